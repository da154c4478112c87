/* Who returned, and when. */
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_room.h"

#define NUMBER QA_OUT_NUMBER

static const struct qa_grid_column status_columns[] = {
	{ "by", NULL, QA_OUT_GROUP },
	{ "group", NULL, 0 },
	{ "issued", NULL, NUMBER },
	{ "returned", NULL, NUMBER },
	{ "on_time", "on time", NUMBER },
	{ "late", NULL, NUMBER },
	{ "missing", NULL, NUMBER },
	{ "to_come", "to come", NUMBER },
	{ "withdrawn", NULL, NUMBER },
	{ "response_percent", "response %", NUMBER },
	{ "unasked", "not asked", NUMBER },
};

static const struct qa_grid_column party_columns[] = {
	{ "agency", NULL, 0 },
	{ "name", NULL, QA_OUT_WIDE },
	{ "agency_kind", "kind", QA_OUT_SPARE },
	{ "school_type", "type", QA_OUT_SPARE },
	{ "phase", NULL, QA_OUT_SPARE },
	{ "urn", NULL, QA_OUT_HIDE },
	{ "duty", NULL, QA_OUT_SPARE },
	{ "tool", NULL, 0 },
	{ "form", NULL, 0 },
	{ "issued", NULL, QA_OUT_SPARE },
	{ "due", NULL, 0 },
	{ "state", NULL, 0 },
	{ "received", NULL, 0 },
	{ "days_late", "days late", NUMBER },
	{ "revised", NULL, QA_OUT_SPARE },
	{ "asked", "questions", NUMBER | QA_OUT_SPARE },
	{ "blank", NULL, NUMBER },
	{ "note", NULL, QA_OUT_BELOW },
};

struct tally {
	long issued, returned, on_time, late, missing, to_come, withdrawn;
	long unasked; /* returned without having been asked */
};

static void
add(struct tally *t, const struct qa_party *p)
{
	if (p->state == QA_PARTY_WITHDRAWN) {
		t->withdrawn++;
		return;
	}
	if (p->asked == NULL) {
		t->unasked++;
		return;
	}
	t->issued++;
	t->returned += qa_party_returned(p);
	t->on_time += p->state == QA_PARTY_RETURNED;
	t->late += p->state == QA_PARTY_LATE;
	t->missing += p->state == QA_PARTY_MISSING;
	t->to_come += p->state == QA_PARTY_TO_COME;
}

static void
put(struct qa_grid *g, const char *by, const char *group, const struct tally *t)
{
	qa_grid_add(g, by);
	qa_grid_add(g, group);
	qa_grid_long(g, t->issued);
	qa_grid_long(g, t->returned);
	qa_grid_long(g, t->on_time);
	qa_grid_long(g, t->late);
	qa_grid_long(g, t->missing);
	qa_grid_long(g, t->to_come);
	qa_grid_long(g, t->withdrawn);
	qa_s11_percent(g, t->returned, t->issued);
	qa_grid_long(g, t->unasked);
}

/* What a party is counted under; NULL: not under that. */
typedef const char *group_of(const struct qa_party *, struct qa_buf *);

static const char *
all_of(const struct qa_party *p, struct qa_buf *b)
{
	(void)p;
	(void)b;
	return "all";
}

static const char *
tool_of(const struct qa_party *p, struct qa_buf *b)
{
	qa_buf_reset(b);
	qa_buf_print(b, "%s, %s form",
	    p->tool == NULL ? "no tool" : p->tool->code,
	    qa_party_is_review(p) ? "review" : "full");
	return qa_buf_str(b);
}

static const char *
kind_of(const struct qa_party *p, struct qa_buf *b)
{
	(void)b;
	return qa_s11_kind_name(p);
}

static const char *
type_of(const struct qa_party *p, struct qa_buf *b)
{
	(void)b;
	return p->agency == NULL || *p->agency->school_type == '\0'
	    ? NULL
	    : p->agency->school_type;
}

static const char *
phase_of(const struct qa_party *p, struct qa_buf *b)
{
	(void)b;
	return p->agency == NULL || *p->agency->phase == '\0'
	    ? NULL
	    : p->agency->phase;
}

static const char *
duty_of(const struct qa_party *p, struct qa_buf *b)
{
	(void)b;
	return p->agency == NULL ? "none" : qa_agency_duty(p->agency);
}

static const struct grouping {
	const char *name;
	group_of *of;
} groupings[] = {
	{ "all", all_of },
	{ "tool", tool_of },
	{ "kind", kind_of },
	{ "duty", duty_of },
	{ "type of school", type_of },
	{ "phase", phase_of },
};

#define GROUPS_MOST 64

