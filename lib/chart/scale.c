#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "chart/scale.h"

#define LEAST_POWER (-9)
#define MOST 1e15 /* a double still tells apart the halves there */

/* 10^0 and up; tables, because pow() differs between machines. */
static const double ten[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
static const int64_t whole_ten[] = { 1, 10, 100, 1000, 10000, 100000, 1000000,
	10000000, 100000000, 1000000000 };

static const int round_times[] = { 1, 2, 5 };

static double
tame(double x)
{
	if (isnan(x))
		return 0;
	return x > MOST ? MOST : x < -MOST ? -MOST : x;
}

/* Divides by the power where it is below 1, so that 3 of 0.1 are 0.3. */
static double
of_step(const struct qa_scale *s, double n)
{
	n *= s->times;
	return s->power < 0 ? n / ten[-s->power] : n * ten[s->power];
}

/* The least step of 1, 2 or 5 times a power of ten that is at least raw. */
static void
choose_step(struct qa_scale *s, double raw)
{
	size_t i;

	for (s->power = LEAST_POWER; s->power < 15; s->power++)
		for (i = 0; i < 3; i++) {
			s->times = round_times[i];
			if (of_step(s, 1) >= raw)
				return;
		}
	s->times = 1;
}

/* Makes room around values that are all the same. */
static void
widen(double *low, double *high)
{
	double size = fmax(fabs(*low), fabs(*high)), room;

	if (*high - *low >= 1e-9 && *high - *low >= size * 1e-9)
		return;
	room = size >= 1e-9 ? size / 5 : 0;
	if (room == 0)
		*high = 1;
	*low -= room;
	*high += room;
}

void
qa_scale_init(struct qa_scale *s, double low, double high, double from,
    double to, int steps)
{
	double a = fmin(tame(low), tame(high));
	double b = fmax(tame(low), tame(high));
	const double slack = 1e-9; /* 0.3 is three steps of 0.1 */
	long long last;

	memset(s, 0, sizeof(*s));
	s->from = from;
	s->to = to;
	widen(&a, &b);
	choose_step(s, (b - a) / (steps < 1 ? 1 : steps));
	s->first = (long long)floor(a / of_step(s, 1) + slack);
	last = (long long)ceil(b / of_step(s, 1) - slack);
	s->ticks = (int)(last - s->first) + 1;
	if (s->ticks < 2)
		s->ticks = 2;
	s->low = qa_scale_tick(s, 0);
	s->high = qa_scale_tick(s, s->ticks - 1);
	s->decimals = s->power < 0 ? -s->power : 0;
}

/* The decade of the nth of 1, 2, 5, 10, 20, 50 ..., n from below 0 too. */
static int
decade(long long n)
{
	return (int)(n >= 0 ? n / 3 : -((2 - n) / 3));
}

static double
round_number(long long n)
{
	int power = decade(n), times = round_times[n - 3 * power];

	return power < 0 ? times / ten[-power] : times * ten[power];
}

/* The natural logarithm, by its series, because log() differs between
 * machines; x above 0. */
static double
logarithm(double x)
{
	double t, square, sum = 0;
	int power, k;

	x = frexp(x, &power);
	t = (x - 1) / (x + 1);
	square = t * t;
	for (k = 39; k > 0; k -= 2)
		sum = sum * square + 1.0 / k;
	return 2 * t * sum + power * 0.69314718055994530942;
}

void
qa_scale_init_ratio(
    struct qa_scale *s, double low, double high, double from, double to)
{
	double a = tame(low) < 1e-9 ? 1 : tame(low);
	double b = tame(high) < a ? a : tame(high);
	long long last = 45; /* 10^15 */

	memset(s, 0, sizeof(*s));
	s->ratio = true;
	s->from = from;
	s->to = to;
	for (s->first = 44; s->first > -27 && round_number(s->first) > a;)
		s->first--;
	while (last - 1 > s->first && round_number(last - 1) >= b)
		last--;
	s->ticks = (int)(last - s->first) + 1;
	s->low = qa_scale_tick(s, 0);
	s->high = qa_scale_tick(s, s->ticks - 1);
}

double
qa_scale_tick(const struct qa_scale *s, int i)
{
	if (s->ratio)
		return round_number(s->first + i);
	return of_step(s, (double)(s->first + i));
}

double
qa_scale_at(const struct qa_scale *s, double value)
{
	double share;

	if (isnan(value))
		return s->from;
	share = (tame(value) - s->low) / (s->high - s->low);
	if (s->ratio)
		share = logarithm(fmax(tame(value), s->low) / s->low) /
		    logarithm(s->high / s->low);
	share = share < 0 ? 0 : share > 1 ? 1 : share;
	return s->from + share * (s->to - s->from);
}

void
qa_scale_label(const struct qa_scale *s, int i, struct qa_buf *b)
{
	int decimals = s->decimals;

	if (s->ratio)
		decimals = -decade(s->first + i);
	qa_chart_number(b, qa_scale_tick(s, i), decimals);
}

void
qa_chart_number(struct qa_buf *b, double x, int decimals)
{
	char digits[32];
	int64_t scaled, rest;
	int n, i, d = decimals < 0 ? 0 : decimals > 9 ? 9 : decimals;

	if (!isfinite(x)) {
		qa_buf_put(b, '-');
		return;
	}
	while (d > 0 && fabs(x) * ten[d] > 9e15)
		d--; /* a double has no more digits than that */
	scaled = llround(fmin(fmax(x, -9e15), 9e15) * ten[d]);
	if (scaled < 0)
		qa_buf_put(b, '-');
	scaled = scaled < 0 ? -scaled : scaled;
	rest = scaled % whole_ten[d];
	n = snprintf(
	    digits, sizeof(digits), "%lld", (long long)(scaled / whole_ten[d]));
	for (i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			qa_buf_put(b, ',');
		qa_buf_put(b, digits[i]);
	}
	if (d > 0)
		qa_buf_print(b, ".%0*lld", d, (long long)rest);
}
