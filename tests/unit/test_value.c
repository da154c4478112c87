#include "unit.h"

#include "base/day.h"
#include "records.h"

/* Fails with words, and names the column. */
static void
assert_refused(struct fixture *x, const struct qa_kind *k, const char *name,
    const char *s, const char *words)
{
	struct qa_value v;

	if (try(x, k, name, s, &v) != -1)
		fail_msg("%s \"%s\" was read", name, s);
	assert_fault(x->f, QA_DATA, words);
	assert_fault(x->f, QA_DATA, name);
}

static void
assert_string(struct qa_value v, const char *want)
{
	assert_int_equal(v.form, QA_STRING);
	assert_int_equal(v.n, strlen(want));
	assert_string_equal(v.s, want); /* and it is ended by a NUL */
}

/* ---- reading, type by type ---- */

static void
an_empty_cell_is_empty_whatever_its_type(void **state)
{
	static const char *const text[] = { "", " ", "\t\r\n", "\xc2\xa0" };
	struct fixture *x = *state;
	const struct qa_kind *k;
	size_t i, t;
	int id;

	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		for (i = 0; i < k->n; i++)
			for (t = 0; t < QA_COUNT(text); t++)
				assert_int_equal(
				    read_value(
					x, k, k->columns[i].name, text[t])
					.form,
				    QA_EMPTY);
	}
	assert_int_equal(x->codes.names.n, 0);
}

static void
text_is_kept_without_blanks_around_it(void **state)
{
	struct fixture *x = *state;
	char typed[] = " a text\n";
	struct qa_value v;

	v = read_value(x, &qa_kind_areas, "name", typed);
	memset(typed, 'x', strlen(typed));
	assert_string(v, "a text");
	assert_string(
	    read_value(x, &qa_kind_areas, "name", "=1; 'a'"), "=1; 'a'");
}

static void
a_code_is_its_number(void **state)
{
	struct fixture *x = *state;
	struct qa_value v;

	v = read_value(x, &qa_kind_areas, "area", " E06000014 ");
	assert_int_equal(v.form, QA_INTEGER);
	assert_int_equal(
	    v.i, qa_codes_find(&x->codes, QA_AREAS, "E06000014", 9));
	assert_true(v.i > 0);
	assert_int_equal(
	    read_value(x, &qa_kind_observations, "area", "E06000014").i, v.i);
	assert_true(
	    read_value(x, &qa_kind_indicators, "indicator", "E06000014").i !=
	    v.i);
	assert_refused(x, &qa_kind_areas, "area", "E0600 0014",
	    "\"E0600 0014\" is not a code");
	assert_refused(x, &qa_kind_areas, "area",
	    "a23456789012345678901234567890123", "is not a code");
	assert_refused(
	    x, &qa_kind_areas, "area", "York;Leeds", "is not a code");
}

static void
lists_of_codes(void **state)
{
	static const char *const text[][2] = { { "NEG", "NEG" },
		{ "NEG;CSE", "NEG;CSE" }, { "A;B", "A;B" },
		{ " NEG ; CSE ", "NEG;CSE" }, { ";;NEG;", "NEG" },
		{ "CSE;NEG", "CSE;NEG" } };
	struct fixture *x = *state;
	size_t i;

	for (i = 0; i < QA_COUNT(text); i++)
		assert_string(read_value(x, &qa_kind_indicators, "priorities",
				  text[i][0]),
		    text[i][1]);
	assert_true(qa_codes_find(&x->codes, QA_PRIORITIES, "NEG", 3) > 0);
	assert_true(qa_codes_find(&x->codes, QA_PRIORITIES, "CSE", 3) > 0);
	assert_int_equal(
	    read_value(x, &qa_kind_indicators, "priorities", " ; ;").form,
	    QA_EMPTY);
	assert_refused(x, &qa_kind_indicators, "priorities", "NEG;C S E",
	    "\"C S E\" is not a code");
	assert_refused(x, &qa_kind_indicators, "priorities", "NEG,CSE",
	    "\"NEG,CSE\" is not a code");
}

