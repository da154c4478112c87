/*
 * Whether a database holds what was stored in it: as SQLite sees it, what
 * rows refer to, and every batch's rows by number and digest.
 */
#ifndef QA_CHECK_H
#define QA_CHECK_H

#include "record/grid.h"
#include "store/batch.h"

/*
 * Looks at all of it.
 *
 * out    a row for each damage in a grid of three columns: check, subject,
 *        finding
 */
int qa_check_stored(struct qa_db *, const struct qa_batches *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

#endif
