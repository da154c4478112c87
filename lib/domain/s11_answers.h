/*
 * What answers of self-assessments mean: the words that were answered, the
 * scale and the rating. A change of a tool, a scale, a round or of who is
 * asked leaves that as it was.
 */
#ifndef QA_S11_ANSWERS_H
#define QA_S11_ANSWERS_H

#include "store/batch.h"

/*
 * Compares what the answers in force after a change mean before and after it.
 *
 * fails  QA_DATA, naming the first answer that would mean something else
 */
int qa_answers_keep(struct qa_db *, const struct qa_batches *before,
    const struct qa_batches *after, struct qa_fault *) QA_MUST;

#endif
