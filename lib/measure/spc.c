#include <math.h>
#include <stdlib.h>

#include "measure/spc_work.h"
#include "measure/spc_rules.h"

/* ---- rules ---- */

/* The runs of the values as charted, in the room of those that were read.
 * Moving ranges share values and lean to one side: their runs say nothing. */
static void
find_runs(struct qa_spc_work *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		w->x[i] = w->out[i].value;
	w->phase->runs = qa_runs_of(w->x, w->n, w->out[0].centre);
	if (w->o->chart == QA_MR_CHART)
		w->phase->runs.signal = false;
}

static void
mark(struct qa_spc_work *w)
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
judge(struct qa_spc_work *w)
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
chart_phase(struct qa_spc_work *w, const struct qa_spc_point *in)
{
	size_t b = w->o->baseline;

	w->base = b > 0 && b < w->n ? b : w->n;
	qa_spc_limit(w, in);
	find_runs(w);
	mark(w);
	judge(w);
}

static size_t
chart_phases(struct qa_spc_work *w, const struct qa_spc_point *in, size_t n,
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
	struct qa_spc_work w = { .o = o };
	double *room;

	*s = (struct qa_spc_summary){ 0 };
	if (qa_spc_check(o, in, n, f) == -1)
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
