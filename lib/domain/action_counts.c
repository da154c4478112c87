/* Counts and registers: ageing, the business plan, extensions, challenges. */
#include <stdio.h>
#include <string.h>

#include "domain/action_put.h"

/* ---- counts ---- */

struct counts {
	long total, draft, open, overdue, extended, done, evidenced, embedded,
	    regressed, withdrawn;
	long age[4]; /* open: up to 30, 90, 180 days since agreed, older */
};

static void
count(struct counts *c, const struct qa_action *a, int today)
{
	int days = a->agreed_on == QA_NO_DUE ? 0 : today - a->agreed_on;

	c->total++;
	c->draft += a->state == QA_DRAFT;
	c->done += a->state == QA_CLAIMED;
	c->evidenced += a->state == QA_EVIDENCED;
	c->embedded += a->state == QA_EMBEDDED;
	c->regressed += a->state == QA_REGRESSED;
	c->withdrawn += a->state == QA_WITHDRAWN_ACTION;
	if (!qa_action_is_open(a))
		return;
	c->open++;
	c->overdue += qa_action_is_overdue(a, today);
	c->extended += a->extensions > 0;
	c->age[days <= 30 ? 0 : days <= 90 ? 1 : days <= 180 ? 2 : 3]++;
}

/* A share of what was agreed and not withdrawn; nothing of nothing. */
static void
put_share(struct qa_grid *g, const struct counts *c, long part)
{
	struct qa_num of = { c->total - c->draft - c->withdrawn, 0 };
	struct qa_num n = { part, 0 }, share;
	struct qa_fault ignored = QA_FAULT_NONE;
	bool has =
	    of.scaled > 0 && qa_num_ratio(n, of, 100, 1, &share, &ignored) == 0;

	qa_grid_num(g, has, has ? share : n);
}

static const struct qa_grid_column ageing[] = {
	{ "agency", NULL, 0 },
	{ "name", NULL, QA_OUT_WIDE },
	{ "open", NULL, QA_OUT_NUMBER },
	{ "days_0_30", "0-30 days", QA_OUT_NUMBER },
	{ "days_31_90", "31-90", QA_OUT_NUMBER },
	{ "days_91_180", "91-180", QA_OUT_NUMBER },
	{ "days_over_180", "over 180", QA_OUT_NUMBER },
	{ "overdue", NULL, QA_OUT_NUMBER },
	{ "extended", NULL, QA_OUT_NUMBER },
	{ "regressed", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "done", NULL, QA_OUT_NUMBER },
	{ "evidenced", NULL, QA_OUT_NUMBER },
	{ "embedded", NULL, QA_OUT_NUMBER },
	{ "embedded_percent", "embedded %", QA_OUT_NUMBER },
};

static void
put_ageing(struct qa_grid *g, const char *code, const char *name,
    const struct counts *c)
{
	size_t i;

	qa_grid_add(g, code);
	qa_grid_add(g, name);
	qa_grid_long(g, c->open);
	for (i = 0; i < QA_COUNT(c->age); i++)
		qa_grid_long(g, c->age[i]);
	qa_grid_long(g, c->overdue);
	qa_grid_long(g, c->extended);
	qa_grid_long(g, c->regressed);
	qa_grid_long(g, c->done);
	qa_grid_long(g, c->evidenced);
	qa_grid_long(g, c->embedded);
	put_share(g, c, c->embedded);
}

/* Counts what is asked of one owner or priority. */
static struct counts
count_of(const struct qa_action_room *r, const struct qa_action_query *q,
    int column, int64_t code)
{
	struct counts c;
	const struct qa_action *a;
	size_t i;

	memset(&c, 0, sizeof(c));
	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		if (qa_action_is_asked(r, q, a) &&
		    (column < 0 || qa_action_code(a, column) == code))
			count(&c, a, r->today);
	}
	return c;
}

int
qa_action_ageing(const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_book *b = &r->known.book;
	struct counts c;
	size_t i;

	qa_grid_init(g, ageing, QA_COUNT(ageing));
	for (i = 0; i < b->agencies_n; i++) {
		if (i > 0 && b->agencies[i].id == b->agencies[i - 1].id)
			continue;
		c = count_of(r, q, QA_ACTION_AGENCY, b->agencies[i].id);
		if (c.total > 0)
			put_ageing(g, b->agencies[i].code,
			    qa_book_agency(b, b->agencies[i].id, r->today), &c);
	}
	c = count_of(r, q, QA_ACTION_AGENCY, 0);
	if (c.total > 0)
		put_ageing(g, "", "no agency", &c);
	c = count_of(r, q, -1, 0);
	put_ageing(g, "", "all", &c);
	return qa_grid_check(g, f);
}

static const struct qa_grid_column plan[] = {
	{ "priority", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "actions", NULL, QA_OUT_NUMBER },
	{ "draft", NULL, QA_OUT_NUMBER },
	{ "open", NULL, QA_OUT_NUMBER },
	{ "overdue", NULL, QA_OUT_NUMBER },
	{ "done", NULL, QA_OUT_NUMBER },
	{ "evidenced", NULL, QA_OUT_NUMBER },
	{ "embedded", NULL, QA_OUT_NUMBER },
	{ "withdrawn", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "complete_percent", "complete %", QA_OUT_NUMBER },
	{ "embedded_percent", "embedded %", QA_OUT_NUMBER },
};

