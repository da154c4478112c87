#include <stdlib.h>
#include <string.h>

#include "record/define.h"
#include "store/confirm.h"
#include "store/incoming.h"
#include "store/records.h"
#include "store/sql.h"

#define LONG_LIST ((size_t)1 << 20) /* bytes; then another row begins */

enum { READ, ANY };

const char *const qa_sql_confirm[] = {
	[READ] = "SELECT batch, records FROM confirmed "
		 "WHERE kind = ? AND indicator = ? AND area = ? "
		 "ORDER BY batch, part",
	[ANY] = "SELECT EXISTS (SELECT 1 FROM confirmed)",
};
const size_t qa_sql_confirm_n = QA_COUNT(qa_sql_confirm);

bool
qa_confirm_can(const struct qa_kind *k)
{
	return k->id == QA_OBSERVATIONS || k->id == QA_COMMENTARY;
}

/* The code beside indicator, area and period in the key; 0: none. */
static int64_t
part_of(const struct qa_kind *k, const struct qa_value *v)
{
	int i = k->id == QA_OBSERVATIONS ? (int)QA_OBS_BREAKDOWN
					 : (int)QA_COMMENT_AGENCY;

	return v[i].form == QA_INTEGER ? v[i].i : 0;
}

void
qa_confirm_clear(struct qa_confirming *x)
{
	qa_buf_clear(&x->list);
	x->number = 0;
	x->indicator = x->area = 0;
}

/* Stores the list that is held as one row. */
static int
store(struct qa_confirming *x, struct qa_db *db, struct qa_fault *f)
{
	struct qa_value row[6];
	int rc;

	if (x->list.len == 0)
		return 0;
	qa_buf_put(&x->list, ']');
	if (x->list.failed)
		return qa_fail_memory(f);
	row[0] = qa_value_string(x->kind->name, strlen(x->kind->name));
	row[1] = qa_value_integer(x->indicator);
	row[2] = qa_value_integer(x->area);
	row[3] = qa_value_integer(x->batch);
	row[4] = qa_value_integer(x->number++);
	row[5] = qa_value_string(x->list.data, x->list.len);
	rc = qa_incoming_add(db, QA_INCOMING_CONFIRMED, row, QA_COUNT(row), f);
	qa_buf_reset(&x->list);
	return rc;
}

int
qa_confirm_end(struct qa_confirming *x, struct qa_db *db, struct qa_fault *f)
{
	int rc = store(x, db, f);

	qa_confirm_clear(x);
	db->any_confirmed = -1;
	return rc;
}

struct qa_confirmed
qa_confirmed_of(
    const struct qa_kind *k, const struct qa_value *key, long line, long base)
{
	struct qa_confirmed x = { .first = (int)key[2].i,
		.last = key[2].n,
		.part = part_of(k, key),
		.line = line,
		.base = base };

	return x;
}

int
qa_confirm_add(struct qa_confirming *x, struct qa_db *db, int64_t indicator,
    int64_t area, const struct qa_confirmed *c, struct qa_fault *f)
{
	const int64_t number[] = { c->first, c->last, c->part, c->line,
		c->base };
	bool other = indicator != x->indicator || area != x->area;
	char text[128], *end = text;
	size_t i;

	if ((other || x->list.len > LONG_LIST) && store(x, db, f) == -1)
		return -1;
	if (other)
		x->number = 0;
	x->indicator = indicator;
	x->area = area;
	*end++ = x->list.len == 0 ? '[' : ',';
	for (i = 0; i < QA_COUNT(number); i++) {
		*end++ = i == 0 ? '[' : ',';
		end = qa_put_number(end, number[i]);
	}
	*end++ = ']';
	qa_buf_add(&x->list, text, (size_t)(end - text));
	return x->list.failed ? qa_fail_memory(f) : 0;
}

/* ---- reading ---- */

void
qa_confirmed_clear(struct qa_confirmed_list *l)
{
	free(l->item);
	memset(l, 0, sizeof(*l));
}

/* The next whole number of a list; false at its end. */
static bool
number(const char **s, const char *end, int64_t *out)
{
	bool minus;
	int64_t n = 0;

	while (*s < end && (**s < '0' || **s > '9') && **s != '-')
		++*s;
	if ((minus = *s < end && **s == '-'))
		++*s;
	if (*s == end)
		return false;
	for (; *s < end && **s >= '0' && **s <= '9'; ++*s)
		if (__builtin_mul_overflow(n, 10, &n) ||
		    __builtin_add_overflow(n, **s - '0', &n))
			return false;
	*out = minus ? -n : n;
	return true;
}

