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
static int
set_key(struct qa_calendar *c, struct qa_occasion *o, const char *what,
    const char *of, int day, struct qa_fault *f)
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

/* ---- meetings and their papers ---- */

static int
add_papers(struct qa_calendar *c, const struct qa_occasion *meeting,
    struct qa_fault *f)
{
	struct qa_buf title = QA_BUF_EMPTY, note = QA_BUF_EMPTY;
	struct qa_occasion m = *meeting, *o; /* the list may move */
	char day[QA_DAY_TEXT];

	if (!m.has_papers)
		return 0;
	if ((o = qa_calendar_add(c, m.papers, NULL, f)) == NULL)
		return -1;
	o->item = m.item;
	o->kind = "papers";
	o->body = m.body;
	o->owner = m.owner;
	o->phase = m.phase;
	o->revision = m.revision;
	o->origin = m.origin;
	qa_buf_print(
	    &title, "Papers: %s, %s", m.title, qa_day_write(m.day, day));
	if ((o->title = qa_calendar_keep(c, &title, f)) == NULL)
		return -1;
	qa_buf_print(&title, "papers-%s", m.key);
	if ((o->key = qa_calendar_keep(c, &title, f)) == NULL)
		return -1;
	qa_calendar_note_count(c, m.papers, m.day, &note);
	return qa_calendar_note(c, o, &note, f);
}

static void
set_papers(const struct qa_calendar *c, struct qa_occasion *o,
    const struct qa_calendar_item *x)
{
	if (x == NULL || !x->has_papers)
		return;
	o->has_papers = true;
	o->papers = qa_workdays_after(&c->workdays, o->day, -x->papers);
}

/* Of a body, where the schedule does not say. */
static void
fill_from_body(const struct qa_calendar *c, struct qa_occasion *o, int64_t body)
{
	const struct qa_calendar_body *b = qa_calendar_body_of(c, body, o->day);

	o->kind = "meeting";
	o->body = qa_calendar_code(c, body);
	if (b != NULL && *o->title == '\0')
		o->title = b->name;
	if (b != NULL && *o->owner == '\0')
		o->owner = b->chair;
}

static int
add_meeting(struct qa_calendar *c, int64_t body,
    const struct qa_calendar_meeting *m, struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, m->day, m->item, f);
	struct qa_buf note = QA_BUF_EMPTY;
	bool held = m->met != NULL && m->day < c->q.today;
	char day[QA_DAY_TEXT];

	if (o == NULL)
		return -1;
	fill_from_body(c, o, body);
	o->origin = m->origin;
	if (m->met != NULL && m->met->batch > o->revision)
		o->revision = m->met->batch;
	set_papers(c, o, m->item);
	if (m->slot != m->day)
		qa_buf_print(
		    &note, "moved from %s", qa_day_write(m->slot, day));
	qa_calendar_note_day(c, m->day, &note);
	if (m->item != NULL) {
		o->has_received = held;
		o->received = m->day;
		qa_calendar_judge(c, o, held, &note);
	}
	if (set_key(c, o, m->item != NULL ? "" : "meeting-",
		m->item != NULL ? m->item->code : o->body, m->slot, f) == -1) {
		qa_buf_clear(&note);
		return -1;
	}
	return qa_calendar_note(c, o, &note, f) == -1 ? -1
						      : add_papers(c, o, f);
}

/* So long before a meeting its papers may be due, in days. */
static int
longest_papers(const struct qa_calendar *c)
{
	int most = 0;
	size_t i;

	for (i = 0; i < c->items; i++)
		if (c->item[i].has_papers && c->item[i].papers > most)
			most = c->item[i].papers;
	return most == 0 ? 0 : 2 * most + 31;
}

static int
add_meetings_of(struct qa_calendar *c, int64_t body, struct qa_fault *f)
{
	struct qa_calendar_meetings all;
	size_t i;
	int rc;

	rc = qa_calendar_meet(
	    c, body, c->q.from, c->q.to + longest_papers(c), &all, f);
	for (i = 0; rc == 0 && i < all.n; i++)
		rc = add_meeting(c, body, &all.list[i], f);
	free(all.list);
	return rc;
}

