/*
 * The plot of a control chart, without what stands around it: as wide as
 * QA_SVG_WIDTH, to be placed and scaled by the caller where it is small.
 */
#ifndef QA_CONTROL_PLOT_H
#define QA_CONTROL_PLOT_H

#include "chart/control.h"

struct qa_control_look {
	double size; /* of lettering */
	double height; /* of the plot itself */
	bool small; /* without the names of limits and reasons of phases */
};

/* Draws it from y down; returns the y below it. */
double qa_control_plot(struct qa_svg *, const struct qa_control *,
    const struct qa_control_look *, double y);

#endif
