/*
 * What a control chart says of its points and lines, and what they hold.
 */
#ifndef QA_CONTROL_WORDS_H
#define QA_CONTROL_WORDS_H

#include "chart/control.h"

/* The lines; those from the target on do not belong to a phase. */
enum qa_control_level {
	QA_LEVEL_UPPER,
	QA_LEVEL_LOWER,
	QA_LEVEL_CENTRE,
	QA_LEVEL_UPPER_WARNING,
	QA_LEVEL_LOWER_WARNING,
	QA_LEVEL_TARGET,
	QA_LEVEL_TARGET_OTHER
};
#define QA_LEVELS 7

/* The level of a line at a point; not a number where there is none. */
double qa_control_at(const struct qa_control_point *, enum qa_control_level);

bool qa_control_has_value(const struct qa_control_point *);

/* A projection and its interval. */
bool qa_control_has_interval(const struct qa_control_point *);

/* Whether point i is the first of a phase other than the first. */
bool qa_control_is_rebase(const struct qa_control *, size_t i);

/* How many observed points have a value; with the mark. */
size_t qa_control_count(const struct qa_control *);
size_t qa_control_marked(const struct qa_control *, enum qa_signal_mark);

/* The last point with a value, before a projection if one is wanted so; n
 * where there is none. */
size_t qa_control_last(const struct qa_control *, bool observed);

/* The last point where a line has a level; n where there is none. */
size_t qa_control_end(const struct qa_control *, enum qa_control_level);

/* Appends "upper limit 25.9%", "trial upper limit 25.9%", "target 20%". */
void qa_control_level_phrase(struct qa_buf *, const struct qa_control *,
    enum qa_control_level, const struct qa_control_point *);

/* Appends the value of a point as displayed. */
void qa_control_value(struct qa_buf *, const struct qa_control *,
    const struct qa_control_point *);

/* Appends "2024-25Q2: 23.4, above the upper limit, concern, high". */
void qa_control_phrase(struct qa_buf *, const struct qa_control *,
    const struct qa_control_point *);

/* Appends "New limits from 2023-24Q1: a new front door". */
void qa_control_rebase_phrase(struct qa_buf *, const struct qa_control_point *);

/* Appends "No figure: 2023-24Q1 (suppressed); 2023-24Q3" and, of many, how
 * many more. */
void qa_control_gaps(struct qa_buf *, const struct qa_control *);

#endif
