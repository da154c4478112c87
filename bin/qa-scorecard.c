/* qa-scorecard: prints the scorecard of a period, and what follows from it;
 * freezes it for a meeting. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/coverage.h"
#include "domain/definitions.h"
#include "domain/frozen.h"
#include "domain/frozen_card.h"
#include "domain/scorecard.h"
#include "domain/write.h"
#include "face/cmd.h"
#include "face/rows.h"
#include "store/batch.h"

/* What is asked of the figures of a period. */
enum question {
	CARD,
	BALANCE,
	CHANGES,
	EXCEPTIONS,
	UNDECIDED,
	ASSURANCE,
	COVERAGE,
	DEFINITIONS,
	REGISTER,
	QUESTIONS
};

struct options {
	struct qa_strings priorities;
	const char *owner, *set, *statistic, *frozen, *meeting, *status;
	int changes_since;
	bool breakdowns, interim;
	bool asked[QUESTIONS]; /* by an option of its own */
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	enum question question;
	struct qa_db *db;
	struct qa_scorecard_query query;
	struct qa_grid grid;
};

static const struct {
	const char *option; /* NULL: the card itself */
	const char *title;
	bool of_rows; /* --interim and --breakdown change it */
	bool of_period; /* it needs one */
} questions[QUESTIONS] = {
	[CARD] = { NULL, "scorecard", true, true },
	[BALANCE] = { "--balance", "balance of measures", false, true },
	[CHANGES] = { "--changes-since", "revised figures", true, true },
	[EXCEPTIONS] = { "--exceptions", "exceptions", true, true },
	[UNDECIDED] = { "--undecided", "exceptions that nobody has decided",
	    true, true },
	[ASSURANCE] = { "--assurance", "assurance by priority", true, true },
	[COVERAGE] = { "--coverage", "coverage", false, true },
	[DEFINITIONS] = { "--definitions", "definitions", false, true },
	[REGISTER] = { "--definition-changes", "changes to definitions", false,
	    false },
};

/* All is read: nobody waits for us while we write. */
static void
close_db(struct run *r)
{
	qa_db_close(r->db);
	r->db = NULL;
}

/* ---- what is asked of the figures ---- */

/* "Saltmere ...: scorecard 2025-26Q2" and, below, what a reader must know. */
static void
write_caption(const struct run *r, const struct qa_scorecard_head *h, char *out,
    size_t size)
{
	const struct qa_cmd *c = r->c;
	char day[16], since[64] = "", as_of[64] = "";
	char period[QA_PERIOD_TEXT] = "";

	if (c->has_period)
		qa_period_write(c->period, period);
	if (r->question == CHANGES)
		snprintf(since, sizeof(since), "Since %s. ",
		    qa_cmd_day(r->o->changes_since, day));
	if (c->has_as_of)
		snprintf(as_of, sizeof(as_of), "As known on %s. ",
		    qa_cmd_day(c->as_of, day));
	snprintf(out, size, "%s%s%s%s%s%s\n%s%s%sUp to batch %s.",
	    h->partnership, h->partnership[0] == '\0' ? "" : ": ",
	    questions[r->question].title, period[0] == '\0' ? "" : " ", period,
	    r->o->interim ? " (interim, provisional)" : "", since, as_of,
	    r->o->interim ? "Between quarters: figures of the running quarter "
			    "are in-quarter and provisional. "
			  : "",
	    h->batch);
}

/* "Saltmere ...: coverage 2025-26Q2" and, below, when returns were due. */
static void
write_coverage_caption(const struct qa_coverage *v, const char *period,
    const struct qa_cmd *c, char *out, size_t size)
{
	char day[16], rule[QA_DUE_TEXT], due[96], as_of[64] = "";

	if (v->due.set)
		snprintf(due, sizeof(due),
		    "Returns are due %s after the quarter's end.",
		    qa_due_write(&v->due, rule));
	else
		snprintf(due, sizeof(due),
		    "No rule says when returns are due: none is late.");
	if (c->has_as_of)
		snprintf(as_of, sizeof(as_of), "As known on %s. ",
		    qa_cmd_day(c->as_of, day));
	snprintf(out, size, "%s%scoverage %s\n%s %sUp to batch %s.",
	    v->head.partnership, v->head.partnership[0] == '\0' ? "" : ": ",
	    period, due, as_of, v->head.batch);
}

