/*
 * Areas as pictures show them: a value, its interval, and a verdict that a
 * shape and a word carry beside the colour.
 */
#ifndef QA_CHART_AREA_H
#define QA_CHART_AREA_H

#include <stdbool.h>

#include "chart/svg.h"

/* Against the benchmark. Better and worse judge; higher and lower do not. */
enum qa_mark {
	QA_MARK_NONE, /* not compared */
	QA_MARK_BETTER,
	QA_MARK_SIMILAR,
	QA_MARK_WORSE,
	QA_MARK_HIGHER,
	QA_MARK_LOWER
};
#define QA_MARKS 6

/* All text is kept by the caller; a text that is NULL is empty. */
struct qa_chart_area {
	const char *code, *name; /* without a name it goes by its code */
	double value, lower, upper; /* in the unit of the axis */
	double denominator; /* persons, cases; a funnel's */
	bool has_value; /* a value that is no number is none */
	bool has_interval;
	bool home; /* the partnership's own area */
	bool far; /* beyond the outer limits: a funnel fills its shape */
	const char *value_text; /* as displayed: 23.2 */
	const char *reason; /* why there is no value: suppressed */
	enum qa_mark mark;
};

struct qa_chart_benchmark {
	bool has_value;
	double value;
	const char *name; /* England */
	const char *text; /* its value as displayed: 22.6 */
};

bool qa_chart_area_has_value(const struct qa_chart_area *);
const char *qa_chart_area_name(const struct qa_chart_area *);

/* Draws the shape of a mark; open is only its outline. */
void qa_mark_draw(
    struct qa_svg *, enum qa_mark, bool open, double x, double y, double r);

const char *qa_mark_word(enum qa_mark); /* worse; "" for none */

/* Appends "worse than England", "similar to England", "not compared". */
void qa_mark_phrase(
    struct qa_buf *, enum qa_mark, const struct qa_chart_benchmark *);

/* Appends "England 22.6". */
void qa_chart_benchmark_phrase(
    struct qa_buf *, const struct qa_chart_benchmark *);

/* Appends "York (home area): 23.2, 95% interval 21.0 to 25.5, worse than
 * England"; limits get the decimals of the value as displayed. */
void qa_chart_area_phrase(struct qa_buf *, const struct qa_chart_area *,
    const struct qa_chart_benchmark *);

/* Appends sentences on all: the home area, how many of each mark, the lowest
 * and the highest, and who has no figure. */
void qa_chart_area_summary(struct qa_buf *, const struct qa_chart_area *,
    size_t n, const struct qa_chart_benchmark *);

#endif
