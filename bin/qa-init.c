/* qa-init: creates the database and loads packs, directories of CSV files
 * named after record kinds. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/catalogue.h"
#include "domain/ingest.h"
#include "face/cmd.h"
#include "face/rows.h"

/* Kinds in the order in which they depend on each other. */
static const enum qa_kind_id order[] = { QA_PACK, QA_AREAS, QA_HOLIDAYS,
	QA_BODIES, QA_AGENCIES, QA_CONTACTS, QA_PRIORITIES, QA_INDICATORS,
	QA_TARGETS, QA_NEIGHBOURS, QA_MEETINGS, QA_DECISIONS, QA_OBSERVATIONS,
	QA_COMMENTARY, QA_APPROVALS, QA_FROZEN, QA_CHANGE_POINTS, QA_ACTIONS,
	QA_ACTION_EVENTS, QA_MAIL_LOG, QA_SCHEDULE, QA_RECEIVED, QA_CLOSINGS,
	QA_RATING_SCALES, QA_S11_TOOLS, QA_CROSSWALKS, QA_S11_ROUNDS,
	QA_S11_ASSIGNMENTS, QA_S11_RETURNS, QA_S11_RATINGS, QA_S11_EVIDENCE,
	QA_S11_BRIEFINGS, QA_S11_LETTERS };

_Static_assert(QA_COUNT(order) == QA_KINDS - 1,
    "every kind is loaded: a file of another would be missed in silence");

/* A file of a pack. */
struct file {
	const struct qa_kind *kind;
	const char *path, *pack;
	const char *options; /* as recorded with the batch */
	struct qa_catalogue *chosen; /* of a catalogue: which rows, or NULL */
	bool sparse; /* an empty cell leaves what the catalogue says */
};

static int
load_rows(struct qa_ingest *g, struct qa_source *source,
    struct qa_catalogue *chosen, struct qa_fault *f)
{
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step = -1;

	if (qa_rows_open(&rows, source, f) == -1)
		goto done;
	while ((step = qa_rows_next(rows, &row, f)) == 1)
		if ((chosen == NULL || qa_catalogue_has(chosen, &row)) &&
		    qa_ingest_row(g, &row, f) == -1) {
			step = -1;
			break;
		}
done:
	qa_rows_close(rows);
	return step == 0 ? qa_ingest_file_end(g, f) : -1;
}

static int
conclude(struct qa_cmd *c, const struct qa_ingest *g, const struct file *file,
    struct qa_fault *f)
{
	const struct qa_note *note;
	size_t kept;
	size_t i;

	note = qa_ingest_notes(g, &kept);
	for (i = 0; i < 20 && i < kept; i++)
		qa_cmd_note(c, &note[i]);
	if (qa_ingest_faults(g) > 0)
		return qa_fail(f, QA_DATA,
		    "%s: %zu error%s in %s: no database was made", file->pack,
		    qa_ingest_faults(g), qa_ingest_faults(g) > 1 ? "s" : "",
		    file->kind->name);
	if (c->verbose)
		qa_cmd_say(c, "%s: %s: %ld rows", file->pack, file->kind->name,
		    qa_ingest_report(g, 0)->rows);
	return 0;
}

static int
load_file(struct qa_cmd *c, struct qa_db *db, const struct file *file,
    struct qa_fault *f)
{
	struct qa_source *source = NULL;
	struct qa_ingest *g = NULL;
	struct qa_buf fill = QA_BUF_EMPTY, name = QA_BUF_EMPTY;
	const char *fills[1], *hash;
	struct qa_ingest_options o = { .kind = file->kind,
		.received = c->today,
		.today = c->today,
		.pack = true,
		.sparse = file->sparse,
		.user = c->user,
		.moment = c->moment,
		.temporary = c->temporary,
		.options = file->options };
	int rc = -1, step;

	qa_buf_print(&fill, "pack=%s", file->pack);
	qa_buf_print(&name, "%s/%s.csv", file->pack, file->kind->name);
	fills[0] = qa_buf_str(&fill);
	if (file->kind->id == QA_PACK) {
		o.fill = fills;
		o.fill_n = 1;
		o.options = fills[0]; /* alike, of another pack: other rows */
	}
	if (qa_source_open(&source, file->path, NULL, c->temporary, f) == -1 ||
	    (hash = qa_source_hash(source, f)) == NULL ||
	    qa_ingest_open(&g, db, &o, f) == -1)
		goto done;
	step = qa_ingest_file(g, qa_buf_str(&name), hash, f);
	if (step == 0) /* another pack has brought these very rows */
		rc = 0;
	else if (step == 1 && load_rows(g, source, file->chosen, f) == 0)
		rc = conclude(c, g, file, f);
done:
	qa_ingest_close(g);
	qa_source_close(source);
	qa_buf_clear(&fill);
	qa_buf_clear(&name);
	return rc;
}

/* The name of a pack's folder, as a code. */
static const char *
pack_name(char *folder)
{
	size_t n = strlen(folder);
	char *slash;

	while (n > 1 && folder[n - 1] == '/')
		folder[--n] = '\0';
	slash = strrchr(folder, '/');
	return slash == NULL ? folder : slash + 1;
}

/* Notes which definitions a pack's own file wants of the catalogue. */
static int
choose(struct qa_cmd *c, const char *path, struct qa_catalogue *chosen,
    struct qa_fault *f)
{
	struct qa_source *source = NULL;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step = -1;

