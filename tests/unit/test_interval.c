#include "unit.h"
#include "near.h"

#include "measure/dsr.h"
#include "measure/interval.h"
#include "measure/poisson.h"

static struct qa_fault fault;

/* ---- proportions ---- */

/* Newcombe, Statistics in Medicine 17 (1998) 857-872, table I. */
static void
wilson_is_as_published(void **state)
{
	static const double known[][4] = {
		{ 81, 263, 0.2553, 0.3662 },
		{ 15, 148, 0.0624, 0.1605 },
		{ 0, 20, 0, 0.1611 },
		{ 1, 29, 0.0061, 0.1718 },
	};
	struct qa_interval w;
	size_t i;

	(void)state;
	for (i = 0; i < 4; i++) {
		assert_int_equal(
		    qa_wilson(known[i][0], known[i][1], 0.95, &w, &fault), 0);
		assert_true(fabs(w.low - known[i][2]) < 5e-5);
		assert_true(fabs(w.high - known[i][3]) < 5e-5);
	}
}

static void
wilson_ends_at_none_and_all(void **state)
{
	struct qa_interval w;

	(void)state;
	assert_int_equal(qa_wilson(0, 7, 0.998, &w, &fault), 0);
	assert_true(w.low == 0 && w.high > 0 && w.high < 1);
	assert_int_equal(qa_wilson(7, 7, 0.998, &w, &fault), 0);
	assert_true(w.low > 0 && w.low < 1 && w.high <= 1);
	assert_near(w.high, 1, 1e-15);
	assert_int_equal(qa_wilson(1e-9, 1e-9, 0.95, &w, &fault), 0);
	assert_true(w.low >= 0 && w.high <= 1);
}

static void
wilson_refuses_what_is_no_proportion(void **state)
{
	static const double wrong[][2] = { { 0, 0 }, { 1, 0 }, { 1, -2 },
		{ -1, 2 }, { 2.5, 2 }, { NAN, 2 }, { 1, NAN },
		{ 1, INFINITY } };
	struct qa_interval w;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(
		    qa_wilson(wrong[i][0], wrong[i][1], 0.95, &w, &fault), -1);
		assert_fault(fault, QA_DATA, "ator is not");
		qa_fault_clear(&fault);
	}
}

/* Around the value, mirrored, wider with the confidence. */
static void
wilson_holds_together(void **state)
{
	struct qa_interval a, b, c;
	double x, n;

	(void)state;
	for (n = 1; n < 1e12; n *= 7)
		for (x = 0; x <= n; x += n / 8) {
			if (qa_wilson(x, n, 0.95, &a, &fault) == -1 ||
			    qa_wilson(n - x, n, 0.95, &b, &fault) == -1 ||
			    qa_wilson(x, n, 0.998, &c, &fault) == -1)
				fail_msg("%g of %g: %s", x, n, fault.text);
			assert_true(a.low <= x / n);
			assert_true(a.high >= x / n * (1 - 1e-15));
			assert_true(c.low <= a.low && c.high >= a.high);
			assert_true(fabs(a.low - (1 - b.high)) < 1e-14);
		}
}

/* ---- counts ---- */

static void
byar_is_clipped(void **state)
{
	struct qa_interval b;

	(void)state;
	b = qa_byar(0, 0.95);
	assert_true(b.low == 0);
	assert_near(b.high, 3.6680118321737507, 1e-12);
	b = qa_byar(0.1, 0.998); /* the cube is of a number below 0 */
	assert_true(b.low == 0 && b.high > 0.1);
	b = qa_byar(5e-324, 0.95);
	assert_true(b.low == 0 && isfinite(b.high));
	b = qa_byar(1e17, 0.95);
	assert_true(b.low < 1e17 && b.high > 1e17);
}

static void
counts_are_exact_below_10(void **state)
{
	struct qa_interval c, b;

	(void)state;
	assert_int_equal(qa_count_interval(9.999, 0.95, &c, &fault), 0);
	assert_true(c.low == qa_poisson_lower(9.999, 0.95));
	assert_true(c.high == qa_poisson_upper(9.999, 0.95));
	assert_int_equal(qa_count_interval(10, 0.95, &c, &fault), 0);
	b = qa_byar(10, 0.95);
	assert_true(c.low == b.low && c.high == b.high);
	assert_near(c.low, qa_poisson_lower(10, 0.95), 0.015);
	assert_int_equal(qa_count_interval(0, 0.95, &c, &fault), 0);
	assert_true(c.low == 0);
	assert_int_equal(qa_count_interval(-1, 0.95, &c, &fault), -1);
	assert_fault(fault, QA_DATA, "below 0");
	qa_fault_clear(&fault);
	assert_int_equal(qa_count_interval(NAN, 0.95, &c, &fault), -1);
	qa_fault_clear(&fault);
}

