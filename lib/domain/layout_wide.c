/*
 * A partner's spreadsheet: indicators down, periods across. Title rows come
 * before the header; empty, Total and Source rows are passed over. The
 * parts of a figure may stand on several rows, so that records are made at
 * the end of the file.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/gate.h"
#include "record/define.h"

/* What a field of the header is. */
enum { PASSED = -1, PART = -2, A_PERIOD = -3 }; /* else a column's number */

/* One figure: an indicator's row, or rows, under one period. */
struct figure {
	struct qa_cell cell[QA_COLUMNS_MAX];
	uint16_t at[QA_COLUMNS_MAX];
	long lines[QA_COLUMNS_MAX];
	long line;
	bool any; /* some part is not empty */
};

struct wide {
	struct qa_pool pool;
	size_t fields;
	int *what; /* by field */
	struct qa_cell *period; /* by field, of the header */
	struct qa_names keys; /* of figures */
	struct figure **figure; /* by key */
	size_t cap;
	struct qa_cell indicator; /* of the row above */
};

/* A copy without the blanks around it; s NULL: no memory. */
static struct qa_cell
kept(struct wide *w, const struct qa_cell *c)
{
	struct qa_cell k = *c;

	qa_trim(&k.s, &k.n);
	k.s = qa_pool_copy(&w->pool, k.s, k.n);
	return k;
}

static bool
is_word(const struct qa_cell *c, const char *word)
{
	const char *s = c->s;
	size_t n = c->n;

	qa_trim(&s, &n);
	return qa_same_word(s, n, word);
}

static bool
begins(const struct qa_cell *c, const char *word)
{
	const char *s = c->s;
	size_t n = c->n, k = strlen(word);

	qa_trim(&s, &n);
	return n >= k && qa_same_word(s, k, word) &&
	    (n == k || !qa_is_code(s + k, 1));
}

static bool
is_blank(const struct qa_cell *c)
{
	const char *s = c->s;
	size_t n = c->n;

	qa_trim(&s, &n);
	return n == 0;
}

static bool
is_empty(const struct qa_row *row)
{
	size_t i;

	for (i = 0; i < row->n; i++)
		if (!is_blank(&row->cell[i]))
			return false;
	return true;
}

static bool
has_header(const struct qa_row *row)
{
	size_t i;

	for (i = 0; i < row->n; i++)
		if (is_word(&row->cell[i], "indicator"))
			return true;
	return false;
}

/* What a heading means; a fault where it means nothing. */
static int
heading(
    struct qa_ingest *g, const struct qa_cell *c, int *what, struct qa_fault *f)
{
	struct qa_fault why = QA_FAULT_NONE;
	struct qa_period p;
	const char *s = c->s;
	size_t n = c->n;

	qa_trim(&s, &n);
	*what = qa_header_column(g->kind, s, n);
	if (*what == QA_OBS_INDICATOR || *what == QA_OBS_AREA ||
	    *what == QA_OBS_AGENCY || *what == QA_OBS_BREAKDOWN)
		return 0;
	if (qa_same_word(s, n, "part")) {
		*what = PART;
		return 0;
	}
	*what = PASSED;
	if (n == 0 || qa_list_find(g->kind->ignored, s, n) >= 0)
		return 0;
	*what = A_PERIOD;
	if (qa_period_read(s, n, &p, &why) == 0)
		return 0;
	return qa_fail(f, QA_DATA,
	    "the heading is neither indicator, part, area, agency, breakdown "
	    "nor title; and %s",
	    why.text);
}

/* A heading that is not a period stands once: of two columns of areas only
 * one could be meant. */
static int
stands_once(const struct wide *w, size_t field, struct qa_fault *f)
{
	size_t i;

	if (w->what[field] == PASSED || w->what[field] == A_PERIOD)
		return 0;
	for (i = 0; i < field; i++)
		if (w->what[i] == w->what[field])
			return qa_fail(f, QA_DATA,
			    "the column \"%.*s\" stands twice: first as field "
			    "%zu",
			    (int)w->period[field].n, w->period[field].s, i + 1);
	return 0;
}

