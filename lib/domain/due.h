/*
 * When returns are due: the partnership's rule, and the day that follows
 * from it.
 */
#ifndef QA_DUE_H
#define QA_DUE_H

#include <stdbool.h>

#include "base/period.h"
#include "domain/workdays.h"

struct qa_due {
	bool set; /* false: no rule, and nothing is ever due */
	int days; /* after the quarter's end, 0 to QA_DUE_MOST */
	bool working; /* they are working days, else calendar days */
};

#define QA_DUE_MOST 366
#define QA_DUE_TEXT 32 /* bytes that hold any rule as text */

/*
 * Reads a rule: 15 working days, 20 days.
 *
 * fails  QA_CONFIG, naming the setting and what it may be
 */
int qa_due_parse(const char *, struct qa_due *, struct qa_fault *) QA_MUST;

/* The rule in force, the setting returns_due; fails as above. */
int qa_due_read(struct qa_due *, struct qa_db *, const struct qa_batches *,
    struct qa_fault *) QA_MUST;

/* Writes a rule that is set: 15 working days; returns the text. */
char *qa_due_write(const struct qa_due *, char text[static QA_DUE_TEXT]);

/*
 * The last day on which the return of a period is on time, by a rule that is
 * set: so many days after the end of the financial quarter in which the
 * period ends.
 *
 * out    *known: false where working days were counted that the holidays on
 *        record do not reach
 */
int qa_due_day(const struct qa_due *, const struct qa_workdays *,
    struct qa_period, bool *known);

#endif
