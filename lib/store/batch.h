/*
 * Batches: every load, and every undo of one. What is in force on a day
 * follows from their order: those of qa-init first, then by the day
 * received, then by number; less those undone by that day.
 */
#ifndef QA_BATCH_H
#define QA_BATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/pool.h"
#include "record/kind.h"
#include "store/db.h"

#define QA_ALWAYS 2932896 /* as-of no day: all that is known */

struct qa_batch {
	long number;
	const char *recorded; /* moment, UTC */
	int received; /* day */
	bool pack; /* loaded by qa-init */
	const char *by, *kind, *file, *sha256, *options, *columns;
	long rows, added, revised, same, rejected;
	const char *digest;
	long undoes; /* 0: a load */
};

/* What a reader needs to know of a batch. */
struct qa_rank {
	long rank; /* order among those in force, from 1; 0: none */
	enum qa_kind_id kind; /* that it loaded */
	uint32_t given; /* columns that its input had */
};

struct qa_batches {
	struct qa_pool pool;
	struct qa_batch *batch; /* by number - 1 */
	struct qa_rank *rank; /* by number - 1 */
	size_t n;
};

/* Loads all batches, and ranks those in force on a day (QA_ALWAYS). */
int qa_batches_load(
    struct qa_batches *, struct qa_db *, int as_of, struct qa_fault *) QA_MUST;
void qa_batches_clear(struct qa_batches *);

/* Whether a load is in force at all today: received and not undone. */
bool qa_batches_live(const struct qa_batches *, long number);

/* The highest number of a batch in force, undoes too; 0: there is none. */
long qa_batches_last(const struct qa_batches *);

/* Begins a batch: its row is stored, its number set; counts come later. */
int qa_batch_begin(
    struct qa_db *, struct qa_batch *, struct qa_fault *) QA_MUST;
int qa_batch_end(
    struct qa_db *, const struct qa_batch *, struct qa_fault *) QA_MUST;

/* The columns of a kind as a list separated by ;, and back. */
uint32_t qa_columns_read(const struct qa_kind *, const char *);
char *qa_columns_write(
    const struct qa_kind *, uint32_t given, struct qa_pool *);

#endif
