/*
 * What people ask of the action log: lists, tables of committees, what is
 * unaddressed. Each answer is a grid, initialised here and cleared by the
 * caller.
 */
#ifndef QA_ACTION_VIEW_H
#define QA_ACTION_VIEW_H

#include "domain/actions.h"
#include "record/grid.h"

#define QA_REVIEWS_MOST 8 /* of what was done */

/* The log beside what else is known on a day. */
struct qa_action_room {
	struct qa_known known;
	struct qa_actions actions;
	struct qa_meetings {
		struct qa_held {
			int64_t body;
			int date;
		} * item; /* by body, then day */
		size_t n;
	} meetings; /* on record, held and to come */
	int reviews[QA_REVIEWS_MOST]; /* months after it was done */
	size_t reviews_n;
	int today;
};

/* Reads all; db is kept. To be closed even when it fails. */
int qa_action_room_open(struct qa_action_room *, struct qa_db *, int as_of,
    int today, struct qa_fault *) QA_MUST;
void qa_action_room_close(struct qa_action_room *);

/* Takes the log as it stood on its day: events of later days are not there
 * yet. */
void qa_action_room_settle(struct qa_action_room *);

/* The last meeting of a body up to a day, or the one before a day; QA_NO_DUE
 * where there is none. */
int qa_action_last_meeting(
    const struct qa_action_room *, int64_t body, int day);
int qa_action_meeting_before(
    const struct qa_action_room *, int64_t body, int day);

/* The day of the nth re-review, from 0, of what was done on a day. */
int qa_action_review_day(const struct qa_action_room *, int done, size_t n);

/*
 * How many of the re-reviews of what was done were made. A review counts for
 * the days whose half-way, from the one before or the day it was done, lies
 * behind it: one on the next morning is none, and a late one counts for those
 * that were left out.
 *
 * out    received: the days of the reviews, by re-review; may be NULL
 */
size_t qa_action_reviewed(const struct qa_action_room *,
    const struct qa_action *, int received[QA_REVIEWS_MOST]);

/* The day of the next re-review, or QA_NO_DUE. */
int qa_action_next_review(
    const struct qa_action_room *, const struct qa_action *);

/* Which actions; what is NULL or false is not asked. */
struct qa_action_query {
	bool overdue, needs_support, open, has_within;
	int within; /* days until they are due */
	const char *owner; /* part of the name, in any case */
	const char *agency, *body, *priority; /* codes */
	const char *source; /* the beginning of KIND:SOURCE, or of SOURCE */
	const char *state;
	struct qa_period done; /* done in it; first > last: not asked */
};

/* Checks that what it names is there. QA_USAGE. */
int qa_action_query_check(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_fault *) QA_MUST;
bool qa_action_is_asked(const struct qa_action_room *,
    const struct qa_action_query *, const struct qa_action *);

/* A row an action. */
int qa_action_list(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* All of one action: field, value. */
int qa_action_show(const struct qa_action_room *, const struct qa_action *,
    struct qa_grid *, struct qa_fault *) QA_MUST;

/* What happened to one action, and how its record was changed: the newest
 * first. */
int qa_action_log(const struct qa_action_room *, const struct qa_action *,
    struct qa_grid *, struct qa_fault *) QA_MUST;

/* What nobody sees to: a row a reason. */
int qa_action_unaddressed(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* The four tables of a committee, as they stand for a meeting of a body; or
 * what is on its agenda. */
int qa_action_tables(const struct qa_action_room *, int64_t body, int date,
    struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_action_agenda(const struct qa_action_room *, int64_t body, int date,
    struct qa_grid *, struct qa_fault *) QA_MUST;

/* How old open actions are, by agency and in all. */
int qa_action_ageing(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* Extensions: who asked, who agreed, why. */
int qa_action_extensions(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* Progress of the business plan, a row a priority. */
int qa_action_plan(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* Challenges, responses, and support. */
int qa_action_challenges(const struct qa_action_room *,
    const struct qa_action_query *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

#endif
