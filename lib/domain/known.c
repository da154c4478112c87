#include <stdlib.h>
#include <string.h>

#include "domain/known.h"

/* The figures of a population at some areas. */
struct qa_population {
	int64_t indicator;
	int64_t *area;
	size_t n;
	struct qa_series_set set;
};

int
qa_known_open(
    struct qa_known *k, struct qa_db *db, int as_of, struct qa_fault *f)
{
	memset(k, 0, sizeof(*k));
	k->db = db;
	if (qa_batches_load(&k->batches, db, as_of, f) == -1)
		return -1;
	return qa_book_read(&k->book, db, &k->batches, f);
}

void
qa_known_close(struct qa_known *k)
{
	size_t i;

	for (i = 0; i < k->populations_n; i++) {
		free(k->population[i].area);
		qa_series_clear(&k->population[i].set);
	}
	free(k->population);
	qa_book_clear(&k->book);
	qa_batches_clear(&k->batches);
	memset(k, 0, sizeof(*k));
}

int
qa_known_series(struct qa_known *k, const struct qa_series_query *q,
    struct qa_series_set *set, struct qa_fault *f)
{
	return qa_series_read(set, k->db, &k->batches, &k->book, q, f);
}

/* ---- denominators that are another indicator's figures ---- */

static const struct qa_population *
find_population(const struct qa_known *k, int64_t indicator, int64_t area)
{
	size_t i, j;

	for (i = 0; i < k->populations_n; i++) {
		const struct qa_population *p = &k->population[i];

		for (j = 0; p->indicator == indicator && j < p->n; j++)
			if (p->area[j] == area)
				return p;
	}
	return NULL;
}

static int
add_population(struct qa_known *k, int64_t indicator, const int64_t *areas,
    size_t n, struct qa_fault *f)
{
	struct qa_population *p = realloc(
	    k->population, (k->populations_n + 1) * sizeof(*k->population));
	const struct qa_series_query q = {
		.indicator = indicator, .areas = areas, .areas_n = n
	};

	if (p == NULL)
		return qa_fail_memory(f);
	k->population = p;
	p += k->populations_n++;
	memset(p, 0, sizeof(*p));
	p->indicator = indicator;
	if ((p->area = calloc(n + 1, sizeof(*p->area))) == NULL)
		return qa_fail_memory(f);
	memcpy(p->area, areas, n * sizeof(*areas));
	p->n = n;
	return qa_known_series(k, &q, &p->set, f);
}

int
qa_known_populate(struct qa_known *k, const struct qa_indicator *x,
    const int64_t *areas, size_t n, struct qa_fault *f)
{
	size_t i;

	if (x->denominator_indicator == 0)
		return 0;
	for (i = 0; i < n; i++)
		if (find_population(k, x->denominator_indicator, areas[i]) ==
		    NULL)
			return add_population(
			    k, x->denominator_indicator, areas, n, f);
	return 0;
}

/* The figures of a population at an area, read once; NULL where there are
 * none, or with a fault. */
static const struct qa_series *
population_of(
    struct qa_known *k, int64_t indicator, int64_t area, struct qa_fault *f)
{
	const struct qa_population *p = find_population(k, indicator, area);

	if (p == NULL) {
		if (add_population(k, indicator, &area, 1, f) == -1)
			return NULL;
		p = &k->population[k->populations_n - 1];
	}
	return qa_series_total(&p->set, area);
}

/*
 * The denominator that is another indicator's latest figure ended by the
 * period's end: 1, 0 where there is none, -1. It is named in note, where
 * that is not NULL.
 */
static int
borrowed_denominator(struct qa_known *k, const struct qa_indicator *x,
    int64_t area, struct qa_period p, struct qa_num *out, struct qa_buf *note,
    struct qa_fault *f)
{
	const struct qa_indicator *dx;
	const struct qa_series *s;
	const struct qa_figure *g;
	enum qa_status status;
	char text[QA_PERIOD_TEXT];
	int step;

	if (x->denominator_indicator == 0)
		return 0;
	dx = qa_book_any_indicator(&k->book, x->denominator_indicator, p.last);
	s = population_of(k, x->denominator_indicator, area, f);
	if (f->exit != 0)
		return -1;
	if (dx == NULL || s == NULL ||
	    (g = qa_series_latest(s, dx, p.last, -1)) == NULL) {
		if (note != NULL && dx != NULL)
			qa_buf_print(note, "%sno figure of %s ended by then",
			    note->len > 0 ? "; " : "", dx->code);
		return 0;
	}
	step = qa_figure_value(g, dx, NULL, out, &status, f);
	if (step == 1 && note != NULL)
		qa_buf_print(note, "%sdenominator %s %s",
		    note->len > 0 ? "; " : "", dx->code,
		    qa_period_write(g->period, text));
	return step;
}

int
qa_known_value(struct qa_known *k, const struct qa_indicator *x, int64_t area,
    const struct qa_figure *g, struct qa_shown *v, struct qa_buf *note,
    struct qa_fault *f)
{
	bool borrows = g->has_n && !g->has_d && !g->has_v;
	int step = 0;

	memset(v, 0, sizeof(*v));
	if (borrows)
		step =
		    borrowed_denominator(k, x, area, g->period, &v->d, note, f);
	if (step == -1)
		return -1;
	if (g->has_d)
		v->d = g->d;
	v->has_d = g->has_d || step == 1;
	step = qa_figure_value(
	    g, x, step == 1 ? &v->d : NULL, &v->value, &v->status, f);
	v->has = step == 1;
	if (step != -1 || f->exit != QA_DATA)
		return step == -1 ? -1 : 0;
	/* one figure without measure does not take the card away */
	v->status = QA_NOT_AVAILABLE;
	if (note != NULL)
		qa_buf_print(note, "%s%s", note->len > 0 ? "; " : "", f->text);
	qa_fault_clear(f);
	return 0;
}
