#include <stdlib.h>
#include <string.h>

#include "domain/peers.h"

struct named {
	int64_t id;
	const char *code;
};

static int
by_code(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return strcmp(x->code, y->code);
}

int64_t *
qa_peers_authorities(const struct qa_book *b, int day, size_t *n)
{
	struct named *all = calloc(b->areas_n + 1, sizeof(*all));
	int64_t *out = calloc(b->areas_n + 1, sizeof(*out));
	size_t i;

	*n = 0;
	for (i = 0; all != NULL && out != NULL && i < b->areas_n; i++) {
		const struct qa_area *x = &b->areas[i];

		if (x->level != QA_LEVEL_LA || x->from > day || x->to < day ||
		    qa_book_area(b, x->id, day) != x)
			continue;
		all[*n].id = x->id;
		all[(*n)++].code = x->code;
	}
	if (*n > 1)
		qsort(all, *n, sizeof(*all), by_code);
	for (i = 0; i < *n; i++)
		out[i] = all[i].id;
	free(all);
	return out;
}

int
qa_peer_of(struct qa_known *k, const struct qa_indicator *x, int64_t area,
    const struct qa_figure *g, struct qa_peer *p, struct qa_fault *f)
{
	memset(p, 0, sizeof(*p));
	p->area = area;
	if (qa_known_value(k, x, area, g, &p->v, NULL, f) == -1)
		return -1;
	p->has_n = g->has_n;
	p->n = g->n;
	p->exact = p->v.has && g->has_n && !g->rounded &&
	    (x->measure == QA_COUNT_MEASURE ||
		(p->v.has_d && p->v.d.scaled > 0));
	p->batch = g->batch;
	p->line = g->line;
	return 0;
}

static int
read_peer(struct qa_known *k, const struct qa_indicator *x,
    const struct qa_series_set *set, struct qa_period period, int64_t area,
    struct qa_peer *p, struct qa_fault *f)
{
	const struct qa_series *s = qa_series_total(set, area);
	struct qa_reading r;

	memset(p, 0, sizeof(*p));
	p->area = area;
	p->v.status = QA_NOT_AVAILABLE;
	if (s == NULL)
		return 0;
	if (qa_series_at(s, x, period, &r, f) == -1)
		return -1;
	if (r.how == QA_SOME_MONTHS)
		p->v.status = QA_INCOMPLETE;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	return qa_peer_of(k, x, area, &r.figure, p, f);
}

int
qa_peers_read(struct qa_peers *all, struct qa_known *k,
    const struct qa_indicator *x, struct qa_period period, const int64_t *areas,
    size_t n, struct qa_fault *f)
{
	struct qa_period within = period;
	struct qa_series_query q = { .indicator = x->id,
		.areas = areas,
		.areas_n = n,
		.within = &within };
	struct qa_series_set set = { .n = 0 };
	size_t i;
	int rc = -1;

	memset(all, 0, sizeof(*all));
	/* a rolling year and a year to date end with their quarter */
	if (x->span != QA_IN_PERIOD && period.last - 366 < within.first)
		within.first = period.last - 366;
	all->period = period;
	if ((all->item = calloc(n + 1, sizeof(*all->item))) == NULL)
		return qa_fail_memory(f);
	if (qa_known_series(k, &q, &set, f) == -1 ||
	    (set.n > 0 && qa_known_populate(k, x, areas, n, f) == -1))
		goto done;
	for (i = 0; i < n; i++)
		if (read_peer(k, x, &set, period, areas[i],
			&all->item[all->n++], f) == -1)
			goto done;
	rc = 0;
done:
	qa_series_clear(&set);
	return rc;
}

void
qa_peers_clear(struct qa_peers *all)
{
	free(all->item);
	memset(all, 0, sizeof(*all));
}

bool
qa_peer_interval(const struct qa_peer *p, const struct qa_indicator *x,
    struct qa_period period, double confidence, struct qa_interval *out)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	double n = qa_num_double(p->n), d = qa_num_double(p->v.d);
	int64_t times, over;

	if (!p->exact)
		return false;
	switch (x->measure) {
	case QA_PERCENT:
		if (qa_wilson(n, d, confidence, out, &ignored) == -1)
			return false;
		out->low *= (double)x->per;
		out->high *= (double)x->per;
		return true;
	case QA_RATE:
		qa_annual_factor(x, period, &times, &over);
		return qa_rate_interval(n, d,
			   (double)x->per * (double)times / (double)over,
			   confidence, out, &ignored) == 0;
	case QA_COUNT_MEASURE:
		return qa_count_interval(n, confidence, out, &ignored) == 0;
	case QA_MEAN:
	case QA_VALUE_MEASURE:
		break;
	}
	return false;
}
