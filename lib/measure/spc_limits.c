#include <math.h>

#include "measure/attribute.h"
#include "measure/spc_work.h"
#include "measure/sum.h"
#include "measure/xmr.h"

struct limits {
	double centre, lower, upper, lower_warning, upper_warning;
};

static bool
has_ranges(enum qa_spc_chart c)
{
	return c == QA_XMR_CHART || c == QA_I_CHART || c == QA_MR_CHART;
}

static void
read_parts(struct qa_spc_work *w, size_t i, const struct qa_spc_point *p)
{
	bool there = p->known && p->denominator > 0;

	w->events[i] = there ? p->numerator : NAN;
	w->of[i] = there ? p->denominator : NAN;
	w->x[i] = w->events[i] / w->of[i] * w->o->per;
}

static void
read_values(struct qa_spc_work *w, const struct qa_spc_point *in)
{
	bool ranges = has_ranges(w->o->chart);
	size_t i;

	for (i = 0; i < w->n; i++)
		if (qa_spc_has_parts(w->o->chart))
			read_parts(w, i, &in[i]);
		else
			w->x[i] = in[i].known ? in[i].value : NAN;
	qa_moving_ranges(w->x, w->n, w->range);
	for (i = 0; i < w->n; i++) {
		w->phase->values += !isnan(w->x[i]);
		w->out[i] = (struct qa_spc_result){
			.value =
			    w->o->chart == QA_MR_CHART ? w->range[i] : w->x[i],
			.moving_range = ranges ? w->range[i] : NAN,
		};
	}
}

static void
set_limits(struct qa_spc_result *r, const struct limits *l)
{
	r->centre = l->centre;
	r->lower_limit = l->lower;
	r->upper_limit = l->upper;
	r->lower_warning = l->lower_warning;
	r->upper_warning = l->upper_warning;
}

static struct limits
around(double centre, double three, double two)
{
	struct limits l = { centre, centre - three, centre + three,
		centre - two, centre + two };

	return l;
}

/* What cannot be below 0, or above most. */
static struct limits
within(struct limits l, double most)
{
	if (l.lower < 0)
		l.lower = 0;
	if (l.lower_warning < 0)
		l.lower_warning = 0;
	if (l.upper > most)
		l.upper = most;
	if (l.upper_warning > most)
		l.upper_warning = most;
	return l;
}

static enum qa_screen
screen_of(const struct qa_spc_options *o)
{
	if (!o->screen || o->chart == QA_MR_CHART)
		return QA_NO_SCREEN;
	return o->chart == QA_XMR_CHART && o->profile == QA_SPC_MDC
	    ? QA_SCREEN_VALUES
	    : QA_SCREEN;
}

/* The order of the operations decides what lies on a warning limit. */
static struct limits
limits_of_values(enum qa_spc_chart chart, const struct qa_xmr *m)
{
	double sigma = m->range_used / QA_D2;
	struct limits l;

	if (chart == QA_XMR_CHART)
		return around(m->centre, 2.66 * m->range_used,
		    2 * (2.66 / 3) * m->range_used);
	if (chart == QA_I_CHART)
		return around(m->centre, 3 * sigma, 2 * sigma);
	l.centre = m->range_used;
	l.lower = l.lower_warning = 0;
	l.upper = QA_D4 * m->range_used;
	l.upper_warning = l.upper * 2 / 3;
	return l;
}

static void
limit_values(struct qa_spc_work *w)
{
	struct qa_xmr m = qa_xmr(w->x, w->range, w->base, screen_of(w->o));
	struct limits l = limits_of_values(w->o->chart, &m);
	size_t i;

	w->phase->mean_range = m.mean_range;
	w->phase->range_used = m.range_used;
	for (i = 0; i < w->n; i++) {
		set_limits(&w->out[i], &l);
		w->out[i].range_counts = i < w->base && !isnan(w->range[i]);
	}
}

/* The median of what is there in the baseline; x is sorted. */
static void
limit_run(struct qa_spc_work *w)
{
	struct limits l = { NAN, NAN, NAN, NAN, NAN };
	size_t i, known = 0;

	for (i = 0; i < w->base; i++)
		if (!isnan(w->x[i]))
			w->x[known++] = w->x[i];
	l.centre = qa_median(w->x, known);
	for (i = 0; i < w->n; i++)
		set_limits(&w->out[i], &l);
}

static void
limit_counts(struct qa_spc_work *w)
{
	double mean = qa_mean_of(w->x, w->base), sigma = sqrt(mean);
	struct limits l = within(around(mean, 3 * sigma, 2 * sigma), INFINITY);
	size_t i;

	for (i = 0; i < w->n; i++)
		set_limits(&w->out[i], &l);
}

/* Laney's sigma z of a phase. */
static double
widen(struct qa_spc_work *w, const struct qa_attributes *a)
{
	struct qa_spc_phase *p = w->phase;
	double z = qa_laney_sigma(a, w->range, w->o->screen, &p->mean_range);

	p->range_used = z * QA_D2;
	return z;
}

static void
limit_parts(struct qa_spc_work *w)
{
	enum qa_spc_chart chart = w->o->chart;
	bool proportion = qa_spc_is_proportion(chart);
	struct qa_attributes a = { proportion ? QA_PROPORTION
					      : QA_RATE_OF_EVENTS,
		w->events, w->of, w->base };
	double mean = qa_attribute_mean(&a), z = 1, per = w->o->per, sigma;
	struct limits l;
	size_t i;

	if (chart == QA_P_PRIME_CHART || chart == QA_U_PRIME_CHART)
		z = widen(w, &a);
	for (i = 0; i < w->n; i++) {
		sigma = per * z * qa_attribute_sigma(a.kind, mean, w->of[i]);
		l = within(around(mean * per, 3 * sigma, 2 * sigma),
		    proportion ? per : INFINITY);
		set_limits(&w->out[i], &l);
	}
}

void
qa_spc_limit(struct qa_spc_work *w, const struct qa_spc_point *in)
{
	w->phase->mean_range = w->phase->range_used = NAN;
	read_values(w, in);
	if (has_ranges(w->o->chart))
		limit_values(w);
	else if (w->o->chart == QA_RUN_CHART)
		limit_run(w);
	else if (w->o->chart == QA_C_CHART)
		limit_counts(w);
	else
		limit_parts(w);
}
