/*
 * Rebasing: where a sustained shift would justify new limits, with the
 * evidence; and the record of it. Nothing is ever rebased silently.
 */
#ifndef QA_REBASE_H
#define QA_REBASE_H

#include "domain/ingest.h"
#include "domain/trend.h"

extern const struct qa_grid_column qa_rebase_columns[];
extern const size_t qa_rebase_columns_n;

/*
 * Puts a row where the last points of the last phase, at least as many as
 * make a shift, all lie on one side of its centre, and enough lie before
 * them to be a phase of their own. The trend is computed.
 */
int qa_rebase_suggest(const struct qa_trend *, int shift, struct qa_grid *,
    struct qa_fault *) QA_MUST;

/* A change point as it was asked for; text is the caller's. */
struct qa_rebase {
	const char *indicator, *area; /* area NULL: the home area */
	const char *from; /* the first period of the new phase */
	const char *reason, *minute; /* minute may be NULL */
	bool withdraw;
};

/* Stores it through the gate. */
int qa_rebase_store(struct qa_db *, const struct qa_rebase *,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

#endif
