/*
 * The four rules that tell a signal from common cause, within one phase.
 *
 * in     n results of a phase with values, centre and limits; rules all 0
 * out    rules, each by itself. NaN compares as nothing: a missing value, or
 *        a limit that is not there, is no signal.
 * source METHODS 2.2
 */
#ifndef QA_SPC_RULES_H
#define QA_SPC_RULES_H

#include <stddef.h>

#include "measure/spc.h"

/* Outside the limits; on a limit is inside. */
void qa_mark_astronomical(struct qa_spc_result *, size_t n);

/* So many points in a row on one side of the centre; one on it, or a gap,
 * ends the row. */
void qa_mark_shifts(struct qa_spc_result *, size_t n, size_t points);

/* So many points in a row, each above the one before, or each below; two
 * alike, or a gap, end the row. A point where two trends meet belongs to the
 * later one and is turning. */
void qa_mark_trends(struct qa_spc_result *, size_t n, size_t points);

/* Of three in a row on one side of the centre, two or more that are near a
 * limit: outside the warning limit and not outside the limit. */
void qa_mark_two_of_three(struct qa_spc_result *, size_t n);

/* Of a run chart: the points of runs longer than so many. Points on the
 * centre and gaps are passed over. */
void qa_mark_long_runs(struct qa_spc_result *, size_t n, size_t longest);

#endif
