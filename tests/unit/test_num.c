#include "unit.h"

#include "base/num.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define MAX18 "999999999999999999"

/* The number of a text that is one. */
static struct qa_num
num(const char *s)
{
	struct qa_num a = { 0, 0 };

	if (qa_num_read(s, strlen(s), &a) != 0)
		fail_msg("%s is not a number", s);
	return a;
}

/* A number as text is this; what it came from stands in the message. */
static void
assert_num(struct qa_num a, const char *want, const char *from)
{
	char text[QA_NUM_TEXT];

	if (strcmp(qa_num_write(a, text), want) != 0)
		fail_msg("%s: %s, not %s", from, text, want);
}

static void
assert_too_large(int rc, struct qa_fault *f, const char *from)
{
	if (rc != -1)
		fail_msg("%s: no fault", from);
	assert_fault(*f, QA_DATA, "18 digits");
	qa_fault_clear(f);
}

/* ---- reading and writing ---- */

static const struct {
	const char *text;
	int64_t scaled;
	int scale;
} numbers[] = {
	{ "0", 0, 0 },
	{ "-0", 0, 0 },
	{ "0.00", 0, 2 },
	{ "7", 7, 0 },
	{ "-7", -7, 0 },
	{ "00012", 12, 0 },
	{ "12.50", 1250, 2 },
	{ "-0.05", -5, 2 },
	{ "00.5", 5, 1 },
	{ MAX18, 999999999999999999, 0 },
	{ "-" MAX18, -999999999999999999, 0 },
	{ "0." MAX18, 999999999999999999, 18 },
	{ "123456789.123456789", 123456789123456789, 9 },
	{ "0.000000000000000001", 1, 18 },
	{ "0000000000000000000000000000001", 1, 0 },
};

static void
reads_digits(void **state)
{
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(numbers); i++) {
		a = num(numbers[i].text);
		if (a.scaled != numbers[i].scaled ||
		    a.scale != numbers[i].scale)
			fail_msg("%s: %lld of scale %d", numbers[i].text,
			    (long long)a.scaled, a.scale);
	}
}

static const char *const not_numbers[] = { "", "-", ".", "-.", ".5", "5.",
	"-.5", "-5.", "+5", " 5", "5 ", "- 5", "--5", "5-", "1.2.3", "1..2",
	"1,234", "1 234", "1'234", "1e5", "1e400", "1E5", "0x1F", "0b1", "inf",
	"-inf", "Infinity", "nan", "NaN", "1O", "l0", "\302\2405", "\xd9\xa3",
	"\xef\xbc\x95", "\xc2\xbd", "\342\210\2225", "5%", "5u", "/", ":" };

static void
refuses_what_is_no_number(void **state)
{
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(not_numbers); i++)
		if (qa_num_read(not_numbers[i], strlen(not_numbers[i]), &a) !=
		    -1)
			fail_msg("\"%s\" was read", not_numbers[i]);
	assert_int_equal(qa_num_read("1\0", 2, &a), -1);
	assert_int_equal(qa_num_read("\0", 1, &a), -1);
}

static void
refuses_over_18_digits(void **state)
{
	static const char *const text[] = { "1000000000000000000",
		"-1000000000000000000", MAX18 "0", MAX18 ".9",
		"9223372036854775807", "9223372036854775808",
		"18446744073709551617", MAX18 MAX18 MAX18,
		"0.1234567890123456789", "0.0000000000000000001",
		"1234567890.123456789" };
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(text); i++)
		if (qa_num_read(text[i], strlen(text[i]), &a) != -2)
			fail_msg("%s was not too long", text[i]);
}

/* Nothing past the last byte is looked at. */
static void
reads_no_further_than_told(void **state)
{
	char *text = malloc(2);
	struct qa_num a;

	(void)state;
	assert_non_null(text);
	memcpy(text, "12", 2);
	assert_int_equal(qa_num_read(text, 2, &a), 0);
	assert_int_equal(a.scaled, 12);
	assert_int_equal(qa_num_read(text, 1, &a), 0);
	assert_int_equal(a.scaled, 1);
	assert_int_equal(qa_num_read(text, 0, &a), -1);
	free(text);
}

