#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/day.h"
#include "domain/scorecard.h"
#include "domain/series.h"
#include "domain/story.h"
#include "measure/rag.h"
#include "measure/travel.h"
#include "store/batch.h"

static const struct qa_grid_column columns[] = {
	{ "block", "block", QA_OUT_GROUP | QA_OUT_SHOWN },
	{ "priority", NULL, QA_OUT_HIDE },
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, QA_OUT_HIDE },
	{ "period", NULL, 0 },
	{ "numerator", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "denominator", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "value", NULL, QA_OUT_NUMBER },
	{ "unit", NULL, 0 },
	{ "status", NULL, 0 },
	{ "previous_period", NULL, QA_OUT_HIDE },
	{ "previous", NULL, QA_OUT_NUMBER },
	{ "change", NULL, QA_OUT_NUMBER },
	{ "direction", NULL, 0 },
	{ "travel", NULL, 0 },
	{ "year_ago_period", NULL, QA_OUT_HIDE },
	{ "year_ago", "year ago", QA_OUT_NUMBER },
	{ "year_change", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "target", NULL, QA_OUT_NUMBER },
	{ "rag", "RAG", QA_OUT_WORD },
	{ "basis", NULL, QA_OUT_HIDE },
	{ "england", "England", QA_OUT_NUMBER },
	{ "england_period", "of", 0 },
	{ "region", NULL, QA_OUT_NUMBER },
	{ "region_period", "of", 0 },
	{ "agency", NULL, QA_OUT_HIDE },
	{ "commentary", NULL, QA_OUT_WIDE },
	{ "batch", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "note", NULL, QA_OUT_WIDE },
	{ "breakdown", NULL, 0 },
};

/* A value as displayed, with its period. */
struct shown {
	bool has;
	struct qa_num value;
	struct qa_period period;
};

/* One indicator of the card and its place on it. */
struct entry {
	const struct qa_indicator *x;
	const struct qa_priority *priority; /* NULL: none */
	bool context;
};

struct population {
	int64_t indicator, area;
	struct qa_series_set set;
};

struct card {
	const struct qa_scorecard_query *q;
	struct qa_db *db;
	struct qa_batches batches;
	struct qa_book book;
	struct entry *entry;
	size_t n;
	int64_t *area;
	size_t areas_n;
	struct population *population;
	size_t populations_n;
	struct qa_grid *grid;
};

/* A row while it is made. */
struct line {
	const struct entry *e;
	const struct qa_indicator *x; /* as defined at the figure's time */
	int64_t area;
	const struct qa_series *series;
	struct qa_period want;
	struct qa_reading reading;
	bool has_value;
	struct qa_num value;
	enum qa_status status;
	bool has_d;
	struct qa_num d; /* the denominator that was used */
	struct shown previous, year_ago, england, region;
	struct qa_buf note;
	const char *commentary;
};

/* ---- which indicators, in which order ---- */

static bool
named(const char *const *list, size_t n, const char *code)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(list[i], code) == 0)
			return true;
	return n == 0;
}

/* The first of an indicator's priorities that is live and asked for. */
static const struct qa_priority *
find_priority(const struct card *c, const struct qa_indicator *x)
{
	const char *s = x->priorities, *end;
	const struct qa_priority *p;
	int64_t owner = c->q->owner == NULL
	    ? 0
	    : qa_codes_find(c->book.codes, QA_BODIES, c->q->owner,
	          strlen(c->q->owner));

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		p = qa_book_priority(&c->book, s, (size_t)(end - s),
		    c->q->period.last);
		if (p != NULL &&
		    named(c->q->priorities, c->q->priorities_n, p->code) &&
		    (c->q->owner == NULL || p->body == owner))
			return p;
	}
	return NULL;
}

static int
by_place(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int px = x->priority == NULL ? 100000 : x->priority->position;
	int py = y->priority == NULL ? 100000 : y->priority->position;
	int order;

	if (x->context != y->context)
		return x->context ? 1 : -1;
	if (px != py)
		return px < py ? -1 : 1;
	if (x->priority != NULL && y->priority != NULL &&
	    (order = strcmp(x->priority->code, y->priority->code)) != 0)
		return order;
	if (x->x->position != y->x->position)
		return x->x->position < y->x->position ? -1 : 1;
	return strcmp(x->x->code, y->x->code);
}

