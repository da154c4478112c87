#include "unit.h"

#include "base/day.h"
#include "face/ics.h"

static struct qa_ics_entry
entry(void)
{
	struct qa_ics_entry e = { .uid = "x@qatools",
		.stamp = "2024-11-01T09:30:00Z",
		.day = qa_day(2024, 11, 14),
		.last_day = qa_day(2024, 11, 14),
		.summary = "Board" };

	return e;
}

static const char *
written(struct qa_buf *b, const struct qa_ics_entry *e)
{
	qa_buf_reset(b);
	qa_ics_begin(b);
	if (e != NULL)
		qa_ics_add(b, e);
	qa_ics_end(b);
	assert_false(b->failed);
	return qa_buf_str(b);
}

static void
assert_has(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("\"%s\" is not in\n%s", part, text);
}

#define HEAD                             \
	"BEGIN:VCALENDAR\r\n"            \
	"VERSION:2.0\r\n"                \
	"PRODID:-//qatools//qatools//EN\r\n" \
	"METHOD:PUBLISH\r\n"

static void
an_empty_calendar_is_whole(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	assert_string_equal(written(&b, NULL), HEAD "END:VCALENDAR\r\n");
	qa_buf_clear(&b);
}

static void
an_event_of_a_whole_day(void **state)
{
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	assert_string_equal(written(&b, &e),
	    HEAD "BEGIN:VEVENT\r\n"
		 "UID:x@qatools\r\n"
		 "SEQUENCE:0\r\n"
		 "DTSTAMP:20241101T093000Z\r\n"
		 "DTSTART;VALUE=DATE:20241114\r\n"
		 "DTEND;VALUE=DATE:20241115\r\n"
		 "TRANSP:TRANSPARENT\r\n"
		 "STATUS:CONFIRMED\r\n"
		 "SUMMARY:Board\r\n"
		 "END:VEVENT\r\n"
		 "END:VCALENDAR\r\n");
	qa_buf_clear(&b);
}

/* The day after 28 February, in a leap year and not; the last day of all. */
static void
it_ends_on_the_day_after(void **state)
{
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	e.day = e.last_day = qa_day(2024, 2, 28);
	assert_has(written(&b, &e), "DTEND;VALUE=DATE:20240229\r\n");
	e.day = e.last_day = qa_day(2025, 2, 28);
	assert_has(written(&b, &e), "DTEND;VALUE=DATE:20250301\r\n");
	e.last_day = qa_day(2025, 3, 14);
	assert_has(written(&b, &e), "DTEND;VALUE=DATE:20250315\r\n");
	e.day = e.last_day = qa_day(9999, 12, 31);
	assert_null(strstr(written(&b, &e), "DTEND"));
	e.day = e.last_day = qa_day(1, 1, 1);
	assert_has(written(&b, &e), "DTSTART;VALUE=DATE:00010101\r\n");
	qa_buf_clear(&b);
}

static void
a_task_is_due(void **state)
{
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	e.todo = true;
	e.sequence = 3;
	e.category = "actions";
	assert_string_equal(written(&b, &e),
	    HEAD "BEGIN:VTODO\r\n"
		 "UID:x@qatools\r\n"
		 "SEQUENCE:3\r\n"
		 "DTSTAMP:20241101T093000Z\r\n"
		 "DUE;VALUE=DATE:20241114\r\n"
		 "STATUS:NEEDS-ACTION\r\n"
		 "SUMMARY:Board\r\n"
		 "CATEGORIES:actions\r\n"
		 "END:VTODO\r\n"
		 "END:VCALENDAR\r\n");
	e.done = true;
	assert_has(written(&b, &e), "STATUS:COMPLETED\r\n");
	e.cancelled = true;
	assert_has(written(&b, &e), "STATUS:CANCELLED\r\n");
	e.todo = false;
	assert_has(written(&b, &e), "STATUS:CANCELLED\r\n");
	qa_buf_clear(&b);
}

