/*
 * Run charts: a median, and whether the points cross it as often as chance
 * does.
 *
 * A point on the centre line is passed over: it neither ends a run nor counts
 * in one. Missing values (NaN) are passed over too.
 *
 * source Anhoej and Olesen, PLoS ONE 9 (2014) e113825; Anhoej, PLoS ONE 10
 *        (2015) e0121349; METHODS section 3
 */
#ifndef QA_RUNCHART_H
#define QA_RUNCHART_H

#include <stdbool.h>
#include <stddef.h>

struct qa_runs {
	size_t useful; /* points off the centre; none: the rest is 0 */
	size_t longest_run, longest_run_max; /* more is a signal */
	size_t crossings, crossings_min; /* fewer is a signal */
	bool signal;
};

/*
 * The median.
 *
 * in     n numbers, none of them NaN; they are sorted
 * out    NaN of none
 */
double qa_median(double *, size_t n);

/* The runs of n values about a centre. */
struct qa_runs qa_runs_of(const double *, size_t n, double centre);

/* The longest run that chance explains: log2 of the useful points, rounded,
 * plus 3. */
size_t qa_longest_run_max(size_t useful);

/* The fewest crossings that chance explains: the 5th percentile, exactly, of
 * the binomial distribution of useful - 1 trials at a half. */
size_t qa_crossings_min(size_t useful);

#endif
