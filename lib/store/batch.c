#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "store/batch.h"
#include "store/sql.h"

enum { ALL, ADD, COUNTS };

const char *const qa_sql_batch[] = {
	[ALL] = "SELECT number, recorded, received, pack, by, kind, file, "
		"sha256, options, columns, rows, added, revised, same, "
		"rejected, digest, undoes FROM batch ORDER BY number",
	[ADD] = "INSERT INTO batch (recorded, received, pack, by, kind, file, "
		"sha256, options, columns, rows, added, revised, same, "
		"rejected, digest, undoes) "
		"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, '', ?)",
	[COUNTS] = "UPDATE batch SET rows = ?, added = ?, revised = ?, "
		   "same = ?, rejected = ?, digest = ?, columns = ? "
		   "WHERE number = ?",
};
const size_t qa_sql_batch_n = QA_COUNT(qa_sql_batch);

static const char *
text(struct qa_batches *b, sqlite3_stmt *s, int i)
{
	return qa_pool_copy(&b->pool, (const char *)sqlite3_column_text(s, i),
	    (size_t)sqlite3_column_bytes(s, i));
}

static int
read_batch(struct qa_batches *b, sqlite3_stmt *s, struct qa_fault *f)
{
	struct qa_batch *x = &b->batch[b->n++];
	const char **field[] = { &x->by, &x->kind, &x->file, &x->sha256,
		&x->options, &x->columns };
	int i;

	x->number = (long)sqlite3_column_int64(s, 0);
	x->recorded = text(b, s, 1);
	x->received = sqlite3_column_int(s, 2);
	x->pack = sqlite3_column_int(s, 3) != 0;
	for (i = 0; i < 6; i++)
		if ((*field[i] = text(b, s, 4 + i)) == NULL)
			return qa_fail_memory(f);
	x->rows = (long)sqlite3_column_int64(s, 10);
	x->added = (long)sqlite3_column_int64(s, 11);
	x->revised = (long)sqlite3_column_int64(s, 12);
	x->same = (long)sqlite3_column_int64(s, 13);
	x->rejected = (long)sqlite3_column_int64(s, 14);
	x->digest = text(b, s, 15);
	x->undoes = (long)sqlite3_column_int64(s, 16);
	if (x->recorded == NULL || x->digest == NULL)
		return qa_fail_memory(f);
	if (x->number != (long)b->n)
		return qa_fail(f, QA_DATA,
		    "the batches are out of order: number %ld is missing",
		    (long)b->n);
	return 0;
}

static int
by_order(const void *a, const void *b)
{
	const struct qa_batch *x = *(const struct qa_batch *const *)a;
	const struct qa_batch *y = *(const struct qa_batch *const *)b;

	if (x->pack != y->pack)
		return x->pack ? -1 : 1;
	if (!x->pack && x->received != y->received)
		return x->received < y->received ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

/*
 * Marks what is in force on a day. An undo names an earlier batch, so that
 * going down from the last one every undo of a batch is known before it.
 */
static int
rank(struct qa_batches *b, int as_of, struct qa_fault *f)
{
	const struct qa_batch **live;
	const struct qa_kind *k;
	bool *undone;
	size_t i, n = 0;

	live = calloc(b->n + 1, sizeof(*live));
	undone = calloc(b->n + 1, sizeof(*undone));
	if (live == NULL || undone == NULL) {
		free(live);
		free(undone);
		return qa_fail_memory(f);
	}
	for (i = b->n; i-- > 0;) {
		const struct qa_batch *x = &b->batch[i];

		if (undone[i] || (!x->pack && x->received > as_of))
			continue;
		if (x->undoes > 0)
			undone[x->undoes - 1] = true;
		live[n++] = x;
	}
	qsort(live, n, sizeof(*live), by_order);
	for (i = 0; i < n; i++)
		b->rank[live[i]->number - 1].rank = (long)i + 1;
	for (i = 0; i < b->n; i++) {
		if ((k = qa_kind_find(b->batch[i].kind)) == NULL)
			continue;
		b->rank[i].kind = k->id;
		b->rank[i].given = qa_columns_read(k, b->batch[i].columns);
	}
	free(live);
	free(undone);
	return 0;
}

int
qa_batches_load(
    struct qa_batches *b, struct qa_db *db, int as_of, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_BATCH, ALL, f);
	size_t cap = 0, more;
	struct qa_batch *p;
	int step;

	memset(b, 0, sizeof(*b));
	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1) {
		if (b->n == cap) {
			more = cap == 0 ? 64 : cap * 2;
			p = realloc(b->batch, more * sizeof(*p));
			if (p == NULL)
				return qa_fail_memory(f);
			b->batch = p;
			memset(p + cap, 0, (more - cap) * sizeof(*p));
			cap = more;
		}
		if (read_batch(b, s, f) == -1)
			return -1;
	}
	sqlite3_reset(s);
	if (step == -1)
		return -1;
	if ((b->rank = calloc(b->n + 1, sizeof(*b->rank))) == NULL)
		return qa_fail_memory(f);
	return rank(b, as_of, f);
}

