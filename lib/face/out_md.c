/* Markdown: a pipe table, one a group, under its heading. */
#include <string.h>

#include "base/text.h"
#include "face/out_writer.h"

/* Whether Markdown makes a link of what stands around a : or a . */
static bool
links(const char *s, size_t n, size_t i)
{
	if (s[i] == ':')
		return n - i > 2 && s[i + 1] == '/' && s[i + 2] == '/';
	return s[i] == '.' && i > 2 && qa_same_word(s + i - 3, 3, "www");
}

/* Everything that Markdown or HTML would read is escaped. */
void
qa_out_md_escape(const char *s, size_t n, struct qa_buf *b)
{
	size_t i, k;
	uint32_t c;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		if (c == '\n')
			qa_buf_text(b, "<br>");
		else if (c == '<')
			qa_buf_text(b, "&lt;");
		else if (c == '>')
			qa_buf_text(b, "&gt;");
		else if (c == '&')
			qa_buf_text(b, "&amp;");
		else if (c == '@')
			qa_buf_text(b, "&#64;");
		else if (c < 0x20 || c == 0x7f || qa_is_hidden(c))
			qa_buf_text(b, "\xef\xbf\xbd");
		else if (c < 0x80 &&
		    strchr("\\`*_{}[]()#|!~^$", (int)c) != NULL)
			qa_buf_print(b, "\\%c", (char)c);
		else if (links(s, n, i))
			qa_buf_print(b, "\\%c", (char)c);
		else if (c < 0x80 && i == 0 && strchr("+-=", (int)c) != NULL &&
		    n > 1 && s[1] == ' ')
			qa_buf_print(b, "\\%c", (char)c);
		else
			qa_buf_add(b, s + i, k);
	}
}

static int
begin(struct qa_table *t, struct qa_buf *b)
{
	const char *s = t->style->caption == NULL ? "" : t->style->caption;
	size_t n = strcspn(s, "\n");

	if (n > 0) {
		qa_buf_text(b, "## ");
		qa_out_md_escape(s, n, b);
		qa_buf_put(b, '\n');
	}
	if (s[n] == '\n') {
		qa_buf_put(b, '\n');
		qa_out_md_escape(s + n + 1, strlen(s + n + 1), b);
		qa_buf_put(b, '\n');
	}
	return 0;
}

static bool
hidden(const struct qa_grid_column *c)
{
	return (c->flags & (QA_OUT_HIDE | QA_OUT_GROUP)) != 0;
}

static void
header(struct qa_table *t, struct qa_buf *b)
{
	size_t i;

	qa_buf_text(b, "\n|");
	for (i = 0; i < t->n; i++) {
		if (hidden(&t->column[i]))
			continue;
		qa_buf_put(b, ' ');
		qa_out_md_escape(qa_out_heading(&t->column[i]),
		    strlen(qa_out_heading(&t->column[i])), b);
		qa_buf_text(b, " |");
	}
	qa_buf_text(b, "\n|");
	for (i = 0; i < t->n; i++)
		if (!hidden(&t->column[i]))
			qa_buf_text(b,
			    t->column[i].flags & QA_OUT_NUMBER ? " ---: |"
							       : " --- |");
	qa_buf_put(b, '\n');
}

static int
row(struct qa_table *t, const struct qa_cell *v, struct qa_buf *b)
{
	size_t i;

	if (qa_out_new_group(t, v)) {
		if (qa_out_group(t) >= 0) {
			qa_buf_text(b, "\n### ");
			qa_out_md_escape(
			    qa_buf_str(&t->last_group), t->last_group.len, b);
			qa_buf_put(b, '\n');
		}
		header(t, b);
	}
	qa_buf_put(b, '|');
	for (i = 0; i < t->n; i++) {
		if (hidden(&t->column[i]))
			continue;
		qa_buf_put(b, ' ');
		qa_out_md_escape(v[i].s, v[i].n, b);
		qa_buf_text(b, " |");
	}
	qa_buf_put(b, '\n');
	return 0;
}

static int
end(struct qa_table *t, struct qa_buf *b)
{
	(void)t;
	(void)b;
	return 0;
}

const struct qa_writer qa_writer_md = { begin, row, end, NULL };
