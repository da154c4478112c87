#include "unit.h"

#include "domain/headings.h"
#include "record/define.h"

static void
a_heading_speaks_for_itself(void **state)
{
	static const struct {
		const char *text, *number;
		int column;
	} good[] = {
		{ "4.2", "4.2", QA_RETURN_RATING },
		{ " 4.2 ", "4.2", QA_RETURN_RATING },
		{ "4.2 rating", "4.2", QA_RETURN_RATING },
		{ "4.2: Evidence", "4.2", QA_RETURN_EVIDENCE },
		{ "10_comments", "10", QA_RETURN_COMMENT },
		{ "3-by when", "3", QA_RETURN_DEADLINE },
		{ "3a kept", "3a", QA_RETURN_KEPT },
	};
	static const char *const bad[] = { "", "rating", "Q4.2", "4.2 colour",
		"4.2 agency", "4.2 round", "4.2 tool", ".", "- 4" };
	size_t i, n;
	int column;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		if (!qa_heading_parse(
			good[i].text, strlen(good[i].text), &n, &column))
			fail_msg("\"%s\" is not understood", good[i].text);
		assert_int_equal(column, good[i].column);
		assert_int_equal(n, strlen(good[i].number));
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (qa_heading_parse(bad[i], strlen(bad[i]), &n, &column))
			fail_msg("\"%s\" is understood", bad[i]);
}

static int
row_of(struct qa_headings *h, const char *a, const char *b, const char *c,
    struct qa_fault *f)
{
	const struct qa_cell cell[] = { { a, strlen(a) }, { b, strlen(b) },
		{ c, strlen(c) } };
	const struct qa_row row = { cell, 3, 1 };

	qa_fault_clear(f);
	return qa_headings_row(h, &row, f);
}

static void
a_map_says_what_headings_are(void **state)
{
	struct qa_headings h = { .n = 0 };
	struct qa_fault f = QA_FAULT_NONE;
	const struct qa_heading *x;

	(void)state;
	assert_int_equal(row_of(&h, "Heading", "standard", "column", &f), 0);
	assert_int_equal(row_of(&h, "Organisation", "", "agency", &f), 0);
	assert_int_equal(row_of(&h, "Q7. Trained?", "4.2", "Rating", &f), 0);
	assert_int_equal(row_of(&h, "", "1", "rating", &f), -1);
	assert_fault(f, QA_DATA, "heading is empty");
	assert_int_equal(row_of(&h, "q7. trained?", "5", "rating", &f), -1);
	assert_fault(f, QA_DATA, "stands twice");
	assert_int_equal(row_of(&h, "x", "5", "colour", &f), -1);
	assert_fault(f, QA_DATA, "no column \"colour\"");
	assert_int_equal(row_of(&h, "y", "5", "agency", &f), -1);
	assert_fault(f, QA_DATA, "cannot be both");
	x = qa_headings_find(&h, " Q7. TRAINED? ", 14);
	assert_non_null(x);
	assert_string_equal(x->standard, "4.2");
	assert_int_equal(x->column, QA_RETURN_RATING);
	assert_null(qa_headings_find(&h, "Q8", 2));
	qa_headings_clear(&h);
}

static void
a_map_has_its_columns(void **state)
{
	struct qa_headings h = { .n = 0 };
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	assert_int_equal(row_of(&h, "heading", "indicator", "column", &f), -1);
	assert_fault(f, QA_DATA, "no column \"indicator\"");
	qa_headings_clear(&h);
	assert_int_equal(row_of(&h, "heading", "standard", "standard", &f), -1);
	assert_fault(f, QA_DATA, "heading, standard and column");
	qa_headings_clear(&h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_heading_speaks_for_itself),
		cmocka_unit_test(a_map_says_what_headings_are),
		cmocka_unit_test(a_map_has_its_columns),
	};

	return cmocka_run_group_tests_name("headings", tests, NULL, NULL);
}
