/* Agreement with the references, every file and every row. */
#include "unit.h"
#include "oracle.h"

#include "measure/band.h"
#include "measure/dsr.h"
#include "measure/funnel.h"
#include "measure/overdispersion.h"
#include "measure/poisson.h"

/* The rank of a value among values in any order. */
static size_t
rank_of(
    enum qa_polarity p, struct qa_num value, const struct qa_num *x, size_t n)
{
	struct qa_num *sorted = malloc((n + 1) * sizeof(*sorted));
	size_t rank;

	assert_non_null(sorted);
	memcpy(sorted, x, n * sizeof(*x));
	qa_sort_nums(sorted, n);
	rank = qa_rank_of(p, value, sorted, n);
	free(sorted);
	return rank;
}

static struct qa_fault fault;

static void
done(struct qa_fault *f, int rc, const struct table *t, size_t row)
{
	if (rc == -1)
		fail_msg("%s, row %zu: %s", t->path, row + 1, f->text);
}

/* ---- intervals ---- */

static void
wilson(const struct oracle *o)
{
	struct qa_interval w;
	double x, n, theirs;
	size_t i;

	for (i = 0; i < o->in.rows; i++) {
		x = number_at(&o->in, i, "x");
		n = number_at(&o->in, i, "n");
		done(&fault,
		    qa_wilson(
			x, n, number_at(&o->in, i, "confidence"), &w, &fault),
		    &o->in, i);
		agrees(&o->out, i, "upper", w.high);
		theirs = number_at(&o->out, i, "lower");
		if (x == 0) /* theirs is what cancelled */
			assert_true(w.low == 0 && fabs(theirs) <= 1e-15);
		else
			agrees(&o->out, i, "lower", w.low);
	}
}

static void
byars(const struct oracle *o)
{
	struct qa_interval r, b;
	double x, n, c;
	size_t i;

	for (i = 0; i < o->in.rows; i++) {
		x = number_at(&o->in, i, "x");
		n = number_at(&o->in, i, "n");
		c = number_at(&o->in, i, "confidence");
		done(&fault,
		    qa_rate_interval(x, n, number_at(&o->in, i, "multiplier"),
			c, &r, &fault),
		    &o->in, i);
		agrees(&o->out, i, "lower", r.low);
		agrees(&o->out, i, "upper", r.high);
		b = qa_byar(x, c);
		agrees(&o->out, i, "byars_count_upper", b.high);
		if (b.low == 0) /* theirs is below 0, or no number at all */
			assert_false(
			    number_at(&o->out, i, "byars_count_lower") > 0);
		else
			agrees(&o->out, i, "byars_count_lower", b.low);
		agrees(&o->out, i, "exact_count_lower_r_poisson_test",
		    qa_poisson_lower(x, c));
		agrees(&o->out, i, "exact_count_upper_r_poisson_test",
		    qa_poisson_upper(x, c));
	}
}

static void
dsr(const struct oracle *o)
{
	struct qa_stratum a[64];
	struct qa_dsr inner, outer;
	double per = number_at(&o->in, 0, "multiplier");
	size_t i, n = o->in.rows;

	assert_in_range(n, 1, 64);
	for (i = 0; i < n; i++) {
		a[i].events = number_at(&o->in, i, "events");
		a[i].population = number_at(&o->in, i, "population");
		a[i].standard = number_at(&o->in, i, "standard");
	}
	done(&fault, qa_dsr(a, n, per, 0.95, &inner, &fault), &o->in, 0);
	done(&fault, qa_dsr(a, n, per, 0.998, &outer, &fault), &o->in, 0);
	assert_true(inner.known == !is_missing(&o->out, 0, "dsr"));
	if (!inner.known)
		return;
	agrees(&o->out, 0, "dsr", inner.value);
	agrees(&o->out, 0, "lower95_0cl", inner.interval.low);
	agrees(&o->out, 0, "upper95_0cl", inner.interval.high);
	agrees(&o->out, 0, "lower99_8cl", outer.interval.low);
	agrees(&o->out, 0, "upper99_8cl", outer.interval.high);
}

