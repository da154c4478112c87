#include "unit.h"

#include "base/day.h"
#include "domain/map.h"
#include "record/kind.h"

#define FIELDS 12

/* A row of fields separated by commas. */
static int
feed(struct qa_map *m, const char *text, long line, struct qa_fault *f)
{
	struct qa_cell cell[FIELDS];
	struct qa_row row = { .cell = cell, .line = line };
	char copy[256], *s = copy, *end;

	assert_true(strlen(text) < sizeof(copy));
	memcpy(copy, text, strlen(text) + 1);
	for (; s != NULL; s = end) {
		if ((end = strchr(s, ',')) != NULL)
			*end++ = '\0';
		assert_true(row.n < FIELDS);
		cell[row.n].s = s;
		cell[row.n++].n = strlen(s);
	}
	return qa_map_row(m, &row, f);
}

#define HEADER "indicator,where,numerator,denominator,value,area,period,parts"

/* The one rule of a map whose row this is. */
static const struct qa_map_rule *
rule(struct qa_map *m, const char *text)
{
	struct qa_fault f = QA_FAULT_NONE;

	memset(m, 0, sizeof(*m));
	if (feed(m, HEADER, 1, &f) != 0 || feed(m, text, 2, &f) != 0)
		fail_msg("%s: %s", text, f.text);
	assert_int_equal(m->n, 1);
	return &m->rule[0];
}

/* ---- rows of a map ---- */

static void
a_rule_in_full(void **state)
{
	struct qa_map m;
	const struct qa_map_rule *r = rule(&m,
	    " CP02 ,sex=Total;age=0-4,num, den ,pct,dfe:old_la_code,"
	    "year_ending_march:time_period,rounded");

	(void)state;
	assert_string_equal(r->indicator, "CP02");
	assert_int_equal(r->wheres, 2);
	assert_string_equal(r->where_column[0], "sex");
	assert_string_equal(r->where_value[0], "Total");
	assert_string_equal(r->where_column[1], "age");
	assert_string_equal(r->where_value[1], "0-4");
	assert_string_equal(r->numerator, "num");
	assert_string_equal(r->denominator, "den");
	assert_string_equal(r->value, "pct");
	assert_true(r->by_dfe);
	assert_string_equal(r->area, "old_la_code");
	assert_int_equal(r->rule, QA_YEAR_ENDING_MARCH);
	assert_string_equal(r->period, "time_period");
	assert_true(r->rounded);
	assert_int_equal(r->line, 2);
	qa_map_clear(&m);
	assert_int_equal(m.n, 0);
	assert_null(m.rule);
}

static void
a_rule_of_little(void **state)
{
	struct qa_map m;
	const struct qa_map_rule *r = rule(&m, "CP02,,,,pct,,,");

	(void)state;
	assert_int_equal(r->wheres, 0);
	assert_null(r->numerator);
	assert_null(r->denominator);
	assert_string_equal(r->value, "pct");
	assert_false(r->by_dfe);
	assert_null(r->area);
	assert_int_equal(r->rule, QA_BY_IDENTIFIER);
	assert_null(r->period);
	assert_false(r->rounded);
	qa_map_clear(&m);
	r = rule(&m, "CP02,,num"); /* a row that ends early */
	assert_string_equal(r->numerator, "num");
	assert_null(r->value);
	qa_map_clear(&m);
}

static void
a_header_in_any_order(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_map m = { .n = 0 };

	(void)state;
	assert_int_equal(feed(&m, "VALUE, Indicator ", 1, &f), 0);
	assert_int_equal(m.n, 0);
	assert_int_equal(feed(&m, "pct,CP02", 2, &f), 0);
	assert_string_equal(m.rule[0].indicator, "CP02");
	assert_string_equal(m.rule[0].value, "pct");
	assert_null(m.rule[0].numerator);
	qa_map_clear(&m);
}

