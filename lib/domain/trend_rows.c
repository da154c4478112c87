/* A trend as rows. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "domain/trend.h"

#define HIDE QA_OUT_HIDE
#define NUMBER QA_OUT_NUMBER

const struct qa_grid_column qa_trend_columns[] = {
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, HIDE },
	{ "breakdown", NULL, HIDE },
	{ "period", NULL, 0 },
	{ "value", NULL, NUMBER },
	{ "target", NULL, NUMBER },
	{ "centre", NULL, NUMBER },
	{ "lower_limit", "lower", NUMBER },
	{ "upper_limit", "upper", NUMBER },
	{ "lower_warning", NULL, HIDE | NUMBER },
	{ "upper_warning", NULL, HIDE | NUMBER },
	{ "moving_range", NULL, HIDE | NUMBER },
	{ "phase", NULL, HIDE | NUMBER },
	{ "trial", NULL, HIDE },
	{ "astronomical", NULL, HIDE | NUMBER },
	{ "trend", NULL, HIDE | NUMBER },
	{ "two_of_three", NULL, HIDE | NUMBER },
	{ "shift", NULL, HIDE | NUMBER },
	{ "signal", NULL, 0 },
	{ "variation", NULL, QA_OUT_WORD },
	{ "assurance", NULL, QA_OUT_WORD },
	{ "longest_run", NULL, HIDE | NUMBER },
	{ "longest_run_max", NULL, HIDE | NUMBER },
	{ "crossings", NULL, HIDE | NUMBER },
	{ "crossings_min", NULL, HIDE | NUMBER },
	{ "note", NULL, QA_OUT_BELOW },
	{ "second_target", NULL, HIDE | NUMBER },
	{ "chart", NULL, HIDE },
	{ "finding", NULL, QA_OUT_BELOW },
	{ "batch", NULL, HIDE | NUMBER },
	{ "line", NULL, HIDE | NUMBER },
};
const size_t qa_trend_columns_n = QA_COUNT(qa_trend_columns);
_Static_assert(QA_COUNT(qa_trend_columns) <= QA_TREND_COLUMNS,
    "there is room for the cells");

/* Writing of cells. */
struct writing {
	struct qa_trend_cells *out;
	int decimals, precision;
	size_t n;
};

static void
put(struct writing *w, const char *text)
{
	w->out->cell[w->n++] = text;
}

static char *
take(struct writing *w, size_t size)
{
	char *p = w->out->text + w->out->used;

	w->out->used += size;
	put(w, p);
	return p;
}

/* A number that is there unless it is NaN. */
static void
put_double(struct writing *w, double x)
{
	if (isfinite(x))
		qa_double_write(
		    x, w->decimals, w->precision, take(w, QA_DOUBLE_TEXT));
	else
		put(w, "");
}

static void
put_num(struct writing *w, bool has, struct qa_num x)
{
	if (has)
		qa_num_write(x, take(w, QA_NUM_TEXT));
	else
		put(w, "");
}

/* Small whole numbers, which most of these are. */
static void
put_count(struct writing *w, size_t x)
{
	static const char *const small[] = { "0", "1", "2", "3", "4", "5", "6",
		"7", "8", "9", "10", "11", "12" };

	if (x < QA_COUNT(small))
		put(w, small[x]);
	else
		put_num(w, true, qa_num_whole((int64_t)x));
}

static void
put_rule(struct writing *w, bool has, int rule)
{
	put(w, !has ? "" : rule < 0 ? "-1" : rule > 0 ? "1" : "0");
}

/* As displayed; unrounded where its parts are known and digits were asked
 * for. */
static void
put_value(struct writing *w, const struct qa_trend_point *p, double charted,
    bool other_scale)
{
	if (p->has &&
	    (p->unrounded || other_scale ||
		(w->precision >= 0 && p->has_parts)))
		put_double(w, isfinite(charted) ? charted : p->value);
	else if (p->has)
		put_num(w, true, p->shown);
	else
		put_double(w, p->has_parts ? charted : NAN);
}

