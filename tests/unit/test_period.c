#include "unit.h"

#include "base/day.h"
#include "base/period.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* Reads a copy that ends with its last byte. */
static int
read_period(const char *s, struct qa_period *p, struct qa_fault *f)
{
	size_t n = strlen(s);
	char *copy = malloc(n + 1);
	int rc;

	assert_non_null(copy);
	memcpy(copy + 1, s, n);
	rc = qa_period_read(copy + 1, n, p, f);
	free(copy);
	return rc;
}

/* The period of a text that is one. */
static struct qa_period
period(const char *s)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p = { 0, 0 };

	if (read_period(s, &p, &f) != 0)
		fail_msg("%s", f.text);
	return p;
}

static void
assert_written(struct qa_period p, const char *want, const char *from)
{
	char text[QA_PERIOD_TEXT];

	if (strcmp(qa_period_write(p, text), want) != 0)
		fail_msg("\"%s\" is %s, not %s", from, text, want);
}

static void
assert_days(
    struct qa_period p, const char *first, const char *last, const char *from)
{
	char a[QA_DAY_TEXT], b[QA_DAY_TEXT];

	if (strcmp(qa_day_write(p.first, a), first) != 0 ||
	    strcmp(qa_day_write(p.last, b), last) != 0)
		fail_msg(
		    "\"%s\" is %s to %s", from, a, qa_day_write(p.last, b));
}

/* ---- forms ---- */

/* As typed, and as written. */
static const char *const forms[][2] = {
	/* canonical */
	{ "2024-25Q2", "2024-25Q2" },
	{ "2024-25", "2024-25" },
	{ "2024-07", "2024-07" },
	{ "2024-09-30", "2024-09-30" },
	{ "AY2024-25", "AY2024-25" },
	{ "AY2024-25T1", "AY2024-25T1" },
	{ "2024", "2024" },
	{ "2024-07-01/2024-08-31", "2024-07-01/2024-08-31" },
	/* of DESIGN 4.3 */
	{ "2024/25 Q2", "2024-25Q2" },
	{ "24/25 Q2", "2024-25Q2" },
	{ "Q2 2024-25", "2024-25Q2" },
	{ "Q2 24/25", "2024-25Q2" },
	{ "2024-25 Q2", "2024-25Q2" },
	{ "Jul-Sep 2024", "2024-25Q2" },
	{ "2024-07-01/2024-09-30", "2024-25Q2" },
	{ "FY2024-25", "2024-25" },
	{ "2024/25", "2024-25" },
	{ "Jul 2024", "2024-07" },
	{ "Sept 2024", "2024-09" },
	{ "30/09/2024", "2024-09-30" },
	/* and others of theirs */
	{ "Q2 2024/25", "2024-25Q2" },
	{ "Q2 24-25", "2024-25Q2" },
	{ "24-25 Q2", "2024-25Q2" },
	{ "2024-25q2", "2024-25Q2" },
	{ "FY2024-25Q2", "2024-25Q2" },
	{ "FY2024/25 Q2", "2024-25Q2" },
	{ "FY 24/25", "2024-25" },
	{ "FY24-25", "2024-25" },
	{ "24/25", "2024-25" },
	{ "2024/2025", "2024-25" },
	{ "2024-2025", "2024-25" },
	{ "ay 2024/25", "AY2024-25" },
	{ "AY24/25", "AY2024-25" },
	{ "AY2024/25 T3", "AY2024-25T3" },
	{ "July 2024", "2024-07" },
	{ "SEPTEMBER 2024", "2024-09" },
	{ "jul-2024", "2024-07" },
	{ "May 2024", "2024-05" },
	{ "April - June 2024", "2024-25Q1" },
	{ "Jan-Mar 2025", "2024-25Q4" },
	{ "Jan-Apr 2025", "AY2024-25T2" },
	{ "Jul-Jul 2024", "2024-07" },
	{ "Jan-Dec 2024", "2024" },
	{ "Feb-Mar 2024", "2024-02-01/2024-03-31" },
	{ "2024-9-3", "2024-09-03" },
	{ "3/9/2024", "2024-09-03" },
	{ "2024-02-29/2024-02-29", "2024-02-29" },
	{ "2024-04-01/2025-03-31", "2024-25" },
	{ "2024-09-01/2025-08-31", "AY2024-25" },
	{ "2024-01-01/2024-12-31", "2024" },
	{ "2024-09-01/2024-12-31", "AY2024-25T1" },
	{ "2024-07-01/2024-07-31", "2024-07" },
	/* blanks and dashes */
	{ "  2024-25Q2\t", "2024-25Q2" },
	{ "\302\2402024-25\xc2\xa0Q2\xc2\xa0", "2024-25Q2" },
	{ "2024\342\200\22325 Q2", "2024-25Q2" },
	{ "2024\342\200\22425", "2024-25" },
	{ "Jul \xe2\x80\x91 Sep 2024", "2024-25Q2" },
	{ " 2024 - 25 Q 2 ", "2024-25Q2" },
	{ "2024\342\200\22025", "2024-25" },
	{ "2024\342\200\22525", "2024-25" },
	/* the turn of a century */
	{ "1999-00", "1999-00" },
	{ "1999-2000", "1999-00" },
	{ "1999/00 Q4", "1999-00Q4" },
	{ "AY1999-00T1", "AY1999-00T1" },
	{ "2099-00", "2099-00" },
	{ "1900", "1900" },
	{ "2199", "2199" },
	/* years whose second half could be a month */
	{ "FY2011-12", "FY2011-12" },
	{ "2011/12", "FY2011-12" },
	{ "2011-2012", "FY2011-12" },
	{ "Dec 2011", "2011-12-01/2011-12-31" },
	{ "2011-12-01/2011-12-31", "2011-12-01/2011-12-31" },
	{ "2011-12Q3", "2011-12Q3" },
	{ "AY2011-12", "AY2011-12" },
	{ "2012-12", "2012-12" },
	{ "2012-13", "2012-13" },
	{ "2000-02", "2000-02" },
	{ "1999-12", "1999-12" },
	{ "1999-01", "1999-01" },
};

