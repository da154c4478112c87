#include <math.h>
#include <string.h>

#include "chart/heat.h"

#define LEADING 1.15
#define GAP 8.0 /* pixels between names and cells */
#define NAMES_LEAST 140.0 /* of the names' column, where names are so long */
#define NAMES_MOST 230.0
#define CELL_MOST 64.0 /* pixels across, unless its words are wider */
#define WORDS_MOST 90.0 /* wider ones wrap or are cut */
#define WIDE 1000.0 /* from here on names stand on both sides */
#define AGAIN 30 /* rows between heads */

/* Where things stand, once rows and columns are known. */
struct plan {
	const struct qa_heat *heat;
	struct qa_lettering name, head, letters;
	double leading, pad; /* pixels between lines; around a row */
	double names; /* width of the names' column */
	double cell; /* width of a cell */
	double left; /* of the cells */
	double width; /* of the picture */
	double heads; /* height of the heads */
	bool both; /* names stand on the right too */
};

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

static const struct qa_heat_cell *
cell_of(const struct qa_heat *h, size_t row, size_t column)
{
	return &h->cell[row * h->columns + column];
}

/* What stands in a cell: its text, else the letters of its level. */
static const char *
words_of(const struct qa_heat *h, const struct qa_heat_cell *c)
{
	const struct qa_heat_level *l = qa_level_get(&h->key, c->level);

	if (c->text != NULL && c->text[0] != '\0')
		return c->text;
	return l == NULL ? "" : qa_level_code(l);
}

static double
width_of(const struct qa_lettering *l, const char *s)
{
	return qa_lettering_width(l, s, strlen(s));
}

/* The widest word of a text: where it wraps, it is no narrower. */
static double
widest_word(const struct qa_lettering *l, const char *s)
{
	double width = 0;
	size_t n;

	for (; *s != '\0'; s += n + strspn(s + n, " ")) {
		n = strcspn(s, " ");
		width = fmax(width, qa_lettering_width(l, s, n));
	}
	return width;
}

/* What a cell's letters need; a text of its own may be made smaller. */
static double
letters_width(const struct plan *p, const struct qa_heat_cell *c)
{
	const char *words = words_of(p->heat, c);
	double width = width_of(&p->letters, words);

	return (words == c->text ? width * 2 / 3 : width) + 8;
}

/* How wide cells must be for their letters and the heads above. */
static double
needed(const struct plan *p)
{
	const struct qa_heat *h = p->heat;
	double head = 0, letters = 0;
	size_t i;

	for (i = 0; i < h->columns; i++)
		head = fmax(
		    head, widest_word(&p->head, or_empty(h->column[i])) + 5);
	for (i = 0; i < h->rows * h->columns; i++)
		letters = fmax(letters, letters_width(p, &h->cell[i]));
	return fmax(fmin(fmax(head, letters), WORDS_MOST), p->name.size * 1.5);
}

static double
longest_name(const struct plan *p)
{
	double width = 0;
	size_t i;

	for (i = 0; i < p->heat->rows; i++)
		width =
		    fmax(width, width_of(&p->name, or_empty(p->heat->row[i])));
	return ceil(width) + 1;
}

static void
size_to(struct plan *p, double size)
{
	p->name.size = p->head.size = p->letters.size = size;
	p->head.bold = p->letters.bold = true;
	p->leading = size * LEADING;
	p->pad = size * 0.6;
}

/* Widths of names and cells in a picture as wide as that; false where they
 * have no room. */
static bool
fit(struct plan *p, double size, double width)
{
	double inner = width - 2 * QA_CHART_MARGIN - GAP, cells, names;

	size_to(p, size);
	p->cell = needed(p);
	names = longest_name(p);
	cells = p->cell * (double)p->heat->columns;
	p->names = fmin(names, NAMES_LEAST);
	if (p->names + cells > inner)
		return false;
	p->names = fmin(names, fmin(inner - cells, NAMES_MOST));
	p->cell = (inner - p->names) / (double)p->heat->columns;
	p->cell = fmin(p->cell, fmax(CELL_MOST, needed(p)));
	p->names = fmin(names, inner - p->cell * (double)p->heat->columns);
	p->width = width;
	return true;
}

