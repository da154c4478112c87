#include <stdlib.h>
#include <string.h>

#include "record/define.h"
#include "record/figure.h"
#include "store/bind.h"
#include "store/confirm.h"
#include "store/records.h"
#include "store/scan.h"
#include "store/sql.h"

/* One stored version of a record. */
struct version {
	struct qa_value value[QA_COLUMNS_MAX];
	long batch, line;
	long base; /* the batch whose stored row says it */
	struct qa_pool pool; /* of its text */
};

struct qa_scan {
	struct qa_db *db;
	const struct qa_kind *kind;
	const struct qa_batches *batches;
	enum qa_scan_of of;
	sqlite3_stmt *statement;
	bool own_statement; /* finalized at the end */
	struct version **chain; /* versions of the current key */
	size_t n, cap;
	struct version *ahead; /* the first one of the next key */
	bool has_ahead;
	bool ended;
	struct qa_confirmed_list confirmed; /* of the chain's place */
	int64_t indicator, area; /* that place; 0: none was read */
	struct qa_value merged[QA_COLUMNS_MAX];
	size_t from[QA_COLUMNS_MAX]; /* the version of each column */
	size_t in_force; /* versions that were merged */
};

/* Scans of all may nest, so each has a statement of its own. */
static int
prepare(struct qa_scan *s, const char *text, struct qa_fault *f)
{
	s->own_statement = true;
	if (sqlite3_prepare_v2(s->db->lite, text, -1, &s->statement, NULL) !=
	    SQLITE_OK)
		return qa_sql_fail(s->db, f);
	return 0;
}

/* The place and the first day of a key. */
static void
bind_from(struct qa_scan *s, const struct qa_value *like)
{
	sqlite3_bind_int64(s->statement, 1, like[0].i);
	sqlite3_bind_int64(s->statement, 2, like[1].i);
	sqlite3_bind_int64(s->statement, 3, like[2].i);
}

/* An indicator, areas and the days between which its figures lie. */
static void
bind_within(struct qa_scan *s, const struct qa_value *like, const char *areas)
{
	struct qa_period p = qa_value_period(&like[1]);

	sqlite3_bind_int64(s->statement, 1, like[0].i);
	sqlite3_bind_text(s->statement, 2, areas, -1, SQLITE_STATIC);
	sqlite3_bind_int64(s->statement, 3, p.first);
	sqlite3_bind_int64(s->statement, 4, p.last);
	sqlite3_bind_int64(s->statement, 5, p.last);
}