static void
forms_that_are_read(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(forms); i++)
		assert_written(period(forms[i][0]), forms[i][1], forms[i][0]);
}

static void
first_and_last_days(void **state)
{
	static const char *const days[][3] = {
		{ "2024-25Q1", "2024-04-01", "2024-06-30" },
		{ "2024-25Q2", "2024-07-01", "2024-09-30" },
		{ "2024-25Q3", "2024-10-01", "2024-12-31" },
		{ "2024-25Q4", "2025-01-01", "2025-03-31" },
		{ "1999-00Q4", "2000-01-01", "2000-03-31" },
		{ "2024-25", "2024-04-01", "2025-03-31" },
		{ "AY2024-25", "2024-09-01", "2025-08-31" },
		{ "AY2024-25T1", "2024-09-01", "2024-12-31" },
		{ "AY2024-25T2", "2025-01-01", "2025-04-30" },
		{ "AY2024-25T3", "2025-05-01", "2025-08-31" },
		{ "2024", "2024-01-01", "2024-12-31" },
		{ "2024-02", "2024-02-01", "2024-02-29" },
		{ "2023-02", "2023-02-01", "2023-02-28" },
		{ "1900-02", "1900-02-01", "1900-02-28" },
		{ "2000-02", "2000-02-01", "2000-02-29" },
		{ "Nov-Dec 2024", "2024-11-01", "2024-12-31" },
		{ "2024-09-30", "2024-09-30", "2024-09-30" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(days); i++)
		assert_days(
		    period(days[i][0]), days[i][1], days[i][2], days[i][0]);
}

/* ---- what is refused, and in which words ---- */

static const char *const refused[][2] = {
	{ "", "is empty" },
	{ " \t\xc2\xa0", "is empty" },
	{ "2024-26", "neither a month nor a year: 2024 is followed by 25" },
	{ "2024/26", "2024 is followed by 25" },
	{ "2024/26 Q1", "2024 is followed by 25" },
	{ "Q1 2024/24", "2024 is followed by 25" },
	{ "AY2024-26T1", "2024 is followed by 25" },
	{ "1999-01 Q1", "1999 is followed by 00" },
	{ "2024-2026", "2024 is followed by 25" },
	{ "2024/2125", "2024 is followed by 25" },
	{ "2024-00", "2024 is followed by 25" },
	{ "2024-13", "2024 is followed by 25" },
	{ "2024/07", "2024-07 is a month, not a year" },
	{ "2024/01", "2024-01 is a month, not a year" },
	{ "2024/12", "2024-12 is a month, not a year" },
	{ "2024/13", "2024-13 is neither a month nor a year" },
	{ "2024/00", "2024-00 is neither a month nor a year" },
	{ "FY2024-07", "2024-07 is a month, not a year" },
	{ "2024-25Q5", "no quarter 5" },
	{ "2024-25Q0", "no quarter 0" },
	{ "Q5 24/25", "no quarter 5" },
	{ "2024 Q5", "no quarter 5" },
	{ "Q0 2024", "no quarter 0" },
	{ "AY2024-25T4", "no term 4" },
	{ "AY2024-25T0", "no term 0" },
	{ "2024-02-30", "no such day" },
	{ "2024-25-26", "no such day" },
	{ "2023-02-29", "no such day" },
	{ "31/09/2024", "no such day" },
	{ "1/13/2024", "no such day" },
	{ "2024-07-01/2024-09-31", "no such day" },
	{ "2024-07-00/2024-09-30", "no such day" },
	{ "2024-09-30/2024-07-01", "ends before it begins" },
	{ "2024-07-02/2024-09-30", "whole months" },
	{ "2024-07-01/2024-09-29", "whole months" },
	{ "2024-02-01/2024-02-28", "whole months" },
	{ "Sep-Jul 2024", "write them as 2023-09-01/2024-07-31" },
	{ "Dec-Feb 2024", "write them as 2023-12-01/2024-02-29" },
	{ "45565", "spreadsheet's number of a day" },
	{ "49999", "spreadsheet's number of a day" },
	{ "40000", "spreadsheet's number of a day" },
};

/* What is no form at all: the message shows the forms. */
static const char *const formless[] = { "Q2", "T1", "FY", "AY2024", "FY2024",
	"A2024-25", "F2024-25", "M2024", "BY2024-25", "20 24", "20\302\24024",
	"4 Jul", "0100/01", "4999X", "2024-25T1", "AY2024-25Q1", "2024-25H1",
	"2024-25Q", "2024-25Q12", "Q2Q2", "2024-25Q2 x", "x 2024-25Q2", "2024-",
	"-2024", "/2024", "2024/", "202425", "20242", "455650", "123", "12",
	"0", "1899", "2200", "0099", "0000-01", "0024-25", "0024-07", "0224-07",
	"0999-12", "0099-07-01/2024-06-30", "0100-01-01/0100-03-31", "24-25",
	"Ju 2024", "Julx 2024", "Sepp 2024", "Septem 2024", "Jul", "2024 Jul",
	"Jul-Sep", "Jul-Sep 24", "Jul 24", "Jul-2024-Sep", "2024/09/30",
	"2024.07", "2024_25", "2024-25Q2!", "\342\210\2222024",
	"2024\342\200\22625", "\303\251t\xc3\xa9 2024", "=2024",
	"2024-25Q2 2024-25Q2", "- - - - - - - - - - - - -",
	"2024-25Q2 of a text that is longer than any period that is typed" };

static void
assert_refused(const char *text, const char *words)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p;

	if (read_period(text, &p, &f) != -1)
		fail_msg("\"%s\" was read", text);
	assert_fault(f, QA_DATA, words);
}

