#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/action.h"
#include "record/define.h"

const char *const qa_action_states =
    "draft|agreed|in_progress|done|evidenced|embedded|regressed|withdrawn";

const char *
qa_action_state_name(enum qa_action_state s)
{
	static const char *const names[] = { "draft", "agreed", "in_progress",
		"done", "evidenced", "embedded", "regressed", "withdrawn" };

	return names[s];
}

const char *
qa_action_text(const struct qa_action *a, int column)
{
	return qa_value_text(&a->v[column]);
}

int64_t
qa_action_code(const struct qa_action *a, int column)
{
	return qa_value_or(&a->v[column], 0);
}

const char *
qa_event_text(const struct qa_event *e, int column)
{
	return qa_value_text(&e->v[column]);
}

int
qa_action_due(const struct qa_action *a)
{
	return a->first_due;
}

/* ---- events ---- */

/* The number of a choice that may be left open, or -1. */
static int
choice(const struct qa_value *v, int column)
{
	return v[column].form == QA_EMPTY
	    ? -1
	    : qa_value_choice(
		  &qa_kind_action_events.columns[column], &v[column]);
}

void
qa_event_of(const struct qa_value *v, long batch, struct qa_event *e)
{
	memset(e, 0, sizeof(*e));
	e->v = v;
	e->number = (int)qa_value_or(&v[QA_EVENT_NUMBER], 0);
	e->date = (int)qa_value_or(&v[QA_EVENT_DATE], QA_NO_DUE);
	e->what = (enum qa_event_kind)(v[QA_EVENT_EVENT].form == QA_EMPTY
		? (int)QA_EVENT_UPDATED
		: choice(v, QA_EVENT_EVENT));
	e->strength = choice(v, QA_EVENT_STRENGTH);
	e->outcome = choice(v, QA_EVENT_OUTCOME);
	e->new_due = (int)qa_value_or(&v[QA_EVENT_NEW_DUE], QA_NO_DUE);
	e->body = qa_value_or(&v[QA_EVENT_BODY], 0);
	e->meeting = (int)qa_value_or(&v[QA_EVENT_MEETING], QA_NO_DUE);
	e->batch = batch;
}

static bool
is_before(const struct qa_event *a, const struct qa_event *b)
{
	return a->date != b->date ? a->date < b->date : a->number < b->number;
}

