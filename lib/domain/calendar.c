/* The days of the calendar, put together. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/calendar_room.h"

const char *const qa_calendar_phases = "plan|do|review";

const char *
qa_calendar_kinds(struct qa_pool *pool)
{
	struct qa_buf b = QA_BUF_EMPTY;
	const char *text;

	qa_buf_print(&b, "papers|%s",
	    qa_kind_schedule.columns[QA_SCHEDULE_SCHEDULE_KIND].choices);
	text = b.failed ? NULL : qa_pool_copy(pool, b.data, b.len);
	qa_buf_clear(&b);
	return text;
}

const char *
qa_occasion_state_name(enum qa_occasion_state s)
{
	static const char *const name[] = { "", "not_due", "due", "on_time",
		"late", "missing" };

	return name[s];
}

/* ---- occasions ---- */

struct qa_occasion *
qa_calendar_add(struct qa_calendar *c, int day,
    const struct qa_calendar_item *x, struct qa_fault *f)
{
	static const struct qa_occasion empty = { .key = "",
		.item = "",
		.kind = "",
		.title = "",
		.body = "",
		.agency = "",
		.owner = "",
		.phase = "",
		.reason = "",
		.basis = "",
		.link = "",
		.origin = "",
		.note = "",
		.record_note = "" };
	struct qa_occasion *o = c->list;

	if ((c->n & (c->n - 1)) == 0) {
		o = realloc(o, (c->n == 0 ? 1 : c->n * 2) * sizeof(*o));
		if (o == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		c->list = o;
	}
	o = &c->list[c->n++];
	*o = empty;
	o->day = day;
	if (x == NULL)
		return o;
	o->item = x->code;
	o->kind = x->kind;
	o->title = x->title;
	o->body = qa_calendar_code(c, x->body);
	o->agency = qa_calendar_code(c, x->agency);
	o->owner = x->owner;
	o->phase = x->phase;
	o->reason = x->reason;
	o->basis = x->basis;
	o->link = x->link;
	o->origin = x->recur.every > 0 ? "series" : "once";
	o->revision = x->batch;
	return o;
}

const char *
qa_calendar_keep(struct qa_calendar *c, struct qa_buf *b, struct qa_fault *f)
{
	const char *text =
	    b->failed ? NULL : qa_pool_copy(&c->pool, qa_buf_str(b), b->len);

	qa_buf_clear(b);
	if (text == NULL)
		qa_fail_memory(f);
	return text;
}

int
qa_calendar_note(struct qa_calendar *c, struct qa_occasion *o, struct qa_buf *b,
    struct qa_fault *f)
{
	o->note = qa_calendar_keep(c, b, f);
	return o->note == NULL ? -1 : 0;
}

/* The key of an occasion of an item: what it is and the day that it falls on
 * by its rule. */
int
qa_calendar_set_key(struct qa_calendar *c, struct qa_occasion *o,
    const char *what, const char *of, int day, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char text[QA_DAY_TEXT];

	qa_buf_print(&b, "%s%s-%s", what, of, qa_day_write(day, text));
	o->key = qa_calendar_keep(c, &b, f);
	return o->key == NULL ? -1 : 0;
}

/* ---- what became of it ---- */

static void
count_late(const struct qa_calendar *c, struct qa_occasion *o, int day,
    struct qa_buf *note)
{
	o->has_late = true;
	o->days_late = day - o->day;
	o->working_days_late = qa_workdays_between(&c->workdays, o->day, day);
	qa_calendar_note_count(c, o->day, day, note);
}

void
qa_calendar_judge(const struct qa_calendar *c, struct qa_occasion *o, bool came,
    struct qa_buf *note)
{
	const int today = c->q.today;

	if (came && (!o->has_received || o->received <= o->day)) {
		o->state = QA_STATE_ON_TIME;
	} else if (came) {
		o->state = QA_STATE_LATE;
		count_late(c, o, o->received, note);
	} else if (o->day < today) {
		o->state = QA_STATE_MISSING;
		count_late(c, o, today, note);
	} else {
		o->state =
		    o->day <= c->horizon ? QA_STATE_DUE : QA_STATE_NOT_DUE;
	}
}

void
qa_calendar_judge_came(const struct qa_calendar *c, struct qa_occasion *o,
    struct qa_calendar_came *came, struct qa_buf *note)
{
	bool has = came != NULL && came->received <= c->q.today;

	if (came != NULL)
		came->used = true;
	if (has) {
		o->has_received = true;
		o->received = came->received;
		o->record_note = came->note;
		if (*came->link != '\0')
			o->link = came->link;
		if (came->batch > o->revision)
			o->revision = came->batch;
	}
	qa_calendar_judge(c, o, has, note);
}

bool
qa_calendar_is(const struct qa_calendar_item *x, const char *kind)
{
	return strcmp(x->kind, kind) == 0;
}

/* ---- which of them, in which order ---- */

bool
qa_calendar_among(const char *const *list, size_t n, const char *word)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(list[i], word) == 0)
			return true;
	return n == 0;
}

static bool
is_of(const struct qa_calendar_query *q, const char *kind, const char *body,
    const char *agency, const char *phase)
{
	return qa_calendar_among(q->kinds, q->kinds_n, kind) &&
	    qa_calendar_among(q->bodies, q->bodies_n, body) &&
	    qa_calendar_among(q->agencies, q->agencies_n, agency) &&
	    qa_calendar_among(q->phases, q->phases_n, phase);
}

