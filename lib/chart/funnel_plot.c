#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/axis.h"
#include "chart/funnel_plot.h"
#include "chart/spot.h"

#define HEIGHT 400.0 /* of the plot, pixels */
#define ENDS 126.0 /* right of it, for the names of the lines */
#define NAMED 12 /* areas outside that are named, at most */
#define TRIED 40

static const struct qa_lettering plain = { .size = 18, .halo = true };
static const struct qa_lettering strong = {
	.size = 20, .bold = true, .accent = true, .halo = true
};

struct plan {
	const struct qa_funnel_plot *plot;
	struct qa_scale x, y;
	double (*point)[2]; /* pixels of the areas that are shown */
	size_t points;
};

static bool
is_shown(const struct qa_chart_area *a)
{
	return qa_chart_area_has_value(a) && isfinite(a->denominator) &&
	    a->denominator > 0;
}

static bool
is_outside(const struct qa_chart_area *a)
{
	return a->mark != QA_MARK_NONE && a->mark != QA_MARK_SIMILAR;
}

static bool
is_gap(const struct qa_funnel_limit *l)
{
	return !isfinite(l->x) || !isfinite(l->lower95) ||
	    !isfinite(l->upper95) || !isfinite(l->lower998) ||
	    !isfinite(l->upper998);
}

static void
hold(double x, double *low, double *high)
{
	*low = fmin(*low, x); /* fmin passes over what is not a number */
	*high = fmax(*high, x);
}

static double
widest(const struct qa_funnel_plot *f)
{
	double most = 0;
	size_t i;

	for (i = 0; i < f->n; i++)
		if (is_shown(&f->area[i]))
			most = fmax(most, f->area[i].denominator);
	return most;
}

/* What the plot must show upwards: all values, and the limits but for the
 * mouth of the funnel, where they run off to all sides. */
static void
extent(const struct qa_funnel_plot *f, double *low, double *high)
{
	double mouth = widest(f) / 5;
	size_t i;

	*low = NAN;
	*high = NAN;
	if (f->benchmark.has_value)
		hold(f->benchmark.value, low, high);
	for (i = 0; i < f->n; i++)
		if (is_shown(&f->area[i]))
			hold(f->area[i].value, low, high);
	for (i = 0; i < f->limits; i++)
		if (!is_gap(&f->limit[i]) && f->limit[i].x >= mouth) {
			hold(f->limit[i].lower998, low, high);
			hold(f->limit[i].upper998, low, high);
		}
	if (*low > 0 && *low < *high / 3)
		*low = 0;
}

/* Whether most areas would crowd in the first fifth of an even axis. */
static bool
is_crowded(const struct qa_funnel_plot *f)
{
	double most = widest(f);
	size_t i, shown = 0, small = 0;

	for (i = 0; i < f->n; i++) {
		shown += is_shown(&f->area[i]);
		small +=
		    is_shown(&f->area[i]) && f->area[i].denominator < most / 5;
	}
	return small * 2 > shown;
}

static double
narrowest(const struct qa_funnel_plot *f)
{
	double least = widest(f);
	size_t i;

	for (i = 0; i < f->n; i++)
		if (is_shown(&f->area[i]))
			least = fmin(least, f->area[i].denominator);
	return least;
}

static void
set_scales(struct plan *p, double top)
{
	double low, high, left, right = QA_SVG_WIDTH - QA_CHART_MARGIN - ENDS;

	extent(p->plot, &low, &high);
	qa_scale_init(&p->y, low, high, top + HEIGHT, top, 6);
	left = QA_CHART_MARGIN + qa_axis_width(&p->y) + 8;
	if (is_crowded(p->plot))
		qa_scale_init_ratio(
		    &p->x, narrowest(p->plot), widest(p->plot), left, right);
	else
		qa_axis_fit(&p->x, 0, widest(p->plot), left, right);
}

static bool
is_in_plot(const struct plan *p, double x, double y)
{
	return x >= p->x.low && x <= p->x.high && y >= p->y.low &&
	    y <= p->y.high;
}

/* A point that no name may cover. */
static void
add_point(struct plan *p, double x, double y)
{
	if (!is_in_plot(p, x, y))
		return;
	p->point[p->points][0] = qa_scale_at(&p->x, x);
	p->point[p->points++][1] = qa_scale_at(&p->y, y);
}

/* One of the four limits of a point of the curves. */
static double
limit(const struct qa_funnel_limit *l, int which)
{
	const double all[] = { l->upper998, l->upper95, l->lower95,
		l->lower998 };

	return all[which];
}

