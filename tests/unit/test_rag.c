#include "unit.h"

#include "measure/rag.h"

/* A goal as typed; NULL is not set. */
struct typed {
	const char *target, *amber, *low, *high;
};

static bool
set(const char *s, struct qa_num *a)
{
	if (s != NULL && qa_num_read(s, strlen(s), a) != 0)
		fail_msg("%s is not a number", s);
	return s != NULL;
}

static struct qa_goal
goal(const struct typed *t)
{
	struct qa_goal g = { .has_target = false };

	g.has_target = set(t->target, &g.target);
	g.has_amber = set(t->amber, &g.amber);
	g.has_low = set(t->low, &g.low);
	g.has_high = set(t->high, &g.high);
	return g;
}

#define MAX18 "999999999999999999"
#define GOAL                          \
	{                             \
		"90", "5", NULL, NULL \
	}
#define RANGE                         \
	{                             \
		NULL, "2", "10", "20" \
	}

static const struct {
	enum qa_polarity polarity;
	struct typed goal;
	const char *value;
	enum qa_rag rag;
} cases[] = {
	{ QA_HIGH, GOAL, "100", QA_GREEN },
	{ QA_HIGH, GOAL, "90", QA_GREEN },
	{ QA_HIGH, GOAL, "90.0", QA_GREEN },
	{ QA_HIGH, GOAL, "89.9", QA_AMBER },
	{ QA_HIGH, GOAL, "85.0", QA_AMBER },
	{ QA_HIGH, GOAL, "84.9", QA_RED },
	{ QA_HIGH, GOAL, "-5", QA_RED },
	{ QA_LOW, GOAL, "0", QA_GREEN },
	{ QA_LOW, GOAL, "90", QA_GREEN },
	{ QA_LOW, GOAL, "90.1", QA_AMBER },
	{ QA_LOW, GOAL, "95.00", QA_AMBER },
	{ QA_LOW, GOAL, "95.01", QA_RED },
	{ QA_RANGE, RANGE, "10", QA_GREEN },
	{ QA_RANGE, RANGE, "15", QA_GREEN },
	{ QA_RANGE, RANGE, "20.0", QA_GREEN },
	{ QA_RANGE, RANGE, "9.9", QA_AMBER },
	{ QA_RANGE, RANGE, "8", QA_AMBER },
	{ QA_RANGE, RANGE, "7.9", QA_RED },
	{ QA_RANGE, RANGE, "20.1", QA_AMBER },
	{ QA_RANGE, RANGE, "22", QA_AMBER },
	{ QA_RANGE, RANGE, "22.1", QA_RED },
	/* open to one side */
	{ QA_RANGE, { NULL, NULL, "10", NULL }, "10", QA_GREEN },
	{ QA_RANGE, { NULL, NULL, "10", NULL }, "9.9", QA_RED },
	{ QA_RANGE, { NULL, NULL, "10", NULL }, "1000", QA_GREEN },
	{ QA_RANGE, { NULL, "1", NULL, "20" }, "20.5", QA_AMBER },
	{ QA_RANGE, { NULL, "1", NULL, "20" }, "-1000", QA_GREEN },
	{ QA_RANGE, { NULL, NULL, "7", "7" }, "7", QA_GREEN },
	{ QA_RANGE, { NULL, NULL, "7", "7" }, "7.1", QA_RED },
	/* no tolerance, and none worth it */
	{ QA_HIGH, { "90", NULL, NULL, NULL }, "89.9", QA_RED },
	{ QA_HIGH, { "90", NULL, NULL, NULL }, "90", QA_GREEN },
	{ QA_HIGH, { "90", "0", NULL, NULL }, "89.9", QA_RED },
	{ QA_LOW, { "0", NULL, NULL, NULL }, "0", QA_GREEN },
	{ QA_LOW, { "0", NULL, NULL, NULL }, "0.1", QA_RED },
	/* tolerances finer than the target */
	{ QA_HIGH, { "90", "0.25", NULL, NULL }, "89.75", QA_AMBER },
	{ QA_HIGH, { "90", "0.25", NULL, NULL }, "89.74", QA_RED },
	{ QA_LOW, { "-1.5", "0.5", NULL, NULL }, "-1.0", QA_AMBER },
	/* nothing to judge by */
	{ QA_NEUTRAL, GOAL, "100", QA_NO_RAG },
	{ QA_NEUTRAL, RANGE, "15", QA_NO_RAG },
	{ QA_HIGH, RANGE, "15", QA_NO_RAG },
	{ QA_LOW, RANGE, "15", QA_NO_RAG },
	{ QA_RANGE, GOAL, "90", QA_NO_RAG },
	{ QA_HIGH, { NULL, "5", NULL, NULL }, "90", QA_NO_RAG },
	{ QA_RANGE, { NULL, NULL, NULL, NULL }, "0", QA_NO_RAG },
	/* limits */
	{ QA_HIGH, { MAX18, NULL, NULL, NULL }, MAX18, QA_GREEN },
	{ QA_HIGH, { MAX18, "1", NULL, NULL }, "999999999999999998", QA_AMBER },
	{ QA_HIGH, { "0.000000000000000001", NULL, NULL, NULL }, "0", QA_RED },
};

static void
against_a_target(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_goal g;
	struct qa_num v = { 0, 0 };
	enum qa_rag rag;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		g = goal(&cases[i].goal);
		set(cases[i].value, &v);
		rag = (enum qa_rag)99;
		if (qa_rag_judge(cases[i].polarity, v, &g, &rag, &f) != 0)
			fail_msg("%s: %s", cases[i].value, f.text);
		if (rag != cases[i].rag)
			fail_msg("case %zu: %s is %s", i, cases[i].value,
			    qa_rag_name(rag));
	}
}

static void
bounds_that_do_not_fit(void **state)
{
	static const struct {
		enum qa_polarity polarity;
		struct typed goal;
	} bounds[] = {
		{ QA_LOW, { MAX18, "1", NULL, NULL } },
		{ QA_HIGH, { "-" MAX18, "1", NULL, NULL } },
		{ QA_HIGH, { MAX18, "0.1", NULL, NULL } },
		{ QA_RANGE, { NULL, "1", "-" MAX18, "20" } },
		{ QA_RANGE, { NULL, "1", "10", MAX18 } },
	};
	struct qa_goal g;
	enum qa_rag rag;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(bounds); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		g = goal(&bounds[i].goal);
		assert_int_equal(qa_rag_judge(bounds[i].polarity,
				     qa_num_whole(15), &g, &rag, &f),
		    -1);
		assert_fault(f, QA_DATA, "18 digits");
	}
}

static void
names_of_colours(void **state)
{
	(void)state;
	assert_string_equal(qa_rag_name(QA_NO_RAG), "");
	assert_string_equal(qa_rag_name(QA_RED), "red");
	assert_string_equal(qa_rag_name(QA_AMBER), "amber");
	assert_string_equal(qa_rag_name(QA_GREEN), "green");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(against_a_target),
		cmocka_unit_test(bounds_that_do_not_fit),
		cmocka_unit_test(names_of_colours),
	};

	return cmocka_run_group_tests_name("rag", tests, NULL, NULL);
}
