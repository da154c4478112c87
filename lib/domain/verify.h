/*
 * What is in force, checked again: a batch that goes behind newer ones, or an
 * undo, may leave figures that are merged from several batches and that no
 * batch would have been let in with.
 */
#ifndef QA_VERIFY_H
#define QA_VERIFY_H

#include "base/buf.h"
#include "store/db.h"

enum qa_verify {
	QA_VERIFY_MERGED, /* figures that are merged of several batches */
	QA_VERIFY_ALL
};

/*
 * Looks at figures in force.
 *
 * out    *n: how many are at fault; list: the first ten, or thousand of all,
 *        a line each
 */
int qa_verify_figures(struct qa_db *, enum qa_verify, struct qa_buf *list,
    long *n, struct qa_fault *) QA_MUST;

#endif
