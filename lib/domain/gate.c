#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/gate.h"
#include "record/private.h"
#include "record/figure.h"

/* ---- reading one record ---- */

/* The default of a key's column: home, a code, or nothing. */
static int
preset(struct qa_ingest *g, size_t i, const struct qa_reader *r,
    struct qa_value *v, struct qa_fault *f)
{
	const struct qa_column *c = &g->kind->columns[i];

	if (v->form != QA_EMPTY || c->preset == NULL || *c->preset == '\0' ||
	    c->type == QA_DAY || c->type == QA_CHOICE)
		return 0;
	if (strcmp(c->preset, "@home") != 0)
		return qa_value_read(
		    g->kind, c, c->preset, strlen(c->preset), r, v, f);
	if (g->book.home == 0)
		return qa_fail(f, QA_DATA,
		    "%s is empty and no pack names a home area: fill it with "
		    "--fill %s=CODE",
		    c->name, c->name);
	*v = qa_value_integer(g->book.home);
	return 0;
}

/* A choice that is the default is kept as the default. */
static void
normalise(const struct qa_column *c, struct qa_value *v)
{
	const struct qa_value empty = { .form = QA_EMPTY };

	if (c->type == QA_CHOICE && qa_value_same(c, v, &empty))
		*v = empty;
}

/* Values that do not lie in the pool, which is emptied now and then. */
static bool
lasts(const struct qa_column *c)
{
	return c->type == QA_CODE || c->type == QA_PERIOD ||
	    c->type == QA_BREAKDOWN || c->type == QA_CHOICE ||
	    c->type == QA_DAY;
}

static void
remember(struct qa_gate_memo *m, const struct qa_column *c, const char *s,
    size_t n, const struct qa_value *v)
{
	m->n = 0;
	if (!lasts(c) || n == 0 || n > sizeof(m->text))
		return;
	memcpy(m->text, s, n);
	m->n = n;
	m->v = *v;
}

static bool
remembered(
    const struct qa_gate_memo *m, const char *s, size_t n, struct qa_value *v)
{
	if (m->n == 0 || m->n != n || memcmp(m->text, s, n) != 0)
		return false;
	*v = m->v;
	return true;
}

#define WARNINGS 20 /* of signs of a person, told one by one */

/* Free text is no place for what names a person: a warning, not a fault, and
 * without the thing itself. */
static int
look_for_private(struct qa_ingest *g, const struct qa_column *c,
    const struct qa_value *v, long line, struct qa_fault *f)
{
	size_t at, length;
	const char *sign;

	if (v->form != QA_STRING || g->o.pack || g->kind->id == QA_CONTACTS ||
	    (sign = qa_private_sign(v->s, (size_t)v->n, &at, &length)) == NULL)
		return 0;
	if (g->signs++ >= WARNINGS)
		return 0;
	return qa_gate_remark(g, f,
	    "%s:%ld: warning: %s holds what looks like %s (character %zu); "
	    "text that names a person does not belong here",
	    g->report.file, line, c->name, sign, at + 1);
}

/* One cell: the file's, else --fill's, else the default. */
static int
read_cell(struct qa_ingest *g, size_t i, const struct qa_cell *cell, long line,
    struct qa_value *v, struct qa_fault *f)
{
	struct qa_reader r = { &g->pool, g->book.codes };
	const struct qa_column *c = &g->kind->columns[i];
	const char *s = cell->s;
	size_t n = cell->n;

	if (s == NULL || (n == 0 && g->fill[i].s != NULL)) {
		s = g->fill[i].s == NULL ? "" : g->fill[i].s;
		n = g->fill[i].n;
	}
	if (c->type == QA_TEXT && qa_is_guarded(s, n)) {
		s++;
		n--;
	}
	if (remembered(&g->memo[i], s, n, v))
		return 0;
	if (qa_value_read(g->kind, c, s, n, &r, v, f) == -1 ||
	    preset(g, i, &r, v, f) == -1 ||
	    (c->type == QA_TEXT && look_for_private(g, c, v, line, f) == -1))
		return -1;
	normalise(c, v);
	remember(&g->memo[i], c, s, n, v);
	if (v->form == QA_EMPTY && (c->flags & QA_REQUIRED))
		return qa_fail(
		    f, QA_DATA, "%s is empty; it is required", c->name);
	return 0;
}

