/*
 * Trends: one series with its control chart or run chart, point by point. It
 * is filled from a history (domain/trend_stored) or from rows of a pipe
 * (domain/trend_stream), computed, and read.
 */
#ifndef QA_TREND_H
#define QA_TREND_H

#include "base/buf.h"
#include "base/period.h"
#include "base/pool.h"
#include "measure/spc.h"
#include "record/cell.h"
#include "record/define.h"
#include "record/grid.h"

/* What is asked of every series. */
struct qa_trend_how {
	struct qa_spc_options spc;
	bool choose; /* the chart: by the rule of qa_trend_compute */
	double per; /* of p and u charts, where the series does not say */
	bool has_polarity, has_target; /* given for all of them */
	enum qa_polarity polarity;
	struct qa_num target;
	int forecast; /* periods to come; 0: none */
	int precision; /* significant digits of what is computed, or -1 */
};

/* One point. Text is kept as long as the series. */
struct qa_trend_point {
	struct qa_period period;
	char period_text[QA_PERIOD_TEXT]; /* as written; "" where not yet */
	bool has; /* there is a number */
	struct qa_num shown; /* as displayed, or as it came */
	bool unrounded; /* value is known further than shown */
	double value;
	bool has_parts;
	double n, d;
	enum qa_status status;
	bool has_target, has_second;
	struct qa_num target, second;
	bool rebase; /* a new phase begins here */
	const char *reason; /* why; "" */
	int missing; /* periods without a row before this one */
	bool projected; /* of a forecast */
	size_t element; /* its place among periods with and without a row */
	long batch, line; /* 0: of no file */
};

struct qa_trend {
	const char *indicator, *title, *area, *breakdown, *unit;
	const char *place; /* name of the area; "" where unknown */
	enum qa_measure measure;
	double times; /* per how many */
	enum qa_polarity polarity;
	int decimals; /* of what is computed */
	int months; /* from one period to the next; 0: days, in order */
	bool overlaps; /* points look back over each other's time */
	bool awaits; /* a period after the last point has no number */
	struct qa_period awaited;
	enum qa_status why; /* it has none */
	bool piped; /* rows of a pipe: one that its chart does not take is a
	             * fault with its line; else it is not charted */
	bool has_polarity; /* a row said it */
	bool no_parts; /* there are no columns of them */
	struct qa_trend_point *point; /* by period */
	size_t n, cap;
	struct qa_pool pool; /* of text */

	/* computed */
	struct qa_spc_result *result; /* by element */
	struct qa_spc_phase *phase;
	struct qa_spc_point *in; /* room */
	size_t elements, room;
	struct qa_spc_summary summary;
	enum qa_spc_chart chart; /* that was chosen */
};

void qa_trend_clear(struct qa_trend *);
void qa_trend_reset(struct qa_trend *); /* forgets the points */

/* One more point, all zero; NULL with a fault. */
struct qa_trend_point *qa_trend_add(struct qa_trend *, struct qa_fault *);

/* How many months the last day of one lies after that of another. */
int qa_trend_apart(struct qa_period, struct qa_period);

/*
 * Computes the chart of a series whose points stand by period. A period
 * without a point is a gap. The rule for a chart that is not named: a run
 * chart below 12 values, XmR otherwise. Of a p or u chart values without
 * parts are gaps, as are those that are no part of a whole, or no count.
 *
 * fails  QA_DATA with the line in the fault where rows are of a pipe and the
 *        chart does not take one
 */
int qa_trend_compute(
    struct qa_trend *, const struct qa_trend_how *, struct qa_fault *) QA_MUST;

/* The period so many after the first n points; false where there is none:
 * days follow no step, and the calendar has an end. */
bool qa_trend_ahead(
    const struct qa_trend *, size_t n, int steps, struct qa_period *);

/* Adds periods to come, where the last phase goes on if nothing changes. */
int qa_trend_project(struct qa_trend *, int periods, struct qa_fault *) QA_MUST;

/* The last point that is charted; NULL where there is none. */
const struct qa_trend_point *qa_trend_last(const struct qa_trend *, size_t *at);

/* A finding as a sentence, appended: "Special cause: 7 points above the mean
 * since 2023-24Q1". */
void qa_trend_finding(const struct qa_trend *, struct qa_buf *);

/* What a reader of the finding must know, appended: "; 2025-26Q2 is missing".
 */
void qa_trend_caution(const struct qa_trend *, struct qa_buf *);

/* The columns of points, and the cells of one. */
extern const struct qa_grid_column qa_trend_columns[];
extern const size_t qa_trend_columns_n;

#define QA_TREND_COLUMNS 34
#define QA_TREND_TEXT 1024

struct qa_trend_cells {
	const char *cell[QA_TREND_COLUMNS];
	const char *finding; /* in: of the last point; NULL: it is not told */
	char text[QA_TREND_TEXT];
	size_t used;
	struct qa_buf note; /* to be cleared */
};

void qa_trend_put(const struct qa_trend *, const struct qa_trend_how *,
    size_t point, struct qa_trend_cells *);

#endif
