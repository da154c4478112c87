#include <string.h>

#include "record/figure.h"

static enum qa_status
said_status(const struct qa_value *v)
{
	const struct qa_value *s = &v[QA_OBS_STATUS];

	return s->form == QA_STRING ? qa_status_find(s->s, (size_t)s->n)
				    : QA_FINAL;
}

/* Why there is no number: the value's symbol before those of its parts.
 * Where the value has a number, only its own mark counts. */
static enum qa_status
symbol_of(const struct qa_value *v, bool has_value)
{
	static const int order[] = { QA_OBS_VALUE, QA_OBS_NUMERATOR,
		QA_OBS_DENOMINATOR };
	enum qa_status s;
	size_t i;

	if (has_value)
		return qa_cell_status(&v[QA_OBS_VALUE]);
	for (i = 0; i < QA_COUNT(order); i++)
		if ((s = qa_cell_status(&v[order[i]])) != QA_FINAL)
			return s;
	return QA_FINAL;
}

static bool
is_zero(bool has, struct qa_num n)
{
	return has && n.scaled == 0;
}

static bool
has_parts(enum qa_measure m)
{
	return m == QA_PERCENT || m == QA_RATE || m == QA_MEAN;
}

void
qa_figure_of(const struct qa_value *v, struct qa_figure *x)
{
	enum qa_status said = said_status(v), symbol;

	memset(x, 0, sizeof(*x));
	x->period = qa_value_period(&v[QA_OBS_PERIOD]);
	x->has_n = qa_cell_number(&v[QA_OBS_NUMERATOR], &x->n);
	x->has_d = qa_cell_number(&v[QA_OBS_DENOMINATOR], &x->d);
	x->has_v = qa_cell_number(&v[QA_OBS_VALUE], &x->v);
	x->rounded =
	    v[QA_OBS_PARTS].form == QA_STRING && v[QA_OBS_PARTS].s[0] == 'r';
	x->agency = qa_value_or(&v[QA_OBS_AGENCY], 0);
	x->status = said;
	symbol = symbol_of(v, x->has_v);
	if (said == QA_FINAL || said == QA_PROVISIONAL)
		if (symbol != QA_FINAL)
			x->status = symbol;
	if (x->status <= QA_PROVISIONAL && is_zero(x->has_n, x->n) &&
	    is_zero(x->has_d, x->d) && !x->has_v) {
		x->status = QA_NOT_APPLICABLE;
		x->of_nothing = true;
	}
}

void
qa_figure_settle(
    struct qa_value *v, const size_t *from, const struct qa_value *told)
{
	const struct qa_value empty = { .form = QA_EMPTY };
	const bool has_parts_cells = v[QA_OBS_NUMERATOR].form != QA_EMPTY ||
	    v[QA_OBS_DENOMINATOR].form != QA_EMPTY;
	size_t parts = from[QA_OBS_NUMERATOR], figure;

	if (from[QA_OBS_DENOMINATOR] < parts)
		parts = from[QA_OBS_DENOMINATOR];
	if (from[QA_OBS_VALUE] > parts)
		v[QA_OBS_VALUE] = empty;
	else if (from[QA_OBS_VALUE] < parts && has_parts_cells &&
	    from[QA_OBS_VALUE] < from[QA_OBS_PARTS] &&
	    v[QA_OBS_VALUE].form != QA_EMPTY) {
		if (v[QA_OBS_DENOMINATOR].form == QA_EMPTY)
			v[QA_OBS_NUMERATOR] = empty; /* the count of before */
		else if (told->form == QA_STRING)
			v[QA_OBS_PARTS] = qa_value_string("rounded", 7);
	}
	figure = from[QA_OBS_VALUE] < parts ? from[QA_OBS_VALUE] : parts;
	if (from[QA_OBS_STATUS] > figure && said_status(v) >= QA_WITHDRAWN)
		v[QA_OBS_STATUS] = empty;
}

bool
qa_figure_is_empty(const struct qa_value *v)
{
	return v[QA_OBS_NUMERATOR].form == QA_EMPTY &&
	    v[QA_OBS_DENOMINATOR].form == QA_EMPTY &&
	    v[QA_OBS_VALUE].form == QA_EMPTY &&
	    (said_status(v) == QA_FINAL || said_status(v) == QA_PROVISIONAL);
}