static int
check_periods(struct qa_ingest *g, long line, struct qa_fault *f)
{
	const struct wide *w = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	size_t i;

	for (i = 0; i < w->fields; i++)
		if (w->what[i] == A_PERIOD)
			return 0;
	qa_fail(&what, QA_DATA,
	    "no heading is a period, such as 2024-25Q2: there are no figures");
	return qa_gate_note(g, &what, line, 1, f);
}

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct wide *w = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	size_t i;

	g->has_header = true;
	w->fields = row->n;
	w->what = qa_pool_take(&w->pool, row->n * sizeof(*w->what));
	w->period = qa_pool_take(&w->pool, row->n * sizeof(*w->period));
	if (w->what == NULL || w->period == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < row->n; i++) {
		w->period[i] = kept(w, &row->cell[i]);
		if (w->period[i].s == NULL)
			return qa_fail_memory(f);
		if (heading(g, &row->cell[i], &w->what[i], &what) == 0 &&
		    stands_once(w, i, &what) == 0)
			continue;
		if (qa_gate_note(g, &what, row->line, (int)i + 1, f) == -1)
			return -1;
	}
	if (check_periods(g, row->line, f) == -1)
		return -1;
	if (g->faults_n > g->faults_before)
		w->fields = 0; /* no row is read under a header at fault */
	g->given = g->filled | 1u << QA_OBS_INDICATOR | 1u << QA_OBS_PERIOD;
	return 0;
}

/* The figure of a key, made where it is new; NULL: no memory. */
static struct figure *
figure_of(struct wide *w, const struct qa_buf *key)
{
	long k = qa_names_add(&w->keys, qa_buf_str(key), key->len);
	struct figure **p;

	if (k < 0)
		return NULL;
	if ((size_t)k >= w->cap) {
		w->cap = w->cap == 0 ? 256 : w->cap * 2;
		p = realloc(w->figure, w->cap * sizeof(struct figure *));
		if (p == NULL)
			return NULL;
		memset(p + k, 0, (w->cap - (size_t)k) * sizeof(*p));
		w->figure = p;
	}
	if (w->figure[k] == NULL)
		w->figure[k] = qa_pool_take(&w->pool, sizeof(*w->figure[k]));
	return w->figure[k];
}

static void
set(struct figure *x, int column, struct qa_cell cell, size_t field, long line)
{
	x->cell[column] = cell;
	x->at[column] = (uint16_t)(field + 1);
	x->lines[column] = line;
}

/* The columns of a row that are not periods. */
struct labels {
	struct qa_cell cell[QA_COLUMNS_MAX];
	size_t field[QA_COLUMNS_MAX];
	int part; /* column of the kind */
};

static int
read_labels(struct qa_ingest *g, const struct qa_row *row, struct labels *l,
    struct qa_fault *f)
{
	struct wide *w = g->layout;
	size_t i;

	memset(l, 0, sizeof(*l));
	for (i = 0; i < row->n && i < w->fields; i++) {
		if (w->what[i] < 0)
			continue;
		l->cell[w->what[i]] = kept(w, &row->cell[i]);
		l->field[w->what[i]] = i;
		if (l->cell[w->what[i]].s == NULL)
			return qa_fail_memory(f);
	}
	return 0;
}

/* What the row holds; a fault of the data is noted, and *part is then -1. */
static int
read_part(struct qa_ingest *g, const struct qa_row *row, int *part,
    struct qa_fault *f)
{
	const struct wide *w = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	const struct qa_cell *c;
	size_t i;

	*part = QA_OBS_VALUE;
	for (i = 0; i < w->fields && w->what[i] != PART;)
		i++;
	if (i == w->fields || is_blank(&row->cell[i]))
		return 0;
	c = &row->cell[i];
	*part = qa_header_column(g->kind, c->s, c->n);
	if (*part >= QA_OBS_NUMERATOR && *part != QA_OBS_AGENCY)
		return 0;
	*part = -1;
	qa_fail(&what, QA_DATA,
	    "part \"%.*s\" is none of numerator, denominator, value, status, "
	    "commentary",
	    (int)c->n, c->s);
	return qa_gate_note(g, &what, row->line, (int)i + 1, f);
}

static int
put_figure(struct qa_ingest *g, const struct qa_row *row, size_t field,
    const struct labels *l, struct qa_fault *f)
{
	struct wide *w = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_buf key = QA_BUF_EMPTY;
	struct figure *x;
	int i;

	for (i = 0; i <= QA_OBS_AGENCY; i++)
		if (l->cell[i].s != NULL) {
			qa_buf_print(&key, "%d=", i);
			qa_buf_add(&key, l->cell[i].s, l->cell[i].n + 1);
		}
	qa_buf_print(&key, "%zu", field);
	x = key.failed ? NULL : figure_of(w, &key);
	qa_buf_clear(&key);
	if (x == NULL)
		return qa_fail_memory(f);
	if (x->cell[l->part].s != NULL) {
		qa_fail(&what, QA_DATA,
		    "the %s of this indicator and period stands twice: first "
		    "on line %ld",
		    g->kind->columns[l->part].name, x->lines[l->part]);
		return qa_gate_note(g, &what, row->line, (int)field + 1, f);
	}
	for (i = 0; i <= QA_OBS_AGENCY; i++)
		if (l->cell[i].s != NULL)
			set(x, i, l->cell[i], l->field[i], row->line);
	set(x, QA_OBS_PERIOD, w->period[field], field, row->line);
	set(x, l->part, kept(w, &row->cell[field]), field, row->line);
	if (x->line == 0)
		x->line = row->line;
	x->any = x->any || !is_blank(&row->cell[field]);
	if (x->cell[l->part].s == NULL)
		return qa_fail_memory(f);
	return 0;
}