static void
put_limits(struct writing *w, const struct qa_spc_result *r, bool observed)
{
	put_double(w, r->centre);
	put_double(w, r->lower_limit);
	put_double(w, r->upper_limit);
	put_double(w, r->lower_warning);
	put_double(w, r->upper_warning);
	put_double(w, observed ? r->moving_range : NAN);
	put_count(w, r->phase);
	put(w, r->trial ? "yes" : "");
}

static void
put_rules(struct writing *w, const struct qa_spc_result *r, bool has)
{
	put_rule(w, has, r->rule.astronomical);
	put_rule(w, has, r->rule.trend);
	put_rule(w, has, r->rule.two_of_three);
	put_rule(w, has, r->rule.shift);
	put(w,
	    !has || r->signal == QA_NO_SIGNAL ? ""
					      : qa_spc_signal_name(r->signal));
	put(w, has ? qa_variation_name(r->variation) : "");
}

static void
put_runs(struct writing *w, const struct qa_runs *x)
{
	put_count(w, x->longest_run);
	put_count(w, x->longest_run_max);
	put_count(w, x->crossings);
	put_count(w, x->crossings_min);
}

/* One more thing to note. */
static void
note(struct qa_buf *b, const char *text)
{
	if (b->len > 0)
		qa_buf_text(b, "; ");
	qa_buf_text(b, text);
}

/* "2023-24Q2 missing", "2023-24Q2 to 2023-24Q4 missing" */
static void
note_missing(
    struct qa_buf *b, const struct qa_trend *t, const struct qa_trend_point *p)
{
	char first[QA_PERIOD_TEXT], last[QA_PERIOD_TEXT];

	qa_period_write(
	    qa_period_back(p->period, p->missing * t->months), first);
	qa_period_write(qa_period_back(p->period, t->months), last);
	if (p->missing == 1)
		qa_buf_print(b, "%s missing", first);
	else
		qa_buf_print(b, "%s to %s missing", first, last);
}

/* Why there is no number, what is missing before it, why a phase begins. */
static void
put_note(struct writing *w, const struct qa_trend *t,
    const struct qa_trend_point *p, bool charted)
{
	struct qa_buf *b = &w->out->note;

	qa_buf_reset(b);
	if (p->projected)
		note(b, "projection");
	if (p->missing > 0)
		note_missing(b, t, p);
	if (p->status != QA_FINAL)
		note(b, qa_status_name(p->status));
	if (p->has && !charted)
		note(b, "not charted");
	if (p->rebase && p != t->point) {
		note(b, "new phase");
		if (*p->reason != '\0')
			qa_buf_print(b, ": %s", p->reason);
	}
	put(w, qa_buf_str(b));
}

void
qa_trend_put(const struct qa_trend *t, const struct qa_trend_how *how,
    size_t point, struct qa_trend_cells *out)
{
	const struct qa_trend_point *p = &t->point[point];
	const struct qa_spc_result *r = &t->result[p->element];
	const struct qa_spc_phase *phase = &t->phase[r->phase - 1];
	struct writing w = { out, t->decimals, how->precision, 0 };
	bool has = p->has && !p->projected && isfinite(r->value);
	bool parts = t->chart != QA_XMR_CHART && t->chart != QA_RUN_CHART &&
	    t->chart != QA_C_CHART;
	bool assured = t->summary.assurance != QA_NO_ASSURANCE;

	out->used = 0;
	put(&w, t->indicator);
	put(&w, t->title);
	put(&w, t->area);
	put(&w, t->breakdown);
	if (p->period_text[0] != '\0')
		put(&w, p->period_text);
	else
		qa_period_write(p->period, take(&w, QA_PERIOD_TEXT));
	put_value(&w, p, r->value, t->piped && !t->no_parts && parts);
	put_num(&w, how->has_target || p->has_target,
	    how->has_target ? how->target : p->target);
	put_limits(&w, r, !p->projected);
	put_rules(&w, r, has);
	put(&w, assured ? qa_assurance_name(t->summary.assurance) : "");
	put_runs(&w, &phase->runs);
	put_note(&w, t, p, has || p->projected);
	put_num(&w, p->has_second, p->second);
	put(&w, qa_spc_chart_name(t->chart));
	put(&w, out->finding == NULL ? "" : out->finding);
	put_num(&w, p->batch > 0, qa_num_whole(p->batch));
	put_num(&w, p->batch > 0, qa_num_whole(p->line));
}
