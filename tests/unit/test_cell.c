#include "unit.h"

#include "record/cell.h"

/* Reads a copy that ends with its last byte. */
static int
read_cell(const char *s, size_t n, struct qa_value *v, struct qa_fault *f)
{
	char *copy = malloc(n + 1);
	int rc;

	assert_non_null(copy);
	memcpy(copy + 1, s, n);
	rc = qa_cell_read(copy + 1, n, v, f);
	if (rc == 0 && v->form == QA_STRING)
		v->s = s + (v->s - (copy + 1)); /* borrowed from the input */
	free(copy);
	return rc;
}

static struct qa_value
cell(const char *s)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_value v;

	memset(&v, 0xff, sizeof(v));
	if (read_cell(s, strlen(s), &v, &f) != 0)
		fail_msg("%s", f.text);
	return v;
}

static void
assert_num(struct qa_num a, const char *want, const char *from)
{
	char text[QA_NUM_TEXT];

	if (strcmp(qa_num_write(a, text), want) != 0)
		fail_msg("\"%s\" is %s, not %s", from, text, want);
}

/* ---- symbols ---- */

static const struct {
	const char *text;
	enum qa_status status;
} symbols[] = {
	{ "c", QA_SUPPRESSED },
	{ "C", QA_SUPPRESSED },
	{ "*", QA_SUPPRESSED },
	{ "<5", QA_SUPPRESSED },
	{ "[c]", QA_SUPPRESSED },
	{ "[C]", QA_SUPPRESSED },
	{ "x", QA_NOT_AVAILABLE },
	{ ":", QA_NOT_AVAILABLE },
	{ "..", QA_NOT_AVAILABLE },
	{ "-", QA_NOT_AVAILABLE },
	{ "\xe2\x80\x93", QA_NOT_AVAILABLE }, /* dashes of typesetters */
	{ "\xe2\x80\x94", QA_NOT_AVAILABLE },
	{ "NA", QA_NOT_AVAILABLE },
	{ "na", QA_NOT_AVAILABLE },
	{ "N/A", QA_NOT_AVAILABLE },
	{ "n/a", QA_NOT_AVAILABLE },
	{ "[x]", QA_NOT_AVAILABLE },
	{ "z", QA_NOT_APPLICABLE },
	{ "Z", QA_NOT_APPLICABLE },
	{ "[z]", QA_NOT_APPLICABLE },
	{ "k", QA_LOW_STATUS },
	{ "low", QA_LOW_STATUS },
	{ "Low", QA_LOW_STATUS },
	{ "~", QA_LOW_STATUS },
	{ "[low]", QA_LOW_STATUS },
	{ "u", QA_UNRELIABLE },
	{ "[u]", QA_UNRELIABLE },
	{ "[U]", QA_UNRELIABLE },
};

static void
symbols_stand_for_no_number(void **state)
{
	struct qa_value v;
	struct qa_num a;
	size_t i, n;

	(void)state;
	for (i = 0; i < QA_COUNT(symbols); i++) {
		n = strlen(symbols[i].text);
		assert_int_equal(
		    qa_symbol_status(symbols[i].text, n), symbols[i].status);
		v = cell(symbols[i].text);
		assert_int_equal(v.form, QA_STRING);
		assert_int_equal(v.n, n); /* kept as sent */
		assert_int_equal(v.percent, 0);
		assert_memory_equal(v.s, symbols[i].text, n);
		assert_int_equal(qa_cell_status(&v), symbols[i].status);
		if (qa_cell_number(&v, &a))
			fail_msg("%s has a number", symbols[i].text);
	}
}

static void
these_are_no_symbols(void **state)
{
	static const char *const text[] = { "", "0", "5", "cc", "[c", "c]",
		"[ c ]", "<", "< 5", "<6", "<10", ">5", "...", ".", "--",
		"n.a.", "lo", "lower", "[]", "final", "suppressed",
		"\xe2\x80\x95", "|", "c|[c]" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++)
		if (qa_symbol_status(text[i], strlen(text[i])) != QA_FINAL)
			fail_msg("\"%s\" is a symbol", text[i]);
}

/* ---- numbers ---- */

