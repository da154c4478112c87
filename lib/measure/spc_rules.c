#include <stdbool.h>

#include "measure/spc_rules.h"

static int
side_of(const struct qa_spc_result *r)
{
	return (r->value > r->centre) - (r->value < r->centre);
}

static int
outside(const struct qa_spc_result *r)
{
	return (r->value > r->upper_limit) - (r->value < r->lower_limit);
}

void
qa_mark_astronomical(struct qa_spc_result *r, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		r[i].rule.astronomical = outside(&r[i]);
}

void
qa_mark_shifts(struct qa_spc_result *r, size_t n, size_t points)
{
	size_t i, end;
	int side;

	for (i = 0; i < n; i = end) {
		side = side_of(&r[i]);
		for (end = i + 1; end < n && side_of(&r[end]) == side; end++)
			;
		if (end - i < points)
			continue;
		for (; i < end; i++)
			r[i].rule.shift = side;
	}
}

/* The step into a point from the one before. */
static int
step_into(const struct qa_spc_result *r)
{
	return (r[0].value > r[-1].value) - (r[0].value < r[-1].value);
}

static void
mark_trend(struct qa_spc_result *r, size_t points, int step)
{
	size_t i;

	r[0].rule.turning = r[0].rule.trend == -step;
	for (i = 0; i < points; i++)
		r[i].rule.trend = step;
}

/* A row begins at the last point of the one before. */
void
qa_mark_trends(struct qa_spc_result *r, size_t n, size_t points)
{
	size_t i, end;
	int step;

	for (i = 0; i + 1 < n; i = end) {
		step = step_into(&r[i + 1]);
		for (end = i + 1; end + 1 < n && step_into(&r[end + 1]) == step;
		     end++)
			;
		if (step != 0 && end - i + 1 >= points)
			mark_trend(r + i, end - i + 1, step);
	}
}

static int
near_limit(const struct qa_spc_result *r)
{
	if (outside(r) != 0)
		return 0;
	return (r->value > r->upper_warning) - (r->value < r->lower_warning);
}

static void
mark_near(struct qa_spc_result *window)
{
	int side = side_of(window), near = 0, i;

	for (i = 0; i < 3; i++) {
		if (side_of(&window[i]) != side)
			return;
		near += near_limit(&window[i]) != 0;
	}
	for (i = 0; i < 3 && near >= 2; i++)
		if (near_limit(&window[i]) != 0)
			window[i].rule.two_of_three = side;
}

void
qa_mark_two_of_three(struct qa_spc_result *r, size_t n)
{
	size_t i;

	for (i = 0; i + 2 < n; i++)
		mark_near(r + i);
}

static void
mark_run(struct qa_spc_result *r, size_t n, int side)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (side_of(&r[i]) == side)
			r[i].rule.shift = side;
}

void
qa_mark_long_runs(struct qa_spc_result *r, size_t n, size_t longest)
{
	size_t i, end, run;
	int side;

	for (i = 0; i < n; i = end) {
		side = side_of(&r[i]);
		end = i + 1;
		if (side == 0)
			continue;
		for (run = 1; end < n && side_of(&r[end]) != -side; end++)
			run += side_of(&r[end]) == side;
		if (run > longest)
			mark_run(r + i, end - i, side);
	}
}
