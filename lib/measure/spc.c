#include <math.h>
#include <stdlib.h>

#include "measure/attribute.h"
#include "measure/spc.h"
#include "measure/spc_rules.h"
#include "measure/sum.h"
#include "measure/xmr.h"

#define LARGEST 1e300 /* so that no limit overflows */

/* A phase at work: its values as arrays, NaN where there is none. */
struct work {
	const struct qa_spc_options *o;
	size_t n; /* elements of the phase */
	size_t base; /* of which so many make the limits */
	double *x, *range; /* values, and how far each is from the last */
	double *events, *of; /* of p and u */
	struct qa_spc_result *out;
	struct qa_spc_phase *phase;
};

struct limits {
	double centre, lower, upper, lower_warning, upper_warning;
};

static bool
is_proportion(enum qa_spc_chart c)
{
	return c == QA_P_CHART || c == QA_P_PRIME_CHART;
}

static bool
has_parts(enum qa_spc_chart c)
{
	return is_proportion(c) || c == QA_U_CHART || c == QA_U_PRIME_CHART;
}

static bool
has_ranges(enum qa_spc_chart c)
{
	return c == QA_XMR_CHART || c == QA_I_CHART || c == QA_MR_CHART;
}

/* ---- what is refused ---- */

static int
check_options(const struct qa_spc_options *o, struct qa_fault *f)
{
	if (o->shift < 6 || o->shift > 8)
		return qa_fail(
		    f, QA_USAGE, "a shift of %d: 6 to 8 points", o->shift);
	if (o->trend < 5 || o->trend > 8)
		return qa_fail(
		    f, QA_USAGE, "a trend of %d: 5 to 8 points", o->trend);
	if (!(o->per > 0 && o->per <= LARGEST))
		return qa_fail(f, QA_USAGE, "per %g is not above 0", o->per);
	if (o->has_target && !(fabs(o->target) <= LARGEST))
		return qa_fail(f, QA_USAGE, "the target is not a number");
	return 0;
}

static int
check_parts(
    enum qa_spc_chart chart, const struct qa_spc_point *p, struct qa_fault *f)
{
	if (!(p->numerator >= 0 && p->numerator <= LARGEST))
		return qa_fail(f, QA_DATA, "numerator is not 0 or more");
	if (!(p->denominator >= 0 && p->denominator <= LARGEST))
		return qa_fail(f, QA_DATA, "denominator is not 0 or more");
	if (is_proportion(chart) && p->numerator > p->denominator)
		return qa_fail(
		    f, QA_DATA, "numerator is above the denominator");
	return 0;
}

static int
check_point(
    enum qa_spc_chart chart, const struct qa_spc_point *p, struct qa_fault *f)
{
	if (!p->known)
		return 0;
	if (has_parts(chart))
		return check_parts(chart, p, f);
	if (!(fabs(p->value) <= LARGEST))
		return qa_fail(f, QA_DATA, "value is not a number to chart");
	if (chart == QA_C_CHART && p->value < 0)
		return qa_fail(f, QA_DATA, "a count is below 0");
	return 0;
}

static int
check(const struct qa_spc_options *o, const struct qa_spc_point *in, size_t n,
    struct qa_fault *f)
{
	size_t i;

	if (check_options(o, f) == -1)
		return -1;
	for (i = 0; i < n; i++)
		if (check_point(o->chart, &in[i], f) == -1)
			return -1;
	return 0;
}

/* ---- values ---- */

static void
read_parts(struct work *w, size_t i, const struct qa_spc_point *p)
{
	bool there = p->known && p->denominator > 0;

	w->events[i] = there ? p->numerator : NAN;
	w->of[i] = there ? p->denominator : NAN;
	w->x[i] = w->events[i] / w->of[i] * w->o->per;
}

