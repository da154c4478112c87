/*
 * A comparison of any rows: the first bytes choose the options, the rest is
 * what a pipe brings. Whatever comes out is a number or nothing, an interval
 * holds its value, and groups in any order are as gathered.
 */
#include "fuzz.h"

#include <math.h>

#include "base/buf.h"
#include "base/text.h"
#include "domain/compare_picture.h"
#include "domain/compare_stream.h"
#include "face/rows.h"
#include "source.h"

#define OPTIONS 3 /* bytes */

struct run {
	struct qa_stream_options o;
	struct qa_compare_how how;
	bool draw;
};

static void
choose(const uint8_t *p, struct run *r)
{
	static const enum qa_measure measures[] = { QA_PERCENT, QA_RATE,
		QA_COUNT_MEASURE, QA_RATE, QA_RATE };
	static const double times[] = { 100, 10000, 1, 1, 1 };
	static const enum qa_polarity polarities[] = { QA_NEUTRAL, QA_LOW,
		QA_HIGH, QA_RANGE };
	static const double confidences[] = { 0.95, 0.998, 0.01, 0.999999 };
	static const int bands[] = { 0, 4, 5, 10 };
	static const int precisions[] = { -1, -1, 1, 17 };
	struct qa_compare_measure *m = &r->o.measure;
	int k = p[0] % 5;

	memset(r, 0, sizeof(*r));
	m->measure = measures[k];
	m->times = times[k];
	m->ratio = k >= 3;
	m->log_ratio = k == 4;
	m->polarity = polarities[p[0] / 5 % 4];
	m->value_decimals = m->decimals = 6;
	r->how.confidence = confidences[p[1] % 4];
	r->how.bands = bands[p[1] / 4 % 4];
	r->how.precision = precisions[p[1] / 16 % 4];
	r->how.standardise = measures[k] == QA_RATE && p[2] % 4 == 3;
	r->how.funnel = !r->how.standardise &&
	    measures[k] != QA_COUNT_MEASURE && p[2] % 4 > 0;
	r->how.overdispersion = r->how.funnel && p[2] % 4 == 2;
	r->how.benchmark = QA_BENCHMARK_POOLED;
	if (m->ratio || p[2] / 4 % 4 == 1) {
		r->how.benchmark = QA_BENCHMARK_VALUE;
		r->how.benchmark_value = qa_num_whole(m->ratio ? 1 : 20);
	}
	r->draw = p[2] / 16 % 4 == 1;
	r->o.standardise = r->how.standardise;
	r->o.confidence = r->how.confidence;
	r->o.per = m->times;
	r->o.home = "A";
}

static void
check_item(const struct run *r, const struct qa_compare_group *g,
    const struct qa_compared *c)
{
	double slack = 1e-9 * (1 + fabs(c->value));

	if (!c->has_value) {
		if (c->rank != 0 || c->band != 0 || c->quartile != '\0' ||
		    c->has_interval || c->has_funnel)
			abort();
		return;
	}
	if (!isfinite(c->value) || c->rank < 0 || c->rank > g->of ||
	    c->band < 0 || c->band > r->how.bands)
		abort();
	if (c->has_interval &&
	    !(c->interval.low <= c->value + slack &&
		c->value <= c->interval.high + slack) &&
	    !r->how.standardise && fabs(c->value) < 1e12)
		abort();
}

static void
check_cells(const struct qa_compare_cells *cells)
{
	size_t i;

	if (cells->used > sizeof(cells->text))
		abort();
	for (i = 0; i < qa_compare_columns_n; i++) {
		const char *s = cells->cell[i];

		if (qa_utf8_check(s, strlen(s)) != strlen(s))
			abort();
		if (qa_compare_columns[i].flags & QA_OUT_NUMBER &&
		    s[strspn(s, "+-.0123456789e")] != '\0')
			abort();
	}
}

/* Computes a group and writes it. */
static int
finish(const struct run *r, struct qa_compare_stream *s,
    struct qa_compare_group *g, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_compare_cells cells = { .people = true };
	struct qa_buf picture = QA_BUF_EMPTY;
	int of = 0;
	size_t i, k;

	if (qa_compare_stream_finish(s, g, f) == -1 ||
	    qa_compare_compute(g, &r->how, f) == -1)
		return -1;
	for (i = 0; i < g->n; i++) {
		of += g->item[i].has_value;
		check_item(r, g, &g->item[i]);
		qa_compare_put(g, &r->how, i, &cells);
		check_cells(&cells);
		for (k = 0; k < qa_compare_columns_n; k++)
			qa_buf_print(out, "%s\t", cells.cell[k]);
		qa_buf_put(out, '\n');
	}
	if (of != g->of)
		abort();
	qa_compare_sort(g);
	if (r->draw && qa_compare_draw(g, &r->how, "", &picture, f) == 0 &&
	    qa_utf8_check(picture.data, picture.len) != picture.len)
		abort();
	qa_buf_clear(&picture);
	return 0;
}

/* Reads all rows: 0, 1 where a group comes again, -1. */
static int
feed(const struct run *r, struct qa_rows *rows, struct qa_compare_stream *s,
    struct qa_buf *out, struct qa_fault *f)
{
	enum qa_group_step what;
	struct qa_compare_group *g;
	struct qa_row row;
	int step;
	size_t i;

	while ((step = qa_rows_next(rows, &row, f)) == 1)
		do {
			if (qa_compare_stream_row(s, &row, &what, f) == -1) {
				if (f->exit != QA_DATA || f->column < 1)
					abort();
				return -1;
			}
			if (what == QA_GROUP_AGAIN)
				return 1;
			if (what == QA_GROUP_WHOLE) {
				if (finish(r, s, qa_compare_stream_group(s, 0),
					out, f) == -1)
					return -1;
				qa_compare_stream_forget(s);
			}
		} while (what == QA_GROUP_WHOLE);
	for (i = 0; step == 0 && (g = qa_compare_stream_group(s, i)) != NULL;
	     i++)
		step = finish(r, s, g, out, f);
	return step;
}

static int
read_through(const struct run *r, const uint8_t *data, size_t n, bool gather,
    struct qa_buf *out)
{
	struct qa_source source = { (const char *)data, n, 0 };
	struct qa_stream_options o = r->o;
	struct qa_compare_stream *s = NULL;
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_rows *rows = NULL;
	int rc = -1;

	o.gather = gather;
	if (qa_rows_open(&rows, &source, &f) == 0 &&
	    qa_compare_stream_open(&s, &o, &f) == 0)
		rc = feed(r, rows, s, out, &f);
	if (rc == -1 && f.exit != QA_DATA)
		abort();
	qa_compare_stream_close(s);
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
