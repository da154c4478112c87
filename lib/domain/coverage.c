#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/card.h"
#include "domain/coverage.h"
#include "domain/story.h"

#define HIDE QA_OUT_HIDE
#define NUMBER QA_OUT_NUMBER

static const struct qa_grid_column columns[] = {
	{ "block", NULL, QA_OUT_SHOWN | QA_OUT_GROUP },
	{ "agency", NULL, HIDE },
	{ "indicator", "code", 0 },
	{ "title", NULL, HIDE },
	{ "shown_title", "return", QA_OUT_SHOWN | QA_OUT_WIDE },
	{ "area", NULL, HIDE },
	{ "period", NULL, 0 },
	{ "due", NULL, QA_OUT_SPARE },
	{ "received", NULL, 0 },
	{ "state", NULL, 0 },
	{ "days_late", "days late", NUMBER },
	{ "working_days_late", "working days", NUMBER | QA_OUT_SPARE },
	{ "commentary", NULL, QA_OUT_SPARE },
	{ "expected", NULL, HIDE | NUMBER },
	{ "arrived", NULL, HIDE | NUMBER },
	{ "percent", NULL, HIDE | NUMBER },
	{ "batch", NULL, HIDE | NUMBER },
	{ "note", NULL, QA_OUT_BELOW },
};

enum state { ON_TIME, LATE, RECEIVED, MISSING, NOT_DUE, STATES };

static const char *const state_name[] = { "on_time", "late", "received",
	"missing", "not_due" };
static const char *const state_words[] = { "on time", "late", "received",
	"missing", "not due" };

struct tally {
	long state[STATES];
	long silent; /* came without commentary */
};

struct coverage {
	struct qa_card card;
	struct qa_workdays workdays;
	struct qa_due due;
	int today;
	struct qa_grid *grid;
	struct tally agency, all;
};

/* One return that is expected. */
struct item {
	const struct qa_indicator *x;
	int64_t area;
	struct qa_period period;
	const struct qa_series_set *series;
	const struct qa_story *story;
	/* what came */
	const struct qa_figure *figure; /* NULL: nothing, or not all of it */
	const struct qa_figure *taken_back; /* that was withdrawn, or NULL */
	int64_t breakdown; /* of figure */
	int months, months_of; /* of a period whose months came */
	bool from_months;
	/* what follows */
	enum state state;
	bool has_due, has_days, known;
	int due, days, working_days;
	bool commentary;
};

/* ---- what came ---- */

static const struct qa_batch *
batch_of(const struct coverage *c, const struct qa_figure *g)
{
	return &c->card.known.batches.batch[g->first - 1];
}

/* Whether one figure first came before another, by the batches' order. */
static bool
earlier(const struct coverage *c, const struct qa_figure *a,
    const struct qa_figure *b)
{
	const struct qa_rank *rank = c->card.known.batches.rank;

	return rank[a->first - 1].rank < rank[b->first - 1].rank;
}

/* A yearly figure may be of any sort of year, or of a day in it: the first
 * that came. */
static const struct qa_figure *
within_year(const struct coverage *c, const struct qa_series *s,
    const struct qa_indicator *x, struct qa_period p)
{
	const struct qa_figure *best = NULL;
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct qa_figure *g = &s->figure[i];

		if (g->period.last < p.first || g->period.last > p.last ||
		    g->status == QA_WITHDRAWN)
			continue;
		if ((qa_period_is_year(g->period) ||
			(x->span == QA_SNAPSHOT &&
			    g->period.first == g->period.last)) &&
		    (best == NULL || earlier(c, g, best)))
			best = g;
	}
	return best;
}

/* A month may be in the figure of its quarter. */
static const struct qa_figure *
within_quarter(const struct qa_series *s, struct qa_period month)
{
	struct qa_period p = qa_period_of(QA_QUARTER, month.last);
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->figure[i].period.first == p.first &&
		    s->figure[i].period.last == p.last &&
		    s->figure[i].status != QA_WITHDRAWN)
			return &s->figure[i];
	return NULL;
}

