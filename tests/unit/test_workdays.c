/* Hand-worked around Easter, Christmas and weekends of 2024 to 2026, when
 * 31 March 2024 was Easter Sunday and the quarter's last day too. */
#include "unit.h"

#include "base/day.h"
#include "domain/workdays.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const char *const holidays[] = { "2024-01-01", "2024-03-29",
	"2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25",
	"2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05",
	"2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26", "2026-01-01" };

static int
day(const char *s)
{
	int d = 0;

	if (qa_day_read(s, strlen(s), &d) != 0)
		fail_msg("%s is not a day", s);
	return d;
}

static int
begin(void **state)
{
	static struct qa_workdays w;
	struct qa_fault f = QA_FAULT_NONE;
	size_t i;

	w = (struct qa_workdays)QA_WORKDAYS_EMPTY;
	for (i = 0; i < COUNT(holidays); i++)
		if (qa_workdays_add(&w, day(holidays[i]), &f) == -1)
			return -1;
	*state = &w;
	return 0;
}

static int
end(void **state)
{
	qa_workdays_clear(*state);
	return 0;
}

static void
monday_to_friday_without_holidays(void **state)
{
	static const struct {
		const char *day;
		bool is;
	} cases[] = {
		{ "2024-03-28", true }, /* Maundy Thursday */
		{ "2024-03-29", false }, /* Good Friday */
		{ "2024-03-30", false }, /* Saturday */
		{ "2024-03-31", false }, /* Sunday */
		{ "2024-04-01", false }, /* Easter Monday */
		{ "2024-04-02", true },
		{ "2024-12-24", true },
		{ "2024-12-25", false },
		{ "2024-12-26", false },
		{ "2024-12-27", true }, /* Friday */
		{ "2030-12-25", true }, /* Wednesday, beyond what is known */
		{ "1969-12-27", false }, /* Saturday before day 0 */
		{ "1969-12-29", true },
	};
	size_t i;

	for (i = 0; i < COUNT(cases); i++)
		if (qa_workdays_is(*state, day(cases[i].day)) != cases[i].is)
			fail_msg("%s", cases[i].day);
}

static const struct {
	const char *from;
	int n;
	const char *to;
} steps[] = {
	{ "2024-03-28", 1, "2024-04-02" }, /* over Easter */
	{ "2024-03-31", 15, "2024-04-22" }, /* due for January to March 2024 */
	{ "2025-03-31", 15, "2025-04-23" }, /* Easter lies within */
	{ "2024-12-31", 15, "2025-01-22" }, /* New Year's Day */
	{ "2025-06-30", 15, "2025-07-21" }, /* none */
	{ "2025-09-30", 15, "2025-10-21" },
	{ "2024-12-24", 1, "2024-12-27" }, /* over Christmas */
	{ "2024-12-24", 2, "2024-12-30" },
	{ "2024-12-24", 4, "2025-01-02" },
	{ "2025-05-02", 1, "2025-05-06" }, /* Friday, over a long weekend */
	{ "2025-05-03", 1, "2025-05-06" }, /* Saturday */
	{ "2025-05-04", 1, "2025-05-06" },
	{ "2025-05-05", 1, "2025-05-06" },
	{ "2025-10-31", 5, "2025-11-07" },
	{ "2025-11-08", 0, "2025-11-08" }, /* none from a Saturday */
	{ "2024-04-02", -1, "2024-03-28" }, /* back over Easter */
	{ "2025-01-02", -3, "2024-12-27" },
	{ "2025-05-04", -1, "2025-05-02" },
};

static void
the_nth_one_after_and_before(void **state)
{
	char text[QA_DAY_TEXT];
	size_t i;

	for (i = 0; i < COUNT(steps); i++) {
		qa_day_write(
		    qa_workdays_after(*state, day(steps[i].from), steps[i].n),
		    text);
		if (strcmp(text, steps[i].to) != 0)
			fail_msg("%s and %d: %s, not %s", steps[i].from,
			    steps[i].n, text, steps[i].to);
	}
}

