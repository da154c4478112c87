/* Re-reviews of actions that were done, out of the action log. */
#include <string.h>

#include "base/day.h"
#include "domain/action_view.h"
#include "domain/calendar_room.h"

static int
add(struct qa_calendar *c, const struct qa_action *a, int due, bool came,
    int received, struct qa_fault *f)
{
	struct qa_occasion *o = qa_calendar_add(c, due, NULL, f);
	struct qa_buf b = QA_BUF_EMPTY;

	if (o == NULL ||
	    qa_calendar_set_key(c, o, "review-", a->reference, due, f) == -1)
		return -1;
	o->kind = "review";
	o->item = a->reference;
	o->body = qa_calendar_code(c, qa_action_code(a, QA_ACTION_BODY));
	o->agency = qa_calendar_code(c, qa_action_code(a, QA_ACTION_AGENCY));
	qa_buf_text(&b, qa_action_text(a, QA_ACTION_OWNER));
	if ((o->owner = qa_calendar_keep(c, &b, f)) == NULL)
		return -1;
	qa_buf_print(&b, "Re-review: %s", qa_action_text(a, QA_ACTION_ACTION));
	if ((o->title = qa_calendar_keep(c, &b, f)) == NULL)
		return -1;
	o->phase = "review";
	o->origin = "actions";
	o->revision = a->batch;
	o->has_received = came;
	o->received = received;
	qa_calendar_note_day(c, due, &b);
	qa_calendar_judge(c, o, came, &b);
	return qa_calendar_note(c, o, &b, f);
}

static int
add_action(struct qa_calendar *c, const struct qa_action_room *r,
    const struct qa_action *a, struct qa_fault *f)
{
	int reviewed[QA_REVIEWS_MOST], due;
	size_t n = qa_action_reviewed(r, a, reviewed), i;

	if (a->state < QA_CLAIMED || a->state > QA_EMBEDDED)
		return 0;
	for (i = 0; i < r->reviews_n; i++) {
		due = qa_action_review_day(r, a->done_on, i);
		if (due >= c->q.from && due <= c->q.to &&
		    add(c, a, due, i < n, i < n ? reviewed[i] : 0, f) == -1)
			return -1;
	}
	return 0;
}

int
qa_calendar_add_reviews(struct qa_calendar *c, struct qa_fault *f)
{
	struct qa_action_room r;
	size_t i;
	int rc = -1;

	if (qa_action_room_open(&r, c->known.db, c->q.as_of, c->q.today, f) ==
	    -1)
		goto done;
	qa_action_room_settle(&r);
	for (i = 0; i < r.actions.n; i++)
		if (add_action(c, &r, &r.actions.item[i], f) == -1)
			goto done;
	rc = 0;
done:
	qa_action_room_close(&r);
	return rc;
}