static void
writes_the_decimals_that_it_has(void **state)
{
	static const struct {
		struct qa_num a;
		const char *text;
	} cases[] = {
		{ { 0, 0 }, "0" },
		{ { 0, 2 }, "0.00" },
		{ { -5, 2 }, "-0.05" },
		{ { 1250, 2 }, "12.50" },
		{ { -100, 1 }, "-10.0" },
		{ { 10, 1 }, "1.0" },
		{ { 1, 18 }, "0.000000000000000001" },
		{ { -999999999999999999, 18 }, "-0." MAX18 },
		{ { INT64_MAX, 0 }, "9223372036854775807" },
		{ { INT64_MIN, 18 }, "-9.223372036854775808" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++)
		assert_num(cases[i].a, cases[i].text, cases[i].text);
}

static void
assert_reads_back(struct qa_num a)
{
	char text[QA_NUM_TEXT];
	struct qa_num b = num(qa_num_write(a, text));

	if (a.scaled != b.scaled || a.scale != b.scale)
		fail_msg("%s reads back as %lld of scale %d", text,
		    (long long)b.scaled, b.scale);
}

/* Every length of digits at every scale, both signs. */
static void
what_is_written_reads_back_equal(void **state)
{
	struct qa_num a;
	int64_t v = 1;
	int digits;

	(void)state;
	for (digits = 1; digits <= 18; digits++) {
		for (a.scale = 0; a.scale <= 18; a.scale++) {
			a.scaled = v;
			assert_reads_back(a);
			a.scaled = -v;
			assert_reads_back(a);
		}
		v = v * 10 + digits % 10;
	}
}

/* ---- order ---- */

/* Ascending; each is equal to itself and less than all that follow. */
static const char *const ascending[] = { "-" MAX18, "-10", "-1.1", "-1",
	"-0.000000000000000001", "0", "0.000000000000000001", "0.1", "0.11",
	"0.2", "0." MAX18, "1", "1.00000000000000001", "9.99", "10", "10.1",
	"99999999999999999.9", MAX18 };

static void
orders_exactly(void **state)
{
	size_t i, k;
	int want, got;

	(void)state;
	for (i = 0; i < COUNT(ascending); i++)
		for (k = 0; k < COUNT(ascending); k++) {
			want = i < k ? -1 : i > k;
			got = qa_num_compare(
			    num(ascending[i]), num(ascending[k]));
			got = got < 0 ? -1 : got > 0;
			if (got != want)
				fail_msg("%s and %s: %d", ascending[i],
				    ascending[k], got);
		}
}

static void
scales_do_not_matter_to_order(void **state)
{
	static const char *const equal[][2] = { { "1", "1.0" },
		{ "0", "0.000000000000000000" }, { "-0", "0.0" },
		{ "-2.50", "-2.5" }, { "12", "12.0000000000000000" } };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(equal); i++) {
		assert_int_equal(
		    qa_num_compare(num(equal[i][0]), num(equal[i][1])), 0);
		assert_int_equal(
		    qa_num_compare(num(equal[i][1]), num(equal[i][0])), 0);
	}
}

/* ---- rounding and sums ---- */

static const struct {
	const char *from;
	int decimals;
	const char *to; /* NULL: too large */
} roundings[] = {
	{ "2.5", 0, "3" },
	{ "-2.5", 0, "-3" },
	{ "0.5", 0, "1" },
	{ "-0.5", 0, "-1" },
	{ "0.49", 0, "0" },
	{ "-0.4", 0, "0" },
	{ "2.45", 1, "2.5" },
	{ "2.44999999999999999", 1, "2.4" },
	{ "9.95", 1, "10.0" },
	{ "-9.95", 1, "-10.0" },
	{ "0.005", 2, "0.01" },
	{ "12.5", 1, "12.5" },
	{ "5", 3, "5.000" },
	{ "5.0", 0, "5" },
	{ "0", 18, "0.000000000000000000" },
	{ "0." MAX18, 0, "1" },
	{ "0." MAX18, 17, "1.00000000000000000" },
	{ "99999999999999999.9", 0, "100000000000000000" },
	{ MAX18, 0, MAX18 },
	{ MAX18, 1, NULL },
	{ "-" MAX18, 1, NULL },
	{ "1", 17, "1.00000000000000000" },
	{ "1", 18, NULL },
};

static void
rounds_half_away_from_zero(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a;
	size_t i;
	int rc;

	(void)state;
	for (i = 0; i < COUNT(roundings); i++) {
		rc = qa_num_round(
		    num(roundings[i].from), roundings[i].decimals, &a, &f);
		if (roundings[i].to == NULL) {
			assert_too_large(rc, &f, roundings[i].from);
			continue;
		}
		assert_int_equal(rc, 0);
		assert_num(a, roundings[i].to, roundings[i].from);
	}
}

