#include "unit.h"
#include "near.h"

#include "measure/runchart.h"

static void
median(void **state)
{
	double odd[] = { 3, 1, 2 }, even[] = { 4, 1, 3, 2 };
	double large[] = { 1e300, 1e300 }, one[] = { -7 };
	double alike[] = { 0.1, 0.1, 0.1, 0.1 };

	(void)state;
	assert_true(isnan(qa_median(NULL, 0)));
	assert_true(qa_median(one, 1) == -7);
	assert_true(qa_median(odd, 3) == 2);
	assert_true(qa_median(even, 4) == 2.5);
	assert_true(qa_median(large, 2) == 1e300);
	assert_true(qa_median(alike, 4) == 0.1);
}

static void
nothing_useful(void **state)
{
	const double x[] = { 5, NAN, 5 };
	struct qa_runs r = qa_runs_of(x, 3, 5);

	(void)state;
	assert_int_equal(r.useful, 0);
	assert_int_equal(r.longest_run, 0);
	assert_false(r.signal);
	r = qa_runs_of(x, 3, NAN);
	assert_int_equal(r.useful, 0);
}

/* Points on the centre and gaps neither end a run nor count in one. */
static void
points_are_passed_over(void **state)
{
	const double x[] = { 6, 5, 7, NAN, 8, 5, 4, 5, 3, 6 };
	struct qa_runs r = qa_runs_of(x, 10, 5);

	(void)state;
	assert_int_equal(r.useful, 6);
	assert_int_equal(r.longest_run, 3);
	assert_int_equal(r.crossings, 2);
	assert_int_equal(r.longest_run_max, 6);
	assert_int_equal(r.crossings_min, 1);
	assert_false(r.signal);
}

static void
a_run_is_too_long(void **state)
{
	double x[22];
	struct qa_runs r;
	size_t i;

	(void)state;
	for (i = 0; i < 22; i++)
		x[i] = i < 7 || i % 2 == 0 ? 1 : -1;
	r = qa_runs_of(x, 22, 0);
	assert_int_equal(r.longest_run, 7);
	assert_int_equal(r.longest_run_max, 7);
	assert_false(r.signal);
	x[7] = 1;
	r = qa_runs_of(x, 22, 0);
	assert_int_equal(r.longest_run, 9);
	assert_true(r.signal);
}

/* 11 points: 2 crossings are the fewest. */
static void
too_few_crossings(void **state)
{
	const double two[] = { 1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1 };
	const double one[] = { 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1 };
	struct qa_runs r = qa_runs_of(two, 11, 0);

	(void)state;
	assert_int_equal(r.crossings_min, 2);
	assert_false(r.signal);
	r = qa_runs_of(one, 11, 0);
	assert_int_equal(r.longest_run, 6);
	assert_int_equal(r.longest_run_max, 6);
	assert_true(r.signal);
}

/* Half of the crossings less 1.645 standard deviations, about; exact where
 * it is small enough to be counted by hand. */
static void
critical_values(void **state)
{
	static const size_t least[] = { 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3 };
	size_t n, k;
	double about;

	(void)state;
	for (n = 0; n <= 12; n++)
		assert_int_equal(qa_crossings_min(n), least[n]);
	for (n = 100; n <= 30000; n = n * 3 + 1) {
		k = qa_crossings_min(n);
		about = (double)(n - 1) / 2 -
		    1.6448536269514722 * sqrt((double)(n - 1)) / 2;
		assert_true(fabs((double)k - about) < 1);
	}
	assert_int_equal(qa_longest_run_max(0), 0);
	assert_int_equal(qa_longest_run_max(1), 3);
	assert_int_equal(qa_longest_run_max(11), 6);
	assert_int_equal(qa_longest_run_max(12), 7);
	assert_int_equal(qa_longest_run_max(22), 7);
	assert_int_equal(qa_longest_run_max(23), 8);
	assert_int_equal(qa_longest_run_max(1 << 20), 23);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(median),
		cmocka_unit_test(nothing_useful),
		cmocka_unit_test(points_are_passed_over),
		cmocka_unit_test(a_run_is_too_long),
		cmocka_unit_test(too_few_crossings),
		cmocka_unit_test(critical_values),
	};

	return cmocka_run_group_tests_name("runchart", tests, NULL, NULL);
}
