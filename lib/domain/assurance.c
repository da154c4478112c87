/* Are children safe, and how do we know: a row a priority. */
#include <stdlib.h>
#include <string.h>

#include "domain/card.h"
#include "measure/travel.h"

static const struct qa_grid_column columns[] = {
	{ "priority", "code", 0 },
	{ "title", "priority", QA_OUT_WIDE },
	{ "area", NULL, QA_OUT_HIDE },
	{ "measures", NULL, QA_OUT_NUMBER },
	{ "with_figure", "with a figure", QA_OUT_NUMBER },
	{ "better", NULL, QA_OUT_NUMBER },
	{ "similar", NULL, QA_OUT_NUMBER },
	{ "worse", NULL, QA_OUT_NUMBER },
	{ "not_judged", "not judged", QA_OUT_NUMBER },
	{ "improving", NULL, QA_OUT_NUMBER },
	{ "declining", NULL, QA_OUT_NUMBER },
	{ "undecided", NULL, QA_OUT_NUMBER },
	{ "percent", "% with a figure", QA_OUT_NUMBER },
	{ "confidence", NULL, QA_OUT_WORD },
};

struct tally {
	long measures, figures, better, similar, worse, improving, declining,
	    undecided;
};

static void
count(struct tally *t, const struct qa_card_row *l)
{
	const char *way = l->v.has && l->year_ago.has
	    ? qa_travel_name(
		  l->x->polarity, l->v.value, l->year_ago.value, l->goal)
	    : "";

	t->measures++;
	t->figures += l->v.has;
	t->better += l->verdict == QA_BETTER;
	t->similar += l->verdict == QA_SIMILAR;
	t->worse += l->verdict == QA_WORSE;
	t->improving += strcmp(way, "better") == 0;
	t->declining += strcmp(way, "worse") == 0;
	t->undecided += qa_exception_is_concern(l->exception) && !l->decided;
}

/* How sure one may be, by how many measures have a figure. */
static const char *
confidence(const struct tally *t)
{
	if (t->figures * 10 >= t->measures * 8)
		return "high";
	return t->figures * 2 >= t->measures ? "medium" : "low";
}

static int
put_priority(struct qa_card *c, const struct qa_priority *p, int64_t area,
    const struct tally *t, struct qa_fault *f)
{
	const long number[] = { t->measures, t->figures, t->better, t->similar,
		t->worse, t->figures - t->better - t->similar - t->worse,
		t->improving, t->declining, t->undecided };
	struct qa_num percent;
	size_t i;

	if (qa_num_ratio(qa_num_whole(t->figures), qa_num_whole(t->measures),
		100, 0, &percent, f) == -1)
		return -1;
	qa_grid_add(c->grid, p == NULL ? NULL : p->code);
	qa_grid_add(c->grid, p == NULL ? "Other measures" : p->title);
	qa_grid_add(c->grid, qa_codes_text(c->known.book.codes, area));
	for (i = 0; i < QA_COUNT(number); i++)
		qa_grid_long(c->grid, number[i]);
	qa_grid_num(c->grid, true, percent);
	qa_grid_add(c->grid, confidence(t));
	return 0;
}

/* Rows stand by priority, and within it by indicator and area. */
static int
put_all(struct qa_card *c, struct qa_fault *f)
{
	size_t i, k, a;

	for (i = 0; i < c->rows_n; i = k) {
		const struct qa_card_entry *e = c->row[i].e;

		for (k = i;
		     k < c->rows_n && c->row[k].e->priority == e->priority &&
		     c->row[k].e->context == e->context;
		     k++)
			continue;
		for (a = 0; a < c->areas_n && !e->context; a++) {
			struct tally t = { 0 };
			size_t n;

			for (n = i; n < k; n++)
				if (c->row[n].area == c->area[a] &&
				    c->row[n].breakdown == 0)
					count(&t, &c->row[n]);
			if (put_priority(c, e->priority, c->area[a], &t, f) ==
			    -1)
				return -1;
		}
	}
	return 0;
}

int
qa_scorecard_assurance(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	struct qa_card c;
	int rc = -1;

	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1)
		goto done;
	c.grid = grid;
	if (qa_card_rows(&c, f) == -1 || put_all(&c, f) == -1)
		goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_card_close(&c);
	return rc;
}
