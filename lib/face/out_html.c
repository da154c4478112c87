/*
 * One self-contained page with one table a result: caption, scoped headers,
 * words beside colours, readable in print.
 */
#include <string.h>

#include "base/text.h"
#include "face/out_writer.h"

static const char style[] =
    "body{font:16px/1.5 system-ui,sans-serif;color:#1d1d1d;margin:2rem}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "h1{font-size:1.4rem;margin:0}\n"
    "caption{text-align:left;"
    "padding:0 0 .6rem}\n"
    "caption small{display:block;font-size:1rem;font-weight:normal}\n"
    "th,td{padding:.3rem .6rem;border-top:1px solid #b1b4b6;"
    "text-align:left;vertical-align:top}\n"
    "thead th{border-bottom:2px solid #1d1d1d}\n"
    "th[scope=rowgroup]{background:#eef1f6;color:#12436d;"
    "padding-top:.8rem}\n"
    ".n{text-align:right;font-variant-numeric:tabular-nums}\n"
    ".red{border-left:.5rem solid #801650}\n"
    ".amber{border-left:.5rem solid #f46a25}\n"
    ".green{border-left:.5rem solid #28a197}\n"
    ".s{white-space:nowrap}\n"
    ".b td{border-top:0;padding-top:0}\n"
    ".scroll{overflow-x:auto}\n"
    "@media print{body{margin:0}thead{display:table-header-group}"
    "tr{break-inside:avoid}.scroll{overflow:visible}}\n";

#define SHORT 13 /* bytes of a cell that is kept on one line */

void
qa_out_html_escape(const char *s, size_t n, struct qa_buf *b)
{
	size_t i, k;
	uint32_t c;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		if (c == '<')
			qa_buf_text(b, "&lt;");
		else if (c == '>')
			qa_buf_text(b, "&gt;");
		else if (c == '&')
			qa_buf_text(b, "&amp;");
		else if (c == '"')
			qa_buf_text(b, "&quot;");
		else if (c == '\n')
			qa_buf_text(b, "<br>");
		else if (c < 0x20 || c == 0x7f || qa_is_hidden(c))
			qa_buf_print(b, "&#xfffd;");
		else
			qa_buf_add(b, s + i, k);
	}
}

/* Whether a column stands in the row, not above or below it. */
static bool
in_line(const struct qa_grid_column *c)
{
	return (c->flags & (QA_OUT_HIDE | QA_OUT_GROUP | QA_OUT_BELOW)) == 0;
}

static void
caption(struct qa_table *t, struct qa_buf *b)
{
	const char *s = t->style->caption == NULL ? "" : t->style->caption;
	const char *line = strchr(s, '\n');
	size_t n = line == NULL ? strlen(s) : (size_t)(line - s);

	qa_buf_text(b, "<h1>");
	qa_out_html_escape(s, n, b);
	qa_buf_text(b, "</h1>");
	if (line != NULL) {
		qa_buf_text(b, "<small>");
		qa_out_html_escape(line + 1, strlen(line + 1), b);
		qa_buf_text(b, "</small>");
	}
}

static int
begin(struct qa_table *t, struct qa_buf *b)
{
	const char *s = t->style->caption == NULL ? "" : t->style->caption;
	size_t i;

	qa_buf_text(b,
	    "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n<title>");
	qa_out_html_escape(s, strcspn(s, "\n"), b);
	qa_buf_print(b,
	    "</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n"
	    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"table\">\n<table>\n<caption>",
	    style);
	caption(t, b);
	qa_buf_text(b, "</caption>\n<thead>\n<tr>");
	for (i = 0; i < t->n; i++) {
		if (!in_line(&t->column[i]))
			continue;
		qa_buf_print(b, "<th scope=\"col\"%s>",
		    t->column[i].flags & QA_OUT_NUMBER ? " class=\"n\"" : "");
		qa_out_html_escape(qa_out_heading(&t->column[i]),
		    strlen(qa_out_heading(&t->column[i])), b);
		qa_buf_text(b, "</th>");
	}
	qa_buf_text(b, "</tr>\n</thead>\n");
	return 0;
}

static int
shown(const struct qa_table *t)
{
	size_t i;
	int n = 0;

	for (i = 0; i < t->n; i++)
		n += in_line(&t->column[i]);
	return n;
}

static void
cell(const struct qa_grid_column *c, const struct qa_cell *v, bool header,
    struct qa_buf *b)
{
	bool colour = (c->flags & QA_OUT_WORD) &&
	    qa_list_find("red|amber|green", v->s, v->n) >= 0;
	bool number = (c->flags & QA_OUT_NUMBER) != 0;

	if (header)
		qa_buf_text(b, "<th scope=\"row\"");
	else
		qa_buf_text(b, "<td");
	if (colour || number || v->n <= SHORT || (c->flags & QA_OUT_BELOW))
		qa_buf_print(b, " class=\"%.*s%s%s%s\"", colour ? (int)v->n : 0,
		    v->s, number ? "n" : "", v->n <= SHORT ? " s" : "",
		    c->flags & QA_OUT_BELOW ? " t" : "");
	qa_buf_put(b, '>');
	qa_out_html_escape(v->s, v->n, b);
	qa_buf_text(b, header ? "</th>" : "</td>");
}

/* What stands below a row: a row of its own, under all but the first. */
static void
below(const struct qa_table *t, const struct qa_grid_column *c,
    const struct qa_cell *v, struct qa_buf *b)
{
	qa_buf_print(
	    b, "<tr class=\"b\"><td></td><td colspan=\"%d\"><b>", shown(t) - 1);
	qa_out_html_escape(qa_out_heading(c), strlen(qa_out_heading(c)), b);
	qa_buf_text(b, ":</b> ");
	qa_out_html_escape(v->s, v->n, b);
	qa_buf_text(b, "</td></tr>\n");
}

static int
row(struct qa_table *t, const struct qa_cell *v, struct qa_buf *b)
{
	size_t i;
	bool header = true;

	if (qa_out_new_group(t, v)) {
		qa_buf_text(
		    b, t->rows > 0 ? "</tbody>\n<tbody>\n" : "<tbody>\n");
		if (qa_out_group(t) >= 0) {
			qa_buf_print(b,
			    "<tr><th scope=\"rowgroup\" colspan=\"%d\">",
			    shown(t));
			qa_out_html_escape(
			    qa_buf_str(&t->last_group), t->last_group.len, b);
			qa_buf_text(b, "</th></tr>\n");
		}
	}
	qa_buf_text(b, "<tr>");
	for (i = 0; i < t->n; i++) {
		if (!in_line(&t->column[i]))
			continue;
		cell(&t->column[i], &v[i], header, b);
		header = false;
	}
	qa_buf_text(b, "</tr>\n");
	for (i = 0; i < t->n; i++)
		if ((t->column[i].flags & QA_OUT_BELOW) && v[i].n > 0)
			below(t, &t->column[i], &v[i], b);
	return 0;
}

static int
end(struct qa_table *t, struct qa_buf *b)
{
	qa_buf_text(b, t->rows > 0 ? "</tbody>\n" : "");
	qa_buf_text(b, "</table>\n</div>\n</main>\n</body>\n</html>\n");
	return 0;
}

const struct qa_writer qa_writer_html = { begin, row, end, NULL };
