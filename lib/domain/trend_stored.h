/* Trends of what the database has, one series after the other. */
#ifndef QA_TREND_STORED_H
#define QA_TREND_STORED_H

#include "domain/card.h"
#include "domain/history.h"
#include "domain/phases.h"
#include "domain/trend.h"

struct qa_trend_reader {
	struct qa_card card; /* indicators in their order, and areas */
	struct qa_phases phases;
	struct qa_history history;
	bool has_until; /* figures up to the period's end only */
	size_t entry, series; /* what is read next */
	struct qa_series_set set; /* of the entry */
	bool has_set;
	struct qa_trend_periods {
		struct qa_period period;
		char text[QA_PERIOD_TEXT]; /* "" where there is none */
	} written[64]; /* series repeat periods */
};

/* The series that a trend is of. */
struct qa_trend_source {
	const struct qa_card_entry *entry;
	const struct qa_series *series;
	int64_t area, breakdown;
	const struct qa_history *history; /* until the next step */
};

/* Opens; the query is kept, as are its areas and indicators. To be closed
 * even when it fails. */
int qa_trend_reader_open(struct qa_trend_reader *, struct qa_db *,
    const struct qa_scorecard_query *, bool has_until,
    struct qa_fault *) QA_MUST;
void qa_trend_reader_close(struct qa_trend_reader *);

/* The next series that has figures: 1 with the trend's points filled in, not
 * computed; 0 at the end; -1. */
int qa_trend_next(struct qa_trend_reader *, struct qa_trend *,
    struct qa_trend_source *, struct qa_fault *);

/* The points of a history, into a trend that is empty. */
int qa_trend_fill(struct qa_trend *, const struct qa_known *,
    const struct qa_phases *, const struct qa_indicator *, int64_t area,
    int64_t breakdown, const struct qa_history *, struct qa_fault *) QA_MUST;

#endif
