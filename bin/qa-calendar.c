/* qa-calendar: the reporting cycle: meetings, what is due when, what became
 * of it, who reports to whom. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/calendar.h"
#include "domain/frozen.h"
#include "domain/write.h"
#include "face/cmd.h"
#include "face/ics.h"
#include "store/batch.h"

#define WITHIN 14 /* working days */
#define NOT_GIVEN -1

enum verb { DAYS, DUE, STATUS, JTAI, TREE, RECEIVE, CLOSE, CLOSINGS };

struct options {
	struct qa_strings kinds, bodies, agencies, phases;
	const char *from, *to, *meeting, *link, *note;
	const char *improved, *achieved, *know, *found;
	int within, notified, due, received, revisited;
	bool ics;
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	enum verb verb;
	struct qa_pool pool;
	struct qa_buf remarks; /* of the gate */
	struct qa_calendar_query q;
};

/* ---- options ---- */

/* A period or a day: its first day, or its last. */
static int
read_end(const char *s, bool first, int *day, struct qa_fault *f)
{
	struct qa_period p;

	if (qa_period_read(s, strlen(s), &p, f) == -1) {
		f->exit = QA_USAGE;
		return -1;
	}
	*day = first ? p.first : p.last;
	return 0;
}

/* The financial year of today, or what was asked for. */
static int
read_span(struct run *r, struct qa_fault *f)
{
	struct qa_period p = qa_period_of(QA_FINANCIAL_YEAR, r->c->today);

	if (r->c->has_period && (r->o->from != NULL || r->o->to != NULL))
		return qa_cmd_usage(
		    f, "-p and --from or --to say the same: give one of them");
	if (r->c->has_period)
		p = r->c->period;
	r->q.from = p.first;
	r->q.to = p.last;
	if ((r->o->from != NULL &&
		read_end(r->o->from, true, &r->q.from, f) == -1) ||
	    (r->o->to != NULL && read_end(r->o->to, false, &r->q.to, f) == -1))
		return -1;
	if (r->o->from != NULL && r->o->to == NULL && r->q.to < r->q.from)
		r->q.to = qa_day_add_months(r->q.from, 12) - 1;
	if (r->q.from > r->q.to)
		return qa_cmd_usage(f, "--from is later than --to");
	return 0;
}

static int
check_words(const char *option, const char *list, const struct qa_strings *s,
    struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (qa_cmd_word(option, list, s->item[i], f) < 0)
			return -1;
	return 0;
}

static int
read_query(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	const char *kinds = qa_calendar_kinds(&r->pool);

	if (kinds == NULL)
		return qa_fail_memory(f);
	r->q.today = r->c->today;
	r->q.as_of = r->c->has_as_of ? r->c->as_of : QA_ALWAYS;
	r->q.within = o->within == NOT_GIVEN ? WITHIN : o->within;
	r->q.kinds = o->kinds.item;
	r->q.kinds_n = o->kinds.n;
	r->q.bodies = o->bodies.item;
	r->q.bodies_n = o->bodies.n;
	r->q.agencies = o->agencies.item;
	r->q.agencies_n = o->agencies.n;
	r->q.phases = o->phases.item;
	r->q.phases_n = o->phases.n;
	if (r->q.within < 0 || r->q.within > 366)
		return qa_cmd_usage(f,
		    "--within takes 0 to 366 working days, not %d",
		    r->q.within);
	if (check_words("kind", kinds, &o->kinds, f) == -1 ||
	    check_words("phase", qa_calendar_phases, &o->phases, f) == -1)
		return -1;
	return read_span(r, f);
}

struct option_of {
	bool given;
	const char *name;
	unsigned verbs; /* bits of enum verb */
};

#define OF(verb) (1u << (verb))

