#include <float.h>
#include <math.h>
#include <stdbool.h>

#include "measure/gamma.h"

#define LARGE 1e8 /* from here on Wilson and Hilferty's will do */
#define STIRLING 16.0 /* from here on Stirling's series will do */
#define STEPS 10000000 /* far more than LARGE needs */
#define TWO_PI 6.28318530717958647693
#define ROOT_HALF 0.70710678118654752440

/* m - log(1 + m), m > -1, also where they nearly cancel. */
static double
excess(double m)
{
	double v = m / (2 + m), square = v * v, power = 2 * v, sum = m * v;
	int k;

	if (fabs(m) > 0.2)
		return m - log1p(m);
	for (k = 3; k < 30; k += 2)
		sum -= (power *= square) / k;
	return sum;
}

/* log(gamma(a + 1)) less Stirling's formula of it. */
static double
stirling(double a)
{
	double s = 1 / (a * a), sum;

	sum = 1.0 / 1680 - s / 1188;
	sum = 1.0 / 1260 - s * sum;
	sum = 1.0 / 360 - s * sum;
	return (1.0 / 12 - s * sum) / a;
}

double
qa_gamma_log_front(double a, double x)
{
	if (a < STIRLING)
		return a * log(x) - x - lgamma(a + 1);
	if (x < a / 2)
		return a * (1 + log(x) - log(a)) - x - 0.5 * log(TWO_PI * a) -
		    stirling(a);
	return -a * excess((x - a) / a) - 0.5 * log(TWO_PI * a) - stirling(a);
}

/* What the front is multiplied by to give the lower one; for x < a + 1. */
static double
series(double a, double x)
{
	double sum = 1, term = 1;

	while (term > sum * DBL_EPSILON / 4)
		sum += term *= x / ++a;
	return sum;
}

/* What a times the front is multiplied by to give the upper one; for
 * x >= a + 1, where no denominator is 0. */
static double
fraction(double a, double x)
{
	double b = x + 1 - a, d = 1 / b, c = HUGE_VAL, h = d, an, change;
	int i;

	for (i = 1; i < STEPS; i++) {
		an = i * (a - i);
		b += 2;
		d = 1 / (b + an * d);
		c = b + an / c;
		change = c * d;
		h *= change;
		if (fabs(change - 1) <= DBL_EPSILON)
			break;
	}
	return h;
}

static double
by_normal(double a, double x, bool upper)
{
	double z = 3 * sqrt(a) * (cbrt(x / a) - 1 + 1 / (9 * a));

	return log(0.5 * erfc((upper ? z : -z) * ROOT_HALF));
}

double
qa_gamma_log_lower(double a, double x)
{
	if (a > LARGE)
		return by_normal(a, x, false);
	if (x >= a + 1)
		return log1p(-exp(qa_gamma_log_upper(a, x)));
	return qa_gamma_log_front(a, x) + log(series(a, x));
}

double
qa_gamma_log_upper(double a, double x)
{
	if (a > LARGE)
		return by_normal(a, x, true);
	if (x < a + 1)
		return log1p(-exp(qa_gamma_log_lower(a, x)));
	return qa_gamma_log_front(a, x) + log(a * fraction(a, x));
}
