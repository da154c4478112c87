/*
 * One action: its record, its events, and the state that they make. The log
 * is all there is: a state is never stored.
 *
 *	draft -agreed-> agreed -update-> in_progress -done-> done
 *	done -evidence shown or checked-> evidenced
 *	done, evidenced, embedded -review-> embedded; regressed; or not yet,
 *	    which is done or evidenced
 *	regressed is open again: update, done
 *	any but embedded -withdrawn-> withdrawn
 */
#ifndef QA_ACTION_H
#define QA_ACTION_H

#include <stdbool.h>

#include "base/fault.h"
#include "record/value.h"

#define QA_NO_DUE (-10000000) /* of a day: there is none */

enum qa_action_state {
	QA_DRAFT,
	QA_AGREED,
	QA_IN_PROGRESS,
	QA_CLAIMED, /* done, as its owner says */
	QA_EVIDENCED,
	QA_EMBEDDED,
	QA_REGRESSED,
	QA_WITHDRAWN_ACTION
};

/* "draft|agreed|in_progress|done|evidenced|embedded|regressed|withdrawn" */
extern const char *const qa_action_states;
const char *qa_action_state_name(enum qa_action_state);

/* In the order of the kind's choices. */
enum qa_event_kind {
	QA_EVENT_AGREED,
	QA_EVENT_UPDATED,
	QA_EVENT_REQUESTED,
	QA_EVENT_EXTENDED,
	QA_EVENT_REFUSED,
	QA_EVENT_DONE,
	QA_EVENT_EVIDENCED,
	QA_EVENT_IMPACTED,
	QA_EVENT_REVIEWED,
	QA_EVENT_CHALLENGED,
	QA_EVENT_RESPONDED,
	QA_EVENT_SUPPORTED,
	QA_EVENT_WITHDRAWN
};

enum qa_outcome { QA_OUTCOME_EMBEDDED, QA_NOT_YET, QA_OUTCOME_REGRESSED };
enum qa_strength { QA_TOLD, QA_SHOWN, QA_CHECKED };

struct qa_event {
	const struct qa_value *v; /* its record, by QA_EVENT_... */
	int number, date;
	enum qa_event_kind what;
	int strength, outcome; /* -1: not said */
	int new_due; /* QA_NO_DUE: not said */
	int64_t body; /* 0: not said */
	int meeting; /* day; QA_NO_DUE: not said */
	long batch;
	bool idle; /* out of place: it changed nothing */
};

struct qa_action {
	const struct qa_value *v; /* its record, by QA_ACTION_... */
	const char *reference;
	long batch, line;
	struct qa_event *event; /* by date, then number */
	size_t n, cap;

	/* what the events make of it */
	enum qa_action_state state;
	int first_due; /* agreed at first; of a draft, of its record */
	int due; /* in force now */
	int agreed_on, done_on, embedded_on; /* days, or QA_NO_DUE */
	int64_t agreed_by; /* body */
	int updated_on; /* of the last event of any kind, or QA_NO_DUE */
	int extensions; /* that were agreed */
	int asked; /* day of an extension that is asked for, or QA_NO_DUE */
	int reviews; /* since it was done */
	int strength; /* the best evidence since it was done, or -1 */
};

/* The day agreed at first, or QA_NO_DUE. */
int qa_action_due(const struct qa_action *);

/* Text of a column of its record, "" where there is none. */
const char *qa_action_text(const struct qa_action *, int column);
int64_t qa_action_code(const struct qa_action *, int column);
const char *qa_event_text(const struct qa_event *, int column);

/* An event of a record. */
void qa_event_of(const struct qa_value *, long batch, struct qa_event *);

/* Adds an event in its place; the action is not read anew. */
int qa_action_add(
    struct qa_action *, const struct qa_event *, struct qa_fault *) QA_MUST;

/*
 * Reads the state from the events.
 *
 * out    event[].idle: those that do not follow from what was before
 * fails  never; *why is the reason of the last one that is idle, or has no
 *        exit
 */
void qa_action_fold(struct qa_action *, struct qa_fault *why);

/* Work is still to be done: agreed, in progress or regressed. */
bool qa_action_is_open(const struct qa_action *);

/* Open, and past the day agreed at first. */
bool qa_action_is_overdue(const struct qa_action *, int today);

/*
 * Whether an event says what its kind must.
 *
 * out    *column: what is missing or wrong
 */
int qa_event_check(
    const struct qa_value *, int *column, struct qa_fault *) QA_MUST;

#endif
