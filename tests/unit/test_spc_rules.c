#include "unit.h"
#include "series.h"

#include "measure/spc_rules.h"

static struct qa_spc_result r[64];
static size_t n;

/* Values about 0, with warnings at 2 and limits at 3; NaN is a gap. */
static void
about_zero(const double *x, size_t many)
{
	size_t i;

	memset(r, 0, sizeof(r));
	for (i = n = 0; i < many; i++)
		r[n++] = (struct qa_spc_result){ .value = x[i],
			.lower_limit = -3,
			.upper_limit = 3,
			.lower_warning = -2,
			.upper_warning = 2 };
}

#define VALUES(...)                                 \
	about_zero((const double[]){ __VA_ARGS__ }, \
	    sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double))

/* What a rule says of each, as + - and . */
static const char *
signs(size_t offset)
{
	static char text[65];
	size_t i;
	int at;

	for (i = 0; i < n; i++) {
		memcpy(&at, (const char *)&r[i].rule + offset, sizeof(at));
		text[i] = at > 0 ? '+' : at < 0 ? '-' : '.';
	}
	text[n] = '\0';
	return text;
}

#define SAYS(rule, text) \
	assert_string_equal(signs(offsetof(struct qa_spc_rules, rule)), text)

static void
on_a_limit_is_inside(void **state)
{
	(void)state;
	VALUES(3, 3.0000000000000004, -3, -3.0000000000000004, 0, NAN);
	qa_mark_astronomical(r, n);
	SAYS(astronomical, ".+.-..");
	VALUES(9);
	r[0].upper_limit = r[0].lower_limit = NAN;
	qa_mark_astronomical(r, n);
	SAYS(astronomical, ".");
}

static void
seven_on_one_side(void **state)
{
	(void)state;
	VALUES(1, 1, 1, 1, 1, 1);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, "......");
	qa_mark_shifts(r, n, 6);
	SAYS(shift, "++++++");
	VALUES(1, -1, -2, -1, -1, -1, -1, -1, -1, 1);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, ".--------.");
	VALUES(1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, "+++++++-------");
}

static void
the_mean_and_gaps_end_a_shift(void **state)
{
	(void)state;
	VALUES(1, 1, 1, 1, 0, 1, 1, 1, 1);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, ".........");
	VALUES(1, 1, 1, 1, NAN, 1, 1, 1, 1);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, ".........");
	VALUES(0, 0, 0, 0, 0, 0, 0, 0);
	qa_mark_shifts(r, n, 7);
	SAYS(shift, "........");
}

static void
seven_points_are_six_steps(void **state)
{
	(void)state;
	VALUES(1, 2, 3, 4, 5, 6, 6);
	qa_mark_trends(r, n, 7);
	SAYS(trend, ".......");
	VALUES(1, 2, 3, 4, 5, 6, 7);
	qa_mark_trends(r, n, 7);
	SAYS(trend, "+++++++");
	VALUES(5, 4, 3, 2, 1, 1);
	qa_mark_trends(r, n, 5);
	SAYS(trend, "-----.");
}

static void
ties_and_gaps_end_a_trend(void **state)
{
	(void)state;
	VALUES(1, 2, 3, 4, 4, 5, 6, 7);
	qa_mark_trends(r, n, 7);
	SAYS(trend, "........");
	VALUES(1, 2, 3, NAN, 5, 6, 7, 8);
	qa_mark_trends(r, n, 7);
	SAYS(trend, "........");
	VALUES(NAN, 1, 2, 3, 4, 5, NAN);
	qa_mark_trends(r, n, 5);
	SAYS(trend, ".+++++.");
}

static void
two_trends_meet(void **state)
{
	(void)state;
	VALUES(1, 2, 3, 4, 5, 4, 3, 2, 1);
	qa_mark_trends(r, n, 5);
	SAYS(trend, "++++-----");
	assert_true(r[4].rule.turning);
	assert_false(r[3].rule.turning || r[5].rule.turning);
	VALUES(1, 2, 3, 4, 5, 5, 4, 3, 2, 1);
	qa_mark_trends(r, n, 5);
	SAYS(trend, "+++++-----");
	assert_false(r[4].rule.turning || r[5].rule.turning);
	VALUES(1, 2, 3, 4, 5, 4, 5);
	qa_mark_trends(r, n, 5);
	assert_false(r[4].rule.turning);
}

static void
two_of_three(void **state)
{
	(void)state;
	VALUES(2.5, 2.5, 1);
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "++.");
	VALUES(-2.5, -1, -2.5);
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "-.-");
	VALUES(2.5, 2.5); /* there is no third */
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "..");
	VALUES(2, 2, 1); /* on the warning limit */
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "...");
	VALUES(3, 3, 1); /* on the limit is not outside */
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "++.");
}

