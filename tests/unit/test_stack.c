#include <math.h>

#include "unit.h"

#include "chart/stack.h"
#include "picture.h"

#define MANY 60

static const struct qa_heat_level levels[] = {
	{ "F", "fully", QA_TINT_GREEN },
	{ "P", "partly", QA_TINT_AMBER },
	{ "N", "not met", QA_TINT_RED },
	{ "NA", "not asked", QA_TINT_PALE },
};

static const size_t learning[] = { 12, 0, 7, 0 };
static const size_t voice[] = { 3, 4, 1, 2 };
static const size_t zero[] = { 0, 0, 0, 0 };
static const size_t unasked[] = { 0, 0, 0, 5 };

static const struct qa_stack_row rows[] = {
	{ .name = "4 Learning", .count = learning },
	{ .name = "5 Voice", .count = voice },
	{ .name = "6 Neglect", .count = zero },
	{ .name = "7 Safety", .count = unasked },
};

static struct qa_stack
stack_of(const struct qa_stack_row *row, size_t n)
{
	const struct qa_stack stack = {
		.caption = { .id = "stack",
		    .headline = "A finding",
		    .subtitle = "Agencies by rating",
		    .source = "Source: none" },
		.key = { .level = levels, .n = 4, .rated = 3 },
		.row = row,
		.n = n,
	};

	return stack;
}

static void
draw(const struct qa_stack *stack, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_stack_draw(stack, out);
	assert_picture(out);
}

static void
each_segment_is_told_in_words(void **state)
{
	struct qa_stack stack = stack_of(rows, 4);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&stack, &out);
	assert_has(&out, "<title>4 Learning: fully 12 of 19</title>");
	assert_has(&out, "<title>4 Learning: not met 7 of 19</title>");
	assert_has_not(&out, "4 Learning: partly");
	assert_times(&out, "<g><title>", 7);
	assert_has(&out, ">n = 19</text>");
	assert_has(&out, ">n = 10</text>");
	assert_has(&out, ">none asked</text>");
	assert_has_not(&out, ">n = 0</text>");
	assert_has(&out, ">% of n</text>");
	assert_has(&out, ">Source: none</text>");
	assert_has(&out,
	    "-desc\">4 rows. All: fully 15, partly 4, not met 8, not asked "
	    "7. Worst in each row: 4 Learning: not met 7 of 19; 5 Voice: not "
	    "met 1 of 10; 6 Neglect: none asked; 7 Safety: no "
	    "rating.</desc>");
	qa_buf_clear(&out);
}

/* Letters and a number on each segment, the letters in the key too. */
static void
no_colour_stands_alone(void **state)
{
	struct qa_stack stack = stack_of(rows, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&stack, &out);
	assert_times(&out, ">F</text>", 2);
	assert_times(&out, ">12</text>", 1);
	assert_times(&out, ">N</text>", 2);
	assert_times(&out, ">7</text>", 1);
	assert_times(&out, "class=\"red\"", 2);
	assert_times(&out, "class=\"amber\"", 0);
	assert_has(&out, ">fully (12)</text>");
	assert_has_not(&out, "(0)");
	qa_buf_clear(&out);
}

/* Pixels across the rectangle that follows its title. */
static double
segment_width(const struct qa_buf *out, const char *title)
{
	const char *at = strstr(qa_buf_str(out), title);

	assert_non_null(at);
	at = strstr(at, "width=\"");
	assert_non_null(at);
	return strtod(at + strlen("width=\""), NULL);
}

static void
bars_are_shares_or_counts(void **state)
{
	static const size_t ten[] = { 10, 0, 0, 0 }, five[] = { 5, 0, 0, 0 };
	static const struct qa_stack_row two[] = { { "a", ten, NULL },
		{ "b", five, NULL } };
	struct qa_stack stack = stack_of(two, 2);
	struct qa_buf out = QA_BUF_EMPTY;
	double a, b;

	(void)state;
	draw(&stack, &out);
	a = segment_width(&out, "<title>a: fully 10 of 10");
	b = segment_width(&out, "<title>b: fully 5 of 5");
	assert_true(fabs(a - b) < 0.02);
	assert_has(&out, ">100</text>");
	stack.counts = true;
	draw(&stack, &out);
	a = segment_width(&out, "<title>a: fully 10 of 10");
	b = segment_width(&out, "<title>b: fully 5 of 5");
	assert_true(fabs(a + 2 - 2 * (b + 2)) < 0.05);
	assert_has(&out, ">number</text>");
	stack.axis = "agencies";
	draw(&stack, &out);
	assert_has(&out, ">agencies</text>");
	qa_buf_clear(&out);
}

