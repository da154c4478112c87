/*
 * Exact limits of a Poisson count, and the counts that have given limits.
 *
 * in     events >= 0 and expected > 0, whole or not; 0 < confidence < 1
 * source Garwood, Biometrika 28 (1936) 437-442: half of a quantile of
 *        chi-square; agrees with the oracle to 1e-12
 */
#ifndef QA_POISSON_H
#define QA_POISSON_H

/* The least and the greatest mean that so many events agree with; the lower
 * one is 0 at no events. */
double qa_poisson_lower(double events, double confidence);
double qa_poisson_upper(double events, double confidence);

/*
 * The events, not whole, whose upper limit is what was expected, and those
 * whose lower limit it is: control limits of a funnel.
 *
 * out    0 for the first where even no events have a higher upper limit
 */
double qa_poisson_fewest(double expected, double confidence);
double qa_poisson_most(double expected, double confidence);

#endif
