#include "measure/verdict.h"

/* side: below 0, 0 or above 0 as the value is below, at or above. */
static enum qa_verdict
judge(enum qa_polarity polarity, int side)
{
	if (side == 0)
		return QA_SIMILAR;
	if (polarity != QA_HIGH && polarity != QA_LOW)
		return side > 0 ? QA_HIGHER : QA_LOWER;
	return (side > 0) == (polarity == QA_HIGH) ? QA_BETTER : QA_WORSE;
}

enum qa_verdict
qa_verdict_interval(
    enum qa_polarity polarity, struct qa_interval i, double benchmark)
{
	return judge(polarity, (i.low > benchmark) - (i.high < benchmark));
}

enum qa_verdict
qa_verdict_value(
    enum qa_polarity polarity, struct qa_num value, struct qa_num benchmark)
{
	return judge(polarity, qa_num_compare(value, benchmark));
}

const char *
qa_verdict_name(enum qa_verdict v)
{
	static const char *const name[] = { "", "better", "similar", "worse",
		"higher", "lower" };

	return name[v];
}
