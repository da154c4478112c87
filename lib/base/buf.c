#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

void
qa_buf_clear(struct qa_buf *b)
{
	free(b->data);
	memset(b, 0, sizeof(*b));
}

void
qa_buf_reset(struct qa_buf *b)
{
	b->len = 0;
	b->failed = false;
	if (b->data != NULL)
		b->data[0] = '\0';
}

static bool
room(struct qa_buf *b, size_t more)
{
	size_t need, cap;
	char *p;

	if (b->failed)
		return false;
	if (__builtin_add_overflow(b->len, more, &need) ||
	    need > SIZE_MAX / 2 - 1) {
		b->failed = true;
		return false;
	}
	if (need + 1 <= b->cap)
		return true;
	cap = b->cap < 64 ? 64 : b->cap;
	while (cap < need + 1)
		cap *= 2;
	if ((p = realloc(b->data, cap)) == NULL) {
		b->failed = true;
		return false;
	}
	b->data = p;
	b->cap = cap;
	return true;
}

void
qa_buf_add(struct qa_buf *b, const char *s, size_t n)
{
	if (!room(b, n))
		return;
	if (n > 0)
		memcpy(b->data + b->len, s, n);
	b->len += n;
	b->data[b->len] = '\0';
}

char *
qa_buf_room(struct qa_buf *b, size_t n)
{
	return room(b, n) ? b->data + b->len : NULL;
}

void
qa_buf_grown(struct qa_buf *b, size_t n)
{
	b->len += n;
	b->data[b->len] = '\0';
}

void
qa_buf_put(struct qa_buf *b, char c)
{
	if (b->len + 1 < b->cap && !b->failed) {
		b->data[b->len++] = c;
		b->data[b->len] = '\0';
		return;
	}
	qa_buf_add(b, &c, 1);
}

void
qa_buf_text(struct qa_buf *b, const char *s)
{
	qa_buf_add(b, s, strlen(s));
}

void
qa_buf_print(struct qa_buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0 || !room(b, (size_t)n)) {
		b->failed = true;
		return;
	}
	va_start(ap, fmt);
	vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->len += (size_t)n;
}

const char *
qa_buf_str(const struct qa_buf *b)
{
	return b->data == NULL ? "" : b->data;
}
