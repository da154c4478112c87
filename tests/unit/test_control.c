#include <math.h>

#include "unit.h"

#include "chart/control.h"
#include "picture.h"

#define MANY 120

static const char *const quarters[] = { "2023-24Q1", "2023-24Q2", "2023-24Q3",
	"2023-24Q4", "2024-25Q1", "2024-25Q2", "2024-25Q3", "2024-25Q4" };

/* A point inside its limits. */
static struct qa_control_point
usual(const char *period, double value)
{
	const struct qa_control_point p = {
		.period = period,
		.has_value = true,
		.value = value,
		.has_centre = true,
		.has_limits = true,
		.has_warnings = true,
		.centre = 21.3,
		.lower = 16.7,
		.upper = 25.9,
		.lower_warning = 18.2,
		.upper_warning = 24.4,
		.has_target = { true },
		.target = { 20 },
	};

	return p;
}

static void
fill(struct qa_control_point *p, size_t n)
{
	static const double values[] = { 20, 22.5, 21, 19.5 };
	size_t i;

	for (i = 0; i < n; i++)
		p[i] = usual(quarters[i % 8], values[i % 4]);
}

static struct qa_control
chart_of(const struct qa_control_point *p, size_t n)
{
	const struct qa_control c = {
		.caption = { .id = "one",
		    .headline = "A finding",
		    .subtitle = "XmR chart",
		    .source = "Source: none" },
		.axis = "% of referrals",
		.unit = "%",
		.decimals = 1,
		.range = QA_RANGE_PERCENT,
		.point = p,
		.n = n,
	};

	return c;
}

static void
draw(const struct qa_control *c, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_control_draw(c, out);
	assert_picture(out);
}

static void
lines_and_points_are_told_in_words(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(p, 8);
	p[7].value = 27.4;
	p[7].value_text = "27.4";
	p[7].mark = QA_ICON_CONCERN_HIGH;
	p[7].note = "8 in a row above the mean";
	c.has_variation = true;
	c.variation = QA_ICON_CONCERN_HIGH;
	c.assurance = QA_ICON_INCONSISTENT;
	draw(&c, &out);
	assert_has(&out, ">mean 21.3%</text>");
	assert_has(&out, ">upper limit 25.9%</text>");
	assert_has(&out, ">lower limit 16.7%</text>");
	assert_has(&out, ">target 20.0%</text>");
	assert_has(&out, ">latest 27.4</text>");
	assert_has(&out, "<g><title>2023-24Q1: 20.0%</title>");
	assert_has(&out,
	    "<g><title>2024-25Q4: 27.4, above the upper limit, concern, high, "
	    "8 in a row above the mean</title>\n<polygon class=\"worse\"");
	assert_has(&out, ">1 point: concern, high</text>");
	assert_has(&out, ">latest: concern, high</text>");
	assert_has(&out, ">may meet or miss the target</text>");
	assert_has(&out, ">range expected by chance</text>");
	assert_has(&out, ">Source: none</text>");
	assert_has(&out, ">A finding</text>");
	assert_has(&out,
	    "-desc\">Control chart, 8 periods with a figure, from 2023-24Q1 "
	    "to 2024-25Q4. Latest: 2024-25Q4: 27.4, above the upper limit, "
	    "concern, high, 8 in a row above the mean. Lines at their end: "
	    "mean 21.3%, lower limit 16.7%, upper limit 25.9%, target 20.0%. "
	    "1 point: concern, high. Variation: concern, high. Assurance: may "
	    "meet or miss the target. </desc>");
	qa_buf_clear(&out);
}

static void
a_gap_is_not_bridged(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(p, 8);
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"series\"", 1);
	assert_times(&out, "<polyline class=\"centre\"", 1);
	p[3].has_value = false;
	p[3].reason = "suppressed";
	p[5].value = NAN;
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"series\"", 3);
	assert_times(&out, "<polyline class=\"centre\"", 1);
	assert_times(&out, "<polyline class=\"range\"", 1);
	assert_has(&out, "<title>2023-24Q4: no figure, suppressed</title>");
	assert_has(
	    &out, ">No figure: 2023-24Q4 (suppressed); 2024-25Q2</text>");
	qa_buf_clear(&out);
}

static void
a_run_chart_has_no_limits(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 0; i < 8; i++)
		p[i].has_limits = p[i].has_warnings = false;
	c.centre = "median";
	draw(&c, &out);
	assert_has(&out, ">median 21.3%</text>");
	assert_has(&out, "-desc\">Run chart, 8 periods");
	assert_has_not(&out, "upper limit");
	assert_has_not(&out, "class=\"range\"");
	assert_has_not(&out, "class=\"warning\"");
	qa_buf_clear(&out);
}

