/*
 * Impact: whether the indicator of an action moved after it was done. That it
 * did does not show why.
 */
#ifndef QA_ACTION_IMPACT_H
#define QA_ACTION_IMPACT_H

#include "domain/action_view.h"

/*
 * A row an action that was done: the indicator before and after, by the rules
 * of qa-trend's XmR chart with the limits of before; what was said of its
 * impact, and by children and families.
 *
 * rules  a period that the day falls into counts for neither side; below
 *        QA_IMPACT_LEAST points after it is too early to say, and below that
 *        before there is nothing to compare with
 */
int qa_action_impact(struct qa_action_room *, const struct qa_action_query *,
    struct qa_grid *, struct qa_fault *) QA_MUST;

#define QA_IMPACT_LEAST 6

#endif