/* A picture as wide as the smallest lettering asks. */
static void
widen(struct plan *p)
{
	double cells = p->cell * (double)p->heat->columns;

	p->names = fmin(longest_name(p), fmax(NAMES_MOST, cells / 5));
	p->width = 2 * QA_CHART_MARGIN + p->names + GAP + cells;
	p->both = p->width > WIDE;
	if (p->both)
		p->width += GAP + p->names;
}

static void
plan(struct plan *p, const struct qa_heat *h)
{
	static const double sizes[] = { 20, 18, 16, QA_HEAT_LEAST };
	size_t i;

	memset(p, 0, sizeof(*p));
	p->heat = h;
	p->width = h->caption.width;
	if (h->rows == 0 || h->columns == 0)
		return;
	for (i = 0; i < 4; i++)
		if (fit(p, sizes[i], h->caption.width))
			break;
	if (i == 4)
		widen(p);
	p->left = QA_CHART_MARGIN + p->names + GAP;
	for (i = 0; i < h->columns; i++)
		p->heads = fmax(p->heads,
		    p->leading *
			qa_lettering_lines(
			    &p->head, or_empty(h->column[i]), p->cell - 4));
	p->heads += p->leading * 0.4;
}

/* The heads, each on the lowest line; returns the y below them. */
static double
heads(struct qa_svg *s, const struct plan *p, double y)
{
	double x = p->left + p->cell / 2, base;
	const char *text;
	size_t i;
	int lines;

	y += p->heads;
	for (i = 0; i < p->heat->columns; i++, x += p->cell) {
		text = or_empty(p->heat->column[i]);
		lines = qa_lettering_lines(&p->head, text, p->cell - 4);
		base = y - p->leading * 0.3 - (lines - 1) * p->leading;
		qa_svg_paragraph(s, &p->head, QA_MIDDLE, x, base, p->cell - 4,
		    p->leading, text);
	}
	return y;
}

/* "Police, 4.2: fully, 12 of 19". */
static void
cell_phrase(
    struct qa_buf *b, const struct qa_heat *h, size_t row, size_t column)
{
	const struct qa_heat_cell *c = cell_of(h, row, column);
	const struct qa_heat_level *l = qa_level_get(&h->key, c->level);

	qa_level_again(b);
	qa_buf_text(b, or_empty(h->row[row]));
	qa_buf_text(b, ", ");
	qa_buf_text(b, or_empty(h->column[column]));
	qa_buf_text(b, ": ");
	if (l != NULL)
		qa_buf_text(b, qa_level_label(l));
	if (c->text == NULL || c->text[0] == '\0')
		return;
	if (l != NULL)
		qa_buf_text(b, ", ");
	qa_buf_text(b, c->text);
}

static void
cell(struct qa_svg *s, const struct plan *p, size_t row, size_t column,
    double y, double height, struct qa_buf *b)
{
	const struct qa_heat_cell *c = cell_of(p->heat, row, column);
	const struct qa_heat_level *l = qa_level_get(&p->heat->key, c->level);
	const char *text = words_of(p->heat, c);
	struct qa_lettering letters = p->letters;
	double x = p->left + p->cell * (double)column;

	if (l == NULL && text[0] == '\0')
		return;
	cell_phrase(b, p->heat, row, column);
	qa_svg_open(s, qa_buf_str(b));
	if (l != NULL)
		qa_level_ground(s, l, x, y, p->cell, height);
	letters.white = l != NULL && qa_tint_is_dark(l->tint);
	qa_level_text(s, &letters, x + p->cell / 2,
	    y + height / 2 + letters.size * 0.36, p->cell - 6, text);
	qa_svg_close(s);
}

/* A name beside its row, on the left or on the right. */
static void
name(struct qa_svg *s, const struct plan *p, enum qa_anchor anchor, double x,
    double y, double height, const char *text)
{
	int lines = qa_lettering_lines(&p->name, text, p->names);
	double base = y + height / 2 + p->name.size * 0.35;

	qa_svg_paragraph(s, &p->name, anchor, x,
	    base - (lines - 1) * p->leading / 2, p->names, p->leading, text);
}

