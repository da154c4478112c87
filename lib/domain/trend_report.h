/*
 * An exception report: what an agency is asked about its figures that signal
 * or are off target. A draft: the story, what will be done, by whom and when
 * are for the agency to write.
 */
#ifndef QA_TREND_REPORT_H
#define QA_TREND_REPORT_H

#include "domain/trend_stored.h"

extern const struct qa_grid_column qa_trend_report_columns[];
extern const size_t qa_trend_report_columns_n;

/* Puts a row where the series is the agency's and its last point is a signal
 * that is no improvement, or misses its target. */
int qa_trend_report(const struct qa_card *, const struct qa_trend_source *,
    const struct qa_trend *, const struct qa_trend_how *, const char *agency,
    struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
