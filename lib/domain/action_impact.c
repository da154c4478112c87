#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/action_impact.h"
#include "domain/action_put.h"
#include "domain/history.h"
#include "measure/spc.h"

static const struct qa_grid_column columns[] = {
	{ "reference", NULL, 0 },
	{ "action", NULL, QA_OUT_BELOW },
	{ "agency", NULL, 0 },
	{ "state", NULL, QA_OUT_WORD },
	{ "done_on", "done", 0 },
	{ "indicator", NULL, 0 },
	{ "title", NULL, QA_OUT_HIDE },
	{ "before", "mean before", QA_OUT_NUMBER },
	{ "after", "mean after", QA_OUT_NUMBER },
	{ "points_before", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "points_after", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "baseline", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "target", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "last_period", NULL, QA_OUT_HIDE },
	{ "last_value", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "verdict", NULL, QA_OUT_WORD },
	{ "finding", NULL, QA_OUT_BELOW },
	{ "impact", NULL, QA_OUT_BELOW },
	{ "voice", "children and families", QA_OUT_BELOW },
	{ "priority", NULL, QA_OUT_HIDE },
	{ "strength", NULL, QA_OUT_HIDE },
	{ "test", NULL, QA_OUT_HIDE },
};

/* Before and after. */
struct impact {
	const struct qa_indicator *x;
	struct qa_history h;
	size_t split; /* first element that does not end by the day */
	size_t n[2]; /* points before, after */
	double mean[2];
	int side; /* of a move after: -1 below, 1 above, 0 none */
	const char *since; /* "7 points on one side", "a point beyond" */
};

/* Whether a moment ends by the day, begins behind it, or neither: -1, 1, 0. */
static int
side_of(const struct qa_moment *m, int day)
{
	if (m->period.last <= day)
		return -1;
	return m->period.first > day;
}

static void
take_means(struct impact *p, int day)
{
	const struct qa_moment *m;
	double sum[2] = { 0, 0 };
	size_t i, k;
	int side;

	p->split = p->h.n;
	for (i = 0; i < p->h.n; i++) {
		m = &p->h.moment[i];
		side = side_of(m, day);
		if (side >= 0 && i < p->split)
			p->split = i;
		if (side == 0 || !m->has || !isfinite(m->value))
			continue;
		k = side > 0;
		sum[k] += m->value;
		p->n[k]++;
	}
	for (k = 0; k < 2; k++)
		p->mean[k] = p->n[k] == 0 ? 0 : sum[k] / (double)p->n[k];
}

/* Reads the points after against the centre and limits of those before. */
static void
judge(struct impact *p, const struct qa_spc_result *r, int shift, int day)
{
	static const char beyond[] = "a point beyond the limits of before";
	static const char run[] =
	    "at least 7 points on one side of the mean of before";
	size_t i;
	int length = 0, last = 0, side;

	for (i = p->split; i < p->h.n; i++) {
		double x = p->h.moment[i].value;

		if (side_of(&p->h.moment[i], day) <= 0 || !p->h.moment[i].has ||
		    !isfinite(x)) {
			length = 0;
			continue;
		}
		side = (x > r[i].centre) - (x < r[i].centre);
		length = side == last ? length + 1 : 1;
		last = side;
		if (side != 0 && length >= shift) {
			p->side = side;
			p->since = run;
		} else if (x > r[i].upper_limit || x < r[i].lower_limit) {
			p->side = side;
			p->since = beyond;
		}
	}
}

static int
look_for_move(struct impact *p, int day, struct qa_fault *f)
{
	struct qa_spc_options o = qa_spc_profile(QA_SPC_MDC, QA_XMR_CHART);
	struct qa_spc_point *in = calloc(p->h.n + 1, sizeof(*in));
	struct qa_spc_result *out = calloc(p->h.n + 1, sizeof(*out));
	struct qa_spc_phase *phase = calloc(p->h.n + 1, sizeof(*phase));
	struct qa_spc_summary summary;
	size_t i;
	int rc = -1;

	if (in == NULL || out == NULL || phase == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < p->h.n; i++) {
		in[i].known =
		    p->h.moment[i].has && isfinite(p->h.moment[i].value);
		in[i].value = in[i].known ? p->h.moment[i].value : 0;
	}
	o.baseline = p->split;
	if (qa_spc(&o, in, p->h.n, out, phase, &summary, f) == -1)
		goto done;
	judge(p, out, o.shift, day);
	rc = 0;
done:
	free(in);
	free(out);
	free(phase);
	return rc;
}

/* The history of an action's indicator at the home area. */
static int
read_history(struct impact *p, struct qa_action_room *r,
    const struct qa_action *a, struct qa_fault *f)
{
	struct qa_known *k = &r->known;
	struct qa_series_set set;
	struct qa_series_query q = { .indicator =
					 qa_action_code(a, QA_ACTION_INDICATOR),
		.areas = &k->book.home,
		.areas_n = 1 };
	int rc = -1;

	memset(&set, 0, sizeof(set));
	p->x = qa_book_any_indicator(&k->book, q.indicator, r->today);
	if (p->x == NULL || k->book.home == 0)
		return 0;
	if (qa_known_series(k, &q, &set, f) == 0)
		rc = qa_history_read(&p->h, k, p->x, k->book.home,
		    qa_series_total(&set, k->book.home), r->today, f);
	qa_series_clear(&set);
	return rc;
}

