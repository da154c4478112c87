/* qa-export: writes records of any kind back as the CSV that qa-ingest
 * reads. */
#include <stdio.h>
#include <string.h>

#include "domain/export.h"
#include "face/cmd.h"

/* Rows are spooled by the writer, so that the database is closed before
 * the first of them leaves. */
static int
run(struct qa_cmd *c, const struct qa_kind *k, long since, struct qa_fault *f)
{
	struct qa_grid_column column[QA_COLUMNS_MAX];
	struct qa_db *db = NULL;
	struct qa_export *x = NULL;
	struct qa_out *out = NULL;
	const char *const *cells;
	size_t i;
	int step = -1;

	memset(column, 0, sizeof(column));
	for (i = 0; i < k->n; i++) {
		column[i].name = k->columns[i].name;
		if (k->columns[i].type == QA_CELL ||
		    k->columns[i].type == QA_NUMBER ||
		    k->columns[i].type == QA_WHOLE)
			column[i].flags = QA_OUT_NUMBER;
	}
	if (qa_db_open(&db, c->db, QA_DB_READ, f) == -1 ||
	    qa_export_open(
		&x, db, k, c->has_as_of ? c->as_of : QA_ALWAYS, since, f) == -1)
		goto done;
	c->style.exact = true;
	snprintf(c->batch, sizeof(c->batch), "%ld", qa_export_batch(x));
	if (qa_cmd_out(c, &out, NULL, column, k->n, f) == -1)
		goto done;
	while ((step = qa_export_next(x, &cells, f)) == 1) {
		for (i = 0; i < k->n; i++)
			qa_out_cell(out, cells[i]);
		if (qa_out_row(out, f) == -1)
			goto done;
	}
	qa_export_close(x);
	qa_db_close(db);
	x = NULL;
	db = NULL;
	if (step == 0)
		step = qa_out_finish(out, f);
done:
	qa_out_free(out);
	qa_export_close(x);
	qa_db_close(db);
	return step;
}

int
main(int argc, char *argv[])
{
	int since = 0;
	const struct qa_option options[] = {
		{ 0, "since", "BATCH", QA_INT_OPT, &since,
		    "only what that batch or a later one said" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-export",
		.about = "writes records of any kind back as the CSV that "
			 "qa-ingest reads",
		.operands = "KIND",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_AS_OF,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	const struct qa_kind *kind;

	qa_cmd_begin(&cmd, argc, argv);
	if (cmd.operands_n != 1)
		qa_cmd_usage(
		    &fault, "which record kind? qa-ingest --kinds lists them");
	else if (qa_cmd_kind(cmd.operand[0], &kind, &fault) == 0)
		run(&cmd, kind, since, &fault);
	return qa_cmd_end(&cmd, &fault);
}
