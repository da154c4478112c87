/* qa-actions: the action log: agree, update, review, remind, embed, measure
 * impact. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/action_calendar.h"
#include "domain/action_draft.h"
#include "domain/action_impact.h"
#include "domain/action_view.h"
#include "domain/remind.h"
#include "domain/write.h"
#include "face/cmd.h"
#include "face/ics.h"
#include "face/mail.h"
#include "face/outbox.h"
#include "face/rows.h"
#include "face/spawn.h"
#include "store/mail.h"

struct options {
	/* of an action, and filters */
	const char *source, *recommendation, *priority, *owner_agency, *owner;
	const char *deputy, *body, *action, *measure, *baseline, *target;
	const char *achievable, *realistic, *scope, *due, *by_when;
	bool needs_support, draft;
	/* of an event */
	const char *agreed, *minute, *accept, *to, *reason, *who, *date;
	const char *meeting, *rag, *effect, *evidence, *strength, *outcome;
	const char *voice;
	bool refuse;
	/* filters */
	const char *agency, *state;
	int within;
	bool overdue;
	/* of reminders */
	const char *spool, *send, *eml, *explain;
	bool mbox, hold, retry;
	bool todo; /* of a calendar */
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	const char **operand; /* behind the verb */
	size_t operands;
	struct qa_action_room room; /* of those that read */
	struct qa_grid grid;
	bool no; /* the verdict of a check */
	bool lost; /* somebody to be reminded has no address */
	bool unsent; /* a message did not go */
};

#define NOT_GIVEN -1 /* of an option that is a number */

/* ---- what is written ---- */

