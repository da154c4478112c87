#include <math.h>

#include "unit.h"

#include "chart/heat.h"
#include "picture.h"

#define MANY 150
#define WIDE 60

static const struct qa_heat_level levels[] = {
	{ "F", "fully", QA_TINT_GREEN },
	{ "P", "partly", QA_TINT_AMBER },
	{ "N", "not met", QA_TINT_RED },
	{ "NR", "not returned", QA_TINT_WHITE },
};

static const char *const rows[] = { "Police", "Cafcass", "Probation" };
static const char *const columns[] = { "4.1", "4.2" };

static const struct qa_heat_cell cells[] = {
	{ .level = 1 },
	{ .level = 0 },
	{ .level = 2, .text = "3/5" },
	{ .level = -1 },
	{ .level = 3 },
	{ .level = 3 },
};

static struct qa_heat
heat_of(size_t n)
{
	const struct qa_heat heat = {
		.caption = { .id = "heat",
		    .headline = "A finding",
		    .subtitle = "Ratings",
		    .source = "Source: none" },
		.key = { .level = levels, .n = 4, .rated = 3 },
		.row = rows,
		.rows = n,
		.column = columns,
		.columns = 2,
		.cell = cells,
	};

	return heat;
}

static void
draw(const struct qa_heat *heat, struct qa_buf *out)
{
	qa_buf_reset(out);
	qa_heat_draw(heat, out);
	assert_picture(out);
}

static void
each_cell_is_told_in_words(void **state)
{
	struct qa_heat heat = heat_of(3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&heat, &out);
	assert_has(&out, "<title>Police, 4.1: partly</title>");
	assert_has(&out, "<title>Police, 4.2: fully</title>");
	assert_has(&out, "<title>Cafcass, 4.1: not met, 3/5</title>");
	assert_has_not(&out, "<title>Cafcass, 4.2");
	assert_times(&out, "<g><title>", 5);
	assert_has(&out, ">Probation</text>");
	assert_has(&out, ">4.2</text>");
	assert_has(&out, ">Source: none</text>");
	assert_has(&out,
	    "-desc\">3 rows, 2 columns. Cells: fully 1, partly 1, not met 1, "
	    "not returned 2, empty 1. Worst in each row: Police: partly 1; "
	    "Cafcass: not met 1; Probation: no rating.</desc>");
	qa_buf_clear(&out);
}

/* Letters on each ground, in the key and in the cells. */
static void
no_colour_stands_alone(void **state)
{
	struct qa_heat heat = heat_of(3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&heat, &out);
	assert_times(&out, ">F</text>", 2);
	assert_times(&out, ">P</text>", 2);
	assert_times(&out, ">N</text>", 1);
	assert_times(&out, ">3/5</text>", 1);
	assert_times(&out, ">NR</text>", 3);
	assert_times(&out, "class=\"red\"", 2);
	assert_times(&out, "class=\"white\"", 3);
	assert_times(&out, "class=\"b w\"", 2);
	assert_has(&out, ">fully (1)</text>");
	assert_has(&out, ">not returned (2)</text>");
	qa_buf_clear(&out);
}

static void
the_key_has_what_occurs(void **state)
{
	struct qa_heat heat = heat_of(1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&heat, &out);
	assert_has(&out, ">partly (1)</text>");
	assert_has_not(&out, ">not met (");
	assert_has_not(&out, "(0)");
	assert_has(&out, "-desc\">1 row, 2 columns. ");
	qa_buf_clear(&out);
}

static void
worst_is_where_the_key_says(void **state)
{
	struct qa_heat heat = heat_of(3);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	heat.key.worst_first = true;
	draw(&heat, &out);
	assert_has(&out, "Police: fully 1; Cafcass: not met 1; Probation: no");
	heat.key.rated = 0;
	heat.key.worst_first = false;
	draw(&heat, &out);
	assert_has(&out, "Probation: not returned 2.");
	heat.key.rated = 99;
	draw(&heat, &out);
	assert_has(&out, "Probation: not returned 2.");
	qa_buf_clear(&out);
}

static void
nothing_is_said_to_be_nothing(void **state)
{
	struct qa_heat heat = heat_of(0);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	draw(&heat, &out);
	assert_has(&out, ">There are no ratings to show.</text>");
	assert_has(&out, "-desc\">0 rows, 2 columns.</desc>");
	heat = heat_of(3);
	heat.columns = 0;
	draw(&heat, &out);
	assert_has(&out, ">There are no ratings to show.</text>");
	memset(&heat, 0, sizeof(heat));
	draw(&heat, &out);
	heat = heat_of(3);
	heat.key.n = 0;
	draw(&heat, &out);
	assert_has(&out, "Cells: empty 6. ");
	assert_times(&out, "<g><title>", 1);
	qa_buf_clear(&out);
}

