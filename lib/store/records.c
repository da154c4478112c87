#include <stdlib.h>
#include <string.h>

#include "record/cell.h"
#include "record/define.h"
#include "record/figure.h"
#include "store/records.h"
#include "store/sql.h"

uint32_t
qa_record_stored(const struct qa_kind *k)
{
	uint32_t all = qa_kind_all(k);

	/* commentary of an observation is a record of its own */
	if (k->id == QA_OBSERVATIONS)
		all &= ~(UINT32_C(1) << QA_OBS_COMMENTARY);
	return all;
}

static bool
stored(const struct qa_kind *k, size_t i)
{
	return (qa_record_stored(k) >> i & 1) != 0;
}

/* A decimal with places is kept as typed; a whole one as an integer. */
static int
bind_decimal(sqlite3_stmt *s, int at, const struct qa_value *v)
{
	char text[QA_NUM_TEXT];

	if (v->n == 0)
		return sqlite3_bind_int64(s, at, v->i);
	qa_num_write(qa_value_num(v), text);
	return sqlite3_bind_text(s, at, text, -1, SQLITE_TRANSIENT);
}

/* What a table holds for an empty cell of a key. */
static int
bind_empty(sqlite3_stmt *s, int at, const struct qa_column *c)
{
	if (!(c->flags & QA_KEY))
		return sqlite3_bind_null(s, at);
	if (c->type == QA_DAY)
		return sqlite3_bind_int64(s, at, QA_DAY_ALWAYS);
	if (c->type == QA_TEXT)
		return sqlite3_bind_text(s, at, "", 0, SQLITE_STATIC);
	return sqlite3_bind_int64(s, at, 0);
}

/* Binds a value; returns the next parameter. */
static int
bind_value(sqlite3_stmt *s, int at, const struct qa_column *c,
    const struct qa_value *v)
{
	switch ((enum qa_form)v->form) {
	case QA_EMPTY:
		bind_empty(s, at, c);
		break;
	case QA_STRING:
		sqlite3_bind_text(s, at, v->s, v->n, SQLITE_STATIC);
		break;
	case QA_INTEGER:
		sqlite3_bind_int64(s, at, v->i);
		break;
	case QA_DECIMAL:
		bind_decimal(s, at, v);
		break;
	case QA_SPAN:
		sqlite3_bind_int64(s, at++, v->i);
		sqlite3_bind_int64(s, at, v->n);
		break;
	}
	return at + 1;
}

/* Whether what a value refers to is stored: the foreign key of a code. */
static bool
refers(struct qa_db *db, const struct qa_column *c, const struct qa_value *v)
{
	if ((c->type != QA_CODE && c->type != QA_BREAKDOWN) ||
	    v->form != QA_INTEGER)
		return true;
	return v->i > 0 && (size_t)v->i <= db->codes.stored;
}

int
qa_record_add(struct qa_db *db, const struct qa_kind *k,
    const struct qa_value *v, long batch, long line, bool *twice,
    struct qa_fault *f)
{
	sqlite3_stmt *s = qa_sql(db, QA_SQL_INSERT, (int)k->id, f);
	int at = 1, rc;
	size_t i;

	*twice = false;
	if (s == NULL)
		return -1;
	for (i = 0; i < k->n; i++) {
		if (!stored(k, i))
			continue;
		if (!refers(db, &k->columns[i], &v[i]))
			return qa_fail(f, QA_SOFTWARE,
			    "a row of %s refers to a code that is not stored",
			    k->name);
		at = bind_value(s, at, &k->columns[i], &v[i]);
	}
	sqlite3_bind_int64(s, at, batch);
	sqlite3_bind_int64(s, at + 1, line);
	rc = sqlite3_step(s);
	if (rc == SQLITE_CONSTRAINT_PRIMARYKEY) {
		*twice = true;
		sqlite3_reset(s);
		return qa_fail(f, QA_DATA, "the same key stands twice");
	}
	if (rc != SQLITE_DONE)
		return qa_sql_fail(db, f);
	sqlite3_reset(s);
	return 0;
}

/* One stored version of a record. */
struct version {
	struct qa_value value[QA_COLUMNS_MAX];
	long batch, line;
	struct qa_pool pool; /* of its text */
};

