/*
 * Writing from inside: a program that has records to store passes them through
 * the gate as a file of rows, with the same checks, as one batch.
 */
#ifndef QA_WRITE_H
#define QA_WRITE_H

#include "base/author.h"
#include "domain/ingest.h"

/* The options of a load of one kind by a verb. */
struct qa_ingest_options qa_author_options(
    const struct qa_author *, const struct qa_kind *);

/* Appends what became of it: "NEG-014 is recorded (batch 17; undo: qa-ingest
 * --undo 17)", "that is recorded already (batch 17)"; what: its subject. */
void qa_author_tell(const struct qa_author *, const char *what,
    const struct qa_ingest_report *, struct qa_buf *);

/* Rows of a kind: n cells each, in the order of the columns; s NULL: the cell
 * is empty. */
struct qa_writing {
	const char *name; /* stands for the file's */
	const char *const *columns;
	size_t n;
	const struct qa_cell *cell; /* row after row */
	size_t rows;
};

/*
 * Stores rows of the options' kind as one batch.
 *
 * note   what the gate said of them is appended to the options' remarks
 * fails  QA_DATA with the first fault that the gate found
 */
int qa_write_rows(struct qa_db *, const struct qa_ingest_options *,
    const struct qa_writing *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/*
 * Stores rows of the options' kind that say the same of several keys.
 *
 * in     text: by column, NULL where nothing is said; keys: the first column
 *        of each row, or NULL for one row whose first column is text[0]
 */
int qa_write_texts(struct qa_db *, const struct qa_ingest_options *,
    const char *name, const char *const *text, const char *const *keys,
    size_t n, struct qa_ingest_report *, struct qa_fault *) QA_MUST;

#endif
