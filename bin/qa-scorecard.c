/* qa-scorecard: prints the scorecard of a period. */
#include <stdio.h>
#include <stdlib.h>

#include "domain/scorecard.h"
#include "face/cmd.h"
#include "store/batch.h"

struct options {
	struct qa_strings priorities;
	const char *owner;
	int changes_since;
	bool breakdowns, interim, balance;
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

static int
print(struct qa_cmd *c, const struct options *o, struct qa_db **db,
    const struct qa_scorecard_query *q, struct qa_grid *grid,
    struct qa_fault *f)
{
	struct qa_scorecard_head head = { "", "" };
	char period[QA_PERIOD_TEXT], caption[1024];
	int rc;

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
	else if (o.balance && o.changes_since != QA_NO_DAY)
		qa_cmd_usage(&fault,
		    "--balance and --changes-since are two questions: ask one");
	else if (cmd.operands_n > 0)
		qa_cmd_usage(
		    &fault, "unexpected operand \"%s\"", cmd.operand[0]);
	else if (qa_db_open(&db, cmd.db, QA_DB_READ, &fault) == 0)
		print(&cmd, &o, &db, &query, &grid, &fault);
	qa_grid_clear(&grid);
	qa_db_close(db);
	free(o.priorities.item);
	return qa_cmd_end(&cmd, &fault);
}
