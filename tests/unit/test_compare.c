/* Comparisons of areas made at random: what holds of all of them. */
#include "unit.h"

#include <math.h>

#include "domain/compare.h"

#define AREAS 60
#define TRIALS 400

static struct qa_fault fault;

/* A generator of its own, the same everywhere: Marsaglia's xorshift. */
static uint64_t seed;

static uint64_t
some(uint64_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed % below;
}

struct made {
	struct qa_compare_group g;
	struct qa_compare_how how;
};

static const char *const codes[] = { "A", "B", "C", "D", "E", "F", "G", "H" };

/* What an area has: parts, a value alone, or nothing. */
static void
fill(struct made *m, struct qa_compared *c, size_t i)
{
	const struct qa_compare_measure *x = &m->g.measure;
	uint64_t kind = some(8), most = some(3) == 0 ? 20 : 100000;

	c->area = codes[i % 8];
	c->line = (long)i + 1; /* tells areas apart */
	if (kind == 0)
		return;
	c->has_value = true;
	if (kind == 1) {
		c->shown = qa_num_whole((int64_t)some(100));
		return;
	}
	c->has_n = c->has_d = c->exact = c->unrounded = true;
	c->d = qa_num_whole((int64_t)(1 + some(most)));
	c->n = qa_num_whole((int64_t)some((uint64_t)c->d.scaled + 1));
	if (x->measure == QA_COUNT_MEASURE)
		c->shown = c->n;
	else
		assert_int_equal(qa_num_ratio(c->n, c->d, (int64_t)x->times,
				     x->value_decimals, &c->shown, &fault),
		    0);
}

static void
make(struct made *m)
{
	static const enum qa_measure measures[] = { QA_PERCENT, QA_RATE,
		QA_COUNT_MEASURE };
	static const double times[] = { 100, 10000, 1 };
	static const enum qa_polarity polarities[] = { QA_LOW, QA_HIGH,
		QA_NEUTRAL, QA_RANGE };
	static const double confidences[] = { 0.95, 0.998, 0.01, 0.999999 };
	static const int bands[] = { 0, 4, 5, 10 };
	size_t i, n = some(AREAS), k = some(3);
	struct qa_compared *c;

	memset(m, 0, sizeof(*m));
	m->g.measure.measure = measures[k];
	m->g.measure.times = times[k];
	m->g.measure.polarity = polarities[some(4)];
	m->g.measure.value_decimals = (int)some(2);
	m->g.measure.decimals = m->g.measure.value_decimals + 2;
	m->g.indicator = m->g.title = m->g.period = m->g.unit = "";
	m->how.confidence = confidences[some(4)];
	m->how.bands = bands[some(4)];
	m->how.precision = some(2) == 0 ? -1 : 17;
	m->how.funnel = k < 2;
	m->how.overdispersion = k < 2 && some(2) == 0;
	m->how.benchmark =
	    some(2) == 0 ? QA_BENCHMARK_POOLED : QA_BENCHMARK_VALUE;
	m->how.benchmark_value = qa_num_whole((int64_t)some(60));
	if (m->how.overdispersion)
		m->how.benchmark = QA_BENCHMARK_POOLED;
	for (i = 0; i < n; i++) {
		c = qa_compare_add(&m->g, &fault);
		assert_non_null(c);
		fill(m, c, i);
	}
}

static void
compute(struct made *m)
{
	if (qa_compare_compute(&m->g, &m->how, &fault) == -1)
		fail_msg("%s", fault.text);
}

static void
for_all(void (*check)(struct made *))
{
	struct made m;
	int i;

	for (i = 0; i < TRIALS; i++) {
		seed = 88172645463325252u + (uint64_t)i * 7919;
		make(&m);
		compute(&m);
		check(&m);
		qa_compare_clear(&m.g);
	}
}

/* ---- order ---- */

