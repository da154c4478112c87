/* Ratings beside what others say: audits, inspections, actions overdue,
 * challenge. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_proof.h"

static const struct qa_grid_column columns[] = {
	{ "agency", NULL, QA_OUT_GROUP },
	{ "standard", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "rating", NULL, 0 },
	{ "label", NULL, QA_OUT_HIDE },
	{ "met", NULL, QA_OUT_HIDE },
	{ "against", NULL, 0 },
	{ "date", NULL, 0 },
	{ "source", NULL, 0 },
	{ "says", NULL, 0 },
	{ "text", NULL, QA_OUT_BELOW },
	{ "link", NULL, QA_OUT_HIDE },
};

/* ---- evidence ---- */

struct reading {
	struct qa_proofs *x;
	size_t cap;
};

static int
see(struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct reading *c = context;
	struct qa_proofs *x = c->x;
	struct qa_proof *p;

	(void)batch;
	if (x->n == c->cap) {
		c->cap = c->cap == 0 ? 32 : c->cap * 2;
		if ((p = realloc(x->item, c->cap * sizeof(*p))) == NULL)
			return -1;
		x->item = p;
	}
	p = &x->item[x->n++];
	p->agency = v[QA_PROOF_AGENCY].i;
	p->tool = v[QA_PROOF_TOOL].i;
	p->standard = qa_s11_kept(s, &v[QA_PROOF_STANDARD]);
	p->date = (int)v[QA_PROOF_DATE].i;
	p->kind = qa_s11_kept(s, &v[QA_PROOF_SOURCE_KIND]);
	p->source = qa_s11_kept(s, &v[QA_PROOF_SOURCE]);
	p->grade = qa_s11_kept(s, &v[QA_PROOF_GRADE]);
	p->met = (enum qa_met)qa_value_choice(
	    &qa_kind_s11_evidence.columns[QA_PROOF_MET], &v[QA_PROOF_MET]);
	p->text = qa_s11_kept(s, &v[QA_PROOF_TEXT]);
	p->link = qa_s11_kept(s, &v[QA_PROOF_LINK]);
	return p->standard == NULL || p->kind == NULL || p->source == NULL ||
		p->grade == NULL || p->text == NULL || p->link == NULL
	    ? -1
	    : 0;
}

int
qa_proofs_read(struct qa_proofs *x, struct qa_s11 *s, struct qa_fault *f)
{
	struct reading c = { x, 0 };

	memset(x, 0, sizeof(*x));
	return qa_s11_each(s, &qa_kind_s11_evidence, see, &c, f);
}

void
qa_proofs_clear(struct qa_proofs *x)
{
	free(x->item);
	memset(x, 0, sizeof(*x));
}

bool
qa_proof_is_of(const struct qa_s11 *s, const struct qa_proof *e,
    const struct qa_party *p, const struct qa_item *x)
{
	return e->agency == p->id && e->date <= s->q.today &&
	    qa_s11_relates(s, p->tool, x, e->tool, e->standard);
}

/* Evidence from before the round in which the agency last said how it stands
 * has been overtaken. */
bool
qa_proof_is_current(
    const struct qa_s11 *s, const struct qa_proof *e, const struct qa_party *p)
{
	const struct qa_round *now =
	    qa_rounds_get(&s->rounds, s->now.round->id, p->tool->id);
	const struct qa_round *before =
	    now == NULL ? NULL : qa_rounds_before(&s->rounds, &s->tools, now);

	return before == NULL || e->date > before->due;
}

/* ---- actions ---- */

