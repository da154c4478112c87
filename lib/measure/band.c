#include <assert.h>
#include <stdlib.h>

#include "measure/band.h"

__extension__ typedef __int128 wide; /* not a name of a struct */

#define DIGITS_END 1000000000000000000 /* more than 18 digits */

static int
upwards(const void *a, const void *b)
{
	return qa_num_compare(
	    *(const struct qa_num *)a, *(const struct qa_num *)b);
}

void
qa_sort_nums(struct qa_num *x, size_t n)
{
	if (n > 1)
		qsort(x, n, sizeof(*x), upwards);
}

/* How many of the sorted values are below one, or not above it. */
static size_t
below(const struct qa_num *sorted, size_t n, struct qa_num value, bool or_equal)
{
	size_t low = 0, high = n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (qa_num_compare(sorted[mid], value) < (or_equal ? 1 : 0))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
qa_rank_of(enum qa_polarity polarity, struct qa_num value,
    const struct qa_num *sorted, size_t n)
{
	if (polarity == QA_LOW)
		return below(sorted, n, value, false) + 1;
	if (polarity == QA_HIGH)
		return n - below(sorted, n, value, true) + 1;
	return 0;
}

/* Counted from the worst, n values fill so many bands to their upper ends. */
int
qa_band_of(size_t rank, size_t n, int bands)
{
	size_t from_worst = n + 1 - rank, q = (size_t)bands;

	assert(bands > 0 && rank <= n);
	if (rank == 0 || n < q)
		return 0;
	return (int)(q + 1 - (from_worst * q + n - 1) / n);
}

static int
finest(const struct qa_num *x, size_t n)
{
	int scale = 0;
	size_t i;

	for (i = 0; i < n; i++)
		if (x[i].scale > scale)
			scale = x[i].scale;
	return scale;
}

/* To a scale that is not below its own; 36 digits at most. */
static wide
at_scale(struct qa_num x, int scale)
{
	wide v = x.scaled;

	for (; x.scale < scale; x.scale++)
		v *= 10;
	return v;
}

/* The nearest number that 18 digits hold. */
static int
hold(wide v, int scale, struct qa_num *out, struct qa_fault *f)
{
	wide last;

	while (
	    scale > 0 && (scale > 18 || v >= DIGITS_END || v <= -DIGITS_END)) {
		last = v % 10;
		v = v / 10 + (last >= 5) - (last <= -5);
		scale--;
	}
	if (v >= DIGITS_END || v <= -DIGITS_END)
		return qa_fail(
		    f, QA_DATA, "a quartile has more than 18 digits");
	out->scaled = (int64_t)v;
	out->scale = scale;
	return 0;
}

/* A quarter of a sum of four is 25 of the hundredths of its last place. */
int
qa_quarter(const struct qa_num *x, size_t n, int k, struct qa_num *out,
    struct qa_fault *f)
{
	size_t quarters = (n - 1) * (size_t)k, i = quarters / 4, j;
	int scale = finest(x, n);
	wide sum;

	assert(n > 0 && k >= 0 && k <= 4);
	sum = at_scale(x[i], scale);
	for (j = 1; j < 4; j++)
		sum += at_scale(x[j < 4 - quarters % 4 ? i : i + 1], scale);
	return hold(sum * 25, scale + 2, out, f);
}

int
qa_quartiles_of(const struct qa_num *x, size_t n, struct qa_quartiles *q,
    struct qa_fault *f)
{
	int k;

	for (k = 1; k < 4; k++)
		if (qa_quarter(x, n, k, &q->cut[k - 1], f) == -1)
			return -1;
	return 0;
}

char
qa_quartile_letter(enum qa_polarity polarity, struct qa_num value,
    const struct qa_quartiles *q)
{
	int k, above = 0;

	if (polarity != QA_HIGH && polarity != QA_LOW)
		return '\0';
	for (k = 0; k < 3; k++)
		above += qa_num_compare(value, q->cut[k]) > 0;
	return "ABCD"[polarity == QA_LOW ? above : 3 - above];
}

int
qa_num_mean(const struct qa_num *x, size_t n, int decimals, struct qa_num *out,
    struct qa_fault *f)
{
	struct qa_num sum = qa_num_whole(0);
	size_t i;

	assert(n > 0);
	for (i = 0; i < n; i++)
		if (qa_num_add(sum, x[i], &sum, f) == -1)
			return -1;
	return qa_num_ratio(sum, qa_num_whole((int64_t)n), 1, decimals, out, f);
}
