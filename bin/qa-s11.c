/* qa-s11: self-assessments: issue, track, collate, compare, challenge,
 * report. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_letters.h"
#include "face/cmd.h"
#include "face/mail.h"
#include "face/outbox.h"
#include "face/page.h"
#include "store/mail.h"

struct options {
	const char *tool, *agency, *kind, *area, *by, *form, *reason;
	const char *standard, *rating, *challenger, *question, *answer;
	const char *title, *every, *previous, *areas, *body, *spool, *about;
	int due, date;
	bool questions, self, list, all, summary, bars, withdraw;
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	struct qa_s11_query q;
	struct qa_grid grid;
	struct qa_buf remarks; /* of the gate */
	struct qa_buf bytes; /* a picture or a page instead of the grid */
	bool is_bytes;
	bool no; /* the verdict of a check */
};

/* ---- reading ---- */

typedef int asking(struct run *, struct qa_s11 *, struct qa_fault *);

static int
ask_status(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	long missing;
	int rc = r->o->list ? qa_s11_parties(s, &r->grid, &missing, f)
			    : qa_s11_status(s, &r->grid, &missing, f);

	if (rc == 0 && missing > 0) {
		r->no = true;
		qa_cmd_say(r->c, "%ld missing: qa-s11 status %s --list",
		    missing, r->q.round);
	}
	return rc;
}

static int
picture(struct run *r, struct qa_s11 *s,
    int (*draw)(struct qa_s11 *, struct qa_buf *, struct qa_fault *),
    struct qa_fault *f)
{
	r->is_bytes = true;
	return draw(s, &r->bytes, f);
}

static int
ask_collate(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	int by = 0;

	if (r->c->style.format == QA_FORMAT_SVG)
		return picture(r, s, qa_s11_bars, f);
	if (r->o->bars && r->o->by != NULL)
		return qa_cmd_usage(f, "--bars are of standards, without --by");
	if (r->o->bars)
		return qa_s11_bar_rows(s, &r->grid, f);
	if (r->o->by != NULL &&
	    (by = qa_cmd_word("by", qa_s11_bys, r->o->by, f)) < 0)
		return -1;
	return qa_s11_collate(s, by, &r->grid, f);
}

static int
ask_matrix(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	if (r->c->style.format == QA_FORMAT_SVG)
		return picture(r, s, qa_s11_heat, f);
	return qa_s11_matrix(s, &r->grid, f);
}

static int
ask_compare(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	const char *before = r->c->operands_n > 2 ? r->c->operand[2] : NULL;

	return qa_s11_compare(s, before, r->o->summary, &r->grid, f);
}

static int
ask_history(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_history(s, &r->grid, f);
}

static int
ask_template(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_template(s, &r->grid, f);
}

static int
ask_conflicts(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_conflicts(s, &r->grid, f);
}

static int
ask_gaps(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_gaps(s, r->o->all, &r->grid, f);
}

static int
ask_check(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	int rc = qa_s11_check(s, &r->grid, f);
	size_t n = rc == 0 ? qa_grid_rows(&r->grid) : 0;

	if (n > 0) {
		r->no = true;
		qa_cmd_say(r->c, "%zu finding%s", n, n == 1 ? "" : "s");
	}
	return rc;
}

static int
ask_questions(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_questions(s, &r->grid, f);
}

static int
ask_loop(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_loop(s, &r->grid, f);
}

/* A document is a page for people, and rows for programs. */
static int
page(struct run *r)
{
	const enum qa_format format = r->c->style.format;

	r->is_bytes = format == QA_FORMAT_TEXT || format == QA_FORMAT_MD ||
	    format == QA_FORMAT_HTML;
	if (r->is_bytes)
		qa_page_write(
		    &r->grid, 0, qa_grid_rows(&r->grid), format, &r->bytes);
	return 0;
}

static int
ask_briefing(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_briefing(s, &r->grid, f) == -1 ? -1 : page(r);
}

static int
ask_challenge(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_challenge(s, &r->grid, f) == -1 ? -1 : page(r);
}

