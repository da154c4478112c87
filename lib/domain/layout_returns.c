/*
 * Returns of self-assessments as online tools and forms export them: one row
 * an agency, with columns of every standard; or one row an answer under
 * headings that a map explains. An agency may go by its name.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/gate.h"
#include "domain/headings.h"

#define PASSED (-1)

/* A field of the file: a column, of a standard or of the whole row. */
struct field {
	int column; /* or PASSED */
	size_t standard; /* from 1; 0: of the whole row */
};

/* A standard that has columns of its own. */
struct group {
	const char *number;
	uint16_t own[QA_COLUMNS_MAX]; /* field from 1, by column */
	uint16_t at[QA_COLUMNS_MAX]; /* as well as those of the whole row */
};

struct returns {
	struct qa_pool pool;
	struct field *field;
	size_t fields;
	struct group *group;
	size_t groups;
	uint16_t at[QA_COLUMNS_MAX]; /* of the whole row */
};

/* The number of a standard's group, from 1; 0: no memory. */
static size_t
group_of(struct returns *r, const char *s, size_t n)
{
	struct group *x;
	size_t i;

	for (i = 0; i < r->groups; i++)
		if (qa_same_word(s, n, r->group[i].number))
			return i + 1;
	if ((x = realloc(r->group, (r->groups + 1) * sizeof(*x))) == NULL)
		return 0;
	r->group = x;
	x += r->groups;
	memset(x, 0, sizeof(*x));
	if ((x->number = qa_pool_copy(&r->pool, s, n)) == NULL)
		return 0;
	return ++r->groups;
}

/* What a heading says: 1 where it is known, 0, -1: no memory. */
static int
understand(const struct qa_ingest *g, struct returns *r,
    const struct qa_cell *c, struct field *out)
{
	const struct qa_heading *h = NULL;
	const char *s = c->s;
	size_t n = c->n, length;
	int column;

	qa_trim(&s, &n);
	if (g->o.headings != NULL)
		h = qa_headings_find(g->o.headings, s, n);
	if (h != NULL) {
		out->column = h->column;
		if (*h->standard != '\0')
			out->standard =
			    group_of(r, h->standard, strlen(h->standard));
		return *h->standard != '\0' && out->standard == 0 ? -1 : 1;
	}
	if ((column = qa_header_column(g->kind, s, n)) >= 0) {
		out->column = column;
		return 1;
	}
	if (g->o.headings != NULL || !qa_heading_parse(s, n, &length, &column))
		return 0;
	out->column = column;
	out->standard = group_of(r, s, length);
	return out->standard == 0 ? -1 : 1;
}

/* A heading that says nothing: passed over by name where a map says what the
 * others are, or where it is empty; else a fault. */
static int
pass_over(
    struct qa_ingest *g, const struct qa_row *row, size_t i, struct qa_fault *f)
{
	const struct qa_cell *c = &row->cell[i];
	struct qa_fault what = QA_FAULT_NONE;
	const char *s = c->s;
	size_t n = c->n;

	qa_trim(&s, &n);
	if (n == 0 || qa_header_ignores(g->kind, s, n))
		return 0;
	if (g->o.headings != NULL) {
		g->report.passed++;
		return qa_gate_remark(g, f,
		    "%s:%ld: column %zu is passed over: \"%.*s\"",
		    g->report.file, row->line, i + 1, qa_shown(c->s, c->n),
		    c->s);
	}
	qa_fail(&what, QA_DATA,
	    "\"%.*s\" is no column of a return: write the number of a standard "
	    "and what it is, such as \"4.2 evidence\", or give --map",
	    qa_shown(c->s, c->n), c->s);
	return qa_gate_note(g, &what, row->line, (int)i + 1, f);
}

static int
twice(struct qa_ingest *g, const struct qa_row *row, size_t i, unsigned first,
    struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	qa_fail(&what, QA_DATA,
	    "the column \"%.*s\" stands twice: first as field %u",
	    qa_shown(row->cell[i].s, row->cell[i].n), row->cell[i].s, first);
	return qa_gate_note(g, &what, row->line, (int)i + 1, f);
}

/* One field of the header: 0, or -1 for what is not the data's fault. */
static int
read_field(struct qa_ingest *g, struct returns *r, const struct qa_row *row,
    size_t i, struct qa_fault *f)
{
	struct field *x = &r->field[i];
	uint16_t *at;
	int known;

	x->column = PASSED;
	x->standard = 0;
	if ((known = understand(g, r, &row->cell[i], x)) == -1)
		return qa_fail_memory(f);
	if (known == 0) {
		x->column = PASSED;
		return pass_over(g, row, i, f);
	}
	at = x->standard == 0 ? r->at : r->group[x->standard - 1].own;
	if (at[x->column] != 0)
		return twice(g, row, i, at[x->column], f);
	at[x->column] = (uint16_t)(i + 1);
	g->given |= UINT32_C(1) << x->column;
	return 0;
}

/* A column of answers that is of the whole row; -1: there is none. */
static int
whole_answer(const struct returns *r)
{
	int i;

	for (i = QA_RETURN_RATING; i < QA_RETURN_TOOL; i++)
		if (r->at[i] != 0)
			return i;
	return -1;
}