/* One at every scale, up and down. */
static void
every_power_of_ten(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a = { 1, 0 }, b;
	int k;

	(void)state;
	for (k = 0; k < 18; k++, a.scaled *= 10, a.scale++) {
		assert_int_equal(qa_num_round(qa_num_whole(1), k, &b, &f), 0);
		assert_true(b.scaled == a.scaled);
		assert_int_equal(b.scale, k);
		assert_int_equal(qa_num_compare(a, qa_num_whole(1)), 0);
		assert_int_equal(qa_num_round(a, 0, &b, &f), 0);
		assert_true(b.scaled == 1);
		assert_true(qa_num_is_whole(a));
	}
}

static const struct {
	const char *a, *b, *sum, *difference; /* NULL: too large */
} sums[] = {
	{ "0", "0", "0", "0" },
	{ "0.1", "0.2", "0.3", "-0.1" },
	{ "1", "0.25", "1.25", "0.75" },
	{ "0.25", "1", "1.25", "-0.75" },
	{ "0.1", "0.10", "0.20", "0.00" },
	{ "-3.5", "3.5", "0.0", "-7.0" },
	{ MAX18, "1", NULL, "999999999999999998" },
	{ "-" MAX18, "1", "-999999999999999998", NULL },
	{ "-999999999999999998", "1", "-999999999999999997", "-" MAX18 },
	{ "999999999999999998", "-1", "999999999999999997", MAX18 },
	{ MAX18, "-" MAX18, "0", NULL },
	{ MAX18, "0.1", NULL, NULL },
	{ "0." MAX18, "0.000000000000000001", NULL, "0.999999999999999998" },
	{ "1", "0.000000000000000001", NULL, "0." MAX18 },
};

static void
assert_sum(int rc, struct qa_num got, const char *want, struct qa_fault *f,
    const char *from)
{
	if (want == NULL) {
		assert_too_large(rc, f, from);
		return;
	}
	assert_int_equal(rc, 0);
	assert_num(got, want, from);
}

static void
adds_and_subtracts_exactly(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a, b, c = { 0, 0 };
	size_t i;
	int rc;

	(void)state;
	for (i = 0; i < COUNT(sums); i++) {
		a = num(sums[i].a);
		b = num(sums[i].b);
		rc = qa_num_add(a, b, &c, &f);
		assert_sum(rc, c, sums[i].sum, &f, sums[i].a);
		rc = qa_num_add(b, a, &c, &f);
		assert_sum(rc, c, sums[i].sum, &f, sums[i].b);
		rc = qa_num_subtract(a, b, &c, &f);
		assert_sum(rc, c, sums[i].difference, &f, sums[i].a);
	}
}

/* ---- ratios ---- */

static const struct {
	const char *n, *d;
	int64_t times;
	int decimals;
	const char *ratio;
} ratios[] = {
	/* published by the Department for Education */
	{ "10", "160", 100, 1, "6.3" },
	{ "9", "400", 100, 1, "2.3" },
	{ "115", "368", 100, 1, "31.3" },
	/* ties of binary fractions, and below zero */
	{ "1", "8", 1, 2, "0.13" },
	{ "-1", "8", 1, 2, "-0.13" },
	{ "1", "-8", 1, 2, "-0.13" },
	{ "-1", "-8", 1, 2, "0.13" },
	{ "1", "2", 1, 0, "1" },
	{ "-1", "2", 1, 0, "-1" },
	{ "499999999999999999", "999999999999999999", 1, 0, "0" },
	{ "500000000000000000", "999999999999999999", 1, 0, "1" },
	/* ends */
	{ "0", "5", 100, 1, "0.0" },
	{ "5", "5", 100, 1, "100.0" },
	{ "1", "3", 1, 9, "0.333333333" },
	{ "2", "3", 1, 9, "0.666666667" },
	{ "50", "10000", 10000, 0, "50" },
	/* decimals of their own */
	{ "1.5", "0.5", 1, 1, "3.0" },
	{ "0.05", "3", 100, 2, "1.67" },
	{ "7", "0.3", 1, 0, "23" },
	{ "0.000000000000000001", "0.000000000000000001", 100, 1, "100.0" },
	{ "0.000000000000000001", "1", 100, 9, "0.000000000" },
	{ "0." MAX18, MAX18, 100, 0, "0" },
	/* past 64 bits on the way */
	{ MAX18, MAX18, 100, 1, "100.0" },
	{ MAX18, "999999999999999998", 10000, 9, "10000.000000000" },
	{ "1", MAX18, 100, 9, "0.000000000" },
};

