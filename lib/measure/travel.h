/*
 * Change, its direction, and whether that is for the better.
 */
#ifndef QA_TRAVEL_H
#define QA_TRAVEL_H

#include "base/num.h"
#include "measure/rag.h"
#include "record/define.h"

enum qa_direction { QA_DOWN = -1, QA_STEADY = 0, QA_UP = 1 };

/* up, down or same, of two displayed values. */
enum qa_direction qa_direction_of(struct qa_num now, struct qa_num before);
const char *qa_direction_name(enum qa_direction);

/*
 * better, worse, same, or - where a measure has no polarity.
 *
 * in     goal: for polarity range, whose better is nearer to the range
 * source DESIGN section 6: many safeguarding measures have no polarity, and
 *        a change of theirs is not judged
 */
const char *qa_travel_name(enum qa_polarity, struct qa_num now,
    struct qa_num before, const struct qa_goal *);

#endif
