#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/card.h"
#include "domain/definitions.h"
#include "store/scan.h"

/* ---- approvals ---- */

struct approval {
	struct qa_value v[QA_COLUMNS_MAX];
	long batch, line;
	const char *indicator, *body; /* codes */
};

struct approvals {
	struct approval *item; /* by date, body, indicator, then as stored */
	size_t n;
	struct qa_pool pool;
};

static int
add(struct approvals *x, const struct qa_book *b, const struct qa_found *found,
    struct qa_fault *f)
{
	const struct qa_kind *k = &qa_kind_approvals;
	const struct qa_value *copy;
	struct approval *p = x->item;

	if ((x->n & (x->n - 1)) == 0) {
		p = realloc(p, (x->n == 0 ? 1 : x->n * 2) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		x->item = p;
	}
	if ((copy = qa_value_copy(found->value, k->n, &x->pool)) == NULL)
		return qa_fail_memory(f);
	p = &x->item[x->n++];
	memcpy(p->v, copy, k->n * sizeof(*copy));
	p->batch = found->batch;
	p->line = found->line;
	p->indicator = qa_codes_text(b->codes, copy[QA_APPROVAL_INDICATOR].i);
	p->body = qa_codes_text(b->codes, copy[QA_APPROVAL_BODY].i);
	return 0;
}

static int
by_date(const void *a, const void *b)
{
	const struct approval *x = a, *y = b;
	int64_t dx = x->v[QA_APPROVAL_DATE].i, dy = y->v[QA_APPROVAL_DATE].i;
	int order;

	if (dx != dy)
		return dx < dy ? -1 : 1;
	if ((order = strcmp(x->body, y->body)) != 0 ||
	    (order = strcmp(x->indicator, y->indicator)) != 0)
		return order;
	if (x->batch != y->batch)
		return x->batch < y->batch ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static int
read_approvals(struct approvals *x, struct qa_known *k, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if (qa_scan_open(&scan, k->db, &qa_kind_approvals, &k->batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (add(x, &k->book, &found, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	if (x->n > 1)
		qsort(x->item, x->n, sizeof(*x->item), by_date);
	return step;
}

static void
clear_approvals(struct approvals *x)
{
	free(x->item);
	qa_pool_clear(&x->pool);
}

/* AP 2024-11-14, item 3: of the last approval of an indicator; "" */
static void
last_approval(
    const struct approvals *x, int64_t indicator, char *out, size_t size)
{
	char day[QA_DAY_TEXT];
	size_t i;

	out[0] = '\0'; /* a long minute is cut short */
	for (i = 0; i < x->n; i++) {
		const struct qa_value *v = x->item[i].v;

		if (v[QA_APPROVAL_INDICATOR].i == indicator)
			snprintf(out, size, "%s %s, %s", x->item[i].body,
			    qa_day_write((int)v[QA_APPROVAL_DATE].i, day),
			    qa_value_text(&v[QA_APPROVAL_MINUTE]));
	}
	qa_utf8_mend(out);
}

/* ---- definitions in force ---- */

static const struct qa_grid_column more[] = {
	{ "target_area", NULL, QA_OUT_HIDE },
	{ "target", NULL, QA_OUT_NUMBER },
	{ "amber", NULL, QA_OUT_NUMBER },
	{ "low", NULL, QA_OUT_NUMBER },
	{ "high", NULL, QA_OUT_NUMBER },
	{ "approved", NULL, 0 },
	{ "batch", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
	{ "line", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
};

/* The kind's own columns, then ours. People see what says how a figure is
 * worked out and judged. */
static int
begin_definitions(struct qa_grid *g, struct qa_fault *f)
{
	static const int shown[] = { QA_INDICATOR_INDICATOR, QA_INDICATOR_FROM,
		QA_INDICATOR_TITLE, QA_INDICATOR_MEASURE, QA_INDICATOR_POLARITY,
		QA_INDICATOR_FREQUENCY, QA_INDICATOR_AGENCY };
	const struct qa_kind *k = &qa_kind_indicators;
	size_t n = k->n + QA_COUNT(more), i;
	struct qa_grid_column *c;

	qa_grid_init(g, NULL, n);
	if ((c = qa_pool_take(&g->pool, n * sizeof(*c))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < k->n; i++) {
		c[i].name = k->columns[i].name;
		c[i].heading = NULL;
		c[i].flags = QA_OUT_HIDE;
	}
	for (i = 0; i < QA_COUNT(shown); i++)
		c[shown[i]].flags =
		    shown[i] == QA_INDICATOR_TITLE ? QA_OUT_WIDE : 0;
	memcpy(&c[k->n], more, sizeof(more));
	g->column = c;
	return 0;
}

static void
put_goal(struct qa_card *c, int64_t indicator)
{
	static const struct qa_goal none;
	const struct qa_target *t = qa_book_target(
	    &c->known.book, indicator, c->area[0], c->q->period.last);
	const struct qa_goal *g = t == NULL ? &none : &t->goal;

	qa_grid_add(c->grid,
	    t == NULL ? NULL : qa_codes_text(c->known.book.codes, t->area));
	qa_grid_num(c->grid, g->has_target, g->target);
	qa_grid_num(c->grid, g->has_amber, g->amber);
	qa_grid_num(c->grid, g->has_low, g->low);
	qa_grid_num(c->grid, g->has_high, g->high);
}

static int
put_definition(struct qa_card *c, const struct approvals *approved,
    const struct qa_found *found, struct qa_fault *f)
{
	const struct qa_kind *k = &qa_kind_indicators;
	struct qa_buf b = QA_BUF_EMPTY;
	char text[512];
	size_t i;

	for (i = 0; i < k->n; i++) {
		qa_buf_reset(&b);
		qa_value_write(
		    &k->columns[i], &found->value[i], c->known.book.codes, &b);
		qa_grid_add(c->grid, qa_buf_str(&b));
	}
	put_goal(c, found->value[0].i);
	last_approval(approved, found->value[0].i, text, sizeof(text));
	qa_grid_add(c->grid, text);
	qa_grid_long(c->grid, found->batch);
	qa_grid_long(c->grid, found->line);
	i = b.failed;
	qa_buf_clear(&b);
	return i ? qa_fail_memory(f) : 0;
}

/* The version of an entry, by its key. */
static int
put_entry(struct qa_card *c, const struct qa_card_entry *e,
    const struct approvals *approved, struct qa_fault *f)
{
	struct qa_value key[QA_COLUMNS_MAX];
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	memset(key, 0, sizeof(key));
	key[QA_INDICATOR_INDICATOR] = qa_value_integer(e->x->id);
	if (e->x->from != QA_DAY_ALWAYS)
		key[QA_INDICATOR_FROM] = qa_value_integer(e->x->from);
	if (qa_scan_open(&scan, c->known.db, &qa_kind_indicators,
		&c->known.batches, QA_SCAN_KEY, key, NULL, f) == 0)
		step = qa_scan_next(scan, &found, f);
	if (step == 1)
		step = put_definition(c, approved, &found, f);
	qa_scan_close(scan);
	return step;
}

int
qa_definitions_read(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	struct approvals approved = { .n = 0 };
	struct qa_card c;
	size_t i;
	int rc = -1;

	if (qa_card_open(&c, db, q, f) == -1 || qa_card_areas(&c, f) == -1 ||
	    qa_card_head(&c, head, f) == -1 ||
	    begin_definitions(grid, f) == -1 ||
	    read_approvals(&approved, &c.known, f) == -1)
		goto done;
	c.grid = grid;
	for (i = 0; i < c.n; i++)
		if (put_entry(&c, &c.entry[i], &approved, f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	clear_approvals(&approved);
	qa_card_close(&c);
	return rc;
}

/* ---- the register ---- */

static const struct qa_grid_column register_columns[] = {
	{ "date", NULL, 0 },
	{ "body", NULL, 0 },
	{ "record", NULL, 0 },
	{ "indicator", NULL, 0 },
	{ "area", NULL, QA_OUT_HIDE },
	{ "valid_from", NULL, QA_OUT_HIDE },
	{ "name", NULL, QA_OUT_HIDE },
	{ "change", NULL, QA_OUT_WIDE },
	{ "minute", NULL, 0 },
	{ "received", NULL, QA_OUT_HIDE },
	{ "by", NULL, 0 },
	{ "batch", NULL, QA_OUT_NUMBER },
	{ "line", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
};

static int
put_approval(struct qa_grid *g, const struct qa_known *k,
    const struct approval *x, struct qa_fault *f)
{
	/* in the order of the columns */
	static const int order[] = { QA_APPROVAL_DATE, QA_APPROVAL_BODY,
		QA_APPROVAL_RECORD, QA_APPROVAL_INDICATOR, QA_APPROVAL_AREA,
		QA_APPROVAL_FROM, QA_APPROVAL_NAME, QA_APPROVAL_CHANGE,
		QA_APPROVAL_MINUTE };
	const struct qa_batch *batch = &k->batches.batch[x->batch - 1];
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i;
	bool failed;

	for (i = 0; i < QA_COUNT(order); i++) {
		qa_buf_reset(&b);
		qa_value_write(&qa_kind_approvals.columns[order[i]],
		    &x->v[order[i]], k->book.codes, &b);
		qa_grid_add(g, qa_buf_str(&b));
	}
	qa_grid_day(g, batch->received);
	qa_grid_add(g, batch->by);
	qa_grid_long(g, x->batch);
	qa_grid_long(g, x->line);
	failed = b.failed;
	qa_buf_clear(&b);
	return failed ? qa_fail_memory(f) : 0;
}

int
qa_definitions_changes(struct qa_db *db, const struct qa_scorecard_query *q,
    struct qa_scorecard_head *head, struct qa_grid *grid, struct qa_fault *f)
{
	struct approvals approved = { .n = 0 };
	struct qa_card c;
	size_t i;
	int rc = -1;

	qa_grid_init(grid, register_columns, QA_COUNT(register_columns));
	if (qa_card_open(&c, db, q, f) == -1 ||
	    qa_card_head(&c, head, f) == -1 ||
	    read_approvals(&approved, &c.known, f) == -1)
		goto done;
	for (i = 0; i < approved.n; i++)
		if (qa_card_names(q->indicators, q->indicators_n,
			approved.item[i].indicator) &&
		    put_approval(grid, &c.known, &approved.item[i], f) == -1)
			goto done;
	rc = qa_grid_check(grid, f);
done:
	clear_approvals(&approved);
	qa_card_close(&c);
	return rc;
}
