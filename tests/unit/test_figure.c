#include "unit.h"

#include "base/day.h"
#include "record/figure.h"
#include "records.h"

/* An observation as typed; "" where it says nothing. */
struct typed {
	const char *n, *d, *v, *status, *parts;
};

static void
observe_in(struct fixture *x, const char *period, const struct typed *t,
    struct qa_value *v)
{
	read_record(x, &qa_kind_observations, v, "indicator", "CP02", "period",
	    period, "numerator", t->n, "denominator", t->d, "value", t->v,
	    "status", t->status == NULL ? "" : t->status, "parts",
	    t->parts == NULL ? "" : t->parts, NULL);
}

static void
observe(struct fixture *x, const struct typed *t, struct qa_value *v)
{
	observe_in(x, "2024-25Q2", t, v);
}

static struct qa_figure
figure(struct fixture *x, const struct typed *t)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_figure g;

	observe(x, t, v);
	qa_figure_of(v, &g);
	return g;
}

/* A quarterly indicator of the measure, with as many decimals. */
static struct qa_indicator
measured(enum qa_measure m, int decimals)
{
	struct qa_indicator i = { .code = "CP02",
		.measure = m,
		.frequency = QA_QUARTERLY,
		.decimals = decimals };

	i.per = m == QA_PERCENT ? 100 : m == QA_RATE ? 10000 : 1;
	return i;
}

static void
bad(const struct typed *t, const char *got)
{
	fail_msg("%s of %s, value %s, %s: %s", t->n, t->d, t->v,
	    t->status == NULL ? "" : t->status, got);
}

/* ---- what an observation says ---- */

static const struct {
	struct typed typed;
	enum qa_status status;
	const char *has; /* n, d, v: which are numbers */
} figures[] = {
	{ { "10", "160", "", "", "" }, QA_FINAL, "nd" },
	{ { "", "", "31.3", "", "" }, QA_FINAL, "v" },
	{ { "", "", "", "", "" }, QA_FINAL, "" },
	/* a symbol in one part leaves the other */
	{ { "c", "160", "", "", "" }, QA_SUPPRESSED, "d" },
	{ { "10", "x", "", "", "" }, QA_NOT_AVAILABLE, "n" },
	/* the value's symbol, then the numerator's, then the denominator's */
	{ { "c", "x", "z", "", "" }, QA_NOT_APPLICABLE, "" },
	{ { "c", "x", "", "", "" }, QA_SUPPRESSED, "" },
	{ { "", "low", "", "", "" }, QA_LOW_STATUS, "" },
	/* beside a value only its own mark counts */
	{ { "c", "x", "31.3", "", "" }, QA_FINAL, "v" },
	{ { "c", "x", "31.3 [u]", "", "" }, QA_UNRELIABLE, "v" },
	{ { "12u", "160", "", "", "" }, QA_UNRELIABLE, "nd" },
	{ { "10", "160", "u", "", "" }, QA_UNRELIABLE, "nd" },
	/* what the status says, and a symbol beside it */
	{ { "10", "160", "", "provisional", "" }, QA_PROVISIONAL, "nd" },
	{ { "c", "160", "", "provisional", "" }, QA_SUPPRESSED, "d" },
	{ { "10", "160", "", "final", "" }, QA_FINAL, "nd" },
	{ { "c", "160", "", "withdrawn", "" }, QA_WITHDRAWN, "d" },
	{ { "10", "160", "", "suppressed", "" }, QA_SUPPRESSED, "nd" },
	{ { "c", "", "", "not_available", "" }, QA_NOT_AVAILABLE, "" },
	{ { "", "", "", "low", "" }, QA_LOW_STATUS, "" },
	{ { "", "", "12", "unreliable", "" }, QA_UNRELIABLE, "v" },
	/* nothing of nothing */
	{ { "0", "0", "", "", "" }, QA_NOT_APPLICABLE, "nd" },
	{ { "0", "0.0", "", "", "" }, QA_NOT_APPLICABLE, "nd" },
	{ { "0", "0", "", "provisional", "" }, QA_NOT_APPLICABLE, "nd" },
	{ { "0", "0", "z", "", "" }, QA_NOT_APPLICABLE, "nd" },
	{ { "0", "0", "c", "", "" }, QA_SUPPRESSED, "nd" },
	{ { "0", "0", "", "withdrawn", "" }, QA_WITHDRAWN, "nd" },
	{ { "0", "0", "0", "", "" }, QA_FINAL, "ndv" },
	{ { "0", "5", "", "", "" }, QA_FINAL, "nd" },
	{ { "0", "", "", "", "" }, QA_FINAL, "n" },
	{ { "", "0", "", "", "" }, QA_FINAL, "d" },
};

