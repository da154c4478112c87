#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/history.h"

/* A walk back through the periods of a series. */
struct walk {
	struct qa_known *k;
	const struct qa_indicator *x;
	int64_t area;
	const struct qa_series *s;
	struct qa_history *out; /* the latest first, until it is turned */
};

static struct qa_moment *
add(struct qa_history *h, struct qa_fault *f)
{
	size_t cap = h->cap == 0 ? 64 : h->cap * 2;
	struct qa_moment *p;

	if (h->n == h->cap) {
		if ((p = realloc(h->moment, cap * sizeof(*p))) == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		h->moment = p;
		h->cap = cap;
	}
	memset(&h->moment[h->n], 0, sizeof(*p));
	return &h->moment[h->n++];
}

/* ---- one period ---- */

/* The parts of a figure where they give its value. */
static void
find_parts(const struct qa_indicator *x, const struct qa_figure *g,
    const struct qa_shown *v, struct qa_moment *m)
{
	int64_t times, over;

	if (!g->has_n || g->rounded)
		return;
	m->n = qa_num_double(g->n);
	switch (x->measure) {
	case QA_COUNT_MEASURE:
		m->value = m->n;
		m->has_parts = true;
		return;
	case QA_PERCENT:
	case QA_RATE:
	case QA_MEAN:
		if (!v->has_d || v->d.scaled <= 0)
			return;
		qa_annual_factor(x, g->period, &times, &over);
		m->d = qa_num_double(v->d) * (double)over / (double)times;
		m->value = m->n / m->d * (double)x->per;
		m->has_parts = x->measure != QA_MEAN;
		return;
	case QA_VALUE_MEASURE:
		return;
	}
}

static int
read_figure(const struct walk *w, const struct qa_figure *g,
    struct qa_moment *m, struct qa_fault *f)
{
	struct qa_shown v;

	if (qa_known_value(w->k, w->x, w->area, g, &v, NULL, f) == -1)
		return -1;
	m->period = g->period;
	m->status = v.status;
	m->batch = g->batch;
	m->line = g->line;
	if (!v.has)
		return 0;
	m->has = true;
	m->shown = v.value;
	m->value = qa_num_double(v.value);
	find_parts(w->x, g, &v, m);
	return 0;
}

/* The figure of a period: 1 where there is one, with a number or not. */
static int
read_moment(const struct walk *w, struct qa_period p, struct qa_fault *f)
{
	const struct qa_target *t;
	struct qa_moment *m = add(w->out, f);
	struct qa_reading r;

	if (m == NULL || qa_series_at(w->s, w->x, p, &r, f) == -1)
		return -1;
	m->period = p;
	m->status = r.how == QA_SOME_MONTHS ? QA_INCOMPLETE : QA_MISSING;
	t = qa_book_target(&w->k->book, w->x->id, w->area, p.last);
	m->goal = t == NULL ? NULL : &t->goal;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	return read_figure(w, &r.figure, m, f) == -1 ? -1 : 1;
}

/* ---- the walk ---- */

/* Back from a period to the first figure: how many there were, or -1. */
static long
walk_back(
    const struct walk *w, struct qa_period from, int months, struct qa_fault *f)
{
	struct qa_period p = from;
	long found = 0;
	int step;

	w->out->n = 0;
	w->out->months = months;
	for (; p.last >= w->s->figure[0].period.first;
	     p = qa_period_back(p, months)) {
		if ((step = read_moment(w, p, f)) == -1)
			return -1;
		found += step;
	}
	return found;
}

/* The latest yearly figure that ended by a day; NULL. */
static const struct qa_figure *
latest_year(const struct walk *w, int until)
{
	size_t i;

	for (i = w->s->n; i-- > 0;) {
		const struct qa_figure *g = &w->s->figure[i];

		if (g->period.last <= until &&
		    (qa_period_is_year(g->period) ||
			(w->x->span == QA_SNAPSHOT &&
			    g->period.first == g->period.last)))
			return g;
	}
	return NULL;
}

/* Whether the figures of a walk come once a year: years that stand for their
 * last quarter, or days a year apart. */
static bool
once_a_year(const struct qa_history *h, long found)
{
	int y, m, d, month = 0;
	size_t i;

	for (i = 0; i < h->n; i++) {
		const struct qa_moment *x = &h->moment[i];

		if (x->status == QA_MISSING || x->status == QA_INCOMPLETE)
			continue;
		if (found == 1)
			return qa_period_is_year(x->period);
		qa_day_split(x->period.last, &y, &m, &d);
		if (month != 0 && m != month)
			return false;
		month = m;
	}
	return true;
}

/* At the indicator's own frequency. */
static long
walk_own(const struct walk *w, int until, struct qa_fault *f)
{
	int months = qa_frequency_months(w->x->frequency);
	struct qa_period p = qa_frequency_period(w->x->frequency, until);
	long found;

	if (w->x->frequency >= QA_YEARLY)
		return 0;
	if (p.last > until)
		p = qa_period_back(p, months);
	if ((found = walk_back(w, p, months, f)) <= 0)
		return found;
	return once_a_year(w->out, found) ? 0 : found;
}

/* Turns it round, from the first number to the last. */
static void
turn(struct qa_history *h)
{
	size_t first = 0, i;

	while (h->n > 0 && !h->moment[h->n - 1].has)
		h->n--;
	while (first < h->n && !h->moment[first].has)
		first++;
	h->n -= first;
	memmove(h->moment, h->moment + first, h->n * sizeof(*h->moment));
	for (i = 0; i < h->n / 2; i++) {
		struct qa_moment t = h->moment[i];

		h->moment[i] = h->moment[h->n - 1 - i];
		h->moment[h->n - 1 - i] = t;
	}
}

/* ---- to date ---- */

#define TERM 4 /* months */

struct qa_period
qa_history_year(const struct qa_history *h, struct qa_period p)
{
	return qa_period_of(
	    h->months == TERM ? QA_ACADEMIC_YEAR : QA_FINANCIAL_YEAR, p.last);
}

/* What is shown to date stays; what the period added is not known. */
static void
no_number(struct qa_moment *m)
{
	m->has_parts = false;
	m->value = NAN;
}

/* A period's own part of a year to date, from the last back to the first. */
static void
take_apart(const struct qa_indicator *x, struct qa_history *h)
{
	bool ratio = x->measure != QA_COUNT_MEASURE;
	bool shares = x->measure == QA_PERCENT;
	struct qa_moment *m, *before;
	size_t i;

	for (i = h->n; i-- > 0;) {
		m = &h->moment[i];
		if (!m->has)
			continue;
		m->own = true;
		if (qa_history_year(h, m->period).first == m->period.first)
			continue;
		before = i > 0 ? &h->moment[i - 1] : NULL;
		if (before == NULL || !before->has_parts || !m->has_parts) {
			no_number(m);
			continue;
		}
		m->n -= before->n;
		m->d -= shares ? before->d : 0; /* people do not add up */
		if (m->n < 0 || (ratio && m->d <= 0)) {
			no_number(m);
			continue;
		}
		m->value = ratio ? m->n / m->d * (double)x->per : m->n;
	}
}

int
qa_history_read(struct qa_history *h, struct qa_known *k,
    const struct qa_indicator *x, int64_t area, const struct qa_series *s,
    int until, struct qa_fault *f)
{
	const struct walk w = { k, x, area, s, h };
	const struct qa_figure *g;
	long found;

	h->n = 0;
	if (s == NULL || s->n == 0)
		return 0;
	if ((found = walk_own(&w, until, f)) == -1)
		return -1;
	if (found == 0) {
		h->n = 0;
		if ((g = latest_year(&w, until)) != NULL &&
		    walk_back(&w, g->period, 12, f) == -1)
			return -1;
	}
	h->overlaps = x->span == QA_ROLLING_12 && h->months < 12;
	h->awaits = h->n > 0 && !h->moment[0].has;
	if (h->awaits) {
		h->awaited = h->moment[0].period;
		h->why = h->moment[0].status;
	}
	turn(h);
	if (x->span == QA_TO_DATE && h->months < 12)
		take_apart(x, h);
	return 0;
}

void
qa_history_clear(struct qa_history *h)
{
	free(h->moment);
	memset(h, 0, sizeof(*h));
}
