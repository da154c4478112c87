/*
 * Rejects: the rows of a source that were at fault, as they came, with line
 * and error behind them, to be mended and loaded.
 */
#ifndef QA_REJECTS_H
#define QA_REJECTS_H

#include <stddef.h>

#include "base/fault.h"
#include "face/out.h"
#include "face/source.h"

/*
 * Writes them as CSV to the path of a style, by a temporary file and a
 * rename. They are UTF-8; a mark says so at the start, for a source in
 * another encoding.
 *
 * in     notes: faults of the source, in the order of the lines on which
 *        their rows start
 */
int qa_rejects_write(const struct qa_out_style *, struct qa_source *,
    const struct qa_note *notes, size_t n, struct qa_fault *) QA_MUST;

#endif