static int
room(struct qa_ingest *g, struct qa_fault *f)
{
	size_t cap = g->cap == 0 ? 256 : g->cap * 2;
	struct qa_pending *p;

	if (g->n < g->cap)
		return 0;
	if ((p = realloc(g->pending, cap * sizeof(*p))) == NULL)
		return qa_fail_memory(f);
	g->pending = p;
	g->cap = cap;
	return 0;
}

int
qa_gate_put(struct qa_ingest *g, const struct qa_cell *cell, const uint16_t *at,
    const long *lines, long line, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_value *v;
	bool bad = false;
	int defines = qa_kind_flagged(g->kind, QA_DEFINES);
	size_t i;

	if (room(g, f) == -1)
		return -1;
	if ((v = qa_pool_take(&g->pool, g->kind->n * sizeof(*v))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < g->kind->n; i++)
		if (read_cell(g, i, &cell[i], line, &v[i], &what) == -1) {
			if (qa_gate_note(g, &what,
				lines == NULL || lines[i] == 0 ? line
							       : lines[i],
				at[i] == 0 ? 1 : at[i], f) == -1)
				return -1;
			bad = true;
		}
	if (bad)
		return 0;
	if (defines >= 0 && qa_book_define(&g->book, v[defines].i, f) == -1)
		return -1;
	g->pending[g->n].v = v;
	g->pending[g->n].at = at;
	g->pending[g->n].lines = lines;
	g->pending[g->n++].line = line;
	if (g->kind->id == QA_OBSERVATIONS && g->n == QA_CHUNK)
		return qa_gate_flush(g, f);
	return 0;
}

/* ---- checking and storing ---- */

/* Every code that a record refers to is defined. */
static int
check_code(struct qa_ingest *g, const struct qa_column *c, const char *s,
    size_t n, struct qa_fault *f)
{
	int64_t id = qa_codes_find(g->book.codes, (int)c->refers, s, n);

	if (qa_book_defines(&g->book, id))
		return 0;
	return qa_book_unknown(&g->book, c->refers, s, n, QA_DATA, f);
}

static int
check_codes(struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_column *c;
	const char *s, *end;
	size_t i;

	for (i = 0; i < g->kind->n; i++) {
		c = &g->kind->columns[i];
		*column = (int)i;
		if (c->refers == QA_NO_KIND || v[i].form == QA_EMPTY)
			continue;
		if (c->type == QA_CODE) {
			if (qa_book_defines(&g->book, v[i].i))
				continue;
			s = qa_codes_text(g->book.codes, v[i].i);
			if (check_code(g, c, s, strlen(s), f) == -1)
				return -1;
		}
		for (s = v[i].s; c->type == QA_CODES && *s != '\0';
		     s = *end == '\0' ? end : end + 1) {
			end = s + strcspn(s, ";");
			if (check_code(g, c, s, (size_t)(end - s), f) == -1)
				return -1;
		}
	}
	return 0;
}

/* Rules that one kind has for a record merged with what is stored. */
static int
check_rules(struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_indicator *x;
	struct qa_period p;

	*column = 0;
	if (g->kind->id == QA_INDICATORS) {
		*column = QA_INDICATOR_DECIMALS;
		if (qa_value_or(&v[*column], 0) > 9)
			return qa_fail(f, QA_DATA, "decimals are 0 to 9");
		*column = QA_INDICATOR_PER;
		if (v[*column].form == QA_INTEGER &&
		    (v[*column].i < 1 || v[*column].i > 10000000))
			return qa_fail(
			    f, QA_DATA, "per is 1 to 10000000: per how many");
	}
	if (g->kind->id != QA_OBSERVATIONS)
		return 0;
	p = qa_value_period(&v[QA_OBS_PERIOD]);
	x = qa_book_any_indicator(&g->book, v[QA_OBS_INDICATOR].i, p.last);
	return x == NULL ? 0 : qa_figure_check(v, x, column, f);
}

/* Where a version begins and ends, for kinds that have versions. */
static bool
version_days(
    const struct qa_kind *k, const struct qa_value *v, int *from, int *to)
{
	int f = qa_kind_column(k, "valid_from");
	int t = qa_kind_column(k, "valid_to");

	if (f < 0 || t < 0 || !(k->columns[f].flags & QA_KEY))
		return false;
	*from = (int)qa_value_or(&v[f], QA_DAY_ALWAYS);
	*to = (int)qa_value_or(&v[t], QA_DAY_OPEN);
	return true;
}

static int
compare_keys(const struct qa_kind *k, const struct qa_value *a,
    const struct qa_value *b, bool but_version)
{
	size_t i;
	int order;

	for (i = 0; i < k->n; i++) {
		if (!(k->columns[i].flags & QA_KEY) ||
		    (but_version && k->columns[i].type == QA_DAY &&
			strcmp(k->columns[i].name, "valid_from") == 0))
			continue;
		if ((order = qa_value_compare(&a[i], &b[i])) != 0)
			return order;
	}
	return 0;
}

/* qsort has no argument for the kind: the record's first value knows it not,
 * so the pending records are sorted by a merge of our own. */
static void
merge_runs(const struct qa_kind *k, struct qa_pending *from,
    struct qa_pending *to, size_t low, size_t mid, size_t high)
{
	size_t i = low, j = mid, n;

	for (n = low; n < high; n++) {
		if (i < mid &&
		    (j == high ||
			compare_keys(k, from[i].v, from[j].v, false) <= 0))
			to[n] = from[i++];
		else
			to[n] = from[j++];
	}
}

/* Stable, so that of equal keys the first line stays first. */
static int
sort(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_pending *other, *from = g->pending, *to, *t;
	size_t width, low, mid, high;

	if (g->n < 2)
		return 0;
	if ((other = malloc(g->cap * sizeof(*other))) == NULL)
		return qa_fail_memory(f);
	to = other;
	for (width = 1; width < g->n; width *= 2) {
		for (low = 0; low < g->n; low = high) {
			mid = low + width < g->n ? low + width : g->n;
			high = mid + width < g->n ? mid + width : g->n;
			merge_runs(g->kind, from, to, low, mid, high);
		}
		t = from;
		from = to;
		to = t;
	}
	free(to);
	g->pending = from;
	return 0;
}

static bool
same_record(const struct qa_kind *k, const struct qa_value *a,
    const struct qa_value *b, uint32_t columns)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if ((columns >> i & 1) != 0 &&
		    !qa_value_same(&k->columns[i], &a[i], &b[i]))
			return false;
	return true;
}

