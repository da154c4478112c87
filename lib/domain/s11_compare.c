/* A round beside an earlier one, and ratings through all rounds. */
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
		if (!qa_s11_is_unit(c->s, x))
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
	if (deadline == QA_NO_DATE)
		qa_grid_add(g, NULL);
	else
		qa_grid_day(g, deadline);
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

static bool
is_compared(
    const struct qa_s11 *s, const struct qa_tool *t, const struct qa_item *x)
{
	return qa_s11_is_unit(s, x) && qa_unit_is_rated(t, x);
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

/* The earlier round: the one named, else the one before. */
static int
open_then(struct comparing *c, const char *before, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	const struct qa_tool *t[TOOLS_MOST];
	const struct qa_s11_query q = s->q;
	const struct qa_round *r = NULL;
	size_t i, n;
	int rc;

	if (before != NULL) {
		if ((r = qa_s11_find_round(s, before, f)) == NULL)
			return -1;
	} else {
		n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);
		for (i = 0; r == NULL && i < n; i++)
			r = qa_rounds_before(&s->rounds, &s->tools,
			    qa_rounds_get(
				&s->rounds, s->now.round->id, t[i]->id));
	}
	if (r == NULL)
		return qa_fail(f, QA_USAGE,
		    "there is no round before %s with its tools: name one, "
		    "qa-s11 compare %s ROUND",
		    s->now.round->code, s->now.round->code);
	c->round = r;
	s->q.tool = NULL; /* the earlier one had another */
	rc = qa_s11_sit(s, r, &c->then, f);
	s->q = q;
	return rc;
}

/* Whether a tool has anything to do with those of the earlier round. */
static bool
is_followed(const struct comparing *c, const struct qa_tool *t)
{
	const struct qa_tools *all = &c->s->tools;
	const struct qa_round *r;
	size_t i, k;

	for (i = 0; i < c->s->rounds.n; i++) {
		r = &c->s->rounds.round[i];
		if (r->id != c->round->id)
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

int
qa_s11_compare(struct qa_s11 *s, const char *before, bool summary,
    struct qa_grid *g, struct qa_fault *f)
{
	struct comparing c = { .s = s };
	const struct qa_tool *t[TOOLS_MOST];
	struct counts all = { .promises = 0 };
	size_t i, k, n;
	int rc = -1;

	if (summary)
		qa_grid_init(g, summary_columns, QA_COUNT(summary_columns));
	else
		qa_grid_init(g, columns, QA_COUNT(columns));
	if (open_then(&c, before, f) == -1 || qa_s11_read_actions(s, f) == -1)
		goto done;
	n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);
	for (k = 0; summary && k < n; k++)
		for (i = 0; is_followed(&c, t[k]) && i < t[k]->n; i++)
			if (is_compared(s, t[k], &t[k]->item[i]))
				put_standard(g, &c, t[k], &t[k]->item[i], &all);
	for (i = 0; !summary && i < s->now.n; i++)
		if (s->now.party[i].tool != NULL &&
		    qa_party_returned(&s->now.party[i]) &&
		    is_followed(&c, s->now.party[i].tool))
			put_party(g, &c, &s->now.party[i], &all);
	caption(&c, &all);
	rc = c.failed ? qa_fail_memory(f) : qa_grid_check(g, f);
done:
	qa_sitting_clear(&c.then);
	return rc;
}

/* ---- through all rounds ---- */

static const struct qa_grid_column history_columns[] = {
	{ "agency", NULL, QA_OUT_GROUP },
	{ "round", NULL, 0 },
	{ "due", NULL, QA_OUT_HIDE },
	{ "tool", NULL, QA_OUT_SPARE },
	{ "standard", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "self_rating", "own rating", 0 },
	{ "rating", NULL, 0 },
	{ "met", NULL, QA_OUT_HIDE },
	{ "who", "challenged by", QA_OUT_SPARE },
	{ "date", NULL, QA_OUT_SPARE },
	{ "reason", NULL, QA_OUT_BELOW },
};

static const char *
met_name(const struct qa_rating *r)
{
	static const char *const name[] = { "yes", "partly", "no",
		"not_applicable" };

	return r == NULL ? NULL : name[r->met];
}

static void
put_answer(struct qa_grid *g, const struct qa_sitting *x,
    const struct qa_party *p, const struct qa_answer *a)
{
	const struct qa_moderated *m = a->moderated;

	qa_grid_add(g, p->code);
	qa_grid_add(g, x->round->code);
	qa_grid_day(g, x->round->due);
	qa_grid_add(g, p->tool->code);
	qa_grid_add(g, a->item->number);
	qa_grid_add(g, a->item->text);
	qa_grid_add(g, a->self == NULL ? NULL : a->self->code);
	qa_grid_add(g, a->held == NULL ? NULL : a->held->code);
	qa_grid_add(g, met_name(a->held));
	qa_grid_add(g, m == NULL ? NULL : m->who);
	if (m == NULL)
		qa_grid_add(g, NULL);
	else
		qa_grid_day(g, m->date);
	qa_grid_add(g, m == NULL ? NULL : m->reason);
}

/* Rounds from the first to the last, each code once. */
static int
by_due(const void *a, const void *b)
{
	const struct qa_round *x = *(const struct qa_round *const *)a;
	const struct qa_round *y = *(const struct qa_round *const *)b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static const struct qa_round **
all_rounds(struct qa_s11 *s, size_t *n)
{
	const struct qa_round **r = qa_pool_take(
	    &s->pool, (s->rounds.n + 1) * sizeof(struct qa_round *));
	size_t i;

	*n = 0;
	for (i = 0; r != NULL && i < s->rounds.n; i++)
		if (i == 0 ||
		    s->rounds.round[i].id != s->rounds.round[i - 1].id)
			r[(*n)++] = &s->rounds.round[i];
	if (*n > 1)
		qsort(r, *n, sizeof(*r), by_due);
	return r;
}

/* All answers of one agency in a sitting. */
static void
put_history(struct qa_grid *g, const struct qa_sitting *x, int64_t agency)
{
	const struct qa_party *p = qa_sitting_party(x, agency);
	size_t i;

	for (i = 0; p != NULL && p->tool != NULL && i < p->tool->n; i++)
		if (p->answer[i] != NULL &&
		    p->tool->item[i].asks == QA_ASKS_RATING)
			put_answer(g, x, p, p->answer[i]);
}

int
qa_s11_history(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_round **r;
	struct qa_sitting *x = NULL;
	const struct qa_agency *a;
	size_t i, k, n;
	int rc = -1;

	qa_grid_init(g, history_columns, QA_COUNT(history_columns));
	if ((r = all_rounds(s, &n)) == NULL ||
	    (x = calloc(n + 1, sizeof(*x))) == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < n; i++)
		if (qa_s11_sit(s, r[i], &x[i], f) == -1)
			goto done;
	for (k = 0; k < s->known.book.agencies_n; k++) {
		a = &s->known.book.agencies[k];
		if (k > 0 && a[-1].id == a->id)
			continue;
		for (i = 0; i < n; i++)
			put_history(g, &x[i], a->id);
	}
	rc = qa_grid_check(g, f);
done:
	for (i = 0; x != NULL && i < n; i++)
		qa_sitting_clear(&x[i]);
	free(x);
	return rc;
}
