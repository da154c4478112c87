/*
 * Sparklines: a series as small as a word, for a column or a sentence.
 *
 * in     values in order of time; one that is not a number is missing
 * note   each is scaled to its own lowest and highest; where all values are
 *        equal (to 1e-9 of their size) the line lies in the middle
 */
#ifndef QA_SPARK_H
#define QA_SPARK_H

#include "chart/icon.h"

/* Appends one character a value: U+2581 to U+2588, lowest to highest, and a
 * blank where one is missing. */
void qa_spark_text(const double *value, size_t n, struct qa_buf *out);

struct qa_spark {
	const double *value; /* kept by the caller */
	size_t n;
	enum qa_signal_mark latest; /* the shape of the last value there is */
	const char *alt; /* what a reader who does not see it is told */
};

/* Appends a picture 120 by 24 pixels, to stand in a line or a cell of HTML;
 * the line breaks where values are missing. */
void qa_spark_draw(const struct qa_spark *, struct qa_buf *out);

#endif