static void
counts_hold_together(void **state)
{
	struct qa_interval a, b;
	double x;

	(void)state;
	for (x = 0; x < 1e15; x = x < 20 ? x + 0.5 : x * 3) {
		if (qa_count_interval(x, 0.95, &a, &fault) == -1 ||
		    qa_count_interval(x, 0.998, &b, &fault) == -1)
			fail_msg("%g: %s", x, fault.text);
		assert_true(a.low <= x && a.high > x);
		assert_true(b.low <= a.low && b.high > a.high);
	}
}

static void
rates_are_counts_in_so_many(void **state)
{
	struct qa_interval r;

	(void)state;
	assert_int_equal(qa_rate_interval(0, 4000, 10000, 0.95, &r, &fault), 0);
	assert_true(r.low == 0);
	assert_near(r.high, -log(0.025) * 2.5, 1e-14);
	assert_int_equal(qa_rate_interval(5, 0, 1, 0.95, &r, &fault), -1);
	assert_fault(fault, QA_DATA, "denominator is not above 0");
	qa_fault_clear(&fault);
	assert_int_equal(qa_rate_interval(-5, 10, 1, 0.95, &r, &fault), -1);
	qa_fault_clear(&fault);
}

/* ---- directly standardised rates ---- */

static struct qa_dsr
dsr_of(const struct qa_stratum *a, size_t n)
{
	struct qa_dsr d;

	if (qa_dsr(a, n, 1000, 0.95, &d, &fault) == -1)
		fail_msg("%s", fault.text);
	return d;
}

/* Rates 1% and 4% of equal weights: 2.5%; the variance is that of the two. */
static void
dsr_is_a_weighted_mean(void **state)
{
	static const struct qa_stratum two[] = { { 10, 1000, 500 },
		{ 20, 500, 500 } };
	static const struct qa_stratum one[] = { { 30, 1500, 77 } };
	struct qa_interval byar = qa_byar(30, 0.95);
	double s = sqrt((0.25 * 10 / 1e6 + 0.25 * 20 / 25e4) / 30) * 1000;
	struct qa_dsr d = dsr_of(two, 2);

	(void)state;
	assert_true(d.known);
	assert_near(d.value, 25, 1e-15);
	assert_near(d.interval.low, 25 + s * (byar.low - 30), 1e-14);
	assert_near(d.interval.high, 25 + s * (byar.high - 30), 1e-14);
	d = dsr_of(one, 1); /* of one stratum it is the crude rate */
	assert_near(d.value, 20, 1e-15);
	assert_near(d.interval.low, byar.low / 1.5, 1e-14);
}

static void
dsr_is_not_known_of_little(void **state)
{
	static const struct qa_stratum nine[] = { { 4, 10, 1 }, { 5, 10, 1 } };
	static const struct qa_stratum ten[] = { { 4, 10, 1 }, { 6, 10, 1 } };
	static const struct qa_stratum empty[] = { { 40, 100, 1 },
		{ 0, 0, 1 } };
	static const struct qa_stratum outside[] = { { 40, 100, 1 },
		{ 0, 0, 0 } };
	static const struct qa_stratum nobody[] = { { 40, 100, 0 } };
	struct qa_dsr d = dsr_of(nine, 2);

	(void)state;
	assert_true(!d.known && d.value == 0 && d.interval.high == 0);
	assert_true(dsr_of(ten, 2).known);
	assert_false(dsr_of(NULL, 0).known);
	assert_false(dsr_of(empty, 2).known);
	assert_false(dsr_of(nobody, 1).known);
	assert_true(dsr_of(outside, 2).known);
	assert_near(dsr_of(outside, 2).value, 400, 1e-15);
}

static void
dsr_refuses_what_cannot_be(void **state)
{
	static const struct qa_stratum wrong[] = { { 1, 0, 1 }, { -1, 5, 1 },
		{ 1, -5, 1 }, { 1, 5, -1 }, { NAN, 5, 1 }, { 1, INFINITY, 1 } };
	struct qa_dsr d;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(qa_dsr(&wrong[i], 1, 1, 0.95, &d, &fault), -1);
		assert_fault(fault, QA_DATA, "stratum");
		assert_false(d.known);
		qa_fault_clear(&fault);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wilson_is_as_published),
		cmocka_unit_test(wilson_ends_at_none_and_all),
		cmocka_unit_test(wilson_refuses_what_is_no_proportion),
		cmocka_unit_test(wilson_holds_together),
		cmocka_unit_test(byar_is_clipped),
		cmocka_unit_test(counts_are_exact_below_10),
		cmocka_unit_test(counts_hold_together),
		cmocka_unit_test(rates_are_counts_in_so_many),
		cmocka_unit_test(dsr_is_a_weighted_mean),
		cmocka_unit_test(dsr_is_not_known_of_little),
		cmocka_unit_test(dsr_refuses_what_cannot_be),
	};

	return cmocka_run_group_tests_name("interval", tests, NULL, NULL);
}
