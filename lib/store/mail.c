#include <stdlib.h>
#include <string.h>

#include "record/kind.h"
#include "store/mail.h"
#include "store/sql.h"

enum { ADD, UNSENT, MARK };

const char *const qa_sql_mail[] = {
	[ADD] = "INSERT INTO mail (message, recipient, composed, bytes, state) "
		"VALUES (?, ?, ?, ?, 'queued')",
	[UNSENT] = "SELECT message, recipient, composed, bytes, state, tries "
		   "FROM mail WHERE state <> 'sent' "
		   "ORDER BY composed, message",
	[MARK] = "UPDATE mail SET state = ?2, "
		 "tries = tries + (?2 = 'sending'), "
		 "bytes = CASE ?2 WHEN 'sent' THEN '' ELSE bytes END "
		 "WHERE message = ?1",
};
const size_t qa_sql_mail_n = QA_COUNT(qa_sql_mail);

static const char *const states[] = { "queued", "sending", "sent", "failed",
	"held" };

const char *
qa_mail_state_name(enum qa_mail_state s)
{
	return states[s];
}

static enum qa_mail_state
state_of(const char *name)
{
	size_t i;

	for (i = 0; i < QA_COUNT(states); i++)
		if (strcmp(states[i], name) == 0)
			return (enum qa_mail_state)i;
	return QA_MAIL_HELD;
}

int
qa_mail_add(struct qa_db *db, const struct qa_letter *l, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_MAIL, ADD, f);

	if (s == NULL)
		return -1;
	if (sqlite3_bind_text(s, 1, l->message, -1, SQLITE_STATIC) !=
		SQLITE_OK ||
	    sqlite3_bind_text(s, 2, l->recipient, -1, SQLITE_STATIC) !=
		SQLITE_OK ||
	    sqlite3_bind_int(s, 3, l->composed) != SQLITE_OK ||
	    sqlite3_bind_text(s, 4, l->bytes, -1, SQLITE_STATIC) != SQLITE_OK)
		return qa_sql_fail(db, f);
	return qa_sql_run(db, s, f);
}

static const char *
text(struct qa_letters *x, sqlite3_stmt *s, int column)
{
	return qa_pool_copy(&x->pool,
	    (const char *)sqlite3_column_text(s, column),
	    (size_t)sqlite3_column_bytes(s, column));
}

static int
add(struct qa_letters *x, sqlite3_stmt *s, struct qa_fault *f)
{
	struct qa_letter *p = realloc(x->item, (x->n + 1) * sizeof(*p));
	const char *state;

	if (p == NULL)
		return qa_fail_memory(f);
	x->item = p;
	p = &p[x->n++];
	p->message = text(x, s, 0);
	p->recipient = text(x, s, 1);
	p->composed = sqlite3_column_int(s, 2);
	p->bytes = text(x, s, 3);
	state = text(x, s, 4);
	p->tries = sqlite3_column_int(s, 5);
	if (p->message == NULL || p->recipient == NULL || p->bytes == NULL ||
	    state == NULL)
		return qa_fail_memory(f);
	p->state = state_of(state);
	return 0;
}

int
qa_mail_read(struct qa_letters *x, struct qa_db *db, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_MAIL, UNSENT, f);
	int step = -1;

	memset(x, 0, sizeof(*x));
	while (s != NULL && (step = qa_sql_step(db, s, f)) == 1)
		if (add(x, s, f) == -1)
			return -1;
	return step;
}

void
qa_mail_clear(struct qa_letters *x)
{
	free(x->item);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

int
qa_mail_mark(struct qa_db *db, const char *message, enum qa_mail_state state,
    struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_MAIL, MARK, f);

	if (s == NULL)
		return -1;
	if (sqlite3_bind_text(s, 1, message, -1, SQLITE_STATIC) != SQLITE_OK ||
	    sqlite3_bind_text(s, 2, states[state], -1, SQLITE_STATIC) !=
		SQLITE_OK)
		return qa_sql_fail(db, f);
	return qa_sql_run(db, s, f);
}
