#include <stdlib.h>
#include <string.h>

#include "store/incoming.h"
#include "store/sql.h"

#define HELD 512 /* rows */
#define HELD_TEXT ((size_t)4 << 20) /* bytes of their text */

/* ---- the table that SQLite reads ---- */

/* The rows are those of db->reading. */
struct table {
	sqlite3_vtab base;
	struct qa_db *db;
};

struct cursor {
	sqlite3_vtab_cursor base;
	const struct qa_incoming *rows;
	size_t at;
};

static int
on_connect(sqlite3 *lite, void *db, int n, const char *const *args,
    sqlite3_vtab **out, char **why)
{
	struct table *t = sqlite3_malloc(sizeof(*t));

	(void)n;
	(void)args;
	(void)why;
	if (t == NULL)
		return SQLITE_NOMEM;
	memset(t, 0, sizeof(*t));
	t->db = db;
	*out = &t->base;
	return sqlite3_declare_vtab(lite,
	    "CREATE TABLE x(c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,"
	    "c14,c15,c16,c17,c18,c19,c20,c21,c22,c23,c24,c25,c26,c27,c28,c29)");
}

static int
on_disconnect(sqlite3_vtab *t)
{
	sqlite3_free(t);
	return SQLITE_OK;
}

static int
on_plan(sqlite3_vtab *t, sqlite3_index_info *plan)
{
	(void)t;
	plan->estimatedCost = HELD;
	return SQLITE_OK;
}

static int
on_open(sqlite3_vtab *t, sqlite3_vtab_cursor **out)
{
	struct cursor *c = sqlite3_malloc(sizeof(*c));

	if (c == NULL)
		return SQLITE_NOMEM;
	memset(c, 0, sizeof(*c));
	c->rows = ((struct table *)t)->db->reading;
	*out = &c->base;
	return SQLITE_OK;
}

static int
on_close(sqlite3_vtab_cursor *c)
{
	sqlite3_free(c);
	return SQLITE_OK;
}

static int
on_start(sqlite3_vtab_cursor *base, int plan, const char *name, int n,
    sqlite3_value **args)
{
	(void)plan;
	(void)name;
	(void)n;
	(void)args;
	((struct cursor *)base)->at = 0;
	return SQLITE_OK;
}

static int
on_next(sqlite3_vtab_cursor *base)
{
	((struct cursor *)base)->at++;
	return SQLITE_OK;
}

static int
at_end(sqlite3_vtab_cursor *base)
{
	const struct cursor *c = (const struct cursor *)base;

	return c->rows == NULL || c->at >= c->rows->n;
}

static int
on_column(sqlite3_vtab_cursor *base, sqlite3_context *out, int column)
{
	const struct cursor *c = (const struct cursor *)base;
	const struct qa_value *v =
	    &c->rows->cell[c->at * c->rows->width + (size_t)column];

	if (v->form == QA_EMPTY)
		sqlite3_result_null(out);
	else if (v->form == QA_STRING)
		sqlite3_result_text(out, v->s, v->n, SQLITE_STATIC);
	else
		sqlite3_result_int64(out, v->i);
	return SQLITE_OK;
}

static int
on_number(sqlite3_vtab_cursor *base, sqlite3_int64 *number)
{
	*number = (sqlite3_int64)((const struct cursor *)base)->at;
	return SQLITE_OK;
}

static const sqlite3_module incoming = { .xConnect = on_connect,
	.xBestIndex = on_plan,
	.xDisconnect = on_disconnect,
	.xOpen = on_open,
	.xClose = on_close,
	.xFilter = on_start,
	.xNext = on_next,
	.xEof = at_end,
	.xColumn = on_column,
	.xRowid = on_number };

int
qa_incoming_begin(struct qa_db *db, struct qa_fault *f)
{
	if (sqlite3_create_module(db->lite, "incoming", &incoming, db) !=
	    SQLITE_OK)
		return qa_sql_fail(db, f);
	return 0;
}

/* ---- the rows ---- */

/* Puts in the rows of one table. */
static int
store(struct qa_db *db, size_t table, struct qa_fault *f)
{
	struct qa_incoming *x = &db->incoming[table];
	sqlite3_stmt *s;
	int rc;

	if (x->n == 0)
		return 0;
	if ((s = qa_sql(db, QA_SQL_INSERT, (int)table, f)) == NULL)
		return -1;
	db->reading = x;
	rc = qa_sql_run(db, s, f);
	db->reading = NULL;
	x->n = 0;
	qa_pool_reset(&x->pool);
	return rc;
}

int
qa_incoming_add(struct qa_db *db, enum qa_kind_id table,
    const struct qa_value *v, size_t width, struct qa_fault *f)
{
	struct qa_incoming *x = &db->incoming[table];
	struct qa_value *row;
	size_t i;

	if (x->cell == NULL &&
	    (x->cell = calloc(HELD * width, sizeof(*x->cell))) == NULL)
		return qa_fail_memory(f);
	x->width = width;
	row = &x->cell[x->n * width];
	for (i = 0; i < width; i++) {
		row[i] = v[i];
		if (v[i].form == QA_STRING &&
		    (row[i].s = qa_pool_copy(
			 &x->pool, v[i].s, (size_t)v[i].n)) == NULL)
			return qa_fail_memory(f);
	}
	x->n++;
	return x->n == HELD || x->pool.bytes > HELD_TEXT ? store(db, table, f)
							 : 0;
}

int
qa_incoming_store(struct qa_db *db, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < QA_KINDS; i++)
		if (store(db, i, f) == -1)
			return -1;
	return 0;
}

void
qa_incoming_clear(struct qa_db *db)
{
	size_t i;

	for (i = 0; i < QA_KINDS; i++) {
		free(db->incoming[i].cell);
		qa_pool_clear(&db->incoming[i].pool);
		memset(&db->incoming[i], 0, sizeof(db->incoming[i]));
	}
}
