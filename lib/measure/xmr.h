/*
 * The limits of a chart of individual values: their mean, and the mean of
 * their moving ranges.
 *
 * source METHODS 2.1 and 3; Wheeler, Understanding variation (1993). 3.267,
 *        2.66 and 1.128 are the customary roundings of D4, 3/d2 and d2 of
 *        two values.
 */
#ifndef QA_XMR_H
#define QA_XMR_H

#include <stddef.h>

#define QA_D4 3.267 /* a range so many times their mean is wide */
#define QA_D2 1.128 /* a mean range so many sigma */

enum qa_screen {
	QA_NO_SCREEN,
	QA_SCREEN, /* a range from D4 mean ranges on is left out */
	QA_SCREEN_VALUES /* beyond; and its value out of the mean */
};

struct qa_xmr {
	double centre; /* NaN of no values */
	double mean_range; /* before screening; NaN of no ranges */
	double range_used; /* after it; NaN where none is left */
};

/*
 * Moving ranges: how far each value is from the one before. Missing values
 * are NaN, and so are the ranges beside them, and the first.
 */
void qa_moving_ranges(const double *x, size_t n, double *range);

/* Leaves wide ranges out, once: they become NaN. Says the mean before. */
double qa_screen_ranges(double *range, size_t n, enum qa_screen);

/*
 * Centre and mean range of values.
 *
 * in     n values, their moving ranges
 * out    ranges that are left out become NaN, and with QA_SCREEN_VALUES their
 *        values too
 */
struct qa_xmr qa_xmr(double *x, double *range, size_t n, enum qa_screen);

#endif
