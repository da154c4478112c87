#include <math.h>

#include "unit.h"

#include "chart/axis.h"
#include "chart/scale.h"

/* The labels of all ticks, with a blank between them. */
static const char *
labels(const struct qa_scale *s, struct qa_buf *b)
{
	int i;

	qa_buf_reset(b);
	for (i = 0; i < s->ticks; i++) {
		if (i > 0)
			qa_buf_put(b, ' ');
		qa_scale_label(s, i, b);
	}
	return qa_buf_str(b);
}

static void
ticks_are_round(void **state)
{
	static const struct {
		double low, high;
		int steps;
		const char *labels;
	} cases[] = {
		{ 0, 46.7, 5, "0 10 20 30 40 50" },
		{ 46.7, 0, 5, "0 10 20 30 40 50" },
		{ 0, 50, 5, "0 10 20 30 40 50" },
		{ 0.3, 0.7, 4, "0.3 0.4 0.5 0.6 0.7" },
		{ 12.9, 24.8, 6, "12 14 16 18 20 22 24 26" },
		{ -3, 7, 5, "-4 -2 0 2 4 6 8" },
		{ -0.02, -0.01, 4, "-0.020 -0.015 -0.010" },
		{ 0, 41000, 4, "0 20,000 40,000 60,000" },
		{ 0, 100, 1, "0 100" },
		{ 0, 1e15, 2, "0 500,000,000,000,000 1,000,000,000,000,000" },
	};
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_scale s;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		qa_scale_init(
		    &s, cases[i].low, cases[i].high, 0, 100, cases[i].steps);
		assert_string_equal(labels(&s, &b), cases[i].labels);
	}
	qa_buf_clear(&b);
}

/* Whatever it is given, a scale has ticks that rise and pixels in range. */
static void
a_scale_never_fails(void **state)
{
	static const double odd[] = { 0, 1, -1, 22.6, 1e-300, -1e-300, 1e-9,
		1e-5, 1e15, -1e15, 1e300, -1e300, NAN, INFINITY, -INFINITY,
		999999999.0, 1000000000.0 };
	const size_t n = sizeof(odd) / sizeof(odd[0]);
	struct qa_scale s;
	size_t i;
	double x;
	int k;

	(void)state;
	for (i = 0; i < 2 * n * n * n; i++) {
		if (i % 2 == 0)
			qa_scale_init(
			    &s, odd[i / 2 / n % n], odd[i / 2 % n], 200, 10, 5);
		else
			qa_scale_init_ratio(
			    &s, odd[i / 2 / n % n], odd[i / 2 % n], 200, 10);
		assert_true(s.ticks >= 2 && s.ticks < 80);
		for (k = 1; k < s.ticks; k++)
			assert_true(
			    qa_scale_tick(&s, k) > qa_scale_tick(&s, k - 1));
		x = qa_scale_at(&s, odd[i / 2 / n / n]);
		assert_true(x >= 10 && x <= 200);
	}
}

static void
equal_values_have_room(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_scale s;

	(void)state;
	qa_scale_init(&s, 0, 0, 0, 100, 2);
	assert_string_equal(labels(&s, &b), "0.0 0.5 1.0");
	qa_scale_init(&s, 10, 10, 0, 100, 4);
	assert_string_equal(labels(&s, &b), "8 9 10 11 12");
	assert_true(qa_scale_at(&s, 10) == 50);
	qa_buf_clear(&b);
}

static void
a_ratio_is_a_distance(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_scale s;

	(void)state;
	qa_scale_init_ratio(&s, 338, 41000, 0, 1);
	assert_string_equal(
	    labels(&s, &b), "200 500 1,000 2,000 5,000 10,000 20,000 50,000");
	assert_true(qa_scale_at(&s, 200) < 1e-14);
	assert_true(qa_scale_at(&s, 50000) > 1 - 1e-14);
	assert_true(fabs(qa_scale_at(&s, 2000) - log(10) / log(250)) < 1e-14);
	assert_true(qa_scale_at(&s, 0) < 1e-14);
	assert_true(qa_scale_at(&s, -1) < 1e-14);
	qa_scale_init_ratio(&s, 0.03, 1, 0, 1);
	assert_string_equal(labels(&s, &b), "0.02 0.05 0.1 0.2 0.5 1");
	qa_scale_init_ratio(&s, 1, 1, 0, 1);
	assert_string_equal(labels(&s, &b), "1 2");
	qa_buf_clear(&b);
}

static const char *
number(struct qa_buf *b, double x, int decimals)
{
	qa_buf_reset(b);
	qa_chart_number(b, x, decimals);
	return qa_buf_str(b);
}

static void
numbers_are_written(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	assert_string_equal(number(&b, 0, 1), "0.0");
	assert_string_equal(number(&b, -0.04, 1), "0.0");
	assert_string_equal(number(&b, 20.96, 1), "21.0");
	assert_string_equal(number(&b, 2.5, 0), "3");
	assert_string_equal(number(&b, -2.5, 0), "-3");
	assert_string_equal(number(&b, 999, 0), "999");
	assert_string_equal(number(&b, 1000, 0), "1,000");
	assert_string_equal(number(&b, -1234567.054, 2), "-1,234,567.05");
	assert_string_equal(number(&b, NAN, 1), "-");
	assert_string_equal(number(&b, INFINITY, 1), "-");
	assert_string_equal(number(&b, 1e300, 9), "9,000,000,000,000,000");
	qa_buf_clear(&b);
}

/* Long numbers get fewer ticks than short ones. */
static void
labels_have_room(void **state)
{
	struct qa_scale s;

	(void)state;
	qa_axis_fit(&s, 0, 50, 0, 268);
	assert_int_equal(s.ticks, 6);
	qa_axis_fit(&s, 0, 5e9, 0, 268);
	assert_int_equal(s.ticks, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ticks_are_round),
		cmocka_unit_test(a_scale_never_fails),
		cmocka_unit_test(equal_values_have_room),
		cmocka_unit_test(a_ratio_is_a_distance),
		cmocka_unit_test(numbers_are_written),
		cmocka_unit_test(labels_have_room),
	};

	return cmocka_run_group_tests_name("scale", tests, NULL, NULL);
}
