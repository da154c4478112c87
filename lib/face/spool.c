#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/scratch.h"
#include "face/spool.h"

#define IN_MEMORY ((size_t)8 << 20)

struct qa_spool {
	const char *directory;
	struct qa_buf held; /* while it is small */
	size_t at; /* of reading */
	int fd; /* of a scratch file; -1 while it is small */
};

int
qa_spool_new(struct qa_spool **out, const char *directory, struct qa_fault *f)
{
	struct qa_spool *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->directory = directory;
	s->fd = -1;
	return 0;
}

void
qa_spool_free(struct qa_spool *s)
{
	if (s == NULL)
		return;
	if (s->fd != -1)
		close(s->fd);
	qa_buf_clear(&s->held);
	free(s);
}

static int
to_file(struct qa_spool *s, struct qa_fault *f)
{
	if (qa_scratch_open(&s->fd, s->directory, f) == -1 ||
	    qa_scratch_add(s->fd, s->held.data, s->held.len, f) == -1)
		return -1;
	qa_buf_clear(&s->held);
	return 0;
}

int
qa_spool_add(struct qa_spool *s, const char *p, size_t n, struct qa_fault *f)
{
	if (s->fd == -1 && s->held.len + n > IN_MEMORY && s->held.len > 0)
		if (to_file(s, f) == -1)
			return -1;
	if (s->fd != -1)
		return qa_scratch_add(s->fd, p, n, f);
	qa_buf_add(&s->held, p, n);
	return s->held.failed ? qa_fail_memory(f) : 0;
}

void
qa_spool_rewind(struct qa_spool *s)
{
	s->at = 0;
}

ssize_t
qa_spool_read(struct qa_spool *s, char *p, size_t n, struct qa_fault *f)
{
	ssize_t k;

	if (s->fd != -1) {
		k = qa_scratch_read(s->fd, p, n, (off_t)s->at, f);
		s->at += k > 0 ? (size_t)k : 0;
		return k;
	}
	if (n > s->held.len - s->at)
		n = s->held.len - s->at;
	if (n > 0)
		memcpy(p, s->held.data + s->at, n);
	s->at += n;
	return (ssize_t)n;
}
