#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/hash.h"
#include "store/place.h"
#include "store/schema_digest.h"
#include "store/sql.h"

#define BUSY_MS 10000
#define HEAP ((sqlite3_int64)256 << 20) /* bytes that SQLite may take */

enum {
	QUERY_ONLY,
	MARK,
	REWIND,
	APPLICATION_ID,
	USER_VERSION,
	JOURNAL,
	BEGIN_READ,
	BEGIN_WRITE,
	COMMIT,
	CODES,
	ADD_CODE,
	SCHEMA_TEXT,
	HAS_TABLES,
	ROLLBACK,
	NOT_QUERY_ONLY,
	PAGE_SIZE,
	COPY,
	IS_SOUND
};

const char *const qa_sql_db[] = {
	[MARK] = "SAVEPOINT mark",
	[REWIND] = "ROLLBACK TO mark",
	[QUERY_ONLY] = "PRAGMA query_only = ON",
	[APPLICATION_ID] = "PRAGMA application_id",
	[USER_VERSION] = "PRAGMA user_version",
	[JOURNAL] = "PRAGMA journal_mode",
	[BEGIN_READ] = "BEGIN",
	[BEGIN_WRITE] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
	[CODES] = "SELECT id, space, code FROM code WHERE id > 0 ORDER BY id",
	[ADD_CODE] = "INSERT INTO code (id, space, code) VALUES (?, ?, ?)",
	[SCHEMA_TEXT] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
			"ORDER BY name",
	[HAS_TABLES] = "SELECT count(*) FROM sqlite_schema",
	[ROLLBACK] = "ROLLBACK",
	/* fewer pages than SQLite's own choice: a long load costs less */
	[PAGE_SIZE] = "PRAGMA page_size = 8192",
	[NOT_QUERY_ONLY] = "PRAGMA query_only = OFF",
	[COPY] = "VACUUM INTO ?",
	[IS_SOUND] = "SELECT count(*) FROM pragma_integrity_check "
		     "WHERE integrity_check <> 'ok'",
};
const size_t qa_sql_db_n = QA_COUNT(qa_sql_db);

/*
 * Settings of a connection; none of them changes the file. Foreign keys are
 * not left to SQLite, which looks each of them up for every row: rows refer
 * to codes by numbers that lib/store/records checks against those stored,
 * and to the batch that it has just begun.
 */
static const char settings[] = "PRAGMA foreign_keys = OFF;"
			       "PRAGMA synchronous = EXTRA;"
			       "PRAGMA secure_delete = ON;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA cache_size = -32768;";

static int
run_text(struct qa_db *db, const char *text, struct qa_fault *f)
{
	if (sqlite3_exec(db->lite, text, NULL, NULL, NULL) != SQLITE_OK)
		return qa_sql_fail(db, f);
	return 0;
}

