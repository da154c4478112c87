/*
 * Control charts of counts, proportions and rates, whose limits follow from
 * the counts themselves.
 *
 * source METHODS section 3; Laney, Quality Engineering 14 (2002) 531-537, for
 *        p' and u', without raising a sigma z below 1
 */
#ifndef QA_ATTRIBUTE_H
#define QA_ATTRIBUTE_H

#include <stdbool.h>
#include <stddef.h>

enum qa_attribute { QA_PROPORTION, QA_RATE_OF_EVENTS };

/* Events of a series and what they are out of. Missing is NaN, in both. */
struct qa_attributes {
	enum qa_attribute kind;
	const double *events, *of;
	size_t n; /* elements that make the limits */
};

/* The mean: all events of all they are out of; NaN of none. */
double qa_attribute_mean(const struct qa_attributes *);

/* Sigma of one element about the mean by chance alone; NaN where it is out of
 * none. */
double qa_attribute_sigma(enum qa_attribute, double mean, double of);

/*
 * Laney's sigma z: how many times wider than chance the series is from one
 * element to the next.
 *
 * in     room for n moving ranges; screen leaves wide ones out
 * out    mean_range before screening; NaN where nothing moves and screening
 *        leaves none, or where chance has no width
 */
double qa_laney_sigma(const struct qa_attributes *, double *room, bool screen,
    double *mean_range);

#endif
