/* What may be agreed, and what may follow in the action log. */
#include <string.h>

#include "base/day.h"
#include "domain/gate_log.h"
#include "domain/smart_of.h"

/* What stands in the way of agreeing an action, in one sentence: how many. */
size_t
qa_gate_smart_faults(struct qa_ingest *g, const struct qa_value *action,
    const char *accepted, int agreed, struct qa_buf *b)
{
	struct qa_smart_fault what[QA_SMART_MOST];
	struct qa_smart a;
	size_t i, n;

	qa_smart_of(action, &g->book, &a);
	a.accepted = accepted;
	a.agreed = agreed;
	n = qa_smart_check(&a, what);
	for (i = 0; i < n; i++)
		qa_buf_print(b, "%s%c: %s", i > 0 ? "; " : "", what[i].letter,
		    what[i].text);
	return n;
}

/* Refuses to agree what is not SMART. */
static int
check_smart(struct qa_ingest *g, const struct qa_value *action,
    const char *accepted, int agreed, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (qa_gate_smart_faults(g, action, accepted, agreed, &b) > 0)
		qa_fail(f, QA_DATA, "%s cannot be agreed: %s",
		    qa_codes_text(g->book.codes, action[QA_ACTION_REFERENCE].i),
		    qa_buf_str(&b));
	qa_buf_clear(&b);
	return f->exit == 0 ? 0 : -1;
}

int
qa_gate_agreeing_read(struct qa_ingest *g, const struct qa_value *v,
    const struct qa_action *a, struct qa_gate_agreeing *x, struct qa_fault *f)
{
	const char *s = qa_value_text(&v[QA_ACTION_AGREED]);

	memset(x, 0, sizeof(*x));
	if ((x->said = *s != '\0') == false)
		return 0;
	if (qa_meeting_parse(&g->book, "agreed", s, &x->body, &x->date, f) ==
	    -1)
		return -1;
	if (x->date > g->o.received)
		return qa_fail(f, QA_DATA,
		    "agreed names a meeting to come: %s has not met yet", s);
	x->new = a == NULL || a->state == QA_DRAFT;
	if (!x->new && (a->agreed_on != x->date || a->agreed_by != x->body))
		return qa_fail(f, QA_DATA,
		    "%s is agreed already; what is agreed anew is another "
		    "action, or an extension of this one",
		    a->reference);
	return 0;
}

/* The day agreed at first stays. */
static int
check_due(
    const struct qa_action *a, const struct qa_value *is, struct qa_fault *f)
{
	char was[QA_DAY_TEXT], now[QA_DAY_TEXT];

	if (a == NULL || a->state == QA_DRAFT ||
	    qa_action_due(a) == (int)qa_value_or(&is[QA_ACTION_DUE], QA_NO_DUE))
		return 0;
	qa_day_write(qa_action_due(a), was);
	if (is[QA_ACTION_DUE].form == QA_EMPTY)
		return qa_fail(f, QA_DATA,
		    "%s was agreed for %s, which stays as it was", a->reference,
		    was);
	qa_day_write((int)is[QA_ACTION_DUE].i, now);
	return qa_fail(f, QA_DATA,
	    "%s was agreed for %s, which stays as it was: qa-actions extend "
	    "%s --to %s --agreed BODY:DATE --reason WHY",
	    a->reference, was, a->reference, now);
}

/* Progress is told once, however often the minutes repeat it. */
bool
qa_gate_is_told(const struct qa_action *a, const struct qa_value *progress)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (qa_value_compare(&a->event[i].v[QA_EVENT_TEXT], progress) ==
		    0)
			return true;
	return false;
}

/* What was agreed keeps what made it SMART. */
static int
check_stripped(struct qa_ingest *g, const struct qa_action *a,
    const struct qa_value *is, int *column, struct qa_fault *f)
{
	static const int kept[] = { QA_ACTION_AGENCY, QA_ACTION_OWNER,
		QA_ACTION_BODY, QA_ACTION_ACTION };
	size_t i;

	if (a == NULL || a->state == QA_DRAFT)
		return 0;
	for (i = 0; i < QA_COUNT(kept); i++) {
		*column = kept[i];
		if (a->v[kept[i]].form != QA_EMPTY &&
		    is[kept[i]].form == QA_EMPTY)
			return qa_fail(f, QA_DATA,
			    "%s was agreed with its %s, which may change and "
			    "not go: leave the column out, or fill it",
			    a->reference, g->kind->columns[kept[i]].name);
	}
	*column = QA_ACTION_TEST;
	if (is[QA_ACTION_INDICATOR].form == QA_EMPTY &&
	    is[QA_ACTION_TEST].form == QA_EMPTY &&
	    (a->v[QA_ACTION_INDICATOR].form != QA_EMPTY ||
		a->v[QA_ACTION_TEST].form != QA_EMPTY))
		return qa_fail(f, QA_DATA,
		    "%s was agreed with a measure, which may change and not "
		    "go: leave the column out, or fill it",
		    a->reference);
	return 0;
}