static int
harden(struct qa_db *db, struct qa_fault *f)
{
	sqlite3 *l = db->lite;

	sqlite3_extended_result_codes(l, 1);
	sqlite3_busy_timeout(l, BUSY_MS);
	sqlite3_db_config(l, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(l, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	sqlite3_db_config(l, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
	sqlite3_db_config(l, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(l, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	sqlite3_hard_heap_limit64(HEAP);
	sqlite3_limit(l, SQLITE_LIMIT_LENGTH, 4 << 20);
	sqlite3_limit(l, SQLITE_LIMIT_ATTACHED, 0);
	return run_text(db, settings, f);
}

/* One number that a pragma or a count gives. */
static int
number(struct qa_db *db, int statement, int *out, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_DB, statement, f);
	int step;

	if (s == NULL || (step = qa_sql_step(db, s, f)) == -1)
		return -1;
	*out = step == 1 ? sqlite3_column_int(s, 0) : 0;
	sqlite3_reset(s);
	return 0;
}

static int
run(struct qa_db *db, int statement, struct qa_fault *f)
{
	return qa_sql_run(db, qa_sql(db, QA_SQL_DB, statement, f), f);
}

static int
code_space(const char *name)
{
	const struct qa_kind *k;

	if (strcmp(name, "breakdown") == 0)
		return QA_SPACE_BREAKDOWN;
	k = qa_kind_find(name);
	return k == NULL ? QA_SPACE_NAME : (int)k->id;
}

static const char *
space_name(int space)
{
	if (space == QA_SPACE_NAME)
		return "name";
	if (space == QA_SPACE_BREAKDOWN)
		return "breakdown";
	return qa_kind_get((enum qa_kind_id)space)->name;
}

/* Adds one code as it was read; its number must be the next. */
static int
load_code(struct qa_db *db, sqlite3_stmt *s, struct qa_fault *f)
{
	const char *space = (const char *)sqlite3_column_text(s, 1);
	const char *code = (const char *)sqlite3_column_text(s, 2);
	int64_t id;

	if (sqlite3_errcode(db->lite) == SQLITE_NOMEM)
		return qa_fail_memory(f);
	if (space == NULL || code == NULL)
		return qa_fail(
		    f, QA_DATA, "%s is damaged: a code is missing", db->path);
	id = qa_codes_add(&db->codes, code_space(space), code,
	    (size_t)sqlite3_column_bytes(s, 2));
	if (id == 0)
		return qa_fail_memory(f);
	if (id != sqlite3_column_int64(s, 0))
		return qa_fail(f, QA_DATA,
		    "%s is damaged: its codes are out of order", db->path);
	return 0;
}

static int
load_codes(struct qa_db *db, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_DB, CODES, f);
	int step;

	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1)
		if (load_code(db, s, f) == -1)
			return -1;
	sqlite3_reset(s);
	db->codes.stored = db->codes.names.n;
	return step;
}

int
qa_db_store_codes(struct qa_db *db, struct qa_fault *f)
{
	sqlite3_stmt *s;
	size_t i;

	for (i = db->codes.stored; i < db->codes.names.n; i++) {
		const char *name = db->codes.names.name[i];

		if ((s = qa_sql(db, QA_SQL_DB, ADD_CODE, f)) == NULL)
			return -1;
		sqlite3_bind_int64(s, 1, (sqlite3_int64)i + 1);
		sqlite3_bind_text(
		    s, 2, space_name(name[0] - 1), -1, SQLITE_STATIC);
		sqlite3_bind_text(s, 3, name + 1,
		    (int)db->codes.names.length[i] - 1, SQLITE_STATIC);
		if (qa_sql_run(db, s, f) == -1)
			return -1;
	}
	db->codes.stored = db->codes.names.n;
	return 0;
}

int
qa_db_schema_digest(struct qa_db *db, char *text, struct qa_fault *f)
{
	struct qa_hash *h = qa_hash_new();
	sqlite3_stmt *s = qa_sql(db, QA_SQL_DB, SCHEMA_TEXT, f);
	int step = -1;

	if (h == NULL)
		qa_fail_memory(f);
	else if (s != NULL) {
		while ((step = qa_sql_step(db, s, f)) == 1)
			qa_hash_add(h, sqlite3_column_text(s, 0),
			    (size_t)sqlite3_column_bytes(s, 0) + 1);
		sqlite3_reset(s);
		qa_hash_end(h, text);
	}
	qa_hash_free(h);
	return step;
}

static int
check_schema(struct qa_db *db, struct qa_fault *f)
{
	char digest[QA_HASH_TEXT];

	if (qa_db_schema_digest(db, digest, f) == -1)
		return -1;
	if (strcmp(digest, QA_SCHEMA_DIGEST) != 0)
		return qa_fail(f, QA_CONFIG,
		    "the tables of %s are not those of schema %d: something "
		    "else has changed them",
		    db->path, QA_SCHEMA);
	return 0;
}

/* Ours, and of a version that we know. */
static int
check_identity(struct qa_db *db, int *version, struct qa_fault *f)
{
	int id, tables;

	if (number(db, HAS_TABLES, &tables, f) == -1 ||
	    number(db, APPLICATION_ID, &id, f) == -1 ||
	    number(db, USER_VERSION, version, f) == -1)
		return -1;
	if (id != QA_APPLICATION_ID)
		return qa_fail(f, QA_DATA,
		    "%s is a database of another program; qa-init makes one",
		    db->path);
	if (*version > QA_SCHEMA)
		return qa_fail(f, QA_CONFIG,
		    "%s has schema %d, but this program knows %d: use a newer "
		    "qatools",
		    db->path, *version, QA_SCHEMA);
	return 0;
}

static int
connect_to(struct qa_db *db, const char *full, int flags, struct qa_fault *f)
{
	mode_t mask = umask(077);
	int rc;

	rc = sqlite3_open_v2(full, &db->lite,
	    flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
		SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX,
	    NULL);
	umask(mask);
	if (db->lite == NULL)
		return qa_fail_memory(f);
	if (rc != SQLITE_OK)
		return qa_sql_fail(db, f);
	return harden(db, f);
}

static int
check_journal(struct qa_db *db, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_DB, JOURNAL, f);
	const char *mode;
	int rc = 0;

	if (s == NULL || qa_sql_step(db, s, f) == -1)
		return -1;
	mode = (const char *)sqlite3_column_text(s, 0);
	if (mode == NULL || strcmp(mode, "delete") != 0)
		rc = qa_fail(f, QA_CONFIG,
		    "%s has journal mode %s, not delete: something else has "
		    "changed it",
		    db->path, mode == NULL ? "?" : mode);
	sqlite3_reset(s);
	return rc;
}

static struct qa_db *
new_db(const char *path, enum qa_db_mode mode, struct qa_fault *f)
{
	struct qa_db *db = calloc(1, sizeof(*db));

	if (db == NULL || (db->path = strdup(path)) == NULL) {
		free(db);
		qa_fail_memory(f);
		return NULL;
	}
	db->mode = mode;
	db->any_confirmed = -1;
	return db;
}

static int
begin(struct qa_db *db, struct qa_fault *f)
{
	int statement = db->mode == QA_DB_WRITE ? BEGIN_WRITE : BEGIN_READ;

	/* a reader may have to roll back what a killed writer left, so it
	 * is not opened read-only, but writes nothing of its own */
	if (db->mode == QA_DB_READ && run(db, QUERY_ONLY, f) == -1)
		return -1;
	if (db->mode == QA_DB_WRITE && sqlite3_db_readonly(db->lite, "main"))
		return qa_fail(f, QA_NO_PERMISSION,
		    "cannot write %s: it is read-only", db->path);
	if (db->mode == QA_DB_WRITE && qa_incoming_begin(db, f) == -1)
		return -1;
	if (run(db, statement, f) == -1)
		return -1;
	db->in_transaction = true;
	return 0;
}

int
qa_db_create(struct qa_db **out, const char *path, struct qa_fault *f)
{
	struct qa_db *db = new_db(path, QA_DB_WRITE, f);
	struct stat st;
	char *full = NULL;
	int rc = -1;

	*out = db;
	if (db == NULL || (full = qa_place_path(path, false, f)) == NULL)
		goto done;
	if (lstat(full, &st) == 0) {
		qa_fail(f, QA_NO_CREATE,
		    "%s is there already: a database is never overwritten",
		    path);
		goto done;
	}
	if ((db->temporary = qa_place_temporary(full, path, f)) == NULL ||
	    connect_to(db, db->temporary, SQLITE_OPEN_READWRITE, f) == -1 ||
	    run(db, PAGE_SIZE, f) == -1 || begin(db, f) == -1 ||
	    qa_db_migrate(db, 0, f) == -1)
		goto done;
	rc = 0;
done:
	free(full);
	return rc;
}

int
qa_db_publish(struct qa_db *db, struct qa_fault *f)
{
	if (qa_place_publish(db->temporary, db->path, false, f) == -1)
		return -1;
	free(db->temporary);
	db->temporary = NULL;
	return 0;
}

/* ---- copies ---- */

static int
end_transaction(struct qa_db *db, struct qa_fault *f)
{
	if (!db->in_transaction)
		return 0;
	db->in_transaction = false;
	return run(db, ROLLBACK, f);
}

/* SQLite attaches the file that it copies into. */
static int
vacuum_into(struct qa_db *db, const char *to, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_DB, COPY, f);
	mode_t mask = umask(077);
	int rc = -1;

	sqlite3_limit(db->lite, SQLITE_LIMIT_ATTACHED, 1);
	/* a reader may write nothing, not even a copy */
	if (s != NULL && run(db, NOT_QUERY_ONLY, f) == 0) {
		sqlite3_bind_text(s, 1, to, -1, SQLITE_STATIC);
		rc = qa_sql_run(db, s, f);
	}
	sqlite3_limit(db->lite, SQLITE_LIMIT_ATTACHED, 0);
	umask(mask);
	return rc;
}

