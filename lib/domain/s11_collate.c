/* Counts and shares of ratings; agency by standard. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/s11_tally.h"
#include "measure/quantifier.h"

const char *const qa_s11_bys = "standard|agency|kind|type|phase";
enum { BY_STANDARD, BY_AGENCY, BY_KIND, BY_TYPE, BY_PHASE };

#define TOOLS_MOST 16

static const struct qa_grid_column columns[] = {
	{ "tool", NULL, QA_OUT_GROUP },
	{ "by", NULL, QA_OUT_HIDE },
	{ "code", "", 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "rating", NULL, 0 },
	{ "label", NULL, 0 },
	{ "met", NULL, QA_OUT_HIDE },
	{ "count", NULL, QA_OUT_NUMBER },
	{ "of", NULL, QA_OUT_NUMBER },
	{ "percent", "%", QA_OUT_NUMBER },
	{ "words", NULL, QA_OUT_SPARE },
	{ "lowest", NULL, QA_OUT_HIDE },
};

struct heading {
	const struct qa_tool *tool;
	const char *by, *code, *title;
	bool words; /* of parties, which can be counted in words */
};

static void
put_head(struct qa_grid *g, const struct heading *h)
{
	qa_grid_add(g, h->tool->code);
	qa_grid_add(g, h->by);
	qa_grid_add(g, h->code);
	qa_grid_add(g, h->title);
}

static void
put_words(struct qa_grid *g, const struct heading *h, long count, long of)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (!h->words || of == 0) {
		qa_grid_add(g, NULL);
		return;
	}
	qa_quantify(&b, count, of, qa_s11_noun(h->tool, false),
	    qa_s11_noun(h->tool, true), false);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

/* One rating of one thing; zero is a finding too. */
static void
put_rating(struct qa_grid *g, const struct heading *h,
    const struct qa_s11_tally *t, size_t level)
{
	const struct qa_rating *r = &t->scale->rating[level];
	bool counts = r->met != QA_MET_NA;

	put_head(g, h);
	qa_grid_add(g, r->code);
	qa_grid_add(g, r->label);
	qa_grid_add(g, qa_met_name(r->met));
	qa_grid_long(g, t->count[level]);
	qa_grid_num(g, counts, qa_num_whole(t->rated));
	qa_s11_percent(g, t->count[level], counts ? t->rated : 0);
	put_words(g, h, t->count[level], counts ? t->rated : 0);
	qa_grid_add(g, r == qa_scale_lowest(t->scale) ? "yes" : NULL);
}

static void
put_state(
    struct qa_grid *g, const struct heading *h, const char *label, long count)
{
	put_head(g, h);
	qa_grid_add(g, NULL);
	qa_grid_add(g, label);
	qa_grid_add(g, NULL);
	qa_grid_long(g, count);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
}

static void
put_tally(
    struct qa_grid *g, const struct heading *h, const struct qa_s11_tally *t)
{
	int state;
	size_t i;

	for (i = 0; t->scale != NULL && i < t->scale->n && i < QA_LEVELS_MOST;
	     i++)
		put_rating(g, h, t, i);
	if (t->mixed)
		put_state(g, h, "on several scales", t->rated);
	for (state = QA_CELL_BLANK; state <= QA_CELL_MISSING; state++)
		if (t->state[state] > 0)
			put_state(g, h,
			    qa_cell_state_name((enum qa_cell_state)state),
			    t->state[state]);
}

static void
by_standard(struct qa_s11 *s, const struct qa_tool *t, struct qa_grid *g)
{
	struct qa_s11_tally tally;
	const struct qa_item *x;
	size_t i;

	for (i = 0; i < t->n; i++) {
		x = &t->item[i];
		if (!qa_s11_is_unit(s, x) || !qa_unit_is_rated(t, x))
			continue;
		qa_s11_tally_unit(s, &s->now, t, x, &tally);
		put_tally(g,
		    &(struct heading){ t,
			s->q.questions ? "question" : "standard", x->number,
			x->text, true },
		    &tally);
	}
}

/* Adds all of a party's units. */
static void
add_party(
    const struct qa_s11 *s, const struct qa_party *p, struct qa_s11_tally *t)
{
	struct qa_standing c;
	const struct qa_item *x;
	size_t i;

	for (i = 0; i < p->tool->n; i++) {
		x = &p->tool->item[i];
		if (!qa_s11_is_unit(s, x) || !qa_unit_is_rated(p->tool, x))
			continue;
		c = qa_s11_standing(s, p, x);
		qa_s11_tally_add(t, x, p->tool, &c);
	}
}

