#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "store/check.h"
#include "store/confirm.h"
#include "store/records.h"
#include "store/scan.h"
#include "store/sql.h"

#define TOLD 20 /* findings of one check */

enum { INTEGRITY, REFERENCES, CONFIRMED };

const char *const qa_sql_check[] = {
	[INTEGRITY] = "PRAGMA integrity_check(20)",
	[REFERENCES] = "PRAGMA foreign_key_check",
	[CONFIRMED] = "SELECT DISTINCT kind, indicator, area FROM confirmed",
};
const size_t qa_sql_check_n = QA_COUNT(qa_sql_check);

static void
tell(struct qa_grid *g, const char *check, const char *subject,
    const char *finding)
{
	qa_grid_add(g, check);
	qa_grid_add(g, subject);
	qa_grid_add(g, finding);
}

/* What SQLite says of the file, "ok" in the good case. */
static int
check_integrity(struct qa_db *db, struct qa_grid *g, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_CHECK, INTEGRITY, f);
	int step;

	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1) {
		const char *text = (const char *)sqlite3_column_text(s, 0);

		if (text != NULL && strcmp(text, "ok") != 0)
			tell(g, "integrity", db->path, text);
	}
	sqlite3_reset(s);
	return step;
}

static int
check_references(struct qa_db *db, struct qa_grid *g, struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_CHECK, REFERENCES, f);
	struct qa_buf b = QA_BUF_EMPTY;
	int step, n = 0;

	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1) {
		if (n++ == TOLD)
			break;
		qa_buf_reset(&b);
		qa_buf_print(&b,
		    "a row of %s refers to a row of %s that is "
		    "not there",
		    (const char *)sqlite3_column_text(s, 0),
		    (const char *)sqlite3_column_text(s, 2));
		tell(g, "references", (const char *)sqlite3_column_text(s, 0),
		    qa_buf_str(&b));
	}
	sqlite3_reset(s);
	qa_buf_clear(&b);
	return step == -1 ? -1 : 0;
}

/* What is found of each batch. */
struct sums {
	uint64_t *digest; /* by number - 1 */
	long *rows; /* of the batch's own kind */
	size_t n;
};

static void
count(struct sums *x, const struct qa_batches *b, const struct qa_kind *k,
    long batch, uint64_t digest)
{
	x->digest[batch - 1] += digest;
	x->rows[batch - 1] += b->rank[batch - 1].kind == k->id;
}

static int
sum_rows(struct qa_db *db, const struct qa_batches *b, const struct qa_kind *k,
    struct sums *x, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, db, k, b, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_raw(scan, &found, f)) == 1)
		count(x, b, k, found.batch,
		    qa_record_digest(k, found.value, found.line));
	qa_scan_close(scan);
	return step;
}

/* Confirmations of one place. */
static int
sum_list(struct qa_db *db, const struct qa_batches *b, sqlite3_stmt *s,
    struct qa_confirmed_list *list, struct sums *x, struct qa_fault *f)
{
	const struct qa_kind *k =
	    qa_kind_find((const char *)sqlite3_column_text(s, 0));
	int64_t indicator = sqlite3_column_int64(s, 1);
	int64_t area = sqlite3_column_int64(s, 2);
	size_t i;

	if (k == NULL ||
	    qa_confirmed_read(list, db, k, indicator, area, f) == -1)
		return -1;
	for (i = 0; i < list->n; i++) {
		const struct qa_confirmed *c = &list->item[i];

		if (c->batch < 1 || (size_t)c->batch > b->n)
			continue; /* a reference that is not there */
		count(x, b, k, c->batch,
		    qa_confirmed_digest(k, indicator, area, c));
	}
	return 0;
}

static int
sum_confirmed(struct qa_db *db, const struct qa_batches *b, struct sums *x,
    struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_CHECK, CONFIRMED, f);
	struct qa_confirmed_list list = { .n = 0 };
	int step;

	if (s == NULL)
		return -1;
	while ((step = qa_sql_step(db, s, f)) == 1)
		if (sum_list(db, b, s, &list, x, f) == -1) {
			step = -1;
			break;
		}
	sqlite3_reset(s);
	qa_confirmed_clear(&list);
	return step;
}

/* Sets what a batch's row says beside what its rows say. */
static void
compare(const struct qa_batch *x, uint64_t digest, long rows, struct qa_grid *g)
{
	const long told = x->added + x->revised + x->same;
	char text[20], number[24];
	struct qa_buf b = QA_BUF_EMPTY;

	snprintf(text, sizeof(text), "%016llx", (unsigned long long)digest);
	snprintf(number, sizeof(number), "%ld", x->number);
	if (rows != told)
		qa_buf_print(&b,
		    "batch %ld (%s) has %ld rows, and %ld were "
		    "stored",
		    x->number, x->file, rows, told);
	else if (strcmp(text, x->digest) != 0)
		qa_buf_print(&b,
		    "the rows of batch %ld (%s) are not those "
		    "that were stored",
		    x->number, x->file);
	if (b.len > 0)
		tell(g, "digest", number, qa_buf_str(&b));
	qa_buf_clear(&b);
}

static int
check_batches(struct qa_db *db, const struct qa_batches *b, struct qa_grid *g,
    struct qa_fault *f)
{
	struct sums x = { calloc(b->n + 1, sizeof(*x.digest)),
		calloc(b->n + 1, sizeof(*x.rows)), b->n };
	size_t i;
	int id, rc = 0;

	if (x.digest == NULL || x.rows == NULL)
		rc = qa_fail_memory(f);
	for (id = 1; rc == 0 && id < QA_KINDS; id++)
		rc = sum_rows(db, b, qa_kind_get((enum qa_kind_id)id), &x, f);
	if (rc == 0)
		rc = sum_confirmed(db, b, &x, f);
	for (i = 0; rc == 0 && i < b->n; i++)
		if (b->batch[i].undoes == 0)
			compare(&b->batch[i], x.digest[i], x.rows[i], g);
	free(x.digest);
	free(x.rows);
	return rc;
}

int
qa_check_stored(struct qa_db *db, const struct qa_batches *b, struct qa_grid *g,
    struct qa_fault *f)
{
	if (check_integrity(db, g, f) == -1)
		return -1;
	if (qa_grid_rows(g) > 0)
		return 0; /* more would be said of damaged pages */
	if (check_references(db, g, f) == -1)
		return -1;
	if (check_batches(db, b, g, f) == -1) {
		if (f->exit != QA_DATA)
			return -1;
		tell(g, "digest", db->path, f->text);
		qa_fault_clear(f);
	}
	return 0;
}