/* A row at y; returns the y below it. */
static double
row(struct qa_svg *s, const struct plan *p, size_t i, double y,
    struct qa_buf *b)
{
	const char *text = or_empty(p->heat->row[i]);
	double right = p->left + p->cell * (double)p->heat->columns;
	int lines = qa_lettering_lines(&p->name, text, p->names);
	double height = fmax(lines, 1) * p->leading + p->pad;
	size_t k;

	name(s, p, QA_END, p->left - GAP, y, height, text);
	for (k = 0; k < p->heat->columns; k++)
		cell(s, p, i, k, y, height, b);
	if (p->both)
		name(s, p, QA_START, right + GAP, y, height, text);
	return y + height;
}

/* Heads stand again where enough rows follow them. */
static double
map(struct qa_svg *s, const struct plan *p, double y, struct qa_buf *b)
{
	size_t i, n = p->heat->rows;

	for (i = 0; i < n; i++) {
		if (i % AGAIN == 0 && (i == 0 || n - i >= AGAIN / 3))
			y = heads(s, p, y);
		y = row(s, p, i, y, b);
	}
	return y + 6;
}

/* Cells of a level among n from there on. */
static size_t
count(const struct qa_heat_cell *c, size_t n, size_t level)
{
	size_t i, found = 0;

	for (i = 0; i < n; i++)
		found += c[i].level >= 0 && (size_t)c[i].level == level;
	return found;
}

static double
key(struct qa_svg *s, const struct plan *p, double y)
{
	const struct qa_heat *h = p->heat;
	struct qa_level_line line;
	size_t i;

	qa_level_begin(&line, &h->caption, y);
	for (i = 0; i < h->key.n; i++)
		qa_level_entry(s, &line, &h->key.level[i],
		    count(h->cell, h->rows * h->columns, i));
	return qa_level_end(&line);
}

/* "Cells: fully 12, partly 3, empty 1." */
static void
tell_levels(struct qa_buf *b, const struct qa_heat *h)
{
	static const struct qa_heat_level empty = { .label = "empty" };
	size_t i, k, n = h->rows * h->columns, left = n;

	qa_buf_text(b, " Cells: ");
	for (i = 0; i < h->key.n; i++) {
		if ((k = count(h->cell, n, i)) == 0)
			continue;
		qa_level_phrase(b, &h->key.level[i], k, left == n);
		left -= k;
	}
	if (left > 0)
		qa_level_phrase(b, &empty, left, left == n);
	qa_buf_put(b, '.');
}

/* "Police: not met 2". */
static void
tell_row(struct qa_buf *b, const struct qa_heat *h, size_t row)
{
	size_t i, level, k;

	qa_buf_text(b, or_empty(h->row[row]));
	qa_buf_text(b, ": ");
	for (i = 0; (level = qa_level_from_worst(&h->key, i)) < h->key.n; i++) {
		k = count(cell_of(h, row, 0), h->columns, level);
		if (k == 0)
			continue;
		qa_level_phrase(b, &h->key.level[level], k, true);
		return;
	}
	qa_buf_text(b, "no rating");
}

static void
summary(struct qa_buf *b, const struct qa_heat *h)
{
	size_t i;

	qa_level_again(b);
	qa_buf_print(b, "%zu row%s, %zu column%s.", h->rows,
	    h->rows == 1 ? "" : "s", h->columns, h->columns == 1 ? "" : "s");
	if (h->rows == 0 || h->columns == 0)
		return;
	tell_levels(b, h);
	for (i = 0; i < h->rows; i++) {
		qa_buf_text(b, i == 0 ? " Worst in each row: " : "; ");
		tell_row(b, h, i);
	}
	qa_buf_put(b, '.');
}

void
qa_heat_draw(const struct qa_heat *given, struct qa_buf *out)
{
	struct qa_heat h = *given;
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = h.caption.id,
		.title = h.caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	struct plan p;
	double y;

	h.caption.width = qa_level_width(&h.caption);
	plan(&p, &h);
	h.caption.width = head.width = p.width;
	y = qa_caption_top(&s, &h.caption) + 4;
	if (h.rows > 0 && h.columns > 0) {
		y = key(&s, &p, y);
		y = map(&s, &p, y, &b);
	} else
		y = qa_caption_note_in(
		    &s, &h.caption, "There are no ratings to show.", y);
	head.height = qa_caption_foot(&s, &h.caption, y);
	summary(&b, &h);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&s, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
