/* qa-ingest: validates rows of any record kind and loads them as a batch
 * that can be undone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/ingest.h"
#include "domain/ledger.h"
#include "domain/request.h"
#include "domain/verify.h"
#include "face/cmd.h"
#include "face/rejects.h"
#include "face/rows.h"

struct options {
	const char *layout, *map, *encoding, *rejects, *approved, *minute;
	struct qa_strings fill;
	int received, max_errors, undo;
	bool partial, changes, kinds, batches, template;
};

/* ---- --kinds, --batches, --undo, --template ---- */

static int
list_kinds(struct qa_cmd *c, struct qa_fault *f)
{
	struct qa_grid grid;
	int rc;

	qa_ledger_kinds(&grid);
	rc = qa_cmd_print(c, &grid, "record kinds", f);
	qa_grid_clear(&grid);
	return rc;
}

static int
list_batches(struct qa_cmd *c, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	struct qa_grid grid = { .n = 0 };
	int rc = -1;

	if (qa_db_open(&db, c->db, QA_DB_READ, f) == -1 ||
	    qa_ledger_list(db, c->has_as_of ? c->as_of : QA_ALWAYS, &grid, f) ==
		-1)
		goto done;
	qa_db_close(db);
	db = NULL;
	rc = qa_cmd_print(c, &grid, "batches", f);
done:
	qa_grid_clear(&grid);
	qa_db_close(db);
	return rc;
}

/* After a load that goes behind others, and after an undo: figures merged of
 * several batches may contradict themselves. They are named. */
static int
verify(struct qa_cmd *c, struct qa_db *db, struct qa_fault *f)
{
	struct qa_buf list = QA_BUF_EMPTY;
	char *line, *end;
	long n;
	int rc = qa_verify_figures(db, QA_VERIFY_MERGED, &list, &n, f);

	for (line = list.data; rc == 0 && n > 0 && line != NULL; line = end) {
		if ((end = strchr(line, '\n')) != NULL)
			*end++ = '\0';
		qa_cmd_say(c, "warning: in force now: %s", line);
	}
	if (rc == 0 && n > 0)
		qa_cmd_say(c,
		    "%ld figure%s of several batches contradict%s: send %s "
		    "whole",
		    n, n > 1 ? "s" : "", n > 1 ? "" : "s",
		    n > 1 ? "them" : "it");
	qa_buf_clear(&list);
	return rc;
}

/* An older database was brought up to date on the way. */
static void
tell_copy(const struct qa_cmd *c, const struct qa_db *db)
{
	int schema;
	const char *copy = qa_db_copy(db, &schema);

	if (copy != NULL)
		qa_cmd_say(c,
		    "%s had schema %d and is up to date now; %s is the copy "
		    "from before",
		    c->db, schema, copy);
}

static int
undo(struct qa_cmd *c, long number, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	struct qa_undo what = { .number = number,
		.today = c->today,
		.user = c->user,
		.moment = c->moment };
	int rc = -1;

	if (qa_db_open(&db, c->db, QA_DB_WRITE, f) == -1)
		goto done;
	tell_copy(c, db);
	if (qa_ledger_undo(db, &what, f) == -1 || verify(c, db, f) == -1)
		goto done;
	if (!c->dry_run && qa_db_commit(db, f) == -1)
		goto done;
	rc = 0;
	if (c->dry_run)
		qa_cmd_say(c, "batch %ld would be undone", number);
	else
		qa_cmd_say(c,
		    "batch %ld is undone (batch %ld; undo: qa-ingest --undo "
		    "%ld)",
		    number, what.batch, what.batch);
done:
	qa_db_close(db);
	return rc;
}

static int
print_template(struct qa_cmd *c, const struct qa_kind *k,
    const struct options *o, struct qa_fault *f)
{
	struct qa_db *db = NULL;
	struct qa_grid grid = { .n = 0 };
	struct qa_request q = { .period = c->period,
		.fill = o->fill.item,
		.fill_n = o->fill.n,
		.as_of = c->has_as_of ? c->as_of : QA_ALWAYS };
	int rc = -1;

	if (k->id != QA_OBSERVATIONS || !c->has_period)
		qa_request_header(k, &grid);
	else if (qa_db_open(&db, c->db, QA_DB_READ, f) == -1 ||
	    qa_request_rows(db, &q, &grid, f) == -1)
		goto done;
	qa_db_close(db);
	db = NULL;
	rc = qa_cmd_print(c, &grid, NULL, f);
done:
	qa_grid_clear(&grid);
	qa_db_close(db);
	return rc;
}

