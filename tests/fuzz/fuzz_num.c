/*
 * Numbers: the lines of the input are a, b, how many times, and decimals.
 * What is read is written as it was typed, and what is computed agrees with
 * arithmetic by hand on digits.
 */
#include "fuzz.h"

#include <math.h>

#include "record/cell.h"

#define DIGITS 96

/* A whole number of 0 or more, its lowest digit first. */
struct digits {
	uint8_t d[DIGITS];
};

static struct digits
digits_of(uint64_t v)
{
	struct digits a = { { 0 } };
	int i;

	for (i = 0; v > 0; v /= 10)
		a.d[i++] = (uint8_t)(v % 10);
	return a;
}

static uint64_t
size_of(int64_t v)
{
	return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

static int
compare(const struct digits *a, const struct digits *b)
{
	int i;

	for (i = DIGITS; i-- > 0;)
		if (a->d[i] != b->d[i])
			return a->d[i] < b->d[i] ? -1 : 1;
	return 0;
}

static struct digits
plus(struct digits a, const struct digits *b)
{
	int i, carry = 0;

	for (i = 0; i < DIGITS; i++) {
		carry += a.d[i] + b->d[i];
		a.d[i] = (uint8_t)(carry % 10);
		carry /= 10;
	}
	return a;
}

/* a - b, where a is not less */
static struct digits
minus(struct digits a, const struct digits *b)
{
	int i, borrow = 0, d;

	for (i = 0; i < DIGITS; i++) {
		d = a.d[i] - b->d[i] - borrow;
		borrow = d < 0;
		a.d[i] = (uint8_t)(d + 10 * borrow);
	}
	return a;
}

/* a with so many zeros behind it */
static struct digits
shifted(const struct digits *a, int zeros)
{
	struct digits x = { { 0 } };

	memcpy(x.d + zeros, a->d, (size_t)(DIGITS - zeros));
	return x;
}

static struct digits
times(const struct digits *a, const struct digits *b)
{
	struct digits x = { { 0 } }, part;
	int i, k;

	for (i = 0; i < DIGITS / 2; i++) {
		part = shifted(a, i);
		for (k = 0; k < b->d[i]; k++)
			x = plus(x, &part);
	}
	return x;
}

/* n / d, half up: as at school, digit by digit. */
static struct digits
divided(struct digits n, const struct digits *d)
{
	struct digits q = { { 0 } }, part;
	int i;

	n = plus(n, &n); /* (2n + d) / 2d */
	n = plus(n, d);
	for (i = DIGITS / 2; i-- > 0;) {
		part = plus(*d, d);
		part = shifted(&part, i);
		while (compare(&n, &part) >= 0) {
			n = minus(n, &part);
			q.d[i]++;
		}
	}
	return q;
}

/* Up to 18 digits. */
static bool
fits(const struct digits *a)
{
	int i;

	for (i = 18; i < DIGITS; i++)
		if (a->d[i] != 0)
			return false;
	return true;
}

/* Whether 128 bits hold it: below 2^127. */
static bool
fits_wide(const struct digits *a)
{
	struct digits two63 = digits_of((uint64_t)1 << 63);
	struct digits two64 = plus(two63, &two63);
	struct digits most = times(&two63, &two64);

	return compare(a, &most) < 0;
}

static void
want(bool x, const char *what)
{
	if (x)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

/* A result is the digits, or fails where 18 do not hold them. */
static void
want_result(int rc, const struct qa_num *got, int scale,
    const struct digits *size, bool negative, const struct qa_fault *f)
{
	struct digits mine;

	if (!fits(size)) {
		want(rc == -1 && f->exit == QA_DATA, "too long is refused");
		return;
	}
	want(rc == 0 && got->scale == scale, "a result of that scale");
	mine = digits_of(size_of(got->scaled));
	want(compare(&mine, size) == 0, "the digits by hand");
	want(got->scaled == 0 || (got->scaled < 0) == negative, "the sign");
}

/* ---- reading and writing ---- */

/* Text without what writing leaves out: zeros in front, the sign of 0. */
static void
want_as_typed(const char *s, size_t n, const char *written)
{
	bool minus_sign = n > 0 && s[0] == '-';

	s += minus_sign;
	n -= minus_sign;
	while (n > 1 && s[0] == '0' && s[1] != '.') {
		s++;
		n--;
	}
	if (*written == '-') {
		want(minus_sign, "a sign that was typed");
		written++;
	}
	want(strlen(written) == n && memcmp(s, written, n) == 0,
	    "written as typed");
}

static bool
read_num(const char *s, size_t n, struct qa_num *a)
{
	char text[QA_NUM_TEXT];
	struct qa_num again;
	int step = qa_num_read(s, n, a);

	want(step <= 0 && step >= -2, "0, -1 or -2");
	if (step != 0)
		return false;
	want(a->scale >= 0 && a->scale <= 18, "a scale of 0 to 18");
	want(size_of(a->scaled) < 1000000000000000000u, "18 digits");
	qa_num_write(*a, text);
	want_as_typed(s, n, text);
	want(qa_num_read(text, strlen(text), &again) == 0 &&
		again.scaled == a->scaled && again.scale == a->scale,
	    "read back equal");
	want(fabs(qa_num_double(*a) - strtod(text, NULL)) <=
		fabs(strtod(text, NULL)) * 3e-16,
	    "the double of it");
	want(qa_num_is_whole(*a) ==
		(strspn(text + strcspn(text, "."), ".0") ==
		    strlen(text + strcspn(text, "."))),
	    "whole where all decimals are 0");
	return true;
}

/* Well-placed commas are as if they were not there. */
static void
try_commas(const char *s, size_t n)
{
	struct qa_num a, b;
	char text[64];
	size_t i, k = 0;

	if (n > sizeof(text) || qa_number_read(s, n, &a) != 0)
		return;
	for (i = 0; i < n; i++)
		if (s[i] != ',')
			text[k++] = s[i];
	want(qa_num_read(text, k, &b) == 0 && a.scaled == b.scaled &&
		a.scale == b.scale,
	    "the number without its commas");
}

/* ---- arithmetic ---- */

/* a and b at the finer of their scales */
static int
level(struct qa_num a, struct qa_num b, struct digits *x, struct digits *y)
{
	int scale = a.scale > b.scale ? a.scale : b.scale;

	*x = digits_of(size_of(a.scaled));
	*x = shifted(x, scale - a.scale);
	*y = digits_of(size_of(b.scaled));
	*y = shifted(y, scale - b.scale);
	return scale;
}

static void
try_sum(struct qa_num a, struct qa_num b, bool subtract)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct digits x, y, size;
	struct qa_num got = { 0, 0 };
	bool less = a.scaled < 0, other = (b.scaled < 0) != subtract;
	int scale = level(a, b, &x, &y), rc;

	if (less == other)
		size = plus(x, &y);
	else if (compare(&x, &y) >= 0)
		size = minus(x, &y);
	else {
		size = minus(y, &x);
		less = other;
	}
	rc = subtract ? qa_num_subtract(a, b, &got, &f)
		      : qa_num_add(a, b, &got, &f);
	want_result(rc, &got, scale, &size, less, &f);
}

static void
try_compare(struct qa_num a, struct qa_num b)
{
	struct digits x, y;
	int order, got = qa_num_compare(a, b);

	level(a, b, &x, &y);
	if ((a.scaled < 0) != (b.scaled < 0))
		order = a.scaled < 0 ? -1 : 1;
	else
		order = compare(&x, &y) * (a.scaled < 0 ? -1 : 1);
	want((got > 0) - (got < 0) == order, "the order by hand");
	got = qa_num_compare(b, a);
	want((got > 0) - (got < 0) == -order, "the order the other way");
}

static void
try_round(struct qa_num a, int decimals)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct digits size = digits_of(size_of(a.scaled)), d = digits_of(1);
	struct qa_num got = { 0, 0 };
	int rc = qa_num_round(a, decimals, &got, &f);

	if (decimals >= a.scale)
		size = shifted(&size, decimals - a.scale);
	else {
		d = shifted(&d, a.scale - decimals);
		size = divided(size, &d);
	}
	want_result(rc, &got, decimals, &size, a.scaled < 0, &f);
}

