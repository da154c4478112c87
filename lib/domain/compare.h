/*
 * Comparison: one indicator in one period across areas. A group is filled
 * with what each area has, computed, and read; it comes from the database
 * (qa_compare_read) or from rows of a pipe (domain/compare_stream).
 */
#ifndef QA_COMPARE_H
#define QA_COMPARE_H

#include "base/pool.h"
#include "measure/funnel.h"
#include "measure/overdispersion.h"
#include "measure/verdict.h"
#include "record/define.h"
#include "record/grid.h"
#include "store/db.h"

enum qa_compare_benchmark {
	QA_BENCHMARK_DEFAULT, /* England's figure; of a pipe the pooled one */
	QA_BENCHMARK_VALUE, /* a number that was given */
	QA_BENCHMARK_POOLED, /* of all areas compared together */
	QA_BENCHMARK_REGION,
	QA_BENCHMARK_NEIGHBOURS /* their mean */
};

/* What is computed. */
struct qa_compare_how {
	double confidence; /* 0 to 1 */
	int bands; /* 4, 5 or 10; 0: none */
	bool funnel, overdispersion, standardise;
	enum qa_compare_benchmark benchmark;
	struct qa_num benchmark_value; /* of QA_BENCHMARK_VALUE */
	int precision; /* significant digits of what is computed, or -1 */
};

/* What the figures are. */
struct qa_compare_measure {
	enum qa_measure measure;
	double times; /* per how many, a year's worth where annualised */
	bool ratio; /* observed to expected: a rate per 1 */
	bool log_ratio; /* its logarithm, as the mortality indicator has it */
	enum qa_polarity polarity;
	int value_decimals; /* as displayed */
	int decimals; /* of what is computed */
};

/* One area. Text is kept as long as the group. */
struct qa_compared {
	const char *area, *name;
	bool home;
	bool has_n, has_d, has_value;
	struct qa_num n, d;
	struct qa_num shown; /* the value as displayed */
	bool exact; /* n and d give the value, so that it has an interval */
	const char *status; /* "" of a final value; why there is none */
	long batch, line; /* 0: of no file */

	bool unrounded; /* the value is known further than it is displayed */

	/* computed */
	double value; /* unrounded, where that is known */
	bool has_interval;
	struct qa_interval interval;
	int rank, band; /* 0: none */
	char quartile; /* '\0': none */
	enum qa_verdict verdict;
	bool has_funnel;
	struct qa_funnel funnel; /* in the unit of the value */
	enum qa_funnel_flag flag;
};

struct qa_compare_group {
	struct qa_compare_measure measure;
	const char *indicator, *title, *period, *unit; /* "" where unknown */
	struct qa_compared *item;
	size_t n, cap;
	struct qa_pool pool; /* of text */
	struct qa_num *sorted; /* room for what is computed */
	struct qa_dispersed *dispersed;
	size_t room;

	/* computed, but for a benchmark that is given */
	int of; /* areas with a value */
	bool has_benchmark;
	double benchmark;
	struct qa_num benchmark_shown; /* as displayed, where it is a figure */
	bool benchmark_is_shown;
	char benchmark_name[96]; /* England, pooled, mean of 10 neighbours */
	double phi, tau2; /* of overdispersion; 1 and 0 without */
};

void qa_compare_clear(struct qa_compare_group *);

/* Forgets the areas, and keeps memory. */
void qa_compare_reset(struct qa_compare_group *);

/* One more area, all zero; NULL with a fault. */
struct qa_compared *qa_compare_add(
    struct qa_compare_group *, struct qa_fault *);

/*
 * Computes what was asked of a group, whose areas may stand in any order and
 * keep it.
 */
int qa_compare_compute(struct qa_compare_group *, const struct qa_compare_how *,
    struct qa_fault *) QA_MUST;

/* Puts areas in the order of their rank, the best first; without one the
 * highest value first; then those without a value, by code. */
void qa_compare_sort(struct qa_compare_group *);

/* The columns of a comparison. */
extern const struct qa_grid_column qa_compare_columns[];
extern const size_t qa_compare_columns_n;

/* Room for the cells of an area. */
#define QA_COMPARE_COLUMNS 34
#define QA_COMPARE_TEXT 1024

struct qa_compare_cells {
	const char *cell[QA_COMPARE_COLUMNS];
	bool people; /* in: cells that only people see are wanted too */
	char text[QA_COMPARE_TEXT]; /* of numbers */
	size_t used;
};

/* The cells of an area, in the order of the columns, borrowed from the group
 * and from where they are written to. */
void qa_compare_put(const struct qa_compare_group *,
    const struct qa_compare_how *, size_t item, struct qa_compare_cells *);

#endif
