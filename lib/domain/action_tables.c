/* What committees have before them: the four tables, and the agenda. */
#include <string.h>

#include "domain/action_put.h"

static const struct qa_grid_column columns[] = {
	{ "table", NULL, QA_OUT_GROUP },
	{ "reference", NULL, 0 },
	{ "action", NULL, QA_OUT_BELOW },
	{ "agency", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "due", "agreed for", 0 },
	{ "due_now", "due now", 0 },
	{ "state", NULL, QA_OUT_WORD },
	{ "progress", NULL, QA_OUT_BELOW },
	{ "updated_on", NULL, QA_OUT_HIDE },
	{ "priority", NULL, QA_OUT_HIDE },
	{ "source", NULL, QA_OUT_HIDE },
	{ "extension_asked", NULL, QA_OUT_HIDE },
	{ "extension_reason", NULL, QA_OUT_HIDE },
	{ "strength", NULL, QA_OUT_HIDE },
};

/* The meeting that the tables are for. */
struct sitting {
	const struct qa_action_room *r;
	int64_t body;
	int date, before; /* the meeting before, or QA_NO_DUE */
};

static void
put(struct qa_grid *g, const struct sitting *s, const char *table,
    const struct qa_action *a)
{
	static const char *const strengths[] = { "told", "shown", "checked" };
	const struct qa_event *e = qa_last_event(a, -1);
	const struct qa_event *asked = qa_last_event(a, QA_EVENT_REQUESTED);

	qa_grid_add(g, table);
	qa_grid_add(g, a->reference);
	qa_put_of(g, s->r, a, QA_ACTION_ACTION);
	qa_put_of(g, s->r, a, QA_ACTION_AGENCY);
	qa_put_of(g, s->r, a, QA_ACTION_OWNER);
	qa_put_day(g, qa_action_due(a));
	qa_put_day(g, a->due);
	qa_grid_add(g, qa_action_state_name(a->state));
	qa_grid_add(g, e == NULL ? "" : qa_event_text(e, QA_EVENT_TEXT));
	qa_put_day(g, a->updated_on);
	qa_put_of(g, s->r, a, QA_ACTION_PRIORITY);
	qa_put_of(g, s->r, a, QA_ACTION_SOURCE);
	qa_put_day(g, a->asked);
	qa_grid_add(g,
	    a->asked == QA_NO_DUE || asked == NULL
		? ""
		: qa_event_text(asked, QA_EVENT_REASON));
	qa_grid_add(g, a->strength < 0 ? "" : strengths[a->strength]);
}

static bool
is_outstanding(const struct sitting *s, const struct qa_action *a)
{
	return qa_action_is_open(a) && a->due != QA_NO_DUE && a->due < s->date;
}

static bool
asks(const struct sitting *s, const struct qa_action *a)
{
	(void)s;
	return qa_action_is_open(a) && a->asked != QA_NO_DUE;
}

static bool
is_live(const struct sitting *s, const struct qa_action *a)
{
	return qa_action_is_open(a) && !is_outstanding(s, a) && !asks(s, a);
}

static bool
is_completed(const struct sitting *s, const struct qa_action *a)
{
	return a->state >= QA_CLAIMED && a->state <= QA_EMBEDDED &&
	    a->done_on <= s->date &&
	    (s->before == QA_NO_DUE || a->done_on > s->before);
}

static bool
is_late(const struct sitting *s, const struct qa_action *a)
{
	return is_outstanding(s, a) && !asks(s, a);
}

static bool
is_for_review(const struct sitting *s, const struct qa_action *a)
{
	int due = qa_action_next_review(s->r, a);

	return due != QA_NO_DUE && due <= s->date;
}

static bool
is_draft(const struct sitting *s, const struct qa_action *a)
{
	(void)s;
	return a->state == QA_DRAFT;
}

static bool
needs_support(const struct sitting *s, const struct qa_action *a)
{
	return is_live(s, a) &&
	    *qa_action_text(a, QA_ACTION_NEEDS_SUPPORT) != '\0';
}

static bool
is_quiet(const struct sitting *s, const struct qa_action *a)
{
	return is_live(s, a) && !needs_support(s, a);
}

/* A table: which actions stand in it. */
struct part {
	const char *name;
	bool (*takes)(const struct sitting *, const struct qa_action *);
};

static int
put_parts(const struct qa_action_room *r, int64_t body, int date,
    const struct part *part, size_t parts, struct qa_grid *g,
    struct qa_fault *f)
{
	struct sitting s = { r, body, date,
		qa_action_meeting_before(r, body, date) };
	const struct qa_action *a;
	size_t i, k;

	qa_grid_init(g, columns, QA_COUNT(columns));
	for (k = 0; k < parts; k++)
		for (i = 0; i < r->actions.n; i++) {
			a = &r->actions.item[i];
			if (qa_action_code(a, QA_ACTION_BODY) == body &&
			    part[k].takes(&s, a))
				put(g, &s, part[k].name, a);
		}
	return qa_grid_check(g, f);
}

int
qa_action_tables(const struct qa_action_room *r, int64_t body, int date,
    struct qa_grid *g, struct qa_fault *f)
{
	static const struct part parts[] = { { "outstanding", is_late },
		{ "extension_requested", asks }, { "live", is_live },
		{ "completed", is_completed } };

	return put_parts(r, body, date, parts, QA_COUNT(parts), g, f);
}

int
qa_action_agenda(const struct qa_action_room *r, int64_t body, int date,
    struct qa_grid *g, struct qa_fault *f)
{
	static const struct part parts[] = { { "to_agree", is_draft },
		{ "extension_requested", asks }, { "outstanding", is_late },
		{ "needs_support", needs_support }, { "live", is_quiet },
		{ "completed", is_completed }, { "to_review", is_for_review } };

	return put_parts(r, body, date, parts, QA_COUNT(parts), g, f);
}
