/*
 * What is in force, checked again: a batch that goes behind newer ones, or an
 * undo, may leave figures that are merged from several batches and that no
 * batch would have been let in with.
 */
#ifndef QA_VERIFY_H
#define QA_VERIFY_H

#include "base/buf.h"
#include "store/db.h"

/*
 * Looks at every merged figure in force.
 *
 * out    *n: how many are at fault; list: the first ten, a line each
 */
int qa_verify_figures(
    struct qa_db *, struct qa_buf *list, long *n, struct qa_fault *) QA_MUST;

#endif
