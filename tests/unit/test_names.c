#include "unit.h"

#include "base/names.h"

#define MANY 20000

static void
an_empty_set_has_nothing(void **state)
{
	struct qa_names m = QA_NAMES_EMPTY;

	(void)state;
	assert_int_equal(qa_names_find(&m, "a", 1), -1);
	assert_int_equal(qa_names_find(&m, "", 0), -1);
	assert_int_equal(m.n, 0);
	qa_names_clear(&m);
}

static void
numbers_follow_the_order_of_arrival(void **state)
{
	struct qa_names m = QA_NAMES_EMPTY;

	(void)state;
	assert_int_equal(qa_names_add(&m, "zebra", 5), 0);
	assert_int_equal(qa_names_add(&m, "ant", 3), 1);
	assert_int_equal(qa_names_add(&m, "zebra", 5), 0);
	assert_int_equal(qa_names_add(&m, "bee", 3), 2);
	assert_int_equal(m.n, 3);
	assert_int_equal(qa_names_find(&m, "ant", 3), 1);
	assert_int_equal(qa_names_find(&m, "cat", 3), -1);
	assert_string_equal(m.name[0], "zebra");
	assert_int_equal(m.length[0], 5);
	qa_names_clear(&m);
	assert_int_equal(qa_names_find(&m, "ant", 3), -1);
}

/* Names that are nearly the same are others. */
static void
each_of_these_is_another_name(void **state)
{
	static const struct {
		const char *s;
		size_t n;
	} name[] = { { "", 0 }, { "\0", 1 }, { "\0\0", 2 }, { "a", 1 },
		{ "A", 1 }, { "a\0", 2 }, { "a\0b", 3 }, { "a\0c", 3 },
		{ "ab", 2 }, { "ba", 2 }, { " a", 2 }, { "a ", 2 } };
	struct qa_names m = QA_NAMES_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(name) / sizeof(name[0]); i++)
		assert_int_equal(qa_names_add(&m, name[i].s, name[i].n), i);
	for (i = 0; i < sizeof(name) / sizeof(name[0]); i++)
		assert_int_equal(qa_names_find(&m, name[i].s, name[i].n), i);
	qa_names_clear(&m);
}

static void
names_are_copied(void **state)
{
	struct qa_names m = QA_NAMES_EMPTY;
	char text[] = "once";

	(void)state;
	assert_int_equal(qa_names_add(&m, text, 4), 0);
	memset(text, 'x', 4);
	assert_int_equal(qa_names_find(&m, "once", 4), 0);
	assert_int_equal(qa_names_find(&m, "xxxx", 4), -1);
	assert_string_equal(m.name[0], "once");
	qa_names_clear(&m);
}

static size_t
name_of(int i, char text[static 24])
{
	return (size_t)snprintf(text, 24, "E%08d", i);
}

static void
many_names_keep_their_numbers(void **state)
{
	struct qa_names m = QA_NAMES_EMPTY;
	char text[24];
	size_t n;
	int i;

	(void)state;
	for (i = 0; i < MANY; i++) {
		n = name_of(i, text);
		assert_int_equal(qa_names_find(&m, text, n), -1);
		assert_int_equal(qa_names_add(&m, text, n), i);
	}
	for (i = 0; i < MANY; i++) {
		n = name_of(i, text);
		assert_int_equal(qa_names_add(&m, text, n), i);
		assert_string_equal(m.name[i], text);
	}
	assert_int_equal(m.n, MANY);
	assert_int_equal(qa_names_find(&m, text, name_of(MANY, text)), -1);
	qa_names_clear(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_set_has_nothing),
		cmocka_unit_test(numbers_follow_the_order_of_arrival),
		cmocka_unit_test(each_of_these_is_another_name),
		cmocka_unit_test(names_are_copied),
		cmocka_unit_test(many_names_keep_their_numbers),
	};

	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
