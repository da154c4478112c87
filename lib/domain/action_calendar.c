#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/action_calendar.h"
#include "store/scan.h"

/* What was stored of each reference: how often, and the record last seen. */
struct traces {
	int *changes; /* by the number of the reference */
	const struct qa_value **last;
	size_t n;
	int *undone; /* by batch - 1: how many undoes it had */
};

/* ---- how often what was stored changed ---- */

/* The load that an undo, or an undo of an undo, is about. */
static long
load_of(const struct qa_batches *bs, long number)
{
	while (bs->batch[number - 1].undoes > 0)
		number = bs->batch[number - 1].undoes;
	return number;
}

static int
count_undoes(struct traces *t, const struct qa_batches *bs, struct qa_fault *f)
{
	size_t i;

	if ((t->undone = calloc(bs->n + 1, sizeof(*t->undone))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < bs->n; i++)
		if (bs->batch[i].undoes > 0)
			t->undone[load_of(bs, (long)i + 1) - 1]++;
	return 0;
}

/* Counts the stored rows of a kind, in force or not. */
static int
count_rows(struct traces *t, const struct qa_action_room *r,
    const struct qa_kind *k, struct qa_pool *pool, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if (qa_scan_open(&scan, r->known.db, k, &r->known.batches, QA_SCAN_ALL,
		NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_raw(scan, &found, f)) == 1) {
		size_t i = (size_t)found.value[0].i;

		if (i >= t->n)
			continue;
		t->changes[i] += 1 + t->undone[found.batch - 1];
		if (k->id != QA_ACTIONS)
			continue;
		t->last[i] = qa_value_copy(found.value, k->n, pool);
		if (t->last[i] == NULL) {
			step = qa_fail_memory(f);
			break;
		}
	}
done:
	qa_scan_close(scan);
	return step;
}

static int
trace(struct traces *t, const struct qa_action_room *r, struct qa_pool *pool,
    struct qa_fault *f)
{
	t->n = r->known.book.codes->names.n + 1;
	t->changes = calloc(t->n, sizeof(*t->changes));
	t->last = calloc(t->n, sizeof(*t->last));
	if (t->changes == NULL || t->last == NULL)
		return qa_fail_memory(f);
	if (count_undoes(t, &r->known.batches, f) == -1 ||
	    count_rows(t, r, &qa_kind_actions, pool, f) == -1)
		return -1;
	return count_rows(t, r, &qa_kind_action_events, pool, f);
}

static void
clear_traces(struct traces *t)
{
	free(t->changes);
	free(t->last);
	free(t->undone);
}

/* ---- entries ---- */

struct reading {
	struct qa_action_days *days;
	const struct qa_action_room *r;
	struct traces t;
};

static struct qa_action_day *
add(struct reading *x, const char *reference, const char *what,
    const struct qa_value *v, struct qa_fault *f)
{
	const struct qa_book *b = &x->r->known.book;
	struct qa_action_days *days = x->days;
	struct qa_action_day *p =
	    realloc(days->item, (days->n + 1) * sizeof(*p));
	const char *home =
	    b->home == 0 ? "qatools" : qa_codes_text(b->codes, b->home);

	if (p == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	days->item = p;
	p = &p[days->n++];
	memset(p, 0, sizeof(*p));
	snprintf(
	    p->uid, sizeof(p->uid), "%s.%s.%s@qatools", reference, what, home);
	p->sequence = x->t.changes[v[QA_ACTION_REFERENCE].i] - 1;
	if (p->sequence < 0)
		p->sequence = 0;
	return p;
}

static int
describe(struct reading *x, struct qa_action_day *p, const char *reference,
    const char *what, const struct qa_value *v, const char *state,
    struct qa_fault *f)
{
	const struct qa_codes *codes = x->r->known.book.codes;
	struct qa_buf b = QA_BUF_EMPTY;

	qa_buf_print(&b, "%s %s: %s", reference, what,
	    qa_value_text(&v[QA_ACTION_ACTION]));
	p->summary = qa_pool_copy(&x->days->pool, qa_buf_str(&b), b.len);
	qa_buf_reset(&b);
	qa_buf_print(&b, "%s. Agency: %s. Owner: %s. Followed by: %s.", state,
	    qa_codes_text(codes, qa_value_or(&v[QA_ACTION_AGENCY], 0)),
	    qa_value_text(&v[QA_ACTION_OWNER]),
	    qa_codes_text(codes, qa_value_or(&v[QA_ACTION_BODY], 0)));
	p->description = qa_pool_copy(&x->days->pool, qa_buf_str(&b), b.len);
	qa_buf_clear(&b);
	return p->summary == NULL || p->description == NULL ? qa_fail_memory(f)
							    : 0;
}

static int
add_due(struct reading *x, const struct qa_action *a, struct qa_fault *f)
{
	struct qa_action_day *p;

	if (a->due == QA_NO_DUE || a->state == QA_DRAFT)
		return 0;
	if ((p = add(x, a->reference, "due", a->v, f)) == NULL)
		return -1;
	p->day = a->due;
	p->cancelled = a->state == QA_WITHDRAWN_ACTION;
	p->done = a->state >= QA_CLAIMED && a->state <= QA_EMBEDDED;
	return describe(
	    x, p, a->reference, "due", a->v, qa_action_state_name(a->state), f);
}

/* Re-reviews of what is or was done. Those of an action that is open again
 * are cancelled. */
static int
add_reviews(struct reading *x, const struct qa_action *a, struct qa_fault *f)
{
	bool stands = a->state >= QA_CLAIMED && a->state <= QA_EMBEDDED;
	size_t i, made = qa_action_reviewed(x->r, a, NULL);
	struct qa_action_day *p;
	char what[32];

	for (i = 0; a->done_on != QA_NO_DUE && i < x->r->reviews_n; i++) {
		snprintf(what, sizeof(what), "review%zu", i + 1);
		if ((p = add(x, a->reference, what, a->v, f)) == NULL)
			return -1;
		p->day = qa_action_review_day(x->r, a->done_on, i);
		p->cancelled = !stands;
		p->done = stands && i < made;
		if (describe(x, p, a->reference, "re-review", a->v,
			qa_action_state_name(a->state), f) == -1)
			return -1;
	}
	return 0;
}

/* An action that was undone: what calendars had of it falls away. */
static int
add_undone(struct reading *x, int64_t reference, struct qa_fault *f)
{
	const struct qa_value *v = x->t.last[reference];
	const char *code = qa_codes_text(x->r->known.book.codes, reference);
	struct qa_action_day *p;

	if (v == NULL || v[QA_ACTION_DUE].form == QA_EMPTY)
		return 0;
	if ((p = add(x, code, "due", v, f)) == NULL)
		return -1;
	p->day = (int)v[QA_ACTION_DUE].i;
	p->cancelled = true;
	return describe(x, p, code, "due", v, "undone", f);
}

static int
by_uid(const void *a, const void *b)
{
	const struct qa_action_day *x = a, *y = b;

	return strcmp(x->uid, y->uid);
}

int
qa_action_days_read(struct qa_action_days *days, const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_fault *f)
{
	const struct qa_batches *bs = &r->known.batches;
	struct reading x = { .days = days, .r = r };
	const struct qa_action *a;
	size_t i;
	int rc = -1;

	memset(days, 0, sizeof(*days));
	days->stamp =
	    bs->n == 0 ? "1970-01-01T00:00:00Z" : bs->batch[bs->n - 1].recorded;
	if (trace(&x.t, r, &days->pool, f) == -1)
		goto done;
	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		if (qa_action_is_asked(r, q, a) &&
		    (add_due(&x, a, f) == -1 || add_reviews(&x, a, f) == -1))
			goto done;
		x.t.last[a->v[QA_ACTION_REFERENCE].i] = NULL;
	}
	for (i = 1; i < x.t.n; i++)
		if (add_undone(&x, (int64_t)i, f) == -1)
			goto done;
	if (days->n > 1)
		qsort(days->item, days->n, sizeof(*days->item), by_uid);
	rc = 0;
done:
	clear_traces(&x.t);
	return rc;
}

void
qa_action_days_clear(struct qa_action_days *days)
{
	free(days->item);
	qa_pool_clear(&days->pool);
	memset(days, 0, sizeof(*days));
}
