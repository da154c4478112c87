/*
 * Working days of England: Monday to Friday that are no bank holiday,
 * whether proclaimed or computed.
 *
 * All but the reading is arithmetic on days, in any order of calls. What the
 * holidays on record do not reach is answered without them: ask
 * qa_workdays_known whether that was so.
 */
#ifndef QA_WORKDAYS_H
#define QA_WORKDAYS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fault.h"
#include "store/batch.h"
#include "store/db.h"

struct qa_workdays {
	int *holiday; /* those on Monday to Friday, in order, each once */
	size_t n, cap;
	int first,
	    last; /* holidays on record, weekends too; none: first > last */
};

#define QA_WORKDAYS_EMPTY          \
	{                          \
		.first = 1, .n = 0 \
	}

/* Reads the holidays in force. To be cleared even when it fails. */
int qa_workdays_read(struct qa_workdays *, struct qa_db *,
    const struct qa_batches *, struct qa_fault *) QA_MUST;
void qa_workdays_clear(struct qa_workdays *);

/* One more holiday, later than those before it. */
int qa_workdays_add(struct qa_workdays *, int day, struct qa_fault *) QA_MUST;

bool qa_workdays_is(const struct qa_workdays *, int day);

/* The nth working day after a day; below 0, before it; 0: the day itself,
 * whatever it is. */
int qa_workdays_after(const struct qa_workdays *, int day, int n);

/* How many working days there are after one day, up to and with another; 0
 * where that is not later. */
int qa_workdays_between(const struct qa_workdays *, int after, int to);

/* Whether both days lie between the first and the last holiday on record. */
bool qa_workdays_known(const struct qa_workdays *, int from, int to);

#endif