static const struct {
	const char *text, *number;
	bool percent;
} numbers[] = {
	{ "0", "0", false },
	{ "12", "12", false },
	{ " 12 ", "12", false },
	{ "\t12\r\n", "12", false },
	{ "\302\24012\xc2\xa0", "12", false },
	{ "-3.50", "-3.50", false },
	{ "0.0", "0.0", false },
	{ "31.3%", "31.3", true },
	{ "31.3 %", "31.3", true },
	{ " 31.3\xc2\xa0% ", "31.3", true },
	{ "-2%", "-2", true },
	{ "1,234%", "1234", true },
	{ "1,234", "1234", false },
	{ "12,345", "12345", false },
	{ "123,456", "123456", false },
	{ "1,234,567.89", "1234567.89", false },
	{ "-1,234", "-1234", false },
	{ "-123,456", "-123456", false },
	{ "1,000", "1000", false },
	{ "100,000,000,000,000,000", "100000000000000000", false },
	{ "999,999,999,999,999,999", "999999999999999999", false },
	{ "999999999999999999", "999999999999999999", false },
	{ "1,234.567890", "1234.567890", false },
};

static void
numbers_as_partners_type_them(void **state)
{
	struct qa_value v;
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(numbers); i++) {
		v = cell(numbers[i].text);
		assert_int_equal(v.form, QA_DECIMAL);
		assert_int_equal(v.percent, numbers[i].percent);
		assert_true(qa_cell_number(&v, &a));
		assert_num(a, numbers[i].number, numbers[i].text);
		assert_int_equal(qa_cell_status(&v), QA_FINAL);
	}
}

static void
an_unreliable_number_keeps_its_mark(void **state)
{
	static const char *const text[][2] = { { "12.3 [u]", "12.3" },
		{ "12.3[u]", "12.3" }, { "12.3 [U]", "12.3" },
		{ "12.3u", "12.3" }, { "12.3 u", "12.3" }, { "12.3U", "12.3" },
		{ "12.3\xc2\xa0[u]", "12.3" }, { "1,234 [u]", "1234" },
		{ "-5u", "-5" }, { "0 [u]", "0" } };
	struct qa_value v;
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++) {
		v = cell(text[i][0]);
		assert_int_equal(v.form, QA_STRING);
		assert_int_equal(v.n, strlen(text[i][0]));
		assert_int_equal(qa_cell_status(&v), QA_UNRELIABLE);
		assert_true(qa_cell_number(&v, &a));
		assert_num(a, text[i][1], text[i][0]);
	}
}

static void
an_empty_cell_says_nothing(void **state)
{
	struct qa_value v = { .form = QA_EMPTY };
	struct qa_num a;

	(void)state;
	assert_false(qa_cell_number(&v, &a));
	assert_int_equal(qa_cell_status(&v), QA_FINAL);
}

/* ---- what is refused ---- */

static void
assert_refused(const char *s, size_t n, const char *words)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_value v;

	if (read_cell(s, n, &v, &f) != -1)
		fail_msg("\"%s\" was read", s);
	assert_fault(f, QA_DATA, words);
}

static void
not_numbers(void **state)
{
	static const char *const text[] = { "", " ", "inf", "-inf", "Inf",
		"infinity", "nan", "1e400", "1E5", "0x1F", "+5", ".5", "5.",
		"--", "5.0.0", "%", "%%", "5%%", "%5", "5 % x", "c%", "<5%",
		"u%", "u5", "uu", "u u", "[u] [u]", "[u]u", "12 [c]", "12c",
		"12 *", "5 low", "12[", "< 5", "1 234", "1'234", "=5", "'5",
		"\302\2435", "five", "see note", "12 13", "12;13", "1/2",
		"5\xc2\xbd" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++)
		assert_refused(text[i], strlen(text[i]),
		    "is not a number: write digits, or a symbol");
	assert_refused("5\0", 2, "is not a number");
	assert_refused("5\0u", 3, "is not a number");
	assert_refused("c\0", 2, "is not a number");
}

static void
separators_out_of_place(void **state)
{
	static const char *const text[] = { ",", "1,", ",123", "-,123", "1,23",
		"12,34", "1,2345", "1234,567", "1,234,56", "1,,234", "1,234,",
		"1,234,5678", "1,23-4", "1,2 3", "1,abc", "1.234,5",
		"1,234.5,6", "1,234 567", "0,123", "00,123", "-0,123",
		"012,345", "1,23u" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++)
		assert_refused(text[i], strlen(text[i]), "is not a number");
}

