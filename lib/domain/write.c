#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "domain/write.h"

/* The digest of what a file of the row would say. */
static void
hash_of(const char *const *columns, const struct qa_cell *cell, size_t n,
    char hash[static QA_HASH_TEXT])
{
	struct qa_hash *h = qa_hash_new();
	size_t i;

	hash[0] = '\0';
	if (h == NULL)
		return;
	for (i = 0; i < n; i++) {
		qa_hash_add(h, columns[i], strlen(columns[i]) + 1);
		qa_hash_add(h, cell[i].s, cell[i].n);
		qa_hash_add(h, "", 1);
	}
	qa_hash_end(h, hash);
	qa_hash_free(h);
}

static int
feed(struct qa_ingest *g, const char *const *columns,
    const struct qa_cell *cell, size_t n, struct qa_fault *f)
{
	struct qa_cell header[QA_COLUMNS_MAX];
	struct qa_row row = { header, n, 1 };
	size_t i;

	for (i = 0; i < n; i++) {
		header[i].s = columns[i];
		header[i].n = strlen(columns[i]);
	}
	if (qa_ingest_row(g, &row, f) == -1)
		return -1;
	row.cell = cell;
	row.line = 2;
	if (qa_ingest_row(g, &row, f) == -1)
		return -1;
	return qa_ingest_file_end(g, f);
}

int
qa_write_record(struct qa_db *db, const struct qa_ingest_options *o,
    const char *name, const char *const *columns, const struct qa_cell *cell,
    size_t n, struct qa_ingest_report *report, struct qa_fault *f)
{
	struct qa_ingest *g = NULL;
	const struct qa_note *note;
	char hash[QA_HASH_TEXT];
	size_t faults;
	int rc = -1;

	hash_of(columns, cell, n, hash);
	if (*hash == '\0')
		return qa_fail_memory(f);
	if (qa_ingest_open(&g, db, o, f) == -1)
		goto done;
	switch (qa_ingest_file(g, name, hash, f)) {
	case -1:
		goto done;
	case 1:
		if (feed(g, columns, cell, n, f) == -1)
			goto done;
	}
	note = qa_ingest_notes(g, &faults);
	if (faults > 0) {
		qa_fail(f, QA_DATA, "%s", note[0].text);
		goto done;
	}
	*report = *qa_ingest_report(g, qa_ingest_reports(g) - 1);
	rc = 0;
done:
	qa_ingest_close(g);
	return rc;
}
