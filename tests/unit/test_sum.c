#include "unit.h"
#include "near.h"

#include "measure/sum.h"

#define A(...)              \
	(const double[])    \
	{                   \
		__VA_ARGS__ \
	}

static void
nothing_has_no_mean(void **state)
{
	(void)state;
	assert_true(isnan(qa_mean_of(NULL, 0)));
	assert_true(isnan(qa_mean_of(A(NAN, NAN), 2)));
	assert_true(qa_sum_of(NULL, 0) == 0);
	assert_true(qa_sum_of(A(NAN), 1) == 0);
}

static void
missing_ones_are_passed_over(void **state)
{
	(void)state;
	assert_true(qa_mean_of(A(NAN, 1, NAN, 2, NAN), 5) == 1.5);
	assert_true(qa_sum_of(A(1, NAN, 2), 3) == 3);
}

/* Added one by one, these have a mean that is none of them. */
static void
one_value_is_its_own_mean(void **state)
{
	static const double value[] = { 0.1, 1.0 / 3, 0.7, -0.1, 1e-300, 5e-324,
		1e15 + 0.3, 1e300, 123456.789, 0 };
	double x[200];
	size_t i, k, n;

	(void)state;
	for (k = 0; k < sizeof(value) / sizeof(*value); k++)
		for (n = 1; n <= 200; n++) {
			for (i = 0; i < n; i++)
				x[i] = value[k];
			assert_true(qa_mean_of(x, n) == value[k]);
		}
}

static void
small_ones_beside_large_count(void **state)
{
	(void)state;
	assert_true(qa_sum_of(A(1e300, 1, -1e300), 3) == 1);
	assert_true(qa_mean_of(A(1e15, 1, -1e15, 1), 4) == 0.5);
	assert_true(
	    qa_mean_of(A(1e9 + 0.25, 1e9 + 0.5, 1e9 + 0.75), 3) == 1e9 + 0.5);
	assert_true(qa_mean_of(A(0.1, 0.2, 0.3), 3) == 0.2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_has_no_mean),
		cmocka_unit_test(missing_ones_are_passed_over),
		cmocka_unit_test(one_value_is_its_own_mean),
		cmocka_unit_test(small_ones_beside_large_count),
	};

	return cmocka_run_group_tests_name("sum", tests, NULL, NULL);
}