static int
note_at(struct qa_ingest *g, const struct qa_pending *p, int column,
    struct qa_fault *what, struct qa_fault *f)
{
	bool elsewhere = p->lines != NULL && p->lines[column] != 0;
	int at = p->at[column];
	size_t i;

	/* the column is not in the file: name the first that is */
	for (i = 0; at == 0 && i < g->kind->n; i++)
		at = p->at[i];
	return qa_gate_note(
	    g, what, elsewhere ? p->lines[column] : p->line, at, f);
}

/* Twice in one file: the same is passed over, other contents are a fault. */
static int
twice(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *first, long line, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (same_record(g->kind, p->v, first, qa_kind_all(g->kind))) {
		g->report.repeated++;
		return 0;
	}
	qa_fail(&what, QA_DATA,
	    "the same key stands twice with different contents: first on line "
	    "%ld",
	    line);
	return note_at(g, p, qa_kind_flagged(g->kind, QA_KEY), &what, f);
}

/*
 * A record as text: the columns that it has, and of a revised one those that
 * differ. What was said before stands with another record, so that old
 * commentary is not told.
 */
static void
describe(struct qa_ingest *g, const struct qa_value *v,
    const struct qa_value *other, bool old, struct qa_buf *b)
{
	const struct qa_kind *k = g->kind;
	size_t i;

	qa_buf_reset(b);
	for (i = 0; v != NULL && i < k->n; i++) {
		if ((k->columns[i].flags & QA_KEY) ||
		    (old && k->id == QA_OBSERVATIONS &&
			i == QA_OBS_COMMENTARY) ||
		    (other != NULL &&
			qa_value_same(&k->columns[i], &v[i], &other[i])) ||
		    (other == NULL && v[i].form == QA_EMPTY))
			continue;
		if (b->len > 0)
			qa_buf_text(b, "; ");
		qa_buf_print(b, "%s=", k->columns[i].name);
		qa_value_write(&k->columns[i], &v[i], g->book.codes, b);
	}
}

