/* Year on year: sums of parts, checked by hand. */
#include "unit.h"

#include "base/day.h"
#include "domain/years.h"

#define MOST 24

enum { VALUE = 5, AGO = 7, CHANGE, BEFORE = 10, TO_DATE, TO_DATE_AGO, ROLLING };

static struct qa_fault fault;
static struct qa_known known;
static struct qa_codes codes;

struct made {
	struct qa_indicator x;
	struct qa_moment moment[MOST];
	struct qa_history h;
	struct qa_grid g;
};

static void
begin(struct made *m, enum qa_measure measure, int months)
{
	known.book.codes = &codes;
	memset(m, 0, sizeof(*m));
	m->x.code = m->x.title = "X";
	m->x.measure = measure;
	m->x.per = measure == QA_PERCENT ? 100 : measure == QA_RATE ? 1000 : 1;
	m->x.decimals = measure == QA_COUNT_MEASURE ? 0 : 1;
	m->x.aggregation = QA_SUM;
	m->h.moment = m->moment;
	m->h.months = months;
	qa_grid_init(&m->g, qa_years_columns, qa_years_columns_n);
}

/* The next period, from April 2020 on or from September. */
static void
add(struct made *m, double n, double d)
{
	int start = m->h.months == 4 ? 9 : 4;
	int first = qa_day_add_months(
	    qa_day(2020, start, 1), (int)m->h.n * m->h.months);
	struct qa_moment *x = &m->moment[m->h.n++];

	assert_true(m->h.n <= MOST);
	x->period.first = first;
	x->period.last = qa_day_add_months(first, m->h.months) - 1;
	x->has = x->has_parts = n >= 0;
	x->n = n;
	x->d = d;
	x->value = n;
	x->shown = qa_num_whole((int64_t)n);
	if (n < 0)
		x->status = QA_SUPPRESSED;
}

static const char *
cell(const struct made *m, size_t row, size_t column)
{
	const char *s = qa_grid_get(&m->g, row, column);

	return s == NULL ? "" : s;
}

static void
put(struct made *m)
{
	if (qa_years_put(&m->g, &known, &m->x, 0, 0, &m->h, &fault) == -1)
		fail_msg("%s", fault.text);
}

static void
counts_add_up(void **state)
{
	static const char *const to_date[] = { "1", "3", "6", "10", "5", "11",
		"18", "26" };
	static const char *const rolling[] = { "", "", "", "10", "14", "18",
		"22", "26" };
	struct made m;
	size_t i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, 3);
	for (i = 1; i <= 8; i++)
		add(&m, (double)i, 0);
	put(&m);
	assert_int_equal(qa_grid_rows(&m.g), 8);
	for (i = 0; i < 8; i++) {
		assert_string_equal(cell(&m, i, TO_DATE), to_date[i]);
		assert_string_equal(cell(&m, i, ROLLING), rolling[i]);
		assert_string_equal(
		    cell(&m, i, TO_DATE_AGO), i < 4 ? "" : to_date[i - 4]);
		assert_string_equal(cell(&m, i, CHANGE), i < 4 ? "" : "4");
	}
	qa_grid_clear(&m.g);
}

/* 1/8 and 2/10: 3/18 is 16.666..; the mean of 12.5 and 20 would be 16.25. */
static void
percentages_are_not_averaged(void **state)
{
	struct made m;

	(void)state;
	begin(&m, QA_PERCENT, 3);
	add(&m, 1, 8);
	add(&m, 2, 10);
	put(&m);
	assert_string_equal(cell(&m, 0, TO_DATE), "12.5");
	assert_string_equal(cell(&m, 1, TO_DATE), "16.7");
	qa_grid_clear(&m.g);
}

/* 23/2000 is 1.15, which no double is: half up on the exact ratio. */
static void
sums_round_as_figures_do(void **state)
{
	struct made m;

	(void)state;
	begin(&m, QA_PERCENT, 3);
	add(&m, 23, 2000);
	put(&m);
	assert_string_equal(cell(&m, 0, TO_DATE), "1.2");
	qa_grid_clear(&m.g);
}

/* Of a year's people a quarter's events: 2 and 4 of 100 are 60 in 1000 of
 * half a year, 120 of a year. */
static void
people_of_rates_do_not_add_up(void **state)
{
	struct made m;

	(void)state;
	begin(&m, QA_RATE, 3);
	add(&m, 2, 100);
	add(&m, 4, 100);
	put(&m);
	assert_string_equal(cell(&m, 1, TO_DATE), "60.0");
	qa_grid_clear(&m.g);
	begin(&m, QA_RATE, 3);
	m.x.annualise = true;
	add(&m, 2, 25);
	add(&m, 4, 25);
	put(&m);
	assert_string_equal(cell(&m, 1, TO_DATE), "120.0");
	qa_grid_clear(&m.g);
}