/* ---- bands ---- */

static void
agrees_band(const struct table *t, size_t row, const char *column, int band)
{
	char text[16] = "NA";

	if (band > 0)
		snprintf(text, sizeof(text), "%d", band);
	agrees_text(t, row, column, text);
}

static void
quantile(const struct oracle *o)
{
	static const char *const highest[] = { "q4_1_is_highest",
		"q5_1_is_highest", "q10_1_is_highest" };
	static const char *const lowest[] = { "q4_1_is_lowest",
		"q5_1_is_lowest", "q10_1_is_lowest" };
	static const int bands[] = { 4, 5, 10 };
	struct qa_num x[200] = { { 0, 0 } };
	size_t i, k, n = o->in.rows;
	const char *s;

	assert_in_range(n, 1, 200);
	for (i = 0; i < n; i++) {
		s = text_at(&o->in, i, "value");
		assert_int_equal(qa_num_read(s, strlen(s), &x[i]), 0);
	}
	for (i = 0; i < n; i++)
		for (k = 0; k < 3; k++) {
			agrees_band(&o->out, i, highest[k],
			    qa_band_of(
				rank_of(QA_HIGH, x[i], x, n), n, bands[k]));
			agrees_band(&o->out, i, lowest[k],
			    qa_band_of(
				rank_of(QA_LOW, x[i], x, n), n, bands[k]));
		}
}

/* ---- funnels ---- */

static const char *
significance(enum qa_funnel_flag flag)
{
	static const char *const name[] = { "none", "Low (0.001)",
		"Low (0.025)", "Not significant", "High (0.025)",
		"High (0.001)" };

	return name[flag];
}

static double
total(const struct table *t, const char *column)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < t->rows; i++)
		sum += number_at(t, i, column);
	return sum;
}

/* Limits in per cent, called of 2 and 3 standard deviations. */
static void
agrees_limits(const struct table *t, size_t row, const struct qa_funnel *f)
{
	agrees(t, row, "lower_2s", 100 * f->inner.low);
	agrees(t, row, "upper_2s", 100 * f->inner.high);
	agrees(t, row, "lower_3s", 100 * f->outer.low);
	agrees(t, row, "upper_3s", 100 * f->outer.high);
}

static void
funnel_proportion(const struct oracle *o)
{
	double p = total(&o->in, "numerator") / total(&o->in, "denominator");
	struct qa_funnel f;
	double x, n;
	size_t i;

	for (i = 0; i < o->in.rows; i++) {
		x = number_at(&o->in, i, "numerator");
		n = number_at(&o->in, i, "denominator");
		assert_true(qa_funnel_proportion(p, n, &f));
		agrees(&o->out, i, "baseline_pct", 100 * p);
		agrees_limits(&o->out, i, &f);
		agrees_text(&o->out, i, "significance",
		    significance(qa_funnel_flag_proportion(x, n, p)));
	}
}

static void
agrees_interval(
    const struct table *t, size_t row, double x, double n, double per)
{
	struct qa_interval i;

	done(&fault, qa_rate_interval(x, n, per, 0.95, &i, &fault), t, row);
	agrees(t, row, "test_low_95", i.low);
	agrees(t, row, "test_high_95", i.high);
	done(&fault, qa_rate_interval(x, n, per, 0.998, &i, &fault), t, row);
	agrees(t, row, "test_low_998", i.low);
	agrees(t, row, "test_high_998", i.high);
}

static void
funnel_rate(const struct oracle *o)
{
	double per = number_at(&o->in, 0, "multiplier"), x, n;
	double rate =
	    total(&o->in, "events") / total(&o->in, "population") * per;
	size_t i;

	for (i = 0; i < o->in.rows; i++) {
		x = number_at(&o->in, i, "events");
		n = number_at(&o->in, i, "population");
		agrees(&o->out, i, "baseline", rate);
		agrees_interval(&o->out, i, x, n, per);
		agrees_text(&o->out, i, "significance",
		    significance(qa_funnel_flag_rate(x, n, per, rate)));
	}
}

