#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "record/grid.h"

void
qa_grid_init(struct qa_grid *g, const struct qa_grid_column *column, size_t n)
{
	memset(g, 0, sizeof(*g));
	g->column = column;
	g->n = n;
}

void
qa_grid_clear(struct qa_grid *g)
{
	qa_pool_clear(&g->pool);
	free(g->cell);
	memset(g, 0, sizeof(*g));
}

void
qa_grid_add(struct qa_grid *g, const char *s)
{
	const char **p;
	size_t cap;

	if (g->cells == g->cap && !g->failed) {
		cap = g->cap == 0 ? 256 : g->cap * 2;
		p = realloc(g->cell, cap * sizeof(*p));
		g->failed = p == NULL;
		if (p != NULL) {
			g->cell = p;
			g->cap = cap;
		}
	}
	if (g->failed)
		return;
	if (s == NULL || *s == '\0')
		s = "";
	else if ((s = qa_pool_copy(&g->pool, s, strlen(s))) == NULL)
		g->failed = true;
	g->cell[g->cells++] = s;
}

void
qa_grid_long(struct qa_grid *g, long v)
{
	char text[24];

	snprintf(text, sizeof(text), "%ld", v);
	qa_grid_add(g, text);
}

void
qa_grid_num(struct qa_grid *g, bool has, struct qa_num v)
{
	char text[QA_NUM_TEXT];

	qa_grid_add(g, has ? qa_num_write(v, text) : NULL);
}

void
qa_grid_day(struct qa_grid *g, int day)
{
	char text[QA_DAY_TEXT];

	qa_grid_add(g, qa_day_write(day, text));
}

size_t
qa_grid_rows(const struct qa_grid *g)
{
	return g->n == 0 ? 0 : g->cells / g->n;
}

const char *
qa_grid_get(const struct qa_grid *g, size_t row, size_t column)
{
	return g->cell[row * g->n + column];
}

int
qa_grid_check(const struct qa_grid *g, struct qa_fault *f)
{
	if (g->failed)
		return qa_fail_memory(f);
	if (g->n > 0 && g->cells % g->n != 0)
		return qa_fail(f, QA_SOFTWARE, "a row lacks cells");
	return 0;
}
