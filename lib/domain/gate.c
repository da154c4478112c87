/* Storing records: put in order, told apart from what is in force, added. */
#include <stdlib.h>
#include <string.h>

#include "domain/gate.h"
#include "record/figure.h"

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
			qa_gate_compare(k, from[i].v, from[j].v, false) <= 0))
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
	return qa_gate_note_at(
	    g, p, qa_kind_flagged(g->kind, QA_KEY), &what, f);
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
	size_t i, same;

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
	same = b.len;
	qa_grid_add(&g->changes, qa_buf_str(&b));
	describe(g, is, was, false, &b);
	if (same == 0 && b.len == 0 && was != NULL)
		qa_buf_text(&b, "commentary="); /* taken back */
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

static bool
gives(const struct qa_pending *p, int column)
{
	return (p->given >> column & 1) != 0;
}

/*
 * Lays a new record over the one in force: what was not given stays. What
 * the file gives of other records and not of this one is stored as it stays,
 * for a batch has the same columns in all of its rows.
 */
static int
lay_over(struct qa_ingest *g, const struct qa_value *was, struct qa_pending *p,
    struct qa_value *merged, struct qa_fault *f)
{
	size_t from[QA_COLUMNS_MAX], i;
	struct qa_value *copy;

	for (i = 0; i < g->kind->n; i++) {
		bool given = gives(p, (int)i) ||
		    (g->kind->columns[i].flags & QA_KEY) != 0;

		merged[i] = given ? p->v[i] : was[i];
		from[i] = given ? 0 : 1;
	}
	if (g->kind->id == QA_OBSERVATIONS)
		qa_figure_settle(merged, from, &p->v[QA_OBS_PARTS]);
	for (i = 0; i < g->kind->n; i++) {
		if (from[i] == 0 || !(g->given >> i & 1))
			continue;
		copy = qa_value_copy(&merged[i], 1, &g->pool);
		if (copy == NULL)
			return qa_fail_memory(f);
		p->v[i] = *copy;
	}
	return 0;
}

/* A new record has what its kind requires. */
static int
check_required(struct qa_ingest *g, const struct qa_pending *p, int *column,
    struct qa_fault *f)
{
	const struct qa_column *c;
	size_t i;

	for (i = 0; i < g->kind->n; i++) {
		c = &g->kind->columns[i];
		*column = (int)i;
		if ((c->flags & QA_REQUIRED) && p->v[i].form == QA_EMPTY)
			return qa_fail(f, QA_DATA,
			    "%s is missing, and the record is new: add the "
			    "column, or give it with --fill %s=VALUE",
			    c->name, c->name);
	}
	return 0;
}

/*
 * A value that comes alone, without parts, and contradicts exact parts in
 * force: a return is at fault, as any row is whose value does not match; of a
 * published file both are kept, and the row itself says that its value stands.
 */
static int
let_stand(struct qa_ingest *g, const struct qa_value *was, struct qa_pending *p,
    struct qa_value *merged, struct qa_fault *f)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	int column;

	if ((g->o.layout != QA_EES && g->o.layout != QA_LONG) ||
	    !gives(p, QA_OBS_VALUE) || gives(p, QA_OBS_NUMERATOR) ||
	    gives(p, QA_OBS_DENOMINATOR) || gives(p, QA_OBS_PARTS) ||
	    qa_gate_check_rules(g, merged, &column, &ignored) == 0 ||
	    column != QA_OBS_VALUE)
		return 0;
	p->v[QA_OBS_PARTS] = qa_value_string("rounded", 7);
	return lay_over(g, was, p, merged, f);
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
	return qa_gate_note_at(g, p, QA_OBS_VALUE, &what, f);
}

/* 0, or 1 where an earlier part of the file had its key already; -1. */
static int
store_record(
    struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	bool again;
	int rc;

	rc = qa_record_add(
	    g->db, g->kind, p->v, g->batch.number, p->line, &again, &what);
	if (rc == 0) {
		g->digest += qa_record_digest(g->kind, p->v, p->line);
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
			rc = twice(g, p, found.value, found.line, f) == -1 ? -1
									   : 1;
			break;
		}
	qa_scan_close(scan);
	return rc;
}

