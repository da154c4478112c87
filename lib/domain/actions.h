/*
 * The action log: all actions in force with their events.
 */
#ifndef QA_ACTIONS_H
#define QA_ACTIONS_H

#include "base/pool.h"
#include "domain/action.h"
#include "domain/known.h"

struct qa_actions {
	struct qa_action *item; /* by the text of their references */
	size_t n, cap;
	struct qa_pool pool;
};

/* Reads them by the batches given. To be cleared even when it fails. */
int qa_actions_read(struct qa_actions *, struct qa_db *,
    const struct qa_batches *, const struct qa_codes *,
    struct qa_fault *) QA_MUST;
void qa_actions_clear(struct qa_actions *);

/* The action with a reference, by text or number; NULL. */
struct qa_action *qa_actions_find(const struct qa_actions *, const char *);
struct qa_action *qa_actions_get(const struct qa_actions *, int64_t reference);

/* Adds an action of a record, which is copied; borrowed until the next. */
struct qa_action *qa_actions_add(struct qa_actions *, const struct qa_value *,
    const struct qa_codes *, long batch, long line, struct qa_fault *);

/* Adds a copy of an event to its action, and reads its state anew. */
int qa_actions_add_event(struct qa_actions *, struct qa_action *,
    const struct qa_value *, long batch, struct qa_fault *) QA_MUST;

/* "AP:2025-01-20": 0, or -1 with QA_DATA that names the option. */
int qa_meeting_parse(const struct qa_book *, const char *option,
    const char *text, int64_t *body, int *date, struct qa_fault *) QA_MUST;

#endif
