#include <string.h>

#include "base/text.h"
#include "face/out_writer.h"
#include "face/page.h"

static const char style[] =
    "body{font:16px/1.5 system-ui,sans-serif;color:#1d1d1d;margin:2rem auto;"
    "max-width:44rem;padding:0 1rem}\n"
    "h1{font-size:1.6rem;line-height:1.25}\n"
    "h2{font-size:1.25rem;color:#12436d;margin-top:2rem}\n"
    "h3{font-size:1.05rem;margin-bottom:.2rem}\n"
    "p{margin:.4rem 0}li{margin:.3rem 0}\n"
    "a{color:#12436d}\n"
    "article+article{border-top:2px solid #1d1d1d;margin-top:3rem}\n"
    "@media print{body{margin:0;max-width:none}"
    "article+article{break-before:page;border:0}"
    "h1,h2,h3{break-after:avoid}}\n";

static const char *
cell(const struct qa_grid *g, size_t row, enum qa_page_column c)
{
	return qa_grid_get(g, row, c);
}

size_t
qa_page_end(const struct qa_grid *g, size_t first)
{
	size_t i = first + 1;

	while (i < qa_grid_rows(g) && qa_page_part_of(g, i) != QA_PAGE_TITLE)
		i++;
	return i;
}

/* Addresses of the web; anything else is shown, not linked. */
static bool
is_web(const char *link)
{
	return strncmp(link, "https://", 8) == 0 ||
	    strncmp(link, "http://", 7) == 0;
}

/* ---- Markdown ---- */

/* Brackets are escaped, so that parentheses are only that; a number with a
 * dot at the beginning of a line would begin a list. */
static void
md_text(const char *s, struct qa_buf *b)
{
	size_t n = strspn(s, "0123456789");

	if (n > 0 && (s[n] == '.' || s[n] == ')') &&
	    (s[n + 1] == ' ' || s[n + 1] == '\0')) {
		qa_buf_add(b, s, n);
		qa_buf_print(b, "\\%c", s[n]);
		s += n + 1;
	}
	while (*s != '\0') {
		n = strcspn(s, "()");
		qa_out_md_escape(s, n, b);
		s += n;
		if (*s != '\0')
			qa_buf_put(b, *s++);
	}
}

static void
md_row(const struct qa_grid *g, size_t i, enum qa_page_part before,
    struct qa_buf *b)
{
	static const char *const mark[] = { "# ", "## ", "### ", "", "- ", "" };
	enum qa_page_part part = qa_page_part_of(g, i);
	const char *text = cell(g, i, QA_PAGE_TEXT);
	const char *link = cell(g, i, QA_PAGE_LINK);
	bool list = part == QA_PAGE_BULLET || part == QA_PAGE_ITEM;

	if (b->len > 0 && !(list && before == part))
		qa_buf_put(b, '\n');
	qa_buf_text(b, mark[part]);
	if (part == QA_PAGE_ITEM)
		qa_buf_print(b, "%s. ", cell(g, i, QA_PAGE_NUMBER));
	md_text(text, b);
	if (*link != '\0') {
		qa_buf_text(b, " (");
		if (is_web(link) && strpbrk(link, " <>\n\r\t\"") == NULL)
			qa_buf_print(b, "<%s>", link);
		else
			qa_out_md_escape(link, strlen(link), b);
		qa_buf_put(b, ')');
	}
	qa_buf_put(b, '\n');
}

/* ---- text ---- */

/* A character of the text as a terminal may see it. */
static size_t
show(const char *s, size_t n, struct qa_buf *b)
{
	return qa_utf8_show(s, n, b);
}

/* Lines of at most the width, those after the first indented. */
static void
wrap(const char *s, size_t indent, size_t used, struct qa_buf *b)
{
	size_t at = used, n, k, width;
	uint32_t c;
	bool first = true;

	while (*s != '\0') {
		if (*s == '\n' || *s == ' ') {
			if (*s++ == '\n') {
				qa_buf_print(b, "\n%*s", (int)indent, "");
				at = indent;
				first = true;
			}
			continue;
		}
		n = strcspn(s, " \n");
		for (width = k = 0; k < n; width++)
			k += qa_utf8_get(s + k, n - k, &c);
		if (!first && at + 1 + width > QA_PAGE_WIDTH) {
			qa_buf_print(b, "\n%*s", (int)indent, "");
			at = indent;
		} else if (!first) {
			qa_buf_put(b, ' ');
			at++;
		}
		for (k = 0; k < n;)
			k += show(s + k, n - k, b);
		s += n;
		at += width;
		first = false;
	}
}

/* As wide as the widest line from there on. */
static void
underline(struct qa_buf *b, size_t from, char c)
{
	uint32_t character;
	size_t n = 0, most = 0, k = from, end = b->len;

	if (b->failed)
		return;
	while (k < end) {
		k += qa_utf8_get(b->data + k, end - k, &character);
		n = character == '\n' ? 0 : n + 1;
		most = n > most ? n : most;
	}
	qa_buf_put(b, '\n');
	while (most-- > 0)
		qa_buf_put(b, c);
}

