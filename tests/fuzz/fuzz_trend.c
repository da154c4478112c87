/*
 * Trends of any rows: the first bytes choose the options, the rest is what a
 * pipe brings. Whatever comes out is a number or nothing, limits hold their
 * centre, periods rise, and series in order are as gathered.
 */
#include "fuzz.h"

#include <math.h>

#include "base/buf.h"
#include "base/text.h"
#include "domain/rebase.h"
#include "domain/trend_picture.h"
#include "domain/trend_stream.h"
#include "face/rows.h"
#include "source.h"

#define OPTIONS 3 /* bytes */

struct run {
	struct qa_trend_how how;
	bool draw;
};

static void
choose(const uint8_t *p, struct run *r)
{
	static const enum qa_spc_chart charts[] = { QA_XMR_CHART, QA_RUN_CHART,
		QA_P_CHART, QA_P_PRIME_CHART, QA_U_CHART, QA_U_PRIME_CHART,
		QA_C_CHART, QA_XMR_CHART };
	static const enum qa_polarity ways[] = { QA_NEUTRAL, QA_LOW, QA_HIGH };
	static const int precisions[] = { -1, -1, 1, 17 };
	static const double per[] = { 1, 100, 10000, 10000000 };
	struct qa_trend_how *h = &r->how;

	memset(r, 0, sizeof(*r));
	h->choose = p[0] % 8 == 7;
	h->spc = qa_spc_profile(
	    p[0] / 8 % 2 == 0 ? QA_SPC_MDC : QA_SPC_NHSR, charts[p[0] % 8]);
	h->spc.screen = p[0] / 16 % 2 == 1;
	h->spc.shift = 6 + p[0] / 32 % 3;
	h->spc.trend = 5 + p[1] % 4;
	h->spc.baseline = p[1] / 4 % 2 == 0 ? 0 : 12;
	h->per = per[p[1] / 8 % 4];
	h->precision = precisions[p[1] / 32 % 4];
	h->has_polarity = p[2] % 4 > 0;
	h->polarity = ways[p[2] % 3];
	h->has_target = p[2] / 4 % 2 == 1;
	h->target = qa_num_whole(20);
	h->forecast = p[2] / 8 % 4 * 3;
	r->draw = p[2] / 32 % 4 == 1;
}

static void
check_limits(const struct qa_spc_result *r)
{
	double slack = 1e-9 * (1 + fabs(r->centre));

	if (isinf(r->centre) || isinf(r->lower_limit) || isinf(r->upper_limit))
		abort();
	if (r->lower_limit > r->centre + slack ||
	    r->upper_limit < r->centre - slack)
		abort();
}

/* A gap breaks moving ranges; periods rise, each in its own place. */
static void
check_points(const struct qa_trend *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		const struct qa_trend_point *p = &t->point[i];
		const struct qa_spc_result *r = &t->result[p->element];

		check_limits(r);
		if (!p->has && isfinite(r->value))
			abort();
		if (i > 0 &&
		    (p->period.last <= p[-1].period.last ||
			p->element != p[-1].element + 1 + (size_t)p->missing))
			abort();
		if (i > 0 && p->missing > 0 && isfinite(r->moving_range))
			abort();
	}
}

static void
put_cells(const struct run *r, const struct qa_trend *t, struct qa_buf *out)
{
	struct qa_trend_cells cells = { .finding = "" };
	size_t i, k;

	for (i = 0; i < t->n; i++) {
		qa_trend_put(t, &r->how, i, &cells);
		if (cells.used > sizeof(cells.text))
			abort();
		for (k = 0; k < qa_trend_columns_n; k++) {
			const char *s = cells.cell[k];

			if (qa_utf8_check(s, strlen(s)) != strlen(s))
				abort();
			if (qa_trend_columns[k].flags & QA_OUT_NUMBER &&
			    s[strspn(s, "+-.0123456789e")] != '\0')
				abort();
			qa_buf_print(out, "%s\t", s);
		}
		qa_buf_put(out, '\n');
	}
	qa_buf_clear(&cells.note);
}

