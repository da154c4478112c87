#include "unit.h"
#include "near.h"

#include "measure/xmr.h"

static double x[32], range[32];

static struct qa_xmr
xmr(const double *values, size_t n, enum qa_screen screen)
{
	memcpy(x, values, n * sizeof(*x));
	qa_moving_ranges(x, n, range);
	return qa_xmr(x, range, n, screen);
}

#define XMR(screen, ...)                     \
	xmr((const double[]){ __VA_ARGS__ }, \
	    sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double), screen)

static void
a_range_crosses_no_gap(void **state)
{
	const double values[] = { NAN, 1, 4, NAN, 10, 8, NAN };
	size_t i;

	(void)state;
	qa_moving_ranges(values, 7, range);
	for (i = 0; i < 7; i++)
		assert_true(i == 2 || i == 5 || isnan(range[i]));
	assert_true(range[2] == 3 && range[5] == 2);
}

static void
few_values(void **state)
{
	struct qa_xmr m = qa_xmr(x, range, 0, QA_NO_SCREEN);

	(void)state;
	assert_true(isnan(m.centre) && isnan(m.range_used));
	m = XMR(QA_NO_SCREEN, 5);
	assert_true(m.centre == 5 && isnan(m.mean_range));
	m = XMR(QA_NO_SCREEN, 5, 7);
	assert_true(m.centre == 6 && m.mean_range == 2 && m.range_used == 2);
	m = XMR(QA_NO_SCREEN, 5, NAN, 7);
	assert_true(m.centre == 6 && isnan(m.range_used));
}

static void
a_wide_range_is_left_out(void **state)
{
	struct qa_xmr m;

	(void)state;
	m = XMR(QA_NO_SCREEN, 1, 2, 1, 2, 1, 2, 1, 2, 1, 41, 42, 41);
	assert_near(m.mean_range, 50.0 / 11, 1e-15);
	assert_true(m.range_used == m.mean_range);
	m = XMR(QA_SCREEN, 1, 2, 1, 2, 1, 2, 1, 2, 1, 41, 42, 41);
	assert_near(m.mean_range, 50.0 / 11, 1e-15);
	assert_true(m.range_used == 1);
	assert_near(m.centre, 137.0 / 12, 1e-15);
	assert_true(isnan(range[9]) && range[10] == 1);
}

/* With the range goes the value that it leads to, and no other. */
static void
its_value_is_left_out_too(void **state)
{
	struct qa_xmr m;

	(void)state;
	m = XMR(QA_SCREEN_VALUES, 1, 2, 1, 2, 1, 2, 1, 2, 1, 41, 42, 41);
	assert_true(m.range_used == 1);
	assert_near(m.centre, 96.0 / 11, 1e-15);
	assert_true(isnan(x[9]) && x[10] == 42 && x[0] == 1);
	m = XMR(QA_SCREEN_VALUES, 9, NAN, 9);
	assert_true(m.centre == 9 && isnan(m.range_used));
}

static void
nothing_moves(void **state)
{
	struct qa_xmr m;

	(void)state;
	m = XMR(QA_NO_SCREEN, 5, 5, 5);
	assert_true(m.range_used == 0);
	m = XMR(QA_SCREEN, 5, 5, 5);
	assert_true(m.mean_range == 0 && isnan(m.range_used));
	m = XMR(QA_SCREEN_VALUES, 5, 5, 5);
	assert_true(m.centre == 5 && m.range_used == 0);
}

/* A mean range of 1000: 3267 is just wide, to the last bit. */
static void
just_wide(void **state)
{
	double r[] = { NAN, 3267, 183, 183, 183, 1184 };

	(void)state;
	assert_true(qa_screen_ranges(r, 6, QA_SCREEN_VALUES) == 1000);
	assert_true(r[1] == 3267);
	assert_true(qa_screen_ranges(r, 6, QA_SCREEN) == 1000);
	assert_true(isnan(r[1]) && r[5] == 1184);
}

/* Once: what is wide beside those that are left stays. */
static void
screening_is_not_repeated(void **state)
{
	struct qa_xmr m;

	(void)state;
	m = XMR(QA_SCREEN, 0, 1, 0, 1, 0, 1, 0, 1, 0, 12, 11, 12, 1012);
	assert_true(m.range_used > 1 && range[9] == 12 && isnan(range[12]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_range_crosses_no_gap),
		cmocka_unit_test(few_values),
		cmocka_unit_test(a_wide_range_is_left_out),
		cmocka_unit_test(its_value_is_left_out_too),
		cmocka_unit_test(nothing_moves),
		cmocka_unit_test(just_wide),
		cmocka_unit_test(screening_is_not_repeated),
	};

	return cmocka_run_group_tests_name("xmr", tests, NULL, NULL);
}