static void
a_choice_is_spelt_as_in_its_list(void **state)
{
	struct fixture *x = *state;
	struct qa_value v;

	v = read_value(x, &qa_kind_indicators, "measure", "Percent ");
	assert_int_equal(v.form, QA_STRING);
	assert_int_equal(v.n, 7);
	assert_memory_equal(v.s, "percent", 7);
	assert_refused(x, &qa_kind_indicators, "measure", "precent",
	    "\"precent\" is not one of count|percent|rate|mean|value; did "
	    "you mean \"percent\"?");
	assert_refused(x, &qa_kind_indicators, "measure", "%",
	    "\"%\" is not one of count|percent|rate|mean|value");
	assert_null(strstr(x->f.text, "did you mean"));
	assert_refused(x, &qa_kind_indicators, "measure", "count|percent",
	    "is not one of");
	assert_refused(
	    x, &qa_kind_observations, "status", "missing", "is not one of");
}

static void
days(void **state)
{
	struct fixture *x = *state;
	struct qa_value v;

	v = read_value(x, &qa_kind_holidays, "date", "25/12/2024");
	assert_int_equal(v.form, QA_INTEGER);
	assert_int_equal(v.i, qa_day(2024, 12, 25));
	assert_int_equal(
	    read_value(x, &qa_kind_areas, "valid_from", "0001-01-01").form,
	    QA_EMPTY); /* since always */
	assert_refused(x, &qa_kind_holidays, "date", "29/02/2023",
	    "\"29/02/2023\" is not a day: write 2024-09-30 or 30/09/2024");
	assert_refused(
	    x, &qa_kind_holidays, "date", "0001-01-02", "is not a day");
	assert_refused(x, &qa_kind_holidays, "date", "45565", "is not a day");
}

static void
whole_numbers(void **state)
{
	static const char *const bad[] = { "-1", "1.5", "1.0", "-1,234" };
	struct fixture *x = *state;
	struct qa_value v;
	size_t i;

	v = read_value(x, &qa_kind_indicators, "position", "1,234");
	assert_int_equal(v.form, QA_INTEGER);
	assert_int_equal(v.i, 1234);
	assert_int_equal(
	    read_value(x, &qa_kind_indicators, "position", "0").i, 0);
	assert_true(
	    read_value(x, &qa_kind_indicators, "position", "999999999999999999")
		.i == 999999999999999999);
	for (i = 0; i < QA_COUNT(bad); i++)
		assert_refused(x, &qa_kind_indicators, "position", bad[i],
		    "is not a whole number of 0 or more");
	assert_refused(
	    x, &qa_kind_indicators, "position", "c", "is not a number");
	assert_refused(
	    x, &qa_kind_indicators, "position", "1O", "is not a number");
	assert_refused(x, &qa_kind_indicators, "position",
	    "1000000000000000000", "is not a number");
}

static void
decimal_numbers_as_typed(void **state)
{
	struct fixture *x = *state;
	struct qa_value v;

	v = read_value(x, &qa_kind_targets, "target", "-1,234.50");
	assert_int_equal(v.form, QA_DECIMAL);
	assert_int_equal(v.i, -123450);
	assert_int_equal(v.n, 2);
	assert_int_equal(qa_value_num(&v).scaled, -123450);
	assert_int_equal(qa_value_num(&v).scale, 2);
	assert_refused(x, &qa_kind_targets, "target", "x", "is not a number");
	assert_refused(x, &qa_kind_targets, "target", "1e3", "is not a number");
}

static void
cadences_in_months(void **state)
{
	static const struct {
		const char *text;
		int months;
	} good[] = { { "1", 1 }, { "6", 6 }, { "120", 120 }, { "Monthly", 1 },
		{ "quarterly", 3 }, { "half-yearly", 6 }, { "annually", 12 },
		{ "annual", 12 }, { "yearly", 12 }, { "biennially", 24 },
		{ "biennial", 24 } };
	static const char *const bad[][2] = { { "0", "from 1 to 120" },
		{ "121", "from 1 to 120" }, { "-3", "whole number" },
		{ "1.5", "whole number" }, { "often", "not a number" },
		{ "biannual", "two readings" }, { "Biannually", "6 for" },
		{ "bi-annual", "24 for" }, { "Bi-annually", "two readings" },
		{ "biannua", "not a number" } };
	struct fixture *x = *state;
	size_t i;

	for (i = 0; i < QA_COUNT(good); i++)
		assert_int_equal(read_value(x, &qa_kind_bodies,
				     "meets_every_months", good[i].text)
				     .i,
		    good[i].months);
	for (i = 0; i < QA_COUNT(bad); i++)
		assert_refused(x, &qa_kind_bodies, "meets_every_months",
		    bad[i][0], bad[i][1]);
}

