/*
 * Funnels: control limits around a benchmark at an area's own denominator,
 * and where an area lies.
 */
#ifndef QA_FUNNEL_H
#define QA_FUNNEL_H

#include <stdbool.h>

#include "measure/interval.h"

#define QA_FUNNEL_INNER 0.95
#define QA_FUNNEL_OUTER 0.998

struct qa_funnel {
	struct qa_interval inner, outer; /* 95% and 99.8% */
};

enum qa_funnel_flag {
	QA_NO_FLAG, /* there is nothing to compare */
	QA_BELOW_998,
	QA_BELOW_95,
	QA_WITHIN,
	QA_ABOVE_95,
	QA_ABOVE_998
};

/*
 * Limits of a proportion: an area beyond them has a Wilson interval without
 * the benchmark.
 *
 * in     benchmark as a proportion; n the area's denominator
 * out    within 0..1; false, and all 0, where n is not above 0 or the
 *        benchmark is outside 0..1
 * source METHODS section 5; agrees with the oracle to 1e-12
 */
bool qa_funnel_proportion(double benchmark, double n, struct qa_funnel *);

/*
 * Limits of a rate or a ratio: the exact Poisson ones, not only at whole
 * numbers of events.
 *
 * in     benchmark per so many: 10000 of a rate per 10,000, 1 of a ratio to
 *        what was expected; n the area's denominator, or what was expected
 * out    0 or more; false, and all 0, where one is not above 0
 * source METHODS section 5; agrees with the oracle's curve to 1e-5, which is
 *        how far that goes
 */
bool qa_funnel_rate(double benchmark, double n, double per, struct qa_funnel *);

/* Where a proportion lies: on a limit is within it. */
enum qa_funnel_flag qa_funnel_flag_proportion(
    double x, double n, double benchmark);

/* Where a rate lies: whether its own interval of the count is beyond the
 * benchmark; by that, few events may lie otherwise than by the limits. */
enum qa_funnel_flag qa_funnel_flag_rate(
    double x, double n, double per, double benchmark);

/* Where a value lies among limits, for those that are made elsewhere. */
enum qa_funnel_flag qa_funnel_flag_of(double value, const struct qa_funnel *);

/* above_998, above_95, within, below_95, below_998, or nothing. */
const char *qa_funnel_flag_name(enum qa_funnel_flag);

#endif