/* Stores rows, one a key, that say the same. */
static int
record(struct run *r, const struct qa_kind *kind, const char *const *text,
    const char *const *keys, size_t n, struct qa_fault *f)
{
	const struct qa_author a = qa_cmd_author(r->c);
	struct qa_ingest_options io = qa_author_options(&a, kind);
	struct qa_ingest_report report;
	struct qa_buf remarks = QA_BUF_EMPTY;
	struct qa_db *db = NULL;
	int rc = -1;

	io.remarks = &remarks;
	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == -1 ||
	    qa_write_texts(db, &io, "qa-actions", text, keys, n, &report, f) ==
		-1 ||
	    (!r->c->dry_run && qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
	qa_author_tell(&a, "it", &report, &remarks);
	qa_cmd_say_lines(r->c, qa_buf_str(&remarks));
done:
	qa_buf_clear(&remarks);
	qa_db_close(db);
	return rc;
}

/* BODY:DATE in two cells; the code is kept in room. */
static int
split_meeting(const char *option, const char *text, const char **body,
    const char **date, char room[static 64], struct qa_fault *f)
{
	const char *colon;
	size_t n;

	if (text == NULL)
		return 0;
	colon = strchr(text, ':');
	n = colon == NULL ? 0 : (size_t)(colon - text);
	if (n == 0 || n > 32)
		return qa_cmd_usage(f,
		    "--%s takes BODY:DATE, such as AP:2025-01-20, not \"%s\"",
		    option, text);
	memcpy(room, text, n);
	room[n] = '\0';
	*body = room;
	*date = colon + 1;
	return 0;
}

/* --measure names an indicator where it looks like a code, else it is a
 * test: a code that nobody knows is a slip. */
static void
split_measure(const char *measure, const char **indicator, const char **test)
{
	if (measure == NULL)
		return;
	if (qa_is_code(measure, strlen(measure)))
		*indicator = measure;
	else
		*test = measure;
}

/* The cells of an action that options give. */
static void
fill_action(const struct options *o, const char **text)
{
	text[QA_ACTION_SOURCE] = o->source;
	text[QA_ACTION_RECOMMENDATION] = o->recommendation;
	text[QA_ACTION_PRIORITY] = o->priority;
	text[QA_ACTION_AGENCY] =
	    o->owner_agency == NULL ? o->agency : o->owner_agency;
	text[QA_ACTION_OWNER] = o->owner;
	text[QA_ACTION_DEPUTY] = o->deputy;
	text[QA_ACTION_BODY] = o->body;
	text[QA_ACTION_ACTION] = o->action;
	split_measure(
	    o->measure, &text[QA_ACTION_INDICATOR], &text[QA_ACTION_TEST]);
	text[QA_ACTION_BASELINE] = o->baseline;
	text[QA_ACTION_TARGET] = o->target;
	text[QA_ACTION_ACHIEVABLE] = o->achievable;
	text[QA_ACTION_REALISTIC] = o->realistic;
	text[QA_ACTION_SCOPE] = o->scope;
	text[QA_ACTION_NEEDS_SUPPORT] = o->needs_support ? "yes" : NULL;
	text[QA_ACTION_DUE] = o->due;
	text[QA_ACTION_TIMESCALE] = o->by_when;
}

/* meeting:BODY:DATE agreed it; NULL of another source. */
static const char *
agreed_at_source(const char *source)
{
	static const char meeting[] = "meeting:";
	size_t n = sizeof(meeting) - 1;

	return source != NULL && strncmp(source, meeting, n) == 0 ? source + n
								  : NULL;
}

static int
add(struct run *r, struct qa_fault *f)
{
	const char *text[QA_COLUMNS_MAX] = { NULL };
	const struct options *o = r->o;

	if (o->action == NULL)
		return qa_cmd_usage(f,
		    "what is to be done? qa-actions add --action \"Audit 30 "
		    "neglect referrals\" ...");
	fill_action(o, text);
	if (!o->draft) {
		text[QA_ACTION_AGREED] =
		    o->agreed != NULL ? o->agreed : agreed_at_source(o->source);
		text[QA_ACTION_MINUTE] = o->minute;
		text[QA_ACTION_ACCEPTED] = o->accept;
		if (text[QA_ACTION_AGREED] == NULL)
			return qa_cmd_usage(f,
			    "which meeting agreed it? --source "
			    "meeting:BODY:DATE or --agreed BODY:DATE; or it "
			    "is a --draft");
	}
	return record(r, &qa_kind_actions, text, NULL, 1, f);
}

static int
change(struct run *r, struct qa_fault *f)
{
	const char *text[QA_COLUMNS_MAX] = { NULL };

	fill_action(r->o, text);
	return record(r, &qa_kind_actions, text, r->operand, r->operands, f);
}

/* ---- events ---- */

/* A verb that records an event of the actions that are named. */
static int
event(struct run *r, const char *what, const char *text_operand,
    size_t references, struct qa_fault *f)
{
	const char *text[QA_COLUMNS_MAX] = { NULL };
	const struct options *o = r->o;
	const char *meeting = o->meeting != NULL ? o->meeting : o->agreed;
	char room[64];

	text[QA_EVENT_EVENT] = what;
	text[QA_EVENT_DATE] = o->date;
	text[QA_EVENT_TEXT] = text_operand;
	text[QA_EVENT_WHO] = o->who;
	text[QA_EVENT_NEW_DUE] = o->to;
	text[QA_EVENT_MINUTE] = o->minute;
	text[QA_EVENT_STRENGTH] = o->strength;
	text[QA_EVENT_EVIDENCE] = o->evidence;
	text[QA_EVENT_OUTCOME] = o->outcome;
	text[QA_EVENT_RAG] = o->rag;
	text[QA_EVENT_EFFECTIVENESS] = o->effect;
	text[QA_EVENT_REASON] = o->accept != NULL ? o->accept : o->reason;
	text[QA_EVENT_VOICE] = o->voice;
	if (split_meeting(o->meeting != NULL ? "meeting" : "agreed", meeting,
		&text[QA_EVENT_BODY], &text[QA_EVENT_MEETING], room, f) == -1)
		return -1;
	/* what a meeting did happened on its day */
	if (text[QA_EVENT_DATE] == NULL)
		text[QA_EVENT_DATE] = text[QA_EVENT_MEETING];
	return record(
	    r, &qa_kind_action_events, text, r->operand, references, f);
}

/* Events whose words are the last operand. */
static int
say(struct run *r, const char *what, struct qa_fault *f)
{
	if (r->operands != 2)
		return qa_cmd_usage(f,
		    "which action, and what is said? qa-actions %s REF \"...\"",
		    what);
	return event(r, what, r->operand[1], 1, f);
}

static int
update(struct run *r, struct qa_fault *f)
{
	return say(r, "update", f);
}

static int
challenge(struct run *r, struct qa_fault *f)
{
	return say(r, "challenge", f);
}

static int
respond(struct run *r, struct qa_fault *f)
{
	return say(r, "response", f);
}

static int
support(struct run *r, struct qa_fault *f)
{
	return say(r, "support", f);
}

static int
agree(struct run *r, struct qa_fault *f)
{
	if (r->o->meeting == NULL && r->o->agreed == NULL)
		return qa_cmd_usage(
		    f, "which meeting agreed it? --meeting BODY:DATE");
	return event(r, "agreed", NULL, r->operands, f);
}

static int
extend(struct run *r, struct qa_fault *f)
{
	if (r->o->refuse)
		return event(r, "extension_refused", NULL, r->operands, f);
	if (r->o->to == NULL)
		return qa_cmd_usage(f, "until when? --to DATE");
	return event(r,
	    r->o->agreed == NULL ? "extension_requested" : "extended", NULL,
	    r->operands, f);
}

static int
done(struct run *r, struct qa_fault *f)
{
	return event(r, "done", NULL, r->operands, f);
}

static int
evidence(struct run *r, struct qa_fault *f)
{
	return event(r, "evidence", NULL, r->operands, f);
}

static int
review(struct run *r, struct qa_fault *f)
{
	if (r->o->outcome == NULL)
		return qa_cmd_usage(f,
		    "what did the review find? --outcome embedded, not_yet or "
		    "regressed");
	return event(r, "review", NULL, r->operands, f);
}

static int
withdraw(struct run *r, struct qa_fault *f)
{
	return event(r, "withdrawn", NULL, r->operands, f);
}

/* ---- what is read ---- */

static int
open_room(struct run *r, struct qa_db **db, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	long last;

	if (qa_db_open(db, c->db, QA_DB_READ, f) == -1 ||
	    qa_action_room_open(&r->room, *db,
		c->has_as_of ? c->as_of : QA_ALWAYS, c->today, f) == -1)
		return -1;
	last = qa_batches_last(&r->room.known.batches);
	if (last > 0)
		snprintf(c->batch, sizeof(c->batch), "%ld", last);
	return 0;
}

/* The source may be the beginning of one, as "meeting:AP" or "audit". */
static struct qa_action_query
filters(const struct run *r)
{
	const struct options *o = r->o;
	struct qa_action_query q = { .overdue = o->overdue,
		.needs_support = o->needs_support,
		.has_within = o->within != NOT_GIVEN,
		.within = o->within,
		.owner = o->owner,
		.agency = o->agency == NULL ? o->owner_agency : o->agency,
		.body = o->body,
		.priority = o->priority,
		.source = o->source,
		.state = o->state,
		.done = { 1, 0 } };

	if (r->c->has_period)
		q.done = r->c->period;
	return q;
}

/* Answers out of the room, and lets go of the database before printing. */
static int
answer(struct run *r,
    int (*ask)(struct run *, const struct qa_action_query *, struct qa_fault *),
    struct qa_fault *f)
{
	struct qa_action_query q = filters(r);
	struct qa_db *db = NULL;
	int rc = -1;

	if (open_room(r, &db, f) == -1 ||
	    qa_action_query_check(&r->room, &q, f) == -1)
		goto done;
	if (r->o->explain == NULL)
		qa_action_room_settle(&r->room);
	if (ask(r, &q, f) == -1)
		goto done;
	qa_action_room_close(&r->room);
	qa_db_close(db);
	db = NULL;
	rc = qa_cmd_print(r->c, &r->grid, NULL, f);
done:
	qa_action_room_close(&r->room);
	qa_db_close(db);
	return rc;
}

/* The action that an operand names. */
static const struct qa_action *
find(struct run *r, struct qa_fault *f)
{
	const struct qa_action *a = NULL;

	if (r->operands != 1)
		qa_cmd_usage(f, "which action? NEG-014");
	else if ((a = qa_actions_find(&r->room.actions, r->operand[0])) == NULL)
		qa_book_unknown(&r->room.known.book, QA_ACTIONS, r->operand[0],
		    strlen(r->operand[0]), QA_USAGE, f);
	return a;
}

/* The meeting that --meeting names. */
static int
find_meeting(struct run *r, int64_t *body, int *date, struct qa_fault *f)
{
	if (r->o->meeting == NULL)
		return qa_cmd_usage(
		    f, "for which meeting? --meeting AP:2025-01-20");
	if (qa_meeting_parse(&r->room.known.book, "--meeting", r->o->meeting,
		body, date, f) == 0)
		return 0;
	f->exit = QA_USAGE;
	return -1;
}

static int
ask_list(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_list(&r->room, q, &r->grid, f);
}

static int
ask_show(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	const struct qa_action *a = find(r, f);

	(void)q;
	return a == NULL ? -1 : qa_action_show(&r->room, a, &r->grid, f);
}

static int
ask_log(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	const struct qa_action *a = find(r, f);

	(void)q;
	return a == NULL ? -1 : qa_action_log(&r->room, a, &r->grid, f);
}

static int
ask_unaddressed(
    struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	if (qa_action_unaddressed(&r->room, q, &r->grid, f) == -1)
		return -1;
	r->no = qa_grid_rows(&r->grid) > 0;
	return 0;
}

static int
ask_tables(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	int64_t body;
	int date;

	(void)q;
	return find_meeting(r, &body, &date, f) == -1
	    ? -1
	    : qa_action_tables(&r->room, body, date, &r->grid, f);
}

static int
ask_agenda(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	int64_t body;
	int date;

	(void)q;
	return find_meeting(r, &body, &date, f) == -1
	    ? -1
	    : qa_action_agenda(&r->room, body, date, &r->grid, f);
}

static int
ask_ageing(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_ageing(&r->room, q, &r->grid, f);
}

static int
ask_extensions(
    struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_extensions(&r->room, q, &r->grid, f);
}

static int
ask_plan(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_plan(&r->room, q, &r->grid, f);
}

static int
ask_challenges(
    struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_challenges(&r->room, q, &r->grid, f);
}

static int
ask_impact(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	return qa_action_impact(&r->room, q, &r->grid, f);
}

/* With an action and words it is recorded, without them it is asked for. */
static int
impact(struct run *r, struct qa_fault *f)
{
	return r->operands == 0 ? answer(r, ask_impact, f)
				: say(r, "impact", f);
}

/* ---- a filter ---- */

static int
draft_rows(struct qa_rows *rows, struct qa_action_draft *d, struct qa_fault *f)
{
	struct qa_row row;
	int step;

	while ((step = qa_rows_next(rows, &row, f)) == 1)
		if (qa_action_draft_row(d, &row, f) == -1) {
			qa_fault_at(f, NULL, row.line, 0);
			return -1;
		}
	return step;
}

static int
draft(struct run *r, struct qa_fault *f)
{
	const char *name = r->operands == 1 ? r->operand[0] : "-";
	struct qa_source *source = NULL;
	struct qa_rows *rows = NULL;
	struct qa_action_draft d;
	int rc = -1;

	qa_action_draft_init(&d);
	if (qa_source_open(&source, name, NULL, r->c->temporary, f) == -1 ||
	    qa_rows_open(&rows, source, f) == -1 ||
	    draft_rows(rows, &d, f) == -1)
		goto done;
	if (d.passed > 0)
		qa_cmd_say(r->c,
		    "%ld row%s of improvement: nothing is to be done about %s",
		    d.passed, d.passed == 1 ? "" : "s",
		    d.passed == 1 ? "it" : "them");
	rc = qa_cmd_print(r->c, &d.grid, NULL, f);
done:
	if (rc == -1 && f->line > 0 && f->file[0] == '\0')
		qa_fault_at(f,
		    strcmp(name, "-") == 0 ? "(standard input)" : name, f->line,
		    f->column);
	qa_rows_close(rows);
	qa_source_close(source);
	qa_action_draft_clear(&d);
	return rc;
}

/* ---- reminders ---- */

#define SENDER "sendmail -t -i" /* where --send names none */
#define TRY_AGAIN 75 /* EX_TEMPFAIL: the message is kept */

/* The message of a digest. */
static int
write_message(const struct run *r, const struct qa_reminders *x,
    const struct qa_digest *d, struct qa_buf *b, struct qa_fault *f)
{
	char room[32];
	struct qa_mail m = { .from_name =
				 x->partnership == NULL ? "" : x->partnership,
		.from = x->from,
		.to_name = d->name,
		.to = d->address,
		.reply_to = x->reply_to,
		.subject = qa_buf_str(&d->subject),
		.moment = qa_cmd_morning(r->c, room),
		.message = d->message,
		.thread = d->thread,
		.body = qa_buf_str(&d->body) };

	if (x->from == NULL)
		return qa_fail(f, QA_CONFIG,
		    "no pack says who writes: printf "
		    "'pack,key,value\\nmine,mail_from,qa@example.org\\n' | "
		    "qa-ingest pack -");
	qa_buf_reset(b);
	qa_mail_write(&m, b);
	return b->failed ? qa_fail_memory(f) : 0;
}

/* Queues the message of each digest. */
static int
queue(const struct run *r, struct qa_db *db, const struct qa_reminders *x,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_digest d;
	struct qa_letter l;
	int step, rc = -1;

	memset(&d, 0, sizeof(d));
	while ((step = qa_digest_next(x, &r->room, &d, f)) == 1) {
		if (write_message(r, x, &d, &b, f) == -1)
			goto done;
		l.message = d.message;
		l.recipient = d.address;
		l.composed = r->c->today;
		l.bytes = qa_buf_str(&b);
		if (qa_mail_add(db, &l, f) == -1)
			goto done;
	}
	rc = step;
done:
	qa_digest_clear(&d);
	qa_buf_clear(&b);
	return rc;
}

/* What could not be done for want of an address or of holidays. */
static void
warn(struct run *r, const struct qa_reminders *x)
{
	size_t i;

	for (i = 0; i < x->lost_n; i++)
		qa_cmd_say(r->c,
		    "%s: a stage is reached, and somebody whom it concerns has "
		    "no address on record: qa-actions remind --explain %s",
		    x->lost[i], x->lost[i]);
	r->lost |= x->lost_n > 0;
	if (x->unknown)
		qa_cmd_say(r->c,
		    "working days were counted beyond the holidays on record: "
		    "load later ones with qa-ingest holidays");
}

/* Composes what is due today: the mail-log and the messages in one
 * transaction. */
static int
compose(struct run *r, struct qa_fault *f)
{
	const struct qa_author a = qa_cmd_author(r->c);
	const struct qa_ingest_options io =
	    qa_author_options(&a, &qa_kind_mail_log);
	struct qa_ingest_report report;
	struct qa_reminders x;
	struct qa_db *db = NULL;
	int rc = -1;

	memset(&x, 0, sizeof(x));
	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == -1 ||
	    qa_action_room_open(&r->room, db, QA_ALWAYS, r->c->today, f) ==
		-1 ||
	    qa_reminders_read(&x, &r->room, f) == -1)
		goto done;
	warn(r, &x);
	if (x.n > 0 &&
	    (queue(r, db, &x, f) == -1 ||
		qa_reminders_store(db, &x, &io, &report, f) == -1 ||
		qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
done:
	qa_reminders_clear(&x);
	qa_action_room_close(&r->room);
	qa_db_close(db);
	return rc;
}

/* What is in the outbox of the database. */
static int
read_letters(struct run *r, struct qa_letters *x, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_READ, f) == 0)
		rc = qa_mail_read(x, db, f);
	qa_db_close(db);
	return rc;
}