static void
what_an_observation_says(void **state)
{
	struct fixture *x = *state;
	struct qa_figure g;
	const char *has;
	size_t i;

	for (i = 0; i < QA_COUNT(figures); i++) {
		g = figure(x, &figures[i].typed);
		has = figures[i].has;
		if (g.status != figures[i].status)
			bad(&figures[i].typed, qa_status_name(g.status));
		if (g.has_n != (strchr(has, 'n') != NULL) ||
		    g.has_d != (strchr(has, 'd') != NULL) ||
		    g.has_v != (strchr(has, 'v') != NULL))
			bad(&figures[i].typed, "has other numbers");
	}
}

static void
numbers_and_place_of_a_figure(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_figure g;

	read_record(x, &qa_kind_observations, v, "period", "2024-25Q2",
	    "numerator", "1,234", "denominator", "5000.5", "value", "24.7%",
	    "parts", "rounded", "agency", "police", NULL);
	qa_figure_of(v, &g);
	assert_int_equal(g.period.first, qa_day(2024, 7, 1));
	assert_int_equal(g.period.last, qa_day(2024, 9, 30));
	assert_int_equal(g.n.scaled, 1234);
	assert_int_equal(g.d.scaled, 50005);
	assert_int_equal(g.d.scale, 1);
	assert_int_equal(g.v.scaled, 247);
	assert_true(g.rounded);
	assert_string_equal(qa_codes_text(&x->codes, g.agency), "police");
	assert_int_equal(g.batch, 0);
	assert_int_equal(g.line, 0);
	v[QA_OBS_PARTS] =
	    read_value(x, &qa_kind_observations, "parts", "exact");
	v[QA_OBS_AGENCY].form = QA_EMPTY;
	qa_figure_of(v, &g);
	assert_false(g.rounded);
	assert_int_equal(g.agency, 0);
}

static void
observations_that_say_nothing(void **state)
{
	static const struct {
		struct typed typed;
		bool empty;
	} cases[] = {
		{ { "", "", "", "", "" }, true },
		{ { "", "", "", "final", "" }, true },
		{ { "", "", "", "provisional", "" }, true },
		{ { "", "", "", "", "rounded" }, true },
		{ { "", "", "", "withdrawn", "" }, false },
		{ { "", "", "", "not_available", "" }, false },
		{ { "0", "", "", "", "" }, false },
		{ { "", "0", "", "", "" }, false },
		{ { "", "", "0", "", "" }, false },
		{ { "x", "", "", "", "" }, false },
	};
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i;

	for (i = 0; i < QA_COUNT(cases); i++) {
		observe(x, &cases[i].typed, v);
		if (qa_figure_is_empty(v) != cases[i].empty)
			bad(&cases[i].typed, "empty or not");
	}
}

/* ---- settling what several loads gave ---- */

