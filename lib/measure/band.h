/*
 * Where a value stands among others: rank, quartile, band; and their mean
 * and quarters. All of it is exact, and no order of the values matters.
 *
 * in     values of any scales; those that are missing are not among them
 */
#ifndef QA_BAND_H
#define QA_BAND_H

#include <stddef.h>

#include "base/num.h"
#include "record/define.h"

/* Sorts values upwards, as quarters want them. */
void qa_sort_nums(struct qa_num *, size_t n);

/*
 * The rank of a value among n values sorted upwards, itself one of them.
 *
 * out    1 is the best: the lowest when low is good, the highest when high
 *        is; ties take the lowest number; 0 for other polarities
 * source DESIGN section 6
 */
size_t qa_rank_of(
    enum qa_polarity, struct qa_num value, const struct qa_num *, size_t n);

/*
 * The public-health band of a rank: 1 the best of so many bands.
 *
 * in     rank 1..n, ties at the lowest; bands 4, 5 or 10
 * out    1..bands; 0 where there are fewer values than bands, or no rank
 * source METHODS section 4; agrees with the oracle. Where a band should
 *        hold the highest values whatever is good, so does the rank.
 */
int qa_band_of(size_t rank, size_t n, int bands);

/*
 * The quarter k of values: 0 the least, 2 the median, 4 the greatest.
 *
 * in     n values sorted upwards, n > 0; k from 0 to 4
 * out    quantile of type 7, exact: two more decimals than the values have,
 *        or as many as 18 digits hold, so that values of 16 digits, as other
 *        programs write them, have quarters
 * fails  QA_DATA where a value has more than 18 digits
 * source Hyndman and Fan, The American Statistician 50 (1996) 361-365
 */
int qa_quarter(const struct qa_num *, size_t n, int k, struct qa_num *,
    struct qa_fault *) QA_MUST;

struct qa_quartiles {
	struct qa_num cut[3]; /* lower quartile, median, upper quartile */
};

int qa_quartiles_of(const struct qa_num *, size_t n, struct qa_quartiles *,
    struct qa_fault *) QA_MUST;

/*
 * The letter of a value's quarter.
 *
 * out    A the best by polarity to D; 0 for other polarities
 * source the Department for Education's local authority interactive tool: a
 *        value on a cut takes the better letter when low is good, and the
 *        worse one when high is
 */
char qa_quartile_letter(
    enum qa_polarity, struct qa_num value, const struct qa_quartiles *);

/*
 * The mean, rounded half up on the exact ratio.
 *
 * in     n values, n > 0; decimals of the mean, 0 to 9
 * fails  QA_DATA where 18 digits do not hold the sum
 */
int qa_num_mean(const struct qa_num *, size_t n, int decimals, struct qa_num *,
    struct qa_fault *) QA_MUST;

#endif
