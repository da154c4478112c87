#include <stdio.h>
#include <string.h>

#include "domain/years.h"

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
	if (x->span != QA_IN_PERIOD && x->span != QA_TO_DATE)
		return false;
	return x->measure == QA_PERCENT || x->measure == QA_RATE ||
	    (x->measure == QA_COUNT_MEASURE && x->aggregation == QA_SUM);
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

/* The figure of n periods that end with one: parts are added. Of a rate that
 * is brought to a year each denominator is its share of a year's people. */
static bool
sum_of(const struct qa_indicator *x, const struct qa_history *h, size_t i,
    size_t n, double *out)
{
	double sum_n = 0, sum_d = 0;
	size_t k;

	if (n == 0 || n > i + 1 || !adds_up(x))
		return false;
	for (k = i + 1 - n; k <= i; k++) {
		if (!h->moment[k].has_parts)
			return false;
		sum_n += h->moment[k].n;
		sum_d += h->moment[k].d;
	}
	if (x->measure == QA_COUNT_MEASURE) {
		*out = sum_n;
		return true;
	}
	if (x->measure == QA_RATE && !x->annualise)
		sum_d /= (double)n; /* people do not add up */
	*out = sum_n / sum_d * (double)x->per;
	return sum_d > 0;
}

/* How many periods of its financial year a period ends; 0: it is a year. */
static size_t
of_year(const struct qa_history *h, size_t i)
{
	struct qa_period p = h->moment[i].period;
	struct qa_period year = qa_period_of(QA_FINANCIAL_YEAR, p.last);
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
	double sum;

	if (sum_of(x, h, i, n, &sum))
		qa_grid_add(g, qa_double_write(sum, x->decimals, -1, text));
	else
		qa_grid_add(g, NULL);
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
	size_t year = of_year(h, i);
	char text[QA_PERIOD_TEXT];

	qa_grid_add(g, qa_period_write(m->period, text));
	qa_grid_num(g, m->has, m->shown);
	put_past(g, ago);
	if (put_change(g, m, ago, f) == -1)
		return -1;
	put_past(g, back(h, i, 24));
	put_sum(g, x, h, i, year);
	if (ago != NULL)
		put_sum(g, x, h, i - (size_t)(12 / h->months), year);
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
