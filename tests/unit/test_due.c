#include "unit.h"

#include "base/day.h"
#include "domain/due.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static void
rules_as_written(void **state)
{
	static const struct {
		const char *text;
		int days;
		bool working;
		const char *written;
	} cases[] = {
		{ "15 working days", 15, true, "15 working days" },
		{ "1 working day", 1, true, "1 working day" },
		{ "20 days", 20, false, "20 days" },
		{ "1 day", 1, false, "1 day" },
		{ " 15  Working Days ", 15, true, "15 working days" },
		{ "0 days", 0, false, "0 days" },
		{ "366 days", 366, false, "366 days" },
		{ "015 days", 15, false, "15 days" },
	};
	struct qa_due due;
	struct qa_fault f = QA_FAULT_NONE;
	char text[QA_DUE_TEXT];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		if (qa_due_parse(cases[i].text, &due, &f) == -1)
			fail_msg("%s: %s", cases[i].text, f.text);
		assert_true(due.set);
		assert_int_equal(due.days, cases[i].days);
		assert_int_equal(due.working, cases[i].working);
		assert_string_equal(qa_due_write(&due, text), cases[i].written);
	}
}

static void
not_rules(void **state)
{
	static const char *const text[] = { "", " ", "soon", "15", "days",
		"working days", "fifteen working days", "-1 days", "1.5 days",
		"367 days", "99999999999999999999 days", "15 workdays",
		"15 weeks", "15workingdays", "15 working  days",
		"15 days later", "15 days 15 days" };
	struct qa_due due;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(text); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		if (qa_due_parse(text[i], &due, &f) != -1)
			fail_msg("\"%s\" was read", text[i]);
		assert_fault(f, QA_CONFIG, "returns_due is \"");
		assert_fault(f, QA_CONFIG, "15 working days");
	}
}

/* Easter 2024 lies around the quarter's end. */
static void
days_after_the_quarters_end(void **state)
{
	static const struct {
		const char *period;
		struct qa_due due;
		const char *day;
		bool known;
	} cases[] = {
		{ "2023-24Q4", { true, 15, true }, "2024-04-22", true },
		{ "2024-03", { true, 15, true }, "2024-04-22", true },
		{ "2024-01", { true, 15, true }, "2024-04-22", true },
		{ "2024-02-29", { true, 15, true }, "2024-04-22", true },
		{ "2023-24", { true, 15, true }, "2024-04-22", true },
		{ "2023-24Q4", { true, 20, false }, "2024-04-20", true },
		{ "2023-24Q4", { true, 0, true }, "2024-03-31", true },
		{ "AY2023-24", { true, 20, false }, "2024-10-20", true },
		{ "AY2023-24T3", { true, 5, true }, "2024-10-07", false },
		{ "2022-23Q4", { true, 1, true }, "2023-04-03", false },
		{ "2022-23Q4", { true, 20, false }, "2023-04-20", true },
	};
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p;
	char text[QA_DAY_TEXT];
	bool known;
	size_t i;

	(void)state;
	assert_int_equal(qa_workdays_add(&w, qa_day(2024, 3, 29), &f), 0);
	assert_int_equal(qa_workdays_add(&w, qa_day(2024, 4, 1), &f), 0);
	assert_int_equal(qa_workdays_add(&w, qa_day(2024, 5, 6), &f), 0);
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(qa_period_read(cases[i].period,
				     strlen(cases[i].period), &p, &f),
		    0);
		qa_day_write(qa_due_day(&cases[i].due, &w, p, &known), text);
		if (strcmp(text, cases[i].day) != 0 || known != cases[i].known)
			fail_msg("%s: %s, not %s", cases[i].period, text,
			    cases[i].day);
	}
	qa_workdays_clear(&w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_as_written),
		cmocka_unit_test(not_rules),
		cmocka_unit_test(days_after_the_quarters_end),
	};

	return cmocka_run_group_tests_name("due", tests, NULL, NULL);
}
