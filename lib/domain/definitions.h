/*
 * Definitions as a scorecard uses them, and the register of who approved
 * which change to them.
 */
#ifndef QA_DEFINITIONS_H
#define QA_DEFINITIONS_H

#include "domain/scorecard.h"

/* A row an indicator in force at the period's end: its definition, the target
 * of the area, the last approval, and the line of the file it comes from.
 * Initialises the grid, which the caller clears. */
int qa_definitions_read(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_scorecard_head *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* A row an approval, by the day of the meeting. */
int qa_definitions_changes(struct qa_db *, const struct qa_scorecard_query *,
    struct qa_scorecard_head *, struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
