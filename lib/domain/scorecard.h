/*
 * The scorecard of a period: what each indicator says, beside its past, its
 * target, England and the region, with the story behind it.
 */
#ifndef QA_SCORECARD_H
#define QA_SCORECARD_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/period.h"
#include "record/grid.h"
#include "store/db.h"

enum qa_neighbours_statistic { QA_MEAN_OF, QA_MEDIAN_OF, QA_MEAN_AND_MEDIAN };

struct qa_scorecard_query {
	struct qa_period period;
	const char *const *areas; /* codes; none: the home area */
	size_t areas_n;
	const char *const *indicators; /* codes; none: all */
	size_t indicators_n;
	const char *const *priorities; /* codes; none: all */
	size_t priorities_n;
	const char *owner; /* a body: its priorities; or NULL */
	bool breakdowns; /* a row for each breakdown too */
	bool interim; /* between quarters */
	bool arrows; /* for people: arrows beside words */
	const char *set; /* of neighbours; NULL: by the rule */
	enum qa_neighbours_statistic statistic;
	int precision; /* digits of what is computed; -1: as a reader needs */
	int as_of; /* day, or QA_ALWAYS */
	int today;
};

#define QA_PARTNERSHIP 256 /* bytes of its name, with the NUL */

/* What the head of a card says; text is owned by the caller. */
struct qa_scorecard_head {
	char partnership[QA_PARTNERSHIP]; /* in one line */
	char batch[24]; /* the last one in force */
};

/*
 * The card, a row an indicator and area, into a grid that is initialised
 * here and cleared by the caller. An indicator without a figure keeps its
 * row, with the reason in status.
 *
 * fails  QA_USAGE for unknown codes
 */
int qa_scorecard_read(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_scorecard_head *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* The codes of the indicators on a card, separated by ;, appended. */
int qa_scorecard_codes(
    const struct qa_grid *, struct qa_buf *, struct qa_fault *) QA_MUST;

/* The figures that changed since a day: what stood then, what stands now. */
int qa_scorecard_changes(struct qa_db *, const struct qa_scorecard_query *,
    int since, struct qa_scorecard_head *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/*
 * The rows of the card that are exceptions, in the order of how urgent they
 * are, then the good news by the mirrored rules; with undecided only
 * concerns that nobody has decided.
 */
int qa_scorecard_exceptions(struct qa_db *, const struct qa_scorecard_query *,
    bool undecided, struct qa_scorecard_head *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* A row a priority: how many measures, how they compare, how they move, and
 * how sure that is. */
int qa_scorecard_assurance(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_scorecard_head *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* How many how-much, how-well and better-off measures each priority has. */
int qa_scorecard_balance(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_scorecard_head *, struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
