/*
 * The calendar of the partnership: meetings, and what is due when, with what
 * became of it; who reports to whom; the days of an inspection; how meetings
 * closed.
 */
#ifndef QA_CALENDAR_H
#define QA_CALENDAR_H

#include <stdbool.h>

#include "domain/ingest.h"
#include "record/grid.h"
#include "store/db.h"

enum qa_occasion_state {
	QA_STATE_NONE, /* nothing comes of it: papers, an agenda */
	QA_STATE_NOT_DUE,
	QA_STATE_DUE, /* within the working days that were asked for */
	QA_STATE_ON_TIME,
	QA_STATE_LATE, /* came late */
	QA_STATE_MISSING /* did not come, and the day is over */
};

const char *qa_occasion_state_name(enum qa_occasion_state);

/* A day of the calendar. Text is never NULL. */
struct qa_occasion {
	int day;
	const char *key; /* the same as long as it is the same occasion, though
	                  * it is moved */
	long revision; /* grows when it changes */
	const char *item; /* code in the schedule, or "" */
	const char *kind; /* of the schedule, or papers */
	const char *title;
	const char *body, *agency; /* codes */
	const char *owner, *phase;
	const char *reason, *basis, *link;
	const char *origin; /* where its day is from */
	const char *note;
	bool has_papers;
	int papers; /* day that papers for it are due */
	enum qa_occasion_state state;
	bool has_received, has_late;
	int received; /* day */
	int days_late, working_days_late;
	long expected, arrived; /* figures of a return; else 0 */
	const char *record_note; /* of the record of its coming */
};

struct qa_calendar_query {
	int from, to; /* days */
	int today, as_of; /* as_of: a day, or QA_ALWAYS */
	int within; /* working days ahead in which it counts as due */
	const char *const *kinds,
	    *const *bodies, *const *agencies,
				*const *phases; /* only these; none: all */
	size_t kinds_n, bodies_n, agencies_n, phases_n;
};

/* "meeting|papers|return|...": what a kind may be. */
const char *qa_calendar_kinds(struct qa_pool *);
extern const char *const qa_calendar_phases; /* "plan|do|review" */

struct qa_calendar;

/*
 * Reads all that the calendar is made of, and makes the days asked for; db is
 * kept. The query is copied, its lists are kept.
 *
 * fails  QA_USAGE for unknown codes; QA_CONFIG for a rule of returns that
 *        cannot be read
 */
int qa_calendar_open(struct qa_calendar **, struct qa_db *,
    const struct qa_calendar_query *, struct qa_fault *) QA_MUST;
void qa_calendar_close(struct qa_calendar *);

/* The occasions, by day and then by title. Owned by the calendar. */
const struct qa_occasion *qa_calendar_list(
    const struct qa_calendar *, size_t *);

/* The home area, "" without one; the last batch, for a head. */
const char *qa_calendar_place(const struct qa_calendar *);
long qa_calendar_batch(const struct qa_calendar *);

/* How many of its items are on no day, since nobody said when. */
size_t qa_calendar_dayless(const struct qa_calendar *);

/* The last holiday on record, where that is less than twelve months after a
 * day: true. No holidays at all: *last is QA_DAY_ALWAYS. */
bool qa_calendar_ends_soon(const struct qa_calendar *, int day, int *last);

/* Whether an occasion is to come between today and the last day of those
 * within, and has not come yet. */
bool qa_calendar_is_due(const struct qa_calendar *, const struct qa_occasion *);

/* All, those that are due, those that are tracked; how many are late or
 * missing. Into grids that are initialised here and cleared by the caller. */
int qa_calendar_rows(
    const struct qa_calendar *, struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_calendar_due(
    const struct qa_calendar *, struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_calendar_status(const struct qa_calendar *, struct qa_grid *, long *late,
    struct qa_fault *) QA_MUST;

/* Bodies under those that they report to. */
int qa_calendar_tree(
    struct qa_calendar *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* The days of an inspection, as rows and as occasions. */
int qa_calendar_jtai(struct qa_calendar *, int notified, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* How meetings closed, by day. */
int qa_calendar_closings(
    struct qa_calendar *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* That something of the schedule came. Text is the caller's. */
struct qa_calendar_receipt {
	const char *item;
	int due, received; /* days */
	const char *link, *note; /* or NULL */
};

/*
 * Stores it through the gate.
 *
 * fails  QA_USAGE for an unknown item; QA_DATA for a day on which it is not
 *        due, naming the nearest
 */
int qa_calendar_receive(struct qa_calendar *,
    const struct qa_calendar_receipt *, const struct qa_ingest_options *,
    struct qa_ingest_report *, struct qa_fault *) QA_MUST;

/* The answers at the end of a meeting, or what a later one found. */
struct qa_calendar_closing {
	const char *body;
	int date;
	const char *improved, *achieved, *know; /* or NULL */
	bool revisit; /* the two below, else the three above */
	int revisited; /* day */
	const char *found;
};

/*
 * Stores it through the gate. *met: whether that meeting is on record.
 *
 * fails  QA_USAGE for an unknown body; QA_DATA where there is nothing to
 *        revisit
 */
int qa_calendar_close_meeting(struct qa_calendar *,
    const struct qa_calendar_closing *, const struct qa_ingest_options *,
    struct qa_ingest_report *, bool *met, struct qa_fault *) QA_MUST;

#endif