static int
ask_sheets(struct run *r, struct qa_s11 *s, struct qa_fault *f)
{
	return qa_s11_sheets(s, &r->grid, f) == -1 ? -1 : page(r);
}

static int
print(struct run *r, asking *ask, struct qa_fault *f)
{
	struct qa_buf caption = QA_BUF_EMPTY;
	struct qa_s11 *s = NULL;
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_READ, f) == -1 ||
	    qa_s11_open(&s, db, &r->q, f) == -1 || ask(r, s, f) == -1)
		goto done;
	if (qa_s11_batch(s) > 0)
		snprintf(
		    r->c->batch, sizeof(r->c->batch), "%ld", qa_s11_batch(s));
	qa_buf_text(&caption, qa_s11_caption(s));
	qa_s11_close(s);
	s = NULL;
	qa_db_close(db); /* all is read: no lock while we write */
	db = NULL;
	if (caption.failed)
		rc = qa_fail_memory(f);
	else
		rc = r->is_bytes
		    ? qa_cmd_bytes(r->c, &r->bytes, f)
		    : qa_cmd_print(r->c, &r->grid,
			  caption.len > 0 ? qa_buf_str(&caption) : NULL, f);
done:
	qa_buf_clear(&caption);
	qa_s11_close(s);
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

/* Records something of a kind in one transaction, and says so. */
typedef int recording(struct run *, struct qa_s11 *,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *);

