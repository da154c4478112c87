/*
 * Rows on their way into a table. They are held, and put in by one statement
 *	INSERT INTO ... SELECT ... FROM incoming
 * where incoming is a table that SQLite reads from memory: half the cost of a
 * statement a row. Private to lib/store.
 */
#ifndef QA_INCOMING_H
#define QA_INCOMING_H

#include "base/pool.h"
#include "record/value.h"
#include "store/db.h"

struct qa_incoming {
	size_t width; /* columns of the table; 0: none were held yet */
	struct qa_value *cell; /* row by row, as stored */
	size_t n; /* rows */
	struct qa_pool pool; /* of their text */
};

#define QA_INCOMING_CONFIRMED QA_NO_KIND /* the table of confirmations */

/* Makes the table known to a connection that writes. */
int qa_incoming_begin(struct qa_db *, struct qa_fault *) QA_MUST;

/* Holds a row of a table: of a kind's, or of confirmations. Its values are
 * as stored (store/bind); width is how many. */
int qa_incoming_add(struct qa_db *, enum qa_kind_id table,
    const struct qa_value *, size_t width, struct qa_fault *) QA_MUST;

/* Puts in what is held of all tables. */
int qa_incoming_store(struct qa_db *, struct qa_fault *) QA_MUST;

/* Forgets what is held. */
void qa_incoming_clear(struct qa_db *);

#endif