static int
keep_change(struct qa_ingest *g, const char *what, const struct qa_value *was,
    const struct qa_value *is, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;

	if (!g->o.changes)
		return 0;
	qa_grid_add(&g->changes, what);
	for (i = 0; i < g->kind->n; i++) {
		if (!(g->kind->columns[i].flags & QA_KEY))
			continue;
		qa_buf_reset(&b);
		qa_value_write(&g->kind->columns[i], &is[i], g->book.codes, &b);
		qa_grid_add(&g->changes, qa_buf_str(&b));
	}
	describe(g, was, is, true, &b);
	qa_grid_add(&g->changes, qa_buf_str(&b));
	describe(g, is, was, false, &b);
	qa_grid_add(&g->changes, qa_buf_str(&b));
	qa_buf_clear(&b);
	return qa_grid_check(&g->changes, f);
}

static bool
is_withdrawn(const struct qa_kind *k, const struct qa_value *v)
{
	return k->id == QA_OBSERVATIONS && v[QA_OBS_STATUS].form == QA_STRING &&
	    v[QA_OBS_STATUS].s[0] == 'w';
}

/* Lays a new record over the one in force: what was not given stays. */
static void
lay_over(struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *v, struct qa_value *merged)
{
	size_t from[QA_COLUMNS_MAX], i;

	for (i = 0; i < g->kind->n; i++) {
		bool given = (g->given >> i & 1) != 0 ||
		    (g->kind->columns[i].flags & QA_KEY) != 0;

		merged[i] = given ? v[i] : was[i];
		from[i] = given ? 0 : 1;
	}
	if (g->kind->id == QA_OBSERVATIONS)
		qa_figure_settle(merged, from);
}

/* A row without a figure: a form left empty, or a figure emptied. */
static int
left_empty(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *was, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (was == NULL || is_withdrawn(g->kind, was) ||
	    qa_figure_is_empty(was)) {
		g->report.empty++;
		return 0;
	}
	qa_fail(&what, QA_DATA,
	    "the row empties a figure that was sent before: to take it back, "
	    "write withdrawn as its status");
	return note_at(g, p, QA_OBS_VALUE, &what, f);
}

static int
store_record(
    struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_scan *scan = NULL;
	struct qa_found found = { NULL, 0, 0 };
	bool again;
	int rc;

	rc = qa_record_add(
	    g->db, g->kind, p->v, g->batch.number, p->line, &again, &what);
	if (rc == 0) {
		g->digest +=
		    qa_record_digest(g->kind, p->v, p->line, g->book.codes);
		return 0;
	}
	if (!again)
		return qa_fail(f, (enum qa_exit)what.exit, "%s", what.text);
	/* stored with an earlier part of this file: find which line */
	if (qa_scan_open(&scan, g->db, g->kind, &g->batches, QA_SCAN_KEY, p->v,
		NULL, f) == -1) {
		qa_scan_close(scan);
		return -1;
	}
	while ((rc = qa_scan_raw(scan, &found, f)) == 1)
		if (found.batch == g->batch.number) {
			rc = twice(g, p, found.value, found.line, f);
			break;
		}
	qa_scan_close(scan);
	return rc;
}