static void
periods_that_are_refused(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(refused); i++)
		assert_refused(refused[i][0], refused[i][1]);
}

static void
what_is_no_period_is_shown_the_forms(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(formless); i++)
		assert_refused(formless[i], "is not a period: write 2024-25Q2");
	assert_int_equal(qa_period_read("2024\0", 5, &p, &f), -1);
	assert_fault(f, QA_DATA, "is not a period");
}

/* 47 bytes with their blanks are read, and no more. */
static void
the_longest_text(void **state)
{
	char text[64];

	(void)state;
	snprintf(text, sizeof(text), "%-45s25", "2024-");
	assert_int_equal(strlen(text), 47);
	assert_written(period(text), "2024-25", text);
	snprintf(text, sizeof(text), "%-46s25", "2024-");
	assert_refused(text, "is not a period");
	snprintf(text, sizeof(text), "%-47s25", "2024-");
	assert_refused(text, "is not a period");
}

/* Both readings are named, and each can be typed as it stands. */
static void
a_calendar_quarter_is_ambiguous(void **state)
{
	static const char *const words[][5] = {
		{ "2024 Q1", "2023-24Q4", "January to March 2024", "2024-25Q1",
		    "April to June 2024" },
		{ "2024Q2", "2024-25Q1", "April to June 2024", "2024-25Q2",
		    "July to September 2024" },
		{ "Q3 2024", "2024-25Q2", "July to September 2024", "2024-25Q3",
		    "October to December 2024" },
		{ "q4 2024", "2024-25Q3", "October to December 2024",
		    "2024-25Q4", "January to March 2025" },
		{ "2000 Q1", "1999-00Q4", "January to March 2000", "2000-01Q1",
		    "April to June 2000" },
	};
	char both[160];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(words); i++) {
		snprintf(both, sizeof(both),
		    "is ambiguous: write %s for %s, or %s for %s", words[i][1],
		    words[i][2], words[i][3], words[i][4]);
		assert_refused(words[i][0], both);
	}
}