static int
mark(struct run *r, const char *message, enum qa_mail_state state,
    struct qa_fault *f)
{
	struct qa_db *db = NULL;
	int rc = -1;

	if (qa_db_open(&db, r->c->db, QA_DB_WRITE, f) == 0 &&
	    qa_mail_mark(db, message, state, f) == 0)
		rc = qa_db_commit(db, f);
	qa_db_close(db);
	return rc;
}

/* Whether a message is to be sent now. */
static int
is_to_go(struct run *r, const struct qa_letter *l, bool *go, struct qa_fault *f)
{
	*go = l->state == QA_MAIL_QUEUED || l->state == QA_MAIL_SENDING ||
	    r->o->retry;
	if (!*go) {
		qa_cmd_say(r->c, "%s to %s %s: --retry sends it again",
		    l->message, l->recipient,
		    l->state == QA_MAIL_FAILED ? "failed and is kept"
					       : "is held");
		r->unsent = true;
	}
	if (l->state != QA_MAIL_SENDING)
		return 0;
	qa_cmd_say(r->c,
	    "%s to %s may have gone before a run was cut short: it is %s",
	    l->message, l->recipient,
	    r->o->hold ? "held" : "sent again with the same Message-ID");
	*go = !r->o->hold;
	r->unsent |= r->o->hold;
	return r->o->hold ? mark(r, l->message, QA_MAIL_HELD, f) : 0;
}