/* The areas, and the points of the lines. */
static int
set_points(struct plan *p)
{
	const struct qa_funnel_plot *f = p->plot;
	size_t i, room;
	int which;

	if (__builtin_mul_overflow(f->limits, 5, &room) ||
	    __builtin_add_overflow(room, f->n + 1, &room) ||
	    (p->point = calloc(room, sizeof(*p->point))) == NULL)
		return -1;
	for (i = 0; i < f->n; i++)
		if (is_shown(&f->area[i]))
			add_point(p, f->area[i].denominator, f->area[i].value);
	for (i = 0; i < f->limits; i++) {
		for (which = 0; which < 4; which++)
			add_point(p, f->limit[i].x, limit(&f->limit[i], which));
		if (f->benchmark.has_value)
			add_point(p, f->limit[i].x, f->benchmark.value);
	}
	return 0;
}

/* The part of a stretch of a curve that lies in the plot; whether any. */
static bool
clip(const struct qa_scale *y, double a[2], double b[2])
{
	const double edge[] = { y->low, y->high };
	double *out, share;
	int i, side;

	for (i = 0; i < 2; i++) {
		side = i == 0 ? 1 : -1;
		if (side * (a[1] - edge[i]) >= 0 &&
		    side * (b[1] - edge[i]) >= 0)
			continue;
		if (side * (a[1] - edge[i]) < 0 && side * (b[1] - edge[i]) < 0)
			return false;
		out = side * (a[1] - edge[i]) < 0 ? a : b;
		share = (edge[i] - a[1]) / (b[1] - a[1]);
		out[0] = a[0] + share * (b[0] - a[0]);
		out[1] = edge[i];
	}
	return true;
}

/* A curve, broken where it has gaps or leaves the plot. */
static void
curve(struct qa_svg *s, const struct plan *p, int which, enum qa_ink ink)
{
	const struct qa_funnel_limit *l = p->plot->limit;
	double a[2], b[2];
	bool down = false;
	size_t i;

	for (i = 0; i + 1 < p->plot->limits; i++) {
		a[0] = l[i].x;
		a[1] = limit(&l[i], which);
		b[0] = l[i + 1].x;
		b[1] = limit(&l[i + 1], which);
		if (is_gap(&l[i]) || is_gap(&l[i + 1]) || a[0] < p->x.low ||
		    b[0] > p->x.high || !clip(&p->y, a, b)) {
			if (down)
				qa_svg_pen_up(s);
			down = false;
			continue;
		}
		if (!down)
			qa_svg_pen_down(s, ink, qa_scale_at(&p->x, a[0]),
			    qa_scale_at(&p->y, a[1]));
		down = true;
		qa_svg_pen_to(
		    s, qa_scale_at(&p->x, b[0]), qa_scale_at(&p->y, b[1]));
	}
	if (down)
		qa_svg_pen_up(s);
}

/* The last point of the curves; NULL where there is none. */
static const struct qa_funnel_limit *
last_limit(const struct qa_funnel_plot *f)
{
	size_t i;

	for (i = f->limits; i > 0; i--)
		if (!is_gap(&f->limit[i - 1]))
			return &f->limit[i - 1];
	return NULL;
}

/* The name of a line beside its end, at y, and a leader to it. */
static void
line_name(struct qa_svg *s, const struct plan *p, const char *name, double x,
    double at, double y)
{
	static const struct qa_lettering l = { .size = 18 };

	qa_svg_line(s, QA_INK_LEADER, x, at, p->x.to + 8, y - 6);
	qa_svg_text(s, &l, QA_START, p->x.to + 12, y, name, strlen(name));
}

/* The benchmark's name stands at its line, those of the limits above and
 * below it, as near their ends as they have room. */