/* A population or the like: nobody owes it and no way of it is better. */
static bool
is_context(const struct qa_indicator *x)
{
	return x->agency == 0 && x->polarity == QA_NEUTRAL;
}

static int
choose(struct card *c, struct qa_fault *f)
{
	const struct qa_scorecard_query *q = c->q;
	bool filtered = q->priorities_n > 0 || q->owner != NULL;
	const struct qa_indicator *x;
	size_t i;

	c->entry = calloc(c->book.indicators_n + 1, sizeof(*c->entry));
	if (c->entry == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < c->book.indicators_n; i++) {
		struct entry *e = &c->entry[c->n];

		x = &c->book.indicators[i];
		if (qa_book_indicator(&c->book, x->id, q->period.last) != x ||
		    !named(q->indicators, q->indicators_n, x->code))
			continue;
		e->x = x;
		e->priority = find_priority(c, x);
		e->context = is_context(x);
		if (filtered && e->priority == NULL)
			continue;
		c->n++;
	}
	qsort(c->entry, c->n, sizeof(*c->entry), by_place);
	return 0;
}

static int
check_codes(const struct card *c, enum qa_kind_id kind,
    const char *const *list, size_t n, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (qa_book_find(&c->book, kind, list[i], f) == 0)
			return -1;
	return 0;
}

