/*
 * Series: the figures in force of one indicator at one place, in the order
 * of their periods, and what they say of a period that was asked for.
 */
#ifndef QA_SERIES_H
#define QA_SERIES_H

#include "domain/book.h"
#include "record/figure.h"

struct qa_series {
	int64_t area; /* as asked for */
	int64_t breakdown; /* 0: the total */
	struct qa_figure *figure; /* by last day, then by first */
	size_t n;
	bool monthly; /* there may be figures of months among them */
};

/* All series of an indicator at some areas: for each area its total first,
 * then its breakdowns. */
struct qa_series_set {
	struct qa_series *series;
	size_t n;
};

/* Which figures are read. */
struct qa_series_query {
	int64_t indicator;
	const int64_t *areas;
	size_t areas_n;
	const struct qa_period *within; /* totals that begin and end in it;
	                                   NULL: all, with breakdowns */
};

/*
 * Reads the figures of an indicator at some areas. Two codes of one place
 * answer to either; where both have a figure of a period, that of the code
 * valid at its end stands. A figure that was taken back has no numbers.
 */
int qa_series_read(struct qa_series_set *, struct qa_db *,
    const struct qa_batches *, const struct qa_book *,
    const struct qa_series_query *, struct qa_fault *) QA_MUST;
void qa_series_clear(struct qa_series_set *);

/* The total at an area; NULL where there are no figures. */
const struct qa_series *qa_series_total(
    const struct qa_series_set *, int64_t area);

enum qa_found_how {
	QA_NOT_FOUND,
	QA_SENT, /* a figure of that period */
	QA_FROM_MONTHS, /* worked out of monthly figures */
	QA_SOME_MONTHS /* some months of it are there, not all */
};

struct qa_reading {
	enum qa_found_how how;
	struct qa_figure figure;
	int months, months_of; /* of QA_SOME_MONTHS: 2 of 3 */
	bool differs; /* the months give other parts than was sent */
	struct qa_figure by_months;
};

/*
 * What a series says of a period. A figure that was sent wins over its
 * months; months are added, averaged or the last taken as the indicator's
 * aggregation says, and with one missing there is no figure.
 *
 * fails  QA_DATA where numbers are too large
 */
int qa_series_at(const struct qa_series *, const struct qa_indicator *,
    struct qa_period, struct qa_reading *, struct qa_fault *) QA_MUST;

/* The figure that was sent for a period; NULL where there is none. Of an
 * indicator that looks back from its period's last day, any of that span. */
const struct qa_figure *qa_series_sent(
    const struct qa_series *, const struct qa_indicator *, struct qa_period);

/* The monthly figures of a period of up to 12 months, without those that were
 * taken back: how many there are. */
int qa_series_months(const struct qa_series *, struct qa_period,
    const struct qa_figure *month[static 12]);

/* How many months a figure of that period covers; 0 for a day. */
int qa_span_months(const struct qa_indicator *, struct qa_period);

/* The latest figure with a number that ended by a day and covers so many
 * months; -1 for any. NULL when there is none. */
const struct qa_figure *qa_series_latest(
    const struct qa_series *, const struct qa_indicator *, int day, int months);

#endif
