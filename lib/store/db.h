/*
 * The database: one SQLite file, opened in one way, with its schema.
 */
#ifndef QA_DB_H
#define QA_DB_H

#include <stdbool.h>

#include "base/fault.h"
#include "record/codes.h"

struct qa_db;

enum qa_db_mode { QA_DB_READ, QA_DB_WRITE };

/*
 * Opens a database as FAULTS says: the file itself regular and no link,
 * hardened, its schema known. For writing, an older one is first brought up
 * to date, in a transaction of its own, after a copy was made beside it.
 * A transaction is begun: for reading a snapshot, for writing the lock. The
 * codes are loaded.
 *
 * fails  QA_NO_INPUT, QA_DATA (not ours, damaged), QA_BUSY,
 *        QA_NO_PERMISSION, QA_CONFIG (newer schema), QA_IO
 */
int qa_db_open(struct qa_db **, const char *path, enum qa_db_mode,
    struct qa_fault *) QA_MUST;

/* The schema that it had before it was opened, and the copy that was made
 * then; NULL where it was up to date. Owned by the database. */
const char *qa_db_copy(const struct qa_db *, int *schema);

/* Creates a database that does not show under its path before
 * qa_db_publish; never overwrites a file. QA_NO_CREATE. */
int qa_db_create(struct qa_db **, const char *path, struct qa_fault *) QA_MUST;
int qa_db_publish(struct qa_db *, struct qa_fault *) QA_MUST;

/* Stores the codes that are new, so that rows may refer to them. */
int qa_db_store_codes(struct qa_db *, struct qa_fault *) QA_MUST;

/* Commits; nothing is done before it returns 0. A transaction is not begun
 * again. */
int qa_db_commit(struct qa_db *, struct qa_fault *) QA_MUST;

/* Marks a place in the transaction, and goes back to it: nothing of what
 * was stored since stays. One mark at a time. */
int qa_db_mark(struct qa_db *, struct qa_fault *) QA_MUST;
int qa_db_rewind(struct qa_db *, struct qa_fault *) QA_MUST;

/* Closes, rolling back what was not committed. Takes NULL. */
void qa_db_close(struct qa_db *);

/*
 * Writes a copy under a name that nobody has, checked and on the disk before
 * it shows. Ends the transaction: only closing may follow. replace: the name
 * may be that of an older copy.
 *
 * fails  QA_NO_CREATE, QA_IO, QA_DATA (damaged)
 */
int qa_db_backup(
    struct qa_db *, const char *to, bool replace, struct qa_fault *) QA_MUST;

/* The codes of the database, owned by it; reading records adds to them. */
struct qa_codes *qa_db_codes(struct qa_db *);

/* SHA-256 of the schema as SQLite holds it. */
int qa_db_schema_digest(struct qa_db *, char *text, struct qa_fault *) QA_MUST;

#endif
