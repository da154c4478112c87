#include <stdlib.h>
#include <string.h>

#include "base/names.h"

void
qa_names_clear(struct qa_names *m)
{
	qa_pool_clear(&m->pool);
	free(m->name);
	free(m->length);
	free(m->slot);
	memset(m, 0, sizeof(*m));
}

/* FNV-1a, 64 bit. */
static uint64_t
digest(const char *s, size_t n)
{
	uint64_t h = 14695981039346656037u;

	while (n-- > 0) {
		h ^= (unsigned char)*s++;
		h *= 1099511628211u;
	}
	return h ^ (h >> 29);
}

/* The slot that holds the name, or the empty one where it belongs. */
static size_t
seek(const struct qa_names *m, const char *s, size_t n)
{
	size_t i = (size_t)digest(s, n) & (m->slots - 1), k;

	for (; m->slot[i] != 0; i = (i + 1) & (m->slots - 1)) {
		k = m->slot[i] - 1;
		if (m->length[k] == n && memcmp(m->name[k], s, n) == 0)
			break;
	}
	return i;
}

long
qa_names_find(const struct qa_names *m, const char *s, size_t n)
{
	size_t i;

	if (m->slots == 0)
		return -1;
	i = seek(m, s, n);
	return m->slot[i] == 0 ? -1 : (long)(m->slot[i] - 1);
}

static int
grow_names(struct qa_names *m)
{
	size_t cap = m->cap == 0 ? 64 : m->cap * 2;
	const char **name;
	size_t *length;

	if ((name = realloc(m->name, cap * sizeof(*name))) == NULL)
		return -1;
	m->name = name;
	if ((length = realloc(m->length, cap * sizeof(*length))) == NULL)
		return -1;
	m->length = length;
	m->cap = cap;
	return 0;
}

static int
grow_slots(struct qa_names *m)
{
	size_t slots = m->slots == 0 ? 256 : m->slots * 2, i;
	uint32_t *slot = calloc(slots, sizeof(*slot));

	if (slot == NULL)
		return -1;
	free(m->slot);
	m->slot = slot;
	m->slots = slots;
	for (i = 0; i < m->n; i++)
		slot[seek(m, m->name[i], m->length[i])] = (uint32_t)i + 1;
	return 0;
}

long
qa_names_add(struct qa_names *m, const char *s, size_t n)
{
	size_t i;
	const char *copy;

	if (2 * (m->n + 1) > m->slots && grow_slots(m) == -1)
		return -1;
	i = seek(m, s, n);
	if (m->slot[i] != 0)
		return (long)(m->slot[i] - 1);
	if (m->n == m->cap && grow_names(m) == -1)
		return -1;
	if ((copy = qa_pool_copy(&m->pool, s, n)) == NULL)
		return -1;
	m->name[m->n] = copy;
	m->length[m->n] = n;
	m->slot[i] = (uint32_t)++m->n;
	return (long)m->n - 1;
}
