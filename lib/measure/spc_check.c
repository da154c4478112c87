#include <math.h>

#include "measure/spc_work.h"

#define LARGEST 1e300 /* so that no limit overflows */

bool
qa_spc_is_proportion(enum qa_spc_chart c)
{
	return c == QA_P_CHART || c == QA_P_PRIME_CHART;
}

bool
qa_spc_has_parts(enum qa_spc_chart c)
{
	return qa_spc_is_proportion(c) || c == QA_U_CHART ||
	    c == QA_U_PRIME_CHART;
}

static int
check_options(const struct qa_spc_options *o, struct qa_fault *f)
{
	if (o->shift < 6 || o->shift > 8)
		return qa_fail(
		    f, QA_USAGE, "a shift of %d: 6 to 8 points", o->shift);
	if (o->trend < 5 || o->trend > 8)
		return qa_fail(
		    f, QA_USAGE, "a trend of %d: 5 to 8 points", o->trend);
	if (!(o->per > 0 && o->per <= LARGEST))
		return qa_fail(f, QA_USAGE, "per %g is not above 0", o->per);
	if (o->has_target && !(fabs(o->target) <= LARGEST))
		return qa_fail(
		    f, QA_USAGE, "target %g is not a number", o->target);
	return 0;
}

static int
check_parts(const struct qa_spc_options *o, const struct qa_spc_point *p,
    struct qa_fault *f)
{
	if (!(p->numerator >= 0 && p->numerator <= LARGEST))
		return qa_fail(
		    f, QA_DATA, "numerator %g is not 0 or more", p->numerator);
	if (!(p->denominator >= 0 && p->denominator <= LARGEST))
		return qa_fail(f, QA_DATA, "denominator %g is not 0 or more",
		    p->denominator);
	if (qa_spc_is_proportion(o->chart) && p->numerator > p->denominator)
		return qa_fail(f, QA_DATA,
		    "numerator %g is above the denominator %g", p->numerator,
		    p->denominator);
	if (p->denominator > 0 &&
	    !(p->numerator / p->denominator * o->per <= LARGEST))
		return qa_fail(f, QA_DATA, "denominator %g is next to nothing",
		    p->denominator);
	return 0;
}

static int
check_point(const struct qa_spc_options *o, const struct qa_spc_point *p,
    struct qa_fault *f)
{
	if (!p->known)
		return 0;
	if (qa_spc_has_parts(o->chart))
		return check_parts(o, p, f);
	if (!(fabs(p->value) <= LARGEST))
		return qa_fail(
		    f, QA_DATA, "value %g is not a number to chart", p->value);
	if (o->chart == QA_C_CHART && p->value < 0)
		return qa_fail(f, QA_DATA, "count %g is below 0", p->value);
	return 0;
}

int
qa_spc_check(const struct qa_spc_options *o, const struct qa_spc_point *in,
    size_t n, struct qa_fault *f)
{
	size_t i;

	if (check_options(o, f) == -1)
		return -1;
	for (i = 0; i < n; i++)
		if (check_point(o, &in[i], f) == -1)
			return -1;
	return 0;
}
