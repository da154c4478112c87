/*
 * What the checks of domain/doctor share. Private to them.
 */
#ifndef QA_DOCTOR_ROOM_H
#define QA_DOCTOR_ROOM_H

#include "domain/book.h"
#include "domain/doctor.h"

enum qa_doctor_section { QA_DAMAGE, QA_FINDING, QA_YOURS };

struct qa_doctor {
	struct qa_db *db;
	const char *name; /* of the database */
	int today;
	struct qa_batches batches;
	struct qa_book book;
	struct qa_grid *grid;
	struct qa_doctor_count *count;
};

/* Adds a row; mend: the command, then the finding as a sentence. */
void qa_doctor_tell(struct qa_doctor *, enum qa_doctor_section,
    const char *check, const char *subject, const char *mend, const char *, ...)
    QA_PRINTF(6, 7);

int qa_doctor_setup(struct qa_doctor *, struct qa_fault *) QA_MUST;
int qa_doctor_versions(struct qa_doctor *, struct qa_fault *) QA_MUST;
int qa_doctor_figures(struct qa_doctor *, struct qa_fault *) QA_MUST;
int qa_doctor_yours(struct qa_doctor *, struct qa_fault *) QA_MUST;
int qa_doctor_actions(struct qa_doctor *, struct qa_fault *) QA_MUST;

/* Whether this version of an indicator holds today. */
bool qa_doctor_holds(const struct qa_doctor *, const struct qa_indicator *);

/* Whether the n-th priority of the book holds today, and whether an
 * indicator serves it. */
bool qa_doctor_priority(const struct qa_doctor *, size_t n);
bool qa_doctor_serves(const struct qa_indicator *, const struct qa_priority *);

#endif
