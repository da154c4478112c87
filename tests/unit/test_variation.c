#include "unit.h"
#include "near.h"

#include "measure/variation.h"

/* The verdict on a point's rules: astronomical, trend, two of three, shift. */
static struct qa_spc_verdict
verdict(enum qa_spc_profile profile, enum qa_polarity polarity, int a, int t,
    int two, int s)
{
	struct qa_spc_rules r = { a, t, two, s, false };

	return qa_spc_judge(profile, polarity, &r);
}

static void
nothing_is_common_cause(void **state)
{
	struct qa_spc_verdict v = verdict(QA_SPC_MDC, QA_HIGH, 0, 0, 0, 0);

	(void)state;
	assert_int_equal(v.signal, QA_NO_SIGNAL);
	assert_int_equal(v.direction, 0);
	assert_int_equal(v.variation, QA_COMMON_CAUSE);
}

static void
polarity_tells_better_from_worse(void **state)
{
	static const struct {
		enum qa_polarity polarity;
		enum qa_variation high, low;
	} is[] = {
		{ QA_HIGH, QA_IMPROVEMENT_HIGH, QA_CONCERN_LOW },
		{ QA_LOW, QA_CONCERN_HIGH, QA_IMPROVEMENT_LOW },
		{ QA_NEUTRAL, QA_NEUTRAL_HIGH, QA_NEUTRAL_LOW },
		{ QA_RANGE, QA_NEUTRAL_HIGH, QA_NEUTRAL_LOW },
	};
	size_t i;
	int p;

	(void)state;
	for (i = 0; i < 4; i++)
		for (p = QA_SPC_MDC; p <= QA_SPC_NHSR; p++) {
			assert_int_equal(
			    verdict(p, is[i].polarity, 0, 0, 0, 1).variation,
			    is[i].high);
			assert_int_equal(
			    verdict(p, is[i].polarity, 0, 0, 0, -1).variation,
			    is[i].low);
		}
}

static void
the_first_rule_is_reported(void **state)
{
	int p;

	(void)state;
	for (p = QA_SPC_MDC; p <= QA_SPC_NHSR; p++) {
		assert_int_equal(
		    verdict(p, QA_HIGH, 1, 1, 1, 1).signal, QA_ASTRONOMICAL);
		assert_int_equal(
		    verdict(p, QA_HIGH, 0, 1, 1, 1).signal, QA_TREND);
		assert_int_equal(
		    verdict(p, QA_HIGH, 0, 0, 1, 1).signal, QA_TWO_OF_THREE);
		assert_int_equal(
		    verdict(p, QA_HIGH, 0, 0, 0, 1).signal, QA_SHIFT);
	}
}

/* Far above, but falling, where low is good. */
static void
improvement_wins_by_one_profile(void **state)
{
	struct qa_spc_verdict v = verdict(QA_SPC_MDC, QA_LOW, 1, -1, 0, 1);

	(void)state;
	assert_int_equal(v.signal, QA_TREND);
	assert_int_equal(v.variation, QA_IMPROVEMENT_LOW);
	v = verdict(QA_SPC_NHSR, QA_LOW, 1, -1, 0, 1);
	assert_int_equal(v.signal, QA_ASTRONOMICAL);
	assert_int_equal(v.variation, QA_CONCERN_HIGH);
	v = verdict(QA_SPC_MDC, QA_HIGH, 1, -1, 0, 1);
	assert_int_equal(v.variation, QA_IMPROVEMENT_HIGH);
	v = verdict(QA_SPC_MDC, QA_NEUTRAL, 1, -1, 0, 1);
	assert_int_equal(v.signal, QA_ASTRONOMICAL);
	assert_int_equal(v.variation, QA_NEUTRAL_HIGH);
}

