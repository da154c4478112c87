#include "unit.h"

#include "base/day.h"
#include "record/define.h"
#include "records.h"

static struct qa_period
period(const char *s)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p = { 0, 0 };

	if (qa_period_read(s, strlen(s), &p, &f) == -1)
		fail_msg("%s", f.text);
	return p;
}

/* ---- values ---- */

static void
the_ends_of_time(void **state)
{
	(void)state;
	assert_int_equal(QA_DAY_ALWAYS, qa_day(1, 1, 1));
	assert_int_equal(QA_DAY_OPEN, qa_day(9999, 12, 31));
}

static void
text_and_integers_of_values(void **state)
{
	struct fixture *x = *state;
	struct qa_value empty = { .form = QA_EMPTY }, seven, york;

	seven = qa_value_integer(7);
	york = read_value(x, &qa_kind_areas, "name", "York");
	assert_string_equal(qa_value_text(&york), "York");
	assert_string_equal(qa_value_text(&empty), "");
	assert_string_equal(qa_value_text(&seven), "");
	assert_int_equal(qa_value_or(&seven, 3), 7);
	assert_int_equal(qa_value_or(&empty, 3), 3);
	assert_int_equal(qa_value_or(&york, 3), 3);
}

static void
numbers_of_choices(void **state)
{
	struct fixture *x = *state;
	const struct qa_column *c = column(&qa_kind_indicators, "polarity");
	struct qa_value v = { .form = QA_EMPTY };

	assert_int_equal(qa_value_choice(c, &v), QA_NEUTRAL); /* by default */
	v = read_value(x, &qa_kind_indicators, "polarity", "RANGE");
	assert_int_equal(qa_value_choice(c, &v), QA_RANGE);
	c = column(&qa_kind_indicators, "measure"); /* has no default */
	v.form = QA_EMPTY;
	assert_int_equal(qa_value_choice(c, &v), 0);
}

/* ---- indicators ---- */

static struct qa_indicator
indicator(struct fixture *x, const struct qa_value *v)
{
	struct qa_indicator i;

	if (qa_indicator_of(v, &x->codes, &x->pool, &i, &x->f) != 0)
		fail_msg("%s", x->f.text);
	return i;
}

static void
what_an_indicator_is_by_default(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i;

	read_record(x, &qa_kind_indicators, v, "indicator", "CP02", "title",
	    "Plans", "measure", "count", NULL);
	i = indicator(x, v);
	assert_string_equal(i.code, "CP02");
	assert_int_equal(i.id, v[QA_INDICATOR_INDICATOR].i);
	assert_string_equal(i.title, "Plans");
	assert_int_equal(i.from, QA_DAY_ALWAYS);
	assert_int_equal(i.to, QA_DAY_OPEN);
	assert_string_equal(i.priorities, "");
	assert_int_equal(i.polarity, QA_NEUTRAL);
	assert_int_equal(i.aggregation, QA_SUM);
	assert_int_equal(i.frequency, QA_QUARTERLY);
	assert_int_equal(i.span, QA_IN_PERIOD);
	assert_int_equal(i.kind, QA_HOW_MUCH);
	assert_int_equal(i.agency, 0);
	assert_int_equal(i.denominator_indicator, 0);
	assert_false(i.annualise);
	assert_string_equal(i.prompt, "");
	assert_string_equal(i.caveat, "");
	assert_true(i.position > 1000); /* after all that have a place */
}

static void
a_full_indicator(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i;

	read_record(x, &qa_kind_indicators, v, "indicator", "CP02",
	    "valid_from", "2023-04-01", "title", "Plans", "priorities",
	    "NEG; CSE", "position", "3", "measure", "rate", "per", "1000",
	    "unit", "children", "decimals", "2", "polarity", "range",
	    "aggregation", "snapshot", "frequency", "academic_year", "span",
	    "rolling_12", "indicator_kind", "better_off", "agency", "police",
	    "denominator_indicator", "POP", "annualise", "yes", "prompt",
	    "Why?", "caveat", "New", "valid_to", "2025-03-31", NULL);
	i = indicator(x, v);
	assert_int_equal(i.from, qa_day(2023, 4, 1));
	assert_int_equal(i.to, qa_day(2025, 3, 31));
	assert_string_equal(i.priorities, "NEG;CSE");
	assert_int_equal(i.position, 3);
	assert_int_equal(i.measure, QA_RATE);
	assert_int_equal(i.per, 1000);
	assert_string_equal(i.unit, "children");
	assert_int_equal(i.decimals, 2);
	assert_int_equal(i.polarity, QA_RANGE);
	assert_int_equal(i.aggregation, QA_LAST);
	assert_int_equal(i.frequency, QA_ACADEMIC_YEARLY);
	assert_int_equal(i.span, QA_ROLLING_12);
	assert_int_equal(i.kind, QA_BETTER_OFF);
	assert_string_equal(qa_codes_text(&x->codes, i.agency), "police");
	assert_string_equal(
	    qa_codes_text(&x->codes, i.denominator_indicator), "POP");
	assert_true(i.annualise);
	assert_string_equal(i.prompt, "Why?");
	assert_string_equal(i.caveat, "New");
}

