#include "unit.h"
#include "near.h"

#include "measure/attribute.h"

static double room[8], mean_range;

static void
the_mean_is_of_all(void **state)
{
	const double x[] = { 1, NAN, 9 }, n[] = { 10, NAN, 10 };
	struct qa_attributes a = { QA_PROPORTION, x, n, 3 };

	(void)state;
	assert_true(qa_attribute_mean(&a) == 0.5);
	a.n = 2;
	assert_true(qa_attribute_mean(&a) == 0.1);
	a.n = 0;
	assert_true(isnan(qa_attribute_mean(&a)));
}

static void
sigma_of_an_element(void **state)
{
	(void)state;
	assert_near(qa_attribute_sigma(QA_PROPORTION, 0.5, 25), 0.1, 1e-15);
	assert_near(qa_attribute_sigma(QA_RATE_OF_EVENTS, 4, 16), 0.5, 1e-15);
	assert_true(qa_attribute_sigma(QA_PROPORTION, 1, 9) == 0);
	assert_true(isnan(qa_attribute_sigma(QA_PROPORTION, 0.5, 0)));
	assert_true(isnan(qa_attribute_sigma(QA_RATE_OF_EVENTS, 1, NAN)));
}

/* Of 1 and 3 in 4 the mean is 1/2, and z is -1 and 1. */
static void
laney(void **state)
{
	const double x[] = { 1, 3, 1, NAN, 3 }, n[] = { 4, 4, 4, NAN, 4 };
	struct qa_attributes a = { QA_PROPORTION, x, n, 4 };

	(void)state;
	a.n = 2;
	assert_near(
	    qa_laney_sigma(&a, room, false, &mean_range), 2 / 1.128, 1e-15);
	assert_true(mean_range == 2);
	a.n = 5; /* no range crosses the gap */
	assert_false(isnan(qa_laney_sigma(&a, room, false, &mean_range)));
	assert_true(isnan(room[0]) && isnan(room[3]) && isnan(room[4]));
}

static void
nothing_moves(void **state)
{
	const double x[] = { 2, 2, 2 }, n[] = { 4, 4, 4 };
	const double none[] = { 0, 0, 0 };
	struct qa_attributes a = { QA_RATE_OF_EVENTS, x, n, 3 };

	(void)state;
	assert_true(qa_laney_sigma(&a, room, false, &mean_range) == 0);
	assert_true(isnan(qa_laney_sigma(&a, room, true, &mean_range)));
	a.events = none; /* chance has no width */
	assert_true(isnan(qa_laney_sigma(&a, room, false, &mean_range)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_mean_is_of_all),
		cmocka_unit_test(sigma_of_an_element),
		cmocka_unit_test(laney),
		cmocka_unit_test(nothing_moves),
	};

	return cmocka_run_group_tests_name("attribute", tests, NULL, NULL);
}
