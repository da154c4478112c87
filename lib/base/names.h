/*
 * Names: a set of strings, each with a number from 0 in the order of its
 * arrival.
 */
#ifndef QA_NAMES_H
#define QA_NAMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/pool.h"

struct qa_names {
	struct qa_pool pool;
	const char **name; /* by number */
	size_t *length;
	size_t n, cap;
	uint32_t *slot; /* number + 1, or 0 */
	size_t slots; /* a power of two */
};

#define QA_NAMES_EMPTY  \
	{               \
		.n = 0, \
	}

void qa_names_clear(struct qa_names *);

/* The number of a name, or -1 when it is not there. */
long qa_names_find(const struct qa_names *, const char *, size_t);

/* The number of a name, added where it is not there; -1: no memory. */
long qa_names_add(struct qa_names *, const char *, size_t);

#endif