static void
draw(const struct run *r, const struct qa_trend *t, struct qa_fault *f)
{
	struct qa_buf picture = QA_BUF_EMPTY;

	if (r->draw && t->elements < 500 &&
	    (qa_trend_draw(t, &r->how, "", &picture, f) == -1 ||
		qa_utf8_check(picture.data, picture.len) != picture.len))
		abort();
	qa_buf_clear(&picture);
}

/* Computes a series and writes it. */
static int
finish(const struct run *r, struct qa_trend *t, struct qa_buf *out,
    struct qa_fault *f)
{
	size_t n = t->n, at;
	struct qa_grid grid;

	if (qa_trend_compute(t, &r->how, f) == -1)
		return -1;
	check_points(t);
	draw(r, t, f);
	qa_grid_init(&grid, qa_rebase_columns, qa_rebase_columns_n);
	if (qa_rebase_suggest(t, r->how.spc.shift, &grid, f) == -1)
		abort();
	qa_grid_clear(&grid);
	if (qa_trend_last(t, &at) != NULL)
		qa_trend_finding(t, out);
	if (qa_trend_project(t, r->how.forecast, f) == -1)
		abort();
	for (at = n; at < t->n; at++)
		if (t->point[at].period.last <= t->point[at - 1].period.last)
			abort();
	put_cells(r, t, out);
	return 0;
}

/* Reads all rows: 0, 1 where a series comes again, -1. */
static int
feed(const struct run *r, struct qa_rows *rows, struct qa_trend_stream *s,
    struct qa_buf *out, struct qa_fault *f)
{
	enum qa_group_step what;
	struct qa_trend *t = NULL;
	struct qa_row row;
	int step;
	size_t i;

	while ((step = qa_rows_next(rows, &row, f)) == 1)
		do {
			if (qa_trend_stream_row(s, &row, &what, f) == -1) {
				if (f->exit != QA_DATA || f->column < 0)
					abort();
				return -1;
			}
			if (what == QA_GROUP_AGAIN)
				return 1;
			if (what == QA_GROUP_WHOLE) {
				if (qa_trend_stream_series(s, 0, &t, f) == -1 ||
				    finish(r, t, out, f) == -1)
					return -1;
				qa_trend_stream_forget(s);
			}
		} while (what == QA_GROUP_WHOLE);
	for (i = 0; step == 0; i++) {
		if (qa_trend_stream_series(s, i, &t, f) == -1)
			return -1;
		if (t == NULL)
			break;
		step = finish(r, t, out, f);
	}
	return step;
}

static int
read_through(const struct run *r, const uint8_t *data, size_t n, bool gather,
    struct qa_buf *out)
{
	struct qa_source source = { (const char *)data, n, 0 };
	struct qa_trend_stream *s = NULL;
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_rows *rows = NULL;
	int rc = -1;

	if (qa_rows_open(&rows, &source, &f) == 0 &&
	    qa_trend_stream_open(&s, gather, &f) == 0)
		rc = feed(r, rows, s, out, &f);
	if (rc == -1 && f.exit != QA_DATA)
		abort();
	qa_trend_stream_close(s);
	qa_rows_close(rows);
	return rc;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_buf stream = QA_BUF_EMPTY, gathered = QA_BUF_EMPTY;
	struct run r;
	int one, all;

	if (n < OPTIONS)
		return 0;
	choose(data, &r);
	one = read_through(&r, data + OPTIONS, n - OPTIONS, false, &stream);
	all = read_through(&r, data + OPTIONS, n - OPTIONS, true, &gathered);
	if (all == 1 || (one == 0 && all != 0) ||
	    (one == 0 &&
		(stream.len != gathered.len ||
		    (stream.len > 0 &&
			memcmp(stream.data, gathered.data, stream.len) != 0))))
		abort();
	qa_buf_clear(&stream);
	qa_buf_clear(&gathered);
	return 0;
}
