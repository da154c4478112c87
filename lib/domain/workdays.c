#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/workdays.h"
#include "store/scan.h"

#define MONDAY 4 /* 1970-01-05 */
#define WORKED 5 /* days of a week, before holidays */

/* ---- reading ---- */

int
qa_workdays_add(struct qa_workdays *w, int day, struct qa_fault *f)
{
	size_t cap = w->cap == 0 ? 64 : w->cap * 2;
	int *p;

	if (w->first > w->last)
		w->first = day;
	w->last = day;
	if (qa_day_of_week(day) >= WORKED ||
	    (w->n > 0 && w->holiday[w->n - 1] == day))
		return 0;
	if (w->n == w->cap) {
		if ((p = realloc(w->holiday, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		w->holiday = p;
		w->cap = cap;
	}
	w->holiday[w->n++] = day;
	return 0;
}

int
qa_workdays_read(struct qa_workdays *w, struct qa_db *db,
    const struct qa_batches *bs, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	*w = (struct qa_workdays)QA_WORKDAYS_EMPTY;
	step = qa_scan_open(
	    &scan, db, &qa_kind_holidays, bs, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (qa_workdays_add(w, (int)found.value[0].i, f) == -1)
			step = -1;
	qa_scan_close(scan);
	return step;
}

void
qa_workdays_clear(struct qa_workdays *w)
{
	free(w->holiday);
	*w = (struct qa_workdays)QA_WORKDAYS_EMPTY;
}

/* ---- arithmetic ---- */

/* How many holidays lie before a day. */
static int
holidays_before(const struct qa_workdays *w, int day)
{
	size_t low = 0, high = w->n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (w->holiday[mid] < day)
			low = mid + 1;
		else
			high = mid;
	}
	return (int)low;
}

/* Mondays to Fridays from a Monday long ago up to a day, without it. */
static int
weekdays_before(int day)
{
	int of_week = qa_day_of_week(day);
	int weeks = (day - of_week - MONDAY) / 7;

	return WORKED * weeks + (of_week < WORKED ? of_week : WORKED);
}

bool
qa_workdays_is(const struct qa_workdays *w, int day)
{
	return qa_workdays_between(w, day - 1, day) == 1;
}

int
qa_workdays_after(const struct qa_workdays *w, int day, int n)
{
	int step = n < 0 ? -1 : 1;

	while (n != 0) {
		day += step;
		if (qa_workdays_is(w, day))
			n -= step;
	}
	return day;
}

int
qa_workdays_between(const struct qa_workdays *w, int after, int to)
{
	if (to <= after)
		return 0;
	return weekdays_before(to + 1) - weekdays_before(after + 1) -
	    (holidays_before(w, to + 1) - holidays_before(w, after + 1));
}

bool
qa_workdays_known(const struct qa_workdays *w, int from, int to)
{
	return w->first <= from && from <= w->last && w->first <= to &&
	    to <= w->last;
}
