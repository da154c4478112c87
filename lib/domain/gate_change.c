/* The list of changes that a load prints: what was, and what is. */
#include <string.h>

#include "domain/gate.h"

/*
 * A record as text: the columns that it has, and of a revised one those that
 * differ. What was said before stands with another record, so that old
 * commentary is not told.
 */
static void
describe(struct qa_ingest *g, const struct qa_value *v,
    const struct qa_value *other, bool old, struct qa_buf *b)
{
	const struct qa_kind *k = g->kind;
	size_t i;

	qa_buf_reset(b);
	for (i = 0; v != NULL && i < k->n; i++) {
		if ((k->columns[i].flags & QA_KEY) ||
		    (old && k->id == QA_OBSERVATIONS &&
			i == QA_OBS_COMMENTARY) ||
		    (other != NULL &&
			qa_value_same(&k->columns[i], &v[i], &other[i])) ||
		    (other == NULL && v[i].form == QA_EMPTY))
			continue;
		if (b->len > 0)
			qa_buf_text(b, "; ");
		qa_buf_print(b, "%s=", k->columns[i].name);
		qa_value_write(&k->columns[i], &v[i], g->book.codes, b);
	}
}

int
qa_gate_change(struct qa_ingest *g, const char *what,
    const struct qa_value *was, const struct qa_value *is, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i, same;

	if (!g->o.changes)
		return 0;
	qa_grid_add(&g->changes, what);
	for (i = 0; i < g->kind->n; i++) {
		if (!(g->kind->columns[i].flags & QA_KEY))
			continue;
		qa_buf_reset(&b);
		qa_value_write(&g->kind->columns[i], &is[i], g->book.codes, &b);
		qa_grid_add(&g->changes, qa_buf_str(&b));
	}
	describe(g, was, is, true, &b);
	same = b.len;
	qa_grid_add(&g->changes, qa_buf_str(&b));
	describe(g, is, was, false, &b);
	if (same == 0 && b.len == 0 && was != NULL)
		qa_buf_text(&b, "commentary="); /* taken back */
	qa_grid_add(&g->changes, qa_buf_str(&b));
	qa_buf_clear(&b);
	return qa_grid_check(&g->changes, f);
}
