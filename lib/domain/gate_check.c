/* Checking records against definitions and against each other. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/gate.h"
#include "record/figure.h"

int
qa_gate_note_at(struct qa_ingest *g, const struct qa_pending *p, int column,
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

int
qa_gate_check_codes(struct qa_ingest *g, const struct qa_value *v, int *column,
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

/* A tolerance is not negative, and a range runs upwards. */
static int
check_target(const struct qa_value *v, int *column, struct qa_fault *f)
{
	const struct qa_value *low = &v[QA_TARGET_LOW];
	const struct qa_value *high = &v[QA_TARGET_HIGH];

	*column = QA_TARGET_AMBER;
	if (v[*column].form == QA_DECIMAL && v[*column].i < 0)
		return qa_fail(f, QA_DATA,
		    "amber is negative; it is how far off is still amber");
	*column = QA_TARGET_HIGH;
	if (low->form == QA_DECIMAL && high->form == QA_DECIMAL &&
	    qa_num_compare(qa_value_num(low), qa_value_num(high)) > 0)
		return qa_fail(f, QA_DATA, "high is below low");
	return 0;
}

/* Rules that one kind has for a record merged with what is stored. */
int
qa_gate_check_rules(struct qa_ingest *g, const struct qa_value *v, int *column,
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
	if (g->kind->id == QA_TARGETS)
		return check_target(v, column, f);
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

int
qa_gate_compare(const struct qa_kind *k, const struct qa_value *a,
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
		order = qa_gate_compare(g->kind, g->pending[mid].v, v, false);
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
		return qa_gate_note_at(g, a->p, column, &what, f);
	}
	for (i = 0; i < x->n; i++) {
		const struct version *b = &x->item[i];

		/* of two in the file, the later one tells */
		if (b == a || (b->p != NULL && b->p < a->p) ||
		    qa_gate_compare(g->kind, a->v, b->v, true) != 0 ||
		    qa_gate_compare(g->kind, a->v, b->v, false) == 0 ||
		    !overlap(a, b))
			continue;
		qa_fail(&what, QA_DATA,
		    "the version overlaps the one that begins on %s",
		    b->from == QA_DAY_ALWAYS ? "no day, since always"
					     : qa_day_write(b->from, day));
		return qa_gate_note_at(g, a->p, column, &what, f);
	}
	return 0;
}

/* Versions of one code do not overlap, in a file or with those in force. */
int
qa_gate_check_versions(struct qa_ingest *g, struct qa_fault *f)
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
