#include <math.h>

#include "measure/sum.h"
#include "measure/xmr.h"

void
qa_moving_ranges(const double *x, size_t n, double *range)
{
	size_t i;

	for (i = 0; i < n; i++)
		range[i] = i > 0 ? fabs(x[i] - x[i - 1]) : NAN;
}

double
qa_screen_ranges(double *range, size_t n, enum qa_screen screen)
{
	double mean = qa_mean_of(range, n), wide = QA_D4 * mean;
	size_t i;

	if (screen == QA_NO_SCREEN)
		return mean;
	for (i = 0; i < n; i++)
		if (range[i] > wide ||
		    (screen == QA_SCREEN && range[i] == wide))
			range[i] = NAN;
	return mean;
}

/* Forgets the values whose range was there before and is no longer. */
static void
drop_values(double *x, const double *range, size_t n)
{
	double before = NAN, now;
	size_t i;

	for (i = 0; i < n; i++) {
		now = x[i];
		if (!isnan(before) && isnan(range[i]))
			x[i] = NAN;
		before = now;
	}
}

struct qa_xmr
qa_xmr(double *x, double *range, size_t n, enum qa_screen screen)
{
	struct qa_xmr out;

	out.mean_range = qa_screen_ranges(range, n, screen);
	if (screen == QA_SCREEN_VALUES)
		drop_values(x, range, n);
	out.centre = qa_mean_of(x, n);
	out.range_used = qa_mean_of(range, n);
	return out;
}
