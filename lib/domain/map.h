/*
 * Maps: which columns of a foreign file feed which indicator.
 */
#ifndef QA_MAP_H
#define QA_MAP_H

#include <stdbool.h>

#include "base/period.h"
#include "base/pool.h"
#include "record/row.h"

#define QA_MAP_WHERE 4 /* conditions of a rule */

enum qa_period_rule {
	QA_BY_IDENTIFIER,
	QA_YEAR_ENDING_MARCH,
	QA_ON_DAY,
	QA_ACADEMIC,
	QA_CALENDAR,
	QA_QUARTER_RULE
};

struct qa_map_rule {
	const char *indicator;
	const char *where_column[QA_MAP_WHERE], *where_value[QA_MAP_WHERE];
	int wheres;
	const char *numerator, *denominator, *value; /* columns, or NULL */
	bool by_dfe; /* area is a number of the Department */
	const char *area; /* its column, or NULL: the row's level */
	enum qa_period_rule rule;
	int month, day; /* of QA_ON_DAY */
	const char *period; /* its column, or NULL: time_period */
	bool rounded; /* of England and regions */
	long line; /* in the map's file */
};

struct qa_map {
	struct qa_pool pool;
	struct qa_map_rule *rule;
	size_t n;
	int field[10]; /* of the map's header */
	bool has_header;
};

void qa_map_clear(struct qa_map *);

/* Takes the next row of the map's file, its header first. */
int qa_map_row(
    struct qa_map *, const struct qa_row *, struct qa_fault *) QA_MUST;

/*
 * The period that a cell means under a rule.
 *
 * in     identifier: of the open data standard ("Financial year"), or empty
 * fails  QA_DATA
 */
int qa_map_period(const struct qa_map_rule *, const char *, size_t,
    const char *identifier, size_t, struct qa_period *,
    struct qa_fault *) QA_MUST;

#endif
