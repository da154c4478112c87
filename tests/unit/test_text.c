#include "unit.h"

#include "base/text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* A copy without anything after its last byte. */
static char *
exact(const char *s, size_t n)
{
	char *copy = malloc(n == 0 ? 1 : n);

	assert_non_null(copy);
	memcpy(copy, s, n);
	return copy;
}

/* ---- UTF-8 ---- */

static const struct {
	const char *s;
	size_t n;
	uint32_t character;
} characters[] = {
	{ "\0", 1, 0 },
	{ "A", 1, 'A' },
	{ "\x7f", 1, 0x7f },
	{ "\xc2\x80", 2, 0x80 },
	{ "\xc2\xa3", 2, 0xa3 },
	{ "\xdf\xbf", 2, 0x7ff },
	{ "\xe0\xa0\x80", 3, 0x800 },
	{ "\xe2\x80\x93", 3, 0x2013 },
	{ "\xed\x9f\xbf", 3, 0xd7ff },
	{ "\xee\x80\x80", 3, 0xe000 },
	{ "\xef\xbf\xbf", 3, 0xffff },
	{ "\xf0\x90\x80\x80", 4, 0x10000 },
	{ "\xf0\x9f\x98\x80", 4, 0x1f600 },
	{ "\xf4\x8f\xbf\xbf", 4, 0x10ffff },
};

static void
characters_of_every_length(void **state)
{
	uint32_t c;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(characters); i++) {
		assert_int_equal(
		    qa_utf8_check(characters[i].s, characters[i].n),
		    characters[i].n);
		assert_int_equal(
		    qa_utf8_get(characters[i].s, characters[i].n, &c),
		    characters[i].n);
		assert_int_equal(c, characters[i].character);
	}
	assert_int_equal(qa_utf8_check("", 0), 0);
}

static const struct {
	const char *s;
	size_t n;
} not_utf8[] = {
	{ "\x80", 1 }, /* a continuation alone */
	{ "\xbf", 1 },
	{ "\xa3", 1 }, /* a pound sign of windows-1252 */
	{ "\xc0\x80", 2 }, /* overlong: NUL */
	{ "\xc1\xbf", 2 },
	{ "\xe0\x80\x80", 3 },
	{ "\xe0\x9f\xbf", 3 },
	{ "\xf0\x80\x80\x80", 4 },
	{ "\xf0\x8f\xbf\xbf", 4 },
	{ "\xed\xa0\x80", 3 }, /* surrogates */
	{ "\xed\xbf\xbf", 3 },
	{ "\xf4\x90\x80\x80", 4 }, /* past U+10FFFF */
	{ "\xf5\x80\x80\x80", 4 },
	{ "\xf8\x88\x80\x80\x80", 5 },
	{ "\xfc\x80\x80\x80\x80\x80", 6 },
	{ "\xf6\x80\x80\x80", 4 },
	{ "\xfe", 1 },
	{ "\xff", 1 },
	{ "\xc2", 1 }, /* truncated */
	{ "\xe2\x80", 2 },
	{ "\xe2", 1 },
	{ "\xf0\x9f\x98", 3 },
	{ "\xf0", 1 },
	{ "\xc2\x41", 2 }, /* a letter where a byte should follow */
	{ "\xc2\xc2", 2 },
	{ "\xe2\x41\x93", 3 },
	{ "\xe2\x80\x41", 3 },
	{ "\xe2\x80\xff", 3 },
	{ "\xf0\x9f\x98\x7f", 4 },
};

/* At the start, and after good text, which is counted. */
static void
what_is_not_utf8(void **state)
{
	size_t i, n;
	uint32_t c;
	char text[16], *s;

	(void)state;
	for (i = 0; i < COUNT(not_utf8); i++) {
		n = not_utf8[i].n;
		s = exact(not_utf8[i].s, n);
		if (qa_utf8_check(s, n) != 0)
			fail_msg("case %zu passes", i);
		assert_int_equal(qa_utf8_get(s, n, &c), 1);
		assert_int_equal(c, 0xfffd);
		free(s);
		memcpy(text, "a\xc2\xa3", 3);
		memcpy(text + 3, not_utf8[i].s, n);
		assert_int_equal(qa_utf8_check(text, n + 3), 3);
	}
}

