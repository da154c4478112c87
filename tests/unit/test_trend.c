/* Trends of series made at random: what holds of all of them; and the edges. */
#include "unit.h"

#include <math.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/rebase.h"
#include "domain/trend_picture.h"
#include "domain/trend_stream.h"

#define MOST 60
#define TRIALS 300
#define FIELDS 8

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

/* Rows of a series as text, and what is asked of it. */
struct made {
	size_t n;
	char text[MOST][FIELDS][24];
	struct qa_trend_how how;
};

static const char *const header[FIELDS] = { "period", "value", "numerator",
	"denominator", "target", "polarity", "rebase", "indicator" };

static void
make(struct made *m)
{
	static const enum qa_spc_chart charts[] = { QA_XMR_CHART, QA_RUN_CHART,
		QA_P_CHART, QA_P_PRIME_CHART, QA_U_CHART, QA_U_PRIME_CHART,
		QA_C_CHART };
	size_t i, at = 0, rows = some(MOST), drift = some(4);
	bool parts = some(2) == 0;

	memset(m, 0, sizeof(*m));
	m->how.spc = qa_spc_profile(
	    some(2) == 0 ? QA_SPC_MDC : QA_SPC_NHSR, charts[some(7)]);
	m->how.choose = some(4) == 0;
	m->how.per = 100;
	m->how.precision = -1;
	for (i = 0; i < rows; i++) {
		char(*t)[24] = m->text[m->n];
		uint64_t d = 1 + some(50);

		at += 1 + (some(8) == 0 ? some(4) : 0);
		snprintf(t[0], 24, "%04zu-%02zu", 2020 + at / 12, at % 12 + 1);
		if (some(10) == 0)
			snprintf(t[some(2) == 0 ? 1 : 3], 24, "c");
		else if (parts) {
			snprintf(t[2], 24, "%d", (int)some(d + 1));
			snprintf(t[3], 24, "%d", (int)d);
		} else {
			snprintf(t[1], 24, "%d.%d", (int)(some(20) + i * drift),
			    (int)some(10));
			snprintf(t[2], 24, "%d", (int)some(9));
			snprintf(t[3], 24, "%d", 9);
		}
		if (some(3) > 0)
			snprintf(t[4], 24, "%d", (int)some(40));
		snprintf(t[5], 24, "%s", some(2) == 0 ? "high" : "");
		snprintf(t[6], 24, "%s", some(20) == 0 ? "1" : "0");
		m->n++;
	}
}

static int
feed(struct qa_trend_stream *s, const char *const *text, long line)
{
	struct qa_cell cell[FIELDS];
	struct qa_row row = { cell, FIELDS, line };
	enum qa_group_step step;
	size_t k;

	for (k = 0; k < FIELDS; k++) {
		cell[k].s = text[k];
		cell[k].n = strlen(text[k]);
	}
	return qa_trend_stream_row(s, &row, &step, &fault);
}

/* The trend of rows in some order; NULL where there are none. */
static struct qa_trend *
read_in(struct qa_trend_stream **s, const struct made *m, const size_t *order)
{
	const char *text[FIELDS];
	struct qa_trend *t = NULL;
	size_t i, k;

	assert_int_equal(qa_trend_stream_open(s, false, &fault), 0);
	assert_int_equal(feed(*s, header, 1), 0);
	for (i = 0; i < m->n; i++) {
		for (k = 0; k < FIELDS; k++)
			text[k] = m->text[order == NULL ? i : order[i]][k];
		if (feed(*s, text, (long)i + 2) == -1)
			fail_msg("%s", fault.text);
	}
	assert_int_equal(qa_trend_stream_series(*s, 0, &t, &fault), 0);
	if (t != NULL && qa_trend_compute(t, &m->how, &fault) == -1)
		fail_msg("%s", fault.text);
	return t;
}

static void
for_all(void (*check)(const struct made *, struct qa_trend *))
{
	struct qa_trend_stream *s = NULL;
	struct qa_trend *t;
	struct made m;
	int i;

	for (i = 0; i < TRIALS; i++) {
		seed = 88172645463325252u + (uint64_t)i * 7919;
		make(&m);
		if ((t = read_in(&s, &m, NULL)) != NULL)
			check(&m, t);
		qa_trend_stream_close(s);
		s = NULL;
	}
}

