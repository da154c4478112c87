/*
 * Rating scales: the words on which agencies rate themselves, and what a
 * return means by its own spelling of them.
 */
#ifndef QA_RATING_H
#define QA_RATING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"

/* Whether a standard with that rating counts as met; in the order of the
 * kind's choices. */
enum qa_met { QA_MET_YES, QA_MET_PARTLY, QA_MET_NO, QA_MET_NA };

const char *qa_met_name(enum qa_met);

struct qa_rating {
	const char *code; /* F */
	const char *label; /* its exact words */
	const char *also; /* other words, separated by ; */
	int position; /* 1 is the best */
	enum qa_met met;
	const char *colour; /* a word of chart/tint, or "" */
};

/* Ratings in the order of their positions. */
struct qa_scale {
	int64_t id;
	const char *code;
	struct qa_rating *rating;
	size_t n;
};

/*
 * Whether two labels are the same words: case does not count, nor which dash
 * stands in for a hyphen, nor how many blanks, nor blanks around a dash, nor
 * a full stop at the end.
 */
bool qa_same_label(const char *, size_t, const char *, size_t);

/* The rating that a cell means, by its code, its label or other words; NULL.
 * Borrowed from the scale. */
const struct qa_rating *qa_scale_find(
    const struct qa_scale *, const char *, size_t);

/* The lowest rating of a scale that is one at all; NULL of an empty scale. */
const struct qa_rating *qa_scale_lowest(const struct qa_scale *);

/* A fault that names the rating nearest to a cell, or all of them: -1. */
int qa_scale_unknown(
    const struct qa_scale *, const char *, size_t, struct qa_fault *);

/*
 * Order of two ratings, which may be of two scales: below 0 where a is the
 * better one. Of one scale by position, of two by whether they are met. Not
 * applicable has no order: 0.
 */
int qa_rating_compare(
    const struct qa_rating *a, const struct qa_rating *b, bool same_scale);

#endif