static const struct {
	struct typed typed;
	size_t n, d, v, status, parts; /* how old; 0 is the newest */
	struct typed settled;
} settlings[] = {
	/* one load gave all of it */
	{ { "10", "160", "6.3", "", "" }, 0, 0, 0, 0, 0,
	    { "10", "160", "6.3", "", "" } },
	{ { "10", "160", "6.3", "withdrawn", "rounded" }, 1, 1, 1, 1, 1,
	    { "10", "160", "6.3", "withdrawn", "rounded" } },
	/* a value older than its parts is dropped */
	{ { "10", "160", "9.9", "", "" }, 0, 0, 1, 1, 1,
	    { "10", "160", "", "", "" } },
	{ { "10", "160", "9.9", "", "" }, 0, 2, 1, 2, 2,
	    { "10", "160", "", "", "" } },
	{ { "10", "160", "9.9", "", "" }, 2, 0, 1, 2, 2,
	    { "10", "160", "", "", "" } },
	{ { "10", "160", "c", "", "" }, 0, 0, 1, 1, 1,
	    { "10", "160", "", "", "" } },
	/* one newer than its parts stands beside them */
	{ { "10", "160", "9.9", "", "" }, 1, 1, 0, 1, 1,
	    { "10", "160", "9.9", "", "rounded" } },
	{ { "c", "160", "9.9", "", "" }, 1, 1, 0, 1, 1,
	    { "c", "160", "9.9", "", "rounded" } },
	{ { "", "160", "9.9", "", "" }, 1, 1, 0, 1, 1,
	    { "", "160", "9.9", "", "rounded" } },
	/* in place of a count, which has nothing to be out of */
	{ { "10", "", "9", "", "" }, 1, 1, 0, 1, 1, { "", "", "9", "", "" } },
	{ { "10", "", "9", "", "" }, 1, 1, 0, 1, 0, { "10", "", "9", "", "" } },
	{ { "10", "", "9", "", "" }, 0, 0, 0, 1, 1, { "10", "", "9", "", "" } },
	/* unless it said itself how they are, or there is none of them */
	{ { "10", "160", "6.3", "", "exact" }, 1, 1, 0, 1, 0,
	    { "10", "160", "6.3", "", "exact" } },
	{ { "", "", "9.9", "", "" }, 1, 1, 0, 1, 1, { "", "", "9.9", "", "" } },
	{ { "10", "160", "", "", "" }, 1, 1, 0, 1, 1,
	    { "10", "160", "", "", "" } },
	/* an older reason for there being no number gives way */
	{ { "10", "160", "", "suppressed", "" }, 0, 0, 0, 1, 1,
	    { "10", "160", "", "", "" } },
	{ { "10", "160", "", "withdrawn", "" }, 0, 1, 1, 1, 1,
	    { "10", "160", "", "", "" } },
	{ { "", "", "6.3", "not_available", "" }, 1, 1, 0, 1, 1,
	    { "", "", "6.3", "", "" } },
	{ { "10", "160", "", "provisional", "" }, 0, 0, 0, 1, 1,
	    { "10", "160", "", "provisional", "" } },
	{ { "10", "160", "", "withdrawn", "" }, 1, 1, 1, 0, 1,
	    { "10", "160", "", "withdrawn", "" } },
};

static void
assert_settled(struct fixture *x, const struct typed *from,
    const struct qa_value *v, const struct typed *want)
{
	struct qa_value w[QA_COLUMNS_MAX];
	size_t i;

	observe(x, want, w);
	for (i = 0; i < qa_kind_observations.n; i++)
		if (qa_value_compare(&v[i], &w[i]) != 0)
			bad(from, qa_kind_observations.columns[i].name);
}

static void
settles_what_several_loads_gave(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	const struct qa_value stands = qa_value_string("rounded", 7);
	size_t from[QA_COLUMNS_MAX] = { 0 }, i;

	for (i = 0; i < QA_COUNT(settlings); i++) {
		observe(x, &settlings[i].typed, v);
		from[QA_OBS_NUMERATOR] = settlings[i].n;
		from[QA_OBS_DENOMINATOR] = settlings[i].d;
		from[QA_OBS_VALUE] = settlings[i].v;
		from[QA_OBS_STATUS] = settlings[i].status;
		from[QA_OBS_PARTS] = settlings[i].parts;
		qa_figure_settle(v, from, &stands);
		assert_settled(
		    x, &settlings[i].typed, v, &settlings[i].settled);
	}
}