/* Options stand with the verbs that they are of. */
static int
check_options(const struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	const struct option_of all[] = {
		{ o->ics, "ics", OF(DAYS) | OF(DUE) | OF(JTAI) },
		{ o->within != NOT_GIVEN, "within", OF(DUE) | OF(STATUS) },
		{ o->notified != QA_NO_DAY, "notified", OF(JTAI) },
		{ o->due != QA_NO_DAY, "due", OF(RECEIVE) },
		{ o->received != QA_NO_DAY, "received", OF(RECEIVE) },
		{ o->link != NULL, "link", OF(RECEIVE) },
		{ o->note != NULL, "note", OF(RECEIVE) },
		{ o->meeting != NULL, "meeting", OF(CLOSE) },
		{ o->improved != NULL, "improved", OF(CLOSE) },
		{ o->achieved != NULL, "achieved", OF(CLOSE) },
		{ o->know != NULL, "know", OF(CLOSE) },
		{ o->revisited != QA_NO_DAY, "revisited", OF(CLOSE) },
		{ o->found != NULL, "found", OF(CLOSE) },
		{ o->from != NULL || o->to != NULL, "from and --to",
		    OF(DAYS) | OF(STATUS) | OF(CLOSINGS) },
		{ r->c->dry_run, "dry-run", OF(RECEIVE) | OF(CLOSE) },
	};
	static const char *const of[] = { "the calendar", "due", "status",
		"jtai", "tree", "receive", "close", "closings" };
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i, v;

	for (i = 0; i < QA_COUNT(all); i++) {
		if (!all[i].given || (all[i].verbs & OF(r->verb)) != 0)
			continue;
		for (v = 0; v < QA_COUNT(of); v++)
			if (all[i].verbs & OF(v))
				qa_buf_print(
				    &b, "%s%s", b.len > 0 ? " or " : "", of[v]);
		qa_cmd_usage(
		    f, "--%s goes with %s", all[i].name, qa_buf_str(&b));
		qa_buf_clear(&b);
		return -1;
	}
	return 0;
}

/* ---- what a reader should know ---- */

/* Of working days counted up to a day and twelve months more. */
static void
warn_of_holidays(
    const struct run *r, const struct qa_calendar *calendar, int day)
{
	char last_text[16], day_text[16];
	int last;

	if (!qa_calendar_ends_soon(calendar, day, &last))
		return;
	if (last == QA_DAY_ALWAYS)
		qa_cmd_say(r->c,
		    "no holidays are on record, so that working days are only "
		    "Monday to Friday: qa-ingest holidays FILE");
	else
		qa_cmd_say(r->c,
		    "the holidays on record end on %s, less than 12 months "
		    "after %s: qa-ingest holidays FILE",
		    qa_cmd_day(last, last_text), qa_cmd_day(day, day_text));
}

static void
warn_of_dayless(const struct run *r, const struct qa_calendar *calendar)
{
	size_t n = qa_calendar_dayless(calendar);

	if (n > 0)
		qa_cmd_say(r->c,
		    "%zu thing%s in the schedule %s no day yet: give %s an "
		    "anchor with qa-ingest schedule; qa-export schedule lists "
		    "them",
		    n, n > 1 ? "s" : "", n > 1 ? "have" : "has",
		    n > 1 ? "them" : "it");
}

/* ---- iCalendar ---- */

/* What a reader of another calendar should see below the title. */
static void
describe(const struct qa_occasion *o, struct qa_buf *b)
{
	const struct {
		const char *name, *text;
	} part[] = { { "Body", o->body }, { "Agency", o->agency },
		{ "Owner", o->owner }, { "Reason", o->reason },
		{ "Basis", o->basis }, { "Link", o->link },
		{ "Note", o->note } };
	char day[16];
	size_t i;

	for (i = 0; i < QA_COUNT(part); i++)
		if (*part[i].text != '\0')
			qa_buf_print(b, "%s%s: %s", b->len > 0 ? "\n" : "",
			    part[i].name, part[i].text);
	if (o->has_papers)
		qa_buf_print(b, "%sPapers due: %s", b->len > 0 ? "\n" : "",
		    qa_cmd_day(o->papers, day));
}

static void
add_entry(const struct run *r, const char *place, const struct qa_occasion *o,
    struct qa_buf *out)
{
	struct qa_buf uid = QA_BUF_EMPTY, text = QA_BUF_EMPTY;
	char stamp[40], day[16];
	struct qa_ics_entry e = { .sequence = (int)o->revision,
		.stamp = stamp,
		.day = o->day,
		.last_day = o->day,
		.summary = o->title,
		.category = o->kind };

	snprintf(
	    stamp, sizeof(stamp), "%sT00:00:00Z", qa_cmd_day(r->c->today, day));
	qa_buf_print(
	    &uid, "%s@%s%sqatools", o->key, place, *place != '\0' ? "." : "");
	describe(o, &text);
	e.uid = qa_buf_str(&uid);
	e.description = qa_buf_str(&text);
	qa_ics_add(out, &e);
	out->failed = out->failed || uid.failed || text.failed;
	qa_buf_clear(&uid);
	qa_buf_clear(&text);
}