/* What was sent for a period as a whole, and was not taken back. */
static const struct qa_figure *
sent(const struct coverage *c, const struct qa_series *s, struct item *r)
{
	const struct qa_figure *g = qa_series_sent(s, r->x, r->period);

	if (g != NULL && g->status != QA_WITHDRAWN)
		return g;
	if (g != NULL)
		r->taken_back = g;
	if (r->x->frequency >= QA_YEARLY)
		return within_year(c, s, r->x, r->period);
	if (r->x->frequency == QA_MONTHLY)
		return within_quarter(s, r->period);
	return NULL;
}

/* The last of a period's months to come, where all of them did. */
static const struct qa_figure *
months(const struct coverage *c, const struct qa_series *s, struct item *r)
{
	const struct qa_figure *month[12], *last;
	int i, n, of = qa_period_months(r->period);

	if (of < 2)
		return NULL;
	n = qa_series_months(s, r->period, month);
	if (n > r->months)
		r->months = n;
	r->months_of = of;
	if (n < of)
		return NULL;
	last = month[0];
	for (i = 1; i < n; i++)
		if (!earlier(c, month[i], last))
			last = month[i];
	return last;
}

/* The figure counts where none came before it. */
static void
consider(const struct coverage *c, struct item *r, const struct qa_figure *g,
    bool from_months, int64_t breakdown)
{
	if (g == NULL || (r->figure != NULL && !earlier(c, g, r->figure)))
		return;
	r->figure = g;
	r->from_months = from_months;
	r->breakdown = breakdown;
}

/* The total, or what the agency sent of its own. */
static void
find_figure(const struct coverage *c, struct item *r)
{
	char own[64];
	int64_t breakdown;
	size_t i;

	snprintf(own, sizeof(own), "agency=%s",
	    qa_codes_text(c->card.known.book.codes, r->x->agency));
	breakdown = qa_codes_find(
	    c->card.known.book.codes, QA_SPACE_BREAKDOWN, own, strlen(own));
	for (i = 0; i < r->series->n; i++) {
		const struct qa_series *s = &r->series->series[i];

		if (s->area != r->area ||
		    (s->breakdown != 0 && s->breakdown != breakdown))
			continue;
		consider(c, r, sent(c, s, r), false, s->breakdown);
		consider(c, r, months(c, s, r), true, s->breakdown);
	}
}

static bool
has_commentary(const struct item *r)
{
	struct qa_period m;
	int i, n = qa_period_months(r->period);

	if (*qa_story_of(r->story, r->period) != '\0' ||
	    (r->figure != NULL &&
		*qa_story_of(r->story, r->figure->period) != '\0'))
		return true;
	for (i = 0; i < n && n <= 12; i++) {
		m.first = qa_day_add_months(r->period.first, i);
		m.last = qa_day_add_months(r->period.first, i + 1) - 1;
		if (*qa_story_of(r->story, m) != '\0')
			return true;
	}
	return false;
}

/* ---- what follows ---- */

/* How far a day lies behind the due day. */
static void
count_days(const struct coverage *c, struct item *r, int day)
{
	r->has_days = true;
	r->days = day - r->due;
	r->working_days = qa_workdays_between(&c->workdays, r->due, day);
	if (r->days > 0 && !qa_workdays_known(&c->workdays, r->due + 1, day))
		r->known = false;
}