/* The record that an observation's commentary is: of its agency, as merged
 * with what is in force, else of the one that owes the figure. */
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
same_commentary(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *v, bool *same, struct qa_fault *f)
{
	struct qa_value c[QA_COLUMNS_MAX];
	struct qa_scan *scan = NULL;
	struct qa_found found;
	bool empty = v[QA_OBS_COMMENTARY].form == QA_EMPTY;
	int step = -1;

	*same = true;
	if (!gives(p, QA_OBS_COMMENTARY) ||
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

/* What this file said already of that figure, of another breakdown: the same
 * words are passed over, others would be lost. */
static int
said_twice(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *c, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, g->db, &qa_kind_commentary, &g->batches,
	    QA_SCAN_KEY, c, NULL, f);
	while (step != -1 && (step = qa_scan_raw(scan, &found, f)) == 1) {
		if (found.batch != g->batch.number ||
		    qa_value_compare(&found.value[QA_COMMENT_COMMENTARY],
			&c[QA_COMMENT_COMMENTARY]) == 0)
			continue;
		qa_fail(&what, QA_DATA,
		    "line %ld says something else of this indicator, period "
		    "and agency: commentary is of a figure, not of its "
		    "breakdowns; put it into one text",
		    found.line);
		step = qa_gate_note_at(g, p, QA_OBS_COMMENTARY, &what, f);
		break;
	}
	qa_scan_close(scan);
	return step == -1 ? -1 : 0;
}

/* Commentary beside a figure becomes a record of its own. */
static int
store_commentary(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *v, struct qa_fault *f)
{
	struct qa_value c[QA_COLUMNS_MAX];
	bool again, same;

	if (!gives(p, QA_OBS_COMMENTARY))
		return 0;
	if (same_commentary(g, p, v, &same, f) == -1)
		return -1;
	if (same && v[QA_OBS_COMMENTARY].form == QA_EMPTY)
		return 0;
	to_commentary(g, v, c);
	if (qa_record_add(g->db, &qa_kind_commentary, c, g->batch.number,
		p->line, &again, f) == 0) {
		g->digest += qa_record_digest(&qa_kind_commentary, c, p->line);
		return 0;
	}
	if (!again)
		return -1;
	qa_fault_clear(f);
	return said_twice(g, p, c, f);
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
	else if (same_commentary(g, p, is, &said, f) == -1 ||
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
take(struct qa_ingest *g, struct qa_pending *p, const struct qa_value *was,
    struct qa_fault *f)
{
	struct qa_value merged[QA_COLUMNS_MAX];
	struct qa_fault what = QA_FAULT_NONE;
	const struct qa_value *is = p->v;
	bool figures = g->kind->id == QA_OBSERVATIONS;
	int column, stored;

	if (was == NULL) {
		if (check_required(g, p, &column, &what) == -1)
			return qa_gate_note_at(g, p, column, &what, f);
	} else {
		if (lay_over(g, was, p, merged, f) == -1 ||
		    (figures && let_stand(g, was, p, merged, f) == -1))
			return -1;
		is = merged;
	}
	if (qa_gate_check_codes(g, is, &column, &what) == -1)
		return qa_gate_note_at(g, p, column, &what, f);
	if (figures && qa_figure_is_empty(is)) {
		if (left_empty(g, p, was, f) == -1)
			return -1;
		return store_commentary(g, p, is, f);
	}
	if (qa_gate_check_rules(g, is, &column, &what) == -1)
		return qa_gate_note_at(g, p, column, &what, f);
	if ((stored = store_record(g, p, f)) != 0)
		return stored == -1 ? -1 : 0;
	if (count(g, p, was, is, f) == -1)
		return -1;
	return figures ? store_commentary(g, p, is, f) : 0;
}

/* With what is in force for its key. */
static int
take_with_stored(struct qa_ingest *g, struct qa_pending *p, struct qa_fault *f)
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

int
qa_gate_flush(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_pending *p, *first = NULL;
	size_t i;

	if (sort(g, f) == -1 || qa_db_store_codes(g->db, f) == -1 ||
	    qa_gate_check_versions(g, f) == -1)
		return -1;
	for (i = 0; i < g->n; i++) {
		p = &g->pending[i];
		if (first != NULL &&
		    qa_gate_compare(g->kind, first->v, p->v, false) == 0) {
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
