/*
 * Year on year: each period beside the same one of the years before, the year
 * to date, and twelve months that roll.
 */
#ifndef QA_YEARS_H
#define QA_YEARS_H

#include "domain/history.h"
#include "record/grid.h"

extern const struct qa_grid_column qa_years_columns[];
extern const size_t qa_years_columns_n;

/* Puts a row for each figure of a history into a grid with those columns. */
int qa_years_put(struct qa_grid *, const struct qa_known *,
    const struct qa_indicator *, int64_t area, int64_t breakdown,
    const struct qa_history *, struct qa_fault *) QA_MUST;

#endif
