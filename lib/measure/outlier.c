#include <math.h>

#include "measure/outlier.h"
#include "measure/quantile.h"

#define FENCE 5.0 /* spreads */
#define TIMES 3.0 /* of the largest; its inverse of the smallest */
#define LEAST 0.1 /* of the median: the spread at least */

int
qa_outlier(double x, const double *other, size_t n)
{
	double low, median, high, spread;

	if (n == 0)
		return 0;
	low = qa_quantile(other, n, 0.25);
	median = qa_quantile(other, n, 0.5);
	high = qa_quantile(other, n, 0.75);
	if (median <= 0)
		return 0;
	spread = fmax(high - low, LEAST * median);
	if (x > high + FENCE * spread && x > TIMES * other[n - 1])
		return 1;
	if (x < low - FENCE * spread && TIMES * x < other[0])
		return -1;
	return 0;
}
