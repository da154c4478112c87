/*
 * The rows of a frozen card: its csv read back, shown to people, and compared
 * with another's.
 */
#ifndef QA_FROZEN_CARD_H
#define QA_FROZEN_CARD_H

#include "domain/frozen.h"
#include "record/grid.h"
#include "record/row.h"

/* The rows of a card's csv, fed one by one; the first is the header. */
struct qa_frozen_rows {
	struct qa_pool pool;
	const char **header;
	size_t columns; /* of the header; 0 before it */
	const char **cell; /* row after row */
	size_t n, cap; /* rows */
};

int qa_frozen_rows_add(
    struct qa_frozen_rows *, const struct qa_row *, struct qa_fault *) QA_MUST;
void qa_frozen_rows_clear(struct qa_frozen_rows *);

/* The card as a grid with the columns that it was frozen with. Initialises
 * the grid, which borrows from the rows; the caller clears it. */
int qa_frozen_grid(
    const struct qa_frozen_rows *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* What moved between two cards: indicator, title, area, breakdown, column,
 * from, to. A row that only one has is told as such. */
int qa_frozen_diff(const struct qa_frozen_rows *from,
    const struct qa_frozen_rows *to, struct qa_grid *,
    struct qa_fault *) QA_MUST;

void qa_frozen_caption(const struct qa_frozen_card *, char *, size_t);
void qa_frozen_diff_caption(const struct qa_frozen_card *from,
    const struct qa_frozen_card *to, char *, size_t);

#endif
