/*
 * Overdispersion: areas differ by more than chance for reasons nobody can
 * adjust for, and the limits of a funnel widen by so much.
 *
 * source Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, and
 *        Quality and Safety in Health Care 14 (2005) 347-351; the Care
 *        Quality Commission's Intelligent monitoring, statistical methodology
 *        (2015); NHS Digital's summary hospital-level mortality indicator
 */
#ifndef QA_OVERDISPERSION_H
#define QA_OVERDISPERSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "measure/interval.h"

enum qa_dispersion_kind {
	QA_OF_PROPORTION, /* arcsine of the root */
	QA_OF_COUNTS, /* logarithm of the ratio of two counts, each plus 0.5 */
	QA_OF_RATIO, /* root of observed to expected */
	QA_OF_RATIO_LOG /* its logarithm, truncated: the mortality indicator */
};

/* An area among those that are compared. */
struct qa_dispersed {
	double numerator, denominator;
	/* written by qa_disperse: */
	bool known; /* it can be transformed; else the rest is 0 */
	bool kept; /* not truncated: it counts for the dispersion */
	double s; /* standard error of the transformed value */
	double z; /* how many of them it is from the target */
	double winsorised; /* z as it counts */
};

struct qa_dispersion {
	enum qa_dispersion_kind kind;
	size_t areas; /* that count */
	double target; /* transformed */
	double phi; /* above 1: more than chance */
	double tau2; /* variance between areas, of transformed values */
};

/*
 * How much areas differ by more than chance.
 *
 * in     n areas, their numerators and denominators
 * out    z, winsorised at the 10th and 90th percentile of type 7; of the
 *        mortality indicator cut off instead where the rank, in the middle
 *        of ties, is up to a tenth or above nine. The target is the ratio of
 *        the sums; 1 of observed to expected. An area without a
 *        denominator, and of the mortality indicator one without events, is
 *        not known. tau2 is 0 where phi says no more than chance, or less
 *        than two areas count.
 * fails  QA_DATA if a number is below 0, a proportion above 1, or a ratio of
 *        counts has no events at all; QA_SOFTWARE out of memory
 */
int qa_disperse(enum qa_dispersion_kind, struct qa_dispersed *, size_t n,
    struct qa_dispersion *, struct qa_fault *) QA_MUST;

/*
 * Limits of an area as a proportion or ratio.
 *
 * in     s of the area; z of the limits, as qa_normal_z has it
 * out    within what the measure can be
 */
struct qa_interval qa_dispersion_limits(
    const struct qa_dispersion *, double s, double z);

#endif
