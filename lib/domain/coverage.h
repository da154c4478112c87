/*
 * Coverage: the returns that were expected from each agency for a period,
 * and whether and when they came.
 */
#ifndef QA_COVERAGE_H
#define QA_COVERAGE_H

#include "domain/due.h"
#include "domain/scorecard.h"

struct qa_coverage {
	struct qa_scorecard_head head;
	struct qa_due due; /* the rule that was asked */
	long expected, missing; /* returns */
};

/*
 * The returns, a row each, by agency, indicator, area and period; below those
 * of an agency its total, and last the total of all. Into a grid that is
 * initialised here and cleared by the caller.
 *
 * in     breakdowns and interim are not asked
 * fails  QA_USAGE for unknown codes; QA_CONFIG without a home area, or for a
 *        rule that cannot be read
 */
int qa_coverage_read(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_coverage *, struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