static int
check_header(
    struct qa_ingest *g, const struct returns *r, long line, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (r->at[QA_RETURN_AGENCY] == 0 && g->fill[QA_RETURN_AGENCY].s == NULL)
		qa_fail(&what, QA_DATA,
		    "no column says which agency it is: name it agency, or "
		    "map it");
	else if (r->groups == 0 && r->at[QA_RETURN_STANDARD] == 0)
		qa_fail(&what, QA_DATA,
		    "no column says which standard it is, and none is of a "
		    "standard");
	else if (r->groups > 0 && whole_answer(r) >= 0)
		qa_fail(&what, QA_DATA,
		    "the column %s is of no standard, and there are columns of "
		    "standards: name its standard too, such as \"4.2 %s\"",
		    g->kind->columns[whole_answer(r)].name,
		    g->kind->columns[whole_answer(r)].name);
	else if (r->groups > 0 && r->at[QA_RETURN_STANDARD] != 0)
		qa_fail(&what, QA_DATA,
		    "there is a column standard, and there are columns of "
		    "standards: one of them is too many");
	else
		return 0;
	return qa_gate_note(g, &what, line, 1, f);
}

/* Where the cells of a standard stand, for messages. */
static void
place(struct returns *r)
{
	size_t i, k;

	for (i = 0; i < r->groups; i++) {
		struct group *x = &r->group[i];

		memcpy(x->at, r->at, sizeof(x->at));
		for (k = QA_COLUMNS_MAX; k-- > 0;)
			if (x->own[k] != 0)
				x->at[k] = x->at[QA_RETURN_STANDARD] =
				    x->own[k];
	}
}

static void
returns_clear(struct qa_ingest *g)
{
	struct returns *r = g->layout;

	if (r == NULL)
		return;
	free(r->field);
	free(r->group);
	qa_pool_clear(&r->pool);
	free(r);
	g->layout = NULL;
}

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	const size_t before = g->faults_n;
	struct returns *r = calloc(1, sizeof(*r));
	size_t i;

	returns_clear(g); /* of the file before */
	g->layout = r;
	g->has_header = true;
	if (r == NULL ||
	    (r->field = calloc(row->n + 1, sizeof(*r->field))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < row->n; i++)
		if (read_field(g, r, row, i, f) == -1)
			return -1;
	if (check_header(g, r, row->line, f) == -1)
		return -1;
	place(r);
	r->fields = g->faults_n == before ? row->n : 0;
	g->given |= g->filled | UINT32_C(1) << QA_RETURN_STANDARD;
	return 0;
}

/* An agency by its name is the agency by its code; 1 where two have the name,
 * which was noted. */
static int
name_agency(struct qa_ingest *g, struct qa_cell *c, const struct qa_row *row,
    int field, struct qa_fault *f)
{
	const struct qa_book *b = &g->book;
	struct qa_fault what = QA_FAULT_NONE;
	const struct qa_agency *x = NULL, *a;
	const char *s = c->s == NULL ? "" : c->s;
	size_t n = c->n, i;

	qa_trim(&s, &n);
	if (qa_book_defines(b, qa_codes_find(b->codes, QA_AGENCIES, s, n)))
		return 0;
	for (i = 0; i < b->agencies_n; i++) {
		a = &b->agencies[i];
		if (!qa_same_word(s, n, a->name) ||
		    (x != NULL && x->id == a->id))
			continue;
		if (x != NULL) {
			qa_fail(&what, QA_DATA,
			    "two agencies are called \"%.*s\", %s and %s: "
			    "write its code",
			    qa_shown(s, n), s, x->code, a->code);
			return qa_gate_note(g, &what, row->line, field, f) == -1
			    ? -1
			    : 1;
		}
		x = a;
	}
	if (x != NULL) {
		c->s = x->code;
		c->n = strlen(c->s);
	}
	return 0;
}

static bool
is_blank(const struct qa_row *row)
{
	size_t i, n;

	for (i = 0; i < row->n; i++) {
		const char *s = row->cell[i].s;

		n = row->cell[i].n;
		qa_trim(&s, &n);
		if (n > 0)
			return false;
	}
	return true;
}

/* The answers of one row: one, or one a standard. */
static int
put_answers(struct qa_ingest *g, const struct returns *r,
    const struct qa_row *row, const struct qa_cell *whole, struct qa_fault *f)
{
	struct qa_cell cell[QA_COLUMNS_MAX];
	size_t i, k;

	if (r->groups == 0)
		return qa_gate_put(g, whole, r->at, NULL, row->line, f);
	for (i = 0; i < r->groups; i++) {
		const struct group *x = &r->group[i];

		memcpy(cell, whole, sizeof(cell));
		cell[QA_RETURN_STANDARD].s = x->number;
		cell[QA_RETURN_STANDARD].n = strlen(x->number);
		for (k = 0; k < g->kind->n; k++)
			if (x->own[k] != 0)
				cell[k] = row->cell[x->own[k] - 1];
		if (qa_gate_put(g, cell, x->at, NULL, row->line, f) == -1)
			return -1;
	}
	return 0;
}

static int
returns_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_cell whole[QA_COLUMNS_MAX];
	struct qa_fault what = QA_FAULT_NONE;
	const struct returns *r = g->layout;
	size_t i;
	int named;

	if (!g->has_header)
		return begin(g, row, f);
	if (r->fields == 0 || is_blank(row))
		return 0;
	g->report.rows++;
	if (row->n != r->fields) {
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu", row->n,
		    r->fields);
		return qa_gate_note(g, &what, row->line, (int)row->n, f);
	}
	memset(whole, 0, sizeof(whole));
	for (i = 0; i < row->n; i++)
		if (r->field[i].column != PASSED && r->field[i].standard == 0)
			whole[r->field[i].column] = row->cell[i];
	named = name_agency(g, &whole[QA_RETURN_AGENCY], row,
	    r->at[QA_RETURN_AGENCY] == 0 ? 1 : r->at[QA_RETURN_AGENCY], f);
	if (named != 0)
		return named == -1 ? -1 : 0;
	return put_answers(g, r, row, whole, f);
}

const struct qa_layout_ops qa_layout_returns = { returns_row, NULL,
	returns_clear };
