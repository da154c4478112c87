/* What the calendar records: that something came. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"
#include "domain/write.h"

/* The nearest day on which any version of an item is due, or worth knowing of
 * why there is none. */
struct nearest {
	const struct qa_calendar_item *item; /* NULL: no such item */
	bool has; /* it is due on some day */
	int day;
};

static void
look_at(const struct qa_calendar *c, const struct qa_calendar_item *x, int due,
    struct nearest *n)
{
	int day;

	n->item = x;
	if (!x->has_day ||
	    !qa_recur_nearest(&x->recur, &c->workdays, due, &day))
		return;
	if (!n->has || abs(day - due) < abs(n->day - due))
		n->day = day;
	n->has = true;
}

/* Returns and requests without a day of their own are due on those of the
 * calendar, which the caller has asked for. */
static void
look_in_list(const struct qa_calendar *c, int due, struct nearest *n)
{
	size_t i;

	for (i = 0; i < c->n; i++) {
		const struct qa_occasion *o = &c->list[i];

		if (o->state == QA_STATE_NONE ||
		    strcmp(o->item, n->item->code) != 0)
			continue;
		if (!n->has || abs(o->day - due) < abs(n->day - due))
			n->day = o->day;
		n->has = true;
	}
}

static int
find_due(const struct qa_calendar *c, int64_t id, int due, struct nearest *n,
    struct qa_fault *f)
{
	char a[QA_DAY_TEXT], b[QA_DAY_TEXT];
	size_t i;

	memset(n, 0, sizeof(*n));
	for (i = 0; i < c->items; i++)
		if (c->item[i].id == id)
			look_at(c, &c->item[i], due, n);
	if (n->item != NULL && !n->has)
		look_in_list(c, due, n);
	if (n->item == NULL)
		return qa_fail(f, QA_DATA, "%s is not in the schedule",
		    qa_calendar_code(c, id));
	if (strcmp(n->item->kind, "meeting") == 0)
		return qa_fail(f, QA_DATA,
		    "%s is a meeting, which is recorded with qa-ingest "
		    "meetings",
		    n->item->code);
	if (strcmp(n->item->kind, "inspection_task") == 0)
		return 0;
	if (!n->has)
		return qa_fail(f, QA_DATA,
		    "%s is due on no day that is known: give it an anchor "
		    "with qa-ingest schedule",
		    n->item->code);
	if (n->day != due)
		return qa_fail(f, QA_DATA,
		    "%s is not due on %s; the nearest day is %s", n->item->code,
		    qa_day_write(due, a), qa_day_write(n->day, b));
	return 0;
}

int
qa_calendar_receive(struct qa_calendar *c, const struct qa_calendar_receipt *r,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	char due[QA_DAY_TEXT], received[QA_DAY_TEXT], name[96];
	const char *const text[] = { [QA_RECEIVED_ITEM] = r->item,
		[QA_RECEIVED_DUE] = qa_day_write(r->due, due),
		[QA_RECEIVED_RECEIVED] = qa_day_write(r->received, received),
		[QA_RECEIVED_LINK] = r->link,
		[QA_RECEIVED_NOTE] = r->note };
	struct nearest near;
	int64_t id;

	id = qa_book_find(&c->known.book, QA_SCHEDULE, r->item, f);
	if (id == 0 || find_due(c, id, r->due, &near, f) == -1)
		return -1;
	if (r->received > c->q.today)
		return qa_fail(f, QA_DATA,
		    "%s cannot have been received on %s, which is to come",
		    r->item, received);
	snprintf(name, sizeof(name), "receive %.40s %s", r->item, due);
	return qa_write_texts(c->known.db, o, name, text, NULL, 1, report, f);
}