static void
mends_what_was_cut(void **state)
{
	static const struct {
		const char *text, *mended;
	} cases[] = {
		{ "", "" },
		{ "caf\xc3\xa9", "caf\xc3\xa9" },
		{ "caf\xc3", "caf?" },
		{ "\xe2\x82\" is not", "?\" is not" },
		{ "a\xff\xfe\x80z\xc3", "a?z?" },
		{ "\xf0\x9f\x98\xc2\xa3", "?\xc2\xa3" },
	};
	char text[32];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		snprintf(text, sizeof(text), "%s", cases[i].text);
		qa_utf8_mend(text);
		assert_string_equal(text, cases[i].mended);
	}
}

/* The characters of a text one after the other, as many as it has. */
static void
characters_in_a_row(void **state)
{
	static const char text[] = "\302\2435\xe2\x80\x93\xf0\x9f\x98\x80";
	static const uint32_t want[] = { 0xa3, '5', 0x2013, 0x1f600 };
	size_t at = 0, i;
	uint32_t c;

	(void)state;
	for (i = 0; i < 4; i++) {
		at += qa_utf8_get(text + at, strlen(text) - at, &c);
		assert_int_equal(c, want[i]);
	}
	assert_int_equal(at, strlen(text));
	assert_int_equal(qa_utf8_check(text, strlen(text)), strlen(text));
}

/* ---- words ---- */

