#include <math.h>

#include "unit.h"

#include "chart/funnel_plot.h"
#include "chart/spot.h"
#include "picture.h"

static const struct qa_chart_area four[] = {
	{ .code = "E06000014",
	    .name = "York",
	    .value = 23.2,
	    .lower = 20.96,
	    .upper = 25.52,
	    .denominator = 1812,
	    .has_value = true,
	    .has_interval = true,
	    .home = true,
	    .value_text = "23.2",
	    .mark = QA_MARK_SIMILAR },
	{ .code = "E10000014",
	    .name = "Hampshire",
	    .value = 41,
	    .denominator = 4100,
	    .has_value = true,
	    .far = true,
	    .value_text = "41.0",
	    .mark = QA_MARK_WORSE },
	{ .code = "E06000053",
	    .name = "Isles of Scilly",
	    .denominator = 32,
	    .reason = "suppressed" },
	{ .code = "E09000001",
	    .name = "City of London",
	    .value = 12,
	    .has_value = true,
	    .value_text = "12.0" },
};

static const struct qa_funnel_limit limits[] = {
	{ 500, 18, 27, 16, 29 },
	{ 1000, 19, 26, 17, 28 },
	{ 2000, 20, 25, 18, 27 },
	{ 3000, 21, 24, 19, 26 },
	{ 5000, 22, 23, 20, 25 },
};

static struct qa_funnel_plot
plot_of(const struct qa_chart_area *area, size_t n)
{
	const struct qa_funnel_plot plot = {
		.caption = { .id = "funnel", .headline = "A finding" },
		.x_axis = "referrals",
		.y_axis = "% of referrals",
		.benchmark = { true, 22.6, "England", "22.6" },
		.limit = limits,
		.limits = sizeof(limits) / sizeof(limits[0]),
		.area = area,
		.n = n,
	};

	return plot;
}

static void
draw(const struct qa_funnel_plot *plot, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_funnel_plot_draw(plot, out);
	assert_picture(out);
}

static void
points_and_lines_are_named(void **state)
{
	struct qa_funnel_plot plot = plot_of(four, 4);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&plot, &out);
	assert_has(&out,
	    "<title>York (home area): 23.2, 95% interval 21.0 to 25.5, "
	    "similar to England, denominator 1,812</title>");
	assert_has(&out,
	    "<title>Hampshire: 41.0, worse than England, beyond the 99.8% "
	    "limits, denominator 4,100</title>");
	assert_times(&out, "class=\"ring\"", 1);
	assert_has(&out, ">York (home area)</text>");
	assert_has(&out, ">Hampshire</text>");
	assert_times(&out, ">99.8% limit</text>", 2);
	assert_times(&out, ">95% limit</text>", 2);
	assert_times(&out, "<polyline", 4);
	assert_has(&out,
	    ">Not shown: Isles of Scilly (suppressed); City of London</text>");
	qa_buf_clear(&out);
}

/* A gap in the middle makes two of each curve; at the end, one. */
static void
curves_have_gaps(void **state)
{
	struct qa_funnel_limit gap[5];
	struct qa_funnel_plot plot = plot_of(four, 2);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	memcpy(gap, limits, sizeof(gap));
	plot.limit = gap;
	gap[2].upper95 = NAN;
	draw(&plot, &out);
	assert_times(&out, "<polyline", 8);
	gap[3].x = INFINITY;
	draw(&plot, &out);
	assert_times(&out, "<polyline", 4);
	plot.limits = 0;
	draw(&plot, &out);
	assert_has_not(&out, "<polyline");
	assert_has_not(&out, ">95% limit<");
	qa_buf_clear(&out);
}

static void
nothing_is_said_to_be_nothing(void **state)
{
	struct qa_funnel_plot plot = plot_of(NULL, 0);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&plot, &out);
	assert_has(&out, "There are no areas to show.");
	memset(&plot, 0, sizeof(plot));
	draw(&plot, &out);
	plot = plot_of(four, 1);
	draw(&plot, &out);
	plot.benchmark.has_value = false;
	plot.limits = 0;
	draw(&plot, &out);
	qa_buf_clear(&out);
}

