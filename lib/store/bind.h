/*
 * How a record lies in its table: its values as parameters of a statement
 * and as columns of a row. Private to lib/store.
 */
#ifndef QA_BIND_H
#define QA_BIND_H

#include <sqlite3.h>

#include "base/pool.h"
#include "record/value.h"

/* Whether the kind's table has that column. */
bool qa_is_stored(const struct qa_kind *, size_t column);

/* Binds a value from a parameter on; returns the next parameter. */
int qa_bind_value(
    sqlite3_stmt *, int at, const struct qa_column *, const struct qa_value *);

/* Binds the values of the key, and reads a whole row with its text in the
 * pool: the next parameter or column, or -1 without memory. */
int qa_bind_key(
    sqlite3_stmt *, const struct qa_kind *, const struct qa_value *);
int qa_read_record(sqlite3_stmt *, const struct qa_kind *, struct qa_pool *,
    struct qa_value *);

#endif
