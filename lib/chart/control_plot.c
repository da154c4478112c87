#include <math.h>
#include <string.h>

#include "chart/axis.h"
#include "chart/control_plan.h"

#define GAP 10.0 /* between two periods on the axis */

static double
radius(const struct qa_control_plan *p, bool signal)
{
	double most = p->look->small ? 9 : 6, least = p->look->small ? 3 : 2;

	if (signal)
		return fmin(fmax(p->pitch * 0.6, least * 2), most * 1.25);
	return fmin(fmax(p->pitch * 0.3, least), most * 0.75);
}

/* A piece of the line from point i on, to the end of what is observed or of
 * what is projected; returns the point after it. */
static size_t
stretch(struct qa_svg *s, const struct qa_control_plan *p, size_t i)
{
	const struct qa_control_point *at = p->chart->point;
	bool joins = i > 0 && qa_control_has_value(&at[i - 1]);
	bool projected = at[i].projected;
	size_t first = joins ? i - 1 : i;

	qa_svg_pen_down(s, projected ? QA_INK_SERIES_AHEAD : QA_INK_SERIES,
	    qa_control_x(p, first), qa_scale_at(&p->y, at[first].value));
	for (i = first + 1; i < p->chart->n && qa_control_has_value(&at[i]) &&
	     at[i].projected == projected;
	     i++)
		qa_svg_pen_to(
		    s, qa_control_x(p, i), qa_scale_at(&p->y, at[i].value));
	qa_svg_pen_up(s);
	return i;
}

static void
series(struct qa_svg *s, const struct qa_control_plan *p)
{
	size_t i = 0;

	while (i < p->chart->n)
		if (qa_control_has_value(&p->chart->point[i]))
			i = stretch(s, p, i);
		else
			i++;
}

/* A cross on the axis, where a period has no figure. */
static void
gap(struct qa_svg *s, const struct qa_control_plan *p, double x)
{
	double r = p->look->size / 4, y = p->y.from - r - 3;

	qa_svg_line(s, QA_INK_WHISKER, x - r, y - r, x + r, y + r);
	qa_svg_line(s, QA_INK_WHISKER, x - r, y + r, x + r, y - r);
}

static void
point(struct qa_svg *s, const struct qa_control_plan *p, size_t i)
{
	const struct qa_control_point *at = &p->chart->point[i];
	bool signal = at->mark != QA_ICON_COMMON && !at->projected;
	double x = qa_control_x(p, i), y = qa_scale_at(&p->y, at->value);
	double r = radius(p, signal);
	struct qa_buf b = QA_BUF_EMPTY;

	qa_control_phrase(&b, p->chart, at);
	qa_svg_open(s, qa_buf_str(&b));
	if (!qa_control_has_value(at))
		gap(s, p, x);
	else if (at->projected)
		qa_svg_shape(s, QA_INK_POINT_AHEAD, QA_CIRCLE, x, y, r);
	else
		qa_signal_draw(s, at->mark, x, y, r);
	qa_svg_close(s);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* Signals lie on top. */
static void
points(struct qa_svg *s, const struct qa_control_plan *p)
{
	size_t i;
	int layer;

	for (layer = 0; layer < 2; layer++)
		for (i = 0; i < p->chart->n; i++)
			if ((p->chart->point[i].mark != QA_ICON_COMMON) ==
			    layer)
				point(s, p, i);
}

/* Where a period is broken into two lines: before its quarter or term, or at
 * its last blank; its length if it is not. */
static size_t
split(const char *period)
{
	size_t n = strlen(period);
	const char *blank = strrchr(period, ' ');

	if (n > 2 && strchr("QT", period[n - 2]) != NULL &&
	    strchr("1234", period[n - 1]) != NULL)
		return n - 2;
	return blank == NULL ? n : (size_t)(blank - period);
}

static const char *
period_of(const struct qa_control_plan *p, size_t i)
{
	const char *period = p->chart->point[i].period;

	return period == NULL ? "" : period;
}

static bool
is_split(const struct qa_control_plan *p)
{
	const char *text;
	size_t i;

	for (i = 0; i < p->chart->n; i++) {
		text = period_of(p, i);
		if (text[split(text)] != '\0')
			return true;
	}
	return false;
}

static double
widest(const struct qa_control_plan *p, const struct qa_lettering *l)
{
	const char *period;
	double most = 0;
	size_t i, n;

	for (i = 0; i < p->chart->n; i++) {
		period = period_of(p, i);
		n = split(period);
		most = fmax(most, qa_lettering_width(l, period, n));
		most = fmax(most,
		    qa_lettering_width(l, period + n, strlen(period + n)));
	}
	return most;
}

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n >= k && strcmp(s + n - k, end) == 0;
}