static void
areas_and_periods_of_rules(void **state)
{
	static const struct {
		const char *text;
		bool by_dfe;
		const char *area;
		enum qa_period_rule rule;
		int month, day;
		const char *period;
	} cases[] = {
		{ "A,,,,v,ons:code,academic:year,", false, "code", QA_ACADEMIC,
		    0, 0, "year" },
		{ "A,,,,v,dfe:n,calendar:year,exact", true, "n", QA_CALENDAR, 0,
		    0, "year" },
		{ "A,,,,v,,quarter:Quarter,", false, NULL, QA_QUARTER_RULE, 0,
		    0, "Quarter" },
		{ "A,,,,v,,Academic,", false, NULL, QA_ACADEMIC, 0, 0, NULL },
		{ "A,,,,v,,academic:,", false, NULL, QA_ACADEMIC, 0, 0, NULL },
		{ "A,,,,v,,day_03-31:year,", false, NULL, QA_ON_DAY, 3, 31,
		    "year" },
		{ "A,,,,v,,day_12-01,", false, NULL, QA_ON_DAY, 12, 1, NULL },
		{ "A,,,,v,,calendar:a:b,", false, NULL, QA_CALENDAR, 0, 0,
		    "a:b" },
		{ "A,,,,v,ons:a,calendar:y,", false, "a", QA_CALENDAR, 0, 0,
		    "y" },
	};
	const struct qa_map_rule *r;
	struct qa_map m;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		r = rule(&m, cases[i].text);
		assert_int_equal(r->by_dfe, cases[i].by_dfe);
		assert_int_equal(r->rule, cases[i].rule);
		assert_int_equal(r->month, cases[i].month);
		assert_int_equal(r->day, cases[i].day);
		assert_int_equal(r->area == NULL, cases[i].area == NULL);
		if (r->area != NULL)
			assert_string_equal(r->area, cases[i].area);
		assert_int_equal(r->period == NULL, cases[i].period == NULL);
		if (r->period != NULL)
			assert_string_equal(r->period, cases[i].period);
		qa_map_clear(&m);
	}
}

static void
conditions(void **state)
{
	struct qa_map m;
	const struct qa_map_rule *r;

	(void)state;
	r = rule(&m, "A,a=1;b=2;c=3;d=x=y,,,v,,,");
	assert_int_equal(r->wheres, QA_MAP_WHERE);
	assert_string_equal(r->where_column[3], "d");
	assert_string_equal(r->where_value[3], "x=y");
	qa_map_clear(&m);
	r = rule(&m, "A,a=;,,,v,,,");
	assert_int_equal(r->wheres, 1);
	assert_string_equal(r->where_value[0], "");
	qa_map_clear(&m);
}

static void
many_rules(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_map m = { .n = 0 };
	char text[32];
	int i;

	(void)state;
	assert_int_equal(feed(&m, HEADER, 1, &f), 0);
	for (i = 0; i < 100; i++) {
		snprintf(text, sizeof(text), "CP%02d,,n%d", i, i);
		assert_int_equal(feed(&m, text, i + 2, &f), 0);
	}
	assert_int_equal(m.n, 100);
	for (i = 0; i < 100; i++) {
		snprintf(text, sizeof(text), "CP%02d", i);
		assert_string_equal(m.rule[i].indicator, text);
		assert_int_equal(m.rule[i].line, i + 2);
	}
	qa_map_clear(&m);
}

static void
headers_that_are_refused(void **state)
{
	static const char *const text[][2] = {
		{ "indicator,values",
		    "a map has no column \"values\"; its "
		    "columns are indicator|where" },
		{ "indicator,", "a map has no column \"\"" },
		{ "numerator,value", "the map lacks its column indicator" },
		{ "indicator,value,Indicator",
		    "the column \"Indicator\" stands twice" },
	};
	struct qa_map m;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		memset(&m, 0, sizeof(m));
		if (feed(&m, text[i][0], 1, &f) != -1)
			fail_msg("%s was read", text[i][0]);
		assert_fault(f, QA_DATA, text[i][1]);
		assert_int_equal(f.line, 1);
		qa_map_clear(&m);
	}
}

