#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "chart/panels.h"
#include "domain/trend_picture.h"

enum qa_signal_mark
qa_trend_mark(enum qa_variation v)
{
	static const enum qa_signal_mark mark[] = {
		[QA_COMMON_CAUSE] = QA_ICON_COMMON,
		[QA_IMPROVEMENT_HIGH] = QA_ICON_IMPROVEMENT_HIGH,
		[QA_IMPROVEMENT_LOW] = QA_ICON_IMPROVEMENT_LOW,
		[QA_CONCERN_HIGH] = QA_ICON_CONCERN_HIGH,
		[QA_CONCERN_LOW] = QA_ICON_CONCERN_LOW,
		[QA_NEUTRAL_HIGH] = QA_ICON_NEUTRAL_HIGH,
		[QA_NEUTRAL_LOW] = QA_ICON_NEUTRAL_LOW,
	};

	return mark[v];
}

enum qa_assurance_mark
qa_trend_assurance_mark(enum qa_assurance a)
{
	static const enum qa_assurance_mark mark[] = {
		[QA_NO_ASSURANCE] = QA_ICON_NO_TARGET,
		[QA_ASSURED] = QA_ICON_PASS,
		[QA_NOT_ASSURED] = QA_ICON_FAIL,
		[QA_INCONSISTENT] = QA_ICON_INCONSISTENT,
	};

	return mark[a];
}

static const char *
keep(struct qa_trend_picture *x, const char *s)
{
	return qa_pool_copy(&x->pool, s, strlen(s));
}

/* Limits, centre and phase of an element. */
static void
put_result(struct qa_control_point *c, const struct qa_spc_result *r)
{
	c->has_centre = isfinite(r->centre);
	c->centre = r->centre;
	c->has_limits = isfinite(r->lower_limit) && isfinite(r->upper_limit);
	c->lower = r->lower_limit;
	c->upper = r->upper_limit;
	c->has_warnings =
	    isfinite(r->lower_warning) && isfinite(r->upper_warning);
	c->lower_warning = r->lower_warning;
	c->upper_warning = r->upper_warning;
	c->trial = r->trial;
	c->phase = (int)r->phase;
}

/* One that was observed, or is missing with its reason. */
static int
put_point(struct qa_trend_picture *x, const struct qa_trend *t,
    const struct qa_trend_how *how, const struct qa_trend_point *p,
    struct qa_control_point *c, struct qa_fault *f)
{
	const struct qa_spc_result *r = &t->result[p->element];
	char text[QA_DOUBLE_TEXT];

	put_result(c, r);
	c->has_value = p->has && isfinite(r->value);
	c->value = r->value;
	c->mark = c->has_value ? qa_trend_mark(r->variation) : QA_ICON_COMMON;
	c->reason = qa_status_name(p->status);
	c->rebase = p->rebase ? p->reason : NULL;
	if (how->has_target || p->has_target) {
		c->has_target[0] = true;
		c->target[0] =
		    qa_num_double(how->has_target ? how->target : p->target);
	}
	c->has_target[1] = p->has_second;
	c->target[1] = qa_num_double(p->second);
	if (p->unrounded)
		qa_double_write(r->value, t->decimals - 2, -1, text);
	else
		qa_num_write(p->shown, text);
	c->value_text = keep(x, text);
	return c->value_text == NULL ? qa_fail_memory(f) : 0;
}

/* The names of periods, of those that are missing as well. */
static int
name_periods(struct qa_trend_picture *x, const struct qa_trend *t, size_t n,
    struct qa_fault *f)
{
	struct qa_period p;
	char text[QA_PERIOD_TEXT];
	size_t i, at = 0, k;

	for (i = 0; i < t->n; i++)
		for (k = at; k <= t->point[i].element && k < n; k++, at++) {
			p = qa_period_back(t->point[i].period,
			    (int)(t->point[i].element - k) * t->months);
			x->point[k].period = keep(x, qa_period_write(p, text));
			if (x->point[k].period == NULL)
				return qa_fail_memory(f);
		}
	return 0;
}

/* Periods to come: the last phase goes on, if nothing changes. */
static int
project(struct qa_trend_picture *x, const struct qa_trend *t, int periods,
    struct qa_fault *f)
{
	const struct qa_trend_point *last;
	const struct qa_spc_result *r;
	struct qa_control_point *c;
	char text[QA_PERIOD_TEXT];
	struct qa_period p;
	size_t at;
	int i;

	if ((last = qa_trend_last(t, &at)) == NULL)
		return 0;
	r = &t->result[last->element];
	for (i = 1; i <= periods && qa_trend_ahead(t, t->n, i, &p); i++) {
		c = &x->point[x->control.n++];
		c->period = keep(x, qa_period_write(p, text));
		if (c->period == NULL)
			return qa_fail_memory(f);
		c->projected = c->has_value = true;
		c->value = r->centre;
		c->phase = (int)r->phase;
		c->has_interval =
		    isfinite(r->lower_limit) && isfinite(r->upper_limit);
		c->low = r->lower_limit;
		c->high = r->upper_limit;
	}
	return 0;
}