/* A peak ends a rise and begins a fall. */
static void
a_turning_point_is_both(void **state)
{
	struct qa_spc_rules peak = { 0, -1, 0, 0, true };

	(void)state;
	assert_int_equal(qa_spc_judge(QA_SPC_MDC, QA_HIGH, &peak).variation,
	    QA_IMPROVEMENT_HIGH);
	assert_int_equal(qa_spc_judge(QA_SPC_MDC, QA_LOW, &peak).variation,
	    QA_IMPROVEMENT_LOW);
	assert_int_equal(qa_spc_judge(QA_SPC_MDC, QA_NEUTRAL, &peak).variation,
	    QA_NEUTRAL_LOW);
	assert_int_equal(qa_spc_judge(QA_SPC_NHSR, QA_HIGH, &peak).variation,
	    QA_CONCERN_LOW);
}

static void
assurance(void **state)
{
	int p;

	(void)state;
	for (p = QA_SPC_MDC; p <= QA_SPC_NHSR; p++) {
		assert_int_equal(
		    qa_spc_assure(p, QA_HIGH, 2, 8, 1), QA_ASSURED);
		assert_int_equal(
		    qa_spc_assure(p, QA_HIGH, 2, 8, 5), QA_INCONSISTENT);
		assert_int_equal(
		    qa_spc_assure(p, QA_HIGH, 2, 8, 9), QA_NOT_ASSURED);
		assert_int_equal(
		    qa_spc_assure(p, QA_LOW, 2, 8, 1), QA_NOT_ASSURED);
		assert_int_equal(qa_spc_assure(p, QA_LOW, 2, 8, 9), QA_ASSURED);
		assert_int_equal(
		    qa_spc_assure(p, QA_NEUTRAL, 2, 8, 9), QA_NO_ASSURANCE);
		assert_int_equal(
		    qa_spc_assure(p, QA_RANGE, 2, 8, 9), QA_NO_ASSURANCE);
	}
}

static void
a_target_on_a_limit(void **state)
{
	(void)state;
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_HIGH, 2, 8, 2), QA_ASSURED);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_HIGH, 2, 8, 8), QA_NOT_ASSURED);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_LOW, 2, 8, 8), QA_ASSURED);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_NHSR, QA_HIGH, 2, 8, 2), QA_INCONSISTENT);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_NHSR, QA_HIGH, 2, 8, 8), QA_INCONSISTENT);
	/* always at 100 of 100 */
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_HIGH, 100, 100, 100), QA_ASSURED);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_LOW, 0, 0, 0), QA_ASSURED);
}

static void
no_limits(void **state)
{
	(void)state;
	assert_int_equal(
	    qa_spc_assure(QA_SPC_MDC, QA_HIGH, NAN, NAN, 2), QA_NO_ASSURANCE);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_NHSR, QA_HIGH, NAN, NAN, 2), QA_INCONSISTENT);
	assert_int_equal(
	    qa_spc_assure(QA_SPC_NHSR, QA_HIGH, 1, 2, NAN), QA_NO_ASSURANCE);
}

static void
names(void **state)
{
	(void)state;
	assert_string_equal(qa_spc_signal_name(QA_NO_SIGNAL), "none");
	assert_string_equal(qa_spc_signal_name(QA_SHIFT), "shift");
	assert_string_equal(qa_variation_name(QA_COMMON_CAUSE), "common_cause");
	assert_string_equal(qa_variation_name(QA_NEUTRAL_LOW), "neutral_low");
	assert_string_equal(qa_assurance_name(QA_NO_ASSURANCE), "none");
	assert_string_equal(qa_assurance_name(QA_ASSURED), "pass");
	assert_string_equal(qa_assurance_name(QA_NOT_ASSURED), "fail");
	assert_string_equal(qa_assurance_name(QA_INCONSISTENT), "inconsistent");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_common_cause),
		cmocka_unit_test(polarity_tells_better_from_worse),
		cmocka_unit_test(the_first_rule_is_reported),
		cmocka_unit_test(improvement_wins_by_one_profile),
		cmocka_unit_test(a_turning_point_is_both),
		cmocka_unit_test(assurance),
		cmocka_unit_test(a_target_on_a_limit),
		cmocka_unit_test(no_limits),
		cmocka_unit_test(names),
	};

	return cmocka_run_group_tests_name("variation", tests, NULL, NULL);
}
