#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/num.h"

__extension__ typedef __int128 wide; /* not a name of a struct */

static const int64_t power[19] = { 1, 10, 100, 1000, 10000, 100000, 1000000,
	10000000, 100000000, 1000000000, 10000000000, 100000000000,
	1000000000000, 10000000000000, 100000000000000, 1000000000000000,
	10000000000000000, 100000000000000000, 1000000000000000000 };

int
qa_num_read(const char *s, size_t n, struct qa_num *out)
{
	size_t i = 0;
	int digits = 0, scale = 0;
	bool negative = false, point = false, any = false;
	int64_t v = 0;

	if (n > 0 && s[0] == '-') {
		negative = true;
		i = 1;
	}
	for (; i < n; i++) {
		if (s[i] == '.' && !point && any) {
			point = true;
			continue;
		}
		if (s[i] < '0' || s[i] > '9')
			return -1;
		any = true;
		if (digits > 0 || s[i] != '0' || point)
			digits++;
		if (digits > 18)
			return -2;
		v = v * 10 + (s[i] - '0');
		scale += point;
	}
	if (!any || s[n - 1] == '.')
		return -1;
	out->scaled = negative ? -v : v;
	out->scale = scale;
	return 0;
}

char *
qa_num_write(struct qa_num a, char text[static QA_NUM_TEXT])
{
	char digits[24];
	uint64_t v;
	int n = 0, i, k = 0;

	v = a.scaled < 0 ? 0 - (uint64_t)a.scaled : (uint64_t)a.scaled;
	do {
		digits[n++] = (char)('0' + v % 10);
		v /= 10;
	} while (v > 0 || n <= a.scale);
	if (a.scaled < 0)
		text[k++] = '-';
	for (i = n - 1; i >= 0; i--) {
		text[k++] = digits[i];
		if (i == a.scale && i > 0)
			text[k++] = '.';
	}
	text[k] = '\0';
	return text;
}

int
qa_num_compare(struct qa_num a, struct qa_num b)
{
	wide x =
	    (wide)a.scaled * power[b.scale > a.scale ? b.scale - a.scale : 0];
	wide y =
	    (wide)b.scaled * power[a.scale > b.scale ? a.scale - b.scale : 0];

	return x < y ? -1 : x > y;
}

static int
narrow(wide v, int scale, struct qa_num *out, struct qa_fault *f)
{
	if (v > power[18] - 1 || v < -(power[18] - 1))
		return qa_fail(f, QA_DATA, "a number has more than 18 digits");
	out->scaled = (int64_t)v;
	out->scale = scale;
	return 0;
}

/* n / d rounded half away from zero; d > 0. */
static wide
divide(wide n, wide d)
{
	wide q = n / d, r = n % d;

	if (r < 0)
		r = -r;
	if (r >= d - r)
		q += n < 0 ? -1 : 1;
	return q;
}

int
qa_num_round(
    struct qa_num a, int decimals, struct qa_num *out, struct qa_fault *f)
{
	if (decimals >= a.scale)
		return narrow((wide)a.scaled * power[decimals - a.scale],
		    decimals, out, f);
	return narrow(
	    divide(a.scaled, power[a.scale - decimals]), decimals, out, f);
}

int
qa_num_add(
    struct qa_num a, struct qa_num b, struct qa_num *out, struct qa_fault *f)
{
	int scale = a.scale > b.scale ? a.scale : b.scale;

	return narrow((wide)a.scaled * power[scale - a.scale] +
		(wide)b.scaled * power[scale - b.scale],
	    scale, out, f);
}

int
qa_num_subtract(
    struct qa_num a, struct qa_num b, struct qa_num *out, struct qa_fault *f)
{
	b.scaled = -b.scaled;
	return qa_num_add(a, b, out, f);
}

/* Multiplies by 10^k; -1 on overflow. */
static int
scale_up(wide *v, int k)
{
	while (k-- > 0)
		if (__builtin_mul_overflow(*v, (wide)10, v))
			return -1;
	return 0;
}

int
qa_num_ratio(struct qa_num n, struct qa_num d, int64_t times, int decimals,
    struct qa_num *out, struct qa_fault *f)
{
	wide x = n.scaled, y = d.scaled;
	int up = decimals + d.scale - n.scale;

	if (y < 0) {
		x = -x;
		y = -y;
	}
	if (__builtin_mul_overflow(x, (wide)times, &x) ||
	    (up >= 0 ? scale_up(&x, up) : scale_up(&y, -up)) == -1)
		return qa_fail(f, QA_DATA,
		    "numerator and denominator are too large to divide");
	return narrow(divide(x, y), decimals, out, f);
}

double
qa_num_double(struct qa_num a)
{
	return (double)((long double)a.scaled / (long double)power[a.scale]);
}

struct qa_num
qa_num_whole(int64_t v)
{
	struct qa_num a = { v, 0 };

	return a;
}

bool
qa_num_is_whole(struct qa_num a)
{
	return a.scaled % power[a.scale] == 0;
}

char *
qa_put_number(char *at, int64_t i)
{
	char digits[20], *p = digits + sizeof(digits);
	uint64_t u = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;

	do
		*--p = (char)('0' + u % 10);
	while ((u /= 10) > 0);
	if (i < 0)
		*at++ = '-';
	while (p < digits + sizeof(digits))
		*at++ = *p++;
	return at;
}

/* Below this a double scaled to its decimals is a 64-bit integer. */
#define DOUBLE_FIXED 1e18L

char *
qa_double_write(
    double x, int decimals, int precision, char text[static QA_DOUBLE_TEXT])
{
	const long double scaled =
	    (long double)(x < 0 ? -x : x) * (long double)power[decimals];
	struct qa_num n = { 0, decimals };

	text[0] = '\0';
	if (!isfinite(x))
		return text;
	if (precision >= 0 || scaled >= DOUBLE_FIXED) {
		snprintf(text, QA_DOUBLE_TEXT, "%.*g",
		    precision >= 0 && precision < 17 ? precision : 17, x);
		return text;
	}
	n.scaled = (int64_t)(scaled + 0.5L);
	if (x < 0)
		n.scaled = -n.scaled;
	return qa_num_write(n, text);
}
