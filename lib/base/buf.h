/*
 * A growing buffer of bytes, always ended by a NUL that is not counted.
 * Running out of memory sets `failed` and later calls do nothing, so that a
 * caller checks once, at the end.
 */
#ifndef QA_BUF_H
#define QA_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"

struct qa_buf {
	char *data; /* NULL while empty */
	size_t len;
	size_t cap;
	bool failed;
};

#define QA_BUF_EMPTY                   \
	{                              \
		.data = NULL, .len = 0 \
	}

void qa_buf_clear(struct qa_buf *); /* frees; empty again */
void qa_buf_reset(struct qa_buf *); /* keeps the memory */
void qa_buf_add(struct qa_buf *, const char *, size_t);
void qa_buf_put(struct qa_buf *, char);

/* Room for so many bytes at the end, to be written there and then counted by
 * qa_buf_grown; NULL where there is no memory. */
char *qa_buf_room(struct qa_buf *, size_t);
void qa_buf_grown(struct qa_buf *, size_t);

void qa_buf_text(struct qa_buf *, const char *);
void qa_buf_print(struct qa_buf *, const char *, ...) QA_PRINTF(2, 3);

/* The text so far, "" when empty: borrowed until the next call. */
const char *qa_buf_str(const struct qa_buf *);

#endif