static void
read_values(struct work *w, const struct qa_spc_point *in)
{
	bool ranges = has_ranges(w->o->chart);
	size_t i;

	for (i = 0; i < w->n; i++)
		if (has_parts(w->o->chart))
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

/* ---- limits ---- */

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
limit_values(struct work *w)
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
limit_run(struct work *w)
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
limit_counts(struct work *w)
{
	double mean = qa_mean_of(w->x, w->base), sigma = sqrt(mean);
	struct limits l = within(around(mean, 3 * sigma, 2 * sigma), INFINITY);
	size_t i;

	for (i = 0; i < w->n; i++)
		set_limits(&w->out[i], &l);
}

static void
limit_parts(struct work *w)
{
	enum qa_spc_chart chart = w->o->chart;
	bool proportion = is_proportion(chart);
	struct qa_attributes a = { proportion ? QA_PROPORTION
					      : QA_RATE_OF_EVENTS,
		w->events, w->of, w->base };
	double mean = qa_attribute_mean(&a), z = 1, per = w->o->per, sigma;
	struct limits l;
	size_t i;

	if (chart == QA_P_PRIME_CHART || chart == QA_U_PRIME_CHART)
		w->phase->range_used = QA_D2 *
		    (z = qa_laney_sigma(
			 &a, w->range, w->o->screen, &w->phase->mean_range));
	for (i = 0; i < w->n; i++) {
		sigma = per * z * qa_attribute_sigma(a.kind, mean, w->of[i]);
		l = within(around(mean * per, 3 * sigma, 2 * sigma),
		    proportion ? per : INFINITY);
		set_limits(&w->out[i], &l);
	}
}

static void
limit(struct work *w)
{
	w->phase->mean_range = w->phase->range_used = NAN;
	if (has_ranges(w->o->chart))
		limit_values(w);
	else if (w->o->chart == QA_RUN_CHART)
		limit_run(w);
	else if (w->o->chart == QA_C_CHART)
		limit_counts(w);
	else
		limit_parts(w);
}

/* ---- rules ---- */

/* The runs of the values as charted, in the room of those that were read.
 * Moving ranges share values and lean to one side: their runs say nothing. */
static void
find_runs(struct work *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		w->x[i] = w->out[i].value;
	w->phase->runs = qa_runs_of(w->x, w->n, w->out[0].centre);
	if (w->o->chart == QA_MR_CHART)
		w->phase->runs.signal = false;
}

static void
mark(struct work *w)
{
	enum qa_spc_chart chart = w->o->chart;

	if (chart == QA_RUN_CHART) {
		qa_mark_long_runs(w->out, w->n, w->phase->runs.longest_run_max);
		return;
	}
	qa_mark_astronomical(w->out, w->n);
	if (chart == QA_MR_CHART)
		return;
	qa_mark_shifts(w->out, w->n, (size_t)w->o->shift);
	qa_mark_trends(w->out, w->n, (size_t)w->o->trend);
	qa_mark_two_of_three(w->out, w->n);
}

static void
judge(struct work *w)
{
	const struct qa_spc_options *o = w->o;
	enum qa_polarity polarity =
	    o->chart == QA_MR_CHART ? QA_NEUTRAL : o->polarity;
	struct qa_spc_verdict v;
	struct qa_spc_result *r;
	size_t points =
	    o->profile == QA_SPC_MDC ? w->phase->values : w->phase->length;

	w->phase->trial = points < o->minimum;
	for (r = w->out; r < w->out + w->n; r++) {
		v = qa_spc_judge(o->profile, polarity, &r->rule);
		r->signal = v.signal;
		r->variation = v.variation;
		if (v.signal == QA_TREND)
			r->rule.trend = v.direction;
		r->trial = w->phase->trial;
	}
}

/* ---- phases ---- */

static size_t
length_of(const struct qa_spc_point *in, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (in[i].rebase)
			break;
	return i;
}

static void
chart_phase(struct work *w, const struct qa_spc_point *in)
{
	size_t b = w->o->baseline;

	w->base = b > 0 && b < w->n ? b : w->n;
	read_values(w, in);
	limit(w);
	find_runs(w);
	mark(w);
	judge(w);
}

static size_t
chart_phases(struct work *w, const struct qa_spc_point *in, size_t n,
    struct qa_spc_result *out, struct qa_spc_phase *phases)
{
	size_t first, i, count = 0;

	for (first = 0; first < n; first += w->n) {
		w->n = length_of(in + first, n - first);
		w->out = out + first;
		w->phase = &phases[count++];
		*w->phase =
		    (struct qa_spc_phase){ .first = first, .length = w->n };
		chart_phase(w, in + first);
		for (i = 0; i < w->n; i++)
			w->out[i].phase = count;
	}
	return count;
}

/* ---- the series ---- */

/* The last element of the last phase that has limits, else its last. */
static const struct qa_spc_result *
last_limits(const struct qa_spc_phase *p, const struct qa_spc_result *out)
{
	const struct qa_spc_result *first = out + p->first;
	const struct qa_spc_result *r = first + p->length - 1;

	for (; r > first; r--)
		if (!isnan(r->upper_limit))
			return r;
	return isnan(r->upper_limit) ? first + p->length - 1 : r;
}

static enum qa_assurance
assure(const struct qa_spc_options *o, const struct qa_spc_result *r)
{
	if (!o->has_target || o->chart == QA_RUN_CHART ||
	    o->chart == QA_MR_CHART)
		return QA_NO_ASSURANCE;
	return qa_spc_assure(
	    o->profile, o->polarity, r->lower_limit, r->upper_limit, o->target);
}

static void
summarise(const struct qa_spc_options *o, const struct qa_spc_result *out,
    size_t n, const struct qa_spc_phase *phases, struct qa_spc_summary *s)
{
	size_t i = n;

	s->last = n;
	if (n == 0)
		return;
	s->trial = phases[s->phases - 1].trial;
	s->assurance = assure(o, last_limits(&phases[s->phases - 1], out));
	while (i > 0 && o->profile == QA_SPC_MDC && isnan(out[i - 1].value))
		i--;
	if (i == 0)
		return;
	s->last = i - 1;
	s->signal = out[i - 1].signal;
	s->variation = out[i - 1].variation;
}

int
qa_spc(const struct qa_spc_options *o, const struct qa_spc_point *in, size_t n,
    struct qa_spc_result *out, struct qa_spc_phase *phases,
    struct qa_spc_summary *s, struct qa_fault *f)
{
	struct work w = { .o = o };
	double *room;

	*s = (struct qa_spc_summary){ 0 };
	if (check(o, in, n, f) == -1)
		return -1;
	if ((room = calloc(n + 1, 4 * sizeof(*room))) == NULL)
		return qa_fail_memory(f);
	w.x = room;
	w.range = room + n;
	w.events = room + 2 * n;
	w.of = room + 3 * n;
	s->phases = chart_phases(&w, in, n, out, phases);
	summarise(o, out, n, phases, s);
	free(room);
	return 0;
}

struct qa_spc_options
qa_spc_profile(enum qa_spc_profile profile, enum qa_spc_chart chart)
{
	struct qa_spc_options o = {
		.chart = chart,
		.profile = profile,
		.polarity = QA_NEUTRAL,
		.shift = 7,
		.trend = 7,
		.screen = profile == QA_SPC_NHSR,
		.minimum = 13,
		.per = 1,
	};

	return o;
}

const char *
qa_spc_chart_name(enum qa_spc_chart chart)
{
	static const char *const name[] = { "xmr", "i", "mr", "run", "c", "p",
		"pprime", "u", "uprime" };

	return name[chart];
}
