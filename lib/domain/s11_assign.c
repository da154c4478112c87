/* Who is asked in a round, with which form, and why. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_room.h"

static const struct qa_grid_column columns[] = {
	{ "agency", NULL, 0 },
	{ "name", NULL, QA_OUT_WIDE },
	{ "agency_kind", "kind", QA_OUT_SPARE },
	{ "tool", NULL, 0 },
	{ "form", NULL, 0 },
	{ "due", NULL, QA_OUT_SPARE },
	{ "reason", NULL, QA_OUT_BELOW },
	{ "state", NULL, 0 },
};

/* What is to be written of one agency. */
struct choice {
	int64_t id;
	int issued, due; /* days; due may be QA_NO_DATE */
	bool withdrawn;
	const struct qa_agency *agency;
	const struct qa_tool *tool;
	bool review;
	char reason[200];
};

struct assigning {
	struct qa_s11 *s;
	const struct qa_s11_assign *how;
	struct qa_names took_part; /* "agency round", read when asked for */
	const struct qa_round **read;
	size_t reads;
	struct qa_grid *grid;
	struct qa_cell *cell; /* of the rows to be stored */
	size_t rows, cap;
};

enum { COLUMNS = 8 }; /* of s11-assignments, all of them */

/* ---- who took part ---- */

static int
read_round(struct assigning *c, const struct qa_round *r, struct qa_fault *f)
{
	struct qa_sitting x;
	char key[120];
	size_t i;
	int rc;

	for (i = 0; i < c->reads; i++)
		if (c->read[i]->id == r->id)
			return 0;
	c->read[c->reads++] = r;
	rc = qa_s11_sit_all(c->s, r, &x, f);
	for (i = 0; rc != -1 && i < x.n; i++) {
		if (!qa_party_returned(&x.party[i]))
			continue;
		snprintf(key, sizeof(key), "%s %s", x.party[i].code, r->code);
		if (qa_names_add(&c->took_part, key, strlen(key)) == -1)
			rc = qa_fail_memory(f);
	}
	qa_sitting_clear(&x);
	return rc;
}

static bool
took_part(
    const struct assigning *c, const char *agency, const struct qa_round *r)
{
	char key[120];

	snprintf(key, sizeof(key), "%s %s", agency, r->code);
	return qa_names_find(&c->took_part, key, strlen(key)) >= 0;
}

/* ---- the rule ---- */

/* Review for who returned in the round before, full for others. */
static int
choose_form(struct assigning *c, struct choice *x, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	const struct qa_round *now, *before;
	const char *code = x->agency->code;

	now = qa_rounds_get(&s->rounds, s->now.round->id, x->tool->id);
	before =
	    now == NULL ? NULL : qa_rounds_before(&s->rounds, &s->tools, now);
	if (before == NULL) {
		snprintf(x->reason, sizeof(x->reason),
		    "there was no round before with this tool");
		return 0;
	}
	if (read_round(c, before, f) == -1)
		return -1;
	x->review = took_part(c, code, before);
	if (x->review)
		snprintf(x->reason, sizeof(x->reason),
		    "returned in round %.40s", before->code);
	else if (qa_rounds_asked(&s->rounds, before->id, x->id) != NULL)
		snprintf(x->reason, sizeof(x->reason),
		    "asked in round %.40s, and did not return", before->code);
	else
		snprintf(x->reason, sizeof(x->reason),
		    "did not take part in round %.40s", before->code);
	return 0;
}

/* Whether the round is for the area of an agency: a joint one for all of its
 * areas, another for home. */
static bool
is_in_round(
    const struct qa_s11 *s, const struct qa_agency *a, const struct qa_round *r)
{
	const struct qa_book *b = &s->known.book;
	const char *home = qa_codes_text(b->codes, b->home);
	const char *areas = *r->areas == '\0' ? home : r->areas;
	const char *own = *a->areas == '\0' ? home : a->areas, *word;
	char area[40];
	size_t n;

	if (*own == '\0' || *areas == '\0')
		return true;
	while ((word = qa_cell_word(&own, &n)) != NULL) {
		snprintf(area, sizeof(area), "%.*s", (int)n, word);
		if (qa_cell_has(areas, area))
			return true;
	}
	return false;
}

/* ---- rows ---- */

