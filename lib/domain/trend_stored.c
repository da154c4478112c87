#include <math.h>
#include <string.h>

#include "domain/trend_stored.h"

/* ---- filling ---- */

static int
describe(struct qa_trend *t, const struct qa_known *k,
    const struct qa_indicator *x, int64_t area, int64_t breakdown,
    const struct qa_history *h, struct qa_fault *f)
{
	const char *a = qa_codes_text(k->book.codes, area);
	const char *b = qa_codes_text(k->book.codes, breakdown);
	const struct qa_area *at = qa_book_area(
	    &k->book, area, h->n == 0 ? 0 : h->moment[h->n - 1].period.last);

	t->indicator = qa_pool_copy(&t->pool, x->code, strlen(x->code));
	t->title = qa_pool_copy(&t->pool, x->title, strlen(x->title));
	t->place = at == NULL
	    ? ""
	    : qa_pool_copy(&t->pool, at->name, strlen(at->name));
	t->unit = qa_pool_copy(&t->pool, x->unit, strlen(x->unit));
	t->area = qa_pool_copy(&t->pool, a, strlen(a));
	t->breakdown = qa_pool_copy(&t->pool, b, strlen(b));
	if (t->indicator == NULL || t->title == NULL || t->unit == NULL ||
	    t->place == NULL || t->area == NULL || t->breakdown == NULL)
		return qa_fail_memory(f);
	t->measure = x->measure;
	t->times = (double)x->per;
	t->polarity = x->polarity;
	t->decimals = x->decimals + 2;
	t->months = h->months;
	t->overlaps = h->overlaps;
	t->awaits = h->awaits;
	t->awaited = h->awaited;
	t->why = h->why;
	return 0;
}

static int
fill_point(struct qa_trend *t, const struct qa_moment *m,
    const struct qa_change_point *c, const struct qa_target *second,
    struct qa_fault *f)
{
	struct qa_trend_point *p = qa_trend_add(t, f);

	if (p == NULL)
		return -1;
	p->period = m->period;
	p->has = m->has && isfinite(m->value);
	p->shown = m->shown;
	p->value = m->value;
	p->unrounded = m->own;
	p->has_parts = p->has && m->has_parts;
	p->n = m->n;
	p->d = m->d;
	p->status = m->has && !p->has ? QA_NOT_AVAILABLE : m->status;
	if (m->goal != NULL && m->goal->has_target) {
		p->has_target = true;
		p->target = m->goal->target;
	}
	if (second != NULL && second->goal.has_target) {
		p->has_second = true;
		p->second = second->goal.target;
	}
	p->rebase = c != NULL;
	p->batch = m->batch;
	p->line = m->line;
	if (c != NULL &&
	    (p->reason = qa_pool_copy(
		 &t->pool, c->reason, strlen(c->reason))) == NULL)
		return qa_fail_memory(f);
	return 0;
}

int
qa_trend_fill(struct qa_trend *t, const struct qa_known *k,
    const struct qa_phases *phases, const struct qa_indicator *x, int64_t area,
    int64_t breakdown, const struct qa_history *h, struct qa_fault *f)
{
	int64_t place = qa_book_place(&k->book, area);
	const struct qa_period *before = NULL;
	const struct qa_change_point *c = NULL, *at;
	size_t i;

	qa_trend_reset(t);
	if (describe(t, k, x, area, breakdown, h, f) == -1)
		return -1;
	for (i = 0; i < h->n; i++) {
		const struct qa_moment *m = &h->moment[i];

		at = qa_phases_at(phases, x->id, place, m->period, before);
		c = at == NULL ? c : at;
		before = &m->period;
		/* what nobody sent has no row; its change point waits */
		if (!m->has &&
		    (m->status == QA_MISSING || m->status == QA_NOT_DUE))
			continue;
		if (fill_point(t, m, c,
			qa_book_second_target(
			    &k->book, x->id, area, m->period.last),
			f) == -1)
			return -1;
		c = NULL;
	}
	return 0;
}

/* ---- reading ---- */

int
qa_trend_reader_open(struct qa_trend_reader *r, struct qa_db *db,
    const struct qa_scorecard_query *q, bool has_until, struct qa_fault *f)
{
	memset(r, 0, sizeof(*r));
	r->has_until = has_until;
	if (qa_card_open(&r->card, db, q, f) == -1 ||
	    qa_card_areas(&r->card, f) == -1)
		return -1;
	return qa_phases_read(&r->phases, &r->card.known, f);
}

void
qa_trend_reader_close(struct qa_trend_reader *r)
{
	qa_history_clear(&r->history);
	qa_phases_clear(&r->phases);
	qa_series_clear(&r->set);
	qa_card_close(&r->card);
}

/* The figures of the next indicator: 1, 0 where there is none, -1. */
static int
next_entry(struct qa_trend_reader *r, struct qa_fault *f)
{
	struct qa_series_query q = { .areas = r->card.area,
		.areas_n = r->card.areas_n };

	qa_series_clear(&r->set);
	r->series = 0;
	if (r->has_set)
		r->entry++;
	r->has_set = r->entry < r->card.n;
	if (!r->has_set)
		return 0;
	q.indicator = r->card.entry[r->entry].x->id;
	if (qa_known_series(&r->card.known, &q, &r->set, f) == -1 ||
	    qa_known_populate(&r->card.known, r->card.entry[r->entry].x,
		r->card.area, r->card.areas_n, f) == -1)
		return -1;
	return 1;
}

/* The next series of the indicator: an area's total, then its breakdowns. */
static const struct qa_series *
next_series(struct qa_trend_reader *r)
{
	const struct qa_series *s;

	/* series stand in the order of the areas, totals first */
	while (r->series < r->set.n) {
		s = &r->set.series[r->series++];
		if (s->breakdown == 0 || r->card.q->breakdowns)
			return s;
	}
	return NULL;
}

/* Periods as text, each written once for many series. */
static void
write_periods(struct qa_trend_reader *r, struct qa_trend *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct qa_trend_point *p = &t->point[i];
		struct qa_trend_periods *w =
		    &r->written[(unsigned)p->period.last % 64];

		if (w->text[0] == '\0' || w->period.last != p->period.last ||
		    w->period.first != p->period.first) {
			w->period = p->period;
			qa_period_write(p->period, w->text);
		}
		memcpy(p->period_text, w->text, sizeof(p->period_text));
	}
}

int
qa_trend_next(struct qa_trend_reader *r, struct qa_trend *t,
    struct qa_trend_source *out, struct qa_fault *f)
{
	const struct qa_card_entry *e;
	const struct qa_series *s;
	int step, until;

	for (;;) {
		while (!r->has_set || (s = next_series(r)) == NULL)
			if ((step = next_entry(r, f)) != 1)
				return step;
		e = &r->card.entry[r->entry];
		until = r->has_until ? r->card.q->period.last
				     : s->figure[s->n - 1].period.last;
		if (qa_history_read(&r->history, &r->card.known, e->x, s->area,
			s, until, f) == -1)
			return -1;
		if (r->history.n > 0)
			break;
	}
	out->entry = e;
	out->series = s;
	out->area = s->area;
	out->breakdown = s->breakdown;
	out->history = &r->history;
	if (qa_trend_fill(t, &r->card.known, &r->phases, e->x, s->area,
		s->breakdown, &r->history, f) == -1)
		return -1;
	write_periods(r, t);
	return 1;
}
