/*
 * The Department's file of statistical neighbours: one row an authority, by
 * its number, with the numbers of its neighbours in SN_1, SN_2, ...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/gate.h"

enum { SET, AREA, NEIGHBOUR, RANK }; /* columns of neighbours */

#define NEIGHBOURS 20

struct dfe {
	size_t fields;
	int area, field[NEIGHBOURS]; /* -1: not there */
	int n; /* neighbours of a row */
	uint16_t at[NEIGHBOURS][QA_COLUMNS_MAX];
};

/* Which neighbour a heading names, from 0; -1 none. */
static int
neighbour(const char *s, size_t n)
{
	char name[8];
	int k;

	for (k = 0; k < NEIGHBOURS; k++) {
		snprintf(name, sizeof(name), "SN_%d", k + 1);
		if (qa_same_word(s, n, name))
			return k;
	}
	return -1;
}

static int
find_columns(struct dfe *d, const struct qa_row *row, struct qa_fault *f)
{
	size_t i;
	int k, *field;

	for (i = 0; i < row->n; i++) {
		const char *s = row->cell[i].s;
		size_t n = row->cell[i].n;

		qa_trim(&s, &n);
		if (qa_same_word(s, n, "old_la_code"))
			field = &d->area;
		else if ((k = neighbour(s, n)) >= 0)
			field = &d->field[k];
		else
			continue;
		if (*field >= 0)
			return qa_fail(f, QA_DATA,
			    "the column \"%.*s\" stands twice: first as field "
			    "%d",
			    (int)n, s, *field + 1);
		*field = (int)i;
	}
	return 0;
}

/* The neighbours are numbered from 1 without a gap. */
static int
check_columns(struct qa_ingest *g, struct dfe *d, struct qa_fault *f)
{
	int k, n = 0;

	for (k = 0; k < NEIGHBOURS; k++)
		if (d->field[k] >= 0)
			n = k + 1;
	if (d->area < 0 || n == 0)
		return qa_fail(f, QA_DATA,
		    "the columns old_la_code and SN_1 are not there");
	for (k = 0; k < n; k++)
		if (d->field[k] < 0)
			return qa_fail(f, QA_DATA,
			    "the column SN_%d is not there, and SN_%d is",
			    k + 1, n);
	if (!(g->filled >> SET & 1))
		return qa_fail(
		    f, QA_DATA, "name the set that these are: --fill set=2025");
	d->n = n;
	return 0;
}

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct dfe *d = calloc(1, sizeof(*d));
	int k;

	g->has_header = true;
	g->layout = d;
	if (d == NULL)
		return qa_fail_memory(f);
	d->fields = row->n;
	for (d->area = -1, k = 0; k < NEIGHBOURS; k++)
		d->field[k] = -1;
	g->given = g->filled | 1u << AREA | 1u << NEIGHBOUR | 1u << RANK;
	if (find_columns(d, row, &what) == -1 ||
	    check_columns(g, d, &what) == -1)
		return qa_gate_note(g, &what, row->line, 1, f);
	for (k = 0; k < d->n; k++) {
		d->at[k][AREA] = (uint16_t)(d->area + 1);
		d->at[k][NEIGHBOUR] = (uint16_t)(d->field[k] + 1);
	}
	return 0;
}

static int
to_code(struct qa_ingest *g, const struct qa_cell *in, struct qa_cell *out,
    struct qa_fault *f)
{
	const char *s = in->s;
	size_t n = in->n;
	struct qa_num num;
	int64_t id;

	qa_trim(&s, &n);
	if (qa_num_read(s, n, &num) != 0 || num.scale != 0 ||
	    (id = qa_book_dfe(&g->book, num.scaled, g->o.received)) == 0)
		return qa_fail(f, QA_DATA,
		    "no area has the Department's number \"%.*s\"", (int)n, s);
	out->s = qa_codes_text(g->book.codes, id);
	out->n = strlen(out->s);
	return 0;
}

static int
dfe_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct dfe *d = g->layout;
	struct qa_cell cell[QA_COLUMNS_MAX];
	struct qa_fault what = QA_FAULT_NONE;
	char rank[8];
	int k;

	if (!g->has_header)
		return begin(g, row, f);
	if (d->n == 0)
		return 0; /* under a header at fault */
	g->report.rows++;
	if (row->n != d->fields) {
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu", row->n,
		    d->fields);
		return qa_gate_note(g, &what, row->line, (int)row->n, f);
	}
	for (k = 0; k < d->n; k++) {
		memset(cell, 0, sizeof(cell));
		if (to_code(g, &row->cell[d->area], &cell[AREA], &what) == -1)
			return qa_gate_note(
			    g, &what, row->line, d->area + 1, f);
		if (to_code(g, &row->cell[d->field[k]], &cell[NEIGHBOUR],
			&what) == -1) {
			if (qa_gate_note(
				g, &what, row->line, d->field[k] + 1, f) == -1)
				return -1;
			continue;
		}
		snprintf(rank, sizeof(rank), "%d", k + 1);
		cell[RANK].s = rank;
		cell[RANK].n = strlen(rank);
		if (qa_gate_put(g, cell, d->at[k], NULL, row->line, f) == -1)
			return -1;
	}
	return 0;
}

static void
clear(struct qa_ingest *g)
{
	free(g->layout);
	g->layout = NULL;
}

static int
dfe_end(struct qa_ingest *g, struct qa_fault *f)
{
	int rc = qa_gate_flush(g, f);

	clear(g);
	return rc;
}

const struct qa_layout_ops qa_layout_dfe = { dfe_row, dfe_end, clear };
