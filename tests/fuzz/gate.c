#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/export.h"
#include "domain/ledger.h"
#include "domain/verify.h"
#include "face/rows.h"
#include "gate.h"
#include "record/figure.h"
#include "source.h"
#include "store/check.h"
#include "store/scan.h"

#define FILES 4 /* of an input, at most */
#define TODAY 20423 /* 2025-12-01 */
#define MOMENT "2025-12-01T09:30:00Z"

#define WANT(x, f) ((x) ? (void)0 : broken(__LINE__, #x, f))

/* A promise is broken: says which, and why the last call failed. */
static _Noreturn void
broken(int line, const char *what, const struct qa_fault *f)
{
	fprintf(stderr, "gate.c:%d: not so: %s\n", line, what);
	if (f != NULL && f->exit != 0)
		fprintf(stderr, "%d: %s:%ld:%d: %s\n", f->exit, f->file,
		    f->line, f->column, f->text);
	abort();
}

/* ---- the database ---- */

static const struct {
	const struct qa_kind *kind;
	const char *text;
} pack[] = {
	{ &qa_kind_pack, "pack,key,value\nfuzz,home_area,E06000014\n" },
	{ &qa_kind_areas,
	    "area,valid_from,name,level,parent,dfe_number,valid_to,successor\n"
	    "E92000001,,England,country,,,,\n"
	    "E12000003,,Yorkshire and The Humber,region,E92000001,,,\n"
	    "E06000014,,York,la,E12000003,816,,\n"
	    "E08000035,,Leeds,la,E12000003,383,,\n"
	    "E10000023,,North Yorkshire,la,E12000003,815,2023-03-31,E06000065\n"
	    "E06000065,2023-04-01,North Yorkshire,la,E12000003,815,,\n"
	    "Total,,All of it,other,,,,\n" },
	{ &qa_kind_agencies,
	    "agency,name,agency_kind\ncouncil,Council,council\n"
	    "health,Health,health\npolice,Police,police\n" },
	{ &qa_kind_rating_scales,
	    "scale,rating,label,position,met,also\n"
	    "ny,F,fully,1,yes,\n"
	    "ny,N,\"not in place \xe2\x80\x93 action required\",3,no,none\n"
	    "ny,NA,not applicable,4,not_applicable,n/a\n"
	    "n,3,all of it,1,yes,\nn,0,none of it,2,no,\n" },
	{ &qa_kind_s11_tools,
	    "tool,standard,text,scale,applies_to,answer,replaces\n"
	    "old,,Old,ny,,,\nold,9,Gone,,,,\n"
	    "new,,New,ny,,,old\nnew,1,Leaders,,,,\nnew,4,Staff,,,,\n"
	    "new,4.2,Trained,,,,\nnew,4.10,Custody,n,police,,\n"
	    "new,5,Words,,,text,\n" },
	{ &qa_kind_s11_rounds,
	    "round,tool,opened,due,closed\n"
	    "2023,old,2023-09-01,2023-11-30,2024-01-31\n"
	    "2025,new,2025-09-01,2025-11-30,\n" },
	{ &qa_kind_bodies, "body,name\nboard,Board\n" },
	{ &qa_kind_priorities, "priority,title,body\nNEG,Neglect,board\n" },
	{ &qa_kind_indicators,
	    "indicator,valid_from,title,measure,decimals,frequency,span,agency,"
	    "denominator_indicator,annualise,valid_to\n"
	    "EH01,,Assessments,count,,quarter,period,health,,,\n"
	    "EH02,,Started,rate,,quarter,period,council,POP017,yes,\n"
	    "CP01,,Referrals,rate,,quarter,rolling_12,council,POP017,,\n"
	    "CP02,,Re-referrals,percent,,quarter,rolling_12,council,,,\n"
	    "CP14,,Second plans,percent,0,quarter,period,council,,,2024-03-31\n"
	    "CP14,2024-04-01,Second plans,percent,2,quarter,period,council,,,\n"
	    "CP22,,Looked after,rate,0,quarter,snapshot,council,POP017,,\n"
	    "WT01,,Weeks waited,mean,2,month,period,health,,,\n"
	    "VA01,,Balance,value,9,term,period,,,,\n"
	    "SC01,,Absence,percent,1,academic_year,period,,,,\n"
	    "POP017,,Children,count,,year,snapshot,,,,\n"
	    "Source,,An awkward name,count,,month,period,police,,,\n" },
};

