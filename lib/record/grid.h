/*
 * Grids: a result held in memory as rows of text, with what a writer needs
 * to know of its columns.
 */
#ifndef QA_GRID_H
#define QA_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "base/num.h"
#include "base/pool.h"

enum qa_grid_flag {
	QA_OUT_NUMBER = 1, /* to the right; a bare number in JSON */
	QA_OUT_GROUP = 2, /* text, md, html: a heading where it changes */
	QA_OUT_HIDE = 4, /* not for people: only csv, tsv and json */
	QA_OUT_WIDE = 8, /* text: takes what width is left */
	QA_OUT_WORD = 16, /* text, html: may be coloured by its word */
	QA_OUT_SHOWN = 32, /* for people only: not in csv, tsv and json */
	QA_OUT_BELOW = 64, /* text: on lines of its own below the row */
	QA_OUT_SPARE = 128 /* text: left out where the terminal is narrow */
};

struct qa_grid_column {
	const char *name; /* as in csv: stable */
	const char *heading; /* for people; NULL: the name */
	unsigned flags;
};

struct qa_grid {
	struct qa_pool pool;
	const struct qa_grid_column *column; /* kept */
	size_t n;
	const char **cell; /* row after row */
	size_t cells, cap;
	bool failed; /* out of memory: told by qa_grid_check */
};

void qa_grid_init(struct qa_grid *, const struct qa_grid_column *, size_t n);
void qa_grid_clear(struct qa_grid *);

/* The next cell, copied; NULL is an empty one. */
void qa_grid_add(struct qa_grid *, const char *);
void qa_grid_long(struct qa_grid *, long);
void qa_grid_num(struct qa_grid *, bool has, struct qa_num);
void qa_grid_day(struct qa_grid *, int day);

size_t qa_grid_rows(const struct qa_grid *);
const char *qa_grid_get(const struct qa_grid *, size_t row, size_t column);

/* Whether every cell found memory and every row its cells. */
int qa_grid_check(const struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
