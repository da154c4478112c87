#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/bars.h"
#include "chart/funnel_plot.h"
#include "domain/compare_picture.h"

/* ---- words ---- */

static const struct qa_compared *
home_of(const struct qa_compare_group *g)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->item[i].home && g->item[i].has_value)
			return &g->item[i];
	return NULL;
}

static const char *
name_of(const struct qa_compared *c)
{
	return *c->name == '\0' ? c->area : c->name;
}

static size_t
count_of(const struct qa_compare_group *g, enum qa_verdict v)
{
	size_t i, n = 0;

	for (i = 0; i < g->n; i++)
		n += g->item[i].verdict == v;
	return n;
}

/* "worse than", "similar to" */
static void
put_verdict(struct qa_buf *b, enum qa_verdict v)
{
	qa_buf_print(
	    b, "%s %s", qa_verdict_name(v), v == QA_SIMILAR ? "to" : "than");
}

void
qa_compare_headline(const struct qa_compare_group *g, struct qa_buf *b)
{
	bool judged =
	    g->measure.polarity == QA_HIGH || g->measure.polarity == QA_LOW;
	const struct qa_compared *home = home_of(g);
	char num[QA_NUM_TEXT];

	if (home != NULL) {
		qa_buf_print(b, "%s: %s%s", name_of(home),
		    qa_num_write(home->shown, num),
		    strcmp(g->unit, "%") == 0 ? "%" : "");
		if (home->verdict != QA_NO_VERDICT) {
			qa_buf_text(b, ", ");
			put_verdict(b, home->verdict);
			qa_buf_print(b, " %s", g->benchmark_name);
		}
		if (home->rank > 0)
			qa_buf_print(b, "; rank %d of %d", home->rank, g->of);
		return;
	}
	if (!g->has_benchmark) {
		qa_buf_print(
		    b, "%d area%s compared", g->of, g->of == 1 ? "" : "s");
		return;
	}
	qa_buf_print(b, "%zu of %d areas are %s than %s, %zu %s",
	    count_of(g, judged ? QA_WORSE : QA_HIGHER), g->of,
	    judged ? "worse" : "higher", g->benchmark_name,
	    count_of(g, judged ? QA_BETTER : QA_LOWER),
	    judged ? "better" : "lower");
}

/* What is shown: title, unit, period, limits, benchmark. */
static void
subtitle(const struct qa_compare_group *g, const struct qa_compare_how *how,
    struct qa_buf *b)
{
	qa_buf_print(b, "%s%s%s%s%s. ",
	    *g->title == '\0' ? g->indicator : g->title,
	    *g->unit == '\0' ? "" : ", ", g->unit,
	    *g->period == '\0' ? "" : ", ", g->period);
	if (how->funnel)
		qa_buf_print(b, "Limits of 95%% and 99.8%% around %s%s.",
		    g->benchmark_name,
		    how->overdispersion ? ", adjusted for overdispersion" : "");
	else
		qa_buf_print(b, "%g%% intervals%s.", how->confidence * 100,
		    g->measure.polarity == QA_HIGH ||
			    g->measure.polarity == QA_LOW
			? "; the best comes first"
			: "; the highest comes first");
}

/* The benchmark as displayed. */
static const char *
benchmark_text(const struct qa_compare_group *g, char text[QA_DOUBLE_TEXT])
{
	if (g->benchmark_is_shown)
		return qa_num_write(g->benchmark_shown, text);
	return qa_double_write(
	    g->benchmark, g->measure.value_decimals, -1, text);
}

/* ---- areas ---- */

static enum qa_mark
mark_of(const struct qa_compared *c)
{
	static const enum qa_mark marks[] = {
		[QA_NO_VERDICT] = QA_MARK_NONE,
		[QA_BETTER] = QA_MARK_BETTER,
		[QA_SIMILAR] = QA_MARK_SIMILAR,
		[QA_WORSE] = QA_MARK_WORSE,
		[QA_HIGHER] = QA_MARK_HIGHER,
		[QA_LOWER] = QA_MARK_LOWER,
	};

	return marks[c->verdict];
}

/* In a funnel: by the limits, above or below them. */
static enum qa_mark
funnel_mark(const struct qa_compare_measure *m, const struct qa_compared *c)
{
	bool above = c->flag == QA_ABOVE_95 || c->flag == QA_ABOVE_998;

	if (c->flag == QA_NO_FLAG)
		return QA_MARK_NONE;
	if (c->flag == QA_WITHIN)
		return QA_MARK_SIMILAR;
	if (m->polarity != QA_HIGH && m->polarity != QA_LOW)
		return above ? QA_MARK_HIGHER : QA_MARK_LOWER;
	return above == (m->polarity == QA_HIGH) ? QA_MARK_BETTER
						 : QA_MARK_WORSE;
}

static int
make_areas(const struct qa_compare_group *g, const struct qa_compare_how *how,
    struct qa_pool *pool, struct qa_chart_area *to, struct qa_fault *f)
{
	char num[QA_NUM_TEXT];
	size_t i;

