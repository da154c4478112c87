#include <math.h>

#include "unit.h"

#include "chart/bars.h"
#include "picture.h"

#define MANY 153

static const struct qa_chart_area three[] = {
	{ .code = "E06000014",
	    .name = "York",
	    .value = 23.2,
	    .lower = 20.96,
	    .upper = 25.52,
	    .has_value = true,
	    .has_interval = true,
	    .home = true,
	    .value_text = "23.2",
	    .mark = QA_MARK_WORSE },
	{ .code = "E06000015",
	    .name = "Derby",
	    .value = 12,
	    .has_value = true,
	    .value_text = "12.0",
	    .mark = QA_MARK_BETTER },
	{ .code = "E06000053",
	    .name = "Isles of Scilly",
	    .reason = "suppressed" },
};

static struct qa_bars
bars_of(const struct qa_chart_area *area, size_t n)
{
	const struct qa_bars bars = {
		.caption = { .id = "bars",
		    .headline = "A finding",
		    .subtitle = "95% confidence intervals",
		    .source = "Source: none" },
		.axis = "% of referrals",
		.benchmark = { true, 22.6, "England", "22.6" },
		.area = area,
		.n = n,
	};

	return bars;
}

static void
draw(const struct qa_bars *bars, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_bars_draw(bars, out);
	assert_picture(out);
}

static void
each_area_is_told_in_words(void **state)
{
	struct qa_bars bars = bars_of(three, 3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&bars, &out);
	assert_has(&out,
	    "<title>York (home area): 23.2, 95% interval 21.0 to 25.5, worse "
	    "than England</title>");
	assert_has(&out, "<title>Derby: 12.0, better than England</title>");
	assert_has(&out, ">worse</text>");
	assert_has(&out, ">1 worse than England</text>");
	assert_has(&out, ">England 22.6</text>");
	assert_has(&out, ">suppressed</text>");
	assert_has(&out, ">Source: none</text>");
	assert_has(&out, ">% of referrals</text>");
	assert_has(&out,
	    "-desc\">2 areas with a figure; benchmark England 22.6. York "
	    "(home area): 23.2, 95% interval 21.0 to 25.5, worse than "
	    "England. 1 is better than England. 1 is worse than England. "
	    "Lowest: Derby 12.0. Highest: York 23.2. No figure: Isles of "
	    "Scilly (suppressed).</desc>");
	qa_buf_clear(&out);
}

/* By a band, a bar of its own, bold letters and a word. */
static void
home_stands_out(void **state)
{
	struct qa_bars bars = bars_of(three, 3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&bars, &out);
	assert_times(&out, "class=\"band\"", 1);
	assert_times(&out, "class=\"bar-home\"", 1);
	assert_times(&out, "class=\"bar\"", 1);
	assert_has(&out, ">York (home area)</text>");
	bars = bars_of(three + 1, 2);
	draw(&bars, &out);
	assert_has_not(&out, "class=\"band\"");
	qa_buf_clear(&out);
}

static void
home_without_a_figure_is_still_home(void **state)
{
	struct qa_chart_area area[] = { three[1], three[2] };
	struct qa_bars bars = bars_of(area, 2);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	area[1].home = true;
	draw(&bars, &out);
	assert_times(&out, "class=\"band\"", 1);
	assert_has(&out, ">Isles of Scilly (home</text>");
	assert_has(
	    &out, "Isles of Scilly (home area): no figure, suppressed. ");
	qa_buf_clear(&out);
}

static void
nothing_is_said_to_be_nothing(void **state)
{
	struct qa_bars bars = bars_of(NULL, 0);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&bars, &out);
	assert_has(&out, "There are no areas to show.");
	memset(&bars, 0, sizeof(bars));
	draw(&bars, &out);
	bars = bars_of(three + 2, 1);
	draw(&bars, &out);
	assert_has(&out, ">No figure</text>");
	assert_has_not(&out, "class=\"axis\"");
	qa_buf_clear(&out);
}

/* Values, limits and benchmarks that no axis holds; texts that are not. */
static void
odd_figures_are_drawn(void **state)
{
	static const double odd[] = { NAN, INFINITY, -INFINITY, 0, -5, 1e-300,
		1e15, 1e300, -1e300 };
	const size_t n = sizeof(odd) / sizeof(odd[0]);
	struct qa_chart_area area[2] = { three[0], { .has_value = true } };
	struct qa_bars bars = bars_of(area, 2);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < n * n * n; i++) {
		area[0].value = odd[i % n];
		area[0].lower = odd[i / n % n];
		area[0].upper = odd[(i + 3) % n];
		bars.benchmark.value = odd[i / n / n];
		draw(&bars, &out);
	}
	area[0].value = NAN;
	draw(&bars, &out);
	assert_times(&out, "class=\"bar-home\"", 0);
	qa_buf_clear(&out);
}

static void
names_are_only_text(void **state)
{
	struct qa_chart_area area = three[0];
	struct qa_bars bars = bars_of(&area, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	area.name = "</style><script>x</script>\x1b\xff";
	area.value_text = "\"<b>";
	area.home = false;
	bars.benchmark.name = "<i>&";
	bars.caption.headline = "]]><svg onload='x'>";
	bars.caption.subtitle = "&nbsp;";
	bars.axis = "a\"b";
	draw(&bars, &out);
	area.has_value = false;
	area.reason = "</svg>";
	draw(&bars, &out);
	area.name = NULL;
	draw(&bars, &out);
	assert_has(&out, ">E06000014</text>");
	qa_buf_clear(&out);
}

/* A whisker beyond the plot has no end stroke there: one instead of two. */
static void
a_long_whisker_is_cut(void **state)
{
	struct qa_chart_area area = three[0];
	struct qa_bars bars = bars_of(&area, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&bars, &out);
	assert_times(&out, "<line class=\"whisker\"", 3);
	area.upper = 100;
	draw(&bars, &out);
	assert_times(&out, "<line class=\"whisker\"", 2);
	qa_buf_clear(&out);
}

static void
all_of_england_has_room(void **state)
{
	struct qa_chart_area area[MANY];
	struct qa_bars bars = bars_of(area, MANY);
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;
	char names[MANY][32];
	size_t i;

	(void)state;
	for (i = 0; i < MANY; i++) {
		area[i] = three[i % 2];
		area[i].home = i == 100;
		area[i].value = (double)(MANY - i) / 3;
		snprintf(names[i], sizeof(names[i]), "Area %zu", i + 1);
		area[i].name = names[i];
	}
	draw(&bars, &out);
	draw(&bars, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	assert_times(&out, "<g><title>", MANY);
	assert_has(&out, ">Area 153</text>");
	assert_true(out.len < 150000);
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_area_is_told_in_words),
		cmocka_unit_test(home_stands_out),
		cmocka_unit_test(home_without_a_figure_is_still_home),
		cmocka_unit_test(nothing_is_said_to_be_nothing),
		cmocka_unit_test(odd_figures_are_drawn),
		cmocka_unit_test(names_are_only_text),
		cmocka_unit_test(a_long_whisker_is_cut),
		cmocka_unit_test(all_of_england_has_room),
	};

	return cmocka_run_group_tests_name("bars", tests, NULL, NULL);
}
