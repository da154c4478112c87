#include <math.h>

#include "measure/sum.h"

struct total {
	long double sum, lost; /* what rounding took from the sum */
	size_t n;
};

static void
add(struct total *t, long double x)
{
	long double sum = t->sum + x;

	if (fabsl(t->sum) >= fabsl(x))
		t->lost += (t->sum - sum) + x;
	else
		t->lost += (x - sum) + t->sum;
	t->sum = sum;
	t->n++;
}

/* The total of the numbers' distances from one. */
static struct total
distances(const double *x, size_t n, long double from)
{
	struct total t = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < n; i++)
		if (!isnan(x[i]))
			add(&t, x[i] - from);
	return t;
}

double
qa_sum_of(const double *x, size_t n)
{
	struct total t = distances(x, n, 0);

	return (double)(t.sum + t.lost);
}

/* The second pass mends what dividing lost. */
double
qa_mean_of(const double *x, size_t n)
{
	struct total t = distances(x, n, 0);
	long double mean;

	if (t.n == 0)
		return NAN;
	mean = (t.sum + t.lost) / t.n;
	t = distances(x, n, mean);
	return (double)(mean + (t.sum + t.lost) / t.n);
}