/* A newer value that agreed with its parts leaves them as they are. */
static void
a_value_that_agreed_leaves_its_parts(void **state)
{
	struct fixture *x = *state;
	const struct typed typed = { "10", "160", "6.3", "", "" };
	const struct qa_value agreed = { .form = QA_EMPTY };
	struct qa_value v[QA_COLUMNS_MAX];
	size_t from[QA_COLUMNS_MAX] = { 0 };

	observe(x, &typed, v);
	from[QA_OBS_NUMERATOR] = from[QA_OBS_DENOMINATOR] = 1;
	from[QA_OBS_STATUS] = from[QA_OBS_PARTS] = 1;
	qa_figure_settle(v, from, &agreed);
	assert_settled(x, &typed, v, &typed);
}

/* ---- values ---- */

static const struct {
	enum qa_measure measure;
	int decimals;
	struct typed typed;
	const char *value; /* NULL: none */
	enum qa_status status;
} values[] = {
	/* as the Department for Education publishes them */
	{ QA_PERCENT, 1, { "10", "160", "", "", "" }, "6.3", QA_FINAL },
	{ QA_PERCENT, 1, { "9", "400", "", "", "" }, "2.3", QA_FINAL },
	{ QA_PERCENT, 1, { "115", "368", "", "", "" }, "31.3", QA_FINAL },
	/* from parts, whatever was sent beside them */
	{ QA_PERCENT, 1, { "10", "160", "6.2", "", "" }, "6.3", QA_FINAL },
	{ QA_PERCENT, 0, { "0", "160", "", "", "" }, "0", QA_FINAL },
	{ QA_PERCENT, 2, { "160", "160", "", "", "" }, "100.00", QA_FINAL },
	{ QA_RATE, 1, { "50", "12345", "", "", "" }, "40.5", QA_FINAL },
	{ QA_MEAN, 2, { "-7", "3", "", "", "" }, "-2.33", QA_FINAL },
	{ QA_MEAN, 1, { "12.5", "2.5", "", "", "" }, "5.0", QA_FINAL },
	/* but not from rounded ones */
	{ QA_PERCENT, 1, { "10", "160", "6.2", "", "rounded" }, "6.2",
	    QA_FINAL },
	{ QA_PERCENT, 1, { "10", "160", "", "", "rounded" }, NULL,
	    QA_NOT_AVAILABLE },
	/* a value alone is a value */
	{ QA_PERCENT, 1, { "", "", "31.25", "", "" }, "31.3", QA_FINAL },
	{ QA_PERCENT, 1, { "", "", "31", "", "" }, "31.0", QA_FINAL },
	{ QA_PERCENT, 1, { "c", "368", "31.3", "", "" }, "31.3", QA_FINAL },
	{ QA_VALUE_MEASURE, 1, { "", "", "-3.45", "", "" }, "-3.5", QA_FINAL },
	/* a count is its numerator */
	{ QA_COUNT_MEASURE, 0, { "12", "", "", "", "" }, "12", QA_FINAL },
	{ QA_COUNT_MEASURE, 0, { "0", "", "", "", "" }, "0", QA_FINAL },
	{ QA_COUNT_MEASURE, 0, { "12", "40", "", "", "" }, "12", QA_FINAL },
	{ QA_COUNT_MEASURE, 0, { "", "", "7", "", "" }, "7", QA_FINAL },
	{ QA_VALUE_MEASURE, 0, { "12", "", "", "", "" }, NULL,
	    QA_NOT_AVAILABLE },
	/* parts that give none */
	{ QA_PERCENT, 1, { "10", "", "", "", "" }, NULL, QA_NOT_AVAILABLE },
	{ QA_PERCENT, 1, { "", "160", "", "", "" }, NULL, QA_NOT_AVAILABLE },
	{ QA_PERCENT, 1, { "", "", "", "", "" }, NULL, QA_NOT_AVAILABLE },
	{ QA_PERCENT, 1, { "0", "0", "", "", "" }, NULL, QA_NOT_APPLICABLE },
	{ QA_COUNT_MEASURE, 0, { "0", "0", "", "", "" }, "0", QA_FINAL },
	{ QA_PERCENT, 1, { "10", "", "", "provisional", "" }, NULL,
	    QA_NOT_AVAILABLE },
	/* why there is none */
	{ QA_PERCENT, 1, { "c", "160", "", "", "" }, NULL, QA_SUPPRESSED },
	{ QA_PERCENT, 1, { "10", "160", "", "withdrawn", "" }, NULL,
	    QA_WITHDRAWN },
	{ QA_PERCENT, 1, { "10", "160", "", "suppressed", "" }, NULL,
	    QA_SUPPRESSED },
	{ QA_PERCENT, 1, { "", "", "", "low", "" }, NULL, QA_LOW_STATUS },
	{ QA_PERCENT, 1, { "10", "160", "", "low", "" }, NULL, QA_LOW_STATUS },
	{ QA_PERCENT, 1, { "x", "", "", "", "" }, NULL, QA_NOT_AVAILABLE },
	{ QA_PERCENT, 1, { "u", "160", "", "", "" }, NULL, QA_UNRELIABLE },
	/* numbers with a mark */
	{ QA_PERCENT, 1, { "10", "160", "", "provisional", "" }, "6.3",
	    QA_PROVISIONAL },
	{ QA_PERCENT, 1, { "10u", "160", "", "", "" }, "6.3", QA_UNRELIABLE },
	{ QA_PERCENT, 1, { "", "", "6.3 [u]", "", "" }, "6.3", QA_UNRELIABLE },
};

