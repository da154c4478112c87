#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/period.h"
#include "base/text.h"

#define TOKENS 12

/* Four digits alone are a calendar year from the first of these to the last;
 * others are written as a span of months. */
#define YEAR_FIRST 1900
#define YEAR_LAST 2199

/*
 * A period as typed, cut into tokens. `shape` has one character a token: the
 * number of digits for a number, m for a month's name, f for FY, a for AY,
 * q, t, - and / for themselves.
 */
struct typed {
	char shape[TOKENS + 1];
	int value[TOKENS];
	int n;
};

static int
month_of(const char *s, size_t n)
{
	static const char months[] = "january|february|march|april|may|june|"
				     "july|august|september|october|november|"
				     "december";
	const char *name;
	size_t length;
	int i;

	for (i = 0; n >= 3 && i < 12; i++) {
		name = qa_list_item(months, i, &length);
		if ((n == 3 || n == length || (n == 4 && i == 8)) &&
		    n <= length && strncmp(name, s, n) == 0)
			return i + 1;
	}
	return 0;
}

/* The shape of a word, or 0. */
static char
word_shape(const char *s, size_t n, int *value)
{
	if (n == 1 && (s[0] == 'q' || s[0] == 't'))
		return s[0];
	if (n == 2 && memcmp(s, "fy", 2) == 0)
		return 'f';
	if (n == 2 && memcmp(s, "ay", 2) == 0)
		return 'a';
	*value = month_of(s, n);
	return *value > 0 ? 'm' : '\0';
}

/* The next token of a text in lower case; 1, 0 at the end, -1. */
static int
token(const char **s, char *shape, int *value)
{
	const char *from;

	while (**s == ' ')
		(*s)++;
	from = *s;
	*value = 0;
	if (*from == '\0')
		return 0;
	if (*from == '-' || *from == '/') {
		*shape = *(*s)++;
		return 1;
	}
	for (; **s >= '0' && **s <= '9' && *s - from < 4; (*s)++)
		*value = *value * 10 + (**s - '0');
	if (*s > from) {
		*shape = (char)('0' + (*s - from));
		if (*shape == '4' && *value < 100)
			return -1; /* 0024 is not 24 */
		return **s >= '0' && **s <= '9' ? -1 : 1;
	}
	while (**s >= 'a' && **s <= 'z')
		(*s)++;
	*shape = word_shape(from, (size_t)(*s - from), value);
	return *shape == '\0' ? -1 : 1;
}

/* Lower case, dashes of any length as hyphens, no-break spaces as spaces. */
static int
plain(const char *s, size_t n, char *out, size_t size)
{
	size_t i, k = 0;

	qa_trim(&s, &n);
	for (i = 0; i < n; i++) {
		if (k + 1 >= size)
			return -1;
		if (n - i >= 3 && memcmp(s + i, "\xe2\x80", 2) == 0 &&
		    (unsigned char)s[i + 2] >= 0x90 &&
		    (unsigned char)s[i + 2] <= 0x95) {
			out[k++] = '-';
			i += 2;
		} else if (n - i >= 2 && memcmp(s + i, "\xc2\xa0", 2) == 0) {
			out[k++] = ' ';
			i++;
		} else {
			out[k++] = qa_lower(s[i]);
		}
	}
	out[k] = '\0';
	return strlen(out) == k ? 0 : -1;
}

static int
tokens(const char *s, size_t n, struct typed *t)
{
	char text[48];
	const char *at = text;
	int step;

	memset(t, 0, sizeof(*t));
	if (plain(s, n, text, sizeof(text)) == -1)
		return -1;
	while ((step = token(&at, &t->shape[t->n], &t->value[t->n])) == 1)
		if (++t->n == TOKENS)
			return -1;
	return step == 0 && t->n > 0 ? 0 : -1;
}

static struct qa_period
whole_months(int year, int month, int months)
{
	struct qa_period p;

	p.first = qa_day(year, month, 1);
	p.last = qa_day_add_months(p.first, months) - 1;
	return p;
}

static struct qa_period
quarter(int year, int q)
{
	return q == 4 ? whole_months(year + 1, 1, 3)
		      : whole_months(year, 3 * q + 1, 3);
}

/* 24 and 25 after 2024: the second half of a year that spans two. */
static bool
follows(int year, int next)
{
	return next == (year + 1) % 100 || next == year + 1;
}

