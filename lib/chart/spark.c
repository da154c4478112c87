#include <math.h>
#include <string.h>

#include "chart/spark.h"

#define WIDTH 120.0
#define HEIGHT 24.0
#define EDGE 6.0 /* room for the shape at the end */

/* The lowest and the highest; whether they differ. */
static bool
extent(const double *v, size_t n, double *low, double *high)
{
	double size;
	size_t i;

	*low = NAN;
	*high = NAN;
	for (i = 0; i < n; i++)
		if (isfinite(v[i])) {
			*low = fmin(*low, v[i]);
			*high = fmax(*high, v[i]);
		}
	size = fmax(fabs(*low), fabs(*high));
	return *high / 2 - *low / 2 > size * 5e-10;
}

/* Where a value lies, 0 to 1; halves, so that nothing overflows. */
static double
share(double x, double low, double high)
{
	return (x / 2 - low / 2) / (high / 2 - low / 2);
}

void
qa_spark_text(const double *v, size_t n, struct qa_buf *out)
{
	double low, high;
	bool differ = extent(v, n, &low, &high);
	size_t i;
	int level;

	for (i = 0; i < n; i++) {
		if (!isfinite(v[i])) {
			qa_buf_put(out, ' ');
			continue;
		}
		level = 3; /* half a block high */
		if (differ)
			level = (int)fmin(share(v[i], low, high) * 8, 7);
		qa_buf_text(out, "\xe2\x96");
		qa_buf_put(out, (char)(0x81 + level));
	}
}

struct plan {
	const struct qa_spark *spark;
	double low, high;
	bool differ;
};

static double
x_at(const struct plan *p, size_t i)
{
	if (p->spark->n < 2)
		return WIDTH / 2;
	return EDGE +
	    (WIDTH - 2 * EDGE) * (double)i / (double)(p->spark->n - 1);
}

static double
y_at(const struct plan *p, size_t i)
{
	double y = 0.5;

	if (p->differ)
		y = share(p->spark->value[i], p->low, p->high);
	return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * y;
}

/* The run of values from i on; returns what follows it. */
static size_t
run(struct qa_svg *s, const struct plan *p, size_t i)
{
	const double *v = p->spark->value;
	size_t first = i;

	if (i + 1 == p->spark->n || !isfinite(v[i + 1])) {
		qa_svg_shape(
		    s, QA_INK_POINT, QA_CIRCLE, x_at(p, i), y_at(p, i), 2);
		return i + 1;
	}
	for (; i < p->spark->n && isfinite(v[i]); i++)
		if (i == first)
			qa_svg_pen_down(
			    s, QA_INK_SERIES, x_at(p, i), y_at(p, i));
		else
			qa_svg_pen_to(s, x_at(p, i), y_at(p, i));
	qa_svg_pen_up(s);
	return i;
}

void
qa_spark_draw(const struct qa_spark *spark, struct qa_buf *out)
{
	struct plan p = { .spark = spark };
	struct qa_svg s = { .small = true };
	size_t i = 0, last = spark->n;

	p.differ = extent(spark->value, spark->n, &p.low, &p.high);
	while (i < spark->n)
		if (isfinite(spark->value[i])) {
			i = run(&s, &p, i);
			last = i - 1;
		} else
			i++;
	if (last < spark->n)
		qa_signal_draw(
		    &s, spark->latest, x_at(&p, last), y_at(&p, last), 4);
	qa_svg_end_small(
	    &s, spark->alt == NULL ? "" : spark->alt, WIDTH, HEIGHT, out);
}
