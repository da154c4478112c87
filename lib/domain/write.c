#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "domain/write.h"

struct qa_ingest_options
qa_author_options(const struct qa_author *w, const struct qa_kind *kind)
{
	struct qa_ingest_options o = { .kind = kind,
		.received = w->today,
		.today = w->today,
		.user = w->user,
		.moment = w->moment,
		.temporary = w->temporary,
		.options = "" };

	return o;
}

void
qa_author_tell(const struct qa_author *w, const char *what,
    const struct qa_ingest_report *report, struct qa_buf *b)
{
	if (report->batch == 0)
		qa_buf_print(
		    b, "that is recorded already (batch %ld)", report->already);
	else if (w->dry_run)
		qa_buf_print(b,
		    "%s would be recorded (dry run: nothing was changed)",
		    what);
	else
		qa_buf_print(b,
		    "%s is recorded (batch %ld; undo: qa-ingest --undo %ld)",
		    what, report->batch, report->batch);
}

/* The digest of what a file of the rows would say. */
static void
hash_of(const struct qa_writing *w, char hash[static QA_HASH_TEXT])
{
	struct qa_hash *h = qa_hash_new();
	size_t i;

	hash[0] = '\0';
	if (h == NULL)
		return;
	for (i = 0; i < w->n * w->rows; i++) {
		const char *column = w->columns[i % w->n];

		qa_hash_add(h, column, strlen(column) + 1);
		if (w->cell[i].s != NULL)
			qa_hash_add(h, w->cell[i].s, w->cell[i].n);
		qa_hash_add(h, "", 1);
	}
	qa_hash_end(h, hash);
	qa_hash_free(h);
}

static int
feed(struct qa_ingest *g, const struct qa_writing *w, struct qa_fault *f)
{
	struct qa_cell cell[QA_COLUMNS_MAX];
	struct qa_row row = { cell, w->n, 1 };
	size_t i, k;

	for (i = 0; i < w->n; i++) {
		cell[i].s = w->columns[i];
		cell[i].n = strlen(w->columns[i]);
	}
	if (qa_ingest_row(g, &row, f) == -1)
		return -1;
	for (i = 0; i < w->rows; i++) {
		for (k = 0; k < w->n; k++) {
			cell[k] = w->cell[i * w->n + k];
			if (cell[k].s == NULL)
				cell[k].s = "";
		}
		row.line = (long)i + 2;
		if (qa_ingest_row(g, &row, f) == -1)
			return -1;
	}
	return qa_ingest_file_end(g, f);
}

/* What was said of the rows, without a place in a file that is not there. */
static void
take_remarks(
    const struct qa_ingest *g, const char *name, struct qa_buf *remarks)
{
	size_t i, n = strlen(name);
	const char *s;

	for (i = 0; remarks != NULL && i < qa_ingest_remarks(g); i++) {
		s = qa_ingest_remark(g, i);
		if (strncmp(s, name, n) == 0 && s[n] == ':')
			s += n + strcspn(s + n, " ") + 1; /* its place */
		qa_buf_print(remarks, "%s\n", s);
	}
}

int
qa_write_rows(struct qa_db *db, const struct qa_ingest_options *o,
    const struct qa_writing *w, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	struct qa_ingest *g = NULL;
	const struct qa_note *note;
	char hash[QA_HASH_TEXT];
	size_t faults;
	int rc = -1;

	hash_of(w, hash);
	if (*hash == '\0')
		return qa_fail_memory(f);
	if (qa_ingest_open(&g, db, o, f) == -1)
		goto done;
	switch (qa_ingest_file(g, w->name, hash, f)) {
	case -1:
		goto done;
	case 1:
		if (feed(g, w, f) == -1)
			goto done;
	}
	note = qa_ingest_notes(g, &faults);
	if (faults > 0) {
		qa_fail(f, QA_DATA, "%s", note[0].text);
		goto done;
	}
	take_remarks(g, w->name, o->remarks);
	*report = *qa_ingest_report(g, qa_ingest_reports(g) - 1);
	report->file = NULL; /* it went with the gate */
	rc = 0;
done:
	qa_ingest_close(g);
	return rc;
}

int
qa_write_texts(struct qa_db *db, const struct qa_ingest_options *o,
    const char *name, const char *const *text, const char *const *keys,
    size_t n, struct qa_ingest_report *report, struct qa_fault *f)
{
	const char *columns[QA_COLUMNS_MAX];
	struct qa_writing w = { .name = name, .columns = columns };
	struct qa_cell *cell;
	size_t i, k, c;
	int rc;

	w.rows = keys == NULL ? 1 : n;
	cell = calloc(w.rows * o->kind->n + 1, sizeof(*cell));
	if (cell == NULL)
		return qa_fail_memory(f);
	for (c = 0; c < o->kind->n; c++)
		if (text[c] != NULL || (c == 0 && keys != NULL))
			columns[w.n++] = o->kind->columns[c].name;
	for (i = 0; i < w.rows; i++)
		for (k = c = 0; c < o->kind->n; c++) {
			const char *s =
			    c == 0 && keys != NULL ? keys[i] : text[c];

			if (s == NULL)
				continue;
			cell[i * w.n + k].s = s;
			cell[i * w.n + k++].n = strlen(s);
		}
	w.cell = cell;
	rc = qa_write_rows(db, o, &w, report, f);
	free(cell);
	return rc;
}
