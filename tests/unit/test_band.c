#include "unit.h"

#include "measure/band.h"

#define MAX18 999999999999999999

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

static struct qa_num
num(const char *s)
{
	struct qa_num a = { 0, 0 };

	if (qa_num_read(s, strlen(s), &a) != 0)
		fail_msg("%s is not a number", s);
	return a;
}

static void
assert_num(struct qa_num a, const char *want)
{
	char text[QA_NUM_TEXT];

	assert_string_equal(qa_num_write(a, text), want);
}

/* Ranks of all values, as digits. */
static void
assert_ranks(
    enum qa_polarity p, const struct qa_num *x, size_t n, const char *want)
{
	char text[16] = "";
	size_t i;

	for (i = 0; i < n; i++)
		text[i] = (char)('0' + rank_of(p, x[i], x, n));
	assert_string_equal(text, want);
}

static void
ties_take_the_lowest_rank(void **state)
{
	struct qa_num x[] = { num("2.50"), num("1"), num("2.5"), num("9") };

	(void)state;
	assert_ranks(QA_LOW, x, 4, "2124");
	assert_ranks(QA_HIGH, x, 4, "2421");
	assert_ranks(QA_RANGE, x, 4, "0000");
	assert_ranks(QA_NEUTRAL, x, 4, "0000");
	assert_ranks(QA_LOW, x, 1, "1");
	qa_sort_nums(x, 4);
	assert_ranks(QA_LOW, x, 4, "1224");
	qa_sort_nums(x, 0);
}

/* ---- quarters ---- */

static void
assert_quarters(const char *const *text, size_t n, const char *low,
    const char *median, const char *high)
{
	struct qa_quartiles q;
	struct qa_num x[8];
	size_t i;

	for (i = 0; i < n; i++)
		x[i] = num(text[i]);
	qa_sort_nums(x, n);
	if (qa_quartiles_of(x, n, &q, &fault) == -1)
		fail_msg("%s", fault.text);
	assert_num(q.cut[0], low);
	assert_num(q.cut[1], median);
	assert_num(q.cut[2], high);
}

/* Worked by hand: places (n - 1)k/4 between the sorted values. */
static void
quarters_are_exact(void **state)
{
	static const char *const four[] = { "10", "1", "4", "2" };
	static const char *const five[] = { "1", "2", "3", "4", "5" };
	static const char *const one[] = { "7.5" };
	static const char *const two[] = { "-1", "0.1" };
	static const char *const mixed[] = { "0.1", "0.02", "3" };

	(void)state;
	assert_quarters(four, 4, "1.75", "3.00", "5.50");
	assert_quarters(five, 5, "2.00", "3.00", "4.00");
	assert_quarters(one, 1, "7.500", "7.500", "7.500");
	assert_quarters(two, 2, "-0.725", "-0.450", "-0.175");
	assert_quarters(mixed, 3, "0.0600", "0.1000", "1.5500");
}

static void
the_ends_are_quarters_too(void **state)
{
	struct qa_num x[] = { num("1"), num("2.5"), num("4") }, q;

	(void)state;
	assert_int_equal(qa_quarter(x, 3, 0, &q, &fault), 0);
	assert_num(q, "1.000");
	assert_int_equal(qa_quarter(x, 3, 4, &q, &fault), 0);
	assert_num(q, "4.000");
}

/* The least decimals go first, and a value on a cut stays on it. */
static void
quarters_have_18_digits(void **state)
{
	struct qa_num x = { 9999999999999999, 0 }, q;
	struct qa_num two[] = { { -MAX18, 18 }, { MAX18, 0 } };
	struct qa_num noise[] = { num("0.1"), num("0.3333333333333333"),
		num("5"), num("12.345678901234567"), num("99") };
	struct qa_quartiles all;

	(void)state;
	assert_int_equal(qa_quarter(&x, 1, 2, &q, &fault), 0);
	assert_num(q, "9999999999999999.00");
	x = (struct qa_num){ MAX18, 0 };
	assert_int_equal(qa_quarter(&x, 1, 2, &q, &fault), 0);
	assert_num(q, "999999999999999999");
	x = (struct qa_num){ -MAX18, 17 };
	assert_int_equal(qa_quarter(&x, 1, 2, &q, &fault), 0);
	assert_num(q, "-9.99999999999999999");
	x = (struct qa_num){ 1, 18 };
	assert_int_equal(qa_quarter(&x, 1, 2, &q, &fault), 0);
	assert_num(q, "0.000000000000000001");
	assert_int_equal(qa_quarter(two, 2, 2, &q, &fault), 0);
	assert_num(q, "499999999999999999"); /* ...99.0000000000000000005 */
	assert_int_equal(qa_quartiles_of(noise, 5, &all, &fault), 0);
	assert_num(all.cut[0], "0.333333333333333300");
	assert_num(all.cut[2], "12.3456789012345670");
	assert_int_equal(qa_quartile_letter(QA_LOW, noise[3], &all), 'C');
	assert_int_equal(qa_quartile_letter(QA_HIGH, noise[3], &all), 'B');
}

static void
quarters_of_more_fail(void **state)
{
	static const struct qa_num wrong[] = { { INT64_MAX, 0 },
		{ INT64_MIN, 0 } };
	struct qa_num q;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(qa_quarter(&wrong[i], 1, 2, &q, &fault), -1);
		assert_fault(fault, QA_DATA, "18 digits");
		qa_fault_clear(&fault);
	}
}

