/* The calendar as rows: its days, what is due, what became of it. */
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/calendar_room.h"

#define HIDE QA_OUT_HIDE
#define NUMBER QA_OUT_NUMBER

static const struct qa_grid_column day_columns[] = {
	{ "date", NULL, 0 },
	{ "weekday", "", QA_OUT_SHOWN },
	{ "item", NULL, QA_OUT_SPARE },
	{ "schedule_kind", "kind", 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "body", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "owner", NULL, QA_OUT_SPARE },
	{ "papers_due", "papers due", QA_OUT_SPARE },
	{ "phase", NULL, QA_OUT_SPARE },
	{ "origin", NULL, HIDE },
	{ "reason", NULL, QA_OUT_BELOW },
	{ "basis", NULL, QA_OUT_BELOW },
	{ "link", NULL, HIDE },
	{ "note", NULL, QA_OUT_BELOW },
};

static const struct qa_grid_column due_columns[] = {
	{ "date", NULL, 0 },
	{ "weekday", "", QA_OUT_SHOWN },
	{ "working_days", "working days", NUMBER },
	{ "item", NULL, QA_OUT_SPARE },
	{ "schedule_kind", "kind", 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "body", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "owner", NULL, QA_OUT_SPARE },
	{ "papers_due", "papers due", QA_OUT_SPARE },
	{ "phase", NULL, QA_OUT_SPARE },
	{ "origin", NULL, HIDE },
	{ "reason", NULL, QA_OUT_BELOW },
	{ "basis", NULL, QA_OUT_BELOW },
	{ "link", NULL, HIDE },
	{ "note", NULL, QA_OUT_BELOW },
};

static const struct qa_grid_column status_columns[] = {
	{ "item", NULL, QA_OUT_SPARE },
	{ "schedule_kind", "kind", 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "body", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "owner", NULL, QA_OUT_SPARE },
	{ "phase", NULL, HIDE },
	{ "due", NULL, 0 },
	{ "received", NULL, 0 },
	{ "state", NULL, 0 },
	{ "days_late", "days late", NUMBER | QA_OUT_SPARE },
	{ "working_days_late", "working days", NUMBER },
	{ "expected", NULL, HIDE | NUMBER },
	{ "arrived", NULL, HIDE | NUMBER },
	{ "link", NULL, HIDE },
	{ "note", NULL, QA_OUT_BELOW },
};

static void
put_weekday(struct qa_grid *g, int day)
{
	static const char *const name[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
		"Sat", "Sun" };

	qa_grid_add(g, name[qa_day_of_week(day)]);
}

static void
put_day_or_none(struct qa_grid *g, bool has, int day)
{
	if (has)
		qa_grid_day(g, day);
	else
		qa_grid_add(g, NULL);
}

/* From item to owner, in the order of all three. */
static void
put_what(struct qa_grid *g, const struct qa_occasion *o)
{
	qa_grid_add(g, o->item);
	qa_grid_add(g, o->kind);
	qa_grid_add(g, o->title);
	qa_grid_add(g, o->body);
	qa_grid_add(g, o->agency);
	qa_grid_add(g, o->owner);
}

static void
put_rest(struct qa_grid *g, const struct qa_occasion *o)
{
	put_day_or_none(g, o->has_papers, o->papers);
	qa_grid_add(g, o->phase);
	qa_grid_add(g, o->origin);
	qa_grid_add(g, o->reason);
	qa_grid_add(g, o->basis);
	qa_grid_add(g, o->link);
	qa_grid_add(g, o->note);
}

int
qa_calendar_rows(
    const struct qa_calendar *c, struct qa_grid *g, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, day_columns, QA_COUNT(day_columns));
	for (i = 0; i < c->n; i++) {
		qa_grid_day(g, c->list[i].day);
		put_weekday(g, c->list[i].day);
		put_what(g, &c->list[i]);
		put_rest(g, &c->list[i]);
	}
	return qa_grid_check(g, f);
}

bool
qa_calendar_is_due(const struct qa_calendar *c, const struct qa_occasion *o)
{
	return o->day >= c->q.today && o->day <= c->horizon &&
	    o->state != QA_STATE_ON_TIME && o->state != QA_STATE_LATE;
}

int
qa_calendar_due(
    const struct qa_calendar *c, struct qa_grid *g, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, due_columns, QA_COUNT(due_columns));
	for (i = 0; i < c->n; i++) {
		const struct qa_occasion *o = &c->list[i];

		if (!qa_calendar_is_due(c, o))
			continue;
		qa_grid_day(g, o->day);
		put_weekday(g, o->day);
		qa_grid_long(
		    g, qa_workdays_between(&c->workdays, c->q.today, o->day));
		put_what(g, o);
		put_rest(g, o);
	}
	return qa_grid_check(g, f);
}

/* What the calendar notes, and what the record of its coming does. */
static void
put_notes(struct qa_grid *g, const struct qa_occasion *o)
{
	struct qa_buf b = QA_BUF_EMPTY;

	qa_buf_print(&b, "%s%s%s", o->note,
	    *o->note != '\0' && *o->record_note != '\0' ? "; " : "",
	    o->record_note);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed = g->failed || b.failed;
	qa_buf_clear(&b);
}

static void
put_status(struct qa_grid *g, const struct qa_occasion *o)
{
	bool counted = o->expected > 0;

	put_what(g, o);
	qa_grid_add(g, o->phase);
	qa_grid_day(g, o->day);
	put_day_or_none(g, o->has_received, o->received);
	qa_grid_add(g, qa_occasion_state_name(o->state));
	qa_grid_num(g, o->has_late, qa_num_whole(o->days_late));
	qa_grid_num(g, o->has_late, qa_num_whole(o->working_days_late));
	qa_grid_num(g, counted, qa_num_whole(o->expected));
	qa_grid_num(g, counted, qa_num_whole(o->arrived));
	qa_grid_add(g, o->link);
	put_notes(g, o);
}

int
qa_calendar_status(const struct qa_calendar *c, struct qa_grid *g, long *late,
    struct qa_fault *f)
{
	size_t i;

	*late = 0;
	qa_grid_init(g, status_columns, QA_COUNT(status_columns));
	for (i = 0; i < c->n; i++) {
		const struct qa_occasion *o = &c->list[i];

		if (o->state == QA_STATE_NONE)
			continue;
		*late +=
		    o->state == QA_STATE_LATE || o->state == QA_STATE_MISSING;
		put_status(g, o);
	}
	return qa_grid_check(g, f);
}