/* Ticks of few are whole numbers. */
static void
few_are_counted_in_ones(void **state)
{
	static const size_t one[] = { 1, 1, 0, 0 };
	static const struct qa_stack_row row = { "a", one, NULL };
	struct qa_stack stack = stack_of(&row, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	stack.counts = true;
	draw(&stack, &out);
	assert_has(&out, ">2</text>");
	assert_has_not(&out, ">0.5</text>");
	qa_buf_clear(&out);
}

/* 1 of 1,000: no words that would stick out, but a segment and its words. */
static void
a_narrow_segment_has_no_letters(void **state)
{
	static const size_t much[] = { 999, 0, 1, 0 };
	static const struct qa_stack_row row = { "a", much, NULL };
	struct qa_stack stack = stack_of(&row, 1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&stack, &out);
	assert_has(&out, "<title>a: not met 1 of 1,000</title>");
	assert_times(&out, "class=\"red\"", 2);
	assert_times(&out, ">N</text>", 1);
	assert_times(&out, ">1</text>", 0);
	assert_true(segment_width(&out, "<title>a: not met 1") > 0.1);
	assert_has(&out, ">n = 1,000</text>");
	qa_buf_clear(&out);
}

static void
nothing_is_said_to_be_nothing(void **state)
{
	struct qa_stack_row row = rows[2];
	struct qa_stack stack = stack_of(NULL, 0);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&stack, &out);
	assert_has(&out, ">There are no ratings to show.</text>");
	assert_has(&out, "-desc\">0 rows.</desc>");
	memset(&stack, 0, sizeof(stack));
	draw(&stack, &out);
	stack = stack_of(&row, 1);
	draw(&stack, &out);
	assert_has(&out, "-desc\">1 row. Worst in each row: 6 Neglect: none");
	row.none = "no agency answered";
	draw(&stack, &out);
	assert_has(&out, ">no agency answered</text>");
	stack.counts = true;
	draw(&stack, &out);
	stack.key.n = 0;
	draw(&stack, &out);
	qa_buf_clear(&out);
}

static void
words_are_only_text(void **state)
{
	static const struct qa_heat_level odd[] = {
		{ "<", "]]>", (enum qa_tint)77 },
		{ NULL, NULL, (enum qa_tint) - 1 },
	};
	struct qa_stack_row row[] = { { "</svg><script>\x1b\xff", voice, NULL },
		{ NULL, voice, NULL }, { "&", zero, "<i>'" } };
	struct qa_stack stack = stack_of(row, 3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	stack.key.level = odd;
	stack.key.n = 2;
	stack.axis = "\"%s<";
	draw(&stack, &out);
	assert_has(&out, ">n = 7</text>");
	qa_buf_clear(&out);
}

/* Counts whose sum no number holds, and widths that are none. */
static void
odd_numbers_are_drawn(void **state)
{
	static const size_t most[] = { SIZE_MAX, SIZE_MAX, 1, SIZE_MAX };
	static const double widths[] = { NAN, -5, 0, 1, 320, 1e4, INFINITY };
	struct qa_stack_row row[] = { { "a", most, NULL }, rows[0] };
	struct qa_stack stack = stack_of(row, 2);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < 2 * sizeof(widths) / sizeof(widths[0]); i++) {
		stack.caption.width = widths[i / 2];
		stack.counts = i % 2 == 0;
		draw(&stack, &out);
	}
	qa_buf_clear(&out);
}

static void
many_rows_have_room(void **state)
{
	struct qa_stack_row row[MANY];
	struct qa_stack stack = stack_of(row, MANY);
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < MANY; i++) {
		row[i] = rows[i % 3];
		row[i].name =
		    "A standard with a name of seventy letters, which "
		    "few have, number 1";
	}
	draw(&stack, &out);
	draw(&stack, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	assert_times(&out, ">none asked</text>", MANY / 3);
	assert_times(&out, "<g><title>", MANY / 3 * 6);
	qa_buf_clear(&out);
	qa_buf_clear(&again);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_segment_is_told_in_words),
		cmocka_unit_test(no_colour_stands_alone),
		cmocka_unit_test(bars_are_shares_or_counts),
		cmocka_unit_test(few_are_counted_in_ones),
		cmocka_unit_test(a_narrow_segment_has_no_letters),
		cmocka_unit_test(nothing_is_said_to_be_nothing),
		cmocka_unit_test(words_are_only_text),
		cmocka_unit_test(odd_numbers_are_drawn),
		cmocka_unit_test(many_rows_have_room),
	};

	return cmocka_run_group_tests_name("stack", tests, NULL, NULL);
}