static void
try_ratio(struct qa_num n, struct qa_num d, int64_t many, int decimals)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct digits x = digits_of(size_of(n.scaled)), y, m, size;
	struct qa_num got = { 0, 0 };
	int up = decimals + d.scale - n.scale, rc;

	if (d.scaled == 0)
		return;
	rc = qa_num_ratio(n, d, many, decimals, &got, &f);
	m = digits_of(size_of(many));
	x = times(&x, &m);
	y = digits_of(size_of(d.scaled));
	if (up >= 0)
		x = shifted(&x, up);
	else
		y = shifted(&y, -up);
	if (!fits_wide(&x) || !fits_wide(&y)) {
		want(rc == -1 && f.exit == QA_DATA, "too wide is refused");
		return;
	}
	size = divided(x, &y);
	want_result(rc, &got, decimals, &size,
	    ((n.scaled < 0) != (d.scaled < 0)) != (many < 0), &f);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data, *end;
	struct qa_num v[4] = { { 0, 0 }, { 0, 0 }, { 1, 0 }, { 1, 0 } };
	int i, decimals;

	for (i = 0; i < 4 && s != NULL; i++) {
		size_t k = n;

		if ((end = memchr(s, '\n', n)) != NULL)
			k = (size_t)(end - s);
		try_commas(s, k);
		if (!read_num(s, k, &v[i]))
			return 0;
		n -= end == NULL ? k : k + 1;
		s = end == NULL ? NULL : end + 1;
	}
	decimals = (int)(size_of(v[3].scaled) % 10);
	try_sum(v[0], v[1], false);
	try_sum(v[0], v[1], true);
	try_compare(v[0], v[1]);
	try_round(v[0], (int)(size_of(v[3].scaled) % 19));
	try_ratio(v[0], v[1], v[2].scaled, decimals);
	return 0;
}
