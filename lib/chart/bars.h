/*
 * Areas in their order, one a row: a bar from 0 to the value, at its end the
 * shape of the verdict and the interval as a whisker, the benchmark as a line
 * across all. Areas without a value follow below with their reason.
 *
 * in     areas already ranked, best or highest first as the caller says in
 *        the subtitle; a row takes as many lines as its name needs
 * note   bars start at 0, so the axis holds it; a whisker that is far longer
 *        than any bar is cut off at the edge, where it has no end stroke
 * fails  out->failed, where memory ran out
 */
#ifndef QA_BARS_H
#define QA_BARS_H

#include "chart/caption.h"

struct qa_bars {
	struct qa_caption caption;
	const char *axis; /* what the numbers are: % of referrals */
	struct qa_chart_benchmark benchmark;
	const struct qa_chart_area *area;
	size_t n; /* 0 draws a picture that says so */
};

void qa_bars_draw(const struct qa_bars *, struct qa_buf *out);

#endif
