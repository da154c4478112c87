/* The figures that agencies owe, quarter by quarter, and what became of
 * them: by the rule of returns or by the schedule. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"
#include "domain/coverage.h"

#define FIRST_QUARTER (-353830) /* 1001-04-01: years are read from 1000 */

/* ---- what is owed ---- */

/* Where the columns of coverage stand that are read here. */
struct columns {
	size_t agency, indicator, period, received, state;
};

static size_t
column(const struct qa_grid *g, const char *name)
{
	size_t i;

	for (i = 0; i < g->n && strcmp(g->column[i].name, name) != 0; i++)
		;
	return i;
}

static struct qa_calendar_owed *
owed_of(struct qa_calendar *c, int64_t agency, struct qa_period quarter,
    struct qa_fault *f)
{
	struct qa_calendar_owed *p = c->owed;
	size_t i;

	for (i = c->owes; i-- > 0;)
		if (p[i].agency == agency && p[i].quarter.last == quarter.last)
			return &p[i];
	p = realloc(p, (c->owes + 1) * sizeof(*p));
	if (p == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	c->owed = p;
	p += c->owes++;
	memset(p, 0, sizeof(*p));
	p->agency = agency;
	p->quarter = quarter;
	p->missing = "";
	return p;
}

/* One more code behind those of a list, in the pool; the months of one
 * indicator come one after the other. */
static int
add_missing(struct qa_calendar *c, struct qa_calendar_owed *o, const char *code,
    struct qa_fault *f)
{
	const char *last = strrchr(o->missing, ' ');
	struct qa_buf b = QA_BUF_EMPTY;

