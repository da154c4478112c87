#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/gate.h"
#include "domain/s11_answers.h"

const char *const qa_layouts = "tidy|wide|ees|long|dfe";

static const struct qa_layout_ops *const layouts[] = {
	[QA_TIDY] = &qa_layout_tidy,
	[QA_WIDE] = &qa_layout_wide,
	[QA_EES] = &qa_layout_mapped,
	[QA_LONG] = &qa_layout_mapped,
	[QA_DFE] = &qa_layout_dfe,
};

static const struct qa_layout_ops *
layout_of(const struct qa_ingest_options *o)
{
	if (o->kind->id == QA_S11_RETURNS && o->layout != QA_TIDY)
		return &qa_layout_returns;
	return layouts[o->layout];
}

static int
keep_note(struct qa_ingest *g, const struct qa_fault *what, struct qa_fault *f)
{
	size_t n = g->faults_kept;
	struct qa_note *p;

	if ((n & (n - 1)) == 0) {
		p = realloc(g->note, (n == 0 ? 1 : n * 2) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		g->note = p;
	}
	p = &g->note[n];
	p->file = g->report.file;
	p->line = what->line;
	p->column = what->column;
	p->text = qa_pool_copy(&g->keep, what->text, strlen(what->text));
	if (p->text == NULL)
		return qa_fail_memory(f);
	g->faults_kept++;
	return 0;
}

int
qa_gate_note(struct qa_ingest *g, struct qa_fault *what, long line, int column,
    struct qa_fault *f)
{
	if (what->exit != QA_DATA)
		return qa_fail(f, (enum qa_exit)what->exit, "%s", what->text);
	qa_fault_at(what, g->report.file, line, column);
	g->faults_n++;
	if ((g->faults_kept < QA_FAULTS_KEPT || g->o.partial) &&
	    keep_note(g, what, f) == -1)
		return -1;
	qa_fault_clear(what);
	return 0;
}

int
qa_gate_remark(struct qa_ingest *g, struct qa_fault *f, const char *fmt, ...)
{
	char text[1024], **p;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	qa_utf8_mend(text);
	p = realloc(g->remark, (g->remarks_n + 1) * sizeof(*p));
	if (p == NULL)
		return qa_fail_memory(f);
	g->remark = p;
	p[g->remarks_n] = qa_pool_copy(&g->keep, text, strlen(text));
	return p[g->remarks_n++] == NULL ? qa_fail_memory(f) : 0;
}

/* A value with line feeds for line ends, as one of a file has. */
static int
keep_fill(struct qa_ingest *g, const char *s, struct qa_cell *cell,
    struct qa_fault *f)
{
	char *copy = qa_pool_copy(&g->keep, s, strlen(s)), *to = copy;

	if (copy == NULL)
		return qa_fail_memory(f);
	for (; *s != '\0'; s++)
		if (*s != '\r')
			*to++ = *s;
		else if (s[1] != '\n')
			*to++ = '\n';
	*to = '\0';
	cell->s = copy;
	cell->n = (size_t)(to - copy);
	return 0;
}

/* --fill COLUMN=VALUE */
static int
read_fill(struct qa_ingest *g, const char *s, struct qa_fault *f)
{
	const char *equals = strchr(s, '=');
	int c;

	if (equals == NULL)
		return qa_fail(
		    f, QA_USAGE, "--fill takes COLUMN=VALUE, not \"%s\"", s);
	c = qa_header_column(g->kind, s, (size_t)(equals - s));
	if (c < 0)
		return qa_fail(f, QA_USAGE,
		    "%s have no column \"%.*s\" to fill", g->kind->name,
		    (int)(equals - s), s);
	g->filled |= UINT32_C(1) << c;
	return keep_fill(g, equals + 1, &g->fill[c], f);
}

/*
 * What a batch is checked against is what is in force at its own place in
 * the order: a late one goes behind those received after it. Of records that
 * are kept it is all that is in force. Its own rows do not count yet.
 */
static int
load_batches(struct qa_ingest *g, struct qa_fault *f)
{
	qa_batches_clear(&g->batches);
	if (qa_batches_load(&g->batches, g->db,
		g->o.pack                      ? -QA_ALWAYS
		    : qa_gate_is_kept(g->kind) ? QA_ALWAYS
					       : g->o.received,
		f) == -1)
		return -1;
	if (g->batch.number > 0)
		g->batches.rank[g->batch.number - 1].rank = 0;
	return 0;
}

/* All that is in force today, whenever it was received. */
static int
load_all(struct qa_ingest *g, struct qa_fault *f)
{
	qa_batches_clear(&g->batches);
	return qa_batches_load(&g->batches, g->db, QA_ALWAYS, f);
}

/* Returns come as rows of agencies, or under headings that a map explains. */
static int
check_returns(const struct qa_ingest_options *o, struct qa_fault *f)
{
	if (o->layout == QA_EES || o->layout == QA_DFE)
		return qa_fail(f, QA_USAGE,
		    "that layout is for figures; returns are tidy, wide or "
		    "long");
	if (o->layout == QA_LONG && o->headings == NULL)
		return qa_fail(f, QA_USAGE,
		    "that layout needs --map, which says what its columns are");
	if (o->layout == QA_TIDY && o->headings != NULL)
		return qa_fail(
		    f, QA_USAGE, "--map goes with --layout wide or long");
	return 0;
}

static int
check_layout(const struct qa_ingest_options *o, struct qa_fault *f)
{
	bool figures = o->kind->id == QA_OBSERVATIONS;

	if (o->kind->id == QA_S11_RETURNS)
		return check_returns(o, f);

	if (o->layout == QA_DFE && o->kind->id != QA_NEIGHBOURS)
		return qa_fail(f, QA_USAGE,
		    "the layout dfe is the Department's file of neighbours");
	if (o->layout != QA_TIDY && o->layout != QA_DFE && !figures)
		return qa_fail(f, QA_USAGE,
		    "that layout is for observations; %s come as tidy rows",
		    o->kind->name);
	if ((o->layout == QA_EES || o->layout == QA_LONG) && o->map == NULL)
		return qa_fail(f, QA_USAGE,
		    "that layout needs --map, which says what its columns are");
	if (o->map != NULL && o->layout != QA_EES && o->layout != QA_LONG)
		return qa_fail(
		    f, QA_USAGE, "--map goes with --layout ees or long");
	if (o->partial && o->layout == QA_WIDE)
		return qa_fail(f, QA_USAGE,
		    "--partial needs one row a figure, which the wide layout "
		    "has not");
	return 0;
}

static void
name_changes(struct qa_ingest *g)
{
	size_t i, n = 0;

	g->change_column[n++].name = "change";
	for (i = 0; i < g->kind->n; i++)
		if (g->kind->columns[i].flags & QA_KEY)
			g->change_column[n++].name = g->kind->columns[i].name;
	g->change_column[n++].name = "old";
	g->change_column[n++].name = "new";
	qa_grid_init(&g->changes, g->change_column, n);
}

int
qa_ingest_open(struct qa_ingest **out, struct qa_db *db,
    const struct qa_ingest_options *o, struct qa_fault *f)
{
	struct qa_ingest *g = calloc(1, sizeof(*g));
	size_t i;

	*out = g;
	if (g == NULL)
		return qa_fail_memory(f);
	g->db = db;
	g->o = *o;
	g->kind = o->kind;
	if (o->received > o->today)
		return qa_fail(f, QA_USAGE,
		    "--received is in the future: a return is received today "
		    "or was before");
	if (check_layout(o, f) == -1)
		return -1;
	g->ops = layout_of(o);
	for (i = 0; i < o->fill_n; i++)
		if (read_fill(g, o->fill[i], f) == -1)
			return -1;
	name_changes(g);
	if (qa_order_new(&g->order, o->kind, o->temporary, f) == -1)
		return -1;
	if (load_batches(g, f) == -1)
		return -1;
	if (qa_book_read(&g->book, db, &g->batches, f) == -1)
		return -1;
	return qa_gate_approval_open(g, f);
}

void
qa_ingest_close(struct qa_ingest *g)
{
	if (g == NULL)
		return;
	if (g->ops != NULL && g->ops->clear != NULL)
		g->ops->clear(g);
	qa_gate_met_clear(&g->met);
	qa_gate_met_clear(&g->story.met);
	qa_order_free(g->order);
	free(g->at_fault);
	free(g->story.said);
	qa_gate_approval_clear(g);
	qa_gate_log_clear(g);
	qa_gate_s11_clear(g);
	qa_pool_clear(&g->story.pool);
	qa_batches_clear(&g->batches);
	qa_book_clear(&g->book);
	qa_pool_clear(&g->keep);
	qa_pool_clear(&g->pool);
	free(g->note);
	free(g->remark);
	free(g->reports);
	qa_grid_clear(&g->changes);
	free(g);
}

/* The live batch that loaded these bytes in this way; 0. */
static long
loaded_before(const struct qa_ingest *g, const char *sha256)
{
	size_t i;

	for (i = 0; i < g->batches.n; i++) {
		const struct qa_batch *b = &g->batches.batch[i];

		if (b->undoes == 0 && strcmp(b->sha256, sha256) == 0 &&
		    strcmp(b->kind, g->kind->name) == 0 &&
		    strcmp(b->options, g->o.options) == 0 &&
		    qa_batches_live(&g->batches, b->number))
			return b->number;
	}
	return 0;
}

/* Whether batches of the kind came after one in the order, so that it may no
 * longer be what it said that is in force. */
static bool
overtaken(const struct qa_ingest *g, long number)
{
	size_t i;

	for (i = 0; i < g->batches.n; i++)
		if (g->batches.rank[i].kind == g->kind->id &&
		    g->batches.rank[i].rank > g->batches.rank[number - 1].rank)
			return true;
	return false;
}

/* The newest batch of the kind that goes before one received that day. */
static long
goes_behind(const struct qa_ingest *g)
{
	long newest = 0;
	size_t i;

	for (i = 0; i < g->batches.n && !g->o.pack; i++) {
		const struct qa_batch *b = &g->batches.batch[i];

		if (b->undoes == 0 && !b->pack && b->received > g->o.received &&
		    qa_batches_live(&g->batches, b->number) &&
		    strcmp(b->kind, g->kind->name) == 0)
			newest = b->number;
	}
	return newest;
}

static int
keep_report(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_ingest_report *p =
	    realloc(g->reports, (g->reports_n + 1) * sizeof(*p));

	if (p == NULL)
		return qa_fail_memory(f);
	g->reports = p;
	p[g->reports_n++] = g->report;
	return 0;
}

/* Begins to meet what is in force of a kind: nothing, where its table has no
 * rows at all. */
static int
start_meeting(struct qa_ingest *g, struct qa_gate_met *m,
    const struct qa_kind *k, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	qa_gate_met_clear(m);
	m->kind = k;
	if (qa_scan_open(
		&scan, g->db, k, &g->batches, QA_SCAN_ALL, NULL, NULL, f) == 0)
		step = qa_scan_raw(scan, &found, f);
	qa_scan_close(scan);
	m->none = step == 0;
	return step == -1 ? -1 : 0;
}

int
qa_ingest_file(struct qa_ingest *g, const char *name, const char *sha256,
    struct qa_fault *f)
{
	memset(&g->report, 0, sizeof(g->report));
	g->report.file = qa_pool_copy(&g->keep, name, strlen(name));
	if (g->report.file == NULL)
		return qa_fail_memory(f);
	memset(&g->batch, 0, sizeof(g->batch));
	if (load_all(g, f) == -1)
		return -1;
	g->report.already = loaded_before(g, sha256);
	g->trial = g->report.already > 0 && overtaken(g, g->report.already);
	if (g->report.already > 0 && !g->trial)
		return keep_report(g, f) == -1 ? -1 : 0;
	if (g->trial && qa_db_mark(g->db, f) == -1)
		return -1;
	qa_gate_approval_clear(g);
	g->report.behind = goes_behind(g);
	g->batch.recorded = g->o.moment;
	g->batch.received = g->o.received;
	g->batch.pack = g->o.pack;
	g->batch.by = g->o.user;
	g->batch.kind = g->kind->name;
	g->batch.file = g->report.file;
	g->batch.sha256 = qa_pool_copy(&g->keep, sha256, strlen(sha256));
	g->batch.options = g->o.options;
	g->has_header = false;
	g->given = 0;
	g->digest = 0;
	g->faults_before = g->faults_n;
	g->kept_before = g->faults_kept;
	if (g->batch.sha256 == NULL)
		return qa_fail_memory(f);
	if (start_meeting(g, &g->met, g->kind, f) == -1 ||
	    start_meeting(g, &g->story.met, &qa_kind_commentary, f) == -1 ||
	    qa_batch_begin(g->db, &g->batch, f) == -1 ||
	    load_batches(g, f) == -1)
		return -1;
	g->report.batch = g->batch.number;
	return 1;
}

int
qa_ingest_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	return g->ops->row(g, row, f);
}

