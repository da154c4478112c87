/*
 * Words for how many: "most (15 of 21)".
 *
 * none of them       no
 * all of them        all
 * more than a half   most
 * three and more     several
 * two, one           two, one
 *
 * The count stands beside the word, so that a reader can check it. The rule
 * is ours: published briefings use the words without saying what they mean.
 */
#ifndef QA_QUANTIFIER_H
#define QA_QUANTIFIER_H

#include <stdbool.h>

#include "base/buf.h"

/* The word for count of total, 0 <= count <= total. */
const char *qa_quantifier(long count, long total);

/*
 * Appends "Most partners (15 of 21)".
 *
 * in     one, many: the noun in the singular and the plural; capital: the
 *        word begins a sentence
 */
void qa_quantify(struct qa_buf *, long count, long total, const char *one,
    const char *many, bool capital);

#endif
