#include <math.h>
#include <string.h>

#include "chart/axis.h"
#include "chart/stack.h"

#define DENSE 40 /* from so many rows on they are smaller */
#define NARROW 480.0 /* and in a picture that is less wide */
#define NAMES_MOST 0.34 /* of the names' column, of the whole width */
#define STEPS 6 /* of the axis, at most */
#define LEADING 1.15
#define SMALLER 0.75 /* letters of a narrow segment, at most so much */
#define GAP 10.0 /* pixels between names, bars and totals */

/* Where things stand, once the rows are known. */
struct plan {
	const struct qa_stack *stack;
	struct qa_scale x;
	struct qa_lettering name, letters, number;
	double leading, pad; /* pixels between lines; around a row */
	double thick; /* of a bar */
	double names; /* width of the names' column */
	double left, right; /* of the bars */
};

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

static size_t
total(const struct qa_stack *c, size_t row)
{
	size_t i, sum = 0;

	for (i = 0; i < c->key.n; i++)
		sum = qa_level_plus(sum, c->row[row].count[i]);
	return sum;
}

/* n = 1,019: kept in b. */
static const char *
total_text(size_t n, struct qa_buf *b)
{
	qa_level_again(b);
	qa_buf_text(b, "n = ");
	qa_level_number(b, n);
	return qa_buf_str(b);
}

static double
width_of(const struct qa_lettering *l, const char *s)
{
	return qa_lettering_width(l, s, strlen(s));
}

/* From 0 to the whole of a row, or to the longest, in whole numbers with
 * room for the widest. */
static void
scale(struct plan *p, size_t most, struct qa_buf *b)
{
	static const struct qa_lettering l = { .size = QA_AXIS_SIZE };
	size_t whole = p->stack->counts ? most : 100;
	double high = fmax((double)whole, 1), steps;

	qa_level_again(b);
	qa_level_number(b, whole);
	steps = (p->right - p->left) / (width_of(&l, qa_buf_str(b)) + 9);
	steps = fmax(fmin(steps, fmin(high, STEPS)), 1);
	qa_scale_init(&p->x, 0, high, p->left, p->right, (int)steps);
}

static void
sizes(struct plan *p)
{
	bool dense = p->stack->n > DENSE;
	bool narrow = p->stack->caption.width < NARROW;

	p->name.size = narrow ? 15 : dense ? 17 : 20;
	p->letters.size = p->number.size = narrow || dense ? 14 : 17;
	p->letters.bold = true;
	p->leading = p->name.size * LEADING;
	p->thick = p->letters.size * 2.5;
	p->pad = dense ? 4 : 9;
}

static void
plan(struct plan *p, const struct qa_stack *c, struct qa_buf *b)
{
	double names = 0, totals = 0;
	size_t i, most = 0, n;

	memset(p, 0, sizeof(*p));
	p->stack = c;
	sizes(p);
	for (i = 0; i < c->n; i++) {
		n = total(c, i);
		most = n > most ? n : most;
		names =
		    fmax(names, width_of(&p->name, or_empty(c->row[i].name)));
		totals = fmax(totals, width_of(&p->name, total_text(n, b)));
	}
	p->names = fmin(ceil(names) + 1, c->caption.width * NAMES_MOST);
	p->left = QA_CHART_MARGIN + p->names + GAP;
	p->right = c->caption.width - QA_CHART_MARGIN - totals - GAP;
	p->right = fmax(p->right, p->left + 40);
	scale(p, most, b);
}

/* "4 Learning: fully 12 of 19". */
static void
segment_phrase(
    struct qa_buf *b, const struct qa_stack *c, size_t row, size_t level)
{
	qa_level_again(b);
	qa_buf_text(b, or_empty(c->row[row].name));
	qa_buf_text(b, ": ");
	qa_level_phrase(
	    b, &c->key.level[level], c->row[row].count[level], true);
	qa_buf_text(b, " of ");
	qa_level_number(b, total(c, row));
}

/* Whether a text has room in a segment so wide, a little smaller at most. */
static bool
has_room(struct qa_lettering *l, const char *text, double width)
{
	double needed = width_of(l, text);
	double room = width - 3;

	if (text[0] == '\0' || needed * SMALLER > room)
		return false;
	if (needed > room)
		l->size *= room / needed;
	return true;
}

