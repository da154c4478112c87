#include <math.h>

#include "chart/axis.h"

#define STEPS 6

static const struct qa_lettering lettering = { .size = QA_AXIS_SIZE };

/* Pixels that the number of a tick takes. */
static double
width_at(const struct qa_scale *scale, int i)
{
	struct qa_buf b = QA_BUF_EMPTY;
	double width;

	qa_scale_label(scale, i, &b);
	width = qa_lettering_width(&lettering, qa_buf_str(&b), b.len);
	qa_buf_clear(&b);
	return width;
}

double
qa_axis_width(const struct qa_scale *scale)
{
	double width = 0;
	int i;

	for (i = 0; i < scale->ticks; i++)
		width = fmax(width, width_at(scale, i));
	return width;
}

void
qa_axis_fit(
    struct qa_scale *scale, double low, double high, double from, double to)
{
	double room;
	int steps;

	for (steps = STEPS; steps > 0; steps--) {
		qa_scale_init(scale, low, high, from, to, steps);
		room = fabs(to - from) / (scale->ticks - 1);
		if (qa_axis_width(scale) + QA_AXIS_SIZE / 2 <= room)
			return;
	}
}

void
qa_axis_x_grid(
    struct qa_svg *s, const struct qa_scale *scale, double top, double bottom)
{
	double x;
	int i;

	for (i = 0; i < scale->ticks; i++) {
		x = qa_scale_at(scale, qa_scale_tick(scale, i));
		qa_svg_line(s, QA_INK_GRID, x, top, x, bottom);
	}
}

void
qa_axis_x_labels(struct qa_svg *s, const struct qa_scale *scale, double y)
{
	struct qa_buf b = QA_BUF_EMPTY;
	double x, half, end = -1e6;
	int i;

	for (i = 0; i < scale->ticks && !b.failed; i++) {
		qa_buf_reset(&b);
		qa_scale_label(scale, i, &b);
		x = qa_scale_at(scale, qa_scale_tick(scale, i));
		half =
		    qa_lettering_width(&lettering, qa_buf_str(&b), b.len) / 2;
		if (x - half < end + 5)
			continue;
		qa_svg_text(
		    s, &lettering, QA_MIDDLE, x, y, qa_buf_str(&b), b.len);
		end = x + half;
	}
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

void
qa_axis_y(
    struct qa_svg *s, const struct qa_scale *scale, double left, double right)
{
	qa_axis_y_sized(s, scale, left, right, QA_AXIS_SIZE);
}

/* The number of a tick that ends at x, y. */
static void
label(struct qa_svg *s, const struct qa_scale *scale, int i, double x, double y,
    double size)
{
	const struct qa_lettering l = { .size = size };
	struct qa_buf b = QA_BUF_EMPTY;

	qa_scale_label(scale, i, &b);
	qa_svg_text(s, &l, QA_END, x, y, qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

void
qa_axis_y_sized(struct qa_svg *s, const struct qa_scale *scale, double left,
    double right, double size)
{
	double y;
	int i;

	for (i = 0; i < scale->ticks; i++) {
		y = qa_scale_at(scale, qa_scale_tick(scale, i));
		qa_svg_line(s, QA_INK_GRID, left, y, right, y);
		label(s, scale, i, left - 8, y + size * 0.35, size);
	}
}
