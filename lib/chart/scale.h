/*
 * From data to pixels along one axis, with ticks at round numbers: 1, 2 or 5
 * times a power of ten, or multiples of one of them.
 */
#ifndef QA_SCALE_H
#define QA_SCALE_H

#include <stdbool.h>

#include "base/buf.h"

struct qa_scale {
	double low, high; /* the data at both ends: the first and last tick */
	double from, to; /* their pixels; to may lie below from */
	bool ratio; /* equal ratios are equally far apart: logarithmic */
	long long first; /* number of the first tick, in steps from 0 */
	int ticks; /* 2 or more */
	int times, power; /* a step is times * 10^power */
	int decimals; /* of the labels */
};

/*
 * A scale that holds low..high, widened to round numbers.
 *
 * in     low and high in data, either first; steps: at most so many (1 or
 *        more), apart from one that widening may add
 * note   what is not a number counts as 0; numbers end at 1e15 both ways;
 *        where all values are equal (to 1e-9, or to a thousand-millionth of
 *        their size) the scale has room around them
 */
void qa_scale_init(struct qa_scale *, double low, double high, double from,
    double to, int steps);

/* A logarithmic scale that holds low..high, both above 0; else 1. */
void qa_scale_init_ratio(
    struct qa_scale *, double low, double high, double from, double to);

/* The pixel of a value: always a number, always between from and to. */
double qa_scale_at(const struct qa_scale *, double value);

/* The value of a tick, counted from 0. */
double qa_scale_tick(const struct qa_scale *, int);

/* Appends the label of a tick, with as few decimals as all of them need (a
 * logarithmic scale: as this one needs). */
void qa_scale_label(const struct qa_scale *, int, struct qa_buf *);

/* Appends a number with so many decimals (0 to 9), half away from zero, and
 * a comma between thousands: 12,345.60. What is not a number is "-". */
void qa_chart_number(struct qa_buf *, double, int decimals);

#endif
