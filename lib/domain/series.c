#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/day.h"
#include "domain/series.h"
#include "store/scan.h"

/* ---- reading ---- */

struct found {
	struct qa_figure figure;
	int64_t area, breakdown; /* as stored */
	int place; /* number of the area asked for */
	bool valid; /* the code was valid at the period's end */
};

struct finds {
	struct found *item;
	size_t n, cap;
};

static int
add(struct finds *x, const struct found *item, struct qa_fault *f)
{
	size_t cap = x->cap == 0 ? 64 : x->cap * 2;
	struct found *p;

	if (x->n == x->cap) {
		if ((p = realloc(x->item, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		x->item = p;
		x->cap = cap;
	}
	x->item[x->n++] = *item;
	return 0;
}

static int
by_period(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	if (x->breakdown != y->breakdown)
		return x->breakdown < y->breakdown ? -1 : 1;
	if (x->figure.period.last != y->figure.period.last)
		return x->figure.period.last < y->figure.period.last ? -1 : 1;
	if (x->figure.period.first != y->figure.period.first)
		return x->figure.period.first < y->figure.period.first ? -1 : 1;
	if (x->valid != y->valid)
		return x->valid ? -1 : 1;
	return x->area < y->area ? -1 : x->area > y->area;
}

/* One area that was asked for. */
struct place {
	int64_t place;
	int number; /* of the area, in the order asked */
};

struct places {
	struct place *item; /* by place, then by number */
	size_t n;
	struct qa_buf all; /* their codes, as a JSON array */
};

static int
by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

static int
find_places(struct places *p, const struct qa_book *b, const int64_t *areas,
    size_t n, struct qa_fault *f)
{
	size_t i;

	if ((p->item = calloc(n + 1, sizeof(*p->item))) == NULL)
		return qa_fail_memory(f);
	p->n = n;
	for (i = 0; i < n; i++) {
		p->item[i].place = qa_book_place(b, areas[i]);
		p->item[i].number = (int)i;
	}
	qsort(p->item, n, sizeof(*p->item), by_place);
	qa_buf_put(&p->all, '[');
	for (i = 0; i < n; i++) {
		if (i > 0 && p->item[i].place == p->item[i - 1].place)
			continue;
		if (i > 0)
			qa_buf_put(&p->all, ',');
		qa_book_place_codes(b, p->item[i].place, &p->all);
	}
	qa_buf_put(&p->all, ']');
	return p->all.failed ? qa_fail_memory(f) : 0;
}

/* The first of those asked for that are of a place; their number if none. */
static size_t
find_place(const struct places *p, int64_t place)
{
	size_t low = 0, high = p->n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (p->item[mid].place < place)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void
clear_places(struct places *p)
{
	free(p->item);
	qa_buf_clear(&p->all);
}

static int
take(struct finds *x, const struct places *p, const struct qa_book *b,
    const struct qa_found *row, long first, struct qa_fault *f)
{
	struct found item;
	const struct qa_area *area;
	int64_t place;
	size_t i;

	memset(&item, 0, sizeof(item));
	qa_figure_of(row->value, &item.figure);
	if (item.figure.status == QA_WITHDRAWN)
		item.figure.has_n = item.figure.has_d = item.figure.has_v =
		    false;
	item.figure.batch = row->batch;
	item.figure.line = row->line;
	item.figure.first = first;
	item.area = row->value[QA_OBS_AREA].i;
	item.breakdown = qa_value_or(&row->value[QA_OBS_BREAKDOWN], 0);
	area = qa_book_area(b, item.area, item.figure.period.last);
	item.valid = area != NULL && area->from <= item.figure.period.last &&
	    area->to >= item.figure.period.last;
	place = area == NULL ? item.area : area->place;
	for (i = find_place(p, place); i < p->n && p->item[i].place == place;
	     i++) {
		item.place = p->item[i].number;
		if (add(x, &item, f) == -1)
			return -1;
	}
	return 0;
}

static bool
same_series(const struct found *a, const struct found *b)
{
	return a->place == b->place && a->breakdown == b->breakdown;
}

static bool
same_period(struct qa_period a, struct qa_period b)
{
	return a.first == b.first && a.last == b.last;
}

static bool
may_be_month(struct qa_period p)
{
	return p.last - p.first >= 27 && p.last - p.first <= 30;
}

/* Cuts the sorted figures into series, one figure a period. */
static int
cut(struct qa_series_set *set, struct finds *x, const int64_t *areas,
    struct qa_fault *f)
{
	struct qa_series *s = NULL;
	struct qa_figure *all;
	size_t i;

	set->series = calloc(x->n + 1, sizeof(*set->series));
	all = calloc(x->n + 1, sizeof(*all));
	if (set->series == NULL || all == NULL) {
		free(all);
		return qa_fail_memory(f);
	}
	set->series[0].figure = all;
	for (i = 0; i < x->n; i++) {
		if (i == 0 || !same_series(&x->item[i - 1], &x->item[i])) {
			s = &set->series[set->n++];
			s->area = areas[x->item[i].place];
			s->breakdown = x->item[i].breakdown;
			s->figure = all;
		} else if (same_period(x->item[i - 1].figure.period,
			       x->item[i].figure.period)) {
			continue;
		}
		*all++ = x->item[i].figure;
		s->n++;
		s->monthly |= may_be_month(x->item[i].figure.period);
	}
	return 0;
}

int
qa_series_read(struct qa_series_set *set, struct qa_db *db,
    const struct qa_batches *bs, const struct qa_book *b,
    const struct qa_series_query *q, struct qa_fault *f)
{
	struct qa_value like[2] = { qa_value_integer(q->indicator) };
	struct places places = { .n = 0 };
	struct finds finds = { .n = 0 };
	struct qa_scan *scan = NULL;
	struct qa_found row;
	int step = -1;

	memset(set, 0, sizeof(*set));
	if (q->within != NULL)
		like[1] = qa_value_span(*q->within);
	if (find_places(&places, b, q->areas, q->areas_n, f) == -1 ||
	    qa_scan_open(&scan, db, &qa_kind_observations, bs,
		q->within == NULL ? QA_SCAN_SERIES : QA_SCAN_WITHIN, like,
		qa_buf_str(&places.all), f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &row, f)) == 1)
		if (take(&finds, &places, b, &row, qa_scan_first(scan), f) ==
		    -1) {
			step = -1;
			goto done;
		}
	if (step == 0 && finds.n > 0) {
		qsort(finds.item, finds.n, sizeof(*finds.item), by_period);
		step = cut(set, &finds, q->areas, f);
	}
done:
	qa_scan_close(scan);
	clear_places(&places);
	free(finds.item);
	return step;
}

void
qa_series_clear(struct qa_series_set *set)
{
	if (set->series != NULL)
		free(set->series[0].figure);
	free(set->series);
	memset(set, 0, sizeof(*set));
}

const struct qa_series *
qa_series_total(const struct qa_series_set *set, int64_t area)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		if (set->series[i].area == area &&
		    set->series[i].breakdown == 0)
			return &set->series[i];
	return NULL;
}

/* ---- what it says of a period ---- */

int
qa_span_months(const struct qa_indicator *x, struct qa_period p)
{
	int y, m, d;

	if (x->span == QA_SNAPSHOT || p.first == p.last)
		return 0;
	if (qa_period_is_year(p) || x->span == QA_ROLLING_12)
		return 12;
	if (x->span == QA_TO_DATE) {
		qa_day_split(p.last, &y, &m, &d);
		return (m + 8) % 12 + 1; /* April is the first */
	}
	return qa_period_months(p);
}

/* Whether figures of two periods are of the same time: a rolling year that
 * ends with a quarter is that quarter's. */
static bool
same_time(const struct qa_indicator *x, struct qa_period a, struct qa_period b)
{
	if (same_period(a, b))
		return true;
	return a.last == b.last && x->span != QA_IN_PERIOD &&
	    qa_span_months(x, a) == qa_span_months(x, b);
}

static const struct qa_figure *
exact(const struct qa_series *s, struct qa_period p)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (same_period(s->figure[i].period, p))
			return &s->figure[i];
	return NULL;
}

const struct qa_figure *
qa_series_sent(
    const struct qa_series *s, const struct qa_indicator *x, struct qa_period p)
{
	const struct qa_figure *e = exact(s, p);
	size_t i;

	for (i = 0; e == NULL && i < s->n; i++)
		if (qa_period_kind(s->figure[i].period) != QA_MONTH &&
		    same_time(x, s->figure[i].period, p))
			e = &s->figure[i];
	return e;
}

int
qa_series_months(const struct qa_series *s, struct qa_period p,
    const struct qa_figure *month[static 12])
{
	int i, n = 0, months = s->monthly ? qa_period_months(p) : 0;
	struct qa_period m;

	for (i = 0; i < months && i < 12; i++) {
		m.first = qa_day_add_months(p.first, i);
		m.last = qa_day_add_months(p.first, i + 1) - 1;
		if ((month[n] = exact(s, m)) != NULL &&
		    month[n]->status != QA_WITHDRAWN)
			n++;
	}
	return n;
}

/* Why there is no number, or how sure it is: no number outweighs the rest. */
static enum qa_status
worse(enum qa_status a, enum qa_status b)
{
	bool none_a = a >= QA_WITHDRAWN && a <= QA_LOW_STATUS;
	bool none_b = b >= QA_WITHDRAWN && b <= QA_LOW_STATUS;

	if (none_a || none_b)
		return none_a ? a : b;
	return a == QA_FINAL ? b : a;
}

static int
add_up(bool *has, struct qa_num *sum, bool more, struct qa_num n,
    struct qa_fault *f)
{
	*has = *has && more;
	return *has ? qa_num_add(*sum, n, sum, f) : 0;
}

static int
sum(const struct qa_figure *month, int n, struct qa_figure *out,
    struct qa_fault *f)
{
	int i;

	*out = month[0];
	for (i = 1; i < n; i++) {
		const struct qa_figure *m = &month[i];

		if (add_up(&out->has_n, &out->n, m->has_n, m->n, f) == -1 ||
		    add_up(&out->has_d, &out->d, m->has_d, m->d, f) == -1 ||
		    add_up(&out->has_v, &out->v, m->has_v, m->v, f) == -1)
			return -1;
		out->status = worse(out->status, m->status);
		out->rounded = out->rounded || m->rounded;
		if (m->batch > out->batch) {
			out->batch = m->batch;
			out->line = m->line;
		}
	}
	return 0;
}

/* Parts are added, and only where they give the value; of a rate brought to
 * a year the denominator is a population, which is not added up. */
static int
sum_ratio(const struct qa_indicator *x, const struct qa_figure *month, int n,
    struct qa_figure *out, struct qa_fault *f)
{
	if (sum(month, n, out, f) == -1)
		return -1;
	if (x->annualise)
		out->d = month[n - 1].d;
	if (out->rounded)
		out->has_n = out->has_d = false;
	out->has_v = false;
	return 0;
}

/* A count may be sent as numerator or as value. */
static int
sum_value(const struct qa_indicator *x, struct qa_figure *month, int n,
    struct qa_figure *out, struct qa_fault *f)
{
	int i;

	for (i = 0; i < n; i++) {
		if (!month[i].has_v && month[i].has_n)
			month[i].v = month[i].n;
		month[i].has_v = month[i].has_v || month[i].has_n;
		month[i].n = month[i].v;
		month[i].has_n = month[i].has_v;
	}
	if (sum(month, n, out, f) == -1)
		return -1;
	if (x->aggregation == QA_AVERAGE && out->has_v) {
		out->has_n = false;
		return qa_num_ratio(
		    out->v, qa_num_whole(n), 1, x->decimals, &out->v, f);
	}
	return 0;
}

/*
 * Months into one figure. Parts are added; a value without parts is added
 * where it is a count, and never where it is a ratio: a percentage is never
 * averaged.
 */
static int
aggregate(const struct qa_indicator *x, const struct qa_figure *const *sent,
    int n, struct qa_period p, struct qa_figure *out, struct qa_fault *f)
{
	bool ratio = x->measure == QA_PERCENT || x->measure == QA_RATE ||
	    x->measure == QA_MEAN;
	struct qa_figure month[12];
	int i, rc;

	for (i = 0; i < n; i++)
		month[i] = *sent[i];
	if (x->aggregation == QA_LAST || x->span != QA_IN_PERIOD) {
		*out = month[n - 1];
		rc = 0;
	} else if (ratio) {
		rc = sum_ratio(x, month, n, out, f);
	} else {
		rc = sum_value(x, month, n, out, f);
	}
	out->period = p;
	return rc;
}

/* Whether two figures say the same, as far as both say it. */
static bool
agree(const struct qa_figure *a, const struct qa_figure *b)
{
	return !(a->has_n && b->has_n && qa_num_compare(a->n, b->n) != 0) &&
	    !(a->has_d && b->has_d && qa_num_compare(a->d, b->d) != 0) &&
	    !(!a->has_n && a->has_v && b->has_v &&
		qa_num_compare(a->v, b->v) != 0);
}

int
qa_series_at(const struct qa_series *s, const struct qa_indicator *x,
    struct qa_period p, struct qa_reading *r, struct qa_fault *f)
{
	const struct qa_figure *month[12], *sent;
	int n;

	memset(r, 0, sizeof(*r));
	if (s == NULL)
		return 0;
	if ((sent = qa_series_sent(s, x, p)) != NULL) {
		r->how = QA_SENT;
		r->figure = *sent;
	}
	r->months_of = qa_period_months(p);
	if (r->months_of < 2 || r->months_of > 12)
		return 0;
	r->months = n = qa_series_months(s, p, month);
	if (n == 0)
		return 0;
	if (n < r->months_of) {
		if (sent == NULL)
			r->how = QA_SOME_MONTHS;
		return 0;
	}
	if (aggregate(x, month, n, p, &r->by_months, f) == -1)
		return -1;
	if (sent == NULL || sent->status == QA_WITHDRAWN) {
		r->how = QA_FROM_MONTHS;
		r->figure = r->by_months;
	} else {
		r->differs = !agree(sent, &r->by_months);
	}
	return 0;
}

const struct qa_figure *
qa_series_latest(const struct qa_series *s, const struct qa_indicator *x,
    int day, int months)
{
	size_t i;

	for (i = s == NULL ? 0 : s->n; i-- > 0;) {
		const struct qa_figure *g = &s->figure[i];

		if (g->period.last > day || g->status > QA_PROVISIONAL ||
		    (!g->has_v && !g->has_n))
			continue;
		if (months < 0 || qa_span_months(x, g->period) == months)
			return g;
	}
	return NULL;
}
