#include <math.h>

#include "unit.h"

#include "chart/panels.h"
#include "picture.h"

#define CHARTS 5

static const struct qa_control_point points[] = {
	{ .period = "2024", .has_value = true, .value = 4 },
	{ .period = "2025",
	    .has_value = true,
	    .value = 6,
	    .mark = QA_ICON_NEUTRAL_HIGH },
};

static void
fill(struct qa_control *c)
{
	size_t i;

	memset(c, 0, CHARTS * sizeof(*c));
	for (i = 0; i < CHARTS; i++) {
		c[i].caption.headline = "Referrals";
		c[i].point = points;
		c[i].n = 2;
		c[i].has_variation = true;
		c[i].variation = QA_ICON_NEUTRAL_HIGH;
		c[i].assurance = QA_ICON_PASS;
	}
}

static struct qa_panels
panels_of(const struct qa_control *c, size_t n)
{
	const struct qa_panels p = { .caption = { .id = "all",
					 .headline = "All of them",
					 .source = "Source: none" },
		.chart = c,
		.n = n };

	return p;
}

static void
draw(const struct qa_panels *p, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_panels_draw(p, out);
	assert_picture(out);
}

/* A run chart without a target has no icon: nothing is said of one. */
static void
no_icon_is_no_colon(void **state)
{
	struct qa_control c[CHARTS];
	struct qa_panels p = panels_of(c, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(c);
	c[0].has_variation = false;
	c[0].assurance = QA_ICON_NO_TARGET;
	draw(&p, &out);
	assert_has(&out, "Referrals. Latest");
	qa_buf_clear(&out);
}

static void
columns_follow_the_width(void **state)
{
	struct qa_control c[CHARTS];
	struct qa_panels p = panels_of(c, CHARTS);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(c);
	draw(&p, &out);
	assert_has(&out, "width=\"640\"");
	assert_times(&out, "translate(14,", 3);
	p.width = 320;
	draw(&p, &out);
	assert_has(&out, "width=\"320\"");
	assert_times(&out, "translate(14,", 5);
	p.width = 960;
	draw(&p, &out);
	assert_times(&out, "translate(14,", 2);
	p.width = 3000;
	draw(&p, &out);
	assert_times(&out, "translate(14,", 1);
	qa_buf_clear(&out);
}

static void
each_panel_is_told_in_words(void **state)
{
	struct qa_control c[CHARTS];
	struct qa_panels p = panels_of(c, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	fill(c);
	draw(&p, &out);
	assert_has(&out,
	    "<g><title>Referrals: neutral, high; expected to meet the target. "
	    "Latest 2025: 6, neutral, high</title>");
	assert_has(&out,
	    "-desc\">1 chart. Referrals: neutral, high; expected to meet the "
	    "target. Latest 2025: 6, neutral, high. </desc>");
	assert_has(&out, ">neutral, high</text>");
	assert_has(&out, ">expected to meet the target</text>");
	assert_has(&out, ">latest 6</text>");
	assert_has(&out, ">Source: none</text>");
	qa_buf_clear(&out);
}

static void
little_or_nothing(void **state)
{
	struct qa_control c[CHARTS];
	struct qa_panels p = panels_of(NULL, 0), bare = { .n = 0 };
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&p, &out);
	assert_has(&out, "There are no charts to show.");
	draw(&bare, &out);
	memset(c, 0, sizeof(c));
	p = panels_of(c, CHARTS);
	draw(&p, &out);
	assert_times(&out, "There are no figures to show.", CHARTS);
	p.width = NAN;
	draw(&p, &out);
	p.width = 1;
	draw(&p, &out);
	p.width = INFINITY;
	draw(&p, &out);
	qa_buf_clear(&out);
}

static void
titles_are_only_text(void **state)
{
	struct qa_control c[CHARTS];
	struct qa_panels p = panels_of(c, CHARTS);
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;

	(void)state;
	fill(c);
	c[0].caption.headline = "</svg><script>x</script>\x1b\xff and a title "
				"that is long enough for three lines or more "
				"of a panel, on any page";
	draw(&p, &out);
	draw(&p, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_icon_is_no_colon),
		cmocka_unit_test(columns_follow_the_width),
		cmocka_unit_test(each_panel_is_told_in_words),
		cmocka_unit_test(little_or_nothing),
		cmocka_unit_test(titles_are_only_text),
	};

	return cmocka_run_group_tests_name("panels", tests, NULL, NULL);
}
