/* A comparison as rows. */
#include <stdio.h>
#include <string.h>

#include "domain/compare.h"

#define HIDE QA_OUT_HIDE
#define SHOWN QA_OUT_SHOWN
#define NUMBER QA_OUT_NUMBER

const struct qa_grid_column qa_compare_columns[] = {
	{ "area", "code", 0 },
	{ "name", NULL, QA_OUT_WIDE },
	{ "period", NULL, HIDE },
	{ "numerator", NULL, HIDE | NUMBER },
	{ "denominator", NULL, HIDE | NUMBER },
	{ "value", NULL, NUMBER },
	{ "lower", NULL, HIDE | NUMBER },
	{ "upper", NULL, HIDE | NUMBER },
	{ "shown_interval", "interval", SHOWN },
	{ "rank", NULL, NUMBER },
	{ "of", NULL, HIDE | NUMBER },
	{ "quartile", NULL, 0 },
	{ "band", NULL, NUMBER },
	{ "benchmark", NULL, HIDE | NUMBER },
	{ "difference", NULL, NUMBER | QA_OUT_SPARE },
	{ "verdict", NULL, QA_OUT_WORD },
	{ "funnel_lower_95", NULL, HIDE | NUMBER },
	{ "funnel_upper_95", NULL, HIDE | NUMBER },
	{ "funnel_lower_998", NULL, HIDE | NUMBER },
	{ "funnel_upper_998", NULL, HIDE | NUMBER },
	{ "funnel", NULL, 0 },
	{ "indicator", NULL, HIDE },
	{ "status", NULL, QA_OUT_SPARE },
	{ "benchmark_of", NULL, HIDE },
	{ "home", NULL, QA_OUT_SPARE },
	{ "phi", NULL, HIDE | NUMBER },
	{ "tau2", NULL, HIDE | NUMBER },
	{ "batch", NULL, HIDE | NUMBER },
	{ "line", NULL, HIDE | NUMBER },
};
const size_t qa_compare_columns_n = QA_COUNT(qa_compare_columns);
_Static_assert(QA_COUNT(qa_compare_columns) <= QA_COMPARE_COLUMNS,
    "there is room for the cells");

/* Writing of cells. */
struct writing {
	struct qa_compare_cells *out;
	const struct qa_compare_measure *m;
	int precision;
	size_t n;
};

static void
put(struct writing *w, const char *text)
{
	w->out->cell[w->n++] = text;
}

/* Room for a number, which becomes the next cell. */
static char *
take(struct writing *w, size_t size)
{
	char *p = w->out->text + w->out->used;

	w->out->used += size;
	put(w, p);
	return p;
}

static void
put_double(struct writing *w, bool has, double x, int decimals)
{
	if (has)
		qa_double_write(
		    x, decimals, w->precision, take(w, QA_DOUBLE_TEXT));
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

static void
put_long(struct writing *w, bool has, long x)
{
	put_num(w, has, qa_num_whole(x));
}

/* The value as displayed; with a precision unrounded, where that is known. */
static void
put_value(struct writing *w, const struct qa_compared *c)
{
	if (w->precision >= 0 && c->unrounded)
		put_double(w, c->has_value, c->value, 0);
	else
		put_num(w, c->has_value, c->shown);
}

static void
put_interval(struct writing *w, const struct qa_compared *c)
{
	char low[QA_DOUBLE_TEXT], high[QA_DOUBLE_TEXT], *p;
	int places = w->m->value_decimals;

	put_double(w, c->has_interval, c->interval.low, w->m->decimals);
	put_double(w, c->has_interval, c->interval.high, w->m->decimals);
	if (!c->has_interval || !w->out->people) {
		put(w, "");
		return;
	}
	p = take(w, 2 * QA_DOUBLE_TEXT + 8);
	snprintf(p, 2 * QA_DOUBLE_TEXT + 8, "%s to %s",
	    qa_double_write(c->interval.low, places, -1, low),
	    qa_double_write(c->interval.high, places, -1, high));
}

/* Of displayed values the difference is that which a reader can check. */
static void
put_benchmark(struct writing *w, const struct qa_compare_group *g,
    const struct qa_compared *c)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	struct qa_num difference;
	bool has = g->has_benchmark && c->has_value;

	if (g->benchmark_is_shown)
		put_num(w, g->has_benchmark, g->benchmark_shown);
	else
		put_double(w, g->has_benchmark, g->benchmark, w->m->decimals);
	if (has && g->benchmark_is_shown && w->precision < 0 &&
	    qa_num_subtract(
		c->shown, g->benchmark_shown, &difference, &ignored) == 0)
		put_num(w, true, difference);
	else
		put_double(w, has, c->value - g->benchmark, w->m->decimals);
}

static void
put_funnel(struct writing *w, const struct qa_compared *c)
{
	const struct qa_funnel *x = &c->funnel;
	int places = w->m->decimals;

	put_double(w, c->has_funnel, x->inner.low, places);
	put_double(w, c->has_funnel, x->inner.high, places);
	put_double(w, c->has_funnel, x->outer.low, places);
	put_double(w, c->has_funnel, x->outer.high, places);
	put(w, qa_funnel_flag_name(c->flag));
}

void
qa_compare_put(const struct qa_compare_group *g,
    const struct qa_compare_how *how, size_t item, struct qa_compare_cells *out)
{
	static const char *const letters[] = { "A", "B", "C", "D" };
	const struct qa_compared *c = &g->item[item];
	struct writing w = { out, &g->measure, how->precision, 0 };

	out->used = 0;
	put(&w, c->area);
	put(&w, c->name);
	put(&w, g->period);
	put_num(&w, c->has_n, c->n);
	put_num(&w, c->has_d, c->d);
	put_value(&w, c);
	put_interval(&w, c);
	put_long(&w, c->rank > 0, c->rank);
	put_long(&w, g->of > 0, g->of);
	put(&w, c->quartile == '\0' ? "" : letters[c->quartile - 'A']);
	put_long(&w, c->band > 0, c->band);
	put_benchmark(&w, g, c);
	put(&w, qa_verdict_name(c->verdict));
	put_funnel(&w, c);
	put(&w, g->indicator);
	put(&w, c->status);
	put(&w, g->has_benchmark ? g->benchmark_name : "");
	put(&w, c->home ? "home" : "");
	put_double(&w, how->overdispersion, g->phi, 6);
	put_double(&w, how->overdispersion, g->tau2, 6);
	put_long(&w, c->batch > 0, c->batch);
	put_long(&w, c->batch > 0, c->line);
}