void
qa_annual_factor(const struct qa_indicator *x, struct qa_period p,
    int64_t *times, int64_t *over)
{
	int months;

	*times = *over = 1;
	if (x->annualise && x->span == QA_IN_PERIOD &&
	    (months = qa_period_months(p)) > 0) {
		*times = 12;
		*over = months;
	}
}

/* numerator * per / denominator, a year's worth where it is annualised. */
static int
computed(const struct qa_indicator *x, struct qa_period p, struct qa_num n,
    struct qa_num d, int decimals, struct qa_num *out, struct qa_fault *f)
{
	int64_t times, over;

	qa_annual_factor(x, p, &times, &over);
	if (__builtin_mul_overflow(d.scaled, over, &d.scaled) ||
	    __builtin_mul_overflow(times, x->per, &times))
		return qa_fail(f, QA_DATA, "the denominator is too large");
	return qa_num_ratio(n, d, times, decimals, out, f);
}

static int
at(int *column, int which)
{
	*column = which;
	return -1;
}

/* A count is not negative; a percentage's part is not above its whole. */
static int
check_signs(const struct qa_figure *x, const struct qa_indicator *i,
    int *column, struct qa_fault *f)
{
	char n[QA_NUM_TEXT], d[QA_NUM_TEXT];
	bool signless = i->measure != QA_MEAN && i->measure != QA_VALUE_MEASURE;

	*column = QA_OBS_NUMERATOR;
	if (x->has_n && x->n.scaled < 0 && signless)
		return qa_fail(f, QA_DATA, "numerator %s is negative",
		    qa_num_write(x->n, n));
	*column = QA_OBS_VALUE;
	if (x->has_v && x->v.scaled < 0 && signless)
		return qa_fail(
		    f, QA_DATA, "value %s is negative", qa_num_write(x->v, n));
	*column = QA_OBS_DENOMINATOR;
	if (x->has_d && x->d.scaled < 0)
		return qa_fail(f, QA_DATA, "denominator %s is negative",
		    qa_num_write(x->d, d));
	if (i->measure == QA_PERCENT && x->has_n && x->has_d && !x->rounded &&
	    qa_num_compare(x->n, x->d) > 0)
		return qa_fail(f, QA_DATA,
		    "denominator %s is smaller than its numerator %s; for a "
		    "percentage the part is within the whole",
		    qa_num_write(x->d, d), qa_num_write(x->n, n));
	return 0;
}

/* A denominator of 0 leaves nothing to divide by. */
static int
check_zero(const struct qa_figure *x, int *column, struct qa_fault *f)
{
	char text[QA_NUM_TEXT];

	*column = QA_OBS_DENOMINATOR;
	if (!is_zero(x->has_d, x->d))
		return 0;
	if (x->has_v)
		return qa_fail(f, QA_DATA,
		    "denominator is 0, yet the value is %s; of nothing, write z "
		    "(not applicable)",
		    qa_num_write(x->v, text));
	if (x->has_n && x->n.scaled != 0)
		return qa_fail(f, QA_DATA,
		    "denominator is 0, yet the numerator is %s",
		    qa_num_write(x->n, text));
	return 0;
}

/* More than 9 decimals are the noise of a binary fraction, as a spreadsheet
 * writes 16.399999999999999 for 16.4. */
static int
shorten(struct qa_num *n, struct qa_fault *f)
{
	if (n->scale <= 9)
		return 0;
	if (qa_num_round(*n, 9, n, f) == -1)
		return -1;
	while (n->scale > 0 && n->scaled % 10 == 0) {
		n->scaled /= 10;
		n->scale--;
	}
	return 0;
}

/* A value that is there agrees with exact parts, as far as it is shown. */
static int
check_value(const struct qa_figure *x, const struct qa_indicator *i,
    int *column, struct qa_fault *f)
{
	struct qa_num v, shown = x->v; /* to 9 decimals at most */
	char got[QA_NUM_TEXT], want[QA_NUM_TEXT], n[QA_NUM_TEXT],
	    d[QA_NUM_TEXT];

	*column = QA_OBS_VALUE;
	if (x->rounded && x->has_n && x->has_d && !x->has_v &&
	    has_parts(i->measure) && x->status == QA_FINAL)
		return qa_fail(f, QA_DATA,
		    "the parts are rounded, so the value cannot come from "
		    "them: give the published value");
	if (x->rounded || !x->has_v || !x->has_n)
		return 0;
	if (i->measure == QA_COUNT_MEASURE) {
		if (qa_num_compare(x->n, x->v) == 0)
			return 0;
		return qa_fail(f, QA_DATA,
		    "value %s is not the count %s in numerator",
		    qa_num_write(x->v, got), qa_num_write(x->n, n));
	}
	if (!has_parts(i->measure) || !x->has_d || x->d.scaled == 0)
		return 0;
	if (shorten(&shown, f) == -1 ||
	    computed(i, x->period, x->n, x->d, shown.scale, &v, f) == -1)
		return -1;
	if (qa_num_compare(v, shown) == 0)
		return 0;
	return qa_fail(f, QA_DATA,
	    "value %s does not match %s out of %s, which is %s; where "
	    "published parts are rounded, say so in parts",
	    qa_num_write(x->v, got), qa_num_write(x->n, n),
	    qa_num_write(x->d, d), qa_num_write(v, want));
}