static void
write_ics(
    const struct run *r, const struct qa_calendar *calendar, struct qa_buf *b)
{
	const struct qa_occasion *o;
	size_t i, n;

	o = qa_calendar_list(calendar, &n);
	qa_ics_begin(b);
	for (i = 0; i < n; i++)
		if (r->verb != DUE || qa_calendar_is_due(calendar, &o[i]))
			add_entry(r, qa_calendar_place(calendar), &o[i], b);
	qa_ics_end(b);
}

/* ---- reading ---- */

/* How far ahead the verbs look that were not told. */
static void
set_span(struct run *r)
{
	if (r->verb == DUE) {
		r->q.from = r->c->today;
		r->q.to = r->c->today + 2 * r->q.within + 31;
	}
}

static int
answer(struct run *r, struct qa_calendar *calendar, struct qa_grid *grid,
    long *late, struct qa_fault *f)
{
	switch (r->verb) {
	case DAYS:
		return qa_calendar_rows(calendar, grid, f);
	case DUE:
		return qa_calendar_due(calendar, grid, f);
	case STATUS:
		return qa_calendar_status(calendar, grid, late, f);
	case JTAI:
		return qa_calendar_jtai(calendar, r->o->notified, grid, f);
	case TREE:
		return qa_calendar_tree(calendar, grid, f);
	case CLOSINGS:
		return qa_calendar_closings(calendar, grid, f);
	case RECEIVE:
	case CLOSE:
		break;
	}
	return -1;
}

static void
warn(const struct run *r, const struct qa_calendar *calendar)
{
	if (r->verb == DAYS || r->verb == DUE || r->verb == STATUS) {
		warn_of_holidays(
		    r, calendar, r->verb == DUE ? r->c->today : r->q.to);
		warn_of_dayless(r, calendar);
	}
	if (r->verb == JTAI)
		warn_of_holidays(r, calendar, r->o->notified + 21);
}

static int
conclude(const struct run *r, long late, struct qa_fault *f)
{
	if (r->verb != STATUS || late == 0)
		return 0;
	qa_cmd_say(r->c, "%ld late or missing", late);
	return qa_fail(f, QA_VERDICT_NO, "%s", "");
}

static int
print(struct run *r, struct qa_fault *f)
{
	struct qa_calendar *calendar = NULL;
	struct qa_grid grid = { .n = 0 };
	struct qa_buf ics = QA_BUF_EMPTY;
	struct qa_db *db = NULL;
	long late = 0;
	int rc = -1;

	set_span(r);
	if (qa_db_open(&db, r->c->db, QA_DB_READ, f) == -1 ||
	    qa_calendar_open(&calendar, db, &r->q, f) == -1 ||
	    answer(r, calendar, &grid, &late, f) == -1)
		goto done;
	if (r->o->ics)
		write_ics(r, calendar, &ics);
	if (qa_calendar_batch(calendar) > 0)
		snprintf(r->c->batch, sizeof(r->c->batch), "%ld",
		    qa_calendar_batch(calendar));
	warn(r, calendar);
	qa_calendar_close(calendar);
	calendar = NULL;
	qa_db_close(db); /* all is read: no lock while we write */
	db = NULL;
	if (ics.failed)
		qa_fail_memory(f);
	else
		rc = r->o->ics ? qa_cmd_bytes(r->c, &ics, f)
			       : qa_cmd_print(r->c, &grid, NULL, f);
	if (rc == 0)
		rc = conclude(r, late, f);
done:
	qa_buf_clear(&ics);
	qa_grid_clear(&grid);
	qa_calendar_close(calendar);
	qa_db_close(db);
	return rc;
}

/* ---- writing ---- */

/* What the gate said of it, what it is, and how to take it back. */
static void
say_recorded(
    struct run *r, const char *what, const struct qa_ingest_report *report)
{
	const struct qa_author a = qa_cmd_author(r->c);

	qa_author_tell(&a, what, report, &r->remarks);
	qa_cmd_say_lines(r->c, qa_buf_str(&r->remarks));
	qa_buf_reset(&r->remarks);
}