/* Counts by one grouping, groups in the order of their names. */
static void
count_by(
    const struct qa_sitting *x, const struct grouping *by, struct qa_grid *g)
{
	struct tally t[GROUPS_MOST] = { { 0 } };
	struct qa_buf name[GROUPS_MOST], b = QA_BUF_EMPTY;
	size_t order[GROUPS_MOST], i, k, n = 0, at;
	const char *group;

	memset(name, 0, sizeof(name));
	for (i = 0; i < x->n; i++) {
		if ((group = by->of(&x->party[i], &b)) == NULL)
			continue;
		for (k = 0; k < n && strcmp(qa_buf_str(&name[k]), group) != 0;)
			k++;
		if (k == GROUPS_MOST)
			continue;
		if (k == n) {
			qa_buf_text(&name[n++], group);
			for (at = k; at > 0 &&
			     strcmp(qa_buf_str(&name[order[at - 1]]), group) >
				 0;
			     at--)
				order[at] = order[at - 1];
			order[at] = k;
		}
		add(&t[k], &x->party[i]);
	}
	for (k = 0; k < n; k++)
		put(g, by->name, qa_buf_str(&name[order[k]]), &t[order[k]]);
	for (k = 0; k < n; k++) {
		g->failed = g->failed || name[k].failed;
		qa_buf_clear(&name[k]);
	}
	qa_buf_clear(&b);
}

static long
count_missing(const struct qa_sitting *x)
{
	long n = 0;
	size_t i;

	for (i = 0; i < x->n; i++)
		n += x->party[i].state == QA_PARTY_MISSING;
	return n;
}

static void
caption(struct qa_s11 *s)
{
	const struct qa_round *r = s->now.round;
	char due[QA_DAY_TEXT], today[QA_DAY_TEXT];

	qa_buf_reset(&s->caption);
	qa_s11_put_round(&s->caption, r);
	qa_buf_print(&s->caption, ": returns due %s\nas of %s",
	    qa_day_write(r->due, due), qa_day_write(s->q.today, today));
}

int
qa_s11_status(
    struct qa_s11 *s, struct qa_grid *g, long *missing, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, status_columns, QA_COUNT(status_columns));
	*missing = count_missing(&s->now);
	caption(s);
	for (i = 0; i < QA_COUNT(groupings); i++)
		count_by(&s->now, &groupings[i], g);
	return qa_grid_check(g, f);
}

/* ---- an agency a row ---- */

static void
put_agency(struct qa_grid *g, const struct qa_party *p)
{
	const struct qa_agency *a = p->agency;

	qa_grid_add(g, p->code);
	qa_grid_add(g, qa_s11_name(p));
	qa_grid_add(g, qa_s11_kind_name(p));
	qa_grid_add(g, a == NULL ? NULL : a->school_type);
	qa_grid_add(g, a == NULL ? NULL : a->phase);
	if (a == NULL || a->urn == 0)
		qa_grid_add(g, NULL);
	else
		qa_grid_long(g, (long)a->urn);
	qa_grid_add(g, a == NULL ? "none" : qa_agency_duty(a));
}

static const char *
note_of(const struct qa_party *p)
{
	if (p->tool == NULL)
		return "no tool of the round is for it";
	if (p->asked == NULL)
		return "returned without having been asked";
	return p->asked->withdrawn ? p->asked->reason : NULL;
}

static void
put_party(struct qa_grid *g, const struct qa_party *p)
{
	bool late = p->state == QA_PARTY_LATE;

	put_agency(g, p);
	qa_grid_add(g, p->tool == NULL ? NULL : p->tool->code);
	qa_grid_add(g, qa_party_is_review(p) ? "review" : "full");
	qa_s11_put_day(g, p->asked == NULL ? QA_NO_DATE : p->asked->issued);
	qa_s11_put_day(g, p->due);
	qa_grid_add(g, qa_party_state_name(p->state));
	qa_s11_put_day(g, p->came);
	qa_grid_num(g, late, qa_num_whole(late ? p->came - p->due : 0));
	qa_s11_put_day(g, p->last > p->came ? p->last : QA_NO_DATE);
	qa_grid_long(g, (long)p->wanted);
	qa_grid_num(g, qa_party_returned(p), qa_num_whole((int64_t)p->blank));
	qa_grid_add(g, note_of(p));
}

int
qa_s11_parties(
    struct qa_s11 *s, struct qa_grid *g, long *missing, struct qa_fault *f)
{
	size_t i;

	qa_grid_init(g, party_columns, QA_COUNT(party_columns));
	*missing = count_missing(&s->now);
	caption(s);
	for (i = 0; i < s->now.n; i++)
		put_party(g, &s->now.party[i]);
	return qa_grid_check(g, f);
}