static const char *
group_of(const struct qa_party *p, int by)
{
	if (by == BY_AGENCY)
		return p->code;
	if (by == BY_KIND)
		return qa_s11_kind_name(p);
	if (p->agency == NULL)
		return "";
	return by == BY_TYPE ? p->agency->school_type : p->agency->phase;
}

/* Groups in the order of their names; each gathers its parties anew. */
static void
by_group(struct qa_s11 *s, const struct qa_tool *t, int by, struct qa_grid *g)
{
	const struct qa_sitting *x = &s->now;
	const char *last = NULL, *next, *group, *title;
	struct qa_s11_tally tally;
	size_t i, length;
	const char *name = qa_list_item(qa_s11_bys, by, &length);
	char word[16];

	snprintf(word, sizeof(word), "%.*s", (int)length, name);
	for (;;) {
		next = NULL;
		for (i = 0; i < x->n; i++) {
			group = group_of(&x->party[i], by);
			if (x->party[i].tool == t && *group != '\0' &&
			    (last == NULL ||
				qa_number_compare(group, last) > 0) &&
			    (next == NULL ||
				qa_number_compare(group, next) < 0))
				next = group;
		}
		if (next == NULL)
			return;
		memset(&tally, 0, sizeof(tally));
		title = "";
		for (i = 0; i < x->n; i++) {
			const struct qa_party *p = &x->party[i];

			if (p->tool != t || p->state == QA_PARTY_WITHDRAWN ||
			    strcmp(group_of(p, by), next) != 0)
				continue;
			add_party(s, p, &tally);
			if (by == BY_AGENCY)
				title = qa_s11_name(p);
		}
		put_tally(g, &(struct heading){ t, word, next, title, false },
		    &tally);
		last = next;
	}
}

static void
caption(struct qa_s11 *s, const struct qa_tool *const *t, size_t n)
{
	struct qa_buf lowest = QA_BUF_EMPTY;
	const struct qa_round *r = s->now.round;
	size_t i;

	qa_buf_reset(&s->caption);
	qa_s11_put_round(&s->caption, r);
	qa_buf_put(&s->caption, '\n');
	for (i = 0; i < n; i++) {
		if (i > 0)
			qa_buf_put(&s->caption, ' ');
		if (n > 1)
			qa_buf_print(&s->caption, "%s: ", t[i]->code);
		qa_s11_methodology(s, &s->now, t[i], &s->caption);
		qa_buf_reset(&lowest);
		qa_s11_lowest(s, &s->now, t[i], &lowest);
		if (lowest.len > 0)
			qa_buf_print(&s->caption, " %s", qa_buf_str(&lowest));
	}
	qa_buf_clear(&lowest);
}

int
qa_s11_collate(struct qa_s11 *s, int by, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_tool *t[TOOLS_MOST];
	size_t i, n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (n == 0)
		return qa_fail(f, QA_USAGE, "round %s does not use that tool",
		    s->now.round->code);
	caption(s, t, n);
	for (i = 0; i < n; i++)
		if (by == BY_STANDARD)
			by_standard(s, t[i], g);
		else
			by_group(s, t[i], by, g);
	return qa_grid_check(g, f);
}

/* ---- bars of letters ---- */

#define BAR 40 /* characters of a whole bar */

static const struct qa_grid_column bar_columns[] = {
	{ "tool", NULL, QA_OUT_GROUP },
	{ "standard", "", 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "bar", NULL, 0 },
	{ "counts", NULL, 0 },
	{ "of", NULL, QA_OUT_NUMBER },
	{ "not_applicable", "n/a", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "no_answer", "no answer", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "not_asked", "not asked", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "not_returned", "not returned", QA_OUT_NUMBER | QA_OUT_SPARE },
};

/* Each rating has as many of the first letter of its code as its share: ends
 * are rounded, so that the letters always fill the bar. */
