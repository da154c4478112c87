#include <math.h>
#include <string.h>

#include "chart/spot.h"

/* Right, left, above, below, then the corners. */
static const struct {
	double x, y;
	enum qa_anchor anchor;
} ways[] = { { 1, 0, QA_START }, { -1, 0, QA_END }, { 0, -1, QA_MIDDLE },
	{ 0, 1, QA_MIDDLE }, { 1, -1, QA_START }, { -1, -1, QA_END },
	{ 1, 1, QA_START }, { -1, 1, QA_END } };

static bool
overlap(const struct qa_box *a, const struct qa_box *b)
{
	return a->left < b->right && b->left < a->right && a->top < b->bottom &&
	    b->top < a->bottom;
}

static bool
is_inside(const struct qa_box *a, const struct qa_box *b)
{
	return a->left >= b->left && a->right <= b->right && a->top >= b->top &&
	    a->bottom <= b->bottom;
}

/* How many points a box covers. */
static size_t
covered(const struct qa_spots *p, const struct qa_box *box)
{
	struct qa_box point;
	size_t i, k = 0;

	for (i = 0; i < p->points; i++) {
		point.left = p->point[i][0] - p->clear;
		point.right = p->point[i][0] + p->clear;
		point.top = p->point[i][1] - p->clear;
		point.bottom = p->point[i][1] + p->clear;
		k += overlap(box, &point);
	}
	return k;
}

static bool
is_free(const struct qa_spots *p, const struct qa_box *box)
{
	size_t i;

	if (!is_inside(box, &p->plot))
		return false;
	for (i = 0; i < p->n; i++)
		if (overlap(box, &p->taken[i]))
			return false;
	return true;
}

/* The place that lies that way from x, y. */
static struct qa_spot
place(size_t way, double x, double y, double gap, double width, double height)
{
	struct qa_spot at = { .anchor = ways[way].anchor };

	at.x = x + ways[way].x * gap;
	at.box.left = at.x -
	    (at.anchor == QA_END             ? width
		    : at.anchor == QA_MIDDLE ? width / 2
					     : 0);
	at.box.right = at.box.left + width;
	at.box.top = y + ways[way].y * (gap + height / 2) - height / 2;
	at.box.bottom = at.box.top + height;
	at.y = at.box.top + height * 0.78;
	return at;
}

bool
qa_spot_find(struct qa_spots *p, const struct qa_lettering *l, const char *text,
    double x, double y, double gap, bool far, struct qa_spot *best)
{
	double width = qa_lettering_width(l, text, strlen(text));
	double reach = far ? 240 : gap + 1;
	struct qa_spot at;
	size_t way, points, least = (size_t)-1;
	double off;

	if (p->n == QA_SPOTS)
		return false;
	for (off = gap; off < reach && least > 0; off += 12)
		for (way = 0; way < sizeof(ways) / sizeof(ways[0]); way++) {
			at = place(way, x, y, off, width, l->size * 1.05);
			if (!is_free(p, &at.box))
				continue;
			points = covered(p, &at.box);
			if (points < least && (points == 0 || far)) {
				least = points;
				*best = at;
				best->off = off > gap;
			}
		}
	if (least == (size_t)-1)
		return false;
	p->taken[p->n] = best->box;
	p->taken[p->n].left -= 8; /* two names are not read as one */
	p->taken[p->n++].right += 8;
	return true;
}

static double
between(double x, double low, double high)
{
	return fmin(fmax(x, low), high);
}

void
qa_spot_lead(
    struct qa_svg *s, const struct qa_spot *at, double x, double y, double r)
{
	double dx = between(x, at->box.left, at->box.right) - x;
	double dy = between(y, at->box.top, at->box.bottom) - y;
	double length = sqrt(dx * dx + dy * dy);

	if (length > r)
		qa_svg_line(s, QA_INK_LEADER, x + dx / length * r,
		    y + dy / length * r, x + dx, y + dy);
}
