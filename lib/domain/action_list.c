/* Lists of actions, and all of one. */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "domain/action_put.h"

void
qa_put_code(struct qa_grid *g, const struct qa_action_room *r, int64_t code)
{
	qa_grid_add(
	    g, code == 0 ? "" : qa_codes_text(r->known.book.codes, code));
}

void
qa_put_of(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a, int column)
{
	struct qa_buf b = QA_BUF_EMPTY;

	qa_value_write(&qa_kind_actions.columns[column], &a->v[column],
	    r->known.book.codes, &b);
	if (b.failed)
		g->failed = true;
	qa_grid_add(g, qa_buf_str(&b));
	qa_buf_clear(&b);
}

void
qa_put_day(struct qa_grid *g, int day)
{
	if (day == QA_NO_DUE)
		qa_grid_add(g, "");
	else
		qa_grid_day(g, day);
}

void
qa_put_meeting(
    struct qa_grid *g, const struct qa_action_room *r, const struct qa_event *e)
{
	char text[64], day[QA_DAY_TEXT];

	snprintf(text, sizeof(text), "%s%s%s",
	    e->body == 0 ? "" : qa_codes_text(r->known.book.codes, e->body),
	    e->meeting == QA_NO_DUE ? "" : " ",
	    e->meeting == QA_NO_DUE ? "" : qa_day_write(e->meeting, day));
	qa_grid_add(g, text);
}

const struct qa_event *
qa_last_event(const struct qa_action *a, int kind)
{
	size_t i;

	for (i = a->n; i-- > 0;)
		if (!a->event[i].idle &&
		    (kind == -1 || (int)a->event[i].what == kind))
			return &a->event[i];
	return NULL;
}

