/* Who reports to whom, and to which meeting. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"

#define NO_BREAK "\302\240" /* a blank that Markdown and HTML keep */
#define DEEPEST 32 /* bodies above one another; a circle ends before */

static const struct qa_grid_column columns[] = {
	{ "shown_body", "body", QA_OUT_SHOWN },
	{ "body", NULL, QA_OUT_HIDE },
	{ "name", NULL, QA_OUT_WIDE },
	{ "depth", NULL, QA_OUT_HIDE | QA_OUT_NUMBER },
	{ "path", NULL, QA_OUT_HIDE },
	{ "parent", NULL, QA_OUT_HIDE },
	{ "chair", NULL, QA_OUT_SPARE },
	{ "meets_every_months", "every months", QA_OUT_NUMBER },
	{ "next_meeting", "next meeting", 0 },
	{ "origin", NULL, QA_OUT_SPARE },
	{ "parent_meeting", "reports to that of", 0 },
	{ "note", NULL, QA_OUT_BELOW },
};

struct tree {
	struct qa_calendar *c;
	struct qa_grid *grid;
	const struct qa_calendar_body *path[DEEPEST]; /* the root first */
	size_t depth;
	bool *shown; /* by the number of the body */
};

/* Whether a body is of today. */
static bool
is_there(const struct tree *t, const struct qa_calendar_body *b)
{
	return b->from <= t->c->q.today && t->c->q.today <= b->to;
}

static const struct qa_calendar_body *
find(const struct tree *t, const char *code, size_t n)
{
	size_t i;

	for (i = 0; i < t->c->bodies; i++) {
		const struct qa_calendar_body *b = &t->c->body[i];

		if (is_there(t, b) && strlen(b->code) == n &&
		    memcmp(b->code, code, n) == 0)
			return b;
	}
	return NULL;
}

/* Whether a body reports to one of that code, or, with NULL, to any that is
 * there. */
static bool
reports_to(
    const struct tree *t, const struct qa_calendar_body *b, const char *code)
{
	const char *s = b->parents;
	size_t n;

	for (; *s != '\0'; s += n + (s[n] == ';')) {
		n = strcspn(s, ";");
		if (code == NULL ? find(t, s, n) != NULL
				 : strlen(code) == n && memcmp(s, code, n) == 0)
			return true;
	}
	return false;
}

static bool
is_above(const struct tree *t, const struct qa_calendar_body *b)
{
	size_t i;

	for (i = 0; i < t->depth; i++)
		if (t->path[i] == b)
			return true;
	return false;
}

/* ---- rows ---- */

static void
put_path(struct tree *t, const struct qa_calendar_body *b)
{
	struct qa_buf path = QA_BUF_EMPTY, shown = QA_BUF_EMPTY;
	size_t i;

	for (i = 0; i < t->depth; i++) {
		qa_buf_print(&path, "%s/", t->path[i]->code);
		qa_buf_text(&shown, NO_BREAK NO_BREAK);
	}
	qa_buf_text(&path, b->code);
	qa_buf_text(&shown, b->code);
	qa_grid_add(t->grid, qa_buf_str(&shown));
	qa_grid_add(t->grid, b->code);
	qa_grid_add(t->grid, b->name);
	qa_grid_long(t->grid, (long)t->depth);
	qa_grid_add(t->grid, qa_buf_str(&path));
	t->grid->failed = t->grid->failed || path.failed || shown.failed;
	qa_buf_clear(&path);
	qa_buf_clear(&shown);
}

/* How often the body meets by its record, else by the schedule; 0. */
static int
cadence(const struct tree *t, const struct qa_calendar_body *b)
{
	size_t i;

	for (i = 0; b->every == 0 && i < t->c->items; i++) {
		const struct qa_calendar_item *x = &t->c->item[i];

		if (x->body == b->id && x->recur.every > 0 &&
		    strcmp(x->kind, "meeting") == 0 &&
		    x->recur.first <= t->c->q.today &&
		    t->c->q.today <= x->recur.last)
			return x->recur.every;
	}
	return b->every;
}

/* The body's next meeting, and that of its parent at which it is heard: the
 * first one after it. */
