#include <assert.h>
#include <math.h>
#include <stdbool.h>

#include "measure/gamma.h"
#include "measure/normal.h"
#include "measure/poisson.h"

#define STEPS 100
#define ENOUGH 1e-15 /* a relative step that changes nothing any more */
#define NONE 1e-300 /* events */
#define SMALLEST (-700.0) /* a logarithm: below it the series is its front */

/* Wilson and Hilferty's quantile of a gamma variable, to start from. */
static double
start(double a, double z)
{
	double root = 1 - 1 / (9 * a) + z / (3 * sqrt(a));

	return a * root * root * root;
}

/*
 * The x at which a logarithm of the incomplete gamma function is that of the
 * tail. It is concave in log(x), so that Newton's method comes to it from
 * one side wherever it starts.
 */
static double
quantile(double a, double x, bool upper, double tail)
{
	double value, step;
	int i;

	for (i = 0; i < STEPS; i++) {
		value =
		    upper ? qa_gamma_log_upper(a, x) : qa_gamma_log_lower(a, x);
		step = (log(tail) - value) /
		    (a * exp(qa_gamma_log_front(a, x) - value));
		x *= exp(upper ? -step : step);
		if (fabs(step) <= ENOUGH)
			break;
	}
	return x;
}

double
qa_poisson_lower(double events, double confidence)
{
	double tail = (1 - confidence) / 2, least;

	assert(events >= 0 && confidence > 0 && confidence < 1);
	if (events == 0)
		return 0;
	least = (log(tail) + lgamma(events + 1)) / events;
	if (least < SMALLEST)
		return exp(least);
	return quantile(events,
	    fmax(exp(least), start(events, -qa_normal_z(confidence))), false,
	    tail);
}

double
qa_poisson_upper(double events, double confidence)
{
	assert(events >= 0 && confidence > 0 && confidence < 1);
	return quantile(events + 1, start(events + 1, qa_normal_z(confidence)),
	    true, (1 - confidence) / 2);
}

/* ---- the inverse ---- */

/* How the tail compares at a; grows with a. */
static double
beyond(double a, double x, bool upper, double tail)
{
	return upper ? qa_gamma_log_upper(a, x) - log(tail)
		     : log(tail) - qa_gamma_log_lower(a, x);
}

/* The a between two at which that is 0: regula falsi, where the end that
 * stays counts half (Illinois: Dowell and Jarratt, BIT 11 (1971) 168-174). */
static double
shape(double other, double a, double x, bool upper, double tail)
{
	double at_other = beyond(other, x, upper, tail);
	double at = beyond(a, x, upper, tail), before, at_before;
	int i;

	for (i = 0; i < STEPS && at != 0; i++) {
		before = a;
		at_before = at;
		a -= at * (a - other) / (at - at_other);
		at = beyond(a, x, upper, tail);
		if (fabs(a - before) <= ENOUGH * a)
			break;
		if ((at < 0) == (at_before < 0)) {
			at_other /= 2;
			continue;
		}
		other = before;
		at_other = at_before;
	}
	return a;
}

/* Ten standard deviations above and below, as the tail is well within. */
static double
far_below(double expected)
{
	return expected - 10 * sqrt(expected);
}

static double
far_above(double expected)
{
	return expected + 10 * sqrt(expected) + 60;
}

double
qa_poisson_fewest(double expected, double confidence)
{
	double tail = (1 - confidence) / 2;

	assert(expected > 0 && confidence > 0 && confidence < 1);
	if (exp(-expected) >= tail)
		return 0;
	return shape(fmax(far_below(expected), 1), far_above(expected),
		   expected, true, tail) -
	    1;
}

double
qa_poisson_most(double expected, double confidence)
{
	double tail = (1 - confidence) / 2;

	assert(expected > 0 && confidence > 0 && confidence < 1);
	return shape(fmax(far_below(expected), NONE), far_above(expected),
	    expected, false, tail);
}