static void
cells_of_figures(void **state)
{
	struct fixture *x = *state;
	char typed[] = " [c] ";
	struct qa_value v;

	v = read_value(x, &qa_kind_observations, "numerator", typed);
	memset(typed, 'x', strlen(typed));
	assert_string(v, "[c]");
	assert_string(read_value(x, &qa_kind_observations, "value", "12.3 [u]"),
	    "12.3 [u]");
	v = read_value(x, &qa_kind_observations, "value", " 31.3 % ");
	assert_int_equal(v.form, QA_DECIMAL);
	assert_int_equal(v.i, 313);
	assert_int_equal(v.percent, 1);
	assert_refused(x, &qa_kind_observations, "denominator", "1O",
	    "denominator \"1O\" is not a number: it has a letter O");
	assert_refused(x, &qa_kind_observations, "value", "inf",
	    "value \"inf\" is not a number");
}

static void
periods(void **state)
{
	struct fixture *x = *state;
	struct qa_value v;

	v = read_value(x, &qa_kind_observations, "period", "Q2 2024/25");
	assert_int_equal(v.form, QA_SPAN);
	assert_int_equal(v.i, qa_day(2024, 7, 1));
	assert_int_equal(v.n, qa_day(2024, 9, 30));
	assert_int_equal(qa_value_period(&v).first, qa_day(2024, 7, 1));
	assert_int_equal(qa_value_period(&v).last, qa_day(2024, 9, 30));
	assert_refused(
	    x, &qa_kind_observations, "period", "2024 Q1", "is ambiguous");
}

/* ---- breakdowns ---- */

static void
pairs_are_sorted_by_key(void **state)
{
	static const char *const text[][2] = { { "sex=F", "sex=F" },
		{ "sex=F;age=0-4", "age=0-4;sex=F" },
		{ " sex=F ;; age=0-4 ; ", "age=0-4;sex=F" },
		{ "ab=1;a=2", "a=2;ab=1" }, { "b=1;B=2", "B=2;b=1" },
		{ "a=x=y", "a=x=y" }, { "a=b c", "a=b c" },
		{ "h=1;g=1;f=1;e=1;d=1;c=1;b=1;a=1",
		    "a=1;b=1;c=1;d=1;e=1;f=1;g=1;h=1" } };
	struct fixture *x = *state;
	struct qa_value v;
	size_t i;

	for (i = 0; i < QA_COUNT(text); i++) {
		v = read_value(
		    x, &qa_kind_observations, "breakdown", text[i][0]);
		assert_int_equal(v.form, QA_INTEGER);
		assert_string_equal(qa_codes_text(&x->codes, v.i), text[i][1]);
		assert_int_equal(
		    qa_codes_space(&x->codes, v.i), QA_SPACE_BREAKDOWN);
		assert_int_equal(read_value(x, &qa_kind_observations,
				     "breakdown", text[i][1])
				     .i,
		    v.i);
	}
}

/* Separators alone are no part of a total: they are the total. */
static void
a_breakdown_of_nothing_is_the_total(void **state)
{
	static const char *const text[] = { ";", ";;", " ; " };
	struct fixture *x = *state;
	size_t i;

	for (i = 0; i < QA_COUNT(text); i++)
		assert_int_equal(
		    read_value(x, &qa_kind_observations, "breakdown", text[i])
			.form,
		    QA_EMPTY);
	assert_int_equal(x->codes.names.n, 0);
}

