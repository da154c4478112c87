/*
 * Sums and means that are right to the last bit, so that a series of one
 * value lies on its mean.
 *
 * in     n numbers; NaN is a missing one and passed over
 * source Neumaier, ZAMM 54 (1974) 39-51; METHODS 2.4: fifteen times 0.1 added
 *        one by one has a mean below every one of them
 */
#ifndef QA_SUM_H
#define QA_SUM_H

#include <stddef.h>

double qa_sum_of(const double *, size_t n);

/* The mean; NaN of none. */
double qa_mean_of(const double *, size_t n);

#endif
