#include <assert.h>
#include <math.h>

#include "measure/normal.h"

#define ROOT_HALF 0.70710678118654752440 /* the square root of 1/2 */
#define ROOT_TWO_PI 2.50662827463100050242 /* that of 2 pi */

/* Hastings: within 0.00045 of the number that has so much above it. */
static double
guess(double above)
{
	double t = sqrt(-2 * log(above));
	double over = 2.515517 + t * (0.802853 + t * 0.010328);
	double under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));

	return t - over / under;
}

/* The number that has so much above it, a half at most. */
static double
exceeded(double above)
{
	double x = guess(above), error;
	int i;

	for (i = 0; i < 4; i++) {
		error = (0.5 * erfc(x * ROOT_HALF) - above) * ROOT_TWO_PI *
		    exp(0.5 * x * x);
		x += error / (1 - 0.5 * x * error);
	}
	return x;
}

double
qa_normal_quantile(double p)
{
	assert(p > 0 && p < 1);
	return p < 0.5 ? -exceeded(p) : exceeded(1 - p);
}

/* The two that are asked for again and again; the test works them out. */
double
qa_normal_z(double confidence)
{
	assert(confidence > 0 && confidence < 1);
	if (confidence == 0.95)
		return 1.9599639845400538;
	if (confidence == 0.998)
		return 3.0902323061678132;
	return exceeded((1 - confidence) / 2);
}