static void
new_limits_break_and_say_why(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	char reason[600];
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 4; i < 8; i++)
		p[i].phase = 7;
	p[4].rebase = "a front door";
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"limit\"", 4);
	assert_times(&out, "<polyline class=\"centre\"", 2);
	assert_times(&out, "<polyline class=\"series\"", 1);
	assert_times(&out, "<polyline class=\"target\"", 1);
	assert_times(&out, "<line class=\"rebase\"", 1);
	assert_has(
	    &out, "<g><title>New limits from 2024-25Q1: a front door</title>");
	assert_has(&out, ">New limits from</text>");
	assert_has(&out, ">2024-25Q1: a front door</text>");
	for (i = 0; i + 1 < sizeof(reason); i++)
		reason[i] = i % 9 == 8 ? ' ' : 'r';
	reason[i] = '\0';
	p[4].rebase = reason;
	draw(&c, &out);
	assert_has(&out, ">New limits (see below)</text>");
	assert_has(&out, ">New limits from 2024-25Q1: rrrrrrrr");
	for (i = 0; i < 8; i++) {
		p[i].phase = (int)i;
		p[i].rebase = reason;
	}
	draw(&c, &out);
	assert_times(&out, "<line class=\"rebase\"", 7);
	assert_times(&out, ">New limits (see below)</text>", 4);
	qa_buf_clear(&out);
}

static void
few_points_make_trial_limits(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 0; i < 8; i++)
		p[i].trial = true;
	c.trial = "8 points, 13 are wanted";
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"limit-trial\"", 2);
	assert_times(&out, "<polyline class=\"limit\"", 0);
	assert_has(&out, ">trial upper limit</text>\n");
	assert_has(
	    &out, ">Trial limits (dotted): 8 points, 13 are wanted</text>");
	qa_buf_clear(&out);
}

/* Each step is two corners: the line is one. */
static void
limits_and_targets_may_step(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 0; i < 8; i++) {
		p[i].upper += i % 2 == 0 ? 0 : 1;
		p[i].target[0] = i < 4 ? 22 : 20;
		p[i].has_target[1] = i > 5;
		p[i].target[1] = 18;
	}
	c.target[1] = "tolerance";
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"limit\"", 2);
	assert_times(&out, "<polyline class=\"target\"", 1);
	assert_times(&out, "<polyline class=\"target-other\"", 1);
	assert_times(&out, "class=\"warning\"", 0);
	assert_has(&out, ">tolerance 18.0%</text>");
	assert_has(&out, ">target 20.0%</text>");
	qa_buf_clear(&out);
}

static void
what_is_projected_says_so(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 6; i < 8; i++) {
		p[i].projected = p[i].has_interval = true;
		p[i].mark = QA_ICON_CONCERN_HIGH; /* a forecast is no signal */
		p[i].low = 15;
		p[i].high = 24;
	}
	draw(&c, &out);
	assert_times(&out, "<polyline class=\"series-ahead\"", 1);
	assert_times(&out, "<polyline class=\"ahead\"", 1);
	assert_times(&out, "<circle class=\"point-ahead\"", 2);
	assert_has(&out, ">projection</text>");
	assert_has(&out, ">projected 19.5%</text>");
	assert_has(&out, ">latest 22.5%</text>");
	assert_has(&out,
	    "<title>2024-25Q4: 19.5%, projection, interval 15.0% to "
	    "24.0%</title>");
	assert_has_not(&out, "<polygon class=\"worse\"");
	assert_has_not(&out, "1 point:");
	qa_buf_clear(&out);
}

/* The axis of a percentage ends at 0 and at 100, and a limit beyond is not
 * drawn; one that values pass is. */
static void
percentages_keep_to_their_range(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 0; i < 8; i++) {
		p[i].lower = -30;
		p[i].lower_warning = -12;
		p[i].upper = 130;
	}
	draw(&c, &out);
	assert_has_not(&out, ">-");
	assert_has_not(&out, ">120</text>");
	assert_has_not(&out, "class=\"limit\" points");
	assert_has_not(&out, ">lower limit");
	assert_has(&out, ">0</text>");
	assert_has(&out, ">100</text>");
	c.range = QA_RANGE_ANY;
	draw(&c, &out);
	assert_has(&out, ">lower limit -30.0%</text>");
	assert_times(&out, "<polyline class=\"limit\"", 2);
	qa_buf_clear(&out);
}

static void
equal_values_of_100_stay_there(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	memset(p, 0, sizeof(p));
	for (i = 0; i < 8; i++) {
		p[i].period = quarters[i];
		p[i].has_value = true;
		p[i].value = 100;
	}
	draw(&c, &out);
	assert_has(&out, ">100</text>");
	assert_has_not(&out, ">105</text>");
	assert_has_not(&out, ">110</text>");
	assert_has_not(&out, ">120</text>");
	for (i = 0; i < 8; i++)
		p[i].value = 0;
	draw(&c, &out);
	assert_has_not(&out, ">-");
	qa_buf_clear(&out);
}