/* The record that an observation's commentary is: of its agency, else of
 * the one that owes the figure. */
static void
to_commentary(
    const struct qa_ingest *g, const struct qa_value *v, struct qa_value *c)
{
	const struct qa_indicator *x = qa_book_any_indicator(
	    &g->book, v[QA_OBS_INDICATOR].i, v[QA_OBS_PERIOD].n);

	memset(c, 0, QA_COLUMNS_MAX * sizeof(*c));
	c[QA_COMMENT_INDICATOR] = v[QA_OBS_INDICATOR];
	c[QA_COMMENT_AREA] = v[QA_OBS_AREA];
	c[QA_COMMENT_PERIOD] = v[QA_OBS_PERIOD];
	c[QA_COMMENT_AGENCY] = v[QA_OBS_AGENCY];
	c[QA_COMMENT_COMMENTARY] = v[QA_OBS_COMMENTARY];
	if (c[QA_COMMENT_AGENCY].form == QA_EMPTY && x != NULL &&
	    x->agency != 0)
		c[QA_COMMENT_AGENCY] = qa_value_integer(x->agency);
}

/*
 * Whether the commentary in force is the one that the row brings. A row of
 * the total that leaves it empty takes it back; one of a breakdown says
 * nothing.
 */
static int
same_commentary(struct qa_ingest *g, const struct qa_value *v, bool *same,
    struct qa_fault *f)
{
	struct qa_value c[QA_COLUMNS_MAX];
	struct qa_scan *scan = NULL;
	struct qa_found found;
	bool empty = v[QA_OBS_COMMENTARY].form == QA_EMPTY;
	int step = -1;

	*same = true;
	if (!(g->given >> QA_OBS_COMMENTARY & 1) ||
	    (empty && v[QA_OBS_BREAKDOWN].form != QA_EMPTY) ||
	    (empty && g->first_load))
		return 0;
	to_commentary(g, v, c);
	if (qa_scan_open(&scan, g->db, &qa_kind_commentary, &g->batches,
		QA_SCAN_KEY, c, NULL, f) == 0)
		step = qa_scan_next(scan, &found, f);
	if (step == 1)
		*same = qa_value_compare(&found.value[QA_COMMENT_COMMENTARY],
			    &v[QA_OBS_COMMENTARY]) == 0;
	else
		*same = empty;
	qa_scan_close(scan);
	return step == -1 ? -1 : 0;
}

/* Commentary beside a figure becomes a record of its own. */
static int
store_commentary(
    struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_value c[QA_COLUMNS_MAX];
	bool again, same;

	if (same_commentary(g, p->v, &same, f) == -1)
		return -1;
	if (same && p->v[QA_OBS_COMMENTARY].form == QA_EMPTY)
		return 0;
	to_commentary(g, p->v, c);
	if (qa_record_add(g->db, &qa_kind_commentary, c, g->batch.number,
		p->line, &again, f) == 0) {
		g->digest += qa_record_digest(
		    &qa_kind_commentary, c, p->line, g->book.codes);
		return 0;
	}
	if (!again)
		return -1;
	qa_fault_clear(f); /* of several breakdowns the first one's stands */
	return 0;
}

/* Whether two observations say the same: alike but for how the value was
 * sent, and showing the same value. */
