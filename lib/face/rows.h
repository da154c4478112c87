/*
 * Rows: CSV, TSV or semicolon-separated text into records, one at a time.
 */
#ifndef QA_ROWS_H
#define QA_ROWS_H

#include "base/fault.h"
#include "face/source.h"
#include "record/row.h"

#define QA_FIELD_MAX ((size_t)1 << 20) /* bytes of a field */
#define QA_FIELDS_MAX 4096 /* fields of a record */

struct qa_rows;

/* Starts reading a source from its beginning; the source is kept. The
 * separator is told by the first lines: comma, tab or semicolon. */
int qa_rows_open(
    struct qa_rows **, struct qa_source *, struct qa_fault *) QA_MUST;
void qa_rows_close(struct qa_rows *);

/*
 * The next record that is not blank: 1, 0 at the end, -1. After a fault of
 * class QA_DATA the next call goes on behind the record at fault.
 *
 * out    the row, borrowed until the next step; its cells are UTF-8 without
 *        NUL
 */
int qa_rows_next(struct qa_rows *, struct qa_row *, struct qa_fault *);

/* The text of the record that the last step met, as it stood in the file,
 * without its line end: borrowed until the next step. Kept only from when
 * it is asked for. */
void qa_rows_keep_raw(struct qa_rows *);
const char *qa_rows_raw(const struct qa_rows *);

#endif
