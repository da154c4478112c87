#include <math.h>
#include <string.h>

#include "chart/axis.h"
#include "chart/bars.h"

#define DENSE 40 /* from so many rows on they are smaller */
#define NAMES 208.0 /* pixels of the names' column */
#define WORDS 130.0 /* of the value's and the verdict's */
#define HOME " (home area)"

/* Where things stand, once the rows are known. */
struct plan {
	const struct qa_bars *bars;
	struct qa_scale x;
	struct qa_lettering name, strong, value;
	double leading, pad; /* pixels between lines; around a row */
	double r; /* of a shape */
	double left, right; /* of the plot */
	double top, bottom;
};

static void
hold(double x, double *low, double *high)
{
	*low = fmin(*low, x); /* fmin passes over what is not a number */
	*high = fmax(*high, x);
}

/* A whisker may be half again as long as the longest bar. */
static void
extent(const struct qa_bars *c, double *low, double *high)
{
	double far_low = 0, far_high = 0, span;
	size_t i;

	*low = *high = 0;
	if (c->benchmark.has_value)
		hold(c->benchmark.value, low, high);
	for (i = 0; i < c->n; i++) {
		if (!qa_chart_area_has_value(&c->area[i]))
			continue;
		hold(c->area[i].value, low, high);
		if (c->area[i].has_interval) {
			hold(c->area[i].lower, &far_low, &far_high);
			hold(c->area[i].upper, &far_low, &far_high);
		}
	}
	span = (*high - *low) / 2;
	hold(fmax(far_low, *low - span), low, high);
	hold(fmin(far_high, *high + span), low, high);
}

static void
plan(struct plan *p, const struct qa_bars *c)
{
	bool dense = c->n > DENSE;
	double low, high;

	memset(p, 0, sizeof(*p));
	p->bars = c;
	p->name.size = p->strong.size = p->value.size = dense ? 17 : 20;
	p->strong.bold = p->strong.accent = true;
	p->leading = p->name.size * 1.15;
	p->pad = dense ? 3 : 9;
	p->r = dense ? 5 : 6.5;
	p->left = QA_CHART_MARGIN + NAMES + 12;
	p->right = QA_SVG_WIDTH - QA_CHART_MARGIN - WORDS;
	extent(c, &low, &high);
	qa_axis_fit(&p->x, low, high, p->left, p->right);
}

static const struct qa_lettering *
name_style(const struct plan *p, const struct qa_chart_area *a)
{
	return a->home ? &p->strong : &p->name;
}

/* The name as it stands in its row: kept in b. */
static const char *
row_name(const struct qa_chart_area *a, struct qa_buf *b)
{
	qa_buf_reset(b);
	qa_buf_text(b, qa_chart_area_name(a));
	if (a->home)
		qa_buf_text(b, HOME);
	return qa_buf_str(b);
}

static int
row_lines(const struct plan *p, const struct qa_chart_area *a, struct qa_buf *b)
{
	int lines = qa_lettering_lines(name_style(p, a), row_name(a, b), NAMES);

	return lines < 1 ? 1 : lines;
}

static double
row_height(
    const struct plan *p, const struct qa_chart_area *a, struct qa_buf *b)
{
	return row_lines(p, a, b) * p->leading + p->pad;
}

static double
rows_height(const struct plan *p, struct qa_buf *b)
{
	double height = 0;
	size_t i;

	for (i = 0; i < p->bars->n; i++)
		if (qa_chart_area_has_value(&p->bars->area[i]))
			height += row_height(p, &p->bars->area[i], b);
	return height;
}

static void
grid(struct qa_svg *s, const struct plan *p)
{
	double x = qa_scale_at(&p->x, 0);

	qa_axis_x_grid(s, &p->x, p->top, p->bottom);
	qa_svg_line(s, QA_INK_AXIS, x, p->top, x, p->bottom);
}

