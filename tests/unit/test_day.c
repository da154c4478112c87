#include "unit.h"

#include "base/day.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* The day of a text that is one. */
static int
day(const char *s)
{
	int d = 0;

	if (qa_day_read(s, strlen(s), &d) != 0)
		fail_msg("%s is not a day", s);
	return d;
}

static void
assert_day(int got, const char *want, const char *from)
{
	char text[QA_DAY_TEXT];

	if (strcmp(qa_day_write(got, text), want) != 0)
		fail_msg("%s: %s, not %s", from, text, want);
}

static void
days_since_1970(void **state)
{
	static const struct {
		int y, m, d, day, of_week;
	} cases[] = {
		{ 1, 1, 1, -719162, 0 },
		{ 1900, 1, 1, -25567, 0 },
		{ 1969, 12, 31, -1, 2 },
		{ 1970, 1, 1, 0, 3 },
		{ 2000, 2, 29, 11016, 1 },
		{ 2000, 3, 1, 11017, 2 },
		{ 2024, 9, 30, 19996, 0 },
		{ 2100, 12, 31, 47846, 4 },
		{ 9999, 12, 31, 2932896, 4 },
	};
	size_t i;
	int y, m, d;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    qa_day(cases[i].y, cases[i].m, cases[i].d), cases[i].day);
		qa_day_split(cases[i].day, &y, &m, &d);
		assert_int_equal(y, cases[i].y);
		assert_int_equal(m, cases[i].m);
		assert_int_equal(d, cases[i].d);
		assert_int_equal(
		    qa_day_of_week(cases[i].day), cases[i].of_week);
	}
}

/* The calendar once more, counted on day by day. */
static int
days_in(int y, int m)
{
	if (m == 2)
		return y % 400 == 0 || (y % 4 == 0 && y % 100 != 0) ? 29 : 28;
	return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

static void
assert_same_day(int serial, int y, int m, int d)
{
	char text[QA_DAY_TEXT];
	int y2, m2, d2, back;

	assert_int_equal(qa_day(y, m, d), serial);
	qa_day_split(serial, &y2, &m2, &d2);
	assert_int_equal(y2, y);
	assert_int_equal(m2, m);
	assert_int_equal(d2, d);
	assert_true(qa_day_exists(y, m, d));
	assert_int_equal(qa_day_is_month_end(serial), d == days_in(y, m));
	qa_day_write(serial, text);
	assert_int_equal(qa_day_read(text, strlen(text), &back), 0);
	assert_int_equal(back, serial);
}

static void
every_day_of_two_centuries(void **state)
{
	int y, m, d, serial = -25567; /* 1900-01-01, a Monday */

	(void)state;
	for (y = 1900; y <= 2100; y++)
		for (m = 1; m <= 12; m++) {
			for (d = 1; d <= days_in(y, m); d++, serial++) {
				assert_same_day(serial, y, m, d);
				assert_int_equal(qa_day_of_week(serial),
				    (serial + 25567) % 7);
			}
			assert_false(qa_day_exists(y, m, d));
		}
	assert_int_equal(serial, 47847);
}

static void
dates_that_there_are_not(void **state)
{
	static const int date[][3] = { { 1900, 2, 29 }, { 2100, 2, 29 },
		{ 2023, 2, 29 }, { 2024, 2, 30 }, { 2000, 2, 30 },
		{ 2024, 4, 31 }, { 2024, 1, 32 }, { 2024, 1, 0 },
		{ 2024, 1, -1 }, { 2024, 0, 1 }, { 2024, 13, 1 },
		{ 2024, -1, 1 }, { 0, 1, 1 }, { -4, 2, 29 }, { 10000, 1, 1 } };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(date); i++)
		if (qa_day_exists(date[i][0], date[i][1], date[i][2]))
			fail_msg("%d-%d-%d exists", date[i][0], date[i][1],
			    date[i][2]);
	assert_true(qa_day_exists(1, 1, 1));
	assert_true(qa_day_exists(2000, 2, 29));
	assert_true(qa_day_exists(9999, 12, 31));
}