/* How rows of a kind are recorded. */
static struct qa_ingest_options
writing(struct run *r, const struct qa_kind *kind)
{
	const struct qa_author a = qa_cmd_author(r->c);
	struct qa_ingest_options o = qa_author_options(&a, kind);

	o.remarks = &r->remarks;
	return o;
}

static int
receive(struct run *r, struct qa_calendar *calendar,
    struct qa_ingest_report *report, char *what, size_t size,
    struct qa_fault *f)
{
	const struct qa_ingest_options io = writing(r, &qa_kind_received);
	const struct options *o = r->o;
	struct qa_calendar_receipt x = { .item = r->c->operand[1],
		.due = o->due,
		.received =
		    o->received == QA_NO_DAY ? r->c->today : o->received,
		.link = o->link,
		.note = o->note };
	char due[16];

	snprintf(
	    what, size, "%.40s, due on %s,", x.item, qa_cmd_day(x.due, due));
	return qa_calendar_receive(calendar, &x, &io, report, f);
}

static int
close_meeting(struct run *r, struct qa_calendar *calendar,
    struct qa_ingest_report *report, char *what, size_t size,
    struct qa_fault *f)
{
	const struct qa_ingest_options io = writing(r, &qa_kind_closings);
	const struct options *o = r->o;
	struct qa_calendar_closing x = { .improved = o->improved,
		.achieved = o->achieved,
		.know = o->know,
		.revisit = o->revisited != QA_NO_DAY,
		.revisited = o->revisited,
		.found = o->found };
	char day[16];
	bool met = false;

	if (qa_frozen_meeting(o->meeting, &x.body, &x.date, &r->pool, f) == -1)
		return -1;
	qa_cmd_day(x.date, day);
	snprintf(
	    what, size, "how the meeting of %.40s on %s closed", x.body, day);
	if (qa_calendar_close_meeting(calendar, &x, &io, report, &met, f) == -1)
		return -1;
	if (!met)
		qa_cmd_say(r->c,
		    "no meeting of %s on %s is on record: qa-ingest meetings",
		    x.body, day);
	return 0;
}

/* What is due on a day by the calendar is looked up around that day. */
static int
record(struct run *r, struct qa_fault *f)
{
	struct qa_calendar *calendar = NULL;
	struct qa_ingest_report report;
	struct qa_db *db = NULL;
	char what[160];
	int rc = -1;

