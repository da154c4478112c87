#include "measure/travel.h"

enum qa_direction
qa_direction_of(struct qa_num now, struct qa_num before)
{
	int c = qa_num_compare(now, before);

	return c < 0 ? QA_DOWN : c > 0 ? QA_UP : QA_STEADY;
}

const char *
qa_direction_name(enum qa_direction d)
{
	return d == QA_DOWN ? "down" : d == QA_UP ? "up" : "same";
}

/* How far a value lies outside a range; 0 within it, and the largest number
 * where 18 digits do not hold it. */
static struct qa_num
outside(struct qa_num v, const struct qa_goal *g)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	struct qa_num d = qa_num_whole(0);
	int rc = 0;

	if (g->has_low && qa_num_compare(v, g->low) < 0)
		rc = qa_num_subtract(g->low, v, &d, &ignored);
	else if (g->has_high && qa_num_compare(v, g->high) > 0)
		rc = qa_num_subtract(v, g->high, &d, &ignored);
	return rc == -1 ? qa_num_whole(999999999999999999) : d;
}

const char *
qa_travel_name(enum qa_polarity polarity, struct qa_num now,
    struct qa_num before, const struct qa_goal *g)
{
	int c = qa_num_compare(now, before);

	if (polarity == QA_NEUTRAL ||
	    (polarity == QA_RANGE &&
		(g == NULL || (!g->has_low && !g->has_high))))
		return "-";
	if (polarity == QA_RANGE)
		c = -qa_num_compare(outside(now, g), outside(before, g));
	if (c == 0)
		return "same";
	return (c > 0) == (polarity != QA_LOW) ? "better" : "worse";
}