/* Marks a message that went; where that fails, what was changed is said. */
static int
note_sent(struct run *r, const struct qa_letter *l, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	if (mark(r, l->message, QA_MAIL_SENT, &what) == 0)
		return 0;
	return qa_fail(f, (enum qa_exit)what.exit,
	    "%s went to %s, and that could not be recorded (%.200s): the next "
	    "run sends it again with the same Message-ID",
	    l->message, l->recipient, what.text);
}

/* Marks, sends, and marks again. */
static int
send_one(struct run *r, struct qa_outbox *box, const struct qa_letter *l,
    const char *path, struct qa_fault *f)
{
	const char *command = *r->o->send == '\0' ? SENDER : r->o->send;
	int status;

	if (mark(r, l->message, QA_MAIL_SENDING, f) == -1)
		return -1;
	if (qa_spawn(command, path, &status, f) == -1) {
		struct qa_fault ignored = QA_FAULT_NONE;

		/* nothing was started */
		(void)!mark(r, l->message, QA_MAIL_QUEUED, &ignored);
		return -1;
	}
	if (status == 0)
		return note_sent(r, l, f) == -1
		    ? -1
		    : qa_outbox_remove(box, l->message, f);
	qa_cmd_say(r->c, "%s to %s was not sent: %.60s ended with %d%s",
	    l->message, l->recipient, command, status,
	    status == TRY_AGAIN ? ", to be tried again" : "");
	r->unsent = true;
	return mark(r, l->message,
	    status == TRY_AGAIN ? QA_MAIL_QUEUED : QA_MAIL_FAILED, f);
}

