#include <math.h>

#include "measure/dsr.h"

#define FEWEST 10 /* events that a rate can be made of */

struct sums {
	double events, standard, rate, variance;
	bool empty; /* a stratum of the standard has no people */
};

static bool
is_amount(double x)
{
	return x >= 0 && isfinite(x);
}

static int
add(struct sums *s, const struct qa_stratum *a, struct qa_fault *f)
{
	double weight;

	if (!is_amount(a->events) || !is_amount(a->population) ||
	    !is_amount(a->standard))
		return qa_fail(f, QA_DATA, "a number of a stratum is below 0");
	if (a->population == 0 && a->events > 0)
		return qa_fail(
		    f, QA_DATA, "events of a stratum have no population");
	s->events += a->events;
	s->standard += a->standard;
	if (a->population == 0) {
		s->empty = s->empty || a->standard > 0;
		return 0;
	}
	weight = a->standard / a->population;
	s->rate += weight * a->events;
	s->variance += weight * weight * a->events;
	return 0;
}

int
qa_dsr(const struct qa_stratum *a, size_t n, double per, double confidence,
    struct qa_dsr *out, struct qa_fault *f)
{
	struct sums s = { 0 };
	struct qa_interval byar;
	double spread;
	size_t i;

	*out = (struct qa_dsr){ 0 };
	for (i = 0; i < n; i++)
		if (add(&s, &a[i], f) == -1)
			return -1;
	if (s.events < FEWEST || s.standard <= 0 || s.empty)
		return 0;
	byar = qa_byar(s.events, confidence);
	spread = sqrt(s.variance / s.events);
	out->known = true;
	out->value = s.rate / s.standard * per;
	out->interval.low =
	    fmax(s.rate + spread * (byar.low - s.events), 0) / s.standard * per;
	out->interval.high =
	    (s.rate + spread * (byar.high - s.events)) / s.standard * per;
	return 0;
}
