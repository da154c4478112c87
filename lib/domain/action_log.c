/* The log of one action: its events, and the changes of its record. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/action_put.h"
#include "store/scan.h"

static const struct qa_grid_column columns[] = {
	{ "date", NULL, 0 },
	{ "event", NULL, QA_OUT_WORD },
	{ "who", NULL, 0 },
	{ "meeting", NULL, 0 },
	{ "minute", NULL, QA_OUT_HIDE },
	{ "new_due", "new day", 0 },
	{ "strength", NULL, QA_OUT_HIDE },
	{ "outcome", NULL, 0 },
	{ "rag", NULL, QA_OUT_HIDE },
	{ "number", NULL, QA_OUT_NUMBER | QA_OUT_HIDE },
	{ "recorded", NULL, QA_OUT_HIDE },
	{ "by", "recorded by", QA_OUT_SPARE },
	{ "batch", NULL, QA_OUT_NUMBER },
	{ "text", NULL, QA_OUT_BELOW },
};

/* One entry: an event, or a change of the record. */
struct entry {
	int date, number;
	long batch;
	const struct qa_event *event;
	const char *change; /* owned by the pool; NULL: an event */
};

struct entries {
	struct entry *item;
	size_t n;
	struct qa_pool pool;
};

static struct entry *
add(struct entries *x, struct qa_fault *f)
{
	struct entry *p = realloc(x->item, (x->n + 1) * sizeof(*p));

	if (p == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	x->item = p;
	memset(&p[x->n], 0, sizeof(*p));
	return &p[x->n++];
}

static int
by_time(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->batch != y->batch)
		return x->batch > y->batch ? -1 : 1;
	if (x->date != y->date)
		return x->date > y->date ? -1 : 1;
	return (x->number < y->number) - (x->number > y->number);
}

/* owner: Det Supt -> Det Ch Insp; ... */
static void
describe(const struct qa_action_room *r, const struct qa_value *was,
    const struct qa_value *is, uint32_t given, struct qa_buf *b)
{
	const struct qa_column *c = qa_kind_actions.columns;
	size_t i;

	for (i = 0; i < qa_kind_actions.n; i++) {
		if ((c[i].flags & (QA_ASIDE | QA_KEY)) || !(given >> i & 1) ||
		    qa_value_same(&c[i], &was[i], &is[i]))
			continue;
		qa_buf_print(b, "%s%s: ", b->len > 0 ? "; " : "", c[i].name);
		qa_value_write(&c[i], &was[i], r->known.book.codes, b);
		qa_buf_text(b, " -> ");
		qa_value_write(&c[i], &is[i], r->known.book.codes, b);
	}
}

/* One stored version of the record after the one before it. */
static int
add_change(struct entries *x, const struct qa_action_room *r,
    struct qa_value *was, const struct qa_found *found, bool first,
    struct qa_fault *f)
{
	const struct qa_rank *rank = &r->known.batches.rank[found->batch - 1];
	const struct qa_batch *batch =
	    &r->known.batches.batch[found->batch - 1];
	uint32_t given = rank->kind == QA_ACTIONS
	    ? rank->given
	    : qa_kind_all(&qa_kind_actions);
	struct qa_buf b = QA_BUF_EMPTY;
	struct entry *e;
	size_t i;

	describe(r, was, found->value, given, &b);
	for (i = 0; i < qa_kind_actions.n; i++)
		if (given >> i & 1)
			was[i] = found->value[i];
	if (!first && b.len == 0) {
		qa_buf_clear(&b);
		return 0;
	}
	if ((e = add(x, f)) != NULL) {
		e->date = batch->received;
		e->batch = found->batch;
		e->change = first ? "" : qa_pool_copy(&x->pool, b.data, b.len);
	}
	qa_buf_clear(&b);
	if (e == NULL)
		return -1;
	return e->change == NULL ? qa_fail_memory(f) : 0;
}