/* Expected against received; the verdict is no where something is missing. */
static int
print_coverage(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	struct qa_coverage v;
	char period[QA_PERIOD_TEXT], caption[1024];
	int rc = qa_coverage_read(r->db, &r->query, &v, &r->grid, f);

	close_db(r);
	if (rc == -1)
		return -1;
	qa_period_write(c->period, period);
	write_coverage_caption(&v, period, c, caption, sizeof(caption));
	snprintf(c->batch, sizeof(c->batch), "%s", v.head.batch);
	if (qa_cmd_print(c, &r->grid, caption, f) == -1)
		return -1;
	if (v.missing == 0)
		return 0;
	qa_cmd_say(c, "%ld of %ld return%s %s missing", v.missing, v.expected,
	    v.expected == 1 ? "" : "s", v.missing == 1 ? "is" : "are");
	return qa_fail(f, QA_VERDICT_NO, "%s", "");
}

static int
read_answer(struct run *r, struct qa_scorecard_head *head, struct qa_fault *f)
{
	switch (r->question) {
	case BALANCE:
		return qa_scorecard_balance(
		    r->db, &r->query, head, &r->grid, f);
	case CHANGES:
		return qa_scorecard_changes(
		    r->db, &r->query, r->o->changes_since, head, &r->grid, f);
	case EXCEPTIONS:
	case UNDECIDED:
		return qa_scorecard_exceptions(r->db, &r->query,
		    r->question == UNDECIDED, head, &r->grid, f);
	case ASSURANCE:
		return qa_scorecard_assurance(
		    r->db, &r->query, head, &r->grid, f);
	case DEFINITIONS:
		return qa_definitions_read(r->db, &r->query, head, &r->grid, f);
	case REGISTER:
		return qa_definitions_changes(
		    r->db, &r->query, head, &r->grid, f);
	case CARD:
	case COVERAGE:
	case QUESTIONS:
		break;
	}
	return qa_scorecard_read(r->db, &r->query, head, &r->grid, f);
}

static int
print_answer(struct run *r, struct qa_fault *f)
{
	struct qa_scorecard_head head = { "", "" };
	char caption[1024];
	int rc = read_answer(r, &head, f);

	close_db(r);
	if (rc == -1)
		return -1;
	write_caption(r, &head, caption, sizeof(caption));
	snprintf(r->c->batch, sizeof(r->c->batch), "%s", head.batch);
	if (qa_cmd_print(r->c, &r->grid, caption, f) == -1)
		return -1;
	if (r->question != UNDECIDED || qa_grid_rows(&r->grid) == 0)
		return 0;
	qa_cmd_say(r->c, "%zu exception%s that nobody has decided",
	    qa_grid_rows(&r->grid), qa_grid_rows(&r->grid) == 1 ? "" : "s");
	return qa_fail(f, QA_VERDICT_NO, "%s", "");
}

static int
ask(struct run *r, struct qa_fault *f)
{
	if (qa_db_open(&r->db, r->c->db, QA_DB_READ, f) == -1)
		return -1;
	return r->question == COVERAGE ? print_coverage(r, f)
				       : print_answer(r, f);
}

/* ---- frozen cards ---- */

/* The card of the query as csv. */
static int
card_bytes(struct run *r, struct qa_buf *out, struct qa_fault *f)
{
	struct qa_scorecard_head head = { "", "" };

	if (qa_scorecard_read(r->db, &r->query, &head, &r->grid, f) == -1)
		return -1;
	snprintf(r->c->batch, sizeof(r->c->batch), "%s", head.batch);
	return qa_cmd_csv(r->c, &r->grid, out, f);
}