static void
little_or_nothing(void **state)
{
	struct qa_control_point p[8];
	struct qa_control c = chart_of(NULL, 0), bare = { .n = 0 };
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	draw(&c, &out);
	assert_has(&out, "There are no figures to show.");
	draw(&bare, &out);
	fill(p, 8);
	c = chart_of(p, 1);
	draw(&c, &out);
	assert_times(&out, "<g><title>", 1);
	assert_has(&out, ">Q1</text>");
	for (i = 0; i < 8; i++)
		p[i].has_value = false;
	c = chart_of(p, 8);
	draw(&c, &out);
	assert_has(&out, "There are no figures to show.");
	assert_has(&out, "; and 2 more");
	memset(p, 0, sizeof(p));
	draw(&c, &out);
	p[3].has_value = true;
	draw(&c, &out);
	qa_buf_clear(&out);
}

/* Every number of a point, as what it should not be. */
static void
odd_figures_are_drawn(void **state)
{
	static const double odd[] = { NAN, INFINITY, -INFINITY, 0, -5, 1e-300,
		1e15, 1e300, -1e300 };
	const size_t n = sizeof(odd) / sizeof(odd[0]);
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	p[7].projected = p[7].has_interval = true;
	for (i = 0; i < n * n * n; i++) {
		p[2].value = odd[i % n];
		p[3].upper = odd[i / n % n];
		p[3].upper_warning = odd[(i + 1) % n];
		p[4].lower = odd[(i + 3) % n];
		p[7].centre = odd[i / n / n];
		p[7].low = odd[i / n / n];
		p[7].high = odd[i / n % n];
		p[7].target[0] = odd[(i + 5) % n];
		c.range = (enum qa_control_range)(i % 3);
		draw(&c, &out);
	}
	qa_buf_clear(&out);
}

static void
names_are_only_text(void **state)
{
	static const char bad[] = "</style><script>x</script>\x1b\xff\"'&\n";
	struct qa_control_point p[8];
	struct qa_control c = chart_of(p, 8);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	fill(p, 8);
	for (i = 0; i < 8; i++) {
		p[i].period = p[i].value_text = p[i].reason = bad;
		p[i].rebase = p[i].note = bad;
		p[i].phase = (int)i / 4;
		p[i].trial = i > 5;
		p[i].has_value = i != 2;
	}
	c.axis = c.centre = c.target[0] = c.unit = c.trial = bad;
	c.caption.headline = c.caption.subtitle = c.caption.source = bad;
	c.caption.id = bad;
	draw(&c, &out);
	for (i = 0; i < 8; i++)
		p[i].period = "";
	draw(&c, &out);
	qa_buf_clear(&out);
}

/* Named at the first quarter of a year, and no more than have room. */
static void
periods_are_thinned(void **state)
{
	struct qa_control_point p[24];
	struct qa_control c = chart_of(p, 24);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(p, 24);
	draw(&c, &out);
	assert_has(&out, ">Q1</text>");
	assert_has_not(&out, ">Q2</text>");
	c.point++;
	c.n--;
	draw(&c, &out);
	assert_has(&out, ">Q1</text>");
	assert_has_not(&out, ">Q2</text>");
	qa_buf_clear(&out);
}

static void
ten_years_of_months_have_room(void **state)
{
	struct qa_control_point p[MANY];
	struct qa_control c = chart_of(p, MANY);
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;
	char months[MANY][16];
	size_t i;

	(void)state;
	fill(p, MANY);
	for (i = 0; i < MANY; i++) {
		snprintf(months[i], sizeof(months[i]), "%zu-%02zu",
		    2015 + i / 12, 1 + i % 12);
		p[i].period = months[i];
	}
	draw(&c, &out);
	draw(&c, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	assert_times(&out, "<g><title>", MANY);
	assert_has(&out, ">2015-04</text>");
	assert_has_not(&out, ">2015-01</text>");
	assert_has_not(&out, "class=\"warning\"");
	assert_true(out.len < 40000);
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_and_points_are_told_in_words),
		cmocka_unit_test(a_gap_is_not_bridged),
		cmocka_unit_test(a_run_chart_has_no_limits),
		cmocka_unit_test(new_limits_break_and_say_why),
		cmocka_unit_test(few_points_make_trial_limits),
		cmocka_unit_test(limits_and_targets_may_step),
		cmocka_unit_test(what_is_projected_says_so),
		cmocka_unit_test(percentages_keep_to_their_range),
		cmocka_unit_test(equal_values_of_100_stay_there),
		cmocka_unit_test(little_or_nothing),
		cmocka_unit_test(odd_figures_are_drawn),
		cmocka_unit_test(names_are_only_text),
		cmocka_unit_test(periods_are_thinned),
		cmocka_unit_test(ten_years_of_months_have_room),
	};

	return cmocka_run_group_tests_name("control", tests, NULL, NULL);
}