static int
same_figure(struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *is, bool *same, struct qa_fault *f)
{
	uint32_t how = 1u << QA_OBS_VALUE | 1u << QA_OBS_PARTS;
	struct qa_period p = qa_value_period(&is[QA_OBS_PERIOD]);
	const struct qa_indicator *x =
	    qa_book_any_indicator(&g->book, is[QA_OBS_INDICATOR].i, p.last);
	struct qa_figure a, b;
	struct qa_num va, vb;
	enum qa_status sa, sb;
	int ha, hb;

	*same = same_record(g->kind, was, is, qa_record_stored(g->kind));
	if (*same || x == NULL ||
	    !same_record(g->kind, was, is, qa_record_stored(g->kind) & ~how))
		return 0;
	qa_figure_of(was, &a);
	qa_figure_of(is, &b);
	if ((ha = qa_figure_value(&a, x, NULL, &va, &sa, f)) == -1 ||
	    (hb = qa_figure_value(&b, x, NULL, &vb, &sb, f)) == -1)
		return -1;
	*same = ha == 1 && hb == 1 && sa == sb && qa_num_compare(va, vb) == 0;
	return 0;
}

/* Counts a record as added, revised or the same, and keeps the change. */
static int
count(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *was, const struct qa_value *is, struct qa_fault *f)
{
	bool same, said = true;

	if (was == NULL) {
		g->report.added++;
		return keep_change(g, "added", NULL, is, f);
	}
	if (g->kind->id != QA_OBSERVATIONS)
		same = same_record(g->kind, was, is, qa_record_stored(g->kind));
	else if (same_commentary(g, p->v, &said, f) == -1 ||
	    same_figure(g, was, is, &same, f) == -1)
		return -1;
	if (same && said) {
		g->report.same++;
		return 0;
	}
	g->report.revised++;
	return keep_change(g,
	    is_withdrawn(g->kind, is) && !is_withdrawn(g->kind, was)
		? "withdrawn"
		: "revised",
	    was, is, f);
}

static int
take(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *was, struct qa_fault *f)
{
	struct qa_value merged[QA_COLUMNS_MAX];
	struct qa_fault what = QA_FAULT_NONE;
	const struct qa_value *is = p->v;
	int column;

	if (was != NULL) {
		lay_over(g, was, p->v, merged);
		is = merged;
	}
	if (g->kind->id == QA_OBSERVATIONS && qa_figure_is_empty(is)) {
		if (left_empty(g, p, was, f) == -1)
			return -1;
		return store_commentary(g, p, f);
	}
	if (check_codes(g, is, &column, &what) == -1 ||
	    check_rules(g, is, &column, &what) == -1)
		return note_at(g, p, column, &what, f);
	if (count(g, p, was, is, f) == -1 || store_record(g, p, f) == -1)
		return -1;
	if (g->kind->id == QA_OBSERVATIONS)
		return store_commentary(g, p, f);
	return 0;
}

/* With what is in force for its key. */
static int
take_with_stored(
    struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_found found;
	int step;

	if (g->first_load)
		return take(g, p, NULL, f);
	if (g->lookup == NULL)
		step = qa_scan_open(&g->lookup, g->db, g->kind, &g->batches,
		    QA_SCAN_KEY, p->v, NULL, f);
	else
		step = qa_scan_again(g->lookup, p->v, f);
	if (step == -1 || (step = qa_scan_next(g->lookup, &found, f)) == -1)
		return -1;
	return take(g, p, step == 1 ? found.value : NULL, f);
}

/* A version of a code: pending, or in force and not revised by the file. */
struct version {
	const struct qa_value *v;
	const struct qa_pending *p; /* NULL: in force */
	int from, to;
};

struct versions {
	struct version *item;
	size_t n, cap;
};

static int
add_version(struct versions *x, const struct qa_kind *k,
    const struct qa_value *v, const struct qa_pending *p, struct qa_fault *f)
{
	size_t cap = x->cap == 0 ? 64 : x->cap * 2;
	struct version *item;

	if (x->n == x->cap) {
		if ((item = realloc(x->item, cap * sizeof(*item))) == NULL)
			return qa_fail_memory(f);
		x->item = item;
		x->cap = cap;
	}
	item = &x->item[x->n++];
	item->v = v;
	item->p = p;
	version_days(k, v, &item->from, &item->to);
	return 0;
}

