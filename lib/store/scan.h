/*
 * Scans: records as they are in force, each merged from what the batches
 * said of it, in the order of their keys.
 */
#ifndef QA_SCAN_H
#define QA_SCAN_H

#include "record/value.h"
#include "store/batch.h"
#include "store/db.h"

/* Which records a scan reads. */
enum qa_scan_of {
	QA_SCAN_ALL, /* of the kind, in the order of its table */
	QA_SCAN_KEY, /* those with the key of `like` */
	QA_SCAN_FROM, /* all observations or commentary from like's indicator,
	               * area and first day on */
	QA_SCAN_INDICATOR, /* observations or commentary of like's indicator;
	                    * returns of like's round */
	QA_SCAN_SERIES, /* of like's indicator and the areas of the list */
	QA_SCAN_WITHIN /* of those, totals within the period that like has
	                * for an area */
};

struct qa_scan;

/* A record in force, or one version of it. */
struct qa_found {
	const struct qa_value *value; /* borrowed until the next step */
	long batch; /* the newest one that said something of it */
	long line;
	bool merged; /* of several batches that said different columns */
};

/*
 * Starts a scan. The batches, their ranks and like are kept until the scan
 * is closed.
 *
 * in     areas: ids as a JSON array, for QA_SCAN_SERIES and QA_SCAN_WITHIN;
 *        kept
 */
int qa_scan_open(struct qa_scan **, struct qa_db *, const struct qa_kind *,
    const struct qa_batches *, enum qa_scan_of, const struct qa_value *like,
    const char *areas, struct qa_fault *) QA_MUST;
void qa_scan_close(struct qa_scan *);

/* Starts a scan of QA_SCAN_KEY or QA_SCAN_FROM again with another key. */
void qa_scan_again(struct qa_scan *, const struct qa_value *like);

/* The batch in force whose stored row a new row of the record that was found
 * last would be a copy of, in every column; 0: there is none. */
long qa_scan_copied(const struct qa_scan *, const struct qa_value *row);

/* The next record in force, its columns merged from the batches that gave
 * them, the newest first: 1, 0 at the end, -1. */
int qa_scan_next(struct qa_scan *, struct qa_found *, struct qa_fault *);

/* The oldest batch in force that said something of the record found last; of
 * a figure, that brought it and did not take it back, where there is one. */
long qa_scan_first(const struct qa_scan *);

/* The next stored row as it is, whatever its batch: 1, 0, -1. */
int qa_scan_raw(struct qa_scan *, struct qa_found *, struct qa_fault *);

#endif
