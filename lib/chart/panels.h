/*
 * Small multiples: many control charts on one page, each with its title, its
 * icons and their words, in as many columns as the width has room for.
 *
 * in     width in pixels, 0 for QA_SVG_WIDTH; panels are at least 280 wide
 *        where the page is; each has its own vertical axis. Of a chart's
 *        caption the headline is its title, the source is left out
 * fails  out->failed, where memory ran out
 */
#ifndef QA_PANELS_H
#define QA_PANELS_H

#include "chart/control.h"

struct qa_panels {
	struct qa_caption caption; /* of the page */
	double width;
	const struct qa_control *chart;
	size_t n; /* 0 draws a picture that says so */
};

void qa_panels_draw(const struct qa_panels *, struct qa_buf *out);

#endif
