/* What is thought of a row: red, amber or green, and whether it is an
 * exception, for the worse or for the better, by mirrored rules. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "domain/card.h"
#include "measure/rag.h"
#include "measure/travel.h"

/* The target that holds for the period shown; one that sets nothing where
 * there is none. */
static const struct qa_goal *
goal_of(const struct qa_card *c, const struct qa_card_row *l)
{
	static const struct qa_goal none;
	const struct qa_target *t =
	    qa_book_target(&c->known.book, l->x->id, l->area, l->want.last);

	return t == NULL ? &none : &t->goal;
}

/* Better than the benchmark is green, similar amber, worse red. */
static enum qa_rag
rag_of(enum qa_verdict v)
{
	switch (v) {
	case QA_BETTER:
		return QA_GREEN;
	case QA_SIMILAR:
		return QA_AMBER;
	case QA_WORSE:
		return QA_RED;
	default:
		return QA_NO_RAG;
	}
}

/* Against the target; where there is none, the benchmark's by interval. */
static int
judge_rag(struct qa_card_row *l, struct qa_fault *f)
{
	const enum qa_polarity p = l->x->polarity;

	l->basis = "";
	if (!l->v.has)
		return 0;
	if (qa_rag_judge(p, l->v.value, l->goal, &l->rag, f) == -1)
		return -1;
	if (l->rag != QA_NO_RAG) {
		l->basis = "target";
		return 0;
	}
	if (l->goal->has_target || l->goal->has_low || l->goal->has_high ||
	    !l->has_interval || l->against == QA_AGAINST_NONE ||
	    (p != QA_HIGH && p != QA_LOW))
		return 0;
	l->rag = rag_of(l->verdict);
	l->basis = l->against == QA_AGAINST_ENGLAND ? "england" : "region";
	return 0;
}

/* ---- exceptions ---- */

static const char *const names[] = {
	[QA_RED_RED] = "red_red",
	[QA_OFF_TARGET] = "off_target",
	[QA_CONCERN] = "concern",
	[QA_GOOD_GOOD] = "good_good",
	[QA_ON_TARGET] = "on_target",
	[QA_PROMISING] = "promising",
	[QA_NO_EXCEPTION] = "",
};

const char *
qa_exception_name(enum qa_exception e)
{
	return names[e];
}

bool
qa_exception_is_concern(enum qa_exception e)
{
	return e <= QA_CONCERN;
}

/* better or worse than a year ago: 1, -1, 0. */
static int
travel(const struct qa_card_row *l)
{
	const char *t;

	if (!l->v.has || !l->year_ago.has)
		return 0;
	t = qa_travel_name(
	    l->x->polarity, l->v.value, l->year_ago.value, l->goal);
	return strcmp(t, "better") == 0 ? 1 : strcmp(t, "worse") == 0 ? -1 : 0;
}

/* A signal of concern, or of improvement: -1, 1, 0. */
static int
signal(const struct qa_card_row *l)
{
	switch (l->variation) {
	case QA_CONCERN_HIGH:
	case QA_CONCERN_LOW:
		return -1;
	case QA_IMPROVEMENT_HIGH:
	case QA_IMPROVEMENT_LOW:
		return 1;
	default:
		return 0;
	}
}

static enum qa_exception
class_of(const struct qa_card_row *l)
{
	bool target = strcmp(l->basis, "target") == 0;
	int way = travel(l), sign = signal(l);

	if (l->verdict == QA_WORSE && (way < 0 || sign < 0))
		return QA_RED_RED;
	if (target && l->rag == QA_RED)
		return QA_OFF_TARGET;
	if (l->verdict == QA_WORSE || sign < 0)
		return QA_CONCERN;
	if (l->verdict == QA_BETTER && (way > 0 || sign > 0))
		return QA_GOOD_GOOD;
	if (target && l->rag == QA_GREEN)
		return QA_ON_TARGET;
	return l->verdict == QA_BETTER || sign > 0 ? QA_PROMISING
						   : QA_NO_EXCEPTION;
}

/* What a row is far from: of a class about the target that, else the
 * benchmark. */
