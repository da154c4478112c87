#include "unit.h"
#include "near.h"

#include "measure/overdispersion.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static struct qa_fault fault;

static struct qa_dispersion
disperse(enum qa_dispersion_kind kind, struct qa_dispersed *a, size_t n)
{
	struct qa_dispersion d;

	if (qa_disperse(kind, a, n, &d, &fault) == -1)
		fail_msg("%s", fault.text);
	return d;
}

/* Two areas of 100 at 64% and 36%, by hand: the target is asin(sqrt(1/2)),
 * s is 1/20, z is 20 times the angle between. The percentiles of two lie a
 * tenth of the way in. */
static void
two_proportions_by_hand(void **state)
{
	struct qa_dispersed a[] = { { .numerator = 64, .denominator = 100 },
		{ .numerator = 36, .denominator = 100 } };
	double z = 20 * (asin(0.8) - asin(sqrt(0.5))), w = 0.8 * z;
	struct qa_dispersion d = disperse(QA_OF_PROPORTION, a, 2);
	struct qa_interval i;

	(void)state;
	assert_near(d.target, asin(sqrt(0.5)), 1e-15);
	assert_near(a[0].s, 0.05, 1e-15);
	assert_near(a[0].z, z, 1e-14);
	assert_near(a[1].z, -z, 1e-14);
	assert_near(a[1].winsorised, -w, 1e-14);
	assert_near(d.phi, w * w, 1e-14);
	/* (2 w^2 - 1) / (800 - 2 400^2 / 800) */
	assert_near(d.tau2, (2 * w * w - 1) / 400, 1e-13);
	i = qa_dispersion_limits(&d, 0.05, 1.96);
	assert_near(i.low + i.high, 1, 1e-14);
	assert_near(
	    asin(sqrt(i.high)) - d.target, 1.96 * sqrt(0.0025 + d.tau2), 1e-13);
}

static void
alike_areas_have_no_dispersion(void **state)
{
	struct qa_dispersed a[] = { { .numerator = 5, .denominator = 10 },
		{ .numerator = 10, .denominator = 20 },
		{ .numerator = 15, .denominator = 30 } };
	struct qa_dispersion d = disperse(QA_OF_PROPORTION, a, 3);

	(void)state;
	assert_true(d.phi < 1e-20 && d.tau2 == 0 && d.areas == 3);
	d = disperse(QA_OF_PROPORTION, a, 1);
	assert_true(d.tau2 == 0 && d.areas == 1);
	d = disperse(QA_OF_COUNTS, a, 0);
	assert_true(d.phi == 0 && d.tau2 == 0 && d.areas == 0);
}

/* ln((3 + .5) / (6 + .5)) against ln(8/8). */
static void
ratios_of_counts_by_hand(void **state)
{
	struct qa_dispersed a[] = { { .numerator = 3, .denominator = 6 },
		{ .numerator = 5, .denominator = 2 } };
	struct qa_dispersion d = disperse(QA_OF_COUNTS, a, 2);
	double s = sqrt(3 / (3.5 * 3.5) + 6 / (6.5 * 6.5));
	struct qa_interval i = qa_dispersion_limits(&d, s, 2);

	(void)state;
	assert_true(d.target == 0);
	assert_near(a[0].s, s, 1e-15);
	assert_near(a[0].z, log(3.5 / 6.5) / s, 1e-14);
	assert_near(i.low * i.high, 1, 1e-14);
	assert_near(i.high, exp(2 * sqrt(s * s + d.tau2)), 1e-14);
}

/* Limits stay within what the measure can be. */
static void
limits_are_clamped(void **state)
{
	struct qa_dispersion p = { .kind = QA_OF_PROPORTION, .target = 0.1 };
	struct qa_dispersion r = { .kind = QA_OF_RATIO, .target = 1 };
	struct qa_interval i = qa_dispersion_limits(&p, 1, 3);

	(void)state;
	assert_true(i.low == 0 && i.high == 1);
	i = qa_dispersion_limits(&r, 1, 3);
	assert_true(i.low == 0 && i.high == 16);
	i = qa_dispersion_limits(&r, 0.25, 2);
	assert_true(i.low == 0.25 && i.high == 2.25);
}

static void
what_cannot_be_transformed_is_left_out(void **state)
{
	struct qa_dispersed a[] = { { .numerator = 4, .denominator = 5 },
		{ .numerator = 0, .denominator = 0 },
		{ .numerator = 0, .denominator = 6 },
		{ .numerator = 7, .denominator = 6 } };
	struct qa_dispersion d = disperse(QA_OF_RATIO, a, 4);

	(void)state;
	assert_true(a[0].known && !a[1].known && a[2].known);
	assert_true(a[1].z == 0 && a[1].s == 0 && !a[1].kept);
	assert_true(d.areas == 3 && d.target == 1);
	d = disperse(QA_OF_RATIO_LOG, a, 4);
	assert_true(!a[1].known && !a[2].known && a[3].known);
	assert_true(d.target == 0 && isfinite(d.phi) && isfinite(d.tau2));
	a[3].denominator = 0; /* events, where none were expected */
	d = disperse(QA_OF_RATIO, a, 4);
	assert_false(a[3].known);
}

