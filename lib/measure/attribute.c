#include <math.h>

#include "measure/attribute.h"
#include "measure/sum.h"
#include "measure/xmr.h"

double
qa_attribute_mean(const struct qa_attributes *a)
{
	return qa_sum_of(a->events, a->n) / qa_sum_of(a->of, a->n);
}

double
qa_attribute_sigma(enum qa_attribute kind, double mean, double of)
{
	if (!(of > 0))
		return NAN;
	return sqrt((kind == QA_PROPORTION ? mean * (1 - mean) : mean) / of);
}

/* How many sigma an element is from the mean. */
static double
score(const struct qa_attributes *a, size_t i, double mean)
{
	return (a->events[i] / a->of[i] - mean) /
	    qa_attribute_sigma(a->kind, mean, a->of[i]);
}

double
qa_laney_sigma(const struct qa_attributes *a, double *room, bool screen,
    double *mean_range)
{
	double mean = qa_attribute_mean(a), before = NAN, z;
	size_t i;

	for (i = 0; i < a->n; i++) {
		z = score(a, i, mean);
		room[i] = fabs(z - before);
		before = z;
	}
	*mean_range =
	    qa_screen_ranges(room, a->n, screen ? QA_SCREEN : QA_NO_SCREEN);
	return qa_mean_of(room, a->n) / QA_D2;
}
