/*
 * Recurrence: days that come round every so many months, counted from one of
 * them, the anchor, in both directions. Each is worked out from the anchor
 * and not from the one before, so that 31 January is followed by 28 February
 * and 31 March, and 29 February by 28 February until the next leap year.
 *
 * Arithmetic only; days of the years 1000 to 9999.
 */
#ifndef QA_RECUR_H
#define QA_RECUR_H

#include <stdbool.h>

#include "domain/workdays.h"

enum qa_after { QA_AFTER_DAYS, QA_AFTER_WORKDAYS, QA_AFTER_MONTHS };

struct qa_recur {
	int anchor; /* number 0 */
	int every; /* months; 0: only the anchor */
	int first, last; /* days within which it recurs */
	int after; /* what is due is due so long after each */
	enum qa_after unit; /* of after */
};

#define QA_AFTER_MOST 36600 /* of after; more is as much */

/* The day of that number, whatever first and last say. */
int qa_recur_day(const struct qa_recur *, int number);

/* The number of the last one that lies on a day or before it, had it neither
 * first nor last. Below 0: it is before the anchor. */
int qa_recur_at(const struct qa_recur *, int day);

/* Whether there is one of that number. */
bool qa_recur_holds(const struct qa_recur *, int number);

/*
 * The one that a day is nearest to, the earlier of two, where that is no
 * further than half way to its neighbour; of what does not recur, only the
 * day itself.
 *
 * out    *number, where it is true
 */
bool qa_recur_near(const struct qa_recur *, int day, int *number);

/* A day with after added; the day that one is due. */
int qa_recur_add(const struct qa_recur *, const struct qa_workdays *, int day);
int qa_recur_due(
    const struct qa_recur *, const struct qa_workdays *, int number);

/* The numbers that can be due from one day to another, and a few more. */
void qa_recur_span(
    const struct qa_recur *, int from, int to, int *first, int *last);

/* The due day nearest to a day, the earlier of two: false where it is never
 * due. */
bool qa_recur_nearest(
    const struct qa_recur *, const struct qa_workdays *, int day, int *due);

#endif
