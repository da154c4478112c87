#include <assert.h>
#include <math.h>

#include "measure/interval.h"
#include "measure/normal.h"
#include "measure/poisson.h"

#define FEW 10 /* events: fewer have exact limits */

/*
 * The lower limit is 2x + z^2 less the root, over 2(n + z^2), here without
 * the difference, which cancels where x is small.
 */
int
qa_wilson(double x, double n, double confidence, struct qa_interval *out,
    struct qa_fault *f)
{
	double z = qa_normal_z(confidence), root;

	if (!(n > 0) || !isfinite(n))
		return qa_fail(f, QA_DATA, "denominator is not above 0");
	if (!(x >= 0 && x <= n))
		return qa_fail(
		    f, QA_DATA, "numerator is not between 0 and denominator");
	root = z * sqrt(z * z + 4 * x * (1 - x / n));
	out->low = 2 * x * (x / n) / (2 * x + z * z + root);
	out->high = fmin((2 * x + z * z + root) / (2 * (n + z * z)), 1);
	return 0;
}

static double
cube(double x)
{
	return x * x * x;
}

struct qa_interval
qa_byar(double x, double confidence)
{
	struct qa_interval i = { 0, 0 };
	double z = qa_normal_z(confidence), y = x + 1;

	assert(x >= 0);
	if (x > 0)
		i.low = fmax(x * cube(1 - 1 / (9 * x) - z / (3 * sqrt(x))), 0);
	i.high = y * cube(1 - 1 / (9 * y) + z / (3 * sqrt(y)));
	return i;
}

int
qa_count_interval(
    double x, double confidence, struct qa_interval *out, struct qa_fault *f)
{
	if (!(x >= 0) || !isfinite(x))
		return qa_fail(f, QA_DATA, "a count is below 0");
	if (x >= FEW) {
		*out = qa_byar(x, confidence);
		return 0;
	}
	out->low = qa_poisson_lower(x, confidence);
	out->high = qa_poisson_upper(x, confidence);
	return 0;
}

int
qa_rate_interval(double x, double n, double per, double confidence,
    struct qa_interval *out, struct qa_fault *f)
{
	if (!(n > 0) || !isfinite(n))
		return qa_fail(f, QA_DATA, "denominator is not above 0");
	if (qa_count_interval(x, confidence, out, f) == -1)
		return -1;
	out->low = out->low / n * per;
	out->high = out->high / n * per;
	return 0;
}
