#include <stdio.h>

#include "base/day.h"

static bool
leap(int y)
{
	return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int
month_days(int y, int m)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return m == 2 && leap(y) ? 29 : days[m - 1];
}

bool
qa_day_exists(int y, int m, int d)
{
	return y >= 1 && y <= 9999 && m >= 1 && m <= 12 && d >= 1 &&
	    d <= month_days(y, m);
}

/* Counts years from March, so that the leap day is the last of its year. */
int
qa_day(int y, int m, int d)
{
	int era, of_era, of_year;

	y -= m <= 2;
	era = y / 400;
	of_era = y - era * 400;
	of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - 719468;
}

void
qa_day_split(int day, int *y, int *m, int *d)
{
	int z = day + 719468, era, of_era, year, of_year, mp;

	era = z / 146097;
	of_era = z - era * 146097;
	year =
	    (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	of_year = of_era - (365 * year + year / 4 - year / 100);
	mp = (5 * of_year + 2) / 153;
	*d = of_year - (153 * mp + 2) / 5 + 1;
	*m = mp < 10 ? mp + 3 : mp - 9;
	*y = year + era * 400 + (*m <= 2);
}

int
qa_day_add_months(int day, int months)
{
	int y, m, d, n;

	qa_day_split(day, &y, &m, &d);
	n = y * 12 + m - 1 + months;
	y = n / 12;
	m = n % 12 + 1;
	return qa_day(y, m, d < month_days(y, m) ? d : month_days(y, m));
}

bool
qa_day_is_month_end(int day)
{
	int y, m, d;

	qa_day_split(day, &y, &m, &d);
	return d == month_days(y, m);
}

int
qa_day_add_months_end(int day, int months)
{
	if (qa_day_is_month_end(day))
		return qa_day_add_months(day + 1, months) - 1;
	return qa_day_add_months(day, months);
}

int
qa_day_of_week(int day)
{
	int w = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return w < 0 ? w + 7 : w;
}

/* Reads so many digits at least and at most; -1 where they are not there. */
static int
digits(const char **s, const char *end, int most)
{
	int v = 0, n = 0;

	while (*s < end && n < most && **s >= '0' && **s <= '9') {
		v = v * 10 + (*(*s)++ - '0');
		n++;
	}
	return n == 0 ? -1 : v;
}

int
qa_day_read(const char *s, size_t n, int *day)
{
	const char *end = s + n;
	int a, b, c, t;
	char mark;

	if (n < 8 || n > 10 || (a = digits(&s, end, 4)) == -1 || s == end)
		return -1;
	mark = *s++;
	if ((mark != '-' && mark != '/') || (b = digits(&s, end, 2)) == -1 ||
	    s == end || *s++ != mark ||
	    (c = digits(&s, end, mark == '-' ? 2 : 4)) == -1 || s != end)
		return -1;
	if (mark == '/') { /* day/month/year */
		t = a;
		a = c;
		c = t;
	}
	if (a < 1000 || !qa_day_exists(a, b, c))
		return -1;
	*day = qa_day(a, b, c);
	return 0;
}

char *
qa_day_write(int day, char text[static QA_DAY_TEXT])
{
	int y, m, d;

	qa_day_split(day, &y, &m, &d);
	snprintf(text, QA_DAY_TEXT, "%04u-%02u-%02u", (unsigned)y % 10000u,
	    (unsigned)m % 100u, (unsigned)d % 100u);
	return text;
}