/* A status that says why there is no number stands beside none. */
static int
check_status(const struct qa_value *v, const struct qa_figure *x, int *column,
    struct qa_fault *f)
{
	char text[QA_NUM_TEXT];
	enum qa_status said = said_status(v);

	*column = QA_OBS_STATUS;
	if (said >= QA_SUPPRESSED && said <= QA_LOW_STATUS && x->has_v)
		return qa_fail(f, QA_DATA,
		    "status is %s, yet the value is %s: leave one of them out",
		    qa_status_name(said), qa_num_write(x->v, text));
	return 0;
}

static int
check_percent_signs(const struct qa_value *v, const struct qa_indicator *i,
    int *column, struct qa_fault *f)
{
	int k;

	for (k = QA_OBS_NUMERATOR; k <= QA_OBS_VALUE; k++) {
		if (!v[k].percent ||
		    (k == QA_OBS_VALUE && i->measure == QA_PERCENT))
			continue;
		*column = k;
		return qa_fail(f, QA_DATA,
		    "%s has a %% sign, but %s of %s is no percentage",
		    qa_kind_observations.columns[k].name,
		    qa_kind_observations.columns[k].name, i->code);
	}
	return 0;
}

int
qa_figure_check(const struct qa_value *v, const struct qa_indicator *i,
    int *column, struct qa_fault *f)
{
	struct qa_figure x;
	struct qa_num value;
	enum qa_status status;

	qa_figure_of(v, &x);
	if (qa_indicator_takes(i, x.period, f) == -1)
		return at(column, QA_OBS_PERIOD);
	if (check_percent_signs(v, i, column, f) == -1 ||
	    check_zero(&x, column, f) == -1 ||
	    check_signs(&x, i, column, f) == -1 ||
	    check_value(&x, i, column, f) == -1 ||
	    check_status(v, &x, column, f) == -1)
		return -1;
	*column = QA_OBS_VALUE;
	if (qa_figure_value(&x, i, NULL, &value, &status, f) == -1)
		return -1;
	*column = 0;
	return 0;
}

/* A figure without a number of its own: 0, and why. */
static int
none(const struct qa_figure *x, enum qa_status *status)
{
	*status = x->status == QA_FINAL || x->status == QA_PROVISIONAL
	    ? QA_NOT_AVAILABLE
	    : x->status;
	return 0;
}

int
qa_figure_value(const struct qa_figure *x, const struct qa_indicator *i,
    const struct qa_num *denominator, struct qa_num *value,
    enum qa_status *status, struct qa_fault *f)
{
	const struct qa_num *d = x->has_d ? &x->d : denominator;

	*status = x->status;
	if (x->of_nothing && i->measure == QA_COUNT_MEASURE) {
		*status = QA_FINAL; /* a count of 0 is a count */
		return qa_num_round(x->n, i->decimals, value, f) == -1 ? -1 : 1;
	}
	if (x->status >= QA_WITHDRAWN && x->status <= QA_LOW_STATUS)
		return none(x, status);
	if (x->has_n && !x->rounded && d != NULL && d->scaled > 0 &&
	    has_parts(i->measure))
		return computed(
			   i, x->period, x->n, *d, i->decimals, value, f) == -1
		    ? -1
		    : 1;
	if (x->has_v)
		return qa_num_round(x->v, i->decimals, value, f) == -1 ? -1 : 1;
	if (x->has_n && i->measure == QA_COUNT_MEASURE)
		return qa_num_round(x->n, i->decimals, value, f) == -1 ? -1 : 1;
	return none(x, status);
}
