#include <math.h>
#include <stdio.h>
#include <string.h>

#include "domain/rebase.h"
#include "domain/write.h"

const struct qa_grid_column qa_rebase_columns[] = {
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "area", NULL, 0 },
	{ "breakdown", NULL, QA_OUT_HIDE },
	{ "from", NULL, 0 },
	{ "points", NULL, QA_OUT_NUMBER },
	{ "mean_before", "mean before", QA_OUT_NUMBER },
	{ "mean_after", "mean after", QA_OUT_NUMBER },
	{ "evidence", NULL, QA_OUT_BELOW },
	{ "command", NULL, QA_OUT_BELOW },
};
const size_t qa_rebase_columns_n = QA_COUNT(qa_rebase_columns);

/* The side of its centre that a point lies on; 0 on it, or where there is
 * none. */
static int
side_of(const struct qa_trend *t, size_t i)
{
	const struct qa_spc_result *r = &t->result[t->point[i].element];

	return (r->value > r->centre) - (r->value < r->centre);
}

static bool
in_last_phase(const struct qa_trend *t, size_t i)
{
	return t->result[t->point[i].element].phase == t->summary.phases;
}

/* The first of the last points on one side; how many they are. A gap ends
 * them, as it does in the rules. */
static size_t
last_run(const struct qa_trend *t, size_t *first)
{
	size_t i, n = 0;
	int side = 0;

	if (qa_trend_last(t, &i) == NULL)
		return 0;
	side = side_of(t, i);
	for (i++; i-- > 0 && in_last_phase(t, i);) {
		if (side == 0 || side_of(t, i) != side)
			break;
		*first = i;
		n++;
		if (t->point[i].missing > 0)
			break;
	}
	return n;
}

/* The mean of the values from one point to before another; how many. */
static size_t
mean_of(const struct qa_trend *t, size_t from, size_t to, double *mean)
{
	double sum = 0;
	size_t i, n = 0;

	for (i = from; i < to; i++) {
		double x = t->result[t->point[i].element].value;

		if (!isfinite(x) || !in_last_phase(t, i))
			continue;
		sum += x;
		n++;
	}
	*mean = n == 0 ? 0 : sum / (double)n;
	return n;
}

int
qa_rebase_suggest(
    const struct qa_trend *t, int shift, struct qa_grid *g, struct qa_fault *f)
{
	size_t first = t->n, n = last_run(t, &first);
	char from[QA_PERIOD_TEXT], a[QA_DOUBLE_TEXT], b[QA_DOUBLE_TEXT];
	char text[1024];
	double before, after;

	if (n < (size_t)shift || mean_of(t, 0, first, &before) < (size_t)shift)
		return 0;
	mean_of(t, first, t->n, &after);
	qa_period_write(t->point[first].period, from);
	qa_grid_add(g, t->indicator);
	qa_grid_add(g, t->title);
	qa_grid_add(g, t->area);
	qa_grid_add(g, t->breakdown);
	qa_grid_add(g, from);
	qa_grid_long(g, (long)n);
	qa_grid_add(g, qa_double_write(before, t->decimals, -1, a));
	qa_grid_add(g, qa_double_write(after, t->decimals, -1, b));
	snprintf(text, sizeof(text),
	    "%zu points in a row %s the centre up to the last one%s; rebase "
	    "only where a change in practice is known and expected to last",
	    n, after > before ? "above" : "below",
	    n < 12 ? ", fewer than the 12 that limits want" : "");
	qa_grid_add(g, text);
	snprintf(text, sizeof(text),
	    "qa-trend rebase -i %s%s%s --from %s --reason WHY --minute REF",
	    t->indicator, *t->area == '\0' ? "" : " -a ", t->area, from);
	qa_grid_add(g, text);
	return qa_grid_check(g, f);
}

int
qa_rebase_store(struct qa_db *db, const struct qa_rebase *r,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	static const char *const columns[] = { "indicator", "area", "period",
		"reason", "minute", "withdrawn" };
	const char *const text[] = { r->indicator,
		r->area == NULL ? "" : r->area, r->from, r->reason,
		r->minute == NULL ? "" : r->minute, r->withdraw ? "yes" : "" };
	struct qa_writing w = {
		.columns = columns, .n = QA_COUNT(columns), .rows = 1
	};
	struct qa_cell cell[QA_COUNT(columns)];
	char name[128];
	size_t i;

	for (i = 0; i < QA_COUNT(columns); i++) {
		cell[i].s = text[i];
		cell[i].n = strlen(text[i]);
	}
	snprintf(
	    name, sizeof(name), "rebase %.40s %.40s", r->indicator, r->from);
	w.name = name;
	w.cell = cell;
	return qa_write_rows(db, o, &w, report, f);
}