/* Another group of the same areas, in another order. */
static void
shuffle(const struct made *m, struct made *out)
{
	struct qa_compared *c, was;
	size_t i, k;

	*out = *m;
	memset(&out->g.pool, 0, sizeof(out->g.pool));
	out->g.item = NULL;
	out->g.sorted = NULL;
	out->g.dispersed = NULL;
	out->g.n = out->g.cap = out->g.room = 0;
	out->g.has_benchmark = out->g.benchmark_is_shown = false;
	for (i = 0; i < m->g.n; i++) {
		const struct qa_compared *from = &m->g.item[i];

		c = qa_compare_add(&out->g, &fault);
		assert_non_null(c);
		c->area = from->area;
		c->line = from->line;
		c->has_value = from->has_value;
		c->has_n = from->has_n;
		c->has_d = from->has_d;
		c->exact = from->exact;
		c->unrounded = from->unrounded;
		c->n = from->n;
		c->d = from->d;
		c->shown = from->shown;
	}
	for (i = out->g.n; i > 1; i--) {
		k = some(i);
		was = out->g.item[k];
		out->g.item[k] = out->g.item[i - 1];
		out->g.item[i - 1] = was;
	}
}

static bool
near(double a, double b)
{
	return fabs(a - b) <= 1e-9 * (1 + fabs(a));
}

static void
check_order(struct made *m)
{
	struct made other;
	size_t i, k;

	shuffle(m, &other);
	compute(&other);
	assert_int_equal(other.g.of, m->g.of);
	for (i = 0; i < m->g.n; i++) {
		const struct qa_compared *a = &m->g.item[i], *b;

		for (k = 0; other.g.item[k].line != a->line; k++)
			continue;
		b = &other.g.item[k];
		assert_int_equal(a->rank, b->rank);
		assert_int_equal(a->band, b->band);
		assert_int_equal(a->quartile, b->quartile);
		assert_int_equal(a->verdict, b->verdict);
		assert_int_equal(a->has_funnel, b->has_funnel);
		if (a->has_funnel)
			assert_true(
			    near(a->funnel.inner.high, b->funnel.inner.high));
	}
	qa_compare_sort(&m->g);
	qa_compare_sort(&other.g);
	for (i = 0; i < m->g.n; i++)
		assert_true(m->g.item[i].rank == other.g.item[i].rank &&
		    qa_num_compare(m->g.item[i].shown, other.g.item[i].shown) ==
			0);
	qa_compare_clear(&other.g);
}

static void
no_order_matters(void **state)
{
	(void)state;
	for_all(check_order);
}

/* ---- what is computed ---- */

static void
check_standing(struct made *m)
{
	enum qa_polarity p = m->g.measure.polarity;
	bool judged = p == QA_LOW || p == QA_HIGH;
	int of = 0, better;
	size_t i, k;

	for (i = 0; i < m->g.n; i++)
		of += m->g.item[i].has_value;
	assert_int_equal(m->g.of, of);
	for (i = 0; i < m->g.n; i++) {
		const struct qa_compared *c = &m->g.item[i];

		if (!c->has_value || !judged) {
			assert_int_equal(c->rank, 0);
			assert_int_equal(c->quartile, '\0');
			continue;
		}
		for (better = 0, k = 0; k < m->g.n; k++)
			if (m->g.item[k].has_value)
				better += p == QA_LOW
				    ? qa_num_compare(
					  m->g.item[k].shown, c->shown) < 0
				    : qa_num_compare(
					  m->g.item[k].shown, c->shown) > 0;
		assert_int_equal(c->rank, better + 1);
		if (m->g.of == 1)
			assert_int_equal(c->quartile, '\0'); /* alone */
		else
			assert_in_range(c->quartile, 'A', 'D');
		assert_in_range(c->band, 0, m->how.bands);
	}
}

static void
standing_is_how_many_are_better(void **state)
{
	(void)state;
	for_all(check_standing);
}