/* Writes every message into the spool, and sends those that may go. */
static int
deliver(struct run *r, struct qa_outbox *box, const struct qa_letters *x,
    struct qa_fault *f)
{
	const char **keep, *path;
	size_t i;
	bool go;
	int rc;

	if ((keep = calloc(x->n + 1, sizeof(*keep))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < x->n; i++)
		keep[i] = x->item[i].message;
	rc = qa_outbox_sweep(box, keep, x->n, f);
	free(keep);
	for (i = 0; rc == 0 && i < x->n; i++) {
		const struct qa_letter *l = &x->item[i];

		rc = qa_outbox_put(box, l->message, l->bytes, &path, f);
		if (rc == 0 && r->o->send != NULL &&
		    (rc = is_to_go(r, l, &go, f)) == 0 && go)
			rc = send_one(r, box, l, path, f);
	}
	return rc;
}

/* Hands the messages over as a mailbox or as files. */
static int
hand_over(struct run *r, const struct qa_letters *x, struct qa_fault *f)
{
	struct qa_out_style style = { .temporary = r->c->temporary };
	struct qa_buf b = QA_BUF_EMPTY, path = QA_BUF_EMPTY;
	char room[32];
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < x->n; i++) {
		const struct qa_letter *l = &x->item[i];

		if (r->o->mbox) {
			qa_mail_box(l->bytes, "qa-actions",
			    qa_cmd_morning(r->c, room), &b);
			continue;
		}
		qa_buf_reset(&b);
		qa_mail_lines(l->bytes, &b);
		qa_buf_reset(&path);
		qa_buf_print(&path, "%s/%.*s.eml", r->o->eml,
		    (int)strcspn(l->message, "@/"), l->message);
		style.path = qa_buf_str(&path);
		rc = b.failed || path.failed
		    ? qa_fail_memory(f)
		    : qa_out_verbatim(&style, qa_buf_str(&b), b.len, f);
	}
	if (rc == 0 && r->o->mbox && b.len > 0)
		rc = qa_cmd_bytes(r->c, &b, f);
	for (i = 0; rc == 0 && i < x->n; i++)
		rc = mark(r, x->item[i].message, QA_MAIL_SENT, f);
	qa_buf_clear(&b);
	qa_buf_clear(&path);
	return rc;
}

