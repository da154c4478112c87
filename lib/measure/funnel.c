#include <math.h>

#include "measure/funnel.h"
#include "measure/normal.h"
#include "measure/poisson.h"

static bool
is_above_0(double x)
{
	return x > 0 && isfinite(x);
}

static struct qa_interval
around(double p, double spread)
{
	struct qa_interval i = { fmax(p - spread, 0), fmin(p + spread, 1) };

	return i;
}

bool
qa_funnel_proportion(double p, double n, struct qa_funnel *out)
{
	double s;

	*out = (struct qa_funnel){ 0 };
	if (!is_above_0(n) || !(p >= 0 && p <= 1))
		return false;
	s = sqrt(p * (1 - p) / n);
	out->inner = around(p, s * qa_normal_z(QA_FUNNEL_INNER));
	out->outer = around(p, s * qa_normal_z(QA_FUNNEL_OUTER));
	return true;
}

static struct qa_interval
counts(double expected, double confidence, double scale)
{
	struct qa_interval i = { qa_poisson_fewest(expected, confidence) *
		    scale,
		qa_poisson_most(expected, confidence) * scale };

	return i;
}

bool
qa_funnel_rate(double benchmark, double n, double per, struct qa_funnel *out)
{
	double expected = benchmark / per * n;

	*out = (struct qa_funnel){ 0 };
	if (!is_above_0(n) || !is_above_0(benchmark) || !is_above_0(expected))
		return false;
	out->inner = counts(expected, QA_FUNNEL_INNER, per / n);
	out->outer = counts(expected, QA_FUNNEL_OUTER, per / n);
	return true;
}

enum qa_funnel_flag
qa_funnel_flag_of(double value, const struct qa_funnel *limits)
{
	if (value > limits->outer.high)
		return QA_ABOVE_998;
	if (value < limits->outer.low)
		return QA_BELOW_998;
	if (value > limits->inner.high)
		return QA_ABOVE_95;
	if (value < limits->inner.low)
		return QA_BELOW_95;
	return QA_WITHIN;
}

enum qa_funnel_flag
qa_funnel_flag_proportion(double x, double n, double benchmark)
{
	struct qa_funnel limits;

	if (!qa_funnel_proportion(benchmark, n, &limits) || !(x >= 0 && x <= n))
		return QA_NO_FLAG;
	return qa_funnel_flag_of(x / n, &limits);
}

enum qa_funnel_flag
qa_funnel_flag_rate(double x, double n, double per, double benchmark)
{
	struct qa_fault none = QA_FAULT_NONE;
	struct qa_interval inner, outer;

	if (!(benchmark >= 0) ||
	    qa_rate_interval(x, n, per, QA_FUNNEL_INNER, &inner, &none) == -1 ||
	    qa_rate_interval(x, n, per, QA_FUNNEL_OUTER, &outer, &none) == -1)
		return QA_NO_FLAG;
	if (outer.low > benchmark)
		return QA_ABOVE_998;
	if (outer.high < benchmark)
		return QA_BELOW_998;
	if (inner.low > benchmark)
		return QA_ABOVE_95;
	if (inner.high < benchmark)
		return QA_BELOW_95;
	return QA_WITHIN;
}

const char *
qa_funnel_flag_name(enum qa_funnel_flag flag)
{
	static const char *const name[] = { "", "below_998", "below_95",
		"within", "above_95", "above_998" };

	return name[flag];
}