/* A year typed with two or four digits. */
static int
full_year(int y)
{
	return y < 100 ? 2000 + y : y;
}

static int
bad(struct qa_fault *f, const char *s, size_t n, const char *why)
{
	return qa_fail(
	    f, QA_DATA, "\"%.*s\" is not a period: %s", qa_shown(s, n), s, why);
}

#define FORMS                                                                  \
	"write 2024-25Q2 (July to September 2024), 2024-25 (financial year), " \
	"2024-07, 2024-09-30, AY2024-25 or AY2024-25T1"

static int
ambiguous_quarter(struct qa_fault *f, int year, int q)
{
	static const char *const months[] = { "January to March",
		"April to June", "July to September", "October to December" };
	char calendar[QA_PERIOD_TEXT], financial[QA_PERIOD_TEXT];

	if (q < 1 || q > 4)
		return qa_fail(
		    f, QA_DATA, "there is no quarter %d: a year has four", q);
	qa_period_write(whole_months(year, 3 * q - 2, 3), calendar);
	qa_period_write(quarter(year, q), financial);
	return qa_fail(f, QA_DATA,
	    "the period %d Q%d is ambiguous: write %s for %s %d, or %s for "
	    "%s %d",
	    year, q, calendar, months[q - 1], year, financial, months[q % 4],
	    q == 4 ? year + 1 : year);
}

#define WHOLE_YEAR (-1) /* no quarter or term is named */

/* A year of two halves; mark 'a' makes it academic, and part a term. */
static int
two_halves(int from, int to, char mark, int part, struct qa_period *p,
    struct qa_fault *f)
{
	int year = full_year(from);

	if (!follows(year, to) && !follows(year, full_year(to)))
		return qa_fail(f, QA_DATA,
		    "%d-%02d is %s: %d is followed by %02d", year, to % 100,
		    to % 100 >= 1 && to % 100 <= 12
			? "a month, not a year"
			: "neither a month nor a year",
		    year, (year + 1) % 100);
	if (mark == 'a' && part == WHOLE_YEAR)
		*p = whole_months(year, 9, 12);
	else if (mark == 'a' && part >= 1 && part <= 3)
		*p =
		    whole_months(year + (part > 1), (part * 4 + 4) % 12 + 1, 4);
	else if (mark == 'a')
		return qa_fail(f, QA_DATA,
		    "there is no term %d: an academic year has three", part);
	else if (part == WHOLE_YEAR)
		*p = whole_months(year, 4, 12);
	else if (part >= 1 && part <= 4)
		*p = quarter(year, part);
	else
		return qa_fail(f, QA_DATA,
		    "there is no quarter %d: a year has four", part);
	return 0;
}

static int
one_month(int year, int month, struct qa_period *p, struct qa_fault *f)
{
	if (month < 1 || month > 12)
		return qa_fail(f, QA_DATA,
		    "there is no month %d: a year has twelve", month);
	*p = whole_months(year, month, 1);
	return 0;
}

/* 2024-07 or 2024-25: a month or a financial year. */
static int
month_or_year(const struct typed *t, struct qa_period *p, struct qa_fault *f)
{
	int year = t->value[0], next = t->value[2];
	bool month = next >= 1 && next <= 12;

	if (month && follows(year, next))
		return qa_fail(f, QA_DATA,
		    "the period %d-%02d is ambiguous: write FY%d-%02d for the "
		    "financial year, or %d-%02d-01/%d-%02d-%02d for the month",
		    year, next, year, next, year, next, year, next,
		    qa_day_add_months(qa_day(year, next, 1), 1) -
			qa_day(year, next, 1));
	if (month)
		return one_month(year, next, p, f);
	return two_halves(year, next, 'f', WHOLE_YEAR, p, f);
}

/* Jul-Sep 2024 */
static int
month_range(const struct typed *t, struct qa_period *p, struct qa_fault *f)
{
	int from = t->value[0], to = t->value[2], year = t->value[3];

	if (to < from)
		return qa_fail(f, QA_DATA,
		    "the months run backwards: write them as "
		    "%d-%02d-01/%d-%02d-%02d",
		    year - 1, from, year, to,
		    qa_day_add_months(qa_day(year, to, 1), 1) -
			qa_day(year, to, 1));
	*p = whole_months(year, from, to - from + 1);
	return 0;
}