static void
judge(const struct coverage *c, struct item *r)
{
	const struct qa_batch *b =
	    r->figure == NULL ? NULL : batch_of(c, r->figure);

	r->known = true;
	r->has_due = c->due.set;
	if (c->due.set)
		r->due =
		    qa_due_day(&c->due, &c->workdays, r->period, &r->known);
	if (b != NULL && !c->due.set)
		r->state = RECEIVED;
	else if (b != NULL)
		r->state = b->pack || b->received <= r->due ? ON_TIME : LATE;
	else if (c->due.set)
		r->state = r->due > c->today ? NOT_DUE : MISSING;
	else
		r->state = r->period.last >= c->today ? NOT_DUE : MISSING;
	if (r->state == LATE)
		count_days(c, r, b->received);
	else if (r->state == MISSING && c->due.set)
		count_days(c, r, c->today);
	r->commentary = has_commentary(r);
}

/* ---- rows ---- */

static const char *
separator(const struct qa_buf *b)
{
	return b->len > 0 ? "; " : "";
}

/* How what came is other than what was asked for. */
static void
note_figure(const struct coverage *c, const struct item *r, struct qa_buf *b)
{
	const struct qa_codes *codes = c->card.known.book.codes;
	const struct qa_figure *g = r->figure;
	char text[QA_PERIOD_TEXT];

	if (r->from_months)
		qa_buf_print(b, "from %d months", r->months_of);
	else if (g->period.first != r->period.first ||
	    g->period.last != r->period.last)
		qa_buf_print(b, "sent as %s", qa_period_write(g->period, text));
	if (r->breakdown != 0)
		qa_buf_print(b, "%ssent as %s", separator(b),
		    qa_codes_text(codes, r->breakdown));
	if (g->agency != 0 && g->agency != r->x->agency)
		qa_buf_print(b, "%ssent by %s", separator(b),
		    qa_codes_text(codes, g->agency));
	if (g->status > QA_WITHDRAWN && g->status < QA_UNRELIABLE)
		qa_buf_print(
		    b, "%s%s", separator(b), qa_status_name(g->status));
	if (batch_of(c, g)->pack)
		qa_buf_print(b, "%scame with a pack", separator(b));
}

static void
write_note(const struct coverage *c, const struct item *r, struct qa_buf *b)
{
	if (r->figure != NULL) {
		note_figure(c, r, b);
	} else {
		if (r->taken_back != NULL)
			qa_buf_print(
			    b, "taken back in batch %ld", r->taken_back->batch);
		if (r->months > 0)
			qa_buf_print(b, "%s%d of %d months", separator(b),
			    r->months, r->months_of);
	}
	if (!r->known)
		qa_buf_print(b,
		    "%sbank holidays are not known for all of these days",
		    separator(b));
}

static void
put_block(const struct coverage *c, int64_t agency)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (agency == 0)
		qa_buf_text(&b, "All agencies");
	else
		qa_buf_print(&b, "%s  %s",
		    qa_codes_text(c->card.known.book.codes, agency),
		    qa_book_agency(
			&c->card.known.book, agency, c->card.q->period.last));
	qa_grid_add(c->grid, qa_buf_str(&b));
	c->grid->failed = c->grid->failed || b.failed;
	qa_buf_clear(&b);
	qa_grid_add(c->grid, qa_codes_text(c->card.known.book.codes, agency));
}

static void
put_days(const struct coverage *c, const struct item *r)
{
	struct qa_grid *g = c->grid;
	const struct qa_batch *b =
	    r->figure == NULL ? NULL : batch_of(c, r->figure);
	char day[QA_DAY_TEXT], period[QA_PERIOD_TEXT];

	qa_grid_add(g, qa_period_write(r->period, period));
	qa_grid_add(g, r->has_due ? qa_day_write(r->due, day) : NULL);
	qa_grid_add(
	    g, b != NULL && !b->pack ? qa_day_write(b->received, day) : NULL);
	qa_grid_add(g, state_name[r->state]);
	qa_grid_num(g, r->has_days, qa_num_whole(r->days));
	qa_grid_num(g, r->has_days, qa_num_whole(r->working_days));
}

