#include <limits.h>

#include "unit.h"

#include "base/day.h"
#include "record/grid.h"

static const struct qa_grid_column columns[] = {
	{ "indicator", NULL, 0 },
	{ "value", "Value", QA_OUT_NUMBER },
	{ "date", NULL, 0 },
};

static void
an_empty_grid(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_grid g;

	(void)state;
	qa_grid_init(&g, columns, 3);
	assert_int_equal(qa_grid_rows(&g), 0);
	assert_int_equal(qa_grid_check(&g, &f), 0);
	assert_ptr_equal(g.column, columns);
	qa_grid_clear(&g);
	qa_grid_init(&g, NULL, 0);
	assert_int_equal(qa_grid_rows(&g), 0);
	assert_int_equal(qa_grid_check(&g, &f), 0);
	qa_grid_clear(&g);
	qa_grid_clear(&g);
	assert_int_equal(qa_grid_rows(&g), 0);
}

static void
cells_row_after_row(void **state)
{
	char text[] = "CP02";
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_grid g;

	(void)state;
	qa_grid_init(&g, columns, 3);
	qa_grid_add(&g, text);
	qa_grid_num(&g, true, (struct qa_num){ 313, 1 });
	qa_grid_day(&g, qa_day(2024, 9, 30));
	memset(text, 'x', 4); /* cells are copies */
	qa_grid_add(&g, NULL);
	qa_grid_num(&g, false, (struct qa_num){ 313, 1 });
	qa_grid_long(&g, -17);
	assert_int_equal(qa_grid_check(&g, &f), 0);
	assert_int_equal(qa_grid_rows(&g), 2);
	assert_string_equal(qa_grid_get(&g, 0, 0), "CP02");
	assert_string_equal(qa_grid_get(&g, 0, 1), "31.3");
	assert_string_equal(qa_grid_get(&g, 0, 2), "2024-09-30");
	assert_string_equal(qa_grid_get(&g, 1, 0), "");
	assert_string_equal(qa_grid_get(&g, 1, 1), "");
	assert_string_equal(qa_grid_get(&g, 1, 2), "-17");
	qa_grid_clear(&g);
}

static void
numbers_at_their_limits(void **state)
{
	struct qa_grid g;

	(void)state;
	qa_grid_init(&g, columns, 1);
	qa_grid_long(&g, LONG_MIN);
	qa_grid_long(&g, LONG_MAX);
	qa_grid_long(&g, 0);
	qa_grid_num(&g, true, (struct qa_num){ -999999999999999999, 18 });
	qa_grid_add(&g, "");
	assert_string_equal(qa_grid_get(&g, 0, 0), "-9223372036854775808");
	assert_string_equal(qa_grid_get(&g, 1, 0), "9223372036854775807");
	assert_string_equal(qa_grid_get(&g, 2, 0), "0");
	assert_string_equal(qa_grid_get(&g, 3, 0), "-0.999999999999999999");
	assert_string_equal(qa_grid_get(&g, 4, 0), "");
	qa_grid_clear(&g);
}

static void
a_row_that_lacks_cells(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_grid g;

	(void)state;
	qa_grid_init(&g, columns, 3);
	qa_grid_add(&g, "a");
	qa_grid_add(&g, "b");
	assert_int_equal(qa_grid_rows(&g), 0);
	assert_int_equal(qa_grid_check(&g, &f), -1);
	assert_fault(f, QA_SOFTWARE, "a row lacks cells");
	qa_fault_clear(&f);
	qa_grid_add(&g, "c");
	assert_int_equal(qa_grid_check(&g, &f), 0);
	qa_grid_add(&g, "d");
	assert_int_equal(qa_grid_rows(&g), 1);
	assert_int_equal(qa_grid_check(&g, &f), -1);
	qa_grid_clear(&g);
}

static void
no_memory_is_told_once(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_grid g;

	(void)state;
	qa_grid_init(&g, columns, 1);
	qa_grid_add(&g, "a");
	g.failed = true;
	qa_grid_add(&g, "b");
	qa_grid_long(&g, 1);
	assert_int_equal(qa_grid_rows(&g), 1);
	assert_int_equal(qa_grid_check(&g, &f), -1);
	assert_fault(f, QA_SOFTWARE, "out of memory");
	qa_grid_clear(&g);
	assert_false(g.failed);
}

static void
many_rows(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_grid g;
	char text[24];
	long i;

	(void)state;
	qa_grid_init(&g, columns, 3);
	for (i = 0; i < 30000; i++)
		qa_grid_long(&g, i);
	assert_int_equal(qa_grid_check(&g, &f), 0);
	assert_int_equal(qa_grid_rows(&g), 10000);
	for (i = 0; i < 30000; i++) {
		snprintf(text, sizeof(text), "%ld", i);
		assert_string_equal(
		    qa_grid_get(&g, (size_t)i / 3, (size_t)i % 3), text);
	}
	qa_grid_clear(&g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_grid),
		cmocka_unit_test(cells_row_after_row),
		cmocka_unit_test(numbers_at_their_limits),
		cmocka_unit_test(a_row_that_lacks_cells),
		cmocka_unit_test(no_memory_is_told_once),
		cmocka_unit_test(many_rows),
	};

	return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
