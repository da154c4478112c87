#include <stdlib.h>

#include "base/day.h"
#include "domain/recur.h"

#define LONG_MONTH 31

int
qa_recur_day(const struct qa_recur *r, int number)
{
	return r->every == 0 ? r->anchor
			     : qa_day_add_months(r->anchor, number * r->every);
}

int
qa_recur_at(const struct qa_recur *r, int day)
{
	int y, m, d, ay, am, ad, n;

	if (r->every == 0)
		return day < r->anchor ? -1 : 0;
	qa_day_split(day, &y, &m, &d);
	qa_day_split(r->anchor, &ay, &am, &ad);
	n = ((y - ay) * 12 + m - am) / r->every;
	while (qa_recur_day(r, n) > day)
		n--;
	while (qa_recur_day(r, n + 1) <= day)
		n++;
	return n;
}

bool
qa_recur_holds(const struct qa_recur *r, int number)
{
	int day = qa_recur_day(r, number);

	return (r->every > 0 || number == 0) && r->first <= day &&
	    day <= r->last;
}

bool
qa_recur_near(const struct qa_recur *r, int day, int *number)
{
	int n = qa_recur_at(r, day);

	if (r->every == 0) {
		*number = 0;
		return day == r->anchor && qa_recur_holds(r, 0);
	}
	if (qa_recur_day(r, n + 1) - day < day - qa_recur_day(r, n))
		n++;
	*number = n;
	return qa_recur_holds(r, n);
}

int
qa_recur_add(const struct qa_recur *r, const struct qa_workdays *w, int day)
{
	int n = r->after < QA_AFTER_MOST ? r->after : QA_AFTER_MOST;

	switch (r->unit) {
	case QA_AFTER_DAYS:
		return day + n;
	case QA_AFTER_WORKDAYS:
		return qa_workdays_after(w, day, n);
	case QA_AFTER_MONTHS:
		break;
	}
	return qa_day_add_months(day,
	    n < QA_AFTER_MOST / LONG_MONTH ? n : QA_AFTER_MOST / LONG_MONTH);
}

int
qa_recur_due(const struct qa_recur *r, const struct qa_workdays *w, int number)
{
	return qa_recur_add(r, w, qa_recur_day(r, number));
}

/* So long may lie between a day and when it is due; twice the working days
 * and a month more than cover weekends and holidays. */
static int
longest_after(const struct qa_recur *r)
{
	int n = r->after < QA_AFTER_MOST ? r->after : QA_AFTER_MOST;

	switch (r->unit) {
	case QA_AFTER_DAYS:
		return n;
	case QA_AFTER_WORKDAYS:
		return n == 0 ? 0 : 2 * n + LONG_MONTH;
	case QA_AFTER_MONTHS:
		break;
	}
	return n < QA_AFTER_MOST / LONG_MONTH ? n * LONG_MONTH : QA_AFTER_MOST;
}

void
qa_recur_span(const struct qa_recur *r, int from, int to, int *first, int *last)
{
	*first = qa_recur_at(r, from - longest_after(r));
	*last = qa_recur_at(r, to);
}

bool
qa_recur_nearest(
    const struct qa_recur *r, const struct qa_workdays *w, int day, int *due)
{
	int n, last, d;
	bool any = false;

	qa_recur_span(r, day, day, &n, &last);
	/* where it does not recur on that day, from its first or up to its
	 * last */
	if (day < r->first)
		last = qa_recur_at(r, r->first);
	if (day > r->last && qa_recur_at(r, r->last) < n)
		n = qa_recur_at(r, r->last);
	if (r->every == 0)
		n = last = 0;
	for (; n <= last + 1; n++) {
		if (!qa_recur_holds(r, n))
			continue;
		d = qa_recur_due(r, w, n);
		if (!any || abs(d - day) < abs(*due - day))
			*due = d;
		any = true;
	}
	return any;
}
