#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/frozen_card.h"

int
qa_frozen_rows_add(
    struct qa_frozen_rows *x, const struct qa_row *row, struct qa_fault *f)
{
	const char **to, **p;
	size_t i;

	if (x->columns == 0) {
		x->columns = row->n;
		x->header = qa_pool_take(&x->pool, row->n * sizeof(*x->header));
		if ((to = x->header) == NULL)
			return qa_fail_memory(f);
	} else {
		if (row->n != x->columns)
			return qa_fail(f, QA_DATA,
			    "row %ld of the frozen card has %zu cells, and its "
			    "header %zu",
			    row->line, row->n, x->columns);
		if (x->n == x->cap) {
			x->cap = x->cap == 0 ? 64 : x->cap * 2;
			p = realloc(x->cell, x->cap * x->columns * sizeof(*p));
			if (p == NULL)
				return qa_fail_memory(f);
			x->cell = p;
		}
		to = &x->cell[x->n++ * x->columns];
	}
	for (i = 0; i < row->n; i++)
		if ((to[i] = qa_pool_copy(
			 &x->pool, row->cell[i].s, row->cell[i].n)) == NULL)
			return qa_fail_memory(f);
	return 0;
}

void
qa_frozen_rows_clear(struct qa_frozen_rows *x)
{
	free(x->cell);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

static int
column_of(const struct qa_frozen_rows *x, const char *name)
{
	size_t i;

	for (i = 0; i < x->columns; i++)
		if (strcmp(x->header[i], name) == 0)
			return (int)i;
	return -1;
}

static const char *
cell(const struct qa_frozen_rows *x, size_t row, int column)
{
	return column < 0 ? "" : x->cell[row * x->columns + (size_t)column];
}

/* ---- for people ---- */

/* What people see of a frozen card; the rest is for programs. */
static const struct qa_grid_column shown[] = {
	{ "priority", NULL, QA_OUT_GROUP },
	{ "indicator", "code", 0 },
	{ "title", "indicator", QA_OUT_WIDE },
	{ "period", NULL, QA_OUT_SPARE },
	{ "value", NULL, QA_OUT_NUMBER },
	{ "unit", NULL, QA_OUT_SPARE },
	{ "status", NULL, 0 },
	{ "change", NULL, QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "travel", NULL, 0 },
	{ "target", NULL, QA_OUT_NUMBER },
	{ "rag", "RAG", QA_OUT_WORD },
	{ "england", "England", QA_OUT_NUMBER | QA_OUT_SPARE },
	{ "verdict", NULL, QA_OUT_WORD | QA_OUT_SPARE },
	{ "commentary", NULL, QA_OUT_BELOW },
	{ "decision", NULL, QA_OUT_BELOW },
	{ "note", NULL, QA_OUT_BELOW },
};

/* Columns of numbers, by what the card of today has. */
static bool
is_number(const char *name)
{
	static const char *const names[] = { "numerator", "denominator",
		"value", "previous", "change", "year_ago", "year_change",
		"target", "england", "region", "batch", "line", "neighbours",
		"neighbours_n", "rank", "of", "q25", "q50", "q75", "lower",
		"upper" };
	size_t i;

	for (i = 0; i < QA_COUNT(names); i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

int
qa_frozen_grid(
    const struct qa_frozen_rows *x, struct qa_grid *g, struct qa_fault *f)
{
	struct qa_grid_column *c;
	size_t i, k;

	qa_grid_init(g, NULL, x->columns);
	if ((c = qa_pool_take(&g->pool, x->columns * sizeof(*c))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < x->columns; i++) {
		c[i].name = x->header[i];
		c[i].heading = NULL;
		c[i].flags = QA_OUT_HIDE |
		    (is_number(x->header[i]) ? QA_OUT_NUMBER : 0u);
		for (k = 0; k < QA_COUNT(shown); k++)
			if (strcmp(shown[k].name, x->header[i]) == 0)
				c[i] = shown[k];
	}
	g->column = c;
	for (i = 0; i < x->n; i++)
		for (k = 0; k < x->columns; k++)
			qa_grid_add(g, cell(x, i, (int)k));
	return qa_grid_check(g, f);
}

/* A draft says so. */
void
qa_frozen_caption(const struct qa_frozen_card *c, char *out, size_t size)
{
	char period[QA_PERIOD_TEXT], met[QA_DAY_TEXT], as_of[QA_DAY_TEXT];
	bool draft = strcmp(c->status, "draft") == 0;

	snprintf(out, size,
	    "%sscorecard %s:%ld, %s for %s on %s\nAs known on %s, up to batch "
	    "%ld. SHA-256 %s.",
	    draft ? "DRAFT: " : "", qa_period_write(c->period, period),
	    c->version, c->status, c->body, qa_day_write(c->date, met),
	    qa_day_write(c->as_of, as_of), c->last_batch, c->sha256);
}

/* ---- what moved ---- */

static const struct qa_grid_column diff_columns[] = {
	{ "indicator", NULL, 0 },
	{ "title", NULL, QA_OUT_WIDE },
	{ "area", NULL, QA_OUT_HIDE },
	{ "breakdown", NULL, QA_OUT_SPARE },
	{ "column", NULL, 0 },
	{ "from", NULL, 0 },
	{ "to", NULL, 0 },
};

/* The key of a row: indicator, area, breakdown. */
static bool
same_row(const struct qa_frozen_rows *a, size_t i,
    const struct qa_frozen_rows *b, size_t k)
{
	static const char *const key[] = { "indicator", "area", "breakdown" };
	size_t n;

	for (n = 0; n < QA_COUNT(key); n++)
		if (strcmp(cell(a, i, column_of(a, key[n])),
			cell(b, k, column_of(b, key[n]))) != 0)
			return false;
	return true;
}

/* The row of the same key, or how many there are. */
static size_t
find_row(
    const struct qa_frozen_rows *in, const struct qa_frozen_rows *x, size_t i)
{
	size_t k;

	for (k = 0; k < in->n && !same_row(x, i, in, k); k++)
		continue;
	return k;
}

static void
put(struct qa_grid *g, const struct qa_frozen_rows *x, size_t i,
    const char *column, const char *from, const char *to)
{
	qa_grid_add(g, cell(x, i, column_of(x, "indicator")));
	qa_grid_add(g, cell(x, i, column_of(x, "title")));
	qa_grid_add(g, cell(x, i, column_of(x, "area")));
	qa_grid_add(g, cell(x, i, column_of(x, "breakdown")));
	qa_grid_add(g, column);
	qa_grid_add(g, from);
	qa_grid_add(g, to);
}

/* A figure's place in a file is not what moves; nor is a column that only one
 * of the cards knows. */
static void
put_moves(struct qa_grid *g, const struct qa_frozen_rows *from, size_t i,
    const struct qa_frozen_rows *to, size_t k)
{
	size_t c;
	int other;

	for (c = 0; c < from->columns; c++) {
		const char *name = from->header[c];

		if (strcmp(name, "batch") == 0 || strcmp(name, "line") == 0 ||
		    (other = column_of(to, name)) < 0 ||
		    strcmp(cell(from, i, (int)c), cell(to, k, other)) == 0)
			continue;
		put(g, to, k, name, cell(from, i, (int)c), cell(to, k, other));
	}
}

int
qa_frozen_diff(const struct qa_frozen_rows *from,
    const struct qa_frozen_rows *to, struct qa_grid *g, struct qa_fault *f)
{
	size_t i, k;

	qa_grid_init(g, diff_columns, QA_COUNT(diff_columns));
	for (i = 0; i < from->n; i++)
		if ((k = find_row(to, from, i)) < to->n)
			put_moves(g, from, i, to, k);
		else
			put(g, from, i, "", "on the card", "gone");
	for (k = 0; k < to->n; k++)
		if (find_row(from, to, k) == from->n)
			put(g, to, k, "", "not there", "new on the card");
	return qa_grid_check(g, f);
}

void
qa_frozen_diff_caption(const struct qa_frozen_card *from,
    const struct qa_frozen_card *to, char *out, size_t size)
{
	char a[QA_PERIOD_TEXT], b[QA_PERIOD_TEXT];

	snprintf(out, size, "what moved from %s:%ld (%s) to %s:%ld (%s)",
	    qa_period_write(from->period, a), from->version, from->status,
	    qa_period_write(to->period, b), to->version, to->status);
}
