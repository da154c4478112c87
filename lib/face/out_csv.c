/* RFC 4180 with LF line ends; and tab-separated values. */
#include <string.h>

#include "base/text.h"
#include "face/out_writer.h"

/* Whether text takes an apostrophe in front, which qa-ingest strips. */
static bool
guarded(const struct qa_out_style *style, const char *s, size_t n)
{
	if (qa_is_guarded(s, n))
		return !style->raw && (style->exact || style->spreadsheet_safe);
	return style->spreadsheet_safe && qa_would_run(s, n);
}

/* One character as it is; on a terminal, so that it is seen. */
static size_t
put_character(
    const struct qa_out_style *style, const char *s, size_t n, struct qa_buf *b)
{
	if (style->terminal && *s != '\n' && *s != '\t')
		return qa_utf8_show(s, n, b);
	qa_buf_put(b, *s);
	return 1;
}

static void
put(struct qa_table *t, const char *s, size_t n, bool text, char separator,
    struct qa_buf *b)
{
	bool guard = text && guarded(t->style, s, n);
	bool quote = false;
	size_t i;

	for (i = 0; i < n && !quote; i++)
		quote = s[i] == separator || s[i] == '"' || s[i] == '\n' ||
		    s[i] == '\r';
	/* a lone empty cell would read as a blank line */
	if (n == 0 && t->n > 1)
		return;
	quote = quote || n == 0;
	quote = quote || guard;
	if (quote)
		qa_buf_put(b, '"');
	if (guard)
		qa_buf_put(b, '\'');
	if (!quote && !t->style->terminal) {
		qa_buf_add(b, s, n);
		return;
	}
	for (i = 0; i < n;) {
		if (s[i] == '"')
			qa_buf_put(b, '"');
		i += put_character(t->style, s + i, n - i, b);
	}
	if (quote)
		qa_buf_put(b, '"');
}

static int
begin(struct qa_table *t, char separator, struct qa_buf *b)
{
	size_t i;

	if (t->style->mark)
		qa_buf_text(b, "\xef\xbb\xbf");
	for (i = 0; i < t->n && !t->style->bare; i++) {
		if (i > 0)
			qa_buf_put(b, separator);
		put(t, t->column[i].name, strlen(t->column[i].name), true,
		    separator, b);
	}
	if (!t->style->bare)
		qa_buf_put(b, '\n');
	return 0;
}

/* Whether a cell goes out as it is. */
static bool
is_plain(const struct qa_table *t, const struct qa_cell *c, bool text,
    char separator)
{
	size_t i;

	if (c->n == 0)
		return t->n > 1;
	if (t->style->terminal || (text && guarded(t->style, c->s, c->n)))
		return false;
	for (i = 0; i < c->n; i++)
		if (c->s[i] == separator || c->s[i] == '"' || c->s[i] == '\n' ||
		    c->s[i] == '\r')
			return false;
	return true;
}

static int
row(struct qa_table *t, const struct qa_cell *cell, char separator,
    struct qa_buf *b)
{
	size_t i;
	char *to;

	for (i = 0; i < t->n; i++) {
		bool text = !(t->column[i].flags & QA_OUT_NUMBER);

		if (!is_plain(t, &cell[i], text, separator)) {
			if (i > 0)
				qa_buf_put(b, separator);
			put(t, cell[i].s, cell[i].n, text, separator, b);
			continue;
		}
		if ((to = qa_buf_room(b, cell[i].n + 1)) == NULL)
			return -1;
		if (i > 0)
			*to++ = separator;
		memcpy(to, cell[i].s, cell[i].n);
		qa_buf_grown(b, cell[i].n + (i > 0));
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

static int
csv_begin(struct qa_table *t, struct qa_buf *b)
{
	return begin(t, ',', b);
}

static int
csv_row(struct qa_table *t, const struct qa_cell *c, struct qa_buf *b)
{
	return row(t, c, ',', b);
}

static int
tsv_begin(struct qa_table *t, struct qa_buf *b)
{
	return begin(t, '\t', b);
}

static int
tsv_row(struct qa_table *t, const struct qa_cell *c, struct qa_buf *b)
{
	return row(t, c, '\t', b);
}

const struct qa_writer qa_writer_csv = { csv_begin, csv_row, end, NULL };
const struct qa_writer qa_writer_tsv = { tsv_begin, tsv_row, end, NULL };
