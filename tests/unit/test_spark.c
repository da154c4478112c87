#include <math.h>

#include "unit.h"

#include "chart/spark.h"
#include "picture.h"

#define LOWEST "\xe2\x96\x81"
#define MIDDLE "\xe2\x96\x84"
#define HIGHEST "\xe2\x96\x88"

static void
assert_text(const double *value, size_t n, const char *expected)
{
	struct qa_buf out = QA_BUF_EMPTY;

	qa_spark_text(value, n, &out);
	assert_string_equal(qa_buf_str(&out), expected);
	qa_buf_clear(&out);
}

static void
levels_run_from_lowest_to_highest(void **state)
{
	const double value[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };

	(void)state;
	assert_text(value, 9,
	    "\xe2\x96\x81\xe2\x96\x82\xe2\x96\x83\xe2\x96\x84\xe2\x96\x85"
	    "\xe2\x96\x86\xe2\x96\x87\xe2\x96\x88\xe2\x96\x88");
	assert_text(value, 0, "");
}

static void
gaps_are_blanks(void **state)
{
	const double value[] = { NAN, -5, NAN, INFINITY, 5, -INFINITY };

	(void)state;
	assert_text(value, 6, " " LOWEST "  " HIGHEST " ");
	assert_text(value, 1, " ");
}

static void
equal_values_lie_in_the_middle(void **state)
{
	const double same[] = { 3, 3, NAN, 3 };
	const double almost[] = { 0.3, 0.1 + 0.2, 0.3 };
	const double zero[] = { 0, -0.0 };

	(void)state;
	assert_text(same, 4, MIDDLE MIDDLE " " MIDDLE);
	assert_text(almost, 3, MIDDLE MIDDLE MIDDLE);
	assert_text(zero, 2, MIDDLE MIDDLE);
	assert_text(same, 1, MIDDLE);
}

static void
vast_values_do_not_overflow(void **state)
{
	const double value[] = { -1e308, 1e308 };
	const double tiny[] = { 1e-300, 3e-300 };

	(void)state;
	assert_text(value, 2, LOWEST HIGHEST);
	assert_text(tiny, 2, LOWEST HIGHEST);
}

static void
draw(const struct qa_spark *spark, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_spark_draw(spark, out);
	assert_picture(out);
}

static void
a_line_breaks_at_gaps(void **state)
{
	const double value[] = { 1, 2, NAN, 3, NAN, NAN, 2, 4 };
	struct qa_spark spark = { value, 8, QA_ICON_CONCERN_HIGH,
		"rising, latest 4" };
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&spark, &out);
	assert_times(&out, "<polyline", 2);
	assert_times(&out, "<circle", 1);
	assert_times(&out, "<polygon", 1);
	assert_has(&out, "aria-label=\"rising, latest 4\"");
	assert_has_not(&out, "<style");
	qa_buf_clear(&out);
}

static void
nothing_to_draw(void **state)
{
	const double none[] = { NAN, NAN }, one[] = { 5 };
	struct qa_spark spark = { none, 2, QA_ICON_CONCERN_HIGH, NULL };
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&spark, &out);
	assert_has_not(&out, "<poly");
	spark.n = 0;
	draw(&spark, &out);
	assert_has_not(&out, "<poly");
	spark = (struct qa_spark){ one, 1, QA_ICON_COMMON, "" };
	draw(&spark, &out);
	assert_has(&out, "cx=\"60\" cy=\"12\"");
	qa_buf_clear(&out);
}

static void
a_label_is_only_text(void **state)
{
	const double value[] = { 1, 2 };
	struct qa_spark spark = { value, 2, QA_ICON_COMMON,
		"\"><script>x</script>\x1b\xff" };
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;

	(void)state;
	draw(&spark, &out);
	draw(&spark, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels_run_from_lowest_to_highest),
		cmocka_unit_test(gaps_are_blanks),
		cmocka_unit_test(equal_values_lie_in_the_middle),
		cmocka_unit_test(vast_values_do_not_overflow),
		cmocka_unit_test(a_line_breaks_at_gaps),
		cmocka_unit_test(nothing_to_draw),
		cmocka_unit_test(a_label_is_only_text),
	};

	return cmocka_run_group_tests_name("spark", tests, NULL, NULL);
}
