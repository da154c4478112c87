/*
 * Statistical process control of one series: control charts and run charts.
 *
 * A series is sorted by time and has one element a period. An element without
 * a value is a gap: it is never zero, gives no signal, ends runs, and no
 * moving range crosses it. Phases are computed each by itself.
 *
 * source METHODS sections 2 and 3; agrees with the oracle to 1e-12
 */
#ifndef QA_SPC_H
#define QA_SPC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "measure/runchart.h"
#include "measure/variation.h"

enum qa_spc_chart {
	QA_XMR_CHART, /* mean and 2.66 mean moving ranges */
	QA_I_CHART, /* the same by 3/1.128 */
	QA_MR_CHART, /* the moving ranges themselves */
	QA_RUN_CHART, /* median, no limits */
	QA_C_CHART, /* counts */
	QA_P_CHART, /* numerator of denominator, a part of it */
	QA_P_PRIME_CHART, /* with Laney's sigma z */
	QA_U_CHART, /* numerator a denominator, as a rate is */
	QA_U_PRIME_CHART
};

struct qa_spc_options {
	enum qa_spc_chart chart;
	enum qa_spc_profile profile;
	enum qa_polarity polarity; /* range is treated as none */
	bool has_target;
	double target; /* as values are */
	int shift; /* points, 6 to 8 */
	int trend; /* points, both ends included, 5 to 8 */
	bool screen; /* leave wide moving ranges out of the limits */
	size_t baseline; /* elements that make the limits of a phase; 0 all */
	size_t minimum; /* points; a phase of fewer is marked trial */
	double per; /* of p and u: 100 for percentages; 1 for shares */
};

/* An element of the series. */
struct qa_spc_point {
	bool known; /* it has a value; of p and u: both parts */
	bool rebase; /* a phase begins here */
	double value; /* not used by p and u */
	double numerator, denominator; /* only by p and u; a denominator of 0
	                                * gives no value */
};

/* What NaN says below: there is none. */
struct qa_spc_result {
	double value; /* as charted: of p and u the ratio, of mr the range */
	double centre;
	double lower_limit, upper_limit; /* 3 sigma */
	double lower_warning, upper_warning; /* 2 sigma */
	double moving_range; /* from the element before, of xmr, i and mr */
	bool range_counts; /* it made the limits: in the baseline, not wide */
	size_t phase; /* from 1 */
	bool trial; /* of its phase */
	struct qa_spc_rules rule; /* each by itself; a turning point's trend
	                           * is the one reported, else the later */
	enum qa_spc_signal signal; /* the one reported */
	enum qa_variation variation; /* common cause of a missing value */
};

struct qa_spc_phase {
	size_t first, length; /* elements */
	size_t values; /* points: elements with a value */
	double mean_range; /* of all in the baseline; of p' and u' those of z */
	double range_used; /* after screening */
	bool trial;
	struct qa_runs runs; /* about the centre */
};

struct qa_spc_summary {
	size_t phases;
	size_t last; /* the element whose variation this is; n of none */
	enum qa_spc_signal signal;
	enum qa_variation variation; /* the icon */
	enum qa_assurance assurance; /* by the limits of the last phase */
	bool trial; /* of the last phase */
};

/*
 * The options of a profile: 7 points a shift, 7 a trend, minimum 13, no
 * baseline, no polarity, no target, per 1; screening of nhsr only.
 */
struct qa_spc_options qa_spc_profile(enum qa_spc_profile, enum qa_spc_chart);

/*
 * A chart of a series.
 *
 * in     n elements; a mark to rebase on the first does nothing
 * out    n results; room for n phases, of which summary->phases are written,
 *        a result's own at phase - 1; all of it the caller's
 * rules  on xmr and i and the attribute charts all four, where there are
 *        limits. On mr only astronomical, which is neutral, and no signal of
 *        runs: ranges share values. On run only this: shift marks the points
 *        of each run that is longer than chance explains.
 * screen a moving range from 3.267 times their mean on is left out, once. mdc
 *        keeps one just there, and takes the mean again without the points
 *        whose range was left out; nhsr leaves the mean, and has no limits
 *        where nothing moves. i, p' and u' screen as nhsr; mr does not.
 * trial  mdc counts points, nhsr elements
 * last   mdc looks at the last element that has a value, nhsr at the last
 * fails  QA_USAGE where an option is out of bounds; QA_DATA where a value is
 *        not finite or beyond 1e300, a count or a part is below 0, or a
 *        numerator of p above its denominator; QA_SOFTWARE out of memory
 */
int qa_spc(const struct qa_spc_options *, const struct qa_spc_point *, size_t n,
    struct qa_spc_result *, struct qa_spc_phase *, struct qa_spc_summary *,
    struct qa_fault *) QA_MUST;

/* xmr, i, mr, run, c, p, pprime, u, uprime. */
const char *qa_spc_chart_name(enum qa_spc_chart);

#endif