int
qa_action_add(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	struct qa_event *p = a->event;
	size_t cap = a->cap == 0 ? 4 : a->cap * 2, i;

	if (a->n == a->cap) {
		if ((p = realloc(p, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		a->event = p;
		a->cap = cap;
	}
	for (i = a->n++; i > 0 && is_before(e, &p[i - 1]); i--)
		p[i] = p[i - 1];
	p[i] = *e;
	return 0;
}

/* ---- what an event must say ---- */

static int
needs(const struct qa_value *v, int what, const char *why, int *column,
    struct qa_fault *f)
{
	*column = what;
	if (v[what].form != QA_EMPTY)
		return 0;
	return qa_fail(f, QA_DATA, "%s is empty: %s",
	    qa_kind_action_events.columns[what].name, why);
}

static int
check_withdrawal(const struct qa_value *v, int *column, struct qa_fault *f)
{
	if (needs(v, QA_EVENT_REASON, "say why it is withdrawn", column, f) ==
	    -1)
		return -1;
	return v[QA_EVENT_MEETING].form != QA_EMPTY
	    ? 0
	    : needs(v, QA_EVENT_MINUTE, "say where that is minuted", column, f);
}

static int
check_review(const struct qa_value *v, int *column, struct qa_fault *f)
{
	if (needs(v, QA_EVENT_OUTCOME, "embedded, not_yet or regressed", column,
		f) == -1)
		return -1;
	if (choice(v, QA_EVENT_OUTCOME) == QA_OUTCOME_REGRESSED) {
		if (needs(v, QA_EVENT_NEW_DUE,
			"it is open again: by when is it done?", column,
			f) == -1)
			return -1;
		if (v[QA_EVENT_DATE].form == QA_EMPTY ||
		    v[QA_EVENT_NEW_DUE].i > v[QA_EVENT_DATE].i)
			return 0;
		return qa_fail(f, QA_DATA,
		    "the new day of what is open again lies in the past");
	}
	return choice(v, QA_EVENT_OUTCOME) != QA_OUTCOME_EMBEDDED
	    ? 0
	    : needs(v, QA_EVENT_EVIDENCE,
		  "only evidence embeds: which audit, which figures", column,
		  f);
}

/* A day that has no effect is a slip. */
static int
check_day(const struct qa_value *v, int *column, struct qa_fault *f)
{
	enum qa_event_kind what = (enum qa_event_kind)choice(v, QA_EVENT_EVENT);

	*column = QA_EVENT_NEW_DUE;
	if (v[QA_EVENT_NEW_DUE].form == QA_EMPTY || what == QA_EVENT_AGREED ||
	    what == QA_EVENT_REQUESTED || what == QA_EVENT_EXTENDED ||
	    (what == QA_EVENT_REVIEWED &&
		choice(v, QA_EVENT_OUTCOME) == QA_OUTCOME_REGRESSED))
		return 0;
	return qa_fail(f, QA_DATA,
	    "new_due goes with an extension, or a review that found it "
	    "regressed");
}

int
qa_event_check(const struct qa_value *v, int *column, struct qa_fault *f)
{
	static const char meeting[] = "name the body and day of the meeting "
				      "that agreed it";

	if (check_day(v, column, f) == -1)
		return -1;
	switch ((enum qa_event_kind)choice(v, QA_EVENT_EVENT)) {
	case QA_EVENT_AGREED:
		return needs(v, QA_EVENT_BODY, meeting, column, f) == -1
		    ? -1
		    : needs(v, QA_EVENT_MEETING, meeting, column, f);
	case QA_EVENT_REQUESTED:
		return needs(v, QA_EVENT_NEW_DUE, "until when?", column, f);
	case QA_EVENT_EXTENDED:
		if (needs(v, QA_EVENT_NEW_DUE, "until when?", column, f) ==
			-1 ||
		    needs(v, QA_EVENT_REASON, "say why", column, f) == -1 ||
		    needs(v, QA_EVENT_BODY, meeting, column, f) == -1)
			return -1;
		return needs(v, QA_EVENT_MEETING, meeting, column, f);
	case QA_EVENT_EVIDENCED:
		if (needs(v, QA_EVENT_EVIDENCE, "which?", column, f) == -1)
			return -1;
		return needs(v, QA_EVENT_STRENGTH,
		    "told, shown, or checked by somebody else", column, f);
	case QA_EVENT_REVIEWED:
		return check_review(v, column, f);
	case QA_EVENT_WITHDRAWN:
		return check_withdrawal(v, column, f);
	case QA_EVENT_UPDATED:
	case QA_EVENT_IMPACTED:
	case QA_EVENT_CHALLENGED:
	case QA_EVENT_RESPONDED:
	case QA_EVENT_SUPPORTED:
		return needs(v, QA_EVENT_TEXT, "say it in words", column, f);
	case QA_EVENT_REFUSED:
	case QA_EVENT_DONE:
		break;
	}
	return 0;
}

/* ---- the state ---- */

bool
qa_action_is_open(const struct qa_action *a)
{
	return a->state == QA_AGREED || a->state == QA_IN_PROGRESS ||
	    a->state == QA_REGRESSED;
}

bool
qa_action_is_overdue(const struct qa_action *a, int today)
{
	return qa_action_is_open(a) && qa_action_due(a) != QA_NO_DUE &&
	    qa_action_due(a) < today;
}

static bool
is_done(const struct qa_action *a)
{
	return a->state == QA_CLAIMED || a->state == QA_EVIDENCED ||
	    a->state == QA_EMBEDDED;
}

/* Why an event cannot follow: always -1. */
static int
refuse(const struct qa_action *a, const struct qa_event *e, const char *remedy,
    struct qa_fault *f)
{
	char day[QA_DAY_TEXT];

	return qa_fail(f, QA_DATA, "%s of %s on %s: the action is %s%s",
	    qa_event_text(e, QA_EVENT_EVENT), a->reference,
	    qa_day_write(e->date, day), qa_action_state_name(a->state), remedy);
}

static int
extend(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	char was[QA_DAY_TEXT], is[QA_DAY_TEXT];

	if (!qa_action_is_open(a))
		return refuse(a, e, "", f);
	if (e->what == QA_EVENT_REFUSED) {
		if (a->asked == QA_NO_DUE)
			return qa_fail(f, QA_DATA,
			    "no extension of %s is asked for", a->reference);
		a->asked = QA_NO_DUE;
		return 0;
	}
	if (e->what == QA_EVENT_REQUESTED) {
		/* one that was granted at a meeting before asks no more */
		if (a->due == QA_NO_DUE || e->new_due > a->due)
			a->asked = e->new_due;
		return 0;
	}
	if (a->due != QA_NO_DUE && e->new_due <= a->due)
		return qa_fail(f, QA_DATA,
		    "%s is due on %s, and %s is not later", a->reference,
		    qa_day_write(a->due, was), qa_day_write(e->new_due, is));
	a->asked = QA_NO_DUE;
	a->due = e->new_due;
	a->extensions++;
	return 0;
}

static void
weigh(struct qa_action *a, const struct qa_event *e)
{
	if (e->strength > a->strength)
		a->strength = e->strength;
	if (a->state == QA_CLAIMED && a->strength > QA_TOLD)
		a->state = QA_EVIDENCED;
}

static int
finish(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	if (!qa_action_is_open(a))
		return refuse(a, e,
		    a->state == QA_DRAFT ? ": it is agreed first" : "", f);
	a->state = QA_CLAIMED;
	a->done_on = e->date;
	a->asked = QA_NO_DUE;
	a->reviews = 0;
	a->strength = -1;
	weigh(a, e);
	return 0;
}

static int
review(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	if (!is_done(a))
		return refuse(a, e, ": only what is done is reviewed", f);
	a->reviews++;
	if (e->outcome == QA_OUTCOME_EMBEDDED) {
		a->state = QA_EMBEDDED;
		a->embedded_on = e->date;
	}
	/* a later look that does not find it takes it back */
	if (e->outcome == QA_NOT_YET && a->state == QA_EMBEDDED) {
		a->state = a->strength > QA_TOLD ? QA_EVIDENCED : QA_CLAIMED;
		a->embedded_on = QA_NO_DUE;
	}
	if (e->outcome != QA_OUTCOME_REGRESSED)
		return 0;
	a->state = QA_REGRESSED;
	a->embedded_on = QA_NO_DUE;
	if (e->new_due != QA_NO_DUE)
		a->due = e->new_due;
	return 0;
}

static int
agree(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	if (a->state != QA_DRAFT)
		return refuse(a, e, "", f);
	a->state = QA_AGREED;
	if (e->new_due != QA_NO_DUE)
		a->first_due = a->due = e->new_due;
	a->agreed_on = e->meeting == QA_NO_DUE ? e->date : e->meeting;
	a->agreed_by = e->body;
	return 0;
}

static int
apply(struct qa_action *a, const struct qa_event *e, struct qa_fault *f)
{
	if (a->state == QA_WITHDRAWN_ACTION)
		return refuse(a, e, "", f);
	switch (e->what) {
	case QA_EVENT_AGREED:
		return agree(a, e, f);
	case QA_EVENT_UPDATED:
		if (qa_action_is_open(a))
			a->state = QA_IN_PROGRESS;
		return 0;
	case QA_EVENT_REQUESTED:
	case QA_EVENT_EXTENDED:
	case QA_EVENT_REFUSED:
		return extend(a, e, f);
	case QA_EVENT_DONE:
		return finish(a, e, f);
	case QA_EVENT_EVIDENCED:
		weigh(a, e);
		return 0;
	case QA_EVENT_REVIEWED:
		return review(a, e, f);
	case QA_EVENT_WITHDRAWN:
		if (a->state == QA_EMBEDDED)
			return refuse(a, e, "", f);
		a->state = QA_WITHDRAWN_ACTION;
		return 0;
	case QA_EVENT_IMPACTED:
	case QA_EVENT_CHALLENGED:
	case QA_EVENT_RESPONDED:
	case QA_EVENT_SUPPORTED:
		break;
	}
	return 0;
}

void
qa_action_fold(struct qa_action *a, struct qa_fault *why)
{
	size_t i;

	a->state = QA_DRAFT;
	a->due = a->first_due =
	    (int)qa_value_or(&a->v[QA_ACTION_DUE], QA_NO_DUE);
	a->agreed_on = a->done_on = a->embedded_on = QA_NO_DUE;
	a->updated_on = a->asked = QA_NO_DUE;
	a->agreed_by = 0;
	a->extensions = a->reviews = 0;
	a->strength = -1;
	qa_fault_clear(why);
	for (i = 0; i < a->n; i++) {
		struct qa_fault what = QA_FAULT_NONE;

		a->event[i].idle = apply(a, &a->event[i], &what) == -1;
		if (!a->event[i].idle)
			a->updated_on = a->event[i].date;
		else
			*why = what;
	}
}