/* What would be sent today. */
static int
preview(struct run *r, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY, all = QA_BUF_EMPTY;
	struct qa_reminders x;
	struct qa_digest d;
	struct qa_db *db = NULL;
	char room[32];
	int step = -1;

	memset(&x, 0, sizeof(x));
	memset(&d, 0, sizeof(d));
	if (open_room(r, &db, f) == -1 ||
	    qa_reminders_read(&x, &r->room, f) == -1)
		goto done;
	warn(r, &x);
	while ((step = qa_digest_next(&x, &r->room, &d, f)) == 1) {
		if (write_message(r, &x, &d, &b, f) == -1) {
			step = -1;
			break;
		}
		qa_mail_box(qa_buf_str(&b), "qa-actions",
		    qa_cmd_morning(r->c, room), &all);
	}
	if (step == 0 && all.len > 0)
		step = qa_cmd_bytes(r->c, &all, f);
done:
	qa_digest_clear(&d);
	qa_reminders_clear(&x);
	qa_action_room_close(&r->room);
	qa_db_close(db);
	qa_buf_clear(&b);
	qa_buf_clear(&all);
	return step;
}

static int
explain(struct run *r, const struct qa_action_query *q, struct qa_fault *f)
{
	const struct qa_action *a =
	    qa_actions_find(&r->room.actions, r->o->explain);
	struct qa_reminders x;
	int rc = -1;

	(void)q;
	if (a == NULL) {
		qa_book_unknown(&r->room.known.book, QA_ACTIONS, r->o->explain,
		    strlen(r->o->explain), QA_USAGE, f);
		return -1;
	}
	if (qa_reminders_read(&x, &r->room, f) == 0)
		rc = qa_reminders_explain(&x, &r->room, a, &r->grid, f);
	qa_reminders_clear(&x);
	return rc;
}

static int
remind(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	struct qa_outbox *box = NULL;
	struct qa_letters letters = { .n = 0 };
	int rc = -1;

	if (o->explain != NULL)
		return answer(r, explain, f);
	if (r->c->dry_run)
		return preview(r, f);
	if (qa_cmd_is_ahead(r->c))
		return qa_cmd_usage(f,
		    "--today is ahead of the clock: what is recorded as told "
		    "then is not told again; look with -n");
	if ((o->spool != NULL) + o->mbox + (o->eml != NULL) != 1)
		return qa_cmd_usage(f,
		    "where do messages go? --spool DIR, --mbox or --eml DIR");
	if (o->send != NULL && o->spool == NULL)
		return qa_cmd_usage(f, "--send goes with --spool DIR");
	if ((o->spool != NULL && qa_outbox_open(&box, o->spool, f) == -1) ||
	    compose(r, f) == -1 || read_letters(r, &letters, f) == -1)
		goto done;
	rc = box != NULL ? deliver(r, box, &letters, f)
			 : hand_over(r, &letters, f);
done:
	qa_mail_clear(&letters);
	qa_outbox_close(box);
	if (rc == 0 && r->unsent)
		rc = qa_fail(f, QA_BUSY, "not every message was sent");
	if (rc == 0 && r->lost)
		rc = qa_fail(f, QA_CONFIG,
		    "addresses are missing: qa-ingest contacts FILE");
	return rc;
}

/* ---- for other calendars ---- */

static void
write_days(
    const struct run *r, const struct qa_action_days *days, struct qa_buf *b)
{
	size_t i;

	qa_ics_begin(b);
	for (i = 0; i < days->n; i++) {
		const struct qa_action_day *d = &days->item[i];
		struct qa_ics_entry e = { .uid = d->uid,
			.sequence = d->sequence,
			.stamp = days->stamp,
			.day = d->day,
			.last_day = d->day,
			.summary = d->summary,
			.description = d->description,
			.category = "qa-actions",
			.todo = r->o->todo,
			.done = d->done,
			/* what is done is no longer due on that day */
			.cancelled = d->cancelled || (d->done && !r->o->todo) };

		qa_ics_add(b, &e);
	}
	qa_ics_end(b);
}

