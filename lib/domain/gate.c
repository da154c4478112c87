/* Storing records: in the order of their keys, each beside what is in force
 * for its key. */
#include <stdlib.h>
#include <string.h>

#include "domain/gate.h"
#include "record/figure.h"
#include "store/records.h"

/* ---- what is in force ---- */

#define NEAR 8 /* records passed over before the next one is looked up */
#define FIGURE 3 /* columns of a figure: indicator, area, period */

void
qa_gate_met_clear(struct qa_gate_met *m)
{
	qa_scan_close(m->scan);
	memset(m, 0, sizeof(*m));
}

/* Starts to read at a key: the key itself, or all from it on. */
static int
start(struct qa_ingest *g, struct qa_gate_met *m, const struct qa_value *key,
    struct qa_fault *f)
{
	enum qa_scan_of of =
	    qa_confirm_can(m->kind) ? QA_SCAN_FROM : QA_SCAN_KEY;

	m->ahead = m->ended = false;
	if (m->scan != NULL)
		qa_scan_again(m->scan, key);
	else if (qa_scan_open(&m->scan, g->db, m->kind, &g->batches, of, key,
		     NULL, f) == -1)
		return -1;
	return 0;
}

bool
qa_gate_met_all(const struct qa_gate_met *m, const struct qa_value *key)
{
	int i, order = 0;

	if (m->none || m->scan == NULL || !m->ahead)
		return m->none || m->ended;
	for (i = 0; order == 0 && i < FIGURE; i++)
		order = qa_value_compare(&m->found.value[i], &key[i]);
	return order > 0;
}

/* Whether the scan stands before a key. */
static bool
leads_to(const struct qa_gate_met *m, const struct qa_value *key)
{
	return m->scan != NULL && qa_confirm_can(m->kind) &&
	    qa_gate_compare(m->kind, m->last, key, false) <= 0;
}

int
qa_gate_meet(struct qa_ingest *g, struct qa_gate_met *m,
    const struct qa_value *key, const struct qa_value **was, struct qa_fault *f)
{
	int step, order = -1, passed = 0;

	*was = NULL;
	if (m->none)
		return 0;
	if (!leads_to(m, key) && start(g, m, key, f) == -1)
		return -1;
	if (qa_confirm_can(m->kind))
		memcpy(m->last, key, sizeof(m->last));
	for (;;) {
		if (m->ahead &&
		    (order = qa_gate_compare(
			 m->kind, m->found.value, key, false)) >= 0)
			break;
		if (m->ended)
			return 0;
		if (m->ahead && ++passed == NEAR && start(g, m, key, f) == -1)
			return -1;
		if ((step = qa_scan_next(m->scan, &m->found, f)) == -1)
			return -1;
		m->ahead = step == 1;
		m->ended = step == 0;
	}
	if (order == 0)
		*was = m->found.value;
	return 0;
}

/* ---- one record ---- */

/* A record on its way into the table. */
struct taking {
	const struct qa_pending *p;
	const struct qa_value *was; /* in force, or NULL */
	bool exact; /* it says all of what is in force, and nothing else */
	struct qa_value v[QA_COLUMNS_MAX]; /* as read */
	struct qa_value row[QA_COLUMNS_MAX]; /* as stored under the batch */
	struct qa_value is[QA_COLUMNS_MAX]; /* as in force then */
};

