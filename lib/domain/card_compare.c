/* What a row's value is compared with: England, the region, neighbours, and
 * where it stands among all authorities. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/card.h"
#include "measure/band.h"

/* Of a ratio, or a rate brought to a year, figures of any span compare. */
static bool
span_matters(const struct qa_indicator *x)
{
	return !(x->measure == QA_PERCENT || x->measure == QA_MEAN ||
	    (x->measure == QA_RATE && x->annualise));
}

/* An area's latest figure of the same span that ended by then; of a ratio,
 * any span's where there is none of the same. */
static const struct qa_figure *
latest(const struct qa_card *c, const struct qa_card_row *l,
    const struct qa_series *s)
{
	const struct qa_figure *g;
	int day = c->q->period.last;

	if (s == NULL)
		return NULL;
	g = qa_series_latest(s, l->x, day, qa_span_months(l->x, l->want));
	if (g == NULL && !span_matters(l->x))
		g = qa_series_latest(s, l->x, day, -1);
	return g;
}

/* England's or the region's. */
static int
comparator(struct qa_card *c, struct qa_card_row *l,
    const struct qa_series_set *set, int64_t area, struct qa_card_value *out,
    struct qa_fault *f)
{
	const struct qa_figure *g;
	struct qa_shown v;

	if (area == 0 || (g = latest(c, l, qa_series_total(set, area))) == NULL)
		return 0;
	if (qa_known_value(&c->known, l->x, area, g, &v, NULL, f) == -1)
		return -1;
	out->has = v.has;
	out->value = v.value;
	out->period = g->period;
	return 0;
}

/* ---- neighbours ---- */

/* The latest period of which any of them has a figure; false: there is
 * none. */
static bool
common_period(const struct qa_card *c, const struct qa_card_row *l,
    const struct qa_series_set *set, const int64_t *area, size_t n,
    struct qa_period *out)
{
	const struct qa_figure *g;
	bool any = false;
	size_t i;

	for (i = 0; i < n; i++) {
		g = latest(c, l, qa_series_total(set, area[i]));
		if (g == NULL || (any && g->period.last < out->last) ||
		    (any && g->period.last == out->last &&
			g->period.first <= out->first))
			continue;
		*out = g->period;
		any = true;
	}
	return any;
}

/* The values that they have in that period: how many, -1. */
static int
values_at(struct qa_card *c, struct qa_card_row *l,
    const struct qa_series_set *set, const int64_t *area, size_t n,
    struct qa_num *value, struct qa_fault *f)
{
	const struct qa_series *s;
	struct qa_reading r;
	struct qa_shown v;
	size_t i;
	int k = 0;

	for (i = 0; i < n; i++) {
		if ((s = qa_series_total(set, area[i])) == NULL)
			continue;
		if (qa_series_at(s, l->x, l->neighbours.period, &r, f) == -1)
			return -1;
		if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
			continue;
		if (qa_known_value(
			&c->known, l->x, area[i], &r.figure, &v, NULL, f) == -1)
			return -1;
		if (v.has)
			value[k++] = v.value;
	}
	return k;
}

static int
compare_neighbours(struct qa_card *c, struct qa_card_row *l,
    const struct qa_series_set *set, struct qa_fault *f)
{
	struct qa_card_neighbours *out = &l->neighbours;
	int day = c->q->period.last;
	int64_t id =
	    qa_neighbours_set(&c->neighbours, &c->known, l->area, day, c->set);
	int64_t area[QA_NEIGHBOURS_MAX];
	struct qa_num value[QA_NEIGHBOURS_MAX];
	size_t n;

	out->set = "";
	if (id == 0)
		return 0;
	n = qa_neighbours_of(&c->neighbours, &c->known, id, l->area, day, area);
	if (n > 0)
		out->set = qa_codes_text(c->known.book.codes, id);
	if (!common_period(c, l, set, area, n, &out->period))
		return 0;
	if ((out->n = values_at(c, l, set, area, n, value, f)) == -1)
		return -1;
	if (out->n == 0)
		return 0;
	if (qa_num_mean(
		value, (size_t)out->n, l->x->decimals + 2, &out->mean, f) == -1)
		return -1;
	qa_sort_nums(value, (size_t)out->n);
	return qa_quarter(value, (size_t)out->n, 2, &out->median, f);
}

/* ---- standing ---- */

/* Counts of areas of different size do not rank. */
static bool
ranks(const struct qa_card_row *l)
{
	return l->v.has && l->x->measure != QA_COUNT_MEASURE;
}

