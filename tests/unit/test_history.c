/* Histories: a series at the steps of its indicator, with its gaps; and
 * figures to date taken apart. */
#include "unit.h"

#include <math.h>

#include "base/day.h"
#include "domain/history.h"

#define MOST 40

static struct qa_fault fault;
static struct qa_known known; /* nothing but what the figures say */

/* A series and what it is read as. */
struct made {
	struct qa_indicator x;
	struct qa_figure figure[MOST];
	struct qa_series s;
	struct qa_history h;
};

static void
begin(struct made *m, enum qa_measure measure, enum qa_frequency frequency,
    enum qa_span span)
{
	memset(m, 0, sizeof(*m));
	m->x.code = "X";
	m->x.title = m->x.unit = "";
	m->x.measure = measure;
	m->x.per = measure == QA_PERCENT ? 100 : measure == QA_RATE ? 1000 : 1;
	m->x.decimals = measure == QA_COUNT_MEASURE ? 0 : 1;
	m->x.frequency = frequency;
	m->x.span = span;
	m->s.figure = m->figure;
}

static void
add(struct made *m, enum qa_period_kind kind, int day, int n, int d)
{
	struct qa_figure *g = &m->figure[m->s.n++];

	assert_true(m->s.n <= MOST);
	memset(g, 0, sizeof(*g));
	g->period = qa_period_of(kind, day);
	g->has_n = n >= 0;
	g->has_d = d >= 0;
	g->n = qa_num_whole(n);
	g->d = qa_num_whole(d);
	if (n < 0)
		g->status = QA_SUPPRESSED;
}

/* The first day of the quarter so many after April 2020. */
static int
quarter(int i)
{
	return qa_day_add_months(qa_day(2020, 4, 1), 3 * i);
}

static size_t
read_it(struct made *m, int until)
{
	if (qa_history_read(&m->h, &known, &m->x, 1, &m->s, until, &fault) ==
	    -1)
		fail_msg("%s", fault.text);
	return m->h.n;
}

static bool
near(double a, double b)
{
	return fabs(a - b) <= 1e-12 * (1 + fabs(b));
}

static void
a_period_without_a_figure_keeps_its_place(void **state)
{
	struct made m;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_IN_PERIOD);
	add(&m, QA_QUARTER, quarter(0), 4, -1);
	add(&m, QA_QUARTER, quarter(1), -1, -1);
	add(&m, QA_QUARTER, quarter(4), 0, -1);
	assert_int_equal(read_it(&m, quarter(9)), 5);
	assert_int_equal(m.h.months, 3);
	assert_true(m.h.moment[0].has && m.h.moment[4].has);
	assert_true(m.h.moment[4].value == 0);
	assert_int_equal(m.h.moment[1].status, QA_SUPPRESSED);
	assert_int_equal(m.h.moment[2].status, QA_MISSING);
	assert_false(m.h.moment[3].has);
	/* up to a day */
	assert_int_equal(read_it(&m, quarter(4)), 1);
	assert_int_equal(read_it(&m, quarter(0)), 0);
	qa_history_clear(&m.h);
}

static void
of_nothing_there_is_no_history(void **state)
{
	struct made m;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_IN_PERIOD);
	assert_int_equal(read_it(&m, quarter(9)), 0);
	add(&m, QA_QUARTER, quarter(0), -1, -1);
	assert_int_equal(read_it(&m, quarter(9)), 0);
	assert_int_equal(
	    qa_history_read(&m.h, &known, &m.x, 1, NULL, 0, &fault), 0);
	assert_int_equal(m.h.n, 0);
	qa_history_clear(&m.h);
}

static void
years_go_by_years(void **state)
{
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_IN_PERIOD);
	for (i = 0; i < 4; i++)
		if (i != 2)
			add(&m, QA_FINANCIAL_YEAR, quarter(4 * i), i + 1, -1);
	assert_int_equal(read_it(&m, quarter(40)), 4);
	assert_int_equal(m.h.months, 12);
	assert_false(m.h.moment[2].has);
	assert_true(m.h.moment[3].value == 4);
	qa_history_clear(&m.h);
}

