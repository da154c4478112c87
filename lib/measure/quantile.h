/*
 * Quantiles of a sample, type 7: linear between the order statistics, as
 * spreadsheets and R compute them by default.
 *
 * in     x sorted upwards, n > 0 of them; p from 0 to 1
 * source Hyndman and Fan, The American Statistician 50 (1996) 361-365
 */
#ifndef QA_QUANTILE_H
#define QA_QUANTILE_H

#include <stddef.h>

double qa_quantile(const double *x, size_t n, double p);

/* Sorts doubles upwards. */
void qa_sort_doubles(double *, size_t n);

#endif