static void
put_plan(struct qa_grid *g, const char *code, const char *title,
    const struct counts *c)
{
	qa_grid_add(g, code);
	qa_grid_add(g, title);
	qa_grid_long(g, c->total);
	qa_grid_long(g, c->draft);
	qa_grid_long(g, c->open);
	qa_grid_long(g, c->overdue);
	qa_grid_long(g, c->done);
	qa_grid_long(g, c->evidenced);
	qa_grid_long(g, c->embedded);
	qa_grid_long(g, c->withdrawn);
	put_share(g, c, c->done + c->evidenced + c->embedded);
	put_share(g, c, c->embedded);
}

int
qa_action_plan(const struct qa_action_room *r, const struct qa_action_query *q,
    struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_book *b = &r->known.book;
	const struct qa_priority *p;
	struct counts c;
	size_t i;

	qa_grid_init(g, plan, QA_COUNT(plan));
	for (i = 0; i < b->priorities_n; i++) {
		p = &b->priorities[i];
		if (p->from > r->today || p->to < r->today)
			continue;
		c = count_of(r, q, QA_ACTION_PRIORITY, p->id);
		put_plan(g, p->code, p->title, &c);
	}
	c = count_of(r, q, QA_ACTION_PRIORITY, 0);
	if (c.total > 0)
		put_plan(g, "", "no priority", &c);
	c = count_of(r, q, -1, 0);
	put_plan(g, "", "all", &c);
	return qa_grid_check(g, f);
}

/* ---- registers ---- */

static const struct qa_grid_column extensions[] = {
	{ "reference", NULL, 0 },
	{ "date", NULL, 0 },
	{ "event", NULL, 0 },
	{ "due", "agreed for", 0 },
	{ "new_due", "new day", 0 },
	{ "who", NULL, 0 },
	{ "meeting", NULL, 0 },
	{ "minute", NULL, QA_OUT_HIDE },
	{ "reason", NULL, QA_OUT_WIDE },
	{ "agency", NULL, QA_OUT_HIDE },
	{ "owner", NULL, QA_OUT_HIDE },
	{ "batch", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
};

static void
put_extension(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a, const struct qa_event *e)
{
	qa_grid_add(g, a->reference);
	qa_grid_day(g, e->date);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_EVENT));
	qa_put_day(g, qa_action_due(a));
	qa_put_day(g, e->new_due);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_WHO));
	qa_put_meeting(g, r, e);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_MINUTE));
	qa_grid_add(g, qa_event_text(e, QA_EVENT_REASON));
	qa_put_of(g, r, a, QA_ACTION_AGENCY);
	qa_put_of(g, r, a, QA_ACTION_OWNER);
	qa_grid_long(g, e->batch);
}

static const struct qa_grid_column challenges[] = {
	{ "reference", NULL, 0 },
	{ "date", NULL, 0 },
	{ "event", NULL, 0 },
	{ "who", NULL, 0 },
	{ "meeting", NULL, 0 },
	{ "text", NULL, QA_OUT_WIDE },
	{ "agency", NULL, 0 },
	{ "owner", NULL, QA_OUT_HIDE },
	{ "state", NULL, 0 },
	{ "batch", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
};

static void
put_challenge(struct qa_grid *g, const struct qa_action_room *r,
    const struct qa_action *a, const struct qa_event *e)
{
	qa_grid_add(g, a->reference);
	qa_grid_day(g, e->date);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_EVENT));
	qa_grid_add(g, qa_event_text(e, QA_EVENT_WHO));
	qa_put_meeting(g, r, e);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_TEXT));
	qa_put_of(g, r, a, QA_ACTION_AGENCY);
	qa_put_of(g, r, a, QA_ACTION_OWNER);
	qa_grid_add(g, qa_action_state_name(a->state));
	qa_grid_long(g, e->batch);
}

/* The events of some kinds, action by action. */
static int
put_events(const struct qa_action_room *r, const struct qa_action_query *q,
    enum qa_event_kind first, enum qa_event_kind last,
    void (*put)(struct qa_grid *, const struct qa_action_room *,
	const struct qa_action *, const struct qa_event *),
    struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_action *a;
	size_t i, k;

	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		for (k = 0; qa_action_is_asked(r, q, a) && k < a->n; k++)
			if (!a->event[k].idle && a->event[k].what >= first &&
			    a->event[k].what <= last)
				put(g, r, a, &a->event[k]);
	}
	return qa_grid_check(g, f);
}

int
qa_action_extensions(const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_grid *g, struct qa_fault *f)
{
	qa_grid_init(g, extensions, QA_COUNT(extensions));
	return put_events(
	    r, q, QA_EVENT_REQUESTED, QA_EVENT_REFUSED, put_extension, g, f);
}

int
qa_action_challenges(const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_grid *g, struct qa_fault *f)
{
	qa_grid_init(g, challenges, QA_COUNT(challenges));
	return put_events(
	    r, q, QA_EVENT_CHALLENGED, QA_EVENT_SUPPORTED, put_challenge, g, f);
}
