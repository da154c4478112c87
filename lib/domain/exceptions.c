/* Exceptions: rows of the card that want a question asked, for the worse and
 * for the better. */
#include <stdlib.h>
#include <string.h>

#include "domain/card.h"

/* By class, then by how far off, then by code and area. A row without an
 * interval has no distance and comes last of its class. */
static int
by_urgency(const void *a, const void *b)
{
	const struct qa_card_row *x = *(const struct qa_card_row *const *)a;
	const struct qa_card_row *y = *(const struct qa_card_row *const *)b;
	int order;

	if (x->exception != y->exception)
		return x->exception < y->exception ? -1 : 1;
	if (x->distance < y->distance || x->distance > y->distance)
		return x->distance > y->distance ? -1 : 1;
	if ((order = strcmp(x->x->code, y->x->code)) != 0)
		return order;
	return x->area < y->area ? -1 : x->area > y->area;
}

static int
put_exceptions(struct qa_card *c, bool undecided, struct qa_fault *f)
{
	const struct qa_card_row **row = calloc(c->rows_n + 1, sizeof(*row));
	size_t i, n = 0;
	int rc = 0;

	if (row == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < c->rows_n; i++) {
		const struct qa_card_row *l = &c->row[i];

		if (l->exception != QA_NO_EXCEPTION &&
		    (!undecided ||
			(qa_exception_is_concern(l->exception) && !l->decided)))
			row[n++] = l;
	}
	if (n > 1)
		qsort(row, n, sizeof(*row), by_urgency);
	for (i = 0; rc == 0 && i < n; i++)
		rc = qa_card_put(c, row[i], f);
	free(row);
	return rc;
}

int
qa_scorecard_exceptions(struct qa_db *db, const struct qa_scorecard_query *q,
    bool undecided, struct qa_scorecard_head *head, struct qa_grid *grid,
    struct qa_fault *f)
{
	struct qa_card c;
	int rc = -1;

	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1)
		goto done;
	c.exceptions = true;
	if (qa_card_columns(&c, grid, f) == -1 || qa_card_rows(&c, f) == -1 ||
	    put_exceptions(&c, undecided, f) == -1)
		goto done;
	rc = qa_grid_check(grid, f);
done:
	qa_card_close(&c);
	return rc;
}
