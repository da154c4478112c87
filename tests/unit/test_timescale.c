#include "unit.h"

#include "base/day.h"
#include "record/timescale.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define UNSET 987654 /* what *day is where nothing sets it */

struct reading {
	const char *text;
	const char *day; /* as written */
};

static void
assert_reading(const struct reading *x, enum qa_timescale how)
{
	char text[QA_DAY_TEXT];
	enum qa_timescale got;
	int day = UNSET;

	got = qa_timescale_read(x->text, strlen(x->text), &day);
	if (got != how)
		fail_msg("\"%s\" is read as %d", x->text, (int)got);
	if (x->day == NULL)
		return;
	assert_int_not_equal(day, UNSET);
	if (strcmp(qa_day_write(day, text), x->day) != 0)
		fail_msg("\"%s\" is %s, not %s", x->text, text, x->day);
}

static void
dates_in_the_words_of_minutes(void **state)
{
	static const struct reading cases[] = {
		{ "31/01/2025", "2025-01-31" },
		{ "31/1/25", "2025-01-31" },
		{ "31.1.25", "2025-01-31" },
		{ "31.01.2025", "2025-01-31" },
		{ "31-01-2025", "2025-01-31" },
		{ "31 01 2025", "2025-01-31" },
		{ "2025-01-31", "2025-01-31" },
		{ "31 January 2025", "2025-01-31" },
		{ "31 JANUARY 2025", "2025-01-31" },
		{ "31st January 2025", "2025-01-31" },
		{ "1st of March 25", "2025-03-01" },
		{ "2ND Feb 2025", "2025-02-02" },
		{ "3rd,Feb,2025", "2025-02-03" },
		{ "4th Sept 2025", "2025-09-04" },
		{ "31 Jan, 2025", "2025-01-31" },
		{ "31-Jan-25", "2025-01-31" },
		{ "5\tMay\t2025", "2025-05-05" },
		{ "Fri 31 Jan 2025", "2025-01-31" },
		{ "Friday, 31st January 2025", "2025-01-31" },
		{ "by Friday 31 January 2025", "2025-01-31" },
		{ "by the 31st January 2025", "2025-01-31" },
		{ "due by 2025-01-31", "2025-01-31" },
		{ "Before 31/01/2025", "2025-01-31" },
		{ "  31/01/2025\n", "2025-01-31" },
		{ "\xc2\xa0"
		  "31/01/2025",
		    "2025-01-31" },
		{ "1/1/1000", "1000-01-01" },
		{ "31/12/9999", "9999-12-31" },
		{ "1/1/00", "2000-01-01" },
		{ "31/12/99", "2099-12-31" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_reading(&cases[i], QA_TIMESCALE_DAY);
}

/* A file of a word processor has blanks that do not break. */
static void
blanks_that_do_not_break(void **state)
{
	static const struct reading day = { "Fri\xc2\xa0"
					    "31\xc2\xa0"
					    "January\xc2\xa0"
					    "2025",
		"2025-01-31" };
	static const struct reading month = { "end of\xc2\xa0March\xc2\xa0"
					      "2025",
		"2025-03-31" };

	(void)state;
	assert_reading(&day, QA_TIMESCALE_DAY);
	assert_reading(&month, QA_TIMESCALE_PERIOD);
}

static void
month_ends_and_leap_days(void **state)
{
	static const struct reading days[] = {
		{ "29/02/24", "2024-02-29" },
		{ "29 Feb 2000", "2000-02-29" },
		{ "29th February 2024", "2024-02-29" },
		{ "30/4/25", "2025-04-30" },
	};
	static const struct reading ends[] = {
		{ "February 2024", "2024-02-29" },
		{ "February 2025", "2025-02-28" },
		{ "Feb 2000", "2000-02-29" },
		{ "Feb 2100", "2100-02-28" },
		{ "end of April 2025", "2025-04-30" },
		{ "December 2025", "2025-12-31" },
		{ "December 9999", "9999-12-31" },
		{ "January 1000", "1000-01-31" },
	};
	static const struct reading none[] = {
		{ "29/02/25", NULL },
		{ "29/02/2025", NULL },
		{ "29 Feb 2025", NULL },
		{ "29 Feb 1900", NULL },
		{ "30/2/2024", NULL },
		{ "31st April 2025", NULL },
		{ "32/1/2025", NULL },
		{ "0/1/2025", NULL },
		{ "1/0/2025", NULL },
		{ "1/13/2025", NULL },
		{ "31 of 13 2025", NULL },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(days); i++)
		assert_reading(&days[i], QA_TIMESCALE_DAY);
	for (i = 0; i < COUNT(ends); i++)
		assert_reading(&ends[i], QA_TIMESCALE_PERIOD);
	for (i = 0; i < COUNT(none); i++)
		assert_reading(&none[i], QA_TIMESCALE_OPEN);
}

static void
periods_stand_for_their_last_day(void **state)
{
	static const struct reading cases[] = {
		{ "March 2025", "2025-03-31" },
		{ "Mar 25", "2025-03-31" },
		{ "mar-25", "2025-03-31" },
		{ "sept 2025", "2025-09-30" },
		{ "end March 2025", "2025-03-31" },
		{ "End of March 2025", "2025-03-31" },
		{ "by the end of March 2025", "2025-03-31" },
		{ "by end of March 2025", "2025-03-31" },
		{ "Q3 2026-27", "2026-12-31" },
		{ "end of Q3 2026-27", "2026-12-31" },
		{ "2026-27Q4", "2027-03-31" },
		{ "2025-26", "2026-03-31" },
		{ "2025", "2025-12-31" },
		{ "AY2024-25", "2025-08-31" },
		{ "AY2024-25T1", "2024-12-31" },
		{ "Jul-Sep 2024", "2024-09-30" },
		{ "by Jan-Mar 2025", "2025-03-31" },
		{ "end of Oct - Dec 2024", "2024-12-31" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_reading(&cases[i], QA_TIMESCALE_PERIOD);
}

static void
numbers_of_spreadsheets(void **state)
{
	static const struct reading cases[] = {
		{ "45688", "2025-01-31" },
		{ " 45688 ", "2025-01-31" },
		{ "36526", "2000-01-01" },
		{ "73050", "2099-12-31" },
		{ "45351", "2024-02-29" },
	};
	static const char *const others[] = { "36525", "73051", "04568", "4568",
		"456880", "045688", "45688.5", "99999", "00000", "-45688",
		"by 45688", "99999999999999999999999999" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_reading(&cases[i], QA_TIMESCALE_SERIAL);
	for (i = 0; i < COUNT(others); i++) {
		struct reading x = { others[i], NULL };

		assert_reading(&x, QA_TIMESCALE_OPEN);
	}
}

static void
nothing_is_said(void **state)
{
	static const char *const none[] = { "", " ", "\t\r\n", "\xc2\xa0",
		" \xc2\xa0 " };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(none); i++) {
		struct reading x = { none[i], NULL };

		assert_reading(&x, QA_TIMESCALE_NONE);
	}
}

static void
words_that_are_no_day(void **state)
{
	static const char *const open[] = { "TBC", "ongoing", "ASAP", "asap.",
		"next meeting", "Friday", "by Friday", "by", "the", "May",
		"the end", "end", "end of", "end of March", "31 Jan", "31st",
		"the 31st", "2 weeks", "2 weeks 25", "six months", "ma 2025",
		"mayor 2025", "marching 2025", "31st January 2025 or later",
		"31/01/2025 31/01/2025", "31nd th January 2025", "Q3",
		"Q5 2025-26", "Q1 2025", "1/2/3/4", "31/01", "31/01/", "//",
		"-", ".", "31", "31/01/202", "31/01/20255", "31/01/2025x",
		"x31/01/2025",
		"31\xe2\x80\x94"
		"01\xe2\x80\x94"
		"2025",
		"2025-02-29", "2025/01/31", "31 st January 2025", "due on or",
		"january february 2025", "31 of of January 2025",
		"999999999999/1/2025", "1/999999999999/2025",
		"1/1/999999999999" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(open); i++) {
		struct reading x = { open[i], NULL };

		assert_reading(&x, QA_TIMESCALE_OPEN);
	}
}

/* As everywhere else: what was typed with zeros in front is a slip. */
static void
years_before_the_year_1000(void **state)
{
	static const char *const slips[] = { "31/01/0025", "31 Jan 0025",
		"31.1.0000", "Mar 0025", "end of March 0999", "31/1/0999" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(slips); i++) {
		struct reading x = { slips[i], NULL };

		assert_reading(&x, QA_TIMESCALE_OPEN);
	}
}

/* Only so many bytes are read: no text needs an end. */
static void
text_without_an_end(void **state)
{
	static const char text[] = "31 January 2025";
	char *copy;
	int day;
	size_t n;

	(void)state;
	for (n = 0; n < sizeof(text); n++) {
		assert_non_null(copy = malloc(n + (n == 0)));
		memcpy(copy, text, n);
		day = UNSET;
		assert_int_equal(
		    qa_timescale_read(copy, n, &day) == QA_TIMESCALE_DAY,
		    n == 13 || n == 15); /* of 20, of 2025 */
		free(copy);
	}
}

/* Every day of 8 years in five forms. */
static void
every_day_is_read_as_it_is_written(void **state)
{
	static const char *const months[] = { "January", "February", "March",
		"April", "May", "June", "July", "August", "September",
		"October", "November", "December" };
	int day, last = qa_day(2031, 12, 31), y, m, d;
	char form[5][64];
	size_t i;

	(void)state;
	for (day = qa_day(2024, 1, 1); day <= last; day++) {
		qa_day_split(day, &y, &m, &d);
		snprintf(form[0], sizeof(form[0]), "%d/%d/%d", d, m, y);
		snprintf(
		    form[1], sizeof(form[1]), "%02d.%02d.%02d", d, m, y % 100);
		snprintf(form[2], sizeof(form[2]), "%dth of %s %d", d,
		    months[m - 1], y);
		snprintf(form[3], sizeof(form[3]), "by Mon %d %.3s %02d", d,
		    months[m - 1], y % 100);
		snprintf(form[4], sizeof(form[4]), "%d", day + 25569);
		for (i = 0; i < COUNT(form); i++) {
			int got = UNSET;

			assert_int_equal(
			    qa_timescale_read(form[i], strlen(form[i]), &got),
			    i == 4 ? QA_TIMESCALE_SERIAL : QA_TIMESCALE_DAY);
			assert_int_equal(got, day);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_in_the_words_of_minutes),
		cmocka_unit_test(blanks_that_do_not_break),
		cmocka_unit_test(month_ends_and_leap_days),
		cmocka_unit_test(periods_stand_for_their_last_day),
		cmocka_unit_test(numbers_of_spreadsheets),
		cmocka_unit_test(nothing_is_said),
		cmocka_unit_test(words_that_are_no_day),
		cmocka_unit_test(years_before_the_year_1000),
		cmocka_unit_test(text_without_an_end),
		cmocka_unit_test(every_day_is_read_as_it_is_written),
	};

	return cmocka_run_group_tests_name("timescale", tests, NULL, NULL);
}