static void
line(struct qa_svg *s, const struct qa_lettering *l, double x, double y,
    const char *text)
{
	qa_svg_text(s, l, QA_MIDDLE, x, y + l->size * 0.36, text, strlen(text));
}

/* Letters above, number below, or the one that fits in the middle. */
static void
segment_words(struct qa_svg *s, const struct plan *p,
    const struct qa_heat_level *l, size_t count, double x, double y,
    double width)
{
	struct qa_lettering letters = p->letters, number = p->number;
	struct qa_buf b = QA_BUF_EMPTY;
	bool has_letters, has_number;
	double apart;

	letters.white = number.white = qa_tint_is_dark(l->tint);
	qa_level_number(&b, count);
	has_letters = has_room(&letters, qa_level_code(l), width);
	has_number = has_room(&number, qa_buf_str(&b), width);
	apart = has_letters && has_number ? p->letters.size * 0.56 : 0;
	if (has_letters)
		line(s, &letters, x, y - apart, qa_level_code(l));
	if (has_number)
		line(s, &number, x, y + apart, qa_buf_str(&b));
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* The segments of a row around y; returns where the last one ends. */
static double
bar(struct qa_svg *s, const struct plan *p, size_t row, double y,
    struct qa_buf *b)
{
	const struct qa_stack *c = p->stack;
	double whole = c->counts ? 1 : (double)total(c, row) / 100;
	double from = p->left, to, sum = 0;
	size_t i;

	for (i = 0; i < c->key.n; i++, from = to) {
		sum += (double)c->row[row].count[i];
		to = qa_scale_at(&p->x, sum / whole);
		if (c->row[row].count[i] == 0)
			continue;
		segment_phrase(b, c, row, i);
		qa_svg_open(s, qa_buf_str(b));
		qa_level_ground(s, &c->key.level[i], from, y - p->thick / 2,
		    to - from, p->thick);
		segment_words(s, p, &c->key.level[i], c->row[row].count[i],
		    (from + to) / 2, y, to - from);
		qa_svg_close(s);
	}
	return from;
}

/* The total after a bar, which ends at x. */
static void
put_total(struct qa_svg *s, const struct plan *p, size_t n, double x, double y,
    struct qa_buf *b)
{
	const struct qa_lettering l = { .size = p->name.size, .halo = true };
	const char *text = total_text(n, b);

	qa_svg_text(s, &l, QA_START, x + GAP, y + p->name.size * 0.35, text,
	    strlen(text));
}

/* Lines of a text around the middle y, on white. */
static void
middle(struct qa_svg *s, const struct plan *p, enum qa_anchor anchor, double x,
    double y, double width, const char *text)
{
	const struct qa_lettering l = { .size = p->name.size, .halo = true };
	int lines = qa_lettering_lines(&l, text, width);

	qa_svg_paragraph(s, &l, anchor, x,
	    y + p->name.size * 0.35 - (lines - 1) * p->leading / 2, width,
	    p->leading, text);
}

static const char *
none_of(const struct qa_stack_row *r)
{
	return r->none == NULL ? "none asked" : r->none;
}

static double
none_width(const struct plan *p)
{
	return p->stack->caption.width - QA_CHART_MARGIN - p->left;
}

static double
row_height(const struct plan *p, size_t i)
{
	const struct qa_stack_row *r = &p->stack->row[i];
	int lines = qa_lettering_lines(&p->name, or_empty(r->name), p->names);
	double height = fmax(lines * p->leading, p->thick);

	if (total(p->stack, i) == 0)
		height = fmax(height,
		    p->leading *
			qa_lettering_lines(
			    &p->name, none_of(r), none_width(p)));
	return height + p->pad;
}

static void
row(struct qa_svg *s, const struct plan *p, size_t i, double y,
    struct qa_buf *b)
{
	const struct qa_stack_row *r = &p->stack->row[i];
	size_t n = total(p->stack, i);

	middle(s, p, QA_END, p->left - GAP, y, p->names, or_empty(r->name));
	if (n == 0)
		middle(s, p, QA_START, p->left + 4, y, none_width(p) - 4,
		    none_of(r));
	else
		put_total(s, p, n, bar(s, p, i, y, b), y, b);
}

/* The rows from y down; returns the y below the axis. */
static double
plot(struct qa_svg *s, const struct plan *p, double y, struct qa_buf *b)
{
	static const struct qa_lettering l = { .size = QA_AXIS_SIZE };
	const char *words = p->stack->axis;
	double bottom = y;
	size_t i;

	for (i = 0; i < p->stack->n; i++)
		bottom += row_height(p, i);
	qa_axis_x_grid(s, &p->x, y, bottom);
	for (i = 0; i < p->stack->n; i++) {
		row(s, p, i, y + row_height(p, i) / 2, b);
		y += row_height(p, i);
	}
	qa_axis_x_labels(s, &p->x, bottom + 21);
	if (words == NULL)
		words = p->stack->counts ? "number" : "% of n";
	qa_svg_text(s, &l, QA_MIDDLE, (p->left + p->right) / 2, bottom + 43,
	    words, strlen(words));
	return bottom + 56;
}

/* How often a level occurs in all rows. */
static size_t
count(const struct qa_stack *c, size_t level)
{
	size_t i, sum = 0;

	for (i = 0; i < c->n; i++)
		sum = qa_level_plus(sum, c->row[i].count[level]);
	return sum;
}

static double
key(struct qa_svg *s, const struct qa_stack *c, double y)
{
	struct qa_level_line at;
	size_t i;

	qa_level_begin(&at, &c->caption, y);
	for (i = 0; i < c->key.n; i++)
		qa_level_entry(s, &at, &c->key.level[i], count(c, i));
	return qa_level_end(&at) + 4;
}

/* " All: fully 12, partly 3." */
static void
tell_levels(struct qa_buf *b, const struct qa_stack *c)
{
	bool first = true;
	size_t i, k;

	for (i = 0; i < c->key.n; i++) {
		if ((k = count(c, i)) == 0)
			continue;
		if (first)
			qa_buf_text(b, " All: ");
		qa_level_phrase(b, &c->key.level[i], k, first);
		first = false;
	}
	if (!first)
		qa_buf_put(b, '.');
}

/* "4 Learning: not met 2 of 19". */
static void
tell_row(struct qa_buf *b, const struct qa_stack *c, size_t row)
{
	const size_t *counts = c->row[row].count;
	size_t i, level, n = total(c, row);

	qa_buf_text(b, or_empty(c->row[row].name));
	qa_buf_text(b, ": ");
	for (i = 0; (level = qa_level_from_worst(&c->key, i)) < c->key.n; i++) {
		if (counts[level] == 0)
			continue;
		qa_level_phrase(b, &c->key.level[level], counts[level], true);
		qa_buf_text(b, " of ");
		qa_level_number(b, n);
		return;
	}
	qa_buf_text(b, n == 0 ? none_of(&c->row[row]) : "no rating");
}

static void
summary(struct qa_buf *b, const struct qa_stack *c)
{
	size_t i;

	qa_level_again(b);
	qa_buf_print(b, "%zu row%s.", c->n, c->n == 1 ? "" : "s");
	tell_levels(b, c);
	for (i = 0; i < c->n; i++) {
		qa_buf_text(b, i == 0 ? " Worst in each row: " : "; ");
		tell_row(b, c, i);
	}
	if (c->n > 0)
		qa_buf_put(b, '.');
}

void
qa_stack_draw(const struct qa_stack *given, struct qa_buf *out)
{
	struct qa_stack c = *given;
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = c.caption.id,
		.title = c.caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	struct plan p;
	double y;

	c.caption.width = head.width = qa_level_width(&c.caption);
	plan(&p, &c, &b);
	y = qa_caption_top(&s, &c.caption) + 4;
	if (c.n > 0) {
		y = key(&s, &c, y);
		y = plot(&s, &p, y, &b);
	} else
		y = qa_caption_note_in(
		    &s, &c.caption, "There are no ratings to show.", y);
	head.height = qa_caption_foot(&s, &c.caption, y);
	summary(&b, &c);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&s, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
