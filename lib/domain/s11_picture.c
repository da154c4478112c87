/* The matrix and the standards as pictures. */
#include <stdlib.h>
#include <string.h>

#include "chart/heat.h"
#include "chart/stack.h"
#include "domain/s11_tally.h"

/* Levels of the key: the ratings of the scale, then the states. */
struct picture {
	struct qa_s11 *s;
	const struct qa_tool *tool;
	const struct qa_scale *scale;
	struct qa_heat_level level[QA_LEVELS_MOST + 4];
	struct qa_level_key key;
	const struct qa_item **unit;
	size_t units;
	struct qa_buf headline, subtitle;
};

static enum qa_tint
tint_of(const struct qa_rating *r)
{
	static const enum qa_tint usual[] = { QA_TINT_BLUE, QA_TINT_TURQUOISE,
		QA_TINT_ORANGE, QA_TINT_GREY };
	int tint = qa_tint_find(r->colour);

	return tint < 0 ? usual[r->met] : (enum qa_tint)tint;
}

/* The scale of all units; NULL where there are several. */
static const struct qa_scale *
scale_of(const struct picture *x)
{
	const struct qa_scale *c = NULL, *own;
	size_t i;

	for (i = 0; i < x->units; i++) {
		own = qa_unit_scale(x->tool, x->unit[i]);
		if (own == NULL || (c != NULL && own != c))
			return NULL;
		c = own;
	}
	return c;
}

static void
make_key(struct picture *x)
{
	static const struct qa_heat_level states[] = {
		{ "?", "no answer", QA_TINT_WHITE },
		{ "-", "not asked", QA_TINT_PALE },
		{ "...", "not returned", QA_TINT_WHITE },
	};
	size_t i, n = 0;

	for (i = 0; i < x->scale->n && i < QA_LEVELS_MOST; i++) {
		const struct qa_rating *r = &x->scale->rating[i];

		x->level[n++] =
		    (struct qa_heat_level){ r->code, r->label, tint_of(r) };
		if (r->met != QA_MET_NA)
			x->key.rated = n;
	}
	for (i = 0; i < QA_COUNT(states); i++)
		x->level[n++] = states[i];
	x->key.level = x->level;
	x->key.n = n;
}

static int
level_of(const struct picture *x, const struct qa_standing *c)
{
	if (c->state == QA_CELL_RATED)
		return (int)(c->rating - x->scale->rating);
	return (int)(x->key.n - 3) + (int)c->state - 1;
}

static int
open_picture(struct picture *x, struct qa_s11 *s, struct qa_fault *f)
{
	const struct qa_round *r = s->now.round;
	size_t i;

	memset(x, 0, sizeof(*x));
	x->s = s;
	if ((x->tool = qa_s11_one_tool(s, &s->now, f)) == NULL)
		return -1;
	x->unit =
	    qa_pool_take(&s->pool, (x->tool->n + 1) * sizeof(struct qa_item *));
	if (x->unit == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < x->tool->n; i++)
		if (qa_s11_is_unit(s, &x->tool->item[i]) &&
		    qa_unit_is_rated(x->tool, &x->tool->item[i]))
			x->unit[x->units++] = &x->tool->item[i];
	if ((x->scale = scale_of(x)) == NULL)
		return qa_fail(f, QA_DATA,
		    "%s is rated on several scales, or on none: a picture "
		    "shows one",
		    x->tool->code);
	make_key(x);
	qa_s11_lowest(s, &s->now, x->tool, &x->headline);
	qa_s11_put_round(&x->subtitle, r);
	qa_buf_print(&x->subtitle, ", %s. ", x->tool->title);
	qa_s11_methodology(s, &s->now, x->tool, &x->subtitle);
	return 0;
}

static struct qa_caption
caption_of(const struct picture *x, const char *id)
{
	struct qa_caption c = { .id = id,
		.headline = qa_buf_str(&x->headline),
		.subtitle = qa_buf_str(&x->subtitle) };

	return c;
}

