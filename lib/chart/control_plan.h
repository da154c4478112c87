/*
 * Where things stand in the plot of a control chart.
 */
#ifndef QA_CONTROL_PLAN_H
#define QA_CONTROL_PLAN_H

#include "chart/control_plot.h"
#include "chart/control_words.h"
#include "chart/scale.h"

#define QA_CONTROL_ENDS 7 /* names of lines beside the plot, at most */
#define QA_CONTROL_FLAGS 4 /* labels of phases above it, at most */

/* The name of a line, right of the plot. */
struct qa_control_name {
	struct qa_buf text;
	double value; /* of the line at its end */
	double y; /* the middle of the first line of the text */
	int lines;
	bool strong;
};

/* Where new limits begin, above the plot. */
struct qa_control_flag {
	struct qa_buf text;
	size_t point;
	double y; /* the top of the text */
	int lines;
	bool cut; /* the reason is not in it: it has no room */
};

struct qa_control_plan {
	const struct qa_control *chart;
	const struct qa_control_look *look;
	struct qa_scale y;
	double left, right; /* of the plot */
	double pitch; /* pixels from a point to the next */
	double ends; /* pixels right of the plot, for the names */
	struct qa_control_name name[QA_CONTROL_ENDS];
	size_t names;
	struct qa_control_flag flag[QA_CONTROL_FLAGS];
	size_t flags;
};

/* The plan of a plot from y down. */
void qa_control_plan_init(struct qa_control_plan *, const struct qa_control *,
    const struct qa_control_look *, double y);
void qa_control_plan_clear(struct qa_control_plan *);

double qa_control_x(const struct qa_control_plan *, size_t i);

/* Whether a line at that level is in the plot. */
bool qa_control_in_plot(const struct qa_control_plan *, double level);

/* The width that text beside the line of a new phase has. */
double qa_control_flag_room(const struct qa_control_plan *, size_t point);

/* Draws the lines of all levels, the bands, and the names beside them. */
void qa_control_lines(struct qa_svg *, const struct qa_control_plan *);
void qa_control_names(struct qa_svg *, const struct qa_control_plan *);

#endif
