#include <math.h>
#include <stdlib.h>

#include "measure/overdispersion.h"
#include "measure/quantile.h"

#define TRIM 0.1 /* at each end */
#define QUARTER_TURN 1.57079632679489661923

static double
square(double x)
{
	return x * x;
}

/* A value on the scale of its measure where chance spreads all alike. */
static double
transform(enum qa_dispersion_kind kind, double ratio)
{
	switch (kind) {
	case QA_OF_PROPORTION:
		return asin(sqrt(ratio));
	case QA_OF_RATIO:
		return sqrt(ratio);
	default:
		return log(ratio);
	}
}

static double
restore(enum qa_dispersion_kind kind, double y)
{
	switch (kind) {
	case QA_OF_PROPORTION:
		return square(sin(fmin(fmax(y, 0), QUARTER_TURN)));
	case QA_OF_RATIO:
		return square(fmax(y, 0));
	default:
		return exp(y);
	}
}

/* The standard error of a transformed value by chance alone. */
static double
error_of(enum qa_dispersion_kind kind, double x, double n)
{
	switch (kind) {
	case QA_OF_COUNTS:
		return sqrt(x / square(x + 0.5) + n / square(n + 0.5));
	case QA_OF_RATIO_LOG:
		return 1 / sqrt(n);
	default:
		return 1 / (2 * sqrt(n));
	}
}

static int
check(enum qa_dispersion_kind kind, const struct qa_dispersed *a,
    struct qa_fault *f)
{
	if (!(a->numerator >= 0) || !isfinite(a->numerator) ||
	    !(a->denominator >= 0) || !isfinite(a->denominator))
		return qa_fail(f, QA_DATA, "a number of an area is below 0");
	if (kind == QA_OF_PROPORTION && a->numerator > a->denominator)
		return qa_fail(
		    f, QA_DATA, "numerator is above the denominator");
	return 0;
}

static int
find_target(enum qa_dispersion_kind kind, const struct qa_dispersed *a,
    size_t n, double *target, struct qa_fault *f)
{
	double x = 0, all = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		x += a[i].known ? a[i].numerator : 0;
		all += a[i].known ? a[i].denominator : 0;
	}
	*target = 0;
	if (kind == QA_OF_RATIO || kind == QA_OF_RATIO_LOG)
		*target = transform(kind, 1);
	else if (kind == QA_OF_COUNTS && all > 0 && !(x > 0))
		return qa_fail(f, QA_DATA, "there are no events at all");
	else if (all > 0)
		*target = transform(kind, x / all);
	return 0;
}

static void
score(enum qa_dispersion_kind kind, struct qa_dispersed *a, double target)
{
	double half = kind == QA_OF_COUNTS ? 0.5 : 0;

	if (!a->known)
		return;
	a->s = error_of(kind, a->numerator, a->denominator);
	a->z =
	    (transform(kind, (a->numerator + half) / (a->denominator + half)) -
		target) /
	    a->s;
	a->winsorised = a->z;
	a->kept = true;
}

/* Sets the lowest and highest tenth to the percentiles that bound them. */
static void
winsorise(struct qa_dispersed *a, size_t n, const double *sorted, size_t known)
{
	double low = qa_quantile(sorted, known, TRIM);
	double high = qa_quantile(sorted, known, 1 - TRIM);
	size_t i;

	for (i = 0; i < n; i++)
		if (a[i].known)
			a[i].winsorised = fmin(fmax(a[i].z, low), high);
}

/* Leaves out the lowest and highest tenth by rank, in the middle of ties. */
static void
cut_off(struct qa_dispersed *a, size_t n, const double *sorted, size_t known)
{
	size_t i, j, twice; /* the rank, times two */

	for (i = 0; i < n; i++) {
		for (twice = 1, j = 0; j < known; j++)
			twice += (sorted[j] < a[i].z) + (sorted[j] <= a[i].z);
		a[i].kept = a[i].known && 10 * twice > 2 * known &&
		    10 * twice <= 18 * known;
	}
}

static int
limit(enum qa_dispersion_kind kind, struct qa_dispersed *a, size_t n,
    struct qa_fault *f)
{
	double *sorted = calloc(n, sizeof(*sorted));
	size_t i, known = 0;

	if (sorted == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < n; i++)
		if (a[i].known)
			sorted[known++] = a[i].z;
	qa_sort_doubles(sorted, known);
	if (known > 0 && kind == QA_OF_RATIO_LOG)
		cut_off(a, n, sorted, known);
	else if (known > 0)
		winsorise(a, n, sorted, known);
	free(sorted);
	return 0;
}

/* The sum of the weights less that of their squares over it: how much of tau2
 * lies in the squares. No term is below 0. */
static double
share_between(const struct qa_dispersed *a, size_t n)
{
	double weights = 0, sum = 0, w;
	size_t i;

	for (i = 0; i < n; i++)
		if (a[i].kept)
			weights += 1 / square(a[i].s);
	for (i = 0; i < n; i++) {
		if (!a[i].kept)
			continue;
		w = 1 / square(a[i].s);
		sum += w * ((weights - w) / weights);
	}
	return sum;
}

/* The moment estimator of DerSimonian and Laird. */
static void
estimate(const struct qa_dispersed *a, size_t n, struct qa_dispersion *d)
{
	double squares = 0, more;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!a[i].kept)
			continue;
		squares += square(a[i].winsorised);
		d->areas++;
	}
	if (d->areas == 0)
		return;
	d->phi = squares / (double)d->areas;
	more = squares - (double)(d->areas - 1);
	if (d->areas > 1 && more > 0)
		d->tau2 = more / share_between(a, n);
}

int
qa_disperse(enum qa_dispersion_kind kind, struct qa_dispersed *a, size_t n,
    struct qa_dispersion *d, struct qa_fault *f)
{
	size_t i;

	*d = (struct qa_dispersion){ .kind = kind };
	for (i = 0; i < n; i++) {
		if (check(kind, &a[i], f) == -1)
			return -1;
		a[i].known = a[i].denominator > 0 &&
		    (kind != QA_OF_RATIO_LOG || a[i].numerator > 0);
		a[i].kept = false;
		a[i].s = a[i].z = a[i].winsorised = 0;
	}
	if (find_target(kind, a, n, &d->target, f) == -1)
		return -1;
	for (i = 0; i < n; i++)
		score(kind, &a[i], d->target);
	if (n > 0 && limit(kind, a, n, f) == -1)
		return -1;
	estimate(a, n, d);
	return 0;
}

struct qa_interval
qa_dispersion_limits(const struct qa_dispersion *d, double s, double z)
{
	double wide = z * sqrt(s * s + d->tau2);
	struct qa_interval i = { restore(d->kind, d->target - wide),
		restore(d->kind, d->target + wide) };

	return i;
}
