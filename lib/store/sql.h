/*
 * Statements: closed lists of SQL, each prepared once. Private to lib/store,
 * which alone knows SQLite.
 */
#ifndef QA_SQL_H
#define QA_SQL_H

#include <sqlite3.h>
#include <stdbool.h>

#include "store/db.h"
#include "store/incoming.h"

#define QA_APPLICATION_ID 0x51415430 /* QAT0 */
#define QA_SCHEMA 6 /* user_version */

/* Modules of statements; each has one table of constants. */
enum qa_sql_module {
	QA_SQL_DB,
	QA_SQL_BATCH,
	QA_SQL_INSERT,
	QA_SQL_SELECT,
	QA_SQL_QUERY,
	QA_SQL_FROM,
	QA_SQL_CONFIRM,
	QA_SQL_CHECK,
	QA_SQL_MAIL,
	QA_SQL_MODULES
};

#define QA_SQL_MAX 100 /* statements of a module */
#define QA_SQL_BY_KEY QA_KINDS /* second half of some lists, by kind */

extern const char *const qa_sql_db[];
extern const size_t qa_sql_db_n;
extern const char *const qa_sql_batch[];
extern const size_t qa_sql_batch_n;
extern const char *const qa_sql_insert[];
extern const size_t qa_sql_insert_n;
extern const char *const qa_sql_select[];
extern const size_t qa_sql_select_n;
extern const char *const qa_sql_query[];
extern const size_t qa_sql_query_n;
extern const char *const qa_sql_from[];
extern const size_t qa_sql_from_n;
extern const char *const qa_sql_confirm[];
extern const size_t qa_sql_confirm_n;
extern const char *const qa_sql_check[];
extern const size_t qa_sql_check_n;
extern const char *const qa_sql_mail[];
extern const size_t qa_sql_mail_n;

struct qa_db {
	sqlite3 *lite;
	char *path; /* as given */
	char *temporary; /* of one not yet published */
	char *copy; /* made before it was migrated */
	int copied; /* the schema of the copy */
	enum qa_db_mode mode;
	bool in_transaction;
	struct qa_codes codes;
	size_t codes_marked; /* stored at the mark */
	struct qa_incoming incoming[QA_KINDS]; /* rows not yet put in */
	const struct qa_incoming *reading; /* those being put in */
	int any_confirmed; /* of store/confirm: 1, 0, -1 not known */
	sqlite3_stmt *statement[QA_SQL_MODULES][QA_SQL_MAX];
};

/* A statement of a module, prepared and reset; NULL with a fault. */
sqlite3_stmt *qa_sql(
    struct qa_db *, enum qa_sql_module, int, struct qa_fault *);

/* Steps: 1 for a row, 0 at the end, -1. */
int qa_sql_step(struct qa_db *, sqlite3_stmt *, struct qa_fault *);

/* Steps a statement without rows and resets it. */
int qa_sql_run(struct qa_db *, sqlite3_stmt *, struct qa_fault *) QA_MUST;

/* The fault of SQLite's last error; always -1. */
int qa_sql_fail(struct qa_db *, struct qa_fault *);

/* Migrations: the text of share/sql in order, embedded at build. */
extern const char *const qa_migrations[];
extern const size_t qa_migrations_n;

int qa_db_migrate(struct qa_db *, int from, struct qa_fault *) QA_MUST;

#endif