	if (strcmp(last == NULL ? o->missing : last + 1, code) == 0)
		return 0;
	qa_buf_print(
	    &b, "%s%s%s", o->missing, *o->missing != '\0' ? ", " : "", code);
	o->missing = qa_calendar_keep(c, &b, f);
	return o->missing == NULL ? -1 : 0;
}

/* A return of one indicator; what came after today has not come yet. */
static int
count(struct qa_calendar *c, const struct qa_grid *g, size_t row,
    const struct columns *k, struct qa_fault *f)
{
	const char *agency = qa_grid_get(g, row, k->agency);
	const char *indicator = qa_grid_get(g, row, k->indicator);
	const char *period = qa_grid_get(g, row, k->period);
	const char *received = qa_grid_get(g, row, k->received);
	const char *state = qa_grid_get(g, row, k->state);
	struct qa_calendar_owed *o;
	struct qa_period p;
	int day = QA_DAY_ALWAYS;

	if (*indicator == '\0') /* a total */
		return 0;
	if (qa_period_read(period, strlen(period), &p, f) == -1)
		return -1;
	o = owed_of(c,
	    qa_codes_find(
		c->known.book.codes, QA_AGENCIES, agency, strlen(agency)),
	    qa_period_of(QA_QUARTER, p.last), f);
	if (o == NULL)
		return -1;
	o->expected++;
	if (*received != '\0' &&
	    qa_day_read(received, strlen(received), &day) == -1)
		return qa_fail(f, QA_SOFTWARE, "%s is not a day", received);
	if (strcmp(state, "missing") == 0 || strcmp(state, "not_due") == 0 ||
	    day > c->q.today)
		return add_missing(c, o, indicator, f);
	o->arrived++;
	if (day > QA_DAY_ALWAYS && (!o->has_received || day > o->received)) {
		o->has_received = true;
		o->received = day;
	}
	return 0;
}

static int
count_all(struct qa_calendar *c, const struct qa_grid *g, struct qa_fault *f)
{
	struct columns k = { .agency = column(g, "agency"),
		.indicator = column(g, "indicator"),
		.period = column(g, "period"),
		.received = column(g, "received"),
		.state = column(g, "state") };
	size_t i;

	for (i = 0; i < qa_grid_rows(g); i++)
		if (count(c, g, i, &k, f) == -1)
			return -1;
	return 0;
}

/* Whether a return of the schedule has days of its own. */
static bool
has_own_days(const struct qa_calendar_item *x)
{
	return strcmp(x->kind, "return") == 0 && x->has_day;
}

/* The quarters whose returns may be due in the days asked for. */
static struct qa_period
quarters(const struct qa_calendar *c)
{
	struct qa_period p = qa_period_of(QA_QUARTER, c->q.from), last;
	bool known;

	last = p;
	do
		p = qa_period_back(p, 3);
	while (c->rule.set &&
	    qa_due_day(&c->rule, &c->workdays, p, &known) >= c->q.from);
	while (last.last < c->q.to)
		last = qa_period_back(last, -3);
	if (p.first < FIRST_QUARTER)
		p.first = FIRST_QUARTER;
	p.last = last.last;
	return p;
}

int
qa_calendar_read_owed(struct qa_calendar *c, struct qa_fault *f)
{
	struct qa_scorecard_query q = {
		.as_of = c->q.as_of, .today = c->q.today, .precision = -1
	};
	struct qa_coverage coverage;
	struct qa_grid grid = { .n = 0 };
	bool any = c->rule.set;
	size_t i;
	int rc;

	for (i = 0; i < c->items; i++)
		any = any || has_own_days(&c->item[i]);
	if (!any || c->known.book.home == 0)
		return 0;
	q.period = quarters(c);
	rc = qa_coverage_read(c->known.db, &q, &coverage, &grid, f);
	if (rc == 0)
		rc = count_all(c, &grid, f);
	qa_grid_clear(&grid);
	return rc;
}

const struct qa_calendar_owed *
qa_calendar_owed_by(const struct qa_calendar *c, int64_t agency, int day)
{
	struct qa_period p = qa_period_back(qa_period_of(QA_QUARTER, day), 3);
	size_t i;

	for (i = 0; i < c->owes; i++)
		if (c->owed[i].agency == agency &&
		    c->owed[i].quarter.last == p.last)
			return &c->owed[i];
	return NULL;
}

/* ---- what became of it ---- */

void
qa_calendar_judge_return(const struct qa_calendar *c, struct qa_occasion *o,
    struct qa_calendar_came *came, const struct qa_calendar_owed *owed,
    struct qa_buf *note)
{
	if (came != NULL || owed == NULL) {
		qa_calendar_judge_came(c, o, came, note);
		return;
	}
	o->expected = owed->expected;
	o->arrived = owed->arrived;
	o->has_received = owed->has_received && owed->arrived == owed->expected;
	o->received = owed->received;
	if (owed->arrived > 0 && owed->arrived < owed->expected)
		qa_buf_print(note, "%swithout %s", note->len > 0 ? "; " : "",
		    owed->missing);
	qa_calendar_judge(c, o, owed->arrived == owed->expected, note);
}

/* ---- by the rule ---- */

/* The return of an agency in the schedule on a day, with days of its own or
 * without; NULL. */
static const struct qa_calendar_item *
return_of(const struct qa_calendar *c, int64_t agency, int day, bool own)
{
	size_t i;

	for (i = 0; i < c->items; i++) {
		const struct qa_calendar_item *x = &c->item[i];

		if (x->agency == agency && strcmp(x->kind, "return") == 0 &&
		    x->has_day == own && x->recur.first <= day &&
		    day <= x->recur.last)
			return x;
	}
	return NULL;
}

/* Figures of 2025-26Q2 */
static int
name_return(struct qa_calendar *c, struct qa_occasion *o,
    const struct qa_calendar_owed *owed, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char period[QA_PERIOD_TEXT];

	qa_period_write(owed->quarter, period);
	o->kind = "return";
	o->agency = qa_calendar_code(c, owed->agency);
	qa_buf_print(&b, "%s%s%s", *o->title != '\0' ? o->title : "Figures of ",
	    *o->title != '\0' ? ": " : "", period);
	if ((o->title = qa_calendar_keep(c, &b, f)) == NULL)
		return -1;
	qa_buf_print(&b, "return-%s-%s", o->agency, period);
	o->key = qa_calendar_keep(c, &b, f);
	return o->key == NULL ? -1 : 0;
}

static int
add_return(struct qa_calendar *c, const struct qa_calendar_owed *owed,
    struct qa_fault *f)
{
	const struct qa_calendar_item *x;
	struct qa_calendar_came *came = NULL;
	struct qa_buf note = QA_BUF_EMPTY;
	struct qa_occasion *o;
	bool known;
	int due = qa_due_day(&c->rule, &c->workdays, owed->quarter, &known);

	if (due < c->q.from || due > c->q.to ||
	    return_of(c, owed->agency, due, true) != NULL)
		return 0;
	x = return_of(c, owed->agency, due, false);
	if ((o = qa_calendar_add(c, due, x, f)) == NULL ||
	    name_return(c, o, owed, f) == -1)
		return -1;
	o->origin = "returns_due";
	if (c->rule.working)
		qa_calendar_note_count(c, owed->quarter.last, due, &note);
	if (x != NULL)
		came = qa_calendar_find_came(c, x->id, due);
	qa_calendar_judge_return(c, o, came, owed, &note);
	return qa_calendar_note(c, o, &note, f);
}

int
qa_calendar_add_returns(struct qa_calendar *c, struct qa_fault *f)
{
	size_t i;

	for (i = 0; c->rule.set && i < c->owes; i++)
		if (add_return(c, &c->owed[i], f) == -1)
			return -1;
	return 0;
}
