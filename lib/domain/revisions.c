/* The figures of a card that changed since a day. */
#include <string.h>

#include "domain/card.h"

static const struct qa_grid_column change_columns[] = {
	{ "indicator", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "area", NULL, 0 },
	{ "period", NULL, 0 },
	{ "breakdown", NULL, 0 },
	{ "old", NULL, QA_OUT_NUMBER },
	{ "old_status", NULL, 0 },
	{ "new", NULL, QA_OUT_NUMBER },
	{ "new_status", NULL, 0 },
	{ "batch", NULL, QA_OUT_NUMBER },
};

static const struct qa_figure *
figure_at(const struct qa_series_set *set, const struct qa_series *like,
    struct qa_period p)
{
	size_t i, k;

	for (i = 0; i < set->n; i++) {
		if (set->series[i].area != like->area ||
		    set->series[i].breakdown != like->breakdown)
			continue;
		for (k = 0; k < set->series[i].n; k++) {
			const struct qa_figure *g = &set->series[i].figure[k];

			if (g->period.first == p.first &&
			    g->period.last == p.last)
				return g;
		}
	}
	return NULL;
}

static int
put_side(struct qa_card *c, const struct qa_indicator *x, int64_t area,
    const struct qa_figure *g, struct qa_fault *f)
{
	struct qa_shown v = { .status = QA_WITHDRAWN };

	if (g != NULL &&
	    qa_known_value(&c->known, x, area, g, &v, NULL, f) == -1)
		return -1;
	qa_grid_num(c->grid, v.has, v.value);
	qa_grid_add(c->grid, qa_status_name(v.status));
	return 0;
}

static bool
same_num(bool a, struct qa_num x, bool b, struct qa_num y)
{
	return a == b && (!a || qa_num_compare(x, y) == 0);
}

static bool
same_figure(const struct qa_figure *a, const struct qa_figure *b)
{
	return same_num(a->has_n, a->n, b->has_n, b->n) &&
	    same_num(a->has_d, a->d, b->has_d, b->d) &&
	    same_num(a->has_v, a->v, b->has_v, b->v) &&
	    a->status == b->status && a->rounded == b->rounded;
}

static int
put_revision(struct qa_card *c, const struct qa_indicator *x,
    const struct qa_series *s, const struct qa_figure *was,
    const struct qa_figure *is, struct qa_fault *f)
{
	char text[QA_PERIOD_TEXT];

	qa_grid_add(c->grid, x->code);
	qa_grid_add(c->grid, x->title);
	qa_grid_add(c->grid, qa_codes_text(c->known.book.codes, s->area));
	qa_grid_add(c->grid, qa_period_write(was->period, text));
	qa_grid_add(c->grid, qa_codes_text(c->known.book.codes, s->breakdown));
	if (put_side(c, x, s->area, was, f) == -1 ||
	    put_side(c, x, s->area, is, f) == -1)
		return -1;
	if (is == NULL)
		qa_grid_add(c->grid, NULL);
	else
		qa_grid_long(c->grid, is->batch);
	return 0;
}

/* What stood on a day and is other now: revised, or taken back. */
static int
revisions_of(struct qa_card *c, const struct qa_batches *then,
    const struct qa_indicator *x, struct qa_fault *f)
{
	const struct qa_series_query q = {
		.indicator = x->id, .areas = c->area, .areas_n = c->areas_n
	};
	struct qa_series_set old = { .n = 0 }, now = { .n = 0 };
	size_t i, k;
	int rc = -1;

	if (qa_series_read(&old, c->known.db, then, &c->known.book, &q, f) ==
		-1 ||
	    qa_known_series(&c->known, &q, &now, f) == -1)
		goto done;
	for (i = 0; i < old.n; i++)
		for (k = 0; k < old.series[i].n; k++) {
			const struct qa_series *s = &old.series[i];
			const struct qa_figure *was = &s->figure[k];
			const struct qa_figure *is =
			    figure_at(&now, s, was->period);

			if ((is == NULL || !same_figure(was, is)) &&
			    put_revision(c, x, s, was, is, f) == -1)
				goto done;
		}
	rc = 0;
done:
	qa_series_clear(&old);
	qa_series_clear(&now);
	return rc;
}

int
qa_scorecard_changes(struct qa_db *db, const struct qa_scorecard_query *q,
    int since, struct qa_scorecard_head *head, struct qa_grid *grid,
    struct qa_fault *f)
{
	struct qa_batches then = { .n = 0 };
	struct qa_card c;
	size_t i;
	int rc = -1;

	qa_grid_init(grid, change_columns, QA_COUNT(change_columns));
	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1 ||
	    qa_batches_load(&then, db, since - 1, f) == -1)
		goto done;
	c.grid = grid;
	for (i = 0; i < c.n; i++)
		if (revisions_of(&c, &then, c.entry[i].x, f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_batches_clear(&then);
	qa_card_close(&c);
	return rc;
}
