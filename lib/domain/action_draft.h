/*
 * Drafts of actions out of what shows that one is needed: signals,
 * exceptions, gaps. A filter from rows to rows; what a draft lacks is for
 * people to add.
 */
#ifndef QA_ACTION_DRAFT_H
#define QA_ACTION_DRAFT_H

#include "domain/stream.h"
#include "record/grid.h"

struct qa_action_draft {
	struct qa_stream_header header;
	bool has_header;
	long passed; /* rows that call for no action: improvements */
	struct qa_grid grid; /* the drafts, as qa-ingest actions reads them */
};

void qa_action_draft_init(struct qa_action_draft *);
void qa_action_draft_clear(struct qa_action_draft *);

/*
 * Takes a row, the header first. Fields named as columns of actions are
 * carried over; of a signal or an exception the value is the baseline, the
 * period the source.
 *
 * fails  QA_DATA where there is nothing to make an action of
 */
int qa_action_draft_row(
    struct qa_action_draft *, const struct qa_row *, struct qa_fault *) QA_MUST;

#endif
