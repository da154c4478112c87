/*
 * The inside of the gate: what domain/ingest, domain/gate and the layouts
 * share. Private to them.
 */
#ifndef QA_GATE_H
#define QA_GATE_H

#include "base/buf.h"
#include "base/names.h"
#include "domain/ingest.h"
#include "record/header.h"
#include "store/confirm.h"
#include "store/order.h"
#include "store/scan.h"

/* What is in force of a kind, met in the order of the keys. */
struct qa_gate_met {
	const struct qa_kind *kind;
	struct qa_scan *scan;
	struct qa_found found; /* the record met last */
	bool ahead; /* it is there */
	bool ended; /* there are no more */
	bool none; /* the table had no rows before */
	struct qa_value last[4]; /* the key that was asked for last */
	struct qa_confirming confirming; /* what the batch says again */
};

/* What a file said beside the figures. */
struct qa_gate_said {
	const struct qa_value *v;
	long line;
};
struct qa_gate_stories {
	struct qa_gate_met met;
	struct qa_gate_said *said; /* of the figure being stored */
	size_t n;
	struct qa_pool pool; /* of their text */
};

struct qa_gate_log;
struct qa_gate_s11;

enum qa_gate_live { QA_GATE_NOT_ASKED, QA_GATE_IDLE, QA_GATE_LIVE };

/* The approval of what is changed, and which indicators are live. */
struct qa_gate_approval {
	int64_t body;
	int date;
	struct qa_batches batches; /* in force today */
	unsigned char *live; /* by code: enum qa_gate_live */
	size_t live_n;
};

#define QA_FAULTS_KEPT 1000

struct qa_ingest {
	struct qa_db *db;
	struct qa_ingest_options o;
	const struct qa_kind *kind;
	struct qa_batches batches; /* in force before what is loaded now */
	struct qa_book book;
	struct qa_pool keep; /* until the end */

	/* of the file being read */
	struct qa_batch batch;
	struct qa_header header;
	bool has_header;
	uint32_t given; /* columns that the batch gives */
	struct qa_cell fill[QA_COLUMNS_MAX]; /* from --fill; s NULL: none */
	uint32_t filled;
	struct qa_pool pool; /* of the record being read */
	struct qa_order *order; /* records read and not yet stored */
	bool *at_fault; /* known before storing, by number in that order */
	struct qa_gate_met met;
	struct qa_gate_stories story;
	struct qa_gate_approval approval;
	struct qa_gate_log *log; /* of actions and their events, or NULL */
	struct qa_gate_s11 *s11; /* of self-assessments, or NULL */
	uint64_t digest;
	bool trial; /* loaded before, and revised since: it may be again */
	struct qa_ingest_report report;
	const struct qa_layout_ops *ops; /* the layout */
	void *layout; /* its state */

	/* the last cell of each column that was read: files repeat them */
	struct qa_gate_memo {
		char text[40];
		size_t n; /* 0: none */
		struct qa_value v;
	} memo[QA_COLUMNS_MAX];

	struct qa_note *note;
	size_t faults_n, faults_kept, faults_before, kept_before;
	size_t signs; /* of a person, in free text */
	char **remark;
	size_t remarks_n;
	struct qa_ingest_report *reports;
	size_t reports_n;
	struct qa_grid_column change_column[QA_COLUMNS_MAX];
	struct qa_grid changes;
};

/* A layout turns rows as they come into records. */
struct qa_layout_ops {
	int (*row)(
	    struct qa_ingest *, const struct qa_row *, struct qa_fault *);
	int (*end)(struct qa_ingest *, struct qa_fault *); /* may be NULL */
	void (*clear)(struct qa_ingest *); /* may be NULL */
};

extern const struct qa_layout_ops qa_layout_tidy;
extern const struct qa_layout_ops qa_layout_wide;
extern const struct qa_layout_ops qa_layout_mapped;
extern const struct qa_layout_ops qa_layout_dfe;
extern const struct qa_layout_ops qa_layout_returns;

/*
 * Reads a record's cells and keeps it pending.
 *
 * in     cell: by column; s NULL where there is none, then --fill's or the
 *        default stands. at: field from 1, by column. lines: by column,
 *        where they differ, else NULL. Both kept as long as the file is read
 */
int qa_gate_put(struct qa_ingest *, const struct qa_cell *cell,
    const uint16_t *at, const long *lines, long line,
    struct qa_fault *) QA_MUST;

/* Stores what is pending. */
int qa_gate_flush(struct qa_ingest *, struct qa_fault *) QA_MUST;

/* Notes a fault of the data at a place in the file. Always 0, or -1: no
 * memory. The fault is cleared. */
int qa_gate_note(struct qa_ingest *, struct qa_fault *what, long line,
    int column, struct qa_fault *);

/* As above, at the place of a column of a pending record. */
int qa_gate_note_at(struct qa_ingest *, const struct qa_pending *, int column,
    struct qa_fault *what, struct qa_fault *);

/* Order of two records by their keys; but_version leaves valid_from out. */
int qa_gate_compare(const struct qa_kind *, const struct qa_value *,
    const struct qa_value *, bool but_version);

/* Every code that a record refers to is defined; the rules that a kind has
 * for a record merged with what is stored: 0, or -1 with the column. */
