/* Meetings and the day of their papers; what is due by the schedule. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"

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
	if (qa_calendar_set_key(c, o, m->item != NULL ? "" : "meeting-",
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

static int
add_due(struct qa_calendar *c, const struct qa_calendar_item *x, int due,
    struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, due, x, f);
	struct qa_calendar_came *came = qa_calendar_find_came(c, x->id, due);
	struct qa_buf note = QA_BUF_EMPTY;

	if (o == NULL || qa_calendar_set_key(c, o, "", x->code, due, f) == -1)
		return -1;
	qa_calendar_note_day(c, due, &note);
	if (qa_calendar_is(x, "return"))
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

	if (o == NULL ||
	    qa_calendar_set_key(c, o, "", x->code, came->due, f) == -1)
		return -1;
	o->origin = "received";
	qa_buf_text(&note, "that day is not in the schedule");
	qa_calendar_judge_came(c, o, came, &note);
	return qa_calendar_note(c, o, &note, f);
}

static bool
has_occasions(const struct qa_calendar_item *x)
{
	return !qa_calendar_is(x, "meeting") &&
	    !qa_calendar_is(x, "inspection_task") &&
	    !qa_calendar_is(x, "request");
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

int
qa_calendar_add_strays(struct qa_calendar *c, struct qa_fault *f)
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
