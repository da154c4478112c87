#include "unit.h"
#include "near.h"
#include "series.h"

#define ADD(s, ...)                                    \
	add_values(s, (const double[]){ __VA_ARGS__ }, \
	    sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double))

static struct series s, mirror;

static void
begin(enum qa_spc_profile profile, enum qa_spc_chart c)
{
	s = series_of(profile, c);
}

/* ---- the edges of a series ---- */

static void
no_points(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	s.o.has_target = true;
	chart(&s);
	assert_int_equal(s.summary.phases, 0);
	assert_int_equal(s.summary.last, 0);
	assert_int_equal(s.summary.variation, QA_COMMON_CAUSE);
	assert_int_equal(s.summary.assurance, QA_NO_ASSURANCE);
}

static void
one_point(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	s.o.polarity = QA_HIGH;
	s.o.has_target = true;
	add_value(&s, 5);
	chart(&s);
	assert_true(s.out[0].centre == 5);
	assert_true(isnan(s.out[0].upper_limit));
	assert_true(isnan(s.out[0].moving_range));
	assert_int_equal(s.out[0].phase, 1);
	assert_true(s.out[0].trial);
	assert_int_equal(s.summary.assurance, QA_NO_ASSURANCE);
	s.o.profile = QA_SPC_NHSR;
	chart(&s);
	assert_int_equal(s.summary.assurance, QA_INCONSISTENT);
}

static void
two_points(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 10, 13);
	chart(&s);
	assert_true(s.out[1].centre == 11.5 && s.out[1].moving_range == 3);
	assert_near(s.out[0].upper_limit, 11.5 + 2.66 * 3, 1e-15);
	assert_near(s.out[0].lower_limit, 11.5 - 2.66 * 3, 1e-15);
	assert_near(s.out[0].upper_warning, 11.5 + 2.66 * 2, 1e-15);
	assert_false(s.out[0].range_counts);
	assert_true(s.out[1].range_counts);
}

static void
all_missing(void **state)
{
	int c;

	(void)state;
	for (c = QA_XMR_CHART; c <= QA_U_PRIME_CHART; c++) {
		begin(QA_SPC_MDC, c);
		add_times(&s, NAN, 20);
		s.o.polarity = QA_LOW;
		s.o.has_target = true;
		chart(&s);
		assert_int_equal(signals_of(&s), 0);
		assert_true(isnan(s.out[3].value) && isnan(s.out[3].centre));
		assert_int_equal(s.phases[0].values, 0);
		assert_int_equal(s.phases[0].length, 20);
		assert_int_equal(s.phases[0].runs.useful, 0);
		assert_int_equal(s.summary.last, 20);
		assert_int_equal(s.summary.assurance, QA_NO_ASSURANCE);
		assert_true(s.summary.trial);
	}
}

/* ---- gaps ---- */

static void
gaps_at_the_ends_change_nothing(void **state)
{
	size_t i;

	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 5, 2, 6, 3, 9, 4, 5, 6, 7, 8, 9, 10);
	mirror = series_of(QA_SPC_MDC, QA_XMR_CHART);
	add_times(&mirror, NAN, 2);
	ADD(&mirror, 1, 5, 2, 6, 3, 9, 4, 5, 6, 7, 8, 9, 10);
	add_times(&mirror, NAN, 3);
	s.o.polarity = mirror.o.polarity = QA_HIGH;
	chart(&s);
	chart(&mirror);
	for (i = 0; i < s.n; i++) {
		assert_true(
		    s.out[i].upper_limit == mirror.out[i + 2].upper_limit);
		assert_int_equal(
		    s.out[i].variation, mirror.out[i + 2].variation);
	}
	assert_int_equal(mirror.summary.last, 14);
	assert_int_equal(mirror.summary.variation, QA_IMPROVEMENT_HIGH);
	mirror.o.profile = QA_SPC_NHSR; /* looks at the last one */
	chart(&mirror);
	assert_int_equal(mirror.summary.last, 17);
	assert_int_equal(mirror.summary.variation, QA_COMMON_CAUSE);
}

static void
a_gap_is_not_bridged(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2, NAN, 102, 101);
	chart(&s);
	assert_true(s.phases[0].range_used == 1);
	assert_true(s.out[0].centre == 51.5);
	assert_true(isnan(s.out[2].value) && isnan(s.out[3].moving_range));
	assert_true(s.out[2].centre == 51.5); /* the line goes on */
	assert_int_equal(s.out[2].signal, QA_NO_SIGNAL);
}