static int
put_cell(struct assigning *c, size_t column, const char *text)
{
	struct qa_cell *cell = &c->cell[c->rows * COLUMNS + column];

	cell->s = qa_pool_copy(&c->s->pool, text, strlen(text));
	cell->n = strlen(text);
	return cell->s == NULL ? -1 : 0;
}

static int
make_room(struct assigning *c)
{
	struct qa_cell *p;

	if (c->rows < c->cap)
		return 0;
	c->cap = c->cap == 0 ? 64 : c->cap * 2;
	p = realloc(c->cell, c->cap * COLUMNS * sizeof(*p));
	if (p == NULL)
		return -1;
	c->cell = p;
	return 0;
}

static int
store_row(struct assigning *c, const struct choice *x, struct qa_fault *f)
{
	char issued[QA_DAY_TEXT], due[QA_DAY_TEXT] = "";

	if (x->due != QA_NO_DATE)
		qa_day_write(x->due, due);
	qa_day_write(x->issued, issued);
	if (make_room(c) == -1 ||
	    put_cell(c, QA_ASSIGN_ROUND, c->s->now.round->code) == -1 ||
	    put_cell(c, QA_ASSIGN_AGENCY,
		qa_codes_text(c->s->known.book.codes, x->id)) == -1 ||
	    put_cell(c, QA_ASSIGN_TOOL, x->tool->code) == -1 ||
	    put_cell(c, QA_ASSIGN_FORM, x->review ? "review" : "full") == -1 ||
	    put_cell(c, QA_ASSIGN_REASON, x->reason) == -1 ||
	    put_cell(c, QA_ASSIGN_ISSUED, issued) == -1 ||
	    put_cell(c, QA_ASSIGN_DUE, due) == -1 ||
	    put_cell(c, QA_ASSIGN_WITHDRAWN, x->withdrawn ? "yes" : "no") == -1)
		return qa_fail_memory(f);
	c->rows++;
	return 0;
}

static void
put_row(struct assigning *c, const struct choice *x, int due, const char *state)
{
	qa_grid_add(c->grid, qa_codes_text(c->s->known.book.codes, x->id));
	qa_grid_add(c->grid, x->agency->name);
	qa_grid_add(
	    c->grid, *x->agency->kind == '\0' ? "other" : x->agency->kind);
	qa_grid_add(c->grid, x->tool->code);
	qa_grid_add(c->grid, x->review ? "review" : "full");
	qa_grid_day(c->grid, due);
	qa_grid_add(c->grid, x->reason);
	qa_grid_add(c->grid, state);
}

/* One who is asked already stays as recorded. */
static void
put_asked(struct assigning *c, struct choice *x, const struct qa_asked *a,
    const struct qa_tool *tool)
{
	x->tool = tool;
	x->review = a->review;
	snprintf(x->reason, sizeof(x->reason), "%.190s", a->reason);
	qa_utf8_mend(x->reason);
	put_row(c, x, a->due == QA_NO_DATE ? c->s->now.round->due : a->due,
	    a->withdrawn ? "withdrawn" : "asked");
}

/* ---- one by name ---- */

static const struct qa_tool *
named_tool(struct assigning *c, const struct qa_agency *a, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	const struct qa_tool *t;
	int64_t id;

	if (c->how->tool != NULL) {
		id =
		    qa_book_find(&s->known.book, QA_S11_TOOLS, c->how->tool, f);
		return id == 0 ? NULL : qa_tools_get(&s->tools, id);
	}
	t = qa_rounds_tool(&s->rounds, &s->tools, s->now.round->id, a->id, a);
	if (t == NULL)
		qa_fail(f, QA_USAGE,
		    "no tool of round %s is for %s by its duty: choose one "
		    "with --tool",
		    s->now.round->code, a->code);
	return t;
}

/* What is on record of one who is asked already stays, unless it is told
 * otherwise. */
static void
keep_recorded(const struct qa_asked *a, struct choice *x)
{
	x->review = a->review;
	x->due = a->due;
	x->withdrawn = a->withdrawn;
	if (a->issued != QA_NO_DATE)
		x->issued = a->issued;
	snprintf(x->reason, sizeof(x->reason), "%.190s", a->reason);
	qa_utf8_mend(x->reason);
}

