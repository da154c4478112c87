/*
 * What a format is: three calls that append to a buffer. Private to
 * face/out.
 */
#ifndef QA_OUT_WRITER_H
#define QA_OUT_WRITER_H

#include "base/buf.h"
#include "face/out.h"
#include "record/row.h"

struct qa_table {
	const struct qa_out_style *style;
	const struct qa_grid_column *column;
	size_t n;
	size_t rows; /* written so far */
	struct qa_buf last_group;
	void *state; /* of the format */
};

struct qa_writer {
	int (*begin)(struct qa_table *, struct qa_buf *);
	int (*row)(struct qa_table *, const struct qa_cell *, struct qa_buf *);
	int (*end)(struct qa_table *, struct qa_buf *);
	void (*clear)(struct qa_table *); /* may be NULL */
};

extern const struct qa_writer qa_writer_csv;
extern const struct qa_writer qa_writer_tsv;
extern const struct qa_writer qa_writer_json;
extern const struct qa_writer qa_writer_text;
extern const struct qa_writer qa_writer_md;
extern const struct qa_writer qa_writer_html;

/* The heading that people see of a column. */
const char *qa_out_heading(const struct qa_grid_column *);

/* The column that groups rows, or -1. */
int qa_out_group(const struct qa_table *);

/* Whether this row begins a new group; remembers it. */
bool qa_out_new_group(struct qa_table *, const struct qa_cell *);

/* Appends text of which nothing becomes markup. */
void qa_out_md_escape(const char *, size_t, struct qa_buf *);
void qa_out_html_escape(const char *, size_t, struct qa_buf *);

#endif