static int
put_item(struct coverage *c, const struct item *r, struct qa_fault *f)
{
	struct qa_grid *g = c->grid;
	struct qa_buf note = QA_BUF_EMPTY;
	int rc;

	put_block(c, r->x->agency);
	qa_grid_add(g, r->x->code);
	qa_grid_add(g, r->x->title);
	qa_grid_add(g, r->x->title);
	qa_grid_add(g, qa_codes_text(c->card.known.book.codes, r->area));
	put_days(c, r);
	qa_grid_add(g, r->commentary ? "yes" : "no");
	qa_grid_long(g, 1);
	qa_grid_long(g, r->figure != NULL);
	qa_grid_add(g, NULL);
	qa_grid_num(g, r->figure != NULL,
	    qa_num_whole(r->figure == NULL ? 0 : r->figure->first));
	write_note(c, r, &note);
	qa_grid_add(g, qa_buf_str(&note));
	rc = note.failed ? qa_fail_memory(f) : 0;
	qa_buf_clear(&note);
	return rc;
}

static void
count(struct tally *t, const struct item *r)
{
	t->state[r->state]++;
	if (r->figure != NULL && !r->commentary)
		t->silent++;
}

static long
expected(const struct tally *t)
{
	long n = 0;
	int i;

	for (i = 0; i < STATES; i++)
		n += t->state[i];
	return n;
}

static void
write_tally(const struct tally *t, struct qa_buf *b)
{
	int i;

	for (i = 0; i < STATES; i++)
		if (t->state[i] > 0)
			qa_buf_print(b, "%s%ld %s", separator(b), t->state[i],
			    state_words[i]);
	if (t->silent > 0)
		qa_buf_print(
		    b, "%s%ld without commentary", separator(b), t->silent);
}

/* 36 of 38 returns, 94.7% */
static void
put_shown_total(struct qa_grid *g, long arrived, long of, struct qa_num percent)
{
	char num[QA_NUM_TEXT], text[96];

	if (of == 0)
		snprintf(text, sizeof(text), "no returns are expected");
	else
		snprintf(text, sizeof(text), "%ld of %ld return%s, %s%%",
		    arrived, of, of == 1 ? "" : "s",
		    qa_num_write(percent, num));
	qa_grid_add(g, text);
}

/* The total of an agency; of all where it is 0. */
static int
put_total(struct coverage *c, int64_t agency, const struct tally *t,
    struct qa_fault *f)
{
	struct qa_grid *g = c->grid;
	struct qa_buf note = QA_BUF_EMPTY;
	struct qa_num percent = { 0, 0 };
	long of = expected(t), arrived;
	int i, rc;

	arrived = of - t->state[MISSING] - t->state[NOT_DUE];
	if (of > 0 &&
	    qa_num_ratio(qa_num_whole(arrived), qa_num_whole(of), 100, 1,
		&percent, f) == -1)
		return -1;
	put_block(c, agency);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	put_shown_total(g, arrived, of, percent);
	for (i = 0; i < 8; i++) /* area to commentary */
		qa_grid_add(g, NULL);
	qa_grid_long(g, of);
	qa_grid_long(g, arrived);
	qa_grid_num(g, of > 0, percent);
	qa_grid_add(g, NULL);
	write_tally(t, &note);
	qa_grid_add(g, qa_buf_str(&note));
	rc = note.failed ? qa_fail_memory(f) : 0;
	qa_buf_clear(&note);
	return rc;
}

/* ---- what is expected ---- */

/* The periods of the indicator's frequency that end within the one asked. */
static int
cover_area(struct coverage *c, const struct qa_indicator *x, int64_t area,
    const struct qa_series_set *set, const struct qa_story *story,
    struct qa_fault *f)
{
	const struct qa_period asked = c->card.q->period;
	struct qa_period p = qa_frequency_period(x->frequency, asked.first);
	int months = qa_frequency_months(x->frequency);
	struct item r;

