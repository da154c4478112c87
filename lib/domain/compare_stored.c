#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/compare_stored.h"
#include "domain/neighbours.h"
#include "domain/peers.h"
#include "measure/band.h"
#include "measure/dsr.h"

/* A comparison while it is read. */
struct reading {
	const struct qa_compare_query *q;
	struct qa_known known;
	struct qa_neighbours neighbours;
	const struct qa_indicator *x;
	int64_t home; /* 0: none */
	int64_t *area; /* those compared */
	size_t n, cap;
	struct qa_peers peers;
	struct qa_compare_group *group;
};

/* ---- which areas ---- */

static int
take(struct reading *r, int64_t area, struct qa_fault *f)
{
	int64_t place = qa_book_place(&r->known.book, area), *p;
	size_t i;

	for (i = 0; i < r->n; i++)
		if (qa_book_place(&r->known.book, r->area[i]) == place)
			return 0;
	if (r->n == r->cap) {
		r->cap = r->cap == 0 ? 64 : r->cap * 2;
		p = realloc(r->area, r->cap * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		r->area = p;
	}
	r->area[r->n++] = area;
	return 0;
}

static int
need_home(const struct reading *r, const char *what, struct qa_fault *f)
{
	if (r->home != 0)
		return 0;
	return qa_fail(f, QA_CONFIG,
	    "no pack names a home area, whose %s these would be: name one "
	    "with -a",
	    what);
}

/* All authorities, or those of a region. */
static int
take_authorities(struct reading *r, int64_t region, struct qa_fault *f)
{
	int day = r->q->period.last, rc = 0;
	size_t n, i;
	int64_t *all = qa_peers_authorities(&r->known.book, day, &n);

	if (all == NULL)
		return qa_fail_memory(f);
	for (i = 0; rc == 0 && i < n; i++)
		if (region == 0 ||
		    qa_book_region(&r->known.book, all[i], day) == region)
			rc = take(r, all[i], f);
	free(all);
	return rc;
}

static int
take_region(struct reading *r, struct qa_fault *f)
{
	int64_t region;

	if (need_home(r, "region", f) == -1)
		return -1;
	region = qa_book_region(&r->known.book, r->home, r->q->period.last);
	if (region == 0)
		return qa_fail(f, QA_USAGE, "%s lies in no region",
		    qa_codes_text(r->known.book.codes, r->home));
	return take_authorities(r, region, f);
}

/* The neighbours of the home area; how many, -1. */
static int
neighbours_of(struct reading *r, int64_t out[static QA_NEIGHBOURS_MAX],
    struct qa_fault *f)
{
	int day = r->q->period.last;
	int64_t set = 0;

	if (need_home(r, "neighbours", f) == -1)
		return -1;
	if (r->q->set != NULL &&
	    (set = qa_neighbours_find(
		 &r->neighbours, &r->known, r->q->set, f)) == 0)
		return -1;
	set = qa_neighbours_set(&r->neighbours, &r->known, r->home, day, set);
	return (int)qa_neighbours_of(
	    &r->neighbours, &r->known, set, r->home, day, out);
}

static int
take_neighbours(struct reading *r, struct qa_fault *f)
{
	int64_t near[QA_NEIGHBOURS_MAX];
	int i, n = neighbours_of(r, near, f);

	if (n == -1)
		return -1;
	if (n == 0)
		return qa_fail(f, QA_USAGE,
		    "no neighbours of %s are on record: qa-ingest neighbours "
		    "FILE loads them",
		    qa_codes_text(r->known.book.codes, r->home));
	if (take(r, r->home, f) == -1)
		return -1;
	for (i = 0; i < n; i++)
		if (take(r, near[i], f) == -1)
			return -1;
	return 0;
}

/* One word or code of --areas. */
static int
take_named(struct reading *r, const char *s, size_t n, struct qa_fault *f)
{
	char code[64];
	int64_t id;

	if (n == 3 && memcmp(s, "all", 3) == 0)
		return take_authorities(r, 0, f);
	if (n == 6 && memcmp(s, "region", 6) == 0)
		return take_region(r, f);
	if (n == 10 && memcmp(s, "neighbours", 10) == 0)
		return take_neighbours(r, f);
	snprintf(code, sizeof(code), "%.*s", (int)n, s);
	if ((id = qa_book_find(&r->known.book, QA_AREAS, code, f)) == 0)
		return -1;
	return take(r, id, f);
}

static int
take_areas(struct reading *r, struct qa_fault *f)
{
	const char *s, *end;
	size_t i;

	if (r->q->areas_n == 0)
		return take_authorities(r, 0, f);
	for (i = 0; i < r->q->areas_n; i++)
		for (s = r->q->areas[i]; *s != '\0';
		     s = *end == '\0' ? end : end + 1) {
			end = s + strcspn(s, ";,");
			if (end > s &&
			    take_named(r, s, (size_t)(end - s), f) == -1)
				return -1;
		}
	return 0;
}

/* ---- benchmark ---- */

static void
set_benchmark(struct qa_compare_group *g, struct qa_num value)
{
	g->has_benchmark = g->benchmark_is_shown = true;
	g->benchmark_shown = value;
	g->benchmark = qa_num_double(value);
}

/* An area's figure of the period itself; that of another time is not
 * compared with. */
static int
area_benchmark(struct reading *r, int64_t area, struct qa_fault *f)
{
	struct qa_compare_group *g = r->group;
	const struct qa_area *a;
	struct qa_peers one;
	int rc;

	if (area == 0)
		return 0;
	a = qa_book_area(&r->known.book, area, r->q->period.last);
	rc = qa_peers_read(&one, &r->known, r->x, r->q->period, &area, 1, f);
	if (rc == 0 && one.item[0].v.has) {
		set_benchmark(g, one.item[0].v.value);
		snprintf(g->benchmark_name, sizeof(g->benchmark_name), "%s",
		    a->name);
		qa_utf8_mend(g->benchmark_name);
	}
	qa_peers_clear(&one);
	return rc;
}

static int
neighbours_benchmark(struct reading *r, struct qa_fault *f)
{
	int64_t near[QA_NEIGHBOURS_MAX];
	struct qa_num value[QA_NEIGHBOURS_MAX], mean;
	struct qa_compare_group *g = r->group;
	struct qa_peers them;
	int n = neighbours_of(r, near, f), rc;
	size_t i, k = 0;

	if (n == -1)
		return -1;
	rc = qa_peers_read(
	    &them, &r->known, r->x, r->q->period, near, (size_t)n, f);
	for (i = 0; rc == 0 && i < them.n; i++)
		if (them.item[i].v.has)
			value[k++] = them.item[i].v.value;
	if (rc == 0 && k > 0) {
		rc = qa_num_mean(value, k, r->x->decimals + 2, &mean, f);
		if (rc == 0)
			set_benchmark(g, mean);
		snprintf(g->benchmark_name, sizeof(g->benchmark_name),
		    "mean of %zu neighbours", k);
	}
	qa_peers_clear(&them);
	return rc;
}

static int
read_benchmark(
    struct reading *r, const struct qa_compare_how *how, struct qa_fault *f)
{
	const struct qa_book *b = &r->known.book;

	switch (how->benchmark) {
	case QA_BENCHMARK_VALUE:
	case QA_BENCHMARK_POOLED:
		return 0;
	case QA_BENCHMARK_DEFAULT:
		/* England's count is of all of them together */
		if (r->x->measure == QA_COUNT_MEASURE)
			return 0;
		return area_benchmark(r, b->england, f);
	case QA_BENCHMARK_REGION:
		if (need_home(r, "region", f) == -1)
			return -1;
		if (r->x->measure == QA_COUNT_MEASURE)
			return 0; /* nor does a region's */
		return area_benchmark(
		    r, qa_book_region(b, r->home, r->q->period.last), f);
	case QA_BENCHMARK_NEIGHBOURS:
		return neighbours_benchmark(r, f);
	}
	return 0;
}

/* ---- figures ---- */

/* Text of the book and of the codes, which the group outlives. */
static const char *
keep(struct reading *r, const char *s)
{
	return qa_pool_copy(&r->group->pool, s, strlen(s));
}

static int
put_peer(struct reading *r, const struct qa_peer *p, struct qa_fault *f)
{
	const struct qa_book *b = &r->known.book;
	const struct qa_area *a = qa_book_area(b, p->area, r->q->period.last);
	struct qa_compared *c = qa_compare_add(r->group, f);

	if (c == NULL)
		return -1;
	c->area = keep(r, qa_codes_text(b->codes, p->area));
	c->name = keep(r, a == NULL ? "" : a->name);
	if (c->area == NULL || c->name == NULL)
		return qa_fail_memory(f);
	c->home = r->home != 0 &&
	    qa_book_place(b, p->area) == qa_book_place(b, r->home);
	c->has_value = p->v.has;
	c->exact = c->unrounded = p->exact;
	c->has_n = p->has_n;
	c->has_d = p->v.has_d;
	c->n = p->n;
	c->d = p->v.d;
	c->shown = p->v.value;
	c->status = qa_status_name(p->v.status);
	c->batch = p->batch;
	c->line = p->line;
	return 0;
}

/* ---- standardised rates ---- */

/* The bands of an area, and the standard that all of them share. */
struct bands {
	struct qa_series_set set; /* of all areas, and England */
	int64_t *band; /* breakdowns whose key is the age, or the only one */
	double *standard; /* of each: England's people, else everyone's */
	size_t n;
};

static int
add_band(struct bands *b, int64_t breakdown, struct qa_fault *f)
{
	size_t i;
	void *p;

	for (i = 0; i < b->n; i++)
		if (b->band[i] == breakdown)
			return 0;
	if ((p = realloc(b->band, (b->n + 1) * sizeof(*b->band))) == NULL)
		return qa_fail_memory(f);
	b->band = p;
	p = realloc(b->standard, (b->n + 1) * sizeof(*b->standard));
	if (p == NULL)
		return qa_fail_memory(f);
	b->standard = p;
	b->standard[b->n] = 0;
	b->band[b->n++] = breakdown;
	return 0;
}

/* Breakdowns by age alone. */
static int
find_bands(struct reading *r, struct bands *b, struct qa_fault *f)
{
	const struct qa_codes *codes = r->known.book.codes;
	const char *text;
	size_t i;

	for (i = 0; i < b->set.n; i++) {
		text = qa_codes_text(codes, b->set.series[i].breakdown);
		if (strncmp(text, "age=", 4) == 0 &&
		    strchr(text, ';') == NULL &&
		    add_band(b, b->set.series[i].breakdown, f) == -1)
			return -1;
	}
	if (b->n > 0)
		return 0;
	return qa_fail(f, QA_USAGE,
	    "%s has no figures by age: --standardise wants breakdowns such as "
	    "age=0-4, with numerator and denominator",
	    r->x->code);
}

/* The figure of a band at an area; false: it has not both parts. */
static int
band_of(struct reading *r, const struct bands *b, int64_t area, size_t k,
    struct qa_stratum *out, bool *has, struct qa_fault *f)
{
	const struct qa_series *s = NULL;
	struct qa_reading at;
	size_t i;

	*has = false;
	for (i = 0; i < b->set.n && s == NULL; i++)
		if (b->set.series[i].area == area &&
		    b->set.series[i].breakdown == b->band[k])
			s = &b->set.series[i];
	if (s == NULL)
		return 0;
	if (qa_series_at(s, r->x, r->q->period, &at, f) == -1)
		return -1;
	*has = (at.how == QA_SENT || at.how == QA_FROM_MONTHS) &&
	    at.figure.has_n && at.figure.has_d && !at.figure.rounded;
	out->events = qa_num_double(at.figure.n);
	out->population = qa_num_double(at.figure.d);
	out->standard = b->standard[k];
	return 0;
}

/* England's people of each band; where it has none, those of all areas. */
static int
find_standard(struct reading *r, struct bands *b, struct qa_fault *f)
{
	struct qa_stratum x;
	bool has, england = true;
	size_t k, i;

	for (k = 0; k < b->n; k++) {
		if (band_of(r, b, r->known.book.england, k, &x, &has, f) == -1)
			return -1;
		b->standard[k] = has ? x.population : 0;
		england &= has;
	}
	for (k = 0; k < b->n && !england; k++)
		for (b->standard[k] = 0, i = 0; i < r->n; i++) {
			if (band_of(r, b, r->area[i], k, &x, &has, f) == -1)
				return -1;
			b->standard[k] += has ? x.population : 0;
		}
	return 0;
}

static int
standardise_area(struct reading *r, const struct bands *b,
    const struct qa_compare_how *how, struct qa_compared *c, int64_t area,
    struct qa_fault *f)
{
	struct qa_stratum *x = calloc(b->n, sizeof(*x));
	char text[QA_DOUBLE_TEXT];
	struct qa_dsr rate = { .known = false };
	bool has = true;
	size_t k;
	int rc = x == NULL ? qa_fail_memory(f) : 0;

	for (k = 0; rc == 0 && has && k < b->n; k++)
		rc = band_of(r, b, area, k, &x[k], &has, f);
	if (rc == 0 && has)
		rc = qa_dsr(x, b->n, r->group->measure.times, how->confidence,
		    &rate, f);
	free(x);
	if (rc == -1)
		return -1;
	c->has_value = rate.known;
	c->exact = false;
	c->status = qa_status_name(rate.known ? QA_FINAL : QA_NOT_AVAILABLE);
	if (!rate.known)
		return 0;
	c->unrounded = c->has_interval = true;
	c->value = rate.value;
	c->interval = rate.interval;
	qa_double_write(rate.value, r->x->decimals, -1, text);
	if (qa_num_read(text, strlen(text), &c->shown) != 0)
		return qa_fail(
		    f, QA_DATA, "the rate of %s is too large", c->area);
	return 0;
}

static int
standardise(
    struct reading *r, const struct qa_compare_how *how, struct qa_fault *f)
{
	int64_t *all = calloc(r->n + 1, sizeof(*all));
	struct qa_series_query q = {
		.indicator = r->x->id, .areas = all, .areas_n = r->n + 1
	};
	struct bands b = { .n = 0 };
	size_t i;
	int rc = -1;

	if (all == NULL)
		return qa_fail_memory(f);
	memcpy(all, r->area, r->n * sizeof(*all));
	all[r->n] = r->known.book.england;
	if (qa_known_series(&r->known, &q, &b.set, f) == -1 ||
	    find_bands(r, &b, f) == -1 || find_standard(r, &b, f) == -1)
		goto done;
	for (i = 0; i < r->group->n; i++)
		if (standardise_area(
			r, &b, how, &r->group->item[i], r->area[i], f) == -1)
			goto done;
	rc = 0;
done:
	qa_series_clear(&b.set);
	free(b.band);
	free(b.standard);
	free(all);
	return rc;
}

static const char *
measure_name(enum qa_measure m)
{
	return m == QA_COUNT_MEASURE ? "count"
	    : m == QA_PERCENT        ? "percentage"
	    : m == QA_RATE           ? "rate"
				     : "mean or value";
}

/* Keeps what the group says of itself, which outlives the book. */
static int
describe(
    struct reading *r, const struct qa_compare_how *how, struct qa_fault *f)
{
	struct qa_compare_group *g = r->group;
	const struct qa_indicator *x = r->x;
	char period[QA_PERIOD_TEXT];
	int64_t times, over;

	qa_period_write(r->q->period, period);
	qa_annual_factor(x, r->q->period, &times, &over);
	g->measure.measure = x->measure;
	g->measure.times = (double)x->per * (double)times / (double)over;
	g->measure.polarity = x->polarity;
	g->measure.value_decimals = x->decimals;
	g->measure.decimals = x->decimals + 2;
	g->indicator = keep(r, x->code);
	g->title = keep(r, x->title);
	g->unit = keep(r, x->unit);
	g->period = keep(r, period);
	if (g->indicator == NULL || g->title == NULL || g->unit == NULL ||
	    g->period == NULL)
		return qa_fail_memory(f);
	if (how->standardise && x->measure != QA_RATE)
		return qa_fail(f, QA_USAGE,
		    "--standardise is of rates; %s is a %s", x->code,
		    measure_name(x->measure));
	if (how->funnel && x->measure != QA_PERCENT && x->measure != QA_RATE)
		return qa_fail(f, QA_USAGE,
		    "--funnel is for percentages and rates; %s is a %s",
		    x->code, measure_name(x->measure));
	return 0;
}

static int
open_reading(struct reading *r, struct qa_db *db, struct qa_fault *f)
{
	struct qa_book *b = &r->known.book;
	int64_t id;

	if (qa_known_open(&r->known, db, r->q->as_of, f) == -1 ||
	    qa_neighbours_read(&r->neighbours, &r->known, f) == -1)
		return -1;
	if ((id = qa_book_find(b, QA_INDICATORS, r->q->indicator, f)) == 0)
		return -1;
	r->x = qa_book_any_indicator(b, id, r->q->period.last);
	if (qa_indicator_takes(r->x, r->q->period, f) == -1) {
		f->exit = QA_USAGE;
		return -1;
	}
	r->home = b->home;
	if (r->q->home != NULL &&
	    (r->home = qa_book_find(b, QA_AREAS, r->q->home, f)) == 0)
		return -1;
	return 0;
}

int
qa_compare_read(struct qa_db *db, const struct qa_compare_query *q,
    struct qa_compare_how *how, struct qa_compare_group *g,
    struct qa_compare_head *head, struct qa_fault *f)
{
	struct reading r = { .q = q, .group = g };
	size_t i;
	int rc = -1;

	if (open_reading(&r, db, f) == -1 || describe(&r, how, f) == -1 ||
	    take_areas(&r, f) == -1 ||
	    qa_peers_read(&r.peers, &r.known, r.x, q->period, r.area, r.n, f) ==
		-1 ||
	    read_benchmark(&r, how, f) == -1)
		goto done;
	for (i = 0; i < r.peers.n; i++)
		if (put_peer(&r, &r.peers.item[i], f) == -1)
			goto done;
	if (how->standardise && standardise(&r, how, f) == -1)
		goto done;
	snprintf(head->batch, sizeof(head->batch), "%ld",
	    qa_batches_last(&r.known.batches));
	rc = 0;
done:
	qa_peers_clear(&r.peers);
	qa_neighbours_clear(&r.neighbours);
	qa_known_close(&r.known);
	free(r.area);
	return rc;
}