static void
rules_that_are_refused(void **state)
{
	static const char *const text[][2] = {
		{ "CP02,,,den,,,,",
		    "feeds CP02 neither a numerator nor a value" },
		{ ",,num,,,,,", "names no indicator" },
		{ "A,,,,v,,,round", "parts \"round\" is neither exact nor" },
		{ "A,sex,,,v,,,", "where \"sex\" is not column=value" },
		{ "A,=Total,,,v,,,", "where \"=Total\" is not" },
		{ "A,a=1;b,,,v,,,", "where \"b\" is not" },
		{ "A,a=1;b=2;c=3;d=4;e=5,,,v,,,", "more than 4 conditions" },
		{ "A,,,,v,code,,", "area \"code\" is neither ons:COLUMN" },
		{ "A,,,,v,gss:code,,", "area \"gss:code\" is neither" },
		{ "A,,,,v,,yearly:year,",
		    "period rule \"yearly\" is none of "
		    "year_ending_march|academic" },
		{ "A,,,,v,,:year,", "period rule \"\" is none of" },
		{ "A,,,,v,,day_02-29,", "period rule \"day_02-29\" is none" },
		{ "A,,,,v,,day_13-01,", "is none of" },
		{ "A,,,,v,,day_00-10,", "is none of" },
		{ "A,,,,v,,day_04-31,", "is none of" },
		{ "A,,,,v,,day_3-31,", "is none of" },
		{ "A,,,,v,,dag_03-31,", "is none of" },
		{ "A,,,,v,,day_3-031,", "is none of" },
		{ "A,,,,v,,day_3-31 ,", "is none of" },
		{ "A,,,,v,,day_03/31,", "is none of" },
		{ "A,,,,v,,day_,", "is none of" },
	};
	struct qa_map m;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(text); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		memset(&m, 0, sizeof(m));
		assert_int_equal(feed(&m, HEADER, 1, &f), 0);
		if (feed(&m, text[i][0], 7, &f) != -1)
			fail_msg("%s was read", text[i][0]);
		assert_fault(f, QA_DATA, text[i][1]);
		assert_int_equal(f.line, 7);
		assert_int_equal(f.column, 1);
		assert_int_equal(m.n, 0);
		qa_map_clear(&m);
	}
}

/* ---- periods of cells ---- */

static int
read_period(enum qa_period_rule rule, const char *s, const char *identifier,
    struct qa_period *p, struct qa_fault *f)
{
	struct qa_map_rule r = { .rule = rule, .month = 3, .day = 31 };
	size_t n = strlen(s);
	char *copy = malloc(n + 1); /* nothing stands after it */
	int rc;

	assert_non_null(copy);
	memcpy(copy + 1, s, n);
	rc = qa_map_period(
	    &r, copy + 1, n, identifier, strlen(identifier), p, f);
	free(copy);
	return rc;
}

static const struct {
	enum qa_period_rule rule;
	const char *text, *identifier;
	const char *period;
} periods[] = {
	{ QA_BY_IDENTIFIER, "202425", "Financial year", "2024-25" },
	{ QA_BY_IDENTIFIER, "2024/25", "financial YEAR", "2024-25" },
	{ QA_BY_IDENTIFIER, "202425", "Academic year", "AY2024-25" },
	{ QA_BY_IDENTIFIER, "2024", "Calendar year", "2024" },
	{ QA_BY_IDENTIFIER, "202425", "Financial year Q1", "2024-25Q1" },
	{ QA_BY_IDENTIFIER, "202425", "Financial year Q2", "2024-25Q2" },
	{ QA_BY_IDENTIFIER, "202425", "Financial year Q3", "2024-25Q3" },
	{ QA_BY_IDENTIFIER, "202425", "Financial year Q4", "2024-25Q4" },
	{ QA_BY_IDENTIFIER, "199900", "Financial year", "1999-00" },
	/* a year alone is the one that it ends in */
	{ QA_YEAR_ENDING_MARCH, "2025", "", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, "202425", "", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, "2024-25", "Reporting year", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, "2024/2025", "", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, "20242025", "", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, " 2025 ", "", "2024-25" },
	{ QA_YEAR_ENDING_MARCH, "2000", "", "1999-00" },
	{ QA_YEAR_ENDING_MARCH, "1999/2000", "", "1999-00" },
	{ QA_YEAR_ENDING_MARCH, "209900", "", "2099-00" },
	{ QA_ACADEMIC, "2025", "", "AY2024-25" },
	{ QA_ACADEMIC, "202425", "", "AY2024-25" },
	{ QA_CALENDAR, "2024", "", "2024" },
	{ QA_ON_DAY, "2025", "", "2025-03-31" },
	{ QA_ON_DAY, "202425", "", "2025-03-31" },
	{ QA_QUARTER_RULE, "2024-25Q2", "", "2024-25Q2" },
	{ QA_QUARTER_RULE, " Jul-Sep 2024 ", "", "2024-25Q2" },
};

