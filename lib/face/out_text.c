/*
 * Text for people: columns aligned for any script, one of them wrapped to
 * the width of the terminal, groups under headings.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/pool.h"
#include "base/text.h"
#include "face/out_writer.h"

#define LEAST_WIDE 16 /* columns that the wrapped one keeps */
#define INDENT 4 /* of what stands below a row */

struct held {
	struct qa_cell *cell;
	struct held *next;
};

struct state {
	struct qa_pool pool;
	struct held *first, **last;
	bool failed;
};

/* Control characters and those that steer text unseen are shown escaped. */
static void
visible(const char *s, size_t n, struct qa_buf *b)
{
	size_t i, k;

	for (i = 0; i < n; i += k)
		if (s[i] == '\n' || s[i] == '\t') {
			qa_buf_put(b, ' ');
			k = 1;
		} else {
			k = qa_utf8_show(s + i, n - i, b);
		}
}

/* How many columns text takes on a terminal. */
static size_t
width(const char *s, size_t n)
{
	size_t i, k, w = 0;
	uint32_t c;
	int cw;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		cw = utf8proc_charwidth((utf8proc_int32_t)c);
		w += cw > 0 ? (size_t)cw : 0;
	}
	return w;
}

static int
begin(struct qa_table *t, struct qa_buf *b)
{
	struct state *s = calloc(1, sizeof(*s));

	(void)b;
	t->state = s;
	if (s == NULL)
		return -1;
	s->last = &s->first;
	return 0;
}

static int
row(struct qa_table *t, const struct qa_cell *v, struct qa_buf *out)
{
	struct state *s = t->state;
	struct qa_buf b = QA_BUF_EMPTY;
	struct held *h = qa_pool_take(&s->pool, sizeof(*h));
	struct qa_cell *cell = qa_pool_take(&s->pool, t->n * sizeof(*cell));
	size_t i;

	(void)out;
	if (h == NULL || cell == NULL)
		return -1;
	for (i = 0; i < t->n; i++) {
		qa_buf_reset(&b);
		visible(v[i].s, v[i].n, &b);
		cell[i].s = qa_pool_copy(&s->pool, qa_buf_str(&b), b.len);
		cell[i].n = b.len;
		if (cell[i].s == NULL || b.failed) {
			qa_buf_clear(&b);
			return -1;
		}
	}
	qa_buf_clear(&b);
	h->cell = cell;
	*s->last = h;
	s->last = &h->next;
	return 0;
}

static bool
in_table(const struct qa_grid_column *c)
{
	return (c->flags & (QA_OUT_HIDE | QA_OUT_GROUP | QA_OUT_BELOW)) == 0;
}

/* The width of each column; a column that is always empty has none. */
static void
measure(const struct qa_table *t, const struct state *s, size_t *w)
{
	const struct held *h;
	size_t i, k, heading;

	for (i = 0; i < t->n; i++) {
		w[i] = 0;
		for (h = s->first; h != NULL; h = h->next)
			if ((k = width(h->cell[i].s, h->cell[i].n)) > w[i])
				w[i] = k;
		heading = width(qa_out_heading(&t->column[i]),
		    strlen(qa_out_heading(&t->column[i])));
		if (!in_table(&t->column[i]))
			w[i] = 0;
		else if (w[i] > 0 && w[i] < heading)
			w[i] = heading;
	}
}

/* The columns of a line, with two blanks between them. */
static size_t
line_width(const struct qa_table *t, const size_t *w)
{
	size_t i, total = 0;

	for (i = 0; i < t->n; i++)
		if (w[i] > 0)
			total += w[i] + 2;
	return total < 2 ? 0 : total - 2;
}

/* Narrows the wide columns, widest first, until the line fits. */
static void
narrow(const struct qa_table *t, size_t *w)
{
	size_t i, widest;

	while (line_width(t, w) > (size_t)t->style->width) {
		widest = t->n;
		for (i = 0; i < t->n; i++)
			if ((t->column[i].flags & QA_OUT_WIDE) &&
			    w[i] > LEAST_WIDE &&
			    (widest == t->n || w[i] > w[widest]))
				widest = i;
		if (widest == t->n)
			return;
		w[widest]--;
	}
}

/* The line at its narrowest. */
static size_t
least_width(const struct qa_table *t, const size_t *w)
{
	size_t i, total = line_width(t, w);

	for (i = 0; i < t->n; i++)
		if ((t->column[i].flags & QA_OUT_WIDE) && w[i] > LEAST_WIDE)
			total -= w[i] - LEAST_WIDE;
	return total;
}

/* Leaves out spare columns, the last first, then narrows; how many are left
 * out. */
static int
fit(const struct qa_table *t, size_t *w)
{
	size_t i = t->n;
	int out = 0;

	if (t->style->width <= 0)
		return 0;
	while (i-- > 0 && least_width(t, w) > (size_t)t->style->width)
		if ((t->column[i].flags & QA_OUT_SPARE) && w[i] > 0) {
			w[i] = 0;
			out++;
		}
	narrow(t, w);
	return out;
}

/* Takes from text what fits into so many columns, at a blank if it can. */
static size_t
piece(const char *s, size_t n, size_t most)
{
	size_t i, k, w = 0, blank = 0;
	uint32_t c;
	int cw;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		cw = utf8proc_charwidth((utf8proc_int32_t)c);
		if (w + (size_t)(cw > 0 ? cw : 0) > most)
			return c == ' ' ? i : blank > 0 ? blank : i > 0 ? i : k;
		w += (size_t)(cw > 0 ? cw : 0);
		if (c == ' ')
			blank = i;
	}
	return n;
}

static const char *
colour_of(const struct qa_cell *c)
{
	static const char *const code[] = { "\x1b[1;31m", "\x1b[33m",
		"\x1b[32m" };
	int i = qa_list_find("red|amber|green", c->s, c->n);

	return i < 0 ? NULL : code[i];
}

