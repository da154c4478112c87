/*
 * Cells that several answers about actions have. Private to them.
 */
#ifndef QA_ACTION_PUT_H
#define QA_ACTION_PUT_H

#include "domain/action_view.h"

/* The code of a column, or nothing. */
void qa_put_code(struct qa_grid *, const struct qa_action_room *, int64_t);
void qa_put_of(struct qa_grid *, const struct qa_action_room *,
    const struct qa_action *, int column);

/* A day, or nothing where it is QA_NO_DUE. */
void qa_put_day(struct qa_grid *, int day);

/* AP 2025-01-20, or nothing. */
void qa_put_meeting(
    struct qa_grid *, const struct qa_action_room *, const struct qa_event *);

/* The last event of a kind that counts, or of any kind (-1); NULL. */
const struct qa_event *qa_last_event(const struct qa_action *, int kind);

#endif