/* ---- loading ---- */

/* A map: of returns where headings is not NULL, else of figures. */
static int
read_map(struct qa_cmd *c, const char *name, struct qa_map *map,
    struct qa_headings *headings, struct qa_fault *f)
{
	char *path = qa_cmd_shared(c, "maps", name, ".csv", f);
	struct qa_source *source = NULL;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step = -1;

	if (path == NULL ||
	    qa_source_open(&source, path, NULL, c->temporary, f) == -1 ||
	    qa_rows_open(&rows, source, f) == -1)
		goto done;
	while ((step = qa_rows_next(rows, &row, f)) == 1)
		if ((headings != NULL ? qa_headings_row(headings, &row, f)
				      : qa_map_row(map, &row, f)) == -1) {
			qa_fault_at(f, path, row.line, 1);
			step = -1;
			break;
		}
done:
	qa_rows_close(rows);
	qa_source_close(source);
	free(path);
	return step;
}

/* Feeds one file through the gate. */
static int
load(struct qa_cmd *c, struct qa_ingest *g, struct qa_source *source,
    struct qa_fault *f)
{
	const char *hash;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	long n = 0;
	int step;

	if ((hash = qa_source_hash(source, f)) == NULL)
		return -1;
	step = qa_ingest_file(g, qa_source_name(source), hash, f);
	if (step != 1)
		return step;
	if (qa_rows_open(&rows, source, f) == -1) {
		qa_rows_close(rows);
		return -1;
	}
	for (;;) {
		step = qa_rows_next(rows, &row, f);
		if (step == -1 && f->exit == QA_DATA && f->line > 0) {
			struct qa_fault what = *f;

			qa_fault_clear(f);
			if (qa_ingest_note(g, &what, f) == -1)
				break;
			continue;
		}
		if (step != 1 || qa_ingest_row(g, &row, f) == -1)
			break;
		if (++n % 16384 == 0)
			qa_cmd_progress(c, n);
	}
	qa_rows_close(rows);
	if (f->exit != 0)
		return -1;
	return qa_ingest_file_end(g, f);
}

static void
say_faults(const struct qa_cmd *c, const struct qa_ingest *g, size_t most)
{
	size_t i, n = qa_ingest_faults(g);
	const struct qa_note *note;
	size_t kept;

	note = qa_ingest_notes(g, &kept);
	for (i = 0; i < most && i < kept; i++)
		qa_cmd_note(c, &note[i]);
	if (n > i)
		qa_cmd_say(c, "and %zu more", n - i);
}

/* Records what changes the meaning of a row, so that the same file loaded
 * otherwise is another load. */
static void
describe_options(const struct options *o, struct qa_buf *b)
{
	size_t i;

	if (o->layout != NULL)
		qa_buf_print(b, "--layout %s ", o->layout);
	if (o->map != NULL)
		qa_buf_print(b, "--map %s ", o->map);
	if (o->encoding != NULL)
		qa_buf_print(b, "--encoding %s ", o->encoding);
	for (i = 0; i < o->fill.n; i++)
		qa_buf_print(b, "--fill %s ", o->fill.item[i]);
	if (o->approved != NULL)
		qa_buf_print(b, "--approved %s ", o->approved);
	if (o->minute != NULL)
		qa_buf_print(b, "--minute %s ", o->minute);
	if (b->len > 0)
		b->data[--b->len] = '\0';
}

/* What loading needs beside the database. */
struct load {
	struct qa_cmd *c;
	const struct options *o;
	const struct qa_kind *kind;
	struct qa_source **source;
	size_t n;
	struct qa_map map;
	struct qa_headings headings;
	struct qa_buf words;
	bool loaded; /* something came in */
};

