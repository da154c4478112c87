#include <math.h>

#include "chart/control_plan.h"

#define WARNINGS 40 /* points beyond which 2 sigma would clutter */
#define STEPS 4 /* steps of a limit beyond which it would, too */

static double
left_of(const struct qa_control_plan *p, size_t i)
{
	return p->left + p->pitch * (double)i;
}

static bool
is_shared(enum qa_control_level level)
{
	return level == QA_LEVEL_TARGET || level == QA_LEVEL_TARGET_OTHER;
}

/* Whether the line goes on from point i - 1 to point i. */
static bool
goes_on(const struct qa_control_plan *p, enum qa_control_level level, size_t i)
{
	const struct qa_control_point *at = p->chart->point;

	if (i == p->chart->n ||
	    !qa_control_in_plot(p, qa_control_at(&at[i], level)))
		return false;
	return is_shared(level) ||
	    (!qa_control_is_rebase(p->chart, i) &&
		at[i].trial == at[i - 1].trial);
}

/* Draws a line as steps from point i on; returns the point after its end. */
static size_t
steps(struct qa_svg *s, const struct qa_control_plan *p,
    enum qa_control_level level, enum qa_ink ink, size_t i)
{
	const struct qa_control_point *at = p->chart->point;
	double y = qa_scale_at(&p->y, qa_control_at(&at[i], level)), next;

	qa_svg_pen_down(s, ink, left_of(p, i), y);
	for (i++; goes_on(p, level, i); i++) {
		next = qa_scale_at(&p->y, qa_control_at(&at[i], level));
		if (next == y)
			continue;
		qa_svg_pen_to(s, left_of(p, i), y);
		qa_svg_pen_to(s, left_of(p, i), next);
		y = next;
	}
	qa_svg_pen_to(s, left_of(p, i), y);
	qa_svg_pen_up(s);
	return i;
}

static void
line(struct qa_svg *s, const struct qa_control_plan *p,
    enum qa_control_level level, enum qa_ink ink, enum qa_ink trial)
{
	const struct qa_control_point *at = p->chart->point;
	size_t i = 0;

	while (i < p->chart->n)
		if (qa_control_in_plot(p, qa_control_at(&at[i], level)))
			i = steps(s, p, level, at[i].trial ? trial : ink, i);
		else
			i++;
}

static bool
has_limits(const struct qa_control_point *p)
{
	return isfinite(qa_control_at(p, QA_LEVEL_UPPER)) &&
	    isfinite(qa_control_at(p, QA_LEVEL_LOWER));
}

/* One level of points i to end, either way, as steps. */
static void
edge(struct qa_svg *s, const struct qa_control_plan *p,
    enum qa_control_level level, size_t i, size_t end, bool back)
{
	size_t k, at;
	double y;

	for (k = i; k < end; k++) {
		at = back ? end - 1 - (k - i) : k;
		y = qa_scale_at(
		    &p->y, qa_control_at(&p->chart->point[at], level));
		qa_svg_pen_to(s, left_of(p, back ? at + 1 : at), y);
		qa_svg_pen_to(s, left_of(p, back ? at : at + 1), y);
	}
}

/* The ground between the limits from point i on; the point after it. */
static size_t
range(struct qa_svg *s, const struct qa_control_plan *p, size_t i)
{
	const struct qa_control_point *at = p->chart->point;
	size_t end = i + 1;

	while (end < p->chart->n && has_limits(&at[end]) &&
	    !qa_control_is_rebase(p->chart, end))
		end++;
	qa_svg_pen_down(s, QA_INK_RANGE, left_of(p, i),
	    qa_scale_at(&p->y, qa_control_at(&at[i], QA_LEVEL_UPPER)));
	edge(s, p, QA_LEVEL_UPPER, i, end, false);
	edge(s, p, QA_LEVEL_LOWER, i, end, true);
	qa_svg_pen_up(s);
	return end;
}

/* The interval of the projection from point i on; the point after it. It is
 * a little wider than its points, so that one alone is seen. */
static size_t
ahead(struct qa_svg *s, const struct qa_control_plan *p, size_t i)
{
	const struct qa_control_point *at = p->chart->point;
	double wide = fmin(p->pitch / 2, 6);
	double from = qa_control_x(p, i) - wide, to;
	size_t end = i, k;

	while (end < p->chart->n && qa_control_has_interval(&at[end]))
		end++;
	to = qa_control_x(p, end - 1) + wide;
	qa_svg_pen_down(s, QA_INK_AHEAD, from, qa_scale_at(&p->y, at[i].high));
	for (k = i; k < end; k++)
		qa_svg_pen_to(
		    s, qa_control_x(p, k), qa_scale_at(&p->y, at[k].high));
	qa_svg_pen_to(s, to, qa_scale_at(&p->y, at[end - 1].high));
	qa_svg_pen_to(s, to, qa_scale_at(&p->y, at[end - 1].low));
	for (k = end; k > i; k--)
		qa_svg_pen_to(s, qa_control_x(p, k - 1),
		    qa_scale_at(&p->y, at[k - 1].low));
	qa_svg_pen_to(s, from, qa_scale_at(&p->y, at[i].low));
	qa_svg_pen_up(s);
	return end;
}

static void
bands(struct qa_svg *s, const struct qa_control_plan *p)
{
	const struct qa_control_point *at = p->chart->point;
	size_t i = 0;

	while (i < p->chart->n)
		i = has_limits(&at[i]) ? range(s, p, i) : i + 1;
	for (i = 0; i < p->chart->n;)
		i = qa_control_has_interval(&at[i]) ? ahead(s, p, i) : i + 1;
}

/* Whether there is room for 2 sigma. */
static bool
has_warnings(const struct qa_control_plan *p)
{
	const struct qa_control_point *at = p->chart->point;
	size_t i, changes = 0;

	for (i = 1; i < p->chart->n; i++)
		changes += !qa_control_is_rebase(p->chart, i) &&
		    has_limits(&at[i]) && has_limits(&at[i - 1]) &&
		    at[i].upper != at[i - 1].upper;
	return !p->look->small && !p->chart->hide_warnings &&
	    p->chart->n <= WARNINGS && changes <= STEPS;
}

void
qa_control_lines(struct qa_svg *s, const struct qa_control_plan *p)
{
	bands(s, p);
	if (has_warnings(p)) {
		line(s, p, QA_LEVEL_UPPER_WARNING, QA_INK_WARNING,
		    QA_INK_WARNING);
		line(s, p, QA_LEVEL_LOWER_WARNING, QA_INK_WARNING,
		    QA_INK_WARNING);
	}
	line(s, p, QA_LEVEL_UPPER, QA_INK_LIMIT, QA_INK_LIMIT_TRIAL);
	line(s, p, QA_LEVEL_LOWER, QA_INK_LIMIT, QA_INK_LIMIT_TRIAL);
	line(s, p, QA_LEVEL_CENTRE, QA_INK_CENTRE, QA_INK_CENTRE);
	line(s, p, QA_LEVEL_TARGET, QA_INK_TARGET, QA_INK_TARGET);
	line(s, p, QA_LEVEL_TARGET_OTHER, QA_INK_TARGET_OTHER,
	    QA_INK_TARGET_OTHER);
}