/* ---- order ---- */

static void
check_order(const struct made *m, struct qa_trend *t)
{
	struct qa_trend_cells a = { .finding = "" }, b = { .finding = "" };
	struct qa_trend_stream *s = NULL;
	struct qa_trend *other;
	size_t order[MOST], i, k, was;

	for (i = 0; i < m->n; i++)
		order[i] = i;
	for (i = m->n; i > 1; i--) {
		k = some(i);
		was = order[k];
		order[k] = order[i - 1];
		order[i - 1] = was;
	}
	other = read_in(&s, m, order);
	assert_int_equal(other->n, t->n);
	for (i = 0; i < t->n; i++) {
		qa_trend_put(t, &m->how, i, &a);
		qa_trend_put(other, &m->how, i, &b);
		for (k = 0; k < qa_trend_columns_n; k++)
			assert_string_equal(a.cell[k], b.cell[k]);
	}
	qa_buf_clear(&a.note);
	qa_buf_clear(&b.note);
	qa_trend_stream_close(s);
}

static void
no_order_matters(void **state)
{
	(void)state;
	for_all(check_order);
}

/* ---- polarity ---- */

static enum qa_variation
mirrored(enum qa_variation v)
{
	switch (v) {
	case QA_IMPROVEMENT_HIGH:
		return QA_CONCERN_HIGH;
	case QA_IMPROVEMENT_LOW:
		return QA_CONCERN_LOW;
	case QA_CONCERN_HIGH:
		return QA_IMPROVEMENT_HIGH;
	case QA_CONCERN_LOW:
		return QA_IMPROVEMENT_LOW;
	default:
		return v;
	}
}

/* Where one rule alone speaks; of several improvement may be what is told. */
static bool
one_voice(const struct qa_spc_rules *r)
{
	int sum = r->astronomical + r->trend + r->two_of_three + r->shift;
	int all = abs(r->astronomical) + abs(r->trend) + abs(r->two_of_three) +
	    abs(r->shift);

	return abs(sum) == all;
}

static void
check_mirror(const struct made *m, struct qa_trend *t)
{
	enum qa_variation was[MOST * 5];
	struct qa_trend_how how = m->how;
	size_t i;

	how.has_polarity = true;
	how.polarity = QA_HIGH;
	assert_int_equal(qa_trend_compute(t, &how, &fault), 0);
	for (i = 0; i < t->elements; i++)
		was[i] = t->result[i].variation;
	how.polarity = QA_LOW;
	assert_int_equal(qa_trend_compute(t, &how, &fault), 0);
	for (i = 0; i < t->elements; i++)
		if (one_voice(&t->result[i].rule))
			assert_int_equal(
			    t->result[i].variation, mirrored(was[i]));
}

static void
mirrored_polarity_mirrors_variation(void **state)
{
	(void)state;
	for_all(check_mirror);
}

/* ---- gaps ---- */

static void
check_gaps(const struct made *m, struct qa_trend *t)
{
	size_t i, k, from;

	(void)m;
	for (i = 0; i < t->n; i++) {
		const struct qa_trend_point *p = &t->point[i];
		const struct qa_spc_result *r = &t->result[p->element];

		if (!p->has)
			assert_false(isfinite(r->value));
		if (i == 0 || !isfinite(r->moving_range))
			continue;
		assert_true(p->has && p[-1].has && p->missing == 0);
	}
	/* a shift of the charts with limits has no gap within it */
	if (t->chart == QA_RUN_CHART)
		return;
	for (i = 0; i < t->elements; i++) {
		if (t->result[i].rule.shift == 0)
			continue;
		for (from = i; from > 0 &&
		     t->result[from - 1].rule.shift == t->result[i].rule.shift;
		     from--)
			continue;
		for (k = from; k <= i; k++)
			assert_true(isfinite(t->result[k].value));
	}
}

static void
a_gap_is_never_bridged(void **state)
{
	(void)state;
	for_all(check_gaps);
}

/* ---- cells ---- */