bool
qa_gate_gives(const struct qa_pending *p, int column)
{
	return (p->given >> column & 1) != 0;
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
twice(struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	const struct qa_pending *first = qa_order_first(g->order);
	struct qa_fault what = QA_FAULT_NONE;

	if (same_record(g->kind, p->v, first->v, qa_kind_all(g->kind))) {
		g->report.repeated++;
		return 0;
	}
	qa_fail(&what, QA_DATA,
	    "the same key stands twice with different contents: first on line "
	    "%ld",
	    first->line);
	return qa_gate_note_at(
	    g, p, qa_kind_flagged(g->kind, QA_KEY), &what, f);
}

/* Whether a record is new or says something else than what is in force. */
static bool
changes(const struct qa_ingest *g, const struct taking *t)
{
	return t->was == NULL ||
	    !same_record(g->kind, t->was, t->is, qa_record_stored(g->kind));
}

static bool
is_withdrawn(const struct qa_kind *k, const struct qa_value *v)
{
	return k->id == QA_OBSERVATIONS && v[QA_OBS_STATUS].form == QA_STRING &&
	    v[QA_OBS_STATUS].s[0] == 'w';
}

/*
 * Lays a new record over the one in force: what was not given stays. What
 * the file gives of other records and not of this one is stored as it stays,
 * for a batch has the same columns in all of its rows.
 */
static void
lay_over(const struct qa_ingest *g, struct taking *t)
{
	const struct qa_kind *k = g->kind;
	size_t from[QA_COLUMNS_MAX], i;

	for (i = 0; i < k->n; i++) {
		bool given = qa_gate_gives(t->p, (int)i) ||
		    (k->columns[i].flags & QA_KEY) != 0;

		t->is[i] = given ? t->v[i] : t->was[i];
		from[i] = given ? 0 : 1;
	}
	if (k->id == QA_OBSERVATIONS)
		qa_figure_settle(t->is, from, &t->v[QA_OBS_PARTS]);
	for (i = 0; i < k->n; i++)
		t->row[i] =
		    from[i] == 0 || !(g->given >> i & 1) ? t->v[i] : t->is[i];
}

/* A new record has what its kind requires. */
static int
check_required(struct qa_ingest *g, const struct taking *t, int *column,
    struct qa_fault *f)
{
	const struct qa_column *c;
	size_t i;

	for (i = 0; i < g->kind->n; i++) {
		c = &g->kind->columns[i];
		*column = (int)i;
		if ((c->flags & QA_REQUIRED) && t->v[i].form == QA_EMPTY)
			return qa_fail(f, QA_DATA,
			    "%s is missing, and the record is new: add the "
			    "column, or give it with --fill %s=VALUE",
			    c->name, c->name);
	}
	return 0;
}

/* Whether the value does not match the parts, were they exact: that those in
 * force are called rounded may be for the sake of the value before. */
static bool
contradicts(struct qa_ingest *g, const struct taking *t)
{
	const struct qa_value exact = { .form = QA_EMPTY };
	struct qa_fault ignored = QA_FAULT_NONE;
	struct qa_value v[QA_COLUMNS_MAX];
	int column;

	memcpy(v, t->is, g->kind->n * sizeof(*v));
	v[QA_OBS_PARTS] = exact;
	return qa_gate_check_rules(g, v, &column, &ignored) == -1 &&
	    column == QA_OBS_VALUE;
}

/*
 * A value that comes alone, without parts, and contradicts exact parts in
 * force: a return is at fault, as any row is whose value does not match; of a
 * published file both are kept, and the row itself says that its value stands.
 */
static void
let_stand(struct qa_ingest *g, struct taking *t)
{
	if ((g->o.layout != QA_EES && g->o.layout != QA_LONG) ||
	    !qa_gate_gives(t->p, QA_OBS_VALUE) ||
	    qa_gate_gives(t->p, QA_OBS_NUMERATOR) ||
	    qa_gate_gives(t->p, QA_OBS_DENOMINATOR) ||
	    qa_gate_gives(t->p, QA_OBS_PARTS) || !contradicts(g, t))
		return;
	t->v[QA_OBS_PARTS] = qa_value_string("rounded", 7);
	lay_over(g, t);
}

/* A row without a figure: a form left empty, 0; or a figure emptied, 1. */
static int
left_empty(struct qa_ingest *g, const struct taking *t, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (t->was == NULL || is_withdrawn(g->kind, t->was) ||
	    qa_figure_is_empty(t->was)) {
		g->report.empty++;
		return 0;
	}
	qa_fail(&what, QA_DATA,
	    "the row empties a figure that was sent before: to take it back, "
	    "write withdrawn as its status");
	return qa_gate_note_at(g, t->p, QA_OBS_VALUE, &what, f) == -1 ? -1 : 1;
}

int
qa_gate_store(struct qa_ingest *g, struct qa_gate_met *m,
    const struct qa_value *row, long line, long base, struct qa_fault *f)
{
	struct qa_confirmed c;

	if (base == 0) {
		g->digest += qa_record_digest(m->kind, row, line);
		return qa_record_add(
		    g->db, m->kind, row, g->batch.number, line, f);
	}
	m->confirming.kind = m->kind;
	m->confirming.batch = g->batch.number;
	c = qa_confirmed_of(m->kind, row, line, base);
	g->digest += qa_confirmed_digest(m->kind, row[0].i, row[1].i, &c);
	return qa_confirm_add(&m->confirming, g->db, row[0].i, row[1].i, &c, f);
}

/* The batch whose row a new row would be a copy of, where that is what is in
 * force; 0: there is none. */
static long
copy_of(const struct qa_ingest *g, const struct taking *t)
{
	const struct qa_kind *k = g->kind;
	const uint32_t told = g->given & qa_record_stored(k);
	size_t i;

	if (t->was == NULL || !qa_confirm_can(k))
		return 0;
	for (i = 0; !t->exact && i < k->n; i++)
		if ((told >> i & 1) &&
		    qa_value_compare(&t->row[i], &t->was[i]) != 0)
			return 0;
	return qa_scan_copied(g->met.scan, t->row);
}

/* Whether a record gives every column that is stored, as it is in force. */
static bool
is_exact(const struct qa_ingest *g, const struct taking *t)
{
	const uint32_t stored = qa_record_stored(g->kind);
	size_t i;

	if ((t->p->given & g->given & stored) != stored)
		return false;
	for (i = 0; i < g->kind->n; i++)
		if ((stored >> i & 1) &&
		    qa_value_compare(&t->v[i], &t->was[i]) != 0)
			return false;
	return true;
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
count(struct qa_ingest *g, const struct taking *t, bool same, bool same_story,
    struct qa_fault *f)
{
	if (t->was == NULL) {
		g->report.added++;
		return qa_gate_change(g, "added", NULL, t->is, f);
	}
	if (!same && g->kind->id != QA_OBSERVATIONS)
		same = same_record(
		    g->kind, t->was, t->is, qa_record_stored(g->kind));
	else if (!same && same_figure(g, t->was, t->is, &same, f) == -1)
		return -1;
	if (same && same_story) {
		g->report.same++;
		return 0;
	}
	g->report.revised++;
	return qa_gate_change(g,
	    is_withdrawn(g->kind, t->is) && !is_withdrawn(g->kind, t->was)
		? "withdrawn"
		: "revised",
	    t->was, t->is, f);
}

/* Stores a figure or any other record, and what is said beside a figure. */
static int
store(struct qa_ingest *g, const struct taking *t, struct qa_fault *f)
{
	struct qa_gate_story story = { .same = true };
	bool figures = g->kind->id == QA_OBSERVATIONS, brings = false;
	long base;
	int at_fault;

	if (figures &&
	    (at_fault = qa_gate_story_read(g, t->p, t->is, &story, f)) != 0)
		return at_fault == -1 ? -1 : 0;
	if (figures && qa_figure_is_empty(t->is)) {
		if ((at_fault = left_empty(g, t, f)) != 0)
			return at_fault == -1 ? -1 : 0;
		return qa_gate_story_store(g, t->p, &story, f);
	}
	if (qa_gate_s11_is_blank(g->kind, t->v)) {
		g->report.empty++;
		return 0;
	}
	base = copy_of(g, t);
	if (qa_gate_is_governed(g->kind) && changes(g, t) &&
	    qa_gate_approval_store(g, t->was, t->is, t->p->line, f) == -1)
		return -1;
	if (g->kind->id == QA_ACTIONS &&
	    qa_gate_action_store(g, t->p, t->is, &brings, f) == -1)
		return -1;
	if (count(g, t, t->exact, story.same && !brings, f) == -1 ||
	    qa_gate_store(g, &g->met, t->row, t->p->line, base, f) == -1)
		return -1;
	return figures ? qa_gate_story_store(g, t->p, &story, f) : 0;
}

bool
qa_gate_is_kept(const struct qa_kind *k)
{
	return k->id == QA_DECISIONS || k->id == QA_APPROVALS ||
	    k->id == QA_FROZEN || k->id == QA_ACTION_EVENTS ||
	    k->id == QA_MAIL_LOG || k->id == QA_S11_RATINGS ||
	    k->id == QA_S11_LETTERS;
}

/* Decisions and approvals may be completed; what is a log may not. */
static bool
is_sealed(const struct qa_kind *k)
{
	return k->id == QA_FROZEN || k->id == QA_ACTION_EVENTS ||
	    k->id == QA_MAIL_LOG;
}

static const char *
why_kept(const struct qa_kind *k)
{
	if (k->id == QA_FROZEN)
		return "qa-scorecard freeze makes the next version of a card";
	if (k->id == QA_ACTION_EVENTS)
		return "what happened next is another event; a slip is undone "
		       "and loaded anew";
	if (k->id == QA_MAIL_LOG || k->id == QA_S11_LETTERS)
		return "what was sent was sent";
	if (k->id == QA_S11_RATINGS)
		return "another moderation has its own date; a slip is undone "
		       "and loaded anew";
	return "another meeting has its own date; a slip is undone and loaded "
	       "anew";
}

/* What was decided, approved or frozen stays as it was: what a decision or an
 * approval left empty may be filled in, and nothing else. */
static int
check_kept(const struct qa_ingest *g, const struct taking *t, int *column,
    struct qa_fault *f)
{
	const struct qa_column *c = g->kind->columns;
	size_t i;

	for (i = 0; qa_gate_is_kept(g->kind) && i < g->kind->n; i++) {
		if ((t->was[i].form == QA_EMPTY && !is_sealed(g->kind)) ||
		    qa_value_same(&c[i], &t->was[i], &t->is[i]))
			continue;
		*column = (int)i;
		return qa_fail(f, QA_DATA,
		    "%s of batch %ld stays as it was: %s", c[i].name,
		    g->met.found.batch, why_kept(g->kind));
	}
	return 0;
}

/* Sets a record beside what is in force: 0, 1 where it is at fault, for what
 * and in which column, -1. */
static int
examine(struct qa_ingest *g, const struct qa_pending *p, struct taking *t,
    struct qa_fault *what, int *column, struct qa_fault *f)
{
	const size_t size = g->kind->n * sizeof(struct qa_value);
	bool figures = g->kind->id == QA_OBSERVATIONS;

	t->p = p;
	memcpy(t->v, p->v, size);
	if (qa_gate_meet(g, &g->met, p->v, &t->was, f) == -1)
		return -1;
	t->exact =
	    t->was != NULL && !qa_gate_is_logged(g->kind) && is_exact(g, t);
	if (t->was == NULL || t->exact) {
		memcpy(t->row, p->v, size);
		memcpy(t->is, p->v, size);
	}
	if (t->exact)
		return 0; /* let in before; qa-doctor looks at it again */
	if (t->was == NULL) {
		if (check_required(g, t, column, what) == -1)
			return 1;
	} else {
		lay_over(g, t);
		if (figures)
			let_stand(g, t);
		if (check_kept(g, t, column, what) == -1)
			return 1;
	}
	if (qa_gate_check_codes(g, t->is, column, what) == -1)
		return 1;
	if (figures && qa_figure_is_empty(t->is))
		return 0;
	if (qa_gate_check_rules(g, t->is, column, what) == -1 ||
	    (qa_gate_is_assessed(g->kind) &&
		qa_gate_s11_check(g, t->is, column, what) == -1) ||
	    (qa_gate_is_logged(g->kind) &&
		qa_gate_action_check(g, t->was, t->is, column, what) == -1))
		return 1;
	*column = 0;
	return qa_gate_is_governed(g->kind) && changes(g, t) &&
	    qa_gate_approval_check(g, t->is, what) == -1;
}

static int
take(struct qa_ingest *g, const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct taking t;
	int column;

	switch (examine(g, p, &t, &what, &column, f)) {
	case 0:
		return store(g, &t, f);
	case 1:
		return qa_gate_note_at(g, p, column, &what, f);
	default:
		return -1;
	}
}

/* ---- a file ---- */

/* Areas have parents, indicators denominators: records of the kind refer to
 * each other. */
static bool
refers_to_itself(const struct qa_kind *k)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->columns[i].refers == k->id)
			return true;
	return false;
}