static int
open_sources(struct load *l, struct qa_fault *f)
{
	static const char *const standard[] = { "-" };
	const char *const *path = l->c->operand + 1;
	size_t i;

	l->n = l->c->operands_n - 1;
	if (l->n == 0) {
		path = standard;
		l->n = 1;
	}
	if ((l->source = calloc(l->n, sizeof(struct qa_source *))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < l->n; i++)
		if (qa_source_open(&l->source[i], path[i], l->o->encoding,
			l->c->temporary, f) == -1)
			return -1;
	return 0;
}

static int
run_files(struct load *l, struct qa_ingest *g, struct qa_fault *f)
{
	const struct qa_ingest_report *r;
	size_t i;

	for (i = 0; i < l->n; i++)
		if (load(l->c, g, l->source[i], f) == -1)
			return -1;
	for (i = 0; i < qa_ingest_reports(g); i++) {
		r = qa_ingest_report(g, i);
		if (r->added + r->revised + r->same + r->empty > 0)
			l->loaded = true;
	}
	return 0;
}

static int
conclude(
    struct load *l, struct qa_db **db, struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_cmd *c = l->c;
	bool good = qa_ingest_faults(g) == 0 || (l->o->partial && l->loaded);
	struct qa_buf b = QA_BUF_EMPTY;
	size_t i, n;
	const struct qa_note *notes = qa_ingest_notes(g, &n);
	struct qa_out_style style = { .path = l->o->rejects,
		.mark = l->o->encoding != NULL,
		.spreadsheet_safe = c->style.spreadsheet_safe,
		.temporary = c->temporary };

	say_faults(c, g, (size_t)l->o->max_errors);
	if (l->o->rejects != NULL && qa_ingest_faults(g) > 0 &&
	    qa_rejects_write(&style, l->source[0], notes, n, f) == -1)
		return -1;
	for (i = 0, n = 0; good && i < qa_ingest_reports(g); i++)
		n += qa_ingest_report(g, i)->behind > 0;
	if (n > 0 && verify(c, *db, f) == -1)
		return -1;
	if (good && !c->dry_run && qa_db_commit(*db, f) == -1)
		return -1;
	qa_db_close(*db);
	*db = NULL;
	for (i = 0; i < qa_ingest_remarks(g); i++)
		qa_cmd_say(c, "%s", qa_ingest_remark(g, i));
	for (i = 0; good && i < qa_ingest_reports(g); i++) {
		qa_buf_reset(&b);
		qa_ingest_tell(qa_ingest_report(g, i), l->kind,
		    qa_ingest_reports(g) > 1, c->dry_run, &b);
		qa_cmd_say(c, "%s", qa_buf_str(&b));
	}
	qa_buf_clear(&b);
	if (good && l->o->changes &&
	    qa_cmd_print(c, qa_ingest_changes(g), NULL, f) == -1)
		return -1;
	if (qa_ingest_faults(g) == 0)
		return 0;
	return qa_fail(f, QA_DATA, "%s: %zu error%s: %s", l->kind->name,
	    qa_ingest_faults(g), qa_ingest_faults(g) > 1 ? "s" : "",
	    good ? "those rows were left out" : "nothing was loaded");
}

static int
ingest(struct qa_cmd *c, const struct qa_kind *k, const struct options *o,
    struct qa_fault *f)
{
	struct load l = { .c = c, .o = o, .kind = k };
	struct qa_db *db = NULL;
	struct qa_ingest *g = NULL;
	struct qa_ingest_options io = { .kind = k,
		.fill = o->fill.item,
		.fill_n = o->fill.n,
		.received = o->received,
		.today = c->today,
		.partial = o->partial,
		.changes = o->changes,
		.approved = o->approved,
		.minute = o->minute,
		.user = c->user,
		.moment = c->moment,
		.temporary = c->temporary };
	int layout = 0, rc = -1;

	if (o->layout != NULL &&
	    (layout = qa_cmd_word("layout", qa_layouts, o->layout, f)) < 0)
		return -1;
	io.layout = (enum qa_layout)layout;
	describe_options(o, &l.words);
	io.options = qa_buf_str(&l.words);
	if (o->map != NULL) {
		bool returns = io.kind->id == QA_S11_RETURNS;

		io.map = returns ? NULL : &l.map;
		io.headings = returns ? &l.headings : NULL;
		if (read_map(c, o->map, &l.map, returns ? &l.headings : NULL,
			f) == -1)
			goto done;
	}
	if (open_sources(&l, f) == -1 ||
	    qa_db_open(&db, c->db, QA_DB_WRITE, f) == -1)
		goto done;
	tell_copy(c, db);
	if (qa_ingest_open(&g, db, &io, f) == -1 || run_files(&l, g, f) == -1)
		goto done;
	rc = conclude(&l, &db, g, f);
done:
	qa_ingest_close(g);
	qa_db_close(db);
	while (l.n > 0 && l.source != NULL)
		qa_source_close(l.source[--l.n]);
	free(l.source);
	qa_map_clear(&l.map);
	qa_headings_clear(&l.headings);
	qa_buf_clear(&l.words);
	return rc;
}

static int
check_options(struct qa_cmd *c, const struct options *o, struct qa_fault *f)
{
	bool operands = c->operands_n > 0;

	if (o->kinds || o->batches || o->undo >= 0)
		return operands ? qa_cmd_usage(f,
				      "--kinds, --batches and --undo take no "
				      "operands")
				: 0;
	if (!operands)
		return qa_cmd_usage(
		    f, "which record kind? qa-ingest --kinds lists them");
	if (c->has_as_of && !o->template)
		return qa_cmd_usage(f,
		    "--as-of goes with --batches and --template; --received "
		    "says when a file came in");
	if (o->rejects != NULL && !o->partial)
		return qa_cmd_usage(f, "--rejects goes with --partial");
	if (qa_cmd_guard(c, o->rejects, f) == -1)
		return -1;
	if (o->rejects != NULL && c->operands_n > 2)
		return qa_cmd_usage(f,
		    "--rejects takes the bad rows of one file, not of several");
	if (c->has_period && !o->template)
		return qa_cmd_usage(f,
		    "-p goes with --template; --fill period=%s gives every row "
		    "its period",
		    "2024-25Q2");
	return 0;
}

static int
run(struct qa_cmd *c, const struct options *o, struct qa_fault *f)
{
	const struct qa_kind *k;

	if (check_options(c, o, f) == -1)
		return -1;
	if (o->kinds)
		return list_kinds(c, f);
	if (o->batches)
		return list_batches(c, f);
	if (o->undo >= 0)
		return undo(c, o->undo, f);
	if (qa_cmd_kind(c->operand[0], &k, f) == -1)
		return -1;
	if (o->template)
		return print_template(c, k, o, f);
	return ingest(c, k, o, f);
}

int
main(int argc, char *argv[])
{
	struct options o = {
		.received = QA_NO_DAY, .max_errors = 20, .undo = -1
	};
	const struct qa_option options[] = {
		{ 0, "layout", "NAME", QA_STRING_OPT, &o.layout,
		    "tidy, wide, ees, long or dfe (default: tidy)" },
		{ 0, "map", "NAME", QA_STRING_OPT, &o.map,
		    "map of a foreign file: a name or a path" },
		{ 0, "fill", "COLUMN=VALUE", QA_LIST_OPT, &o.fill,
		    "a column that the file lacks or leaves empty" },
		{ 0, "received", "DATE", QA_DAY_OPT, &o.received,
		    "day the file was received (default: today)" },
		{ 0, "encoding", "NAME", QA_STRING_OPT, &o.encoding,
		    "of the file's bytes (default: UTF-8)" },
		{ 0, "approved", "BODY:DATE", QA_STRING_OPT, &o.approved,
		    "meeting that approved a change to what is live" },
		{ 0, "minute", "REF", QA_STRING_OPT, &o.minute,
		    "with --approved: where that is minuted" },
		{ 0, "partial", NULL, QA_FLAG, &o.partial,
		    "load the good rows though others are bad" },
		{ 0, "rejects", "FILE", QA_STRING_OPT, &o.rejects,
		    "with --partial: where the bad rows go" },
		{ 0, "max-errors", "N", QA_INT_OPT, &o.max_errors,
		    "how many errors to report (default: 20)" },
		{ 0, "changes", NULL, QA_FLAG, &o.changes,
		    "write what was added, revised or withdrawn" },
		{ 0, "template", NULL, QA_FLAG, &o.template,
		    "print a header; with -p and --fill agency=CODE what is "
		    "owed" },
		{ 0, "kinds", NULL, QA_FLAG, &o.kinds,
		    "list the record kinds and their columns" },
		{ 0, "batches", NULL, QA_FLAG, &o.batches,
		    "list the batches loaded" },
		{ 0, "undo", "N", QA_INT_OPT, &o.undo,
		    "take batch N out of what is in force" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-ingest",
		.about = "validates rows of any record kind and loads them as "
			 "a batch that can be undone",
		.operands = "KIND [FILE ...]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AS_OF | QA_TAKES_DRY_RUN,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;

	qa_cmd_begin(&cmd, argc, argv);
	if (o.received == QA_NO_DAY)
		o.received = cmd.today;
	run(&cmd, &o, &fault);
	free(o.fill.item);
	return qa_cmd_end(&cmd, &fault);
}