static void
breakdowns_that_are_refused(void **state)
{
	static const char *const text[][2] = { { "police", "no key or no" },
		{ "=police", "no key or no" }, { "agency=", "no key or no" },
		{ "=", "no key or no" }, { "a=1;b", "no key or no" },
		{ "a =1", "a key is letters" }, { "a.b=1", "a key is" },
		{ "a=1;a=2", "stands twice" },
		{ "a=1;b=2;a=1", "stands twice" },
		{ "a=1;b=1;c=1;d=1;e=1;f=1;g=1;h=1;i=1", "more than 8" } };
	struct fixture *x = *state;
	size_t i;

	for (i = 0; i < QA_COUNT(text); i++)
		assert_refused(x, &qa_kind_observations, "breakdown",
		    text[i][0], text[i][1]);
	assert_int_equal(x->codes.names.n, 0);
}

static void
the_longest_breakdown(void **state)
{
	struct fixture *x = *state;
	char text[514];
	struct qa_value v;

	memset(text, 'v', sizeof(text));
	memcpy(text, "key=", 4);
	text[512] = '\0';
	v = read_value(x, &qa_kind_observations, "breakdown", text);
	assert_string_equal(qa_codes_text(&x->codes, v.i), text);
	text[512] = 'v';
	text[513] = '\0';
	assert_refused(x, &qa_kind_observations, "breakdown", text,
	    "longer than 512 bytes");
}

static void
mail_addresses(void **state)
{
	static const char *const good[] = { "a@b", "jo.lee@saltmere.gov.uk",
		"o'neil+qa@x.org" };
	static const char *const bad[] = { "a", "@", "@b", "a@", "a b@c",
		"a@b c", "a@b,c@d", "a@b;c@d", ",a@b", "<a@b>", "a@b>",
		"\"a\"@b", "Jo <a@b>", "a@b\x01" };
	struct fixture *x = *state;
	size_t i;

	for (i = 0; i < QA_COUNT(good); i++)
		assert_string(
		    read_value(x, &qa_kind_contacts, "email", good[i]),
		    good[i]);
	for (i = 0; i < QA_COUNT(bad); i++)
		assert_refused(x, &qa_kind_contacts, "email", bad[i],
		    "is not an e-mail address");
}

static void
a_message_shows_sixty_bytes(void **state)
{
	struct fixture *x = *state;
	char text[101], quoted[80];

	memset(text, '!', 100);
	text[100] = '\0';
	snprintf(quoted, sizeof(quoted), "\"%.60s\" is not a code", text);
	assert_refused(x, &qa_kind_areas, "area", text, quoted);
}

/* ---- writing ---- */

static const struct {
	const struct qa_kind *kind;
	const char *column, *typed, *written;
} writings[] = {
	{ &qa_kind_areas, "name", " York ", "York" },
	{ &qa_kind_areas, "area", "E06000014", "E06000014" },
	{ &qa_kind_areas, "successor", "E1 ; E2", "E1;E2" },
	{ &qa_kind_areas, "dfe_number", "816", "816" },
	{ &qa_kind_areas, "valid_from", "1/4/2023", "2023-04-01" },
	{ &qa_kind_areas, "valid_from", "0001-01-01", "" },
	{ &qa_kind_areas, "level", "LA", "la" },
	{ &qa_kind_bodies, "meets_every_months", "quarterly", "3" },
	{ &qa_kind_targets, "target", "1,250.50", "1250.50" },
	{ &qa_kind_targets, "target", "-0.05", "-0.05" },
	{ &qa_kind_observations, "value", "31.30%", "31.30" },
	{ &qa_kind_observations, "value", "[c]", "[c]" },
	{ &qa_kind_observations, "value", "<5", "<5" },
	{ &qa_kind_observations, "value", "12.3 [u]", "12.3 [u]" },
	{ &qa_kind_observations, "period", "Jul-Sep 2024", "2024-25Q2" },
	{ &qa_kind_observations, "breakdown", "b=2;a=1", "a=1;b=2" },
	{ &qa_kind_contacts, "email", "a@b", "a@b" },
	/* empty: the default */
	{ &qa_kind_areas, "name", "", "" },
	{ &qa_kind_areas, "valid_from", "", "" },
	{ &qa_kind_areas, "valid_to", "", "" },
	{ &qa_kind_areas, "level", "", "other" },
	{ &qa_kind_observations, "status", "", "final" },
	{ &qa_kind_observations, "area", "", "" },
	{ &qa_kind_observations, "breakdown", "", "" },
	{ &qa_kind_targets, "name", "", "target" },
};