int
qa_scan_open(struct qa_scan **out, struct qa_db *db, const struct qa_kind *k,
    const struct qa_batches *batches, enum qa_scan_of of,
    const struct qa_value *like, const char *areas, struct qa_fault *f)
{
	struct qa_scan *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL || (s->ahead = calloc(1, sizeof(*s->ahead))) == NULL)
		return qa_fail_memory(f);
	s->db = db;
	s->kind = k;
	s->batches = batches;
	s->of = of;
	switch (of) {
	case QA_SCAN_ALL:
		return prepare(s, qa_sql_select[k->id], f);
	case QA_SCAN_KEY:
		s->statement =
		    qa_sql(db, QA_SQL_SELECT, QA_SQL_BY_KEY + (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		qa_bind_key(s->statement, k, like);
		return 0;
	case QA_SCAN_INDICATOR:
		s->statement =
		    qa_sql(db, QA_SQL_QUERY, QA_SQL_BY_KEY + (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		sqlite3_bind_int64(s->statement, 1, like[0].i);
		return 0;
	case QA_SCAN_FROM:
		s->statement = qa_sql(db, QA_SQL_FROM, (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		bind_from(s, like);
		return 0;
	case QA_SCAN_SERIES:
		s->statement = qa_sql(db, QA_SQL_QUERY, (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		sqlite3_bind_int64(s->statement, 1, like[0].i);
		sqlite3_bind_text(s->statement, 2, areas, -1, SQLITE_STATIC);
		return 0;
	case QA_SCAN_WITHIN:
		s->statement =
		    qa_sql(db, QA_SQL_FROM, QA_SQL_BY_KEY + (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		bind_within(s, like, areas);
		return 0;
	}
	return -1;
}

void
qa_scan_again(struct qa_scan *s, const struct qa_value *like)
{
	sqlite3_reset(s->statement);
	s->n = 0;
	s->has_ahead = s->ended = false;
	if (s->of == QA_SCAN_FROM)
		bind_from(s, like);
	else
		qa_bind_key(s->statement, s->kind, like);
}

static void
free_version(struct version *v)
{
	if (v != NULL)
		qa_pool_clear(&v->pool);
	free(v);
}

static void
free_chain(struct qa_scan *s)
{
	size_t i;

	for (i = 0; i < s->cap; i++)
		free_version(s->chain[i]);
	free(s->chain);
	free_version(s->ahead);
}

void
qa_scan_close(struct qa_scan *s)
{
	if (s == NULL)
		return;
	if (s->own_statement)
		sqlite3_finalize(s->statement);
	else if (s->statement != NULL)
		sqlite3_reset(s->statement);
	free_chain(s);
	qa_confirmed_clear(&s->confirmed);
	free(s);
}

static int
check_batch(const struct qa_scan *s, long batch, struct qa_fault *f)
{
	if (batch >= 1 && (size_t)batch <= s->batches->n)
		return 0;
	return qa_fail(f, QA_DATA,
	    "a row of %s names batch %ld, which is not there", s->kind->name,
	    batch);
}

/* Numbers of codes index tables further up: one that is not there, in a file
 * that is damaged, must not get so far. */
static int
check_codes(
    const struct qa_scan *s, const struct qa_value *v, struct qa_fault *f)
{
	size_t i, n = s->db->codes.names.n;

	for (i = 0; i < s->kind->n; i++) {
		int type = s->kind->columns[i].type;

		if ((type != QA_CODE && type != QA_BREAKDOWN) ||
		    v[i].form == QA_EMPTY)
			continue;
		if (v[i].form != QA_INTEGER || v[i].i < 1 || (size_t)v[i].i > n)
			return qa_fail(f, QA_DATA,
			    "%s is damaged: a row of %s names a code that is "
			    "not there",
			    s->db->path, s->kind->name);
	}
	return 0;
}

static int
read_version(struct qa_scan *s, struct version *v, struct qa_fault *f)
{
	int at;

	qa_pool_reset(&v->pool);
	at = qa_read_record(s->statement, s->kind, &v->pool, v->value);
	if (at == -1)
		return qa_fail_memory(f);
	v->batch = (long)sqlite3_column_int64(s->statement, at);
	v->line = (long)sqlite3_column_int64(s->statement, at + 1);
	v->base = v->batch;
	if (check_batch(s, v->batch, f) == -1)
		return -1;
	return check_codes(s, v->value, f);
}

static bool
same_key(
    const struct qa_kind *k, const struct qa_value *a, const struct qa_value *b)
{
	size_t i;

	for (i = 0; i < k->n && (k->columns[i].flags & QA_KEY); i++)
		if (qa_value_compare(&a[i], &b[i]) != 0)
			return false;
	return true;
}

/* Makes room for one more version. */
static int
grow(struct qa_scan *s, struct qa_fault *f)
{
	struct version **p;

	if (s->n < s->cap)
		return 0;
	if ((p = realloc(s->chain, (s->cap + 1) * sizeof(*p))) == NULL)
		return qa_fail_memory(f);
	s->chain = p;
	if ((p[s->cap] = calloc(1, sizeof(**p))) == NULL)
		return qa_fail_memory(f);
	s->cap++;
	return 0;
}

static void
swap(struct version **a, struct version **b)
{
	struct version *t = *a;

	*a = *b;
	*b = t;
}

/* All stored versions of the next key: 1, 0 at the end, -1. */
static int
read_chain(struct qa_scan *s, struct qa_fault *f)
{
	int step;

	s->n = 0;
	if (s->ended && !s->has_ahead)
		return 0;
	for (;;) {
		if (!s->has_ahead) {
			step = qa_sql_step(s->db, s->statement, f);
			if (step == -1)
				return -1;
			if (step == 0) {
				s->ended = true;
				return s->n > 0;
			}
			if (read_version(s, s->ahead, f) == -1)
				return -1;
		}
		s->has_ahead = true;
		if (s->n > 0 &&
		    !same_key(s->kind, s->chain[0]->value, s->ahead->value))
			return 1;
		if (grow(s, f) == -1)
			return -1;
		swap(&s->chain[s->n++], &s->ahead);
		s->has_ahead = false;
		if (s->ended)
			return 1;
	}
}

/* A confirmed record is a version like the one that it confirms. */
static int
add_confirmed(
    struct qa_scan *s, const struct qa_confirmed *c, struct qa_fault *f)
{
	struct version *v;
	size_t i;

	for (i = 0; i < s->n && s->chain[i]->batch != c->base; i++)
		continue;
	if (i == s->n)
		return qa_fail(f, QA_DATA,
		    "batch %ld confirms a row of %s under batch %ld that is "
		    "not there",
		    c->batch, s->kind->name, c->base);
	if (check_batch(s, c->batch, f) == -1 || grow(s, f) == -1)
		return -1;
	v = s->chain[s->n++];
	memcpy(v->value, s->chain[i]->value, sizeof(v->value));
	v->batch = c->batch;
	v->line = c->line;
	v->base = c->base;
	return 0;
}

/* What was confirmed at the place of the chain. */
static int
read_confirmed(struct qa_scan *s, struct qa_fault *f)
{
	const struct qa_value *v = s->chain[0]->value;

	if (v[0].i == s->indicator && v[1].i == s->area)
		return 0;
	s->indicator = v[0].i;
	s->area = v[1].i;
	return qa_confirmed_read(
	    &s->confirmed, s->db, s->kind, v[0].i, v[1].i, f);
}

/* All versions of the next key, stored and confirmed: 1, 0, -1. */
static int
next_chain(struct qa_scan *s, struct qa_fault *f)
{
	int step = read_chain(s, f);
	size_t i;

	if (step != 1 || !qa_confirm_can(s->kind))
		return step;
	if (read_confirmed(s, f) == -1)
		return -1;
	if (s->confirmed.n == 0)
		return 1;
	for (i = qa_confirmed_find(&s->confirmed, s->kind, s->chain[0]->value);
	     i < s->confirmed.n &&
	     qa_confirmed_is(
		 &s->confirmed.item[i], s->kind, s->chain[0]->value);
	     i++)
		if (add_confirmed(s, &s->confirmed.item[i], f) == -1)
			return -1;
	return 1;
}

static const struct qa_rank *
rank_of(const struct qa_scan *s, const struct version *v)
{
	return &s->batches->rank[v->batch - 1];
}

/* Puts the versions in force in order, the newest first; how many. */
static size_t
in_order(struct qa_scan *s)
{
	size_t i, j, n = 0;

	for (i = 0; i < s->n; i++)
		if (rank_of(s, s->chain[i])->rank > 0)
			swap(&s->chain[n++], &s->chain[i]);
	for (i = 1; i < n; i++)
		for (j = i; j > 0 &&
		     rank_of(s, s->chain[j])->rank >
			 rank_of(s, s->chain[j - 1])->rank;
		     j--)
			swap(&s->chain[j], &s->chain[j - 1]);
	return n;
}

/* Takes each column from the newest version whose input had it. */
static void
merge(struct qa_scan *s, size_t n)
{
	const struct qa_kind *k = s->kind;
	uint32_t missing = qa_kind_all(k), given;
	size_t *from = s->from, i, c;

	memcpy(s->merged, s->chain[0]->value, sizeof(s->merged));
	for (c = 0; c < k->n; c++)
		from[c] = n; /* nobody gave it */
	for (i = 0; i < n && missing != 0; i++) {
		const struct qa_rank *r = rank_of(s, s->chain[i]);

		given = r->kind == k->id ? r->given : qa_kind_all(k);
		for (c = 0; c < k->n; c++)
			if ((missing & given) >> c & 1) {
				s->merged[c] = s->chain[i]->value[c];
				from[c] = i;
			}
		missing &= ~given;
	}
	if (k->id == QA_OBSERVATIONS)
		qa_figure_settle(s->merged, from,
		    &s->chain[from[QA_OBS_VALUE] < n ? from[QA_OBS_VALUE] : 0]
			 ->value[QA_OBS_PARTS]);
}

/* The row that a merged column comes from; 0 where it was settled. */
static long
base_of(const struct qa_scan *s, size_t c)
{
	const struct version *v =
	    s->chain[s->from[c] < s->in_force ? s->from[c] : 0];

	return qa_value_compare(&s->merged[c], &v->value[c]) == 0 ? v->base : 0;
}

/* Whether the columns come from several rows. */
static bool
is_merged(const struct qa_scan *s)
{
	const uint32_t stored = qa_record_stored(s->kind);
	long base = 0, other;
	size_t c;

	for (c = 0; c < s->kind->n; c++) {
		if ((stored >> c & 1) == 0)
			continue;
		other = base_of(s, c);
		if (other == 0 || (base != 0 && other != base))
			return true;
		base = other;
	}
	return false;
}

static bool
same_row(
    const struct qa_kind *k, const struct qa_value *a, const struct qa_value *b)
{
	const uint32_t stored = qa_record_stored(k);
	size_t c;

	for (c = 0; c < k->n; c++)
		if ((stored >> c & 1) != 0 &&
		    qa_value_compare(&a[c], &b[c]) != 0)
			return false;
	return true;
}

long
qa_scan_copied(const struct qa_scan *s, const struct qa_value *row)
{
	size_t i;

	for (i = 0; i < s->in_force; i++)
		if (same_row(s->kind, s->chain[i]->value, row))
			return s->chain[i]->base;
	return 0;
}

int
qa_scan_next(struct qa_scan *s, struct qa_found *found, struct qa_fault *f)
{
	int step;

	do {
		if ((step = next_chain(s, f)) != 1)
			return step;
		s->in_force = in_order(s);
	} while (s->in_force == 0);
	found->batch = s->chain[0]->batch;
	found->line = s->chain[0]->line;
	found->value = s->chain[0]->value;
	found->merged = false;
	if (s->in_force == 1)
		return 1;
	merge(s, s->in_force);
	found->value = s->merged;
	found->merged = is_merged(s);
	return 1;
}

long
qa_scan_first(const struct qa_scan *s)
{
	struct qa_figure figure;
	size_t i;

	for (i = s->in_force; i-- > 0 && s->kind->id == QA_OBSERVATIONS;) {
		qa_figure_of(s->chain[i]->value, &figure);
		if (figure.status != QA_WITHDRAWN)
			return s->chain[i]->batch;
	}
	return s->chain[s->in_force - 1]->batch;
}

int
qa_scan_raw(struct qa_scan *s, struct qa_found *found, struct qa_fault *f)
{
	int step = qa_sql_step(s->db, s->statement, f);

	if (step != 1)
		return step;
	if (read_version(s, s->ahead, f) == -1)
		return -1;
	found->value = s->ahead->value;
	found->merged = false;
	found->batch = s->ahead->batch;
	found->line = s->ahead->line;
	return 1;
}