/* The name of the benchmark above its line, kept inside the picture. */
static void
benchmark_label(struct qa_svg *s, const struct plan *p, double y)
{
	static const struct qa_lettering l = {
		.size = 20, .bold = true, .accent = true
	};
	struct qa_buf b = QA_BUF_EMPTY;
	double x = qa_scale_at(&p->x, p->bars->benchmark.value), half;

	qa_chart_benchmark_phrase(&b, &p->bars->benchmark);
	half = qa_lettering_width(&l, qa_buf_str(&b), b.len) / 2;
	x = fmin(x, QA_SVG_WIDTH - QA_CHART_MARGIN - half);
	x = fmax(x, QA_CHART_MARGIN + half);
	qa_svg_text(s, &l, QA_MIDDLE, x, y, qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

static void
benchmark_line(struct qa_svg *s, const struct plan *p)
{
	double x = qa_scale_at(&p->x, p->bars->benchmark.value);

	if (p->bars->benchmark.has_value)
		qa_svg_line(
		    s, QA_INK_BENCHMARK, x, p->top - 5, x, p->bottom + 3);
}

/* The band of the home area. */
static void
band(struct qa_svg *s, double y, double height)
{
	qa_svg_rect(s, QA_INK_BAND, 3, y, QA_SVG_WIDTH - 6, height);
}

static void
bar(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a,
    double y, double height)
{
	double from = qa_scale_at(&p->x, 0);
	double to = qa_scale_at(&p->x, a->value);
	double thick = p->leading * 0.8;

	if (a->home)
		band(s, y, height);
	qa_svg_rect(s, a->home ? QA_INK_BAR_HOME : QA_INK_BAR, fmin(from, to),
	    y + (height - thick) / 2, fabs(to - from), thick);
}

/* An end stroke, unless the whisker goes on beyond the plot. */
static void
whisker_end(struct qa_svg *s, const struct plan *p, double value, double y)
{
	double x = qa_scale_at(&p->x, value);

	if (value >= p->x.low && value <= p->x.high)
		qa_svg_line(
		    s, QA_INK_WHISKER, x, y - p->r * 0.7, x, y + p->r * 0.7);
}

static void
whisker(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a,
    double y)
{
	double from = qa_scale_at(&p->x, a->lower);
	double to = qa_scale_at(&p->x, a->upper);

	if (!a->has_interval || !isfinite(a->lower) || !isfinite(a->upper))
		return;
	if (a->home)
		qa_svg_line(s, QA_INK_EDGE, from, y, to, y);
	qa_svg_line(s, QA_INK_WHISKER, from, y, to, y);
	whisker_end(s, p, a->lower, y);
	whisker_end(s, p, a->upper, y);
}

static void
row_words(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a,
    double y, double height, struct qa_buf *b)
{
	const struct qa_lettering *l = name_style(p, a);
	int lines = row_lines(p, a, b);
	double middle = y + height / 2 + l->size * 0.35;
	const char *word = qa_mark_word(a->mark);

	qa_svg_paragraph(s, l, QA_END, QA_CHART_MARGIN + NAMES,
	    middle - (lines - 1) * p->leading / 2, NAMES, p->leading,
	    row_name(a, b));
	if (a->value_text != NULL)
		qa_svg_text(s, l, QA_END, QA_SVG_WIDTH - QA_CHART_MARGIN - 70,
		    middle, a->value_text, strlen(a->value_text));
	qa_svg_text(s, l, QA_START, QA_SVG_WIDTH - QA_CHART_MARGIN - 63, middle,
	    word, strlen(word));
}

static void
row(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a,
    double y, double height, struct qa_buf *b)
{
	double middle = y + height / 2;

	qa_buf_reset(b);
	qa_chart_area_phrase(b, a, &p->bars->benchmark);
	qa_svg_open(s, qa_buf_str(b));
	whisker(s, p, a, middle);
	qa_mark_draw(s, a->mark, false, qa_scale_at(&p->x, a->value), middle,
	    p->r * (a->home ? 1.2 : 1));
	row_words(s, p, a, y, height, b);
	qa_svg_close(s);
}

/* Bars first, then the line, then what must be seen on top of both. */
static void
rows(struct qa_svg *s, const struct plan *p, struct qa_buf *b)
{
	const struct qa_chart_area *a = p->bars->area, *end = a + p->bars->n;
	double y, height;

	for (y = p->top; a < end; a++)
		if (qa_chart_area_has_value(a)) {
			height = row_height(p, a, b);
			bar(s, p, a, y, height);
			y += height;
		}
	benchmark_line(s, p);
	for (y = p->top, a = p->bars->area; a < end; a++)
		if (qa_chart_area_has_value(a)) {
			height = row_height(p, a, b);
			row(s, p, a, y, height, b);
			y += height;
		}
}

/* A row of an area without a value: its reason in the place of a bar. */
static double
absent(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a,
    double y, struct qa_buf *b)
{
	const struct qa_lettering *l = name_style(p, a);
	const char *why = a->reason == NULL ? "" : a->reason;
	double width = QA_SVG_WIDTH - QA_CHART_MARGIN - p->left;
	double base = y + p->pad / 2 + l->size * 0.95, height;

	height = fmax(row_height(p, a, b),
	    qa_lettering_lines(l, why, width) * p->leading + p->pad);
	if (a->home)
		band(s, y, height);
	qa_svg_paragraph(s, l, QA_END, QA_CHART_MARGIN + NAMES, base, NAMES,
	    p->leading, row_name(a, b));
	qa_svg_paragraph(s, l, QA_START, p->left, base, width, p->leading, why);
	return height;
}

static double
absents(struct qa_svg *s, const struct plan *p, double y, struct qa_buf *b)
{
	static const struct qa_lettering head = { .size = 20, .bold = true };
	static const char text[] = "No figure";
	bool begun = false;
	size_t i;

	for (i = 0; i < p->bars->n; i++) {
		if (qa_chart_area_has_value(&p->bars->area[i]))
			continue;
		if (!begun) {
			qa_svg_text(s, &head, QA_START, QA_CHART_MARGIN,
			    y + head.size, text, sizeof(text) - 1);
			y += head.size * 1.4;
		}
		begun = true;
		y += absent(s, p, &p->bars->area[i], y, b);
	}
	return y;
}

/* The plot from y down; returns the y below it. */
static double
plot(struct qa_svg *s, struct plan *p, double y, struct qa_buf *b)
{
	static const struct qa_lettering axis = { .size = QA_AXIS_SIZE };
	const char *words = p->bars->axis;

	if (p->bars->benchmark.has_value) {
		benchmark_label(s, p, y + 20);
		y += 28;
	}
	if (p->bars->n > DENSE) {
		qa_axis_x_labels(s, &p->x, y + 17);
		y += 26;
	}
	p->top = y + 2;
	p->bottom = p->top + rows_height(p, b);
	grid(s, p);
	rows(s, p, b);
	qa_axis_x_labels(s, &p->x, p->bottom + 21);
	if (words != NULL)
		qa_svg_text(s, &axis, QA_MIDDLE, (p->left + p->right) / 2,
		    p->bottom + 43, words, strlen(words));
	return p->bottom + 56;
}

static bool
is_empty(const struct qa_bars *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (qa_chart_area_has_value(&c->area[i]))
			return false;
	return true;
}

void
qa_bars_draw(const struct qa_bars *c, struct qa_buf *out)
{
	struct qa_svg svg = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = c->caption.id,
		.title = c->caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	struct plan p;
	double y;

	plan(&p, c);
	y = qa_caption_top(&svg, &c->caption);
	y = qa_caption_key(&svg, c->area, c->n, &c->benchmark, y);
	if (!is_empty(c))
		y = plot(&svg, &p, y, &b);
	else if (c->n == 0)
		y = qa_caption_note(&svg, "There are no areas to show.", y);
	y = absents(&svg, &p, y, &b);
	head.height = qa_caption_foot(&svg, &c->caption, y);
	qa_buf_reset(&b);
	qa_chart_area_summary(&b, c->area, c->n, &c->benchmark);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&svg, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