static void
words_are_only_text(void **state)
{
	static const char *const row[] = { "</style><script>x</script>\x1b\xff",
		NULL };
	static const char *const column[] = { "<b>\"&", NULL };
	static const struct qa_heat_level odd[] = {
		{ "<", "]]>", (enum qa_tint)77 },
		{ NULL, NULL, (enum qa_tint) - 1 },
	};
	static const struct qa_heat_cell cell[] = { { 0, "</svg>" },
		{ 1, NULL }, { 99, "" }, { -99, "'" } };
	struct qa_heat heat = heat_of(2);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	heat.row = row;
	heat.column = column;
	heat.cell = cell;
	heat.key.level = odd;
	heat.key.n = 2;
	draw(&heat, &out);
	assert_times(&out, "<g><title>", 3);
	assert_has(&out, "empty 2");
	qa_buf_clear(&out);
}

/* A text too wide for any cell is made smaller, then cut; its words are not. */
static void
a_long_text_is_cut(void **state)
{
	static const struct qa_heat_cell cell[] = {
		{ 0, "evidence was seen of all of it" }, { 1, NULL }
	};
	struct qa_heat heat = heat_of(1);
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	heat.cell = cell;
	draw(&heat, &out);
	assert_has(&out, "\xe2\x80\xa6</text>");
	assert_has(&out, ": fully, evidence was seen of all of it</title>");
	assert_has(&out, "viewBox=\"0 0 640 ");
	qa_buf_clear(&out);
}

static void
widths_that_are_none(void **state)
{
	static const double odd[] = { NAN, -5, 0, 1, 320, 1e4, INFINITY };
	struct qa_heat heat = heat_of(3);
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		heat.caption.width = odd[i];
		draw(&heat, &out);
	}
	assert_has(&out, " width=\"10000\"");
	qa_buf_clear(&out);
}

/* Rows and columns of an England-wide return; names of 70 characters. */
struct large {
	char name[MANY][72], head[WIDE][8];
	const char *row[MANY], *column[WIDE];
	struct qa_heat_cell cell[MANY * WIDE];
};

static struct qa_heat
large_of(struct large *l, size_t n, size_t m)
{
	struct qa_heat heat = heat_of(n);
	size_t i;

	for (i = 0; i < n; i++) {
		snprintf(l->name[i], sizeof(l->name[i]),
		    "An agency with a name of seventy letters, which few have, "
		    "number %5zu",
		    i);
		l->row[i] = l->name[i];
	}
	for (i = 0; i < m; i++) {
		snprintf(l->head[i], sizeof(l->head[i]), "%zu.%zu", i / 9 + 1,
		    i % 9 + 1);
		l->column[i] = l->head[i];
	}
	for (i = 0; i < n * m; i++)
		l->cell[i] = (struct qa_heat_cell){ .level = (int)(i * 7 % 4) };
	heat.row = l->row;
	heat.column = l->column;
	heat.columns = m;
	heat.cell = l->cell;
	return heat;
}

static double
width_of(const struct qa_buf *out)
{
	const char *at = strstr(qa_buf_str(out), "viewBox=\"0 0 ");

	assert_non_null(at);
	return strtod(at + strlen("viewBox=\"0 0 "), NULL);
}

/* Every text starts inside the picture, and none is smaller than the least. */
static void
assert_legible(const struct qa_buf *out)
{
	const char *s = qa_buf_str(out), *x, *size;
	double width = width_of(out);

	while ((s = strstr(s, "<text")) != NULL) {
		x = strstr(s, " x=\"");
		size = strstr(s, "font-size=\"");
		assert_non_null(x);
		assert_non_null(size);
		assert_true(strtod(x + 4, NULL) >= 0);
		assert_true(strtod(x + 4, NULL) <= width);
		assert_true(strtod(size + 11, NULL) >= QA_HEAT_LEAST);
		s = size;
	}
}

static void
many_columns_widen_it(void **state)
{
	struct large *l = malloc(sizeof(*l));
	struct qa_buf out = QA_BUF_EMPTY, again = QA_BUF_EMPTY;
	struct qa_heat heat;

	(void)state;
	assert_non_null(l);
	heat = large_of(l, 21, 12);
	draw(&heat, &out);
	assert_legible(&out);
	assert_true(width_of(&out) <= 640);
	assert_times(&out, ">1.1</text>", 1);
	heat = large_of(l, MANY, WIDE);
	draw(&heat, &out);
	draw(&heat, &again);
	assert_string_equal(qa_buf_str(&out), qa_buf_str(&again));
	assert_legible(&out);
	assert_true(width_of(&out) > 1000);
	assert_true(width_of(&out) < 3000);
	assert_times(&out, "<g><title>", MANY * WIDE);
	assert_times(&out, ">1.1</text>", MANY / 30);
	qa_buf_clear(&out);
	qa_buf_clear(&again);
	free(l);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cell_is_told_in_words),
		cmocka_unit_test(no_colour_stands_alone),
		cmocka_unit_test(the_key_has_what_occurs),
		cmocka_unit_test(worst_is_where_the_key_says),
		cmocka_unit_test(nothing_is_said_to_be_nothing),
		cmocka_unit_test(words_are_only_text),
		cmocka_unit_test(a_long_text_is_cut),
		cmocka_unit_test(widths_that_are_none),
		cmocka_unit_test(many_columns_widen_it),
	};

	return cmocka_run_group_tests_name("heat", tests, NULL, NULL);
}
