/*
 * Writing pages: documents of record/page as text, Markdown or HTML. Nothing
 * in their text becomes markup.
 */
#ifndef QA_FACE_PAGE_H
#define QA_FACE_PAGE_H

#include "face/out.h"
#include "record/page.h"

#define QA_PAGE_WIDTH 72 /* characters of a line of text */

/* Appends the rows first .. last - 1 as one page. In any but the three
 * formats nothing is appended. */
void qa_page_write(const struct qa_grid *, size_t first, size_t last,
    enum qa_format, struct qa_buf *);

/* Where the document that begins at a row ends: one past its last row. */
size_t qa_page_end(const struct qa_grid *, size_t first);

#endif
