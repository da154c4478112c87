/*
 * What is wrong with a database: damage, set-up, figures; and what is the
 * partnership's own to fill. Every finding has the command that mends it.
 */
#ifndef QA_DOCTOR_H
#define QA_DOCTOR_H

#include "record/grid.h"
#include "store/db.h"

struct qa_doctor_count {
	long damage, findings, yours;
};

/*
 * Looks at everything; the set-up as it is today.
 *
 * in     name: of the database, for people
 * out    rows of section, check, subject, finding, mend
 */
int qa_doctor_check(struct qa_db *, const char *name, int today,
    struct qa_grid *, struct qa_doctor_count *, struct qa_fault *) QA_MUST;

/* Looks for damage only. */
int qa_doctor_verify(struct qa_db *, const char *name, struct qa_grid *,
    struct qa_doctor_count *, struct qa_fault *) QA_MUST;

#endif
