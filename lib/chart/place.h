/*
 * Places for names beside points, so that they cover neither each other nor
 * a point.
 */
#ifndef QA_PLACE_H
#define QA_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/svg.h"

#define QA_PLACES 16 /* names at most */

struct qa_box {
	double left, top, right, bottom;
};

struct qa_places {
	struct qa_box plot; /* names stay inside */
	struct qa_box taken[QA_PLACES];
	size_t n;
	const double (*point)[2]; /* x, y in pixels; kept by the caller */
	size_t points;
	double clear; /* pixels to keep from a point */
};

/* A place for a text: where its anchor stands, y its base. */
struct qa_place {
	enum qa_anchor anchor;
	double x, y;
	struct qa_box box;
	bool off; /* so far off that a line must lead to it */
};

/*
 * Finds a place near x, y and takes it.
 *
 * in     gap: pixels between the point and a name beside it; far: whether
 *        it may stand off or, at worst, on points
 * out    whether there is one
 */
bool qa_place_find(struct qa_places *, const struct qa_lettering *,
    const char *text, double x, double y, double gap, bool far,
    struct qa_place *);

/* Draws the line from r pixels off x, y to a place. */
void qa_place_lead(
    struct qa_svg *, const struct qa_place *, double x, double y, double r);

#endif
