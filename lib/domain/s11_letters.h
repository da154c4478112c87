/*
 * Letters of a round: reminders to who has not returned, feedback to who
 * has. Each is sent once: what was composed is of record.
 */
#ifndef QA_S11_LETTERS_H
#define QA_S11_LETTERS_H

#include "domain/s11.h"

struct qa_s11_letter {
	const char *agency; /* code */
	const char *name, *address; /* of the recipient */
	int due; /* day that a reminder is of; QA_DAY_ALWAYS of feedback */
	const char *stage; /* of a reminder; "" of feedback */
	const char *subject;
	const char *body; /* of a reminder; feedback is in qa_s11_sheets */
	char message[128]; /* Message-ID without < > */
};

struct qa_s11_post {
	struct qa_s11_letter *item; /* by agency */
	size_t n, cap;
	const char *letter; /* reminder, feedback */
	const char *partnership; /* or "" */
	const char *from, *reply_to; /* or NULL */
	const char **lost; /* agencies without an address */
	size_t lost_n;
	bool unknown; /* days were counted beyond the holidays on record */
	struct qa_pool pool;
};

/*
 * Reminders that are due today. The pack setting s11_reminders says on which
 * working days from the last one, "-10 -3 1 5 10" where none does; of those
 * that were missed the latest is sent.
 *
 * fails  QA_CONFIG for a setting that cannot be read
 */
int qa_s11_reminders(
    struct qa_s11_post *, struct qa_s11 *, struct qa_fault *) QA_MUST;

/* Feedback to each agency that returned and has not had it. */
int qa_s11_feedback(
    struct qa_s11_post *, struct qa_s11 *, struct qa_fault *) QA_MUST;

void qa_s11_post_clear(struct qa_s11_post *);

/* Records that they were composed, as one batch; nothing for none. */
int qa_s11_post_store(const struct qa_s11_post *, struct qa_s11 *,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/* Who had what, and said so: a letter a row. */
int qa_s11_loop(struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

#endif