static int
day_range(const struct typed *t, struct qa_period *p, struct qa_fault *f)
{
	const int *v = t->value;

	if (!qa_day_exists(v[0], v[2], v[4]) ||
	    !qa_day_exists(v[6], v[8], v[10]))
		return qa_fail(f, QA_DATA, "there is no such day");
	p->first = qa_day(v[0], v[2], v[4]);
	p->last = qa_day(v[6], v[8], v[10]);
	if (p->last < p->first)
		return qa_fail(f, QA_DATA, "the period ends before it begins");
	if (p->first == p->last)
		return 0;
	if (v[4] != 1 || !qa_day_is_month_end(p->last))
		return qa_fail(f, QA_DATA,
		    "a period is a day or whole months: from the first of a "
		    "month to the last of one");
	return 0;
}

static bool
shaped(const struct typed *t, const char *shapes)
{
	return qa_list_find(shapes, t->shape, (size_t)t->n) >= 0;
}

static int
by_shape(const struct typed *t, struct qa_period *p, struct qa_fault *f)
{
	const int *v = t->value;

	if (shaped(t, "4-2"))
		return month_or_year(t, p, f);
	if (shaped(t, "4/2|2/2|4/4|4-4"))
		return two_halves(v[0], v[2], 'f', WHOLE_YEAR, p, f);
	if (shaped(t, "f4-2|f4/2|f2/2|f2-2|a4-2|a4/2|a2/2|a2-2"))
		return two_halves(v[1], v[3], t->shape[0], WHOLE_YEAR, p, f);
	if (shaped(t, "4-2q1|4/2q1|2/2q1|2-2q1"))
		return two_halves(v[0], v[2], 'f', v[4], p, f);
	if (shaped(t, "f4-2q1|f4/2q1|a4-2t1|a4/2t1"))
		return two_halves(v[1], v[3], t->shape[0], v[5], p, f);
	if (shaped(t, "q14-2|q14/2|q12/2|q12-2"))
		return two_halves(v[2], v[4], 'f', v[1], p, f);
	if (shaped(t, "4q1"))
		return ambiguous_quarter(f, v[0], v[2]);
	if (shaped(t, "q14"))
		return ambiguous_quarter(f, v[2], v[1]);
	if (shaped(t, "m4|m-4"))
		return one_month(v[t->n - 1], v[0], p, f);
	if (shaped(t, "m-m4"))
		return month_range(t, p, f);
	if (shaped(t, "4-2-2/4-2-2"))
		return day_range(t, p, f);
	if (shaped(t, "4") && v[0] >= YEAR_FIRST && v[0] <= YEAR_LAST) {
		*p = whole_months(v[0], 1, 12);
		return 0;
	}
	return 1;
}

/* 40000 to 49999: a spreadsheet's days of 2009 to 2036. */
static bool
is_serial(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return n == 5 && s[0] == '4';
}

int
qa_period_read(const char *s, size_t n, struct qa_period *p, struct qa_fault *f)
{
	struct typed t;
	int day, step;

	qa_trim(&s, &n);
	if (n == 0)
		return qa_fail(f, QA_DATA, "the period is empty: " FORMS);
	if (qa_day_read(s, n, &day) == 0) {
		p->first = p->last = day;
		return 0;
	}
	if (is_serial(s, n))
		return bad(f, s, n,
		    "it looks like a spreadsheet's number of a day; format "
		    "the column as text and write 2024-09-30");
	if (tokens(s, n, &t) == -1)
		return bad(f, s, n, FORMS);
	if (shaped(&t, "4-2-2|4-1-1|4-2-1|4-1-2|2/2/4|1/2/4|2/1/4|1/1/4"))
		return bad(f, s, n, "there is no such day");
	step = by_shape(&t, p, f);
	if (step == 1 || (step == 0 && p->first < qa_day(1000, 1, 1)))
		return bad(f, s, n, FORMS);
	return step;
}

int
qa_period_months(struct qa_period p)
{
	int y, m, d, y2, m2, d2;

	if (p.first == p.last)
		return 0;
	qa_day_split(p.first, &y, &m, &d);
	qa_day_split(p.last, &y2, &m2, &d2);
	return (y2 - y) * 12 + m2 - m + 1;
}