int qa_gate_check_codes(struct qa_ingest *, const struct qa_value *,
    int *column, struct qa_fault *) QA_MUST;
int qa_gate_check_rules(struct qa_ingest *, const struct qa_value *,
    int *column, struct qa_fault *) QA_MUST;

/* Versions of one code do not overlap, in a file or with those in force:
 * notes what does, and marks it as at fault. */
int qa_gate_check_versions(struct qa_ingest *, struct qa_fault *) QA_MUST;

/* Whether the file gives a column of a record. */
bool qa_gate_gives(const struct qa_pending *, int column);

/* The record in force with a key, or NULL: borrowed until the next call. */
int qa_gate_meet(struct qa_ingest *, struct qa_gate_met *,
    const struct qa_value *key, const struct qa_value **was,
    struct qa_fault *) QA_MUST;
void qa_gate_met_clear(struct qa_gate_met *);

/* Whether there is surely nothing in force of a key's figure, which is not
 * before the key asked for last. */
bool qa_gate_met_all(const struct qa_gate_met *, const struct qa_value *key);

/* Stores a row under the batch, or confirms the one under batch base that it
 * would be a copy of. */
int qa_gate_store(struct qa_ingest *, struct qa_gate_met *,
    const struct qa_value *row, long line, long base,
    struct qa_fault *) QA_MUST;

/* The commentary that a row of observations brings. */
struct qa_gate_story {
	struct qa_value v[QA_COLUMNS_MAX]; /* as a record of commentary */
	bool speaks; /* there is something to store */
	bool same; /* what is in force says so already */
	long base; /* the batch whose row it would be a copy of, or 0 */
};

/* Reads it, is: the row as it will be in force: 0, 1 where it is at fault and
 * was noted, -1. Then stores it. */
int qa_gate_story_read(struct qa_ingest *, const struct qa_pending *,
    const struct qa_value *is, struct qa_gate_story *,
    struct qa_fault *) QA_MUST;
int qa_gate_story_store(struct qa_ingest *, const struct qa_pending *,
    const struct qa_gate_story *, struct qa_fault *) QA_MUST;

/* Fills in what a row of actions or events leaves to the gate. */
int qa_gate_action_read(struct qa_ingest *, struct qa_pending *,
    struct qa_value *, struct qa_fault *) QA_MUST;

/* Whether an action or event may follow what is in force; was may be NULL:
 * 0, or -1 with the column. */
int qa_gate_action_check(struct qa_ingest *, const struct qa_value *was,
    const struct qa_value *is, int *column, struct qa_fault *) QA_MUST;

/* Stores the events that a row of actions brings, and tells what it is. */
int qa_gate_action_store(struct qa_ingest *, const struct qa_pending *,
    const struct qa_value *is, bool *brings, struct qa_fault *) QA_MUST;
void qa_gate_log_clear(struct qa_ingest *);

/* Whether a kind is of the action log. */
bool qa_gate_is_logged(const struct qa_kind *);

/* Writes the rating of a return by its code: 0, 1 where it is at fault and
 * was noted, -1. */
int qa_gate_s11_read(struct qa_ingest *, const struct qa_pending *,
    struct qa_value *, struct qa_fault *) QA_MUST;

/* Whether a record of self-assessments answers what is asked: 0, or -1 with
 * the column. */
int qa_gate_s11_check(struct qa_ingest *, const struct qa_value *is,
    int *column, struct qa_fault *) QA_MUST;

/* Whether a row of a return says nothing. */
bool qa_gate_s11_is_blank(const struct qa_kind *, const struct qa_value *);
void qa_gate_s11_clear(struct qa_ingest *);

/* Whether a kind is of self-assessments. */
bool qa_gate_is_assessed(const struct qa_kind *);

/* Whether records of a kind stay as they were first recorded. */
bool qa_gate_is_kept(const struct qa_kind *);

/* Whether changes of a kind want approval. */
bool qa_gate_is_governed(const struct qa_kind *);

/* Reads --approved and --minute, and checks that the meeting was quorate. */
int qa_gate_approval_open(struct qa_ingest *, struct qa_fault *) QA_MUST;

/* Forgets what is live, which another file may change. */
void qa_gate_approval_clear(struct qa_ingest *);

/* Whether an indicator is live by what is in force: an observation uses it or
 * a frozen card shows it: 1, 0, -1. */
int qa_gate_is_live(struct qa_db *, const struct qa_batches *,
    int64_t indicator, struct qa_fault *) QA_MUST;

/* Refuses a change that wants approval and has none, with QA_DATA. */
int qa_gate_approval_check(
    struct qa_ingest *, const struct qa_value *is, struct qa_fault *) QA_MUST;

/* Records under the batch what was approved; was may be NULL. */
int qa_gate_approval_store(struct qa_ingest *, const struct qa_value *was,
    const struct qa_value *is, long line, struct qa_fault *) QA_MUST;

/* Lists a change, where changes are listed; was may be NULL. */
int qa_gate_change(struct qa_ingest *, const char *what,
    const struct qa_value *was, const struct qa_value *is,
    struct qa_fault *) QA_MUST;

int qa_gate_remark(struct qa_ingest *, struct qa_fault *, const char *, ...)
    QA_PRINTF(3, 4);

#endif
