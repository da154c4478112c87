#include <string.h>

#include "record/cell.h"
#include "record/define.h"
#include "store/bind.h"

/* What a table holds for an empty cell. */
static struct qa_value
empty(const struct qa_column *c)
{
	const struct qa_value null = { .form = QA_EMPTY };

	if (!(c->flags & QA_KEY))
		return null;
	if (c->type == QA_TEXT || c->type == QA_EMAIL)
		return qa_value_string("", 0);
	return qa_value_integer(c->type == QA_DAY ? QA_DAY_ALWAYS : 0);
}

/* A decimal with places is kept as typed; a whole one as an integer. */
static struct qa_value
decimal(const struct qa_value *v, char *text)
{
	if (v->n == 0)
		return qa_value_integer(v->i);
	qa_num_write(qa_value_num(v), text);
	return qa_value_string(text, strlen(text));
}

int
qa_to_store(const struct qa_column *c, const struct qa_value *v,
    struct qa_value out[2], char text[QA_NUM_TEXT])
{
	out[0] = *v;
	switch ((enum qa_form)v->form) {
	case QA_EMPTY:
		out[0] = empty(c);
		break;
	case QA_DECIMAL:
		out[0] = decimal(v, text);
		break;
	case QA_SPAN:
		out[0] = qa_value_integer(v->i);
		out[1] = qa_value_integer(v->n);
		return 2;
	case QA_STRING:
	case QA_INTEGER:
		break;
	}
	return 1;
}

static void
bind(sqlite3_stmt *s, int at, const struct qa_value *v)
{
	if (v->form == QA_EMPTY)
		sqlite3_bind_null(s, at);
	else if (v->form == QA_STRING)
		sqlite3_bind_text(s, at, v->s, v->n, SQLITE_TRANSIENT);
	else
		sqlite3_bind_int64(s, at, v->i);
}

int
qa_bind_key(sqlite3_stmt *s, const struct qa_kind *k, const struct qa_value *v)
{
	char text[QA_NUM_TEXT];
	struct qa_value out[2];
	int at = 1, n, j;
	size_t i;

	for (i = 0; i < k->n && (k->columns[i].flags & QA_KEY); i++) {
		n = qa_to_store(&k->columns[i], &v[i], out, text);
		for (j = 0; j < n; j++)
			bind(s, at++, &out[j]);
	}
	return at;
}

/* A number that was stored as typed. */
static bool
decimal_text(const char *s, int n, struct qa_value *v)
{
	struct qa_num num;

	if (qa_num_read(s, (size_t)n, &num) != 0)
		return false;
	memset(v, 0, sizeof(*v));
	v->form = QA_DECIMAL;
	v->i = num.scaled;
	v->n = num.scale;
	return true;
}

static int
read_text(sqlite3_stmt *s, int at, const struct qa_column *c,
    struct qa_pool *pool, struct qa_value *v)
{
	const char *text = (const char *)sqlite3_column_text(s, at);
	int n = sqlite3_column_bytes(s, at);

	if (text == NULL)
		return -1;
	if ((c->type == QA_CELL || c->type == QA_NUMBER) &&
	    decimal_text(text, n, v))
		return 0;
	memset(v, 0, sizeof(*v));
	if (n == 0)
		return 0;
	if ((text = qa_pool_copy(pool, text, (size_t)n)) == NULL)
		return -1;
	*v = qa_value_string(text, (size_t)n);
	return 0;
}

/* A whole number: a number of a code, a day, a count. */
static void
read_integer(sqlite3_value *x, const struct qa_column *c, struct qa_value *v)
{
	v->i = sqlite3_value_int64(x);
	v->form = c->type == QA_CELL || c->type == QA_NUMBER ? QA_DECIMAL
							     : QA_INTEGER;
	if (((c->type == QA_CODE || c->type == QA_BREAKDOWN) && v->i == 0) ||
	    (c->type == QA_DAY && v->i == QA_DAY_ALWAYS))
		v->form = QA_EMPTY;
}

/* Reads a column; the next one's number, or -1. A connection has one thread,
 * so that a value may be looked at where it lies. */
static int
read_value(sqlite3_stmt *s, int at, const struct qa_column *c,
    struct qa_pool *pool, struct qa_value *v)
{
	sqlite3_value *x = sqlite3_column_value(s, at);

	if (c->type == QA_PERIOD) {
		v->form = QA_SPAN;
		v->i = sqlite3_value_int64(x);
		v->n = sqlite3_value_int(sqlite3_column_value(s, at + 1));
		return at + 2;
	}
	if ((c->flags & QA_KEY) && c->type != QA_TEXT && c->type != QA_EMAIL &&
	    c->type != QA_CHOICE) {
		read_integer(x, c, v);
		return at + 1;
	}
	switch (sqlite3_value_type(x)) {
	case SQLITE_NULL:
		break;
	case SQLITE_INTEGER:
		read_integer(x, c, v);
		break;
	default:
		if (read_text(s, at, c, pool, v) == -1)
			return -1;
	}
	return at + 1;
}

int
qa_read_record(sqlite3_stmt *s, const struct qa_kind *k, struct qa_pool *pool,
    struct qa_value *v)
{
	int at = 0;
	size_t i;

	memset(v, 0, k->n * sizeof(*v));
	for (i = 0; i < k->n; i++)
		if (qa_is_stored(k, i) &&
		    (at = read_value(s, at, &k->columns[i], pool, &v[i])) == -1)
			return -1;
	return at;
}