/* Twelve figures and a gap are a trial for one, 13 rows for the other. */
static void
points_that_are_counted(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2, 1, 2, 1, 2, NAN, 1, 2, 1, 2, 1, 2);
	chart(&s);
	assert_int_equal(s.phases[0].values, 12);
	assert_true(s.out[0].trial && s.summary.trial);
	s.o.minimum = 12;
	chart(&s);
	assert_false(s.summary.trial);
	s.o = qa_spc_profile(QA_SPC_NHSR, QA_XMR_CHART);
	chart(&s);
	assert_false(s.summary.trial);
	s.n = 12;
	chart(&s);
	assert_true(s.summary.trial);
}

/* ---- constants ---- */

static const double constants[] = { 0, 5, -5, 0.1, 0.7, 1.0 / 3, 1e-300, 1e15,
	1e9 + 0.1, -1e300 };

static void
a_constant_has_no_signal(void **state)
{
	size_t i, k;
	int c, p;

	(void)state;
	for (i = 0; i < sizeof(constants) / sizeof(*constants); i++)
		for (k = 1; k < 60; k++)
			for (c = QA_XMR_CHART; c <= QA_RUN_CHART; c++)
				for (p = QA_SPC_MDC; p <= QA_SPC_NHSR; p++) {
					begin(p, c);
					add_times(&s, constants[i], k);
					chart(&s);
					assert_int_equal(signals_of(&s), 0);
					assert_int_equal(
					    s.phases[0].runs.useful, 0);
				}
}

static void
limits_of_a_constant(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	add_times(&s, 0.1, 15);
	s.o.polarity = QA_HIGH;
	s.o.has_target = true;
	s.o.target = 0.1;
	chart(&s);
	assert_true(s.out[0].lower_limit == 0.1 && s.out[0].upper_limit == 0.1);
	assert_int_equal(s.summary.assurance, QA_ASSURED);
	s.o.screen = true;
	chart(&s);
	assert_true(s.out[0].upper_limit == 0.1);
	s.o.profile = QA_SPC_NHSR; /* screens every range away */
	chart(&s);
	assert_true(isnan(s.out[0].upper_limit));
	assert_int_equal(s.summary.assurance, QA_INCONSISTENT);
	s.o.screen = false;
	chart(&s);
	assert_true(s.out[0].upper_limit == 0.1);
}

/* ---- phases and baselines ---- */

static void
a_rebase_begins_anew(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
	s.in[0].rebase = true; /* does nothing */
	s.in[5].rebase = true;
	chart(&s);
	assert_int_equal(s.summary.phases, 2);
	assert_int_equal(s.out[4].phase, 1);
	assert_int_equal(s.out[5].phase, 2);
	assert_int_equal(s.phases[1].first, 5);
	assert_int_equal(s.phases[1].length, 5);
	assert_true(s.out[0].centre == 3 && s.out[9].centre == 8);
	assert_true(isnan(s.out[5].moving_range));
	assert_int_equal(signals_of(&s), 0); /* no trend across */
	s.in[5].rebase = false;
	chart(&s);
	assert_int_equal(s.out[0].rule.trend, 1);
	assert_int_equal(s.out[9].rule.trend, 1);
}

static void
every_point_a_phase(void **state)
{
	size_t i;

	(void)state;
	begin(QA_SPC_NHSR, QA_XMR_CHART);
	ADD(&s, 1, NAN, 3, 4);
	for (i = 0; i < s.n; i++)
		s.in[i].rebase = true;
	chart(&s);
	assert_int_equal(s.summary.phases, 4);
	assert_true(isnan(s.out[1].centre) && s.out[3].centre == 4);
}

static void
a_baseline_makes_the_limits(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 3, 1, 3, 9, 9, 9, 9, 9, 9, 9);
	s.o.baseline = 4;
	chart(&s);
	assert_true(s.out[10].centre == 2 && s.phases[0].range_used == 2);
	assert_true(s.out[3].range_counts && !s.out[4].range_counts);
	assert_true(s.out[4].moving_range == 6);
	assert_int_equal(s.out[10].signal, QA_ASTRONOMICAL);
	assert_int_equal(s.out[10].rule.shift, 1);
	s.o.baseline = 100; /* longer than the series */
	chart(&s);
	assert_near(s.out[0].centre, 71.0 / 11, 1e-15);
}

