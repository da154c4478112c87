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
	int area, field[NEIGHBOURS];
	int n;
	uint16_t at[NEIGHBOURS][QA_COLUMNS_MAX];
};

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct dfe *d = calloc(1, sizeof(*d));
	char name[8];
	size_t i;
	int k;

	g->has_header = true;
	g->layout = d;
	if (d == NULL)
		return qa_fail_memory(f);
	d->fields = row->n;
	d->area = -1;
	for (i = 0; i < row->n; i++) {
		const char *s = row->cell[i].s;
		size_t n = row->cell[i].n;

		qa_trim(&s, &n);
		if (qa_same_word(s, n, "old_la_code"))
			d->area = (int)i;
		for (k = 0; k < NEIGHBOURS; k++) {
			snprintf(name, sizeof(name), "SN_%d", k + 1);
			if (!qa_same_word(s, n, name) || k != d->n)
				continue;
			d->at[k][NEIGHBOUR] = (uint16_t)(i + 1);
			d->field[d->n++] = (int)i;
			break;
		}
	}
	for (k = 0; k < d->n; k++)
		d->at[k][AREA] = (uint16_t)(d->area + 1);
	g->given = g->filled | 1u << AREA | 1u << NEIGHBOUR | 1u << RANK;
	if (d->area >= 0 && d->n > 0 && (g->filled >> SET & 1))
		return 0;
	if (d->area >= 0 && d->n > 0)
		qa_fail(&what, QA_DATA,
		    "name the set that these are: --fill set=2025");
	else
		qa_fail(&what, QA_DATA,
		    "the columns old_la_code and SN_1 are not there");
	d->n = 0;
	return qa_gate_note(g, &what, row->line, 1, f);
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
