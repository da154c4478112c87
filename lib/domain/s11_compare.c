/* A round beside an earlier one. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/s11_tally.h"

#define TOOLS_MOST 16
#define WAS_MOST 16

enum change { IMPROVED, SAME, DECLINED, NEITHER };

static const struct qa_grid_column columns[] = {
	{ "agency", NULL, QA_OUT_GROUP },
	{ "standard", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "was_standard", "was", QA_OUT_SPARE },
	{ "rating_was", "then", 0 },
	{ "rating", "now", 0 },
	{ "change", NULL, 0 },
	{ "promise", NULL, QA_OUT_BELOW },
	{ "deadline", NULL, QA_OUT_HIDE },
	{ "kept", "promise kept", 0 },
	{ "progress", NULL, QA_OUT_BELOW },
	{ "action", NULL, QA_OUT_SPARE },
	{ "action_state", "action is", QA_OUT_SPARE },
	{ "note", NULL, QA_OUT_BELOW },
};

static const struct qa_grid_column summary_columns[] = {
	{ "tool", NULL, QA_OUT_GROUP },
	{ "standard", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "improved", NULL, QA_OUT_NUMBER },
	{ "same", NULL, QA_OUT_NUMBER },
	{ "declined", NULL, QA_OUT_NUMBER },
	{ "not_compared", "not compared", QA_OUT_NUMBER },
	{ "promises", NULL, QA_OUT_NUMBER },
	{ "kept", NULL, QA_OUT_NUMBER },
	{ "partly_kept", "partly", QA_OUT_NUMBER },
	{ "not_kept", "not kept", QA_OUT_NUMBER },
	{ "not_told", "not told", QA_OUT_NUMBER },
};

/* One agency and standard, now and then. */
struct pair {
	const struct qa_party *now, *then; /* then NULL: it was not asked */
	const struct qa_item *unit;
	const struct qa_item *was[WAS_MOST];
	int was_n; /* -1: nothing says what it was */
	struct qa_standing a, b; /* then, now */
	enum change change;
	const char *why; /* where there is no change to tell */
};

struct counts {
	long change[4], promises, kept[3], not_told;
};

/* What each item of a tool was in an earlier one, looked up once. */
struct lookup {
	const struct qa_tool *now, *then;
	struct was {
		const struct qa_item *item[WAS_MOST];
		int n; /* -1: nothing says */
	} * was; /* by place of the item */
};

#define LOOKUPS_MOST 32 /* pairs of tools that are looked up once */

struct comparing {
	struct qa_s11 *s;
	struct lookup lookup[LOOKUPS_MOST];
	size_t lookups;
	bool failed; /* out of memory */
	struct qa_sitting then;
	const struct qa_round *round; /* of then */
};

/* What an item was. */
static const struct was *
was_of(struct comparing *c, const struct qa_tool *now, const struct qa_item *x,
    const struct qa_tool *then)
{
	static const struct was nothing = { .n = -1 };
	struct lookup *l = c->lookup;
	size_t i;

	while (l < c->lookup + c->lookups && (l->now != now || l->then != then))
		l++;
	if (l < c->lookup + c->lookups)
		return &l->was[x->place];
	if (c->lookups == LOOKUPS_MOST)
		l = &c->lookup[--c->lookups];
	l->now = now;
	l->then = then;
	l->was = qa_pool_take(&c->s->pool, (now->n + 1) * sizeof(*l->was));
	if (l->was == NULL) {
		c->failed = true;
		return &nothing;
	}
	for (i = 0; i < now->n; i++)
		l->was[i].n = qa_s11_was(
		    c->s, now, &now->item[i], then, l->was[i].item, WAS_MOST);
	c->lookups++;
	return &l->was[x->place];
}

/* The lowest standing among the standards that a unit was. */
static struct qa_standing
stood(const struct qa_s11 *s, const struct pair *p)
{
	struct qa_standing c, low = { .state = QA_CELL_NOT_ASKED };
	int i;

	for (i = 0; i < p->was_n; i++) {
		c = qa_s11_standing(s, p->then, p->was[i]);
		qa_standing_lower(&low, &c);
	}
	return low;
}

