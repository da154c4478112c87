#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/card.h"
#include "domain/story.h"
#include "measure/rag.h"
#include "measure/travel.h"

/* What programs read, in its stable order, and between it what people see
 * instead. */
#define HIDE QA_OUT_HIDE
#define SHOWN QA_OUT_SHOWN
#define SPARE (QA_OUT_SHOWN | QA_OUT_SPARE)

static const struct qa_grid_column columns[] = {
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
};

/* A value as displayed, with its period. */
struct shown {
	bool has;
	struct qa_num value;
	struct qa_period period;
};

/* A row while it is made. */
struct line {
	const struct qa_card_entry *e;
	const struct qa_indicator *x; /* as defined at the figure's time */
	int64_t area;
	const struct qa_series *series;
	struct qa_period want;
	struct qa_reading reading;
	struct qa_shown v;
	struct shown previous, year_ago, england, region;
	struct qa_buf note;
	const char *commentary;
};

/* ---- one figure and those it is compared with ---- */

/* What the series says of an earlier period, as displayed. */
static int
show_at(struct qa_card *c, struct line *l, struct qa_period p,
    struct shown *out, struct qa_fault *f)
{
	const struct qa_indicator *x =
	    qa_book_indicator(&c->known.book, l->x->id, p.last);
	struct qa_reading r;
	struct qa_shown v;
	char day[QA_DAY_TEXT];

	if (qa_series_at(l->series, l->x, p, &r, f) == -1)
		return -1;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	if (qa_known_value(&c->known, l->x, l->area, &r.figure, &v, NULL, f) ==
	    -1)
		return -1;
	out->has = v.has;
	out->value = v.value;
	out->period = r.figure.period;
	if (v.has && x != NULL && x != l->x &&
	    strstr(qa_buf_str(&l->note), "definition changed") == NULL)
		qa_buf_print(&l->note,
		    "%sdefinition changed on %s: compare with care",
		    l->note.len > 0 ? "; " : "", qa_day_write(l->x->from, day));
	return 0;
}

/* Of a ratio, or a rate brought to a year, figures of any span compare. */
static bool
span_matters(const struct qa_indicator *x)
{
	return !(x->measure == QA_PERCENT || x->measure == QA_MEAN ||
	    (x->measure == QA_RATE && x->annualise));
}

/* England's or the region's latest figure of the same span that ended by
 * then; of a ratio, any span's where there is none of the same. */
static int
comparator(struct qa_card *c, struct line *l, const struct qa_series_set *set,
    int64_t area, struct shown *out, struct qa_fault *f)
{
	const struct qa_series *s;
	const struct qa_figure *g;
	struct qa_shown v;

	if (area == 0 || (s = qa_series_total(set, area)) == NULL)
		return 0;
	g = qa_series_latest(
	    s, l->x, c->q->period.last, qa_span_months(l->x, l->want));
	if (g == NULL && !span_matters(l->x))
		g = qa_series_latest(s, l->x, c->q->period.last, -1);
	if (g == NULL)
		return 0;
	if (qa_known_value(&c->known, l->x, area, g, &v, NULL, f) == -1)
		return -1;
	out->has = v.has;
	out->value = v.value;
	out->period = g->period;
	return 0;
}

/* ---- one row ---- */

/* The latest period of the indicator's own frequency that ended by then. */
static struct qa_period
own_period(const struct qa_indicator *x, int day)
{
	struct qa_period p = qa_frequency_period(x->frequency, day);

	if (p.last > day)
		p = qa_period_back(p, qa_frequency_months(x->frequency));
	return p;
}

/*
 * A yearly figure may be of any sort of year, or of a day in it. The latest
 * within the two years before stands, in its own period.
 */
static const struct qa_figure *
yearly(const struct qa_series *s, const struct qa_indicator *x, int day)
{
	size_t i;

	for (i = s == NULL ? 0 : s->n; i-- > 0;) {
		const struct qa_figure *g = &s->figure[i];

		if (g->period.last > day || g->period.last < day - 2 * 366)
			continue;
		if (qa_period_is_year(g->period) ||
		    (x->span == QA_SNAPSHOT &&
			g->period.first == g->period.last))
			return g;
	}
	return NULL;
}

