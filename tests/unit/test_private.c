#include "unit.h"

#include "record/private.h"

static const char *
sign(const char *text)
{
	size_t at, length;
	const char *s = qa_private_sign(text, strlen(text), &at, &length);

	return s == NULL ? "" : s;
}

static void
what_names_a_person(void **state)
{
	(void)state;
	assert_string_equal(sign("943 476 5919"), "an NHS number");
	assert_string_equal(sign("no. 943-476-5919."), "an NHS number");
	assert_string_equal(sign("9434765919"), "an NHS number");
	assert_string_equal(sign("at YO1 6GA"), "a postcode");
	assert_string_equal(sign("SW1A 2AA"), "a postcode");
	assert_string_equal(sign("DOB: 1/2/2015"), "a date of birth");
	assert_string_equal(sign("born on 2015-02-01"), "a date of birth");
	assert_string_equal(sign("a.b@c.org"), "an e-mail address");
}

static void
what_does_not(void **state)
{
	(void)state;
	assert_string_equal(sign(""), "");
	assert_string_equal(sign("9434765918"), "");
	assert_string_equal(sign("94347659190"), "");
	assert_string_equal(sign("E06000014 in 2024-25Q2"), "");
	assert_string_equal(sign("from 01/02/2015"), "");
	assert_string_equal(sign("5 @ 3"), "");
	assert_string_equal(sign("me@home"), "");
	assert_string_equal(sign("Q1 2024"), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_names_a_person),
		cmocka_unit_test(what_does_not),
	};

	return cmocka_run_group_tests_name("private", tests, NULL, NULL);
}