/* Nothing in a text ends its line or begins another property. */
static void
text_is_escaped(void **state)
{
	static const struct {
		const char *text, *line;
	} cases[] = {
		{ "a, b; c\\d", "a\\, b\\; c\\\\d" },
		{ "one\ntwo", "one\\ntwo" },
		{ "one\r\ntwo", "one\\ntwo" },
		{ "one\rtwo", "one\\ntwo" },
		{ "one\n\rtwo", "one\\n\\ntwo" },
		{ "x\r\nEND:VEVENT", "x\\nEND:VEVENT" },
		{ "a\tb", "a b" },
		{ "a\x01\x1b[31m\x7f" "b", "a[31mb" },
		{ "a\xc2\x85" "b", "ab" }, /* next line, of the C1 set */
		{ "a\xe2\x80\xae" "b", "ab" }, /* right to left */
		{ "a\x9b" "b", "a?b" }, /* not UTF-8 */
		{ "\xc3\xa9t\xc3\xa9", "\xc3\xa9t\xc3\xa9" },
		{ "a:b\"c", "a:b\"c" },
	};
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY, want = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		e.summary = e.description = e.category = cases[i].text;
		qa_buf_reset(&want);
		qa_buf_print(&want,
		    "\r\nSUMMARY:%s\r\nDESCRIPTION:%s\r\nCATEGORIES:%s\r\n",
		    cases[i].line, cases[i].line, cases[i].line);
		assert_has(written(&b, &e), qa_buf_str(&want));
	}
	e.description = e.category = "";
	assert_null(strstr(written(&b, &e), "DESCRIPTION"));
	assert_null(strstr(qa_buf_str(&b), "CATEGORIES"));
	qa_buf_clear(&want);
	qa_buf_clear(&b);
}

/* The text of the summary with its folds undone; lines are at most 75 bytes
 * and whole characters. */
static void
unfold(const char *s, struct qa_buf *out)
{
	const char *end;

	qa_buf_reset(out);
	s = strstr(s, "SUMMARY:");
	assert_non_null(s);
	for (;;) {
		end = strstr(s, "\r\n");
		assert_non_null(end);
		assert_in_range(end - s, 1, 75);
		assert_true(((unsigned char)*s & 0xc0) != 0x80);
		qa_buf_add(out, s, (size_t)(end - s));
		if (end[2] != ' ')
			return;
		s = end + 2;
		/* the blank is no part of it, but of the line */
		end = strstr(s, "\r\n");
		assert_in_range(end - s, 2, 75);
		assert_true(((unsigned char)s[1] & 0xc0) != 0x80);
		s++;
	}
}

static void
long_lines_are_folded(void **state)
{
	static const char *const unit[] = { "a", "\xc3\xa9", "\xe2\x82\xac",
		"\xf0\x9f\x98\x80", "a\xf0\x9f\x98\x80", " " };
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY, text = QA_BUF_EMPTY,
		      out = QA_BUF_EMPTY;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(unit) / sizeof(unit[0]); i++) {
		qa_buf_reset(&text);
		for (n = 0; n < 300; n++) {
			qa_buf_text(&text, unit[i]);
			e.summary = qa_buf_str(&text);
			unfold(written(&b, &e), &out);
			assert_string_equal(
			    qa_buf_str(&out) + strlen("SUMMARY:"), e.summary);
		}
	}
	qa_buf_clear(&out);
	qa_buf_clear(&text);
	qa_buf_clear(&b);
}

/* 75 bytes stay on one line; 76 do not. */
static void
exactly_75_bytes(void **state)
{
	struct qa_ics_entry e = entry();
	struct qa_buf b = QA_BUF_EMPTY;
	char text[80];

	(void)state;
	memset(text, 'a', sizeof(text));
	text[67] = '\0'; /* and the eight of SUMMARY: */
	e.summary = text;
	assert_null(strstr(written(&b, &e), "\r\n "));
	text[67] = 'b';
	text[68] = '\0';
	assert_has(written(&b, &e), "a\r\n b\r\n");
	qa_buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_calendar_is_whole),
		cmocka_unit_test(an_event_of_a_whole_day),
		cmocka_unit_test(it_ends_on_the_day_after),
		cmocka_unit_test(a_task_is_due),
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(long_lines_are_folded),
		cmocka_unit_test(exactly_75_bytes),
	};

	return cmocka_run_group_tests_name("ics", tests, NULL, NULL);
}