static int
find_figure(struct qa_card *c, struct line *l, struct qa_fault *f)
{
	const struct qa_figure *g;
	char text[QA_PERIOD_TEXT];
	int day = c->q->period.last;

	l->want = own_period(l->x, day);
	if (qa_series_at(l->series, l->x, l->want, &l->reading, f) == -1)
		return -1;
	if (l->x->frequency < QA_YEARLY)
		return 0;
	/* a figure that is newer, or the last there is */
	g = yearly(l->series, l->x, day);
	if (g == NULL ||
	    ((l->reading.how == QA_SENT || l->reading.how == QA_FROM_MONTHS) &&
		l->reading.figure.period.last >= g->period.last))
		return 0;
	if (g->period.last < l->want.last && l->x->span != QA_SNAPSHOT)
		qa_buf_print(&l->note, "%s not yet received",
		    qa_period_write(l->want, text));
	l->want = g->period;
	l->reading.how = QA_SENT;
	l->reading.figure = *g;
	return 0;
}

/* Between quarters: the months of the running quarter so far. */
static int
find_interim(struct qa_card *c, struct line *l, struct qa_fault *f)
{
	struct qa_period p =
	    qa_frequency_period(l->x->frequency, c->q->period.last);
	struct qa_reading r;

	if (!c->q->interim || p.last <= c->q->period.last ||
	    l->x->frequency == QA_MONTHLY)
		return 0;
	p.last = c->q->period.last;
	if (!qa_day_is_month_end(p.last))
		p.last = qa_period_of(QA_MONTH, p.last).first - 1;
	if (p.last < p.first)
		return 0;
	if (qa_series_at(l->series, l->x, p, &r, f) == -1)
		return -1;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	l->want = p;
	l->reading = r;
	qa_buf_text(&l->note, "in-quarter");
	if (l->reading.figure.status == QA_FINAL)
		l->reading.figure.status = QA_PROVISIONAL;
	return 0;
}

/* Why there is no figure: not due, nobody's to send, or missing. */
static enum qa_status
why_none(const struct qa_card *c, const struct line *l)
{
	if (l->want.last >= c->q->today)
		return QA_NOT_DUE;
	if (l->x->agency == 0 || l->area != c->known.book.home)
		return QA_NOT_AVAILABLE;
	return QA_MISSING;
}

static int
read_value(struct qa_card *c, struct line *l, struct qa_fault *f)
{
	char a[QA_NUM_TEXT], b[QA_NUM_TEXT];

	if (l->reading.how == QA_SOME_MONTHS) {
		l->v.status = QA_INCOMPLETE;
		qa_buf_print(&l->note, "%s%d of %d months",
		    l->note.len > 0 ? "; " : "", l->reading.months,
		    l->reading.months_of);
		return 0;
	}
	if (l->reading.how == QA_NOT_FOUND) {
		l->v.status = why_none(c, l);
		return 0;
	}
	if (qa_known_value(&c->known, l->x, l->area, &l->reading.figure, &l->v,
		&l->note, f) == -1)
		return -1;
	if (l->reading.how == QA_FROM_MONTHS)
		qa_buf_print(&l->note, "%sfrom %d months",
		    l->note.len > 0 ? "; " : "", l->reading.months_of);
	if (l->reading.differs)
		qa_buf_print(&l->note, "%ssent as %s, but its months give %s",
		    l->note.len > 0 ? "; " : "",
		    qa_num_write(l->reading.figure.has_n ? l->reading.figure.n
							 : l->reading.figure.v,
			a),
		    qa_num_write(l->reading.by_months.has_n
			    ? l->reading.by_months.n
			    : l->reading.by_months.v,
			b));
	return 0;
}

static int
read_past(struct qa_card *c, struct line *l, struct qa_fault *f)
{
	int back = qa_frequency_months(l->x->frequency);
	struct qa_period p = l->want;

	if (l->x->span == QA_TO_DATE)
		back = 12;
	if (show_at(c, l, qa_period_back(p, back), &l->previous, f) == -1)
		return -1;
	return show_at(c, l, qa_period_back(p, 12), &l->year_ago, f);
}

static void
put_past(struct qa_grid *g, const struct shown *s)
{
	char text[QA_PERIOD_TEXT];

	qa_grid_add(g, s->has ? qa_period_write(s->period, text) : NULL);
	qa_grid_num(g, s->has, s->value);
}