/* freeze -p PERIOD --meeting BODY:DATE [--status WORD] */
static int
freeze(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	const struct qa_author a = qa_cmd_author(c);
	const struct qa_ingest_options io =
	    qa_author_options(&a, &qa_kind_frozen);
	struct qa_frozen_card card = { .period = c->period,
		.status = r->o->status == NULL ? "draft" : r->o->status,
		.as_of = c->has_as_of ? c->as_of : c->today };
	struct qa_ingest_report report;
	struct qa_buf bytes = QA_BUF_EMPTY, codes = QA_BUF_EMPTY;
	struct qa_pool pool = { 0 };
	char period[QA_PERIOD_TEXT];
	int rc = -1;

	r->query.as_of = card.as_of; /* what the card will say of itself */
	if (qa_frozen_meeting(
		r->o->meeting, &card.body, &card.date, &pool, f) == -1 ||
	    qa_db_open(&r->db, c->db, QA_DB_WRITE, f) == -1 ||
	    card_bytes(r, &bytes, f) == -1 ||
	    qa_scorecard_codes(&r->grid, &codes, f) == -1)
		goto done;
	card.last_batch = strtol(c->batch, NULL, 10);
	card.indicators = qa_buf_str(&codes);
	card.card = qa_buf_str(&bytes);
	card.card_n = bytes.len;
	if (qa_frozen_store(r->db, &card, &io, &report, f) == -1 ||
	    (!c->dry_run && qa_db_commit(r->db, f) == -1))
		goto done;
	rc = 0;
	qa_period_write(c->period, period);
	qa_cmd_say(c, "%s:%ld %s frozen as %s for %s (SHA-256 %s)", period,
	    card.version, c->dry_run ? "would be" : "is", card.status,
	    r->o->meeting, card.sha256);
	if (!c->dry_run)
		qa_cmd_say(c, "batch %ld; undo: qa-ingest --undo %ld",
		    report.batch, report.batch);
done:
	qa_buf_clear(&bytes);
	qa_buf_clear(&codes);
	qa_pool_clear(&pool);
	return rc;
}

/* Reads the rows of a frozen card's csv. */
static int
read_rows(struct qa_cmd *c, const struct qa_frozen_card *card,
    struct qa_frozen_rows *out, struct qa_fault *f)
{
	struct qa_source *source = NULL;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step = -1;

	if (qa_source_of(&source, "(frozen card)", card->card, card->card_n,
		c->temporary, f) == -1 ||
	    qa_rows_open(&rows, source, f) == -1)
		goto done;
	while ((step = qa_rows_next(rows, &row, f)) == 1)
		if (qa_frozen_rows_add(out, &row, f) == -1) {
			step = -1;
			break;
		}
done:
	qa_rows_close(rows);
	qa_source_close(source);
	return step;
}

/* Finds a card by its name and reads its rows. */
static int
find_rows(struct run *r, struct qa_known *k, const char *name,
    struct qa_pool *pool, struct qa_frozen_card *card,
    struct qa_frozen_rows *rows, struct qa_fault *f)
{
	struct qa_frozen_name which;

	if (qa_frozen_name_read(name, &which, f) == -1 ||
	    qa_frozen_find(k, &which, pool, card, f) == -1)
		return -1;
	return read_rows(r->c, card, rows, f);
}

/* --frozen PERIOD[:n]: as csv the bytes themselves, but where a spreadsheet
 * would run them. */
static int
print_frozen(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	struct qa_frozen_rows rows = { .n = 0 };
	struct qa_frozen_card card;
	struct qa_known known = { .db = NULL };
	struct qa_pool pool = { 0 };
	char caption[1024];
	int rc = -1;

	if (qa_db_open(&r->db, c->db, QA_DB_READ, f) == -1 ||
	    qa_known_open(&known, r->db, r->query.as_of, f) == -1 ||
	    find_rows(r, &known, r->o->frozen, &pool, &card, &rows, f) == -1 ||
	    qa_frozen_grid(&rows, &r->grid, f) == -1)
		goto done;
	qa_frozen_caption(&card, caption, sizeof(caption));
	snprintf(c->batch, sizeof(c->batch), "%ld", card.last_batch);
	close_db(r);
	rc = c->style.format == QA_FORMAT_CSV && !c->style.spreadsheet_safe
	    ? qa_out_verbatim(&c->style, card.card, card.card_n, f)
	    : qa_cmd_print(c, &r->grid, caption, f);
done:
	qa_frozen_rows_clear(&rows);
	qa_known_close(&known);
	qa_pool_clear(&pool);
	return rc;
}

