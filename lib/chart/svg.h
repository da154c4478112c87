/*
 * A writer of SVG 1.1 pictures: one self-contained element that stands alone
 * as a file or inside a page of HTML.
 *
 * Coordinates are pixels of a picture QA_SVG_WIDTH wide, y downwards, written
 * to two decimals by integer arithmetic; what is not a number is 0. Looks
 * come from a closed list (enum qa_ink), so that nothing in data becomes
 * markup or style: text is escaped, and a character that steers, or is not
 * UTF-8 or not XML, is replaced by U+FFFD. Colours, words and shapes go
 * together; the ground is white, so that a dark page leaves all legible.
 */
#ifndef QA_SVG_H
#define QA_SVG_H

#include "base/buf.h"
#include "chart/lettering.h"

#define QA_SVG_WIDTH 640.0

/* What a line or a shape is for; its colour, weight and dashes follow. */
enum qa_ink {
	QA_INK_GRID, /* hardly seen */
	QA_INK_AXIS,
	QA_INK_BAR, /* the extent of a value */
	QA_INK_BAR_HOME,
	QA_INK_BAND, /* behind what stands out */
	QA_INK_WHISKER, /* an interval */
	QA_INK_EDGE, /* white, under a whisker */
	QA_INK_BENCHMARK,
	QA_INK_LIMIT_NEAR, /* 95% */
	QA_INK_LIMIT_FAR, /* 99.8% */
	QA_INK_LEADER, /* from a label to what it names */
	QA_INK_RING, /* around the home area */
	QA_INK_PLAIN, /* no verdict; each with its _OPEN: an outline */
	QA_INK_PLAIN_OPEN,
	QA_INK_BETTER,
	QA_INK_BETTER_OPEN,
	QA_INK_WORSE,
	QA_INK_WORSE_OPEN,
	QA_INK_HIGHER,
	QA_INK_HIGHER_OPEN,
	QA_INK_LOWER,
	QA_INK_LOWER_OPEN,
	QA_INK_SERIES, /* from point to point */
	QA_INK_SERIES_AHEAD, /* projected */
	QA_INK_POINT,
	QA_INK_POINT_AHEAD,
	QA_INK_CENTRE, /* mean, median */
	QA_INK_RANGE, /* between the limits of a control chart */
	QA_INK_LIMIT,
	QA_INK_LIMIT_TRIAL,
	QA_INK_WARNING, /* 2 sigma */
	QA_INK_TARGET,
	QA_INK_TARGET_OTHER,
	QA_INK_AHEAD, /* the interval of a projection */
	QA_INK_REBASE,
	QA_INK_GROUND, /* under words that stand on lines */
	QA_INK_BLUE, /* tints: chart/tint.h */
	QA_INK_TURQUOISE,
	QA_INK_PINK,
	QA_INK_ORANGE,
	QA_INK_GREY,
	QA_INK_PURPLE,
	QA_INK_GREEN,
	QA_INK_AMBER,
	QA_INK_RED,
	QA_INK_PALE,
	QA_INK_WHITE
};

enum qa_shape {
	QA_CIRCLE,
	QA_SQUARE,
	QA_DIAMOND,
	QA_TRIANGLE,
	QA_TRIANGLE_DOWN,
	QA_OCTAGON
};
enum qa_anchor { QA_START, QA_MIDDLE, QA_END };

struct qa_svg {
	struct qa_buf body; /* what was drawn so far */
	bool small; /* each element brings its looks: no style to share */
};

#define QA_SVG_EMPTY                 \
	{                            \
		.body = QA_BUF_EMPTY \
	}

/* What a reader who does not see the picture is told. */
struct qa_svg_head {
	const char *id; /* a code, one of its kind on a page; else "chart" */
	const char *title, *desc;
	double height; /* pixels */
	double width; /* 0: QA_SVG_WIDTH */
};

/* Appends the whole picture to out and empties it. Running out of memory, in
 * the picture or here, makes out->failed. */
void qa_svg_end(struct qa_svg *, const struct qa_svg_head *, struct qa_buf *);

/* The same of a small picture in a line of text: no style, no ids, and its
 * words as a label. */
void qa_svg_end_small(struct qa_svg *, const char *label, double width,
    double height, struct qa_buf *);

void qa_svg_line(
    struct qa_svg *, enum qa_ink, double x1, double y1, double x2, double y2);
void qa_svg_rect(struct qa_svg *, enum qa_ink, double x, double y, double width,
    double height);

/* A shape around its middle; r is the radius of a circle of its weight. */
void qa_svg_shape(
    struct qa_svg *, enum qa_ink, enum qa_shape, double x, double y, double r);

/* A line of any number of points: pen_down, pen_to ..., pen_up. */
void qa_svg_pen_down(struct qa_svg *, enum qa_ink, double x, double y);
void qa_svg_pen_to(struct qa_svg *, double x, double y);
void qa_svg_pen_up(struct qa_svg *);

/* What is drawn until close is one thing, whose words a pointer shows. */
void qa_svg_open(struct qa_svg *, const char *title);

/* The same, without words, with 0, 0 moved to x, y, and all so many times as
 * large. */
void qa_svg_place(struct qa_svg *, double x, double y, double times);
void qa_svg_close(struct qa_svg *);

/* One line of text; y is its base. */
void qa_svg_text(struct qa_svg *, const struct qa_lettering *, enum qa_anchor,
    double x, double y, const char *, size_t n);

/* Lines of text, broken at that width; y is the base of the first, leading
 * the pixels between two. Returns how many. */
int qa_svg_paragraph(struct qa_svg *, const struct qa_lettering *,
    enum qa_anchor, double x, double y, double width, double leading,
    const char *);

/* Appends text as XML: < > & " ' escaped, nothing else steers. */
void qa_svg_escape(struct qa_buf *, const char *, size_t n);

#endif
