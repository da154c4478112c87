/*
 * A funnel plot: each area by its size and its value, between the limits
 * that chance alone would leave around the benchmark.
 *
 * in     denominator across, value up; limits by rising x, a gap where one
 *        of them is not a number; an area with a mark other than similar is
 *        outside the 95% limits, one that is far outside the 99.8% limits
 * note   where most areas are small beside the largest, the axis of sizes is
 *        logarithmic and says so; give limits close to each other where x
 *        is small. The home area is ringed and named; the others outside
 *        are named from the farthest on, where a name has room; areas
 *        without a value or a denominator above 0 are listed below
 * fails  out->failed, where memory ran out
 */
#ifndef QA_FUNNEL_PLOT_H
#define QA_FUNNEL_PLOT_H

#include "chart/caption.h"

struct qa_funnel_limit {
	double x; /* the denominator */
	double lower95, upper95, lower998, upper998;
};

struct qa_funnel_plot {
	struct qa_caption caption;
	const char *x_axis, *y_axis; /* referrals; % of referrals */
	struct qa_chart_benchmark benchmark;
	const struct qa_funnel_limit *limit;
	size_t limits;
	const struct qa_chart_area *area;
	size_t n;
};

void qa_funnel_plot_draw(const struct qa_funnel_plot *, struct qa_buf *out);

#endif
