#include "unit.h"

#include "measure/quantifier.h"

static void
each_count_has_its_word(void **state)
{
	static const struct {
		long count, total;
		const char *word;
	} all[] = {
		{ 0, 0, "no" },
		{ 0, 21, "no" },
		{ 1, 21, "one" },
		{ 1, 1, "one" },
		{ 2, 21, "two" },
		{ 2, 2, "all" },
		{ 2, 3, "most" },
		{ 3, 21, "several" },
		{ 10, 21, "several" },
		{ 11, 21, "most" },
		{ 10, 20, "several" },
		{ 20, 21, "most" },
		{ 21, 21, "all" },
		{ 1, 2, "one" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(qa_quantifier(all[i].count, all[i].total),
			all[i].word) != 0)
			fail_msg("%ld of %ld is %s, not %s", all[i].count,
			    all[i].total,
			    qa_quantifier(all[i].count, all[i].total),
			    all[i].word);
}

static void
the_count_stands_beside_it(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_quantify(&b, 15, 21, "partner", "partners", true);
	assert_string_equal(qa_buf_str(&b), "Most partners (15 of 21)");
	qa_buf_reset(&b);
	qa_quantify(&b, 0, 21, "partner", "partners", false);
	assert_string_equal(qa_buf_str(&b), "no partner (0 of 21)");
	qa_buf_reset(&b);
	qa_buf_text(&b, "and ");
	qa_quantify(&b, 1, 80, "school", "schools", false);
	assert_string_equal(qa_buf_str(&b), "and one school (1 of 80)");
	qa_buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_count_has_its_word),
		cmocka_unit_test(the_count_stands_beside_it),
	};

	return cmocka_run_group_tests_name("quantifier", tests, NULL, NULL);
}
