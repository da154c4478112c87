/*
 * Output: rows of a result in one of the formats. The whole result is held
 * (face/spool) until qa_out_close, which is when its first byte leaves.
 */
#ifndef QA_OUT_H
#define QA_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/fault.h"
#include "record/grid.h"

enum qa_format {
	QA_FORMAT_TEXT,
	QA_FORMAT_CSV,
	QA_FORMAT_TSV,
	QA_FORMAT_JSON,
	QA_FORMAT_MD,
	QA_FORMAT_HTML,
	QA_FORMAT_SVG /* of programs that draw; has no rows */
};

/* "text|csv|tsv|json|md|html", in the order of the enumeration: those with
 * rows. */
extern const char *const qa_formats;

/* One name and value of the head that JSON and captions have. */
struct qa_out_fact {
	const char *name;
	const char *value; /* NULL: left out */
};

struct qa_out_style {
	enum qa_format format;
	const char *path; /* of the file, or NULL: standard output */
	const char *temporary; /* directory for a large result */
	const char *caption; /* of a table, or NULL */
	int width; /* columns of the terminal; 0: unlimited */
	bool colour;
	bool terminal; /* csv, tsv: control characters are escaped too */
	bool ascii; /* the terminal shows no arrows */
	bool spreadsheet_safe; /* csv, tsv: guard cells that would run */
	bool bare; /* csv, tsv: no header row */
	bool mark; /* csv: a UTF-8 byte order mark first */
	bool exact; /* csv, tsv: guard text whose guard qa-ingest would strip */
	bool raw; /* csv, tsv: cells of a file: what has a guard keeps it */
	const struct qa_out_fact *facts; /* ended by a NULL name */
};

struct qa_out;

int qa_out_open(struct qa_out **, const struct qa_out_style *,
    const struct qa_grid_column *, size_t columns, struct qa_fault *) QA_MUST;

/* The next cell of the row; NULL is an empty one. Faults are kept and told
 * by qa_out_row. */
void qa_out_cell(struct qa_out *, const char *);
void qa_out_bytes(struct qa_out *, const char *, size_t);

/* Ends the row, which must have all its cells. */
int qa_out_row(struct qa_out *, struct qa_fault *) QA_MUST;

/* Writes everything out: to a temporary file renamed over the path, or to
 * standard output. */
int qa_out_finish(struct qa_out *, struct qa_fault *) QA_MUST;

/* A whole row at once: as many cells as there are columns, which are borrowed
 * until it returns. */
int qa_out_cells(
    struct qa_out *, const char *const *cell, struct qa_fault *) QA_MUST;

/* Ends as qa_out_finish does, and appends everything to a buffer instead. */
int qa_out_take(struct qa_out *, struct qa_buf *, struct qa_fault *) QA_MUST;

/* Writes bytes as they are, where qa_out_finish would. */
int qa_out_verbatim(const struct qa_out_style *, const char *, size_t,
    struct qa_fault *) QA_MUST;

/* Frees; what was not finished is not written. */
void qa_out_free(struct qa_out *);

#endif