static void
check_cells(const struct made *m, struct qa_trend *t)
{
	struct qa_trend_cells cells = { .finding = "" };
	struct qa_buf picture = QA_BUF_EMPTY;
	size_t i, k;

	assert_int_equal(qa_trend_project(t, 3, &fault), 0);
	for (i = 0; i < t->n; i++) {
		qa_trend_put(t, &m->how, i, &cells);
		assert_true(cells.used <= sizeof(cells.text));
		for (k = 0; k < qa_trend_columns_n; k++)
			if (qa_trend_columns[k].flags & QA_OUT_NUMBER)
				assert_int_equal(
				    cells.cell[k][strspn(
					cells.cell[k], "-.0123456789")],
				    '\0');
	}
	qa_buf_clear(&cells.note);
	t->n -= 3 * (size_t)(qa_trend_last(t, &k) != NULL);
	assert_int_equal(qa_trend_draw(t, &m->how, "", &picture, &fault), 0);
	assert_null(strstr(picture.data, "nan"));
	assert_null(strstr(picture.data, "inf"));
	qa_buf_clear(&picture);
}

static void
a_cell_of_numbers_has_one_or_none(void **state)
{
	(void)state;
	for_all(check_cells);
}

/* ---- by hand ---- */

static struct qa_trend
trend_of(void)
{
	struct qa_trend t = { .indicator = "A",
		.title = "",
		.area = "",
		.breakdown = "",
		.unit = "",
		.place = "",
		.measure = QA_VALUE_MEASURE,
		.times = 1,
		.polarity = QA_HIGH,
		.decimals = 3,
		.months = 1 };

	return t;
}

static struct qa_trend_point *
add(struct qa_trend *t, struct qa_period p, double x)
{
	struct qa_trend_point *q = qa_trend_add(t, &fault);

	assert_non_null(q);
	q->period = p;
	q->has = !isnan(x);
	q->value = isnan(x) ? 0 : x;
	q->shown = qa_num_whole((int64_t)q->value);
	q->status = q->has ? QA_FINAL : QA_SUPPRESSED;
	return q;
}

static struct qa_period
month(int i)
{
	return qa_period_of(QA_MONTH, qa_day(2000 + i / 12, i % 12 + 1, 1));
}

static const struct qa_trend_how *
xmr(void)
{
	static struct qa_trend_how how;

	memset(&how, 0, sizeof(how));
	how.spc = qa_spc_profile(QA_SPC_MDC, QA_XMR_CHART);
	how.per = 1;
	how.precision = -1;
	return &how;
}

/* 2, 4, 3, 7: mean 4, moving ranges 2, 1, 4, their mean 7/3. */
static void
limits_are_those_by_hand(void **state)
{
	static const double x[] = { 2, 4, 3, 7 };
	struct qa_trend t = trend_of();
	int i;

	(void)state;
	for (i = 0; i < 4; i++)
		add(&t, month(i), x[i]);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_true(fabs(t.result[0].centre - 4) < 1e-12);
	assert_true(fabs(t.result[0].upper_limit - 4 - 2.66 * 7 / 3) < 1e-12);
	assert_true(fabs(t.result[0].lower_limit - 4 + 2.66 * 7 / 3) < 1e-12);
	qa_trend_clear(&t);
}

/* Days of quarters are no gaps, even where they fall a little late. */
static void
days_of_a_quarter_follow_each_other(void **state)
{
	static const int day[][3] = { { 2023, 3, 31 }, { 2023, 6, 30 },
		{ 2023, 10, 2 }, { 2023, 12, 31 }, { 2024, 9, 30 } };
	static const int missing[] = { 0, 0, 0, 0, 2 };
	struct qa_trend t = trend_of();
	struct qa_period p;
	int i;

	(void)state;
	t.months = 3;
	for (i = 0; i < 5; i++) {
		p.first = p.last = qa_day(day[i][0], day[i][1], day[i][2]);
		add(&t, p, i);
	}
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	for (i = 0; i < 5; i++)
		assert_int_equal(t.point[i].missing, missing[i]);
	qa_trend_clear(&t);
}

