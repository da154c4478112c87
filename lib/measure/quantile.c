#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "measure/quantile.h"

static int
upwards(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

void
qa_sort_doubles(double *x, size_t n)
{
	if (n > 1)
		qsort(x, n, sizeof(*x), upwards);
}

double
qa_quantile(const double *x, size_t n, double p)
{
	double place = (double)(n - 1) * p, below = floor(place);
	size_t i = (size_t)below;

	assert(n > 0 && p >= 0 && p <= 1);
	if (i + 1 >= n)
		return x[n - 1];
	return x[i] + (place - below) * (x[i + 1] - x[i]);
}
