/*
 * Trends of rows from a pipe. A series is the rows of one indicator, area and
 * breakdown, or all where the rows have none of them; its rows may stand in
 * any order. Series that are sorted are in memory one at a time; where one
 * comes again the caller starts anew, gathering them all.
 */
#ifndef QA_TREND_STREAM_H
#define QA_TREND_STREAM_H

#include "domain/stream.h"
#include "domain/trend.h"

struct qa_trend_stream;

int qa_trend_stream_open(
    struct qa_trend_stream **, bool gather, struct qa_fault *) QA_MUST;
void qa_trend_stream_close(struct qa_trend_stream *);

/*
 * Feeds a row; the first names the columns: period and value, or period,
 * numerator and denominator; and where there are indicator, area, breakdown,
 * target, polarity, rebase. Others are ignored.
 *
 * out    QA_GROUP_SAME: it was taken; QA_GROUP_WHOLE: the series is whole, so
 *        read it, forget it and feed the row again; QA_GROUP_AGAIN: start
 *        anew, gathering
 * fails  QA_DATA with the field at fault, from 1, in the fault
 */
int qa_trend_stream_row(struct qa_trend_stream *, const struct qa_row *,
    enum qa_group_step *, struct qa_fault *) QA_MUST;

/* The series that is whole, by period; of gathered ones number i. NULL where
 * there is none. QA_DATA where two of its rows are of one period, or periods
 * differ in length: the line is in the fault. */
int qa_trend_stream_series(struct qa_trend_stream *, size_t i,
    struct qa_trend **, struct qa_fault *) QA_MUST;

void qa_trend_stream_forget(struct qa_trend_stream *);

#endif
