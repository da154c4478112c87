/*
 * Writing from inside: a program that has a record to store passes it through
 * the gate as a file of one row, with the same checks, as one batch.
 */
#ifndef QA_WRITE_H
#define QA_WRITE_H

#include "domain/ingest.h"

/*
 * Stores one record of the options' kind. Its cells are those of columns, in
 * that order; name stands for the file's.
 *
 * fails  QA_DATA with the first fault that the gate found
 */
int qa_write_record(struct qa_db *, const struct qa_ingest_options *,
    const char *name, const char *const *columns, const struct qa_cell *,
    size_t n, struct qa_ingest_report *, struct qa_fault *) QA_MUST;

#endif