/* 2000-01 to 2011-12, and the same a century later. */
static void
a_year_that_looks_like_a_month_is_ambiguous(void **state)
{
	char text[16], year[24], month[64], both[160];
	int y, m, last;

	(void)state;
	for (y = 2000; y <= 2111; y += y == 2011 ? 89 : 1) {
		m = y % 100 + 1;
		last = qa_day_add_months(qa_day(y, m, 1), 1) - qa_day(y, m, 1);
		snprintf(text, sizeof(text), "%d-%02d", y, m);
		snprintf(year, sizeof(year), "FY%s", text);
		snprintf(
		    month, sizeof(month), "%s-01/%s-%02d", text, text, last);
		snprintf(both, sizeof(both),
		    "write %s for the financial year, or %s for the month",
		    year, month);
		assert_refused(text, both);
		assert_int_equal(
		    qa_period_kind(period(year)), QA_FINANCIAL_YEAR);
		assert_int_equal(qa_period_kind(period(month)), QA_MONTH);
	}
}

/* ---- what is written reads back equal ---- */

static void
assert_reads_back(struct qa_period p)
{
	char text[QA_PERIOD_TEXT];
	struct qa_period q = period(qa_period_write(p, text));

	if (p.first != q.first || p.last != q.last)
		fail_msg("%s reads back as %d to %d", text, q.first, q.last);
}

static void
every_period_of_a_kind(enum qa_period_kind kind, int months)
{
	int from = qa_day(2000, 1, 1), to = qa_day(2041, 1, 1), n = 0;
	struct qa_period p = qa_period_of(kind, from);

	for (; p.first < to; p = qa_period_of(kind, p.last + 1), n++) {
		assert_true(p.first <= from && from <= p.last);
		assert_int_equal(qa_period_kind(p), kind);
		assert_int_equal(qa_period_months(p), months);
		assert_int_equal(
		    qa_day_add_months(p.first, months) - 1, p.last);
		assert_reads_back(p);
		from = p.last + 1;
	}
	assert_in_range(n, 41 * 12 / months, 41 * 12 / months + 1);
}

