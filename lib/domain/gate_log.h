/*
 * The action log at the gate: what is in force of it while a file is loaded,
 * with what the file adds. Private to domain/gate_log and its siblings.
 */
#ifndef QA_GATE_LOG_H
#define QA_GATE_LOG_H

#include "domain/actions.h"
#include "domain/gate.h"

struct qa_gate_log {
	struct qa_actions actions; /* in force, and those of this file */
	struct qa_names names; /* what an action says, and whose it is */
	int64_t *reference; /* by the number of that name */
	size_t references_n;
	int most; /* of an owner in a month */
	long *last; /* the highest number of an event ever, by reference */
	size_t last_n;
	struct qa_names used; /* reference and number of every event ever */
	struct qa_names said; /* what events of this file say */
	long *said_number; /* their numbers */
	size_t said_n;
	struct qa_names people; /* contacts of agencies */
	int64_t *agency; /* theirs; 0 of one name in several */
};

/* Reads the log as it is in force, whenever its batches were received; the
 * rows of this batch come as they are stored. */
int qa_gate_log_load(struct qa_ingest *, struct qa_fault *) QA_MUST;

/* The same words are the same action while it is to be done (live); later
 * they are only those of the same source, for work may come again. */
int qa_gate_log_remember(struct qa_gate_log *, const struct qa_value *,
    bool live, struct qa_fault *) QA_MUST;

/* The one action that says the same, to the same owner and, where the row has
 * one, agency; 0 where there is none, or several. *elsewhere: it came from
 * another source. */
int64_t qa_gate_log_find(
    struct qa_gate_log *, const struct qa_value *, bool *elsewhere);

/* The agency that a person is a contact of; 0 where there is none, or several
 * of that name. */
int64_t qa_gate_log_agency(const struct qa_gate_log *, const char *name);

/* NEG-014's third event as a name among those ever used, or -1. */
long qa_gate_log_number(
    struct qa_gate_log *, int64_t reference, long number, bool add);

/* An event's number was given out; the next one. */
int qa_gate_log_count(struct qa_gate_log *, int64_t reference, long number,
    struct qa_fault *) QA_MUST;
int qa_gate_log_next(struct qa_ingest *, int64_t reference, long *number,
    struct qa_fault *) QA_MUST;

/* What stands in the way of agreeing an action, appended as one sentence: how
 * many faults. */
size_t qa_gate_smart_faults(struct qa_ingest *, const struct qa_value *action,
    const char *accepted, int agreed, struct qa_buf *);

/* The meeting that agreed a row, and whether it is to be recorded. */
struct qa_gate_agreeing {
	bool said, new;
	int64_t body;
	int date;
};

/* Reads it of a row; the action may be NULL. QA_DATA. */
int qa_gate_agreeing_read(struct qa_ingest *, const struct qa_value *,
    const struct qa_action *, struct qa_gate_agreeing *,
    struct qa_fault *) QA_MUST;

/* Progress is told once, however often the minutes repeat it. */
bool qa_gate_is_told(const struct qa_action *, const struct qa_value *progress);

#endif
