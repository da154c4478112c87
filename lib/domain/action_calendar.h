/*
 * Days of the action log for other calendars: when actions and re-reviews are
 * due. An entry keeps its identity for good; one that fell away stays as
 * cancelled, so that it leaves the calendars that had it.
 */
#ifndef QA_ACTION_CALENDAR_H
#define QA_ACTION_CALENDAR_H

#include "domain/action_view.h"

struct qa_action_day {
	char uid[96];
	int sequence; /* how often what was stored of its action changed */
	int day;
	const char *summary, *description;
	bool cancelled, done;
};

struct qa_action_days {
	struct qa_action_day *item; /* by uid */
	size_t n;
	struct qa_pool pool;
	const char *stamp; /* moment of the last batch; borrowed of the room */
};

/* The days of the actions asked for, and of those that were undone. */
int qa_action_days_read(struct qa_action_days *, const struct qa_action_room *,
    const struct qa_action_query *, struct qa_fault *) QA_MUST;
void qa_action_days_clear(struct qa_action_days *);

#endif
