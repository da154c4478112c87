/* Documents on one agency: the pack for challenge, and its feedback. */
#include <string.h>

#include "base/day.h"
#include "domain/s11_brief.h"
#include "domain/s11_proof.h"
#include "domain/s11_tally.h"
#include "record/page.h"

#define WAS_MOST 16

struct pack {
	struct qa_s11 *s;
	struct qa_proofs proofs;
	struct qa_sitting before; /* round NULL: none */
	const struct qa_party *p, *then;
	struct qa_page page;
	struct qa_buf b;
};

static struct qa_buf *
anew(struct pack *c)
{
	c->page.grid->failed |= c->b.failed;
	qa_buf_reset(&c->b);
	return &c->b;
}

static void
say(struct pack *c, enum qa_page_part part)
{
	if (c->b.len > 0)
		qa_page_add(&c->page, part, qa_buf_str(&c->b));
}

/* "Evidence: ...", where there is any. */
static void
tell(struct pack *c, const char *what, const char *text)
{
	if (*text == '\0')
		return;
	qa_buf_print(anew(c), "%s: %s", what, text);
	say(c, QA_PAGE_PARAGRAPH);
}

static void
begin(struct pack *c, const struct qa_party *p, const char *what)
{
	c->p = p;
	c->page.document = p->code;
	c->page.section = "title";
	qa_buf_print(anew(c), "%s: ", qa_s11_name(p));
	qa_s11_put_party_round(&c->b, c->s, p);
	qa_buf_print(&c->b, ", %s", what);
	say(c, QA_PAGE_TITLE);
}

/* ---- the pack for challenge ---- */

static void
put_rating(struct pack *c, const struct qa_answer *a)
{
	struct qa_buf *b = anew(c);
	char day[QA_DAY_TEXT];

	qa_buf_print(b, "Own rating: %s",
	    a == NULL || a->self == NULL ? "none" : a->self->label);
	if (a != NULL && a->moderated != NULL && a->held != NULL)
		qa_buf_print(b, "; after challenge: %s (%s, %s: %s)",
		    a->held->label, a->moderated->who,
		    qa_day_write(a->moderated->date, day),
		    a->moderated->reason);
	say(c, QA_PAGE_PARAGRAPH);
}

/* What it said last time, of all that the standard was. */
static void
put_before(struct pack *c, const struct qa_item *x)
{
	const struct qa_item *was[WAS_MOST];
	const struct qa_answer *a;
	char day[QA_DAY_TEXT];
	size_t i;
	int k, n;

	n = c->then == NULL ? 0
			    : qa_s11_was_about(c->s, c->p->tool, x,
				  c->then->tool, was, WAS_MOST);
	for (k = 0; k < n; k++)
		for (i = 0; i < c->then->tool->n; i++) {
			a = c->then->answer[i];
			if (a == NULL || !qa_item_is_within(a->item, was[k]))
				continue;
			qa_buf_print(anew(c), "Last time (%s, standard %s): %s",
			    c->before.round->code, a->item->number,
			    a->held == NULL ? "not rated" : a->held->label);
			if (*a->improvement != '\0')
				qa_buf_print(
				    &c->b, "; promised: %s", a->improvement);
			if (a->deadline != QA_NO_DATE)
				qa_buf_print(&c->b, " (by %s)",
				    qa_day_write(a->deadline, day));
			say(c, QA_PAGE_PARAGRAPH);
		}
}

static void
put_evidence(struct pack *c, const struct qa_item *x)
{
	char day[QA_DAY_TEXT];
	size_t i;

	for (i = 0; i < c->proofs.n; i++) {
		const struct qa_proof *e = &c->proofs.item[i];

		if (!qa_proof_is_of(c->s, e, c->p, x))
			continue;
		qa_buf_print(anew(c), "%s, %s: %s%s%s", e->source,
		    qa_day_write(e->date, day),
		    *e->grade != '\0'          ? e->grade
			: e->met == QA_MET_YES ? "met"
			: e->met == QA_MET_NO  ? "not met"
					       : "partly met",
		    *e->text == '\0' ? "" : ". ", e->text);
		say(c, QA_PAGE_BULLET);
	}
	for (i = 0; i < c->s->actions.n; i++) {
		const struct qa_action *a = &c->s->actions.item[i];

		if (!qa_s11_is_overdue_for(c->s, a, c->p, x))
			continue;
		qa_buf_print(anew(c), "%s is overdue since %s: %s",
		    a->reference, qa_day_write(qa_action_due(a), day),
		    qa_action_text(a, QA_ACTION_ACTION));
		say(c, QA_PAGE_BULLET);
	}
}

