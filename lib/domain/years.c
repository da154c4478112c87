#include <math.h>
#include <stdio.h>
#include <string.h>

#include "domain/years.h"

#define EXACT 9007199254740992.0 /* 2^53: whole numbers of a double */

const struct qa_grid_column qa_years_columns[] = {
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, QA_OUT_HIDE },
	{ "breakdown", NULL, QA_OUT_HIDE },
	{ "period", NULL, 0 },
	{ "value", NULL, QA_OUT_NUMBER },
	{ "year_ago_period", NULL, QA_OUT_HIDE },
	{ "year_ago", "year ago", QA_OUT_NUMBER },
	{ "year_change", "change", QA_OUT_NUMBER },
	{ "two_years_ago_period", NULL, QA_OUT_HIDE },
	{ "two_years_ago", "two years ago", QA_OUT_NUMBER },
	{ "year_to_date", "year to date", QA_OUT_NUMBER },
	{ "year_to_date_year_ago", "same, year ago", QA_OUT_NUMBER },
	{ "rolling_12", "twelve months", QA_OUT_NUMBER },
	{ "note", NULL, QA_OUT_BELOW },
	{ "batch", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
	{ "line", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
};
const size_t qa_years_columns_n = QA_COUNT(qa_years_columns);

/* Whether figures of several periods add up to one of a longer time. */
static bool
adds_up(const struct qa_indicator *x)
{
	if (x->span == QA_IN_PERIOD && x->aggregation == QA_LAST)
		return false;
	if (x->span != QA_IN_PERIOD && x->span != QA_TO_DATE)
		return false;
	return x->measure == QA_PERCENT || x->measure == QA_RATE ||
	    (x->measure == QA_COUNT_MEASURE &&
		(x->aggregation == QA_SUM || x->span == QA_TO_DATE));
}

/* The moment so many months before; NULL where it has no number. */
static const struct qa_moment *
back(const struct qa_history *h, size_t i, int months)
{
	size_t steps = (size_t)(months / h->months);

	if (months % h->months != 0 || steps > i || !h->moment[i - steps].has)
		return NULL;
	return &h->moment[i - steps];
}

/* The parts of n periods that end with one, added. */
static bool
add_parts(const struct qa_history *h, size_t i, size_t n, double *sum_n,
    double *sum_d)
{
	size_t k;

	*sum_n = *sum_d = 0;
	if (n == 0 || n > i + 1)
		return false;
	for (k = i + 1 - n; k <= i; k++) {
		if (!h->moment[k].has || !h->moment[k].has_parts)
			return false;
		*sum_n += h->moment[k].n;
		*sum_d += h->moment[k].d;
	}
	return true;
}

/* n out of d by so many, half up on the exact ratio where both are whole, as
 * figures themselves are rounded. */
static bool
divide(double n, double d, double times, int decimals, char *out)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	struct qa_num ratio;

	if (!(d > 0))
		return false;
	if (floor(n) == n && floor(d) == d && n < EXACT && d < EXACT &&
	    qa_num_ratio(qa_num_whole((int64_t)n), qa_num_whole((int64_t)d),
		(int64_t)times, decimals, &ratio, &ignored) == 0)
		qa_num_write(ratio, out);
	else
		qa_double_write(n / d * times, decimals, -1, out);
	return true;
}

/* Twelve times shares of a year, which are whole where people are. */
static double
twelfths(double d)
{
	double whole = round(d * 12);

	return fabs(d * 12 - whole) < 1e-9 * whole ? whole : d * 12;
}

/* The figure of n periods that end with one. Of a rate that is brought to a
 * year each denominator is its share of a year's people, in twelfths. */
