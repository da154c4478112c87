#include "unit.h"

#include "measure/travel.h"

static struct qa_num
num(const char *s)
{
	struct qa_num a = { 0, 0 };

	if (qa_num_read(s, strlen(s), &a) != 0)
		fail_msg("%s is not a number", s);
	return a;
}

static void
up_down_or_same(void **state)
{
	static const struct {
		const char *now, *before, *direction;
	} cases[] = {
		{ "31.3", "31.2", "up" },
		{ "31.2", "31.3", "down" },
		{ "31.3", "31.3", "same" },
		{ "31.30", "31.3", "same" },
		{ "0", "-0.0", "same" },
		{ "-1", "-2", "up" },
		{ "-2", "1", "down" },
		{ "0.000000000000000001", "0", "up" },
		{ "999999999999999999", "0.999999999999999999", "up" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++)
		assert_string_equal(
		    qa_direction_name(qa_direction_of(
			num(cases[i].now), num(cases[i].before))),
		    cases[i].direction);
	assert_int_equal(qa_direction_of(num("2"), num("1")), QA_UP);
	assert_int_equal(qa_direction_of(num("1"), num("2")), QA_DOWN);
	assert_int_equal(qa_direction_of(num("1"), num("1")), QA_STEADY);
}

static void
by_polarity(void **state)
{
	static const struct {
		const char *now, *before;
		const char *travel[3]; /* high, low, none */
	} cases[] = {
		{ "31.3", "31.2", { "better", "worse", "-" } },
		{ "31.2", "31.3", { "worse", "better", "-" } },
		{ "31.3", "31.30", { "same", "same", "-" } },
		{ "-1", "1", { "worse", "better", "-" } },
	};
	static const enum qa_polarity polarity[] = { QA_HIGH, QA_LOW,
		QA_NEUTRAL };
	struct qa_goal g = { .has_target = true, .target = { 50, 0 } };
	size_t i, k;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++)
		for (k = 0; k < 3; k++) {
			assert_string_equal(
			    qa_travel_name(polarity[k], num(cases[i].now),
				num(cases[i].before), NULL),
			    cases[i].travel[k]);
			assert_string_equal(
			    qa_travel_name(polarity[k], num(cases[i].now),
				num(cases[i].before), &g),
			    cases[i].travel[k]);
		}
}

/* Of the range 10 to 20; the second and third column have one end only. */
static const struct {
	const char *now, *before, *range, *low, *high;
} ranges[] = {
	{ "15", "12", "same", "same", "same" },
	{ "10", "20", "same", "same", "same" },
	{ "9", "8", "better", "better", "same" },
	{ "8", "9", "worse", "worse", "same" },
	{ "10", "9.9", "better", "better", "same" },
	{ "9.9", "10", "worse", "worse", "same" },
	{ "20", "20.1", "better", "same", "better" },
	{ "20.1", "20", "worse", "same", "worse" },
	{ "25", "22", "worse", "same", "worse" },
	{ "22", "25", "better", "same", "better" },
	{ "8", "22", "same", "worse", "better" }, /* as far off below */
	{ "7", "22", "worse", "worse", "better" },
	{ "22.5", "7", "better", "better", "worse" },
	{ "8", "8.0", "same", "same", "same" },
};

static void
towards_a_range(void **state)
{
	const struct qa_num ten = { 10, 0 }, twenty = { 200, 1 };
	struct qa_goal range = {
		.has_low = true, .low = ten, .has_high = true, .high = twenty
	};
	struct qa_goal low = { .has_low = true, .low = ten };
	struct qa_goal high = { .has_high = true, .high = twenty };
	struct qa_num now, before;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(ranges); i++) {
		now = num(ranges[i].now);
		before = num(ranges[i].before);
		assert_string_equal(
		    qa_travel_name(QA_RANGE, now, before, &range),
		    ranges[i].range);
		assert_string_equal(
		    qa_travel_name(QA_RANGE, now, before, &low), ranges[i].low);
		assert_string_equal(
		    qa_travel_name(QA_RANGE, now, before, &high),
		    ranges[i].high);
	}
}

static void
a_range_that_is_not_set(void **state)
{
	struct qa_goal g = { .has_target = true, .target = { 50, 0 } };

	(void)state;
	assert_string_equal(
	    qa_travel_name(QA_RANGE, num("2"), num("1"), NULL), "-");
	assert_string_equal(
	    qa_travel_name(QA_RANGE, num("2"), num("1"), &g), "-");
	assert_string_equal(
	    qa_travel_name(QA_RANGE, num("1"), num("1"), NULL), "-");
}

/* Distances of 19 digits. */
static void
far_from_a_range(void **state)
{
	const char *far = "-999999999999999999";
	struct qa_goal g = { .has_low = true, .low = { 10, 0 } };

	(void)state;
	assert_string_equal(
	    qa_travel_name(QA_RANGE, num(far), num("9"), &g), "worse");
	assert_string_equal(
	    qa_travel_name(QA_RANGE, num("9"), num(far), &g), "better");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(up_down_or_same),
		cmocka_unit_test(by_polarity),
		cmocka_unit_test(towards_a_range),
		cmocka_unit_test(a_range_that_is_not_set),
		cmocka_unit_test(far_from_a_range),
	};

	return cmocka_run_group_tests_name("travel", tests, NULL, NULL);
}
