/*
 * The three questions that close a meeting: what was answered, and what a
 * later meeting found when it came back to the answers.
 *
 * source City of York Safeguarding Children Partnership, Learning,
 *        Improvement & Quality Assurance Framework, 2020, section 24
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"
#include "domain/write.h"
#include "store/scan.h"

static const struct qa_grid_column columns[] = {
	{ "body", NULL, 0 },
	{ "date", NULL, 0 },
	{ "improved", NULL, QA_OUT_WIDE },
	{ "achieved", NULL, QA_OUT_WIDE },
	{ "know", NULL, QA_OUT_WIDE },
	{ "revisited", NULL, 0 },
	{ "found", NULL, QA_OUT_WIDE },
	{ "state", NULL, 0 },
	{ "next_meeting", "next meeting", QA_OUT_SPARE },
};

struct closing {
	const struct qa_value *v;
	const char *body;
	int date;
};

struct closings {
	struct closing *list;
	size_t n;
};

/* ---- reading ---- */

static bool
is_asked(const struct qa_calendar *c, const struct closing *x)
{
	size_t i;

	if (x->date < c->q.from || x->date > c->q.to)
		return false;
	for (i = 0; i < c->q.bodies_n; i++)
		if (strcmp(c->q.bodies[i], x->body) == 0)
			return true;
	return c->q.bodies_n == 0;
}

static int
add(struct qa_calendar *c, struct closings *all, const struct qa_value *value,
    struct qa_fault *f)
{
	void *p = realloc(all->list, (all->n + 1) * sizeof(*all->list));
	struct closing x;

	if (p == NULL)
		return qa_fail_memory(f);
	all->list = p;
	x.v = qa_value_copy(value, qa_kind_closings.n, &c->pool);
	if (x.v == NULL)
		return qa_fail_memory(f);
	x.body = qa_calendar_code(c, x.v[QA_CLOSING_BODY].i);
	x.date = (int)x.v[QA_CLOSING_DATE].i;
	all->list[all->n++] = x;
	return 0;
}

static int
read_all(struct qa_calendar *c, struct closings *all, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	memset(all, 0, sizeof(*all));
	step = qa_scan_open(&scan, c->known.db, &qa_kind_closings,
	    &c->known.batches, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (add(c, all, found.value, f) == -1)
			step = -1;
	qa_scan_close(scan);
	return step;
}

static int
by_date(const void *a, const void *b)
{
	const struct closing *x = a, *y = b;

	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	return strcmp(x->body, y->body);
}

static int
put(struct qa_calendar *c, const struct closing *x, struct qa_grid *g,
    struct qa_fault *f)
{
	const struct qa_value *revisited = &x->v[QA_CLOSING_REVISITED];
	bool done = revisited->form == QA_INTEGER;
	struct qa_calendar_meeting next;
	int has;

	has = qa_calendar_next(c, x->v[QA_CLOSING_BODY].i, x->date, &next, f);
	if (has == -1)
		return -1;
	qa_grid_add(g, x->body);
	qa_grid_day(g, x->date);
	qa_grid_add(g, qa_value_text(&x->v[QA_CLOSING_IMPROVED]));
	qa_grid_add(g, qa_value_text(&x->v[QA_CLOSING_ACHIEVED]));
	qa_grid_add(g, qa_value_text(&x->v[QA_CLOSING_KNOW]));
	if (done)
		qa_grid_day(g, (int)revisited->i);
	else
		qa_grid_add(g, NULL);
	qa_grid_add(g, qa_value_text(&x->v[QA_CLOSING_FOUND]));
	qa_grid_add(g, done ? "revisited" : "to_revisit");
	if (has == 1)
		qa_grid_day(g, next.day);
	else
		qa_grid_add(g, NULL);
	return 0;
}

int
qa_calendar_closings(
    struct qa_calendar *c, struct qa_grid *g, struct qa_fault *f)
{
	struct closings all;
	size_t i;
	int rc;

	qa_grid_init(g, columns, QA_COUNT(columns));
	rc = read_all(c, &all, f);
	if (all.n > 1)
		qsort(all.list, all.n, sizeof(*all.list), by_date);
	for (i = 0; rc == 0 && i < all.n; i++)
		if (is_asked(c, &all.list[i]))
			rc = put(c, &all.list[i], g, f);
	free(all.list);
	return rc == -1 ? -1 : qa_grid_check(g, f);
}

/* ---- writing ---- */

/* Whether the closing of a meeting is on record: 1, 0, -1. */
static int
is_closed(struct qa_calendar *c, int64_t body, int date, struct qa_fault *f)
{
	struct closings all;
	size_t i;
	int rc = read_all(c, &all, f);

	for (i = 0; rc == 0 && i < all.n; i++)
		if (all.list[i].v[QA_CLOSING_BODY].i == body &&
		    all.list[i].date == date)
			rc = 1;
	free(all.list);
	return rc;
}

static int
check(struct qa_calendar *c, const struct qa_calendar_closing *x, int64_t body,
    struct qa_fault *f)
{
	char day[QA_DAY_TEXT];
	int closed;

	qa_day_write(x->date, day);
	if (x->date > c->q.today)
		return qa_fail(f, QA_DATA,
		    "the meeting of %s on %s is to come: it closes when it "
		    "was held",
		    x->body, day);
	if (!x->revisit)
		return 0;
	if (x->revisited <= x->date || x->revisited > c->q.today)
		return qa_fail(f, QA_DATA,
		    "--revisited takes the day of a later meeting, after %s "
		    "and not to come",
		    day);
	if ((closed = is_closed(c, body, x->date, f)) == -1)
		return -1;
	return closed == 1
	    ? 0
	    : qa_fail(f, QA_DATA,
		  "nothing is on record of how the meeting of %s on %s "
		  "closed: qa-calendar close --meeting %s:%s --improved "
		  "TEXT --achieved TEXT --know TEXT",
		  x->body, day, x->body, day);
}

/* Only what was said is written, so that the rest stays as it is. */
static int
write_closing(struct qa_calendar *c, const struct qa_calendar_closing *x,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	char date[QA_DAY_TEXT], revisited[QA_DAY_TEXT], name[96];
	const char *text[] = { [QA_CLOSING_BODY] = x->body,
		[QA_CLOSING_DATE] = qa_day_write(x->date, date),
		[QA_CLOSING_FOUND] = NULL };

	if (x->revisit) {
		text[QA_CLOSING_REVISITED] =
		    qa_day_write(x->revisited, revisited);
		text[QA_CLOSING_FOUND] = x->found;
	} else {
		text[QA_CLOSING_IMPROVED] = x->improved;
		text[QA_CLOSING_ACHIEVED] = x->achieved;
		text[QA_CLOSING_KNOW] = x->know;
	}
	snprintf(name, sizeof(name), "close %.40s %s", x->body, date);
	return qa_write_texts(c->known.db, o, name, text, NULL, 1, report, f);
}

int
qa_calendar_close_meeting(struct qa_calendar *c,
    const struct qa_calendar_closing *x, const struct qa_ingest_options *o,
    struct qa_ingest_report *report, bool *met, struct qa_fault *f)
{
	int64_t body = qa_book_find(&c->known.book, QA_BODIES, x->body, f);
	size_t i;

	if (body == 0 || check(c, x, body, f) == -1)
		return -1;
	*met = false;
	for (i = 0; i < c->mets; i++)
		*met = *met ||
		    (c->met[i].body == body && c->met[i].day == x->date);
	return write_closing(c, x, o, report, f);
}