static void
check_intervals(struct made *m)
{
	size_t i;

	for (i = 0; i < m->g.n; i++) {
		const struct qa_compared *c = &m->g.item[i];
		double slack = 1e-9 * (1 + fabs(c->value));

		assert_int_equal(c->has_interval, c->exact);
		if (!c->has_interval)
			continue;
		assert_true(c->interval.low >= 0);
		assert_true(c->interval.low <= c->value + slack);
		assert_true(c->interval.high >= c->value - slack);
		if (m->g.measure.measure == QA_PERCENT)
			assert_true(c->interval.high <= 100 + slack);
		if (c->has_funnel)
			assert_true(c->funnel.outer.low <=
				c->funnel.inner.low + slack &&
			    c->funnel.inner.high <=
				c->funnel.outer.high + slack);
		if (m->g.has_benchmark && c->interval.low <= m->g.benchmark &&
		    m->g.benchmark <= c->interval.high)
			assert_int_equal(c->verdict, QA_SIMILAR);
	}
}

static void
an_interval_holds_its_value(void **state)
{
	(void)state;
	for_all(check_intervals);
}

/* ---- cells ---- */

static void
check_cells(struct made *m)
{
	struct qa_compare_cells cells = { .people = true };
	size_t i, k;

	for (i = 0; i < m->g.n; i++) {
		qa_compare_put(&m->g, &m->how, i, &cells);
		assert_true(cells.used <= sizeof(cells.text));
		for (k = 0; k < qa_compare_columns_n; k++)
			if (qa_compare_columns[k].flags & QA_OUT_NUMBER)
				assert_int_equal(
				    cells.cell[k][strspn(
					cells.cell[k], "+-.0123456789e")],
				    '\0');
	}
}

static void
a_cell_of_numbers_has_one_or_none(void **state)
{
	(void)state;
	for_all(check_cells);
}

/* The widest cells there can be: of 18 digits and 17 significant ones. */
static void
the_widest_row_has_room(void **state)
{
	struct qa_compare_cells cells = { .people = true };
	struct made m = { .how = { .confidence = 0.95,
			      .bands = 4,
			      .funnel = true,
			      .overdispersion = true,
			      .benchmark = QA_BENCHMARK_POOLED,
			      .precision = 17 } };
	struct qa_compared *c;
	int i;

	(void)state;
	m.g.measure.measure = QA_PERCENT;
	m.g.measure.times = 100;
	m.g.measure.polarity = QA_LOW;
	m.g.indicator = m.g.title = m.g.period = m.g.unit = "";
	for (i = 0; i < 5; i++) {
		c = qa_compare_add(&m.g, &fault);
		assert_non_null(c);
		c->has_value = c->has_n = c->has_d = c->exact = true;
		c->unrounded = true;
		c->n = (struct qa_num){ 123456789012345678 + i, 18 };
		c->d = (struct qa_num){ 999999999999999999, 18 };
		c->shown = (struct qa_num){ 123456789012345678, 16 };
		c->batch = c->line = 1234567890123456789;
	}
	compute(&m);
	for (i = 0; i < 5; i++) {
		qa_compare_put(&m.g, &m.how, (size_t)i, &cells);
		assert_true(cells.used <= sizeof(cells.text));
	}
	qa_compare_clear(&m.g);
}

/* Of no area, and of areas without a value, nothing is said. */
static void
nothing_is_said_of_nothing(void **state)
{
	struct made m = { .how = { .confidence = 0.95,
			      .bands = 4,
			      .funnel = true,
			      .overdispersion = true,
			      .benchmark = QA_BENCHMARK_POOLED,
			      .precision = -1 } };

	(void)state;
	m.g.measure.measure = QA_RATE;
	m.g.measure.times = 1;
	compute(&m);
	assert_int_equal(m.g.of, 0);
	assert_false(m.g.has_benchmark);
	assert_non_null(qa_compare_add(&m.g, &fault));
	compute(&m);
	assert_int_equal(m.g.of, 0);
	assert_false(m.g.has_benchmark);
	assert_int_equal(m.g.item[0].verdict, QA_NO_VERDICT);
	qa_compare_sort(&m.g);
	qa_compare_clear(&m.g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_order_matters),
		cmocka_unit_test(standing_is_how_many_are_better),
		cmocka_unit_test(an_interval_holds_its_value),
		cmocka_unit_test(a_cell_of_numbers_has_one_or_none),
		cmocka_unit_test(the_widest_row_has_room),
		cmocka_unit_test(nothing_is_said_of_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
