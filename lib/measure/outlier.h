/*
 * Whether a value lies so far outside others that it deserves a look: a unit
 * error, a count among rates, a nought for "not known".
 *
 * in     x the value; other the others, n of them, sorted upwards
 * out    1 above, -1 below, 0 within
 * source Tukey's fences (Exploratory data analysis, 1977), set at 5 spreads
 *        and beyond three times the largest or a third of the smallest; the
 *        spread is that of the quartiles, at least a tenth of the median.
 *        A median of 0 or less says nothing.
 */
#ifndef QA_OUTLIER_H
#define QA_OUTLIER_H

#include <stddef.h>

int qa_outlier(double x, const double *other, size_t n);

#endif
