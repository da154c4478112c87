/*
 * Counts of ratings: of a standard, an agency, a kind of agency. Private to
 * domain/s11_*.
 */
#ifndef QA_S11_TALLY_H
#define QA_S11_TALLY_H

#include "domain/s11_room.h"

#define QA_LEVELS_MOST 64 /* ratings of a scale that are counted apart */

struct qa_s11_tally {
	const struct qa_scale *scale; /* of what was counted; NULL: nothing */
	bool mixed; /* there were two scales: only states are counted */
	long count[QA_LEVELS_MOST]; /* by rating of the scale */
	long rated; /* that are ratings: the denominator of shares */
	long not_applicable;
	long state[4]; /* by enum qa_cell_state */
};

void qa_s11_tally_add(struct qa_s11_tally *, const struct qa_item *unit,
    const struct qa_tool *, const struct qa_standing *);

/* The scale that a unit is rated on; NULL: on none, or on several. */
const struct qa_scale *qa_unit_scale(
    const struct qa_tool *, const struct qa_item *unit);

/* Counts a unit over all that returned with a tool. */
void qa_s11_tally_unit(const struct qa_s11 *, const struct qa_sitting *,
    const struct qa_tool *, const struct qa_item *, struct qa_s11_tally *);

/* Appends who was asked and returned with one tool, with the sum checked;
 * then how many have the lowest rating, also where nobody has: how many
 * ratings that are. */
void qa_s11_methodology(const struct qa_s11 *, const struct qa_sitting *,
    const struct qa_tool *, struct qa_buf *);
long qa_s11_lowest(const struct qa_s11 *, const struct qa_sitting *,
    const struct qa_tool *, struct qa_buf *);

#endif
