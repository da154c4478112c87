#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart/axis.h"
#include "chart/control_plan.h"

#define ENDS_MOST 168.0 /* for the names beside the plot */
#define LEADER 14.0

static void
hold(double x, double *low, double *high)
{
	if (!isfinite(x))
		return;
	*low = fmin(*low, x); /* fmin passes over what is not a number */
	*high = fmax(*high, x);
}

/* The lowest and highest value. */
static void
span(const struct qa_control *c, double *low, double *high)
{
	size_t i;

	*low = NAN;
	*high = NAN;
	for (i = 0; i < c->n; i++)
		if (qa_control_has_value(&c->point[i]))
			hold(c->point[i].value, low, high);
}

/* All that is to be seen, within what values can be. */
static void
extent(const struct qa_control *c, double *low, double *high)
{
	const struct qa_control_point *p;
	double least, most;
	int level;

	span(c, &least, &most);
	*low = least;
	*high = most;
	for (p = c->point; p < c->point + c->n; p++) {
		for (level = 0; level < QA_LEVELS; level++)
			hold(qa_control_at(p, (enum qa_control_level)level),
			    low, high);
		if (qa_control_has_interval(p)) {
			hold(p->low, low, high);
			hold(p->high, low, high);
		}
	}
	if (c->range != QA_RANGE_ANY && least >= 0)
		*low = fmax(*low, 0);
	if (c->range == QA_RANGE_PERCENT && most <= 100)
		*high = fmin(*high, 100);
}

/* Nor does room around values that are all 100 leave the range. */
static void
set_scale(struct qa_control_plan *p)
{
	double low, high;
	int steps = p->look->small ? 3 : 6;

	extent(p->chart, &low, &high);
	qa_scale_init(&p->y, low, high, p->look->height, 0, steps);
	if (p->chart->range == QA_RANGE_PERCENT && high <= 100 &&
	    p->y.high > 100)
		qa_scale_init(&p->y, p->y.low, 100, p->look->height, 0, steps);
}

double
qa_control_x(const struct qa_control_plan *p, size_t i)
{
	return p->left + p->pitch * ((double)i + 0.5);
}

bool
qa_control_in_plot(const struct qa_control_plan *p, double level)
{
	double slack = (p->y.high - p->y.low) * 1e-9;

	return level >= p->y.low - slack && level <= p->y.high + slack;
}

static struct qa_control_name *
add_name(struct qa_control_plan *p, double value)
{
	struct qa_control_name *name = &p->name[p->names++];

	memset(name, 0, sizeof(*name));
	name->value = value;
	return name;
}

/* The last value: "latest 23.4". */
static void
name_latest(struct qa_control_plan *p)
{
	const struct qa_control *c = p->chart;
	size_t last = qa_control_last(c, false);
	struct qa_control_name *name;

	if (last == c->n)
		return;
	name = add_name(p, c->point[last].value);
	name->strong = true;
	qa_buf_text(
	    &name->text, c->point[last].projected ? "projected " : "latest ");
	qa_control_value(&name->text, c, &c->point[last]);
}

static void
name_level(struct qa_control_plan *p, enum qa_control_level level)
{
	const struct qa_control *c = p->chart;
	size_t end = qa_control_end(c, level);
	double at;

	if (end == c->n)
		return;
	at = qa_control_at(&c->point[end], level);
	if (qa_control_in_plot(p, at))
		qa_control_level_phrase(
		    &add_name(p, at)->text, c, level, &c->point[end]);
}

static struct qa_lettering
lettering(const struct qa_control_plan *p, const struct qa_control_name *name)
{
	const struct qa_lettering l = { .size = p->look->size,
		.bold = name->strong,
		.accent = name->strong };

	return l;
}

static void
set_names(struct qa_control_plan *p)
{
	struct qa_lettering l;
	size_t i;

	name_latest(p);
	name_level(p, QA_LEVEL_CENTRE);
	name_level(p, QA_LEVEL_TARGET);
	name_level(p, QA_LEVEL_TARGET_OTHER);
	if (!p->look->small) {
		name_level(p, QA_LEVEL_UPPER);
		name_level(p, QA_LEVEL_LOWER);
	}
	for (i = 0; i < p->names; i++) {
		l = lettering(p, &p->name[i]);
		p->ends = fmax(p->ends,
		    qa_lettering_width(
			&l, qa_buf_str(&p->name[i].text), p->name[i].text.len));
	}
	p->ends = fmin(
	    ceil(p->ends) + 2, p->look->small ? QA_SVG_WIDTH / 3 : ENDS_MOST);
}

