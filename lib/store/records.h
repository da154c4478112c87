/*
 * Storing records: rows of any kind, each under its batch. A record is an
 * array of values in the order of its kind's columns.
 */
#ifndef QA_RECORDS_H
#define QA_RECORDS_H

#include <stdint.h>

#include "record/value.h"
#include "store/db.h"

/* Adds one record under a batch, whose key is not there under it. It is in
 * the database after qa_records_store. */
int qa_record_add(struct qa_db *, const struct qa_kind *,
    const struct qa_value *, long batch, long line, struct qa_fault *) QA_MUST;

int qa_records_store(struct qa_db *, struct qa_fault *) QA_MUST;

/* A digest of one stored row, to be summed over a batch: any order of rows
 * gives the same sum. It finds damage, not forgery; of a machine whose words
 * have their lowest byte first. */
uint64_t qa_record_digest(
    const struct qa_kind *, const struct qa_value *, long line);

uint64_t qa_digest_numbers(const int64_t *, size_t n);

/* The bits of a kind's columns that its table stores. */
uint32_t qa_record_stored(const struct qa_kind *);

#endif
