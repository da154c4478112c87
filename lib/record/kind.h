/*
 * Record kinds: named tables of typed columns.
 *
 * One static table per kind drives parsing, checking, templates, export and
 * the manual page qa-records(5). A kind is added by adding its table here
 * and its binding in lib/store.
 */
#ifndef QA_KIND_H
#define QA_KIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Digests of stored rows have these numbers in them: a new kind comes last. */
enum qa_kind_id {
	QA_NO_KIND,
	QA_PACK,
	QA_AREAS,
	QA_HOLIDAYS,
	QA_BODIES,
	QA_AGENCIES,
	QA_CONTACTS,
	QA_PRIORITIES,
	QA_INDICATORS,
	QA_TARGETS,
	QA_NEIGHBOURS,
	QA_MEETINGS,
	QA_DECISIONS,
	QA_OBSERVATIONS,
	QA_COMMENTARY,
	QA_APPROVALS,
	QA_FROZEN,
	QA_CHANGE_POINTS,
	QA_ACTIONS,
	QA_ACTION_EVENTS,
	QA_MAIL_LOG,
	QA_SCHEDULE,
	QA_RECEIVED,
	QA_CLOSINGS,
	QA_RATING_SCALES,
	QA_S11_TOOLS,
	QA_S11_ROUNDS,
	QA_S11_ASSIGNMENTS,
	QA_S11_RETURNS,
	QA_S11_RATINGS,
	QA_S11_BRIEFINGS,
	QA_S11_EVIDENCE,
	QA_S11_LETTERS,
	QA_CROSSWALKS,
	QA_KINDS /* how many, QA_NO_KIND included */
};

enum qa_type {
	QA_TEXT, /* any text */
	QA_CODE, /* a code: letters, digits, - and _, 1 to 32 */
	QA_CODES, /* codes separated by ; */
	QA_CHOICE, /* one of the column's choices */
	QA_DAY, /* a calendar day, stored as days since 1970-01-01 */
	QA_WHOLE, /* a whole number, 0 or more */
	QA_MONTHS, /* a cadence in months, 1 or more */
	QA_NUMBER, /* a decimal number of up to 18 digits */
	QA_CELL, /* a number or the symbol that stands for none */
	QA_PERIOD, /* a period, stored as first and last day */
	QA_BREAKDOWN, /* key=value;key=value, keys sorted; empty: the total */
	QA_EMAIL /* an electronic mail address */
};

enum qa_column_flag {
	QA_KEY = 1, /* part of the key, whose columns come first */
	QA_REQUIRED = 2, /* no sensible default */
	QA_DEFINES = 4, /* a code that this kind defines */
	QA_ASIDE = 8, /* not stored: it becomes a record of another kind */
	QA_NUMBERED = 16, /* given out by the gate where it is empty */
	QA_LATER = 32 /* of a later schema than its kind: where it is empty,
	               * digests are those of before */
};

#define QA_COLUMNS_MAX 32 /* columns of a kind; a bit mask holds them */

/* The day that stands for "since always"; written as an empty cell. */
#define QA_DAY_ALWAYS (-719162) /* 0001-01-01 */

struct qa_column {
	const char *name;
	enum qa_type type;
	unsigned flags;
	enum qa_kind_id refers; /* of a code: the kind that defines it */
	const char *preset; /* the default as it would be typed, or NULL; of
	                     * a choice that may be left open: "" */
	const char *choices; /* of a choice: a|b|c */
	const char *also; /* what else its heading may be: a|b|c, or NULL */
	const char *unit; /* or NULL */
	const char *meaning; /* one clause for qa-records(5) */
};

struct qa_kind {
	enum qa_kind_id id;
	const char *name;
	const char *about; /* one sentence for qa-records(5) */
	const struct qa_column *columns;
	size_t n;
	const char *ignored; /* |-separated columns passed over by name */
};

/* The kind of that id; never NULL for a real id. */
const struct qa_kind *qa_kind_get(enum qa_kind_id);

/* The kind of that name, or NULL. */
const struct qa_kind *qa_kind_find(const char *name);

/* The number of a column by name, or -1. */
int qa_kind_column(const struct qa_kind *, const char *name);

/* The number of the first column with the flag, or -1. */
int qa_kind_flagged(const struct qa_kind *, unsigned flag);

/* The bits of all columns of a kind. */
uint32_t qa_kind_all(const struct qa_kind *);

/* The tables, one a kind, grouped by subject. */
extern const struct qa_kind qa_kind_pack;
extern const struct qa_kind qa_kind_areas;
extern const struct qa_kind qa_kind_holidays;
extern const struct qa_kind qa_kind_neighbours;
extern const struct qa_kind qa_kind_bodies;
extern const struct qa_kind qa_kind_agencies;
extern const struct qa_kind qa_kind_contacts;
extern const struct qa_kind qa_kind_meetings;
extern const struct qa_kind qa_kind_decisions;
extern const struct qa_kind qa_kind_approvals;
extern const struct qa_kind qa_kind_frozen;
extern const struct qa_kind qa_kind_change_points;
extern const struct qa_kind qa_kind_actions;
extern const struct qa_kind qa_kind_action_events;
extern const struct qa_kind qa_kind_mail_log;
extern const struct qa_kind qa_kind_schedule;
extern const struct qa_kind qa_kind_received;
extern const struct qa_kind qa_kind_closings;
extern const struct qa_kind qa_kind_rating_scales;
extern const struct qa_kind qa_kind_s11_tools;
extern const struct qa_kind qa_kind_s11_rounds;
extern const struct qa_kind qa_kind_s11_assignments;
extern const struct qa_kind qa_kind_s11_returns;
extern const struct qa_kind qa_kind_s11_ratings;
extern const struct qa_kind qa_kind_s11_briefings;
extern const struct qa_kind qa_kind_s11_evidence;
extern const struct qa_kind qa_kind_s11_letters;
extern const struct qa_kind qa_kind_crosswalks;
extern const struct qa_kind qa_kind_priorities;
extern const struct qa_kind qa_kind_indicators;
extern const struct qa_kind qa_kind_targets;
extern const struct qa_kind qa_kind_observations;
extern const struct qa_kind qa_kind_commentary;

#define QA_COUNT(a) (sizeof(a) / sizeof((a)[0]))

#endif
