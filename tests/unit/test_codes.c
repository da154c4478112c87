#include "unit.h"

#include "record/codes.h"

static int64_t
add(struct qa_codes *c, int space, const char *s)
{
	return qa_codes_add(c, space, s, strlen(s));
}

static int64_t
find(const struct qa_codes *c, int space, const char *s)
{
	return qa_codes_find(c, space, s, strlen(s));
}

static void
no_codes(void **state)
{
	struct qa_codes c = QA_CODES_EMPTY;

	(void)state;
	assert_int_equal(find(&c, QA_AREAS, "E06000014"), 0);
	assert_string_equal(qa_codes_text(&c, 0), "");
	assert_string_equal(qa_codes_text(&c, 1), "");
	assert_string_equal(qa_codes_text(&c, -1), "");
	assert_int_equal(qa_codes_space(&c, 0), QA_SPACE_NAME);
	assert_int_equal(qa_codes_space(&c, 1), QA_SPACE_NAME);
	qa_codes_clear(&c);
}

static void
numbers_begin_at_one(void **state)
{
	struct qa_codes c = QA_CODES_EMPTY;

	(void)state;
	assert_int_equal(add(&c, QA_AREAS, "E06000014"), 1);
	assert_int_equal(add(&c, QA_INDICATORS, "CP02"), 2);
	assert_int_equal(add(&c, QA_AREAS, "E06000014"), 1);
	assert_int_equal(find(&c, QA_INDICATORS, "CP02"), 2);
	assert_int_equal(find(&c, QA_INDICATORS, "cp02"), 0);
	assert_int_equal(find(&c, QA_INDICATORS, "CP0"), 0);
	assert_string_equal(qa_codes_text(&c, 1), "E06000014");
	assert_string_equal(qa_codes_text(&c, 2), "CP02");
	assert_string_equal(qa_codes_text(&c, 3), "");
	assert_int_equal(qa_codes_space(&c, 1), QA_AREAS);
	assert_int_equal(qa_codes_space(&c, 2), QA_INDICATORS);
	assert_int_equal(qa_codes_space(&c, 3), QA_SPACE_NAME);
	c.stored = 2;
	qa_codes_clear(&c);
	assert_int_equal(c.stored, 0);
	assert_int_equal(find(&c, QA_AREAS, "E06000014"), 0);
	assert_string_equal(qa_codes_text(&c, 1), "");
}

/* The same word means another thing in another kind. */
static void
every_space_is_its_own(void **state)
{
	struct qa_codes c = QA_CODES_EMPTY;
	int space;

	(void)state;
	for (space = 0; space < QA_SPACES; space++) {
		assert_int_equal(find(&c, space, "police"), 0);
		assert_int_equal(add(&c, space, "police"), space + 1);
	}
	for (space = 0; space < QA_SPACES; space++) {
		assert_int_equal(find(&c, space, "police"), space + 1);
		assert_int_equal(qa_codes_space(&c, space + 1), space);
		assert_string_equal(qa_codes_text(&c, space + 1), "police");
	}
	qa_codes_clear(&c);
}

static void
part_of_a_text_is_a_code(void **state)
{
	struct qa_codes c = QA_CODES_EMPTY;

	(void)state;
	assert_int_equal(qa_codes_add(&c, QA_BODIES, "board;exec", 5), 1);
	assert_string_equal(qa_codes_text(&c, 1), "board");
	assert_int_equal(qa_codes_find(&c, QA_BODIES, "boardroom", 5), 1);
	assert_int_equal(qa_codes_add(&c, QA_BODIES, "board", 0), 2);
	assert_string_equal(qa_codes_text(&c, 2), "");
	qa_codes_clear(&c);
}

static void
a_code_of_the_longest_breakdown(void **state)
{
	struct qa_codes c = QA_CODES_EMPTY;
	char text[513];

	(void)state;
	memset(text, 'a', 512);
	text[512] = '\0';
	assert_int_equal(add(&c, QA_SPACE_BREAKDOWN, text), 1);
	text[511] = 'b';
	assert_int_equal(add(&c, QA_SPACE_BREAKDOWN, text), 2);
	assert_string_equal(qa_codes_text(&c, 2), text);
	qa_codes_clear(&c);
}

static void
spaces_of_columns(void **state)
{
	static const struct {
		const struct qa_kind *kind;
		const char *column;
		int space;
	} cases[] = {
		{ &qa_kind_areas, "area", QA_AREAS },
		{ &qa_kind_areas, "parent", QA_AREAS },
		{ &qa_kind_areas, "successor", QA_AREAS },
		{ &qa_kind_observations, "area", QA_AREAS },
		{ &qa_kind_observations, "indicator", QA_INDICATORS },
		{ &qa_kind_observations, "breakdown", QA_SPACE_BREAKDOWN },
		{ &qa_kind_indicators, "indicator", QA_INDICATORS },
		{ &qa_kind_indicators, "priorities", QA_PRIORITIES },
		{ &qa_kind_indicators, "agency", QA_AGENCIES },
		{ &qa_kind_neighbours, "set", QA_SPACE_NAME },
		{ &qa_kind_targets, "name", QA_SPACE_NAME },
	};
	size_t i;
	int column;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		column = qa_kind_column(cases[i].kind, cases[i].column);
		assert_true(column >= 0);
		assert_int_equal(qa_column_space(cases[i].kind,
				     &cases[i].kind->columns[column]),
		    cases[i].space);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_codes),
		cmocka_unit_test(numbers_begin_at_one),
		cmocka_unit_test(every_space_is_its_own),
		cmocka_unit_test(part_of_a_text_is_a_code),
		cmocka_unit_test(a_code_of_the_longest_breakdown),
		cmocka_unit_test(spaces_of_columns),
	};

	return cmocka_run_group_tests_name("codes", tests, NULL, NULL);
}
