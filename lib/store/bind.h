/*
 * How a record lies in its table: its values as they are stored, bound and
 * read back. Private to lib/store.
 */
#ifndef QA_BIND_H
#define QA_BIND_H

#include <sqlite3.h>

#include "base/pool.h"
#include "record/define.h"
#include "record/value.h"

/* Whether the kind's table has that column: commentary of an observation is
 * a record of its own. */
static inline bool
qa_is_stored(const struct qa_kind *k, size_t column)
{
	return !(k->columns[column].flags & QA_ASIDE);
}

/* A value as its table holds it: nothing, a whole number or text; a period
 * is two. How many; text: where a decimal is written. */
int qa_to_store(const struct qa_column *, const struct qa_value *,
    struct qa_value out[2], char text[QA_NUM_TEXT]);

/* Binds the values of the key, and reads a whole row with its text in the
 * pool: the next parameter or column, or -1 without memory. */
int qa_bind_key(
    sqlite3_stmt *, const struct qa_kind *, const struct qa_value *);
int qa_read_record(sqlite3_stmt *, const struct qa_kind *, struct qa_pool *,
    struct qa_value *);

#endif
