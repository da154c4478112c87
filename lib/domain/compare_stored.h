/* A comparison of what the database has. */
#ifndef QA_COMPARE_STORED_H
#define QA_COMPARE_STORED_H

#include "base/period.h"
#include "domain/compare.h"

struct qa_compare_query {
	const char *indicator;
	struct qa_period period;
	const char *const *areas; /* all, region, neighbours, or codes; none
	                             is all */
	size_t areas_n;
	const char *home; /* the area that is marked; NULL: the home area */
	const char *set; /* of neighbours; NULL: by the rule */
	int as_of; /* day, or QA_ALWAYS */
};

/* What its head says. */
struct qa_compare_head {
	char batch[24]; /* the last one in force */
	char caption[512];
};

/*
 * Reads what the areas have in the period into a group that is empty, with
 * the benchmark that how asks for.
 *
 * fails  QA_USAGE for unknown codes, a period that the indicator does not
 *        take
 */
int qa_compare_read(struct qa_db *, const struct qa_compare_query *,
    struct qa_compare_how *, struct qa_compare_group *,
    struct qa_compare_head *, struct qa_fault *) QA_MUST;

#endif
