/*
 * A comparison as a picture: ranked bars with their intervals, or a funnel.
 */
#ifndef QA_COMPARE_PICTURE_H
#define QA_COMPARE_PICTURE_H

#include "domain/compare.h"

/* Draws a group that was computed and sorted; source is the line at its foot
 * and may be "". */
int qa_compare_draw(const struct qa_compare_group *,
    const struct qa_compare_how *, const char *source, struct qa_buf *,
    struct qa_fault *) QA_MUST;

/* The finding, as a sentence without a full stop, appended. */
void qa_compare_headline(const struct qa_compare_group *, struct qa_buf *);

#endif