static void
lower_case_of_ascii_alone(void **state)
{
	int c;

	(void)state;
	for (c = 0; c < 256; c++)
		assert_int_equal((unsigned char)qa_lower((char)c),
		    c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static void
same_words(void **state)
{
	(void)state;
	assert_true(qa_same_word("", 0, ""));
	assert_true(qa_same_word("Quarter", 7, "qUARTER"));
	assert_true(qa_same_word("quarterly", 7, "quarter"));
	assert_false(qa_same_word("quarter", 7, "quarterly"));
	assert_false(qa_same_word("quarter", 6, "quarter"));
	assert_false(qa_same_word("a_b", 3, "a-b"));
	assert_false(qa_same_word("[", 1, "{"));
	assert_false(qa_same_word("@", 1, "`"));
	assert_false(qa_same_word("a\0c", 3, "abc"));
	assert_false(qa_same_word("\xc3\x89", 2, "\xc3\xa9"));
}

static void
trims_blanks_at_both_ends(void **state)
{
	static const char *const text[][2] = { { "", "" }, { " ", "" },
		{ " \t\r\n", "" }, { "\xc2\xa0", "" },
		{ " \xc2\xa0 \xc2\xa0", "" }, { "a", "a" }, { " a", "a" },
		{ "a ", "a" }, { "\ta b\r\n", "a b" },
		{ "\xc2\xa0 12\xc2\xa0", "12" }, { "a\302\240b", "a\302\240b" },
		{ "\xc2\xa3", "\xc2\xa3" }, { "\xa0", "\xa0" },
		{ "\v", "\v" } };
	const char *s;
	char *copy;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(text); i++) {
		n = strlen(text[i][0]);
		s = copy = exact(text[i][0], n);
		qa_trim(&s, &n);
		assert_int_equal(n, strlen(text[i][1]));
		assert_memory_equal(s, text[i][1], n);
		free(copy);
	}
}

static void
a_nul_is_no_blank(void **state)
{
	const char *s = " \0 ";
	size_t n = 3;

	(void)state;
	qa_trim(&s, &n);
	assert_int_equal(n, 1);
	assert_int_equal(*s, '\0');
}

static void
codes(void **state)
{
	static const char good[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				   "abcdefghijklmnopqrstuvwxyz0123456789-_";
	const char of_32[] = "E06000014-E06000014-E06000014-_9";
	char c;
	int i;

	(void)state;
	assert_false(qa_is_code("", 0));
	assert_int_equal(strlen(of_32), 32);
	assert_true(qa_is_code(of_32, 32));
	assert_false(qa_is_code("E06000014-E06000014-E06000014-_90", 33));
	for (i = 0; i < 256; i++) {
		c = (char)i;
		assert_int_equal(
		    qa_is_code(&c, 1), c != '\0' && strchr(good, c) != NULL);
	}
	assert_false(qa_is_code("CP 02", 5));
	assert_false(qa_is_code("CP02 ", 5));
	assert_true(qa_is_code("CP02 ", 4));
}

/* ---- near names ---- */

static void
distances(void **state)
{
	static const struct {
		const char *a, *b;
		int distance;
	} cases[] = {
		{ "", "", 0 },
		{ "", "abc", 3 },
		{ "", "12345678", 8 },
		{ "", "123456789", 9 },
		{ "", "1234567890", 9 },
		{ "CP02", "cp02", 0 },
		{ "CP02", "CPP02", 1 }, /* one more */
		{ "CP02", "C02", 1 }, /* one less */
		{ "CP02", "CP03", 1 }, /* another */
		{ "CP02", "CP20", 1 }, /* neighbours swapped */
		{ "CP02", "Pc02", 1 },
		{ "ca", "abc", 3 }, /* no swap is taken apart again */
		{ "abcd", "badc", 2 },
		{ "kitten", "sitting", 3 },
		{ "abcdefgh", "ijklmnop", 8 },
		{ "abcdefghi", "jklmnopqr", 9 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		const char *a = cases[i].a, *b = cases[i].b;

		assert_int_equal(
		    qa_distance(a, strlen(a), b, strlen(b)), cases[i].distance);
		assert_int_equal(
		    qa_distance(b, strlen(b), a, strlen(a)), cases[i].distance);
	}
}

static void
distances_of_long_words(void **state)
{
	char a[50], b[50];

	(void)state;
	memset(a, 'a', sizeof(a));
	memset(b, 'a', sizeof(b));
	b[0] = 'b';
	assert_int_equal(qa_distance(a, 48, b, 48), 1);
	assert_int_equal(qa_distance(a, 48, a, 48), 0);
	assert_int_equal(qa_distance(a, 49, a, 49), 9);
	assert_int_equal(qa_distance(a, 1, a, 49), 9);
	assert_int_equal(qa_distance(a, 49, a, 1), 9);
}

/* At most three, and at most half of the word. */
static void
near_enough(void **state)
{
	(void)state;
	assert_true(qa_is_near(0, 0));
	assert_false(qa_is_near(1, 1));
	assert_true(qa_is_near(1, 2));
	assert_false(qa_is_near(2, 3));
	assert_true(qa_is_near(2, 4));
	assert_false(qa_is_near(3, 5));
	assert_true(qa_is_near(3, 6));
	assert_false(qa_is_near(4, 100));
	assert_false(qa_is_near(9, 100));
}

/* ---- lists ---- */

static void
assert_item(const char *list, int number, const char *want)
{
	size_t n = 99;
	const char *item = qa_list_item(list, number, &n);

	if (want == NULL) {
		assert_null(item);
		return;
	}
	assert_non_null(item);
	assert_int_equal(n, strlen(want));
	assert_memory_equal(item, want, n);
}

static void
items_of_a_list(void **state)
{
	(void)state;
	assert_item("high|low|range", 0, "high");
	assert_item("high|low|range", 1, "low");
	assert_item("high|low|range", 2, "range");
	assert_item("high|low|range", 3, NULL);
	assert_item("high|low|range", 1000, NULL);
	assert_item("one", 0, "one");
	assert_item("one", 1, NULL);
	assert_item("", 0, NULL);
	assert_item(NULL, 0, NULL);
	assert_item("a||b", 1, "");
	assert_item("a|", 1, "");
	assert_item("a|", 2, NULL);
}

static void
finding_in_a_list(void **state)
{
	static const char list[] = "high|low|range|none";

	(void)state;
	assert_int_equal(qa_list_find(list, "high", 4), 0);
	assert_int_equal(qa_list_find(list, "NONE", 4), 3);
	assert_int_equal(qa_list_find(list, "Range|none", 5), 2);
	assert_int_equal(qa_list_find(list, "lo", 2), -1);
	assert_int_equal(qa_list_find(list, "lower", 5), -1);
	assert_int_equal(qa_list_find(list, "low ", 4), -1);
	assert_int_equal(qa_list_find(list, "low|range", 9), -1);
	assert_int_equal(qa_list_find(list, "", 0), -1);
	assert_int_equal(qa_list_find("", "", 0), -1);
	assert_int_equal(qa_list_find(NULL, "a", 1), -1);
	assert_int_equal(qa_list_find("a|A", "A", 1), 0);
}

static void
assert_nearest(const char *list, const char *word, const char *want)
{
	size_t n = 99;
	const char *item = qa_list_nearest(list, word, strlen(word), &n);

	if (want == NULL && item != NULL)
		fail_msg("%.*s is near \"%s\"", (int)n, item, word);
	if (want == NULL)
		return;
	if (item == NULL)
		fail_msg("nothing is near \"%s\"", word);
	assert_int_equal(n, strlen(want));
	assert_memory_equal(item, want, n);
}

static void
the_nearest_item(void **state)
{
	static const char list[] = "count|percent|rate|mean|value";

	(void)state;
	assert_nearest(list, "precent", "percent");
	assert_nearest(list, "Valeu", "value");
	assert_nearest(list, "ratio", "rate");
	assert_nearest(list, "mode", NULL);
	assert_nearest(list, "percentage", "percent");
	assert_nearest(list, "median", "mean");
	assert_nearest(list, "zzzzz", NULL);
	assert_nearest(list, "", NULL);
	assert_nearest("", "rate", NULL);
	assert_nearest("CP01|CP02|CP03", "CP0", "CP01"); /* the first of ties */
	assert_nearest("CP01|CP02", "CP2", "CP02");
	assert_nearest("high|low", "hihg", "high");
	assert_nearest("k|x", "z", NULL); /* one letter is all of it */
}

/* ---- what a spreadsheet runs, and what is not seen ---- */

static void
formulas(void **state)
{
	static const struct {
		const char *s;
		bool runs, guarded;
	} cases[] = {
		{ "", false, false },
		{ "=1+1", true, false },
		{ "+44", true, false },
		{ "-", true, false },
		{ "@SUM(A1)", true, false },
		{ "\tx", true, false },
		{ "\rx", true, false },
		{ "\nx", false, false },
		{ " =1", false, false },
		{ "a=1", false, false },
		{ "5", false, false },
		{ "'", false, false },
		{ "''", false, false },
		{ "'a", false, false },
		{ "'tis", false, false },
		{ "'=1+1", true, true },
		{ "''=1+1", true, true },
		{ "''-", true, true },
		{ "'a'=1", false, false },
		{ "|cmd", false, false },
	};
	size_t i, n;
	char *s;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		n = strlen(cases[i].s);
		s = exact(cases[i].s, n);
		if (qa_would_run(s, n) != cases[i].runs ||
		    qa_is_guarded(s, n) != cases[i].guarded)
			fail_msg("\"%s\"", cases[i].s);
		free(s);
	}
	assert_false(qa_would_run("\0", 1));
	assert_false(qa_is_guarded("'\0", 2));
}

/* What is guarded and its guard taken off is what it was, every time. */
static void
a_guard_comes_off_again(void **state)
{
	static const char *const text[] = { "=1", "'=1", "''=1", "'a", "a", "'",
		"" };
	char guarded[16];
	size_t i, n, add;

	(void)state;
	for (i = 0; i < COUNT(text); i++) {
		add = qa_would_run(text[i], strlen(text[i]));
		snprintf(
		    guarded, sizeof(guarded), "%s%s", add ? "'" : "", text[i]);
		n = strlen(guarded);
		assert_int_equal(qa_is_guarded(guarded, n), add);
		assert_string_equal(guarded + add, text[i]);
	}
}

/* First and last of every range, and their neighbours. */
static void
hidden_characters(void **state)
{
	static const uint32_t range[][2] = { { 0x80, 0x9f }, { 0x61c, 0x61c },
		{ 0x200b, 0x200f }, { 0x2028, 0x202e }, { 0x2060, 0x206f },
		{ 0xfeff, 0xfeff }, { 0xe0000, 0xe007f } };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(range); i++) {
		assert_true(qa_is_hidden(range[i][0]));
		assert_true(qa_is_hidden(range[i][1]));
		assert_false(qa_is_hidden(range[i][0] - 1));
		assert_false(qa_is_hidden(range[i][1] + 1));
	}
	assert_true(qa_is_hidden(0x202e)); /* right-to-left override */
	assert_true(qa_is_hidden(0x200b)); /* zero-width space */
	assert_false(qa_is_hidden(0));
	assert_false(qa_is_hidden('A'));
	assert_false(qa_is_hidden(0xa3));
	assert_false(qa_is_hidden(0x2013));
	assert_false(qa_is_hidden(0x10ffff));
}

/* Text cut anywhere ends with a whole character, and is cut no shorter. */
static void
cut_between_characters(void **state)
{
	static const char text[] = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";
	static const size_t ends[] = { 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11 };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(ends); i++)
		assert_int_equal(qa_utf8_cut(text, i), ends[i]);
	/* what was no UTF-8 before stays, whole */
	assert_int_equal(qa_utf8_cut("\x80\x80\x80\x80", 4), 4);
	assert_int_equal(qa_utf8_cut("\xff", 1), 0);
	assert_int_equal(qa_shown("abc", 3), 3);
	assert_int_equal(qa_shown("0123456789012345678901234567890123456789"
				  "0123456789012345678\xc3\xa9z",
			     62),
	    59);
}