bool
qa_s11_is_overdue_for(const struct qa_s11 *s, const struct qa_action *a,
    const struct qa_party *p, const struct qa_item *x)
{
	const struct qa_round *r;
	const char *code, *number;
	const struct qa_tool *t;
	size_t n;
	int64_t id;

	if (!qa_action_is_open(a) || !qa_action_is_overdue(a, s->q.today) ||
	    qa_action_code(a, QA_ACTION_AGENCY) != p->id ||
	    !qa_s11_source(a, &code, &n, &number))
		return false;
	id = qa_codes_find(s->known.book.codes, QA_S11_ROUNDS, code, n);
	r = id == 0 ? NULL : qa_rounds_get(&s->rounds, id, 0);
	t = r == NULL
	    ? NULL
	    : qa_rounds_tool(&s->rounds, &s->tools, r->id, p->id, p->agency);
	return t != NULL && qa_s11_relates(s, p->tool, x, t->id, number);
}

/* ---- rows ---- */

static void
put_rating(struct qa_grid *g, const struct qa_party *p,
    const struct qa_answer *a, const struct qa_rating *r)
{
	qa_grid_add(g, p->code);
	qa_grid_add(g, a->item->number);
	qa_grid_add(g, a->item->text);
	qa_grid_add(g, r->code);
	qa_grid_add(g, r->label);
	qa_grid_add(g, qa_met_name(r->met));
}

static void
put_proof(struct qa_grid *g, const struct qa_proof *e)
{
	qa_grid_add(g, e->kind);
	qa_grid_day(g, e->date);
	qa_grid_add(g, e->source);
	qa_grid_add(g,
	    *e->grade != '\0'         ? e->grade
		: e->met == QA_MET_NO ? "not met"
				      : "partly met");
	qa_grid_add(g, e->text);
	qa_grid_add(g, e->link);
}

static void
put_action(struct qa_grid *g, const struct qa_action *a)
{
	qa_grid_add(g, "action");
	qa_grid_day(g, qa_action_due(a));
	qa_grid_add(g, a->reference);
	qa_grid_add(g, "overdue");
	qa_grid_add(g, qa_action_text(a, QA_ACTION_ACTION));
	qa_grid_add(g, NULL);
}

static void
put_moderated(struct qa_grid *g, const struct qa_moderated *m)
{
	qa_grid_add(g, "challenge");
	qa_grid_day(g, m->date);
	qa_grid_add(g, m->who);
	qa_grid_add(g, m->rating);
	qa_grid_add(g, m->reason);
	qa_grid_add(g, NULL);
}

/* What stands against one answer: who says fully, and who does not. */
static void
put_conflicts(struct qa_s11 *s, const struct qa_proofs *x,
    const struct qa_party *p, const struct qa_answer *a, struct qa_grid *g)
{
	const struct qa_rating *r = a->self;
	size_t i;

	/* who says so: the agency, or challenge after it */
	if (r == NULL || (r->met != QA_MET_YES && a->held != NULL))
		r = a->held;
	if (r == NULL || r->met != QA_MET_YES)
		return;
	for (i = 0; i < x->n; i++) {
		const struct qa_proof *e = &x->item[i];

		if (e->met == QA_MET_YES || !qa_proof_is_of(s, e, p, a->item) ||
		    !qa_proof_is_current(s, e, p))
			continue;
		put_rating(g, p, a, r);
		put_proof(g, e);
	}
	for (i = 0; i < s->actions.n; i++)
		if (qa_s11_is_overdue_for(s, &s->actions.item[i], p, a->item)) {
			put_rating(g, p, a, r);
			put_action(g, &s->actions.item[i]);
		}
	if (a->moderated != NULL && a->held != NULL && a->held != r &&
	    a->held->met != QA_MET_YES) {
		put_rating(g, p, a, r);
		put_moderated(g, a->moderated);
	}
}

int
qa_s11_conflicts(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct qa_proofs x;
	const struct qa_party *p;
	size_t i, k;
	int rc = -1;

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (qa_proofs_read(&x, s, f) == -1 || qa_s11_read_actions(s, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		for (k = 0; p->tool != NULL && k < p->tool->n; k++)
			if (qa_party_answer(p, k) != NULL)
				put_conflicts(s, &x, p, p->answer[k], g);
	}
	rc = qa_grid_check(g, f);
done:
	qa_proofs_clear(&x);
	return rc;
}
