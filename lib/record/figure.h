/*
 * Figures: what an observation says, checked against its indicator.
 */
#ifndef QA_FIGURE_H
#define QA_FIGURE_H

#include <stdbool.h>
#include <stdint.h>

#include "record/cell.h"
#include "record/define.h"

struct qa_figure {
	struct qa_period period;
	bool has_n, has_d, has_v;
	struct qa_num n, d, v; /* numerator, denominator, value as sent */
	bool rounded; /* the parts do not give the value */
	bool of_nothing; /* not applicable because it is 0 of 0 */
	enum qa_status status; /* with a number: final, provisional,
	                          unreliable; else why there is none */
	int64_t agency; /* 0: who owes it */
	long batch, line; /* where it comes from */
	long first; /* the oldest batch in force that brought it */
};

/* The view of an observation's values in the order of the kind's columns;
 * batch, line and first are 0. */
void qa_figure_of(const struct qa_value *, struct qa_figure *);

/* Whether an observation says anything: a number, a symbol, a status. */
bool qa_figure_is_empty(const struct qa_value *);

/*
 * Settles an observation merged from several loads: a value that was sent
 * before its parts were revised is dropped, and so is an older reason for
 * there being no number; a value sent after parts that it contradicts stands
 * beside them, as it does beside parts that are rounded.
 *
 * in     from: by column, how old the load is that gave it; 0 the newest
 *        parts: that cell of the row that gave the value; rounded where the
 *        value contradicted the parts it met
 */
void qa_figure_settle(
    struct qa_value *, const size_t *from, const struct qa_value *parts);

/*
 * Checks an observation against its indicator: signs, zero denominators,
 * value against exact parts, status against numbers, the period's length.
 *
 * out    0, or the column at fault with f written
 * fails  QA_DATA
 */
int qa_figure_check(const struct qa_value *, const struct qa_indicator *,
    int *column, struct qa_fault *) QA_MUST;

/*
 * The value of a figure at the indicator's decimals.
 *
 * in     denominator: used where the figure has none of its own; may be
 *        NULL
 * out    1 with *value, 0 where there is none and *status says why
 * fails  QA_DATA where numbers are too large
 */
int qa_figure_value(const struct qa_figure *, const struct qa_indicator *,
    const struct qa_num *denominator, struct qa_num *value,
    enum qa_status *status, struct qa_fault *) QA_MUST;

/* How many times a rate is multiplied to be one of a year: 12 over the
 * months of the period; 1 where it is not annualised. Out as a fraction. */
void qa_annual_factor(const struct qa_indicator *, struct qa_period,
    int64_t *times, int64_t *over);

#endif