	for (i = 0; i < g->n; i++) {
		const struct qa_compared *c = &g->item[i];
		struct qa_chart_area *a = &to[i];

		a->code = c->area;
		a->name = c->name;
		a->value = c->value;
		a->has_value = c->has_value;
		a->has_interval = c->has_interval;
		a->lower = c->interval.low;
		a->upper = c->interval.high;
		a->denominator = c->has_d ? qa_num_double(c->d) : 0;
		a->home = c->home;
		a->far = c->flag == QA_ABOVE_998 || c->flag == QA_BELOW_998;
		a->reason = c->status;
		a->mark =
		    how->funnel ? funnel_mark(&g->measure, c) : mark_of(c);
		qa_num_write(c->shown, num);
		a->value_text = qa_pool_copy(pool, num, strlen(num));
		if (a->value_text == NULL)
			return qa_fail_memory(f);
	}
	return 0;
}

/* ---- the funnel's limits ---- */

#define POINTS 200

static int
by_x(const void *a, const void *b)
{
	const struct qa_funnel_limit *x = a, *y = b;

	return (x->x > y->x) - (x->x < y->x);
}

static void
set_limit(struct qa_funnel_limit *l, double x, const struct qa_funnel *f)
{
	l->x = x;
	l->lower95 = f->inner.low;
	l->upper95 = f->inner.high;
	l->lower998 = f->outer.low;
	l->upper998 = f->outer.high;
}

/* Limits at the areas' own denominators, which is where they are known. */
static size_t
own_limits(const struct qa_compare_group *g, struct qa_funnel_limit *to)
{
	size_t i, n = 0;

	for (i = 0; i < g->n; i++)
		if (g->item[i].has_funnel)
			set_limit(&to[n++], qa_num_double(g->item[i].d),
			    &g->item[i].funnel);
	if (n > 1)
		qsort(to, n, sizeof(*to), by_x);
	return n;
}

/* A smooth curve, close together where denominators are small. */
static size_t
smooth_limits(const struct qa_compare_group *g, struct qa_funnel_limit *to)
{
	const struct qa_compare_measure *m = &g->measure;
	struct qa_funnel x;
	double most = 0, d;
	size_t i, n = 0;
	bool has;

	for (i = 0; i < g->n; i++)
		if (g->item[i].has_funnel)
			most = fmax(most, qa_num_double(g->item[i].d));
	for (i = 1; i <= POINTS && g->has_benchmark; i++) {
		d = most * (double)(i * i) / (POINTS * POINTS);
		has = m->measure == QA_PERCENT
		    ? qa_funnel_proportion(g->benchmark / m->times, d, &x)
		    : qa_funnel_rate(g->benchmark, d, m->times, &x);
		if (!has)
			continue;
		if (m->measure == QA_PERCENT) {
			x.inner.low *= m->times;
			x.inner.high *= m->times;
			x.outer.low *= m->times;
			x.outer.high *= m->times;
		}
		set_limit(&to[n++], d, &x);
	}
	return n;
}

/* ---- drawing ---- */

static int
draw_funnel(const struct qa_compare_group *g, const struct qa_compare_how *how,
    const struct qa_caption *caption, const struct qa_chart_benchmark *b,
    const struct qa_chart_area *area, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_funnel_limit *limit =
	    calloc(g->n + POINTS + 1, sizeof(*limit));
	struct qa_funnel_plot plot = { .caption = *caption,
		.x_axis = "denominator",
		.y_axis = g->unit,
		.benchmark = *b,
		.limit = limit,
		.area = area,
		.n = g->n };

	if (limit == NULL)
		return qa_fail_memory(f);
	plot.limits = how->overdispersion ? own_limits(g, limit)
					  : smooth_limits(g, limit);
	qa_funnel_plot_draw(&plot, out);
	free(limit);
	return out->failed ? qa_fail_memory(f) : 0;
}

int
qa_compare_draw(const struct qa_compare_group *g,
    const struct qa_compare_how *how, const char *source, struct qa_buf *out,
    struct qa_fault *f)
{
	struct qa_chart_area *area = calloc(g->n + 1, sizeof(*area));
	struct qa_buf headline = QA_BUF_EMPTY, below = QA_BUF_EMPTY;
	char text[QA_DOUBLE_TEXT];
	struct qa_pool pool = { 0 };
	struct qa_chart_benchmark b = { .has_value = g->has_benchmark,
		.value = g->benchmark,
		.name = g->benchmark_name,
		.text = benchmark_text(g, text) };
	struct qa_caption caption = { .id = "comparison", .source = source };
	int rc = -1;

	if (area == NULL || make_areas(g, how, &pool, area, f) == -1)
		goto done;
	qa_compare_headline(g, &headline);
	subtitle(g, how, &below);
	caption.headline = qa_buf_str(&headline);
	caption.subtitle = qa_buf_str(&below);
	if (how->funnel) {
		rc = draw_funnel(g, how, &caption, &b, area, out, f);
	} else {
		struct qa_bars bars = { .caption = caption,
			.axis = g->unit,
			.benchmark = b,
			.area = area,
			.n = g->n };

		qa_bars_draw(&bars, out);
		rc = out->failed ? qa_fail_memory(f) : 0;
	}
done:
	qa_buf_clear(&headline);
	qa_buf_clear(&below);
	qa_pool_clear(&pool);
	free(area);
	return rc;
}
