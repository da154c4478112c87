/*
 * A control chart or a run chart: one series over time, its centre line, the
 * limits that chance alone would leave, its target, and its signals.
 *
 * in     points in order of time, one for every period: a period without a
 *        value is one whose has_value is false, and breaks the line; limits
 *        belong to a point, so they may step, and may stand where a value is
 *        missing; projected points come last
 * note   the vertical axis need not begin at 0. A number that is not finite
 *        is as absent as one whose has_ is false. A limit outside the range
 *        that values can have is not drawn. Limits break where the phase
 *        changes, and the reason of the new phase is written there
 * fails  out->failed, where memory ran out
 */
#ifndef QA_CONTROL_H
#define QA_CONTROL_H

#include "chart/caption.h"
#include "chart/icon.h"

#define QA_CONTROL_TARGETS 2

/* Values that cannot be: the axis ends there if the values keep to it. */
enum qa_control_range {
	QA_RANGE_ANY,
	QA_RANGE_FROM_0, /* counts, rates, days */
	QA_RANGE_PERCENT /* 0 to 100 */
};

/* All text is kept by the caller; a text that is NULL is left out. */
struct qa_control_point {
	const char *period; /* as on the axis: 2024-25Q2 */
	bool has_value;
	double value;
	const char *value_text; /* as displayed: 23.4 */
	const char *reason; /* why there is no value: suppressed */
	bool has_centre, has_limits, has_warnings;
	double centre, lower, upper; /* upper and lower: 3 sigma */
	double lower_warning, upper_warning; /* 2 sigma */
	bool trial; /* limits of few points: not yet to be relied on */
	bool has_target[QA_CONTROL_TARGETS];
	double target[QA_CONTROL_TARGETS];
	int phase; /* another number than before: limits begin anew */
	const char *rebase; /* why; on the first point of a phase */
	enum qa_signal_mark mark;
	const char *note; /* told with the point: 8 in a row above the mean */
	bool projected; /* not observed; then low and high are its interval */
	bool has_interval;
	double low, high;
};

struct qa_control {
	struct qa_caption caption;
	const char *axis; /* what the numbers are: % of referrals */
	const char *centre; /* name of the centre line: mean; median */
	const char *target[QA_CONTROL_TARGETS]; /* names; without: target */
	const char *unit; /* right after the number of a line: % */
	int decimals; /* of the numbers of lines */
	enum qa_control_range range;
	bool has_variation; /* whether there is an icon of it */
	enum qa_signal_mark variation;
	enum qa_assurance_mark assurance;
	bool hide_warnings; /* else they are where they do not clutter */
	const char *trial; /* why limits are trial: 9 points, 13 wanted */
	const struct qa_control_point *point;
	size_t n; /* 0 draws a picture that says so */
};

void qa_control_draw(const struct qa_control *, struct qa_buf *out);

/* Appends what a reader who does not see the picture is told. */
void qa_control_summary(const struct qa_control *, struct qa_buf *);

#endif