static void
put_bar(struct qa_grid *g, const struct qa_s11_tally *t)
{
	struct qa_buf bar = QA_BUF_EMPTY, counts = QA_BUF_EMPTY;
	long before = 0, from = 0, to;
	size_t i;

	for (i = 0; t->scale != NULL && i < t->scale->n && i < QA_LEVELS_MOST;
	     i++) {
		const struct qa_rating *r = &t->scale->rating[i];

		if (r->met == QA_MET_NA)
			continue;
		qa_buf_print(&counts, "%s%s %ld", counts.len > 0 ? ", " : "",
		    r->code, t->count[i]);
		before += t->count[i];
		to = t->rated == 0
		    ? 0
		    : (2 * BAR * before + t->rated) / (2 * t->rated);
		for (; from < to; from++)
			qa_buf_put(&bar, r->code[0]);
	}
	qa_grid_add(g, qa_buf_str(&bar));
	qa_grid_add(g, qa_buf_str(&counts));
	g->failed |= bar.failed || counts.failed;
	qa_buf_clear(&bar);
	qa_buf_clear(&counts);
}

int
qa_s11_bar_rows(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_tool *t[TOOLS_MOST];
	size_t i, k, n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);
	struct qa_s11_tally x;
	const struct qa_item *unit;

	qa_grid_init(g, bar_columns, QA_COUNT(bar_columns));
	caption(s, t, n);
	for (k = 0; k < n; k++)
		for (i = 0; i < t[k]->n; i++) {
			unit = &t[k]->item[i];
			if (!qa_s11_is_unit(s, unit) ||
			    !qa_unit_is_rated(t[k], unit))
				continue;
			qa_s11_tally_unit(s, &s->now, t[k], unit, &x);
			qa_grid_add(g, t[k]->code);
			qa_grid_add(g, unit->number);
			qa_grid_add(g, unit->text);
			put_bar(g, &x);
			qa_grid_long(g, x.rated);
			qa_grid_long(g, x.not_applicable);
			qa_grid_long(g, x.state[QA_CELL_BLANK]);
			qa_grid_long(g, x.state[QA_CELL_NOT_ASKED]);
			qa_grid_long(g, x.state[QA_CELL_MISSING]);
		}
	return qa_grid_check(g, f);
}

/* ---- agency by standard ---- */

/* Fixed columns, then one a unit, which are made for the tool. */
static struct qa_grid_column *
matrix_columns(const struct qa_s11 *s, const struct qa_tool *t,
    struct qa_pool *pool, size_t *n)
{
	static const struct qa_grid_column fixed[] = { { "agency", NULL, 0 },
		{ "name", NULL, QA_OUT_WIDE },
		{ "agency_kind", "kind", QA_OUT_SPARE },
		{ "form", NULL, QA_OUT_SPARE } };
	struct qa_grid_column *c =
	    qa_pool_take(pool, (QA_COUNT(fixed) + t->n) * sizeof(*c));
	const char *number;
	size_t i;

	*n = QA_COUNT(fixed);
	if (c == NULL)
		return NULL;
	memcpy(c, fixed, sizeof(fixed));
	for (i = 0; i < t->n; i++) {
		if (!qa_s11_is_unit(s, &t->item[i]) ||
		    !qa_unit_is_rated(t, &t->item[i]))
			continue;
		number = t->item[i].number;
		number = qa_pool_copy(pool, number, strlen(number));
		if (number == NULL)
			return NULL;
		c[(*n)++] = (struct qa_grid_column){ number, NULL, 0 };
	}
	return c;
}

static void
put_standing(struct qa_grid *g, const struct qa_standing *c)
{
	if (c->state == QA_CELL_RATED)
		qa_grid_add(g, c->rating->code);
	else
		qa_grid_add(g, qa_cell_state_name(c->state));
}

int
qa_s11_matrix(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_tool *t = qa_s11_one_tool(s, &s->now, f);
	struct qa_grid_column *c;
	const struct qa_party *p;
	struct qa_standing cell;
	size_t i, k, n;

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (t == NULL)
		return -1;
	/* they live as long as the grid */
	if ((c = matrix_columns(s, t, &g->pool, &n)) == NULL)
		return qa_fail_memory(f);
	g->column = c;
	g->n = n;
	caption(s, &t, 1);
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if (p->tool != t || p->state == QA_PARTY_WITHDRAWN)
			continue;
		qa_grid_add(g, p->code);
		qa_grid_add(g, qa_s11_name(p));
		qa_grid_add(g, qa_s11_kind_name(p));
		qa_grid_add(g, qa_party_is_review(p) ? "review" : "full");
		for (k = 0; k < t->n; k++) {
			if (!qa_s11_is_unit(s, &t->item[k]) ||
			    !qa_unit_is_rated(t, &t->item[k]))
				continue;
			cell = qa_s11_standing(s, p, &t->item[k]);
			put_standing(g, &cell);
		}
	}
	return qa_grid_check(g, f);
}
