#include <string.h>

#include "base/day.h"
#include "domain/s11_tally.h"
#include "measure/quantifier.h"

const struct qa_scale *
qa_unit_scale(const struct qa_tool *t, const struct qa_item *unit)
{
	const struct qa_scale *c = NULL;
	const struct qa_item *x;
	size_t i;

	for (i = 0; i < t->n; i++) {
		x = &t->item[i];
		if (x->asks != QA_ASKS_RATING || x->scale == NULL ||
		    !qa_item_is_within(x, unit))
			continue;
		if (c != NULL && c != x->scale)
			return NULL;
		c = x->scale;
	}
	return c;
}

void
qa_s11_tally_add(struct qa_s11_tally *t, const struct qa_item *unit,
    const struct qa_tool *tool, const struct qa_standing *c)
{
	const struct qa_scale *scale = qa_unit_scale(tool, unit);
	size_t level;

	t->state[c->state]++;
	if (t->scale == NULL && !t->mixed)
		t->scale = scale;
	if (scale != t->scale || scale == NULL) {
		t->mixed = true;
		t->scale = NULL;
	}
	if (c->state != QA_CELL_RATED)
		return;
	if (c->rating->met == QA_MET_NA)
		t->not_applicable++;
	else
		t->rated++;
	if (t->scale == NULL)
		return;
	level = (size_t)(c->rating - t->scale->rating);
	if (level < QA_LEVELS_MOST)
		t->count[level]++;
}

void
qa_s11_tally_unit(const struct qa_s11 *s, const struct qa_sitting *x,
    const struct qa_tool *t, const struct qa_item *unit,
    struct qa_s11_tally *out)
{
	struct qa_standing c;
	size_t i;

	memset(out, 0, sizeof(*out));
	for (i = 0; i < x->n; i++) {
		if (x->party[i].tool != t ||
		    x->party[i].state == QA_PARTY_WITHDRAWN)
			continue;
		c = qa_s11_standing(s, &x->party[i], unit);
		qa_s11_tally_add(out, unit, t, &c);
	}
	if (out->scale == NULL)
		out->scale = qa_unit_scale(t, unit);
}

/* ---- sentences ---- */

struct sums {
	long issued, returned, review, full, late, withdrawn, unasked;
};

static void
sum(const struct qa_sitting *x, const struct qa_tool *t, struct sums *n)
{
	const struct qa_party *p;
	size_t i;

	memset(n, 0, sizeof(*n));
	for (i = 0; i < x->n; i++) {
		p = &x->party[i];
		if (p->tool != t)
			continue;
		if (p->state == QA_PARTY_WITHDRAWN) {
			n->withdrawn++;
			continue;
		}
		n->issued += p->asked != NULL;
		n->unasked += p->asked == NULL;
		if (!qa_party_returned(p) || p->asked == NULL)
			continue;
		n->returned++;
		n->late += p->state == QA_PARTY_LATE;
		n->review += qa_party_is_review(p);
		n->full += !qa_party_is_review(p);
	}
}

static void
name_missing(
    const struct qa_sitting *x, const struct qa_tool *t, struct qa_buf *b)
{
	size_t i, n = 0;

	for (i = 0; i < x->n; i++) {
		const struct qa_party *p = &x->party[i];

		if (p->tool != t || qa_party_returned(p) ||
		    p->state == QA_PARTY_WITHDRAWN)
			continue;
		if (++n > 10)
			continue;
		qa_buf_print(b, "%s%s", n == 1 ? " Not returned: " : ", ",
		    qa_s11_name(p));
	}
	if (n > 10)
		qa_buf_print(b, " and %zu more", n - 10);
	if (n > 0)
		qa_buf_put(b, '.');
}

