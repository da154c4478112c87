/* Versions of one code do not overlap, in a file or with those in force. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/gate.h"

/* Kinds whose records are versions of a code. */
static bool
has_versions(const struct qa_kind *k)
{
	int from = qa_kind_column(k, "valid_from");

	return from >= 0 && qa_kind_column(k, "valid_to") >= 0 &&
	    (k->columns[from].flags & QA_KEY) != 0;
}

/* Where a version begins and ends. */
static void
version_days(
    const struct qa_kind *k, const struct qa_value *v, int *from, int *to)
{
	*from = (int)qa_value_or(
	    &v[qa_kind_column(k, "valid_from")], QA_DAY_ALWAYS);
	*to = (int)qa_value_or(&v[qa_kind_column(k, "valid_to")], QA_DAY_OPEN);
}

/* A version of a code: of the file, or in force and not revised by it. */
struct version {
	const struct qa_value *v;
	struct qa_pending p; /* of the file */
	int from, to;
};

struct versions {
	struct version *item; /* those of the file first, in order */
	size_t n, cap;
	size_t own; /* how many are the file's */
	struct qa_pool pool; /* of their values */
};

static int
add(struct versions *x, const struct qa_kind *k, const struct qa_value *v,
    const struct qa_pending *p, struct qa_fault *f)
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
	memset(item, 0, sizeof(*item));
	if ((item->v = qa_value_copy(v, k->n, &x->pool)) == NULL)
		return qa_fail_memory(f);
	if (p != NULL)
		item->p = *p;
	version_days(k, v, &item->from, &item->to);
	return 0;
}

/* Whether the file has a record with that key; they are in order. */
static bool
file_has(const struct qa_ingest *g, const struct versions *x,
    const struct qa_value *v)
{
	size_t low = 0, high = x->own, mid;
	int order;

	while (low < high) {
		mid = (low + high) / 2;
		order = qa_gate_compare(g->kind, x->item[mid].v, v, false);
		if (order == 0)
			return true;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return false;
}

static int
gather_own(struct qa_ingest *g, struct versions *x, struct qa_fault *f)
{
	const struct qa_pending *p;
	bool again;
	int step;

	if (qa_order_rewind(g->order, f) == -1)
		return -1;
	while ((step = qa_order_next(g->order, &p, &again, f)) == 1)
		if (add(x, g->kind, p->v, p, f) == -1)
			return -1;
	x->own = x->n;
	return step;
}

static int
gather_stored(struct qa_ingest *g, struct versions *x, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(
	    &scan, g->db, g->kind, &g->batches, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (!file_has(g, x, found.value) &&
		    add(x, g->kind, found.value, NULL, f) == -1)
			step = -1;
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
check_version(
    struct qa_ingest *g, const struct versions *x, size_t n, struct qa_fault *f)
{
	const struct version *a = &x->item[n], *b;
	struct qa_fault what = QA_FAULT_NONE;
	int column = qa_kind_column(g->kind, "valid_to");
	char day[QA_DAY_TEXT];
	size_t i;

	if (a->to < a->from) {
		qa_fail(&what, QA_DATA, "valid_to is before valid_from");
		g->at_fault[n] = true;
		return qa_gate_note_at(g, &a->p, column, &what, f);
	}
	for (i = 0; i < x->n; i++) {
		b = &x->item[i];
		/* of two in the file, the later one tells */
		if (i == n || (i < x->own && i < n) ||
		    qa_gate_compare(g->kind, a->v, b->v, true) != 0 ||
		    qa_gate_compare(g->kind, a->v, b->v, false) == 0 ||
		    !overlap(a, b))
			continue;
		qa_fail(&what, QA_DATA,
		    "the version overlaps the one that begins on %s",
		    b->from == QA_DAY_ALWAYS ? "no day, since always"
					     : qa_day_write(b->from, day));
		g->at_fault[n] = true;
		return qa_gate_note_at(g, &a->p, column, &what, f);
	}
	return 0;
}

int
qa_gate_check_versions(struct qa_ingest *g, struct qa_fault *f)
{
	struct versions x = { .n = 0 };
	int rc = -1;
	size_t i;

	if (!has_versions(g->kind))
		return 0;
	if (gather_own(g, &x, f) == -1 || gather_stored(g, &x, f) == -1)
		goto done;
	for (i = 0; i < x.own; i++)
		if (check_version(g, &x, i, f) == -1)
			goto done;
	rc = 0;
done:
	free(x.item);
	qa_pool_clear(&x.pool);
	return rc;
}