static void
the_third_is_on_the_same_side(void **state)
{
	(void)state;
	VALUES(2.5, -1, 2.5);
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "...");
	VALUES(2.5, 2.5, 0);
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "...");
	VALUES(2.5, NAN, 2.5);
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "...");
	VALUES(2.5, 9, 2.5); /* outside, but only the third */
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "+.+");
	VALUES(2.5, 9, 1); /* outside is not near */
	qa_mark_two_of_three(r, n);
	SAYS(two_of_three, "...");
}

static void
a_long_run_on_a_run_chart(void **state)
{
	(void)state;
	VALUES(-1, 1, 0, 1, NAN, 1, 1, 0, -1, -1, -1);
	qa_mark_long_runs(r, n, 3);
	SAYS(shift, ".+.+.++....");
	qa_mark_long_runs(r, n, 2);
	SAYS(shift, ".+.+.++.---");
	VALUES(0, NAN, 0);
	qa_mark_long_runs(r, n, 0);
	SAYS(shift, "...");
}

/* ---- the same by every window, one by one ---- */

static int
side(size_t i)
{
	return (r[i].value > 0) - (r[i].value < 0);
}

static int
is_near(size_t i)
{
	return fabs(r[i].value) > 2 && fabs(r[i].value) <= 3;
}

static int
same_sides(size_t i, size_t points)
{
	size_t k;

	for (k = 1; k < points; k++)
		if (side(i + k) != side(i))
			return 0;
	return side(i);
}

static int
same_steps(size_t i, size_t points)
{
	size_t k, up = 0, down = 0;

	for (k = 1; k < points; k++) {
		up += r[i + k].value > r[i + k - 1].value;
		down += r[i + k].value < r[i + k - 1].value;
	}
	return up == points - 1 ? 1 : down == points - 1 ? -1 : 0;
}

static void
by_windows(size_t points, struct qa_spc_rules *w)
{
	size_t i, k;
	int shift, trend;

	memset(w, 0, 64 * sizeof(*w));
	for (i = 0; i + points <= n; i++) {
		shift = same_sides(i, points);
		trend = same_steps(i, points);
		for (k = i; k < i + points; k++) {
			w[k].shift = shift != 0 ? shift : w[k].shift;
			w[k].turning |= trend != 0 && w[k].trend == -trend;
			w[k].trend = trend != 0 ? trend : w[k].trend;
		}
	}
	for (i = 0; i + 3 <= n; i++)
		for (k = i; k < i + 3; k++)
			if (same_sides(i, 3) != 0 && is_near(k) &&
			    is_near(i) + is_near(i + 1) + is_near(i + 2) >= 2)
				w[k].two_of_three = side(i);
}

/* A walk of small steps, with ties, points on the mean and gaps. */
static void
walk(unsigned *seed)
{
	double x[40], at = 0, slope = 1;
	size_t i;

	for (i = 0; i < 40; i++) {
		if (dice(seed, 9) == 0)
			slope = -slope;
		at += slope * (dice(seed, 12) == 0 ? 0 : 0.5);
		if (fabs(at) > 3.5)
			slope = at > 0 ? -1 : 1;
		x[i] = dice(seed, 60) == 0 ? NAN : at;
	}
	about_zero(x, 1 + dice(seed, 40));
}

static void
every_window_agrees(void **state)
{
	struct qa_spc_rules w[64];
	size_t i, points, marked[4] = { 0 };
	unsigned seed = 1, round;

	(void)state;
	for (round = 0; round < 20000; round++) {
		walk(&seed);
		points = 5 + round % 4;
		qa_mark_shifts(r, n, points);
		qa_mark_trends(r, n, points);
		qa_mark_two_of_three(r, n);
		by_windows(points, w);
		for (i = 0; i < n; i++) {
			assert_int_equal(r[i].rule.shift, w[i].shift);
			assert_int_equal(r[i].rule.trend, w[i].trend);
			assert_int_equal(r[i].rule.turning, w[i].turning);
			assert_int_equal(
			    r[i].rule.two_of_three, w[i].two_of_three);
			marked[0] += w[i].shift != 0;
			marked[1] += w[i].trend != 0;
			marked[2] += w[i].two_of_three != 0;
			marked[3] += w[i].turning;
		}
	}
	for (i = 0; i < 4; i++)
		assert_true(marked[i] > 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_limit_is_inside),
		cmocka_unit_test(seven_on_one_side),
		cmocka_unit_test(the_mean_and_gaps_end_a_shift),
		cmocka_unit_test(seven_points_are_six_steps),
		cmocka_unit_test(ties_and_gaps_end_a_trend),
		cmocka_unit_test(two_trends_meet),
		cmocka_unit_test(two_of_three),
		cmocka_unit_test(the_third_is_on_the_same_side),
		cmocka_unit_test(a_long_run_on_a_run_chart),
		cmocka_unit_test(every_window_agrees),
	};

	return cmocka_run_group_tests_name("spc rules", tests, NULL, NULL);
}
