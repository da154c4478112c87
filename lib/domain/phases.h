/*
 * Phases: where the limits of control charts begin anew, with the reason.
 */
#ifndef QA_PHASES_H
#define QA_PHASES_H

#include "domain/known.h"

struct qa_change_point {
	int64_t indicator, place; /* of the area */
	struct qa_period period; /* the first of the new phase */
	const char *reason, *minute;
};

struct qa_phases {
	struct qa_change_point *item;
	size_t n;
	struct qa_pool pool;
};

/* Reads the change points in force. To be cleared even when it fails. */
int qa_phases_read(
    struct qa_phases *, struct qa_known *, struct qa_fault *) QA_MUST;
void qa_phases_clear(struct qa_phases *);

/* The one at which a phase begins with a period, after the one before it;
 * NULL: the phase goes on. */
const struct qa_change_point *qa_phases_at(const struct qa_phases *,
    int64_t indicator, int64_t place, struct qa_period,
    const struct qa_period *before);

#endif