struct qa_scan {
	struct qa_db *db;
	const struct qa_kind *kind;
	const struct qa_batches *batches;
	sqlite3_stmt *statement;
	bool own_statement; /* finalized at the end */
	struct version *chain; /* versions of the current key */
	size_t n, cap;
	struct version ahead; /* the first one of the next key */
	bool has_ahead;
	bool ended;
	struct qa_value merged[QA_COLUMNS_MAX];
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

static int
bind_key(struct qa_scan *s, const struct qa_value *like)
{
	const struct qa_kind *k = s->kind;
	int at = 1;
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->columns[i].flags & QA_KEY)
			at = bind_value(
			    s->statement, at, &k->columns[i], &like[i]);
	return 0;
}

int
qa_scan_open(struct qa_scan **out, struct qa_db *db, const struct qa_kind *k,
    const struct qa_batches *batches, enum qa_scan_of of,
    const struct qa_value *like, const char *areas, struct qa_fault *f)
{
	struct qa_scan *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->db = db;
	s->kind = k;
	s->batches = batches;
	switch (of) {
	case QA_SCAN_ALL:
		return prepare(s, qa_sql_select[k->id], f);
	case QA_SCAN_KEY:
		s->statement =
		    qa_sql(db, QA_SQL_SELECT, QA_SQL_BY_KEY + (int)k->id, f);
		return s->statement == NULL ? -1 : bind_key(s, like);
	case QA_SCAN_INDICATOR:
		s->statement =
		    qa_sql(db, QA_SQL_QUERY, QA_SQL_BY_KEY + (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		sqlite3_bind_int64(s->statement, 1, like[0].i);
		return 0;
	case QA_SCAN_SERIES:
		s->statement = qa_sql(db, QA_SQL_QUERY, (int)k->id, f);
		if (s->statement == NULL)
			return -1;
		sqlite3_bind_int64(s->statement, 1, like[0].i);
		sqlite3_bind_text(s->statement, 2, areas, -1, SQLITE_STATIC);
		return 0;
	}
	return -1;
}

int
qa_scan_again(
    struct qa_scan *s, const struct qa_value *like, struct qa_fault *f)
{
	(void)f;
	sqlite3_reset(s->statement);
	s->n = 0;
	s->has_ahead = s->ended = false;
	return bind_key(s, like);
}

static void
free_chain(struct qa_scan *s)
{
	size_t i;

	for (i = 0; i < s->cap; i++)
		qa_pool_clear(&s->chain[i].pool);
	free(s->chain);
	qa_pool_clear(&s->ahead.pool);
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
	free(s);
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

/* Reads a column; the next one's number, or -1. */
static int
read_value(sqlite3_stmt *s, int at, const struct qa_column *c,
    struct qa_pool *pool, struct qa_value *v)
{
	memset(v, 0, sizeof(*v));
	if (c->type == QA_PERIOD) {
		v->form = QA_SPAN;
		v->i = sqlite3_column_int64(s, at);
		v->n = sqlite3_column_int(s, at + 1);
		return at + 2;
	}
	switch (sqlite3_column_type(s, at)) {
	case SQLITE_NULL:
		break;
	case SQLITE_INTEGER:
		v->i = sqlite3_column_int64(s, at);
		v->form = c->type == QA_CELL || c->type == QA_NUMBER
		    ? QA_DECIMAL
		    : QA_INTEGER;
		if (((c->type == QA_CODE || c->type == QA_BREAKDOWN) &&
			v->i == 0) ||
		    (c->type == QA_DAY && v->i == QA_DAY_ALWAYS))
			v->form = QA_EMPTY;
		break;
	default:
		if (read_text(s, at, c, pool, v) == -1)
			return -1;
	}
	return at + 1;
}

static int
read_version(struct qa_scan *s, struct version *v, struct qa_fault *f)
{
	const struct qa_kind *k = s->kind;
	int at = 0;
	size_t i;

	qa_pool_reset(&v->pool);
	memset(v->value, 0, sizeof(v->value));
	for (i = 0; i < k->n; i++) {
		if (!stored(k, i))
			continue;
		at = read_value(
		    s->statement, at, &k->columns[i], &v->pool, &v->value[i]);
		if (at == -1)
			return qa_fail_memory(f);
	}
	v->batch = (long)sqlite3_column_int64(s->statement, at);
	v->line = (long)sqlite3_column_int64(s->statement, at + 1);
	if (v->batch < 1 || (size_t)v->batch > s->batches->n)
		return qa_fail(f, QA_DATA,
		    "a row of %s names batch %ld, which is not there", k->name,
		    v->batch);
	return 0;
}

static bool
same_key(
    const struct qa_kind *k, const struct qa_value *a, const struct qa_value *b)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if ((k->columns[i].flags & QA_KEY) &&
		    qa_value_compare(&a[i], &b[i]) != 0)
			return false;
	return true;
}

static int
grow(struct qa_scan *s, struct qa_fault *f)
{
	size_t cap = s->cap == 0 ? 4 : s->cap * 2;
	struct version *p;

	if (s->n < s->cap)
		return 0;
	if ((p = realloc(s->chain, cap * sizeof(*p))) == NULL)
		return qa_fail_memory(f);
	memset(p + s->cap, 0, (cap - s->cap) * sizeof(*p));
	s->chain = p;
	s->cap = cap;
	return 0;
}

static void
swap(struct version *a, struct version *b)
{
	struct version t = *a;

	*a = *b;
	*b = t;
}

/* All versions of the next key: 1, 0 at the end, -1. */
static int
next_chain(struct qa_scan *s, struct qa_fault *f)
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
			if (read_version(s, &s->ahead, f) == -1)
				return -1;
		}
		s->has_ahead = true;
		if (s->n > 0 &&
		    !same_key(s->kind, s->chain[0].value, s->ahead.value))
			return 1;
		if (grow(s, f) == -1)
			return -1;
		swap(&s->chain[s->n++], &s->ahead);
		s->has_ahead = false;
		if (s->ended)
			return 1;
	}
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
		if (rank_of(s, &s->chain[i])->rank > 0)
			swap(&s->chain[n++], &s->chain[i]);
	for (i = 1; i < n; i++)
		for (j = i; j > 0 &&
		     rank_of(s, &s->chain[j])->rank >
			 rank_of(s, &s->chain[j - 1])->rank;
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
	size_t from[QA_COLUMNS_MAX], i, c;

	memcpy(s->merged, s->chain[0].value, sizeof(s->merged));
	for (c = 0; c < k->n; c++)
		from[c] = n;
	for (i = 0; i < n && missing != 0; i++) {
		const struct qa_rank *r = rank_of(s, &s->chain[i]);

		given = r->kind == k->id ? r->given : qa_kind_all(k);
		for (c = 0; c < k->n; c++)
			if ((missing & given) >> c & 1) {
				s->merged[c] = s->chain[i].value[c];
				from[c] = i;
			}
		missing &= ~given;
	}
	if (k->id == QA_OBSERVATIONS)
		qa_figure_settle(s->merged, from,
		    &s->chain[from[QA_OBS_VALUE] < n ? from[QA_OBS_VALUE] : 0]
			 .value[QA_OBS_PARTS]);
}

