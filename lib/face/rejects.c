#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "face/out.h"
#include "face/rejects.h"
#include "face/rows.h"

/* The bad rows as they came, being written. */
struct rejects {
	const struct qa_note *note; /* the next one that may match */
	const struct qa_note *end;
	struct qa_out_style style;
	struct qa_out *out;
	struct qa_grid_column *column;
	struct qa_buf names;
	size_t n; /* columns of the file */
};

/* The header as it came, with line and error behind it. */
static int
begin_rejects(struct rejects *x, const struct qa_row *row, struct qa_fault *f)
{
	size_t i, at = 0;

	x->n = row->n;
	x->column = calloc(x->n + 2, sizeof(*x->column));
	for (i = 0; i < x->n; i++)
		qa_buf_add(&x->names, row->cell[i].s, row->cell[i].n + 1);
	if (x->column == NULL || x->names.failed)
		return qa_fail_memory(f);
	for (i = 0; i < x->n; i++) {
		x->column[i].name = x->names.data + at;
		at += row->cell[i].n + 1;
	}
	x->column[x->n].name = "line";
	x->column[x->n + 1].name = "error";
	return qa_out_open(&x->out, &x->style, x->column, x->n + 2, f);
}

/* A row that could not be cut into fields goes whole into the first. */
static int
put_reject(struct rejects *x, const struct qa_row *row, const char *raw,
    const struct qa_note *why, struct qa_fault *f)
{
	char line[24];
	size_t i;

	for (i = 0; i < x->n; i++)
		qa_out_cell(x->out,
		    row == NULL      ? (i == 0 ? raw : "")
			: i < row->n ? row->cell[i].s
				     : "");
	snprintf(line, sizeof(line), "%ld", why->line);
	qa_out_cell(x->out, line);
	qa_out_cell(x->out, why->text);
	return qa_out_row(x->out, f);
}

/* The first fault of the row that starts on a line, or NULL; lines go up. */
static const struct qa_note *
note_at(struct rejects *x, long line)
{
	while (x->note < x->end && x->note->line < line)
		x->note++;
	return x->note < x->end && x->note->line == line ? x->note : NULL;
}

static int
read_rejects(struct rejects *x, struct qa_rows *rows, struct qa_fault *f)
{
	struct qa_row row;
	const struct qa_note *why;
	struct qa_note bad;
	struct qa_fault met;
	int step;

	while ((step = qa_rows_next(rows, &row, f)) != 0) {
		met = *f;
		if (step == -1 && (f->exit != QA_DATA || f->line == 0))
			return -1;
		qa_fault_clear(f);
		if (x->out == NULL && step == 1) {
			if (begin_rejects(x, &row, f) == -1)
				return -1;
			continue;
		}
		bad.line = met.line;
		bad.text = met.text;
		why = step == 1 ? note_at(x, row.line) : &bad;
		if (why != NULL && x->out != NULL &&
		    put_reject(x, step == 1 ? &row : NULL, qa_rows_raw(rows),
			why, f) == -1)
			return -1;
	}
	return x->out == NULL ? 0 : qa_out_finish(x->out, f);
}

int
qa_rejects_write(const struct qa_out_style *style, struct qa_source *source,
    const struct qa_note *notes, size_t n, struct qa_fault *f)
{
	struct rejects x = { .note = notes, .end = notes + n, .style = *style };
	struct qa_rows *rows = NULL;
	int rc = -1;

	x.style.format = QA_FORMAT_CSV;
	x.style.raw = true;
	if (qa_rows_open(&rows, source, f) == 0) {
		qa_rows_keep_raw(rows);
		rc = read_rejects(&x, rows, f);
	}
	qa_out_free(x.out);
	qa_rows_close(rows);
	qa_buf_clear(&x.names);
	free(x.column);
	return rc;
}
