/*
 * Periods: a first and a last day. England's financial year runs from
 * 1 April to 31 March; its academic year from 1 September to 31 August, in
 * three terms of four months (from September, January and May).
 */
#ifndef QA_PERIOD_H
#define QA_PERIOD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"

struct qa_period {
	int first; /* days since 1970-01-01 */
	int last;
};

enum qa_period_kind {
	QA_DAY_PERIOD, /* 2024-09-30 */
	QA_MONTH, /* 2024-07 */
	QA_QUARTER, /* 2024-25Q2 */
	QA_TERM, /* AY2024-25T1 */
	QA_FINANCIAL_YEAR, /* 2024-25 */
	QA_CALENDAR_YEAR, /* 2024 */
	QA_ACADEMIC_YEAR, /* AY2024-25 */
	QA_MONTHS_PERIOD /* 2024-07-01/2024-09-30: other whole months */
};

#define QA_PERIOD_TEXT 32 /* bytes that hold any period as text */

/*
 * Reads a period in any of the forms of qa(7).
 *
 * fails  QA_DATA for what is no period, impossible, or ambiguous, saying
 *        which readings there are
 */
int qa_period_read(
    const char *, size_t, struct qa_period *, struct qa_fault *) QA_MUST;

/* Writes the canonical form, which reads back equal; returns the text. */
char *qa_period_write(struct qa_period, char text[static QA_PERIOD_TEXT]);

enum qa_period_kind qa_period_kind(struct qa_period);

/* What a kind is called in a message: "quarter". */
const char *qa_period_kind_name(enum qa_period_kind);

/* Whether it is a year of any sort. */
bool qa_period_is_year(struct qa_period);

/* How many whole months it has; 0 for a day. */
int qa_period_months(struct qa_period);

/* The same so many months earlier; month ends stay month ends. */
struct qa_period qa_period_back(struct qa_period, int months);

/* The financial quarter, year and so on that a day falls in. */
struct qa_period qa_period_of(enum qa_period_kind, int day);

#endif