static void
close_picture(struct picture *x, struct qa_buf *out)
{
	out->failed |= x->headline.failed || x->subtitle.failed;
	qa_buf_clear(&x->headline);
	qa_buf_clear(&x->subtitle);
}

static int
draw_heat(struct picture *x, struct qa_buf *out, struct qa_fault *f)
{
	const struct qa_sitting *now = &x->s->now;
	struct qa_heat_cell *cell = NULL;
	const char **row = NULL, **column = NULL;
	struct qa_standing c;
	struct qa_heat h;
	size_t i, k, n = 0;
	int rc = -1;

	row = calloc(now->n + 1, sizeof(*row));
	column = calloc(x->units + 1, sizeof(*column));
	cell = calloc((now->n + 1) * (x->units + 1), sizeof(*cell));
	if (row == NULL || column == NULL || cell == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (k = 0; k < x->units; k++)
		column[k] = x->unit[k]->number;
	for (i = 0; i < now->n; i++) {
		const struct qa_party *p = &now->party[i];

		if (p->tool != x->tool || p->state == QA_PARTY_WITHDRAWN)
			continue;
		for (k = 0; k < x->units; k++) {
			c = qa_s11_standing(x->s, p, x->unit[k]);
			cell[n * x->units + k].level = level_of(x, &c);
		}
		row[n++] = qa_s11_name(p);
	}
	h = (struct qa_heat){ caption_of(x, "heat"), x->key, row, n, column,
		x->units, cell };
	qa_heat_draw(&h, out);
	rc = 0;
done:
	free(row);
	free(column);
	free(cell);
	return rc;
}

static int
draw_bars(struct picture *x, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_stack_row *row = calloc(x->units + 1, sizeof(*row));
	size_t *count = calloc((x->units + 1) * x->key.n, sizeof(*count));
	struct qa_buf *name = calloc(x->units + 1, sizeof(*name));
	struct qa_s11_tally t;
	struct qa_stack s;
	size_t i, k, *at;

	if (row == NULL || count == NULL || name == NULL) {
		free(row);
		free(count);
		free(name);
		return qa_fail_memory(f);
	}
	for (i = 0; i < x->units; i++) {
		qa_s11_tally_unit(x->s, &x->s->now, x->tool, x->unit[i], &t);
		at = &count[i * x->key.n];
		/* what is not applicable leaves the denominator */
		for (k = 0; k < x->key.rated; k++)
			at[k] = (size_t)t.count[k];
		qa_buf_print(
		    &name[i], "%s %s", x->unit[i]->number, x->unit[i]->text);
		row[i].name = qa_buf_str(&name[i]);
		row[i].count = at;
	}
	s = (struct qa_stack){ .caption = caption_of(x, "bars"),
		.key = x->key,
		.row = row,
		.n = x->units };
	qa_stack_draw(&s, out);
	for (i = 0; i < x->units; i++) {
		out->failed |= name[i].failed;
		qa_buf_clear(&name[i]);
	}
	free(row);
	free(count);
	free(name);
	return 0;
}

static int
draw(struct qa_s11 *s,
    int (*how)(struct picture *, struct qa_buf *, struct qa_fault *),
    struct qa_buf *out, struct qa_fault *f)
{
	struct picture x;
	int rc = open_picture(&x, s, f);

	if (rc == 0)
		rc = how(&x, out, f);
	close_picture(&x, out);
	if (rc == 0 && out->failed)
		return qa_fail_memory(f);
	return rc;
}

int
qa_s11_heat(struct qa_s11 *s, struct qa_buf *out, struct qa_fault *f)
{
	return draw(s, draw_heat, out, f);
}

int
qa_s11_bars(struct qa_s11 *s, struct qa_buf *out, struct qa_fault *f)
{
	return draw(s, draw_bars, out, f);
}
