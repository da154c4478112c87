#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/trend.h"

#define FEWEST 12 /* values: fewer make a run chart */
#define ELEMENTS_MAX 1000000 /* periods from the first to the last */

void
qa_trend_clear(struct qa_trend *t)
{
	free(t->point);
	free(t->result);
	free(t->phase);
	free(t->in);
	qa_pool_clear(&t->pool);
	memset(t, 0, sizeof(*t));
}

void
qa_trend_reset(struct qa_trend *t)
{
	t->n = t->elements = 0;
	qa_pool_reset(&t->pool);
}

struct qa_trend_point *
qa_trend_add(struct qa_trend *t, struct qa_fault *f)
{
	size_t cap = t->cap == 0 ? 64 : t->cap * 2;
	struct qa_trend_point *p = t->point;

	if (t->n == t->cap) {
		if ((p = realloc(p, cap * sizeof(*p))) == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		t->point = p;
		t->cap = cap;
	}
	memset(&p[t->n], 0, sizeof(*p));
	p[t->n].reason = "";
	return &p[t->n++];
}

/* ---- elements ---- */

int
qa_trend_apart(struct qa_period a, struct qa_period b)
{
	int y, m, d, y2, m2, d2;

	qa_day_split(a.last, &y, &m, &d);
	qa_day_split(b.last, &y2, &m2, &d2);
	return (y2 - y) * 12 + m2 - m;
}

/* How many periods lie between two that follow each other without a row. Days
 * of a quarter may fall a little early or late; what is left out between
 * whole months is a period, were it a short one. */
static int
periods_between(
    const struct qa_trend *t, struct qa_period before, struct qa_period p)
{
	struct qa_period gap = { before.last + 1, p.first - 1 };
	int steps;

	if (t->months == 0)
		return 0;
	if (qa_period_months(p) > 0)
		return (qa_period_months(gap) + t->months - 1) / t->months;
	steps = (qa_trend_apart(before, p) + t->months / 2) / t->months;
	return steps > 1 ? steps - 1 : 0;
}

/* Gives every point its place, and says where periods are missing. */
static int
place(struct qa_trend *t, struct qa_fault *f)
{
	size_t i, at = 0;

	for (i = 0; i < t->n; i++) {
		struct qa_trend_point *p = &t->point[i];

		p->missing = i == 0
		    ? 0
		    : periods_between(t, t->point[i - 1].period, p->period);
		at += (size_t)p->missing;
		p->element = at++;
		if (at > ELEMENTS_MAX)
			return qa_fail(f, QA_DATA,
			    "the series has over a million periods");
	}
	t->elements = at;
	return 0;
}

static int
make_room(struct qa_trend *t, struct qa_fault *f)
{
	size_t n = 64;
	void *p;

	if (t->elements <= t->room)
		return 0;
	while (n < t->elements)
		n *= 2;
	if ((p = realloc(t->result, n * sizeof(*t->result))) == NULL)
		return qa_fail_memory(f);
	t->result = p;
	if ((p = realloc(t->phase, n * sizeof(*t->phase))) == NULL)
		return qa_fail_memory(f);
	t->phase = p;
	if ((p = realloc(t->in, n * sizeof(*t->in))) == NULL)
		return qa_fail_memory(f);
	t->in = p;
	t->room = n;
	return 0;
}

static bool
wants_parts(enum qa_spc_chart c)
{
	return c == QA_P_CHART || c == QA_P_PRIME_CHART || c == QA_U_CHART ||
	    c == QA_U_PRIME_CHART;
}

/* Why a chart does not take a point; NULL where it does. */
static const char *
unfit(enum qa_spc_chart chart, const struct qa_trend_point *p)
{
	if (p->has_parts && p->n > p->d &&
	    (chart == QA_P_CHART || chart == QA_P_PRIME_CHART))
		return "numerator is above the denominator, which no p chart "
		       "takes; of rates there is --chart u";
	if (p->has && p->value < 0 && chart == QA_C_CHART)
		return "a count is below 0";
	return NULL;
}

/* What is charted of a point that has a number. Of ratios a count is the
 * numerator, where a pipe shows no other; NaN: there is none. */
static double
value_of(const struct qa_trend *t, const struct qa_spc_options *o,
    const struct qa_trend_point *p)
{
	bool ratio = t->measure == QA_PERCENT || t->measure == QA_RATE ||
	    t->measure == QA_MEAN;

	if (o->chart == QA_C_CHART && ratio)
		return t->piped ? p->n : NAN;
	return p->unrounded && p->d > 0 ? p->n / p->d * o->per : p->value;
}

static int
fill(struct qa_trend *t, const struct qa_spc_options *o, struct qa_fault *f)
{
	bool parts = wants_parts(o->chart);
	struct qa_spc_point *in;
	size_t i;

	if (t->elements > 0)
		memset(t->in, 0, t->elements * sizeof(*t->in));
	for (i = 0; i < t->n; i++) {
		const struct qa_trend_point *p = &t->point[i];
		const char *why = unfit(o->chart, p);

		if (why != NULL && t->piped) {
			f->line = p->line;
			return qa_fail(f, QA_DATA, "%s", why);
		}
		in = &t->in[p->element];
		in->value = p->has ? value_of(t, o, p) : NAN;
		in->known =
		    why == NULL && (parts ? p->has_parts : isfinite(in->value));
		in->rebase = p->rebase;
		in->numerator = p->n;
		in->denominator = p->d;
	}
	return 0;
}

/* ---- computing ---- */

static size_t
count_values(const struct qa_trend *t)
{
	size_t i, n = 0;

	for (i = 0; i < t->n; i++)
		n += t->point[i].has;
	return n;
}

/* The target that holds at the last value: an older one is over. */
static bool
last_target(
    const struct qa_trend *t, const struct qa_trend_how *how, double *out)
{
	size_t i = t->n;

	if (how->has_target) {
		*out = qa_num_double(how->target);
		return true;
	}
	while (i > 0 && !t->point[i - 1].has)
		i--;
	if (i == 0 || !t->point[i - 1].has_target)
		return false;
	*out = qa_num_double(t->point[i - 1].target);
	return true;
}

int
qa_trend_compute(
    struct qa_trend *t, const struct qa_trend_how *how, struct qa_fault *f)
{
	struct qa_spc_options o = how->spc;

	if (place(t, f) == -1 || make_room(t, f) == -1)
		return -1;
	if (how->choose)
		o.chart =
		    count_values(t) < FEWEST ? QA_RUN_CHART : QA_XMR_CHART;
	o.polarity = how->has_polarity ? how->polarity : t->polarity;
	o.has_target = last_target(t, how, &o.target);
	o.per = t->measure == QA_PERCENT || t->measure == QA_RATE
	    ? (t->times > 1 ? t->times : how->per)
	    : how->per;
	t->chart = o.chart;
	if (wants_parts(o.chart) && t->no_parts) {
		f->line = 1;
		return qa_fail(f, QA_DATA,
		    "a %s chart takes columns numerator and denominator",
		    qa_spc_chart_name(o.chart));
	}
	if (fill(t, &o, f) == -1)
		return -1;
	return qa_spc(
	    &o, t->in, t->elements, t->result, t->phase, &t->summary, f);
}

const struct qa_trend_point *
qa_trend_last(const struct qa_trend *t, size_t *at)
{
	size_t i;

	for (i = t->n; i-- > 0;)
		if (t->point[i].has && !t->point[i].projected &&
		    isfinite(t->result[t->point[i].element].value)) {
			*at = i;
			return &t->point[i];
		}
	return NULL;
}

bool
qa_trend_ahead(
    const struct qa_trend *t, size_t n, int steps, struct qa_period *out)
{
	if (t->months == 0 || n == 0)
		return false;
	*out = qa_period_back(t->point[n - 1].period, -steps * t->months);
	return out->last < qa_day(10000, 1, 1);
}

int
qa_trend_project(struct qa_trend *t, int periods, struct qa_fault *f)
{
	const struct qa_trend_point *last;
	struct qa_trend_point *p;
	struct qa_period ahead;
	size_t at, element, n = t->n;
	int i;

	if ((last = qa_trend_last(t, &at)) == NULL)
		return 0;
	element = last->element;
	for (i = 1; i <= periods && qa_trend_ahead(t, n, i, &ahead); i++) {
		if ((p = qa_trend_add(t, f)) == NULL)
			return -1;
		p->period = ahead;
		p->element = element;
		p->projected = true;
	}
	return 0;
}

/* ---- a finding ---- */

static int
rule_of(const struct qa_spc_result *r, enum qa_spc_signal s)
{
	switch (s) {
	case QA_ASTRONOMICAL:
		return r->rule.astronomical;
	case QA_TREND:
		return r->rule.trend;
	case QA_TWO_OF_THREE:
		return r->rule.two_of_three;
	case QA_SHIFT:
		return r->rule.shift;
	case QA_NO_SIGNAL:
		break;
	}
	return 0;
}

/* The first of the points that make the signal of the last one, which lie on
 * its side without a break; how many they are. */
static size_t
run_of(const struct qa_trend *t, size_t last, enum qa_spc_signal s, int way,
    size_t *first)
{
	size_t i, n = 0;

	for (i = last + 1; i-- > 0;) {
		const struct qa_trend_point *p = &t->point[i];

		if (rule_of(&t->result[p->element], s) != way ||
		    t->result[p->element].phase !=
			t->result[t->point[last].element].phase)
			break;
		*first = i;
		n++;
	}
	return n;
}

static const char *
kind_of(enum qa_variation v)
{
	switch (v) {
	case QA_IMPROVEMENT_HIGH:
	case QA_IMPROVEMENT_LOW:
		return " (improvement)";
	case QA_CONCERN_HIGH:
	case QA_CONCERN_LOW:
		return " (concern)";
	default:
		return "";
	}
}

void
qa_trend_finding(const struct qa_trend *t, struct qa_buf *b)
{
	const struct qa_spc_result *r;
	const struct qa_trend_point *last;
	const char *centre = t->chart == QA_RUN_CHART ? "median" : "mean";
	char period[QA_PERIOD_TEXT];
	size_t at = 0, first = 0, n;
	int way;

	if ((last = qa_trend_last(t, &at)) == NULL) {
		qa_buf_text(b, "No figures");
		return;
	}
	r = &t->result[last->element];
	if (r->signal == QA_NO_SIGNAL) {
		qa_buf_print(b, "Common cause: no signal at %s",
		    qa_period_write(last->period, period));
		return;
	}
	way = rule_of(r, r->signal);
	n = run_of(t, at, r->signal, way, &first);
	qa_period_write(t->point[first].period, period);
	qa_buf_print(b, "Special cause%s: ", kind_of(r->variation));
	switch (r->signal) {
	case QA_ASTRONOMICAL:
		qa_buf_print(b, "%s is %s",
		    qa_period_write(last->period, period),
		    way > 0 ? "above the upper limit"
			    : "below the lower limit");
		break;
	case QA_TREND:
		qa_buf_print(b, "%zu points %s since %s", n,
		    way > 0 ? "rising" : "falling", period);
		break;
	case QA_TWO_OF_THREE:
		qa_buf_print(b, "two of three points near the %s limit at %s",
		    way > 0 ? "upper" : "lower",
		    qa_period_write(last->period, period));
		break;
	case QA_SHIFT:
		qa_buf_print(b, "%zu points %s the %s since %s", n,
		    way > 0 ? "above" : "below", centre, period);
		break;
	case QA_NO_SIGNAL:
		break;
	}
}

void
qa_trend_caution(const struct qa_trend *t, struct qa_buf *b)
{
	char period[QA_PERIOD_TEXT];

	if (t->awaits)
		qa_buf_print(b, "; %s is %s",
		    qa_period_write(t->awaited, period),
		    t->why == QA_FINAL ? "missing" : qa_status_name(t->why));
	if (t->overlaps)
		qa_buf_text(
		    b, "; its years overlap, so that signals come easily");
}
