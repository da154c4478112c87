/* Meetings of a body: those on record, each in its place in the series, and
 * the days of the series that no meeting has taken. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"

#define LONG_MONTH 31

/* A day of a series, and the meeting that took it. */
struct slot {
	const struct qa_calendar_item *item;
	int number, day;
	const struct qa_calendar_met *met;
};

struct slots {
	struct slot *slot;
	size_t n;
	bool recurs; /* one of them has a series */
	int longest; /* months between two of a series */
};

static bool
is_meeting(const struct qa_calendar_item *x, int64_t body)
{
	return x->body == body && x->has_day && strcmp(x->kind, "meeting") == 0;
}

/* ---- the series ---- */

static int
add_slots(struct slots *s, const struct qa_calendar_item *x, int from, int to,
    struct qa_fault *f)
{
	const struct qa_recur *r = &x->recur;
	int k = r->every == 0 ? 0 : qa_recur_at(r, from), last;
	struct slot *p;

	last = r->every == 0 ? 0 : qa_recur_at(r, to);
	for (; k <= last; k++) {
		if (!qa_recur_holds(r, k))
			continue;
		p = realloc(s->slot, (s->n + 1) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		s->slot = p;
		s->slot[s->n++] = (struct slot){
			.item = x, .number = k, .day = qa_recur_day(r, k)
		};
	}
	return 0;
}

/* Days of all series of a body, some way beyond both ends too, where meetings
 * may have been moved from. */
static int
find_slots(const struct qa_calendar *c, int64_t body, int from, int to,
    struct slots *s, struct qa_fault *f)
{
	size_t i;
	int pad;

	for (i = 0; i < c->items; i++)
		if (is_meeting(&c->item[i], body) &&
		    c->item[i].recur.every > s->longest)
			s->longest = c->item[i].recur.every;
	s->recurs = s->longest > 0;
	pad = s->longest * LONG_MONTH;
	for (i = 0; i < c->items; i++)
		if (is_meeting(&c->item[i], body) &&
		    add_slots(s, &c->item[i], from - pad, to + pad, f) == -1)
			return -1;
	return 0;
}

/* The day that a meeting is nearest to, among those that it may have been
 * moved from; NULL. */
static struct slot *
nearest(const struct slots *s, int day)
{
	struct slot *best = NULL;
	size_t i;
	int n;

	for (i = 0; i < s->n; i++) {
		struct slot *x = &s->slot[i];

		if (qa_recur_near(&x->item->recur, day, &n) && n == x->number &&
		    (best == NULL || abs(x->day - day) < abs(best->day - day)))
			best = x;
	}
	return best;
}

/* Each meeting on record takes the day nearest to it, unless another one is
 * nearer still. */
static void
take_slots(const struct qa_calendar *c, int64_t body, struct slots *s)
{
	size_t i;

	for (i = 0; i < c->mets; i++) {
		const struct qa_calendar_met *m = &c->met[i];
		struct slot *x = m->body == body ? nearest(s, m->day) : NULL;

		if (x != NULL &&
		    (x->met == NULL ||
			abs(m->day - x->day) < abs(x->met->day - x->day)))
			x->met = m;
	}
}

/* ---- meetings ---- */

static int
add(struct qa_calendar_meetings *out, const struct qa_calendar_meeting *m,
    struct qa_fault *f)
{
	void *p = realloc(out->list, (out->n + 1) * sizeof(*m));

	if (p == NULL)
		return qa_fail_memory(f);
	out->list = p;
	out->list[out->n++] = *m;
	return 0;
}

static int
add_taken(const struct slots *s, int from, int to,
    struct qa_calendar_meetings *out, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < s->n; i++) {
		const struct slot *x = &s->slot[i];
		struct qa_calendar_meeting m = { .slot = x->day,
			.day = x->met != NULL ? x->met->day : x->day,
			.item = x->item,
			.met = x->met,
			.origin = x->met != NULL       ? "recorded"
			    : x->item->recur.every > 0 ? "series"
						       : "once" };

		if (m.day >= from && m.day <= to && add(out, &m, f) == -1)
			return -1;
	}
	return 0;
}

/* What the schedule says of the meetings of a body whose days it does not
 * say; NULL. */
static const struct qa_calendar_item *
item_without_day(const struct qa_calendar *c, int64_t body, int day)
{
	size_t i;

	for (i = 0; i < c->items; i++) {
		const struct qa_calendar_item *x = &c->item[i];

		if (x->body == body && !x->has_day &&
		    strcmp(x->kind, "meeting") == 0 && x->recur.first <= day &&
		    day <= x->recur.last)
			return x;
	}
	return NULL;
}