/* ---- profiles ---- */

/* Far above where low is good, and falling. */
static void
profiles_differ_where_both_fire(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11);
	ADD(&s, 30, 28, 26, 24, 22, 20, 18);
	s.o.polarity = QA_LOW;
	chart(&s);
	assert_int_equal(s.out[12].rule.astronomical, 1);
	assert_int_equal(s.out[12].rule.trend, -1);
	assert_int_equal(s.out[12].signal, QA_TREND);
	assert_int_equal(s.out[12].variation, QA_IMPROVEMENT_LOW);
	s.o.profile = QA_SPC_NHSR;
	chart(&s);
	assert_int_equal(s.out[12].signal, QA_ASTRONOMICAL);
	assert_int_equal(s.out[12].variation, QA_CONCERN_HIGH);
}

/* A peak is the end of the rise where that is better. */
static void
a_peak_is_reported_as_it_counts(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 7, 1, 7, 1, 7, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1);
	s.o.polarity = QA_HIGH;
	chart(&s);
	assert_true(s.out[12].rule.turning);
	assert_int_equal(s.out[12].rule.trend, 1);
	assert_int_equal(s.out[12].variation, QA_IMPROVEMENT_HIGH);
	s.o.profile = QA_SPC_NHSR;
	s.o.screen = false;
	chart(&s);
	assert_int_equal(s.out[12].rule.trend, -1);
	assert_int_equal(s.out[12].variation, QA_CONCERN_LOW);
}

static void
lengths_are_settable(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2, 3, 4, 5, 1, 9, 1, 9, 1);
	chart(&s);
	assert_int_equal(signals_of(&s), 0);
	s.o.trend = 5;
	chart(&s);
	assert_int_equal(signals_of(&s), 5);
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2, 1, 2, 1, 2, 0, -1, 0, -1, 0, -1);
	chart(&s);
	assert_int_equal(signals_of(&s), 0);
	s.o.shift = 6;
	chart(&s);
	assert_int_equal(signals_of(&s), 12);
}

/* ---- other charts ---- */

static void
individuals_by_d2(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_I_CHART);
	ADD(&s, 10, 13);
	chart(&s);
	assert_near(s.out[0].upper_limit, 11.5 + 9 / 1.128, 1e-15);
	assert_near(s.out[0].lower_warning, 11.5 - 6 / 1.128, 1e-15);
}

static void
ranges_have_a_chart(void **state)
{
	size_t i;

	(void)state;
	begin(QA_SPC_MDC, QA_MR_CHART);
	for (i = 0; i < 30; i++)
		add_value(&s, (double)(i % 2));
	ADD(&s, 20);
	s.o.polarity = QA_HIGH;
	chart(&s);
	assert_true(isnan(s.out[0].value) && s.out[1].value == 1);
	assert_true(s.out[1].lower_limit == 0);
	assert_near(s.out[1].upper_limit, 3.267 * s.out[1].centre, 1e-15);
	assert_int_equal(signals_of(&s), 1);
	assert_int_equal(s.summary.variation, QA_NEUTRAL_HIGH);
	assert_true(s.phases[0].runs.longest_run > 8);
	assert_false(s.phases[0].runs.signal);
}

static void
a_run_chart(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_RUN_CHART);
	ADD(&s, 1, 2, 1, 2, 3, 9, NAN, 8, 5, 9, 8, 9, 8, 9, 5, 1, 2, 1);
	s.o.polarity = QA_HIGH;
	s.o.has_target = true;
	chart(&s);
	assert_true(s.out[0].centre == 5 && isnan(s.out[0].upper_limit));
	assert_int_equal(s.phases[0].runs.useful, 15);
	assert_int_equal(s.phases[0].runs.longest_run, 7);
	assert_int_equal(s.phases[0].runs.crossings, 2);
	assert_true(s.phases[0].runs.signal); /* crossings, not runs */
	assert_int_equal(signals_of(&s), 0);
	assert_int_equal(s.summary.assurance, QA_NO_ASSURANCE);
	begin(QA_SPC_MDC, QA_RUN_CHART);
	add_times(&s, 1, 9);
	add_times(&s, 2, 9);
	s.o.polarity = QA_HIGH;
	chart(&s);
	assert_int_equal(signals_of(&s), 18);
	assert_int_equal(s.summary.signal, QA_SHIFT);
	assert_int_equal(s.summary.variation, QA_IMPROVEMENT_HIGH);
}