/* Withdrawn is taken back by a form that is asked for. */
static void
take_told(const struct qa_s11_assign *how, struct choice *x)
{
	if (how->form != NULL) {
		x->review = strcmp(how->form, "review") == 0;
		x->withdrawn = false;
		snprintf(
		    x->reason, sizeof(x->reason), "chosen for this agency");
	}
	if (how->due != QA_NO_DATE)
		x->due = how->due;
	if (how->withdraw)
		x->withdrawn = true;
	if (how->reason != NULL) {
		snprintf(x->reason, sizeof(x->reason), "%.190s", how->reason);
		qa_utf8_mend(x->reason);
	}
}

static int
assign_named(struct assigning *c, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	struct choice x = { .review = false };
	const struct qa_asked *a;

	x.id = qa_book_find(&s->known.book, QA_AGENCIES, c->how->agency, f);
	if (x.id == 0)
		return -1;
	x.agency = qa_book_agency_of(&s->known.book, x.id, s->q.today);
	if (x.agency == NULL)
		return qa_fail(
		    f, QA_USAGE, "%s is not in force", c->how->agency);
	if ((x.tool = named_tool(c, x.agency, f)) == NULL ||
	    choose_form(c, &x, f) == -1)
		return -1;
	x.issued = s->q.today;
	x.due = QA_NO_DATE;
	a = qa_rounds_asked(&s->rounds, s->now.round->id, x.id);
	if (a != NULL)
		keep_recorded(a, &x);
	take_told(c->how, &x);
	put_row(c, &x, x.due == QA_NO_DATE ? s->now.round->due : x.due,
	    x.withdrawn     ? "withdrawn"
		: a == NULL ? "new"
			    : "changed");
	return store_row(c, &x, f);
}

/* ---- all ---- */

static int
assign_all(struct assigning *c, struct qa_fault *f)
{
	struct qa_s11 *s = c->s;
	const struct qa_book *b = &s->known.book;
	const struct qa_round *r = s->now.round;
	const struct qa_asked *a;
	const struct qa_tool *t;
	size_t i;

	for (i = 0; i < b->agencies_n; i++) {
		struct choice x = { .agency = qa_book_agency_of(
					b, b->agencies[i].id, s->q.today),
			.id = b->agencies[i].id,
			.issued = s->q.today,
			.due = QA_NO_DATE };

		if (i > 0 && b->agencies[i - 1].id == x.id)
			continue; /* another version of it */
		a = qa_rounds_asked(&s->rounds, r->id, x.id);
		t = qa_rounds_tool(
		    &s->rounds, &s->tools, r->id, x.id, x.agency);
		if (a != NULL && t != NULL) {
			put_asked(c, &x, a, t);
			continue;
		}
		if (t == NULL || !qa_tool_is_for(t, x.agency) ||
		    x.agency->from > s->q.today || x.agency->to < s->q.today ||
		    !is_in_round(s, x.agency, r))
			continue;
		x.tool = t;
		if (choose_form(c, &x, f) == -1)
			return -1;
		put_row(c, &x, r->due, "new");
		if (store_row(c, &x, f) == -1)
			return -1;
	}
	return 0;
}

static int
store(struct assigning *c, const struct qa_ingest_options *o,
    struct qa_ingest_report *report, struct qa_fault *f)
{
	static const char *const names[COLUMNS] = { "round", "agency", "tool",
		"form", "reason", "issued", "due", "withdrawn" };
	struct qa_writing w = { .name = "qa-s11 assign",
		.columns = names,
		.n = COLUMNS,
		.cell = c->cell,
		.rows = c->rows };

	memset(report, 0, sizeof(*report));
	if (c->rows == 0)
		return 0;
	return qa_write_rows(c->s->known.db, o, &w, report, f);
}

int
qa_s11_assign(struct qa_s11 *s, const struct qa_s11_assign *how,
    const struct qa_ingest_options *o, struct qa_grid *g,
    struct qa_ingest_report *report, struct qa_fault *f)
{
	struct assigning c = { .s = s, .how = how, .grid = g };
	int rc = -1;

	qa_grid_init(g, columns, QA_COUNT(columns));
	c.read = calloc(s->rounds.n + 1, sizeof(*c.read));
	if (c.read == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	if ((how->agency != NULL ? assign_named(&c, f) : assign_all(&c, f)) ==
		-1 ||
	    qa_grid_check(g, f) == -1)
		goto done;
	rc = store(&c, o, report, f);
done:
	free(c.read);
	free(c.cell);
	qa_names_clear(&c.took_part);
	return rc;
}