/* Whether a cell holds the code of an indicator that there is. */
static bool
names_indicator(const struct qa_ingest *g, const struct qa_cell *c)
{
	const char *s = c->s == NULL ? "" : c->s;
	size_t n = c->n;

	qa_trim(&s, &n);
	return qa_book_defines(
	    &g->book, qa_codes_find(g->book.codes, QA_INDICATORS, s, n));
}

/* The row's indicator; one left blank under another is that one's. */
static int
find_indicator(struct qa_ingest *g, const struct qa_row *row, struct labels *l,
    bool *passed, struct qa_fault *f)
{
	struct wide *w = g->layout;
	struct qa_cell *c = &l->cell[QA_OBS_INDICATOR];
	size_t i;

	*passed = true;
	if (is_empty(row))
		return 0;
	for (i = 0; i < row->n && is_blank(&row->cell[i]);)
		i++;
	if (!names_indicator(g, c) &&
	    (begins(&row->cell[i], "total") ||
		begins(&row->cell[i], "source") ||
		begins(&row->cell[i], "note"))) {
		g->report.passed++;
		return qa_gate_remark(g, f, "%s:%ld: passed over: \"%.*s\"",
		    g->report.file, row->line,
		    qa_shown(row->cell[i].s, row->cell[i].n), row->cell[i].s);
	}
	*passed = false;
	if (c->s != NULL && c->n == 0)
		*c = w->indicator;
	else if (c->s != NULL)
		w->indicator = *c;
	return 0;
}

static int
put_row(struct qa_ingest *g, const struct qa_row *row, const struct labels *l,
    struct qa_fault *f)
{
	const struct wide *w = g->layout;
	size_t i;

	g->given |= 1u << l->part;
	for (i = 0; i < QA_COLUMNS_MAX; i++)
		if (l->cell[i].s != NULL)
			g->given |= 1u << i;
	for (i = 0; i < row->n; i++)
		if (w->what[i] == A_PERIOD && put_figure(g, row, i, l, f) == -1)
			return -1;
	return 0;
}

static int
data_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct wide *w = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	struct labels l;
	bool passed;

	if (read_labels(g, row, &l, f) == -1 ||
	    find_indicator(g, row, &l, &passed, f) == -1)
		return -1;
	if (passed)
		return 0;
	g->report.rows++;
	if (row->n != w->fields) {
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu: too %s",
		    row->n, w->fields, row->n < w->fields ? "few" : "many");
		return qa_gate_note(g, &what, row->line, (int)row->n, f);
	}
	if (read_part(g, row, &l.part, f) == -1)
		return -1;
	return l.part < 0 ? 0 : put_row(g, row, &l, f);
}

static int
wide_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	if (g->layout == NULL &&
	    (g->layout = calloc(1, sizeof(struct wide))) == NULL)
		return qa_fail_memory(f);
	if (g->has_header)
		return ((struct wide *)g->layout)->fields == 0
		    ? 0
		    : data_row(g, row, f);
	if (has_header(row))
		return begin(g, row, f);
	if (is_empty(row))
		return 0;
	g->report.passed++;
	return qa_gate_remark(g, f, "%s:%ld: passed over: \"%.*s\"",
	    g->report.file, row->line, qa_shown(row->cell[0].s, row->cell[0].n),
	    row->cell[0].s);
}

static void
clear(struct qa_ingest *g)
{
	struct wide *w = g->layout;

	if (w == NULL)
		return;
	qa_pool_clear(&w->pool);
	qa_names_clear(&w->keys);
	free(w->figure);
	free(w);
	g->layout = NULL;
}

static int
wide_end(struct qa_ingest *g, struct qa_fault *f)
{
	struct wide *w = g->layout;
	size_t i;
	int rc = 0;

	for (i = 0; w != NULL && rc == 0 && i < w->keys.n; i++) {
		const struct figure *x = w->figure[i];

		if (x->any)
			rc = qa_gate_put(
			    g, x->cell, x->at, x->lines, x->line, f);
	}
	if (rc == 0)
		rc = qa_gate_flush(g, f);
	clear(g);
	return rc;
}

const struct qa_layout_ops qa_layout_wide = { wide_row, wide_end, clear };
