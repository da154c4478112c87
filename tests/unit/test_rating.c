#include "unit.h"

#include "record/rating.h"

static struct qa_rating ny3[] = {
	{ "F", "fully", "fully in place", 1, QA_MET_YES, "blue" },
	{ "P", "in place with some areas for development", "", 2, QA_MET_PARTLY,
	    "" },
	{ "N", "not in place \xe2\x80\x93 action required", "absent;none of it",
	    3, QA_MET_NO, "" },
	{ "NA", "not applicable", "n/a", 4, QA_MET_NA, "" },
};
static const struct qa_scale scale = { 1, "ny3", ny3, 4 };

static const char *
found(const char *cell)
{
	const struct qa_rating *r = qa_scale_find(&scale, cell, strlen(cell));

	return r == NULL ? "" : r->code;
}

static void
a_label_is_known_by_its_words(void **state)
{
	static const struct {
		const char *cell, *code;
	} all[] = {
		{ "fully", "F" },
		{ "FULLY", "F" },
		{ " Fully. ", "F" },
		{ "f", "F" },
		{ "Fully in place", "F" },
		{ "In place  with some\nareas for development", "P" },
		{ "not in place - action required", "N" },
		{ "not in place-action required", "N" },
		{ "Not in place \xe2\x80\x94 action required", "N" },
		{ "not in place\xc2\xa0\xe2\x80\x91 action required", "N" },
		{ "none of it", "N" },
		{ "absent", "N" },
		{ "N/A", "NA" },
		{ "na", "NA" },
		{ "", "" },
		{ "full", "" },
		{ "in place", "" },
		{ "not in place action required", "" },
		{ "FP", "" },
		{ "1", "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (strcmp(found(all[i].cell), all[i].code) != 0)
			fail_msg("\"%s\" is \"%s\", not \"%s\"", all[i].cell,
			    found(all[i].cell), all[i].code);
}

static void
what_is_none_is_told_the_nearest(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	assert_int_equal(qa_scale_unknown(&scale, "fuly", 4, &f), -1);
	assert_fault(f, QA_DATA, "did you mean \"fully\"?");
	qa_fault_clear(&f);
	qa_scale_unknown(&scale, "in place with some", 18, &f);
	assert_fault(f, QA_DATA, "did you mean \"in place with some areas");
	qa_fault_clear(&f);
	qa_scale_unknown(&scale, "7", 1, &f);
	assert_fault(f, QA_DATA, "not on the scale ny3: F (fully), P (in");
}

static void
the_lowest_is_a_rating(void **state)
{
	static const struct qa_scale none = { 2, "none", NULL, 0 };
	static const struct qa_scale only = { 3, "only", &ny3[3], 1 };

	(void)state;
	assert_string_equal(qa_scale_lowest(&scale)->code, "N");
	assert_null(qa_scale_lowest(&none));
	assert_null(qa_scale_lowest(&only));
}

static void
ratings_have_an_order(void **state)
{
	static const struct qa_rating other = { "2", "two", "", 9,
		QA_MET_PARTLY, "" };

	(void)state;
	assert_true(qa_rating_compare(&ny3[0], &ny3[1], true) < 0);
	assert_true(qa_rating_compare(&ny3[2], &ny3[1], true) > 0);
	assert_int_equal(qa_rating_compare(&ny3[1], &ny3[1], true), 0);
	/* of two scales by whether they are met, not by position */
	assert_int_equal(qa_rating_compare(&ny3[1], &other, false), 0);
	assert_true(qa_rating_compare(&ny3[2], &other, false) > 0);
	assert_true(qa_rating_compare(&ny3[0], &other, false) < 0);
	/* not applicable has none */
	assert_int_equal(qa_rating_compare(&ny3[3], &ny3[0], true), 0);
	assert_int_equal(qa_rating_compare(&ny3[0], &ny3[3], true), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_label_is_known_by_its_words),
		cmocka_unit_test(what_is_none_is_told_the_nearest),
		cmocka_unit_test(the_lowest_is_a_rating),
		cmocka_unit_test(ratings_have_an_order),
	};

	return cmocka_run_group_tests_name("rating", tests, NULL, NULL);
}
