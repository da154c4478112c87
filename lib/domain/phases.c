#include <stdlib.h>
#include <string.h>

#include "domain/phases.h"
#include "store/scan.h"

static int
add(struct qa_phases *x, const struct qa_book *b, const struct qa_value *v,
    struct qa_fault *f)
{
	const char *reason = qa_value_text(&v[QA_CHANGE_REASON]);
	const char *minute = qa_value_text(&v[QA_CHANGE_MINUTE]);
	struct qa_change_point *p = x->item;

	if (v[QA_CHANGE_WITHDRAWN].form != QA_EMPTY)
		return 0;
	if ((x->n & (x->n - 1)) == 0) {
		p = realloc(p, (x->n == 0 ? 1 : x->n * 2) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		x->item = p;
	}
	p = &x->item[x->n++];
	p->indicator = v[QA_CHANGE_INDICATOR].i;
	p->place = qa_book_place(b, v[QA_CHANGE_AREA].i);
	p->period = qa_value_period(&v[QA_CHANGE_PERIOD]);
	p->reason = qa_pool_copy(&x->pool, reason, strlen(reason));
	p->minute = qa_pool_copy(&x->pool, minute, strlen(minute));
	if (p->reason == NULL || p->minute == NULL)
		return qa_fail_memory(f);
	return 0;
}

int
qa_phases_read(struct qa_phases *x, struct qa_known *k, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	memset(x, 0, sizeof(*x));
	if (qa_scan_open(&scan, k->db, &qa_kind_change_points, &k->batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (add(x, &k->book, found.value, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	return step;
}

void
qa_phases_clear(struct qa_phases *x)
{
	free(x->item);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

const struct qa_change_point *
qa_phases_at(const struct qa_phases *x, int64_t indicator, int64_t place,
    struct qa_period p, const struct qa_period *before)
{
	const struct qa_change_point *c;
	size_t i;

	/* the first period that ends on its first day or later */
	for (i = 0; before != NULL && i < x->n; i++) {
		c = &x->item[i];
		if (c->indicator == indicator && c->place == place &&
		    p.last >= c->period.first && before->last < c->period.first)
			return c;
	}
	return NULL;
}