static int
record(struct run *r, const struct qa_kind *kind, recording *write,
    const char *what, struct qa_fault *f)
{
	const struct qa_ingest_options io = writing(r, kind);
	struct qa_ingest_report report = { .batch = 0 };
	struct qa_s11 *s = NULL;
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == -1 ||
	    qa_s11_open(&s, db, &r->q, f) == -1 ||
	    write(r, s, &io, &report, f) == -1 ||
	    (!r->c->dry_run && qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
	if (report.batch > 0 || report.already > 0)
		say_recorded(r, what, &report);
	else
		qa_cmd_say(r->c, "nothing is new: nothing was recorded");
done:
	qa_s11_close(s);
	qa_db_close(db);
	return rc;
}

static int
write_open(struct run *r, struct qa_s11 *s, const struct qa_ingest_options *io,
    struct qa_ingest_report *report, struct qa_fault *f)
{
	const struct options *o = r->o;
	char due[QA_DAY_TEXT], opened[QA_DAY_TEXT];
	const char *const text[] = { [QA_ROUND_ROUND] = r->c->operand[1],
		[QA_ROUND_TOOL] = o->tool,
		[QA_ROUND_TITLE] = o->title,
		[QA_ROUND_OPENED] = o->date == QA_NO_DAY &&
			qa_s11_has_round(s, r->c->operand[1], o->tool)
		    ? NULL /* it stays */
		    : qa_day_write(
			  o->date == QA_NO_DAY ? r->c->today : o->date, opened),
		[QA_ROUND_DUE] =
		    o->due == QA_NO_DAY ? NULL : qa_day_write(o->due, due),
		[QA_ROUND_CLOSED] = NULL,
		[QA_ROUND_PREVIOUS] = o->previous,
		[QA_ROUND_EVERY_MONTHS] = o->every,
		[QA_ROUND_AREAS] = o->areas,
		[QA_ROUND_BODY] = o->body };

	return qa_s11_open_round(s, text, io, report, f);
}

static int
do_open(struct run *r, struct qa_fault *f)
{
	char what[80];

	if (r->o->tool == NULL)
		return qa_cmd_usage(f, "with which tool? --tool CODE");
	if (r->o->due == QA_NO_DAY)
		return qa_cmd_usage(f, "when are returns due? --due DATE");
	snprintf(what, sizeof(what), "round %.40s", r->c->operand[1]);
	r->q.round = NULL; /* it need not be there yet */
	r->q.tool = NULL;
	return record(r, &qa_kind_s11_rounds, write_open, what, f);
}

static int
write_close(struct run *r, struct qa_s11 *s, const struct qa_ingest_options *io,
    struct qa_ingest_report *report, struct qa_fault *f)
{
	return qa_s11_close_round(s,
	    r->o->date == QA_NO_DAY ? r->c->today : r->o->date, io, report, f);
}

static int
do_close(struct run *r, struct qa_fault *f)
{
	char what[80];

	snprintf(
	    what, sizeof(what), "that round %.40s is closed", r->c->operand[1]);
	return record(r, &qa_kind_s11_rounds, write_close, what, f);
}

static int
write_assign(struct run *r, struct qa_s11 *s,
    const struct qa_ingest_options *io, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	const struct options *o = r->o;
	const struct qa_s11_assign how = { .agency = o->agency,
		.tool = o->tool,
		.form = o->form,
		.reason = o->reason,
		.due = o->due == QA_NO_DAY ? QA_NO_DATE : o->due,
		.withdraw = o->withdraw };

	return qa_s11_assign(s, &how, io, &r->grid, report, f);
}

static int
do_assign(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;

	if (o->form != NULL &&
	    qa_cmd_word("form", "full|review", o->form, f) < 0)
		return -1;
	if (o->agency == NULL &&
	    (o->form != NULL || o->reason != NULL || o->tool != NULL ||
		o->due != QA_NO_DAY || o->withdraw))
		return qa_cmd_usage(f,
		    "--tool, --form, --due, --reason and --withdraw are of one "
		    "agency: name it with --agency");
	if (o->withdraw && o->reason == NULL)
		return qa_cmd_usage(f, "why is it not asked? --reason WHY");
	r->q.agency = r->q.tool = NULL;
	if (record(r, &qa_kind_s11_assignments, write_assign,
		"the list of who is asked", f) == -1)
		return -1;
	return qa_cmd_print(r->c, &r->grid, NULL, f);
}

static int
write_rating(struct run *r, struct qa_s11 *s,
    const struct qa_ingest_options *io, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	const struct options *o = r->o;
	char date[QA_DAY_TEXT];
	const char *const text[] = { [QA_RATING_ROUND] = r->c->operand[1],
		[QA_RATING_AGENCY] = o->agency,
		[QA_RATING_STANDARD] = o->standard,
		[QA_RATING_DATE] = qa_day_write(
		    o->date == QA_NO_DAY ? r->c->today : o->date, date),
		[QA_RATING_CHALLENGER] = o->challenger,
		[QA_RATING_RATING] = o->rating,
		[QA_RATING_WHO] = o->by,
		[QA_RATING_REASON] = o->reason,
		[QA_RATING_QUESTION] = o->question,
		[QA_RATING_ANSWER] = o->answer };
	char name[128];

	(void)s;
	snprintf(
	    name, sizeof(name), "moderate %.32s %.32s", o->agency, o->standard);
	return qa_write_texts(qa_s11_db(s), io, name, text, NULL, 1, report, f);
}

static int
do_moderate(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	char what[96];

	if (o->agency == NULL || o->standard == NULL)
		return qa_cmd_usage(
		    f, "which rating? --agency CODE --standard NUMBER");
	if (o->by == NULL || o->reason == NULL)
		return qa_cmd_usage(f, "who, and why? --by WHO --reason WHY");
	if (o->rating == NULL && o->question == NULL && o->answer == NULL)
		return qa_cmd_usage(f,
		    "what did it come to? --rating RATING, or --question and "
		    "--answer");
	snprintf(what, sizeof(what), "%.32s, standard %.24s,", o->agency,
	    o->standard);
	return record(r, &qa_kind_s11_ratings, write_rating, what, f);
}

static int
write_acknowledged(struct run *r, struct qa_s11 *s,
    const struct qa_ingest_options *io, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	return qa_s11_acknowledge(s, r->o->agency,
	    r->o->date == QA_NO_DAY ? r->c->today : r->o->date, io, report, f);
}

static int
do_acknowledge(struct run *r, struct qa_fault *f)
{
	if (r->o->agency == NULL)
		return qa_cmd_usage(f, "who has it? --agency CODE");
	if (r->o->date != QA_NO_DAY && r->o->date > r->c->today)
		return qa_cmd_usage(f, "--date is a day to come");
	return record(
	    r, &qa_kind_s11_letters, write_acknowledged, "the receipt", f);
}

/* ---- letters ---- */

/* The text of a letter: its own, or the sheet of its agency. */
static void
write_text(const struct run *r, const struct qa_s11_letter *l, struct qa_buf *b)
{
	const struct qa_grid *g = &r->grid;
	size_t i, end;

	qa_buf_reset(b);
	qa_buf_text(b, l->body);
	for (i = 0; *l->body == '\0' && i < qa_grid_rows(g); i = end) {
		end = qa_page_end(g, i);
		if (strcmp(qa_grid_get(g, i, QA_PAGE_DOCUMENT), l->agency) == 0)
			qa_page_write(g, i, end, QA_FORMAT_TEXT, b);
	}
}

static int
queue(const struct run *r, struct qa_db *db, const struct qa_s11_post *x,
    const struct qa_s11_letter *l, struct qa_fault *f)
{
	struct qa_buf text = QA_BUF_EMPTY, b = QA_BUF_EMPTY;
	struct qa_letter letter = { .message = l->message,
		.recipient = l->address,
		.composed = r->c->today };
	char room[32];
	struct qa_mail m = { .from_name = x->partnership,
		.from = x->from,
		.to_name = l->name,
		.to = l->address,
		.reply_to = x->reply_to,
		.subject = l->subject,
		.moment = qa_cmd_morning(r->c, room),
		.message = l->message };
	int rc;

	write_text(r, l, &text);
	m.body = qa_buf_str(&text);
	qa_mail_write(&m, &b);
	letter.bytes = qa_buf_str(&b);
	rc = text.failed || b.failed ? qa_fail_memory(f)
				     : qa_mail_add(db, &letter, f);
	qa_buf_clear(&text);
	qa_buf_clear(&b);
	return rc;
}

/* Writes all that waits in the database into the spool. */
static int
spool(const struct run *r, struct qa_outbox *box, struct qa_fault *f)
{
	struct qa_letters x = { .n = 0 };
	struct qa_db *db = NULL;
	const char *path;
	size_t i;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_READ, f) == 0)
		rc = qa_mail_read(&x, db, f);
	qa_db_close(db);
	for (i = 0; rc == 0 && i < x.n; i++)
		rc = qa_outbox_put(
		    box, x.item[i].message, x.item[i].bytes, &path, f);
	qa_mail_clear(&x);
	return rc;
}

