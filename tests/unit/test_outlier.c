#include "unit.h"

#include "measure/outlier.h"
#include "measure/quantile.h"

/* Against R's quantile(type = 7), worked by hand. */
static void
quantiles_are_of_type_7(void **state)
{
	static const double four[] = { 1, 2, 4, 10 };
	static const double one[] = { 7 };

	(void)state;
	assert_true(qa_quantile(four, 4, 0) == 1);
	assert_true(qa_quantile(four, 4, 0.25) == 1.75);
	assert_true(qa_quantile(four, 4, 0.5) == 3);
	assert_true(qa_quantile(four, 4, 0.75) == 5.5);
	assert_true(qa_quantile(four, 4, 1) == 10);
	assert_true(qa_quantile(one, 1, 0.5) == 7);
}

static void
doubles_are_sorted(void **state)
{
	double x[] = { 3, -1, 2, 2 };

	(void)state;
	qa_sort_doubles(x, 4);
	assert_true(x[0] == -1 && x[1] == 2 && x[2] == 2 && x[3] == 3);
	qa_sort_doubles(x, 0);
}

/* A count among rates, a nought among ninety, and what is merely high. */
static void
only_what_is_far_out_is_told(void **state)
{
	static const double rates[] = { 41, 63, 103.25, 136.5, 182.5, 318 };
	static const double shares[] = { 87.5, 87.6, 89.9, 91, 95.4 };
	static const double noughts[] = { 0, 0, 0, 0, 0 };
	static const double flat[] = { 10, 10, 10, 10, 10 };

	(void)state;
	assert_int_equal(qa_outlier(1258, rates, 6), 1);
	assert_int_equal(qa_outlier(955, rates, 6), 1);
	assert_int_equal(qa_outlier(954, rates, 6), 0);
	assert_int_equal(qa_outlier(600, rates, 6), 0);
	assert_int_equal(qa_outlier(0, shares, 5), -1);
	assert_int_equal(qa_outlier(60, shares, 5), 0);
	assert_int_equal(qa_outlier(100, shares, 5), 0);
	/* where most are 0 anything is far, and nothing is said */
	assert_int_equal(qa_outlier(6.5, noughts, 5), 0);
	/* the spread is at least a tenth of the median: 10 + 5 x 1 */
	assert_int_equal(qa_outlier(14, flat, 5), 0);
	assert_int_equal(qa_outlier(30, flat, 5), 0);
	assert_int_equal(qa_outlier(30.1, flat, 5), 1);
	assert_int_equal(qa_outlier(3.4, flat, 5), 0);
	assert_int_equal(qa_outlier(3.3, flat, 5), -1);
	assert_int_equal(qa_outlier(1, flat, 0), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quantiles_are_of_type_7),
		cmocka_unit_test(doubles_are_sorted),
		cmocka_unit_test(only_what_is_far_out_is_told),
	};

	return cmocka_run_group_tests_name("outlier", tests, NULL, NULL);
}