static void
periods_by_rule(void **state)
{
	struct qa_period p;
	char text[QA_PERIOD_TEXT];
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(periods); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		if (read_period(periods[i].rule, periods[i].text,
			periods[i].identifier, &p, &f) != 0)
			fail_msg("%s: %s", periods[i].text, f.text);
		if (strcmp(qa_period_write(p, text), periods[i].period) != 0)
			fail_msg("%s is %s, not %s", periods[i].text, text,
			    periods[i].period);
	}
}

/* Every year, in each of its forms. */
static void
every_year_by_rule(void **state)
{
	struct qa_period p;
	struct qa_fault f = QA_FAULT_NONE;
	char one[16], two[16];
	int y;

	(void)state;
	for (y = 1990; y <= 2040; y++) {
		snprintf(one, sizeof(one), "%d", y);
		snprintf(two, sizeof(two), "%d%02d", y - 1, y % 100);
		assert_int_equal(
		    read_period(QA_YEAR_ENDING_MARCH, one, "", &p, &f), 0);
		assert_int_equal(p.first, qa_day(y - 1, 4, 1));
		assert_int_equal(p.last, qa_day(y, 3, 31));
		assert_int_equal(read_period(QA_ACADEMIC, two, "", &p, &f), 0);
		assert_int_equal(p.first, qa_day(y - 1, 9, 1));
		assert_int_equal(p.last, qa_day(y, 8, 31));
		assert_int_equal(read_period(QA_ON_DAY, two, "", &p, &f), 0);
		assert_int_equal(p.first, qa_day(y, 3, 31));
		assert_int_equal(p.last, qa_day(y, 3, 31));
	}
}

static const struct {
	enum qa_period_rule rule;
	const char *text, *identifier, *words;
} refused[] = {
	{ QA_YEAR_ENDING_MARCH, "", "", "\"\" is not a year such as 2025" },
	{ QA_YEAR_ENDING_MARCH, "25", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "202", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "20245", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024/", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024/5", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "202424", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "202426", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024/2026", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024/2125", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024//25", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024x25", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2O24", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "202/", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024/1?", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "20243+", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "20242O", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "-2024", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "2024-25Q1", "", "is not a year" },
	{ QA_YEAR_ENDING_MARCH, "0000", "", "is not a year" },
	{ QA_CALENDAR, "0999", "", "is not a year" },
	{ QA_CALENDAR, "2024-09-30", "", "is not a year" },
	{ QA_BY_IDENTIFIER, "", "Financial year", "is not a year" },
	{ QA_BY_IDENTIFIER, "2024", "Financial year",
	    "time_identifier \"Financial year\" with that" },
	{ QA_BY_IDENTIFIER, "2024", "Academic year", "with that" },
	{ QA_BY_IDENTIFIER, "202425", "Calendar year", "with that" },
	{ QA_BY_IDENTIFIER, "2024", "Financial year Q1", "with that" },
	{ QA_BY_IDENTIFIER, "2024", "", "time_identifier \"\"" },
	{ QA_BY_IDENTIFIER, "2024", "Week 7", "the map can give a period" },
	{ QA_BY_IDENTIFIER, "2024", "Financial year Q5", "with that" },
	{ QA_BY_IDENTIFIER, "2024", "Reporting year", "may end on any day" },
	{ QA_BY_IDENTIFIER, "202425", "Reporting year",
	    "year_ending_march or day_MM-DD" },
	{ QA_QUARTER_RULE, "2024 Q1", "", "is ambiguous" },
	{ QA_QUARTER_RULE, "", "", "is empty" },
};

static void
cells_that_are_no_period(void **state)
{
	struct qa_period p;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(refused); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		if (read_period(refused[i].rule, refused[i].text,
			refused[i].identifier, &p, &f) != -1)
			fail_msg("\"%s\" was read", refused[i].text);
		assert_fault(f, QA_DATA, refused[i].words);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rule_in_full),
		cmocka_unit_test(a_rule_of_little),
		cmocka_unit_test(a_header_in_any_order),
		cmocka_unit_test(areas_and_periods_of_rules),
		cmocka_unit_test(conditions),
		cmocka_unit_test(many_rules),
		cmocka_unit_test(headers_that_are_refused),
		cmocka_unit_test(rules_that_are_refused),
		cmocka_unit_test(periods_by_rule),
		cmocka_unit_test(every_year_by_rule),
		cmocka_unit_test(cells_that_are_no_period),
	};

	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
