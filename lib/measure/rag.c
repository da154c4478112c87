#include "measure/rag.h"

const char *
qa_rag_name(enum qa_rag r)
{
	static const char *const name[] = { "", "red", "amber", "green" };

	return name[r];
}

/* At least the bound: green; within the tolerance below it: amber. */
static int
at_least(struct qa_num value, struct qa_num bound, struct qa_num amber,
    enum qa_rag *rag, struct qa_fault *f)
{
	struct qa_num least;

	if (qa_num_subtract(bound, amber, &least, f) == -1)
		return -1;
	*rag = qa_num_compare(value, bound) >= 0 ? QA_GREEN
	    : qa_num_compare(value, least) >= 0  ? QA_AMBER
						 : QA_RED;
	return 0;
}

static int
at_most(struct qa_num value, struct qa_num bound, struct qa_num amber,
    enum qa_rag *rag, struct qa_fault *f)
{
	struct qa_num most;

	if (qa_num_add(bound, amber, &most, f) == -1)
		return -1;
	*rag = qa_num_compare(value, bound) <= 0 ? QA_GREEN
	    : qa_num_compare(value, most) <= 0   ? QA_AMBER
						 : QA_RED;
	return 0;
}

int
qa_rag_judge(enum qa_polarity polarity, struct qa_num value,
    const struct qa_goal *g, enum qa_rag *rag, struct qa_fault *f)
{
	struct qa_num amber = g->has_amber ? g->amber : qa_num_whole(0);
	enum qa_rag low = QA_GREEN, high = QA_GREEN;

	*rag = QA_NO_RAG;
	if (polarity == QA_HIGH && g->has_target)
		return at_least(value, g->target, amber, rag, f);
	if (polarity == QA_LOW && g->has_target)
		return at_most(value, g->target, amber, rag, f);
	if (polarity != QA_RANGE || (!g->has_low && !g->has_high))
		return 0;
	if (g->has_low && at_least(value, g->low, amber, &low, f) == -1)
		return -1;
	if (g->has_high && at_most(value, g->high, amber, &high, f) == -1)
		return -1;
	*rag = low < high ? low : high;
	return 0;
}
