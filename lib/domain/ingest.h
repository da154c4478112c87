/*
 * The gate in: rows of any kind are checked and stored as a batch that can
 * be undone. Rows are fed one by one; data at fault is noted, not fatal, so
 * that one run tells all that must be mended.
 *
 *	open, then for each file: file, row ..., file_end; then commit
 */
#ifndef QA_INGEST_H
#define QA_INGEST_H

#include <stdbool.h>

#include "base/buf.h"
#include "domain/book.h"
#include "domain/headings.h"
#include "domain/map.h"
#include "record/grid.h"
#include "record/kind.h"
#include "record/row.h"
#include "store/db.h"

enum qa_layout { QA_TIDY, QA_WIDE, QA_EES, QA_LONG, QA_DFE };

extern const char *const qa_layouts; /* "tidy|wide|ees|long|dfe" */

struct qa_ingest_options {
	const struct qa_kind *kind;
	enum qa_layout layout;
	const struct qa_map *map; /* of ees and long, else NULL; kept */
	const struct qa_headings *headings; /* of foreign returns, else NULL;
	                                     * kept */
	const char *const *fill; /* COLUMN=VALUE; kept */
	size_t fill_n;
	int received, today; /* days */
	bool pack; /* counts as received before all others */
	bool sparse; /* of tidy rows: an empty cell leaves what is stored */
	bool partial; /* good rows load though others are bad */
	bool changes; /* keep a list of changes */
	const char *user, *moment; /* kept */
	const char *temporary; /* folder of scratch files; kept */
	const char *options; /* as recorded with the batch; kept */
	const char *approved; /* BODY:DATE, or NULL; kept */
	const char *minute; /* where that is minuted, or NULL; kept */
	struct qa_buf *remarks; /* of domain/write: where what the gate says
	                         * goes, a line each; or NULL */
};

struct qa_ingest;

/* What became of a file. */
struct qa_ingest_report {
	const char *file;
	long batch; /* 0: already loaded */
	long already; /* the batch that loaded it, or 0 */
	long rows, added, revised, same, repeated, empty, rejected, passed;
	long behind; /* the newest live batch that goes before it, or 0 */
};

/* db is open for writing; kept. */
int qa_ingest_open(struct qa_ingest **, struct qa_db *,
    const struct qa_ingest_options *, struct qa_fault *) QA_MUST;
void qa_ingest_close(struct qa_ingest *);

/* Begins a file: 1 to go on, 0 when those bytes are loaded already. */
int qa_ingest_file(struct qa_ingest *, const char *name, const char *sha256,
    struct qa_fault *) QA_MUST;

/* Takes a row; -1 only for what is not the data's fault. */
int qa_ingest_row(
    struct qa_ingest *, const struct qa_row *, struct qa_fault *) QA_MUST;

/* Notes a fault of class QA_DATA that the reader of the file met. */
int qa_ingest_note(
    struct qa_ingest *, const struct qa_fault *, struct qa_fault *);

int qa_ingest_file_end(struct qa_ingest *, struct qa_fault *) QA_MUST;

/* How many faults were noted so far. */
size_t qa_ingest_faults(const struct qa_ingest *);

/* Those that are kept of them, file after file, in the order of their lines:
 * all where good rows load although others are bad, else the first thousand.
 * Borrowed. */
const struct qa_note *qa_ingest_notes(const struct qa_ingest *, size_t *n);

/* What was passed over or is odd, as sentences. */
size_t qa_ingest_remarks(const struct qa_ingest *);
const char *qa_ingest_remark(const struct qa_ingest *, size_t);

size_t qa_ingest_reports(const struct qa_ingest *);
const struct qa_ingest_report *qa_ingest_report(
    const struct qa_ingest *, size_t);

/* Appends "observations: 1,204 read, ... (batch 17; undo: ...)", the file's
 * name before it where there are several. */
void qa_ingest_tell(const struct qa_ingest_report *, const struct qa_kind *,
    bool several, bool dry_run, struct qa_buf *);

/* What was added, revised or withdrawn: change, the key, old, new. */
const struct qa_grid *qa_ingest_changes(const struct qa_ingest *);

#endif
