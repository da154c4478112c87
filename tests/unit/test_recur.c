/* Month arithmetic at the ends of months, on leap days, backwards; what a
 * moved meeting is nearest to; what is due some time after. */
#include "unit.h"

#include "base/day.h"
#include "domain/recur.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define ALWAYS (-719162)
#define OPEN 2932896

static int
day(const char *s)
{
	int d = 0;

	if (qa_day_read(s, strlen(s), &d) != 0)
		fail_msg("%s is not a day", s);
	return d;
}

static struct qa_recur
recur(const char *anchor, int every)
{
	struct qa_recur r = {
		.anchor = day(anchor), .every = every, .first = ALWAYS,
		.last = OPEN
	};

	return r;
}

static void
assert_day(int got, const char *want)
{
	char text[QA_DAY_TEXT];

	assert_string_equal(qa_day_write(got, text), want);
}

static void
counted_from_the_anchor(void **state)
{
	static const struct {
		const char *anchor;
		int every, number;
		const char *day;
	} cases[] = {
		{ "2024-01-31", 1, 1, "2024-02-29" },
		{ "2024-01-31", 1, 2, "2024-03-31" },
		{ "2024-01-31", 1, 3, "2024-04-30" },
		{ "2024-01-31", 1, -1, "2023-12-31" },
		{ "2024-01-31", 1, -2, "2023-11-30" },
		{ "2025-01-31", 1, 1, "2025-02-28" },
		{ "2025-01-30", 1, 1, "2025-02-28" },
		{ "2025-01-30", 1, 2, "2025-03-30" },
		{ "2024-02-29", 12, 1, "2025-02-28" },
		{ "2024-02-29", 12, 4, "2028-02-29" },
		{ "2024-02-29", 12, -4, "2020-02-29" },
		{ "2024-02-29", 12, -124, "1900-02-28" },
		{ "2025-02-28", 12, 3, "2028-02-28" },
		{ "2025-11-30", 3, 1, "2026-02-28" },
		{ "2025-11-30", 3, 2, "2026-05-30" },
		{ "2025-08-31", 6, 1, "2026-02-28" },
		{ "2025-12-15", 2, 1, "2026-02-15" },
		{ "2025-12-15", 0, 7, "2025-12-15" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		struct qa_recur r = recur(cases[i].anchor, cases[i].every);

		assert_day(qa_recur_day(&r, cases[i].number), cases[i].day);
	}
}

/* The number of a day is that of the last one by then, day by day. */
static void
which_one_a_day_is_in(void **state)
{
	static const char *const anchors[] = { "2024-01-31", "2024-02-29",
		"2025-03-30", "2025-12-01" };
	static const int every[] = { 1, 2, 3, 12, 24, 120 };
	size_t i, k;
	int d, n;

	(void)state;
	for (i = 0; i < COUNT(anchors); i++)
		for (k = 0; k < COUNT(every); k++) {
			struct qa_recur r = recur(anchors[i], every[k]);

			for (d = day("2015-06-01"); d < day("2035-06-01");
			     d++) {
				n = qa_recur_at(&r, d);
				assert_true(qa_recur_day(&r, n) <= d);
				assert_true(qa_recur_day(&r, n + 1) > d);
			}
		}
}

static void
once_is_once(void **state)
{
	struct qa_recur r = recur("2025-06-10", 0);
	int n = 9;

	(void)state;
	assert_int_equal(qa_recur_at(&r, r.anchor), 0);
	assert_int_equal(qa_recur_at(&r, r.anchor - 1), -1);
	assert_true(qa_recur_holds(&r, 0));
	assert_false(qa_recur_holds(&r, 1));
	assert_true(qa_recur_near(&r, r.anchor, &n));
	assert_int_equal(n, 0);
	assert_false(qa_recur_near(&r, r.anchor + 1, &n));
}

static void
within_its_days(void **state)
{
	struct qa_recur r = recur("2025-06-10", 3);
	int n;

	(void)state;
	r.first = day("2025-06-10");
	r.last = day("2026-03-09");
	assert_false(qa_recur_holds(&r, -1));
	assert_true(qa_recur_holds(&r, 0));
	assert_true(qa_recur_holds(&r, 2));
	assert_false(qa_recur_holds(&r, 3)); /* 10 March, a day too late */
	assert_true(qa_recur_near(&r, day("2025-06-01"), &n));
	assert_false(qa_recur_near(&r, day("2026-03-01"), &n));
}

/* Half way belongs to the earlier one. */
static void
the_nearest_one(void **state)
{
	static const struct {
		const char *day;
		int number;
	} cases[] = {
		{ "2025-06-10", 0 },
		{ "2025-07-26", 0 }, /* 46 days after, 46 before 10 September */
		{ "2025-07-27", 1 },
		{ "2025-09-11", 1 },
		{ "2025-04-26", 0 }, /* 47 after 10 March, 45 before */
		{ "2025-04-25", -1 }, /* 46 after, 46 before */
	};
	struct qa_recur r = recur("2025-06-10", 3);
	size_t i;
	int n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_true(qa_recur_near(&r, day(cases[i].day), &n));
		if (n != cases[i].number)
			fail_msg("%s: %d", cases[i].day, n);
	}
}