/* Proposes what the records that are not at fault define. */
static int
propose(struct qa_ingest *g, struct qa_fault *f)
{
	const int defines = qa_kind_flagged(g->kind, QA_DEFINES);
	const struct qa_pending *p;
	bool again;
	size_t n = 0;
	int step;

	qa_book_decide(&g->book, false);
	if (qa_order_rewind(g->order, f) == -1)
		return -1;
	while ((step = qa_order_next(g->order, &p, &again, f)) == 1)
		if (!g->at_fault[n++] &&
		    qa_book_propose(&g->book, p->v[defines].i, f) == -1)
			return -1;
	return step;
}

/* Finds more records at fault: 1 where there were some, 0, -1. */
static int
find_faults(struct qa_ingest *g, struct qa_fault *f)
{
	const struct qa_pending *p;
	struct taking t;
	bool again;
	size_t n;
	int step, column, found = 0;

	if (qa_order_rewind(g->order, f) == -1)
		return -1;
	for (n = 0; (step = qa_order_next(g->order, &p, &again, f)) == 1; n++) {
		struct qa_fault what = QA_FAULT_NONE;

		if (g->at_fault[n])
			continue;
		step = examine(g, p, &t, &what, &column, f);
		if (step == -1)
			return -1;
		if (step == 1)
			g->at_fault[n] = true;
		found |= step;
	}
	return step == -1 ? -1 : found;
}