int
qa_calendar_add_meetings(struct qa_calendar *c, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < c->bodies; i++)
		if ((i == 0 || c->body[i - 1].id != c->body[i].id) &&
		    add_meetings_of(c, c->body[i].id, f) == -1)
			return -1;
	return 0;
}

/* ---- what is due ---- */

static bool
is(const struct qa_calendar_item *x, const char *kind)
{
	return strcmp(x->kind, kind) == 0;
}

static int
add_due(struct qa_calendar *c, const struct qa_calendar_item *x, int due,
    struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, due, x, f);
	struct qa_calendar_came *came = qa_calendar_find_came(c, x->id, due);
	struct qa_buf note = QA_BUF_EMPTY;

	if (o == NULL || set_key(c, o, "", x->code, due, f) == -1)
		return -1;
	qa_calendar_note_day(c, due, &note);
	if (is(x, "return"))
		qa_calendar_judge_return(
		    c, o, came, qa_calendar_owed_by(c, x->agency, due), &note);
	else
		qa_calendar_judge_came(c, o, came, &note);
	return qa_calendar_note(c, o, &note, f);
}

static int
add_item(
    struct qa_calendar *c, const struct qa_calendar_item *x, struct qa_fault *f)
{
	int k, last, due;

	qa_recur_span(&x->recur, c->q.from, c->q.to, &k, &last);
	if (x->recur.every == 0)
		k = last = 0;
	for (; k <= last; k++) {
		if (!qa_recur_holds(&x->recur, k))
			continue;
		due = qa_recur_due(&x->recur, &c->workdays, k);
		if (due >= c->q.from && due <= c->q.to &&
		    add_due(c, x, due, f) == -1)
			return -1;
	}
	return 0;
}

/* What came for a day on which nothing is due by the schedule as it is now. */
static int
add_stray(struct qa_calendar *c, struct qa_calendar_came *came,
    const struct qa_calendar_item *x, struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, came->due, x, f);
	struct qa_buf note = QA_BUF_EMPTY;

	if (o == NULL || set_key(c, o, "", x->code, came->due, f) == -1)
		return -1;
	o->origin = "received";
	qa_buf_text(&note, "that day is not in the schedule");
	qa_calendar_judge_came(c, o, came, &note);
	return qa_calendar_note(c, o, &note, f);
}

static bool
has_occasions(const struct qa_calendar_item *x)
{
	return !is(x, "meeting") && !is(x, "inspection_task") &&
	    !is(x, "request");
}

/* The version of an item on a day, else its last one; NULL: unknown. */
static const struct qa_calendar_item *
item_of(const struct qa_calendar *c, int64_t id, int day)
{
	const struct qa_calendar_item *last = NULL;
	size_t i;

	for (i = 0; i < c->items; i++) {
		const struct qa_calendar_item *x = &c->item[i];

		if (x->id != id)
			continue;
		last = x;
		if (x->recur.first <= day && day <= x->recur.last)
			return x;
	}
	return last;
}

static int
add_strays(struct qa_calendar *c, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < c->cames; i++) {
		struct qa_calendar_came *x = &c->came[i];
		const struct qa_calendar_item *item =
		    item_of(c, x->item, x->due);

		if (!x->used && item != NULL && has_occasions(item) &&
		    x->due >= c->q.from && x->due <= c->q.to &&
		    x->received <= c->q.today && add_stray(c, x, item, f) == -1)
			return -1;
	}
	return 0;
}

int
qa_calendar_add_items(struct qa_calendar *c, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < c->items; i++)
		if (c->item[i].has_day && has_occasions(&c->item[i]) &&
		    add_item(c, &c->item[i], f) == -1)
			return -1;
	return 0;
}

/* ---- requests ---- */

/* The meetings at which a request is open: all those held since it was made
 * and the next one, or up to the one before it was answered. */
struct open_request {
	const struct qa_calendar_item *item;
	struct qa_calendar_came *came;
	bool has_due;
	int due, until;
};