/* A copy is sound, and on the disk. */
static int
check_copy(const char *path, struct qa_fault *f)
{
	struct qa_db *db = new_db(path, QA_DB_READ, f);
	int fd, bad = 0, rc = -1;

	if (db == NULL)
		return -1;
	if (connect_to(db, path, SQLITE_OPEN_READWRITE, f) == 0 &&
	    number(db, IS_SOUND, &bad, f) == 0)
		rc = bad == 0 ? 0
			      : qa_fail(f, QA_DATA,
				    "the copy would be damaged, and so is the "
				    "database: qa-doctor tells how");
	qa_db_close(db);
	if (rc == -1)
		return -1;
	if ((fd = open(path, O_RDWR | O_CLOEXEC)) == -1 || fsync(fd) == -1)
		rc = qa_fail(
		    f, QA_IO, "cannot write the copy: %s", strerror(errno));
	if (fd != -1)
		close(fd);
	return rc;
}

int
qa_db_backup(struct qa_db *db, const char *to, bool replace, struct qa_fault *f)
{
	char *full = qa_place_path(to, false, f), *temporary = NULL;
	struct stat st;
	int rc = -1;

	if (full == NULL)
		return -1;
	if (!replace && lstat(full, &st) == 0) {
		qa_fail(f, QA_NO_CREATE,
		    "%s is there already: a copy never replaces a file", to);
	} else if ((temporary = qa_place_temporary(full, to, f)) != NULL &&
	    end_transaction(db, f) == 0 && vacuum_into(db, temporary, f) == 0 &&
	    check_copy(temporary, f) == 0) {
		rc = qa_place_publish(temporary, to, replace, f);
	}
	if (rc == -1 && temporary != NULL)
		qa_place_forget(temporary);
	free(temporary);
	free(full);
	return rc;
}