static int
check_action(struct qa_ingest *g, const struct qa_value *is, int *column,
    struct qa_fault *f)
{
	const struct qa_action *a =
	    qa_actions_get(&g->log->actions, is[QA_ACTION_REFERENCE].i);
	struct qa_gate_agreeing x;

	*column = QA_ACTION_DUE;
	if (check_due(a, is, f) == -1)
		return -1;
	*column = QA_ACTION_AGREED;
	if (qa_gate_agreeing_read(g, is, a, &x, f) == -1)
		return -1;
	*column = QA_ACTION_PROGRESS;
	if (a != NULL && a->state == QA_WITHDRAWN_ACTION &&
	    is[QA_ACTION_PROGRESS].form != QA_EMPTY &&
	    !qa_gate_is_told(a, &is[QA_ACTION_PROGRESS]))
		return qa_fail(f, QA_DATA,
		    "%s is withdrawn: what goes on is another action",
		    a->reference);
	if (!x.new)
		return check_stripped(g, a, is, column, f);
	*column = QA_ACTION_ACTION;
	return check_smart(
	    g, is, qa_value_text(&is[QA_ACTION_ACCEPTED]), x.date, f);
}

static size_t
count_idle(const struct qa_action *a)
{
	size_t i, n = 0;

	for (i = 0; i < a->n; i++)
		n += a->event[i].idle;
	return n;
}

/* Adds an event to the log, or takes it out again where it cannot follow. */
static int
follow(struct qa_ingest *g, struct qa_action *a, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_fault before, after;
	struct qa_event *e;
	size_t i, idle;

	qa_action_fold(a, &before);
	idle = count_idle(a);
	if (qa_actions_add_event(&g->log->actions, a, v, g->batch.number, f) ==
	    -1)
		return -1;
	qa_action_fold(a, &after);
	if (count_idle(a) <= idle)
		return 0;
	for (e = a->event, i = 0; i < a->n; i++)
		if (e[i].number == (int)v[QA_EVENT_NUMBER].i)
			break;
	memmove(&e[i], &e[i + 1], (--a->n - i) * sizeof(*e));
	qa_action_fold(a, &before);
	return qa_fail(f, QA_DATA, "%s", after.text);
}

static int
check_event(struct qa_ingest *g, const struct qa_value *is, int *column,
    struct qa_fault *f)
{
	struct qa_action *a =
	    qa_actions_get(&g->log->actions, is[QA_EVENT_REFERENCE].i);
	struct qa_event e;
	char day[QA_DAY_TEXT];

	qa_event_of(is, 0, &e);
	if (qa_event_check(is, column, f) == -1)
		return -1;
	*column = QA_EVENT_DATE;
	if (e.date > g->o.today)
		return qa_fail(f, QA_DATA,
		    "%s is still to come: an event is what has happened",
		    qa_day_write(e.date, day));
	*column = QA_EVENT_REFERENCE;
	if (a == NULL)
		return qa_fail(f, QA_DATA, "there is no such action in force");
	if (e.what == QA_EVENT_AGREED && a->state == QA_DRAFT &&
	    check_smart(g, a->v, qa_event_text(&e, QA_EVENT_REASON), e.meeting,
		f) == -1)
		return -1;
	*column = QA_EVENT_NUMBER;
	if (qa_gate_log_number(
		g->log, is[QA_EVENT_REFERENCE].i, e.number, false) != -1)
		return qa_fail(f, QA_DATA,
		    "%s had an event %d before, which was undone: leave the "
		    "number empty, and the next one is given out",
		    a->reference, e.number);
	*column = QA_EVENT_NEW_DUE;
	if (e.new_due != QA_NO_DUE && e.what != QA_EVENT_AGREED &&
	    e.new_due > qa_day_add_months(e.date, 24))
		return qa_fail(f, QA_DATA,
		    "%s is more than two years on: agree the first step and "
		    "its day",
		    qa_day_write(e.new_due, day));
	if (e.what == QA_EVENT_REQUESTED && e.new_due <= a->due)
		return qa_fail(f, QA_DATA, "%s is due on %s already",
		    a->reference, qa_day_write(a->due, day));
	*column = QA_EVENT_EVENT;
	return follow(g, a, is, f);
}

int
qa_gate_action_check(struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *is, int *column, struct qa_fault *f)
{
	if (g->kind->id == QA_ACTIONS)
		return check_action(g, is, column, f);
	return was != NULL ? 0 : check_event(g, is, column, f);
}