static bool
sum_of(const struct qa_indicator *x, const struct qa_history *h, size_t i,
    size_t n, char *out)
{
	double sum_n, sum_d, per = (double)x->per;

	if (!adds_up(x) || !add_parts(h, i, n, &sum_n, &sum_d))
		return false;
	if (x->measure == QA_COUNT_MEASURE) {
		qa_double_write(sum_n, x->decimals, -1, out);
		return true;
	}
	if (x->measure == QA_PERCENT)
		return divide(sum_n, sum_d, per, x->decimals, out);
	if (x->annualise && x->span == QA_IN_PERIOD)
		return divide(
		    sum_n, twelfths(sum_d), per * 12, x->decimals, out);
	/* people do not add up */
	return divide(sum_n, sum_d, per * (double)n, x->decimals, out);
}

/* How many periods of its year a period ends; 0: it is a year. */
static size_t
of_year(const struct qa_history *h, size_t i)
{
	struct qa_period p = h->moment[i].period;
	struct qa_period year = qa_history_year(h, p);
	struct qa_period so_far = { year.first, p.last };

	if (h->months >= 12 || qa_period_is_year(p))
		return 0;
	return (size_t)(qa_period_months(so_far) / h->months);
}

static void
put_sum(struct qa_grid *g, const struct qa_indicator *x,
    const struct qa_history *h, size_t i, size_t n)
{
	char text[QA_DOUBLE_TEXT];

	qa_grid_add(g, sum_of(x, h, i, n, text) ? text : NULL);
}

/* The year so far: added, or as it was returned. */
static void
put_to_date(struct qa_grid *g, const struct qa_indicator *x,
    const struct qa_history *h, size_t i)
{
	if (x->span == QA_TO_DATE && h->months < 12)
		qa_grid_num(g, h->moment[i].has, h->moment[i].shown);
	else
		put_sum(g, x, h, i, of_year(h, i));
}

static void
put_past(struct qa_grid *g, const struct qa_moment *m)
{
	char text[QA_PERIOD_TEXT];

	qa_grid_add(g, m == NULL ? NULL : qa_period_write(m->period, text));
	qa_grid_num(g, m != NULL, m == NULL ? qa_num_whole(0) : m->shown);
}

static int
put_change(struct qa_grid *g, const struct qa_moment *m,
    const struct qa_moment *was, struct qa_fault *f)
{
	struct qa_num change = { 0, 0 };

	if (was != NULL &&
	    qa_num_subtract(m->shown, was->shown, &change, f) == -1)
		return -1;
	qa_grid_num(g, was != NULL, change);
	return 0;
}

static int
put_moment(struct qa_grid *g, const struct qa_indicator *x,
    const struct qa_history *h, size_t i, struct qa_fault *f)
{
	const struct qa_moment *m = &h->moment[i];
	const struct qa_moment *ago = back(h, i, 12);
	char text[QA_PERIOD_TEXT];

	qa_grid_add(g, qa_period_write(m->period, text));
	qa_grid_num(g, m->has, m->shown);
	put_past(g, ago);
	if (put_change(g, m, ago, f) == -1)
		return -1;
	put_past(g, back(h, i, 24));
	put_to_date(g, x, h, i);
	if (ago != NULL)
		put_to_date(g, x, h, i - (size_t)(12 / h->months));
	else
		qa_grid_add(g, NULL);
	put_sum(g, x, h, i, h->months < 12 ? (size_t)(12 / h->months) : 0);
	qa_grid_add(
	    g, m->status == QA_FINAL ? NULL : qa_status_name(m->status));
	if (m->batch > 0) {
		qa_grid_long(g, m->batch);
		qa_grid_long(g, m->line);
	} else {
		qa_grid_add(g, NULL);
		qa_grid_add(g, NULL);
	}
	return 0;
}

int
qa_years_put(struct qa_grid *g, const struct qa_known *k,
    const struct qa_indicator *x, int64_t area, int64_t breakdown,
    const struct qa_history *h, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < h->n; i++) {
		if (!h->moment[i].has)
			continue;
		qa_grid_add(g, x->code);
		qa_grid_add(g, x->title);
		qa_grid_add(g, qa_codes_text(k->book.codes, area));
		qa_grid_add(g, qa_codes_text(k->book.codes, breakdown));
		if (put_moment(g, x, h, i, f) == -1)
			return -1;
	}
	return qa_grid_check(g, f);
}