static enum change
judge(struct pair *p)
{
	int order;

	p->why = "";
	if (p->then == NULL || !qa_party_returned(p->then))
		p->why =
		    p->then == NULL ? "not asked then" : "not returned then";
	else if (p->was_n < 0)
		p->why = "no crosswalk";
	else if (p->was_n == 0)
		p->why = "new";
	else if (p->b.state != QA_CELL_RATED)
		p->why = qa_cell_state_name(p->b.state);
	else if (p->a.state != QA_CELL_RATED)
		p->why = p->a.state == QA_CELL_NOT_ASKED ? "not asked then"
							 : "no answer then";
	else if (p->a.rating->met == QA_MET_NA || p->b.rating->met == QA_MET_NA)
		p->why = "not applicable";
	if (*p->why != '\0')
		return NEITHER;
	order = qa_rating_compare(
	    p->b.rating, p->a.rating, p->a.scale == p->b.scale);
	return order < 0 ? IMPROVED : order > 0 ? DECLINED : SAME;
}

static void
fill(struct comparing *c, const struct qa_party *now,
    const struct qa_item *unit, struct pair *p)
{
	const struct was *was;

	memset(p, 0, sizeof(*p));
	p->now = now;
	p->then = qa_sitting_party(&c->then, now->id);
	if (p->then != NULL && p->then->tool == NULL)
		p->then = NULL;
	p->unit = unit;
	p->b = qa_s11_standing(c->s, now, unit);
	p->a.state = QA_CELL_NOT_ASKED;
	if (p->then != NULL) {
		was = was_of(c, now->tool, unit, p->then->tool);
		p->was_n = was->n;
		memcpy(p->was, was->item, sizeof(p->was));
		p->a = stood(c->s, p);
	}
	p->change = judge(p);
}

/* ---- promises ---- */

/* The next promise of last time within what a unit was; at counts on. */
static const struct qa_answer *
next_promise(const struct pair *p, size_t *at)
{
	const struct qa_answer *a;
	int i;

	if (p->then == NULL || p->then->tool == NULL)
		return NULL;
	for (; *at < p->then->tool->n; (*at)++) {
		a = p->then->answer[*at];
		if (a == NULL || *a->improvement == '\0')
			continue;
		for (i = 0; i < p->was_n; i++)
			if (qa_item_is_within(a->item, p->was[i])) {
				(*at)++;
				return a;
			}
	}
	return NULL;
}

/* Whether a unit of today was, among others, one of those that this unit
 * was. */
static bool
shares(struct comparing *c, const struct pair *p, const struct qa_item *unit)
{
	const struct was *was;
	int i, k;

	if (unit == p->unit || p->was_n <= 0)
		return unit == p->unit;
	was = was_of(c, p->now->tool, unit, p->then->tool);
	for (i = 0; i < was->n; i++)
		for (k = 0; k < p->was_n; k++)
			if (was->item[i] == p->was[k])
				return true;
	return false;
}

/* What the agency says of promises within a unit: its answer with the most
 * to say, also under another unit that a standard was split into. */
static const struct qa_answer *
report_of(struct comparing *c, const struct pair *p)
{
	const struct qa_answer *a, *best = NULL;
	const struct qa_item *unit = NULL;
	bool of_it = false;
	size_t i;

	for (i = 0; i < p->now->tool->n; i++) {
		a = p->now->answer[i];
		if (a == NULL || (*a->kept == '\0' && *a->progress == '\0'))
			continue;
		if (a->item != unit &&
		    (unit == NULL || !qa_item_is_within(a->item, unit))) {
			for (unit = a->item; unit->above != NULL &&
			     !qa_s11_is_unit(c->s, unit);)
				unit = unit->above;
			of_it = shares(c, p, unit);
		}
		if (of_it && *a->kept != '\0')
			return a;
		if (of_it && best == NULL)
			best = a;
	}
	return best;
}

static bool
is_compared(
    const struct qa_s11 *s, const struct qa_tool *t, const struct qa_item *x)
{
	return qa_s11_is_unit(s, x) && qa_unit_is_rated(t, x);
}

/* Whether a unit has a row of a party: it is rated, and asked of it. */
static bool
is_shown(
    const struct qa_s11 *s, const struct qa_party *p, const struct qa_item *x)
{
	return is_compared(s, p->tool, x) &&
	    qa_s11_standing(s, p, x).state != QA_CELL_NOT_ASKED;
}

/* Whether a promise is counted under an earlier unit already. */
static bool
is_counted(
    struct comparing *c, const struct pair *p, const struct qa_answer *promise)
{
	const struct was *was;
	const struct qa_item *x;
	size_t i;
	int k;

