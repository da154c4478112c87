#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/compare.h"
#include "measure/band.h"
#include "measure/normal.h"
#include "measure/quantile.h"

void
qa_compare_clear(struct qa_compare_group *g)
{
	free(g->item);
	free(g->sorted);
	free(g->dispersed);
	qa_pool_clear(&g->pool);
	memset(g, 0, sizeof(*g));
}

void
qa_compare_reset(struct qa_compare_group *g)
{
	g->n = 0;
	qa_pool_reset(&g->pool);
}

struct qa_compared *
qa_compare_add(struct qa_compare_group *g, struct qa_fault *f)
{
	size_t cap = g->cap == 0 ? 64 : g->cap * 2;
	struct qa_compared *p = g->item;

	if (g->n == g->cap) {
		if ((p = realloc(p, cap * sizeof(*p))) == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		g->item = p;
		g->cap = cap;
	}
	memset(&p[g->n], 0, sizeof(*p));
	p[g->n].area = p[g->n].name = p[g->n].status = "";
	return &p[g->n++];
}

/* ---- what is computed ---- */

static int
make_room(struct qa_compare_group *g, struct qa_fault *f)
{
	void *p;

	if (g->n <= g->room)
		return 0;
	if ((p = realloc(g->sorted, g->cap * sizeof(*g->sorted))) == NULL)
		return qa_fail_memory(f);
	g->sorted = p;
	p = realloc(g->dispersed, g->cap * sizeof(*g->dispersed));
	if (p == NULL)
		return qa_fail_memory(f);
	g->dispersed = p;
	g->room = g->cap;
	return 0;
}

static bool
has_denominator(const struct qa_compare_measure *m)
{
	return m->measure == QA_PERCENT || m->measure == QA_RATE;
}

/* The value from its parts, unrounded, where they are exact. */
static void
find_values(struct qa_compare_group *g, const struct qa_compare_how *how)
{
	const struct qa_compare_measure *m = &g->measure;
	struct qa_compared *c;
	size_t i;

	for (i = 0; i < g->n && !how->standardise; i++) {
		c = &g->item[i];
		if (!c->has_value)
			continue;
		c->value = qa_num_double(c->shown);
		if (c->unrounded && has_denominator(m))
			c->value = qa_num_double(c->n) / qa_num_double(c->d) *
			    m->times;
	}
}

static void
find_interval(const struct qa_compare_measure *m,
    const struct qa_compare_how *how, struct qa_compared *c)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	double n = qa_num_double(c->n), d = qa_num_double(c->d);
	int rc = -1;

	if (!c->has_value || !c->exact)
		return;
	if (m->measure == QA_PERCENT) {
		rc = qa_wilson(n, d, how->confidence, &c->interval, &ignored);
		c->interval.low *= m->times;
		c->interval.high *= m->times;
	} else if (m->measure == QA_RATE) {
		rc = qa_rate_interval(
		    n, d, m->times, how->confidence, &c->interval, &ignored);
	} else if (m->measure == QA_COUNT_MEASURE) {
		rc = qa_count_interval(
		    n, how->confidence, &c->interval, &ignored);
	}
	c->has_interval = rc == 0;
}

/* The pooled value of all areas with exact parts; of counts their mean. */
static void
pool_all(struct qa_compare_group *g)
{
	double n = 0, d = 0;
	size_t i, k = 0;

	for (i = 0; i < g->n; i++) {
		const struct qa_compared *c = &g->item[i];

		if (!c->has_value || !c->exact)
			continue;
		n += qa_num_double(c->n);
		d += qa_num_double(c->d);
		k++;
	}
	if (g->measure.measure == QA_COUNT_MEASURE)
		d = (double)k;
	else if (!has_denominator(&g->measure))
		d = 0;
	g->has_benchmark = d > 0;
	if (d > 0)
		g->benchmark = n / d *
		    (has_denominator(&g->measure) ? g->measure.times : 1);
	snprintf(g->benchmark_name, sizeof(g->benchmark_name), "%s",
	    g->measure.measure == QA_COUNT_MEASURE ? "mean" : "pooled");
}

static void
find_benchmark(struct qa_compare_group *g, const struct qa_compare_how *how)
{
	if (how->benchmark == QA_BENCHMARK_POOLED) {
		pool_all(g);
	} else if (how->benchmark == QA_BENCHMARK_VALUE) {
		g->has_benchmark = true;
		g->benchmark_is_shown = true;
		g->benchmark_shown = how->benchmark_value;
		g->benchmark = qa_num_double(how->benchmark_value);
		snprintf(
		    g->benchmark_name, sizeof(g->benchmark_name), "benchmark");
	}
}

static void
find_verdict(const struct qa_compare_group *g, struct qa_compared *c)
{
	enum qa_polarity p = g->measure.polarity;

	if (!c->has_value || !g->has_benchmark)
		return;
	if (c->has_interval)
		c->verdict = qa_verdict_interval(p, c->interval, g->benchmark);
	else if (g->benchmark_is_shown)
		c->verdict = qa_verdict_value(p, c->shown, g->benchmark_shown);
}

/* ---- standing ---- */

static int
stand(struct qa_compare_group *g, const struct qa_compare_how *how,
    struct qa_fault *f)
{
	enum qa_polarity p = g->measure.polarity;
	struct qa_quartiles quartiles;
	struct qa_compared *c;
	size_t i, n = 0;