static int
put_meetings(struct tree *t, const struct qa_calendar_body *b,
    const struct qa_calendar_body *parent, struct qa_fault *f)
{
	struct qa_calendar_meeting next = { .day = t->c->q.today - 1 }, above;
	int has, has_above = 0;

	has = qa_calendar_next(t->c, b->id, t->c->q.today - 1, &next, f);
	if (has != -1 && parent != NULL)
		has_above =
		    qa_calendar_next(t->c, parent->id, next.day, &above, f);
	if (has == -1 || has_above == -1)
		return -1;
	if (has == 1)
		qa_grid_day(t->grid, next.day);
	else
		qa_grid_add(t->grid, NULL);
	qa_grid_add(t->grid, has == 1 ? next.origin : NULL);
	if (has_above == 1)
		qa_grid_day(t->grid, above.day);
	else
		qa_grid_add(t->grid, NULL);
	return 0;
}

static int
put(struct tree *t, const struct qa_calendar_body *b, const char *note,
    struct qa_fault *f)
{
	const struct qa_calendar_body *parent =
	    t->depth == 0 ? NULL : t->path[t->depth - 1];
	int every = cadence(t, b);

	put_path(t, b);
	qa_grid_add(t->grid, parent == NULL ? NULL : parent->code);
	qa_grid_add(t->grid, b->chair);
	qa_grid_num(t->grid, every > 0, qa_num_whole(every));
	if (put_meetings(t, b, parent, f) == -1)
		return -1;
	qa_grid_add(t->grid, note);
	return 0;
}

static bool
has_below(const struct tree *t, const struct qa_calendar_body *b)
{
	size_t i;

	for (i = 0; i < t->c->bodies; i++)
		if (is_there(t, &t->c->body[i]) &&
		    reports_to(t, &t->c->body[i], b->code))
			return true;
	return false;
}

/* A body and those that report to it, these once. */
static int
walk(struct tree *t, const struct qa_calendar_body *b, struct qa_fault *f)
{
	bool again = t->shown[b - t->c->body];
	bool circle = is_above(t, b) || t->depth == DEEPEST;
	size_t i;
	int rc;

	t->shown[b - t->c->body] = true;
	rc = put(t, b,
	    circle ? "reports to itself by way of those above it"
		: again && has_below(t, b)
		? "those that report to it stand where it came first"
		: NULL,
	    f);
	if (rc == -1 || circle || again)
		return rc;
	t->path[t->depth++] = b;
	for (i = 0; rc == 0 && i < t->c->bodies; i++)
		if (is_there(t, &t->c->body[i]) &&
		    reports_to(t, &t->c->body[i], b->code))
			rc = walk(t, &t->c->body[i], f);
	t->depth--;
	return rc;
}

/* Those that report to nobody, then those of circles that nobody is above;
 * of bodies that were asked for, these. */
static int
walk_all(struct tree *t, struct qa_fault *f)
{
	const struct qa_calendar *c = t->c;
	const struct qa_calendar_body *b;
	size_t i;

	for (i = 0; i < c->q.bodies_n; i++) {
		b = find(t, c->q.bodies[i], strlen(c->q.bodies[i]));
		if (b != NULL && walk(t, b, f) == -1)
			return -1;
	}
	if (c->q.bodies_n > 0)
		return 0;
	for (i = 0; i < c->bodies; i++)
		if (is_there(t, &c->body[i]) &&
		    !reports_to(t, &c->body[i], NULL) &&
		    walk(t, &c->body[i], f) == -1)
			return -1;
	for (i = 0; i < c->bodies; i++)
		if (is_there(t, &c->body[i]) && !t->shown[i] &&
		    walk(t, &c->body[i], f) == -1)
			return -1;
	return 0;
}

int
qa_calendar_tree(struct qa_calendar *c, struct qa_grid *g, struct qa_fault *f)
{
	struct tree t = { .c = c, .grid = g };
	int rc = -1;

	qa_grid_init(g, columns, QA_COUNT(columns));
	t.shown = calloc(c->bodies + 1, sizeof(*t.shown));
	if (t.shown == NULL)
		return qa_fail_memory(f);
	if (walk_all(&t, f) == 0)
		rc = qa_grid_check(g, f);
	free(t.shown);
	return rc;
}
