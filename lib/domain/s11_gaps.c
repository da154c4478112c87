/* What a round leaves to be done, as drafts of actions; what is not in order;
 * what was asked of the partnership. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/s11_brief.h"
#include "domain/s11_tally.h"

static const struct qa_grid_column gap_columns[] = {
	{ "source_kind", NULL, QA_OUT_HIDE },
	{ "source", NULL, 0 },
	{ "recommendation", NULL, QA_OUT_BELOW },
	{ "agency", NULL, QA_OUT_GROUP },
	{ "owner", NULL, 0 },
	{ "body", NULL, 0 },
	{ "action", NULL, QA_OUT_WIDE },
	{ "test", NULL, QA_OUT_BELOW },
	{ "timescale", "by when", 0 },
	{ "scope", NULL, QA_OUT_SPARE },
	{ "standard", NULL, QA_OUT_HIDE },
	{ "rating", NULL, 0 },
	{ "reference", NULL, QA_OUT_SPARE },
};

const char *
qa_s11_source_kind(const struct qa_tool *t)
{
	if (t == NULL || t->type == QA_AUDIT_S11)
		return "s11";
	return t->type == QA_AUDIT_S175 ? "s175" : "other";
}

bool
qa_answer_is_gap(const struct qa_answer *a)
{
	return a != NULL && a->held != NULL &&
	    (a->held->met == QA_MET_PARTLY || a->held->met == QA_MET_NO);
}

/* What is to be done: what the agency promises, else to reach the standard.
 * It begins with the round and the standard, so that two of them are two
 * actions. */
static void
propose(const char *round, const struct qa_answer *a, struct qa_buf *b)
{
	const struct qa_rating *best = &a->item->scale->rating[0];

	qa_buf_print(b, "%s, standard %s: ", round, a->item->number);
	if (*a->improvement != '\0') {
		qa_buf_text(b, a->improvement);
		return;
	}
	qa_buf_print(b, "bring \"%s\" from \"%s\" to \"%s\"", a->item->text,
	    a->held->label, best->label);
	if (*a->item->suggestion != '\0')
		qa_buf_print(b, ": %s", a->item->suggestion);
}

/* The name of the agency's lead on safeguarding, else of any lead. */
static const char *
owner_of(const struct qa_brief *x, int64_t agency)
{
	const struct qa_lead *l = qa_brief_lead(x, agency, false);

	return l == NULL ? "" : l->name;
}

static void
put_gap(struct qa_s11 *s, const struct qa_brief *x, const struct qa_party *p,
    const struct qa_answer *a, const struct qa_action *action,
    struct qa_grid *g)
{
	struct qa_buf b = QA_BUF_EMPTY;
	const struct qa_rating *best = &a->item->scale->rating[0];

	qa_grid_add(g, qa_s11_source_kind(p->tool));
	qa_buf_print(&b, "%s:%s", s->now.round->code, a->item->number);
	qa_grid_add(g, qa_buf_str(&b));
	qa_grid_add(g, NULL);
	qa_grid_add(g, p->code);
	qa_grid_add(g, owner_of(x, p->id));
	qa_grid_add(g, qa_codes_text(s->known.book.codes, s->now.round->body));
	qa_buf_reset(&b);
	propose(s->now.round->code, a, &b);
	qa_grid_add(g, qa_buf_str(&b));
	qa_buf_reset(&b);
	qa_buf_print(&b, "%s rates standard %s \"%s\", and evidence shows it",
	    p->code, a->item->number, best->label);
	qa_grid_add(g, qa_buf_str(&b));
	qa_s11_put_day(g, a->deadline);
	qa_grid_add(g, "single_agency");
	qa_grid_add(g, a->item->number);
	qa_grid_add(g, a->held->code);
	qa_grid_add(g, action == NULL ? NULL : action->reference);
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

static void
put_party(struct qa_s11 *s, const struct qa_brief *x, const struct qa_party *p,
    bool all, struct qa_grid *g)
{
	const struct qa_action *action;
	size_t i;

	for (i = 0; p->tool != NULL && i < p->tool->n; i++) {
		if (!qa_answer_is_gap(qa_party_answer(p, i)))
			continue;
		action = qa_s11_action(
		    s, s->now.round->code, p->id, p->tool->item[i].number);
		if (action == NULL || all)
			put_gap(s, x, p, p->answer[i], action, g);
	}
}

/* One action of a recommendation, by a body or an agency. */
static void
put_recommended(struct qa_s11 *s, const struct qa_brief *x,
    const struct qa_brief_row *r, const char *agency, const char *body,
    const struct qa_action *action, struct qa_grid *g)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int64_t id = qa_codes_find(
	    s->known.book.codes, QA_AGENCIES, agency, strlen(agency));

	qa_grid_add(g, "s11");
	qa_buf_print(&b, "%s:", s->now.round->code);
	qa_brief_put_name(&b, s, r);
	qa_grid_add(g, qa_buf_str(&b));
	qa_grid_add(g, r->text);
	qa_grid_add(g, agency);
	qa_grid_add(g, id == 0 ? "" : owner_of(x, id));
	qa_grid_add(g, body);
	/* what two bodies are to do is two actions: their words differ */
	qa_buf_reset(&b);
	qa_buf_print(&b, "%s, recommendation %ld%s%s: ", s->now.round->code,
	    r->number, *body == '\0' ? "" : ", ", body);
	qa_buf_text(&b, r->text);
	qa_grid_add(g, qa_buf_str(&b));
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, "partnership");
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, action == NULL ? NULL : action->reference);
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