	if (qa_source_open(&source, path, NULL, c->temporary, f) == -1 ||
	    qa_rows_open(&rows, source, f) == -1)
		goto done;
	while ((step = qa_rows_next(rows, &row, f)) == 1)
		if (qa_catalogue_want(chosen, &row, f) == -1) {
			step = -1;
			break;
		}
done:
	qa_rows_close(rows);
	qa_source_close(source);
	return step;
}

/* What other packs define as well stands in a catalogue: it is loaded first,
 * so that the pack's own file says only what is its own. */
static int
load_shared(
    struct qa_cmd *c, struct qa_db *db, struct file *own, struct qa_fault *f)
{
	struct qa_catalogue *chosen = NULL;
	struct qa_buf path = QA_BUF_EMPTY, options = QA_BUF_EMPTY;
	struct file file = { .kind = own->kind };
	char *folder = NULL;
	const char *name;
	int rc = -1;

	if (qa_catalogue_open(&chosen, db, own->pack, f) == -1)
		goto done;
	if ((name = qa_catalogue_name(chosen)) == NULL) {
		rc = 0;
		goto done;
	}
	if ((folder = qa_cmd_shared(c, "packs", name, "", f)) == NULL ||
	    choose(c, own->path, chosen, f) == -1)
		goto done;
	qa_buf_print(&path, "%s/%s.csv", folder, own->kind->name);
	qa_buf_print(&options, "for %s", own->pack);
	file.path = qa_buf_str(&path);
	file.pack = pack_name(folder);
	file.options = qa_buf_str(&options);
	file.chosen = chosen;
	own->sparse = true;
	rc = load_file(c, db, &file, f);
done:
	qa_buf_clear(&options);
	qa_buf_clear(&path);
	free(folder);
	qa_catalogue_close(chosen);
	return rc;
}

static int
load_kind(struct qa_cmd *c, struct qa_db *db, const struct qa_kind *k,
    const char *path, const char *pack, struct qa_fault *f)
{
	struct file file = {
		.kind = k, .path = path, .pack = pack, .options = ""
	};

	if (k->id == QA_INDICATORS && load_shared(c, db, &file, f) == -1)
		return -1;
	return load_file(c, db, &file, f);
}

/* Every CSV file of a pack is named after a record kind: a misspelt one
 * would be missed in silence. */
static int
check_names(const char *folder, const char *names, struct qa_fault *f)
{
	const struct qa_kind *k;
	const char *item;
	char *name;
	size_t n;
	int i, rc = 0;

	if (*names == '\0')
		return qa_fail(f, QA_NO_INPUT,
		    "%s holds no file named after a record kind", folder);
	for (i = 0; rc == 0 && (item = qa_list_item(names, i, &n)) != NULL;
	     i++) {
		if ((name = strndup(item, n)) == NULL)
			return qa_fail_memory(f);
		rc = qa_cmd_kind(name, &k, f);
		free(name);
	}
	if (rc == -1)
		f->exit = QA_DATA;
	return rc;
}

static int
load_pack(
    struct qa_cmd *c, struct qa_db *db, const char *name, struct qa_fault *f)
{
	char *folder = qa_cmd_shared(c, "packs", name, "", f), *copy = NULL;
	char *names = NULL;
	struct qa_buf path = QA_BUF_EMPTY;
	size_t i;
	int rc = -1;

	if (folder == NULL || (names = qa_cmd_csv_names(folder, f)) == NULL ||
	    check_names(folder, names, f) == -1)
		goto done;
	if ((copy = strdup(folder)) == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	for (i = 0; i < QA_COUNT(order); i++) {
		const struct qa_kind *k = qa_kind_get(order[i]);

		if (qa_list_find(names, k->name, strlen(k->name)) < 0)
			continue;
		qa_buf_reset(&path);
		qa_buf_print(&path, "%s/%s.csv", folder, k->name);
		if (load_kind(
			c, db, k, qa_buf_str(&path), pack_name(copy), f) == -1)
			goto done;
	}
	rc = 0;
done:
	qa_buf_clear(&path);
	free(names);
	free(copy);
	free(folder);
	return rc;
}

int
main(int argc, char *argv[])
{
	struct qa_strings packs = { NULL, 0 };
	const struct qa_option options[] = {
		{ 0, "pack", "NAME|DIR", QA_LIST_OPT, &packs,
		    "a pack to load; may be repeated, in their order" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-init",
		.about = "creates the database and loads packs",
		.operands = "",
		.common = QA_TAKES_DB,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct qa_db *db = NULL;
	size_t i;

	qa_cmd_begin(&cmd, argc, argv);
	if (cmd.operands_n > 0)
		qa_cmd_usage(&fault,
		    "unexpected operand \"%s\"; packs are named by --pack",
		    cmd.operand[0]);
	if (fault.exit != 0 || qa_db_create(&db, cmd.db, &fault) == -1)
		goto done;
	for (i = 0; i < packs.n; i++)
		if (load_pack(&cmd, db, packs.item[i], &fault) == -1)
			goto done;
	if (qa_book_check_home(db, &fault) == 0 &&
	    qa_db_commit(db, &fault) == 0 && qa_db_publish(db, &fault) == 0)
		qa_cmd_say(&cmd, "created %s with %zu pack%s", cmd.db, packs.n,
		    packs.n == 1 ? "" : "s");
done:
	qa_db_close(db);
	free(packs.item);
	return qa_cmd_end(&cmd, &fault);
}
