/*
 * Places for names beside points, so that they cover neither each other nor
 * a point.
 */
#ifndef QA_SPOT_H
#define QA_SPOT_H

#include <stdbool.h>
#include <stddef.h>

#include "chart/svg.h"

#define QA_SPOTS 16 /* names at most */

struct qa_box {
	double left, top, right, bottom;
};

struct qa_spots {
	struct qa_box plot; /* names stay inside */
	struct qa_box taken[QA_SPOTS];
	size_t n;
	const double (*point)[2]; /* x, y in pixels; kept by the caller */
	size_t points;
	double clear; /* pixels to keep from a point */
};

/* A place for a text: where its anchor stands, y its base. */
struct qa_spot {
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
bool qa_spot_find(struct qa_spots *, const struct qa_lettering *,
    const char *text, double x, double y, double gap, bool far,
    struct qa_spot *);

/* Draws the line from r pixels off x, y to a place. */
void qa_spot_lead(
    struct qa_svg *, const struct qa_spot *, double x, double y, double r);

#endif
