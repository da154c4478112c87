/* Reading one record: its cells, defaults, and what does not belong. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/gate.h"
#include "record/private.h"

/* The default of a key's column: home, a code, or nothing. */
static int
preset(struct qa_ingest *g, size_t i, const struct qa_reader *r,
    struct qa_value *v, struct qa_fault *f)
{
	const struct qa_column *c = &g->kind->columns[i];

	if (v->form != QA_EMPTY || c->preset == NULL || *c->preset == '\0' ||
	    c->type == QA_DAY || c->type == QA_CHOICE)
		return 0;
	if (strcmp(c->preset, "@home") != 0)
		return qa_value_read(
		    g->kind, c, c->preset, strlen(c->preset), r, v, f);
	if (g->book.home == 0)
		return qa_fail(f, QA_DATA,
		    "%s is empty and no pack names a home area: fill it with "
		    "--fill %s=CODE",
		    c->name, c->name);
	*v = qa_value_integer(g->book.home);
	return 0;
}

/* A choice that is the default is kept as the default. */
static void
normalise(const struct qa_column *c, struct qa_value *v)
{
	const struct qa_value empty = { .form = QA_EMPTY };

	if (c->type == QA_CHOICE && qa_value_same(c, v, &empty))
		*v = empty;
}

/* Values that do not lie in the pool, which is emptied now and then. */
static bool
lasts(const struct qa_column *c)
{
	return c->type == QA_CODE || c->type == QA_PERIOD ||
	    c->type == QA_BREAKDOWN || c->type == QA_CHOICE ||
	    c->type == QA_DAY;
}

static void
remember(struct qa_gate_memo *m, const struct qa_column *c, const char *s,
    size_t n, const struct qa_value *v)
{
	m->n = 0;
	if (!lasts(c) || n == 0 || n > sizeof(m->text))
		return;
	memcpy(m->text, s, n);
	m->n = n;
	m->v = *v;
}

static bool
remembered(
    const struct qa_gate_memo *m, const char *s, size_t n, struct qa_value *v)
{
	if (m->n == 0 || m->n != n || memcmp(m->text, s, n) != 0)
		return false;
	*v = m->v;
	return true;
}

#define WARNINGS 20 /* of signs of a person, told one by one */

/* Free text is no place for what names a person: a warning, not a fault, and
 * without the thing itself. */
static int
look_for_private(struct qa_ingest *g, const struct qa_column *c,
    const struct qa_value *v, long line, struct qa_fault *f)
{
	size_t at, length;
	const char *sign;

	if (v->form != QA_STRING || g->o.pack || g->kind->id == QA_CONTACTS ||
	    g->kind->id == QA_PACK || g->kind->id == QA_FROZEN ||
	    g->kind->id == QA_MAIL_LOG ||
	    (sign = qa_private_sign(v->s, (size_t)v->n, &at, &length)) == NULL)
		return 0;
	if (g->signs++ >= WARNINGS)
		return 0;
	return qa_gate_remark(g, f,
	    "%s:%ld: warning: %s holds what looks like %s (character %zu); "
	    "text that names a person does not belong here",
	    g->report.file, line, c->name, sign, at + 1);
}

/* One cell: the file's, else --fill's, else the default. */
static int
read_cell(struct qa_ingest *g, size_t i, const struct qa_cell *cell, long line,
    struct qa_value *v, struct qa_fault *f)
{
	struct qa_reader r = { &g->pool, g->book.codes };
	const struct qa_column *c = &g->kind->columns[i];
	const char *s = cell->s;
	size_t n = cell->n;

	if (s == NULL || (n == 0 && g->fill[i].s != NULL)) {
		s = g->fill[i].s == NULL ? "" : g->fill[i].s;
		n = g->fill[i].n;
	}
	if (c->type == QA_TEXT && qa_is_guarded(s, n)) {
		s++;
		n--;
	}
	if (remembered(&g->memo[i], s, n, v))
		return 0;
	if (qa_value_read(g->kind, c, s, n, &r, v, f) == -1 ||
	    preset(g, i, &r, v, f) == -1 ||
	    (c->type == QA_TEXT && look_for_private(g, c, v, line, f) == -1))
		return -1;
	normalise(c, v);
	remember(&g->memo[i], c, s, n, v);
	if (v->form == QA_EMPTY && (c->flags & QA_REQUIRED) &&
	    ((c->flags & QA_KEY) || cell->s != NULL))
		return qa_fail(
		    f, QA_DATA, "%s is empty; it is required", c->name);
	return 0;
}

int
qa_gate_put(struct qa_ingest *g, const struct qa_cell *cell, const uint16_t *at,
    const long *lines, long line, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_pending p = { v, g->filled, at, lines, line };
	bool bad = false;
	int defines = qa_kind_flagged(g->kind, QA_DEFINES);
	size_t i;

	qa_pool_reset(&g->pool);
	for (i = 0; i < g->kind->n; i++) {
		p.given |= (uint32_t)(cell[i].s != NULL) << i;
		if (read_cell(g, i, &cell[i], line, &v[i], &what) == -1) {
			if (qa_gate_note(g, &what,
				lines == NULL || lines[i] == 0 ? line
							       : lines[i],
				at[i] == 0 ? 1 : at[i], f) == -1)
				return -1;
			bad = true;
		}
	}
	if (bad)
		return 0;
	if (qa_gate_is_logged(g->kind) &&
	    qa_gate_action_read(g, &p, v, f) == -1)
		return -1;
	if (qa_gate_is_assessed(g->kind)) {
		int at_fault = qa_gate_s11_read(g, &p, v, f);

		if (at_fault != 0)
			return at_fault == -1 ? -1 : 0;
	}
	if (defines >= 0 && qa_book_propose(&g->book, v[defines].i, f) == -1)
		return -1;
	return qa_order_add(g->order, &p, f);
}
