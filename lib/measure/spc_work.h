/*
 * A phase of a chart while it is computed: inside measure/spc only.
 */
#ifndef QA_SPC_WORK_H
#define QA_SPC_WORK_H

#include "measure/spc.h"

/* Its values as arrays, NaN where there is none. */
struct qa_spc_work {
	const struct qa_spc_options *o;
	size_t n; /* elements of the phase */
	size_t base; /* of which so many make the limits */
	double *x, *range; /* values, and how far each is from the last */
	double *events, *of; /* of p and u */
	struct qa_spc_result *out;
	struct qa_spc_phase *phase;
};

bool qa_spc_is_proportion(enum qa_spc_chart);
bool qa_spc_has_parts(enum qa_spc_chart); /* p and u */

/* Whether a series can be charted; fails as qa_spc does. */
int qa_spc_check(const struct qa_spc_options *, const struct qa_spc_point *,
    size_t n, struct qa_fault *) QA_MUST;

/* Reads the values of a phase and gives it centre and limits. What they were
 * made of, x and range, is used up. */
void qa_spc_limit(struct qa_spc_work *, const struct qa_spc_point *);

#endif
