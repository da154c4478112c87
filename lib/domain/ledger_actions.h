/*
 * What an undo would do to the action log. Private to domain/ledger.
 */
#ifndef QA_LEDGER_ACTIONS_H
#define QA_LEDGER_ACTIONS_H

#include "store/batch.h"

/*
 * Refuses an undo that would leave an action without its words, or an event
 * without what it follows from.
 *
 * in     before, after: what is in force before and after it
 * fails  QA_DATA, naming the batch to be undone first
 */
int qa_ledger_check_actions(struct qa_db *, const struct qa_batches *before,
    const struct qa_batches *after, long number, struct qa_fault *) QA_MUST;

#endif
