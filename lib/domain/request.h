/*
 * Requests: what an agency owes for a period, as the rows that it fills in
 * and sends back; with why it is asked for.
 */
#ifndef QA_REQUEST_H
#define QA_REQUEST_H

#include "base/period.h"
#include "record/grid.h"
#include "record/kind.h"
#include "store/db.h"

struct qa_request {
	struct qa_period period;
	const char *const *fill; /* COLUMN=VALUE; agency=CODE says whose */
	size_t fill_n;
	int as_of; /* day, or QA_ALWAYS */
};

/* The header of a kind, without rows. Both initialise the grid, which the
 * caller clears. */
void qa_request_header(const struct qa_kind *, struct qa_grid *);

/*
 * One row per indicator owed, or per month of one that is sent monthly.
 *
 * fails  QA_USAGE without an agency, or with an unknown one
 */
int qa_request_rows(struct qa_db *, const struct qa_request *, struct qa_grid *,
    struct qa_fault *) QA_MUST;

#endif