/* Meetings on record that are in no series. */
static int
add_others(const struct qa_calendar *c, int64_t body, const struct slots *s,
    int from, int to, struct qa_calendar_meetings *out, struct qa_fault *f)
{
	size_t i, k;

	for (i = 0; i < c->mets; i++) {
		const struct qa_calendar_met *m = &c->met[i];
		struct qa_calendar_meeting x = { .day = m->day,
			.slot = m->day,
			.met = m,
			.origin = "recorded" };

		if (m->body != body || m->day < from || m->day > to)
			continue;
		for (k = 0; k < s->n && s->slot[k].met != m; k++)
			;
		if (k < s->n)
			continue;
		if (!s->recurs)
			x.item = item_without_day(c, body, m->day);
		if (add(out, &x, f) == -1)
			return -1;
	}
	return 0;
}

/* How often a body meets that has no series: as the schedule says, or its own
 * record; 0: not said. */
static int
cadence(const struct qa_calendar *c, int64_t body, int day)
{
	const struct qa_calendar_item *x = item_without_day(c, body, day);
	const struct qa_calendar_body *b = qa_calendar_body_of(c, body, day);

	if (x != NULL && x->recur.every > 0)
		return x->recur.every;
	return b == NULL ? 0 : b->every;
}

/* The series of a body that goes on from its last meeting on record: false
 * where there is none. */
static bool
find_following(const struct qa_calendar *c, int64_t body, struct qa_recur *r)
{
	const struct qa_calendar_body *b;
	bool any = false;
	size_t i;
	int day;

	memset(r, 0, sizeof(*r));
	for (i = 0; i < c->mets; i++)
		if (c->met[i].body == body) {
			r->anchor = r->first = c->met[i].day;
			any = true;
		}
	day = r->anchor > c->q.today ? r->anchor : c->q.today;
	b = qa_calendar_body_of(c, body, day);
	r->every = cadence(c, body, day);
	r->last = b == NULL ? QA_DAY_OPEN : b->to;
	return any && r->every > 0;
}

/* What it gives is to come. */
static int
add_following(const struct qa_calendar *c, int64_t body, int from, int to,
    struct qa_calendar_meetings *out, struct qa_fault *f)
{
	struct qa_calendar_meeting m = { .origin = "last_meeting" };
	struct qa_recur r;
	int k, last;

	if (from <= c->q.today)
		from = c->q.today + 1;
	if (!find_following(c, body, &r))
		return 0;
	k = qa_recur_at(&r, from - 1) + 1;
	last = qa_recur_at(&r, to);
	for (k = k < 1 ? 1 : k; k <= last && qa_recur_holds(&r, k); k++) {
		m.day = m.slot = qa_recur_day(&r, k);
		m.item = item_without_day(c, body, m.day);
		if (add(out, &m, f) == -1)
			return -1;
	}
	return 0;
}

static int
by_day(const void *a, const void *b)
{
	const struct qa_calendar_meeting *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->slot != y->slot)
		return x->slot < y->slot ? -1 : 1;
	return strcmp(x->item == NULL ? "" : x->item->code,
	    y->item == NULL ? "" : y->item->code);
}

int
qa_calendar_meet(const struct qa_calendar *c, int64_t body, int from, int to,
    struct qa_calendar_meetings *out, struct qa_fault *f)
{
	struct slots s = { .n = 0 };
	int rc = -1;

	memset(out, 0, sizeof(*out));
	if (find_slots(c, body, from, to, &s, f) == -1)
		goto done;
	take_slots(c, body, &s);
	if (add_taken(&s, from, to, out, f) == -1 ||
	    add_others(c, body, &s, from, to, out, f) == -1 ||
	    (!s.recurs && add_following(c, body, from, to, out, f) == -1))
		goto done;
	if (out->n > 1)
		qsort(out->list, out->n, sizeof(*out->list), by_day);
	rc = 0;
done:
	free(s.slot);
	if (rc == -1) {
		free(out->list);
		memset(out, 0, sizeof(*out));
	}
	return rc;
}

#define IN_SIGHT 120 /* months ahead that a next meeting is looked for */

int
qa_calendar_next(const struct qa_calendar *c, int64_t body, int after,
    struct qa_calendar_meeting *out, struct qa_fault *f)
{
	struct qa_calendar_meetings all;
	int months, n = 0;

	for (months = 12; n == 0 && months <= IN_SIGHT; months *= 3) {
		if (qa_calendar_meet(c, body, after + 1,
			qa_day_add_months(after, months), &all, f) == -1)
			return -1;
		if ((n = all.n > 0) != 0)
			*out = all.list[0];
		free(all.list);
	}
	return n;
}