static int
stand(struct qa_card *c, struct qa_card_row *l, const struct qa_peers *peers,
    struct qa_fault *f)
{
	struct qa_card_standing *out = &l->standing;
	int64_t place = qa_book_place(&c->known.book, l->area);
	struct qa_num *value = calloc(peers->n + 1, sizeof(*value));
	bool among = false;
	size_t i, n = 0;
	int rc = 0;

	if (value == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < peers->n; i++) {
		if (!peers->item[i].v.has)
			continue;
		value[n++] = peers->item[i].v.value;
		among |=
		    qa_book_place(&c->known.book, peers->item[i].area) == place;
	}
	/* one that is alone, or is no authority, stands nowhere */
	if (among && n > 1) {
		out->of = (int)n;
		qa_sort_nums(value, n);
		rc = qa_quartiles_of(value, n, &out->quartiles, f);
		out->rank =
		    (int)qa_rank_of(l->x->polarity, l->v.value, value, n);
		if (rc == 0)
			out->quartile = qa_quartile_letter(
			    l->x->polarity, l->v.value, &out->quartiles);
	}
	free(value);
	return rc;
}

static int
compare_all(struct qa_card *c, struct qa_card_row *l, struct qa_peers *peers,
    struct qa_fault *f)
{
	struct qa_period p = l->reading.figure.period;
	int64_t *area;
	size_t n;
	int rc;

	if (!ranks(l))
		return 0;
	if (peers->item != NULL && peers->period.first == p.first &&
	    peers->period.last == p.last)
		return stand(c, l, peers, f);
	qa_peers_clear(peers);
	if ((area = qa_peers_authorities(&c->known.book, p.last, &n)) == NULL)
		return qa_fail_memory(f);
	rc = qa_peers_read(peers, &c->known, l->x, p, area, n, f);
	free(area);
	return rc == -1 ? -1 : stand(c, l, peers, f);
}

/* ---- interval and verdict ---- */

/* The 95% interval of the value, where its parts are exact. */
static int
find_interval(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_peer p;

	if (!l->v.has)
		return 0;
	if (qa_peer_of(&c->known, l->x, l->area, &l->reading.figure, &p, f) ==
	    -1)
		return -1;
	l->has_interval = qa_peer_interval(
	    &p, l->x, l->reading.figure.period, 0.95, &l->interval);
	return 0;
}

const struct qa_card_value *
qa_card_against(const struct qa_card_row *l)
{
	return l->against == QA_AGAINST_ENGLAND ? &l->england
	    : l->against == QA_AGAINST_REGION   ? &l->region
						: NULL;
}

const char *
qa_against_name(enum qa_against a)
{
	return a == QA_AGAINST_ENGLAND ? "England" : "the region";
}

/* Against England, else the region. A count is of an area's own size. */
static void
judge(struct qa_card_row *l)
{
	const struct qa_card_value *b;

	if (!l->v.has || l->x->measure == QA_COUNT_MEASURE)
		return;
	l->against = l->england.has ? QA_AGAINST_ENGLAND
	    : l->region.has         ? QA_AGAINST_REGION
				    : QA_AGAINST_NONE;
	if ((b = qa_card_against(l)) == NULL)
		return;
	if (l->has_interval)
		l->verdict = qa_verdict_interval(
		    l->x->polarity, l->interval, qa_num_double(b->value));
	else
		l->verdict =
		    qa_verdict_value(l->x->polarity, l->v.value, b->value);
}

/* What the reader of a verdict must know: without an interval it is of the
 * values as displayed; and periods may differ. */
static void
mark_verdict(struct qa_card_row *l)
{
	const struct qa_card_value *b = qa_card_against(l);
	struct qa_period p = l->reading.figure.period;
	char own[QA_PERIOD_TEXT], other[QA_PERIOD_TEXT];

	if (b == NULL)
		return;
	if (!l->has_interval)
		qa_card_note(l, "verdict by displayed values");
	if (b->period.first != p.first || b->period.last != p.last)
		qa_card_note(l, "%s compared with %s of %s",
		    qa_period_write(p, own), qa_against_name(l->against),
		    qa_period_write(b->period, other));
}

int
qa_card_compare(struct qa_card *c, struct qa_card_row *l,
    const struct qa_series_set *set, struct qa_peers *peers, struct qa_fault *f)
{
	const struct qa_book *b = &c->known.book;
	int64_t region = qa_book_region(b, l->area, c->q->period.last);

	if (comparator(c, l, set, b->england, &l->england, f) == -1 ||
	    comparator(c, l, set, region, &l->region, f) == -1 ||
	    compare_neighbours(c, l, set, f) == -1)
		return -1;
	if (!qa_card_has_figure(l))
		return 0;
	if (compare_all(c, l, peers, f) == -1 || find_interval(c, l, f) == -1)
		return -1;
	judge(l);
	mark_verdict(l);
	return 0;
}