static char folder[256], path[272];

static void
remove_db(void)
{
	unlink(path);
	rmdir(folder);
}

static void feed(struct qa_ingest *, const char *, size_t);

static void
load_pack(struct qa_db *db, size_t i)
{
	struct qa_ingest_options o = { .kind = pack[i].kind,
		.received = TODAY,
		.today = TODAY,
		.pack = true,
		.user = "fuzz",
		.moment = MOMENT,
		.temporary = "/tmp",
		.options = "" };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_ingest *g = NULL;

	WANT(qa_ingest_open(&g, db, &o, &f) == 0, &f);
	WANT(qa_ingest_file(g, "pack", "", &f) == 1, &f);
	feed(g, pack[i].text, strlen(pack[i].text));
	WANT(qa_ingest_faults(g) == 0, NULL);
	qa_ingest_close(g);
}

static void
make_db(void)
{
	const char *tmp = getenv("TMPDIR");
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;
	size_t i;

	snprintf(folder, sizeof(folder), "%.200s/qa-fuzz-XXXXXX",
	    tmp == NULL ? "/tmp" : tmp);
	WANT(mkdtemp(folder) != NULL, NULL);
	snprintf(path, sizeof(path), "%s/qa.db", folder);
	atexit(remove_db);
	WANT(qa_db_create(&db, path, &f) == 0, &f);
	for (i = 0; i < QA_COUNT(pack); i++)
		load_pack(db, i);
	WANT(qa_db_commit(db, &f) == 0, &f);
	WANT(qa_db_publish(db, &f) == 0, &f);
	qa_db_close(db);
}

/* The database as it was made; closing it takes back what was done. */
static struct qa_db *
fresh(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;

	if (path[0] == '\0')
		make_db();
	WANT(qa_db_open(&db, path, QA_DB_WRITE, &f) == 0, &f);
	return db;
}

/* ---- loading ---- */

static void
feed(struct qa_ingest *g, const char *s, size_t n)
{
	struct qa_source source = { s, n, 0 };
	struct qa_fault f = QA_FAULT_NONE, what;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step;

	WANT(qa_rows_open(&rows, &source, &f) == 0, &f);
	while ((step = qa_rows_next(rows, &row, &f)) != 0) {
		what = f;
		WANT(step == 1 || (f.exit == QA_DATA && f.line > 0), &f);
		qa_fault_clear(&f);
		if (step == 1)
			WANT(qa_ingest_row(g, &row, &f) == 0, &f);
		else
			WANT(qa_ingest_note(g, &what, &f) == 0, &f);
	}
	qa_rows_close(rows);
	WANT(qa_ingest_file_end(g, &f) == 0, &f);
}

/* What became of a file. */
struct loaded {
	struct qa_ingest_report report;
	size_t faults;
	long bad; /* lines at fault */
	bool header; /* the header is at fault */
};

static long
count_lines(const char *s, size_t n)
{
	long lines = 1;
	size_t i;

	for (i = 0; i < n; i++)
		lines += s[i] == '\n' ||
		    (s[i] == '\r' && (i + 1 == n || s[i + 1] != '\n'));
	return lines;
}

static void
check_note(const struct qa_note *note, long lines)
{
	size_t n = strlen(note->text);

	WANT(n > 0 && qa_utf8_check(note->text, n) == n, NULL);
	WANT(note->line >= 1 && note->line <= lines, NULL);
	WANT(note->column >= 1 && note->column <= QA_FIELDS_MAX + 1, NULL);
	WANT(strcmp(note->file, "file") == 0, NULL);
}