static void
odd_figures_are_drawn(void **state)
{
	static const double odd[] = { NAN, INFINITY, -INFINITY, 0, -5, 1e-300,
		1e15, 1e300 };
	const size_t n = sizeof(odd) / sizeof(odd[0]);
	struct qa_chart_area area[2] = { four[0], four[1] };
	struct qa_funnel_limit limit[2] = { limits[0], limits[1] };
	struct qa_funnel_plot plot = plot_of(area, 2);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	plot.limit = limit;
	plot.limits = 2;
	for (i = 0; i < n * n * n * n; i++) {
		area[1].value = odd[i % n];
		area[1].denominator = odd[i / n % n];
		limit[0].x = odd[i / n / n % n];
		limit[1].upper998 = odd[i / n / n / n];
		plot.benchmark.value = odd[(i + i / n) % n];
		draw(&plot, &out);
	}
	qa_buf_clear(&out);
}

/* Where most areas are small beside one, the axis tells them apart. */
static void
a_crowd_gets_room(void **state)
{
	struct qa_chart_area area[12];
	struct qa_funnel_plot plot = plot_of(area, 12);
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < 12; i++) {
		area[i] = four[1];
		area[i].denominator = 500 + 100 * (double)i;
		area[i].value = 40;
	}
	draw(&plot, &out);
	assert_has(&out, ">referrals</text>");
	area[0].denominator = 40000;
	draw(&plot, &out);
	draw(&plot, &again);
	assert_has(&out, ">referrals (logarithmic scale)</text>");
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

/* Names keep off points and each other, and stay in the plot. */
static void
names_do_not_collide(void **state)
{
	static const struct qa_lettering l = { .size = 20 };
	static const double points[][2] = { { 100, 100 }, { 130, 100 } };
	struct qa_spots p = { .plot = { 0, 0, 200, 200 },
		.point = points,
		.points = 2,
		.clear = 4 };
	struct qa_spot at;

	(void)state;
	/* a point on the right: it goes left, then above, below, and gives up
	 */
	assert_true(qa_spot_find(&p, &l, "York", 100, 100, 12, false, &at));
	assert_int_equal(at.anchor, QA_END);
	assert_false(at.off);
	assert_true(qa_spot_find(&p, &l, "York", 100, 100, 12, false, &at));
	assert_int_equal(at.anchor, QA_MIDDLE);
	assert_true(at.y < 100);
	assert_true(qa_spot_find(&p, &l, "York", 100, 100, 12, false, &at));
	assert_true(at.y > 100);
	assert_false(qa_spot_find(
	    &p, &l, "Isles of Scilly and more", 100, 100, 12, false, &at));
	/* one that may stand off finds room farther out */
	assert_true(qa_spot_find(&p, &l, "York", 100, 100, 12, true, &at));
	assert_true(at.off);
	assert_true(at.box.left >= 0 && at.box.bottom <= 200);
}

static void
names_are_only_text(void **state)
{
	struct qa_chart_area area[2] = { four[0], four[1] };
	struct qa_funnel_plot plot = plot_of(area, 2);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	area[0].name = "</g>\x01<a>";
	area[1].name = "<&\"'\xc3";
	plot.x_axis = "</text>";
	plot.y_axis = "&";
	plot.benchmark.text = "<";
	draw(&plot, &out);
	area[0].has_value = area[1].has_value = false;
	area[0].reason = "<z>";
	draw(&plot, &out);
	qa_buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(points_and_lines_are_named),
		cmocka_unit_test(curves_have_gaps),
		cmocka_unit_test(nothing_is_said_to_be_nothing),
		cmocka_unit_test(odd_figures_are_drawn),
		cmocka_unit_test(a_crowd_gets_room),
		cmocka_unit_test(names_do_not_collide),
		cmocka_unit_test(names_are_only_text),
	};

	return cmocka_run_group_tests_name("funnel_plot", tests, NULL, NULL);
}
