#include "unit.h"
#include "near.h"

#include "measure/funnel.h"

/* p = 0.2, n = 100: a standard error of 0.04. */
static void
proportions_have_normal_limits(void **state)
{
	struct qa_funnel f;

	(void)state;
	assert_true(qa_funnel_proportion(0.2, 100, &f));
	assert_near(f.inner.low, 0.2 - 0.04 * 1.959963984540054, 1e-14);
	assert_near(f.inner.high, 0.2 + 0.04 * 1.959963984540054, 1e-14);
	assert_near(f.outer.low, 0.2 - 0.04 * 3.090232306167813, 1e-14);
	assert_near(f.outer.high, 0.2 + 0.04 * 3.090232306167813, 1e-14);
	assert_true(qa_funnel_proportion(0.5, 1, &f));
	assert_true(f.inner.low == 0 && f.inner.high == 1);
	assert_true(qa_funnel_proportion(0, 10, &f));
	assert_true(f.outer.low == 0 && f.outer.high == 0);
}

static void
nothing_has_no_limits(void **state)
{
	struct qa_funnel f;

	(void)state;
	assert_false(qa_funnel_proportion(0.2, 0, &f));
	assert_true(f.inner.low == 0 && f.outer.high == 0);
	assert_false(qa_funnel_proportion(0.2, NAN, &f));
	assert_false(qa_funnel_proportion(-0.1, 10, &f));
	assert_false(qa_funnel_proportion(1.1, 10, &f));
	assert_false(qa_funnel_rate(40, 0, 10000, &f));
	assert_false(qa_funnel_rate(0, 10, 10000, &f));
	assert_false(qa_funnel_rate(1e300, 1e300, 1, &f));
	assert_int_equal(qa_funnel_flag_proportion(0, 0, 0.2), QA_NO_FLAG);
	assert_int_equal(qa_funnel_flag_proportion(3, 2, 0.2), QA_NO_FLAG);
	assert_int_equal(qa_funnel_flag_rate(1, 0, 1, 0.2), QA_NO_FLAG);
	assert_int_equal(qa_funnel_flag_rate(-1, 5, 1, 0.2), QA_NO_FLAG);
	assert_int_equal(qa_funnel_flag_rate(1, 5, 1, NAN), QA_NO_FLAG);
	assert_string_equal(qa_funnel_flag_name(QA_NO_FLAG), "");
}

/* Where the limits of 5 events of 10 meet, with the events that are their
 * own: an expectation that is an upper limit has 5 as its lower limit. */
static void
rates_have_poisson_limits(void **state)
{
	struct qa_funnel f;

	(void)state;
	assert_true(qa_funnel_rate(11.668332079322669, 10000, 10000, &f));
	assert_near(f.inner.low, 5, 1e-14);
	assert_true(qa_funnel_rate(1, 1.6234863901184209, 1, &f));
	assert_near(f.inner.high * 1.6234863901184209, 5, 1e-14);
	assert_true(f.inner.low == 0 && f.outer.low == 0);
}

/* Strictly beyond: on a limit is within. */
static void
a_limit_is_within(void **state)
{
	struct qa_funnel f = { { 2, 3 }, { 1, 4 } };

	(void)state;
	assert_int_equal(qa_funnel_flag_of(0.9, &f), QA_BELOW_998);
	assert_int_equal(qa_funnel_flag_of(1, &f), QA_BELOW_95);
	assert_int_equal(qa_funnel_flag_of(2, &f), QA_WITHIN);
	assert_int_equal(qa_funnel_flag_of(3, &f), QA_WITHIN);
	assert_int_equal(qa_funnel_flag_of(4, &f), QA_ABOVE_95);
	assert_int_equal(qa_funnel_flag_of(4.1, &f), QA_ABOVE_998);
	assert_int_equal(qa_funnel_flag_proportion(0, 15, 0.74), QA_BELOW_998);
	assert_int_equal(qa_funnel_flag_proportion(12, 12, 0.74), QA_ABOVE_95);
	assert_int_equal(qa_funnel_flag_proportion(0, 5, 0), QA_WITHIN);
	assert_int_equal(qa_funnel_flag_proportion(1, 5, 0), QA_ABOVE_998);
	assert_string_equal(qa_funnel_flag_name(QA_BELOW_998), "below_998");
	assert_string_equal(qa_funnel_flag_name(QA_BELOW_95), "below_95");
	assert_string_equal(qa_funnel_flag_name(QA_WITHIN), "within");
	assert_string_equal(qa_funnel_flag_name(QA_ABOVE_95), "above_95");
	assert_string_equal(qa_funnel_flag_name(QA_ABOVE_998), "above_998");
}

/* No events: the upper limits are 3.69 and 6.91. */
static void
rates_are_flagged_by_their_interval(void **state)
{
	(void)state;
	assert_int_equal(qa_funnel_flag_rate(0, 1, 1, 3.68), QA_WITHIN);
	assert_int_equal(qa_funnel_flag_rate(0, 1, 1, 3.69), QA_BELOW_95);
	assert_int_equal(qa_funnel_flag_rate(0, 1, 1, 6.90), QA_BELOW_95);
	assert_int_equal(qa_funnel_flag_rate(0, 1, 1, 6.91), QA_BELOW_998);
	assert_int_equal(qa_funnel_flag_rate(0, 1, 1, 0), QA_WITHIN);
	/* 3 of 0.6187 and 0.1904 expected, per 10,000 */
	assert_int_equal(qa_funnel_flag_rate(3, 1000, 10000, 6.19), QA_WITHIN);
	assert_int_equal(
	    qa_funnel_flag_rate(3, 1000, 10000, 6.18), QA_ABOVE_95);
	assert_int_equal(
	    qa_funnel_flag_rate(3, 1000, 10000, 1.91), QA_ABOVE_95);
	assert_int_equal(
	    qa_funnel_flag_rate(3, 1000, 10000, 1.90), QA_ABOVE_998);
}

/* Around the benchmark, wider outside, narrower as areas grow. */
static void
funnels_narrow(void **state)
{
	struct qa_funnel f, before = { { 0, INFINITY }, { 0, INFINITY } };
	double n;

	(void)state;
	for (n = 0.01; n < 1e12; n *= 2.3) {
		assert_true(qa_funnel_rate(40, n, 10000, &f));
		assert_true(f.outer.low <= f.inner.low && f.inner.low < 40);
		assert_true(f.outer.high > f.inner.high && f.inner.high > 40);
		assert_true(f.inner.low >= before.inner.low &&
		    f.outer.low >= before.outer.low);
		assert_true(f.inner.high < before.inner.high &&
		    f.outer.high < before.outer.high);
		before = f;
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(proportions_have_normal_limits),
		cmocka_unit_test(nothing_has_no_limits),
		cmocka_unit_test(rates_have_poisson_limits),
		cmocka_unit_test(a_limit_is_within),
		cmocka_unit_test(rates_are_flagged_by_their_interval),
		cmocka_unit_test(funnels_narrow),
	};

	return cmocka_run_group_tests_name("funnel", tests, NULL, NULL);
}
