#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/request.h"
#include "domain/series.h"

static const struct qa_grid_column columns[] = {
	{ "indicator", NULL, 0 },
	{ "title", NULL, 0 },
	{ "area", NULL, 0 },
	{ "period", NULL, 0 },
	{ "numerator", NULL, 0 },
	{ "denominator", NULL, 0 },
	{ "value", NULL, 0 },
	{ "unit", NULL, 0 },
	{ "status", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "commentary", NULL, 0 },
	{ "last_period", NULL, 0 },
	{ "last_value", NULL, QA_OUT_NUMBER },
	{ "why", NULL, 0 },
};

void
qa_request_header(const struct qa_kind *k, struct qa_grid *g)
{
	struct qa_grid_column *c;
	size_t i;

	memset(g, 0, sizeof(*g));
	c = qa_pool_take(&g->pool, k->n * sizeof(*c));
	g->failed = c == NULL;
	for (i = 0; c != NULL && i < k->n; i++)
		c[i].name = k->columns[i].name;
	g->column = c;
	g->n = k->n;
}

struct asking {
	const struct qa_request *q;
	struct qa_db *db;
	struct qa_batches batches;
	struct qa_book book;
	int64_t agency, area;
	struct qa_grid *grid;
};

static const char *
filled(const struct qa_request *q, const char *column)
{
	size_t i, n = strlen(column);

	for (i = 0; i < q->fill_n; i++)
		if (strncmp(q->fill[i], column, n) == 0 && q->fill[i][n] == '=')
			return q->fill[i] + n + 1;
	return NULL;
}

static int
find_codes(struct asking *a, struct qa_fault *f)
{
	const char *agency = filled(a->q, "agency");
	const char *area = filled(a->q, "area");

	if (agency == NULL)
		return qa_fail(f, QA_USAGE,
		    "whose return is it? name the agency with --fill "
		    "agency=CODE");
	a->agency = qa_book_find(&a->book, QA_AGENCIES, agency, f);
	if (a->agency == 0)
		return -1;
	a->area = a->book.home;
	if (area != NULL)
		a->area = qa_book_find(&a->book, QA_AREAS, area, f);
	return area != NULL && a->area == 0 ? -1 : 0;
}

/* Why the figure is asked for: that of the first priority it serves. */
static const char *
why(const struct asking *a, const struct qa_indicator *x)
{
	const char *end = x->priorities + strcspn(x->priorities, ";");
	const struct qa_priority *p = qa_book_priority(&a->book, x->priorities,
	    (size_t)(end - x->priorities), a->q->period.last);

	return p == NULL ? "" : *p->why == '\0' ? p->title : p->why;
}

static int
put_row(struct asking *a, const struct qa_indicator *x, struct qa_period p,
    const struct qa_series *s, struct qa_fault *f)
{
	const struct qa_figure *last = qa_series_latest(s, x, p.first - 1, -1);
	struct qa_grid *g = a->grid;
	struct qa_num value = { 0, 0 };
	enum qa_status status;
	char text[QA_PERIOD_TEXT];
	int step = 0;

	if (last != NULL &&
	    (step = qa_figure_value(last, x, NULL, &value, &status, f)) == -1)
		return -1;
	if (step == 0 && last != NULL && last->has_n) {
		value = last->n; /* a rate whose population is elsewhere */
		step = 1;
	}
	qa_grid_add(g, x->code);
	qa_grid_add(g, x->title);
	qa_grid_add(g, qa_codes_text(a->book.codes, a->area));
	qa_grid_add(g, qa_period_write(p, text));
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, NULL);
	qa_grid_add(g, x->unit);
	qa_grid_add(g, NULL);
	qa_grid_add(g, qa_codes_text(a->book.codes, a->agency));
	qa_grid_add(g, NULL);
	qa_grid_add(g, step == 1 ? qa_period_write(last->period, text) : NULL);
	qa_grid_num(g, step == 1, value);
	qa_grid_add(g, why(a, x));
	return 0;
}

/* The periods of the indicator's frequency that end within the one asked. */
static int
put_owed(struct asking *a, const struct qa_indicator *x, struct qa_fault *f)
{
	const struct qa_series_query q = {
		.indicator = x->id, .areas = &a->area, .areas_n = 1
	};
	struct qa_series_set set;
	struct qa_period p =
	    qa_frequency_period(x->frequency, a->q->period.first);
	int months = qa_frequency_months(x->frequency), rc = -1;

	if (qa_series_read(&set, a->db, &a->batches, &a->book, &q, f) == -1)
		goto done;
	for (; p.last <= a->q->period.last; p = qa_period_back(p, -months))
		if (p.last >= a->q->period.first &&
		    put_row(a, x, p, qa_series_total(&set, a->area), f) == -1)
			goto done;
	rc = 0;
done:
	qa_series_clear(&set);
	return rc;
}

static int
by_code(const void *a, const void *b)
{
	return strcmp((*(const struct qa_indicator *const *)a)->code,
	    (*(const struct qa_indicator *const *)b)->code);
}

static int
put_all(struct asking *a, struct qa_fault *f)
{
	const struct qa_indicator **owed, *x;
	size_t i, n = 0;
	int rc = 0;

	owed = calloc(a->book.indicators_n + 1, sizeof(*owed));
	if (owed == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < a->book.indicators_n; i++) {
		x = &a->book.indicators[i];
		if (x->agency == a->agency &&
		    qa_book_indicator(&a->book, x->id, a->q->period.last) == x)
			owed[n++] = x;
	}
	qsort(owed, n, sizeof(*owed), by_code);
	for (i = 0; i < n && rc == 0; i++)
		rc = put_owed(a, owed[i], f);
	free(owed);
	return rc;
}

int
qa_request_rows(struct qa_db *db, const struct qa_request *q,
    struct qa_grid *grid, struct qa_fault *f)
{
	struct asking a = { .q = q, .db = db, .grid = grid };
	int rc = -1;

	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (qa_batches_load(&a.batches, db, q->as_of, f) == 0 &&
	    qa_book_read(&a.book, db, &a.batches, f) == 0 &&
	    find_codes(&a, f) == 0 && put_all(&a, f) == 0)
		rc = qa_grid_check(grid, f);
	qa_book_clear(&a.book);
	qa_batches_clear(&a.batches);
	return rc;
}
