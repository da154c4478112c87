/*
 * What stands around every picture: the finding on top, what is shown below
 * it, a key to the shapes, and at the foot where it comes from.
 */
#ifndef QA_CAPTION_H
#define QA_CAPTION_H

#include "chart/area.h"

#define QA_CHART_MARGIN 14.0 /* pixels, on all sides */

/* Text is kept by the caller; one that is NULL is left out. */
struct qa_caption {
	const char *id; /* a code, one of its kind on a page */
	const char *headline; /* the finding, as a sentence */
	const char *subtitle; /* what is shown, its unit, period, limits */
	const char *source; /* source, as-of date, batch */
	double width; /* of the picture; 0: QA_SVG_WIDTH */
};

/* Headline and subtitle from the top; returns the y below them. */
double qa_caption_top(struct qa_svg *, const struct qa_caption *);

/* A sentence in the picture below y; returns the y below it. */
double qa_caption_note(struct qa_svg *, const char *, double y);

/* The same in a picture that is so wide. */
double qa_caption_note_in(
    struct qa_svg *, const struct qa_caption *, const char *, double y);

/* The source below y; returns the height of the whole picture. */
double qa_caption_foot(struct qa_svg *, const struct qa_caption *, double y);

/* The key: each shape that occurs among areas with a value, in words, with
 * how many; returns the y below it. */
double qa_caption_key(struct qa_svg *, const struct qa_chart_area *, size_t n,
    const struct qa_chart_benchmark *, double y);

#endif
