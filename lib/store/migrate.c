/*
 * Migrations: an ordered list of SQL texts, run in one transaction. The
 * connection is in that transaction already.
 */
#include <stdio.h>

#include "store/sql.h"

int
qa_db_migrate(struct qa_db *db, int from, struct qa_fault *f)
{
	char pragma[96];
	size_t i;

	if (db->mode != QA_DB_WRITE)
		return qa_fail(f, QA_CONFIG,
		    "%s has schema %d, and this program reads %d: any program "
		    "that writes brings it up to date",
		    db->path, from, QA_SCHEMA);
	for (i = (size_t)from; i < qa_migrations_n; i++)
		if (sqlite3_exec(db->lite, qa_migrations[i], NULL, NULL,
			NULL) != SQLITE_OK)
			return qa_sql_fail(db, f);
	snprintf(pragma, sizeof(pragma),
	    "PRAGMA application_id = %d; PRAGMA user_version = %d",
	    QA_APPLICATION_ID, QA_SCHEMA);
	if (sqlite3_exec(db->lite, pragma, NULL, NULL, NULL) != SQLITE_OK)
		return qa_sql_fail(db, f);
	return 0;
}