static void
check_notes(const struct qa_ingest *g, struct loaded *x, long lines)
{
	const struct qa_note *note;
	long last = 0;
	size_t i, n;

	x->faults = qa_ingest_faults(g);
	note = qa_ingest_notes(g, &n);
	WANT(n <= x->faults, NULL);
	for (i = 0; i < n; i++) {
		check_note(&note[i], lines);
		WANT(note[i].line >= last, NULL);
		x->bad += note[i].line != last;
		last = note[i].line;
		if (strstr(note[i].text, "column") != NULL ||
		    strstr(note[i].text, "header") != NULL)
			x->header = true;
	}
	for (i = 0; i < qa_ingest_remarks(g); i++) {
		const char *s = qa_ingest_remark(g, i);

		WANT(*s != '\0' && qa_utf8_check(s, strlen(s)) == strlen(s),
		    NULL);
	}
}

static void
check_counts(const struct gate_way *way, const struct qa_ingest *g,
    const struct loaded *x)
{
	const struct qa_ingest_report *r = &x->report;
	struct qa_fault f = QA_FAULT_NONE;
	long records = r->added + r->revised + r->same + r->repeated + r->empty;
	struct qa_buf b = QA_BUF_EMPTY;

	WANT(r->rows >= 0 && r->added >= 0 && r->revised >= 0, NULL);
	WANT(r->same >= 0 && r->repeated >= 0 && r->empty >= 0, NULL);
	WANT(r->passed >= 0 && r->rejected == (long)x->faults, NULL);
	WANT(qa_grid_check(qa_ingest_changes(g), &f) == 0, &f);
	WANT((long)qa_grid_rows(qa_ingest_changes(g)) == r->added + r->revised,
	    NULL);
	if (way->records && !x->header)
		WANT(r->rows == records + x->bad, NULL);
	qa_ingest_tell(r, way->kind, false, false, &b);
	WANT(!b.failed && b.len > 0, NULL);
	qa_buf_clear(&b);
}

/* Loads a file; false where those bytes are loaded already. */
static bool
load(struct qa_db *db, const struct gate_way *way, const char *s, size_t n,
    const char *sha256, struct loaded *x)
{
	struct qa_ingest_options o = { .kind = way->kind,
		.layout = way->layout,
		.map = way->map,
		.fill = &way->fill,
		.fill_n = way->fill != NULL,
		.received = TODAY - way->days,
		.today = TODAY,
		.partial = way->layout != QA_WIDE,
		.changes = true,
		.user = "fuzz",
		.moment = MOMENT,
		.temporary = "/tmp",
		.options = "" };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_ingest *g = NULL;
	int step;

	memset(x, 0, sizeof(*x));
	WANT(qa_ingest_open(&g, db, &o, &f) == 0, &f);
	WANT((step = qa_ingest_file(g, "file", sha256, &f)) != -1, &f);
	if (step == 1) {
		feed(g, s, n);
		check_notes(g, x, count_lines(s, n));
	}
	x->report = *qa_ingest_report(g, 0);
	if (x->report.already == 0)
		check_counts(way, g, x);
	qa_ingest_close(g);
	return x->report.already == 0;
}

/* ---- what is stored ---- */

/* The rows of commentary that a batch stored. */
static long
stories(struct qa_db *db, const struct qa_batches *all, long batch)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	long n = 0;
	int step;

	WANT(qa_scan_open(&scan, db, &qa_kind_commentary, all, QA_SCAN_ALL,
		 NULL, NULL, &f) == 0,
	    &f);
	while ((step = qa_scan_raw(scan, &found, &f)) == 1)
		n += found.batch == batch;
	WANT(step == 0, &f);
	qa_scan_close(scan);
	return n;
}

/* Whether a file leaves anything behind but its batch. What it leaves is
 * what its batch says, by number and digest. */
static bool
check_stored(
    struct qa_db *db, const struct gate_way *way, const struct loaded *x)
{
	static const struct qa_grid_column column[] = { { "check", NULL, 0 },
		{ "subject", NULL, 0 }, { "finding", NULL, 0 } };
	const struct qa_ingest_report *r = &x->report;
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches all = { .n = 0 };
	struct qa_grid damage;
	long n;

