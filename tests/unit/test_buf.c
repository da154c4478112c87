#include "unit.h"

#include "base/buf.h"

static void
empty_is_an_empty_string(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	assert_string_equal(qa_buf_str(&b), "");
	assert_int_equal(b.len, 0);
	assert_null(b.data);
	qa_buf_clear(&b);
	qa_buf_reset(&b);
	assert_string_equal(qa_buf_str(&b), "");
	assert_null(b.data);
}

static void
adding_nothing_adds_nothing(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_buf_add(&b, NULL, 0);
	qa_buf_text(&b, "");
	qa_buf_print(&b, "%s", "");
	assert_string_equal(qa_buf_str(&b), "");
	assert_int_equal(b.len, 0);
	assert_false(b.failed);
	qa_buf_clear(&b);
}

static void
pieces_follow_one_another(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_buf_text(&b, "CP");
	qa_buf_put(&b, '0');
	qa_buf_add(&b, "2 and more", 1);
	qa_buf_print(&b, ": %d of %s", 10, "160");
	assert_string_equal(qa_buf_str(&b), "CP02: 10 of 160");
	assert_int_equal(b.len, 15);
	qa_buf_clear(&b);
	assert_null(b.data);
	assert_int_equal(b.len, 0);
	assert_int_equal(b.cap, 0);
}

static void
a_nul_is_a_byte_like_others(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_buf_put(&b, '\0');
	qa_buf_add(&b, "a\0b", 3);
	assert_int_equal(b.len, 4);
	assert_memory_equal(b.data, "\0a\0b\0", 5);
	qa_buf_clear(&b);
}

static void
every_length_ends_in_a_nul(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t n;

	(void)state;
	for (n = 0; n < 10000; n++) {
		qa_buf_put(&b, (char)('a' + n % 26));
		assert_int_equal(b.len, n + 1);
		assert_true(b.cap > b.len);
		assert_int_equal(b.data[n + 1], '\0');
	}
	for (n = 0; n < 10000; n++)
		assert_int_equal(b.data[n], 'a' + n % 26);
	qa_buf_clear(&b);
}

/* The text fills the memory to its last byte, misses it by one, exceeds it. */
static void
print_grows_at_every_length(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int n;

	(void)state;
	for (n = 0; n < 300; n++) {
		qa_buf_print(&b, "%*d|", n, 7);
		assert_int_equal(b.len, n < 1 ? 2 : n + 1);
		assert_int_equal(strlen(b.data), b.len);
		assert_memory_equal(b.data + b.len - 2, "7|", 3);
		qa_buf_clear(&b);
	}
}

static void
reset_keeps_the_memory(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	const char *data;

	(void)state;
	qa_buf_text(&b, "a first text");
	data = b.data;
	qa_buf_reset(&b);
	assert_string_equal(qa_buf_str(&b), "");
	assert_int_equal(b.len, 0);
	qa_buf_text(&b, "another one");
	assert_ptr_equal(b.data, data);
	assert_string_equal(qa_buf_str(&b), "another one");
	qa_buf_clear(&b);
}

static void
without_memory_it_stops_as_it_was(void **state)
{
	static const size_t beyond[] = { SIZE_MAX, SIZE_MAX / 2 };
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		qa_buf_text(&b, "kept");
		qa_buf_add(&b, "x", beyond[i]);
		assert_true(b.failed);
		qa_buf_put(&b, 'x');
		qa_buf_text(&b, "x");
		qa_buf_print(&b, "%d", 1);
		assert_true(b.failed);
		assert_string_equal(qa_buf_str(&b), "kept");
		qa_buf_reset(&b);
		assert_false(b.failed);
	}
	qa_buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(empty_is_an_empty_string),
		cmocka_unit_test(adding_nothing_adds_nothing),
		cmocka_unit_test(pieces_follow_one_another),
		cmocka_unit_test(a_nul_is_a_byte_like_others),
		cmocka_unit_test(every_length_ends_in_a_nul),
		cmocka_unit_test(print_grows_at_every_length),
		cmocka_unit_test(reset_keeps_the_memory),
		cmocka_unit_test(without_memory_it_stops_as_it_was),
	};

	return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