/* The pending record with that key, or NULL; they are in order. */
static const struct qa_pending *
pending_of(const struct qa_ingest *g, const struct qa_value *v)
{
	size_t low = 0, high = g->n, mid;
	int order;

	while (low < high) {
		mid = (low + high) / 2;
		order = compare_keys(g->kind, g->pending[mid].v, v, false);
		if (order == 0)
			return &g->pending[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static int
gather_versions(struct qa_ingest *g, struct versions *x, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct qa_value *copy;
	size_t i;
	int step;

	for (i = 0; i < g->n; i++)
		if (add_version(
			x, g->kind, g->pending[i].v, &g->pending[i], f) == -1)
			return -1;
	step = qa_scan_open(
	    &scan, g->db, g->kind, &g->batches, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		if (pending_of(g, found.value) != NULL)
			continue;
		copy = qa_value_copy(found.value, g->kind->n, &g->pool);
		if (copy == NULL) {
			step = qa_fail_memory(f);
			break;
		}
		if (add_version(x, g->kind, copy, NULL, f) == -1)
			step = -1;
	}
	qa_scan_close(scan);
	return step;
}

/* Of two versions of one code, whether the one that ends runs into the
 * other. An open one ends where the next begins. */
static bool
overlap(const struct version *a, const struct version *b)
{
	const struct version *first = a->from <= b->from ? a : b;
	const struct version *next = first == a ? b : a;

	return first->to != QA_DAY_OPEN && first->to >= next->from;
}

static int
check_version(struct qa_ingest *g, const struct versions *x,
    const struct version *a, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	int column = qa_kind_column(g->kind, "valid_to");
	char day[QA_DAY_TEXT];
	size_t i;

	if (a->to < a->from) {
		qa_fail(&what, QA_DATA, "valid_to is before valid_from");
		return note_at(g, a->p, column, &what, f);
	}
	for (i = 0; i < x->n; i++) {
		const struct version *b = &x->item[i];

		/* of two in the file, the later one tells */
		if (b == a || (b->p != NULL && b->p < a->p) ||
		    compare_keys(g->kind, a->v, b->v, true) != 0 ||
		    compare_keys(g->kind, a->v, b->v, false) == 0 ||
		    !overlap(a, b))
			continue;
		qa_fail(&what, QA_DATA,
		    "the version overlaps the one that begins on %s",
		    b->from == QA_DAY_ALWAYS ? "no day, since always"
					     : qa_day_write(b->from, day));
		return note_at(g, a->p, column, &what, f);
	}
	return 0;
}

/* Versions of one code do not overlap, in a file or with those in force. */
static int
check_versions(struct qa_ingest *g, struct qa_fault *f)
{
	struct versions x = { NULL, 0, 0 };
	int from, to, rc = -1;
	size_t i;

	if (g->n == 0 || !version_days(g->kind, g->pending[0].v, &from, &to))
		return 0;
	if (gather_versions(g, &x, f) == -1)
		goto done;
	for (i = 0; i < g->n; i++)
		if (check_version(g, &x, &x.item[i], f) == -1)
			goto done;
	rc = 0;
done:
	free(x.item);
	return rc;
}

int
qa_gate_flush(struct qa_ingest *g, struct qa_fault *f)
{
	const struct qa_pending *p, *first = NULL;
	size_t i;

	if (sort(g, f) == -1 || qa_db_store_codes(g->db, f) == -1 ||
	    check_versions(g, f) == -1)
		return -1;
	for (i = 0; i < g->n; i++) {
		p = &g->pending[i];
		if (first != NULL &&
		    compare_keys(g->kind, first->v, p->v, false) == 0) {
			if (twice(g, p, first->v, first->line, f) == -1)
				return -1;
			continue;
		}
		first = p;
		if (take_with_stored(g, p, f) == -1)
			return -1;
	}
	g->n = 0;
	qa_pool_reset(&g->pool);
	return 0;
}
