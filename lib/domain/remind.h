/*
 * Reminders: who is to be reminded of what today. They follow from days, so
 * that a machine that was off catches up: of the stages that a recipient was
 * not told of the latest is told, and the others are recorded as skipped.
 */
#ifndef QA_REMIND_H
#define QA_REMIND_H

#include "domain/action_view.h"
#include "domain/ingest.h"
#include "domain/workdays.h"

enum qa_remind_role {
	QA_REMIND_OWNER = 1,
	QA_REMIND_LEAD = 2, /* of the agency that owns it */
	QA_REMIND_CHAIR = 4, /* of the body that follows it */
	QA_REMIND_SCRUTINEER = 8
};

#define QA_STAGES_MOST 16

/* A stage: working days from the day it is due, and who is told. */
struct qa_remind_stage {
	int days;
	unsigned roles;
};

/* One row of the mail-log to be. */
struct qa_remind_item {
	const struct qa_action *action;
	int due;
	bool review; /* a re-review is due, not the action */
	int stage; /* working days */
	int date; /* on which that is reached */
	unsigned role; /* in which the recipient is told */
	bool skipped;
	const char *address, *name;
};

struct qa_reminders {
	struct qa_remind_stage stage[QA_STAGES_MOST];
	size_t stages;
	struct qa_remind_item *item; /* by address, due, reference, stage */
	size_t n, cap;
	struct qa_contact {
		const char *role, *name, *email, *deputy;
		int64_t agency, body;
	} * contact; /* of today */
	size_t contacts;
	struct qa_workdays workdays;
	bool unknown; /* days were counted beyond the holidays on record */
	const char *partnership, *from, *reply_to; /* settings; from may be
	                                            * NULL */
	struct qa_pool pool;

	/* of actions for which nobody has an address: their references */
	const char **lost;
	size_t lost_n;
	struct qa_names told; /* what the mail-log has */
};

/*
 * Works out what is to be sent today.
 *
 * fails  QA_CONFIG for a rule that cannot be read
 */
int qa_reminders_read(
    struct qa_reminders *, struct qa_action_room *, struct qa_fault *) QA_MUST;
void qa_reminders_clear(struct qa_reminders *);

/* A message: the items of one recipient from `first` on. */
struct qa_digest {
	size_t first, n;
	const char *address, *name;
	char message[128]; /* Message-ID without < > */
	char thread[128];
	struct qa_buf subject, body;
};

/* The next digest after the one before (all zero at first): 1, 0, -1. To be
 * cleared. */
int qa_digest_next(const struct qa_reminders *, const struct qa_action_room *,
    struct qa_digest *, struct qa_fault *);
void qa_digest_clear(struct qa_digest *);

/* Records the items in the mail-log, as one batch. */
int qa_reminders_store(struct qa_db *, const struct qa_reminders *,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/* Every stage of an action: when, who, and whether it was told. Into a grid
 * that is initialised here. */
int qa_reminders_explain(const struct qa_reminders *,
    const struct qa_action_room *, const struct qa_action *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

#endif
