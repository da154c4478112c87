/* How many measures of each kind a priority has. */
#include <stdlib.h>
#include <string.h>

#include "domain/card.h"

static const struct qa_grid_column balance_columns[] = {
	{ "priority", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "how_much", "how much", QA_OUT_NUMBER },
	{ "how_well", "how well", QA_OUT_NUMBER },
	{ "better_off", "better off", QA_OUT_NUMBER },
	{ "measures", NULL, QA_OUT_NUMBER },
	{ "note", NULL, QA_OUT_WIDE },
};

/* An indicator counts under each of the priorities that it serves. */
static bool
serves(const struct qa_indicator *x, const char *priority)
{
	const char *s = x->priorities, *end;

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		if (strlen(priority) == (size_t)(end - s) &&
		    memcmp(s, priority, (size_t)(end - s)) == 0)
			return true;
	}
	return false;
}

static int
by_position(const void *a, const void *b)
{
	const struct qa_priority *x = *(const struct qa_priority *const *)a;
	const struct qa_priority *y = *(const struct qa_priority *const *)b;

	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return strcmp(x->code, y->code);
}

static void
put_balance(struct qa_card *c, const struct qa_priority *p)
{
	long count[3] = { 0, 0, 0 };
	size_t i;

	for (i = 0; i < c->n; i++)
		if (serves(c->entry[i].x, p->code))
			count[c->entry[i].x->kind]++;
	qa_grid_add(c->grid, p->code);
	qa_grid_add(c->grid, p->title);
	for (i = 0; i < 3; i++)
		qa_grid_long(c->grid, count[i]);
	qa_grid_long(c->grid, count[0] + count[1] + count[2]);
	qa_grid_add(c->grid,
	    count[QA_BETTER_OFF] == 0
		? "no measure says whether children are better off"
		: NULL);
}

int
qa_scorecard_balance(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	const struct qa_priority **live = NULL, *p;
	struct qa_card c;
	size_t i, n = 0;
	int rc = -1, day = q->period.last;

	qa_grid_init(grid, balance_columns, QA_COUNT(balance_columns));
	if (qa_card_open(&c, db, q, f) == -1 || qa_card_head(&c, head, f) == -1)
		goto done;
	c.grid = grid;
	live = calloc(c.known.book.priorities_n + 1, sizeof(*live));
	if (live == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < c.known.book.priorities_n; i++) {
		p = &c.known.book.priorities[i];
		if (qa_book_priority(
			&c.known.book, p->code, strlen(p->code), day) == p &&
		    qa_card_names(q->priorities, q->priorities_n, p->code))
			live[n++] = p;
	}
	qsort(live, n, sizeof(*live), by_position);
	for (i = 0; i < n; i++)
		put_balance(&c, live[i]);
	rc = qa_grid_check(grid, f);
done:
	free(live);
	qa_card_close(&c);
	return rc;
}
