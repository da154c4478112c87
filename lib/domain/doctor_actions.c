/* The action log: events out of place, owners who cannot be reached, messages
 * that did not go. */
#include <stdio.h>
#include <string.h>

#include "domain/doctor_room.h"
#include "domain/remind_room.h"
#include "store/mail.h"

/* What was undone below an event may leave it without meaning. */
static void
look_at_events(struct qa_doctor *d, const struct qa_action *a)
{
	char mend[96];
	size_t i;

	snprintf(mend, sizeof(mend), "qa-actions log %s", a->reference);
	for (i = 0; i < a->n; i++)
		if (a->event[i].idle)
			qa_doctor_tell(d, QA_FINDING, "event", a->reference,
			    mend,
			    "its event %d (%s) does not follow from those "
			    "before it, and changes nothing",
			    a->event[i].number,
			    qa_event_text(&a->event[i], QA_EVENT_EVENT));
}

static void
look_at_owner(struct qa_doctor *d, const struct qa_reminders *x,
    const struct qa_action *a)
{
	if (!qa_action_is_open(a) ||
	    qa_remind_whom(x, a, QA_REMIND_OWNER) != NULL)
		return;
	qa_doctor_tell(d, QA_FINDING, "owner", a->reference,
	    "qa-ingest contacts FILE; qa-ingest contacts --template prints "
	    "its header",
	    "nobody who answers for it has an address on record: no reminder "
	    "reaches them");
}

/* Only where there is something to remind of. */
static void
look_at_sender(struct qa_doctor *d, const struct qa_reminders *x, size_t open)
{
	if (open > 0 && x->from == NULL)
		qa_doctor_tell(d, QA_YOURS, "mail_from", "reminders",
		    "qa-ingest pack FILE",
		    "no pack says who writes reminders, so that none of %zu "
		    "open action%s is reminded of",
		    open, open == 1 ? "" : "s");
}

static int
look_at_mail(struct qa_doctor *d, struct qa_fault *f)
{
	struct qa_letters x;
	size_t i;
	int rc = qa_mail_read(&x, d->db, f);

	for (i = 0; rc == 0 && i < x.n; i++)
		if (x.item[i].state == QA_MAIL_FAILED ||
		    x.item[i].state == QA_MAIL_HELD)
			qa_doctor_tell(d, QA_FINDING, "mail",
			    x.item[i].recipient,
			    "qa-actions remind --spool DIR --send --retry",
			    "the message %s is %s", x.item[i].message,
			    x.item[i].state == QA_MAIL_HELD
				? "held, for it may have gone"
				: "not sent");
	qa_mail_clear(&x);
	return rc;
}

int
qa_doctor_actions(struct qa_doctor *d, struct qa_fault *f)
{
	struct qa_action_room r;
	struct qa_reminders x;
	size_t i, open = 0;
	int rc = -1;

	memset(&x, 0, sizeof(x));
	if (qa_action_room_open(&r, d->db, QA_ALWAYS, d->today, f) == -1 ||
	    qa_reminders_read(&x, &r, f) == -1)
		goto done;
	for (i = 0; i < r.actions.n; i++) {
		look_at_events(d, &r.actions.item[i]);
		look_at_owner(d, &x, &r.actions.item[i]);
		open += qa_action_is_open(&r.actions.item[i]);
	}
	look_at_sender(d, &x, open);
	rc = look_at_mail(d, f);
done:
	qa_reminders_clear(&x);
	qa_action_room_close(&r);
	return rc;
}