static const char *
verdict(const struct impact *p)
{
	bool good;

	if (p->n[0] + p->n[1] == 0)
		return "no_figures";
	if (p->n[1] < QA_IMPACT_LEAST)
		return "too_early";
	if (p->n[0] < QA_IMPACT_LEAST)
		return "no_baseline";
	if (p->side == 0)
		return "no_change";
	if (p->x->polarity != QA_HIGH && p->x->polarity != QA_LOW)
		return "changed";
	good = (p->side > 0) == (p->x->polarity == QA_HIGH);
	return good ? "better" : "worse";
}

static void
find_words(const struct impact *p, const char *word, struct qa_buf *b)
{
	if (strcmp(word, "no_figures") == 0)
		qa_buf_text(b, "there are no figures of it");
	else if (strcmp(word, "too_early") == 0)
		qa_buf_print(b,
		    "too early to say: %zu point%s after, and fewer than %d "
		    "say nothing",
		    p->n[1], p->n[1] == 1 ? "" : "s", QA_IMPACT_LEAST);
	else if (strcmp(word, "no_baseline") == 0)
		qa_buf_print(b, "nothing to compare with: %zu point%s before",
		    p->n[0], p->n[0] == 1 ? "" : "s");
	else if (p->side == 0)
		qa_buf_text(b,
		    "no special cause after the action: what moved is within "
		    "what moved before");
	else
		qa_buf_print(b,
		    "%s since the action was done, %s; that the one followed "
		    "the other does not show that it caused it",
		    p->side > 0 ? "higher" : "lower", p->since);
	if (p->h.overlaps)
		qa_buf_text(b,
		    "; its periods look back over each other's "
		    "time, so that they move slowly");
}

static void
put_mean(struct qa_grid *g, const struct impact *p, size_t k)
{
	char text[QA_DOUBLE_TEXT];

	qa_grid_add(g,
	    p->n[k] == 0
		? ""
		: qa_double_write(p->mean[k], p->x->decimals + 2, -1, text));
}

static void
put_last(struct qa_grid *g, const struct impact *p)
{
	const struct qa_moment *m;
	char text[QA_PERIOD_TEXT];

	if (p->h.n == 0) {
		qa_grid_add(g, "");
		qa_grid_add(g, "");
		return;
	}
	m = &p->h.moment[p->h.n - 1];
	qa_grid_add(g, qa_period_write(m->period, text));
	qa_grid_num(g, m->has, m->shown);
}

static void
put(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a, const struct impact *p)
{
	static const char *const strengths[] = { "told", "shown", "checked" };
	const struct qa_event *e = qa_last_event(a, QA_EVENT_IMPACTED);
	bool measured = qa_action_code(a, QA_ACTION_INDICATOR) != 0;
	const char *word = measured ? verdict(p) : "no_indicator";
	struct qa_buf b = QA_BUF_EMPTY;

	if (measured)
		find_words(p, word, &b);
	else
		qa_buf_print(&b, "no indicator measures it; its test: %s",
		    qa_action_text(a, QA_ACTION_TEST));
	qa_grid_add(g, a->reference);
	qa_put_of(g, r, a, QA_ACTION_ACTION);
	qa_put_of(g, r, a, QA_ACTION_AGENCY);
	qa_grid_add(g, qa_action_state_name(a->state));
	qa_put_day(g, a->done_on);
	qa_put_of(g, r, a, QA_ACTION_INDICATOR);
	qa_grid_add(g, p->x == NULL ? "" : p->x->title);
	put_mean(g, p, 0);
	put_mean(g, p, 1);
	qa_grid_long(g, (long)p->n[0]);
	qa_grid_long(g, (long)p->n[1]);
	qa_put_of(g, r, a, QA_ACTION_BASELINE);
	qa_put_of(g, r, a, QA_ACTION_TARGET);
	put_last(g, p);
	qa_grid_add(g, word);
	qa_grid_add(g, qa_buf_str(&b));
	qa_grid_add(g, e == NULL ? "" : qa_event_text(e, QA_EVENT_TEXT));
	qa_grid_add(g, e == NULL ? "" : qa_event_text(e, QA_EVENT_VOICE));
	qa_put_of(g, r, a, QA_ACTION_PRIORITY);
	qa_grid_add(g, a->strength < 0 ? "" : strengths[a->strength]);
	qa_put_of(g, r, a, QA_ACTION_TEST);
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

static int
put_impact(struct qa_grid *g, struct qa_action_room *r,
    const struct qa_action *a, struct qa_fault *f)
{
	struct impact p;
	int rc = -1;

	memset(&p, 0, sizeof(p));
	if (qa_action_code(a, QA_ACTION_INDICATOR) != 0 &&
	    read_history(&p, r, a, f) == -1)
		goto done;
	take_means(&p, a->done_on);
	if (p.n[0] >= QA_IMPACT_LEAST && p.n[1] >= QA_IMPACT_LEAST &&
	    look_for_move(&p, a->done_on, f) == -1)
		goto done;
	put(g, r, a, &p);
	rc = 0;
done:
	qa_history_clear(&p.h);
	return rc;
}

int
qa_action_impact(struct qa_action_room *r, const struct qa_action_query *q,
    struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_action *a;
	size_t i;

	qa_grid_init(g, columns, QA_COUNT(columns));
	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		if (a->done_on != QA_NO_DUE && qa_action_is_asked(r, q, a) &&
		    put_impact(g, r, a, f) == -1)
			return -1;
	}
	return qa_grid_check(g, f);
}
