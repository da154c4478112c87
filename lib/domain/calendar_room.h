/*
 * A calendar in the making. Private to its modules.
 */
#ifndef QA_CALENDAR_ROOM_H
#define QA_CALENDAR_ROOM_H

#include "domain/calendar.h"
#include "domain/due.h"
#include "domain/known.h"
#include "domain/recur.h"

/* One version of an item of the schedule. */
struct qa_calendar_item {
	int64_t id, body, agency; /* 0: none */
	const char *code, *kind, *title, *owner, *phase;
	const char *response, *reason, *basis, *link;
	bool has_day; /* it has an anchor */
	bool has_after; /* it says how long after */
	struct qa_recur recur; /* its days, those of a task from 0 on */
	bool has_papers;
	int papers; /* working days before */
	long batch;
};

struct qa_calendar_body {
	int64_t id;
	int from, to;
	const char *code, *name, *chair, *parents;
	int every; /* months; 0: not said */
};

/* A meeting on record. */
struct qa_calendar_met {
	int64_t body;
	int day;
	long batch;
};

struct qa_calendar_came {
	int64_t item;
	int due, received;
	const char *link, *note;
	long batch;
	bool used; /* for an occasion */
};

struct qa_calendar_holiday {
	int day;
	const char *name;
	bool computed;
};

/* A meeting of a body, on record or worked out. */
struct qa_calendar_meeting {
	int day;
	int slot; /* the day of the series that it takes; else its own */
	const struct qa_calendar_item *item; /* of the schedule, or NULL */
	const struct qa_calendar_met *met; /* on record, or NULL */
	const char *origin;
};

struct qa_calendar_meetings {
	struct qa_calendar_meeting *list; /* by day */
	size_t n;
};

/* The figures that an agency owes for a quarter, and what came of them. */
struct qa_calendar_owed {
	int64_t agency;
	struct qa_period quarter;
	long expected, arrived;
	bool has_received; /* else it came with a pack */
	int received; /* day of the last one */
	const char *missing; /* codes */
};

struct qa_calendar {
	struct qa_calendar_query q;
	struct qa_known known;
	struct qa_workdays workdays;
	struct qa_due rule; /* of returns */
	struct qa_pool pool;
	struct qa_calendar_item *item;
	struct qa_calendar_body *body;
	struct qa_calendar_met *met;
	struct qa_calendar_came *came;
	struct qa_calendar_holiday *holiday;
	size_t items, bodies, mets, cames, holidays;
	struct qa_occasion *list;
	size_t n;
	struct qa_calendar_owed *owed; /* returns, by agency and quarter */
	size_t owes;
	int horizon; /* last day that counts as due */
};

/* Reads all kinds. */
int qa_calendar_read(struct qa_calendar *, struct qa_fault *) QA_MUST;

/* The version of a body on a day, else its last one; NULL: unknown. */
const struct qa_calendar_body *qa_calendar_body_of(
    const struct qa_calendar *, int64_t, int day);
const char *qa_calendar_code(const struct qa_calendar *, int64_t);

/* What one should know of a day, or of days counted, appended: no working
 * day, not known, not proclaimed. */
void qa_calendar_note_day(const struct qa_calendar *, int day, struct qa_buf *);
void qa_calendar_note_count(
    const struct qa_calendar *, int after, int to, struct qa_buf *);

/* The meetings of a body from one day to another; list is freed by the
 * caller. */
int qa_calendar_meet(const struct qa_calendar *, int64_t body, int from, int to,
    struct qa_calendar_meetings *, struct qa_fault *) QA_MUST;

/* The first meeting of a body after a day: 1, 0 where none is in sight, -1. */
int qa_calendar_next(const struct qa_calendar *, int64_t body, int after,
    struct qa_calendar_meeting *, struct qa_fault *);

/* Adds an occasion, to be filled in; NULL with a fault. */
struct qa_occasion *qa_calendar_add(struct qa_calendar *, int day,
    const struct qa_calendar_item *, struct qa_fault *);

/* Its key: what, of which code, and the day that it falls on by its rule. */
int qa_calendar_set_key(struct qa_calendar *, struct qa_occasion *,
    const char *what, const char *of, int day, struct qa_fault *) QA_MUST;

/* Whether an item is of a kind. */
bool qa_calendar_is(const struct qa_calendar_item *, const char *kind);

/* Whether a word is on a list; all are on an empty one. */
bool qa_calendar_among(const char *const *list, size_t n, const char *word);

/* Text of a buffer, kept; the buffer is cleared. NULL with a fault. */
const char *qa_calendar_keep(
    struct qa_calendar *, struct qa_buf *, struct qa_fault *);

/* Sets what became of an occasion that was due on its day: came by the day
 * received, where that is known. What one should know is appended. */
void qa_calendar_judge(const struct qa_calendar *, struct qa_occasion *,
    bool came, struct qa_buf *note);

/* The same by the record that it came, or NULL. */
void qa_calendar_judge_came(const struct qa_calendar *, struct qa_occasion *,
    struct qa_calendar_came *, struct qa_buf *note);

/* Keeps what was noted: 0, or -1 with a fault. */
int qa_calendar_note(struct qa_calendar *, struct qa_occasion *,
    struct qa_buf *, struct qa_fault *) QA_MUST;

#define QA_ANY_DUE (QA_DAY_ALWAYS - 1)

/* The record that what was due on a day, or on any, came; or NULL. */
struct qa_calendar_came *qa_calendar_find_came(
    struct qa_calendar *, int64_t item, int due);

/* Reads what agencies owe for the quarters that matter; then what is owed for
 * the last quarter that ended before a day, or NULL. */
int qa_calendar_read_owed(struct qa_calendar *, struct qa_fault *) QA_MUST;
const struct qa_calendar_owed *qa_calendar_owed_by(
    const struct qa_calendar *, int64_t agency, int day);

/* What came of a return, by its record, else by the figures; owed may be
 * NULL. */
void qa_calendar_judge_return(const struct qa_calendar *, struct qa_occasion *,
    struct qa_calendar_came *, const struct qa_calendar_owed *,
    struct qa_buf *note);

/* Occasions of the parts of the calendar. */
int qa_calendar_add_meetings(struct qa_calendar *, struct qa_fault *) QA_MUST;
int qa_calendar_add_items(struct qa_calendar *, struct qa_fault *) QA_MUST;
int qa_calendar_add_returns(struct qa_calendar *, struct qa_fault *) QA_MUST;
int qa_calendar_add_requests(struct qa_calendar *, struct qa_fault *) QA_MUST;
int qa_calendar_add_reviews(struct qa_calendar *, struct qa_fault *) QA_MUST;
int qa_calendar_add_rounds(struct qa_calendar *, struct qa_fault *) QA_MUST;

/* What came for days that are in the schedule no more; the last of them. */
int qa_calendar_add_strays(struct qa_calendar *, struct qa_fault *) QA_MUST;

#endif