static int
calendar(struct run *r, struct qa_fault *f)
{
	struct qa_action_query q = filters(r);
	struct qa_action_days days;
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_db *db = NULL;
	int rc = -1;

	memset(&days, 0, sizeof(days));
	if (open_room(r, &db, f) == -1 ||
	    qa_action_query_check(&r->room, &q, f) == -1 ||
	    qa_action_days_read(&days, &r->room, &q, f) == -1)
		goto done;
	write_days(r, &days, &b);
	rc = b.failed ? qa_fail_memory(f) : 0;
done:
	qa_action_days_clear(&days);
	qa_action_room_close(&r->room);
	qa_db_close(db);
	if (rc == 0)
		rc = qa_cmd_bytes(r->c, &b, f);
	qa_buf_clear(&b);
	return rc;
}

/* ---- the command ---- */

struct verb {
	const char *name;
	int (*run)(struct run *, struct qa_fault *);
	int (*ask)(
	    struct run *, const struct qa_action_query *, struct qa_fault *);
	size_t least, most; /* operands */
	const char *operands;
};

#define MANY 1000

static const struct verb verbs[] = {
	{ "add", add, NULL, 0, 0, "" },
	{ "draft", draft, NULL, 0, 1, "[FILE]" },
	{ "agree", agree, NULL, 1, MANY, "REF ..." },
	{ "change", change, NULL, 1, MANY, "REF ..." },
	{ "update", update, NULL, 2, 2, "REF TEXT" },
	{ "extend", extend, NULL, 1, MANY, "REF ..." },
	{ "done", done, NULL, 1, MANY, "REF ..." },
	{ "evidence", evidence, NULL, 1, MANY, "REF ..." },
	{ "review", review, NULL, 1, MANY, "REF ..." },
	{ "withdraw", withdraw, NULL, 1, MANY, "REF ..." },
	{ "challenge", challenge, NULL, 2, 2, "REF TEXT" },
	{ "respond", respond, NULL, 2, 2, "REF TEXT" },
	{ "support", support, NULL, 2, 2, "REF TEXT" },
	{ "calendar", calendar, NULL, 0, 0, "" },
	{ "remind", remind, NULL, 0, 0, "" },
	{ "impact", impact, NULL, 0, 2, "REF TEXT, or nothing" },
	{ "list", NULL, ask_list, 0, 0, "" },
	{ "show", NULL, ask_show, 1, 1, "REF" },
	{ "log", NULL, ask_log, 1, 1, "REF" },
	{ "unaddressed", NULL, ask_unaddressed, 0, 0, "" },
	{ "tables", NULL, ask_tables, 0, 0, "" },
	{ "agenda", NULL, ask_agenda, 0, 0, "" },
	{ "ageing", NULL, ask_ageing, 0, 0, "" },
	{ "extensions", NULL, ask_extensions, 0, 0, "" },
	{ "plan", NULL, ask_plan, 0, 0, "" },
	{ "challenges", NULL, ask_challenges, 0, 0, "" },
};

/* The verb that the first operand names. */
static const struct verb *
find_verb(struct run *r, struct qa_fault *f)
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