/* A month that lies between spans of two is missing, not nothing. */
static void
part_of_a_period_is_a_gap(void **state)
{
	struct qa_trend t = trend_of();
	struct qa_period p;

	(void)state;
	t.months = 2;
	p.first = month(0).first;
	p.last = month(1).last;
	add(&t, p, 1);
	p.first = month(3).first;
	p.last = month(4).last;
	add(&t, p, 2);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(t.point[1].missing, 1);
	qa_trend_clear(&t);
}

static void
put_target(struct qa_trend_point *p, int64_t x)
{
	p->has_target = true;
	p->target = qa_num_whole(x);
}

static void
a_target_that_is_over_assures_nothing(void **state)
{
	struct qa_trend t = trend_of();
	int i;

	(void)state;
	for (i = 0; i < 14; i++)
		put_target(add(&t, month(i), i % 3), 99);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(t.summary.assurance, QA_NOT_ASSURED);
	add(&t, month(14), 1);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(t.summary.assurance, QA_NO_ASSURANCE);
	/* one without a number does not count: that of the last value holds */
	t.n--;
	add(&t, month(14), NAN);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(t.summary.assurance, QA_NOT_ASSURED);
	qa_trend_clear(&t);
}

/* After the last row, were it suppressed; and not beyond the calendar. */
static void
a_projection_begins_after_the_last_row(void **state)
{
	struct qa_trend t = trend_of();

	(void)state;
	add(&t, month(0), 1);
	add(&t, month(1), 2);
	add(&t, month(2), NAN);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(qa_trend_project(&t, 2, &fault), 0);
	assert_int_equal(t.n, 5);
	assert_int_equal(t.point[3].period.first, month(3).first);
	qa_trend_reset(&t);
	add(&t, qa_period_of(QA_MONTH, qa_day(9999, 10, 1)), 1);
	add(&t, qa_period_of(QA_MONTH, qa_day(9999, 11, 1)), 1);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_int_equal(qa_trend_project(&t, 9, &fault), 0);
	assert_int_equal(t.n, 3);
	qa_trend_clear(&t);
}

/* What no chart takes is not charted; from a pipe it is a fault. */
static void
a_part_above_its_whole_is_not_charted(void **state)
{
	struct qa_trend_cells cells = { .finding = NULL };
	struct qa_trend_how how = *xmr();
	struct qa_trend t = trend_of();
	struct qa_trend_point *p;
	int i;

	(void)state;
	how.spc = qa_spc_profile(QA_SPC_MDC, QA_P_CHART);
	for (i = 0; i < 3; i++) {
		p = add(&t, month(i), i + 1);
		p->has_parts = true;
		p->n = i + 1;
		p->d = 2;
		p->line = i + 2;
	}
	assert_int_equal(qa_trend_compute(&t, &how, &fault), 0);
	assert_true(fabs(t.result[0].centre - 0.75) < 1e-12);
	assert_false(isfinite(t.result[2].value));
	qa_trend_put(&t, &how, 2, &cells);
	assert_string_equal(cells.cell[5], "3");
	assert_string_equal(cells.cell[20], "");
	assert_string_equal(cells.cell[26], "not charted");
	qa_buf_clear(&cells.note);
	t.piped = true;
	assert_int_equal(qa_trend_compute(&t, &how, &fault), -1);
	assert_fault(fault, QA_DATA, "above the denominator");
	assert_int_equal(fault.line, 4);
	qa_fault_clear(&fault);
	qa_trend_clear(&t);
}

static void
suggest(struct qa_trend *t, size_t rows)
{
	struct qa_grid g;

	qa_grid_init(&g, qa_rebase_columns, qa_rebase_columns_n);
	assert_int_equal(qa_trend_compute(t, xmr(), &fault), 0);
	assert_int_equal(qa_rebase_suggest(t, 7, &g, &fault), 0);
	assert_int_equal(qa_grid_rows(&g), rows);
	qa_grid_clear(&g);
}

static void
a_run_with_a_gap_suggests_nothing(void **state)
{
	struct qa_trend t = trend_of();
	int i;

	(void)state;
	for (i = 0; i < 20; i++)
		add(&t, month(i), i < 12 ? i % 2 : 9);
	suggest(&t, 1);
	/* suppressed */
	t.point[15].has = false;
	suggest(&t, 0);
	/* not there at all */
	t.point[15].has = true;
	for (i = 15; i < 20; i++)
		t.point[i].period = month(i + 1);
	suggest(&t, 0);
	qa_trend_clear(&t);
}