static bool
reference(const struct qa_card_row *l, double *out)
{
	const struct qa_goal *g = l->goal;
	double v = qa_num_double(l->v.value);

	if (l->exception != QA_OFF_TARGET && l->exception != QA_ON_TARGET) {
		const struct qa_card_value *b = qa_card_against(l);

		if (b != NULL)
			*out = qa_num_double(b->value);
		return b != NULL;
	}
	if (l->x->polarity != QA_RANGE) {
		*out = qa_num_double(g->target);
		return g->has_target;
	}
	*out = v;
	if (g->has_low && v < qa_num_double(g->low))
		*out = qa_num_double(g->low);
	if (g->has_high && v > qa_num_double(g->high))
		*out = qa_num_double(g->high);
	return true;
}

/* How many widths of its interval a value lies away; -1 without one. */
static double
distance(const struct qa_card_row *l)
{
	double from;

	if (!l->has_interval || !(l->interval.high > l->interval.low) ||
	    !reference(l, &from))
		return -1;
	return fabs(qa_num_double(l->v.value) - from) /
	    (l->interval.high - l->interval.low);
}

int
qa_card_judge(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	l->goal = goal_of(c, l);
	if (judge_rag(l, f) == -1)
		return -1;
	l->exception = QA_NO_EXCEPTION;
	l->distance = -1;
	if (l->breakdown != 0 || l->e->context || !l->v.has)
		return 0;
	l->exception = class_of(l);
	if (l->exception != QA_NO_EXCEPTION)
		l->distance = distance(l);
	return 0;
}

/* ---- a question ---- */

/* 23.4%, or 41.0 per 10,000 */
static void
put_value(struct qa_buf *b, const struct qa_indicator *x, struct qa_num v)
{
	char num[QA_NUM_TEXT];

	qa_buf_text(b, qa_num_write(v, num));
	if (strcmp(x->unit, "%") == 0)
		qa_buf_put(b, '%');
}

/* " rose from 20.1% (2023-24Q2) to 23.4%", or " is at 23.4%" in words that
 * go with one and with many. */
static void
put_movement(struct qa_buf *b, const struct qa_card_row *l)
{
	const struct qa_card_value *was =
	    l->year_ago.has ? &l->year_ago : &l->previous;
	char period[QA_PERIOD_TEXT];
	int order;

	if (!was->has) {
		qa_buf_text(b, ": ");
		put_value(b, l->x, l->v.value);
		return;
	}
	order = qa_num_compare(l->v.value, was->value);
	if (order == 0) {
		qa_buf_text(b, " stayed at ");
		put_value(b, l->x, l->v.value);
		return;
	}
	qa_buf_text(b, order > 0 ? " rose from " : " fell from ");
	put_value(b, l->x, was->value);
	qa_buf_print(b, " (%s) to ", qa_period_write(was->period, period));
	put_value(b, l->x, l->v.value);
}

/* ", above England (22.6%)" */
static void
put_beside(struct qa_buf *b, const struct qa_card_row *l, struct qa_num other,
    bool similar, const char *name, const char *period)
{
	int order = qa_num_compare(l->v.value, other);

	qa_buf_print(b, ", %s %s (",
	    similar         ? "similar to"
		: order > 0 ? "above"
		: order < 0 ? "below"
			    : "level with",
	    name);
	put_value(b, l->x, other);
	qa_buf_print(b, "%s%s)", *period == '\0' ? "" : " in ", period);
}

void
qa_card_question(const struct qa_card_row *l, struct qa_buf *b)
{
	const struct qa_card_value *other = qa_card_against(l);
	struct qa_period p = l->reading.figure.period;
	char period[QA_PERIOD_TEXT] = "";

	if (l->exception == QA_NO_EXCEPTION)
		return;
	qa_buf_text(b, l->x->title);
	put_movement(b, l);
	if (other != NULL) {
		if (other->period.first != p.first ||
		    other->period.last != p.last)
			qa_period_write(other->period, period);
		put_beside(b, l, other->value,
		    l->has_interval && l->verdict == QA_SIMILAR,
		    qa_against_name(l->against), period);
	}
	if (strcmp(l->basis, "target") == 0 && l->goal->has_target)
		put_beside(b, l, l->goal->target, false, "the target", "");
	qa_buf_text(b, ". ");
	if (*l->finding != '\0')
		qa_buf_print(b, "%s. ", l->finding);
	if (!qa_exception_is_concern(l->exception))
		qa_buf_text(b,
		    "What made the difference, and can others learn from it?");
	else if (*l->x->prompt != '\0')
		qa_buf_text(b, l->x->prompt);
	else
		qa_buf_text(b, "What lies behind it, and for which children?");
}
