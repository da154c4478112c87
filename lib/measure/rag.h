/*
 * Red, amber, green against a target with tolerance.
 */
#ifndef QA_RAG_H
#define QA_RAG_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/num.h"
#include "record/define.h"

enum qa_rag { QA_NO_RAG, QA_RED, QA_AMBER, QA_GREEN };

/* A target as a board sets it; what is not set is not there. */
struct qa_goal {
	bool has_target, has_amber, has_low, has_high;
	struct qa_num target, amber; /* the tolerance; none is 0 */
	struct qa_num low, high; /* of a range */
};

/*
 * Judges a displayed value.
 *
 * high   value >= target is green, >= target - amber is amber, else red;
 * low    mirrored; range: within low..high green, within amber of it amber
 * none   no polarity, no judgement; no target, none either
 * fails  QA_DATA where 18 digits do not hold a bound
 * source DESIGN section 6; compared exactly, on values as displayed
 */
int qa_rag_judge(enum qa_polarity, struct qa_num value, const struct qa_goal *,
    enum qa_rag *, struct qa_fault *) QA_MUST;

const char *qa_rag_name(enum qa_rag); /* "" for none */

#endif
