/*
 * Headers: the first record of a file, matched with a kind's columns.
 */
#ifndef QA_HEADER_H
#define QA_HEADER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "record/kind.h"
#include "record/row.h"

#define QA_NO_COLUMN (-1) /* a field passed over by name */

struct qa_header {
	size_t n; /* fields of every record */
	short column[4096]; /* of the kind, by field; or none */
	uint16_t at[QA_COLUMNS_MAX]; /* field from 1, by column; 0: none */
	uint32_t given; /* bits of the columns that are there */
};

/*
 * Matches a header. Names may differ in case, in blanks around them, and in
 * blanks for underscores.
 *
 * in     filled: bits of columns that come from elsewhere
 * fails  QA_DATA for an unknown or doubled column, or a missing one of the
 *        key, with the nearest name and the field's number; what else is
 *        required may be absent in a revision
 */
int qa_header_read(const struct qa_kind *, const struct qa_row *,
    uint32_t filled, struct qa_header *, struct qa_fault *) QA_MUST;

/* Whether a name in a header is passed over: what a template, or rejects, have
 * beside the columns of the kind. */
bool qa_header_ignores(const struct qa_kind *, const char *, size_t);

/* The column of a kind that a name in a header means, or -1. */
int qa_header_column(const struct qa_kind *, const char *, size_t);

#endif