/* And what was written is read as the same value. */
static void
written_as_it_is_read_again(void **state)
{
	struct fixture *x = *state;
	struct qa_buf b = QA_BUF_EMPTY;
	const struct qa_column *c;
	struct qa_value v, again;
	size_t i;

	for (i = 0; i < QA_COUNT(writings); i++) {
		c = column(writings[i].kind, writings[i].column);
		v = read_value(x, writings[i].kind, c->name, writings[i].typed);
		qa_buf_reset(&b);
		qa_value_write(c, &v, &x->codes, &b);
		assert_string_equal(qa_buf_str(&b), writings[i].written);
		again = read_value(
		    x, writings[i].kind, c->name, writings[i].written);
		if (v.form != QA_EMPTY && *writings[i].written != '\0')
			assert_int_equal(qa_value_compare(&v, &again), 0);
	}
	qa_buf_clear(&b);
}

static void
writing_appends(void **state)
{
	struct fixture *x = *state;
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_value v = qa_value_integer(7);

	qa_buf_text(&b, "seen: ");
	qa_value_write(column(&qa_kind_meetings, "present"), &v, &x->codes, &b);
	v = qa_value_string(" of nine", 3);
	qa_value_write(column(&qa_kind_meetings, "minutes"), &v, &x->codes, &b);
	assert_string_equal(qa_buf_str(&b), "seen: 7 of");
	qa_buf_clear(&b);
}

static void
copies_outlive_their_pool(void **state)
{
	struct fixture *x = *state;
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_value v[3] = { { .form = QA_EMPTY } }, *copy;

	v[1] = read_value(x, &qa_kind_areas, "name", "York");
	v[2] = qa_value_integer(7);
	copy = qa_value_copy(v, 3, &pool);
	assert_non_null(copy);
	qa_pool_clear(&x->pool);
	assert_int_equal(copy[0].form, QA_EMPTY);
	assert_string(copy[1], "York");
	assert_int_equal(copy[2].form, QA_INTEGER);
	assert_int_equal(copy[2].i, 7);
	qa_pool_clear(&pool);
}

/* ---- order and sameness ---- */

/* Ascending within a form; empty first of all. */
static const struct {
	const struct qa_kind *kind;
	const char *column, *less, *more;
} orders[] = {
	{ &qa_kind_areas, "name", "", "a" },
	{ &qa_kind_areas, "name", "a", "b" },
	{ &qa_kind_areas, "name", "a", "aa" },
	{ &qa_kind_areas, "name", "ab", "b" },
	{ &qa_kind_areas, "name", "A", "a" },
	{ &qa_kind_areas, "name", "z", "\xc3\xa9" },
	{ &qa_kind_areas, "dfe_number", "", "0" },
	{ &qa_kind_areas, "dfe_number", "9", "10" },
	{ &qa_kind_areas, "valid_from", "0001-01-01", "1969-12-31" },
	{ &qa_kind_areas, "valid_from", "1969-12-31", "1970-01-01" },
	{ &qa_kind_observations, "period", "", "2024-07" },
	{ &qa_kind_observations, "period", "2024-07", "2024-08" },
	{ &qa_kind_observations, "period", "2024-07", "2024-25Q2" },
	{ &qa_kind_observations, "period", "2024-25Q2", "2024-08" },
	{ &qa_kind_observations, "period", "2023-24", "2024-04-01" },
	{ &qa_kind_targets, "target", "-1", "1" },
	{ &qa_kind_targets, "target", "1.5", "1.6" },
	{ &qa_kind_observations, "value", "c", "x" },
};

static void
values_in_order(void **state)
{
	struct fixture *x = *state;
	struct qa_value less, more;
	size_t i;

	for (i = 0; i < QA_COUNT(orders); i++) {
		less = read_value(
		    x, orders[i].kind, orders[i].column, orders[i].less);
		more = read_value(
		    x, orders[i].kind, orders[i].column, orders[i].more);
		if (qa_value_compare(&less, &more) >= 0 ||
		    qa_value_compare(&more, &less) <= 0)
			fail_msg("\"%s\" is not before \"%s\"", orders[i].less,
			    orders[i].more);
		assert_int_equal(qa_value_compare(&less, &less), 0);
		assert_int_equal(qa_value_compare(&more, &more), 0);
	}
}