static void
counts(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_C_CHART);
	ADD(&s, 4, 4, NAN, 0, 8);
	chart(&s);
	assert_true(s.out[2].centre == 4 && s.out[2].lower_limit == 0);
	assert_true(s.out[0].upper_limit == 10 && s.out[0].upper_warning == 8);
	assert_true(isnan(s.out[0].moving_range));
}

static void
proportions(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_P_CHART);
	s.o.per = 100;
	add_parts(&s, 45, 50);
	add_parts(&s, 5, 50);
	add_parts(&s, 0, 0);
	add_parts(&s, NAN, 9);
	add_parts(&s, 50, 100);
	chart(&s);
	assert_true(s.out[0].value == 90 && s.out[0].centre == 50);
	assert_near(s.out[4].upper_limit, 65, 1e-15);
	assert_near(s.out[4].lower_warning, 40, 1e-15);
	assert_true(isnan(s.out[2].value) && isnan(s.out[2].upper_limit));
	assert_true(s.out[2].centre == 50 && isnan(s.out[3].value));
	assert_int_equal(s.phases[0].values, 3);
	assert_int_equal(s.out[0].rule.astronomical, 1);
	assert_int_equal(s.out[1].rule.astronomical, -1);
}

static void
proportions_are_shares(void **state)
{
	int c;

	(void)state;
	for (c = QA_P_CHART; c <= QA_P_PRIME_CHART; c++) {
		begin(QA_SPC_MDC, c);
		s.o.per = 100;
		add_parts(&s, 1, 2);
		add_parts(&s, 2, 2);
		add_parts(&s, 0, 1);
		chart(&s);
		assert_true(s.out[0].upper_limit == 100);
		assert_true(s.out[0].lower_limit == 0);
	}
}

static void
rates(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_U_CHART);
	s.o.per = 10000;
	add_parts(&s, 16, 4);
	add_parts(&s, 400, 100);
	chart(&s);
	assert_true(s.out[0].centre == 40000);
	assert_near(s.out[0].upper_limit, 70000, 1e-15);
	assert_near(s.out[1].lower_limit, 34000, 1e-15);
}

/* All the same: chance would move more. */
static void
laney_of_what_does_not_move(void **state)
{
	size_t i;

	(void)state;
	begin(QA_SPC_MDC, QA_U_PRIME_CHART);
	for (i = 0; i < 9; i++)
		add_parts(&s, 1, 3);
	chart(&s);
	assert_true(s.out[0].upper_limit == s.out[0].centre);
	assert_int_equal(signals_of(&s), 0);
	s.o.screen = true;
	chart(&s);
	assert_true(isnan(s.out[0].upper_limit));
	assert_int_equal(signals_of(&s), 0);
}

/* The last that has limits is asked, not a month of nobody. */
static void
assurance_of_varying_limits(void **state)
{
	size_t i;

	(void)state;
	begin(QA_SPC_MDC, QA_P_CHART);
	for (i = 0; i < 15; i++)
		add_parts(&s, 50 + (double)(i % 2), 100);
	add_parts(&s, 0, 0);
	s.o.polarity = QA_HIGH;
	s.o.has_target = true;
	s.o.target = 0.9;
	chart(&s);
	assert_int_equal(s.summary.assurance, QA_NOT_ASSURED);
}

/* ---- scale, shift and sign ---- */

/* Whole numbers with ties, jumps and gaps, so that sums are exact. */
static void
random_series(unsigned *seed)
{
	double x = 64;
	size_t i, n = 1 + dice(seed, 60);

	begin(dice(seed, 2) ? QA_SPC_MDC : QA_SPC_NHSR, QA_XMR_CHART);
	s.o.screen = dice(seed, 2);
	s.o.baseline = dice(seed, 3) == 0 ? 12 : 0;
	s.o.polarity = dice(seed, 2) ? QA_HIGH : QA_NEUTRAL;
	s.o.has_target = true;
	for (i = 0; i < n; i++) {
		if (dice(seed, 3) > 0)
			x += (double)dice(seed, 9) - 4;
		add_value(&s, dice(seed, 25) == 0 ? NAN : x);
		s.in[i].rebase = dice(seed, 30) == 0;
		if (dice(seed, 20) == 0)
			s.in[i].value += 40;
	}
	s.o.target = 50 + dice(seed, 30);
}