/* Every how manieth period is named: a whole number of years, where there
 * are quarters or months. */
static size_t
named_every(const struct qa_control_plan *p, const struct qa_lettering *l)
{
	static const size_t every[] = { 1, 2, 4, 8, 12, 20, 24, 36, 60, 120 };
	double room = widest(p, l) + GAP;
	size_t i;

	for (i = 0; i + 1 < sizeof(every) / sizeof(every[0]); i++)
		if ((double)every[i] * p->pitch >= room)
			break;
	return every[i];
}

/* The first that is named: one that begins a year, if it comes soon. */
static size_t
named_first(const struct qa_control_plan *p, size_t every)
{
	size_t i;

	for (i = 0; i < every && i < p->chart->n; i++)
		if (ends_with(period_of(p, i), "Q1") ||
		    ends_with(period_of(p, i), "T1") ||
		    ends_with(period_of(p, i), "-04"))
			return i;
	return 0;
}

static void
period(struct qa_svg *s, const struct qa_control_plan *p,
    const struct qa_lettering *l, size_t i)
{
	const char *text = period_of(p, i);
	double x = qa_control_x(p, i), y = p->y.from + l->size * 1.25;
	size_t n = split(text), blank = text[n] == ' ';

	qa_svg_line(s, QA_INK_AXIS, x, p->y.from, x, p->y.from + 8);
	qa_svg_text(s, l, QA_MIDDLE, x, y, text, n);
	if (text[n] != '\0')
		qa_svg_text(s, l, QA_MIDDLE, x, y + l->size * 1.1,
		    text + n + blank, strlen(text + n + blank));
}

static void
axes(struct qa_svg *s, const struct qa_control_plan *p)
{
	const struct qa_lettering l = { .size = p->look->size };
	size_t every = named_every(p, &l), first = named_first(p, every), i;
	const char *axis = p->chart->axis;

	for (i = 0; i < p->chart->n; i++)
		if (i % every == first % every)
			period(s, p, &l, i);
		else if (p->pitch > 4)
			qa_svg_line(s, QA_INK_AXIS, qa_control_x(p, i),
			    p->y.from, qa_control_x(p, i), p->y.from + 4);
	qa_svg_line(s, QA_INK_AXIS, p->left, p->y.from, p->right, p->y.from);
	if (axis != NULL && !p->look->small)
		qa_svg_text(s, &l, QA_START, QA_CHART_MARGIN,
		    p->y.to - l.size * 0.75, axis, strlen(axis));
}