/* On a cut: the better letter when low is good, the worse when high is. */
static void
a_cut_is_lait_s(void **state)
{
	struct qa_quartiles q = { { { 175, 2 }, { 3, 0 }, { 55, 1 } } };
	static const char *const value[] = { "1.7", "1.75", "1.751", "3.0",
		"3.01", "5.50", "6" };
	size_t i;

	(void)state;
	for (i = 0; i < 7; i++) {
		assert_int_equal(qa_quartile_letter(QA_LOW, num(value[i]), &q),
		    "AABBCCD"[i]);
		assert_int_equal(qa_quartile_letter(QA_HIGH, num(value[i]), &q),
		    "DDCCBBA"[i]);
		assert_int_equal(
		    qa_quartile_letter(QA_NEUTRAL, num(value[i]), &q), 0);
		assert_int_equal(
		    qa_quartile_letter(QA_RANGE, num(value[i]), &q), 0);
	}
}

/* ---- bands ---- */

static void
assert_bands(size_t n, int bands, const char *want)
{
	char text[32] = "";
	size_t rank;

	for (rank = 1; rank <= n; rank++)
		text[rank - 1] = (char)('0' + qa_band_of(rank, n, bands));
	assert_string_equal(text, want);
}

/* By hand: of 7 values in 5 bands, the k-th from the worst is in the band
 * that many from the worst, 5k/7 rounded up. */
static void
bands_fill_from_the_worst(void **state)
{
	(void)state;
	assert_bands(3, 4, "000");
	assert_bands(4, 4, "1234");
	assert_bands(5, 4, "11234");
	assert_bands(8, 4, "11223344");
	assert_bands(5, 5, "12345");
	assert_bands(7, 5, "1123345");
	assert_bands(9, 10, "000000000");
	assert_int_equal(qa_band_of(0, 10, 4), 0);
	assert_int_equal(qa_band_of(153, 153, 10), 10);
	assert_int_equal(qa_band_of(1, 153, 10), 1);
}

/* Every band is used, in order, and of almost the same size. */
static void
bands_are_even(void **state)
{
	static const int bands[] = { 4, 5, 10 };
	size_t i, n, rank, size[11];
	int b, before;

	(void)state;
	for (i = 0; i < 3; i++)
		for (n = (size_t)bands[i]; n < 320; n++) {
			memset(size, 0, sizeof(size));
			for (before = 1, rank = 1; rank <= n; rank++) {
				b = qa_band_of(rank, n, bands[i]);
				assert_true(b >= before && b <= bands[i]);
				size[b]++;
				before = b;
			}
			for (b = 1; b <= bands[i]; b++)
				assert_true(
				    size[b] - n / (size_t)bands[i] <= 1);
		}
}

/* ---- means, and order ---- */

static void
a_mean_is_rounded_once(void **state)
{
	struct qa_num x[] = { num("1"), num("2"), num("2.05") }, m;

	(void)state;
	assert_int_equal(qa_num_mean(x, 3, 2, &m, &fault), 0);
	assert_num(m, "1.68"); /* 5.05 / 3 */
	assert_int_equal(qa_num_mean(x, 2, 0, &m, &fault), 0);
	assert_num(m, "2"); /* 1.5: half up */
	assert_int_equal(qa_num_mean(x + 2, 1, 1, &m, &fault), 0);
	assert_num(m, "2.1");
	x[0] = x[1] = (struct qa_num){ MAX18, 0 };
	assert_int_equal(qa_num_mean(x, 2, 0, &m, &fault), -1);
	assert_fault(fault, QA_DATA, "18 digits");
	qa_fault_clear(&fault);
}

static void
shuffle(struct qa_num *x, size_t n)
{
	struct qa_num swap;
	size_t i, j;

	for (i = n - 1; i > 0; i--) {
		j = (size_t)rand() % (i + 1);
		swap = x[i];
		x[i] = x[j];
		x[j] = swap;
	}
}

/* Values of few digits tie often; scales differ. */
static void
no_order_matters(void **state)
{
	struct qa_num x[40], y[40], a, b;
	size_t i, n, round;

	(void)state;
	srand(1);
	for (round = 0; round < 300; round++) {
		n = 1 + (size_t)rand() % 40;
		for (i = 0; i < n; i++)
			x[i] = (struct qa_num){ rand() % 30 - 10, rand() % 3 };
		memcpy(y, x, sizeof(x));
		shuffle(y, n);
		for (i = 0; i < n; i++) {
			assert_true(rank_of(QA_LOW, x[i], x, n) ==
			    rank_of(QA_LOW, x[i], y, n));
			assert_true(rank_of(QA_HIGH, x[i], x, n) ==
			    rank_of(QA_HIGH, x[i], y, n));
		}
		assert_int_equal(qa_num_mean(x, n, 4, &a, &fault), 0);
		assert_int_equal(qa_num_mean(y, n, 4, &b, &fault), 0);
		assert_int_equal(qa_num_compare(a, b), 0);
		qa_sort_nums(x, n);
		qa_sort_nums(y, n);
		assert_int_equal(qa_quarter(x, n, 1, &a, &fault), 0);
		assert_int_equal(qa_quarter(y, n, 1, &b, &fault), 0);
		assert_true(a.scaled == b.scaled && a.scale == b.scale);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ties_take_the_lowest_rank),
		cmocka_unit_test(quarters_are_exact),
		cmocka_unit_test(the_ends_are_quarters_too),
		cmocka_unit_test(quarters_have_18_digits),
		cmocka_unit_test(quarters_of_more_fail),
		cmocka_unit_test(a_cut_is_lait_s),
		cmocka_unit_test(bands_fill_from_the_worst),
		cmocka_unit_test(bands_are_even),
		cmocka_unit_test(a_mean_is_rounded_once),
		cmocka_unit_test(no_order_matters),
	};

	return cmocka_run_group_tests_name("band", tests, NULL, NULL);
}
