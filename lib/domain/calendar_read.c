/* What the calendar is made of, as it is in force. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/grow.h"
#include "base/text.h"
#include "domain/calendar_room.h"
#include "store/scan.h"

/* ---- kinds ---- */

/* Where a version ends: before the next one of the same code begins. */
static int
end_of(const struct qa_value *to, const struct qa_value *next)
{
	int end = (int)qa_value_or(to, QA_DAY_OPEN), other;

	if (next == NULL)
		return end;
	other = (int)qa_value_or(next, QA_DAY_ALWAYS) - 1;
	return other < end ? other : end;
}

static void
read_recur(const struct qa_value *v, struct qa_calendar_item *x)
{
	struct qa_recur *r = &x->recur;
	int64_t after = qa_value_or(&v[QA_SCHEDULE_AFTER], 0);

	x->has_day = v[QA_SCHEDULE_ANCHOR].form == QA_INTEGER;
	x->has_after = v[QA_SCHEDULE_AFTER].form == QA_INTEGER;
	r->anchor = (int)qa_value_or(&v[QA_SCHEDULE_ANCHOR], 0);
	r->every = (int)qa_value_or(&v[QA_SCHEDULE_EVERY_MONTHS], 0);
	r->first = (int)qa_value_or(&v[QA_SCHEDULE_VALID_FROM], QA_DAY_ALWAYS);
	r->last = (int)qa_value_or(&v[QA_SCHEDULE_VALID_TO], QA_DAY_OPEN);
	r->after = after < QA_AFTER_MOST ? (int)after : QA_AFTER_MOST;
	r->unit = (enum qa_after)qa_value_choice(
	    &qa_kind_schedule.columns[QA_SCHEDULE_AFTER_DAYS],
	    &v[QA_SCHEDULE_AFTER_DAYS]);
}

static int
add_item(struct qa_calendar *c, const struct qa_value *v, long batch)
{
	struct qa_calendar_item *x = qa_grow(c->item, c->items, sizeof(*x));
	int64_t papers = qa_value_or(&v[QA_SCHEDULE_PAPERS], 0);

	if (x == NULL)
		return -1;
	c->item = x;
	x += c->items;
	x->id = v[QA_SCHEDULE_ITEM].i;
	x->code = qa_calendar_code(c, x->id);
	x->kind = qa_value_text(&v[QA_SCHEDULE_SCHEDULE_KIND]);
	x->title = qa_value_text(&v[QA_SCHEDULE_TITLE]);
	x->body = qa_value_or(&v[QA_SCHEDULE_BODY], 0);
	x->agency = qa_value_or(&v[QA_SCHEDULE_AGENCY], 0);
	x->owner = qa_value_text(&v[QA_SCHEDULE_OWNER]);
	x->phase = qa_value_text(&v[QA_SCHEDULE_PHASE]);
	x->response = qa_value_text(&v[QA_SCHEDULE_RESPONSE]);
	x->reason = qa_value_text(&v[QA_SCHEDULE_REASON]);
	x->basis = qa_value_text(&v[QA_SCHEDULE_BASIS]);
	x->link = qa_value_text(&v[QA_SCHEDULE_LINK]);
	x->has_papers = v[QA_SCHEDULE_PAPERS].form == QA_INTEGER;
	x->papers = papers < QA_DUE_MOST ? (int)papers : QA_DUE_MOST;
	x->batch = batch;
	read_recur(v, x);
	if (c->items > 0 && x[-1].id == x->id)
		x[-1].recur.last =
		    end_of(&(struct qa_value){ .form = QA_INTEGER,
			       .i = x[-1].recur.last },
			&v[QA_SCHEDULE_VALID_FROM]);
	c->items++;
	return 0;
}

static int
add_body(struct qa_calendar *c, const struct qa_value *v, long batch)
{
	struct qa_calendar_body *x = qa_grow(c->body, c->bodies, sizeof(*x));

	(void)batch;
	if (x == NULL)
		return -1;
	c->body = x;
	x += c->bodies;
	x->id = v[QA_BODY_BODY].i;
	x->code = qa_calendar_code(c, x->id);
	x->from = (int)qa_value_or(&v[QA_BODY_FROM], QA_DAY_ALWAYS);
	x->to = (int)qa_value_or(&v[QA_BODY_TO], QA_DAY_OPEN);
	x->name = qa_value_text(&v[QA_BODY_NAME]);
	x->chair = qa_value_text(&v[QA_BODY_CHAIR]);
	x->parents = qa_value_text(&v[QA_BODY_PARENTS]);
	x->every = (int)qa_value_or(&v[QA_BODY_MEETS], 0);
	if (c->bodies > 0 && x[-1].id == x->id && x[-1].to >= x->from)
		x[-1].to = x->from - 1;
	c->bodies++;
	return 0;
}