void
qa_batches_clear(struct qa_batches *b)
{
	qa_pool_clear(&b->pool);
	free(b->batch);
	free(b->rank);
	memset(b, 0, sizeof(*b));
}

bool
qa_batches_live(const struct qa_batches *b, long number)
{
	return number >= 1 && (size_t)number <= b->n &&
	    b->rank[number - 1].rank > 0;
}

long
qa_batches_last(const struct qa_batches *b)
{
	size_t i = b->n;

	while (i > 0 && b->rank[i - 1].rank == 0)
		i--;
	return (long)i;
}

static void
bind(sqlite3_stmt *s, int i, const char *text)
{
	sqlite3_bind_text(s, i, text == NULL ? "" : text, -1, SQLITE_STATIC);
}

int
qa_batch_begin(struct qa_db *db, struct qa_batch *x, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_BATCH, ADD, f);

	if (s == NULL)
		return -1;
	bind(s, 1, x->recorded);
	sqlite3_bind_int(s, 2, x->received);
	sqlite3_bind_int(s, 3, x->pack);
	bind(s, 4, x->by);
	bind(s, 5, x->kind);
	bind(s, 6, x->file);
	bind(s, 7, x->sha256);
	bind(s, 8, x->options);
	bind(s, 9, x->columns);
	if (x->undoes > 0)
		sqlite3_bind_int64(s, 10, x->undoes);
	else
		sqlite3_bind_null(s, 10);
	if (qa_sql_run(db, s, f) == -1)
		return -1;
	x->number = (long)sqlite3_last_insert_rowid(db->lite);
	return 0;
}

int
qa_batch_end(struct qa_db *db, const struct qa_batch *x, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_BATCH, COUNTS, f);

	if (s == NULL)
		return -1;
	sqlite3_bind_int64(s, 1, x->rows);
	sqlite3_bind_int64(s, 2, x->added);
	sqlite3_bind_int64(s, 3, x->revised);
	sqlite3_bind_int64(s, 4, x->same);
	sqlite3_bind_int64(s, 5, x->rejected);
	bind(s, 6, x->digest);
	bind(s, 7, x->columns);
	sqlite3_bind_int64(s, 8, x->number);
	return qa_sql_run(db, s, f);
}

uint32_t
qa_columns_read(const struct qa_kind *k, const char *s)
{
	uint32_t given = 0;
	const char *end;
	size_t i;

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		for (i = 0; i < k->n; i++)
			if (qa_same_word(
				s, (size_t)(end - s), k->columns[i].name))
				given |= UINT32_C(1) << i;
	}
	return given;
}

char *
qa_columns_write(const struct qa_kind *k, uint32_t given, struct qa_pool *p)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char *out;
	size_t i;

	for (i = 0; i < k->n; i++)
		if (given & (UINT32_C(1) << i)) {
			if (b.len > 0)
				qa_buf_put(&b, ';');
			qa_buf_text(&b, k->columns[i].name);
		}
	out = b.failed ? NULL : qa_pool_copy(p, qa_buf_str(&b), b.len);
	qa_buf_clear(&b);
	return out;
}