/* diff PERIOD[:n] PERIOD[:m] */
static int
diff(struct run *r, struct qa_fault *f)
{
	struct qa_frozen_rows rows[2] = { { .n = 0 }, { .n = 0 } };
	struct qa_frozen_card card[2];
	struct qa_known known = { .db = NULL };
	struct qa_pool pool = { 0 };
	char caption[1024];
	int rc = -1, i;

	if (qa_db_open(&r->db, r->c->db, QA_DB_READ, f) == -1 ||
	    qa_known_open(&known, r->db, r->query.as_of, f) == -1)
		goto done;
	for (i = 0; i < 2; i++)
		if (find_rows(r, &known, r->c->operand[i + 1], &pool, &card[i],
			&rows[i], f) == -1)
			goto done;
	if (qa_frozen_diff(&rows[0], &rows[1], &r->grid, f) == -1)
		goto done;
	qa_frozen_diff_caption(&card[0], &card[1], caption, sizeof(caption));
	close_db(r);
	rc = qa_cmd_print(r->c, &r->grid, caption, f);
done:
	qa_frozen_rows_clear(&rows[0]);
	qa_frozen_rows_clear(&rows[1]);
	qa_known_close(&known);
	qa_pool_clear(&pool);
	return rc;
}

/* ---- the command line ---- */

/* Options that ask different questions, and those that only rows have. */
static int
find_question(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	int i;

	for (i = CARD + 1; i < QUESTIONS; i++) {
		if (!o->asked[i])
			continue;
		if (r->question != CARD)
			return qa_cmd_usage(f,
			    "%s and %s are two questions: ask one",
			    questions[r->question].option, questions[i].option);
		r->question = (enum question)i;
	}
	if (o->frozen != NULL && r->question != CARD)
		return qa_cmd_usage(f,
		    "%s is asked of figures, not of a "
		    "frozen card",
		    questions[r->question].option);
	if (!questions[r->question].of_rows && (o->interim || o->breakdowns))
		return qa_cmd_usage(f, "%s has no %s",
		    questions[r->question].option,
		    o->interim ? "--interim" : "--breakdown");
	if (!r->c->has_period && o->frozen == NULL &&
	    questions[r->question].of_period)
		return qa_cmd_usage(f, "which period? -p 2024-25Q2");
	return 0;
}

static int
find_statistic(struct run *r, struct qa_fault *f)
{
	const char *s = r->o->statistic;
	int i =
	    s == NULL ? 0 : qa_cmd_word("neighbours", "mean|median|both", s, f);

	r->query.statistic = (enum qa_neighbours_statistic)i;
	return i < 0 ? -1 : 0;
}

static int
check_freeze(struct run *r, struct qa_fault *f)
{
	const char *s = r->o->status;

	if (r->c->operands_n > 1)
		return qa_cmd_usage(
		    f, "unexpected operand \"%s\"", r->c->operand[1]);
	if (r->o->meeting == NULL)
		return qa_cmd_usage(
		    f, "for which meeting? --meeting BODY:DATE");
	if (s != NULL &&
	    qa_cmd_word("status", "draft|refined|presented", s, f) < 0)
		return -1;
	if (r->question != CARD || r->o->frozen != NULL)
		return qa_cmd_usage(f, "freeze is of the card itself");
	return 0;
}

