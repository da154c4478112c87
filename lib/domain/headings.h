/*
 * Headings: what the columns of a foreign file of returns are, as a map
 * says: a column of the kind, or that of one standard.
 */
#ifndef QA_HEADINGS_H
#define QA_HEADINGS_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/pool.h"
#include "record/kind.h"
#include "record/row.h"

struct qa_heading {
	const char *text; /* as in the file */
	const char *standard; /* "": the column is of the whole row */
	int column; /* of s11-returns */
};

struct qa_headings {
	struct qa_pool pool;
	struct qa_heading *item;
	size_t n;
	int field[3]; /* of the map's header: heading, standard, column */
	bool has_header;
};

void qa_headings_clear(struct qa_headings *);

/* Takes the next row of the map's file, its header first: the columns
 * heading, standard and column. */
int qa_headings_row(
    struct qa_headings *, const struct qa_row *, struct qa_fault *) QA_MUST;

/* What a heading is, blanks around it and case aside; NULL. */
const struct qa_heading *qa_headings_find(
    const struct qa_headings *, const char *, size_t);

/*
 * What a heading says of itself: "4.2", "4.2 evidence", "4.2: comment". A
 * number alone is the rating.
 *
 * out    the length of the number at its start; the column; false: neither
 */
bool qa_heading_parse(const char *, size_t n, size_t *number, int *column);

#endif