static bool
is_asked(const struct qa_calendar_query *q, const struct qa_occasion *o)
{
	return o->day >= q->from && o->day <= q->to &&
	    is_of(q, o->kind, o->body, o->agency, o->phase);
}

static int
in_order(const void *a, const void *b)
{
	const struct qa_occasion *x = a, *y = b;
	int order;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if ((order = strcmp(x->title, y->title)) != 0 ||
	    (order = strcmp(x->agency, y->agency)) != 0)
		return order;
	return strcmp(x->key, y->key);
}

static void
choose(struct qa_calendar *c)
{
	size_t i, n = 0;

	for (i = 0; i < c->n; i++)
		if (is_asked(&c->q, &c->list[i]))
			c->list[n++] = c->list[i];
	c->n = n;
	if (n > 1)
		qsort(c->list, n, sizeof(*c->list), in_order);
}

/* ---- the whole ---- */

static int
check_codes(const struct qa_calendar *c, struct qa_fault *f)
{
	const struct qa_book *b = &c->known.book;
	size_t i;

	for (i = 0; i < c->q.bodies_n; i++)
		if (qa_book_find(b, QA_BODIES, c->q.bodies[i], f) == 0)
			return -1;
	for (i = 0; i < c->q.agencies_n; i++)
		if (qa_book_find(b, QA_AGENCIES, c->q.agencies[i], f) == 0)
			return -1;
	return 0;
}

static int
make(struct qa_calendar *c, struct qa_fault *f)
{
	c->horizon = qa_workdays_after(&c->workdays, c->q.today, c->q.within);
	if (qa_calendar_add_meetings(c, f) == -1 ||
	    qa_calendar_add_items(c, f) == -1 ||
	    qa_calendar_add_returns(c, f) == -1 ||
	    qa_calendar_add_requests(c, f) == -1 ||
	    qa_calendar_add_reviews(c, f) == -1 ||
	    qa_calendar_add_rounds(c, f) == -1 ||
	    qa_calendar_add_strays(c, f) == -1)
		return -1;
	choose(c);
	return 0;
}

int
qa_calendar_open(struct qa_calendar **out, struct qa_db *db,
    const struct qa_calendar_query *q, struct qa_fault *f)
{
	struct qa_calendar *c = calloc(1, sizeof(*c));
	const struct qa_batches *bs;

	*out = c;
	if (c == NULL)
		return qa_fail_memory(f);
	c->q = *q;
	if (qa_known_open(&c->known, db, q->as_of, f) == -1)
		return -1;
	bs = &c->known.batches;
	if (qa_workdays_read(&c->workdays, db, bs, f) == -1 ||
	    qa_due_read(&c->rule, db, bs, f) == -1 || check_codes(c, f) == -1 ||
	    qa_calendar_read(c, f) == -1 || qa_calendar_read_owed(c, f) == -1)
		return -1;
	return make(c, f);
}

void
qa_calendar_close(struct qa_calendar *c)
{
	if (c == NULL)
		return;
	free(c->item);
	free(c->body);
	free(c->met);
	free(c->came);
	free(c->holiday);
	free(c->owed);
	free(c->list);
	qa_workdays_clear(&c->workdays);
	qa_known_close(&c->known);
	qa_pool_clear(&c->pool);
	free(c);
}

const struct qa_occasion *
qa_calendar_list(const struct qa_calendar *c, size_t *n)
{
	*n = c->n;
	return c->list;
}

const char *
qa_calendar_place(const struct qa_calendar *c)
{
	return qa_calendar_code(c, c->known.book.home);
}

long
qa_calendar_batch(const struct qa_calendar *c)
{
	return qa_batches_last(&c->known.batches);
}

static bool
has_met(const struct qa_calendar *c, int64_t body)
{
	size_t i;

	for (i = 0; i < c->mets; i++)
		if (c->met[i].body == body)
			return true;
	return false;
}

/* Returns go by the rule of returns, where there is one, tasks by the day of
 * notification, requests by meetings, meetings by those on record. */
static bool
is_dayless(const struct qa_calendar *c, const struct qa_calendar_item *x)
{
	if (x->has_day || qa_calendar_is(x, "inspection_task") ||
	    (qa_calendar_is(x, "request") && x->body != 0) ||
	    (qa_calendar_is(x, "return") && c->rule.set))
		return false;
	return !qa_calendar_is(x, "meeting") || !has_met(c, x->body);
}

size_t
qa_calendar_dayless(const struct qa_calendar *c)
{
	size_t i, n = 0;

	for (i = 0; i < c->items; i++) {
		const struct qa_calendar_item *x = &c->item[i];

		n += x->recur.last >= c->q.from && x->recur.first <= c->q.to &&
		    is_of(&c->q, x->kind, qa_calendar_code(c, x->body),
			qa_calendar_code(c, x->agency), x->phase) &&
		    is_dayless(c, x);
	}
	return n;
}

bool
qa_calendar_ends_soon(const struct qa_calendar *c, int day, int *last)
{
	*last =
	    c->holidays == 0 ? QA_DAY_ALWAYS : c->holiday[c->holidays - 1].day;
	return *last < qa_day_add_months(day, 12);
}
