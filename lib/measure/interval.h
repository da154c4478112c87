/*
 * Confidence intervals of proportions, counts and rates.
 */
#ifndef QA_INTERVAL_H
#define QA_INTERVAL_H

#include "base/fault.h"

struct qa_interval {
	double low, high; /* low <= high, never NaN */
};

/*
 * Wilson's score interval of a proportion.
 *
 * in     x of n, whole or not, 0 <= x <= n, n > 0; 0 < confidence < 1
 * out    around x/n, within 0..1: exactly 0 below none, 1 above all
 * fails  QA_DATA if n <= 0 or x is outside 0..n
 * source Wilson, JASA 22 (1927) 209-212; agrees with the oracle to 1e-12
 */
int qa_wilson(double x, double n, double confidence, struct qa_interval *,
    struct qa_fault *) QA_MUST;

/*
 * Byar's interval of a count; for 10 events or more within 1.5% of the exact
 * one.
 *
 * in     x >= 0 events, whole or not; 0 < confidence < 1
 * out    around x; what would be below 0 is 0
 * source Breslow and Day, Statistical methods in cancer research 2 (1987) 69
 */
struct qa_interval qa_byar(double x, double confidence);

/*
 * The interval of a count that is compared: the exact Poisson limits below
 * 10 events, else Byar's.
 *
 * fails  QA_DATA if x is not 0 or more
 * source Public Health England, Technical guide: confidence intervals (2018)
 */
int qa_count_interval(double x, double confidence, struct qa_interval *,
    struct qa_fault *) QA_MUST;

/* That of a count in n, times per: of a rate per 10,000, or of a ratio of
 * observed to expected (per 1). Fails with QA_DATA also if n <= 0. */
int qa_rate_interval(double x, double n, double per, double confidence,
    struct qa_interval *, struct qa_fault *) QA_MUST;

#endif