static int
add_met(struct qa_calendar *c, const struct qa_value *v, long batch)
{
	struct qa_calendar_met *x = qa_grow(c->met, c->mets, sizeof(*x));

	if (x == NULL)
		return -1;
	c->met = x;
	x += c->mets;
	x->body = v[QA_MEETING_BODY].i;
	x->day = (int)v[QA_MEETING_DATE].i;
	x->batch = batch;
	c->mets++;
	return 0;
}

static int
add_came(struct qa_calendar *c, const struct qa_value *v, long batch)
{
	struct qa_calendar_came *x = qa_grow(c->came, c->cames, sizeof(*x));

	if (x == NULL)
		return -1;
	c->came = x;
	x += c->cames;
	x->item = v[QA_RECEIVED_ITEM].i;
	x->due = (int)v[QA_RECEIVED_DUE].i;
	x->received = (int)qa_value_or(&v[QA_RECEIVED_RECEIVED], x->due);
	x->link = qa_value_text(&v[QA_RECEIVED_LINK]);
	x->note = qa_value_text(&v[QA_RECEIVED_NOTE]);
	x->batch = batch;
	c->cames++;
	return 0;
}

static int
add_holiday(struct qa_calendar *c, const struct qa_value *v, long batch)
{
	struct qa_calendar_holiday *x =
	    qa_grow(c->holiday, c->holidays, sizeof(*x));

	(void)batch;
	if (x == NULL)
		return -1;
	c->holiday = x;
	x += c->holidays;
	x->day = (int)v[0].i;
	x->name = qa_value_text(&v[1]);
	x->computed = strcmp(qa_value_text(&v[2]), "computed") == 0;
	c->holidays++;
	return 0;
}

/* Reads one kind, each record by add, whose text is kept. */
static int
read_kind(struct qa_calendar *c, const struct qa_kind *kind,
    int (*add)(struct qa_calendar *, const struct qa_value *, long),
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_value *v;
	int step;

	step = qa_scan_open(&scan, c->known.db, kind, &c->known.batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		v = qa_value_copy(found.value, kind->n, &c->pool);
		if (v == NULL || add(c, v, found.batch) == -1)
			step = qa_fail_memory(f);
	}
	qa_scan_close(scan);
	return step;
}

int
qa_calendar_read(struct qa_calendar *c, struct qa_fault *f)
{
	if (read_kind(c, &qa_kind_schedule, add_item, f) == -1 ||
	    read_kind(c, &qa_kind_bodies, add_body, f) == -1 ||
	    read_kind(c, &qa_kind_meetings, add_met, f) == -1 ||
	    read_kind(c, &qa_kind_received, add_came, f) == -1)
		return -1;
	return read_kind(c, &qa_kind_holidays, add_holiday, f);
}

/* ---- what is asked of them ---- */

const char *
qa_calendar_code(const struct qa_calendar *c, int64_t id)
{
	return qa_codes_text(c->known.book.codes, id);
}

const struct qa_calendar_body *
qa_calendar_body_of(const struct qa_calendar *c, int64_t id, int day)
{
	const struct qa_calendar_body *last = NULL;
	size_t i;

	for (i = 0; i < c->bodies; i++) {
		const struct qa_calendar_body *x = &c->body[i];

		if (x->id != id)
			continue;
		if (x->from <= day && day <= x->to)
			return x;
		last = x;
	}
	return last;
}

struct qa_calendar_came *
qa_calendar_find_came(struct qa_calendar *c, int64_t item, int due)
{
	size_t i;

	for (i = 0; i < c->cames; i++)
		if (c->came[i].item == item &&
		    (due == QA_ANY_DUE || c->came[i].due == due))
			return &c->came[i];
	return NULL;
}

/* ---- working days ---- */

static void
separate(struct qa_buf *b)
{
	if (b->len > 0)
		qa_buf_text(b, "; ");
}

void
qa_calendar_note_day(const struct qa_calendar *c, int day, struct qa_buf *b)
{
	size_t i;

	for (i = 0; i < c->holidays; i++)
		if (c->holiday[i].day == day) {
			separate(b);
			qa_buf_print(b, "%s%s", c->holiday[i].name,
			    c->holiday[i].computed
				? " (computed, not proclaimed)"
				: "");
			return;
		}
	if (qa_day_of_week(day) < 5)
		return;
	separate(b);
	qa_buf_text(b, qa_day_of_week(day) == 5 ? "a Saturday" : "a Sunday");
}

void
qa_calendar_note_count(
    const struct qa_calendar *c, int after, int to, struct qa_buf *b)
{
	char day[QA_DAY_TEXT];
	size_t i;

	if (to <= after)
		return;
	if (!qa_workdays_known(&c->workdays, after + 1, to)) {
		separate(b);
		qa_buf_text(
		    b, "bank holidays are not known for all of these days");
	}
	for (i = 0; i < c->holidays; i++)
		if (c->holiday[i].computed && c->holiday[i].day > after &&
		    c->holiday[i].day <= to) {
			separate(b);
			qa_buf_print(b,
			    "counted over a holiday that is computed, not "
			    "proclaimed: %s %s",
			    qa_day_write(c->holiday[i].day, day),
			    c->holiday[i].name);
			return;
		}
}
