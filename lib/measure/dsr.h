/*
 * Directly standardised rates.
 */
#ifndef QA_DSR_H
#define QA_DSR_H

#include <stdbool.h>
#include <stddef.h>

#include "measure/interval.h"

/* An age band of an area. */
struct qa_stratum {
	double events, population;
	double standard; /* people of the standard population */
};

struct qa_dsr {
	bool known; /* else the rest is 0 */
	double value;
	struct qa_interval interval;
};

/*
 * The rate that an area would have if its ages were those of the standard
 * population, with Dobson's interval on Byar's.
 *
 * in     n strata, all 0 or more; per: 10000 of a rate per 10,000
 * out    not known below 10 events in all, as such a rate says nothing; nor
 *        where nobody is of the standard, or a stratum of the standard has
 *        nobody in the area; a stratum outside the standard adds its events
 *        to the number of them, and nothing else
 * fails  QA_DATA if a number is below 0, or events have no population
 * source Dobson, Kuulasmaa, Eberle and Scherer, Statistics in Medicine 10
 *        (1991) 457-462; agrees with the oracle to 1e-12
 */
int qa_dsr(const struct qa_stratum *, size_t n, double per, double confidence,
    struct qa_dsr *, struct qa_fault *) QA_MUST;

#endif
