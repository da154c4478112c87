/*
 * Axes: round numbers along a side of a plot, and the lines that go with
 * them.
 */
#ifndef QA_AXIS_H
#define QA_AXIS_H

#include "chart/scale.h"
#include "chart/svg.h"

#define QA_AXIS_SIZE 18.0 /* of its lettering */

/* A scale from left to right with as many ticks, up to 7 or so, as their
 * labels leave room for. */
void qa_axis_fit(
    struct qa_scale *, double low, double high, double from, double to);

/* A line up the plot at each tick. */
void qa_axis_x_grid(
    struct qa_svg *, const struct qa_scale *, double top, double bottom);

/* The numbers of the ticks, y their base; one without room is left out. */
void qa_axis_x_labels(struct qa_svg *, const struct qa_scale *, double y);

/* A line across the plot at each tick, its number to the left. */
void qa_axis_y(
    struct qa_svg *, const struct qa_scale *, double left, double right);

/* The same in lettering of another size. */
void qa_axis_y_sized(struct qa_svg *, const struct qa_scale *, double left,
    double right, double size);

/* Pixels that the widest number takes. */
double qa_axis_width(const struct qa_scale *);

#endif