/* What was asked of it at a challenge so far. */
static void
put_asked(struct pack *c, const struct qa_item *x)
{
	const struct qa_moderated *m;
	size_t i;

	for (i = 0; i < c->s->now.moderations; i++) {
		m = &c->s->now.moderated[i];
		if (m->agency != c->p->id ||
		    qa_number_compare(m->standard, x->number) != 0)
			continue;
		if (*m->question != '\0') {
			qa_buf_print(anew(c), "Asked%s%s: %s",
			    m->challenger == 0 ? "" : " by ",
			    qa_codes_text(
				c->s->known.book.codes, m->challenger),
			    m->question);
			say(c, QA_PAGE_BULLET);
		}
		tell(c, "Answered", m->answer);
	}
}

/* A question that follows from what stands side by side. */
static void
put_question(struct pack *c, const struct qa_answer *a)
{
	struct qa_buf *b = anew(c);

	if (a == NULL || a->self == NULL)
		qa_buf_text(b, "To ask: how do you stand in this?");
	else if (a->self->met == QA_MET_YES && *a->evidence == '\0')
		qa_buf_print(
		    b, "To ask: what shows that it is \"%s\"?", a->self->label);
	else if (a->self->met != QA_MET_YES && a->self->met != QA_MET_NA &&
	    *a->improvement == '\0')
		qa_buf_text(b, "To ask: what will you do, and by when?");
	else if (*a->kept != '\0' && a->kept[0] != 'y')
		qa_buf_text(b, "To ask: what kept you from what you promised?");
	say(c, QA_PAGE_PARAGRAPH);
}

static void
put_standard(struct pack *c, const struct qa_item *x)
{
	const struct qa_answer *a = c->p->answer[x->place];
	char day[QA_DAY_TEXT];

	qa_s11_put_title(anew(c), x);
	say(c, x->above == NULL ? QA_PAGE_HEADING : QA_PAGE_SUBHEADING);
	if (x->asks == QA_ASKS_NOTHING)
		return;
	if (x->asks == QA_ASKS_RATING)
		put_rating(c, a);
	if (a != NULL) {
		tell(c, "What has changed", a->changes);
		tell(c, "Evidence", a->evidence);
		tell(c, "Comment", a->comment);
		tell(c, "To be improved", a->improvement);
		if (a->deadline != QA_NO_DATE)
			tell(c, "By", qa_day_write(a->deadline, day));
		tell(c, "Promises of last time", a->progress);
	}
	put_before(c, x);
	put_evidence(c, x);
	put_asked(c, x);
	if (x->asks == QA_ASKS_RATING)
		put_question(c, a);
}

static int
put_challenge(struct pack *c, const struct qa_party *p, struct qa_fault *f)
{
	char day[QA_DAY_TEXT];
	size_t i;

	if (qa_s11_sit_before(c->s, p, &c->before, &c->then, f) == -1)
		return -1;
	begin(c, p, "for challenge");
	qa_buf_print(anew(c), "%s form, %s%s%s.",
	    qa_party_is_review(p) ? "Review" : "Full",
	    qa_party_state_name(p->state), p->came == QA_NO_DATE ? "" : " on ",
	    p->came == QA_NO_DATE ? "" : qa_day_write(p->came, day));
	say(c, QA_PAGE_PARAGRAPH);
	for (i = 0; i < p->tool->n; i++) {
		c->page.section = p->tool->item[i].number;
		if (p->tool->item[i].asks == QA_ASKS_NOTHING ||
		    qa_item_is_asked_of(&p->tool->item[i], p))
			put_standard(c, &p->tool->item[i]);
	}
	return 0;
}