static int
add(struct qa_confirmed_list *l, const int64_t x[5], long batch,
    struct qa_fault *f)
{
	size_t cap = l->cap == 0 ? 64 : l->cap * 2;
	struct qa_confirmed *p;

	if (l->n == l->cap) {
		if ((p = realloc(l->item, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		l->item = p;
		l->cap = cap;
	}
	p = &l->item[l->n++];
	p->first = (int)x[0];
	p->last = (int)x[1];
	p->part = x[2];
	p->line = (long)x[3];
	p->base = (long)x[4];
	p->batch = batch;
	return 0;
}

static int
read_list(struct qa_confirmed_list *l, sqlite3_stmt *s, struct qa_fault *f)
{
	const char *at = (const char *)sqlite3_column_text(s, 1);
	const char *end;
	int64_t x[5];
	int i;

	if (at == NULL)
		return qa_fail_memory(f);
	end = at + sqlite3_column_bytes(s, 1);
	for (;;) {
		for (i = 0; i < 5 && number(&at, end, &x[i]); i++)
			continue;
		if (i == 0)
			return 0;
		if (i < 5)
			return qa_fail(f, QA_DATA,
			    "a list of confirmed records is damaged");
		if (add(l, x, (long)sqlite3_column_int64(s, 0), f) == -1)
			return -1;
	}
}

static int
order(const struct qa_confirmed *a, const struct qa_confirmed *b)
{
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	return a->part < b->part ? -1 : a->part > b->part;
}

static int
by_key(const void *a, const void *b)
{
	const struct qa_confirmed *x = a, *y = b;
	int o = order(x, y);

	return o != 0 ? o : x->batch < y->batch ? -1 : x->batch > y->batch;
}

/* Whether there are any at all, which most readers need to know only. */
static int
any(struct qa_db *db, struct qa_fault *f)
{
	sqlite3_stmt *s;

	if (db->any_confirmed != -1)
		return db->any_confirmed;
	if ((s = qa_sql(db, QA_SQL_CONFIRM, ANY, f)) == NULL ||
	    qa_sql_step(db, s, f) == -1)
		return -1;
	db->any_confirmed = sqlite3_column_int(s, 0);
	sqlite3_reset(s);
	return db->any_confirmed;
}

int
qa_confirmed_read(struct qa_confirmed_list *l, struct qa_db *db,
    const struct qa_kind *k, int64_t indicator, int64_t area,
    struct qa_fault *f)
{
	int step = any(db, f);
	sqlite3_stmt *s;

	l->n = 0;
	if (step != 1)
		return step;
	if ((s = qa_sql(db, QA_SQL_CONFIRM, READ, f)) == NULL)
		return -1;
	sqlite3_bind_text(s, 1, k->name, -1, SQLITE_STATIC);
	sqlite3_bind_int64(s, 2, indicator);
	sqlite3_bind_int64(s, 3, area);
	while ((step = qa_sql_step(db, s, f)) == 1)
		if (read_list(l, s, f) == -1) {
			step = -1;
			break;
		}
	sqlite3_reset(s);
	if (step == 0 && l->n > 1)
		qsort(l->item, l->n, sizeof(*l->item), by_key);
	return step;
}

size_t
qa_confirmed_find(const struct qa_confirmed_list *l, const struct qa_kind *k,
    const struct qa_value *key)
{
	const struct qa_confirmed x = qa_confirmed_of(k, key, 0, 0);
	size_t low = 0, high = l->n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (order(&l->item[mid], &x) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

bool
qa_confirmed_is(const struct qa_confirmed *c, const struct qa_kind *k,
    const struct qa_value *key)
{
	const struct qa_confirmed x = qa_confirmed_of(k, key, 0, 0);

	return order(c, &x) == 0;
}

uint64_t
qa_confirmed_digest(const struct qa_kind *k, int64_t indicator, int64_t area,
    const struct qa_confirmed *c)
{
	const int64_t number[] = { (int64_t)k->id, indicator, area, c->first,
		c->last, c->part, c->line, c->base };

	return qa_digest_numbers(number, QA_COUNT(number));
}