static void
every_period_from_2000_to_2040(void **state)
{
	(void)state;
	every_period_of_a_kind(QA_MONTH, 1);
	every_period_of_a_kind(QA_QUARTER, 3);
	every_period_of_a_kind(QA_TERM, 4);
	every_period_of_a_kind(QA_FINANCIAL_YEAR, 12);
	every_period_of_a_kind(QA_CALENDAR_YEAR, 12);
	every_period_of_a_kind(QA_ACADEMIC_YEAR, 12);
}

static void
every_span_of_months(void **state)
{
	struct qa_period p;
	int m, n;

	(void)state;
	for (m = 0; m < 41 * 12; m++)
		for (n = 1; n <= 36; n++) {
			p.first = qa_day(2000 + m / 12, m % 12 + 1, 1);
			p.last = qa_day_add_months(p.first, n) - 1;
			assert_int_equal(qa_period_months(p), n);
			assert_reads_back(p);
		}
}

static void
every_day(void **state)
{
	struct qa_period p;

	(void)state;
	for (p.first = qa_day(2000, 1, 1); p.first < qa_day(2041, 1, 1);
	     p.first++) {
		p.last = p.first;
		assert_int_equal(qa_period_kind(p), QA_DAY_PERIOD);
		assert_int_equal(qa_period_months(p), 0);
		assert_reads_back(p);
	}
}

/* Years that have no form of their own, and the first and last of all. */
static void
far_years_read_back_too(void **state)
{
	static const char *const text[] = { "1850-01-01/1850-12-31",
		"2200-01-01/2200-12-31", "1899-01-01/1899-12-31",
		"1000-01-01/1000-03-31", "1000-01-01/1000-04-30", "1000-02",
		"1000-01-01/9999-12-31", "9999-12", "9998-99Q4", "AY9998-99" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(text); i++)
		assert_reads_back(period(text[i]));
	assert_written(period(text[0]), text[0], text[0]);
	assert_written(period(text[1]), text[1], text[1]);
}

/* ---- kinds ---- */

static const struct {
	const char *text;
	enum qa_period_kind kind;
	const char *name;
	int months;
	bool year;
} kinds[] = {
	{ "2024-09-30", QA_DAY_PERIOD, "day", 0, false },
	{ "2024-07", QA_MONTH, "month", 1, false },
	{ "2011-12-01/2011-12-31", QA_MONTH, "month", 1, false },
	{ "2024-25Q4", QA_QUARTER, "quarter", 3, false },
	{ "AY2024-25T2", QA_TERM, "term", 4, false },
	{ "2024-25", QA_FINANCIAL_YEAR, "financial year", 12, true },
	{ "2024", QA_CALENDAR_YEAR, "calendar year", 12, true },
	{ "AY2024-25", QA_ACADEMIC_YEAR, "academic year", 12, true },
	{ "2024-07-01/2025-06-30", QA_MONTHS_PERIOD, "span of months", 12,
	    false },
	{ "2024-08-01/2024-10-31", QA_MONTHS_PERIOD, "span of months", 3,
	    false },
	{ "2024-04-01/2024-07-31", QA_MONTHS_PERIOD, "span of months", 4,
	    false },
	{ "2024-04-01/2024-05-31", QA_MONTHS_PERIOD, "span of months", 2,
	    false },
	{ "2024-04-01/2026-03-31", QA_MONTHS_PERIOD, "span of months", 24,
	    false },
};

static void
kinds_by_length_and_start(void **state)
{
	struct qa_period p;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(kinds); i++) {
		p = period(kinds[i].text);
		assert_int_equal(qa_period_kind(p), kinds[i].kind);
		assert_string_equal(
		    qa_period_kind_name(kinds[i].kind), kinds[i].name);
		assert_int_equal(qa_period_months(p), kinds[i].months);
		assert_int_equal(qa_period_is_year(p), kinds[i].year);
	}
}