static bool
same(struct fixture *x, const struct qa_kind *k, const char *name,
    const char *a, const char *b)
{
	struct qa_value v = read_value(x, k, name, a);
	struct qa_value w = read_value(x, k, name, b);
	bool forth = qa_value_same(column(k, name), &v, &w);

	assert_int_equal(qa_value_same(column(k, name), &w, &v), forth);
	return forth;
}

static void
values_that_are_the_same(void **state)
{
	struct fixture *x = *state;

	assert_true(same(x, &qa_kind_areas, "name", "", ""));
	assert_true(same(x, &qa_kind_areas, "name", "York", " York"));
	assert_true(same(x, &qa_kind_areas, "area", "E1", "E1"));
	assert_true(
	    same(x, &qa_kind_observations, "period", "Q2 24/25", "2024-25Q2"));
	assert_true(same(x, &qa_kind_observations, "value", "1,234", "1234"));
	assert_true(same(x, &qa_kind_observations, "value", "[c]", "[c]"));
	assert_true(
	    same(x, &qa_kind_observations, "breakdown", "b=2;a=1", "a=1;b=2"));
}

static void
values_that_differ(void **state)
{
	struct fixture *x = *state;

	assert_false(same(x, &qa_kind_areas, "name", "", "York"));
	assert_false(same(x, &qa_kind_areas, "name", "York", "york"));
	assert_false(same(x, &qa_kind_areas, "name", "York", "Yor"));
	assert_false(same(x, &qa_kind_areas, "area", "E1", "e1"));
	assert_false(same(x, &qa_kind_areas, "dfe_number", "", "0"));
	assert_false(same(x, &qa_kind_observations, "value", "", "0"));
	assert_false(same(x, &qa_kind_observations, "value", "0", "x"));
	assert_false(same(x, &qa_kind_observations, "value", "12", "12.0"));
	assert_false(same(x, &qa_kind_observations, "value", "c", "[c]"));
	assert_false(same(x, &qa_kind_observations, "value", "c", "x"));
	assert_false(
	    same(x, &qa_kind_observations, "period", "2024-07", "2024-25Q2"));
	assert_false(
	    same(x, &qa_kind_observations, "status", "", "provisional"));
	assert_false(same(x, &qa_kind_observations, "status", "", "low"));
	assert_false(same(x, &qa_kind_areas, "valid_from", "", "2024-01-01"));
	assert_false(same(x, &qa_kind_indicators, "measure", "", "count"));
}

/* Of choices and days, an empty cell is the default as if it were typed. */
static void
the_default_is_the_same_as_nothing(void **state)
{
	struct fixture *x = *state;
	const struct qa_kind *k;
	const struct qa_column *c;
	int id, n = 0;
	size_t i;

	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		for (i = 0; i < k->n; i++) {
			c = &k->columns[i];
			if (c->preset == NULL ||
			    (c->type != QA_CHOICE && c->type != QA_DAY))
				continue;
			if (!same(x, k, c->name, "", c->preset))
				fail_msg("%s of %s", c->name, k->name);
			n++;
		}
	}
	assert_true(n > 10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_empty_cell_is_empty_whatever_its_type),
		TEST(text_is_kept_without_blanks_around_it),
		TEST(a_code_is_its_number),
		TEST(lists_of_codes),
		TEST(a_choice_is_spelt_as_in_its_list),
		TEST(days),
		TEST(whole_numbers),
		TEST(decimal_numbers_as_typed),
		TEST(cadences_in_months),
		TEST(cells_of_figures),
		TEST(periods),
		TEST(pairs_are_sorted_by_key),
		TEST(a_breakdown_of_nothing_is_the_total),
		TEST(breakdowns_that_are_refused),
		TEST(the_longest_breakdown),
		TEST(mail_addresses),
		TEST(a_message_shows_sixty_bytes),
		TEST(written_as_it_is_read_again),
		TEST(writing_appends),
		TEST(copies_outlive_their_pool),
		TEST(values_in_order),
		TEST(values_that_are_the_same),
		TEST(values_that_differ),
		TEST(the_default_is_the_same_as_nothing),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