static void
assert_value(struct fixture *x, const struct typed *t,
    const struct qa_indicator *i, const struct qa_num *denominator,
    const char *want, enum qa_status want_status)
{
	struct qa_figure g = figure(x, t);
	struct qa_num v = { 0, 0 };
	enum qa_status status;
	char text[QA_NUM_TEXT];
	int step = qa_figure_value(&g, i, denominator, &v, &status, &x->f);

	if (step == -1)
		bad(t, x->f.text);
	if (step != (want != NULL))
		bad(t, step == 1 ? qa_num_write(v, text) : "no value");
	if (want != NULL && strcmp(qa_num_write(v, text), want) != 0)
		bad(t, text);
	if (status != want_status)
		bad(t, qa_status_name(status));
}

static void
values_of_figures(void **state)
{
	struct fixture *x = *state;
	struct qa_indicator i;
	size_t k;

	for (k = 0; k < QA_COUNT(values); k++) {
		i = measured(values[k].measure, values[k].decimals);
		assert_value(x, &values[k].typed, &i, NULL, values[k].value,
		    values[k].status);
	}
}

/* The population of another indicator, where a figure has none of its own. */
static void
a_denominator_from_elsewhere(void **state)
{
	const struct typed without = { "50", "", "", "", "" },
			   with = { "50", "5000", "", "", "" },
			   count = { "50", "", "12.5", "", "" };
	const struct qa_num people = { 10000, 0 }, nobody = { 0, 0 };
	struct fixture *x = *state;
	struct qa_indicator i = measured(QA_RATE, 1);

	assert_value(x, &without, &i, &people, "50.0", QA_FINAL);
	assert_value(x, &with, &i, &people, "100.0", QA_FINAL);
	assert_value(x, &without, &i, &nobody, NULL, QA_NOT_AVAILABLE);
	assert_value(x, &count, &i, &nobody, "12.5", QA_FINAL);
	i = measured(QA_COUNT_MEASURE, 0);
	assert_value(x, &without, &i, &people, "50", QA_FINAL);
}