static void
pad(size_t n, struct qa_buf *b)
{
	while (n-- > 0)
		qa_buf_put(b, ' ');
}

static void
put(const struct qa_table *t, size_t i, const struct qa_cell *c, size_t w,
    bool last, struct qa_buf *b)
{
	size_t k = width(c->s, c->n);
	const char *colour =
	    t->style->colour && (t->column[i].flags & QA_OUT_WORD)
	    ? colour_of(c)
	    : NULL;

	if (t->column[i].flags & QA_OUT_NUMBER)
		pad(w - k, b);
	if (colour != NULL)
		qa_buf_text(b, colour);
	qa_buf_add(b, c->s, c->n);
	if (colour != NULL)
		qa_buf_text(b, "\x1b[0m");
	if (!(t->column[i].flags & QA_OUT_NUMBER) && !last)
		pad(w - k, b);
}

static void
end_line(struct qa_buf *b)
{
	while (b->len > 0 && b->data[b->len - 1] == ' ')
		b->data[--b->len] = '\0';
	qa_buf_put(b, '\n');
}

/* One row, over as many lines as its longest cell needs. */
static void
put_row(const struct qa_table *t, struct qa_cell *rest, const size_t *w,
    struct qa_buf *b)
{
	size_t i, k;
	bool more = true, first;

	while (more) {
		more = false;
		first = true;
		for (i = 0; i < t->n; i++) {
			struct qa_cell part = rest[i];

			if (w[i] == 0)
				continue;
			if (!first)
				qa_buf_text(b, "  ");
			first = false;
			k = piece(part.s, part.n, w[i]);
			rest[i].s += k;
			rest[i].n -= k;
			part.n = k;
			while (rest[i].n > 0 && *rest[i].s == ' ') {
				rest[i].s++;
				rest[i].n--;
			}
			more = more || rest[i].n > 0;
			put(t, i, &part, w[i], false, b);
		}
		end_line(b);
	}
}

/* What stands below a row: its name and text, wrapped and indented. */
static void
put_below(const struct qa_table *t, const struct held *h, struct qa_buf *b)
{
	size_t i, k, most, name;
	struct qa_cell rest;

	for (i = 0; i < t->n; i++) {
		rest = h->cell[i];
		if (!(t->column[i].flags & QA_OUT_BELOW) || rest.n == 0)
			continue;
		name = width(qa_out_heading(&t->column[i]),
			   strlen(qa_out_heading(&t->column[i]))) +
		    2;
		most = t->style->width > (int)(INDENT + name) + 8
		    ? (size_t)t->style->width - INDENT - name
		    : rest.n + 1;
		pad(INDENT, b);
		qa_buf_print(b, "%s: ", qa_out_heading(&t->column[i]));
		while (rest.n > 0) {
			k = piece(rest.s, rest.n, most);
			qa_buf_add(b, rest.s, k);
			end_line(b);
			rest.s += k;
			rest.n -= k;
			while (rest.n > 0 && *rest.s == ' ') {
				rest.s++;
				rest.n--;
			}
			if (rest.n > 0)
				pad(INDENT + name, b);
		}
	}
}

static void
put_heading(const struct qa_table *t, struct qa_cell *cell, const size_t *w,
    struct qa_buf *b)
{
	size_t i, k;
	bool first = true;

	for (i = 0; i < t->n; i++) {
		cell[i].s = qa_out_heading(&t->column[i]);
		cell[i].n = strlen(cell[i].s);
	}
	put_row(t, cell, w, b);
	for (i = 0; i < t->n; i++) {
		if (w[i] == 0)
			continue;
		if (!first)
			qa_buf_text(b, "  ");
		first = false;
		for (k = 0; k < w[i]; k++)
			qa_buf_put(b, '-');
	}
	end_line(b);
}

static void
put_caption(const char *s, struct qa_buf *b)
{
	size_t n = strcspn(s, "\n");

	visible(s, n, b);
	qa_buf_put(b, '\n');
	if (s[n] == '\n') {
		visible(s + n + 1, strlen(s + n + 1), b);
		qa_buf_put(b, '\n');
	}
	qa_buf_put(b, '\n');
}

static int
end(struct qa_table *t, struct qa_buf *b)
{
	struct state *s = t->state;
	size_t *w = calloc(t->n + 1, sizeof(*w));
	struct qa_cell *cell = calloc(t->n + 1, sizeof(*cell));
	struct held *h;
	int out;

	if (w == NULL || cell == NULL) {
		free(w);
		free(cell);
		return -1;
	}
	measure(t, s, w);
	out = fit(t, w);
	if (t->style->caption != NULL && !t->style->bare)
		put_caption(t->style->caption, b);
	t->rows = 0;
	if (s->first != NULL)
		put_heading(t, cell, w, b);
	for (h = s->first; h != NULL; h = h->next) {
		if (qa_out_new_group(t, h->cell) && qa_out_group(t) >= 0)
			qa_buf_print(b, "\n%s\n", qa_buf_str(&t->last_group));
		memcpy(cell, h->cell, t->n * sizeof(*cell));
		put_row(t, cell, w, b);
		put_below(t, h, b);
		t->rows++;
	}
	if (out > 0)
		qa_buf_print(b,
		    "\n%d column%s left out: widen the terminal, or use -F "
		    "csv\n",
		    out, out == 1 ? " is" : "s are");
	free(w);
	free(cell);
	return 0;
}

static void
clear(struct qa_table *t)
{
	struct state *s = t->state;

	if (s != NULL)
		qa_pool_clear(&s->pool);
	free(s);
}

const struct qa_writer qa_writer_text = { begin, row, end, clear };
