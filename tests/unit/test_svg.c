#include <math.h>

#include "unit.h"

#include "chart/svg.h"
#include "picture.h"

static const struct qa_lettering twenty = { .size = 20 };

static void
end(struct qa_svg *s, const char *id, const char *title, struct qa_buf *out)
{
	const struct qa_svg_head head = {
		.id = id, .title = title, .desc = "what is shown", .height = 80
	};

	qa_buf_reset(out);
	qa_svg_end(s, &head, out);
}

static void
the_checker_checks(void **state)
{
	(void)state;
	assert_true(is_xml("<a b=\"c\"><d/>e &amp; f</a>\n"));
	assert_false(is_xml("<a><b></a></b>\n"));
	assert_false(is_xml("<ab></a>\n"));
	assert_false(is_xml("<a>&nbsp;</a>\n"));
	assert_false(is_xml("<a b=c></a>\n"));
	assert_false(is_xml("<a>"));
	assert_false(is_xml("<a></a><b></b>\n"));
}

static void
an_empty_picture_is_whole(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	end(&s, "one", "a title", &out);
	assert_picture(&out);
	assert_has(&out,
	    "lang=\"en-GB\" xml:lang=\"en-GB\" role=\"img\" "
	    "aria-labelledby=\"qa-one-title qa-one-desc\" "
	    "width=\"640\" height=\"80\" viewBox=\"0 0 640 80\">\n"
	    "<title id=\"qa-one-title\">a title</title>\n"
	    "<desc id=\"qa-one-desc\">what is shown</desc>\n<style>");
	qa_buf_clear(&out);
}

static void
shapes_are_drawn(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	qa_svg_line(&s, QA_INK_AXIS, 1, 2.5, -0.001, 4.004);
	qa_svg_rect(&s, QA_INK_BAR, 1, 2, 3.456, -4);
	qa_svg_shape(&s, QA_INK_WORSE, QA_DIAMOND, 10, 20, 10);
	qa_svg_shape(&s, QA_INK_PLAIN, QA_CIRCLE, 10, 20, 10);
	qa_svg_pen_down(&s, QA_INK_LIMIT_FAR, 1, 2);
	qa_svg_pen_to(&s, 3, 4);
	qa_svg_pen_up(&s);
	end(&s, "one", "", &out);
	assert_picture(&out);
	assert_has(&out,
	    "<line class=\"axis\" x1=\"1\" y1=\"2.5\" x2=\"0\" y2=\"4\"/>\n");
	assert_has(&out,
	    "<rect class=\"bar\" x=\"1\" y=\"2\" width=\"3.46\" "
	    "height=\"0\"/>\n");
	assert_has(&out,
	    "<polygon class=\"worse\" points=\"10,6.5 23.5,20 10,33.5 "
	    "-3.5,20\"/>\n");
	assert_has(
	    &out, "<circle class=\"plain\" cx=\"10\" cy=\"20\" r=\"10\"/>\n");
	assert_has(&out, "<polyline class=\"far\" points=\"1,2 3,4\"/>\n");
	qa_buf_clear(&out);
}

static void
what_is_no_number_is_0(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	qa_svg_line(&s, QA_INK_AXIS, NAN, INFINITY, -INFINITY, 1e300);
	qa_svg_rect(&s, QA_INK_BAR, 0, 0, NAN, NAN);
	end(&s, "one", "", &out);
	assert_picture(&out);
	assert_has(
	    &out, "x1=\"0\" y1=\"1000000\" x2=\"-1000000\" y2=\"1000000\"");
	qa_buf_clear(&out);
}

/* Markup, quotes, controls, characters that steer, bytes that are no text. */
static void
text_stays_text(void **state)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "</text><script>alert(1)</script>",
		    ">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;<" },
		{ "a & \"b\" & 'c'",
		    ">a &amp; &quot;b&quot; &amp; &#39;c&#39;<" },
		{ "&lt;", ">&amp;lt;<" },
		{ "]]>", ">]]&gt;<" },
		{ "a\tb\nc\rd", ">a b c d<" },
		{ "a\x1b[31m\x7f", ">a\xef\xbf\xbd[31m\xef\xbf\xbd<" },
		{ "\xff\xfe\xc3", ">\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd<" },
		{ "\xef\xbf\xbe\xef\xbf\xbf", ">\xef\xbf\xbd\xef\xbf\xbd<" },
		{ "a\xe2\x80\xaezz", ">a\xef\xbf\xbdzz<" },
		{ "Ynys M\xc3\xb4n", ">Ynys M\xc3\xb4n<" },
		{ "\xf0\x9f\x98\x80", ">\xf0\x9f\x98\x80<" },
	};
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		qa_svg_open(&s, cases[i].in);
		qa_svg_close(&s);
		qa_svg_text(&s, &twenty, QA_END, 1, 2, cases[i].in,
		    strlen(cases[i].in));
		end(&s, "one", cases[i].in, &out);
		assert_picture(&out);
		assert_has(&out, cases[i].out);
	}
	qa_buf_clear(&out);
}

static void
an_id_is_a_code(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	end(&s, "a\" onload=\"b", "", &out);
	assert_has_not(&out, "onload");
	assert_has(&out, "qa-chart-title");
	end(&s, NULL, NULL, &out);
	assert_picture(&out);
	qa_buf_clear(&out);
}

static void
memory_that_runs_out_is_told(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;

	(void)state;
	s.body.failed = true;
	end(&s, "one", "", &out);
	assert_true(out.failed);
	qa_buf_clear(&out);
}

static void
lines_break_at_blanks(void **state)
{
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_buf out = QA_BUF_EMPTY;
	size_t skip;

	(void)state;
	/* Helvetica: York is 667 + 556 + 333 + 500 thousandths wide */
	assert_true(
	    fabs(qa_lettering_width(&twenty, "York", 4) - 41.12) < 1e-9);
	assert_int_equal(
	    qa_lettering_fit(&twenty, "York  York", 10, 60, &skip), 4);
	assert_int_equal(skip, 2);
	assert_int_equal(qa_lettering_fit(&twenty, "York", 4, 1, &skip), 1);
	assert_int_equal(qa_lettering_lines(&twenty, "", 60), 0);
	assert_int_equal(qa_lettering_lines(&twenty, "York York", 60), 2);
	assert_int_equal(qa_lettering_lines(&twenty, "York", 1), 4);
	assert_int_equal(qa_lettering_lines(&twenty, "\xc3\xb4\xc3\xb4", 1), 2);
	assert_int_equal(
	    qa_svg_paragraph(&s, &twenty, QA_START, 0, 20, 60, 25, "York York"),
	    2);
	end(&s, "one", "", &out);
	assert_has(&out, "y=\"20\" font-size=\"20\">York</text>");
	assert_has(&out, "y=\"45\" font-size=\"20\">York</text>");
	qa_buf_clear(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_checker_checks),
		cmocka_unit_test(an_empty_picture_is_whole),
		cmocka_unit_test(shapes_are_drawn),
		cmocka_unit_test(what_is_no_number_is_0),
		cmocka_unit_test(text_stays_text),
		cmocka_unit_test(an_id_is_a_code),
		cmocka_unit_test(memory_that_runs_out_is_told),
		cmocka_unit_test(lines_break_at_blanks),
	};

	return cmocka_run_group_tests_name("svg", tests, NULL, NULL);
}