static void
values_that_do_not_fit(void **state)
{
	static const struct {
		enum qa_measure measure;
		struct typed typed;
	} cases[] = {
		{ QA_RATE, { "999999999999999999", "1", "", "", "" } },
		{ QA_RATE, { "", "", "999999999999999999", "", "" } },
		{ QA_COUNT_MEASURE, { "999999999999999999", "", "", "", "" } },
	};
	struct fixture *x = *state;
	struct qa_indicator i;
	struct qa_figure g;
	struct qa_num v;
	enum qa_status status;
	size_t k;

	for (k = 0; k < QA_COUNT(cases); k++) {
		i = measured(cases[k].measure, 1);
		g = figure(x, &cases[k].typed);
		qa_fault_clear(&x->f);
		assert_int_equal(
		    qa_figure_value(&g, &i, NULL, &v, &status, &x->f), -1);
		assert_fault(x->f, QA_DATA, "18 digits");
	}
}

/* ---- a year's worth ---- */

static const struct {
	const char *period;
	bool annualise;
	enum qa_span span;
	int64_t times, over;
	const char *rate; /* of 50 in 10,000 */
} years[] = {
	{ "2024-25Q2", true, QA_IN_PERIOD, 12, 3, "200" },
	{ "2024-07", true, QA_IN_PERIOD, 12, 1, "600" },
	{ "AY2024-25T1", true, QA_IN_PERIOD, 12, 4, "150" },
	{ "2024-25", true, QA_IN_PERIOD, 12, 12, "50" },
	{ "2024-09-30", true, QA_IN_PERIOD, 1, 1, "50" },
	{ "2024-25Q2", false, QA_IN_PERIOD, 1, 1, "50" },
	{ "2024-25Q2", true, QA_TO_DATE, 1, 1, "50" },
	{ "2024-25Q2", true, QA_ROLLING_12, 1, 1, "50" },
	{ "2024-25Q2", true, QA_SNAPSHOT, 1, 1, "50" },
};

static void
a_rate_of_a_year(void **state)
{
	const struct typed typed = { "50", "10000", "", "", "" };
	struct fixture *x = *state;
	struct qa_indicator i = measured(QA_RATE, 0);
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_figure g;
	struct qa_num rate;
	enum qa_status status;
	char text[QA_NUM_TEXT];
	int64_t times, over;
	size_t k;

	for (k = 0; k < QA_COUNT(years); k++) {
		i.annualise = years[k].annualise;
		i.span = years[k].span;
		observe_in(x, years[k].period, &typed, v);
		qa_figure_of(v, &g);
		qa_annual_factor(&i, g.period, &times, &over);
		assert_int_equal(times, years[k].times);
		assert_int_equal(over, years[k].over);
		assert_int_equal(
		    qa_figure_value(&g, &i, NULL, &rate, &status, &x->f), 1);
		assert_string_equal(qa_num_write(rate, text), years[k].rate);
	}
}

/* ---- checks ---- */

