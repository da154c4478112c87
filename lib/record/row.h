/*
 * Rows: one record of a file as text, before anything is known of it.
 */
#ifndef QA_ROW_H
#define QA_ROW_H

#include <stddef.h>

struct qa_cell {
	const char *s; /* UTF-8, ended by a NUL that is not counted */
	size_t n;
};

struct qa_row {
	const struct qa_cell *cell; /* borrowed until the next step */
	size_t n;
	long line; /* where it starts, from 1 */
};

#endif
