#include "unit.h"
#include "near.h"

#include "measure/gamma.h"
#include "measure/poisson.h"

/* Limits to 17 digits, computed with 40. */
static const struct {
	double confidence, events, lower, upper;
} limits[] = {
	{ 0.95, 0, 0, 3.6888794541139354 },
	{ 0.95, 0.01, 3.5226859973140857e-161, 3.7098800723067011 },
	{ 0.95, 0.5, 0.00049103455858762884, 4.6742018022480734 },
	{ 0.95, 1, 0.025317807984289897, 5.5716433909388972 },
	{ 0.95, 2.5, 0.41560580674333136, 8.0063821373146613 },
	{ 0.95, 9, 4.1153730973783329, 17.08480345141917 },
	{ 0.95, 10, 4.7953886961324343, 18.390356042017778 },
	{ 0.95, 100, 81.363991250923149, 121.62679379242638 },
	{ 0.95, 733, 680.8893983177561, 788.04091023656906 },
	{ 0.95, 10000, 9804.9524672601838, 10197.951624661473 },
	{ 0.998, 0, 0, 6.9077552789821359 },
	{ 0.998, 0.01, 5.6607381470624656e-301, 6.9340879341043697 },
	{ 0.998, 0.5, 7.8539857463124637e-07, 8.1331180981190645 },
	{ 0.998, 1, 0.0010005003335835344, 9.2334134764515845 },
	{ 0.998, 2.5, 0.10510630131460962, 12.160943173928427 },
	{ 0.998, 9, 2.4524244043637751, 22.65737330906293 },
	{ 0.998, 10, 2.9605203727437601, 24.133971145417586 },
	{ 0.998, 100, 71.921397495000406, 134.92431906126447 },
	{ 0.998, 733, 652.17633860589865, 820.57930460143984 },
	{ 0.998, 10000, 9693.8243858237256, 10312.890675209363 },
	{ 0.9999, 0, 0, 9.9034875525362374 },
	{ 0.9999, 0.01, 0, 9.9330582229606765 },
	{ 0.9999, 0.5, 1.9634954110633979e-09, 11.277374535257575 },
	{ 0.9999, 1, 5.000125004166272e-05, 12.506671285192734 },
	{ 0.9999, 2.5, 0.031050424811687152, 15.756221751448159 },
	{ 0.9999, 9, 1.6206305612572554, 27.213163296579243 },
	{ 0.9999, 10, 2.0177770632661178, 28.807435491078444 },
	{ 0.9999, 100, 65.708223932235981, 144.89072460469075 },
	{ 0.9999, 733, 632.34463967629927, 844.14901782658103 },
	{ 0.9999, 10000, 9615.6441564173656, 10394.799573844126 },
	{ 0.95, 1e7, 9993802.9968842659, 10006199.897731498 },
};

static void
limits_are_exact(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		assert_near(
		    qa_poisson_lower(limits[i].events, limits[i].confidence),
		    limits[i].lower, 2e-14);
		assert_near(
		    qa_poisson_upper(limits[i].events, limits[i].confidence),
		    limits[i].upper, 1e-15);
	}
}

/* No events: the lower limit is 0, the upper one a logarithm. */
static void
no_events_have_limits(void **state)
{
	(void)state;
	assert_true(qa_poisson_lower(0, 0.95) == 0);
	assert_near(qa_poisson_upper(0, 0.95), -log(0.025), 1e-15);
	assert_near(qa_poisson_upper(0, 0.998), -log(0.001), 1e-15);
	/* so few that the limit is below the least double */
	assert_true(qa_poisson_lower(1e-6, 0.95) == 0);
	assert_true(qa_poisson_lower(5e-324, 0.95) == 0);
	assert_near(qa_poisson_upper(5e-324, 0.95), -log(0.025), 1e-15);
}

/* Around the events, wider with the confidence, growing with the events, and
 * told back by the inverse; up to numbers that nobody counts. */
static void
limits_hold_together(void **state)
{
	static const double confidence[] = { 0.01, 0.5, 0.95, 0.998, 1 - 1e-9 };
	double x, lower, upper, least[5] = { 0 }, most[5] = { 0 };
	size_t i;

	(void)state;
	for (x = 1.0 / 64; x < 1e18; x *= 1.5)
		for (i = 0; i < 5; i++) {
			lower = qa_poisson_lower(x, confidence[i]);
			upper = qa_poisson_upper(x, confidence[i]);
			assert_true(lower >= 0 && upper > x);
			assert_true(lower < upper && isfinite(upper));
			assert_true(x < 1 || i == 0 || lower < x);
			assert_true(lower >= least[i] && upper > most[i]);
			if (i > 0)
				assert_true(lower <= least[i - 1] &&
				    upper > most[i - 1]);
			least[i] = lower;
			most[i] = upper;
			assert_near(qa_poisson_fewest(upper, confidence[i]) + 1,
			    x + 1, 1e-13);
			if (lower > 1e-300)
				assert_near(
				    qa_poisson_most(lower, confidence[i]), x,
				    1e-13);
		}
}

/* Where even no events have a higher upper limit there is no lower control
 * limit; just above, it begins at 0. */
static void
few_expected_have_no_lower_limit(void **state)
{
	double edge = -log(0.025);

	(void)state;
	assert_true(qa_poisson_fewest(1e-300, 0.95) == 0);
	assert_true(qa_poisson_fewest(edge * (1 - 1e-9), 0.95) == 0);
	assert_true(qa_poisson_fewest(edge * (1 + 1e-9), 0.95) > 0);
	assert_true(qa_poisson_fewest(edge * (1 + 1e-9), 0.95) < 1e-8);
	assert_true(qa_poisson_most(1e-300, 0.95) > 0);
	assert_true(qa_poisson_most(1e-300, 0.95) < 0.01);
	assert_near(qa_poisson_most(-log1p(-0.025), 0.95), 1, 1e-14);
}

/* Both of one number sum to 1, at 1 they are an exponential; references of
 * 25 digits where the series is long. */
static void
incomplete_gamma_is_whole(void **state)
{
	double a, x;

	(void)state;
	for (a = 1; a < 3e8; a *= 3.7)
		for (x = a / 2; x < 2 * a + 2; x += a / 7)
			assert_near(exp(qa_gamma_log_lower(a, x)) +
				exp(qa_gamma_log_upper(a, x)),
			    1, 1e-15);
	assert_near(qa_gamma_log_upper(1, 30), -30, 1e-15);
	assert_near(exp(qa_gamma_log_lower(1, 1e-8)), -expm1(-1e-8), 1e-14);
	assert_near(
	    exp(qa_gamma_log_lower(1e7, 9.99e6)), 7.8015321525204870e-4, 1e-12);
	assert_near(exp(qa_gamma_log_upper(1e7, 1.001e7)),
	    7.8525343460563159e-4, 1e-12);
	assert_near(
	    exp(qa_gamma_log_lower(1.0001e8, 1e8)), 0.15866735226604903, 1e-9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(limits_are_exact),
		cmocka_unit_test(no_events_have_limits),
		cmocka_unit_test(limits_hold_together),
		cmocka_unit_test(few_expected_have_no_lower_limit),
		cmocka_unit_test(incomplete_gamma_is_whole),
	};

	return cmocka_run_group_tests_name("poisson", tests, NULL, NULL);
}