static void
divides_on_the_exact_ratio(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(ratios); i++) {
		assert_int_equal(
		    qa_num_ratio(num(ratios[i].n), num(ratios[i].d),
			ratios[i].times, ratios[i].decimals, &a, &f),
		    0);
		assert_num(a, ratios[i].ratio, ratios[i].n);
		assert_int_equal(a.scale, ratios[i].decimals);
	}
}

/* Against a division in whole numbers that adds half of the divisor. */
static void
every_small_percentage(void **state)
{
	static const int64_t ten[] = { 1, 10, 100 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a;
	int64_t n, d;
	int k;

	(void)state;
	for (d = 1; d <= 400; d++)
		for (n = 0; n <= d; n++)
			for (k = 0; k <= 2; k++) {
				assert_int_equal(
				    qa_num_ratio(qa_num_whole(n),
					qa_num_whole(d), 100, k, &a, &f),
				    0);
				assert_true(a.scaled ==
				    (200 * ten[k] * n + d) / (2 * d));
			}
}

static void
ratios_that_do_not_fit(void **state)
{
	static const struct {
		const char *n, *d;
		int64_t times;
		int decimals;
		const char *words;
	} cases[] = {
		/* too large for 128 bits on the way */
		{ MAX18, "1", INT64_MAX, 9, "too large to divide" },
		{ MAX18, "0." MAX18, 100, 9, "too large to divide" },
		/* too large for 18 digits in the end */
		{ MAX18, "1", 100, 1, "18 digits" },
		{ "-" MAX18, "1", 10, 0, "18 digits" },
		{ "1", "0.000000000000000001", 1, 1, "18 digits" },
	};
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_num a;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(qa_num_ratio(num(cases[i].n), num(cases[i].d),
				     cases[i].times, cases[i].decimals, &a, &f),
		    -1);
		assert_fault(f, QA_DATA, cases[i].words);
		qa_fault_clear(&f);
	}
}

/* ---- others ---- */

static void
as_a_double(void **state)
{
	char text[QA_NUM_TEXT];
	struct qa_num a = { 0, 3 };

	(void)state;
	for (a.scaled = -20000; a.scaled <= 20000; a.scaled++)
		assert_true(
		    qa_num_double(a) == strtod(qa_num_write(a, text), NULL));
	assert_true(qa_num_double(num(MAX18)) == 1e18);
	assert_true(qa_num_double(num("0.000000000000000001")) == 1e-18);
	assert_true(qa_num_double(num("-0." MAX18)) == -1.0);
}

static void
whole_or_not(void **state)
{
	static const char *const whole[] = { "0", "-5", "5.0", "0.000",
		"-12.00", MAX18 };
	static const char *const not [] = { "0.1", "5.01", "-0.5",
		"0.000000000000000001", ("0." MAX18) };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(whole); i++)
		if (!qa_num_is_whole(num(whole[i])))
			fail_msg("%s is not whole", whole[i]);
	for (i = 0; i < COUNT(not ); i++)
		if (qa_num_is_whole(num(not [i])))
			fail_msg("%s is whole", not [i]);
	assert_num(qa_num_whole(-42), "-42", "-42");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_digits),
		cmocka_unit_test(refuses_what_is_no_number),
		cmocka_unit_test(refuses_over_18_digits),
		cmocka_unit_test(reads_no_further_than_told),
		cmocka_unit_test(writes_the_decimals_that_it_has),
		cmocka_unit_test(what_is_written_reads_back_equal),
		cmocka_unit_test(orders_exactly),
		cmocka_unit_test(scales_do_not_matter_to_order),
		cmocka_unit_test(rounds_half_away_from_zero),
		cmocka_unit_test(every_power_of_ten),
		cmocka_unit_test(adds_and_subtracts_exactly),
		cmocka_unit_test(divides_on_the_exact_ratio),
		cmocka_unit_test(every_small_percentage),
		cmocka_unit_test(ratios_that_do_not_fit),
		cmocka_unit_test(as_a_double),
		cmocka_unit_test(whole_or_not),
	};

	return cmocka_run_group_tests_name("num", tests, NULL, NULL);
}
