/* qa-scorecard: prints the scorecard of a period. */
#include <stdio.h>
#include <stdlib.h>

#include "domain/coverage.h"
#include "domain/scorecard.h"
#include "face/cmd.h"
#include "store/batch.h"

struct options {
	struct qa_strings priorities;
	const char *owner;
	int changes_since;
	bool breakdowns, interim, balance, coverage;
};

/* "Saltmere ...: scorecard 2025-26Q2" and, below, what a reader must know. */
static void
write_caption(const struct qa_scorecard_head *h, const char *period,
    const struct qa_cmd *c, const struct options *o, char *out, size_t size)
{
	char day[16], since[64] = "", as_of[64] = "";
	const char *what = o->balance       ? "balance of measures"
	    : o->changes_since != QA_NO_DAY ? "revised figures"
					    : "scorecard";

	if (o->changes_since != QA_NO_DAY)
		snprintf(since, sizeof(since), "Since %s. ",
		    qa_cmd_day(o->changes_since, day));
	if (c->has_as_of)
		snprintf(as_of, sizeof(as_of), "As known on %s. ",
		    qa_cmd_day(c->as_of, day));
	snprintf(out, size, "%s%s%s %s%s\n%s%s%sUp to batch %s.",
	    h->partnership, h->partnership[0] == '\0' ? "" : ": ", what, period,
	    o->interim ? " (interim, provisional)" : "", since, as_of,
	    o->interim ? "Between quarters: figures of the running quarter are "
			 "in-quarter and provisional. "
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
print_coverage(struct qa_cmd *c, struct qa_db **db,
    const struct qa_scorecard_query *q, struct qa_grid *grid,
    struct qa_fault *f)
{
	struct qa_coverage v;
	char period[QA_PERIOD_TEXT], caption[1024];
	int rc = qa_coverage_read(*db, q, &v, grid, f);

	qa_db_close(*db);
	*db = NULL;
	if (rc == -1)
		return -1;
	qa_period_write(c->period, period);
	write_coverage_caption(&v, period, c, caption, sizeof(caption));
	snprintf(c->batch, sizeof(c->batch), "%s", v.head.batch);
	if (qa_cmd_print(c, grid, caption, f) == -1)
		return -1;
	if (v.missing == 0)
		return 0;
	qa_cmd_say(c, "%ld of %ld return%s %s missing", v.missing, v.expected,
	    v.expected == 1 ? "" : "s", v.missing == 1 ? "is" : "are");
	return qa_fail(f, QA_VERDICT_NO, "%s", "");
}

static int
print(struct qa_cmd *c, const struct options *o, struct qa_db **db,
    const struct qa_scorecard_query *q, struct qa_grid *grid,
    struct qa_fault *f)
{
	struct qa_scorecard_head head = { "", "" };
	char period[QA_PERIOD_TEXT], caption[1024];
	int rc;

	if (o->coverage)
		return print_coverage(c, db, q, grid, f);
	if (o->balance)
		rc = qa_scorecard_balance(*db, q, &head, grid, f);
	else if (o->changes_since != QA_NO_DAY)
		rc = qa_scorecard_changes(
		    *db, q, o->changes_since, &head, grid, f);
	else
		rc = qa_scorecard_read(*db, q, &head, grid, f);
	qa_db_close(*db);
	*db = NULL;
	if (rc == -1)
		return -1;
	qa_period_write(c->period, period);
	write_caption(&head, period, c, o, caption, sizeof(caption));
	snprintf(c->batch, sizeof(c->batch), "%s", head.batch);
	return qa_cmd_print(c, grid, caption, f);
}

/* Options that ask different questions, and those that only the card has. */
static int
check_question(const struct options *o, struct qa_fault *f)
{
	const char *others[] = { o->balance ? "--balance" : NULL,
		o->changes_since != QA_NO_DAY ? "--changes-since" : NULL };
	size_t i;

	if (o->balance && o->changes_since != QA_NO_DAY)
		return qa_cmd_usage(f,
		    "--balance and --changes-since are two questions: ask one");
	for (i = 0; i < QA_COUNT(others); i++)
		if (o->coverage && others[i] != NULL)
			return qa_cmd_usage(f,
			    "--coverage and %s are two questions: ask one",
			    others[i]);
	if (o->coverage && o->interim)
		return qa_cmd_usage(f,
		    "--coverage counts returns of whole periods: leave out "
		    "--interim");
	if (o->coverage && o->breakdowns)
		return qa_cmd_usage(f,
		    "--coverage has no rows for breakdowns: leave out "
		    "--breakdown");
	return 0;
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
		{ 0, "changes-since", "DATE", QA_DAY_OPT, &o.changes_since,
		    "figures revised since that day" },
		{ 0, "balance", NULL, QA_FLAG, &o.balance,
		    "how much, how well, better off: measures by priority" },
		{ 0, "coverage", NULL, QA_FLAG, &o.coverage,
		    "returns expected and received, by agency" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-scorecard",
		.about = "prints the scorecard of a period",
		.operands = "",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AREA | QA_TAKES_INDICATOR | QA_TAKES_AS_OF,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct qa_db *db = NULL;
	struct qa_grid grid = { .n = 0 };

	qa_cmd_begin(&cmd, argc, argv);
	struct qa_scorecard_query query = { .period = cmd.period,
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
		.as_of = cmd.has_as_of ? cmd.as_of : QA_ALWAYS,
		.today = cmd.today };

	if (!cmd.has_period)
		qa_cmd_usage(&fault, "which period? -p 2024-25Q2");
	else if (cmd.operands_n > 0)
		qa_cmd_usage(
		    &fault, "unexpected operand \"%s\"", cmd.operand[0]);
	else if (check_question(&o, &fault) == 0 &&
	    qa_db_open(&db, cmd.db, QA_DB_READ, &fault) == 0)
		print(&cmd, &o, &db, &query, &grid, &fault);
	qa_grid_clear(&grid);
	qa_db_close(db);
	free(o.priorities.item);
	return qa_cmd_end(&cmd, &fault);
}
