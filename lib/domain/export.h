/*
 * The gate out: records of a kind as the rows that the gate in reads.
 */
#ifndef QA_EXPORT_H
#define QA_EXPORT_H

#include "base/buf.h"
#include "domain/book.h"
#include "record/kind.h"
#include "store/scan.h"

struct qa_export;

/*
 * Starts an export of what is in force on a day.
 *
 * in     since: only records that this batch or a later one in the order
 *        said something of; 0 for all
 * fails  QA_USAGE when there is no such batch
 */
int qa_export_open(struct qa_export **, struct qa_db *, const struct qa_kind *,
    int as_of, long since, struct qa_fault *) QA_MUST;
void qa_export_close(struct qa_export *);

/* The last batch in force. */
long qa_export_batch(const struct qa_export *);

/* The next record as cells in the order of the kind's columns, borrowed
 * until the next step: 1, 0 at the end, -1. In the order of the key. */
int qa_export_next(
    struct qa_export *, const char *const **cells, struct qa_fault *);

#endif
