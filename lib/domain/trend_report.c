#include <string.h>

#include "domain/trend_report.h"
#include "measure/rag.h"

const struct qa_grid_column qa_trend_report_columns[] = {
	{ "agency", NULL, QA_OUT_GROUP },
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, QA_OUT_HIDE },
	{ "period", NULL, 0 },
	{ "value", NULL, QA_OUT_NUMBER },
	{ "target", NULL, QA_OUT_NUMBER },
	{ "variation", NULL, QA_OUT_WORD },
	{ "finding", NULL, QA_OUT_BELOW },
	{ "question", NULL, QA_OUT_BELOW },
	{ "story", NULL, 0 },
	{ "action", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "due", NULL, 0 },
};
const size_t qa_trend_report_columns_n = QA_COUNT(qa_trend_report_columns);

/* The goal that was in force at a point; NULL: none was. */
static const struct qa_goal *
goal_of(const struct qa_history *h, const struct qa_trend_point *p)
{
	size_t i;

	for (i = h->n; i-- > 0;)
		if (h->moment[i].period.last == p->period.last)
			return h->moment[i].goal;
	return NULL;
}

/* Whether a value misses its target, as a card judges it. */
static int
misses(const struct qa_trend *t, const struct qa_trend_how *how,
    const struct qa_goal *goal, const struct qa_trend_point *p, bool *out,
    struct qa_fault *f)
{
	enum qa_rag rag = QA_NO_RAG;

	if (goal != NULL &&
	    qa_rag_judge(how->has_polarity ? how->polarity : t->polarity,
		p->shown, goal, &rag, f) == -1)
		return -1;
	*out = rag == QA_RED;
	return 0;
}

static bool
is_improvement(enum qa_variation v)
{
	return v == QA_IMPROVEMENT_HIGH || v == QA_IMPROVEMENT_LOW;
}

static void
put(struct qa_grid *g, const struct qa_card *c, const struct qa_card_entry *e,
    const struct qa_trend *t, const struct qa_trend_point *p,
    const struct qa_goal *goal, const char *finding)
{
	const struct qa_spc_result *r = &t->result[p->element];
	char period[QA_PERIOD_TEXT];
	int i;

	qa_grid_add(
	    g, qa_book_agency(&c->known.book, e->x->agency, p->period.last));
	qa_grid_add(g, t->indicator);
	qa_grid_add(g, t->title);
	qa_grid_add(g, t->area);
	qa_grid_add(g, qa_period_write(p->period, period));
	qa_grid_num(g, true, p->shown);
	qa_grid_num(g, goal != NULL && goal->has_target,
	    goal == NULL ? qa_num_whole(0) : goal->target);
	qa_grid_add(g, qa_variation_name(r->variation));
	qa_grid_add(g, finding);
	qa_grid_add(g, e->x->prompt);
	for (i = 0; i < 4; i++)
		qa_grid_add(g, NULL);
}

int
qa_trend_report(const struct qa_card *c, const struct qa_trend_source *from,
    const struct qa_trend *t, const struct qa_trend_how *how,
    const char *agency, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_card_entry *e = from->entry;
	int64_t id = qa_book_find(&c->known.book, QA_AGENCIES, agency, f);
	const struct qa_goal given = { .has_target = true,
		.target = how->target };
	const struct qa_goal *goal;
	struct qa_buf finding = QA_BUF_EMPTY;
	const struct qa_trend_point *p;
	bool off = false, signal;
	size_t at;

	if (id == 0)
		return -1;
	if (e->x->agency != id || (p = qa_trend_last(t, &at)) == NULL)
		return 0;
	goal = how->has_target ? &given : goal_of(from->history, p);
	if (misses(t, how, goal, p, &off, f) == -1)
		return -1;
	signal = t->result[p->element].signal != QA_NO_SIGNAL &&
	    !is_improvement(t->result[p->element].variation);
	if (!signal && !off)
		return 0;
	qa_trend_finding(t, &finding);
	qa_trend_caution(t, &finding);
	if (off)
		qa_buf_text(&finding, "; off target");
	if (!finding.failed)
		put(g, c, e, t, p, goal, finding.data);
	qa_buf_clear(&finding);
	return qa_grid_check(g, f);
}
