#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/card.h"
#include "domain/trend_picture.h"
#include "measure/rag.h"
#include "measure/travel.h"

/* What programs read, in its stable order, and between it what people see
 * instead. */
#define HIDE QA_OUT_HIDE
#define SHOWN QA_OUT_SHOWN
#define SPARE (QA_OUT_SHOWN | QA_OUT_SPARE)

static const struct qa_grid_column columns[] = {
	/* of exceptions only */
	{ "exception", NULL, HIDE },
	{ "distance", NULL, HIDE | QA_OUT_NUMBER },
	/* of every card */
	{ "block", NULL, SHOWN | QA_OUT_GROUP },
	{ "priority", NULL, HIDE },
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, HIDE },
	{ "period", NULL, QA_OUT_SPARE },
	{ "numerator", NULL, HIDE | QA_OUT_NUMBER },
	{ "denominator", NULL, HIDE | QA_OUT_NUMBER },
	{ "value", NULL, HIDE | QA_OUT_NUMBER },
	{ "shown_value", "value", SHOWN | QA_OUT_NUMBER },
	{ "unit", NULL, HIDE },
	{ "status", NULL, HIDE },
	{ "previous_period", NULL, HIDE },
	{ "previous", NULL, HIDE | QA_OUT_NUMBER },
	{ "change", NULL, HIDE | QA_OUT_NUMBER },
	{ "direction", NULL, HIDE },
	{ "travel", NULL, HIDE },
	{ "shown_change", "change", SHOWN },
	{ "year_ago_period", NULL, HIDE },
	{ "year_ago", "year ago", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "year_change", NULL, HIDE | QA_OUT_NUMBER },
	{ "target", NULL, QA_OUT_NUMBER },
	{ "rag", "RAG", QA_OUT_WORD },
	{ "basis", NULL, HIDE },
	{ "england", NULL, HIDE | QA_OUT_NUMBER },
	{ "england_period", NULL, HIDE },
	{ "shown_england", "England", SPARE },
	{ "region", NULL, HIDE | QA_OUT_NUMBER },
	{ "region_period", NULL, HIDE },
	{ "shown_region", "region", SPARE },
	{ "agency", NULL, HIDE },
	{ "commentary", NULL, QA_OUT_BELOW },
	{ "batch", NULL, HIDE | QA_OUT_NUMBER },
	{ "note", NULL, QA_OUT_BELOW },
	{ "breakdown", NULL, HIDE },
	{ "line", NULL, HIDE | QA_OUT_NUMBER },
	{ "neighbours", NULL, HIDE | QA_OUT_NUMBER },
	{ "neighbours_period", NULL, HIDE },
	{ "shown_neighbours", "neighbours", SPARE },
	{ "neighbours_statistic", NULL, HIDE },
	{ "neighbours_n", NULL, HIDE | QA_OUT_NUMBER },
	{ "neighbours_set", NULL, HIDE },
	{ "rank", NULL, HIDE | QA_OUT_NUMBER },
	{ "of", NULL, HIDE | QA_OUT_NUMBER },
	{ "quartile", NULL, HIDE },
	{ "shown_rank", "rank", SPARE },
	{ "q25", NULL, HIDE | QA_OUT_NUMBER },
	{ "q50", NULL, HIDE | QA_OUT_NUMBER },
	{ "q75", NULL, HIDE | QA_OUT_NUMBER },
	{ "lower", NULL, HIDE | QA_OUT_NUMBER },
	{ "upper", NULL, HIDE | QA_OUT_NUMBER },
	{ "verdict", "verdict", QA_OUT_SPARE | QA_OUT_WORD },
	{ "decision", NULL, QA_OUT_BELOW },
	{ "question", NULL, HIDE },
	{ "signal", NULL, HIDE },
	{ "variation", NULL, HIDE },
	{ "assurance", NULL, HIDE },
	{ "shown_icons", "icons", SPARE },
	{ "sparkline", NULL, QA_OUT_SPARE },
};

#define EXCEPTION_COLUMNS 2

static void
put_past(struct qa_grid *g, const struct qa_card_value *s)
{
	char text[QA_PERIOD_TEXT];

	qa_grid_add(g, s->has ? qa_period_write(s->period, text) : NULL);
	qa_grid_num(g, s->has, s->value);
}

/* A comparator: value, period, and both for people. */
static void
put_comparator(struct qa_grid *g, const struct qa_card_value *s)
{
	char period[QA_PERIOD_TEXT], num[QA_NUM_TEXT], both[80];

	qa_grid_num(g, s->has, s->value);
	qa_grid_add(g, s->has ? qa_period_write(s->period, period) : NULL);
	if (s->has)
		snprintf(both, sizeof(both), "%s (%s)",
		    qa_num_write(s->value, num), period);
	qa_grid_add(g, s->has ? both : NULL);
}

