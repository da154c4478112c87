#include <string.h>

#include "base/day.h"
#include "base/period.h"
#include "base/text.h"
#include "record/timescale.h"

#define SERIAL_OF_1970 25569 /* days since 1899-12-30 */
#define SERIAL_FIRST 36526 /* 2000-01-01 */
#define SERIAL_LAST 73050 /* 2099-12-31 */

static const char months[] = "january|february|march|april|may|june|july|"
			     "august|september|october|november|december";

/* What is being read. */
struct text {
	const char *s, *end;
};

/* Passes over what stands between words; a no-break space is two bytes. */
static void
skip(struct text *t)
{
	while (t->s < t->end)
		if (strchr(" ,./-\t", *t->s) != NULL)
			t->s++;
		else if (t->end - t->s > 1 && memcmp(t->s, "\xc2\xa0", 2) == 0)
			t->s += 2;
		else
			return;
}

/* Digits as a number: how many there were. */
static size_t
number(struct text *t, int *value)
{
	const char *from = t->s;

	for (*value = 0;
	     t->s < t->end && *t->s >= '0' && *t->s <= '9' && t->s - from < 6;
	     t->s++)
		*value = *value * 10 + (*t->s - '0');
	return (size_t)(t->s - from);
}

static size_t
word(struct text *t, const char **s)
{
	for (*s = t->s;
	     t->s < t->end && qa_lower(*t->s) >= 'a' && qa_lower(*t->s) <= 'z';
	     t->s++)
		;
	return (size_t)(t->s - *s);
}

/* 1 to 12 of a month's name or its beginning, of three letters or more. */
static int
month_of(const char *s, size_t n)
{
	const char *item;
	size_t length, k;
	int i;

	for (i = 0; n >= 3 && (item = qa_list_item(months, i, &length)) != NULL;
	     i++) {
		for (k = 0; k < n && k < length && qa_lower(s[k]) == item[k];)
			k++;
		if (k == n)
			return i + 1;
	}
	return 0;
}

/* 25 is 2025; 0025 is a slip. */
static int
year_of(int value, size_t digits)
{
	return digits == 2                 ? 2000 + value
	    : digits == 4 && value >= 1000 ? value
					   : 0;
}

static int
make(int year, int month, int day, int *out)
{
	if (year == 0 || !qa_day_exists(year, month, day))
		return -1;
	*out = qa_day(year, month, day);
	return 0;
}

/* Takes off words in front that say nothing more: by, the, Friday. */
static void
skip_words(struct text *t)
{
	static const char idle[] =
	    "by|on|before|due|the|mon|monday|tue|tues|tuesday|wed|wednesday|"
	    "thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday";
	struct text at;
	const char *s;
	size_t n;

	for (at = *t;; *t = at) {
		skip(&at);
		n = word(&at, &s);
		if (n == 0 || qa_list_find(idle, s, n) < 0)
			return;
		skip(&at);
	}
}

/* 31/1/25, 31.01.2025, 31st January 2025: 0, or -1. */
static int
read_date(struct text t, int *day)
{
	const char *s;
	int d, m, y;
	size_t n;

	if ((n = number(&t, &d)) == 0 || n > 2)
		return -1;
	word(&t, &s); /* st, nd, rd, th */
	if (t.s - s > 0 &&
	    qa_list_find("st|nd|rd|th", s, (size_t)(t.s - s)) < 0)
		return -1;
	skip(&t);
	n = word(&t, &s);
	if (n == 2 && qa_same_word(s, n, "of")) {
		skip(&t);
		n = word(&t, &s);
	}
	if (n > 0)
		m = month_of(s, n);
	else if ((n = number(&t, &m)) == 0 || n > 2)
		return -1;
	skip(&t);
	n = number(&t, &y);
	return t.s == t.end ? make(year_of(y, n), m, d, day) : -1;
}

/* end of March 2025, Mar 25, Q3 2026-27: the last day of a period. */
static int
read_period(struct text t, int *day)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	struct text at = t;
	struct qa_period p;
	const char *s;
	size_t n;
	int m, y;

	n = word(&at, &s);
	if (n == 3 && qa_same_word(s, n, "end")) {
		skip(&at);
		t = at;
		n = word(&at, &s);
		if (n == 2 && qa_same_word(s, n, "of")) {
			skip(&at);
			t = at;
			n = word(&at, &s);
		}
	}
	if ((m = month_of(s, n)) > 0) {
		skip(&at);
		n = number(&at, &y);
		if (at.s == at.end && (y = year_of(y, n)) > 0) {
			*day = qa_day_add_months(qa_day(y, m, 1), 1) - 1;
			return 0;
		}
	}
	if (qa_period_read(t.s, (size_t)(t.end - t.s), &p, &ignored) == -1)
		return -1;
	*day = p.last;
	return 0;
}

enum qa_timescale
qa_timescale_read(const char *s, size_t n, int *day)
{
	struct text t, at;
	int value;

	qa_trim(&s, &n);
	if (n > 1 && s[n - 1] == '.')
		n--; /* a sentence's */
	if (n == 0)
		return QA_TIMESCALE_NONE;
	if (qa_day_read(s, n, day) == 0)
		return QA_TIMESCALE_DAY;
	t.s = s;
	t.end = s + n;
	at = t;
	if (number(&at, &value) == 5 && at.s == at.end &&
	    value >= SERIAL_FIRST && value <= SERIAL_LAST) {
		*day = value - SERIAL_OF_1970;
		return QA_TIMESCALE_SERIAL;
	}
	skip_words(&t);
	if (qa_day_read(t.s, (size_t)(t.end - t.s), day) == 0 ||
	    read_date(t, day) == 0)
		return QA_TIMESCALE_DAY;
	if (read_period(t, day) == 0)
		return QA_TIMESCALE_PERIOD;
	return QA_TIMESCALE_OPEN;
}