static const struct qa_grid_column columns[] = {
	{ "reference", NULL, 0 },
	{ "state", NULL, QA_OUT_WORD },
	{ "overdue", NULL, QA_OUT_WORD },
	{ "days_overdue", "days", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "action", NULL, QA_OUT_BELOW },
	{ "agency", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "deputy", NULL, QA_OUT_HIDE },
	{ "body", NULL, 0 },
	{ "due", "agreed for", 0 },
	{ "due_now", "due now", 0 },
	{ "extensions", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "extension_asked", NULL, QA_OUT_HIDE },
	{ "priority", NULL, QA_OUT_HIDE },
	{ "source_kind", NULL, QA_OUT_HIDE },
	{ "source", NULL, QA_OUT_HIDE },
	{ "recommendation", NULL, QA_OUT_HIDE },
	{ "indicator", NULL, QA_OUT_HIDE },
	{ "test", NULL, QA_OUT_HIDE },
	{ "baseline", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "target", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "scope", NULL, QA_OUT_HIDE },
	{ "needs_support", NULL, QA_OUT_HIDE },
	{ "agreed_by", NULL, QA_OUT_HIDE },
	{ "agreed_on", NULL, QA_OUT_HIDE },
	{ "updated_on", "updated", QA_OUT_SPARE },
	{ "rag", NULL, QA_OUT_WORD | QA_OUT_HIDE },
	{ "progress", NULL, QA_OUT_HIDE },
	{ "done_on", NULL, QA_OUT_HIDE },
	{ "strength", NULL, QA_OUT_HIDE },
	{ "review_due", NULL, QA_OUT_SPARE },
	{ "embedded_on", NULL, QA_OUT_HIDE },
	{ "batch", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "line", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
};

static const char *
overdue_word(const struct qa_action_room *r, const struct qa_action *a)
{
	if (!qa_action_is_overdue(a, r->today))
		return "";
	if (a->extensions == 0)
		return "overdue";
	return a->due >= r->today ? "extended" : "overdue_extended";
}

static void
put_progress(struct qa_grid *g, const struct qa_action *a)
{
	const struct qa_event *e = qa_last_event(a, QA_EVENT_UPDATED);

	qa_put_day(g, a->updated_on);
	qa_grid_add(g, e == NULL ? "" : qa_event_text(e, QA_EVENT_RAG));
	qa_grid_add(g, e == NULL ? "" : qa_event_text(e, QA_EVENT_TEXT));
}

static void
put_state(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a)
{
	const char *overdue = overdue_word(r, a);

	qa_grid_add(g, a->reference);
	qa_grid_add(g, qa_action_state_name(a->state));
	qa_grid_add(g, overdue);
	if (*overdue == '\0')
		qa_grid_add(g, "");
	else
		qa_grid_long(g, r->today - qa_action_due(a));
}

static void
put_action(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a)
{
	static const int owners[] = { QA_ACTION_ACTION, QA_ACTION_AGENCY,
		QA_ACTION_OWNER, QA_ACTION_DEPUTY, QA_ACTION_BODY };
	static const int what[] = { QA_ACTION_PRIORITY, QA_ACTION_SOURCE_KIND,
		QA_ACTION_SOURCE, QA_ACTION_RECOMMENDATION, QA_ACTION_INDICATOR,
		QA_ACTION_TEST, QA_ACTION_BASELINE, QA_ACTION_TARGET,
		QA_ACTION_SCOPE, QA_ACTION_NEEDS_SUPPORT };
	static const char *const strengths[] = { "told", "shown", "checked" };
	size_t i;

	put_state(g, r, a);
	for (i = 0; i < QA_COUNT(owners); i++)
		qa_put_of(g, r, a, owners[i]);
	qa_put_day(g, qa_action_due(a));
	qa_put_day(g, a->due);
	qa_grid_long(g, a->extensions);
	qa_put_day(g, a->asked);
	for (i = 0; i < QA_COUNT(what); i++)
		qa_put_of(g, r, a, what[i]);
	qa_put_code(g, r, a->agreed_by);
	qa_put_day(g, a->agreed_on);
	put_progress(g, a);
	qa_put_day(g, a->done_on);
	qa_grid_add(g, a->strength < 0 ? "" : strengths[a->strength]);
	qa_put_day(g, qa_action_next_review(r, a));
	qa_put_day(g, a->embedded_on);
	qa_grid_long(g, a->batch);
	qa_grid_long(g, a->line);
}

int
qa_action_list(const struct qa_action_room *r, const struct qa_action_query *q,
    struct qa_grid *g, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, columns, QA_COUNT(columns));
	for (i = 0; i < r->actions.n; i++)
		if (qa_action_is_asked(r, q, &r->actions.item[i]))
			put_action(g, r, &r->actions.item[i]);
	return qa_grid_check(g, f);
}

static const struct qa_grid_column fields[] = {
	{ "field", NULL, 0 },
	{ "value", NULL, QA_OUT_WIDE },
};

int
qa_action_show(const struct qa_action_room *r, const struct qa_action *a,
    struct qa_grid *g, struct qa_fault *f)
{
	static const int also[] = { QA_ACTION_ACHIEVABLE, QA_ACTION_REALISTIC,
		QA_ACTION_TIMESCALE };
	const struct qa_event *e = qa_last_event(a, QA_EVENT_IMPACTED);
	struct qa_grid row;
	const char *value;
	size_t i;

	qa_grid_init(g, fields, QA_COUNT(fields));
	qa_grid_init(&row, columns, QA_COUNT(columns));
	put_action(&row, r, a);
	for (i = 0; !row.failed && i < QA_COUNT(columns); i++) {
		value = qa_grid_get(&row, 0, i);
		if (*value == '\0')
			continue;
		qa_grid_add(g, columns[i].name);
		qa_grid_add(g, value);
	}
	for (i = 0; i < QA_COUNT(also); i++)
		if (a->v[also[i]].form != QA_EMPTY) {
			qa_grid_add(g, qa_kind_actions.columns[also[i]].name);
			qa_put_of(g, r, a, also[i]);
		}
	if (e != NULL) {
		qa_grid_add(g, "impact");
		qa_grid_add(g, qa_event_text(e, QA_EVENT_TEXT));
	}
	g->failed |= row.failed;
	qa_grid_clear(&row);
	return qa_grid_check(g, f);
}
