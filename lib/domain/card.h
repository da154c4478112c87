/*
 * A card in the making: its indicators in their order, and its rows with all
 * that is said of them. Shared by the scorecard, its revisions, balance,
 * exceptions, assurance, coverage and definitions. Private to them.
 */
#ifndef QA_CARD_H
#define QA_CARD_H

#include "domain/decided.h"
#include "domain/history.h"
#include "domain/known.h"
#include "domain/neighbours.h"
#include "domain/peers.h"
#include "domain/phases.h"
#include "domain/scorecard.h"
#include "measure/band.h"
#include "measure/variation.h"
#include "measure/verdict.h"

struct qa_trend;

/* One indicator of the card and its place on it. */
struct qa_card_entry {
	const struct qa_indicator *x;
	const struct qa_priority *priority; /* NULL: none */
	bool context;
};

/* A value with its period: of the past, or of another area. */
struct qa_card_value {
	bool has;
	struct qa_num value;
	struct qa_period period;
};

/* The statistical neighbours, of one period. */
struct qa_card_neighbours {
	const char *set; /* "" where the area has none */
	int n; /* of them with a value */
	struct qa_num mean, median;
	struct qa_period period;
};

/* Where a value stands among those of all authorities in its period. */
struct qa_card_standing {
	int of; /* authorities with a value; 0: not compared */
	int rank; /* 1 is the best; 0: there is no best */
	char quartile; /* A to D, A the best; '\0' */
	struct qa_quartiles quartiles; /* where of > 0 */
};

enum qa_against { QA_AGAINST_NONE, QA_AGAINST_ENGLAND, QA_AGAINST_REGION };

/* Why a row is an exception, in the order of how urgent that is. */
enum qa_exception {
	QA_RED_RED, /* worse than the comparator, and getting worse */
	QA_OFF_TARGET,
	QA_CONCERN, /* worse than the comparator, or a concern signal */
	QA_GOOD_GOOD, /* better, and getting better */
	QA_ON_TARGET,
	QA_PROMISING, /* better than the comparator, or an improvement */
	QA_NO_EXCEPTION
};

struct qa_card_row {
	const struct qa_card_entry *e;
	const struct qa_indicator *x; /* as defined at the figure's time */
	int64_t area, breakdown;
	const struct qa_series *series; /* while the row is made */
	struct qa_period want;
	struct qa_reading reading;
	struct qa_shown v;
	struct qa_card_value previous, year_ago, england, region;
	struct qa_card_neighbours neighbours;
	struct qa_card_standing standing;
	bool has_interval;
	struct qa_interval interval; /* 95%, in the indicator's unit */
	const struct qa_goal *goal; /* that sets nothing where there is none */
	enum qa_rag rag;
	const char *basis; /* of rag: target, england, region; "" */
	enum qa_verdict verdict;
	enum qa_against against; /* what it compares with */
	bool charted; /* its past says whether it is a signal */
	enum qa_spc_signal signal;
	enum qa_variation variation;
	enum qa_assurance assurance;
	struct qa_buf note;
	const char *commentary, *decision; /* kept by the card */
	const char *sparkline, *finding; /* so too; "" without a signal */
	bool decided;
	enum qa_exception exception;
	double distance; /* in widths of the interval; below 0: no interval */
};

struct qa_card {
	const struct qa_scorecard_query *q;
	struct qa_known known;
	struct qa_neighbours neighbours;
	int64_t set; /* of neighbours, as asked for; 0: by the rule */
	struct qa_decided decided;
	struct qa_phases phases;
	struct qa_history history; /* room */
	struct qa_trend *trend; /* room */
	struct qa_card_entry *entry;
	size_t n;
	int64_t *area;
	size_t areas_n;
	struct qa_card_row *row;
	size_t rows_n;
	bool exceptions; /* rows are put as exceptions */
	struct qa_grid *grid;
};

/* Reads the definitions in force and chooses the indicators, in the order
 * of the card. To be closed even when it fails. */
int qa_card_open(struct qa_card *, struct qa_db *,
    const struct qa_scorecard_query *, struct qa_fault *) QA_MUST;
void qa_card_close(struct qa_card *);

/* The areas asked for; without any, the home area. */
int qa_card_areas(struct qa_card *, struct qa_fault *) QA_MUST;

int qa_card_head(
    struct qa_card *, struct qa_scorecard_head *, struct qa_fault *) QA_MUST;

/* Whether a code is among those asked for; all are where none is named. */
bool qa_card_names(const char *const *list, size_t n, const char *code);

/* Makes the rows: for each indicator and area the total, then breakdowns
 * where they were asked for. */
int qa_card_rows(struct qa_card *, struct qa_fault *) QA_MUST;

/* Parts of making a row, each a module. Of its series: the figure, its value
 * and its past. */
int qa_card_figure(
    struct qa_card *, struct qa_card_row *, struct qa_fault *) QA_MUST;

/* Of its past: signal, variation, assurance, sparkline. */
int qa_card_signal(
    struct qa_card *, struct qa_card_row *, struct qa_fault *) QA_MUST;

/* Of the figures of other areas: comparators, standing, verdict. Peers may be
 * kept from one row to the next. */
int qa_card_compare(struct qa_card *, struct qa_card_row *,
    const struct qa_series_set *, struct qa_peers *, struct qa_fault *) QA_MUST;

/* RAG and its basis, and whether it is an exception. */
int qa_card_judge(
    struct qa_card *, struct qa_card_row *, struct qa_fault *) QA_MUST;

/* A plain question about an exception; "" for another row. */
void qa_card_question(const struct qa_card_row *, struct qa_buf *);

/* Begins a grid with the columns of a card, or of exceptions; then puts a row
 * into it. */
int qa_card_columns(
    struct qa_card *, struct qa_grid *, struct qa_fault *) QA_MUST;
int qa_card_put(
    struct qa_card *, const struct qa_card_row *, struct qa_fault *) QA_MUST;

/* One more remark on a row. */
void qa_card_note(struct qa_card_row *, const char *, ...) QA_PRINTF(2, 3);

/* What its verdict compares with; NULL where there is none. */
const struct qa_card_value *qa_card_against(const struct qa_card_row *);
const char *qa_against_name(enum qa_against); /* England, the region */

/* Whether a row has a figure, of its own period or of its months. */
bool qa_card_has_figure(const struct qa_card_row *);

const char *qa_exception_name(enum qa_exception); /* "" for none */
bool qa_exception_is_concern(enum qa_exception);

#endif
