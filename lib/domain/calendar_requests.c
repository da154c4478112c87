/* Requests for information, on the agenda until they are answered. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"

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

	if (o == NULL ||
	    qa_calendar_set_key(c, o, "", r->item->code, r->due, f) == -1)
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

	if (o == NULL ||
	    qa_calendar_set_key(c, o, "agenda-", r->item->code, day, f) == -1)
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
		if (qa_calendar_is(&c->item[i], "request") &&
		    add_request(c, &c->item[i], f) == -1)
			return -1;
	return 0;
}