static void
characters_shown(void **state)
{
	static const struct {
		const char *s, *shown;
	} cases[] = {
		{ "a", "a" },
		{ "\n", "\\x0a" },
		{ "\x1b", "\\x1b" },
		{ "\x7f", "\\x7f" },
		{ "\xc3\xa9", "\xc3\xa9" },
		{ "\xc2\x9b", "\\u{9b}" },
		{ "\xe2\x80\xae", "\\u{202e}" },
		{ "\xf3\xa0\x81\x81", "\\u{e0041}" },
		{ "\xef\xbf\xbd", "\xef\xbf\xbd" },
		{ "\x9b", "\\x9b" },
	};
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		n = strlen(cases[i].s);
		qa_buf_reset(&b);
		assert_int_equal(qa_utf8_show(cases[i].s, n, &b), n);
		assert_string_equal(qa_buf_str(&b), cases[i].shown);
	}
	qa_buf_clear(&b);
}

static void
words_of_a_cell(void **state)
{
	static const char *const want[] = { "a", "b c", "d" };
	const char *list = " ;a; b c ;;d;", *word;
	size_t i = 0, n;

	(void)state;
	while ((word = qa_cell_word(&list, &n)) != NULL) {
		assert_true(i < 3);
		assert_int_equal(n, strlen(want[i]));
		assert_memory_equal(word, want[i], n);
		i++;
	}
	assert_int_equal(i, 3);
	assert_true(qa_cell_has("a; b c ;d", "b c"));
	assert_false(qa_cell_has("a;b c;d", "b"));
	assert_false(qa_cell_has("a;b", "A"));
	assert_false(qa_cell_has("", ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_of_every_length),
		cmocka_unit_test(what_is_not_utf8),
		cmocka_unit_test(mends_what_was_cut),
		cmocka_unit_test(characters_in_a_row),
		cmocka_unit_test(lower_case_of_ascii_alone),
		cmocka_unit_test(same_words),
		cmocka_unit_test(trims_blanks_at_both_ends),
		cmocka_unit_test(a_nul_is_no_blank),
		cmocka_unit_test(codes),
		cmocka_unit_test(distances),
		cmocka_unit_test(distances_of_long_words),
		cmocka_unit_test(near_enough),
		cmocka_unit_test(items_of_a_list),
		cmocka_unit_test(finding_in_a_list),
		cmocka_unit_test(the_nearest_item),
		cmocka_unit_test(formulas),
		cmocka_unit_test(a_guard_comes_off_again),
		cmocka_unit_test(hidden_characters),
		cmocka_unit_test(cut_between_characters),
		cmocka_unit_test(characters_shown),
		cmocka_unit_test(words_of_a_cell),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
