/*
 * The CSV reader on any bytes. What comes out is UTF-8 without NUL, on lines
 * that go up; written again it is read the same.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/text.h"
#include "face/rows.h"
#include "source.h"

static void
check_row(const struct qa_row *row, long line)
{
	const struct qa_cell *c;

	if (row->line <= line || row->n == 0)
		abort();
	for (c = row->cell; c < row->cell + row->n; c++)
		if (c->s[c->n] != '\0' || memchr(c->s, '\0', c->n) != NULL ||
		    qa_utf8_check(c->s, c->n) != c->n)
			abort();
}

static void
write_row(const struct qa_row *row, struct qa_buf *b)
{
	size_t i, k;

	for (i = 0; i < row->n; i++) {
		qa_buf_text(b, i > 0 ? ",\"" : "\"");
		for (k = 0; k < row->cell[i].n; k++) {
			if (row->cell[i].s[k] == '"')
				qa_buf_put(b, '"');
			qa_buf_put(b, row->cell[i].s[k]);
		}
		qa_buf_put(b, '"');
	}
	qa_buf_put(b, '\n');
}

/* Reads all rows and appends them to the text; how many were at fault. */
static int
read_all(const char *s, size_t n, struct qa_buf *b)
{
	struct qa_source source = { s, n, 0 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	long line = 0;
	int step, bad = 0;

	if (qa_rows_open(&rows, &source, &f) == -1)
		abort();
	while ((step = qa_rows_next(rows, &row, &f)) != 0) {
		if (step == -1) {
			if (f.exit != QA_DATA || f.line == 0 || f.column == 0)
				abort();
			qa_fault_clear(&f);
			bad++;
			continue;
		}
		check_row(&row, line);
		line = row.line;
		write_row(&row, b);
	}
	qa_rows_close(rows);
	return bad;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_buf once = QA_BUF_EMPTY, twice = QA_BUF_EMPTY;

	qa_buf_text(&once, "sep=,\n");
	qa_buf_text(&twice, "sep=,\n");
	(void)read_all((const char *)data, n, &once);
	if (read_all(once.data, once.len, &twice) != 0 ||
	    once.len != twice.len ||
	    memcmp(once.data, twice.data, once.len) != 0)
		abort();
	qa_buf_clear(&once);
	qa_buf_clear(&twice);
	return 0;
}