static void
funnel_ratio(const struct oracle *o)
{
	double x, n;
	size_t i;

	for (i = 0; i < o->in.rows; i++) {
		x = number_at(&o->in, i, "observed");
		n = number_at(&o->in, i, "expected");
		agrees_interval(&o->out, i, x, n, 1);
		agrees_text(&o->out, i, "significance",
		    significance(qa_funnel_flag_rate(x, n, 1, 1)));
	}
}

static void
curve_of_proportion(const struct oracle *o)
{
	double p = total(&o->in, "numerator") / total(&o->in, "denominator");
	const struct table *t = &o->out;
	struct qa_funnel f;
	size_t i;

	for (i = 0; i < t->rows; i++) {
		assert_true(
		    qa_funnel_proportion(p, number_at(t, i, "Population"), &f));
		agrees(t, i, "lower_2s_limit", 100 * f.inner.low);
		agrees(t, i, "upper_2s_limit", 100 * f.inner.high);
		agrees(t, i, "lower_3s_limit", 100 * f.outer.low);
		agrees(t, i, "upper_3s_limit", 100 * f.outer.high);
	}
}

/*
 * The curve is drawn where so many events are the limit: at a population
 * where so many are expected as their own limit is. Theirs is bisected and
 * good to 1e-5, to 1e-3 at one event; there, ours holds the same events.
 */
static void
curve_of_rate(const struct oracle *o)
{
	const struct table *t = &o->out;
	double per = number_at(&o->in, 0, "multiplier");
	double rate = number_at(t, 0, "baseline"), x, close, limit;
	static const struct {
		const char *population, *limit;
		double confidence;
		bool upper; /* of the funnel: the lower limit of the events */
	} line[] = {
		{ "lower_2s_population_1_year", "lower_2s_limit", 0.95, false },
		{ "upper_2s_population_1_year", "upper_2s_limit", 0.95, true },
		{ "lower_3s_population_1_year", "lower_3s_limit", 0.998,
		    false },
		{ "upper_3s_population_1_year", "upper_3s_limit", 0.998, true },
	};
	struct qa_funnel f;
	size_t i, k;

	for (i = 0; i < t->rows; i++)
		for (k = 0; k < 4; k++) {
			x = number_at(t, i, "Events");
			close = x > 1 ? 1e-5 : 1e-3;
			limit = line[k].upper
			    ? qa_poisson_lower(x, line[k].confidence)
			    : qa_poisson_upper(x, line[k].confidence);
			agrees_to(t, i, line[k].population, limit / rate * per,
			    close);
			agrees_to(t, i, line[k].limit, x / limit * rate, close);
			assert_true(qa_funnel_rate(rate,
			    number_at(t, i, line[k].population), per, &f));
			limit = k == 0 ? f.inner.low
			    : k == 1   ? f.inner.high
			    : k == 2   ? f.outer.low
				       : f.outer.high;
			agrees_to(t, i, line[k].limit, limit, close);
		}
}

/* ---- overdispersion ---- */

static enum qa_dispersion_kind
kind_of(const struct table *in)
{
	if (strcmp(text_at(in, 0, "data_type"), "PR") == 0)
		return QA_OF_PROPORTION;
	if (strcmp(text_at(in, 0, "data_type"), "RC") == 0)
		return QA_OF_COUNTS;
	return strcmp(text_at(in, 0, "sr_method"), "CQC") == 0
	    ? QA_OF_RATIO
	    : QA_OF_RATIO_LOG;
}

/*
 * Of the root of a ratio the reference gives the limits as roots, beside
 * values that are none: narrower than by chance alone. Ours are ratios.
 */