static void
due_some_time_after(void **state)
{
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_recur r = recur("2025-11-30", 0);

	(void)state;
	assert_int_equal(qa_workdays_add(&w, day("2025-12-25"), &f), 0);
	assert_int_equal(qa_workdays_add(&w, day("2025-12-26"), &f), 0);
	r.after = 3;
	r.unit = QA_AFTER_MONTHS;
	assert_day(qa_recur_due(&r, &w, 0), "2026-02-28");
	r.anchor = day("2023-11-30");
	assert_day(qa_recur_due(&r, &w, 0), "2024-02-29");
	r.unit = QA_AFTER_DAYS;
	assert_day(qa_recur_due(&r, &w, 0), "2023-12-03");
	r.anchor = day("2025-12-24");
	r.unit = QA_AFTER_WORKDAYS;
	assert_day(qa_recur_due(&r, &w, 0), "2025-12-31");
	r.after = 2000000000;
	r.unit = QA_AFTER_DAYS;
	assert_day(qa_recur_due(&r, &w, 0), "2126-03-10");
	qa_workdays_clear(&w);
}

/* Every due day of a span has its number in it. */
static void
a_span_has_them_all(void **state)
{
	static const enum qa_after units[] = { QA_AFTER_DAYS,
		QA_AFTER_WORKDAYS, QA_AFTER_MONTHS };
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_recur r = recur("2024-02-29", 3);
	int from = day("2025-01-01"), to = day("2025-12-31");
	int first, last, n, after;
	size_t u;

	(void)state;
	for (u = 0; u < COUNT(units); u++)
		for (after = 0; after < 60; after++) {
			r.unit = units[u];
			r.after = after;
			qa_recur_span(&r, from, to, &first, &last);
			for (n = -200; n < 200; n++) {
				int due = qa_recur_due(&r, &w, n);

				if (due >= from && due <= to)
					assert_in_range(
					    n + 1000, first + 1000, last + 1000);
			}
		}
}

static void
the_nearest_due_day(void **state)
{
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_recur r = recur("2025-06-10", 3);
	int due;

	(void)state;
	assert_true(qa_recur_nearest(&r, &w, day("2025-09-01"), &due));
	assert_day(due, "2025-09-10");
	r.after = 1;
	r.unit = QA_AFTER_MONTHS;
	assert_true(qa_recur_nearest(&r, &w, day("2025-08-25"), &due));
	assert_day(due, "2025-07-10"); /* 46 days either way */
	assert_true(qa_recur_nearest(&r, &w, day("2025-10-09"), &due));
	assert_day(due, "2025-10-10");
	r.after = 0;
	r.first = day("2025-06-10");
	r.last = day("2025-12-31");
	assert_true(qa_recur_nearest(&r, &w, day("2020-01-01"), &due));
	assert_day(due, "2025-06-10");
	assert_true(qa_recur_nearest(&r, &w, day("2030-01-01"), &due));
	assert_day(due, "2025-12-10");
	r.first = day("2025-06-11");
	r.last = day("2025-09-09");
	assert_false(qa_recur_nearest(&r, &w, day("2025-08-01"), &due));
	r = recur("2025-06-10", 0);
	assert_true(qa_recur_nearest(&r, &w, day("2020-01-01"), &due));
	assert_day(due, "2025-06-10");
	qa_workdays_clear(&w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counted_from_the_anchor),
		cmocka_unit_test(which_one_a_day_is_in),
		cmocka_unit_test(once_is_once),
		cmocka_unit_test(within_its_days),
		cmocka_unit_test(the_nearest_one),
		cmocka_unit_test(due_some_time_after),
		cmocka_unit_test(a_span_has_them_all),
		cmocka_unit_test(the_nearest_due_day),
	};

	return cmocka_run_group_tests_name("recur", tests, NULL, NULL);
}
