/* One record a row, its columns named as the kind names them. */
#include <string.h>

#include "domain/gate.h"

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	g->has_header = true;
	if (qa_header_read(g->kind, row, g->filled, &g->header, &what) == -1) {
		g->header.n = 0; /* no row is read under a header at fault */
		return qa_gate_note(g, &what, row->line, 1, f);
	}
	g->given = g->header.given | g->filled;
	return 0;
}

static int
ragged(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	size_t n = g->header.n;

	if (row->n < n)
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu: too few",
		    row->n, n);
	else
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu: too many; "
		    "a field with a comma is enclosed in quotes",
		    row->n, n);
	return qa_gate_note(
	    g, &what, row->line, (int)(row->n < n ? row->n : n + 1), f);
}

static int
tidy_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_cell cell[QA_COLUMNS_MAX];
	size_t i;

	if (!g->has_header)
		return begin(g, row, f);
	if (g->header.n == 0)
		return 0;
	g->report.rows++;
	if (row->n != g->header.n)
		return ragged(g, row, f);
	memset(cell, 0, sizeof(cell));
	for (i = 0; i < row->n; i++)
		if (g->header.column[i] >= 0 &&
		    (row->cell[i].n > 0 || !g->o.sparse))
			cell[g->header.column[i]] = row->cell[i];
	return qa_gate_put(g, cell, g->header.at, NULL, row->line, f);
}

const struct qa_layout_ops qa_layout_tidy = { tidy_row, NULL, NULL };
