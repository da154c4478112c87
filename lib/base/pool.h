/*
 * A pool: memory that is handed out piece by piece and freed all at once.
 */
#ifndef QA_POOL_H
#define QA_POOL_H

#include <stddef.h>

struct qa_pool_block;

struct qa_pool {
	struct qa_pool_block *blocks;
	size_t bytes; /* handed out since the last reset */
};

#define QA_POOL_EMPTY          \
	{                      \
		.blocks = NULL \
	}

void qa_pool_clear(struct qa_pool *); /* frees everything */
void qa_pool_reset(struct qa_pool *); /* keeps one block for use again */

/* n zeroed bytes aligned for any type, owned by the pool; NULL: no memory. */
void *qa_pool_take(struct qa_pool *, size_t n);

/* A NUL-ended copy of n bytes, owned by the pool; NULL: no memory. */
char *qa_pool_copy(struct qa_pool *, const char *, size_t n);

#endif