	WANT(qa_batches_load(&all, db, QA_ALWAYS, &f) == 0, &f);
	WANT(all.n == (size_t)r->batch, NULL);
	qa_grid_init(&damage, column, 3);
	WANT(qa_check_stored(db, &all, &damage, &f) == 0, &f);
	if (qa_grid_rows(&damage) > 0)
		fprintf(stderr, "%s\n", qa_grid_get(&damage, 0, 2));
	WANT(qa_grid_rows(&damage) == 0, NULL);
	qa_grid_clear(&damage);
	n = r->added + r->revised + r->same;
	if (way->kind->id == QA_OBSERVATIONS)
		n += stories(db, &all, r->batch);
	qa_batches_clear(&all);
	return n > 0 && (x->faults == 0 || way->layout != QA_WIDE);
}

static void
check_codes(
    const struct qa_kind *k, const struct qa_book *b, const struct qa_value *v)
{
	const char *s, *end;
	size_t i;

	for (i = 0; i < k->n; i++) {
		const struct qa_column *c = &k->columns[i];

		if (c->refers == QA_NO_KIND || v[i].form == QA_EMPTY)
			continue;
		if (c->type == QA_CODE)
			WANT(qa_book_defines(b, v[i].i), NULL);
		for (s = v[i].s; c->type == QA_CODES && *s != '\0';
		     s = *end == '\0' ? end : end + 1) {
			end = s + strcspn(s, ";");
			WANT(qa_book_defines(b,
				 qa_codes_find(b->codes, (int)c->refers, s,
				     (size_t)(end - s))),
			    NULL);
		}
	}
}

static void
check_figure(const struct qa_book *b, const struct qa_value *v)
{
	struct qa_fault f = QA_FAULT_NONE;
	const struct qa_indicator *x =
	    qa_book_any_indicator(b, v[QA_OBS_INDICATOR].i, v[QA_OBS_PERIOD].n);
	int column;

	WANT(x != NULL && !qa_figure_is_empty(v), NULL);
	WANT(qa_figure_check(v, x, &column, &f) == 0, &f);
}

/* Every record of a kind in force. */
static void
check_in_force(struct qa_db *db, const struct qa_kind *k)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches all = { .n = 0 };
	struct qa_book book;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	memset(&book, 0, sizeof(book));
	WANT(qa_batches_load(&all, db, QA_ALWAYS, &f) == 0, &f);
	WANT(qa_book_read(&book, db, &all, &f) == 0, &f);
	WANT(qa_scan_open(&scan, db, k, &all, QA_SCAN_ALL, NULL, NULL, &f) == 0,
	    &f);
	while ((step = qa_scan_next(scan, &found, &f)) == 1) {
		WANT(found.line >= 1, NULL);
		check_codes(k, &book, found.value);
		if (k->id == QA_OBSERVATIONS)
			check_figure(&book, found.value);
	}
	WANT(step == 0, &f);
	qa_scan_close(scan);
	qa_book_clear(&book);
	qa_batches_clear(&all);
}

/* ---- out and in again ---- */

static void
put_cell(const struct qa_column *c, const char *s, struct qa_buf *b)
{
	bool number =
	    c->type == QA_CELL || c->type == QA_NUMBER || c->type == QA_WHOLE;

	qa_buf_put(b, '"');
	if (!number && qa_is_guarded(s, strlen(s)))
		qa_buf_put(b, '\'');
	for (; *s != '\0'; s++) {
		if (*s == '"')
			qa_buf_put(b, '"');
		qa_buf_put(b, *s);
	}
	qa_buf_text(b, "\",");
}

static void
end_row(struct qa_buf *b)
{
	b->data[b->len - 1] = '\n';
}

/* As qa-export writes a kind. Caller clears. */
static struct qa_buf export(struct qa_db *db, const struct qa_kind *k)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_export *x = NULL;
	struct qa_buf b = QA_BUF_EMPTY;
	const char *const *cell;
	size_t i;
	int step;

	for (i = 0; i < k->n; i++)
		qa_buf_print(&b, "%s,", k->columns[i].name);
	end_row(&b);
	WANT(qa_export_open(&x, db, k, QA_ALWAYS, 0, &f) == 0, &f);
	while ((step = qa_export_next(x, &cell, &f)) == 1) {
		for (i = 0; i < k->n; i++)
			put_cell(&k->columns[i], cell[i], &b);
		end_row(&b);
	}
	WANT(step == 0 && !b.failed, &f);
	qa_export_close(x);
	return b;
}

