/*
 * Decisions: what bodies decided about exceptions on the scorecard. A later
 * one stands beside an earlier one.
 */
#ifndef QA_DECIDED_H
#define QA_DECIDED_H

#include "domain/known.h"

struct qa_decision {
	int64_t indicator, area;
	struct qa_period period;
	int date;
	const char *text; /* AP 2024-11-14: watch (reason; minute) */
};

struct qa_decided {
	struct qa_decision *item; /* by day, then as the table has them */
	size_t n;
	struct qa_pool pool;
};

int qa_decided_read(
    struct qa_decided *, struct qa_known *, struct qa_fault *) QA_MUST;
void qa_decided_clear(struct qa_decided *);

/* Appends what was decided of a figure, under its own period or that of the
 * card it stood on, separated by "; ": how many there are. */
int qa_decided_of(const struct qa_decided *, const struct qa_book *,
    int64_t indicator, int64_t area, struct qa_period own,
    struct qa_period card, struct qa_buf *);

#endif
