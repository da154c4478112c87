#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/pool.h"

#define BLOCK ((size_t)64 * 1024)

struct qa_pool_block {
	struct qa_pool_block *next;
	size_t used;
	size_t size;
	_Alignas(max_align_t) unsigned char data[];
};

static void
free_from(struct qa_pool_block *b)
{
	struct qa_pool_block *next;

	for (; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
}

void
qa_pool_clear(struct qa_pool *p)
{
	free_from(p->blocks);
	p->blocks = NULL;
	p->bytes = 0;
}

void
qa_pool_reset(struct qa_pool *p)
{
	if (p->blocks != NULL) {
		free_from(p->blocks->next);
		p->blocks->next = NULL;
		p->blocks->used = 0;
	}
	p->bytes = 0;
}

static void *
take(struct qa_pool *p, size_t n, size_t align)
{
	struct qa_pool_block *b = p->blocks;
	size_t at, size;

	if (n > SIZE_MAX / 4)
		return NULL;
	at = b == NULL ? 0 : (b->used + align - 1) / align * align;
	if (b == NULL || at + n > b->size) {
		size = n > BLOCK ? n : BLOCK;
		if ((b = malloc(sizeof(*b) + size)) == NULL)
			return NULL;
		b->next = p->blocks;
		b->size = size;
		p->blocks = b;
		at = 0;
	}
	b->used = at + n;
	p->bytes += n;
	return b->data + at;
}

void *
qa_pool_take(struct qa_pool *p, size_t n)
{
	void *m = take(p, n, _Alignof(max_align_t));

	return m == NULL ? NULL : memset(m, 0, n);
}

char *
qa_pool_copy(struct qa_pool *p, const char *s, size_t n)
{
	char *m = take(p, n + 1, 1);

	if (m == NULL)
		return NULL;
	if (n > 0)
		memcpy(m, s, n);
	m[n] = '\0';
	return m;
}
