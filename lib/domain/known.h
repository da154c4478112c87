/*
 * What is known on a day: the batches in force, the definitions they brought,
 * and figures by them. What every program that reads figures begins with.
 */
#ifndef QA_KNOWN_H
#define QA_KNOWN_H

#include "base/buf.h"
#include "domain/series.h"
#include "store/batch.h"

struct qa_population;

struct qa_known {
	struct qa_db *db;
	struct qa_batches batches;
	struct qa_book book;
	struct qa_population *population; /* denominators read so far */
	size_t populations_n;
};

/* Reads what is in force on a day (QA_ALWAYS). db is kept. To be closed even
 * when it fails. */
int qa_known_open(
    struct qa_known *, struct qa_db *, int as_of, struct qa_fault *) QA_MUST;
void qa_known_close(struct qa_known *);

/* As qa_series_read, of what is known. */
int qa_known_series(struct qa_known *, const struct qa_series_query *,
    struct qa_series_set *, struct qa_fault *) QA_MUST;

/* A value as displayed, or why there is none. */
struct qa_shown {
	bool has;
	struct qa_num value;
	enum qa_status status;
	bool has_d;
	struct qa_num d; /* the denominator that was used */
};

/* The value of a figure at an area. Where its denominator is another
 * indicator's figure, that is named in note, which may be NULL. */
int qa_known_value(struct qa_known *, const struct qa_indicator *, int64_t area,
    const struct qa_figure *, struct qa_shown *, struct qa_buf *note,
    struct qa_fault *) QA_MUST;

/* Reads the denominators of many areas at once, where the indicator borrows
 * them from another one. */
int qa_known_populate(struct qa_known *, const struct qa_indicator *,
    const int64_t *areas, size_t n, struct qa_fault *) QA_MUST;

#endif