/* The action of a recommendation that a body or an agency has; NULL. */
const struct qa_action *
qa_s11_recommended(const struct qa_s11 *s, const struct qa_brief_row *r,
    int64_t agency, int64_t body)
{
	const struct qa_action *a;
	struct qa_buf b = QA_BUF_EMPTY;
	const char *round, *number;
	const struct qa_action *found = NULL;
	size_t i, n;

	qa_brief_put_name(&b, s, r);
	for (i = 0; found == NULL && i < s->actions.n; i++) {
		a = &s->actions.item[i];
		if (a->state != QA_WITHDRAWN_ACTION &&
		    qa_s11_source(a, &round, &n, &number) &&
		    qa_same_word(round, n, s->now.round->code) &&
		    strcmp(number, qa_buf_str(&b)) == 0 &&
		    qa_action_code(a, QA_ACTION_AGENCY) == agency &&
		    (body == 0 || qa_action_code(a, QA_ACTION_BODY) == body))
			found = a;
	}
	qa_buf_clear(&b);
	return found;
}

struct recommending {
	struct qa_s11 *s;
	const struct qa_brief *x;
	struct qa_grid *g;
	bool all;
};

/* One word of a list of bodies or agencies. */
static void
each_owner(const struct recommending *c, const struct qa_brief_row *r,
    const char *list, bool bodies)
{
	const struct qa_codes *codes = c->s->known.book.codes;
	const struct qa_action *a;
	const char *word;
	size_t n;
	int64_t id;

	while ((word = qa_cell_word(&list, &n)) != NULL) {
		id = qa_codes_find(
		    codes, bodies ? QA_BODIES : QA_AGENCIES, word, n);
		word = qa_codes_text(codes, id);
		a = qa_s11_recommended(
		    c->s, r, bodies ? 0 : id, bodies ? id : 0);
		if (a == NULL || c->all)
			put_recommended(c->s, c->x, r, bodies ? "" : word,
			    bodies ? word : "", a, c->g);
	}
}

int
qa_s11_gaps(struct qa_s11 *s, bool all, struct qa_grid *g, struct qa_fault *f)
{
	struct qa_brief x;
	struct recommending c = { s, &x, g, all };
	size_t i;
	int rc = -1;

	qa_grid_init(g, gap_columns, QA_COUNT(gap_columns));
	if (qa_brief_read(&x, s, f) == -1 || qa_s11_read_actions(s, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++)
		put_party(s, &x, &s->now.party[i], all, g);
	for (i = 0; s->q.agency == NULL && i < x.n; i++)
		if (x.row[i].section == QA_SECTION_RECOMMENDATION &&
		    qa_brief_is_asked(s, &x.row[i])) {
			each_owner(&c, &x.row[i], x.row[i].bodies, true);
			each_owner(&c, &x.row[i], x.row[i].agencies, false);
		}
	rc = qa_grid_check(g, f);
done:
	qa_brief_clear(&x);
	return rc;
}

/* ---- questions back ---- */

static const struct qa_grid_column question_columns[] = {
	{ "agency", NULL, 0 },
	{ "name", NULL, QA_OUT_SPARE },
	{ "standard", NULL, 0 },
	{ "question", NULL, QA_OUT_WIDE },
	{ "source_kind", NULL, QA_OUT_HIDE },
	{ "source", NULL, QA_OUT_HIDE },
	{ "action", NULL, QA_OUT_HIDE },
};

static void
put_question(struct qa_s11 *s, const struct qa_party *p,
    const struct qa_item *x, const char *text, struct qa_grid *g)
{
	struct qa_buf b = QA_BUF_EMPTY;

	qa_grid_add(g, p->code);
	qa_grid_add(g, qa_s11_name(p));
	qa_grid_add(g, x->number);
	qa_grid_add(g, text);
	qa_grid_add(g, qa_s11_source_kind(p->tool));
	qa_buf_print(&b, "%s:%s", s->now.round->code, x->number);
	qa_grid_add(g, qa_buf_str(&b));
	qa_buf_reset(&b);
	qa_buf_print(&b, "Answer %s, who asks: %s", qa_s11_name(p), text);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

int
qa_s11_questions(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_answer *a;
	const struct qa_party *p;
	size_t i, k;

	qa_grid_init(g, question_columns, QA_COUNT(question_columns));
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		for (k = 0; p->tool != NULL && k < p->tool->n; k++) {
			if ((a = qa_party_answer(p, k)) == NULL)
				continue;
			if (*a->question != '\0')
				put_question(s, p, a->item, a->question, g);
			if (a->item->asks == QA_ASKS_TEXT &&
			    strchr(a->comment, '?') != NULL)
				put_question(s, p, a->item, a->comment, g);
		}
	}
	return qa_grid_check(g, f);
}
