#include "unit.h"

#include "measure/verdict.h"

static const enum qa_polarity all[] = { QA_HIGH, QA_LOW, QA_RANGE, QA_NEUTRAL };

/* Of each polarity: what an interval above, below and around it says. */
static void
intervals_are_judged_by_polarity(void **state)
{
	static const char *const above[] = { "better", "worse", "higher",
		"higher" };
	static const char *const below[] = { "worse", "better", "lower",
		"lower" };
	struct qa_interval i = { 2, 3 };
	size_t k;

	(void)state;
	for (k = 0; k < 4; k++) {
		assert_string_equal(
		    qa_verdict_name(qa_verdict_interval(all[k], i, 1.9)),
		    above[k]);
		assert_string_equal(
		    qa_verdict_name(qa_verdict_interval(all[k], i, 3.1)),
		    below[k]);
		assert_string_equal(
		    qa_verdict_name(qa_verdict_interval(all[k], i, 2.5)),
		    "similar");
	}
}

static void
an_interval_holds_its_ends(void **state)
{
	struct qa_interval i = { 2, 3 }, point = { 0, 0 };

	(void)state;
	assert_int_equal(qa_verdict_interval(QA_LOW, i, 2), QA_SIMILAR);
	assert_int_equal(qa_verdict_interval(QA_LOW, i, 3), QA_SIMILAR);
	assert_int_equal(qa_verdict_interval(QA_LOW, point, 0), QA_SIMILAR);
	assert_int_equal(qa_verdict_interval(QA_LOW, point, 1e-300), QA_BETTER);
}

static void
displayed_values_are_judged(void **state)
{
	struct qa_num ten = { 10, 0 }, ten_zero = { 100, 1 }, more = { 101, 1 };

	(void)state;
	assert_int_equal(qa_verdict_value(QA_LOW, ten, ten_zero), QA_SIMILAR);
	assert_int_equal(qa_verdict_value(QA_LOW, more, ten), QA_WORSE);
	assert_int_equal(qa_verdict_value(QA_LOW, ten, more), QA_BETTER);
	assert_int_equal(qa_verdict_value(QA_HIGH, more, ten), QA_BETTER);
	assert_int_equal(qa_verdict_value(QA_HIGH, ten, more), QA_WORSE);
	assert_int_equal(qa_verdict_value(QA_RANGE, more, ten), QA_HIGHER);
	assert_int_equal(qa_verdict_value(QA_NEUTRAL, ten, more), QA_LOWER);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(intervals_are_judged_by_polarity),
		cmocka_unit_test(an_interval_holds_its_ends),
		cmocka_unit_test(displayed_values_are_judged),
	};

	return cmocka_run_group_tests_name("verdict", tests, NULL, NULL);
}