/* from, months: clamped to the month's end; and month ends kept. */
static const struct {
	const char *from;
	int months;
	const char *clamped, *kept;
} additions[] = {
	{ "2024-01-31", 1, "2024-02-29", "2024-02-29" },
	{ "2023-01-31", 1, "2023-02-28", "2023-02-28" },
	{ "2024-01-30", 1, "2024-02-29", "2024-02-29" },
	{ "2024-03-31", -1, "2024-02-29", "2024-02-29" },
	{ "2024-05-31", -3, "2024-02-29", "2024-02-29" },
	{ "2024-02-29", 12, "2025-02-28", "2025-02-28" },
	{ "2024-02-29", -12, "2023-02-28", "2023-02-28" },
	{ "2023-02-28", 12, "2024-02-28", "2024-02-29" },
	{ "2025-02-28", -12, "2024-02-28", "2024-02-29" },
	{ "1999-02-28", 12, "2000-02-28", "2000-02-29" },
	{ "1899-02-28", 12, "1900-02-28", "1900-02-28" },
	{ "2024-02-28", 1, "2024-03-28", "2024-03-28" },
	{ "2024-02-29", 1, "2024-03-29", "2024-03-31" },
	{ "2024-04-30", 1, "2024-05-30", "2024-05-31" },
	{ "2024-04-30", -1, "2024-03-30", "2024-03-31" },
	{ "2024-04-29", 1, "2024-05-29", "2024-05-29" },
	{ "2024-09-30", -3, "2024-06-30", "2024-06-30" },
	{ "2024-12-31", 1, "2025-01-31", "2025-01-31" },
	{ "2024-12-15", 1, "2025-01-15", "2025-01-15" },
	{ "2025-01-15", -1, "2024-12-15", "2024-12-15" },
	{ "1970-01-01", -1, "1969-12-01", "1969-12-01" },
	{ "2024-07-10", 0, "2024-07-10", "2024-07-10" },
	{ "2024-07-31", 0, "2024-07-31", "2024-07-31" },
	{ "2024-07-31", 1200, "2124-07-31", "2124-07-31" },
	{ "2024-07-31", -1211, "1923-08-31", "1923-08-31" },
};

static void
months_are_clamped_to_their_ends(void **state)
{
	size_t i;
	int from;

	(void)state;
	for (i = 0; i < COUNT(additions); i++) {
		from = day(additions[i].from);
		assert_day(qa_day_add_months(from, additions[i].months),
		    additions[i].clamped, additions[i].from);
		assert_day(qa_day_add_months_end(from, additions[i].months),
		    additions[i].kept, additions[i].from);
	}
}

/* There and back is the same month end, wherever it begins. */
static void
month_ends_come_back(void **state)
{
	int d, n, there;

	(void)state;
	for (d = day("1996-01-31"); d < day("2008-12-31");
	     d = qa_day_add_months_end(d, 1)) {
		assert_true(qa_day_is_month_end(d));
		for (n = -50; n <= 50; n++) {
			there = qa_day_add_months_end(d, n);
			assert_true(qa_day_is_month_end(there));
			assert_int_equal(qa_day_add_months_end(there, -n), d);
		}
	}
}

static void
days_as_typed(void **state)
{
	static const char *const text[][2] = { { "2024-09-30", "2024-09-30" },
		{ "30/09/2024", "2024-09-30" }, { "2024-9-3", "2024-09-03" },
		{ "3/9/2024", "2024-09-03" }, { "03/9/2024", "2024-09-03" },
		{ "01/02/2024", "2024-02-01" }, { "29/02/2024", "2024-02-29" },
		{ "1000-01-01", "1000-01-01" },
		{ "9999-12-31", "9999-12-31" } };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(text); i++)
		assert_day(day(text[i][0]), text[i][1], text[i][0]);
}

static void
not_days(void **state)
{
	static const char *const text[] = { "", "2024", "2024-09", "20240930",
		"45565", "2023-02-29", "31/09/2024", "2024-02-30", "29/02/1900",
		"09/30/2024", "2024-13-01", "2024-00-10", "2024-01-00",
		"0000-01-01", "0024-09-30", "0999-12-31", "24-09-30",
		"30/09/24", "1/1/999", "30-09-2024", "2024/09/30", "2024-09/30",
		"30/09-2024", "2024.09.30", "2024 09 30", " 2024-09-30",
		"2024-09-30 ", "2024-09-30T", "2024-09-3O", "2024--9-30",
		"-024-09-30", "2024-09--3", "2024-+9-30", "2024-009-3",
		"2024-9-030", "02024-9-30", "2024-09-301", "2024-09-",
		"/09/2024", "30//2024", "----------", "2024-09-30-",
		"Sep 2024" };
	size_t i, n;
	char *s;
	int d;

	(void)state;
	for (i = 0; i < COUNT(text); i++) {
		n = strlen(text[i]);
		s = malloc(n + 1);
		assert_non_null(s);
		memcpy(s + 1, text[i], n); /* nothing stands after it */
		if (qa_day_read(s + 1, n, &d) != -1)
			fail_msg("\"%s\" was read", text[i]);
		free(s);
	}
	assert_int_equal(qa_day_read("2024-09-3\0", 10, &d), -1);
	assert_int_equal(qa_day_read("2024-09-30", 9, &d), 0);
	assert_day(d, "2024-09-03", "told of nine bytes");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_since_1970),
		cmocka_unit_test(every_day_of_two_centuries),
		cmocka_unit_test(dates_that_there_are_not),
		cmocka_unit_test(months_are_clamped_to_their_ends),
		cmocka_unit_test(month_ends_come_back),
		cmocka_unit_test(days_as_typed),
		cmocka_unit_test(not_days),
	};

	return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
