#include <math.h>

#include "measure/quantile.h"
#include "measure/runchart.h"

#define CHANCE 0.05L /* fewer crossings come about less often */

double
qa_median(double *x, size_t n)
{
	if (n == 0)
		return NAN;
	qa_sort_doubles(x, n);
	return (double)(((long double)x[(n - 1) / 2] + x[n / 2]) / 2);
}

size_t
qa_longest_run_max(size_t useful)
{
	return useful == 0 ? 0 : (size_t)rint(log2((double)useful)) + 3;
}

/*
 * The sum of binomial coefficients against their power of two. That goes
 * beyond what a number holds in a long series, so it is halved now and then.
 */
size_t
qa_crossings_min(size_t useful)
{
	size_t trials = useful > 0 ? useful - 1 : 0, k;
	long double term = 1, sum = 1;
	int halvings = -(int)trials;

	for (k = 0; ldexpl(sum, halvings) < CHANCE; k++) {
		term *= (long double)(trials - k) / (k + 1);
		sum += term;
		if (sum > 0x1p500L) {
			term = ldexpl(term, -500);
			sum = ldexpl(sum, -500);
			halvings += 500;
		}
	}
	return k;
}

struct qa_runs
qa_runs_of(const double *x, size_t n, double centre)
{
	struct qa_runs r = { 0, 0, 0, 0, 0, false };
	int side, before = 0;
	size_t i, run = 0;

	for (i = 0; i < n; i++) {
		side = (x[i] > centre) - (x[i] < centre);
		if (side == 0)
			continue;
		r.useful++;
		r.crossings += side == -before;
		run = side == before ? run + 1 : 1;
		if (run > r.longest_run)
			r.longest_run = run;
		before = side;
	}
	r.longest_run_max = qa_longest_run_max(r.useful);
	r.crossings_min = qa_crossings_min(r.useful);
	r.signal =
	    r.longest_run > r.longest_run_max || r.crossings < r.crossings_min;
	return r;
}