int
qa_scan_next(struct qa_scan *s, struct qa_found *found, struct qa_fault *f)
{
	size_t n;
	int step;

	do {
		if ((step = next_chain(s, f)) != 1)
			return step;
		n = in_order(s);
	} while (n == 0);
	found->batch = s->chain[0].batch;
	found->line = s->chain[0].line;
	found->merged = n > 1;
	if (n == 1) {
		found->value = s->chain[0].value;
		return 1;
	}
	merge(s, n);
	found->value = s->merged;
	return 1;
}

int
qa_scan_raw(struct qa_scan *s, struct qa_found *found, struct qa_fault *f)
{
	int step = qa_sql_step(s->db, s->statement, f);

	if (step != 1)
		return step;
	if (read_version(s, &s->ahead, f) == -1)
		return -1;
	found->value = s->ahead.value;
	found->merged = false;
	found->batch = s->ahead.batch;
	found->line = s->ahead.line;
	return 1;
}

/* One word more; odd multipliers lose nothing. */
static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

static uint64_t
mix_text(uint64_t h, const char *s, size_t n)
{
	uint64_t word;

	for (; n >= 8; s += 8, n -= 8) {
		memcpy(&word, s, 8);
		h = mix(h, word);
	}
	word = 0;
	if (n > 0)
		memcpy(&word, s, n);
	return mix(h, word);
}

uint64_t
qa_record_digest(const struct qa_kind *k, const struct qa_value *v, long line)
{
	uint64_t h = mix(0x243f6a8885a308d3u, (uint64_t)k->id);
	size_t i;

	h = mix(h, (uint64_t)line);
	for (i = 0; i < k->n; i++) {
		if (!stored(k, i))
			continue;
		h = mix(h, v[i].form);
		if (v[i].form == QA_EMPTY)
			continue;
		h = mix(h, (uint64_t)(uint32_t)v[i].n);
		if (v[i].form == QA_STRING)
			h = mix_text(h, v[i].s, (size_t)v[i].n);
		else
			h = mix(h, (uint64_t)v[i].i);
	}
	return h;
}
