/*
 * Rows from a pipe: columns by name, numbers and symbols in cells, and groups
 * of rows, sorted or gathered. What the filters share.
 */
#ifndef QA_STREAM_H
#define QA_STREAM_H

#include "base/names.h"
#include "record/cell.h"
#include "record/row.h"

#define QA_STREAM_COLUMNS 24

struct qa_stream_header {
	const char *const *name; /* of the columns */
	int n;
	size_t fields; /* of every row */
	int at[QA_STREAM_COLUMNS]; /* field from 0; -1: not there */
};

/* Finds the columns of a header row; others are ignored. QA_DATA with the
 * field at fault, from 1, for one that stands twice. */
int qa_stream_find(struct qa_stream_header *, const struct qa_row *,
    struct qa_fault *) QA_MUST;

/* A cell; an empty one where the column is not there. */
struct qa_cell qa_stream_cell(
    const struct qa_stream_header *, const struct qa_row *, int column);

/* A number, or a symbol, which sets status; an empty cell is neither. */
int qa_stream_number(const struct qa_stream_header *, const struct qa_row *,
    int column, bool *has, struct qa_num *, enum qa_status *status,
    struct qa_fault *) QA_MUST;

/* Notes the field of a column in a fault: always -1. */
int qa_stream_fault(
    const struct qa_stream_header *, int column, struct qa_fault *);

/*
 * Groups by a key. Sorted, one is current and others are done with; gathered,
 * each is found again by its number.
 */
struct qa_groups {
	struct qa_names keys; /* in the order of their arrival */
	long current; /* -1: none */
	bool gather;
};

enum qa_group_step {
	QA_GROUP_SAME, /* the current group, or one that was gathered */
	QA_GROUP_NEW, /* the next one begins */
	QA_GROUP_WHOLE, /* the current one is whole: end it, and ask again */
	QA_GROUP_AGAIN, /* one that was done with comes again */
	QA_GROUP_FAILED /* out of memory */
};

enum qa_group_step qa_groups_choose(
    struct qa_groups *, const char *key, size_t n);
void qa_groups_end(struct qa_groups *); /* the current one is done with */
void qa_groups_clear(struct qa_groups *);

#endif