/*
 * Where good rows load although others are bad, a code that only a bad row
 * defines is not defined, which may make another row bad, and so on.
 */
static int
settle(struct qa_ingest *g, const bool *noted, struct qa_fault *f)
{
	int step = 1;

	if (!g->o.partial || !refers_to_itself(g->kind))
		return 0;
	while (step == 1)
		step = propose(g, f) == -1 ? -1 : find_faults(g, f);
	/* those that were not noted are met, and noted, once more */
	memcpy(g->at_fault, noted, qa_order_count(g->order) * sizeof(*noted));
	return step;
}

/* Stores what is not at fault, in order. */
static int
take_all(struct qa_ingest *g, struct qa_fault *f)
{
	const struct qa_pending *p;
	bool again;
	size_t n = 0;
	int step;

	if (qa_order_rewind(g->order, f) == -1)
		return -1;
	while ((step = qa_order_next(g->order, &p, &again, f)) == 1)
		if (!g->at_fault[n++] &&
		    (again ? twice(g, p, f) : take(g, p, f)) == -1)
			return -1;
	return step;
}

int
qa_gate_flush(struct qa_ingest *g, struct qa_fault *f)
{
	const size_t n = qa_order_count(g->order);
	bool *noted = NULL;
	int rc = -1;

	free(g->at_fault);
	g->at_fault = calloc(n + 1, sizeof(*g->at_fault));
	if (g->at_fault == NULL ||
	    (noted = calloc(n + 1, sizeof(*noted))) == NULL)
		return qa_fail_memory(f);
	if (qa_db_store_codes(g->db, f) == -1 ||
	    qa_gate_check_versions(g, f) == -1)
		goto done;
	memcpy(noted, g->at_fault, n * sizeof(*noted));
	if (settle(g, noted, f) == -1 || take_all(g, f) == -1)
		goto done;
	qa_book_decide(&g->book, true);
	qa_order_reset(g->order);
	if (qa_confirm_end(&g->met.confirming, g->db, f) == -1 ||
	    qa_confirm_end(&g->story.met.confirming, g->db, f) == -1)
		goto done;
	rc = qa_records_store(g->db, f);
done:
	free(noted);
	return rc;
}
