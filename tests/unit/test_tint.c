#include <math.h>

#include "unit.h"

#include "base/text.h"
#include "chart/tint.h"

/* The style that every picture carries. */
static void
put_style(struct qa_buf *out)
{
	const struct qa_svg_head head = { .height = 10 };
	struct qa_svg s = QA_SVG_EMPTY;

	qa_svg_end(&s, &head, out);
}

static const char *
rule_of(const struct qa_buf *style, const char *selector, size_t n)
{
	char rule[64];
	const char *found;

	snprintf(rule, sizeof(rule), ".qa-chart %.*s{", (int)n, selector);
	found = strstr(qa_buf_str(style), rule);
	assert_non_null(found);
	return found + strlen(rule);
}

/* The relative luminance of #rgb or #rrggbb: WCAG 2.2. */
static double
luminance(const char *hex)
{
	static const double share[] = { 0.2126, 0.7152, 0.0722 };
	size_t n = strspn(hex, "0123456789abcdef"), i;
	double sum = 0, c;
	char pair[3] = "";

	assert_true(n == 3 || n == 6);
	for (i = 0; i < 3; i++) {
		pair[0] = hex[i * n / 3];
		pair[1] = hex[i * n / 3 + (n == 6)];
		c = (double)strtol(pair, NULL, 16) / 255;
		c = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
		sum += share[i] * c;
	}
	return sum;
}

/* The luminance that a property of a rule has; -1 without one. */
static double
property(const char *rule, const char *name)
{
	const char *end = strchr(rule, '}'), *at = strstr(rule, name);

	return at == NULL || at > end ? -1 : luminance(at + strlen(name));
}

static double
contrast(double a, double b)
{
	return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

static const char *
rule_of_tint(const struct qa_buf *style, int tint)
{
	size_t n;
	const char *word = qa_list_item(qa_tint_words, tint, &n);
	char selector[32];

	assert_non_null(word);
	snprintf(selector, sizeof(selector), ".%.*s", (int)n, word);
	return rule_of(style, selector, n + 1);
}

static void
letters_are_read_on_every_tint(void **state)
{
	struct qa_buf style = QA_BUF_EMPTY;
	double black, white, ground;
	int i;

	(void)state;
	put_style(&style);
	black = property(rule_of(&style, "text", 4), "fill:#");
	white = property(rule_of(&style, ".w", 2), "fill:#");
	assert_true(black < 0.02);
	assert_true(white > 0.99);
	for (i = 0; i < QA_TINTS; i++) {
		ground = property(rule_of_tint(&style, i), "fill:#");
		assert_true(
		    contrast(ground,
			qa_tint_is_dark((enum qa_tint)i) ? white : black) >=
		    4.5);
	}
	qa_buf_clear(&style);
}

/* By its ground or, where that is light, by its edge: 3 to 1. */
static void
every_tint_stands_out_on_white(void **state)
{
	struct qa_buf style = QA_BUF_EMPTY;
	const char *rule;
	int i;

	(void)state;
	put_style(&style);
	for (i = 0; i < QA_TINTS; i++) {
		rule = rule_of_tint(&style, i);
		assert_true(contrast(property(rule, "fill:#"), 1) >= 3 ||
		    (property(rule, "stroke:#") >= 0 &&
			contrast(property(rule, "stroke:#"), 1) >= 3));
	}
	qa_buf_clear(&style);
}

/* Red, green, amber, pale: each at least 1.25 times as light as the last. */
static void
traffic_lights_differ_in_grey(void **state)
{
	static const enum qa_tint order[] = { QA_TINT_RED, QA_TINT_GREEN,
		QA_TINT_AMBER, QA_TINT_PALE };
	struct qa_buf style = QA_BUF_EMPTY;
	double last = -1, now;
	size_t i;

	(void)state;
	put_style(&style);
	for (i = 0; i < 4; i++, last = now) {
		now = property(rule_of_tint(&style, (int)order[i]), "fill:#");
		if (i > 0)
			assert_true((now + 0.05) / (last + 0.05) >= 1.25);
	}
	qa_buf_clear(&style);
}

static void
words_find_their_tint(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	char word[32], drawn[48];
	const char *item;
	size_t n;
	int i;

	(void)state;
	for (i = 0; (item = qa_list_item(qa_tint_words, i, &n)) != NULL; i++) {
		snprintf(word, sizeof(word), "%.*s", (int)n, item);
		assert_int_equal(qa_tint_find(word), i);
		snprintf(drawn, sizeof(drawn), "class=\"%s\"", word);
		qa_buf_reset(&s.body);
		qa_svg_rect(&s, qa_tint_ink((enum qa_tint)i), 0, 0, 1, 1);
		assert_non_null(strstr(qa_buf_str(&s.body), drawn));
	}
	assert_int_equal(i, QA_TINTS);
	assert_int_equal(qa_tint_find("White"), QA_TINT_WHITE);
	assert_int_equal(qa_tint_find("blue|turquoise"), -1);
	assert_int_equal(qa_tint_find("gray"), -1);
	assert_int_equal(qa_tint_find(""), -1);
	assert_int_equal(qa_tint_find(NULL), -1);
	qa_buf_clear(&s.body);
}

static void
no_tint_is_white(void **state)
{
	(void)state;
	assert_int_equal(qa_tint_ink((enum qa_tint)QA_TINTS), QA_INK_WHITE);
	assert_int_equal(qa_tint_ink((enum qa_tint) - 1), QA_INK_WHITE);
	assert_false(qa_tint_is_dark((enum qa_tint)99));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_read_on_every_tint),
		cmocka_unit_test(every_tint_stands_out_on_white),
		cmocka_unit_test(traffic_lights_differ_in_grey),
		cmocka_unit_test(words_find_their_tint),
		cmocka_unit_test(no_tint_is_white),
	};

	return cmocka_run_group_tests_name("tint", tests, NULL, NULL);
}
