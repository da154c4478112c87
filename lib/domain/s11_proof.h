/*
 * What others say of an agency's standards: evidence of audits and
 * inspections, actions overdue. Private to domain/s11_*.
 */
#ifndef QA_S11_PROOF_H
#define QA_S11_PROOF_H

#include "domain/s11_room.h"

struct qa_proof {
	int64_t agency, tool;
	const char *standard, *kind, *source, *grade, *text, *link;
	int date;
	enum qa_met met;
};

struct qa_proofs {
	struct qa_proof *item;
	size_t n;
};

/* All evidence in force. To be cleared even when it fails. */
int qa_proofs_read(
    struct qa_proofs *, struct qa_s11 *, struct qa_fault *) QA_MUST;
void qa_proofs_clear(struct qa_proofs *);

/* Whether evidence speaks of a party's standard. */
bool qa_proof_is_of(const struct qa_s11 *, const struct qa_proof *,
    const struct qa_party *, const struct qa_item *);

/* Whether it is from after the last day of the round before. */
bool qa_proof_is_current(
    const struct qa_s11 *, const struct qa_proof *, const struct qa_party *);

/* Whether an action on a party's standard is open and past its day. */
bool qa_s11_is_overdue_for(const struct qa_s11 *, const struct qa_action *,
    const struct qa_party *, const struct qa_item *);

#endif
