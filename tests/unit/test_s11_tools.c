#include "unit.h"

#include "domain/s11_tools.h"

static void
numbers_are_in_their_order(void **state)
{
	static const char *const order[] = { "1", "1.1", "1.2", "1.10",
		"1.10.1", "2", "02", "3", "3-1", "3a", "10",
		"99999999999999999999", "100000000000000000000", "a", "b1",
		"b2", "b10" };
	size_t i, k, n = sizeof(order) / sizeof(order[0]);

	(void)state;
	for (i = 0; i < n; i++)
		for (k = 0; k < n; k++) {
			int want = (i > k) - (i < k);
			int got = qa_number_compare(order[i], order[k]);

			/* which of 2 and 02 comes first does not matter */
			if (strcmp(order[i], "02") == 0 ||
			    strcmp(order[k], "02") == 0) {
				assert_int_equal(got == 0, i == k);
				continue;
			}
			if ((got > 0) - (got < 0) != want)
				fail_msg("%s and %s", order[i], order[k]);
		}
}

static struct qa_agency
agency(const char *kind, const char *duty, const char *type, const char *phase)
{
	struct qa_agency a = { .id = 1,
		.code = "x-1",
		.name = "X",
		.kind = kind,
		.duty = duty,
		.school_type = type,
		.phase = phase,
		.areas = "" };

	return a;
}

static void
duties_follow_from_types(void **state)
{
	static const struct {
		const char *type, *duty, *want;
	} all[] = {
		{ "maintained", "", "s175" },
		{ "further_education", "", "s175" },
		{ "academy", "", "s157" },
		{ "free", "", "s157" },
		{ "independent", "", "s157" },
		{ "special", "", "none" },
		{ "special", "s175", "s175" },
		{ "academy", "s175", "s175" },
		{ "", "s11", "s11" },
		{ "", "", "none" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		struct qa_agency a =
		    agency("education", all[i].duty, all[i].type, "");

		assert_string_equal(qa_agency_duty(&a), all[i].want);
	}
}

static void
a_list_says_who(void **state)
{
	const struct qa_agency police = agency("police", "s11", "", "");
	const struct qa_agency school =
	    agency("education", "", "academy", "primary");
	const struct qa_agency plain = agency("", "", "", "");

	(void)state;
	assert_true(qa_audience_has("", &police));
	assert_true(qa_audience_has(" ; ;", &police));
	assert_true(qa_audience_has("health; Police", &police));
	assert_false(qa_audience_has("health;polic", &police));
	assert_true(qa_audience_has("s11", &police));
	assert_true(qa_audience_has("s157", &school));
	assert_true(qa_audience_has("academy", &school));
	assert_true(qa_audience_has("secondary;primary", &school));
	assert_true(qa_audience_has("x-1", &school));
	assert_false(qa_audience_has("s175;secondary", &school));
	assert_true(qa_audience_has("other", &plain));
	assert_false(qa_audience_has("police", &plain));
}

static void
a_tool_is_for_whom_its_duty_is(void **state)
{
	const struct qa_agency police = agency("police", "s11", "", "");
	const struct qa_agency school =
	    agency("education", "", "maintained", "primary");
	const struct qa_agency scouts = agency("voluntary", "", "", "");
	struct qa_tool t = { .applies_to = "", .type = QA_AUDIT_S11 };

	(void)state;
	assert_true(qa_tool_is_for(&t, &police));
	assert_false(qa_tool_is_for(&t, &school));
	t.type = QA_AUDIT_S175;
	assert_true(qa_tool_is_for(&t, &school));
	assert_false(qa_tool_is_for(&t, &police));
	t.type = QA_AUDIT_VOLUNTARY;
	assert_true(qa_tool_is_for(&t, &scouts));
	assert_false(qa_tool_is_for(&t, &school));
	t.type = QA_AUDIT_OTHER;
	assert_false(qa_tool_is_for(&t, &police));
	t.applies_to = "police;voluntary";
	assert_true(qa_tool_is_for(&t, &police));
	assert_true(qa_tool_is_for(&t, &scouts));
	assert_false(qa_tool_is_for(&t, &school));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_in_their_order),
		cmocka_unit_test(duties_follow_from_types),
		cmocka_unit_test(a_list_says_who),
		cmocka_unit_test(a_tool_is_for_whom_its_duty_is),
	};

	return cmocka_run_group_tests_name("s11 tools", tests, NULL, NULL);
}