static void
days_go_by_quarters(void **state)
{
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_SNAPSHOT);
	for (i = 1; i < 6; i++)
		if (i != 3)
			add(&m, QA_DAY_PERIOD, quarter(i) - 1, i, -1);
	assert_int_equal(read_it(&m, quarter(9)), 5);
	assert_int_equal(m.h.moment[0].period.first, quarter(1) - 1);
	assert_false(m.h.moment[2].has);
	assert_true(m.h.moment[4].value == 5);
	qa_history_clear(&m.h);
}

/* 2, 5, 9 and 14 to date are 2, 3, 4 and 5; a year begins anew. */
static void
a_count_to_date_is_taken_apart(void **state)
{
	static const int to_date[] = { 2, 5, 9, 14, 3, 3 };
	static const int own[] = { 2, 3, 4, 5, 3, 0 };
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_TO_DATE);
	for (i = 0; i < 6; i++)
		add(&m, QA_QUARTER, quarter(i), to_date[i], -1);
	assert_int_equal(read_it(&m, quarter(9)), 6);
	for (i = 0; i < 6; i++) {
		assert_true(m.h.moment[i].value == own[i]);
		assert_true(m.h.moment[i].own);
		assert_int_equal(qa_num_compare(m.h.moment[i].shown,
				     qa_num_whole(to_date[i])),
		    0);
	}
	qa_history_clear(&m.h);
}

static void
months_to_date_are_taken_apart(void **state)
{
	struct made m;
	int i, sum = 0;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_MONTHLY, QA_TO_DATE);
	for (i = 0; i < 24; i++) {
		sum = i % 12 == 0 ? i : sum + i;
		add(&m, QA_MONTH, qa_day_add_months(quarter(0), i), sum, -1);
	}
	assert_int_equal(read_it(&m, quarter(9)), 24);
	for (i = 0; i < 24; i++)
		assert_true(m.h.moment[i].value == i);
	qa_history_clear(&m.h);
}

/* Of a share both parts grow; of a rate its people stay. */
static void
ratios_to_date_are_taken_apart(void **state)
{
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_PERCENT, QA_QUARTERLY, QA_TO_DATE);
	for (i = 0; i < 3; i++)
		add(&m, QA_QUARTER, quarter(i), 1 + i * i, 10 * (i + 1));
	assert_int_equal(read_it(&m, quarter(9)), 3);
	assert_true(near(m.h.moment[0].value, 10));
	assert_true(near(m.h.moment[1].value, 10));
	assert_true(near(m.h.moment[2].value, 30));
	qa_history_clear(&m.h);
	begin(&m, QA_RATE, QA_QUARTERLY, QA_TO_DATE);
	for (i = 0; i < 3; i++)
		add(&m, QA_QUARTER, quarter(i), 1 + i * i, 200);
	assert_int_equal(read_it(&m, quarter(9)), 3);
	assert_true(near(m.h.moment[0].value, 5));
	assert_true(near(m.h.moment[1].value, 5));
	assert_true(near(m.h.moment[2].value, 15));
	qa_history_clear(&m.h);
}

/* Without the quarter before, or with fewer than it, the own part is not
 * known; what was returned stands. */
static void
what_a_quarter_added_may_be_unknown(void **state)
{
	static const int n[] = { 4, -1, 9, 7 };
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, QA_QUARTERLY, QA_TO_DATE);
	for (i = 0; i < 4; i++)
		add(&m, QA_QUARTER, quarter(i), n[i], -1);
	assert_int_equal(read_it(&m, quarter(9)), 4);
	assert_true(m.h.moment[0].value == 4);
	for (i = 2; i < 4; i++) {
		assert_true(m.h.moment[i].has);
		assert_false(m.h.moment[i].has_parts);
		assert_true(isnan(m.h.moment[i].value));
	}
	qa_history_clear(&m.h);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_period_without_a_figure_keeps_its_place),
		cmocka_unit_test(of_nothing_there_is_no_history),
		cmocka_unit_test(years_go_by_years),
		cmocka_unit_test(days_go_by_quarters),
		cmocka_unit_test(a_count_to_date_is_taken_apart),
		cmocka_unit_test(months_to_date_are_taken_apart),
		cmocka_unit_test(ratios_to_date_are_taken_apart),
		cmocka_unit_test(what_a_quarter_added_may_be_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