static void
agrees_dispersed(
    const struct table *t, size_t row, const struct qa_dispersion *d, double s)
{
	static const struct {
		const char *low, *high;
		double z; /* as the reference rounds it */
	} limit[] = { { "odll95", "odul95", 1.959964 },
		{ "odll998", "odul998", 3.090232 } };
	struct qa_interval i;
	size_t k;

	for (k = 0; k < 2; k++) {
		i = qa_dispersion_limits(d, s, limit[k].z);
		if (d->kind == QA_OF_RATIO) {
			i.low = sqrt(i.low);
			i.high = sqrt(i.high);
		}
		agrees(t, row, limit[k].low, i.low);
		agrees(t, row, limit[k].high, i.high);
	}
}

/* Those by chance alone: of a proportion the same without tau2, of a ratio
 * the Poisson limits of what was expected. */
static void
agrees_by_chance(const struct table *t, size_t row,
    const struct qa_dispersion *d, const struct qa_dispersed *a)
{
	struct qa_dispersion chance = *d;
	double n = a->denominator;
	struct qa_interval i;

	chance.tau2 = 0;
	i = qa_dispersion_limits(&chance, a->s, 1.959964);
	if (d->kind == QA_OF_PROPORTION) {
		agrees(t, row, "ll95", i.low);
		agrees(t, row, "ul95", i.high);
		return;
	}
	agrees(t, row, "ll95", qa_poisson_lower(n, 0.95) / n);
	agrees(t, row, "ul95", qa_poisson_upper(n, 0.95) / n);
	agrees(t, row, "ll998", qa_poisson_lower(n, 0.998) / n);
	agrees(t, row, "ul998", qa_poisson_upper(n, 0.998) / n);
}

static void
agrees_area(const struct table *t, size_t i, const struct qa_dispersion *d,
    const struct qa_dispersed *a)
{
	assert_true(a->known);
	agrees(t, i, "uzscore", a->z);
	agrees(t, i, "s", a->s);
	assert_true(a->kept == !is_missing(t, i, "wuzscore"));
	if (a->kept)
		agrees(t, i, "wuzscore", a->winsorised);
	agrees(t, i, "phi", d->phi);
	agrees(t, i, "tau2", d->tau2);
	agrees_dispersed(t, i, d, a->s);
	agrees_by_chance(t, i, d, a);
}

static void
funnel_overdispersion(const struct oracle *o)
{
	struct qa_dispersed a[64] = { 0 };
	struct qa_dispersion d;
	size_t i, n = o->in.rows;

	assert_in_range(n, 1, 64);
	for (i = 0; i < n; i++) {
		a[i].numerator = number_at(&o->in, i, "numerator");
		a[i].denominator = number_at(&o->in, i, "denominator");
	}
	done(&fault, qa_disperse(kind_of(&o->in), a, n, &d, &fault), &o->in, 0);
	assert_int_equal(o->out.rows, n);
	for (i = 0; i < n; i++)
		agrees_area(&o->out, i, &d, &a[i]);
}

/* ---- every file ---- */

#define KIND(name)                                        \
	static void name##_agrees(void **state)           \
	{                                                 \
		(void)state;                              \
		check_kind(#name, ".expected.csv", name); \
	}

KIND(wilson)
KIND(byars)
KIND(dsr)
KIND(quantile)
KIND(funnel_proportion)
KIND(funnel_rate)
KIND(funnel_ratio)
KIND(funnel_overdispersion)

static void
curves_agree(void **state)
{
	(void)state;
	check_kind(
	    "funnel_proportion", ".curve.expected.csv", curve_of_proportion);
	check_kind("funnel_rate", ".curve.expected.csv", curve_of_rate);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wilson_agrees),
		cmocka_unit_test(byars_agrees),
		cmocka_unit_test(dsr_agrees),
		cmocka_unit_test(quantile_agrees),
		cmocka_unit_test(funnel_proportion_agrees),
		cmocka_unit_test(funnel_rate_agrees),
		cmocka_unit_test(funnel_ratio_agrees),
		cmocka_unit_test(funnel_overdispersion_agrees),
		cmocka_unit_test(curves_agree),
	};

	if (!oracle_is_there())
		print_message("oracle: skipped: no %s\n", oracle_folder());
	return cmocka_run_group_tests_name("oracle", tests, NULL, NULL);
}