static void
the_period_that_a_day_falls_in(void **state)
{
	static const struct {
		const char *day;
		enum qa_period_kind kind;
		const char *period;
	} cases[] = {
		{ "2024-03-31", QA_FINANCIAL_YEAR, "2023-24" },
		{ "2024-04-01", QA_FINANCIAL_YEAR, "2024-25" },
		{ "2024-08-31", QA_ACADEMIC_YEAR, "AY2023-24" },
		{ "2024-09-01", QA_ACADEMIC_YEAR, "AY2024-25" },
		{ "2024-12-31", QA_CALENDAR_YEAR, "2024" },
		{ "2025-01-01", QA_CALENDAR_YEAR, "2025" },
		{ "2024-03-31", QA_QUARTER, "2023-24Q4" },
		{ "2024-04-01", QA_QUARTER, "2024-25Q1" },
		{ "2024-12-31", QA_QUARTER, "2024-25Q3" },
		{ "2025-01-01", QA_QUARTER, "2024-25Q4" },
		{ "2024-08-31", QA_TERM, "AY2023-24T3" },
		{ "2024-09-01", QA_TERM, "AY2024-25T1" },
		{ "2024-12-31", QA_TERM, "AY2024-25T1" },
		{ "2025-01-01", QA_TERM, "AY2024-25T2" },
		{ "2025-04-30", QA_TERM, "AY2024-25T2" },
		{ "2025-05-01", QA_TERM, "AY2024-25T3" },
		{ "2024-02-29", QA_MONTH, "2024-02" },
		{ "2024-03-01", QA_MONTH, "2024-03" },
		{ "2024-02-29", QA_DAY_PERIOD, "2024-02-29" },
		{ "2024-02-29", QA_MONTHS_PERIOD, "2024-02-29" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_written(
		    qa_period_of(cases[i].kind, period(cases[i].day).first),
		    cases[i].period, cases[i].day);
}

static void
so_many_months_earlier(void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *to;
	} cases[] = {
		{ "2024-25Q2", 3, "2024-25Q1" },
		{ "2024-25Q2", 12, "2023-24Q2" },
		{ "2024-25Q4", 3, "2024-25Q3" },
		{ "2024-25", 12, "2023-24" },
		{ "2024", 12, "2023" },
		{ "AY2024-25T1", 4, "AY2023-24T3" },
		{ "2024-03", 1, "2024-02" },
		{ "2024-02", 12, "2023-02" },
		{ "2025-02", 12, "2024-02" },
		{ "2025-01", 1, "2024-12" },
		{ "2024-07", 0, "2024-07" },
		{ "2024-07", -2, "2024-09" },
		{ "2024-09-30", 3, "2024-06-30" },
		{ "2024-12-31", 3, "2024-09-30" },
		{ "2024-06-30", 3, "2024-03-31" },
		{ "2024-02-29", 12, "2023-02-28" },
		{ "2025-02-28", 12, "2024-02-29" },
		{ "2024-03-30", 1, "2024-02-29" },
		{ "2024-03-15", 12, "2023-03-15" },
		{ "2024-01-01/2024-02-29", 2, "2023-11-01/2023-12-31" },
		{ "2024-04-01/2026-03-31", 24, "2022-04-01/2024-03-31" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_written(
		    qa_period_back(period(cases[i].from), cases[i].months),
		    cases[i].to, cases[i].from);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_that_are_read),
		cmocka_unit_test(first_and_last_days),
		cmocka_unit_test(periods_that_are_refused),
		cmocka_unit_test(what_is_no_period_is_shown_the_forms),
		cmocka_unit_test(the_longest_text),
		cmocka_unit_test(a_calendar_quarter_is_ambiguous),
		cmocka_unit_test(a_year_that_looks_like_a_month_is_ambiguous),
		cmocka_unit_test(every_period_from_2000_to_2040),
		cmocka_unit_test(every_span_of_months),
		cmocka_unit_test(every_day),
		cmocka_unit_test(far_years_read_back_too),
		cmocka_unit_test(kinds_by_length_and_start),
		cmocka_unit_test(the_period_that_a_day_falls_in),
		cmocka_unit_test(so_many_months_earlier),
	};

	return cmocka_run_group_tests_name("period", tests, NULL, NULL);
}
