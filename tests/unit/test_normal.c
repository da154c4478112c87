#include "unit.h"
#include "near.h"

#include "measure/normal.h"

/* Quantiles to 20 digits, computed with 40. */
static void
quantiles_are_those_of_the_tables(void **state)
{
	static const double known[][2] = {
		{ 1e-300, -37.047096299361201 },
		{ 1e-12, -7.0344838253011313 },
		{ 0.001, -3.0902323061678135 },
		{ 0.025, -1.9599639845400542 },
		{ 0.3, -0.52440051270804083 },
		{ 0.8413447460685429, 1 },
		{ 0.975, 1.9599639845400542 },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		assert_near(
		    qa_normal_quantile(known[i][0]), known[i][1], 1e-15);
	assert_true(fabs(qa_normal_quantile(0.5)) < 1e-16);
}

static void
a_confidence_has_two_sides(void **state)
{
	(void)state;
	assert_near(qa_normal_z(0.95), 1.959963984540054, 1e-15);
	assert_near(qa_normal_z(0.998), 3.090232306167813, 1e-14);
	assert_near(qa_normal_z(0.6826894921370859), 1, 1e-15);
}

/* It undoes the distribution, grows, and is the same on both sides. */
static void
quantiles_undo_the_distribution(void **state)
{
	double p, x, before = -40;

	(void)state;
	for (p = 1e-307; p < 1; p = p < 0.01 ? p * 3 : p + 0.0031) {
		x = qa_normal_quantile(p);
		assert_true(x > before);
		assert_near(0.5 * erfc(-x * sqrt(0.5)), p, 1e-12);
		before = x;
	}
	for (p = 0.0625; p < 0.5; p += 0.0625)
		assert_true(
		    qa_normal_quantile(p) == -qa_normal_quantile(1 - p));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quantiles_are_those_of_the_tables),
		cmocka_unit_test(a_confidence_has_two_sides),
		cmocka_unit_test(quantiles_undo_the_distribution),
	};

	return cmocka_run_group_tests_name("normal", tests, NULL, NULL);
}