/* All that the input may have changed. */
struct state {
	struct qa_buf own, said;
};

static struct state
state_of(struct qa_db *db, const struct qa_kind *k)
{
	struct state s = { export(db, k), QA_BUF_EMPTY };

	if (k->id == QA_OBSERVATIONS)
		s.said = export(db, &qa_kind_commentary);
	return s;
}

static void
state_clear(struct state *s)
{
	qa_buf_clear(&s->own);
	qa_buf_clear(&s->said);
}

static void
differ(const struct qa_buf *a, const struct qa_buf *b)
{
	fprintf(stderr, "one is\n%s\nthe other\n%s\n", qa_buf_str(a),
	    qa_buf_str(b));
	abort();
}

static void
want_same(struct qa_db *db, const struct qa_kind *k, const struct state *was)
{
	struct state is = state_of(db, k);

	if (strcmp(qa_buf_str(&was->own), qa_buf_str(&is.own)) != 0)
		differ(&was->own, &is.own);
	if (strcmp(qa_buf_str(&was->said), qa_buf_str(&is.said)) != 0)
		differ(&was->said, &is.said);
	state_clear(&is);
}

/* What was exported loads elsewhere, and is exported the same again. */
static void
round_trip(const struct qa_kind *k, const struct state *s)
{
	struct gate_way own = { .kind = k, .records = true };
	struct gate_way said = { .kind = &qa_kind_commentary, .records = true };
	struct qa_db *db = fresh();
	struct loaded x;

	WANT(load(db, &own, s->own.data, s->own.len, "own", &x), NULL);
	if (x.faults > 0)
		differ(&s->own, &s->own);
	if (s->said.len > 0) {
		WANT(load(db, &said, s->said.data, s->said.len, "said", &x),
		    NULL);
		WANT(x.faults == 0, NULL);
	}
	want_same(db, k, s);
	qa_db_close(db);
}

/* ---- one input ---- */

/* The same figures in another file: a receipt. */
static void
load_again(struct qa_db *db, const struct gate_way *way, const char *s,
    size_t n, const struct loaded *first)
{
	const struct qa_ingest_report *a = &first->report, *b;
	struct loaded again;

	WANT(!load(db, way, s, n, "first", &again), NULL);
	WANT(again.report.already == a->batch, NULL);
	WANT(load(db, way, s, n, "again", &again), NULL);
	b = &again.report;
	WANT(b->added == 0 && b->revised == 0, NULL);
	WANT(b->same == a->added + a->revised + a->same, NULL);
	WANT(b->rows == a->rows && b->repeated == a->repeated, NULL);
	WANT(again.faults == first->faults, NULL);
	check_stored(db, way, &again);
	/* put back now that another came after it: that changes nothing */
	if (load(db, way, s, n, "first", &again))
		WANT(first->faults > 0 || a->empty > 0, NULL);
	WANT(b->added == 0 && b->revised == 0, NULL);
	WANT((b->batch == 0) == (b->already > 0), NULL);
}

static bool
undo(struct qa_db *db, long *batch, const struct qa_kind *k)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_undo what = { .number = *batch,
		.today = TODAY,
		.user = "fuzz",
		.moment = MOMENT };

	if (qa_ledger_undo(db, &what, &f) == -1) {
		WANT(f.exit == QA_DATA, &f);
		WANT(qa_kind_flagged(k, QA_DEFINES) >= 0, &f);
		return false;
	}
	*batch = what.batch;
	return true;
}

/* Undone, the undo undone, and loaded again; what is then in force. */
static struct state
check_again(struct qa_db *db, const struct gate_way *way,
    const struct state *before, const char *s, size_t n, const struct loaded *x)
{
	struct state after = state_of(db, way->kind);
	long batch = x->report.batch;

	if (undo(db, &batch, way->kind)) {
		want_same(db, way->kind, before);
		WANT(undo(db, &batch, way->kind), NULL);
	}
	load_again(db, way, s, n, x);
	want_same(db, way->kind, &after);
	check_in_force(db, way->kind);
	if (way->kind->id == QA_OBSERVATIONS)
		check_in_force(db, &qa_kind_commentary);
	return after;
}

