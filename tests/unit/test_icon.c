#include "unit.h"

#include "chart/icon.h"
#include "picture.h"

/* What tells two icons apart without colour: words and letters. */
static void
no_two_are_told_alike(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < QA_SIGNAL_MARKS; i++)
		for (k = 0; k < i; k++) {
			assert_string_not_equal(
			    qa_signal_letter((enum qa_signal_mark)i),
			    qa_signal_letter((enum qa_signal_mark)k));
			assert_string_not_equal(
			    qa_signal_word((enum qa_signal_mark)i),
			    qa_signal_word((enum qa_signal_mark)k));
		}
	for (i = 0; i < QA_ASSURANCE_MARKS; i++)
		for (k = 0; k < i; k++) {
			assert_string_not_equal(
			    qa_assurance_letter((enum qa_assurance_mark)i),
			    qa_assurance_letter((enum qa_assurance_mark)k));
			assert_string_not_equal(
			    qa_assurance_word((enum qa_assurance_mark)i),
			    qa_assurance_word((enum qa_assurance_mark)k));
		}
	assert_string_equal(qa_signal_word(QA_ICON_COMMON), "common cause");
	assert_string_equal(qa_signal_letter(QA_ICON_CONCERN_LOW), "L!");
	assert_string_equal(qa_assurance_letter(QA_ICON_NO_TARGET), "");
}

/* The markup of an icon without its words and colours, #d4ecea or #fff. */
static void
strip(const struct qa_buf *b, struct qa_buf *out)
{
	const char *s = strchr(qa_buf_str(b), '\n');

	qa_buf_reset(out);
	for (; *s != '\0'; s++)
		if (*s == '#')
			s += strcspn(s, "\"") - 1;
		else
			qa_buf_put(out, *s);
}

static void
high_and_low_differ_in_grey(void **state)
{
	struct qa_buf one = QA_BUF_EMPTY, other = QA_BUF_EMPTY;
	struct qa_buf a = QA_BUF_EMPTY, b = QA_BUF_EMPTY;
	size_t i, k;

	(void)state;
	for (i = 0; i < QA_SIGNAL_MARKS; i++)
		for (k = 0; k < i; k++) {
			qa_buf_reset(&one);
			qa_buf_reset(&other);
			qa_variation_icon((enum qa_signal_mark)i, &one);
			qa_variation_icon((enum qa_signal_mark)k, &other);
			strip(&one, &a);
			strip(&other, &b);
			assert_string_not_equal(qa_buf_str(&a), qa_buf_str(&b));
		}
	qa_buf_clear(&one);
	qa_buf_clear(&other);
	qa_buf_clear(&a);
	qa_buf_clear(&b);
}

static void
small_icons_stand_alone(void **state)
{
	struct qa_buf out = QA_BUF_EMPTY;
	int i;

	(void)state;
	for (i = 0; i < QA_SIGNAL_MARKS; i++) {
		qa_buf_reset(&out);
		qa_variation_icon((enum qa_signal_mark)i, &out);
		assert_picture(&out);
		assert_has(&out, "role=\"img\" aria-label=\"");
		assert_has(&out, qa_signal_word((enum qa_signal_mark)i));
		assert_has_not(&out, "<style");
		assert_has_not(&out, " id=");
		assert_has_not(&out, "<g ");
		assert_times(&out, "class=", 1);
	}
	for (i = QA_ICON_PASS; i < QA_ASSURANCE_MARKS; i++) {
		qa_buf_reset(&out);
		qa_assurance_icon((enum qa_assurance_mark)i, &out);
		assert_picture(&out);
		assert_has(&out, qa_assurance_word((enum qa_assurance_mark)i));
		assert_has(&out, "font-weight=\"bold\"");
	}
	qa_buf_reset(&out);
	qa_assurance_icon(QA_ICON_NO_TARGET, &out);
	assert_int_equal(out.len, 0);
	qa_buf_clear(&out);
}

/* In a picture they take its style, and tell their words. */
static void
icons_in_a_picture(void **state)
{
	const struct qa_svg_head head = { .title = "t", .height = 50 };
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	qa_variation_draw(&s, QA_ICON_NEUTRAL_HIGH, 20, 20, 13);
	qa_assurance_draw(&s, QA_ICON_FAIL, 60, 20, 13);
	qa_assurance_draw(&s, QA_ICON_NO_TARGET, 90, 20, 13);
	qa_signal_draw(&s, QA_ICON_CONCERN_HIGH, 120, 20, 6);
	qa_svg_end(&s, &head, &out);
	assert_picture(&out);
	assert_has(&out, "<g><title>neutral, high</title>");
	assert_has(&out, "<g><title>expected to miss the target</title>");
	assert_times(&out, "<g><title>", 2);
	assert_times(&out, "<polygon class=\"worse\"", 1);
	qa_buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_two_are_told_alike),
		cmocka_unit_test(high_and_low_differ_in_grey),
		cmocka_unit_test(small_icons_stand_alone),
		cmocka_unit_test(icons_in_a_picture),
	};

	return cmocka_run_group_tests_name("icon", tests, NULL, NULL);
}
