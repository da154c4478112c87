#include <string.h>

#include "base/text.h"
#include "domain/stream.h"

int
qa_stream_fault(
    const struct qa_stream_header *h, int column, struct qa_fault *f)
{
	f->column = h->at[column] + 1;
	return -1;
}

int
qa_stream_find(
    struct qa_stream_header *h, const struct qa_row *row, struct qa_fault *f)
{
	size_t i;
	int k;

	h->fields = row->n;
	for (k = 0; k < h->n; k++)
		h->at[k] = -1;
	for (i = 0; i < row->n; i++) {
		const char *text = row->cell[i].s;
		size_t n = row->cell[i].n;

		qa_trim(&text, &n);
		for (k = 0; k < h->n && !qa_same_word(text, n, h->name[k]); k++)
			continue;
		if (k == h->n)
			continue;
		if (h->at[k] >= 0) {
			qa_fail(f, QA_DATA,
			    "the column %s stands twice: first as field %d",
			    h->name[k], h->at[k] + 1);
			f->column = (int)i + 1;
			return -1;
		}
		h->at[k] = (int)i;
	}
	return 0;
}

struct qa_cell
qa_stream_cell(
    const struct qa_stream_header *h, const struct qa_row *row, int column)
{
	static const struct qa_cell none = { "", 0 };

	return h->at[column] < 0 ? none : row->cell[h->at[column]];
}

int
qa_stream_number(const struct qa_stream_header *h, const struct qa_row *row,
    int column, bool *has, struct qa_num *out, enum qa_status *status,
    struct qa_fault *f)
{
	struct qa_cell c = qa_stream_cell(h, row, column);
	struct qa_fault why = QA_FAULT_NONE;
	const char *text = c.s;
	size_t n = c.n;
	struct qa_value v;

	*has = qa_num_read(text, n, out) == 0;
	if (*has)
		return 0;
	qa_trim(&text, &n);
	if (n == 0)
		return 0;
	if (qa_cell_read(text, n, &v, &why) == -1) {
		qa_fail(f, QA_DATA, "%s %s", h->name[column], why.text);
		return qa_stream_fault(h, column, f);
	}
	*has = qa_cell_number(&v, out);
	if (qa_cell_status(&v) != QA_FINAL)
		*status = qa_cell_status(&v);
	return 0;
}

enum qa_group_step
qa_groups_choose(struct qa_groups *g, const char *key, size_t n)
{
	long known;

	if (g->current >= 0 && g->keys.length[g->current] == n &&
	    memcmp(g->keys.name[g->current], key, n) == 0)
		return QA_GROUP_SAME;
	known = qa_names_find(&g->keys, key, n);
	if (known >= 0 && g->gather) {
		g->current = known;
		return QA_GROUP_SAME;
	}
	if (known >= 0)
		return QA_GROUP_AGAIN;
	if (g->current >= 0 && !g->gather)
		return QA_GROUP_WHOLE;
	g->current = qa_names_add(&g->keys, key, n);
	return g->current == -1 ? QA_GROUP_FAILED : QA_GROUP_NEW;
}

void
qa_groups_end(struct qa_groups *g)
{
	g->current = -1;
}

void
qa_groups_clear(struct qa_groups *g)
{
	qa_names_clear(&g->keys);
}