static int
run(struct run *r, struct qa_fault *f)
{
	const char *verb = r->c->operands_n > 0 ? r->c->operand[0] : "";

	if (strcmp(verb, "diff") == 0) {
		if (r->c->operands_n != 3)
			return qa_cmd_usage(f,
			    "which two cards? qa-scorecard diff 2024-25Q2:1 "
			    "2024-25Q2:2");
		return diff(r, f);
	}
	if (*verb != '\0' && strcmp(verb, "freeze") != 0)
		return qa_cmd_usage(f, "unexpected operand \"%s\"", verb);
	if (find_question(r, f) == -1 || find_statistic(r, f) == -1)
		return -1;
	if (*verb != '\0')
		return check_freeze(r, f) == -1 ? -1 : freeze(r, f);
	if (r->o->meeting != NULL || r->o->status != NULL)
		return qa_cmd_usage(f, "%s goes with freeze",
		    r->o->meeting != NULL ? "--meeting" : "--status");
	return r->o->frozen != NULL ? print_frozen(r, f) : ask(r, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .changes_since = QA_NO_DAY };
	const struct qa_option options[] = {
		{ 0, "priority", "CODE", QA_LIST_OPT, &o.priorities,
		    "only this priority; may be repeated" },
		{ 0, "owner", "BODY", QA_STRING_OPT, &o.owner,
		    "only the priorities that this body looks after" },
		{ 0, "breakdown", NULL, QA_FLAG, &o.breakdowns,
		    "a row for each breakdown too" },
		{ 0, "interim", NULL, QA_FLAG, &o.interim,
		    "a card between quarters, marked provisional" },
		{ 0, "set", "NAME", QA_STRING_OPT, &o.set,
		    "set of neighbours (default: the partnership's own)" },
		{ 0, "neighbours", "STATISTIC", QA_STRING_OPT, &o.statistic,
		    "mean, median or both of the neighbours (default: mean)" },
		{ 0, "exceptions", NULL, QA_FLAG, &o.asked[EXCEPTIONS],
		    "what wants a question asked, and the good news" },
		{ 0, "undecided", NULL, QA_FLAG, &o.asked[UNDECIDED],
		    "exceptions that no body has decided; exit 1 if any" },
		{ 0, "assurance", NULL, QA_FLAG, &o.asked[ASSURANCE],
		    "how each priority compares and moves, and how sure" },
		{ 0, "changes-since", "DATE", QA_DAY_OPT, &o.changes_since,
		    "figures revised since that day" },
		{ 0, "balance", NULL, QA_FLAG, &o.asked[BALANCE],
		    "how much, how well, better off: measures by priority" },
		{ 0, "coverage", NULL, QA_FLAG, &o.asked[COVERAGE],
		    "returns expected and received, by agency" },
		{ 0, "definitions", NULL, QA_FLAG, &o.asked[DEFINITIONS],
		    "the definitions in force at the period's end" },
		{ 0, "definition-changes", NULL, QA_FLAG, &o.asked[REGISTER],
		    "who approved which change to a definition, when" },
		{ 0, "frozen", "PERIOD[:N]", QA_STRING_OPT, &o.frozen,
		    "the card as it was frozen, version N or the last" },
		{ 0, "meeting", "BODY:DATE", QA_STRING_OPT, &o.meeting,
		    "with freeze: the meeting that it is for" },
		{ 0, "status", "WORD", QA_STRING_OPT, &o.status,
		    "with freeze: draft, refined or presented" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-scorecard",
		.about = "prints the scorecard of a period",
		.operands = "[freeze | diff PERIOD[:N] PERIOD[:N]]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AREA | QA_TAKES_INDICATOR | QA_TAKES_AS_OF |
		    QA_TAKES_DRY_RUN | QA_TAKES_PRECISION,
		.options = options };
	struct run r = { .c = &cmd, .o = &o };
	struct qa_fault fault = QA_FAULT_NONE;

	qa_cmd_begin(&cmd, argc, argv);
	o.asked[CHANGES] = o.changes_since != QA_NO_DAY;
	r.query = (struct qa_scorecard_query){ .period = cmd.period,
		.areas = cmd.areas.item,
		.areas_n = cmd.areas.n,
		.indicators = cmd.indicators.item,
		.indicators_n = cmd.indicators.n,
		.priorities = o.priorities.item,
		.priorities_n = o.priorities.n,
		.owner = o.owner,
		.breakdowns = o.breakdowns,
		.interim = o.interim,
		.arrows = cmd.style.format == QA_FORMAT_TEXT &&
		    cmd.style.terminal && !cmd.style.ascii,
		.set = o.set,
		.precision = cmd.precision,
		.as_of = cmd.has_as_of ? cmd.as_of : QA_ALWAYS,
		.today = cmd.today };
	run(&r, &fault);
	qa_grid_clear(&r.grid);
	close_db(&r);
	free(o.priorities.item);
	return qa_cmd_end(&cmd, &fault);
}