static const struct {
	enum qa_measure measure;
	struct typed typed;
	int column; /* at fault */
	const char *words; /* NULL: no fault */
} checks[] = {
	{ QA_PERCENT, { "", "", "", "", "" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "", "", "" }, 0, NULL },
	{ QA_PERCENT, { "c", "160", "", "", "" }, 0, NULL },
	{ QA_PERCENT, { "c", "c", "c", "", "" }, 0, NULL },
	{ QA_PERCENT, { "", "", "31.3", "", "" }, 0, NULL },
	{ QA_PERCENT, { "", "", "0", "", "" }, 0, NULL },
	{ QA_PERCENT, { "", "", "31.3%", "", "" }, 0, NULL },
	/* a value agrees with its parts to the decimals that it shows */
	{ QA_PERCENT, { "10", "160", "6", "", "" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "6.3", "", "" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "6.25", "", "" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "6.2500", "", "" }, 0, NULL },
	{ QA_PERCENT, { "1", "3", "33.333333333", "", "" }, 0, NULL },
	{ QA_PERCENT, { "1", "3", "33.3333333333", "", "" }, 0, NULL },
	{ QA_PERCENT, { "1", "3", "33.3333333333333", "", "" }, 0, NULL },
	{ QA_PERCENT, { "2", "3", "66.66666666666667", "", "" }, 0, NULL },
	{ QA_PERCENT, { "143", "1000", "14.300000000000001", "", "" }, 0,
	    NULL },
	/* as a spreadsheet writes 14.3 */
	{ QA_PERCENT, { "1", "7", "14.300000000000001", "", "" }, 0, NULL },
	{ QA_PERCENT, { "1", "7", "14.300000001", "", "" }, QA_OBS_VALUE,
	    "which is 14.285714286" },
	{ QA_PERCENT, { "10", "160", "6.2", "", "" }, QA_OBS_VALUE,
	    "value 6.2 does not match 10 out of 160, which is 6.3; where "
	    "published parts are rounded, say so in parts" },
	{ QA_PERCENT, { "115", "368", "31.2", "", "" }, QA_OBS_VALUE,
	    "which is 31.3" },
	{ QA_PERCENT, { "10", "160", "0.063", "", "" }, QA_OBS_VALUE,
	    "which is 6.250" },
	{ QA_RATE, { "50", "10000", "50.0", "", "" }, 0, NULL },
	{ QA_RATE, { "50", "10000", "5.0", "", "" }, QA_OBS_VALUE,
	    "which is 50.0" },
	{ QA_MEAN, { "7", "2", "3.5", "", "" }, 0, NULL },
	{ QA_MEAN, { "7", "2", "3.4", "", "" }, QA_OBS_VALUE, "which is 3.5" },
	{ QA_VALUE_MEASURE, { "7", "2", "99", "", "" }, 0, NULL },
	{ QA_COUNT_MEASURE, { "5", "", "5", "", "" }, 0, NULL },
	{ QA_COUNT_MEASURE, { "5", "", "5.0", "", "" }, 0, NULL },
	{ QA_COUNT_MEASURE, { "5", "", "6", "", "" }, QA_OBS_VALUE,
	    "value 6 is not the count 5 in numerator" },
	/* rounded parts */
	{ QA_PERCENT, { "10", "160", "6.2", "", "rounded" }, 0, NULL },
	{ QA_PERCENT, { "170", "160", "99", "", "rounded" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "", "", "rounded" }, QA_OBS_VALUE,
	    "give the published value" },
	{ QA_PERCENT, { "10", "160", "c", "", "rounded" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "", "low", "rounded" }, 0, NULL },
	{ QA_COUNT_MEASURE, { "10", "160", "", "", "rounded" }, 0, NULL },
	/* signs */
	{ QA_PERCENT, { "-1", "160", "", "", "" }, QA_OBS_NUMERATOR,
	    "numerator -1 is negative" },
	{ QA_COUNT_MEASURE, { "-1", "", "", "", "" }, QA_OBS_NUMERATOR,
	    "numerator -1 is negative" },
	{ QA_RATE, { "", "", "-0.1", "", "" }, QA_OBS_VALUE,
	    "value -0.1 is negative" },
	{ QA_MEAN, { "1", "-2", "", "", "" }, QA_OBS_DENOMINATOR,
	    "denominator -2 is negative" },
	{ QA_MEAN, { "-7", "2", "-3.5", "", "" }, 0, NULL },
	{ QA_VALUE_MEASURE, { "", "", "-3.5", "", "" }, 0, NULL },
	{ QA_PERCENT, { "161", "160", "", "", "" }, QA_OBS_DENOMINATOR,
	    "denominator 160 is smaller than its numerator 161" },
	{ QA_PERCENT, { "160", "160", "", "", "" }, 0, NULL },
	{ QA_RATE, { "161", "160", "", "", "" }, 0, NULL },
	/* nothing to divide by */
	{ QA_PERCENT, { "0", "0", "", "", "" }, 0, NULL },
	{ QA_PERCENT, { "0", "0", "z", "", "" }, 0, NULL },
	{ QA_PERCENT, { "c", "0", "", "", "" }, 0, NULL },
	{ QA_PERCENT, { "0", "0", "0", "", "" }, QA_OBS_DENOMINATOR,
	    "denominator is 0, yet the value is 0; of nothing, write z" },
	{ QA_RATE, { "5", "0", "", "", "" }, QA_OBS_DENOMINATOR,
	    "denominator is 0, yet the numerator is 5" },
	/* per cent signs */
	{ QA_PERCENT, { "10%", "160", "", "", "" }, QA_OBS_NUMERATOR,
	    "numerator has a % sign, but numerator of CP02 is no" },
	{ QA_PERCENT, { "10", "160%", "", "", "" }, QA_OBS_DENOMINATOR,
	    "denominator has a % sign" },
	{ QA_RATE, { "", "", "31.3%", "", "" }, QA_OBS_VALUE,
	    "value has a % sign" },
	/* a status that says there is no number, beside one */
	{ QA_PERCENT, { "", "", "6.3", "suppressed", "" }, QA_OBS_STATUS,
	    "status is suppressed, yet the value is 6.3" },
	{ QA_PERCENT, { "", "", "6.3", "not_available", "" }, QA_OBS_STATUS,
	    "status is not_available" },
	{ QA_PERCENT, { "", "", "6.3", "not_applicable", "" }, QA_OBS_STATUS,
	    "status is not_applicable" },
	{ QA_PERCENT, { "", "", "6.3", "low", "" }, QA_OBS_STATUS,
	    "status is low" },
	{ QA_PERCENT, { "", "", "6.3", "unreliable", "" }, 0, NULL },
	{ QA_PERCENT, { "", "", "6.3", "withdrawn", "" }, 0, NULL },
	{ QA_PERCENT, { "10", "160", "", "suppressed", "" }, 0, NULL },
	/* too large */
	{ QA_RATE, { "999999999999999999", "1", "1", "", "" }, QA_OBS_VALUE,
	    "18 digits" },
};