/* The versions of the record, in the order in which they came. */
static int
add_changes(struct entries *x, const struct qa_action_room *r,
    const struct qa_action *a, struct qa_fault *f)
{
	struct qa_value was[QA_COLUMNS_MAX];
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	bool first = true;
	int step = -1;

	memset(was, 0, sizeof(was));
	if (qa_scan_open(&scan, r->known.db, &qa_kind_actions,
		&r->known.batches, QA_SCAN_KEY, a->v, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_raw(scan, &found, f)) == 1) {
		if (r->known.batches.rank[found.batch - 1].rank == 0)
			continue; /* undone, or not yet known */
		found.value =
		    qa_value_copy(found.value, qa_kind_actions.n, &pool);
		if (found.value == NULL) {
			step = qa_fail_memory(f);
			break;
		}
		if ((step = add_change(x, r, was, &found, first, f)) == -1)
			break;
		first = false;
	}
done:
	qa_scan_close(scan);
	qa_pool_clear(&pool);
	return step;
}

/* What an event says, in one paragraph. */
static void
tell(const struct qa_event *e, struct qa_buf *b)
{
	static const struct {
		int column;
		const char *label;
	} part[] = { { QA_EVENT_TEXT, "" }, { QA_EVENT_EVIDENCE, "evidence: " },
		{ QA_EVENT_REASON, "reason: " },
		{ QA_EVENT_EFFECTIVENESS, "effect: " },
		{ QA_EVENT_VOICE, "children and families: " } };
	const char *s;
	size_t i;

	for (i = 0; i < QA_COUNT(part); i++) {
		s = qa_event_text(e, part[i].column);
		if (*s != '\0')
			qa_buf_print(b, "%s%s%s", b->len > 0 ? "; " : "",
			    part[i].label, s);
	}
	if (e->idle)
		qa_buf_print(b, "%s(out of place: it changes nothing)",
		    b->len > 0 ? " " : "");
}

static void
put_entry(
    struct qa_grid *g, const struct qa_action_room *r, const struct entry *x)
{
	static const struct qa_value none[QA_COLUMNS_MAX];
	const struct qa_event nothing = {
		.v = none, .new_due = QA_NO_DUE, .meeting = QA_NO_DUE
	};
	const struct qa_event *e = x->event == NULL ? &nothing : x->event;
	const struct qa_batch *batch = &r->known.batches.batch[x->batch - 1];
	struct qa_buf b = QA_BUF_EMPTY;

	if (x->event != NULL)
		tell(e, &b);
	else
		qa_buf_text(&b, x->change);
	qa_grid_day(g, x->date);
	qa_grid_add(g,
	    x->event != NULL         ? qa_event_text(e, QA_EVENT_EVENT)
		: *x->change == '\0' ? "recorded"
				     : "changed");
	qa_grid_add(g, qa_event_text(e, QA_EVENT_WHO));
	qa_put_meeting(g, r, e);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_MINUTE));
	qa_put_day(g, e->new_due);
	qa_grid_add(g, qa_event_text(e, QA_EVENT_STRENGTH));
	qa_grid_add(g, qa_event_text(e, QA_EVENT_OUTCOME));
	qa_grid_add(g, qa_event_text(e, QA_EVENT_RAG));
	if (x->event == NULL)
		qa_grid_add(g, "");
	else
		qa_grid_long(g, e->number);
	qa_grid_add(g, batch->recorded);
	qa_grid_add(g, batch->by);
	qa_grid_long(g, x->batch);
	qa_grid_add(g, qa_buf_str(&b));
	g->failed |= b.failed;
	qa_buf_clear(&b);
}

int
qa_action_log(const struct qa_action_room *r, const struct qa_action *a,
    struct qa_grid *g, struct qa_fault *f)
{
	struct entries x = { .n = 0 };
	struct entry *e;
	size_t i;
	int rc = -1;

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (add_changes(&x, r, a, f) == -1)
		goto done;
	for (i = 0; i < a->n; i++) {
		if ((e = add(&x, f)) == NULL)
			goto done;
		e->event = &a->event[i];
		e->date = e->event->date;
		e->number = e->event->number;
		e->batch = e->event->batch;
	}
	qsort(x.item, x.n, sizeof(*x.item), by_time);
	for (i = 0; i < x.n; i++)
		put_entry(g, r, &x.item[i]);
	rc = qa_grid_check(g, f);
done:
	free(x.item);
	qa_pool_clear(&x.pool);
	return rc;
}
