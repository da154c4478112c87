/*
 * Self-assessments: one round with its returns, and what is asked of it.
 *
 *	open; ask; close
 *
 * A rating is held by what challenge made of it, where it made something of
 * it, else by what the agency says itself. A standard with questions under
 * it is rated as the lowest of their ratings.
 */
#ifndef QA_S11_H
#define QA_S11_H

#include "domain/s11_rounds.h"
#include "domain/write.h"
#include "record/grid.h"

struct qa_s11;

struct qa_s11_query {
	const char *round; /* code; NULL: none is read */
	const char *tool; /* code or audit type; NULL: all */
	const char *agency; /* code; NULL: all */
	const char *kind; /* of agency; NULL: all */
	const char *area; /* code; NULL: all of the round */
	const char *about; /* child, adult, both; NULL: all */
	bool questions; /* each question, not each standard */
	bool self; /* what agencies say themselves, not what is held */
	int as_of, today; /* days */
};

/*
 * Opens a round. db is kept; the query's text is kept.
 *
 * fails  QA_USAGE for a code that nobody knows, with the nearest
 */
int qa_s11_open(struct qa_s11 **, struct qa_db *, const struct qa_s11_query *,
    struct qa_fault *) QA_MUST;
void qa_s11_close(struct qa_s11 *);
long qa_s11_batch(const struct qa_s11 *); /* the last one in force */

/* What a reader should know before the rows: one or two sentences. */
const char *qa_s11_caption(const struct qa_s11 *);

/* Each of these initialises the grid, which the caller clears. */

/* How many were asked, returned, late: in all, by tool and form, by kind of
 * agency, by type of school; missing: how many are past their day. */
int qa_s11_status(struct qa_s11 *, struct qa_grid *, long *missing,
    struct qa_fault *) QA_MUST;

/* The same, an agency a row. */
int qa_s11_parties(struct qa_s11 *, struct qa_grid *, long *missing,
    struct qa_fault *) QA_MUST;

/* Counts and shares of ratings; by: of qa_s11_bys. */
extern const char *const qa_s11_bys; /* "standard|agency|kind|type|phase" */
int qa_s11_collate(
    struct qa_s11 *, int by, struct qa_grid *, struct qa_fault *) QA_MUST;

/* The same as bars of letters, a standard a row. */
int qa_s11_bar_rows(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* Agency by standard, of one tool. */
int qa_s11_matrix(struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* As pictures: a heat map of that, or stacked bars of the standards. */
int qa_s11_heat(struct qa_s11 *, struct qa_buf *, struct qa_fault *) QA_MUST;
int qa_s11_bars(struct qa_s11 *, struct qa_buf *, struct qa_fault *) QA_MUST;

/* Beside an earlier round; before NULL: the one before. With summary counts
 * by standard. */
int qa_s11_compare(struct qa_s11 *, const char *before, bool summary,
    struct qa_grid *, struct qa_fault *) QA_MUST;

/* Ratings of agencies through all rounds. */
int qa_s11_history(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* The blank return of an agency, or of all; under the columns of the kind
 * stand what is asked and what was said last time. */
int qa_s11_template(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* Ratings that other evidence contradicts. */
int qa_s11_conflicts(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* What is rated below met and has no action yet, and recommendations
 * without one, as qa-actions draft reads them; all: those with one too. */
int qa_s11_gaps(
    struct qa_s11 *, bool all, struct qa_grid *, struct qa_fault *) QA_MUST;

/* What is not in order before a briefing goes out. */
int qa_s11_check(struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* Questions that agencies asked the partnership. */
int qa_s11_questions(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* Documents, as record/page has them: the briefing; the pack for challenge
 * of each agency; the feedback of each return. */
int qa_s11_briefing(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_s11_challenge(
    struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_s11_sheets(struct qa_s11 *, struct qa_grid *, struct qa_fault *) QA_MUST;

/* ---- writing ---- */

/*
 * Opens a round with a tool: one row of s11-rounds.
 *
 * in     text: by column of the kind, NULL where nothing is said
 * fails  QA_USAGE for a tool that is retired or that nobody knows
 */
int qa_s11_open_round(struct qa_s11 *, const char *const *text,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/* Whether a round is on record with a tool. */
bool qa_s11_has_round(
    const struct qa_s11 *, const char *round, const char *tool);

/* The database that it reads, to write into. */
struct qa_db *qa_s11_db(const struct qa_s11 *);

/* Records that an agency said it had the feedback. */
int qa_s11_acknowledge(struct qa_s11 *, const char *agency, int day,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/* Closes it from a day on, with all its tools. */
int qa_s11_close_round(struct qa_s11 *, int day,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

/* Who is asked with which form, and why; those who are already stay. An
 * agency that is named is asked with the tool and form given (NULL: as the
 * rule says). */
struct qa_s11_assign {
	const char *agency, *tool, *form, *reason;
	int due; /* its own, or QA_NO_DATE */
	bool withdraw;
};

/*
 * Works out who is asked, into a grid; stores what is new as one batch.
 *
 * out    report->batch 0: there was nothing new
 */
int qa_s11_assign(struct qa_s11 *, const struct qa_s11_assign *,
    const struct qa_ingest_options *, struct qa_grid *,
    struct qa_ingest_report *, struct qa_fault *) QA_MUST;

#endif