static int
run(struct run *r, struct qa_fault *f)
{
	const struct verb *v = find_verb(r, f);

	if (v == NULL)
		return -1;
	r->operand = r->c->operand + 1;
	r->operands = r->c->operands_n - 1;
	if (r->operands < v->least || r->operands > v->most)
		return qa_cmd_usage(f, "qa-actions %s takes %s", v->name,
		    *v->operands == '\0' ? "no operands" : v->operands);
	if (v->run != NULL)
		return v->run(r, f);
	return answer(r, v->ask, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .within = NOT_GIVEN };
	const struct qa_option options[] = {
		{ 0, "source", "KIND:SOURCE", QA_STRING_OPT, &o.source,
		    "what it came out of, as meeting:BOARD:2024-10-14" },
		{ 0, "recommendation", "TEXT", QA_STRING_OPT, &o.recommendation,
		    "which it serves" },
		{ 0, "priority", "CODE", QA_STRING_OPT, &o.priority,
		    "which it serves" },
		{ 0, "owner-agency", "CODE", QA_STRING_OPT, &o.owner_agency,
		    "the agency that owns it" },
		{ 0, "agency", "CODE", QA_STRING_OPT, &o.agency,
		    "the same; only its actions" },
		{ 0, "owner", "NAME", QA_STRING_OPT, &o.owner,
		    "who answers for it" },
		{ 0, "deputy", "NAME", QA_STRING_OPT, &o.deputy,
		    "who stands in for the owner" },
		{ 0, "body", "CODE", QA_STRING_OPT, &o.body,
		    "who follows it until it is embedded" },
		{ 0, "action", "TEXT", QA_STRING_OPT, &o.action,
		    "what is to be done" },
		{ 0, "measure", "CODE|TEST", QA_STRING_OPT, &o.measure,
		    "the indicator, or how one will know" },
		{ 0, "baseline", "X", QA_STRING_OPT, &o.baseline,
		    "the indicator now" },
		{ 0, "target", "X", QA_STRING_OPT, &o.target,
		    "what it is to reach" },
		{ 0, "achievable", "TEXT", QA_STRING_OPT, &o.achievable,
		    "what makes it achievable" },
		{ 0, "realistic", "TEXT", QA_STRING_OPT, &o.realistic,
		    "why it is realistic" },
		{ 0, "scope", "WORD", QA_STRING_OPT, &o.scope,
		    "single_agency or partnership" },
		{ 0, "needs-support", NULL, QA_FLAG, &o.needs_support,
		    "of the partnership" },
		{ 0, "due", "DATE", QA_STRING_OPT, &o.due,
		    "the day by which it is done" },
		{ 0, "by-when", "TEXT", QA_STRING_OPT, &o.by_when,
		    "the same in the words of the minutes" },
		{ 0, "draft", NULL, QA_FLAG, &o.draft,
		    "with add: nobody has agreed it yet" },
		{ 0, "agreed", "BODY:DATE", QA_STRING_OPT, &o.agreed,
		    "the meeting that agreed" },
		{ 0, "meeting", "BODY:DATE", QA_STRING_OPT, &o.meeting,
		    "the meeting at which it was said" },
		{ 0, "minute", "REF", QA_STRING_OPT, &o.minute,
		    "where it is minuted" },
		{ 0, "accept", "WHY", QA_STRING_OPT, &o.accept,
		    "why vague words are good enough" },
		{ 0, "to", "DATE", QA_STRING_OPT, &o.to, "the new day" },
		{ 0, "refuse", NULL, QA_FLAG, &o.refuse,
		    "with extend: it is not granted" },
		{ 0, "reason", "WHY", QA_STRING_OPT, &o.reason, "why" },
		{ 0, "by", "NAME", QA_STRING_OPT, &o.who,
		    "who said, asked or did it" },
		{ 0, "date", "DATE", QA_STRING_OPT, &o.date,
		    "when (default: that of the meeting, else today)" },
		{ 0, "rag", "COLOUR", QA_STRING_OPT, &o.rag,
		    "red, amber or green" },
		{ 0, "effect", "TEXT", QA_STRING_OPT, &o.effect,
		    "what difference it makes so far" },
		{ 0, "evidence", "WHICH", QA_STRING_OPT, &o.evidence,
		    "such as audit:2025-N2" },
		{ 0, "strength", "WORD", QA_STRING_OPT, &o.strength,
		    "told, shown, or checked by somebody else" },
		{ 0, "outcome", "WORD", QA_STRING_OPT, &o.outcome,
		    "embedded, not_yet or regressed" },
		{ 0, "voice", "TEXT", QA_STRING_OPT, &o.voice,
		    "what children and families said" },
		{ 0, "overdue", NULL, QA_FLAG, &o.overdue,
		    "only what is past the day agreed at first" },
		{ 0, "due-within", "DAYS", QA_INT_OPT, &o.within,
		    "only what is open and due by then" },
		{ 0, "state", "WORD", QA_STRING_OPT, &o.state,
		    "only what is draft, agreed, in_progress, ..." },
		{ 0, "spool", "DIR", QA_STRING_OPT, &o.spool,
		    "with remind: where messages wait" },
		{ 0, "send", "COMMAND", QA_MAYBE_OPT, &o.send,
		    "with remind: send them (default: " SENDER ")" },
		{ 0, "mbox", NULL, QA_FLAG, &o.mbox,
		    "with remind: hand them over as a mailbox" },
		{ 0, "eml", "DIR", QA_STRING_OPT, &o.eml,
		    "with remind: hand them over as files" },
		{ 0, "hold", NULL, QA_FLAG, &o.hold,
		    "with remind: what may have gone is held" },
		{ 0, "retry", NULL, QA_FLAG, &o.retry,
		    "with remind: send what failed or is held" },
		{ 0, "explain", "REF", QA_STRING_OPT, &o.explain,
		    "with remind: who is told of it, and when" },
		{ 0, "todo", NULL, QA_FLAG, &o.todo,
		    "with calendar: tasks instead of days" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-actions",
		.about = "the action log: agree, update, review, remind",
		.operands = "VERB [OPERAND ...]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AS_OF | QA_TAKES_DRY_RUN,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct run r = { .c = &cmd, .o = &o };

	qa_cmd_begin(&cmd, argc, argv);
	if (run(&r, &fault) == 0 && r.no)
		fault.exit = QA_VERDICT_NO;
	qa_grid_clear(&r.grid);
	return qa_cmd_end(&cmd, &fault);
}
