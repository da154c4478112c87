/*
 * Levels of a rating scale, as pictures of self-assessments share them: the
 * letters and the tint of each, the key that names them, and which is the
 * worst.
 */
#ifndef QA_LEVEL_H
#define QA_LEVEL_H

#include "chart/caption.h"
#include "chart/tint.h"

/* Text is kept by the caller; one that is NULL is empty. */
struct qa_heat_level {
	const char *code; /* its letters: F; they tell it without colour */
	const char *label; /* fully */
	enum qa_tint tint;
};

/* All levels, in their order. */
struct qa_level_key {
	const struct qa_heat_level *level;
	size_t n;
	size_t rated; /* the first so many rate, the others are such as "not
	                 asked"; 0: all rate */
	bool worst_first; /* else the best rating is first */
};

/* The level with that index; NULL for one that there is not. */
const struct qa_heat_level *qa_level_get(const struct qa_level_key *, int);

const char *qa_level_code(const struct qa_heat_level *); /* never NULL */
const char *qa_level_label(const struct qa_heat_level *); /* else its code */

/* The index of the rating that is so many steps better than the worst, from
 * 0 on; key->n past the best. */
size_t qa_level_from_worst(const struct qa_level_key *, size_t steps);

/* A sum that stays at the largest number rather than overflow. */
size_t qa_level_plus(size_t, size_t);

/* Empties a buffer for other words; unlike after a reset it has still failed
 * if it had. */
void qa_level_again(struct qa_buf *);

/* Appends 1,234. */
void qa_level_number(struct qa_buf *, size_t);

/* The width that a caption asks for, from 320 to 10000. */
double qa_level_width(const struct qa_caption *);

/* A ground of a tint with white around it. */
void qa_level_ground(struct qa_svg *, const struct qa_heat_level *, double x,
    double y, double width, double height);

/* A text on one line around x, y its base: smaller where the width asks for
 * it, down to two thirds, and then cut short. */
void qa_level_text(struct qa_svg *, const struct qa_lettering *, double x,
    double y, double width, const char *);

/* The key is drawn entry by entry, in lines as wide as the picture. */
struct qa_level_line {
	double x, y;
	double right; /* where a line ends */
};

void qa_level_begin(
    struct qa_level_line *, const struct qa_caption *, double y);

/* The letters on their tint, the label, how often: nothing for 0. */
void qa_level_entry(struct qa_svg *, struct qa_level_line *,
    const struct qa_heat_level *, size_t count);

/* The y below the key. */
double qa_level_end(const struct qa_level_line *);

/* Appends "fully 12", after a comma unless it is the first. */
void qa_level_phrase(
    struct qa_buf *, const struct qa_heat_level *, size_t count, bool first);

#endif