/* What kind of chart it is. */
static const char *
words_of(enum qa_spc_chart chart)
{
	switch (chart) {
	case QA_RUN_CHART:
		return "Run chart about the median";
	case QA_XMR_CHART:
		return "XmR chart; limits of 2.66 mean moving ranges";
	case QA_P_CHART:
	case QA_U_CHART:
	case QA_C_CHART:
		return "Limits of 3 sigma";
	case QA_P_PRIME_CHART:
	case QA_U_PRIME_CHART:
		return "Limits of 3 sigma, adjusted as Laney's";
	case QA_I_CHART:
	case QA_MR_CHART:
		break;
	}
	return "Limits of 3 sigma";
}

static void
write_words(struct qa_trend_picture *x, const struct qa_trend *t,
    const struct qa_trend_how *how, const char *source)
{
	struct qa_control *c = &x->control;
	const char *place = *t->place == '\0' ? t->area : t->place;

	qa_trend_finding(t, &x->headline);
	qa_buf_print(&x->subtitle, "%s%s%s%s%s%s%s. %s",
	    *t->title == '\0' ? t->indicator : t->title,
	    *t->unit == '\0' ? "" : ", ", t->unit, *place == '\0' ? "" : ", ",
	    place, *t->breakdown == '\0' ? "" : ", ", t->breakdown,
	    words_of(t->chart));
	qa_trend_caution(t, &x->subtitle);
	qa_buf_put(&x->subtitle, '.');
	c->caption.headline = qa_buf_str(&x->headline);
	c->caption.subtitle = qa_buf_str(&x->subtitle);
	c->caption.source = source;
	c->axis = t->unit;
	c->unit = strcmp(t->unit, "%") == 0 ? "%" : "";
	c->centre = t->chart == QA_RUN_CHART ? "median" : "mean";
	c->decimals = t->decimals - 2;
	c->range = t->measure == QA_PERCENT ? QA_RANGE_PERCENT
	    : t->measure == QA_COUNT_MEASURE || t->measure == QA_RATE
	    ? QA_RANGE_FROM_0
	    : QA_RANGE_ANY;
	c->has_variation = t->chart != QA_RUN_CHART;
	c->variation = qa_trend_mark(t->summary.variation);
	c->assurance = qa_trend_assurance_mark(t->summary.assurance);
	c->trial = how->spc.minimum > 0 && t->summary.trial
	    ? "few points: limits are trial"
	    : NULL;
}

int
qa_trend_picture_make(struct qa_trend_picture *x, const struct qa_trend *t,
    const struct qa_trend_how *how, const char *id, const char *source,
    struct qa_fault *f)
{
	size_t ahead = how->forecast > 0 ? (size_t)how->forecast : 0, i;

	memset(x, 0, sizeof(*x));
	x->point = calloc(t->elements + ahead + 1, sizeof(*x->point));
	if (x->point == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < t->elements; i++) {
		put_result(&x->point[i], &t->result[i]);
		x->point[i].reason = "missing";
	}
	for (i = 0; i < t->n; i++)
		if (put_point(x, t, how, &t->point[i],
			&x->point[t->point[i].element], f) == -1)
			return -1;
	x->control.n = t->elements;
	if (name_periods(x, t, t->elements, f) == -1 ||
	    project(x, t, how->forecast, f) == -1)
		return -1;
	x->control.point = x->point;
	x->title = *t->title == '\0' ? t->indicator : t->title;
	if ((x->control.caption.id = keep(x, id)) == NULL)
		return qa_fail_memory(f);
	write_words(x, t, how, source);
	return x->headline.failed || x->subtitle.failed ? qa_fail_memory(f) : 0;
}

void
qa_trend_picture_clear(struct qa_trend_picture *x)
{
	free(x->point);
	qa_buf_clear(&x->headline);
	qa_buf_clear(&x->subtitle);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

int
qa_trend_draw(const struct qa_trend *t, const struct qa_trend_how *how,
    const char *source, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_trend_picture x;
	int rc = qa_trend_picture_make(&x, t, how, "trend", source, f);

	if (rc == 0) {
		qa_control_draw(&x.control, out);
		rc = out->failed ? qa_fail_memory(f) : 0;
	}
	qa_trend_picture_clear(&x);
	return rc;
}

int
qa_trend_draw_page(const struct qa_trend_picture *picture, size_t n,
    const char *source, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_control *chart = calloc(n + 1, sizeof(*chart));
	struct qa_panels page = { .caption = { .id = "trends",
				      .headline = "Trends",
				      .source = source },
		.chart = chart,
		.n = n };
	size_t i;

	if (chart == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < n; i++) {
		chart[i] = picture[i].control;
		chart[i].caption.headline = picture[i].title;
	}
	qa_panels_draw(&page, out);
	free(chart);
	return out->failed ? qa_fail_memory(f) : 0;
}