/* A comparator: value, period, and both for people. */
static void
put_comparator(struct qa_grid *g, const struct shown *s)
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
write_change(const struct line *l, const struct shown *s,
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

/* The target that holds for the period shown; one that sets nothing where
 * there is none. */
static const struct qa_goal *
goal_of(const struct qa_card *c, const struct line *l)
{
	static const struct qa_goal none;
	const struct qa_target *t =
	    qa_book_target(&c->known.book, l->x->id, l->area, l->want.last);

	return t == NULL ? &none : &t->goal;
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
put_movement(struct qa_card *c, const struct line *l,
    const struct qa_goal *goal, struct qa_fault *f)
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
	travel =
	    qa_travel_name(l->x->polarity, l->v.value, l->previous.value, goal);
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

static int
put_judgement(struct qa_card *c, const struct line *l, struct qa_fault *f)
{
	const struct qa_goal *goal = goal_of(c, l);
	enum qa_rag rag = QA_NO_RAG;

	if (l->v.has &&
	    qa_rag_judge(l->x->polarity, l->v.value, goal, &rag, f) == -1)
		return -1;
	put_target(c->grid, goal, l->x->polarity);
	qa_grid_add(c->grid, qa_rag_name(rag));
	qa_grid_add(c->grid, rag == QA_NO_RAG ? NULL : "target");
	return 0;
}

/* The heading under which people see the row. */
static const char *
block(const struct qa_card_entry *e, char *text, size_t size)
{
	if (e->context)
		return "Context";
	if (e->priority == NULL)
		return "Other measures";
	snprintf(text, size, "%s  %s", e->priority->code, e->priority->title);
	return text;
}

/* 25.4%, 41.0 per 10,000 (provisional), or the word for why there is none. */
static void
put_shown_value(struct qa_grid *g, const struct line *l)
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
put_figure(struct qa_card *c, struct line *l)
{
	const struct qa_figure *g = &l->reading.figure;
	bool is = l->reading.how == QA_SENT || l->reading.how == QA_FROM_MONTHS;
	char period[QA_PERIOD_TEXT];

	qa_grid_add(c->grid, qa_period_write(is ? g->period : l->want, period));
	qa_grid_num(c->grid, is && g->has_n, g->n);
	qa_grid_num(c->grid, is && l->v.has_d, l->v.d);
	qa_grid_num(c->grid, l->v.has, l->v.value);
	put_shown_value(c->grid, l);
	qa_grid_add(c->grid, l->x->unit);
	qa_grid_add(c->grid, qa_status_name(l->v.status));
}

static int
put_row(struct qa_card *c, struct line *l, struct qa_fault *f)
{
	struct qa_grid *g = c->grid;
	const struct qa_figure *figure = &l->reading.figure;
	char text[512], batch[24] = "", change[QA_NUM_TEXT];
	int64_t agency = figure->agency != 0 ? figure->agency : l->x->agency;

	qa_grid_add(g, block(l->e, text, sizeof(text)));
	qa_grid_add(g, l->e->priority == NULL ? NULL : l->e->priority->code);
	qa_grid_add(g, l->x->code);
	qa_grid_add(g, l->x->title);
	qa_grid_add(g, qa_codes_text(c->known.book.codes, l->area));
	put_figure(c, l);
	put_past(g, &l->previous);
	if (put_movement(c, l, goal_of(c, l), f) == -1)
		return -1;
	put_past(g, &l->year_ago);
	if (write_change(l, &l->year_ago, change, f) == -1)
		return -1;
	qa_grid_add(g, change);
	if (put_judgement(c, l, f) == -1)
		return -1;
	put_comparator(g, &l->england);
	put_comparator(g, &l->region);
	qa_grid_add(g, qa_codes_text(c->known.book.codes, agency));
	qa_grid_add(g, l->commentary);
	if (figure->batch > 0)
		snprintf(batch, sizeof(batch), "%ld", figure->batch);
	qa_grid_add(g, batch);
	qa_grid_add(g, qa_buf_str(&l->note));
	qa_grid_add(g,
	    l->series == NULL
		? NULL
		: qa_codes_text(c->known.book.codes, l->series->breakdown));
	if (figure->batch > 0)
		qa_grid_long(g, figure->line);
	else
		qa_grid_add(g, NULL);
	return l->note.failed ? qa_fail_memory(f) : 0;
}

static int
make_row(struct qa_card *c, const struct qa_card_entry *e, int64_t area,
    const struct qa_series *s, const struct qa_series_set *set,
    struct qa_fault *f)
{
	struct qa_story story = { .n = 0 };
	struct line l;
	int day = c->q->period.last, rc = -1;
	bool total = s == NULL || s->breakdown == 0;

	memset(&l, 0, sizeof(l));
	l.e = e;
	l.x = e->x;
	l.area = area;
	l.series = s;
	if (find_figure(c, &l, f) == -1 || find_interim(c, &l, f) == -1 ||
	    read_value(c, &l, f) == -1 || read_past(c, &l, f) == -1)
		goto done;
	if (total &&
	    (comparator(c, &l, set, c->known.book.england, &l.england, f) ==
		    -1 ||
		comparator(c, &l, set,
		    qa_book_region(&c->known.book, area, day), &l.region,
		    f) == -1))
		goto done;
	if (total &&
	    qa_story_read(&story, c->known.db, &c->known.batches,
		&c->known.book, l.x->id, area, f) == -1)
		goto done;
	l.commentary = qa_story_of(&story, l.want);
	rc = put_row(c, &l, f);
done:
	qa_story_clear(&story);
	qa_buf_clear(&l.note);
	return rc;
}

static void
add_once(int64_t *list, size_t *n, int64_t area)
{
	size_t i;

	for (i = 0; i < *n; i++)
		if (list[i] == area)
			return;
	if (area != 0)
		list[(*n)++] = area;
}

/* The areas whose figures a card needs: its own, their regions, England. */
static int64_t *
all_areas(const struct qa_card *c, size_t *n, struct qa_fault *f)
{
	int64_t *all = calloc(2 * c->areas_n + 1, sizeof(*all));
	size_t i;

	*n = 0;
	if (all == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	for (i = 0; i < c->areas_n; i++)
		add_once(all, n, c->area[i]);
	for (i = 0; i < c->areas_n; i++)
		add_once(all, n,
		    qa_book_region(
			&c->known.book, c->area[i], c->q->period.last));
	add_once(all, n, c->known.book.england);
	return all;
}

/* The rows of one indicator: for each area its total, then breakdowns. */
static int
make_rows(struct qa_card *c, const struct qa_card_entry *e, struct qa_fault *f)
{
	struct qa_series_set set = { .n = 0 };
	size_t n, i, k;
	int64_t *all = all_areas(c, &n, f);
	const struct qa_series_query q = {
		.indicator = e->x->id, .areas = all, .areas_n = n
	};
	int rc = -1;

	if (all == NULL || qa_known_series(&c->known, &q, &set, f) == -1)
		goto done;
	for (i = 0; i < c->areas_n; i++) {
		if (make_row(c, e, c->area[i],
			qa_series_total(&set, c->area[i]), &set, f) == -1)
			goto done;
		for (k = 0; c->q->breakdowns && k < set.n; k++)
			if (set.series[k].area == c->area[i] &&
			    set.series[k].breakdown != 0 &&
			    make_row(c, e, c->area[i], &set.series[k], &set,
				f) == -1)
				goto done;
	}
	rc = 0;
done:
	qa_series_clear(&set);
	free(all);
	return rc;
}

/* People see the area where there are several, and breakdowns where they
 * were asked for. */
static int
choose_columns(
    struct qa_grid *g, const struct qa_scorecard_query *q, struct qa_fault *f)
{
	struct qa_grid_column *mine = qa_pool_take(&g->pool, sizeof(columns));
	size_t i;

	if (mine == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < g->n; i++) {
		mine[i] = columns[i];
		if ((q->areas_n > 1 && strcmp(mine[i].name, "area") == 0) ||
		    (q->breakdowns && strcmp(mine[i].name, "breakdown") == 0))
			mine[i].flags = 0;
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

	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (choose_columns(grid, q, f) == -1)
		return -1;
	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1)
		goto done;
	c.grid = grid;
	for (i = 0; i < c.n; i++)
		if (make_rows(&c, &c.entry[i], f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_card_close(&c);
	return rc;
}