/* Charts the series times one number. */
static void
chart_changed(double times)
{
	size_t i;

	mirror = s;
	mirror.o.target *= times;
	for (i = 0; i < s.n; i++)
		mirror.in[i].value = times * s.in[i].value;
	chart(&mirror);
}

static bool
is_times(double a, double times, double b)
{
	return (isnan(a) && isnan(b)) || a * times == b;
}

/* A power of two changes no digit: all is the same, from 1e-300 to 1e280. */
static void
scale_changes_nothing(void **state)
{
	static const int power[] = { -990, -3, 1, 50, 920 };
	unsigned seed = 7, round;
	double times;
	size_t i;

	(void)state;
	for (round = 0; round < 4000; round++) {
		random_series(&seed);
		chart(&s);
		times = ldexp(1, power[round % 5]);
		chart_changed(times);
		for (i = 0; i < s.n; i++) {
			assert_memory_equal(&s.out[i].rule, &mirror.out[i].rule,
			    sizeof(s.out[i].rule));
			assert_int_equal(
			    s.out[i].variation, mirror.out[i].variation);
			assert_true(is_times(s.out[i].upper_limit, times,
			    mirror.out[i].upper_limit));
		}
		assert_int_equal(s.summary.assurance, mirror.summary.assurance);
	}
}

/* The other sign: what was above is below. */
static void
sign_mirrors(void **state)
{
	unsigned seed = 11, round;
	size_t i, marked = 0;

	(void)state;
	for (round = 0; round < 4000; round++) {
		random_series(&seed);
		chart(&s);
		s.o.polarity = s.o.polarity == QA_HIGH ? QA_LOW : QA_NEUTRAL;
		chart_changed(-1);
		for (i = 0; i < s.n; i++) {
			const struct qa_spc_rules *a = &s.out[i].rule;
			const struct qa_spc_rules *b = &mirror.out[i].rule;

			assert_int_equal(a->astronomical, -b->astronomical);
			assert_int_equal(a->two_of_three, -b->two_of_three);
			assert_int_equal(a->shift, -b->shift);
			assert_int_equal(a->trend, -b->trend);
			assert_int_equal(s.out[i].signal, mirror.out[i].signal);
			assert_true(is_times(s.out[i].upper_limit, -1,
			    mirror.out[i].lower_limit));
			marked += s.out[i].signal != QA_NO_SIGNAL;
		}
		assert_int_equal(s.summary.assurance, mirror.summary.assurance);
	}
	assert_true(marked > 10000);
}

/* A million more: the sides, trends and runs stay. */
static void
a_shift_of_all_changes_no_side(void **state)
{
	unsigned seed = 13, round;
	size_t i;

	(void)state;
	for (round = 0; round < 4000; round++) {
		random_series(&seed);
		s.o.screen = false; /* what is just wide may change */
		chart(&s);
		mirror = s;
		for (i = 0; i < s.n; i++)
			mirror.in[i].value += 1e6;
		chart(&mirror);
		for (i = 0; i < s.n; i++) {
			assert_int_equal(
			    s.out[i].rule.trend, mirror.out[i].rule.trend);
			assert_int_equal(
			    s.out[i].rule.shift, mirror.out[i].rule.shift);
		}
		for (i = 0; i < s.summary.phases; i++)
			assert_memory_equal(&s.phases[i].runs,
			    &mirror.phases[i].runs, sizeof(struct qa_runs));
	}
}

/* Ten thousand series of 40 points, to say nothing of time. */
static void
many_series(void **state)
{
	unsigned seed = 17;
	size_t i, k;

	(void)state;
	for (i = 0; i < 10000; i++) {
		begin(QA_SPC_MDC, QA_XMR_CHART);
		for (k = 0; k < 40; k++)
			add_value(&s, dice(&seed, 1000));
		chart(&s);
	}
}

/* ---- what is refused ---- */

