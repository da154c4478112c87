/* Making the rows of a card. */
#include <stdlib.h>
#include <string.h>

#include "domain/card.h"
#include "domain/trend.h"

static void
add_once(int64_t *list, size_t *n, int64_t area)
{
	size_t i;

	for (i = 0; i < *n; i++)
		if (list[i] == area)
			return;
	if (area != 0)
		list[(*n)++] = area;
}

/* The areas whose figures a card needs: its own, their regions, England, and
 * their neighbours. */
static int64_t *
all_areas(const struct qa_card *c, size_t *n, struct qa_fault *f)
{
	int64_t *all =
	    calloc(c->areas_n * (2 + QA_NEIGHBOURS_MAX) + 1, sizeof(*all));
	int64_t near[QA_NEIGHBOURS_MAX], set;
	int day = c->q->period.last;
	size_t i, k, m;

	*n = 0;
	if (all == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	for (i = 0; i < c->areas_n; i++)
		add_once(all, n, c->area[i]);
	for (i = 0; i < c->areas_n; i++)
		add_once(all, n,
		    qa_book_region(
			&c->known.book, c->area[i], c->q->period.last));
	add_once(all, n, c->known.book.england);
	for (i = 0; i < c->areas_n; i++) {
		set = qa_neighbours_set(
		    &c->neighbours, &c->known, c->area[i], day, c->set);
		m = qa_neighbours_of(
		    &c->neighbours, &c->known, set, c->area[i], day, near);
		for (k = 0; k < m; k++)
			add_once(all, n, near[k]);
	}
	return all;
}

static struct qa_card_row *
new_row(struct qa_card *c, struct qa_fault *f)
{
	size_t n = c->rows_n;
	struct qa_card_row *p = c->row;

	if ((n & (n - 1)) == 0) {
		p = realloc(p, (n == 0 ? 1 : n * 2) * sizeof(*p));
		if (p == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		c->row = p;
	}
	memset(&p[n], 0, sizeof(p[n]));
	c->rows_n++;
	return &p[n];
}

static int
make_row(struct qa_card *c, const struct qa_card_entry *e, int64_t area,
    const struct qa_series *s, const struct qa_series_set *set,
    struct qa_peers *peers, struct qa_fault *f)
{
	struct qa_card_row *l = new_row(c, f);

	if (l == NULL)
		return -1;
	l->e = e;
	l->x = e->x;
	l->area = area;
	l->series = s;
	l->breakdown = s == NULL ? 0 : s->breakdown;
	l->neighbours.set = "";
	if (qa_card_figure(c, l, f) == -1 || qa_card_signal(c, l, f) == -1 ||
	    (l->breakdown == 0 && qa_card_compare(c, l, set, peers, f) == -1) ||
	    qa_card_judge(c, l, f) == -1)
		return -1;
	l->series = NULL;
	return l->note.failed ? qa_fail_memory(f) : 0;
}

/* Of one indicator: for each area its total, then breakdowns. */
static int
make_rows(struct qa_card *c, const struct qa_card_entry *e, const int64_t *all,
    size_t n, struct qa_fault *f)
{
	const struct qa_series_query q = {
		.indicator = e->x->id, .areas = all, .areas_n = n
	};
	struct qa_series_set set = { .n = 0 };
	struct qa_peers peers = { .n = 0 };
	size_t i, k;
	int rc = -1;

	if (qa_known_series(&c->known, &q, &set, f) == -1)
		goto done;
	for (i = 0; i < c->areas_n; i++) {
		if (make_row(c, e, c->area[i],
			qa_series_total(&set, c->area[i]), &set, &peers,
			f) == -1)
			goto done;
		for (k = 0; c->q->breakdowns && k < set.n; k++)
			if (set.series[k].area == c->area[i] &&
			    set.series[k].breakdown != 0 &&
			    make_row(c, e, c->area[i], &set.series[k], &set,
				&peers, f) == -1)
				goto done;
	}
	rc = 0;
done:
	qa_peers_clear(&peers);
	qa_series_clear(&set);
	return rc;
}

int
qa_card_rows(struct qa_card *c, struct qa_fault *f)
{
	size_t i, n;
	int64_t *all = all_areas(c, &n, f);
	int rc = all == NULL ? -1 : 0;

	if (rc == 0 && (c->trend = calloc(1, sizeof(*c->trend))) == NULL)
		rc = qa_fail_memory(f);
	if (rc == 0)
		rc = qa_phases_read(&c->phases, &c->known, f);
	for (i = 0; rc == 0 && i < c->n; i++)
		rc = make_rows(c, &c->entry[i], all, n, f);
	free(all);
	return rc;
}