static const struct {
	const char *measure, *per, *decimals;
	int64_t times;
	int shown;
	const char *unit;
} measures[] = {
	{ "count", "", "", 1, 0, "" },
	{ "count", "", "2", 1, 2, "" },
	{ "percent", "", "", 100, 1, "%" },
	{ "percent", "7", "0", 100, 0, "%" }, /* a percentage is of 100 */
	{ "mean", "", "", 1, 1, "" },
	{ "value", "", "", 1, 1, "" },
	{ "rate", "", "", 10000, 1, "per 10,000" },
	{ "rate", "1", "", 1, 1, "per 1" },
	{ "rate", "999", "", 999, 1, "per 999" },
	{ "rate", "1000", "", 1000, 1, "per 1,000" },
	{ "rate", "100000", "9", 100000, 9, "per 100,000" },
	{ "rate", "10000000", "", 10000000, 1, "per 10,000,000" },
	{ "rate", "999999999999999999", "", 999999999999999999, 1,
	    "per 999,999,999,999,999,999" },
};

static void
units_and_decimals_by_measure(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i;
	size_t k;

	for (k = 0; k < QA_COUNT(measures); k++) {
		read_record(x, &qa_kind_indicators, v, "indicator", "CP02",
		    "title", "Plans", "measure", measures[k].measure, "per",
		    measures[k].per, "decimals", measures[k].decimals, NULL);
		i = indicator(x, v);
		assert_true(i.per == measures[k].times);
		assert_int_equal(i.decimals, measures[k].shown);
		assert_string_equal(i.unit, measures[k].unit);
	}
}

/* ---- frequencies ---- */

static void
names_of_kinds(void **state)
{
	(void)state;
	assert_string_equal(qa_indicator_kind_name(QA_HOW_MUCH), "how_much");
	assert_string_equal(qa_indicator_kind_name(QA_HOW_WELL), "how_well");
	assert_string_equal(
	    qa_indicator_kind_name(QA_BETTER_OFF), "better_off");
}

static void
frequencies(void **state)
{
	static const struct {
		enum qa_frequency frequency;
		const char *name;
		int months;
		const char *of_2024_09_30;
	} cases[] = {
		{ QA_MONTHLY, "month", 1, "2024-09" },
		{ QA_QUARTERLY, "quarter", 3, "2024-25Q2" },
		{ QA_TERMLY, "term", 4, "AY2024-25T1" },
		{ QA_YEARLY, "year", 12, "2024-25" },
		{ QA_ACADEMIC_YEARLY, "academic year", 12, "AY2024-25" },
	};
	char text[QA_PERIOD_TEXT];
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		assert_string_equal(
		    qa_frequency_name(cases[i].frequency), cases[i].name);
		assert_int_equal(
		    qa_frequency_months(cases[i].frequency), cases[i].months);
		assert_string_equal(
		    qa_period_write(qa_frequency_period(cases[i].frequency,
					qa_day(2024, 9, 30)),
			text),
		    cases[i].of_2024_09_30);
	}
}

/* By frequency: which periods are taken; x is not. */
static const struct {
	const char *period;
	char taken[6]; /* month, quarter, term, year, academic year */
} takings[] = {
	{ "2024-07", "+++++" },
	{ "2024-25Q2", "x+xxx" },
	{ "AY2024-25T1", "xx+xx" },
	{ "2024-25", "+++++" },
	{ "2024", "+++++" },
	{ "AY2024-25", "+++++" },
	{ "2024-09-30", "xxxxx" },
	{ "2024-07-01/2024-08-31", "xxxxx" },
	{ "2024-08-01/2024-10-31", "xxxxx" },
	{ "2024-07-01/2025-06-30", "xxxxx" },
};

static void
periods_that_an_indicator_takes(void **state)
{
	struct qa_indicator x = { .code = "CP02", .span = QA_IN_PERIOD };
	size_t i;
	int q, want;

	(void)state;
	for (i = 0; i < QA_COUNT(takings); i++)
		for (q = 0; q < 5; q++) {
			struct qa_fault f = QA_FAULT_NONE;

			x.frequency = (enum qa_frequency)q;
			want = takings[i].taken[q] == '+' ? 0 : -1;
			if (qa_indicator_takes(
				&x, period(takings[i].period), &f) != want)
				fail_msg("%s by %s", takings[i].period,
				    qa_frequency_name(x.frequency));
			if (want == -1)
				assert_fault(f, QA_DATA, takings[i].period);
		}
}

static void
a_snapshot_takes_a_day(void **state)
{
	struct qa_indicator x = {
		.code = "CP02", .frequency = QA_QUARTERLY, .span = QA_SNAPSHOT
	};
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	assert_int_equal(qa_indicator_takes(&x, period("2024-09-30"), &f), 0);
	assert_int_equal(qa_indicator_takes(&x, period("AY2024-25T1"), &f), -1);
	assert_fault(f, QA_DATA,
	    "the period AY2024-25T1 is a term; CP02 takes figures of a "
	    "quarter, of months, of a year or of a day");
	x.span = QA_TO_DATE;
	qa_fault_clear(&f);
	assert_int_equal(qa_indicator_takes(&x, period("2024-09-30"), &f), -1);
	assert_fault(f, QA_DATA, "of a quarter, of months, of a year");
	assert_null(strstr(f.text, "of a day"));
	x.frequency = QA_ACADEMIC_YEARLY;
	qa_fault_clear(&f);
	assert_int_equal(qa_indicator_takes(&x, period("2024-25Q2"), &f), -1);
	assert_fault(f, QA_DATA, "takes figures of an academic year");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_ends_of_time),
		TEST(text_and_integers_of_values),
		TEST(numbers_of_choices),
		TEST(what_an_indicator_is_by_default),
		TEST(a_full_indicator),
		TEST(units_and_decimals_by_measure),
		TEST(names_of_kinds),
		TEST(frequencies),
		TEST(periods_that_an_indicator_takes),
		TEST(a_snapshot_takes_a_day),
	};

	return cmocka_run_group_tests_name("define", tests, NULL, NULL);
}