static void
observations_are_checked(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i;
	int at, rc;
	size_t k;

	for (k = 0; k < QA_COUNT(checks); k++) {
		i = measured(checks[k].measure, 1);
		observe(x, &checks[k].typed, v);
		at = -1;
		rc = qa_figure_check(v, &i, &at, &x->f);
		if ((rc == 0) != (checks[k].words == NULL))
			bad(&checks[k].typed, rc == 0 ? "passes" : x->f.text);
		if (at != checks[k].column)
			bad(&checks[k].typed, "is another column's fault");
		if (rc == -1)
			assert_fault(x->f, QA_DATA, checks[k].words);
	}
}

static void
the_period_is_checked_first(void **state)
{
	const struct typed typed = { "-1", "0", "7%", "", "" };
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i = measured(QA_RATE, 1);
	int at = -1;

	observe_in(x, "AY2024-25T1", &typed, v);
	assert_int_equal(qa_figure_check(v, &i, &at, &x->f), -1);
	assert_int_equal(at, QA_OBS_PERIOD);
	assert_fault(x->f, QA_DATA, "is a term");
}

/* An annualised rate is checked as such. */
static void
a_rate_of_a_year_is_checked(void **state)
{
	const struct typed right = { "50", "10000", "200.0", "", "" },
			   wrong = { "50", "10000", "50.0", "", "" };
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_indicator i = measured(QA_RATE, 1);
	int at = -1;

	i.annualise = true;
	observe(x, &right, v);
	assert_int_equal(qa_figure_check(v, &i, &at, &x->f), 0);
	observe(x, &wrong, v);
	assert_int_equal(qa_figure_check(v, &i, &at, &x->f), -1);
	assert_fault(x->f, QA_DATA, "which is 200.0");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_an_observation_says),
		TEST(numbers_and_place_of_a_figure),
		TEST(observations_that_say_nothing),
		TEST(settles_what_several_loads_gave),
		TEST(a_value_that_agreed_leaves_its_parts),
		TEST(values_of_figures),
		TEST(a_denominator_from_elsewhere),
		TEST(values_that_do_not_fit),
		TEST(a_rate_of_a_year),
		TEST(observations_are_checked),
		TEST(the_period_is_checked_first),
		TEST(a_rate_of_a_year_is_checked),
	};

	return cmocka_run_group_tests_name("figure", tests, NULL, NULL);
}