/* 0.7 as text; "" where one of the two is missing. */
static int
write_change(const struct qa_card_row *l, const struct qa_card_value *s,
    char out[static QA_NUM_TEXT], struct qa_fault *f)
{
	struct qa_num change;

	out[0] = '\0';
	if (!l->v.has || !s->has)
		return 0;
	if (qa_num_subtract(l->v.value, s->value, &change, f) == -1)
		return -1;
	qa_num_write(change, out);
	return 0;
}

/* The target as printed: 85, or 8 to 14. */
static void
put_target(struct qa_grid *g, const struct qa_goal *t, enum qa_polarity p)
{
	char low[QA_NUM_TEXT], high[QA_NUM_TEXT], text[80];

	if (p != QA_RANGE) {
		qa_grid_num(g, t->has_target, t->target);
		return;
	}
	qa_num_write(t->low, low);
	qa_num_write(t->high, high);
	if (t->has_low && t->has_high)
		snprintf(text, sizeof(text), "%s to %s", low, high);
	else
		snprintf(text, sizeof(text), "%s%s",
		    t->has_low        ? "from "
			: t->has_high ? "to "
				      : "",
		    t->has_low        ? low
			: t->has_high ? high
				      : "");
	qa_grid_add(g, text);
}

/* Change, direction, travel, and all of it for people. */
static int
put_movement(struct qa_card *c, const struct qa_card_row *l, struct qa_fault *f)
{
	static const char *const arrow[] = { "\xe2\x96\xbc", "\xe2\x96\xb6",
		"\xe2\x96\xb2" };
	char change[QA_NUM_TEXT], all[96];
	enum qa_direction d;
	const char *travel;

	if (write_change(l, &l->previous, change, f) == -1)
		return -1;
	qa_grid_add(c->grid, change);
	if (change[0] == '\0') {
		qa_grid_add(c->grid, NULL);
		qa_grid_add(c->grid, NULL);
		qa_grid_add(c->grid, NULL);
		return 0;
	}
	d = qa_direction_of(l->v.value, l->previous.value);
	travel = qa_travel_name(
	    l->x->polarity, l->v.value, l->previous.value, l->goal);
	qa_grid_add(c->grid, qa_direction_name(d));
	qa_grid_add(c->grid, travel);
	snprintf(all, sizeof(all), "%s %s%s%s%s",
	    c->q->arrows ? arrow[d + 1] : qa_direction_name(d),
	    d == QA_UP ? "+" : "", change,
	    travel[0] == '-' || d == QA_STEADY ? "" : " ",
	    travel[0] == '-' || d == QA_STEADY ? "" : travel);
	qa_grid_add(c->grid, all);
	return 0;
}

static void
put_judgement(struct qa_card *c, const struct qa_card_row *l)
{
	put_target(c->grid, l->goal, l->x->polarity);
	qa_grid_add(c->grid, qa_rag_name(l->rag));
	qa_grid_add(c->grid, l->basis);
}

/* The heading under which people see the row. */
static const char *
block(const struct qa_card *c, const struct qa_card_row *l, char *text,
    size_t size)
{
	static const char *const exception[] = {
		[QA_RED_RED] = "Worse than the comparator, and getting worse",
		[QA_OFF_TARGET] = "Off target",
		[QA_CONCERN] = "Worse than the comparator, or a signal",
		[QA_GOOD_GOOD] = "Good news: better, and getting better",
		[QA_ON_TARGET] = "Good news: on target",
		[QA_PROMISING] = "Good news: better, or a signal",
		[QA_NO_EXCEPTION] = "",
	};
	const struct qa_card_entry *e = l->e;

	if (c->exceptions)
		return exception[l->exception];
	if (e->context)
		return "Context";
	if (e->priority == NULL)
		return "Other measures";
	snprintf(text, size, "%s  %s", e->priority->code, e->priority->title);
	return text;
}

