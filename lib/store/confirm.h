/*
 * Confirmations: what a batch said again as it was in force. Figures and
 * commentary that are sent again unchanged, which is most of a return that
 * brings its history along, are named by their key and line instead of being
 * stored as copies; undo and --as-of count them as if they were.
 */
#ifndef QA_CONFIRM_H
#define QA_CONFIRM_H

#include "base/buf.h"
#include "record/value.h"
#include "store/db.h"

/* A confirmed record of one indicator and area. */
struct qa_confirmed {
	int first, last; /* its period */
	int64_t part; /* its breakdown or agency, 0: none */
	long batch, line; /* who said it again, and where */
	long base; /* the batch whose row says the same */
};

/* Confirmations of a batch on their way to the database. */
struct qa_confirming {
	const struct qa_kind *kind;
	int64_t indicator, area; /* of those held */
	long batch;
	int number; /* of the list, of that indicator and area */
	struct qa_buf list;
};

/* Whether records of the kind can be confirmed. */
bool qa_confirm_can(const struct qa_kind *);

/* The confirmation of a record with that key. */
struct qa_confirmed qa_confirmed_of(
    const struct qa_kind *, const struct qa_value *key, long line, long base);

/* Adds one, in the order of the table. */
int qa_confirm_add(struct qa_confirming *, struct qa_db *, int64_t indicator,
    int64_t area, const struct qa_confirmed *, struct qa_fault *) QA_MUST;

/* Ends them; they are in the database after qa_records_store. */
int qa_confirm_end(
    struct qa_confirming *, struct qa_db *, struct qa_fault *) QA_MUST;
void qa_confirm_clear(struct qa_confirming *); /* what is held is dropped */

/* All that was confirmed of one indicator and area. */
struct qa_confirmed_list {
	struct qa_confirmed *item; /* in the order of the table */
	size_t n, cap;
};

/* Reads them; the list is reused. */
int qa_confirmed_read(struct qa_confirmed_list *, struct qa_db *,
    const struct qa_kind *, int64_t indicator, int64_t area,
    struct qa_fault *) QA_MUST;
void qa_confirmed_clear(struct qa_confirmed_list *);

/* The first one that is not before a key. */
size_t qa_confirmed_find(const struct qa_confirmed_list *,
    const struct qa_kind *, const struct qa_value *key);

/* Whether one has that key. */
bool qa_confirmed_is(const struct qa_confirmed *, const struct qa_kind *,
    const struct qa_value *key);

/* Its part of a batch's digest. */
uint64_t qa_confirmed_digest(const struct qa_kind *, int64_t indicator,
    int64_t area, const struct qa_confirmed *);

#endif