static void
text_row(const struct qa_grid *g, size_t i, enum qa_page_part before,
    struct qa_buf *b)
{
	enum qa_page_part part = qa_page_part_of(g, i);
	const char *text = cell(g, i, QA_PAGE_TEXT);
	const char *link = cell(g, i, QA_PAGE_LINK);
	const char *number = cell(g, i, QA_PAGE_NUMBER);
	size_t from, indent = 0;
	bool list = part == QA_PAGE_BULLET || part == QA_PAGE_ITEM;

	if (b->len > 0 && !(list && before == part))
		qa_buf_put(b, '\n');
	if (part == QA_PAGE_ITEM) {
		qa_buf_print(b, "%s. ", number);
		indent = strlen(number) + 2;
	} else if (part == QA_PAGE_BULLET) {
		qa_buf_text(b, "* ");
		indent = 2;
	}
	from = b->len;
	wrap(text, indent, indent, b);
	if (part <= QA_PAGE_HEADING)
		underline(b, from, part == QA_PAGE_TITLE ? '=' : '-');
	if (*link != '\0') {
		qa_buf_print(b, "\n%*s", (int)indent, "");
		wrap(link, indent, indent, b);
	}
	qa_buf_put(b, '\n');
}

/* ---- HTML ---- */

static const char *
list_tag(enum qa_page_part part)
{
	return part == QA_PAGE_BULLET ? "ul" : part == QA_PAGE_ITEM ? "ol" : "";
}

static void
html_row(const struct qa_grid *g, size_t i, enum qa_page_part before,
    struct qa_buf *b)
{
	static const char *const tag[] = { "h1", "h2", "h3", "p", "li", "li" };
	enum qa_page_part part = qa_page_part_of(g, i);
	const char *text = cell(g, i, QA_PAGE_TEXT);
	const char *link = cell(g, i, QA_PAGE_LINK);

	if (*list_tag(part) != '\0' && before != part)
		qa_buf_print(b, "<%s>\n", list_tag(part));
	if (part == QA_PAGE_ITEM)
		qa_buf_print(
		    b, "<li value=\"%s\">", cell(g, i, QA_PAGE_NUMBER));
	else
		qa_buf_print(b, "<%s>", tag[part]);
	qa_out_html_escape(text, strlen(text), b);
	if (*link != '\0' && is_web(link)) {
		qa_buf_text(b, " <a href=\"");
		qa_out_html_escape(link, strlen(link), b);
		qa_buf_text(b, "\">");
		qa_out_html_escape(link, strlen(link), b);
		qa_buf_text(b, "</a>");
	} else if (*link != '\0') {
		qa_buf_text(b, " (");
		qa_out_html_escape(link, strlen(link), b);
		qa_buf_put(b, ')');
	}
	qa_buf_print(b, "</%s>\n", tag[part]);
}

static void
html_list_end(
    enum qa_page_part before, enum qa_page_part part, struct qa_buf *b)
{
	if (*list_tag(before) != '\0' && before != part)
		qa_buf_print(b, "</%s>\n", list_tag(before));
}

static void
html(const struct qa_grid *g, size_t first, size_t last, struct qa_buf *b)
{
	enum qa_page_part before = QA_PAGE_PARAGRAPH, part;
	const char *title = first < last ? cell(g, first, QA_PAGE_TEXT) : "";
	size_t i;

	qa_buf_text(b,
	    "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n<title>");
	qa_out_html_escape(title, strlen(title), b);
	qa_buf_print(b,
	    "</title>\n<style>\n%s</style>\n</head>\n<body>\n"
	    "<main>\n",
	    style);
	for (i = first; i < last; i++) {
		part = qa_page_part_of(g, i);
		html_list_end(before, part, b);
		if (part == QA_PAGE_TITLE)
			qa_buf_text(b,
			    i == first ? "<article>\n"
				       : "</article>\n<article>\n");
		html_row(g, i, before, b);
		before = part;
	}
	html_list_end(before, QA_PAGE_PARAGRAPH, b);
	qa_buf_text(b, first < last ? "</article>\n" : "");
	qa_buf_text(b, "</main>\n</body>\n</html>\n");
}

void
qa_page_write(const struct qa_grid *g, size_t first, size_t last,
    enum qa_format format, struct qa_buf *b)
{
	enum qa_page_part before = QA_PAGE_PARAGRAPH;
	size_t i;

	if (format == QA_FORMAT_HTML) {
		html(g, first, last, b);
		return;
	}
	if (format != QA_FORMAT_MD && format != QA_FORMAT_TEXT)
		return;
	for (i = first; i < last; i++) {
		if (format == QA_FORMAT_MD)
			md_row(g, i, before, b);
		else
			text_row(g, i, before, b);
		before = qa_page_part_of(g, i);
	}
}
