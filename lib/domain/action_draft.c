#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/action_draft.h"

enum column {
	SOURCE_KIND,
	SOURCE,
	RECOMMENDATION,
	PRIORITY,
	AGENCY,
	OWNER,
	BODY,
	ACTION,
	INDICATOR,
	TEST,
	BASELINE,
	TARGET,
	TIMESCALE,
	SCOPE,
	DRAFTED, /* columns so far are those of a draft */
	TITLE = DRAFTED,
	PERIOD,
	VALUE,
	VARIATION,
	NOTE,
	QUESTION,
	COLUMNS
};

static const char *const names[COLUMNS] = { "source_kind", "source",
	"recommendation", "priority", "agency", "owner", "body", "action",
	"indicator", "test", "baseline", "target", "timescale", "scope",
	"title", "period", "value", "variation", "note", "question" };

static const struct qa_grid_column columns[DRAFTED] = {
	{ "source_kind", NULL, 0 },
	{ "source", NULL, 0 },
	{ "recommendation", NULL, 0 },
	{ "priority", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "body", NULL, 0 },
	{ "action", NULL, QA_OUT_WIDE },
	{ "indicator", NULL, 0 },
	{ "test", NULL, 0 },
	{ "baseline", NULL, 0 },
	{ "target", NULL, 0 },
	{ "timescale", NULL, 0 },
	{ "scope", NULL, 0 },
};

void
qa_action_draft_init(struct qa_action_draft *d)
{
	memset(d, 0, sizeof(*d));
	qa_grid_init(&d->grid, columns, DRAFTED);
}

void
qa_action_draft_clear(struct qa_action_draft *d)
{
	qa_grid_clear(&d->grid);
}

static int
begin(struct qa_action_draft *d, const struct qa_row *row, struct qa_fault *f)
{
	d->has_header = true;
	d->header.name = names;
	d->header.n = COLUMNS;
	if (qa_stream_find(&d->header, row, f) == -1)
		return -1;
	if (d->header.at[ACTION] < 0 && d->header.at[INDICATOR] < 0)
		return qa_fail(f, QA_DATA,
		    "there is no column \"action\" and none \"indicator\": an "
		    "action is drafted of what is to be done, or of a figure");
	return 0;
}

/* A row being drafted: its cells, copied so that they end. */
struct drafting {
	struct qa_pool pool;
	const char *cell[COLUMNS];
};

/* What is to be done about a figure. */
static void
propose(struct drafting *x, struct qa_buf *b)
{
	const char *title =
	    *x->cell[TITLE] != '\0' ? x->cell[TITLE] : x->cell[INDICATOR];

	if (*x->cell[QUESTION] != '\0') {
		qa_buf_print(b, "Find out and report: %s", x->cell[QUESTION]);
		return;
	}
	/* a gap has no value */
	qa_buf_print(b, "Find out %s %s (%s) stands",
	    *x->cell[VALUE] != '\0' ? "why" : "how", title, x->cell[INDICATOR]);
	if (*x->cell[VALUE] != '\0')
		qa_buf_print(b, " at %s", x->cell[VALUE]);
	if (*x->cell[PERIOD] != '\0')
		qa_buf_print(b, " in %s", x->cell[PERIOD]);
	if (*x->cell[NOTE] != '\0')
		qa_buf_print(b, ": %s", x->cell[NOTE]);
}

static void
put(struct qa_action_draft *d, struct drafting *x)
{
	struct qa_buf action = QA_BUF_EMPTY;
	bool figure = *x->cell[ACTION] == '\0';
	int i;

	if (figure) {
		propose(x, &action);
		x->cell[ACTION] = qa_buf_str(&action);
		if (*x->cell[SOURCE_KIND] == '\0')
			x->cell[SOURCE_KIND] = "scorecard";
		if (*x->cell[SOURCE] == '\0')
			x->cell[SOURCE] = x->cell[PERIOD];
		if (*x->cell[BASELINE] == '\0')
			x->cell[BASELINE] = x->cell[VALUE];
	}
	for (i = 0; i < DRAFTED; i++)
		qa_grid_add(&d->grid, x->cell[i]);
	d->grid.failed |= action.failed;
	qa_buf_clear(&action);
}

/* Good news calls for no action. */
static bool
is_good(const struct drafting *x)
{
	return strncmp(x->cell[VARIATION], "improvement", 11) == 0;
}

int
qa_action_draft_row(
    struct qa_action_draft *d, const struct qa_row *row, struct qa_fault *f)
{
	struct drafting x = { .pool = QA_POOL_EMPTY };
	struct qa_cell cell;
	int i, rc = 0;

	if (!d->has_header)
		return begin(d, row, f);
	if (row->n != d->header.fields)
		return qa_fail(f, QA_DATA,
		    "the row has %zu fields, and the header has %zu", row->n,
		    d->header.fields);
	for (i = 0; i < COLUMNS; i++) {
		cell = qa_stream_cell(&d->header, row, i);
		qa_trim(&cell.s, &cell.n);
		x.cell[i] = qa_pool_copy(&x.pool, cell.s, cell.n);
		if (x.cell[i] == NULL) {
			rc = qa_fail_memory(f);
			goto done;
		}
	}
	if (is_good(&x))
		d->passed++;
	else if (*x.cell[ACTION] == '\0' && *x.cell[INDICATOR] == '\0')
		rc = qa_fail(f, QA_DATA,
		    "the row names neither an action nor an indicator");
	else
		put(d, &x);
done:
	qa_pool_clear(&x.pool);
	return rc;
}