/* 25.4%, 41.0 per 10,000 (provisional), or the word for why there is none. */
static void
put_shown_value(struct qa_grid *g, const struct qa_card_row *l)
{
	char num[QA_NUM_TEXT], text[160];
	const char *status = qa_status_name(l->v.status);
	bool percent = strcmp(l->x->unit, "%") == 0;
	bool plain =
	    percent || l->x->measure == QA_COUNT_MEASURE || *l->x->unit == '\0';

	if (!l->v.has) {
		qa_grid_add(g, status);
		return;
	}
	snprintf(text, sizeof(text), "%s%s%s%s%s%s",
	    qa_num_write(l->v.value, num), percent ? "%" : "", plain ? "" : " ",
	    plain ? "" : l->x->unit, l->v.status == QA_FINAL ? "" : " ",
	    l->v.status == QA_FINAL ? "" : status);
	qa_grid_add(g, text);
}

static void
put_figure(struct qa_card *c, const struct qa_card_row *l)
{
	const struct qa_figure *g = &l->reading.figure;
	bool is = qa_card_has_figure(l);
	char period[QA_PERIOD_TEXT];

	qa_grid_add(c->grid, qa_period_write(is ? g->period : l->want, period));
	qa_grid_num(c->grid, is && g->has_n, g->n);
	qa_grid_num(c->grid, is && l->v.has_d, l->v.d);
	qa_grid_num(c->grid, l->v.has, l->v.value);
	put_shown_value(c->grid, l);
	qa_grid_add(c->grid, l->x->unit);
	qa_grid_add(c->grid, qa_status_name(l->v.status));
}

/* Neighbours: the statistic that was asked for, or both. */
static void
put_neighbours(struct qa_card *c, const struct qa_card_row *l)
{
	static const char *const name[] = { "mean", "median", "mean;median" };
	const struct qa_card_neighbours *x = &l->neighbours;
	enum qa_neighbours_statistic s = c->q->statistic;
	char mean[QA_NUM_TEXT], median[QA_NUM_TEXT], period[QA_PERIOD_TEXT];
	char value[80] = "", both[160] = "";

	qa_num_write(x->mean, mean);
	qa_num_write(x->median, median);
	if (x->n > 0) {
		snprintf(value, sizeof(value), "%s%s%s",
		    s == QA_MEDIAN_OF ? "" : mean,
		    s == QA_MEAN_AND_MEDIAN ? ";" : "",
		    s == QA_MEAN_OF ? "" : median);
		snprintf(both, sizeof(both), "%s (%d, %s)", value, x->n,
		    qa_period_write(x->period, period));
	}
	qa_grid_add(c->grid, value);
	qa_grid_add(c->grid, x->n > 0 ? period : NULL);
	qa_grid_add(c->grid, both);
	qa_grid_add(c->grid, x->n > 0 ? name[s] : NULL);
	if (*x->set == '\0')
		qa_grid_add(c->grid, NULL);
	else
		qa_grid_long(c->grid, x->n);
	qa_grid_add(c->grid, x->set);
}

/* Rank, of how many, quartiles, interval, verdict. */
static void
put_standing(struct qa_card *c, const struct qa_card_row *l)
{
	const struct qa_card_standing *s = &l->standing;
	const char quartile[2] = { s->quartile, '\0' };
	char text[64] = "", number[QA_DOUBLE_TEXT];
	int i, places = l->x->decimals + 2;

	if (s->rank > 0) {
		qa_grid_long(c->grid, s->rank);
		snprintf(text, sizeof(text), "%d of %d %s", s->rank, s->of,
		    quartile);
	} else
		qa_grid_add(c->grid, NULL);
	if (s->of > 0)
		qa_grid_long(c->grid, s->of);
	else
		qa_grid_add(c->grid, NULL);
	qa_grid_add(c->grid, quartile);
	qa_grid_add(c->grid, text);
	for (i = 0; i < 3; i++)
		qa_grid_num(c->grid, s->of > 0, s->quartiles.cut[i]);
	for (i = 0; i < 2; i++)
		qa_grid_add(c->grid,
		    l->has_interval ? qa_double_write(i == 0 ? l->interval.low
							     : l->interval.high,
					  places, c->q->precision, number)
				    : NULL);
	qa_grid_add(c->grid, qa_verdict_name(l->verdict));
}

static int
put_question(struct qa_card *c, const struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int rc = 0;

	qa_card_question(l, &b);
	qa_grid_add(c->grid, qa_buf_str(&b));
	if (b.failed)
		rc = qa_fail_memory(f);
	qa_buf_clear(&b);
	return rc;
}