/* The line where new limits begin, from its label down. */
static void
rebase(struct qa_svg *s, const struct qa_control_plan *p, size_t i, double top)
{
	double x = p->left + p->pitch * (double)i;
	struct qa_buf b = QA_BUF_EMPTY;

	qa_control_rebase_phrase(&b, &p->chart->point[i]);
	qa_svg_open(s, qa_buf_str(&b));
	qa_svg_line(s, QA_INK_EDGE, x, p->y.to, x, p->y.from - 1);
	qa_svg_line(s, QA_INK_REBASE, x, top, x, p->y.from);
	qa_svg_close(s);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

static void
rebases(struct qa_svg *s, const struct qa_control_plan *p)
{
	size_t i, k = 0;

	for (i = 0; i < p->chart->n; i++) {
		if (!qa_control_is_rebase(p->chart, i))
			continue;
		rebase(s, p, i, k < p->flags ? p->flag[k].y + 4 : p->y.to);
		k++;
	}
}

/* The label of a phase, on the side of its line that has more room. */
static void
flag(struct qa_svg *s, const struct qa_control_plan *p,
    const struct qa_control_flag *f)
{
	const struct qa_lettering l = { .size = p->look->size };
	double x = p->left + p->pitch * (double)f->point;
	bool right = p->right - x >= x - p->left;
	double width = fmin(qa_control_flag_room(p, f->point),
	    qa_lettering_width(&l, qa_buf_str(&f->text), f->text.len));

	qa_svg_rect(s, QA_INK_GROUND, right ? x + 4 : x - 8 - width, f->y,
	    width + 4, f->lines * l.size * 1.2);
	qa_svg_paragraph(s, &l, right ? QA_START : QA_END,
	    right ? x + 6 : x - 6, f->y + l.size,
	    qa_control_flag_room(p, f->point), l.size * 1.2,
	    qa_buf_str(&f->text));
	s->body.failed |= f->text.failed;
}

static void
flags(struct qa_svg *s, const struct qa_control_plan *p)
{
	size_t i;

	for (i = 0; i < p->flags; i++)
		flag(s, p, &p->flag[i]);
}

/* The last value, where what is projected stands between it and the names
 * beside the plot. */
static void
latest(struct qa_svg *s, const struct qa_control_plan *p)
{
	const struct qa_lettering l = { .size = p->look->size,
		.bold = true,
		.accent = true,
		.halo = true };
	size_t i = qa_control_last(p->chart, true);
	struct qa_buf b = QA_BUF_EMPTY;

	if (p->look->small || i == p->chart->n ||
	    i == qa_control_last(p->chart, false))
		return;
	qa_buf_text(&b, "latest ");
	qa_control_value(&b, p->chart, &p->chart->point[i]);
	qa_svg_text(s, &l, QA_END, qa_control_x(p, i) + 6,
	    fmax(qa_scale_at(&p->y, p->chart->point[i].value) - l.size * 0.7,
		p->y.to + l.size),
	    qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* The word over the first point that is projected. */
static void
projection(struct qa_svg *s, const struct qa_control_plan *p)
{
	const struct qa_lettering l = { .size = p->look->size, .halo = true };
	static const char word[] = "projection";
	double width = qa_lettering_width(&l, word, strlen(word)), x;
	size_t i;

	for (i = 0; i < p->chart->n; i++)
		if (p->chart->point[i].projected)
			break;
	if (i == p->chart->n || p->look->small)
		return;
	x = fmin(p->left + p->pitch * (double)i, p->right - width);
	qa_svg_text(
	    s, &l, QA_START, x, p->y.to - l.size * 0.4, word, strlen(word));
}

/* The reasons of phases whose labels had no room for them. */
static double
reasons(struct qa_svg *s, const struct qa_control_plan *p, double y)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i, k = 0;

	for (i = 0; i < p->chart->n && !p->look->small; i++) {
		if (!qa_control_is_rebase(p->chart, i))
			continue;
		k++;
		if (k <= p->flags && !p->flag[k - 1].cut)
			continue;
		qa_buf_reset(&b);
		qa_control_rebase_phrase(&b, &p->chart->point[i]);
		y = qa_caption_note(s, qa_buf_str(&b), y);
	}
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return y;
}

double
qa_control_plot(struct qa_svg *s, const struct qa_control *c,
    const struct qa_control_look *look, double y)
{
	struct qa_control_plan p;

	qa_control_plan_init(&p, c, look, y);
	qa_axis_y_sized(s, &p.y, p.left, p.right, look->size);
	qa_control_lines(s, &p);
	rebases(s, &p);
	axes(s, &p);
	series(s, &p);
	points(s, &p);
	flags(s, &p);
	projection(s, &p);
	latest(s, &p);
	qa_control_names(s, &p);
	y = reasons(
	    s, &p, p.y.from + look->size * (is_split(&p) ? 2.6 : 1.6) + 4);
	qa_control_plan_clear(&p);
	return y;
}
