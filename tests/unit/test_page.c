#include "unit.h"

#include "face/page.h"

static void
two_documents(struct qa_grid *g)
{
	struct qa_page p = { .grid = g, .document = "a", .section = "title" };

	qa_page_init(g);
	qa_page_add(&p, QA_PAGE_TITLE, "A & B <1>");
	p.section = "one";
	qa_page_add(&p, QA_PAGE_HEADING, "1 First");
	qa_page_add(&p, QA_PAGE_PARAGRAPH, "1. is no list (see *here*)");
	qa_page_add(&p, QA_PAGE_BULLET, "one\ntwo");
	qa_page_link(&p, "Law", "https://example.org/a?b=1&c");
	qa_page_link(&p, "Bad", "javascript:alert(1)");
	qa_page_item(&p, 7, "seven");
	p.document = "b";
	qa_page_add(&p, QA_PAGE_TITLE, "Second");
}

static void
write_all(enum qa_format format, struct qa_buf *b)
{
	struct qa_grid g;

	two_documents(&g);
	assert_int_equal(qa_page_end(&g, 0), 7);
	assert_int_equal(qa_page_end(&g, 7), 8);
	qa_page_write(&g, 0, qa_grid_rows(&g), format, b);
	assert_false(b->failed);
	qa_grid_clear(&g);
}

static void
markdown_is_markdown(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	write_all(QA_FORMAT_MD, &b);
	assert_string_equal(qa_buf_str(&b),
	    "# A &amp; B &lt;1&gt;\n"
	    "\n"
	    "## 1 First\n"
	    "\n"
	    "1\\. is no list (see \\*here\\*)\n"
	    "\n"
	    "- one<br>two\n"
	    "- Law (<https://example.org/a?b=1&c>)\n"
	    "- Bad (javascript:alert\\(1\\))\n"
	    "\n"
	    "7. seven\n"
	    "\n"
	    "# Second\n");
	qa_buf_clear(&b);
}

static void
text_is_wrapped(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	write_all(QA_FORMAT_TEXT, &b);
	assert_string_equal(qa_buf_str(&b),
	    "A & B <1>\n"
	    "=========\n"
	    "\n"
	    "1 First\n"
	    "-------\n"
	    "\n"
	    "1. is no list (see *here*)\n"
	    "\n"
	    "* one\n"
	    "  two\n"
	    "* Law\n"
	    "  https://example.org/a?b=1&c\n"
	    "* Bad\n"
	    "  javascript:alert(1)\n"
	    "\n"
	    "7. seven\n"
	    "\n"
	    "Second\n"
	    "======\n");
	qa_buf_clear(&b);
}

static void
html_has_its_lists_and_links(void **state)
{
	static const char *const parts[] = { "<h1>A &amp; B &lt;1&gt;</h1>\n",
		"<ul>\n<li>one<br>two</li>\n<li>Law <a href=\"https://"
		"example.org/a?b=1&amp;c\">",
		"<li>Bad (javascript:alert(1))</li>\n</ul>\n<ol>\n<li "
		"value=\"7\">seven</li>\n</ol>\n</article>\n<article>\n"
		"<h1>Second</h1>\n</article>\n" };
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;

	(void)state;
	write_all(QA_FORMAT_HTML, &b);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strstr(qa_buf_str(&b), parts[i]) == NULL)
			fail_msg("%s\nis not in\n%s", parts[i], qa_buf_str(&b));
	qa_buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_is_markdown),
		cmocka_unit_test(text_is_wrapped),
		cmocka_unit_test(html_has_its_lists_and_links),
	};

	return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}