/* A figure without a past has none of it. */
static void
put_signal(struct qa_grid *g, const struct qa_card_row *l)
{
	char icons[16];

	qa_grid_add(g,
	    l->signal == QA_NO_SIGNAL ? NULL : qa_spc_signal_name(l->signal));
	qa_grid_add(g, l->charted ? qa_variation_name(l->variation) : NULL);
	qa_grid_add(g,
	    l->assurance == QA_NO_ASSURANCE ? NULL
					    : qa_assurance_name(l->assurance));
	snprintf(icons, sizeof(icons), "%s %s",
	    qa_signal_letter(qa_trend_mark(l->variation)),
	    qa_assurance_letter(qa_trend_assurance_mark(l->assurance)));
	qa_grid_add(g, l->charted ? icons : NULL);
	qa_grid_add(g, l->sparkline);
}

static void
put_exception(struct qa_grid *g, const struct qa_card_row *l)
{
	char number[QA_DOUBLE_TEXT];

	qa_grid_add(g, qa_exception_name(l->exception));
	qa_grid_add(g,
	    l->distance < 0 ? NULL
			    : qa_double_write(l->distance, 2, -1, number));
}

int
qa_card_put(struct qa_card *c, const struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_grid *g = c->grid;
	const struct qa_figure *figure = &l->reading.figure;
	char text[512], batch[24] = "", change[QA_NUM_TEXT];
	int64_t agency = figure->agency != 0 ? figure->agency : l->x->agency;

	if (c->exceptions)
		put_exception(g, l);
	qa_grid_add(g, block(c, l, text, sizeof(text)));
	qa_grid_add(g, l->e->priority == NULL ? NULL : l->e->priority->code);
	qa_grid_add(g, l->x->code);
	qa_grid_add(g, l->x->title);
	qa_grid_add(g, qa_codes_text(c->known.book.codes, l->area));
	put_figure(c, l);
	put_past(g, &l->previous);
	if (put_movement(c, l, f) == -1)
		return -1;
	put_past(g, &l->year_ago);
	if (write_change(l, &l->year_ago, change, f) == -1)
		return -1;
	qa_grid_add(g, change);
	put_judgement(c, l);
	put_comparator(g, &l->england);
	put_comparator(g, &l->region);
	qa_grid_add(g, qa_codes_text(c->known.book.codes, agency));
	qa_grid_add(g, l->commentary);
	if (figure->batch > 0)
		snprintf(batch, sizeof(batch), "%ld", figure->batch);
	qa_grid_add(g, batch);
	qa_grid_add(g, qa_buf_str(&l->note));
	qa_grid_add(g, qa_codes_text(c->known.book.codes, l->breakdown));
	if (figure->batch > 0)
		qa_grid_long(g, figure->line);
	else
		qa_grid_add(g, NULL);
	put_neighbours(c, l);
	put_standing(c, l);
	qa_grid_add(g, l->decision);
	if (put_question(c, l, f) == -1)
		return -1;
	put_signal(g, l);
	return 0;
}

/* People see the area where there are several, breakdowns where they were
 * asked for, and of exceptions the question. */
int
qa_card_columns(struct qa_card *c, struct qa_grid *g, struct qa_fault *f)
{
	size_t from = c->exceptions ? 0 : EXCEPTION_COLUMNS;
	size_t n = QA_COUNT(columns) - from, i;
	struct qa_grid_column *mine;

	qa_grid_init(g, columns + from, n);
	c->grid = g;
	if ((mine = qa_pool_take(&g->pool, sizeof(columns))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < n; i++) {
		mine[i] = columns[from + i];
		if ((c->q->areas_n > 1 && strcmp(mine[i].name, "area") == 0) ||
		    (c->q->breakdowns &&
			strcmp(mine[i].name, "breakdown") == 0))
			mine[i].flags = 0;
		if (c->exceptions && strcmp(mine[i].name, "question") == 0)
			mine[i].flags = QA_OUT_BELOW;
	}
	g->column = mine;
	return 0;
}

int
qa_scorecard_read(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	struct qa_card c;
	size_t i;
	int rc = -1;

	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1 ||
	    qa_card_columns(&c, grid, f) == -1 || qa_card_rows(&c, f) == -1)
		goto done;
	for (i = 0; i < c.rows_n; i++)
		if (qa_card_put(&c, &c.row[i], f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_card_close(&c);
	return rc;
}

int
qa_scorecard_codes(
    const struct qa_grid *g, struct qa_buf *out, struct qa_fault *f)
{
	const char *code, *last = "";
	size_t i, at = 0;

	while (strcmp(g->column[at].name, "indicator") != 0)
		at++;
	for (i = 0; i < qa_grid_rows(g); i++) {
		code = qa_grid_get(g, i, at);
		if (strcmp(code, last) != 0)
			qa_buf_print(out, "%s%s", i > 0 ? ";" : "", code);
		last = code;
	}
	return out->failed ? qa_fail_memory(f) : 0;
}