static void
say_lost(const struct run *r, const struct qa_s11_post *x)
{
	size_t i;

	for (i = 0; i < x->lost_n; i++)
		qa_cmd_say(r->c,
		    "%s has no lead with an address: qa-ingest contacts",
		    x->lost[i]);
	if (x->unknown)
		qa_cmd_say(r->c,
		    "working days were counted beyond the holidays on record: "
		    "load later ones with qa-ingest holidays");
}

/* The letters and the record of them in one transaction. */
static int
compose(struct run *r, bool feedback, bool *lost, struct qa_fault *f)
{
	const struct qa_author a = qa_cmd_author(r->c);
	const struct qa_ingest_options io =
	    qa_author_options(&a, &qa_kind_s11_letters);
	struct qa_ingest_report report = { .batch = 0 };
	struct qa_s11_post x = { .n = 0 };
	struct qa_s11 *s = NULL;
	struct qa_db *db = NULL;
	size_t i;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == -1 ||
	    qa_s11_open(&s, db, &r->q, f) == -1 ||
	    (feedback && qa_s11_sheets(s, &r->grid, f) == -1) ||
	    (feedback ? qa_s11_feedback(&x, s, f)
		      : qa_s11_reminders(&x, s, f)) == -1)
		goto done;
	say_lost(r, &x);
	*lost = x.lost_n > 0;
	if (x.from == NULL && x.n > 0) {
		qa_fail(f, QA_CONFIG,
		    "no pack says who writes: printf "
		    "'pack,key,value\\nmine,mail_from,qa@example.org\\n' | "
		    "qa-ingest pack -");
		goto done;
	}
	for (i = 0; i < x.n; i++)
		if (queue(r, db, &x, &x.item[i], f) == -1)
			goto done;
	if (qa_s11_post_store(&x, s, &io, &report, f) == -1 ||
	    (!r->c->dry_run && qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
	if (x.n > 0)
		say_recorded(
		    r, feedback ? "feedback" : "the set of reminders", &report);
	qa_cmd_say(r->c, "%zu letter%s", x.n, x.n == 1 ? "" : "s");
done:
	qa_s11_post_clear(&x);
	qa_s11_close(s);
	qa_db_close(db);
	return rc;
}

static int
send(struct run *r, bool feedback, struct qa_fault *f)
{
	struct qa_outbox *box = NULL;
	bool lost = false;
	int rc = -1;

	if (r->o->spool == NULL && !r->c->dry_run)
		return qa_cmd_usage(
		    f, "where do letters go? --spool DIR; -n counts them");
	if (qa_cmd_is_ahead(r->c) && !r->c->dry_run)
		return qa_cmd_usage(f,
		    "--today is ahead of the clock: what is recorded as sent "
		    "then is not sent again; look with -n");
	if ((r->c->dry_run || qa_outbox_open(&box, r->o->spool, f) == 0) &&
	    compose(r, feedback, &lost, f) == 0)
		rc = r->c->dry_run ? 0 : spool(r, box, f);
	qa_outbox_close(box);
	if (rc == 0 && lost)
		rc = qa_fail(f, QA_CONFIG,
		    "addresses are missing: qa-ingest contacts FILE");
	return rc;
}

/* Feedback: as a page, or as letters. */
static int
do_letters(struct run *r, struct qa_fault *f)
{
	return r->o->spool == NULL && !r->c->dry_run ? print(r, ask_sheets, f)
						     : send(r, true, f);
}

static int
do_remind(struct run *r, struct qa_fault *f)
{
	return send(r, false, f);
}

/* ---- the command ---- */

struct verb {
	const char *name;
	asking *ask; /* of those that read */
	int (*run)(struct run *, struct qa_fault *);
	size_t least, most; /* operands */
	const char *options; /* its own, separated by | */
};

#define FILTERS "|tool|agency|kind|area|"
#define UNITS "questions|self|about|"

static const struct verb verbs[] = {
	{ "open", NULL, do_open, 1, 1,
	    "|tool|due|date|title|every|previous|areas|body|" },
	{ "close", NULL, do_close, 1, 1, "|date|" },
	{ "assign", NULL, do_assign, 1, 1,
	    "|agency|tool|form|reason|due|withdraw|" },
	{ "template", ask_template, NULL, 1, 1, FILTERS },
	{ "status", ask_status, NULL, 1, 1, FILTERS "list|" },
	{ "remind", NULL, do_remind, 1, 1, FILTERS "spool|" },
	{ "collate", ask_collate, NULL, 1, 1, FILTERS "by|bars|" UNITS },
	{ "matrix", ask_matrix, NULL, 1, 1, FILTERS UNITS },
	{ "compare", ask_compare, NULL, 1, 2, FILTERS "summary|" UNITS },
	{ "history", ask_history, NULL, 0, 0, FILTERS },
	{ "moderate", NULL, do_moderate, 1, 1,
	    "|agency|standard|rating|by|reason|date|challenger|question|"
	    "answer|" },
	{ "challenge", ask_challenge, NULL, 1, 1, FILTERS },
	{ "conflicts", ask_conflicts, NULL, 1, 1, FILTERS },
	{ "gaps", ask_gaps, NULL, 1, 1, FILTERS "all|" },
	{ "check", ask_check, NULL, 1, 1, FILTERS },
	{ "questions", ask_questions, NULL, 1, 1, FILTERS },
	{ "briefing", ask_briefing, NULL, 1, 1, FILTERS },
	{ "letters", NULL, do_letters, 1, 1, FILTERS "spool|" },
	{ "acknowledge", NULL, do_acknowledge, 1, 1, "|agency|date|" },
	{ "loop", ask_loop, NULL, 1, 1, FILTERS },
};

static const struct verb *
find_verb(const struct run *r, struct qa_fault *f)
{
	static char list[512];
	size_t i, n = 0;
	int at;

	for (i = 0; i < QA_COUNT(verbs); i++)
		n += (size_t)snprintf(list + n, sizeof(list) - n, "%s%s",
		    n > 0 ? "|" : "", verbs[i].name);
	at = qa_cmd_verb(r->c, list, f);
	return at < 0 ? NULL : &verbs[at];
}

/* Options stand with the verbs that they are of. */
static int
check_options(const struct run *r, const struct verb *v, struct qa_fault *f)
{
	const struct options *o = r->o;
	const struct {
		bool given;
		const char *name;
	} all[] = { { o->tool != NULL, "tool" },
		{ o->agency != NULL, "agency" }, { o->kind != NULL, "kind" },
		{ o->area != NULL, "area" }, { o->by != NULL, "by" },
		{ o->form != NULL, "form" }, { o->reason != NULL, "reason" },
		{ o->standard != NULL, "standard" },
		{ o->rating != NULL, "rating" },
		{ o->challenger != NULL, "challenger" },
		{ o->question != NULL, "question" },
		{ o->answer != NULL, "answer" }, { o->title != NULL, "title" },
		{ o->every != NULL, "every" },
		{ o->previous != NULL, "previous" },
		{ o->areas != NULL, "areas" }, { o->body != NULL, "body" },
		{ o->spool != NULL, "spool" }, { o->about != NULL, "about" },
		{ o->due != QA_NO_DAY, "due" },
		{ o->date != QA_NO_DAY, "date" }, { o->questions, "questions" },
		{ o->self, "self" }, { o->list, "list" }, { o->all, "all" },
		{ o->summary, "summary" }, { o->bars, "bars" },
		{ o->withdraw, "withdraw" } };
	char word[24];
	size_t i;

	for (i = 0; i < QA_COUNT(all); i++) {
		snprintf(word, sizeof(word), "|%s|", all[i].name);
		if (all[i].given && strstr(v->options, word) == NULL)
			return qa_cmd_usage(f, "--%s does not go with %s",
			    all[i].name, v->name);
	}
	if (r->c->style.format == QA_FORMAT_SVG && v->ask != ask_matrix &&
	    v->ask != ask_collate)
		return qa_cmd_usage(
		    f, "pictures are of qa-s11 matrix and qa-s11 collate");
	if (r->c->dry_run && v->run == NULL)
		return qa_cmd_usage(
		    f, "-n does not go with %s, which only reads", v->name);
	return 0;
}

static int
run(struct run *r, struct qa_fault *f)
{
	const struct verb *v = find_verb(r, f);
	const struct options *o = r->o;
	size_t n = r->c->operands_n - 1;

	if (v == NULL)
		return -1;
	if (n < v->least)
		return qa_cmd_usage(
		    f, "of which round? qa-s11 %s ROUND", v->name);
	if (n > v->most)
		return qa_cmd_usage(
		    f, "unexpected operand \"%s\"", r->c->operand[v->most + 1]);
	if (check_options(r, v, f) == -1)
		return -1;
	r->q.round = v->least > 0 ? r->c->operand[1] : NULL;
	r->q.tool = o->tool;
	r->q.agency = o->agency;
	r->q.kind = o->kind;
	r->q.area = o->area;
	if (o->about != NULL &&
	    qa_cmd_word("about", "child|adult|both", o->about, f) < 0)
		return -1;
	r->q.about = o->about;
	r->q.questions = o->questions;
	r->q.self = o->self;
	r->q.as_of = r->c->has_as_of ? r->c->as_of : QA_ALWAYS;
	r->q.today = r->c->today;
	return v->run != NULL ? v->run(r, f) : print(r, v->ask, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .due = QA_NO_DAY, .date = QA_NO_DAY };
	const struct qa_option options[] = {
		{ 0, "tool", "CODE", QA_STRING_OPT, &o.tool,
		    "the tool; to filter, also s11, s175, voluntary, other" },
		{ 0, "agency", "CODE", QA_STRING_OPT, &o.agency,
		    "only this agency" },
		{ 0, "kind", "WORD", QA_STRING_OPT, &o.kind,
		    "only agencies of this kind" },
		{ 0, "area", "CODE", QA_STRING_OPT, &o.area,
		    "only agencies that work in this area" },
		{ 0, "list", NULL, QA_FLAG, &o.list,
		    "with status: an agency a row" },
		{ 0, "by", "WORD", QA_STRING_OPT, &o.by,
		    "with collate: standard, agency, kind, type or phase; with "
		    "moderate: who" },
		{ 0, "questions", NULL, QA_FLAG, &o.questions,
		    "each question, not each standard" },
		{ 0, "self", NULL, QA_FLAG, &o.self,
		    "what agencies say themselves, without challenge" },
		{ 0, "about", "WORD", QA_STRING_OPT, &o.about,
		    "of a joint audit: only what is about child or adult, or "
		    "both" },
		{ 0, "bars", NULL, QA_FLAG, &o.bars,
		    "with collate: a bar of letters a standard" },
		{ 0, "summary", NULL, QA_FLAG, &o.summary,
		    "with compare: counts by standard" },
		{ 0, "all", NULL, QA_FLAG, &o.all,
		    "with gaps: those that have an action too" },
		{ 0, "due", "DATE", QA_DAY_OPT, &o.due,
		    "with open: when returns are due; with assign: of one "
		    "agency" },
		{ 0, "date", "DATE", QA_DAY_OPT, &o.date,
		    "when it was opened, closed, moderated, acknowledged "
		    "(default: today)" },
		{ 0, "title", "TEXT", QA_STRING_OPT, &o.title,
		    "with open: what the round is called" },
		{ 0, "every", "MONTHS", QA_STRING_OPT, &o.every,
		    "with open: how often there is a round" },
		{ 0, "previous", "ROUND", QA_STRING_OPT, &o.previous,
		    "with open: the round before" },
		{ 0, "areas", "CODES", QA_STRING_OPT, &o.areas,
		    "with open: of a joint round, all areas" },
		{ 0, "body", "CODE", QA_STRING_OPT, &o.body,
		    "with open: who receives its findings" },
		{ 0, "form", "WORD", QA_STRING_OPT, &o.form,
		    "with assign: full or review" },
		{ 0, "withdraw", NULL, QA_FLAG, &o.withdraw,
		    "with assign: it is not asked after all" },
		{ 0, "reason", "WHY", QA_STRING_OPT, &o.reason, "why" },
		{ 0, "standard", "NUMBER", QA_STRING_OPT, &o.standard,
		    "with moderate: which" },
		{ 0, "rating", "RATING", QA_STRING_OPT, &o.rating,
		    "with moderate: what it came to" },
		{ 0, "challenger", "CODE", QA_STRING_OPT, &o.challenger,
		    "with moderate: the agency that asked" },
		{ 0, "question", "TEXT", QA_STRING_OPT, &o.question,
		    "with moderate: what it asked" },
		{ 0, "answer", "TEXT", QA_STRING_OPT, &o.answer,
		    "with moderate: what was answered" },
		{ 0, "spool", "DIR", QA_STRING_OPT, &o.spool,
		    "with letters and remind: where messages wait" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-s11",
		.about = "self-assessments: issue, track, collate, compare, "
			 "challenge",
		.operands = "VERB [ROUND [ROUND]]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_AS_OF |
		    QA_TAKES_DRY_RUN | QA_TAKES_SVG,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct run r = { .c = &cmd, .o = &o };

	qa_cmd_begin(&cmd, argc, argv);
	if (run(&r, &fault) == 0 && r.no)
		fault.exit = QA_VERDICT_NO;
	qa_grid_clear(&r.grid);
	qa_buf_clear(&r.bytes);
	qa_buf_clear(&r.remarks);
	return qa_cmd_end(&cmd, &fault);
}