	for (; p.last <= asked.last; p = qa_period_back(p, -months)) {
		if (p.last < asked.first)
			continue;
		memset(&r, 0, sizeof(r));
		r.x = x;
		r.area = area;
		r.period = p;
		r.series = set;
		r.story = story;
		find_figure(c, &r);
		judge(c, &r);
		count(&c->agency, &r);
		count(&c->all, &r);
		if (put_item(c, &r, f) == -1)
			return -1;
	}
	return 0;
}

static int
cover(struct coverage *c, const struct qa_indicator *x, struct qa_fault *f)
{
	const struct qa_card *card = &c->card;
	const struct qa_series_query q = { .indicator = x->id,
		.areas = card->area,
		.areas_n = card->areas_n };
	struct qa_series_set set;
	struct qa_story story;
	size_t i;
	int rc;

	rc = qa_known_series(&c->card.known, &q, &set, f);
	for (i = 0; i < card->areas_n && rc == 0; i++) {
		rc = qa_story_read(&story, card->known.db, &card->known.batches,
		    &card->known.book, x->id, card->area[i], f);
		if (rc == 0)
			rc = cover_area(c, x, card->area[i], &set, &story, f);
		qa_story_clear(&story);
	}
	qa_series_clear(&set);
	return rc;
}

struct owed {
	const char *agency;
	const struct qa_indicator *x;
};

static int
by_agency(const void *a, const void *b)
{
	const struct owed *x = a, *y = b;
	int order = strcmp(x->agency, y->agency);

	return order != 0 ? order : strcmp(x->x->code, y->x->code);
}

/* What agencies owe, agency by agency; those without a return in the period
 * have no total. */
static int
cover_all(
    struct coverage *c, const struct owed *owed, size_t n, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const struct qa_indicator *x = owed[i].x;

		if (i == 0 || owed[i - 1].x->agency != x->agency)
			memset(&c->agency, 0, sizeof(c->agency));
		if (cover(c, x, f) == -1)
			return -1;
		if ((i + 1 == n || owed[i + 1].x->agency != x->agency) &&
		    expected(&c->agency) > 0 &&
		    put_total(c, x->agency, &c->agency, f) == -1)
			return -1;
	}
	return put_total(c, 0, &c->all, f);
}

static int
find_owed(struct coverage *c, struct qa_fault *f)
{
	const struct qa_card *card = &c->card;
	struct owed *owed = calloc(card->n + 1, sizeof(*owed));
	size_t i, n = 0;
	int rc;

	if (owed == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < card->n; i++)
		if (card->entry[i].x->agency != 0) {
			owed[n].x = card->entry[i].x;
			owed[n].agency = qa_codes_text(
			    card->known.book.codes, owed[n].x->agency);
			n++;
		}
	qsort(owed, n, sizeof(*owed), by_agency);
	rc = cover_all(c, owed, n, f);
	free(owed);
	return rc;
}

/* People see the area where there are several. */
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
		if (q->areas_n > 1 && strcmp(mine[i].name, "area") == 0)
			mine[i].flags = 0;
	}
	g->column = mine;
	return 0;
}

int
qa_coverage_read(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_coverage *out, struct qa_grid *grid, struct qa_fault *f)
{
	struct coverage c = { .today = q->today, .grid = grid };
	int rc = -1;

	memset(out, 0, sizeof(*out));
	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (choose_columns(grid, q, f) == -1)
		return -1;
	if (qa_card_open(&c.card, db, q, f) == -1 ||
	    qa_card_areas(&c.card, f) == -1 ||
	    qa_card_head(&c.card, &out->head, f) == -1 ||
	    qa_due_read(&c.due, db, &c.card.known.batches, f) == -1 ||
	    qa_workdays_read(&c.workdays, db, &c.card.known.batches, f) == -1 ||
	    find_owed(&c, f) == -1)
		goto done;
	out->due = c.due;
	out->expected = expected(&c.all);
	out->missing = c.all.state[MISSING];
	rc = qa_grid_check(grid, f);
done:
	qa_workdays_clear(&c.workdays);
	qa_card_close(&c.card);
	return rc;
}
