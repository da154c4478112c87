#include <string.h>

#include "source.h"

const char *
qa_source_name(const struct qa_source *s)
{
	(void)s;
	return "fuzz";
}

int
qa_source_rewind(struct qa_source *s, struct qa_fault *f)
{
	(void)f;
	s->at = 0;
	return 0;
}

ssize_t
qa_source_read(struct qa_source *s, char *p, size_t n, struct qa_fault *f)
{
	(void)f;
	if (n > s->n - s->at)
		n = s->n - s->at;
	if (n > 0)
		memcpy(p, s->data + s->at, n);
	s->at += n;
	return (ssize_t)n;
}