	if (r->verb == RECEIVE) {
		r->q.from = qa_day_add_months(r->o->due, -12);
		r->q.to = qa_day_add_months(r->o->due, 12);
	}
	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == -1 ||
	    qa_calendar_open(&calendar, db, &r->q, f) == -1 ||
	    (r->verb == RECEIVE
		    ? receive(r, calendar, &report, what, sizeof(what), f)
		    : close_meeting(
			  r, calendar, &report, what, sizeof(what), f)) == -1 ||
	    (!r->c->dry_run && qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
	say_recorded(r, what, &report);
done:
	qa_calendar_close(calendar);
	qa_db_close(db);
	return rc;
}

/* ---- verbs ---- */

static int
check_receive(const struct run *r, struct qa_fault *f)
{
	if (r->c->operands_n == 2 && r->o->due != QA_NO_DAY)
		return 0;
	return qa_cmd_usage(f,
	    "what came, and when was it due? qa-calendar receive ITEM --due "
	    "DATE");
}

static int
check_close(const struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	bool answers =
	    o->improved != NULL || o->achieved != NULL || o->know != NULL;
	bool revisit = o->revisited != QA_NO_DAY || o->found != NULL;

	if (o->meeting == NULL)
		return qa_cmd_usage(f, "which meeting? --meeting BODY:DATE");
	if (answers == revisit)
		return qa_cmd_usage(f,
		    "what was answered? --improved, --achieved and --know; or, "
		    "of a later meeting, --revisited DATE and --found");
	if (revisit && (o->revisited == QA_NO_DAY || o->found == NULL))
		return qa_cmd_usage(f, "--revisited and --found go together");
	return 0;
}

static int
find_verb(struct run *r, struct qa_fault *f)
{
	static const char verbs[] =
	    "due|status|jtai|tree|receive|close|closings";
	const struct qa_cmd *c = r->c;
	const char *word = c->operands_n > 0 ? c->operand[0] : "";
	int i = qa_list_find(verbs, word, strlen(word));

	if (c->operands_n > 0 && i < 0)
		return qa_cmd_usage(f, "\"%s\" is not one of %s", word, verbs);
	r->verb = c->operands_n == 0 ? DAYS : (enum verb)(i + 1);
	if (r->verb == RECEIVE)
		return check_receive(r, f);
	if (c->operands_n > 1)
		return qa_cmd_usage(
		    f, "unexpected operand \"%s\"", c->operand[1]);
	if (r->verb == CLOSE)
		return check_close(r, f);
	if (r->verb == JTAI && r->o->notified == QA_NO_DAY)
		return qa_cmd_usage(f,
		    "when was the director notified? qa-calendar jtai "
		    "--notified DATE");
	return 0;
}

static int
run(struct run *r, struct qa_fault *f)
{
	if (find_verb(r, f) == -1 || check_options(r, f) == -1 ||
	    read_query(r, f) == -1)
		return -1;
	return r->verb == RECEIVE || r->verb == CLOSE ? record(r, f)
						      : print(r, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .within = NOT_GIVEN,
		.notified = QA_NO_DAY,
		.due = QA_NO_DAY,
		.received = QA_NO_DAY,
		.revisited = QA_NO_DAY };
	const struct qa_option options[] = {
		{ 0, "from", "PERIOD", QA_STRING_OPT, &o.from,
		    "from the first day of a period, or a day" },
		{ 0, "to", "PERIOD", QA_STRING_OPT, &o.to,
		    "to the last day of a period, or a day" },
		{ 0, "kind", "WORD", QA_LIST_OPT, &o.kinds,
		    "only this kind of thing; may be repeated" },
		{ 0, "body", "CODE", QA_LIST_OPT, &o.bodies,
		    "only what this body meets for or receives; may be "
		    "repeated" },
		{ 0, "agency", "CODE", QA_LIST_OPT, &o.agencies,
		    "only what this agency owes; may be repeated" },
		{ 0, "phase", "WORD", QA_LIST_OPT, &o.phases,
		    "only plan, do or review; may be repeated" },
		{ 0, "within", "N", QA_INT_OPT, &o.within,
		    "working days ahead that count as due (default: 14)" },
		{ 0, "ics", NULL, QA_FLAG, &o.ics,
		    "as iCalendar, for other calendars" },
		{ 0, "notified", "DATE", QA_DAY_OPT, &o.notified,
		    "with jtai: when the director was notified" },
		{ 0, "due", "DATE", QA_DAY_OPT, &o.due,
		    "with receive: the day it was due" },
		{ 0, "received", "DATE", QA_DAY_OPT, &o.received,
		    "with receive: the day it came (default: today)" },
		{ 0, "link", "URL", QA_STRING_OPT, &o.link,
		    "with receive: where it is kept" },
		{ 0, "note", "TEXT", QA_STRING_OPT, &o.note,
		    "with receive: what to know of it" },
		{ 0, "meeting", "BODY:DATE", QA_STRING_OPT, &o.meeting,
		    "with close: which meeting" },
		{ 0, "improved", "TEXT", QA_STRING_OPT, &o.improved,
		    "with close: what has improved" },
		{ 0, "achieved", "TEXT", QA_STRING_OPT, &o.achieved,
		    "with close: what was achieved that will make a "
		    "difference" },
		{ 0, "know", "TEXT", QA_STRING_OPT, &o.know,
		    "with close: how that will be known" },
		{ 0, "revisited", "DATE", QA_DAY_OPT, &o.revisited,
		    "with close: when a meeting came back to it" },
		{ 0, "found", "TEXT", QA_STRING_OPT, &o.found,
		    "with close: what that meeting found" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-calendar",
		.about = "the reporting cycle: meetings, what is due, what "
			 "came",
		.operands = "[due | status | jtai | tree | receive ITEM | "
			    "close | closings]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AS_OF | QA_TAKES_DRY_RUN,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct run r = { .c = &cmd, .o = &o };

	qa_cmd_begin(&cmd, argc, argv);
	run(&r, &fault);
	qa_pool_clear(&r.pool);
	qa_buf_clear(&r.remarks);
	free(o.kinds.item);
	free(o.bodies.item);
	free(o.agencies.item);
	free(o.phases.item);
	return qa_cmd_end(&cmd, &fault);
}