enum qa_period_kind
qa_period_kind(struct qa_period p)
{
	int y, m, d;

	qa_day_split(p.first, &y, &m, &d);
	switch (qa_period_months(p)) {
	case 0:
		return QA_DAY_PERIOD;
	case 1:
		return QA_MONTH;
	case 3:
		return m % 3 == 1 ? QA_QUARTER : QA_MONTHS_PERIOD;
	case 4:
		return m % 4 == 1 ? QA_TERM : QA_MONTHS_PERIOD;
	case 12:
		return m == 4 ? QA_FINANCIAL_YEAR
		    : m == 1  ? QA_CALENDAR_YEAR
		    : m == 9  ? QA_ACADEMIC_YEAR
			      : QA_MONTHS_PERIOD;
	default:
		return QA_MONTHS_PERIOD;
	}
}

const char *
qa_period_kind_name(enum qa_period_kind k)
{
	static const char *const name[] = { "day", "month", "quarter", "term",
		"financial year", "calendar year", "academic year",
		"span of months" };

	return name[k];
}

bool
qa_period_is_year(struct qa_period p)
{
	enum qa_period_kind k = qa_period_kind(p);

	return k == QA_FINANCIAL_YEAR || k == QA_CALENDAR_YEAR ||
	    k == QA_ACADEMIC_YEAR;
}

char *
qa_period_write(struct qa_period p, char text[static QA_PERIOD_TEXT])
{
	int y, m, d, next;
	char a[QA_DAY_TEXT], b[QA_DAY_TEXT];

	qa_day_split(p.first, &y, &m, &d);
	next = (y + 1) % 100;
	switch (qa_period_kind(p)) {
	case QA_DAY_PERIOD:
		return qa_day_write(p.first, text);
	case QA_MONTH:
		if (follows(y, m))
			break;
		snprintf(text, QA_PERIOD_TEXT, "%04d-%02d", y, m);
		return text;
	case QA_QUARTER:
		if (m == 1)
			snprintf(text, QA_PERIOD_TEXT, "%04d-%02dQ4", y - 1,
			    y % 100);
		else
			snprintf(text, QA_PERIOD_TEXT, "%04d-%02dQ%d", y, next,
			    (m - 1) / 3);
		return text;
	case QA_TERM:
		y -= m != 9;
		snprintf(text, QA_PERIOD_TEXT, "AY%04d-%02dT%d", y,
		    (y + 1) % 100,
		    m == 9       ? 1
			: m == 1 ? 2
				 : 3);
		return text;
	case QA_FINANCIAL_YEAR:
		snprintf(text, QA_PERIOD_TEXT, "%s%04d-%02d",
		    next >= 1 && next <= 12 ? "FY" : "", y, next);
		return text;
	case QA_ACADEMIC_YEAR:
		snprintf(text, QA_PERIOD_TEXT, "AY%04d-%02d", y, next);
		return text;
	case QA_CALENDAR_YEAR:
		if (y < YEAR_FIRST || y > YEAR_LAST)
			break;
		snprintf(text, QA_PERIOD_TEXT, "%04d", y);
		return text;
	case QA_MONTHS_PERIOD:
		break;
	}
	snprintf(text, QA_PERIOD_TEXT, "%s/%s", qa_day_write(p.first, a),
	    qa_day_write(p.last, b));
	return text;
}

struct qa_period
qa_period_back(struct qa_period p, int months)
{
	struct qa_period q;

	q.first = p.first == p.last ? qa_day_add_months_end(p.first, -months)
				    : qa_day_add_months(p.first, -months);
	q.last = qa_day_add_months_end(p.last, -months);
	return q;
}

struct qa_period
qa_period_of(enum qa_period_kind kind, int day)
{
	struct qa_period p = { day, day };
	int y, m, d;

	qa_day_split(day, &y, &m, &d);
	switch (kind) {
	case QA_MONTH:
		return whole_months(y, m, 1);
	case QA_QUARTER:
		return whole_months(y, (m - 1) / 3 * 3 + 1, 3);
	case QA_TERM:
		return m >= 9 ? whole_months(y, 9, 4)
			      : whole_months(y, m <= 4 ? 1 : 5, 4);
	case QA_FINANCIAL_YEAR:
		return whole_months(m >= 4 ? y : y - 1, 4, 12);
	case QA_CALENDAR_YEAR:
		return whole_months(y, 1, 12);
	case QA_ACADEMIC_YEAR:
		return whole_months(m >= 9 ? y : y - 1, 9, 12);
	case QA_DAY_PERIOD:
	case QA_MONTHS_PERIOD:
		break;
	}
	return p;
}