int
qa_ingest_note(
    struct qa_ingest *g, const struct qa_fault *what, struct qa_fault *f)
{
	struct qa_fault copy = *what;

	g->report.rows++;
	return qa_gate_note(g, &copy, 0, 0, f);
}

/* The whole file is at fault, not a place in it. */
static int
no_header(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	qa_fail(&what, QA_DATA,
	    "there is no header: the first record names "
	    "the columns");
	return qa_gate_note(g, &what, 1, 1, f);
}

static int
by_place(const void *a, const void *b)
{
	const struct qa_note *x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return (x->column > y->column) - (x->column < y->column);
}

/* Records are checked in the order of their keys; people read a file from
 * its top. */
static void
sort_faults(struct qa_ingest *g)
{
	size_t from = g->kept_before;

	if (g->faults_kept - from > 1)
		qsort(g->note + from, g->faults_kept - from, sizeof(*g->note),
		    by_place);
}

/* What was answered in a self-assessment means what it meant, whatever is
 * loaded of tools, scales, rounds and of who is asked. */
static int
keep_answers(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_batches before = { .n = 0 }, after = { .n = 0 };
	int rc = -1;

	if (!qa_gate_is_assessed(g->kind) || g->kind->id == QA_S11_RETURNS ||
	    g->kind->id == QA_S11_RATINGS)
		return 0;
	if (qa_batches_load(&before, g->db, QA_ALWAYS, f) == -1 ||
	    qa_batches_load(&after, g->db, QA_ALWAYS, f) == -1)
		goto done;
	before.rank[g->batch.number - 1].rank = 0;
	rc = qa_answers_keep(g->db, &before, &after, f);
done:
	qa_batches_clear(&before);
	qa_batches_clear(&after);
	return rc;
}

