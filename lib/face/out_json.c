/* One JSON document: a head of facts, then an object a row. */
#include <string.h>

#include "base/num.h"
#include "base/text.h"
#include "face/out_writer.h"

/* A character that would steer what shows the document: \u202e. */
static size_t
hidden(const char *s, size_t n, struct qa_buf *b)
{
	uint32_t c;
	size_t k = qa_utf8_get(s, n, &c);

	if (!qa_is_hidden(c))
		qa_buf_add(b, s, k);
	else if (c < 0x10000)
		qa_buf_print(b, "\\u%04x", (unsigned)c);
	else
		qa_buf_print(b, "\\u%04x\\u%04x",
		    (unsigned)(0xd800 + ((c - 0x10000) >> 10)),
		    (unsigned)(0xdc00 + (c & 0x3ff)));
	return k;
}

static void
string(const char *s, size_t n, struct qa_buf *b)
{
	size_t i, k;

	qa_buf_put(b, '"');
	for (i = 0; i < n; i += k) {
		unsigned char c = (unsigned char)s[i];

		k = 1;
		if (c == '"' || c == '\\')
			qa_buf_print(b, "\\%c", c);
		else if (c == '\n')
			qa_buf_text(b, "\\n");
		else if (c == '\t')
			qa_buf_text(b, "\\t");
		else if (c < 0x20 || c == 0x7f)
			qa_buf_print(b, "\\u%04x", c);
		else if (c == '<') /* inert inside a page's script */
			qa_buf_text(b, "\\u003c");
		else if (c >= 0x80)
			k = hidden(s + i, n - i, b);
		else
			qa_buf_put(b, s[i]);
	}
	qa_buf_put(b, '"');
}

static int
begin(struct qa_table *t, struct qa_buf *b)
{
	const struct qa_out_fact *fact;

	qa_buf_text(b, "{\n");
	for (fact = t->style->facts; fact != NULL && fact->name != NULL;
	     fact++) {
		if (fact->value == NULL)
			continue;
		qa_buf_text(b, "  ");
		string(fact->name, strlen(fact->name), b);
		qa_buf_text(b, ": ");
		string(fact->value, strlen(fact->value), b);
		qa_buf_text(b, ",\n");
	}
	qa_buf_text(b, "  \"rows\": [");
	return 0;
}

static int
row(struct qa_table *t, const struct qa_cell *cell, struct qa_buf *b)
{
	struct qa_num num;
	size_t i;

	qa_buf_text(b, t->rows > 0 ? ",\n    {" : "\n    {");
	for (i = 0; i < t->n; i++) {
		if (i > 0)
			qa_buf_text(b, ", ");
		string(t->column[i].name, strlen(t->column[i].name), b);
		qa_buf_text(b, ": ");
		if (cell[i].n == 0)
			qa_buf_text(b, "null");
		else if ((t->column[i].flags & QA_OUT_NUMBER) &&
		    qa_num_read(cell[i].s, cell[i].n, &num) == 0 &&
		    !(cell[i].n > 1 && cell[i].s[0] == '0' &&
			cell[i].s[1] != '.'))
			qa_buf_add(b, cell[i].s, cell[i].n);
		else
			string(cell[i].s, cell[i].n, b);
	}
	qa_buf_put(b, '}');
	return 0;
}

static int
end(struct qa_table *t, struct qa_buf *b)
{
	qa_buf_text(b, t->rows > 0 ? "\n  ]\n}\n" : "]\n}\n");
	return 0;
}

const struct qa_writer qa_writer_json = { begin, row, end, NULL };
