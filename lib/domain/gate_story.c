/* Commentary beside a figure: a record of its own, of the agency that
 * returned it. */
#include <stdlib.h>
#include <string.h>

#include "domain/gate.h"
#include "store/records.h"

/* The record that an observation's commentary is: of its agency, as merged
 * with what is in force, else of the one that owes the figure. */
static void
to_commentary(
    const struct qa_ingest *g, const struct qa_value *v, struct qa_value *c)
{
	const struct qa_indicator *x = qa_book_any_indicator(
	    &g->book, v[QA_OBS_INDICATOR].i, v[QA_OBS_PERIOD].n);

	memset(c, 0, qa_kind_commentary.n * sizeof(*c));
	c[QA_COMMENT_INDICATOR] = v[QA_OBS_INDICATOR];
	c[QA_COMMENT_AREA] = v[QA_OBS_AREA];
	c[QA_COMMENT_PERIOD] = v[QA_OBS_PERIOD];
	c[QA_COMMENT_AGENCY] = v[QA_OBS_AGENCY];
	c[QA_COMMENT_COMMENTARY] = v[QA_OBS_COMMENTARY];
	if (c[QA_COMMENT_AGENCY].form == QA_EMPTY && x != NULL &&
	    x->agency != 0)
		c[QA_COMMENT_AGENCY] = qa_value_integer(x->agency);
}

static bool
same_figure(const struct qa_value *a, const struct qa_value *b)
{
	int i;

	for (i = 0; i < QA_COMMENT_AGENCY; i++)
		if (qa_value_compare(&a[i], &b[i]) != 0)
			return false;
	return true;
}

/* What this file said already of that figure, for the same agency; NULL. */
static const struct qa_gate_said *
said_before(struct qa_ingest *g, const struct qa_value *v)
{
	struct qa_gate_stories *x = &g->story;
	size_t i;

	if (x->n > 0 && !same_figure(x->said[0].v, v)) {
		x->n = 0;
		qa_pool_reset(&x->pool);
	}
	for (i = 0; i < x->n; i++)
		if (qa_value_compare(&x->said[i].v[QA_COMMENT_AGENCY],
			&v[QA_COMMENT_AGENCY]) == 0)
			return &x->said[i];
	return NULL;
}

static int
remember(struct qa_ingest *g, const struct qa_value *v, long line,
    struct qa_fault *f)
{
	struct qa_gate_stories *x = &g->story;
	struct qa_gate_said *p =
	    realloc(x->said, (x->n + 1) * sizeof(*x->said));

	if (p == NULL)
		return qa_fail_memory(f);
	x->said = p;
	p = &p[x->n];
	p->line = line;
	if ((p->v = qa_value_copy(v, qa_kind_commentary.n, &x->pool)) == NULL)
		return qa_fail_memory(f);
	x->n++;
	return 0;
}

/* The same words of two breakdowns of a figure are passed over, others would
 * be lost: 0, 1 where they were noted, -1. */
static int
said_twice(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_gate_said *before, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (qa_value_compare(&before->v[QA_COMMENT_COMMENTARY],
		&v[QA_COMMENT_COMMENTARY]) == 0)
		return 0;
	qa_fail(&what, QA_DATA,
	    "line %ld says something else of this indicator, period and "
	    "agency: commentary is of a figure, not of its breakdowns; put it "
	    "into one text",
	    before->line);
	return qa_gate_note_at(g, p, QA_OBS_COMMENTARY, &what, f) == -1 ? -1
									: 1;
}

int
qa_gate_story_read(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *is, struct qa_gate_story *s, struct qa_fault *f)
{
	bool empty = is[QA_OBS_COMMENTARY].form == QA_EMPTY;
	const struct qa_gate_said *before;
	const struct qa_value *was;

	s->same = true;
	s->speaks = false;
	if (!qa_gate_gives(p, QA_OBS_COMMENTARY) ||
	    (empty && is[QA_OBS_BREAKDOWN].form != QA_EMPTY) ||
	    (empty && qa_gate_met_all(&g->story.met, is)))
		return 0;
	to_commentary(g, is, s->v);
	if (qa_gate_meet(g, &g->story.met, s->v, &was, f) == -1)
		return -1;
	if (was == NULL)
		s->same = empty;
	else
		s->same = qa_value_compare(&was[QA_COMMENT_COMMENTARY],
			      &s->v[QA_COMMENT_COMMENTARY]) == 0;
	s->speaks = !(empty && s->same);
	if (s->speaks && (before = said_before(g, s->v)) != NULL) {
		s->speaks = false; /* the same words are there already */
		return said_twice(g, p, before, s->v, f);
	}
	s->base = 0;
	if (was == NULL || !s->same)
		return 0;
	/* the same words stay whose they are */
	s->v[QA_COMMENT_AUTHOR] = was[QA_COMMENT_AUTHOR];
	s->v[QA_COMMENT_WRITTEN] = was[QA_COMMENT_WRITTEN];
	s->base = qa_scan_copied(g->story.met.scan, s->v);
	return 0;
}

int
qa_gate_story_store(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_gate_story *s, struct qa_fault *f)
{
	if (!s->speaks)
		return 0;
	if (remember(g, s->v, p->line, f) == -1)
		return -1;
	return qa_gate_store(g, &g->story.met, s->v, p->line, s->base, f);
}
