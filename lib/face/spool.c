#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "face/spool.h"

#define IN_MEMORY ((size_t)8 << 20)

struct qa_spool {
	const char *directory;
	struct qa_buf held; /* while it is small */
	size_t at; /* of reading, in memory */
	int fd; /* -1 while it is small */
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
write_all(int fd, const char *p, size_t n, struct qa_fault *f)
{
	ssize_t k;

	while (n > 0) {
		if ((k = write(fd, p, n)) == -1) {
			if (errno == EINTR)
				continue;
			return qa_fail(f, QA_IO,
			    "cannot write a temporary file: %s",
			    strerror(errno));
		}
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

static int
to_file(struct qa_spool *s, struct qa_fault *f)
{
	struct qa_buf name = QA_BUF_EMPTY;
	int rc = -1;

	qa_buf_print(&name, "%s/qa-XXXXXX", s->directory);
	if (name.failed) {
		qa_fail_memory(f);
		goto done;
	}
	if ((s->fd = mkstemp(name.data)) == -1) {
		qa_fail(f, QA_NO_CREATE,
		    "cannot create a temporary file in %s: %s", s->directory,
		    strerror(errno));
		goto done;
	}
	unlink(name.data);
	fcntl(s->fd, F_SETFD, FD_CLOEXEC);
	rc = write_all(s->fd, s->held.data, s->held.len, f);
	qa_buf_clear(&s->held);
done:
	qa_buf_clear(&name);
	return rc;
}

int
qa_spool_add(struct qa_spool *s, const char *p, size_t n, struct qa_fault *f)
{
	if (s->fd == -1 && s->held.len + n > IN_MEMORY && s->held.len > 0)
		if (to_file(s, f) == -1)
			return -1;
	if (s->fd != -1)
		return write_all(s->fd, p, n, f);
	qa_buf_add(&s->held, p, n);
	return s->held.failed ? qa_fail_memory(f) : 0;
}

int
qa_spool_rewind(struct qa_spool *s, struct qa_fault *f)
{
	s->at = 0;
	if (s->fd != -1 && lseek(s->fd, 0, SEEK_SET) == -1)
		return qa_fail(f, QA_IO, "cannot read a temporary file: %s",
		    strerror(errno));
	return 0;
}

ssize_t
qa_spool_read(struct qa_spool *s, char *p, size_t n, struct qa_fault *f)
{
	ssize_t k;

	if (s->fd == -1) {
		if (n > s->held.len - s->at)
			n = s->held.len - s->at;
		if (n > 0)
			memcpy(p, s->held.data + s->at, n);
		s->at += n;
		return (ssize_t)n;
	}
	while ((k = read(s->fd, p, n)) == -1 && errno == EINTR)
		continue;
	if (k == -1)
		qa_fail(f, QA_IO, "cannot read a temporary file: %s",
		    strerror(errno));
	return k;
}
