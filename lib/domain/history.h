/*
 * Histories: what one indicator said at one place, period after period. A
 * period without a figure keeps its place, so that a gap is seen.
 */
#ifndef QA_HISTORY_H
#define QA_HISTORY_H

#include "domain/known.h"

struct qa_moment {
	struct qa_period period; /* of the figure; else as it would be */
	bool has; /* there is a number */
	double value; /* unrounded where its parts are exact; NaN where the
	               * period's own part is not known */
	struct qa_num shown; /* as displayed */
	bool has_parts; /* exact, and not of a mean */
	double n, d; /* the denominator of a rate as it divides: of a year */
	bool own; /* value is of the period alone; shown is to date */
	enum qa_status status;
	const struct qa_goal *goal; /* target in force then; NULL: none */
	long batch, line;
};

struct qa_history {
	int months; /* from one period to the next */
	bool overlaps; /* figures look back further than one period */
	bool awaits; /* the latest period has no number: it is not among them */
	struct qa_period awaited;
	enum qa_status why; /* it has none */
	struct qa_moment *moment; /* the first and the last have numbers */
	size_t n, cap;
};

/*
 * Reads a series up to a day at the steps of the indicator's own frequency,
 * or, where there are only yearly figures, year by year. A quarter may come
 * of its months. A figure to date is taken apart: each period less the one
 * before it in its financial year; the people of a rate are the same.
 *
 * in     s may be NULL; out is reused from one call to the next
 */
int qa_history_read(struct qa_history *, struct qa_known *,
    const struct qa_indicator *, int64_t area, const struct qa_series *,
    int until, struct qa_fault *) QA_MUST;
void qa_history_clear(struct qa_history *);

/* The year that a period is counted in: of terms the academic one, else the
 * financial one. */
struct qa_period qa_history_year(const struct qa_history *, struct qa_period);

#endif
