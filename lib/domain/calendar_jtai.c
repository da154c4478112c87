/*
 * The days of a joint targeted area inspection: three weeks from the day that
 * the director was notified, with the tasks of the schedule.
 *
 * source Coventry Safeguarding Children Partnership, Quality Assurance and
 *        Continuous Improvement Framework 2023-25, section 5.4
 */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"

#define WEEKS 3

static const struct qa_grid_column columns[] = {
	{ "date", NULL, 0 },
	{ "day", NULL, QA_OUT_NUMBER },
	{ "working_day", "working day", QA_OUT_NUMBER },
	{ "days_left", "days left", QA_OUT_NUMBER },
	{ "working_days_left", "working", QA_OUT_NUMBER },
	{ "item", NULL, QA_OUT_SPARE },
	{ "title", NULL, QA_OUT_WIDE },
	{ "body", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "received", "done", 0 },
	{ "state", NULL, 0 },
	{ "link", NULL, QA_OUT_HIDE },
	{ "note", NULL, QA_OUT_BELOW },
};

/* The same inspection has the same keys. */
static int
set_key(struct qa_calendar *c, struct qa_occasion *o, int notified,
    const char *what, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char day[QA_DAY_TEXT];

	qa_buf_print(&b, "jtai-%s-%s", qa_day_write(notified, day), what);
	o->key = qa_calendar_keep(c, &b, f);
	return o->key == NULL ? -1 : 0;
}

/* The day of notification and the end of each week. */
static int
add_weeks(struct qa_calendar *c, int notified, struct qa_fault *f)
{
	static const char *const title[WEEKS + 1] = { "Notification",
		"One week", "Two weeks",
		"Three weeks: the inspection is expected to be complete" };
	static const char *const key[WEEKS + 1] = { "0", "1", "2", "3" };
	struct qa_occasion *o;
	struct qa_buf note = QA_BUF_EMPTY;
	int i;

	for (i = 0; i <= WEEKS; i++) {
		o = qa_calendar_add(c, notified + 7 * i, NULL, f);
		if (o == NULL || set_key(c, o, notified, key[i], f) == -1)
			return -1;
		o->kind = "inspection_task";
		o->title = title[i];
		qa_calendar_note_day(c, o->day, &note);
		qa_calendar_note_count(c, notified, o->day, &note);
		if (qa_calendar_note(c, o, &note, f) == -1)
			return -1;
	}
	return 0;
}

static int
add_task(struct qa_calendar *c, const struct qa_calendar_item *x, int notified,
    struct qa_fault *f)
{
	int day = qa_recur_add(&x->recur, &c->workdays, notified);
	struct qa_occasion *o = qa_calendar_add(c, day, x, f);
	struct qa_buf note = QA_BUF_EMPTY;

	if (o == NULL || set_key(c, o, notified, x->code, f) == -1)
		return -1;
	o->origin = "notification";
	if (day > notified + 7 * WEEKS)
		qa_buf_text(&note, "after the three weeks");
	qa_calendar_note_day(c, day, &note);
	qa_calendar_judge_came(
	    c, o, qa_calendar_find_came(c, x->id, day), &note);
	if (o->state != QA_STATE_LATE && o->state != QA_STATE_MISSING)
		qa_calendar_note_count(c, notified, day, &note);
	return qa_calendar_note(c, o, &note, f);
}

static bool
is_asked(
    const struct qa_calendar *c, const struct qa_calendar_item *x, int notified)
{
	return strcmp(x->kind, "inspection_task") == 0 &&
	    x->recur.first <= notified && notified <= x->recur.last &&
	    qa_calendar_among(
		c->q.bodies, c->q.bodies_n, qa_calendar_code(c, x->body)) &&
	    qa_calendar_among(
		c->q.agencies, c->q.agencies_n, qa_calendar_code(c, x->agency));
}

static int
in_order(const void *a, const void *b)
{
	const struct qa_occasion *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return strcmp(x->key, y->key);
}

static void
put(const struct qa_calendar *c, const struct qa_occasion *o, int notified,
    struct qa_grid *g)
{
	const struct qa_workdays *w = &c->workdays;
	int end = notified + 7 * WEEKS;

	qa_grid_day(g, o->day);
	qa_grid_long(g, o->day - notified);
	qa_grid_long(g, qa_workdays_between(w, notified, o->day));
	qa_grid_long(g, o->day < end ? end - o->day : 0);
	qa_grid_long(g, qa_workdays_between(w, o->day, end));
	qa_grid_add(g, o->item);
	qa_grid_add(g, o->title);
	qa_grid_add(g, o->body);
	qa_grid_add(g, o->agency);
	qa_grid_add(g, o->owner);
	if (o->has_received)
		qa_grid_day(g, o->received);
	else
		qa_grid_add(g, NULL);
	qa_grid_add(g, qa_occasion_state_name(o->state));
	qa_grid_add(g, o->link);
	qa_grid_add(g, o->note);
}

/* A task that nobody gave a day. */
static void
put_dayless(const struct qa_calendar *c, const struct qa_calendar_item *x,
    struct qa_grid *g)
{
	int i;

	for (i = 0; i < 5; i++) /* date to working_days_left */
		qa_grid_add(g, NULL);
	qa_grid_add(g, x->code);
	qa_grid_add(g, x->title);
	qa_grid_add(g, qa_calendar_code(c, x->body));
	qa_grid_add(g, qa_calendar_code(c, x->agency));
	qa_grid_add(g, x->owner);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, x->link);
	qa_grid_add(g, "nobody said yet how long after notification");
}

int
qa_calendar_jtai(
    struct qa_calendar *c, int notified, struct qa_grid *g, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, columns, QA_COUNT(columns));
	c->n = 0;
	if (add_weeks(c, notified, f) == -1)
		return -1;
	for (i = 0; i < c->items; i++)
		if (is_asked(c, &c->item[i], notified) &&
		    c->item[i].has_after &&
		    add_task(c, &c->item[i], notified, f) == -1)
			return -1;
	qsort(c->list, c->n, sizeof(*c->list), in_order);
	for (i = 0; i < c->n; i++)
		put(c, &c->list[i], notified, g);
	for (i = 0; i < c->items; i++)
		if (is_asked(c, &c->item[i], notified) && !c->item[i].has_after)
			put_dayless(c, &c->item[i], g);
	return qa_grid_check(g, f);
}