static int
by_value(const void *a, const void *b)
{
	const struct qa_control_name *x = a, *y = b;

	return (x->value < y->value) - (x->value > y->value);
}

/* From the top down, each as near its line as those above it allow; what
 * would stand below the plot pushes up again. */
static void
spread_names(struct qa_control_plan *p)
{
	double leading = p->look->size * 1.15, below;
	struct qa_control_name *n = p->name;
	struct qa_lettering l;
	size_t i;

	qsort(n, p->names, sizeof(*n), by_value);
	for (i = 0; i < p->names; i++) {
		l = lettering(p, &n[i]);
		n[i].lines =
		    qa_lettering_lines(&l, qa_buf_str(&n[i].text), p->ends);
		n[i].y = qa_scale_at(&p->y, n[i].value);
		if (i > 0)
			n[i].y = fmax(
			    n[i].y, n[i - 1].y + n[i - 1].lines * leading + 2);
	}
	below = p->y.from + leading;
	for (i = p->names; i > 0; i--) {
		n[i - 1].y = fmin(n[i - 1].y, below - n[i - 1].lines * leading);
		below = n[i - 1].y - 2;
	}
}

double
qa_control_flag_room(const struct qa_control_plan *p, size_t point)
{
	double x = p->left + p->pitch * (double)point;

	return fmax(p->right - x, x - p->left) - 8;
}

/* The label of a new phase: with its reason if that has room. */
static void
add_flag(struct qa_control_plan *p, size_t point)
{
	const struct qa_lettering l = { .size = p->look->size };
	const struct qa_control_point *at = &p->chart->point[point];
	struct qa_control_flag *flag = &p->flag[p->flags++];
	double room = qa_control_flag_room(p, point);

	memset(flag, 0, sizeof(*flag));
	flag->point = point;
	qa_control_rebase_phrase(&flag->text, at);
	flag->lines = qa_lettering_lines(&l, qa_buf_str(&flag->text), room);
	flag->cut = flag->lines > 3;
	if (!flag->cut)
		return;
	qa_buf_reset(&flag->text);
	qa_buf_text(&flag->text, "New limits (see below)");
	flag->lines = 1;
}

/* Labels of phases one below the other; the y below them. */
static double
set_flags(struct qa_control_plan *p, double y)
{
	size_t i;

	for (i = 0; i < p->chart->n && p->flags < QA_CONTROL_FLAGS; i++) {
		if (p->look->small || !qa_control_is_rebase(p->chart, i))
			continue;
		add_flag(p, i);
		p->flag[p->flags - 1].y = y;
		y += p->flag[p->flags - 1].lines * p->look->size * 1.2 + 2;
	}
	return y;
}

void
qa_control_plan_init(struct qa_control_plan *p, const struct qa_control *c,
    const struct qa_control_look *look, double y)
{
	double margin = look->small ? 0 : QA_CHART_MARGIN;

	memset(p, 0, sizeof(*p));
	p->chart = c;
	p->look = look;
	set_scale(p);
	set_names(p);
	p->left = margin + qa_axis_width(&p->y) * look->size / QA_AXIS_SIZE + 8;
	p->right = QA_SVG_WIDTH - margin - p->ends - LEADER;
	p->pitch = (p->right - p->left) / (double)(c->n > 0 ? c->n : 1);
	y = set_flags(p, y);
	p->y.to = y + look->size * (look->small ? 0.6 : 1.8);
	p->y.from = p->y.to + look->height;
	spread_names(p);
}

void
qa_control_plan_clear(struct qa_control_plan *p)
{
	size_t i;

	for (i = 0; i < p->names; i++)
		qa_buf_clear(&p->name[i].text);
	for (i = 0; i < p->flags; i++)
		qa_buf_clear(&p->flag[i].text);
}

void
qa_control_names(struct qa_svg *s, const struct qa_control_plan *p)
{
	const struct qa_control_name *n;
	struct qa_lettering l;
	double at;

	for (n = p->name; n < p->name + p->names; n++) {
		l = lettering(p, n);
		at = qa_scale_at(&p->y, n->value);
		qa_svg_line(s, QA_INK_LEADER, p->right + 1, at,
		    p->right + LEADER - 3, n->y);
		qa_svg_paragraph(s, &l, QA_START, p->right + LEADER,
		    n->y + l.size * 0.35, p->ends, l.size * 1.15,
		    qa_buf_str(&n->text));
		s->body.failed |= n->text.failed;
	}
}
