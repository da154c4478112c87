/*
 * A pool for sanitizers, in the place of base/pool: every piece is an
 * allocation of its own, so that a byte too far and a piece used after its
 * pool was emptied are seen.
 */
#include <stdlib.h>
#include <string.h>

#include "base/pool.h"

struct qa_pool_block {
	struct qa_pool_block *next;
	_Alignas(max_align_t) unsigned char data[];
};

void
qa_pool_clear(struct qa_pool *p)
{
	struct qa_pool_block *b;

	while ((b = p->blocks) != NULL) {
		p->blocks = b->next;
		free(b);
	}
	p->bytes = 0;
}

void
qa_pool_reset(struct qa_pool *p)
{
	qa_pool_clear(p);
}

void *
qa_pool_take(struct qa_pool *p, size_t n)
{
	struct qa_pool_block *b = calloc(1, sizeof(*b) + n);

	if (b == NULL)
		return NULL;
	b->next = p->blocks;
	p->blocks = b;
	p->bytes += n;
	return b->data;
}

char *
qa_pool_copy(struct qa_pool *p, const char *s, size_t n)
{
	char *copy = qa_pool_take(p, n + 1);

	if (copy != NULL && n > 0)
		memcpy(copy, s, n);
	return copy;
}