	for (i = 0; i < p->unit->place; i++) {
		x = &p->now->tool->item[i];
		if (!is_shown(c->s, p->now, x))
			continue;
		was = was_of(c, p->now->tool, x, p->then->tool);
		for (k = 0; k < was->n; k++)
			if (qa_item_is_within(promise->item, was->item[k]))
				return true;
	}
	return false;
}

/* 0 yes, 1 partly, 2 no, -1 not told. */
static int
kept_of(const struct qa_answer *report)
{
	if (report == NULL || *report->kept == '\0')
		return -1;
	return report->kept[0] == 'y' ? 0 : report->kept[0] == 'p' ? 1 : 2;
}

/* ---- rows ---- */

static void
put_was(struct qa_grid *g, const struct pair *p)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int i;

	for (i = 0; i < p->was_n; i++)
		qa_buf_print(&b, "%s%s", i > 0 ? ";" : "", p->was[i]->number);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

static void
put_code(struct qa_grid *g, const struct qa_standing *c)
{
	qa_grid_add(g, c->state == QA_CELL_RATED ? c->rating->code : NULL);
}

static void
put_promises(struct qa_grid *g, struct comparing *c, const struct pair *p)
{
	static const char *const words[] = { "yes", "partly", "no" };
	const struct qa_answer *a, *report = report_of(c, p);
	const struct qa_action *action = NULL;
	struct qa_buf b = QA_BUF_EMPTY;
	int deadline = QA_NO_DATE, kept = kept_of(report);
	size_t at = 0;

	while ((a = next_promise(p, &at)) != NULL) {
		qa_buf_print(&b, "%s%s", b.len > 0 ? "\n" : "", a->improvement);
		if (a->deadline > deadline)
			deadline = a->deadline;
		if (action == NULL)
			action = qa_s11_action(
			    c->s, c->round->code, p->now->id, a->item->number);
	}
	qa_grid_add(g, qa_buf_str(&b));
	qa_s11_put_day(g, deadline);
	if (kept >= 0)
		qa_grid_add(g, words[kept]);
	else
		qa_grid_add(g, b.len > 0 ? "not told" : NULL);
	qa_grid_add(g, report == NULL ? NULL : report->progress);
	qa_grid_add(g, action == NULL ? NULL : action->reference);
	qa_grid_add(
	    g, action == NULL ? NULL : qa_action_state_name(action->state));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

static const char *
change_name(const struct pair *p)
{
	static const char *const name[] = { "improved", "same", "declined" };

	return p->change == NEITHER ? p->why : name[p->change];
}

static void
put_pair(struct qa_grid *g, struct comparing *c, const struct pair *p)
{
	qa_grid_add(g, p->now->code);
	qa_grid_add(g, p->unit->number);
	qa_grid_add(g, p->unit->text);
	put_was(g, p);
	put_code(g, &p->a);
	put_code(g, &p->b);
	qa_grid_add(g, change_name(p));
	put_promises(g, c, p);
	qa_grid_add(g,
	    p->change != NEITHER && p->a.scale != p->b.scale
		? "on another scale then: compared by whether it is met"
		: NULL);
}

static void
count_pair(struct comparing *c, struct counts *n, const struct pair *p)
{
	const struct qa_answer *a, *report = report_of(c, p);
	int kept = kept_of(report);
	size_t at = 0;

	n->change[p->change]++;
	while ((a = next_promise(p, &at)) != NULL) {
		if (is_counted(c, p, a))
			continue;
		n->promises++;
		if (kept >= 0)
			n->kept[kept]++;
		else
			n->not_told++;
	}
}

static void
put_party(struct qa_grid *g, struct comparing *c, const struct qa_party *now,
    struct counts *all)
{
	struct pair p;
	size_t i;

	for (i = 0; i < now->tool->n; i++) {
		if (!is_compared(c->s, now->tool, &now->tool->item[i]))
			continue;
		fill(c, now, &now->tool->item[i], &p);
		if (p.b.state == QA_CELL_NOT_ASKED)
			continue;
		put_pair(g, c, &p);
		count_pair(c, all, &p);
	}
}

static void
put_standard(struct qa_grid *g, struct comparing *c, const struct qa_tool *t,
    const struct qa_item *unit, struct counts *all)
{
	const struct qa_sitting *x = &c->s->now;
	struct counts n = { .promises = 0 };
	struct pair p;
	size_t i;
	int k;

	for (i = 0; i < x->n; i++) {
		if (x->party[i].tool != t || !qa_party_returned(&x->party[i]))
			continue;
		fill(c, &x->party[i], unit, &p);
		if (p.b.state == QA_CELL_NOT_ASKED)
			continue;
		count_pair(c, &n, &p);
		count_pair(c, all, &p);
	}
	qa_grid_add(g, t->code);
	qa_grid_add(g, unit->number);
	qa_grid_add(g, unit->text);
	for (k = IMPROVED; k <= NEITHER; k++)
		qa_grid_long(g, n.change[k]);
	qa_grid_long(g, n.promises);
	for (k = 0; k < 3; k++)
		qa_grid_long(g, n.kept[k]);
	qa_grid_long(g, n.not_told);
}

static void
caption(const struct comparing *c, const struct counts *n)
{
	struct qa_buf *b = &c->s->caption;

	qa_buf_reset(b);
	qa_buf_print(b,
	    "%s beside %s\n%ld improved, %ld the same, %ld declined, %ld not "
	    "compared; of %ld promises %ld kept, %ld partly, %ld not, %ld not "
	    "told",
	    c->s->now.round->code, c->round->code, n->change[IMPROVED],
	    n->change[SAME], n->change[DECLINED], n->change[NEITHER],
	    n->promises, n->kept[0], n->kept[1], n->kept[2], n->not_told);
}

/* ---- promises that no row of today has ---- */

/* Whether a promise is under a unit that a party is shown with. */
static bool
is_answered(struct comparing *c, const struct qa_party *now,
    const struct qa_party *then, const struct qa_answer *promise)
{
	const struct was *was;
	size_t i;
	int k;

	for (i = 0; i < now->tool->n; i++) {
		if (!is_shown(c->s, now, &now->tool->item[i]))
			continue;
		was = was_of(c, now->tool, &now->tool->item[i], then->tool);
		for (k = 0; k < was->n; k++)
			if (qa_item_is_within(promise->item, was->item[k]))
				return true;
	}
	return false;
}

static void
put_left(struct qa_grid *g, const struct comparing *c,
    const struct qa_party *then, const struct qa_answer *a, const char *why)
{
	const struct qa_action *action =
	    qa_s11_action(c->s, c->round->code, then->id, a->item->number);

	qa_grid_add(g, then->code);
	qa_grid_add(g, NULL);
	qa_grid_add(g, a->item->text);
	qa_grid_add(g, a->item->number);
	qa_grid_add(g, a->held == NULL ? NULL : a->held->code);
	qa_grid_add(g, NULL);
	qa_grid_add(g, why);
	qa_grid_add(g, a->improvement);
	qa_s11_put_day(g, a->deadline);
	qa_grid_add(g, "not told");
	qa_grid_add(g, NULL);
	qa_grid_add(g, action == NULL ? NULL : action->reference);
	qa_grid_add(
	    g, action == NULL ? NULL : qa_action_state_name(action->state));
	qa_grid_add(g, NULL);
}

/* Promises of who did not return this time, and of standards that are no
 * longer asked. With a summary they are counted together. */
static void
put_all_left(struct qa_grid *g, struct comparing *c, const struct qa_tool *t,
    bool summary, struct counts *all)
{
	const struct qa_party *then, *now;
	const struct qa_answer *a;
	size_t i, k;
	long n = 0;

	for (i = 0; i < c->then.n; i++) {
		then = &c->then.party[i];
		now = qa_sitting_party(&c->s->now, then->id);
		if (then->tool == NULL ||
		    !qa_tool_follows(&c->s->tools, t, then->tool->id) ||
		    (now != NULL && now->tool != t))
			continue;
		for (k = 0; k < then->tool->n; k++) {
			a = then->answer[k];
			if (a == NULL || *a->improvement == '\0' ||
			    (now != NULL && qa_party_returned(now) &&
				is_answered(c, now, then, a)))
				continue;
			n++;
			if (!summary)
				put_left(g, c, then, a,
				    now != NULL && qa_party_returned(now)
					? "no longer asked"
					: "not returned");
		}
	}
	all->promises += n;
	all->not_told += n;
	if (!summary || n == 0)
		return;
	qa_grid_add(g, t->code);
	qa_grid_add(g, NULL);
	qa_grid_add(g, "no longer asked, or not returned");
	for (i = 0; i < 4; i++)
		qa_grid_long(g, 0);
	qa_grid_long(g, n);
	for (i = 0; i < 3; i++)
		qa_grid_long(g, 0);
	qa_grid_long(g, n);
}

/* ---- the whole ---- */

/* Reads the earlier round, where it is another than the last one. */
static int
open_then(struct comparing *c, const struct qa_round *r, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	const struct qa_s11_query q = s->q;
	int rc;

	if (c->then.round != NULL && c->then.round->id == r->id)
		return 0;
	qa_sitting_clear(&c->then);
	c->round = r;
	/* agencies had other tools and other kinds then */
	s->q.tool = s->q.kind = s->q.area = NULL;
	rc = qa_s11_sit(s, r, &c->then, f);
	s->q = q;
	return rc;
}

/* Whether a tool has anything to do with those of a round. */
static bool
is_followed(const struct qa_s11 *s, const struct qa_tool *t, int64_t round)
{
	const struct qa_tools *all = &s->tools;
	const struct qa_round *r;
	size_t i, k;

	for (i = 0; i < s->rounds.n; i++) {
		r = &s->rounds.round[i];
		if (r->id != round)
			continue;
		if (qa_tool_follows(all, t, r->tool))
			return true;
		for (k = 0; k < all->walks; k++)
			if (all->walk[k].tool == t->id &&
			    all->walk[k].was_tool == r->tool)
				return true;
	}
	return false;
}

/* One tool of the round, beside the round before it. */
static void
put_tool(struct qa_grid *g, struct comparing *c, const struct qa_tool *t,
    bool summary, struct counts *all)
{
	struct qa_s11 *s = c->s;
	size_t i;

	for (i = 0; summary && i < t->n; i++)
		if (is_compared(s, t, &t->item[i]))
			put_standard(g, c, t, &t->item[i], all);
	for (i = 0; !summary && i < s->now.n; i++)
		if (s->now.party[i].tool == t &&
		    qa_party_returned(&s->now.party[i]))
			put_party(g, c, &s->now.party[i], all);
	/* of a part of the agencies it is not known who is left out */
	if (s->q.kind == NULL && s->q.area == NULL)
		put_all_left(g, c, t, summary, all);
}

static const struct qa_round *
named_round(const struct qa_s11 *s, const char *before, struct qa_fault *f)
{
	const struct qa_round *r = qa_s11_find_round(s, before, f);

	if (r == NULL || r->id != s->now.round->id)
		return r;
	qa_fail(f, QA_USAGE, "%s is compared with an earlier round, not itself",
	    r->code);
	return NULL;
}

/* The round that a tool is compared with; NULL: there is none. */
static const struct qa_round *
round_of(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_round *named)
{
	if (named != NULL)
		return is_followed(s, t, named->id) ? named : NULL;
	return qa_rounds_before(&s->rounds, &s->tools,
	    qa_rounds_get(&s->rounds, s->now.round->id, t->id));
}

int
qa_s11_compare(struct qa_s11 *s, const char *before, bool summary,
    struct qa_grid *g, struct qa_fault *f)
{
	struct comparing c = { .s = s };
	const struct qa_tool *t[TOOLS_MOST];
	const struct qa_round *named = NULL, *r;
	struct counts all = { .promises = 0 };
	size_t k, n;
	int rc = -1;

	if (summary)
		qa_grid_init(g, summary_columns, QA_COUNT(summary_columns));
	else
		qa_grid_init(g, columns, QA_COUNT(columns));
	if ((before != NULL && (named = named_round(s, before, f)) == NULL) ||
	    qa_s11_read_actions(s, f) == -1)
		goto done;
	n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);
	for (k = 0; k < n; k++) {
		if ((r = round_of(s, t[k], named)) == NULL)
			continue;
		if (open_then(&c, r, f) == -1)
			goto done;
		put_tool(g, &c, t[k], summary, &all);
	}
	if (c.round == NULL) {
		qa_fail(f, QA_USAGE,
		    "there is no round before %s with its tools: name one, "
		    "qa-s11 compare %s ROUND",
		    s->now.round->code, s->now.round->code);
		goto done;
	}
	caption(&c, &all);
	rc = c.failed ? qa_fail_memory(f) : qa_grid_check(g, f);
done:
	qa_sitting_clear(&c.then);
	return rc;
}