static void
a_letter_where_a_digit_belongs(void **state)
{
	static const char *const text[][2] = { { "1O", "a letter O" },
		{ "O1", "a letter O" }, { "1o5", "a letter o" },
		{ "l0", "a letter l" }, { "1l", "a letter l" },
		{ "I1", "a letter I" }, { "12.O5", "a letter O" },
		{ "1,O00", "a letter O" }, { "-1O%", "a letter O" },
		{ "0O", "a letter O" }, { "9O", "a letter O" },
		{ "O9", "a letter O" }, { "O0", "a letter O" } };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++)
		assert_refused(text[i][0], strlen(text[i][0]), text[i][1]);
}

static void
over_18_digits(void **state)
{
	static const char *const text[] = { "1000000000000000000",
		"-1234567890123456789", "1,000,000,000,000,000,000",
		"1234567890123456789%", "0.1234567890123456789" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++)
		assert_refused(text[i], strlen(text[i]), "18 digits");
}

/* A long cell is cut short in the message, and harms nothing. */
static void
a_very_long_cell(void **state)
{
	char text[4000];

	(void)state;
	memset(text, '1', sizeof(text));
	assert_refused(text, sizeof(text),
	    "\"111111111111111111111111111111111111111111111111111111111111\" "
	    "has more");
	text[1] = ',';
	assert_refused(text, sizeof(text), "is not a number");
	memset(text, ',', sizeof(text));
	assert_refused(text, sizeof(text), "is not a number");
	memset(text, 'u', sizeof(text));
	assert_refused(text, sizeof(text), "is not a number");
}

static void
numbers_without_cells(void **state)
{
	struct qa_num a;

	(void)state;
	assert_int_equal(qa_number_read("1,234.5", 7, &a), 0);
	assert_num(a, "1234.5", "1,234.5");
	assert_int_equal(qa_number_read("12", 2, &a), 0);
	assert_num(a, "12", "12");
	assert_int_equal(qa_number_read("1,23", 4, &a), -1);
	assert_int_equal(qa_number_read("12%", 3, &a), -1);
	assert_int_equal(qa_number_read(" 12", 3, &a), -1);
	assert_int_equal(qa_number_read("c", 1, &a), -1);
	assert_int_equal(qa_number_read("", 0, &a), -1);
	assert_int_equal(qa_number_read("1000000000000000000", 19, &a), -2);
	assert_int_equal(
	    qa_number_read("1,000,000,000,000,000,000", 25, &a), -2);
}

/* ---- names of statuses ---- */

static void
names_of_statuses(void **state)
{
	static const char *const name[] = { [QA_FINAL] = "final",
		[QA_PROVISIONAL] = "provisional",
		[QA_WITHDRAWN] = "withdrawn",
		[QA_SUPPRESSED] = "suppressed",
		[QA_NOT_AVAILABLE] = "not_available",
		[QA_NOT_APPLICABLE] = "not_applicable",
		[QA_LOW_STATUS] = "low",
		[QA_UNRELIABLE] = "unreliable",
		[QA_MISSING] = "missing",
		[QA_NOT_DUE] = "not_due",
		[QA_INCOMPLETE] = "incomplete" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(name); i++) {
		assert_string_equal(qa_status_name((enum qa_status)i), name[i]);
		assert_int_equal(qa_status_find(name[i], strlen(name[i])), i);
	}
	assert_int_equal(qa_status_find("Suppressed", 10), QA_SUPPRESSED);
	assert_int_equal(qa_status_find("suppressed", 4), QA_FINAL);
	assert_int_equal(qa_status_find("", 0), QA_FINAL);
	assert_int_equal(qa_status_find("c", 1), QA_FINAL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(symbols_stand_for_no_number),
		cmocka_unit_test(these_are_no_symbols),
		cmocka_unit_test(numbers_as_partners_type_them),
		cmocka_unit_test(an_unreliable_number_keeps_its_mark),
		cmocka_unit_test(an_empty_cell_says_nothing),
		cmocka_unit_test(not_numbers),
		cmocka_unit_test(separators_out_of_place),
		cmocka_unit_test(a_letter_where_a_digit_belongs),
		cmocka_unit_test(over_18_digits),
		cmocka_unit_test(a_very_long_cell),
		cmocka_unit_test(numbers_without_cells),
		cmocka_unit_test(names_of_statuses),
	};

	return cmocka_run_group_tests_name("cell", tests, NULL, NULL);
}