bool
gate_cut(const char **s, size_t *n, const char **part, size_t *length)
{
	static const char mark[] = "\n====\n";
	const size_t k = sizeof(mark) - 1;
	size_t i;

	if (*s == NULL)
		return false;
	*part = *s;
	for (i = 0; i + k <= *n && memcmp(*s + i, mark, k) != 0;)
		i++;
	if (i + k > *n) {
		*length = *n;
		*s = NULL;
		return true;
	}
	*length = i + 1;
	*s += i + k;
	*n -= i + k;
	return true;
}

/* What is in the database before any input: found once for a kind. */
static const struct state *
untouched(struct qa_db *db, const struct qa_kind *k)
{
	static struct state s[QA_KINDS];

	if (s[k->id].own.len == 0)
		s[k->id] = state_of(db, k);
	return &s[k->id];
}

/* The last of the files; the others are loaded already. */
static void
try_last(struct qa_db *db, const struct gate_way *way, bool only, const char *s,
    size_t n)
{
	struct state was = { QA_BUF_EMPTY, QA_BUF_EMPTY }, is;
	const struct state *before = &was;
	struct loaded x;
	bool kept;

	if (only)
		before = untouched(db, way->kind);
	else
		was = state_of(db, way->kind);
	WANT(load(db, way, s, n, "first", &x), NULL);
	if ((kept = check_stored(db, way, &x)))
		is = check_again(db, way, before, s, n, &x);
	qa_db_close(db);
	if (kept) {
		round_trip(way->kind, &is);
		state_clear(&is);
	}
	state_clear(&was);
}

void
gate_try(const struct gate_way *way, const char *s, size_t n)
{
	struct qa_db *db = fresh();
	struct loaded x;
	const char *part;
	size_t length;
	char sha256[16];
	int i;

	for (i = 1; gate_cut(&s, &n, &part, &length); i++) {
		if (s == NULL || i == FILES) {
			try_last(db, way, i == 1, part, length);
			return;
		}
		snprintf(sha256, sizeof(sha256), "%d", i);
		WANT(load(db, way, part, length, sha256, &x), NULL);
		if (!check_stored(db, way, &x) && x.faults > 0)
			break;
	}
	qa_db_close(db);
}

/* Loads two files; their state, or an empty one where something is at
 * fault. */
static struct state
state_of_two(const struct gate_way *a, const char *s, size_t n,
    const struct gate_way *b, const char *t, size_t m)
{
	struct state both = { QA_BUF_EMPTY, QA_BUF_EMPTY };
	struct qa_db *db = fresh();
	struct loaded x, y;

	WANT(load(db, a, s, n, "a", &x), NULL);
	WANT(load(db, b, t, m, "b", &y), NULL);
	if (x.faults + y.faults == 0)
		both = state_of(db, a->kind);
	qa_db_close(db);
	return both;
}

void
gate_try_late(const struct gate_way *way, const char *s, size_t n)
{
	struct gate_way late = *way;
	struct state a, b;
	const char *first, *second;
	size_t length, rest;

	if (!gate_cut(&s, &n, &first, &length) ||
	    !gate_cut(&s, &n, &second, &rest))
		return;
	late.days = way->days + 1;
	a = state_of_two(way, first, length, &late, second, rest);
	b = state_of_two(&late, second, rest, way, first, length);
	if (a.own.len > 0 && b.own.len > 0 &&
	    strcmp(a.own.data, b.own.data) != 0)
		differ(&a.own, &b.own);
	state_clear(&a);
	state_clear(&b);
}

int
gate_map(struct qa_map *map, const char *s, size_t n)
{
	struct qa_source source = { s, n, 0 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_rows *rows = NULL;
	struct qa_row row;
	int step;

	memset(map, 0, sizeof(*map));
	WANT(qa_rows_open(&rows, &source, &f) == 0, &f);
	while ((step = qa_rows_next(rows, &row, &f)) == 1)
		if ((step = qa_map_row(map, &row, &f)) == -1)
			break;
	qa_rows_close(rows);
	WANT(step == 0 || f.exit == QA_DATA, &f);
	return step;
}