/* A reason is told whole, whatever its length. */
static void
a_long_reason_is_whole(void **state)
{
	struct qa_trend_cells cells = { .finding = NULL };
	struct qa_trend t = trend_of();
	char reason[1201];
	size_t i;

	(void)state;
	for (i = 0; i < 1200; i += 3)
		memcpy(reason + i, "\xe2\x82\xac", 3);
	reason[1200] = '\0';
	add(&t, month(0), 1);
	t.point[0].rebase = true;
	add(&t, month(1), 1)->rebase = true;
	t.point[1].reason = reason;
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	qa_trend_put(&t, xmr(), 0, &cells);
	assert_string_equal(cells.cell[26], "");
	qa_trend_put(&t, xmr(), 1, &cells);
	assert_non_null(strstr(cells.cell[26], reason));
	assert_int_equal(qa_utf8_check(cells.cell[26], strlen(cells.cell[26])),
	    strlen(cells.cell[26]));
	qa_buf_clear(&cells.note);
	qa_trend_clear(&t);
}

/* The widest cells there can be: of 18 digits and 17 significant ones. */
static void
the_widest_row_has_room(void **state)
{
	struct qa_trend_cells cells = { .finding = "" };
	struct qa_trend_how how = *xmr();
	struct qa_trend t = trend_of();
	struct qa_trend_point *p;
	int i;

	(void)state;
	how.precision = 17;
	for (i = 0; i < 40; i++) {
		p = add(&t, month(i), 1);
		p->value = (i % 2 == 0 ? -1 : 1) * 1.2345678901234567e-17;
		p->unrounded = true;
		put_target(p, -123456789012345678);
		p->has_second = true;
		p->second = (struct qa_num){ -123456789012345678, 18 };
		p->batch = p->line = 1234567890123456789;
	}
	assert_int_equal(qa_trend_compute(&t, &how, &fault), 0);
	for (i = 0; i < 40; i++) {
		qa_trend_put(&t, &how, (size_t)i, &cells);
		assert_true(cells.used <= sizeof(cells.text));
	}
	qa_trend_clear(&t);
}

static void
of_nothing_there_is_no_trend(void **state)
{
	struct qa_buf finding = QA_BUF_EMPTY, picture = QA_BUF_EMPTY;
	struct qa_trend t = trend_of();
	size_t at;

	(void)state;
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_null(qa_trend_last(&t, &at));
	qa_trend_finding(&t, &finding);
	assert_string_equal(finding.data, "No figures");
	add(&t, month(0), NAN);
	assert_int_equal(qa_trend_compute(&t, xmr(), &fault), 0);
	assert_null(qa_trend_last(&t, &at));
	assert_int_equal(qa_trend_project(&t, 3, &fault), 0);
	assert_int_equal(t.n, 1);
	assert_int_equal(qa_trend_draw(&t, xmr(), "", &picture, &fault), 0);
	suggest(&t, 0);
	qa_buf_clear(&finding);
	qa_buf_clear(&picture);
	qa_trend_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_order_matters),
		cmocka_unit_test(mirrored_polarity_mirrors_variation),
		cmocka_unit_test(a_gap_is_never_bridged),
		cmocka_unit_test(a_cell_of_numbers_has_one_or_none),
		cmocka_unit_test(limits_are_those_by_hand),
		cmocka_unit_test(days_of_a_quarter_follow_each_other),
		cmocka_unit_test(part_of_a_period_is_a_gap),
		cmocka_unit_test(a_target_that_is_over_assures_nothing),
		cmocka_unit_test(a_projection_begins_after_the_last_row),
		cmocka_unit_test(a_part_above_its_whole_is_not_charted),
		cmocka_unit_test(a_run_with_a_gap_suggests_nothing),
		cmocka_unit_test(a_long_reason_is_whole),
		cmocka_unit_test(the_widest_row_has_room),
		cmocka_unit_test(of_nothing_there_is_no_trend),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