/* A request without a day is due at the first meeting of its body. */
static int
find_due(struct qa_calendar *c, struct open_request *r, struct qa_fault *f)
{
	const struct qa_calendar_item *x = r->item;
	struct qa_calendar_meeting m;
	int after, n;

	if (x->has_day) {
		r->has_due = true;
		r->due = qa_recur_due(&x->recur, &c->workdays, 0);
		return 0;
	}
	after = x->recur.first > QA_DAY_ALWAYS ? x->recur.first - 1
					       : c->q.today - 1;
	if (x->body == 0 ||
	    (n = qa_calendar_next(c, x->body, after, &m, f)) == 0)
		return 0;
	r->has_due = n == 1;
	r->due = m.day;
	return n == 1 ? 0 : -1;
}

static int
add_request_due(
    struct qa_calendar *c, const struct open_request *r, struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, r->due, r->item, f);
	struct qa_buf note = QA_BUF_EMPTY;

	if (o == NULL || set_key(c, o, "", r->item->code, r->due, f) == -1)
		return -1;
	if (!r->item->has_day)
		o->origin = "next_meeting";
	qa_buf_text(&note, r->item->response);
	qa_calendar_note_day(c, r->due, &note);
	qa_calendar_judge_came(c, o, r->came, &note);
	return qa_calendar_note(c, o, &note, f);
}

static int
add_agenda(struct qa_calendar *c, const struct open_request *r, int day,
    struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, day, r->item, f);
	struct qa_buf note = QA_BUF_EMPTY;
	char text[QA_DAY_TEXT];

	if (o == NULL || set_key(c, o, "agenda-", r->item->code, day, f) == -1)
		return -1;
	o->origin = "agenda";
	qa_buf_print(&note, "%s%sdue %s", r->item->response,
	    *r->item->response != '\0' ? "; " : "", qa_day_write(r->due, text));
	return qa_calendar_note(c, o, &note, f);
}

static int
add_agendas(
    struct qa_calendar *c, const struct open_request *r, struct qa_fault *f)
{
	struct qa_calendar_meetings all;
	int from = r->item->recur.first, rc;
	size_t i;

	if (from == QA_DAY_ALWAYS)
		from = r->due < c->q.today ? r->due : c->q.today;
	if (from < c->q.from)
		from = c->q.from;
	if (r->item->body == 0)
		return 0;
	rc = qa_calendar_meet(c, r->item->body, from, c->q.to, &all, f);
	for (i = 0; rc == 0 && i < all.n; i++) {
		int day = all.list[i].day;

		if (day > r->until || (i > 0 && day == all.list[i - 1].day))
			continue;
		if (day != r->due)
			rc = add_agenda(c, r, day, f);
		if (day >= c->q.today)
			break;
	}
	free(all.list);
	return rc;
}

static int
add_request(
    struct qa_calendar *c, const struct qa_calendar_item *x, struct qa_fault *f)
{
	struct open_request r = { .item = x,
		.came = qa_calendar_find_came(c, x->id, QA_ANY_DUE),
		.until = x->recur.last };

	if (find_due(c, &r, f) == -1)
		return -1;
	if (!r.has_due)
		return 0;
	if (r.came != NULL && r.came->received <= c->q.today &&
	    r.came->received - 1 < r.until)
		r.until = r.came->received - 1;
	if (r.due >= c->q.from && r.due <= c->q.to &&
	    add_request_due(c, &r, f) == -1)
		return -1;
	return add_agendas(c, &r, f);
}

int
qa_calendar_add_requests(struct qa_calendar *c, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < c->items; i++)
		if (is(&c->item[i], "request") &&
		    add_request(c, &c->item[i], f) == -1)
			return -1;
	return 0;
}

/* ---- which of them, in which order ---- */

static bool
among(const char *const *list, size_t n, const char *word)
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
	return among(q->kinds, q->kinds_n, kind) &&
	    among(q->bodies, q->bodies_n, body) &&
	    among(q->agencies, q->agencies_n, agency) &&
	    among(q->phases, q->phases_n, phase);
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
	    qa_calendar_add_requests(c, f) == -1 || add_strays(c, f) == -1)
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
	if (x->has_day || is(x, "inspection_task") ||
	    (is(x, "request") && x->body != 0) ||
	    (is(x, "return") && c->rule.set))
		return false;
	return !is(x, "meeting") || !has_met(c, x->body);
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
