#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "domain/s11_rounds.h"
#include "store/scan.h"

static const char *
kept(struct qa_rounds *r, const struct qa_value *v)
{
	if (v->form != QA_STRING || v->n == 0)
		return "";
	return qa_pool_copy(&r->pool, v->s, (size_t)v->n);
}

static int
date_of(const struct qa_value *v)
{
	return (int)qa_value_or(v, QA_NO_DATE);
}

static int
add_round(struct qa_rounds *all, const struct qa_value *v,
    const struct qa_codes *codes)
{
	struct qa_round *r = qa_grow(all->round, all->n, sizeof(*r));

	if (r == NULL)
		return -1;
	all->round = r;
	r += all->n++;
	r->id = v[QA_ROUND_ROUND].i;
	r->code = qa_codes_text(codes, r->id);
	r->tool = v[QA_ROUND_TOOL].i;
	r->title = kept(all, &v[QA_ROUND_TITLE]);
	r->areas = kept(all, &v[QA_ROUND_AREAS]);
	r->opened = date_of(&v[QA_ROUND_OPENED]);
	r->due = date_of(&v[QA_ROUND_DUE]);
	r->closed = date_of(&v[QA_ROUND_CLOSED]);
	r->previous = qa_value_or(&v[QA_ROUND_PREVIOUS], 0);
	r->every_months = (int)qa_value_or(&v[QA_ROUND_EVERY_MONTHS], 0);
	r->body = qa_value_or(&v[QA_ROUND_BODY], 0);
	return r->title == NULL || r->areas == NULL ? -1 : 0;
}

static int
add_asked(struct qa_rounds *all, const struct qa_value *v,
    const struct qa_codes *codes)
{
	const struct qa_column *c = qa_kind_s11_assignments.columns;
	struct qa_asked *a = qa_grow(all->asked, all->askeds, sizeof(*a));

	(void)codes;
	if (a == NULL)
		return -1;
	all->asked = a;
	a += all->askeds++;
	a->round = v[QA_ASSIGN_ROUND].i;
	a->agency = v[QA_ASSIGN_AGENCY].i;
	a->tool = qa_value_or(&v[QA_ASSIGN_TOOL], 0);
	a->review =
	    qa_value_choice(&c[QA_ASSIGN_FORM], &v[QA_ASSIGN_FORM]) == 1;
	a->reason = kept(all, &v[QA_ASSIGN_REASON]);
	a->issued = date_of(&v[QA_ASSIGN_ISSUED]);
	a->due = date_of(&v[QA_ASSIGN_DUE]);
	a->withdrawn = qa_value_choice(&c[QA_ASSIGN_WITHDRAWN],
			   &v[QA_ASSIGN_WITHDRAWN]) == 0;
	return a->reason == NULL ? -1 : 0;
}

static int
read_kind(struct qa_rounds *r, struct qa_db *db, const struct qa_batches *bs,
    const struct qa_kind *k, const struct qa_codes *codes,
    int (*add)(
	struct qa_rounds *, const struct qa_value *, const struct qa_codes *),
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, db, k, bs, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (add(r, found.value, codes) == -1)
			step = qa_fail_memory(f);
	qa_scan_close(scan);
	return step;
}

/* What a row does not say of its round, a row of another tool may. */
static void
share(struct qa_rounds *all)
{
	struct qa_round *r, *x;
	size_t i, k;

	for (i = 0; i < all->n; i++)
		for (k = 0; k < all->n; k++) {
			r = &all->round[i];
			x = &all->round[k];
			if (x->id != r->id)
				continue;
			if (*r->areas == '\0')
				r->areas = x->areas;
			if (r->body == 0)
				r->body = x->body;
		}
}

int
qa_rounds_read(struct qa_rounds *r, struct qa_db *db,
    const struct qa_batches *bs, const struct qa_codes *codes,
    struct qa_fault *f)
{
	memset(r, 0, sizeof(*r));
	if (read_kind(r, db, bs, &qa_kind_s11_rounds, codes, add_round, f) ==
	    -1)
		return -1;
	share(r);
	return read_kind(
	    r, db, bs, &qa_kind_s11_assignments, codes, add_asked, f);
}

void
qa_rounds_clear(struct qa_rounds *r)
{
	free(r->round);
	free(r->asked);
	qa_pool_clear(&r->pool);
	memset(r, 0, sizeof(*r));
}

const struct qa_round *
qa_rounds_get(const struct qa_rounds *r, int64_t round, int64_t tool)
{
	const struct qa_round *first = NULL, *x;
	size_t i;

	for (i = 0; i < r->n; i++) {
		x = &r->round[i];
		if (x->id != round || (tool != 0 && x->tool != tool))
			continue;
		if (tool != 0 || *x->title != '\0')
			return x;
		if (first == NULL)
			first = x;
	}
	return first;
}

const struct qa_asked *
qa_rounds_asked(const struct qa_rounds *r, int64_t round, int64_t agency)
{
	size_t low = 0, high = r->askeds, mid;
	const struct qa_asked *a;

	while (low < high) {
		mid = (low + high) / 2;
		a = &r->asked[mid];
		if (a->round == round && a->agency == agency)
			return a;
		if (a->round < round ||
		    (a->round == round && a->agency < agency))
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

const struct qa_tool *
qa_rounds_tool(const struct qa_rounds *r, const struct qa_tools *t,
    int64_t round, int64_t id, const struct qa_agency *agency)
{
	const struct qa_asked *a = qa_rounds_asked(r, round, id);
	const struct qa_tool *tool, *any = NULL;
	size_t i, n = 0;

	if (a != NULL)
		return qa_tools_get(t, a->tool);
	for (i = 0; i < r->n; i++) {
		if (r->round[i].id != round ||
		    (tool = qa_tools_get(t, r->round[i].tool)) == NULL)
			continue;
		if (agency != NULL && qa_tool_is_for(tool, agency))
			return tool;
		any = tool;
		n++;
	}
	return n == 1 ? any : NULL;
}

const struct qa_round *
qa_rounds_before(const struct qa_rounds *all, const struct qa_tools *t,
    const struct qa_round *r)
{
	const struct qa_tool *tool = qa_tools_get(t, r->tool);
	const struct qa_round *best = NULL, *x;
	size_t i;

	for (i = 0; i < all->n; i++) {
		x = &all->round[i];
		if (x->id == r->id || tool == NULL)
			continue;
		if (r->previous != 0) {
			if (x->id == r->previous &&
			    (best == NULL || qa_tool_follows(t, tool, x->tool)))
				best = x;
			continue;
		}
		if (x->due < r->due && qa_tool_follows(t, tool, x->tool) &&
		    (best == NULL || best->due < x->due))
			best = x;
	}
	return best;
}
