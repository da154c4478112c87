/*
 * Whether an area differs from a benchmark, and for better or worse.
 *
 * A measure without polarity, or whose good lies in a range, is not judged:
 * it is higher, similar or lower.
 */
#ifndef QA_VERDICT_H
#define QA_VERDICT_H

#include "base/num.h"
#include "measure/interval.h"
#include "record/define.h"

enum qa_verdict {
	QA_NO_VERDICT, /* there is nothing to compare with */
	QA_BETTER,
	QA_SIMILAR,
	QA_WORSE,
	QA_HIGHER,
	QA_LOWER
};

/*
 * By the interval of the value: similar where it holds the benchmark, its
 * ends included.
 *
 * source Public Health England's comparison with a benchmark
 */
enum qa_verdict qa_verdict_interval(
    enum qa_polarity, struct qa_interval, double benchmark);

/* By displayed values, where there is no interval: similar where equal. */
enum qa_verdict qa_verdict_value(
    enum qa_polarity, struct qa_num value, struct qa_num benchmark);

/* better, similar, worse, higher or lower; "" for none. */
const char *qa_verdict_name(enum qa_verdict);

#endif
