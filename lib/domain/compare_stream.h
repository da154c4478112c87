/*
 * A comparison of rows from a pipe. A group is the rows of one indicator and
 * period, or all where the rows have neither.
 *
 * Rows are fed one by one. Sorted by group, one group is in memory at a
 * time; where a group comes again the caller starts anew, gathering them
 * all.
 *
 *	open; for each row: while it is another group's, read and forget the
 *	group; at the end read what is left
 */
#ifndef QA_COMPARE_STREAM_H
#define QA_COMPARE_STREAM_H

#include "domain/compare.h"
#include "domain/stream.h"
#include "record/row.h"

struct qa_compare_stream;

struct qa_stream_options {
	struct qa_compare_measure measure;
	const char *home; /* the area that is marked; NULL: none */
	bool standardise; /* several rows an area, with a standard */
	double confidence, per; /* of a standardised rate */
	bool gather; /* all groups, in any order */
};

int qa_compare_stream_open(struct qa_compare_stream **,
    const struct qa_stream_options *, struct qa_fault *) QA_MUST;
void qa_compare_stream_close(struct qa_compare_stream *);

/*
 * Feeds a row; the first names the columns: area, numerator and denominator,
 * or value; and where there are indicator, period, name, standard, parts.
 * Others are ignored.
 *
 * out    QA_GROUP_SAME: it was taken; QA_GROUP_WHOLE: the group is whole, so
 *        read it, forget it and feed the row again; QA_GROUP_AGAIN: start
 *        anew, gathering
 * fails  QA_DATA with the column at fault, from 1, in the fault
 */
int qa_compare_stream_row(struct qa_compare_stream *, const struct qa_row *,
    enum qa_group_step *, struct qa_fault *) QA_MUST;

/* The group that is whole, ready to be computed: of a stream the current one,
 * of gathered ones number i. NULL where there is none. */
struct qa_compare_group *qa_compare_stream_group(
    struct qa_compare_stream *, size_t i);

/* Makes a group ready: standardises it where that was asked for. */
int qa_compare_stream_finish(struct qa_compare_stream *,
    struct qa_compare_group *, struct qa_fault *) QA_MUST;

/* Forgets the current group. */
void qa_compare_stream_forget(struct qa_compare_stream *);

#endif
