/*
 * The outbox: messages on their way, outside of batches. A message is queued
 * in the transaction that composes it, marked as being sent before a program
 * is started, and marked again when that has ended.
 */
#ifndef QA_STORE_MAIL_H
#define QA_STORE_MAIL_H

#include "base/pool.h"
#include "store/db.h"

enum qa_mail_state {
	QA_MAIL_QUEUED,
	QA_MAIL_SENDING, /* a program was started; where it is found so, the
	                  * end is not known */
	QA_MAIL_SENT,
	QA_MAIL_FAILED,
	QA_MAIL_HELD /* uncertain, and for a person to look at */
};

const char *qa_mail_state_name(enum qa_mail_state);

struct qa_letter {
	const char *message; /* Message-ID, without < > */
	const char *recipient;
	int composed; /* day */
	const char *bytes; /* of the message; empty when sent */
	enum qa_mail_state state;
	int tries;
};

struct qa_letters {
	struct qa_letter *item; /* by day, then Message-ID */
	size_t n;
	struct qa_pool pool;
};

/* Queues a message. */
int qa_mail_add(
    struct qa_db *, const struct qa_letter *, struct qa_fault *) QA_MUST;

/* Those that were not sent. To be cleared even when it fails. */
int qa_mail_read(
    struct qa_letters *, struct qa_db *, struct qa_fault *) QA_MUST;
void qa_mail_clear(struct qa_letters *);

/* Marks a message; one that is sent is no longer kept. */
int qa_mail_mark(struct qa_db *, const char *message, enum qa_mail_state,
    struct qa_fault *) QA_MUST;

#endif