	for (i = 0; i < g->n; i++)
		if (g->item[i].has_value)
			g->sorted[n++] = g->item[i].shown;
	g->of = (int)n;
	if (n == 0)
		return 0;
	qa_sort_nums(g->sorted, n);
	if (qa_quartiles_of(g->sorted, n, &quartiles, f) == -1)
		return -1;
	for (i = 0; i < g->n; i++) {
		c = &g->item[i];
		if (!c->has_value)
			continue;
		c->rank = (int)qa_rank_of(p, c->shown, g->sorted, n);
		if (n > 1) /* one alone is in no quarter */
			c->quartile =
			    qa_quartile_letter(p, c->shown, &quartiles);
		if (how->bands > 0)
			c->band = qa_band_of((size_t)c->rank, n, how->bands);
	}
	return 0;
}

/* ---- funnel ---- */

static void
scale(struct qa_interval *i, double times)
{
	i->low *= times;
	i->high *= times;
}

/* The limits and the flag of one area. */
static void
find_funnel(const struct qa_compare_group *g, struct qa_compared *c)
{
	const struct qa_compare_measure *m = &g->measure;
	double n = qa_num_double(c->n), d = qa_num_double(c->d);
	double centre = g->benchmark / m->times;

	if (!c->has_value || !c->exact || !g->has_benchmark)
		return;
	if (m->measure == QA_PERCENT) {
		c->has_funnel = qa_funnel_proportion(centre, d, &c->funnel);
		c->flag = qa_funnel_flag_proportion(n, d, centre);
		scale(&c->funnel.inner, m->times);
		scale(&c->funnel.outer, m->times);
	} else if (m->measure == QA_RATE) {
		c->has_funnel =
		    qa_funnel_rate(g->benchmark, d, m->times, &c->funnel);
		c->flag = qa_funnel_flag_rate(n, d, m->times, g->benchmark);
	}
}

/* Adjusted limits of an area, and where it lies among them. */
static void
set_limits(struct qa_compared *c, const struct qa_dispersion *all,
    const struct qa_dispersed *x, double times)
{
	if (!x->known)
		return;
	c->has_funnel = true;
	c->funnel.inner =
	    qa_dispersion_limits(all, x->s, qa_normal_z(QA_FUNNEL_INNER));
	c->funnel.outer =
	    qa_dispersion_limits(all, x->s, qa_normal_z(QA_FUNNEL_OUTER));
	scale(&c->funnel.inner, times);
	scale(&c->funnel.outer, times);
	c->flag = qa_funnel_flag_of(c->value, &c->funnel);
}

/* What areas differ in: a rate beside a given one is a ratio of what was
 * observed to what that lets expect. */
static enum qa_dispersion_kind
dispersion_of(
    const struct qa_compare_measure *m, const struct qa_compare_how *how)
{
	if (m->measure == QA_PERCENT)
		return QA_OF_PROPORTION;
	if (m->log_ratio)
		return QA_OF_RATIO_LOG;
	return m->ratio || how->benchmark == QA_BENCHMARK_VALUE ? QA_OF_RATIO
								: QA_OF_COUNTS;
}

/* Wider limits, where areas differ by more than chance. */
static int
disperse(struct qa_compare_group *g, const struct qa_compare_how *how,
    struct qa_fault *f)
{
	enum qa_dispersion_kind kind = dispersion_of(&g->measure, how);
	bool ratio = kind == QA_OF_RATIO || kind == QA_OF_RATIO_LOG;
	double times = ratio ? g->benchmark : g->measure.times;
	struct qa_dispersion all;
	struct qa_compared *c;
	double events = 0;
	size_t i, n = 0;

	for (i = 0; i < g->n; i++) {
		c = &g->item[i];
		if (!c->has_value || !c->exact)
			continue;
		events += qa_num_double(c->n);
		g->dispersed[n].numerator = qa_num_double(c->n);
		g->dispersed[n++].denominator = qa_num_double(c->d) *
		    (ratio ? g->benchmark / g->measure.times : 1);
	}
	/* of nothing, or none, there is no ratio to be dispersed around */
	if (n == 0 || (kind == QA_OF_COUNTS && events <= 0))
		return 0;
	if (qa_disperse(kind, g->dispersed, n, &all, f) == -1)
		return -1;
	g->phi = all.phi;
	g->tau2 = all.tau2;
	for (i = 0, n = 0; i < g->n; i++) {
		c = &g->item[i];
		if (!c->has_value || !c->exact)
			continue;
		set_limits(c, &all, &g->dispersed[n++], times);
	}
	return 0;
}

int
qa_compare_compute(struct qa_compare_group *g, const struct qa_compare_how *how,
    struct qa_fault *f)
{
	size_t i;

	g->phi = 1;
	g->tau2 = 0;
	if (make_room(g, f) == -1)
		return -1;
	find_values(g, how);
	find_benchmark(g, how);
	for (i = 0; i < g->n; i++) {
		if (!how->standardise)
			find_interval(&g->measure, how, &g->item[i]);
		find_verdict(g, &g->item[i]);
		if (how->funnel && !how->overdispersion)
			find_funnel(g, &g->item[i]);
	}
	if (how->overdispersion && disperse(g, how, f) == -1)
		return -1;
	return stand(g, how, f);
}

/* ---- order ---- */

static int
by_rank(const void *a, const void *b)
{
	const struct qa_compared *x = a, *y = b;
	int order;

	if (x->has_value != y->has_value)
		return x->has_value ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	if (x->has_value && (order = qa_num_compare(y->shown, x->shown)) != 0)
		return order;
	return strcmp(x->area, y->area);
}

void
qa_compare_sort(struct qa_compare_group *g)
{
	if (g->n > 1)
		qsort(g->item, g->n, sizeof(*g->item), by_rank);
}