static int
find_areas(struct card *c, struct qa_fault *f)
{
	const struct qa_scorecard_query *q = c->q;
	size_t i;

	if ((c->area = calloc(q->areas_n + 1, sizeof(*c->area))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < q->areas_n; i++)
		if ((c->area[c->areas_n++] = qa_book_find(&c->book, QA_AREAS,
		         q->areas[i], f)) == 0)
			return -1;
	if (q->areas_n > 0)
		return 0;
	if (c->book.home == 0 || !qa_book_defines(&c->book, c->book.home))
		return qa_fail(f, QA_CONFIG,
		    "no pack names a home area: name one with -a");
	c->area[c->areas_n++] = c->book.home;
	return 0;
}

static int
open_card(struct card *c, struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_fault *f)
{
	memset(c, 0, sizeof(*c));
	c->q = q;
	c->db = db;
	if (qa_batches_load(&c->batches, db, q->as_of, f) == -1 ||
	    qa_book_read(&c->book, db, &c->batches, f) == -1 ||
	    check_codes(c, QA_INDICATORS, q->indicators, q->indicators_n,
	        f) == -1 ||
	    check_codes(c, QA_PRIORITIES, q->priorities, q->priorities_n,
	        f) == -1 ||
	    (q->owner != NULL &&
	        check_codes(c, QA_BODIES, &q->owner, 1, f) == -1))
		return -1;
	return choose(c, f);
}

static void
close_card(struct card *c)
{
	size_t i;

	for (i = 0; i < c->populations_n; i++)
		qa_series_clear(&c->population[i].set);
	free(c->population);
	free(c->entry);
	free(c->area);
	qa_book_clear(&c->book);
	qa_batches_clear(&c->batches);
}

/* ---- values ---- */

/* The figures of a population, read once. */
static const struct qa_series *
population_of(struct card *c, int64_t indicator, int64_t area,
    struct qa_fault *f)
{
	struct population *p;
	size_t i;

	for (i = 0; i < c->populations_n; i++) {
		p = &c->population[i];
		if (p->indicator == indicator && p->area == area)
			return qa_series_total(&p->set, area);
	}
	p = realloc(c->population,
	    (c->populations_n + 1) * sizeof(*c->population));
	if (p == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	c->population = p;
	p += c->populations_n++;
	memset(p, 0, sizeof(*p));
	p->indicator = indicator;
	p->area = area;
	if (qa_series_read(&p->set, c->db, &c->batches, &c->book, indicator,
	        &area, 1, f) == -1)
		return NULL;
	return qa_series_total(&p->set, area);
}

/*
 * The denominator that is another indicator's latest figure ended by the
 * period's end: 1, 0 where there is none, -1. It is named in note, where
 * that is not NULL.
 */
static int
borrowed_denominator(struct card *c, const struct qa_indicator *x,
    int64_t area, struct qa_period p, struct qa_num *out, struct qa_buf *note,
    struct qa_fault *f)
{
	const struct qa_indicator *dx;
	const struct qa_series *s;
	const struct qa_figure *g;
	enum qa_status status;
	char text[QA_PERIOD_TEXT];
	int step;

	if (x->denominator_indicator == 0)
		return 0;
	dx = qa_book_any_indicator(&c->book, x->denominator_indicator, p.last);
	s = population_of(c, x->denominator_indicator, area, f);
	if (f->exit != 0)
		return -1;
	if (dx == NULL || s == NULL ||
	    (g = qa_series_latest(s, dx, p.last, -1)) == NULL) {
		if (note != NULL && dx != NULL)
			qa_buf_print(note, "%sno figure of %s ended by then",
			    note->len > 0 ? "; " : "", dx->code);
		return 0;
	}
	step = qa_figure_value(g, dx, NULL, out, &status, f);
	if (step == 1 && note != NULL)
		qa_buf_print(note, "%sdenominator %s %s",
		    note->len > 0 ? "; " : "", dx->code,
		    qa_period_write(g->period, text));
	return step;
}

/* The value of a figure as displayed: 1, 0 with the reason, -1. */
static int
value_of(struct card *c, const struct qa_indicator *x, int64_t area,
    const struct qa_figure *g, struct line *l, struct qa_num *value,
    enum qa_status *status, struct qa_fault *f)
{
	struct qa_num d;
	bool borrows = g->has_n && !g->has_d && !g->has_v &&
	    x->measure == QA_RATE;
	int step = 0;

	if (borrows)
		step = borrowed_denominator(c, x, area, g->period, &d,
		    l == NULL ? NULL : &l->note, f);
	if (step == -1)
		return -1;
	if (l != NULL) {
		l->has_d = g->has_d || step == 1;
		l->d = g->has_d ? g->d : d;
	}
	return qa_figure_value(g, x, step == 1 ? &d : NULL, value, status, f);
}

/* What the series says of an earlier period, as displayed. */
static int
show_at(struct card *c, struct line *l, struct qa_period p, struct shown *out,
    struct qa_fault *f)
{
	const struct qa_indicator *x =
	    qa_book_indicator(&c->book, l->x->id, p.last);
	struct qa_reading r;
	enum qa_status status;
	char day[QA_DAY_TEXT];
	int step;

	if (qa_series_at(l->series, l->x, p, &r, f) == -1)
		return -1;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	step = value_of(c, l->x, l->area, &r.figure, NULL, &out->value,
	    &status, f);
	if (step != 1)
		return step;
	out->has = true;
	out->period = r.figure.period;
	if (x != NULL && x != l->x &&
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
comparator(struct card *c, struct line *l, const struct qa_series_set *set,
    int64_t area, struct shown *out, struct qa_fault *f)
{
	const struct qa_series *s;
	const struct qa_figure *g;
	enum qa_status status;
	int step;

	if (area == 0 || (s = qa_series_total(set, area)) == NULL)
		return 0;
	g = qa_series_latest(s, l->x, c->q->period.last,
	    qa_span_months(l->x, l->want));
	if (g == NULL && !span_matters(l->x))
		g = qa_series_latest(s, l->x, c->q->period.last, -1);
	if (g == NULL)
		return 0;
	step = value_of(c, l->x, area, g, NULL, &out->value, &status, f);
	if (step != 1)
		return step;
	out->has = true;
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
find_figure(struct card *c, struct line *l, struct qa_fault *f)
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
	if (g == NULL || (l->reading.how == QA_SENT &&
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
find_interim(struct card *c, struct line *l, struct qa_fault *f)
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
why_none(const struct card *c, const struct line *l)
{
	if (l->want.last >= c->q->today)
		return QA_NOT_DUE;
	if (l->x->agency == 0 || l->area != c->book.home)
		return QA_NOT_AVAILABLE;
	return QA_MISSING;
}

static int
read_value(struct card *c, struct line *l, struct qa_fault *f)
{
	char a[QA_NUM_TEXT], b[QA_NUM_TEXT];
	int step;

	if (l->reading.how == QA_SOME_MONTHS) {
		l->status = QA_INCOMPLETE;
		qa_buf_print(&l->note, "%s%d of %d months",
		    l->note.len > 0 ? "; " : "", l->reading.months,
		    l->reading.months_of);
		return 0;
	}
	if (l->reading.how == QA_NOT_FOUND) {
		l->status = why_none(c, l);
		return 0;
	}
	step = value_of(c, l->x, l->area, &l->reading.figure, l, &l->value,
	    &l->status, f);
	if (step == -1)
		return -1;
	l->has_value = step == 1;
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
read_past(struct card *c, struct line *l, struct qa_fault *f)
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
put_shown(struct qa_grid *g, const struct shown *s, bool value_first)
{
	char text[QA_PERIOD_TEXT];

	if (value_first)
		qa_grid_num(g, s->has, s->value);
	qa_grid_add(g, s->has ? qa_period_write(s->period, text) : NULL);
	if (!value_first)
		qa_grid_num(g, s->has, s->value);
}

static int
put_change(struct qa_grid *g, const struct line *l, const struct shown *s,
    struct qa_fault *f)
{
	struct qa_num change;
	char text[QA_NUM_TEXT], sign[QA_NUM_TEXT + 1];

	if (!l->has_value || !s->has) {
		qa_grid_add(g, NULL);
		return 0;
	}
	if (qa_num_subtract(l->value, s->value, &change, f) == -1)
		return -1;
	qa_num_write(change, text);
	snprintf(sign, sizeof(sign), "%s%s", change.scaled > 0 ? "+" : "",
	    text);
	qa_grid_add(g, sign);
	return 0;
}

static void
to_goal(const struct qa_target *t, struct qa_goal *g)
{
	memset(g, 0, sizeof(*g));
	if (t == NULL)
		return;
	g->has_target = t->has_target;
	g->has_amber = t->has_amber;
	g->has_low = t->has_low;
	g->has_high = t->has_high;
	g->target = t->target;
	g->amber = t->amber;
	g->low = t->low;
	g->high = t->high;
}

/* The target as printed: 85, or 8 to 14. */
static void
put_target(struct qa_grid *g, const struct qa_goal *t, enum qa_polarity p)
{
	char low[QA_NUM_TEXT], high[QA_NUM_TEXT], text[80];

	if (p == QA_RANGE && t->has_low && t->has_high) {
		snprintf(text, sizeof(text), "%s to %s",
		    qa_num_write(t->low, low), qa_num_write(t->high, high));
		qa_grid_add(g, text);
		return;
	}
	qa_grid_num(g, t->has_target, t->target);
}

static void
put_direction(struct card *c, const struct line *l, const struct qa_goal *goal)
{
	static const char *const arrow[] = { "\xe2\x96\xbc down",
		"\xe2\x96\xb6 same", "\xe2\x96\xb2 up" };
	enum qa_direction d;

	if (!l->has_value || !l->previous.has) {
		qa_grid_add(c->grid, NULL);
		qa_grid_add(c->grid, NULL);
		return;
	}
	d = qa_direction_of(l->value, l->previous.value);
	qa_grid_add(c->grid, c->q->arrows ? arrow[d + 1]
	                                  : qa_direction_name(d));
	qa_grid_add(c->grid, qa_travel_name(l->x->polarity, l->value,
	                         l->previous.value, goal));
}

static int
put_judgement(struct card *c, const struct line *l, struct qa_fault *f)
{
	struct qa_goal goal;
	enum qa_rag rag = QA_NO_RAG;

	to_goal(qa_book_target(&c->book, l->x->id, l->area, l->want.last),
	    &goal);
	if (l->has_value &&
	    qa_rag_judge(l->x->polarity, l->value, &goal, &rag, f) == -1)
		return -1;
	put_target(c->grid, &goal, l->x->polarity);
	qa_grid_add(c->grid, qa_rag_name(rag));
	qa_grid_add(c->grid, rag == QA_NO_RAG ? NULL : "target");
	return 0;
}

/* The heading under which people see the row. */
static const char *
block(const struct entry *e, char *text, size_t size)
{
	if (e->context)
		return "Context";
	if (e->priority == NULL)
		return "Other measures";
	snprintf(text, size, "%s  %s", e->priority->code, e->priority->title);
	return text;
}

static void
put_figure(struct card *c, struct line *l)
{
	const struct qa_figure *g = &l->reading.figure;
	bool is = l->reading.how == QA_SENT || l->reading.how == QA_FROM_MONTHS;
	char period[QA_PERIOD_TEXT];

	qa_grid_add(c->grid,
	    qa_period_write(is ? g->period : l->want, period));
	qa_grid_num(c->grid, is && g->has_n, g->n);
	qa_grid_num(c->grid, is && l->has_d, l->d);
	qa_grid_num(c->grid, l->has_value, l->value);
	qa_grid_add(c->grid, l->x->unit);
	qa_grid_add(c->grid, qa_status_name(l->status));
}

static int
put_row(struct card *c, struct line *l, struct qa_fault *f)
{
	struct qa_grid *g = c->grid;
	const struct qa_figure *figure = &l->reading.figure;
	struct qa_goal goal;
	char text[512], batch[24] = "";
	int64_t agency = figure->agency != 0 ? figure->agency : l->x->agency;

	to_goal(qa_book_target(&c->book, l->x->id, l->area, l->want.last),
	    &goal);
	qa_grid_add(g, block(l->e, text, sizeof(text)));
	qa_grid_add(g, l->e->priority == NULL ? NULL : l->e->priority->code);
	qa_grid_add(g, l->x->code);
	qa_grid_add(g, l->x->title);
	qa_grid_add(g, qa_codes_text(c->book.codes, l->area));
	put_figure(c, l);
	put_shown(g, &l->previous, false);
	if (put_change(g, l, &l->previous, f) == -1)
		return -1;
	put_direction(c, l, &goal);
	put_shown(g, &l->year_ago, false);
	if (put_change(g, l, &l->year_ago, f) == -1 ||
	    put_judgement(c, l, f) == -1)
		return -1;
	put_shown(g, &l->england, true);
	put_shown(g, &l->region, true);
	qa_grid_add(g, qa_codes_text(c->book.codes, agency));
	qa_grid_add(g, l->commentary);
	if (figure->batch > 0)
		snprintf(batch, sizeof(batch), "%ld", figure->batch);
	qa_grid_add(g, batch);
	qa_grid_add(g, qa_buf_str(&l->note));
	qa_grid_add(g, l->series == NULL
	        ? NULL
	        : qa_codes_text(c->book.codes, l->series->breakdown));
	return l->note.failed ? qa_fail_memory(f) : 0;
}

static int
make_row(struct card *c, const struct entry *e, int64_t area,
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
	    (comparator(c, &l, set, c->book.england, &l.england, f) == -1 ||
	        comparator(c, &l, set, qa_book_region(&c->book, area, day),
	            &l.region, f) == -1))
		goto done;
	if (total && qa_story_read(&story, c->db, &c->batches, &c->book,
	                 l.x->id, area, f) == -1)
		goto done;
	l.commentary = qa_story_of(&story, l.want);
	rc = put_row(c, &l, f);
done:
	qa_story_clear(&story);
	qa_buf_clear(&l.note);
	return rc;
}

/* The rows of one indicator: for each area its total, then breakdowns. */
static int
make_rows(struct card *c, const struct entry *e, struct qa_fault *f)
{
	struct qa_series_set set;
	int64_t all[64];
	size_t n = 0, i, k;
	int rc = -1;

	for (i = 0; i < c->areas_n && n < 60; i++) {
		int64_t region = qa_book_region(&c->book, c->area[i],
		    c->q->period.last);

		all[n++] = c->area[i];
		if (region != 0)
			all[n++] = region;
	}
	if (c->book.england != 0)
		all[n++] = c->book.england;
	if (qa_series_read(&set, c->db, &c->batches, &c->book, e->x->id, all,
	        n, f) == -1)
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
	return rc;
}

static int
read_head(struct card *c, struct qa_scorecard_head *h, struct qa_fault *f)
{
	const char *name;

	if (qa_book_setting(c->db, &c->batches, "partnership", &c->book.pool,
	        &name, f) == -1)
		return -1;
	snprintf(h->partnership, sizeof(h->partnership), "%s",
	    name == NULL ? "" : name);
	snprintf(h->batch, sizeof(h->batch), "%ld",
	    qa_batches_last(&c->batches));
	return 0;
}

int
qa_scorecard_read(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	struct card c;
	size_t i;
	int rc = -1;

	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (open_card(&c, db, q, f) == -1 || find_areas(&c, f) == -1 ||
	    read_head(&c, head, f) == -1)
		goto done;
	c.grid = grid;
	for (i = 0; i < c.n; i++)
		if (make_rows(&c, &c.entry[i], f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	close_card(&c);
	return rc;
}

/* ---- what changed, and what there is ---- */

static const struct qa_grid_column change_columns[] = {
	{ "indicator", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "area", NULL, 0 },
	{ "period", NULL, 0 },
	{ "breakdown", NULL, 0 },
	{ "old", NULL, QA_OUT_NUMBER },
	{ "old_status", NULL, 0 },
	{ "new", NULL, QA_OUT_NUMBER },
	{ "new_status", NULL, 0 },
	{ "batch", NULL, QA_OUT_NUMBER },
};

static const struct qa_figure *
figure_at(const struct qa_series_set *set, const struct qa_series *like,
    struct qa_period p)
{
	size_t i, k;

	for (i = 0; i < set->n; i++) {
		if (set->series[i].area != like->area ||
		    set->series[i].breakdown != like->breakdown)
			continue;
		for (k = 0; k < set->series[i].n; k++) {
			const struct qa_figure *g = &set->series[i].figure[k];

			if (g->period.first == p.first &&
			    g->period.last == p.last)
				return g;
		}
	}
	return NULL;
}

static int
put_side(struct card *c, const struct qa_indicator *x, int64_t area,
    const struct qa_figure *g, struct qa_fault *f)
{
	struct qa_num value;
	enum qa_status status = QA_WITHDRAWN;
	int step = 0;

	if (g != NULL &&
	    (step = value_of(c, x, area, g, NULL, &value, &status, f)) == -1)
		return -1;
	qa_grid_num(c->grid, step == 1, value);
	qa_grid_add(c->grid, qa_status_name(status));
	return 0;
}

static bool
same_num(bool a, struct qa_num x, bool b, struct qa_num y)
{
	return a == b && (!a || qa_num_compare(x, y) == 0);
}

static bool
same_figure(const struct qa_figure *a, const struct qa_figure *b)
{
	return same_num(a->has_n, a->n, b->has_n, b->n) &&
	    same_num(a->has_d, a->d, b->has_d, b->d) &&
	    same_num(a->has_v, a->v, b->has_v, b->v) &&
	    a->status == b->status && a->rounded == b->rounded;
}

static int
put_revision(struct card *c, const struct qa_indicator *x,
    const struct qa_series *s, const struct qa_figure *was,
    const struct qa_figure *is, struct qa_fault *f)
{
	char text[QA_PERIOD_TEXT];

	qa_grid_add(c->grid, x->code);
	qa_grid_add(c->grid, x->title);
	qa_grid_add(c->grid, qa_codes_text(c->book.codes, s->area));
	qa_grid_add(c->grid, qa_period_write(was->period, text));
	qa_grid_add(c->grid, qa_codes_text(c->book.codes, s->breakdown));
	if (put_side(c, x, s->area, was, f) == -1 ||
	    put_side(c, x, s->area, is, f) == -1)
		return -1;
	if (is == NULL)
		qa_grid_add(c->grid, NULL);
	else
		qa_grid_long(c->grid, is->batch);
	return 0;
}

/* What stood on a day and is other now: revised, or taken back. */
static int
revisions_of(struct card *c, const struct qa_batches *then,
    const struct qa_indicator *x, struct qa_fault *f)
{
	struct qa_series_set old = { .n = 0 }, now = { .n = 0 };
	size_t i, k;
	int rc = -1;

	if (qa_series_read(&old, c->db, then, &c->book, x->id, c->area,
	        c->areas_n, f) == -1 ||
	    qa_series_read(&now, c->db, &c->batches, &c->book, x->id, c->area,
	        c->areas_n, f) == -1)
		goto done;
	for (i = 0; i < old.n; i++)
		for (k = 0; k < old.series[i].n; k++) {
			const struct qa_series *s = &old.series[i];
			const struct qa_figure *was = &s->figure[k];
			const struct qa_figure *is =
			    figure_at(&now, s, was->period);

			if ((is == NULL || !same_figure(was, is)) &&
			    put_revision(c, x, s, was, is, f) == -1)
				goto done;
		}
	rc = 0;
done:
	qa_series_clear(&old);
	qa_series_clear(&now);
	return rc;
}

int
qa_scorecard_changes(struct qa_db *db, const struct qa_scorecard_query *q,
    int since, struct qa_grid *grid, struct qa_fault *f)
{
	struct qa_batches then = { .n = 0 };
	struct card c;
	size_t i;
	int rc = -1;

	qa_grid_init(grid, change_columns, QA_COUNT(change_columns));
	if (open_card(&c, db, q, f) == -1 || find_areas(&c, f) == -1 ||
	    qa_batches_load(&then, db, since - 1, f) == -1)
		goto done;
	c.grid = grid;
	for (i = 0; i < c.n; i++)
		if (revisions_of(&c, &then, c.entry[i].x, f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_batches_clear(&then);
	close_card(&c);
	return rc;
}

static const struct qa_grid_column balance_columns[] = {
	{ "priority", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "how_much", "how much", QA_OUT_NUMBER },
	{ "how_well", "how well", QA_OUT_NUMBER },
	{ "better_off", "better off", QA_OUT_NUMBER },
	{ "measures", NULL, QA_OUT_NUMBER },
	{ "note", NULL, QA_OUT_WIDE },
};

/* An indicator counts under each of the priorities that it serves. */
static bool
serves(const struct qa_indicator *x, const char *priority)
{
	const char *s = x->priorities, *end;

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		if (strlen(priority) == (size_t)(end - s) &&
		    memcmp(s, priority, (size_t)(end - s)) == 0)
			return true;
	}
	return false;
}

static int
by_position(const void *a, const void *b)
{
	const struct qa_priority *x = *(const struct qa_priority *const *)a;
	const struct qa_priority *y = *(const struct qa_priority *const *)b;

	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return strcmp(x->code, y->code);
}

static void
put_balance(struct card *c, const struct qa_priority *p)
{
	long count[3] = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < c->n; i++)
		if (serves(c->entry[i].x, p->code))
			count[c->entry[i].x->kind]++;
	qa_grid_add(c->grid, p->code);
	qa_grid_add(c->grid, p->title);
	for (i = 0; i < 3; i++)
		qa_grid_long(c->grid, count[i]);
	qa_grid_long(c->grid, count[0] + count[1] + count[2]);
	qa_grid_add(c->grid, count[QA_BETTER_OFF] == 0
	        ? "no measure says whether children are better off"
	        : NULL);
}

int
qa_scorecard_balance(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_grid *grid, struct qa_fault *f)
{
	const struct qa_priority **live = NULL, *p;
	struct card c;
	size_t i, n = 0;
	int rc = -1, day = q->period.last;

	qa_grid_init(grid, balance_columns, QA_COUNT(balance_columns));
	if (open_card(&c, db, q, f) == -1)
		goto done;
	c.grid = grid;
	live = calloc(c.book.priorities_n + 1, sizeof(*live));
	if (live == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < c.book.priorities_n; i++) {
		p = &c.book.priorities[i];
		if (qa_book_priority(&c.book, p->code, strlen(p->code), day) ==
		        p &&
		    named(q->priorities, q->priorities_n, p->code))
			live[n++] = p;
	}
	qsort(live, n, sizeof(*live), by_position);
	for (i = 0; i < n; i++)
		put_balance(&c, live[i]);
	rc = qa_grid_check(grid, f);
done:
	free(live);
	close_card(&c);
	return rc;
}