static void
how_many_lie_between(void **state)
{
	static const struct {
		const char *after, *to;
		int n;
	} cases[] = {
		{ "2025-10-21", "2025-10-21", 0 },
		{ "2025-10-21", "2025-10-20", 0 },
		{ "2025-10-21", "2025-10-22", 1 },
		{ "2025-10-21", "2025-11-10", 14 },
		{ "2025-10-24", "2025-10-25", 0 }, /* Friday to Saturday */
		{ "2025-10-24", "2025-10-27", 1 },
		{ "2024-03-28", "2024-04-01", 0 },
		{ "2024-03-27", "2024-04-02", 2 },
		{ "2024-12-24", "2025-01-02", 4 },
		{ "2023-12-31", "2024-12-31", 254 }, /* 262 less 8 */
		{ "1969-12-28", "1970-01-04", 5 }, /* a week over day 0 */
		{ "1000-01-01", "1000-01-08", 5 },
	};
	size_t i;

	for (i = 0; i < COUNT(cases); i++) {
		int n = qa_workdays_between(
		    *state, day(cases[i].after), day(cases[i].to));

		if (n != cases[i].n)
			fail_msg("%s to %s: %d, not %d", cases[i].after,
			    cases[i].to, n, cases[i].n);
	}
}

/* Between says what counting day by day does, and after is its inverse. */
static void
counted_day_by_day(void **state)
{
	const int from = day("2023-12-20"), to = day("2026-01-20");
	int a, b, n;

	for (a = from; a < from + 400; a++)
		for (b = a, n = 0; b <= to; b++) {
			if (b > a && qa_workdays_is(*state, b)) {
				n++;
				assert_int_equal(
				    qa_workdays_between(*state, b - 1, b), 1);
				if (n < 40)
					assert_int_equal(
					    qa_workdays_after(*state, a, n), b);
			}
			assert_int_equal(qa_workdays_between(*state, a, b), n);
		}
}

static void
what_the_holidays_reach(void **state)
{
	struct qa_workdays none = QA_WORKDAYS_EMPTY;

	assert_true(
	    qa_workdays_known(*state, day("2024-01-01"), day("2026-01-01")));
	assert_false(
	    qa_workdays_known(*state, day("2023-12-31"), day("2024-02-01")));
	assert_false(
	    qa_workdays_known(*state, day("2025-12-31"), day("2026-01-02")));
	assert_false(
	    qa_workdays_known(&none, day("2025-01-01"), day("2025-01-02")));
	assert_int_equal(
	    qa_workdays_after(&none, day("2024-12-24"), 1), day("2024-12-25"));
	assert_int_equal(
	    qa_workdays_between(&none, day("2024-12-20"), day("2024-12-27")),
	    5);
}

/* A holiday on a Sunday reaches as far as any, and takes no day away. */
static void
holidays_on_weekends_and_twice(void **state)
{
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	assert_int_equal(qa_workdays_add(&w, day("2025-04-18"), &f), 0);
	assert_int_equal(qa_workdays_add(&w, day("2025-04-18"), &f), 0);
	assert_int_equal(qa_workdays_add(&w, day("2025-04-20"), &f), 0);
	assert_int_equal(w.n, 1);
	assert_int_equal(
	    qa_workdays_between(&w, day("2025-04-17"), day("2025-04-21")), 1);
	assert_true(
	    qa_workdays_known(&w, day("2025-04-19"), day("2025-04-20")));
	assert_false(
	    qa_workdays_known(&w, day("2025-04-19"), day("2025-04-21")));
	qa_workdays_clear(&w);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(monday_to_friday_without_holidays),
		TEST(the_nth_one_after_and_before),
		TEST(how_many_lie_between),
		TEST(counted_day_by_day),
		TEST(what_the_holidays_reach),
		cmocka_unit_test(holidays_on_weekends_and_twice),
	};

	return cmocka_run_group_tests_name("workdays", tests, NULL, NULL);
}