static void
line_names(struct qa_svg *s, const struct plan *p)
{
	static const char *const names[] = { "99.8% limit", "95% limit",
		"95% limit", "99.8% limit" };
	const struct qa_funnel_limit *end = last_limit(p->plot);
	double above = 0, below, middle = (p->y.from + p->y.to) / 2, at, x;
	int i, lines = 0;
	struct qa_buf b = QA_BUF_EMPTY;

	if (p->plot->benchmark.has_value) {
		middle = qa_scale_at(&p->y, p->plot->benchmark.value);
		qa_chart_benchmark_phrase(&b, &p->plot->benchmark);
		lines = qa_svg_paragraph(s, &strong, QA_START, p->x.to + 12,
		    middle + 7, ENDS, 22, qa_buf_str(&b));
	}
	above = middle + 7 - 22;
	below = middle + 7 + (lines > 1 ? lines : 1) * 22;
	for (i = 1; end != NULL && i >= 0; i--) {
		x = qa_scale_at(&p->x, end->x);
		at = qa_scale_at(&p->y, limit(end, i));
		line_name(s, p, names[i], x, at, fmin(at + 6, above));
		above = fmin(at + 6, above) - 21;
		at = qa_scale_at(&p->y, limit(end, 3 - i));
		line_name(s, p, names[3 - i], x, at, fmax(at + 6, below));
		below = fmax(at + 6, below) + 21;
	}
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

static void
lines(struct qa_svg *s, const struct plan *p)
{
	static const enum qa_ink inks[] = { QA_INK_LIMIT_FAR, QA_INK_LIMIT_NEAR,
		QA_INK_LIMIT_NEAR, QA_INK_LIMIT_FAR };
	double y;
	int i;

	for (i = 0; i < 4; i++)
		curve(s, p, i, inks[i]);
	if (!p->plot->benchmark.has_value)
		return;
	y = qa_scale_at(&p->y, p->plot->benchmark.value);
	qa_svg_line(s, QA_INK_BENCHMARK, p->x.from, y, p->x.to + 8, y);
}

static void
point(struct qa_svg *s, const struct plan *p, const struct qa_chart_area *a)
{
	double x = qa_scale_at(&p->x, a->denominator);
	double y = qa_scale_at(&p->y, a->value);
	double r = is_outside(a) ? 6 : 4.5;
	struct qa_buf b = QA_BUF_EMPTY;

	qa_chart_area_phrase(&b, a, &p->plot->benchmark);
	if (is_outside(a) && a->far)
		qa_buf_text(&b, ", beyond the 99.8% limits");
	qa_buf_text(&b, ", denominator ");
	qa_chart_number(&b, a->denominator, 0);
	qa_svg_open(s, qa_buf_str(&b));
	if (a->home)
		qa_svg_shape(s, QA_INK_RING, QA_CIRCLE, x, y, 14);
	qa_mark_draw(s, a->mark, !a->far, x, y, a->home ? r + 1.5 : r);
	qa_svg_close(s);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* Those inside lie lowest, the home area on top. */
static void
points(struct qa_svg *s, const struct plan *p)
{
	const struct qa_chart_area *a = p->plot->area;
	int layer;
	size_t i;

	for (layer = 0; layer < 3; layer++)
		for (i = 0; i < p->plot->n; i++)
			if (is_shown(&a[i]) &&
			    layer == (a[i].home ? 2 : is_outside(&a[i])))
				point(s, p, &a[i]);
}

/* The upper outer limit at x, between the points of the curve. */
static double
reach(const struct qa_funnel_plot *f, double x)
{
	const struct qa_funnel_limit *l = f->limit;
	size_t i;

	for (i = 0; i + 1 < f->limits; i++)
		if (!is_gap(&l[i]) && !is_gap(&l[i + 1]) && l[i].x <= x &&
		    x <= l[i + 1].x && l[i].x < l[i + 1].x)
			return l[i].upper998 +
			    (l[i + 1].upper998 - l[i].upper998) * (x - l[i].x) /
			    (l[i + 1].x - l[i].x);
	return f->benchmark.value + 1;
}

/* How far out an area lies, in widths of the funnel where it is. */
static double
farness(const struct qa_funnel_plot *f, const struct qa_chart_area *a)
{
	double width = reach(f, a->denominator) - f->benchmark.value;

	return fabs(a->value - f->benchmark.value) /
	    (width > 1e-9 ? width : 1e-9);
}

/* The farthest area outside that comes after the last one; NULL at the end. */
static const struct qa_chart_area *
next_outside(const struct qa_funnel_plot *f, const struct qa_chart_area *last)
{
	const struct qa_chart_area *a, *best = NULL;
	double far, most = 0, before = last == NULL ? 0 : farness(f, last);

	for (a = f->area; a < f->area + f->n; a++) {
		if (!is_shown(a) || a->home || !is_outside(a))
			continue;
		far = farness(f, a);
		if (last != NULL &&
		    (far > before || (far == before && a <= last)))
			continue;
		if (best == NULL || far > most) {
			best = a;
			most = far;
		}
	}
	return best;
}

/* Names an area where there is room; whether there was. */
static bool
name(struct qa_svg *s, const struct plan *p, struct qa_spots *spots,
    const struct qa_chart_area *a)
{
	const struct qa_lettering *l = a->home ? &strong : &plain;
	double x = qa_scale_at(&p->x, a->denominator);
	double y = qa_scale_at(&p->y, a->value), gap = a->home ? 18 : 10;
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_spot at;
	bool found;

	qa_buf_text(&b, qa_chart_area_name(a));
	if (a->home)
		qa_buf_text(&b, " (home area)");
	found = qa_spot_find(spots, l, qa_buf_str(&b), x, y, gap, a->home, &at);
	if (found && at.off)
		qa_spot_lead(s, &at, x, y, 14);
	if (found)
		qa_svg_text(s, l, at.anchor, at.x, at.y, qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return found;
}

static void
names(struct qa_svg *s, const struct plan *p)
{
	struct qa_spots spots = { .plot = { p->x.from, p->y.to, p->x.to,
				      p->y.from },
		.point = (const double(*)[2])p->point,
		.points = p->points,
		.clear = 4 };
	const struct qa_chart_area *a = p->plot->area;
	int named = 0, tried;
	size_t i;

	for (i = 0; i < p->plot->n; i++)
		if (a[i].home && is_shown(&a[i]))
			name(s, p, &spots, &a[i]);
	a = NULL;
	for (tried = 0; tried < TRIED && named < NAMED; tried++) {
		if ((a = next_outside(p->plot, a)) == NULL)
			return;
		named += name(s, p, &spots, a);
	}
}

static void
axes(struct qa_svg *s, const struct plan *p)
{
	static const struct qa_lettering l = { .size = QA_AXIS_SIZE };
	const char *x = p->plot->x_axis, *y = p->plot->y_axis;
	struct qa_buf b = QA_BUF_EMPTY;

	qa_buf_text(&b, x == NULL ? "" : x);
	if (p->x.ratio)
		qa_buf_text(&b, " (logarithmic scale)");
	qa_axis_y(s, &p->y, p->x.from, p->x.to);
	qa_axis_x_labels(s, &p->x, p->y.from + 22);
	qa_svg_line(s, QA_INK_AXIS, p->x.from, p->y.from, p->x.to, p->y.from);
	if (y != NULL)
		qa_svg_text(s, &l, QA_START, QA_CHART_MARGIN, p->y.to - 14, y,
		    strlen(y));
	qa_svg_text(s, &l, QA_MIDDLE, (p->x.from + p->x.to) / 2, p->y.from + 45,
	    qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* What the fill of a shape means, where there is one outside. */
static double
fill_note(struct qa_svg *s, const struct qa_funnel_plot *f, double y)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (is_shown(&f->area[i]) && is_outside(&f->area[i]))
			return qa_caption_note(s,
			    "Filled: beyond the 99.8% limits; pale: beyond "
			    "the 95% limits.",
			    y);
	return y;
}

static double
absents(struct qa_svg *s, const struct qa_funnel_plot *f, double y)
{
	struct qa_buf b = QA_BUF_EMPTY;
	const struct qa_chart_area *a;
	size_t i;

	for (i = 0; i < f->n; i++) {
		a = &f->area[i];
		if (is_shown(a))
			continue;
		qa_buf_text(&b, b.len == 0 ? "Not shown: " : "; ");
		qa_buf_text(&b, qa_chart_area_name(a));
		if (a->reason != NULL && a->reason[0] != '\0') {
			qa_buf_text(&b, " (");
			qa_buf_text(&b, a->reason);
			qa_buf_put(&b, ')');
		}
	}
	if (b.len > 0)
		y = qa_caption_note(s, qa_buf_str(&b), y);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return y;
}

/* The plot from y down; returns the y below it. */
static double
plot(struct qa_svg *s, const struct qa_funnel_plot *f, double y)
{
	struct plan p = { .plot = f };

	set_scales(&p, y + 40);
	if (set_points(&p) == -1) {
		s->body.failed = true;
		return y;
	}
	axes(s, &p);
	lines(s, &p);
	line_names(s, &p);
	points(s, &p);
	names(s, &p);
	free(p.point);
	return p.y.from + 58;
}

void
qa_funnel_plot_draw(const struct qa_funnel_plot *f, struct qa_buf *out)
{
	struct qa_svg svg = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = f->caption.id,
		.title = f->caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	double y;

	y = qa_caption_top(&svg, &f->caption);
	y = qa_caption_key(&svg, f->area, f->n, &f->benchmark, y);
	y = fill_note(&svg, f, y);
	if (widest(f) > 0)
		y = plot(&svg, f, y);
	else
		y = qa_caption_note(&svg, "There are no areas to show.", y);
	y = absents(&svg, f, y);
	head.height = qa_caption_foot(&svg, &f->caption, y);
	qa_chart_area_summary(&b, f->area, f->n, &f->benchmark);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&svg, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