static void
a_gap_is_not_added_over(void **state)
{
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, 3);
	for (i = 0; i < 9; i++)
		add(&m, i == 5 ? -1 : 1, 0);
	put(&m);
	assert_int_equal(qa_grid_rows(&m.g), 8);
	assert_string_equal(cell(&m, 4, TO_DATE), "1");
	for (i = 5; i < 7; i++) {
		assert_string_equal(cell(&m, (size_t)i, TO_DATE), "");
		assert_string_equal(
		    cell(&m, (size_t)i, TO_DATE_AGO), i == 5 ? "3" : "4");
		assert_string_equal(cell(&m, (size_t)i, ROLLING), "");
	}
	assert_string_equal(cell(&m, 7, TO_DATE), "1");
	assert_string_equal(cell(&m, 7, AGO), "1");
	assert_string_equal(cell(&m, 7, BEFORE), "1");
	qa_grid_clear(&m.g);
}

/* What looks back, or is taken on a day, adds up to nothing. */
static void
some_do_not_add_up(void **state)
{
	static const struct {
		enum qa_measure measure;
		enum qa_aggregation aggregation;
		enum qa_span span;
	} is[] = {
		{ QA_COUNT_MEASURE, QA_LAST, QA_IN_PERIOD },
		{ QA_COUNT_MEASURE, QA_AVERAGE, QA_IN_PERIOD },
		{ QA_PERCENT, QA_LAST, QA_IN_PERIOD },
		{ QA_PERCENT, QA_SUM, QA_SNAPSHOT },
		{ QA_RATE, QA_SUM, QA_ROLLING_12 },
		{ QA_MEAN, QA_SUM, QA_IN_PERIOD },
		{ QA_VALUE_MEASURE, QA_SUM, QA_IN_PERIOD },
	};
	struct made m;
	size_t i;
	int k;

	(void)state;
	for (i = 0; i < sizeof(is) / sizeof(is[0]); i++) {
		begin(&m, is[i].measure, 3);
		m.x.aggregation = is[i].aggregation;
		m.x.span = is[i].span;
		for (k = 0; k < 4; k++)
			add(&m, 1, 4);
		put(&m);
		assert_string_equal(cell(&m, 3, VALUE), "1");
		assert_string_equal(cell(&m, 3, TO_DATE), "");
		assert_string_equal(cell(&m, 3, ROLLING), "");
		qa_grid_clear(&m.g);
	}
}

/* To date it is as it was returned; its own parts add to twelve months. */
static void
to_date_is_what_was_returned(void **state)
{
	struct made m;
	size_t i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, 3);
	m.x.span = QA_TO_DATE;
	m.x.aggregation = QA_LAST;
	for (i = 0; i < 4; i++) {
		add(&m, 2, 0);
		m.moment[i].own = true;
		m.moment[i].shown = qa_num_whole(2 * (int64_t)(i + 1));
	}
	put(&m);
	assert_string_equal(cell(&m, 2, TO_DATE), "6");
	assert_string_equal(cell(&m, 3, TO_DATE), "8");
	assert_string_equal(cell(&m, 3, ROLLING), "8");
	qa_grid_clear(&m.g);
}

/* Autumn, spring and summer are one academic year. */
static void
terms_are_of_an_academic_year(void **state)
{
	struct made m;
	int i;

	(void)state;
	begin(&m, QA_COUNT_MEASURE, 4);
	for (i = 1; i <= 4; i++)
		add(&m, i, 0);
	put(&m);
	assert_string_equal(cell(&m, 0, TO_DATE), "1");
	assert_string_equal(cell(&m, 2, TO_DATE), "6");
	assert_string_equal(cell(&m, 2, ROLLING), "6");
	assert_string_equal(cell(&m, 3, TO_DATE), "4");
	qa_grid_clear(&m.g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_add_up),
		cmocka_unit_test(percentages_are_not_averaged),
		cmocka_unit_test(sums_round_as_figures_do),
		cmocka_unit_test(people_of_rates_do_not_add_up),
		cmocka_unit_test(a_gap_is_not_added_over),
		cmocka_unit_test(some_do_not_add_up),
		cmocka_unit_test(to_date_is_what_was_returned),
		cmocka_unit_test(terms_are_of_an_academic_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
