/*
 * Records in the database: rows of any kind, stored under a batch and read
 * as they are in force. A record is an array of values in the order of its
 * kind's columns.
 */
#ifndef QA_RECORDS_H
#define QA_RECORDS_H

#include <stdint.h>

#include "base/pool.h"
#include "record/value.h"
#include "store/batch.h"
#include "store/db.h"

/* Stores one record under a batch. fails QA_DATA with "twice" when its key
 * is stored under that batch already: *twice is then true. */
int qa_record_add(struct qa_db *, const struct qa_kind *,
    const struct qa_value *, long batch, long line, bool *twice,
    struct qa_fault *) QA_MUST;

/* Which records a scan reads. */
enum qa_scan_of {
	QA_SCAN_ALL, /* of the kind, in the order of its table */
	QA_SCAN_KEY, /* those with the key of `like` */
	QA_SCAN_INDICATOR, /* observations or commentary of like's indicator */
	QA_SCAN_SERIES /* of like's indicator and the areas of the list */
};

struct qa_scan;

/* A record in force, or one version of it. */
struct qa_found {
	const struct qa_value *value; /* borrowed until the next step */
	long batch; /* the newest one that said something of it */
	long line;
	bool merged; /* of several batches */
};

/*
 * Starts a scan. The batches, their ranks and like are kept until the scan
 * is closed.
 *
 * in     areas: ids as a JSON array, for QA_SCAN_SERIES; kept
 */
int qa_scan_open(struct qa_scan **, struct qa_db *, const struct qa_kind *,
    const struct qa_batches *, enum qa_scan_of, const struct qa_value *like,
    const char *areas, struct qa_fault *) QA_MUST;
void qa_scan_close(struct qa_scan *);

/* Starts a scan of QA_SCAN_KEY again with another key. */
int qa_scan_again(
    struct qa_scan *, const struct qa_value *like, struct qa_fault *) QA_MUST;

/* The next record in force, its columns merged from the batches that gave
 * them, the newest first: 1, 0 at the end, -1. */
int qa_scan_next(struct qa_scan *, struct qa_found *, struct qa_fault *);

/* The next stored row as it is, whatever its batch: 1, 0, -1. */
int qa_scan_raw(struct qa_scan *, struct qa_found *, struct qa_fault *);

/* A digest of one stored row, to be summed over a batch: any order of rows
 * gives the same sum. It finds damage, not forgery; of a machine whose words
 * have their lowest byte first. */
uint64_t qa_record_digest(
    const struct qa_kind *, const struct qa_value *, long line);

/* The bits of a kind's columns that its table stores. */
uint32_t qa_record_stored(const struct qa_kind *);

#endif