/* Of 20: ranks 1, 2, 19 and 20 are cut off; of 10, with the two least alike
 * in the middle of their ranks at 1.5, only the greatest. */
static void
tenths_are_cut_off_by_rank(void **state)
{
	struct qa_dispersed a[20] = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < 20; i++) {
		a[i].denominator = 10;
		a[i].numerator = 1 + (double)((7 * i) % 20);
	}
	assert_int_equal(disperse(QA_OF_RATIO_LOG, a, 20).areas, 16);
	for (i = 0; i < 20; i++)
		assert_int_equal(
		    a[i].kept, a[i].numerator > 2 && a[i].numerator < 19);
	for (i = 0; i < 10; i++)
		a[i].numerator = i < 2 ? 1 : (double)i;
	assert_int_equal(disperse(QA_OF_RATIO_LOG, a, 10).areas, 9);
	assert_true(a[0].kept && a[1].kept && !a[9].kept);
}

static void
wrong_numbers_fail(void **state)
{
	static const struct {
		enum qa_dispersion_kind kind;
		struct qa_dispersed a;
		const char *words;
	} wrong[] = {
		{ QA_OF_PROPORTION, { .numerator = 3, .denominator = 2 },
		    "above the denominator" },
		{ QA_OF_RATIO, { .numerator = -1, .denominator = 2 },
		    "below 0" },
		{ QA_OF_RATIO, { .numerator = 1, .denominator = -2 },
		    "below 0" },
		{ QA_OF_RATIO, { .numerator = NAN, .denominator = 2 },
		    "below 0" },
		{ QA_OF_COUNTS, { .numerator = 0, .denominator = 2 },
		    "no events" },
	};
	struct qa_dispersion d;
	struct qa_dispersed a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(wrong); i++) {
		a = wrong[i].a;
		assert_int_equal(
		    qa_disperse(wrong[i].kind, &a, 1, &d, &fault), -1);
		assert_fault(fault, QA_DATA, wrong[i].words);
		qa_fault_clear(&fault);
	}
}

/* One area a thousand million times the other: what is left of the weights
 * does not vanish. */
static void
uneven_areas_have_finite_dispersion(void **state)
{
	struct qa_dispersed a[] = { { .numerator = 3e17, .denominator = 1e18 },
		{ .numerator = 9, .denominator = 10 } };
	struct qa_dispersion d = disperse(QA_OF_PROPORTION, a, 2);

	(void)state;
	assert_true(isfinite(d.tau2) && d.tau2 > 0);
}

/* Nothing depends on the order; more spread is more dispersion, and wider
 * limits than by chance alone. */
static void
dispersion_holds_together(void **state)
{
	struct qa_dispersed a[50] = { 0 }, b[50] = { 0 };
	struct qa_dispersion d, e;
	double before = -1, spread;
	size_t i;

	(void)state;
	for (spread = 0; spread < 0.4; spread += 0.05, before = d.phi) {
		for (i = 0; i < 50; i++) {
			a[i].denominator = 50 + (double)i;
			a[i].numerator = a[i].denominator *
			    (0.5 + spread * ((int)(i * 7 % 11) - 5) / 5);
			b[49 - i] = a[i];
		}
		d = disperse(QA_OF_PROPORTION, a, 50);
		e = disperse(QA_OF_PROPORTION, b, 50);
		assert_true(d.phi > before);
		assert_near(d.phi, e.phi, 1e-12);
		assert_near(d.tau2, e.tau2, 1e-12);
		assert_near(a[7].winsorised, b[42].winsorised, 1e-12);
		assert_true((d.tau2 > 0) == (d.phi * 50 > 49));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_proportions_by_hand),
		cmocka_unit_test(alike_areas_have_no_dispersion),
		cmocka_unit_test(ratios_of_counts_by_hand),
		cmocka_unit_test(limits_are_clamped),
		cmocka_unit_test(what_cannot_be_transformed_is_left_out),
		cmocka_unit_test(tenths_are_cut_off_by_rank),
		cmocka_unit_test(wrong_numbers_fail),
		cmocka_unit_test(uneven_areas_have_finite_dispersion),
		cmocka_unit_test(dispersion_holds_together),
	};

	return cmocka_run_group_tests_name("overdispersion", tests, NULL, NULL);
}