const char *
qa_db_copy(const struct qa_db *db, int *schema)
{
	*schema = db->copied;
	return db->copy;
}

/* ---- opening ---- */

/* Copies an older database beside itself and brings it up to date. */
static int
bring_up_to_date(struct qa_db *db, int version, struct qa_fault *f)
{
	struct qa_buf name = QA_BUF_EMPTY;

	if (db->mode != QA_DB_WRITE)
		return qa_fail(f, QA_CONFIG,
		    "%s has schema %d, and this program reads %d: \"qa-doctor "
		    "upgrade\" brings it up to date",
		    db->path, version, QA_SCHEMA);
	qa_buf_print(&name, "%s.schema-%d", db->path, version);
	if (name.failed)
		return qa_fail_memory(f);
	db->copy = name.data;
	db->copied = version;
	if (qa_db_backup(db, db->copy, true, f) == -1 || begin(db, f) == -1 ||
	    check_identity(db, &version, f) == -1)
		return -1;
	/* another program may have been faster */
	if (version < QA_SCHEMA &&
	    (qa_db_migrate(db, version, f) == -1 || qa_db_commit(db, f) == -1))
		return -1;
	if (!db->in_transaction)
		return begin(db, f);
	return 0;
}

int
qa_db_open(struct qa_db **out, const char *path, enum qa_db_mode mode,
    struct qa_fault *f)
{
	struct qa_db *db = new_db(path, mode, f);
	char *full = NULL;
	int version, rc = -1;

	*out = db;
	if (db == NULL || (full = qa_place_path(path, true, f)) == NULL)
		goto done;
	if (connect_to(db, full, SQLITE_OPEN_READWRITE, f) == -1 ||
	    begin(db, f) == -1 || check_identity(db, &version, f) == -1 ||
	    check_journal(db, f) == -1)
		goto done;
	if (version < QA_SCHEMA && bring_up_to_date(db, version, f) == -1)
		goto done;
	if (check_schema(db, f) == -1 || load_codes(db, f) == -1)
		goto done;
	rc = 0;
done:
	free(full);
	return rc;
}

int
qa_db_commit(struct qa_db *db, struct qa_fault *f)
{
	if (qa_db_store_codes(db, f) == -1 || qa_incoming_store(db, f) == -1)
		return -1;
	if (run(db, COMMIT, f) == -1)
		return -1;
	db->in_transaction = false;
	return 0;
}

int
qa_db_mark(struct qa_db *db, struct qa_fault *f)
{
	db->codes_marked = db->codes.stored;
	return run(db, MARK, f);
}

int
qa_db_rewind(struct qa_db *db, struct qa_fault *f)
{
	qa_incoming_clear(db);
	db->codes.stored = db->codes_marked;
	return run(db, REWIND, f);
}

void
qa_db_close(struct qa_db *db)
{
	size_t m, i;

	if (db == NULL)
		return;
	for (m = 0; m < QA_SQL_MODULES; m++)
		for (i = 0; i < QA_SQL_MAX; i++)
			sqlite3_finalize(db->statement[m][i]);
	sqlite3_close(db->lite);
	qa_incoming_clear(db);
	if (db->temporary != NULL)
		qa_place_forget(db->temporary);
	free(db->temporary);
	free(db->copy);
	free(db->path);
	qa_codes_clear(&db->codes);
	free(db);
}

struct qa_codes *
qa_db_codes(struct qa_db *db)
{
	return &db->codes;
}
