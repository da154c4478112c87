/* Ratings of agencies through all rounds. */
#include <stdlib.h>

#include "domain/s11_room.h"

static const struct qa_grid_column history_columns[] = {
	{ "agency", NULL, QA_OUT_GROUP },
	{ "round", NULL, 0 },
	{ "due", NULL, QA_OUT_HIDE },
	{ "tool", NULL, QA_OUT_SPARE },
	{ "standard", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "self_rating", "own rating", 0 },
	{ "rating", NULL, 0 },
	{ "met", NULL, QA_OUT_HIDE },
	{ "who", "challenged by", QA_OUT_SPARE },
	{ "date", NULL, QA_OUT_SPARE },
	{ "reason", NULL, QA_OUT_BELOW },
};

static void
put_answer(struct qa_grid *g, const struct qa_sitting *x,
    const struct qa_party *p, const struct qa_answer *a)
{
	const struct qa_moderated *m = a->moderated;

	qa_grid_add(g, p->code);
	qa_grid_add(g, x->round->code);
	qa_grid_day(g, x->round->due);
	qa_grid_add(g, p->tool->code);
	qa_grid_add(g, a->item->number);
	qa_grid_add(g, a->item->text);
	qa_grid_add(g, a->self == NULL ? NULL : a->self->code);
	qa_grid_add(g, a->held == NULL ? NULL : a->held->code);
	qa_grid_add(g, a->held == NULL ? NULL : qa_met_name(a->held->met));
	qa_grid_add(g, m == NULL ? NULL : m->who);
	if (m == NULL)
		qa_grid_add(g, NULL);
	else
		qa_grid_day(g, m->date);
	qa_grid_add(g, m == NULL ? NULL : m->reason);
}

/* Rounds from the first to the last, each code once. */
static int
by_due(const void *a, const void *b)
{
	const struct qa_round *x = *(const struct qa_round *const *)a;
	const struct qa_round *y = *(const struct qa_round *const *)b;

	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static const struct qa_round **
all_rounds(struct qa_s11 *s, size_t *n)
{
	const struct qa_round **r = qa_pool_take(
	    &s->pool, (s->rounds.n + 1) * sizeof(struct qa_round *));
	size_t i;

	*n = 0;
	for (i = 0; r != NULL && i < s->rounds.n; i++)
		if (i == 0 ||
		    s->rounds.round[i].id != s->rounds.round[i - 1].id)
			r[(*n)++] = &s->rounds.round[i];
	if (*n > 1)
		qsort(r, *n, sizeof(*r), by_due);
	return r;
}

/* All answers of one agency in a sitting. */
static void
put_history(struct qa_grid *g, const struct qa_sitting *x, int64_t agency)
{
	const struct qa_party *p = qa_sitting_party(x, agency);
	size_t i;

	for (i = 0; p != NULL && p->tool != NULL && i < p->tool->n; i++)
		if (p->answer[i] != NULL &&
		    p->tool->item[i].asks == QA_ASKS_RATING)
			put_answer(g, x, p, p->answer[i]);
}

int
qa_s11_history(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	const struct qa_round **r;
	struct qa_sitting *x = NULL;
	const struct qa_agency *a;
	size_t i, k, n;
	int rc = -1;

	qa_grid_init(g, history_columns, QA_COUNT(history_columns));
	if ((r = all_rounds(s, &n)) == NULL ||
	    (x = calloc(n + 1, sizeof(*x))) == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < n; i++)
		if (qa_s11_sit(s, r[i], &x[i], f) == -1)
			goto done;
	for (k = 0; k < s->known.book.agencies_n; k++) {
		a = &s->known.book.agencies[k];
		if (k > 0 && a[-1].id == a->id)
			continue;
		for (i = 0; i < n; i++)
			put_history(g, &x[i], a->id);
	}
	rc = qa_grid_check(g, f);
done:
	for (i = 0; x != NULL && i < n; i++)
		qa_sitting_clear(&x[i]);
	free(x);
	return rc;
}