static void
refused(int exit, const char *words)
{
	struct qa_fault f = QA_FAULT_NONE;

	assert_int_equal(
	    qa_spc(&s.o, s.in, s.n, s.out, s.phases, &s.summary, &f), -1);
	assert_fault(f, exit, words);
	s.o = qa_spc_profile(QA_SPC_MDC, s.o.chart);
}

static void
options_out_of_bounds(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	s.o.shift = 5;
	refused(QA_USAGE, "shift of 5: 6 to 8");
	s.o.shift = 9;
	refused(QA_USAGE, "shift of 9");
	s.o.trend = 4;
	refused(QA_USAGE, "trend of 4: 5 to 8");
	s.o.trend = 9;
	refused(QA_USAGE, "trend of 9");
	s.o.per = 0;
	refused(QA_USAGE, "per 0");
	s.o.has_target = true;
	s.o.target = NAN;
	refused(QA_USAGE, "target");
}

static void
values_out_of_bounds(void **state)
{
	static const double bad[] = { INFINITY, -INFINITY, NAN, 1.1e300 };
	size_t i;

	(void)state;
	begin(QA_SPC_MDC, QA_XMR_CHART);
	ADD(&s, 1, 2);
	for (i = 0; i < 4; i++) {
		s.in[1].value = bad[i];
		refused(QA_DATA, "not a number to chart");
	}
	s.in[1].known = false; /* then nobody looks */
	chart(&s);
	begin(QA_SPC_MDC, QA_C_CHART);
	ADD(&s, 1, -1);
	refused(QA_DATA, "count -1 is below 0");
}

static void
parts_out_of_bounds(void **state)
{
	(void)state;
	begin(QA_SPC_MDC, QA_P_CHART);
	add_parts(&s, 3, 2);
	refused(QA_DATA, "3 is above the denominator 2");
	s.o.chart = QA_U_CHART;
	chart(&s);
	s.in[0].numerator = -1;
	refused(QA_DATA, "numerator");
	s.in[0].numerator = 1;
	s.in[0].denominator = 1e-301;
	refused(QA_DATA, "next to nothing");
	s.in[0].denominator = INFINITY;
	refused(QA_DATA, "denominator");
}

static void
names(void **state)
{
	(void)state;
	assert_string_equal(qa_spc_chart_name(QA_XMR_CHART), "xmr");
	assert_string_equal(qa_spc_chart_name(QA_P_PRIME_CHART), "pprime");
	assert_string_equal(qa_spc_chart_name(QA_U_PRIME_CHART), "uprime");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_points),
		cmocka_unit_test(one_point),
		cmocka_unit_test(two_points),
		cmocka_unit_test(all_missing),
		cmocka_unit_test(gaps_at_the_ends_change_nothing),
		cmocka_unit_test(a_gap_is_not_bridged),
		cmocka_unit_test(points_that_are_counted),
		cmocka_unit_test(a_constant_has_no_signal),
		cmocka_unit_test(limits_of_a_constant),
		cmocka_unit_test(a_rebase_begins_anew),
		cmocka_unit_test(every_point_a_phase),
		cmocka_unit_test(a_baseline_makes_the_limits),
		cmocka_unit_test(profiles_differ_where_both_fire),
		cmocka_unit_test(a_peak_is_reported_as_it_counts),
		cmocka_unit_test(lengths_are_settable),
		cmocka_unit_test(individuals_by_d2),
		cmocka_unit_test(ranges_have_a_chart),
		cmocka_unit_test(a_run_chart),
		cmocka_unit_test(counts),
		cmocka_unit_test(proportions),
		cmocka_unit_test(proportions_are_shares),
		cmocka_unit_test(rates),
		cmocka_unit_test(laney_of_what_does_not_move),
		cmocka_unit_test(assurance_of_varying_limits),
		cmocka_unit_test(scale_changes_nothing),
		cmocka_unit_test(sign_mirrors),
		cmocka_unit_test(a_shift_of_all_changes_no_side),
		cmocka_unit_test(many_series),
		cmocka_unit_test(options_out_of_bounds),
		cmocka_unit_test(values_out_of_bounds),
		cmocka_unit_test(parts_out_of_bounds),
		cmocka_unit_test(names),
	};

	return cmocka_run_group_tests_name("spc", tests, NULL, NULL);
}
