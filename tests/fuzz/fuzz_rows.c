/*
 * The CSV reader on any bytes, read from memory: a link-time seam takes the
 * place of face/source. What comes out is UTF-8 without NUL, on lines that
 * go up.
 */
#include "fuzz.h"

#include "base/text.h"
#include "face/rows.h"

struct qa_source {
	const uint8_t *data;
	size_t n, at;
};

const char *
qa_source_name(const struct qa_source *s)
{
	(void)s;
	return "fuzz";
}

int
qa_source_rewind(struct qa_source *s, struct qa_fault *f)
{
	(void)f;
	s->at = 0;
	return 0;
}

ssize_t
qa_source_read(struct qa_source *s, char *p, size_t n, struct qa_fault *f)
{
	(void)f;
	if (n > s->n - s->at)
		n = s->n - s->at;
	if (n > 0)
		memcpy(p, s->data + s->at, n);
	s->at += n;
	return (ssize_t)n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_source source = { data, n, 0 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	long line = 0;
	size_t i;
	int step;

	if (qa_rows_open(&rows, &source, &f) == 0)
		while ((step = qa_rows_next(rows, &row, &f)) != 0) {
			if (step == -1 && (f.exit != QA_DATA || f.line == 0))
				abort();
			if (step == 1 && row.line <= line)
				abort();
			for (i = 0; step == 1 && i < row.n; i++)
				if (row.cell[i].s[row.cell[i].n] != '\0' ||
				    qa_utf8_check(row.cell[i].s,
					row.cell[i].n) != row.cell[i].n)
					abort();
			if (step == 1)
				line = row.line;
			qa_fault_clear(&f);
		}
	qa_rows_close(rows);
	return 0;
}
