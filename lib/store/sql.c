#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/stop.h"
#include "store/sql.h"

static const char *const *const module[] = { qa_sql_db, qa_sql_batch,
	qa_sql_insert, qa_sql_select, qa_sql_query, qa_sql_from, qa_sql_confirm,
	qa_sql_check, qa_sql_mail };

static int
disk_full(struct qa_fault *f)
{
	return qa_fail(f, QA_IO, "disk full: nothing was changed");
}

static bool
is_full(int e)
{
	return e == ENOSPC || e == EDQUOT || e == EFBIG;
}

/* In a transaction it is the journal that could not be made, and SQLite does
 * not keep why. */
static int
cannot_open(struct qa_db *db, struct qa_fault *f)
{
	int e = sqlite3_system_errno(db->lite);

	if (db->in_transaction)
		return qa_fail(f, QA_IO,
		    "cannot create %s-journal, as on a full disk: nothing was "
		    "changed",
		    db->path);
	if (e == ENOMEM)
		return qa_fail_memory(f);
	return qa_fail(f, e == EACCES ? QA_NO_PERMISSION : QA_NO_INPUT,
	    "cannot open %s: %s", db->path, strerror(e));
}

static int
cannot_use(struct qa_db *db, struct qa_fault *f)
{
	if (is_full(sqlite3_system_errno(db->lite)))
		return disk_full(f);
	if (sqlite3_extended_errcode(db->lite) == SQLITE_IOERR_NOMEM)
		return qa_fail_memory(f);
	return qa_fail(f, QA_IO,
	    "cannot read or write %s: %s; nothing was changed", db->path,
	    sqlite3_errmsg(db->lite));
}

int
qa_sql_fail(struct qa_db *db, struct qa_fault *f)
{
	switch (sqlite3_errcode(db->lite) & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return qa_fail(f, QA_BUSY,
		    "%s is busy: another program is writing to it; nothing was "
		    "changed, try again",
		    db->path);
	case SQLITE_FULL:
		return disk_full(f);
	case SQLITE_NOMEM:
		return qa_fail_memory(f);
	case SQLITE_NOTADB:
	case SQLITE_CORRUPT:
		return qa_fail(f, QA_DATA,
		    "%s is damaged or not a database of qatools: %s", db->path,
		    sqlite3_errmsg(db->lite));
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return qa_fail(f, QA_NO_PERMISSION, "cannot write %s: %s",
		    db->path, sqlite3_errmsg(db->lite));
	case SQLITE_CANTOPEN:
		return cannot_open(db, f);
	case SQLITE_IOERR:
		return cannot_use(db, f);
	case SQLITE_TOOBIG:
		return qa_fail(
		    f, QA_DATA, "a value is too large for %s", db->path);
	default:
		return qa_fail(f, QA_SOFTWARE, "%s: %s", db->path,
		    sqlite3_errmsg(db->lite));
	}
}

sqlite3_stmt *
qa_sql(struct qa_db *db, enum qa_sql_module m, int i, struct qa_fault *f)
{
	sqlite3_stmt **s = &db->statement[m][i];

	if (*s != NULL) {
		sqlite3_reset(*s);
		return *s;
	}
	if (sqlite3_prepare_v3(db->lite, module[m][i], -1,
		SQLITE_PREPARE_PERSISTENT, s, NULL) != SQLITE_OK)
		qa_sql_fail(db, f);
	return *s;
}

int
qa_sql_step(struct qa_db *db, sqlite3_stmt *s, struct qa_fault *f)
{
	if (qa_stop_check(f) == -1)
		return -1;
	switch (sqlite3_step(s)) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		return 0;
	default:
		return qa_sql_fail(db, f);
	}
}

int
qa_sql_run(struct qa_db *db, sqlite3_stmt *s, struct qa_fault *f)
{
	int step;

	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1)
		continue;
	sqlite3_reset(s);
	return step;
}