void
qa_s11_methodology(const struct qa_s11 *s, const struct qa_sitting *x,
    const struct qa_tool *t, struct qa_buf *b)
{
	const char *one = qa_s11_noun(t, false), *many = qa_s11_noun(t, true);
	struct sums n;
	long tenths;

	(void)s;
	sum(x, t, &n);
	if (n.issued == 0) {
		qa_buf_print(b, "No %s was asked.", one);
		if (n.unasked > 0)
			qa_buf_print(
			    b, " %ld returned all the same.", n.unasked);
		return;
	}
	tenths = (2000 * n.returned + n.issued) / (2 * n.issued);
	qa_buf_print(b,
	    "%ld %s %s asked, and %ld returned the audit (%ld.%ld%%): %ld with "
	    "the review form and %ld with the full form (%ld + %ld = %ld).",
	    n.issued, n.issued == 1 ? one : many,
	    n.issued == 1 ? "was" : "were", n.returned, tenths / 10,
	    tenths % 10, n.review, n.full, n.review, n.full, n.review + n.full);
	if (n.late > 0)
		qa_buf_print(b, " %ld came late.", n.late);
	if (n.unasked > 0)
		qa_buf_print(b,
		    " %ld more returned without being asked, and %s counted "
		    "below.",
		    n.unasked, n.unasked == 1 ? "is" : "are");
	if (n.withdrawn > 0)
		qa_buf_print(b, " %ld more %s excused.", n.withdrawn,
		    n.withdrawn == 1 ? "was" : "were");
	name_missing(x, t, b);
}

/* How low a scale's ratings go: how many parties, how many ratings. */
struct lowest {
	long parties, ratings, given, returned;
};

static void
count_lowest(const struct qa_party *p, const struct qa_scale *c, bool self,
    struct lowest *n)
{
	const struct qa_rating *lowest = qa_scale_lowest(c), *r;
	const struct qa_answer *a;
	bool any = false;
	size_t i;

	for (i = 0; i < p->tool->n; i++) {
		a = qa_party_answer(p, i);
		r = a == NULL ? NULL : self ? a->self : a->held;
		if (r == NULL || a->item->scale != c || r->met == QA_MET_NA)
			continue;
		n->given++;
		n->ratings += r == lowest;
		any |= r == lowest;
	}
	n->parties += any;
}

static void
count_all(const struct qa_sitting *x, const struct qa_tool *t,
    const struct qa_scale *c, bool self, struct lowest *n)
{
	size_t i;

	memset(n, 0, sizeof(*n));
	for (i = 0; i < x->n; i++) {
		if (x->party[i].tool != t || !qa_party_returned(&x->party[i]))
			continue;
		n->returned++;
		count_lowest(&x->party[i], c, self, n);
	}
}

/* "No partner (0 of 21) has anything "...": 0 of 163 ratings." */
static void
put_lowest(const struct qa_tool *t, const struct qa_rating *lowest,
    const struct lowest *n, struct qa_buf *b)
{
	qa_quantify(b, n->parties, n->returned, qa_s11_noun(t, false),
	    qa_s11_noun(t, true), true);
	qa_buf_print(b, " %s \"%s\": %ld of %ld ratings.",
	    n->parties == 0       ? "has anything"
		: n->parties == 1 ? "has something"
				  : "have something",
	    lowest->label, n->ratings, n->given);
}

long
qa_s11_lowest(const struct qa_s11 *s, const struct qa_sitting *x,
    const struct qa_tool *t, struct qa_buf *b)
{
	const struct qa_rating *lowest;
	const struct qa_scale *c;
	struct lowest held, self;
	long all = 0;
	size_t k;

	for (k = 0; k < s->tools.scales; k++) {
		c = &s->tools.scale[k];
		count_all(x, t, c, s->q.self, &held);
		count_all(x, t, c, true, &self);
		lowest = qa_scale_lowest(c);
		if (held.given == 0 || lowest == NULL)
			continue;
		if (b->len > 0)
			qa_buf_put(b, ' ');
		put_lowest(t, lowest, &held, b);
		all += held.ratings;
		if (self.parties != held.parties ||
		    self.ratings != held.ratings)
			qa_buf_print(b,
			    " By their own ratings it is %ld of %ld, before "
			    "challenge.",
			    self.parties, self.returned);
	}
	return all;
}
