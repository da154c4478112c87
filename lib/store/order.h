/*
 * Records put in the order of their table: held in memory as far as 16 MiB
 * go, beyond that as sorted runs in a scratch file, which are merged when
 * they are read. A table that is filled in its order is filled fast, and
 * what stands in it already is met on the way.
 */
#ifndef QA_ORDER_H
#define QA_ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "record/value.h"

/* A record that was read and not yet stored. */
struct qa_pending {
	const struct qa_value *v; /* of the kind's columns */
	uint32_t given; /* columns that the file gives of this record */
	const uint16_t *at; /* field from 1, by column; for messages */
	const long *lines; /* line by column, or NULL: all on this one */
	long line;
};

struct qa_order;

/* folder: where a scratch file goes; kept. */
int qa_order_new(struct qa_order **, const struct qa_kind *, const char *folder,
    struct qa_fault *) QA_MUST;
void qa_order_free(struct qa_order *);

/* Adds a record: its values are copied, what else it points to is kept.
 * fails QA_NO_CREATE, QA_IO of the scratch file */
int qa_order_add(
    struct qa_order *, const struct qa_pending *, struct qa_fault *) QA_MUST;

/* How many records there are. */
size_t qa_order_count(const struct qa_order *);

/* Ends the adding, or goes back to the first record. */
int qa_order_rewind(struct qa_order *, struct qa_fault *) QA_MUST;

/*
 * The next record in the order of the keys, of equal keys the one that was
 * added first: 1, 0 at the end, -1. Borrowed until the next step.
 *
 * out    again: its key is that of the record before
 */
int qa_order_next(struct qa_order *, const struct qa_pending **, bool *again,
    struct qa_fault *);

/* The first record with the key of the one that was read last: borrowed
 * until a step has another key. */
const struct qa_pending *qa_order_first(const struct qa_order *);

/* Empties it, for another file. */
void qa_order_reset(struct qa_order *);

#endif
