/* The blank return of an agency, which carries what it said last time. */
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_room.h"

#define WAS_MOST 16

static const struct qa_grid_column columns[] = {
	{ "round", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "tool", NULL, 0 },
	{ "form", NULL, 0 },
	{ "duty", NULL, QA_OUT_SPARE },
	{ "standard", NULL, 0 },
	{ "text", NULL, QA_OUT_WIDE },
	{ "guidance", NULL, QA_OUT_SPARE },
	{ "scale", NULL, QA_OUT_SPARE },
	{ "last_round", NULL, 0 },
	{ "last_standard", NULL, 0 },
	{ "last_rating", NULL, 0 },
	{ "last_evidence", NULL, QA_OUT_SPARE },
	{ "last_comment", NULL, QA_OUT_SPARE },
	{ "last_improvement", NULL, QA_OUT_SPARE },
	{ "last_deadline", NULL, QA_OUT_SPARE },
	{ "rating", NULL, 0 },
	{ "changes", NULL, 0 },
	{ "evidence", NULL, 0 },
	{ "comment", NULL, 0 },
	{ "improvement", NULL, 0 },
	{ "deadline", NULL, 0 },
	{ "progress", NULL, 0 },
	{ "kept", NULL, 0 },
	{ "question", NULL, 0 },
};
#define ANSWERS 9 /* columns to be filled in */

struct templating {
	struct qa_s11 *s;
	const struct qa_party *now;
	struct qa_sitting before;
	const struct qa_party *then; /* NULL: it did not return */
	struct qa_grid *g;
};

/* "fully; in place with some areas for development; ..." */
static void
put_scale(struct qa_grid *g, const struct qa_item *x)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;

	for (i = 0; x->scale != NULL && i < x->scale->n; i++)
		qa_buf_print(
		    &b, "%s%s", i > 0 ? "; " : "", x->scale->rating[i].label);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

/* Texts of all that a standard was, one below the other. */
enum said { EVIDENCE, COMMENT, IMPROVEMENT };

static const char *
said_of(const struct qa_answer *a, enum said which)
{
	if (which == EVIDENCE)
		return *a->evidence != '\0' ? a->evidence : a->changes;
	return which == COMMENT ? a->comment : a->improvement;
}

static void
put_said(struct templating *c, const struct qa_item *const *was, int n,
    enum said which)
{
	struct qa_buf b = QA_BUF_EMPTY;
	const struct qa_answer *a;
	const char *text;
	size_t i;
	int k;

	for (i = 0; c->then != NULL && i < c->then->tool->n; i++)
		for (k = 0; k < n; k++) {
			a = c->then->answer[i];
			if (a == NULL || !qa_item_is_within(a->item, was[k]))
				continue;
			text = said_of(a, which);
			if (*text != '\0')
				qa_buf_print(
				    &b, "%s%s", b.len > 0 ? "\n" : "", text);
		}
	qa_grid_add(c->g, qa_buf_str(&b));
	c->g->failed |= b.failed;
	qa_buf_clear(&b);
}

static void
put_deadline(struct templating *c, const struct qa_item *const *was, int n)
{
	const struct qa_answer *a;
	int day = QA_NO_DATE, k;
	size_t i;

	for (i = 0; c->then != NULL && i < c->then->tool->n; i++)
		for (k = 0; k < n; k++) {
			a = c->then->answer[i];
			if (a != NULL && qa_item_is_within(a->item, was[k]) &&
			    a->deadline > day)
				day = a->deadline;
		}
	qa_s11_put_day(c->g, day);
}

/* The lowest rating among what a standard was, in its words. */
static const char *
last_rating(const struct templating *c, const struct qa_item *const *was, int n)
{
	struct qa_standing low = { .state = QA_CELL_NOT_ASKED }, x;
	int k;

	for (k = 0; k < n; k++) {
		x = qa_s11_standing(c->s, c->then, was[k]);
		qa_standing_lower(&low, &x);
	}
	return low.rating == NULL ? NULL : low.rating->label;
}

static void
put_last(struct templating *c, const struct qa_item *x)
{
	const struct qa_item *was[WAS_MOST];
	struct qa_buf b = QA_BUF_EMPTY;
	int n = 0, k;

	if (c->then != NULL)
		n = qa_s11_was_about(
		    c->s, c->now->tool, x, c->then->tool, was, WAS_MOST);
	for (k = 0; k < n; k++)
		qa_buf_print(&b, "%s%s", k > 0 ? ";" : "", was[k]->number);
	qa_grid_add(c->g, n > 0 ? c->before.round->code : NULL);
	qa_grid_add(c->g, qa_buf_str(&b));
	qa_grid_add(c->g, last_rating(c, was, n));
	put_said(c, was, n, EVIDENCE);
	put_said(c, was, n, COMMENT);
	put_said(c, was, n, IMPROVEMENT);
	put_deadline(c, was, n);
	c->g->failed |= b.failed;
	qa_buf_clear(&b);
}

static void
put_row(struct templating *c, const struct qa_item *x)
{
	const struct qa_party *p = c->now;
	int i;

	qa_grid_add(c->g, c->s->now.round->code);
	qa_grid_add(c->g, p->code);
	qa_grid_add(c->g, p->tool->code);
	qa_grid_add(c->g, qa_party_is_review(p) ? "review" : "full");
	qa_grid_add(c->g, p->agency == NULL ? NULL : qa_agency_duty(p->agency));
	qa_grid_add(c->g, x->number);
	qa_grid_add(c->g, x->text);
	qa_grid_add(c->g, x->guidance);
	put_scale(c->g, x);
	put_last(c, x);
	for (i = 0; i < ANSWERS; i++)
		qa_grid_add(c->g, NULL);
}

static int
put_party(struct templating *c, const struct qa_party *p, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	size_t i;

	c->now = p;
	c->then = NULL;
	if (qa_party_is_review(p) &&
	    qa_s11_sit_before(s, p, &c->before, &c->then, f) == -1)
		return -1;
	for (i = 0; i < p->tool->n; i++)
		if (p->tool->item[i].asks != QA_ASKS_NOTHING &&
		    qa_item_is_asked_of(&p->tool->item[i], p))
			put_row(c, &p->tool->item[i]);
	return 0;
}

int
qa_s11_template(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct templating c = { .s = s, .g = g };
	const struct qa_party *p;
	size_t i;
	int rc = 0;

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (s->now.n == 0)
		return qa_fail(f, QA_USAGE,
		    "%s is not asked in round %s: qa-s11 assign %s%s%s",
		    s->q.agency == NULL ? "nobody" : s->q.agency,
		    s->now.round->code, s->now.round->code,
		    s->q.agency == NULL ? "" : " --agency ",
		    s->q.agency == NULL ? "" : s->q.agency);
	for (i = 0; rc == 0 && i < s->now.n; i++) {
		p = &s->now.party[i];
		if (p->tool != NULL && p->state != QA_PARTY_WITHDRAWN)
			rc = put_party(&c, p, f);
	}
	qa_sitting_clear(&c.before);
	return rc == -1 ? -1 : qa_grid_check(g, f);
}
