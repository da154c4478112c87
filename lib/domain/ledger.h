/*
 * The ledger: the batches of a database, and the undoing of one.
 */
#ifndef QA_LEDGER_H
#define QA_LEDGER_H

#include "record/grid.h"
#include "store/batch.h"
#include "store/db.h"

/* All batches with their state on a day, into a grid that is initialised
 * here and cleared by the caller. */
int qa_ledger_list(
    struct qa_db *, int as_of, struct qa_grid *, struct qa_fault *) QA_MUST;

struct qa_undo {
	long number; /* to be undone */
	int today;
	const char *user, *moment;
	long batch; /* out: the number of the undo */
};

/*
 * Undoes a batch, or an undo.
 *
 * fails  QA_USAGE when there is no such batch or it is undone already;
 *        QA_DATA, with the list, while rows of others use a code that only
 *        it defines
 */
int qa_ledger_undo(struct qa_db *, struct qa_undo *, struct qa_fault *) QA_MUST;

/* The record kinds and their columns. */
void qa_ledger_kinds(struct qa_grid *);

#endif
