/*
 * What a chart says in one word: which signal of a point is reported, whether
 * it is for the better, and whether a target is reached by the system as it
 * is.
 */
#ifndef QA_VARIATION_H
#define QA_VARIATION_H

#include <stdbool.h>

#include "record/define.h"

/* Whose rules decide; METHODS 2.3 has where they differ. */
enum qa_spc_profile {
	QA_SPC_MDC, /* Making Data Count as we read it; the default */
	QA_SPC_NHSR /* NHSRplotthedots 0.2.2, exactly */
};

enum qa_spc_signal {
	QA_NO_SIGNAL,
	QA_ASTRONOMICAL,
	QA_TREND,
	QA_TWO_OF_THREE,
	QA_SHIFT
};

enum qa_variation {
	QA_COMMON_CAUSE,
	QA_IMPROVEMENT_HIGH,
	QA_IMPROVEMENT_LOW,
	QA_CONCERN_HIGH,
	QA_CONCERN_LOW,
	QA_NEUTRAL_HIGH,
	QA_NEUTRAL_LOW
};

enum qa_assurance {
	QA_NO_ASSURANCE, /* no target, no polarity, or no limits */
	QA_ASSURED, /* pass: common cause alone does not miss the target */
	QA_NOT_ASSURED, /* fail: nor reach it */
	QA_INCONSISTENT
};

/* The rules of a point, each by itself: -1 below the centre or falling, 0
 * nothing, 1 above or rising. */
struct qa_spc_rules {
	int astronomical;
	int trend; /* the later one where two meet */
	int two_of_three;
	int shift;
	bool turning; /* it ends one trend and begins the contrary one */
};

/* How a point is reported. */
struct qa_spc_verdict {
	enum qa_spc_signal signal;
	int direction; /* of the signal */
	enum qa_variation variation;
};

/*
 * The signal that is reported: astronomical before trend before two of three
 * before shift. Where some are for the better and some for the worse, mdc
 * reports those for the better, nhsr the first. Polarity range is neutral: a
 * signal does not say on which side of the range it is.
 */
struct qa_spc_verdict qa_spc_judge(
    enum qa_spc_profile, enum qa_polarity, const struct qa_spc_rules *);

/*
 * Whether a target lies outside the limits.
 *
 * in     limits of 3 sigma; NaN where there are none
 * out    of polarity high, pass where the target is below the limits and fail
 *        where it is above; low mirrored; else inconsistent. On a limit is
 *        outside for mdc (a series that is always at its target passes) and
 *        inside for nhsr. Without limits mdc says none, nhsr inconsistent.
 */
enum qa_assurance qa_spc_assure(enum qa_spc_profile, enum qa_polarity,
    double lower, double upper, double target);

/* none, astronomical, trend, two_of_three, shift. */
const char *qa_spc_signal_name(enum qa_spc_signal);

/* common_cause, improvement_high, … */
const char *qa_variation_name(enum qa_variation);

/* none, pass, fail, inconsistent. */
const char *qa_assurance_name(enum qa_assurance);

#endif