static void
clear(struct pack *c)
{
	qa_sitting_clear(&c->before);
	qa_proofs_clear(&c->proofs);
	qa_buf_clear(&c->b);
}

int
qa_s11_challenge(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct pack c = { .s = s, .b = QA_BUF_EMPTY };
	size_t i;
	int rc = -1;

	qa_page_init(g);
	c.page.grid = g;
	if (qa_proofs_read(&c.proofs, s, f) == -1 ||
	    qa_s11_read_actions(s, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++)
		if (s->now.party[i].tool != NULL &&
		    s->now.party[i].state != QA_PARTY_WITHDRAWN &&
		    put_challenge(&c, &s->now.party[i], f) == -1)
			goto done;
	anew(&c);
	rc = qa_grid_check(g, f);
done:
	clear(&c);
	return rc;
}

/* ---- feedback ---- */

static const char *
duty_words(const struct qa_party *p)
{
	const char *duty =
	    p->agency == NULL ? "none" : qa_agency_duty(p->agency);

	if (strcmp(duty, "s175") == 0)
		return "section 175 of the Education Act 2002";
	if (strcmp(duty, "s157") == 0)
		return "section 157 of the Education Act 2002";
	if (strcmp(duty, "s11") == 0)
		return "section 11 of the Children Act 2004";
	return "";
}

/* What is in place, and what is not yet there, with what is suggested. */
static void
put_sheet(struct pack *c, const struct qa_party *p)
{
	const struct qa_answer *a;
	size_t i, met = 0, rated = 0, gaps = 0;

	begin(c, p, "feedback");
	for (i = 0; i < p->tool->n; i++) {
		a = qa_party_answer(p, i);
		if (a == NULL || a->held == NULL || a->held->met == QA_MET_NA)
			continue;
		rated++;
		met += a->held->met == QA_MET_YES;
		gaps += qa_answer_is_gap(a);
	}
	qa_buf_text(anew(c), "Thank you for your return");
	if (*duty_words(p) != '\0')
		qa_buf_print(&c->b, " under %s", duty_words(p));
	qa_buf_print(&c->b, ". Of %zu question%s that %s rated, %zu %s met",
	    rated, rated == 1 ? "" : "s", rated == 1 ? "is" : "are", met,
	    met == 1 ? "is" : "are");
	if (p->blank > 0)
		qa_buf_print(&c->b, "; %zu %s not answered", p->blank,
		    p->blank == 1 ? "is" : "are");
	qa_buf_put(&c->b, '.');
	say(c, QA_PAGE_PARAGRAPH);
	c->page.section = "improvement";
	if (gaps > 0)
		qa_page_add(&c->page, QA_PAGE_HEADING,
		    "What is not yet reached, and what we suggest");
	else if (rated > 0 && p->blank == 0)
		qa_page_add(
		    &c->page, QA_PAGE_HEADING, "All that was asked is met");
	for (i = 0; i < p->tool->n; i++) {
		a = qa_party_answer(p, i);
		if (!qa_answer_is_gap(a))
			continue;
		qa_s11_put_title(anew(c), a->item);
		qa_buf_print(&c->b, ": %s", a->held->label);
		say(c, QA_PAGE_SUBHEADING);
		tell(c, "We suggest", a->item->suggestion);
		tell(c, "You plan", a->improvement);
		if (a->moderated != NULL)
			tell(c, "Why we see it so", a->moderated->reason);
	}
}

int
qa_s11_sheets(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct pack c = { .s = s, .b = QA_BUF_EMPTY };
	size_t i;

	qa_page_init(g);
	c.page.grid = g;
	for (i = 0; i < s->now.n; i++)
		if (s->now.party[i].tool != NULL &&
		    qa_party_returned(&s->now.party[i]))
			put_sheet(&c, &s->now.party[i]);
	anew(&c);
	clear(&c);
	return qa_grid_check(g, f);
}