int
qa_ingest_file_end(struct qa_ingest *g, struct qa_fault *f)
{
	char digest[20];
	const struct qa_layout_ops *l = g->ops;

	if (!g->has_header && g->faults_n == g->faults_before &&
	    no_header(g, f) == -1)
		return -1;
	if ((l->end != NULL && l->end(g, f) == -1) || qa_gate_flush(g, f) == -1)
		return -1;
	qa_gate_met_clear(&g->met);
	qa_gate_met_clear(&g->story.met);
	qa_gate_log_clear(g);
	qa_gate_s11_clear(g);
	g->story.n = 0;
	sort_faults(g);
	snprintf(
	    digest, sizeof(digest), "%016llx", (unsigned long long)g->digest);
	if (g->trial && g->report.added + g->report.revised == 0 &&
	    g->report.empty == 0 && g->faults_n == g->faults_before) {
		g->report.batch = 0; /* it would change nothing */
		return qa_db_rewind(g->db, f) == -1 ? -1 : keep_report(g, f);
	}
	g->report.already = 0;
	g->batch.rows = g->report.rows;
	g->batch.added = g->report.added;
	g->batch.revised = g->report.revised;
	g->batch.same = g->report.same;
	g->batch.rejected = g->report.rejected =
	    (long)(g->faults_n - g->faults_before);
	g->batch.digest = digest;
	g->batch.columns = qa_columns_write(g->kind, g->given, &g->keep);
	if (g->batch.columns == NULL)
		return qa_fail_memory(f);
	if (qa_batch_end(g->db, &g->batch, f) == -1 || keep_answers(g, f) == -1)
		return -1;
	return keep_report(g, f);
}

size_t
qa_ingest_faults(const struct qa_ingest *g)
{
	return g->faults_n;
}

const struct qa_note *
qa_ingest_notes(const struct qa_ingest *g, size_t *n)
{
	*n = g->faults_kept;
	return g->note;
}

size_t
qa_ingest_remarks(const struct qa_ingest *g)
{
	return g->remarks_n;
}

const char *
qa_ingest_remark(const struct qa_ingest *g, size_t i)
{
	return g->remark[i];
}

size_t
qa_ingest_reports(const struct qa_ingest *g)
{
	return g->reports_n;
}

const struct qa_ingest_report *
qa_ingest_report(const struct qa_ingest *g, size_t i)
{
	return &g->reports[i];
}

const struct qa_grid *
qa_ingest_changes(const struct qa_ingest *g)
{
	return &g->changes;
}
