#include "unit.h"
#include "folder.h"

#include <unistd.h>

#include "record/define.h"
#include "store/batch.h"
#include "store/confirm.h"
#include "store/records.h"
#include "store/scan.h"
#include "store/sql.h"

/* Indicators 1 and 2, areas 3 and 4, agencies 5 and 6, a breakdown 7. */
static int
begin(void **state)
{
	static const struct {
		int space;
		const char *code;
	} x[] = { { QA_INDICATORS, "I" }, { QA_INDICATORS, "J" },
		{ QA_AREAS, "A" }, { QA_AREAS, "B" }, { QA_AGENCIES, "police" },
		{ QA_AGENCIES, "council" },
		{ QA_SPACE_BREAKDOWN, "sex=girls" } };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;
	size_t i;

	if (qa_db_create(&db, path, &f) == -1)
		return -1;
	for (i = 0; i < QA_COUNT(x); i++)
		qa_codes_add(
		    qa_db_codes(db), x[i].space, x[i].code, strlen(x[i].code));
	*state = db;
	return qa_db_store_codes(db, &f);
}

static int
end(void **state)
{
	qa_db_close(*state);
	return 0;
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

/* ---- batches of a few records ---- */

static long
batch(struct qa_db *db, const struct qa_kind *k, int received,
    const char *columns)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batch b = {
		.received = received, .kind = k->name, .columns = columns
	};

	assert_int_equal(qa_batch_begin(db, &b, &f), 0);
	return b.number;
}

static long
undo(struct qa_db *db, long number, int day)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batch b = { .received = day, .undoes = number };

	assert_int_equal(qa_batch_begin(db, &b, &f), 0);
	return b.number;
}

/* The key of an observation or of commentary. */
static void
key(struct qa_value *v, int64_t indicator, int64_t area, int day, int64_t part)
{
	memset(v, 0, QA_COLUMNS_MAX * sizeof(*v));
	v[0] = qa_value_integer(indicator);
	v[1] = qa_value_integer(area);
	v[2].form = QA_SPAN;
	v[2].i = day;
	v[2].n = day + 90;
	if (part != 0)
		v[3] = qa_value_integer(part);
}

static struct qa_value
whole(int64_t i)
{
	struct qa_value v = { .form = QA_DECIMAL };

	v.i = i;
	return v;
}

static struct qa_value
text(const char *s)
{
	return qa_value_string(s, strlen(s));
}

static void
say(struct qa_db *db, const struct qa_kind *k, const struct qa_value *v,
    long number, long line)
{
	struct qa_fault f = QA_FAULT_NONE;

	assert_int_equal(qa_record_add(db, k, v, number, line, &f), 0);
	assert_int_equal(qa_records_store(db, &f), 0);
}

static void
confirm(struct qa_confirming *x, struct qa_db *db, const struct qa_value *v,
    long line, long base)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirmed c = qa_confirmed_of(x->kind, v, line, base);

	assert_int_equal(qa_confirm_add(x, db, v[0].i, v[1].i, &c, &f), 0);
}

static void
confirm_end(struct qa_confirming *x, struct qa_db *db)
{
	struct qa_fault f = QA_FAULT_NONE;

	assert_int_equal(qa_confirm_end(x, db, &f), 0);
	assert_int_equal(qa_records_store(db, &f), 0);
}

/* A batch that confirms one record. */
static long
say_again(struct qa_db *db, const struct qa_kind *k, const struct qa_value *v,
    int received, const char *columns, long line, long base)
{
	struct qa_confirming x = { .kind = k };

	x.batch = batch(db, k, received, columns);
	confirm(&x, db, v, line, base);
	confirm_end(&x, db);
	return x.batch;
}

/* What is in force on a day: "BATCH:LINE NUMERATOR/DENOMINATOR STATUS" of
 * observations, "BATCH:LINE TEXT AUTHOR" of commentary, then a semicolon;
 * or the fault. */
static const char *
in_force(struct qa_db *db, const struct qa_kind *k, int as_of)
{
	static char out[2048];
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	struct qa_found x;
	size_t n = 0;

	out[0] = '\0';
	assert_int_equal(qa_batches_load(&batches, db, as_of, &f), 0);
	assert_int_equal(
	    qa_scan_open(&scan, db, k, &batches, QA_SCAN_ALL, NULL, NULL, &f),
	    0);
	while (qa_scan_next(scan, &x, &f) == 1) {
		n += (size_t)snprintf(
		    out + n, sizeof(out) - n, "%ld:%ld ", x.batch, x.line);
		if (k->id == QA_COMMENTARY)
			n +=
			    (size_t)snprintf(out + n, sizeof(out) - n, "%s %s;",
				qa_value_text(&x.value[QA_COMMENT_COMMENTARY]),
				qa_value_text(&x.value[QA_COMMENT_AUTHOR]));
		else
			n += (size_t)snprintf(out + n, sizeof(out) - n,
			    "%lld/%lld %s;",
			    (long long)x.value[QA_OBS_NUMERATOR].i,
			    (long long)x.value[QA_OBS_DENOMINATOR].i,
			    qa_value_text(&x.value[QA_OBS_STATUS]));
	}
	qa_scan_close(scan);
	qa_batches_clear(&batches);
	if (f.exit != 0)
		snprintf(out, sizeof(out), "fault %d: %s", f.exit, f.text);
	return out;
}

static const char *
figures(struct qa_db *db, int as_of)
{
	return in_force(db, &qa_kind_observations, as_of);
}

#define COUNTS "indicator;area;period;numerator;denominator"
#define ALL COUNTS ";breakdown;value;parts;status;agency"

/* An observation 5/10 under batch 1, received on day 100. */
static void
say_first(struct qa_db *db, struct qa_value *v)
{
	key(v, 1, 3, 0, 0);
	v[QA_OBS_NUMERATOR] = whole(5);
	v[QA_OBS_DENOMINATOR] = whole(10);
	say(db, &qa_kind_observations, v,
	    batch(db, &qa_kind_observations, 100, ALL), 2);
}

/* ---- versions ---- */

static void
some_kinds_can_be_confirmed(void **state)
{
	int i, n = 0;

	(void)state;
	for (i = 1; i < QA_KINDS; i++)
		n += qa_confirm_can(qa_kind_get((enum qa_kind_id)i));
	assert_int_equal(n, 2);
	assert_true(qa_confirm_can(&qa_kind_observations));
	assert_true(qa_confirm_can(&qa_kind_commentary));
}

static void
what_is_confirmed_is_of_the_later_batch(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];

	say_first(*state, v);
	assert_string_equal(figures(*state, QA_ALWAYS), "1:2 5/10 ;");
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	assert_string_equal(figures(*state, 99), "");
	assert_string_equal(figures(*state, 100), "1:2 5/10 ;");
	assert_string_equal(figures(*state, 199), "1:2 5/10 ;");
	assert_string_equal(figures(*state, 200), "2:9 5/10 ;");
	assert_string_equal(figures(*state, QA_ALWAYS), "2:9 5/10 ;");
}

static void
undoing_the_first_leaves_what_was_confirmed(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	long gone;

	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	gone = undo(*state, 1, 300);
	assert_string_equal(figures(*state, QA_ALWAYS), "2:9 5/10 ;");
	undo(*state, 2, 400);
	assert_string_equal(figures(*state, 399), "2:9 5/10 ;");
	assert_string_equal(figures(*state, QA_ALWAYS), "");
	undo(*state, gone, 500);
	assert_string_equal(figures(*state, QA_ALWAYS), "1:2 5/10 ;");
}

static void
undoing_the_second_leaves_the_first(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];

	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	undo(*state, 2, 300);
	assert_string_equal(figures(*state, 299), "2:9 5/10 ;");
	assert_string_equal(figures(*state, 300), "1:2 5/10 ;");
}

/* A revision that was received between is overtaken by what confirmed the
 * first. */
static void
what_comes_late_goes_behind_the_confirmation(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];

	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	v[QA_OBS_NUMERATOR] = whole(7);
	say(*state, &qa_kind_observations, v,
	    batch(*state, &qa_kind_observations, 150, ALL), 4);
	assert_string_equal(figures(*state, 149), "1:2 5/10 ;");
	assert_string_equal(figures(*state, 150), "3:4 7/10 ;");
	assert_string_equal(figures(*state, 200), "2:9 5/10 ;");
	undo(*state, 1, 300);
	assert_string_equal(figures(*state, QA_ALWAYS), "2:9 5/10 ;");
	undo(*state, 2, 400);
	assert_string_equal(figures(*state, QA_ALWAYS), "3:4 7/10 ;");
}

/* Confirmed again and again, of one row. */
static void
a_row_is_confirmed_by_many(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	long i;

	say_first(*state, v);
	for (i = 2; i < 8; i++)
		assert_int_equal(say_again(*state, &qa_kind_observations, v,
				     (int)i * 100, ALL, i * 10, 1),
		    i);
	assert_string_equal(figures(*state, QA_ALWAYS), "7:70 5/10 ;");
	undo(*state, 7, 900);
	undo(*state, 3, 900);
	undo(*state, 1, 900);
	assert_string_equal(figures(*state, QA_ALWAYS), "6:60 5/10 ;");
	assert_string_equal(figures(*state, 350), "3:30 5/10 ;");
}

/* What a confirming batch does not give comes from those that do. */
static void
columns_come_from_who_gave_them(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX], other[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	key(v, 1, 3, 0, 0);
	v[QA_OBS_NUMERATOR] = whole(5);
	v[QA_OBS_DENOMINATOR] = whole(10);
	say(db, &qa_kind_observations, v,
	    batch(db, &qa_kind_observations, 100, COUNTS), 2);
	key(other, 1, 3, 0, 0);
	other[QA_OBS_STATUS] = text("provisional");
	say(db, &qa_kind_observations, other,
	    batch(
		db, &qa_kind_observations, 200, "indicator;area;period;status"),
	    3);
	say_again(db, &qa_kind_observations, v, 300, COUNTS, 4, 1);
	assert_string_equal(figures(db, 200), "2:3 5/10 provisional;");
	assert_string_equal(figures(db, 300), "3:4 5/10 provisional;");
	undo(db, 1, 400);
	assert_string_equal(figures(db, 400), "3:4 5/10 provisional;");
	undo(db, 2, 500);
	assert_string_equal(figures(db, 500), "3:4 5/10 ;");
}

static void
commentary_is_confirmed(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	const struct qa_kind *k = &qa_kind_commentary;
	struct qa_confirming x = { .kind = k };

	key(v, 1, 3, 0, 5);
	v[QA_COMMENT_COMMENTARY] = text("fewer");
	v[QA_COMMENT_AUTHOR] = text("A. Nalyst");
	say(db, k, v, batch(db, k, 100, "commentary;author"), 2);
	/* beside figures, whose columns are not those of commentary */
	x.batch = batch(db, &qa_kind_observations, 200, "numerator");
	confirm(&x, db, v, 7, 1);
	confirm_end(&x, db);
	assert_string_equal(in_force(db, k, 100), "1:2 fewer A. Nalyst;");
	assert_string_equal(in_force(db, k, 200), "2:7 fewer A. Nalyst;");
	undo(db, 1, 300);
	assert_string_equal(in_force(db, k, 300), "2:7 fewer A. Nalyst;");
	undo(db, 2, 400);
	assert_string_equal(in_force(db, k, 400), "");
}

/* Observations and commentary of one place, each confirmed by itself. */
static void
kinds_are_apart(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX], c[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	say_first(db, v);
	key(c, 1, 3, 0, 0);
	c[QA_COMMENT_COMMENTARY] = text("same");
	say(db, &qa_kind_commentary, c, 1, 2);
	say_again(db, &qa_kind_observations, v, 200, ALL, 9, 1);
	assert_string_equal(
	    in_force(db, &qa_kind_commentary, QA_ALWAYS), "1:2 same ;");
	assert_string_equal(figures(db, QA_ALWAYS), "2:9 5/10 ;");
}

/* Of a place, only the key that was confirmed; of places, only that one. */
static void
only_its_key_is_confirmed(void **state)
{
	static const int64_t at[][4] = { { 1, 3, 0, 0 }, { 1, 3, 0, 7 },
		{ 1, 3, 91, 0 }, { 1, 4, 0, 0 }, { 2, 3, 0, 0 } };
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	long line;
	size_t i;

	batch(db, &qa_kind_observations, 100, ALL);
	for (i = 0; i < QA_COUNT(at); i++) {
		key(v, at[i][0], at[i][1], (int)at[i][2], at[i][3]);
		v[QA_OBS_NUMERATOR] = whole((int64_t)i);
		say(db, &qa_kind_observations, v, 1, (long)i + 2);
	}
	x.batch = batch(db, &qa_kind_observations, 200, ALL);
	for (i = 1, line = 10; i < QA_COUNT(at); i += 2) {
		key(v, at[i][0], at[i][1], (int)at[i][2], at[i][3]);
		confirm(&x, db, v, line++, 1);
	}
	confirm_end(&x, db);
	assert_string_equal(figures(db, QA_ALWAYS),
	    "1:2 0/0 ;2:10 1/0 ;1:4 2/0 ;2:11 3/0 ;1:6 4/0 ;");
}

/* ---- other scans ---- */

static const char *
scanned(struct qa_db *db, enum qa_scan_of of, const struct qa_value *like,
    const struct qa_value *then)
{
	static char out[256];
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	struct qa_found x;
	size_t n = 0;

	out[0] = '\0';
	assert_int_equal(qa_batches_load(&batches, db, QA_ALWAYS, &f), 0);
	assert_int_equal(qa_scan_open(&scan, db, &qa_kind_observations,
			     &batches, of, like, "[3,4]", &f),
	    0);
	do {
		while (qa_scan_next(scan, &x, &f) == 1)
			n += (size_t)snprintf(out + n, sizeof(out) - n,
			    "%ld:%ld ", x.batch, x.line);
		assert_int_equal(f.exit, 0);
		if (then != NULL)
			qa_scan_again(scan, then);
	} while (then != NULL && (like = then, then = NULL, true));
	qa_scan_close(scan);
	qa_batches_clear(&batches);
	return out;
}

static void
every_scan_finds_what_was_confirmed(void **state)
{
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX], w[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	int i;

	batch(db, &qa_kind_observations, 100, ALL);
	for (i = 0; i < 6; i++) {
		key(v, 1, i < 3 ? 3 : 4, i % 3, 0);
		say(db, &qa_kind_observations, v, 1, i);
	}
	x.batch = batch(db, &qa_kind_observations, 200, ALL);
	for (i = 1; i < 6; i += 2) {
		key(v, 1, i < 3 ? 3 : 4, i % 3, 0);
		confirm(&x, db, v, i + 10, 1);
	}
	confirm_end(&x, db);
	key(v, 1, 3, 1, 0);
	key(w, 1, 4, 0, 0);
	assert_string_equal(scanned(db, QA_SCAN_KEY, v, NULL), "2:11 ");
	assert_string_equal(scanned(db, QA_SCAN_KEY, v, w), "2:11 2:13 ");
	assert_string_equal(
	    scanned(db, QA_SCAN_FROM, v, NULL), "2:11 1:2 2:13 1:4 2:15 ");
	assert_string_equal(scanned(db, QA_SCAN_FROM, v, w),
	    "2:11 1:2 2:13 1:4 2:15 2:13 1:4 2:15 ");
	assert_string_equal(scanned(db, QA_SCAN_INDICATOR, v, NULL),
	    "1:0 2:11 1:2 2:13 1:4 2:15 ");
	assert_string_equal(scanned(db, QA_SCAN_SERIES, v, NULL),
	    "1:0 2:11 1:2 2:13 1:4 2:15 ");
}

/* ---- which row would be copied ---- */

/* The batch whose row a row would be a copy of. */
static long
copied(struct qa_db *db, const struct qa_value *row)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	struct qa_found x;
	long base;

	assert_int_equal(qa_batches_load(&batches, db, QA_ALWAYS, &f), 0);
	assert_int_equal(qa_scan_open(&scan, db, &qa_kind_observations,
			     &batches, QA_SCAN_KEY, row, NULL, &f),
	    0);
	assert_int_equal(qa_scan_next(scan, &x, &f), 1);
	base = qa_scan_copied(scan, row);
	qa_scan_close(scan);
	qa_batches_clear(&batches);
	return base;
}

static void
a_copy_is_the_same_in_every_column(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX], w[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	say_first(db, v);
	assert_int_equal(copied(db, v), 1);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_NUMERATOR] = whole(6);
	assert_int_equal(copied(db, w), 0);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_STATUS] = text("provisional");
	assert_int_equal(copied(db, w), 0);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_AGENCY] = qa_value_integer(5);
	assert_int_equal(copied(db, w), 0);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_NUMERATOR].i = 50; /* 5.0 is not as typed before */
	w[QA_OBS_NUMERATOR].n = 1;
	assert_int_equal(copied(db, w), 0);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_COMMENTARY] = text("stored elsewhere");
	assert_int_equal(copied(db, w), 1);
}

/* What is confirmed is named by the batch that stored it, also when it is no
 * longer in force itself. */
static void
a_copy_of_what_was_confirmed_is_of_the_row(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	say_first(db, v);
	say_again(db, &qa_kind_observations, v, 200, ALL, 9, 1);
	assert_int_equal(copied(db, v), 1);
	undo(db, 1, 300);
	assert_int_equal(copied(db, v), 1);
}

static void
the_newest_row_is_copied(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX], w[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	long second;

	say_first(db, v);
	second = batch(db, &qa_kind_observations, 200, ALL);
	say(db, &qa_kind_observations, v, second, 2);
	memcpy(w, v, sizeof(w));
	w[QA_OBS_NUMERATOR] = whole(6);
	say(db, &qa_kind_observations, w,
	    batch(db, &qa_kind_observations, 300, ALL), 2);
	assert_int_equal(copied(db, w), 3);
	assert_int_equal(copied(db, v), 2);
	undo(db, second, 400);
	assert_int_equal(copied(db, v), 1);
	undo(db, 1, 500);
	assert_int_equal(copied(db, v), 0); /* only what is in force */
}

/* ---- lists ---- */

static int64_t
count(struct qa_db *db, const char *sql)
{
	sqlite3_stmt *s = NULL;
	int64_t n;

	assert_int_equal(
	    sqlite3_prepare_v2(db->lite, sql, -1, &s, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(s), SQLITE_ROW);
	n = sqlite3_column_int64(s, 0);
	sqlite3_finalize(s);
	return n;
}

static void
change(struct qa_db *db, const char *sql, const char *value)
{
	sqlite3_stmt *s = NULL;

	assert_int_equal(
	    sqlite3_prepare_v2(db->lite, sql, -1, &s, NULL), SQLITE_OK);
	sqlite3_bind_text(s, 1, value, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(s), SQLITE_DONE);
	sqlite3_finalize(s);
}

static void
without_any_a_list_is_empty(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirmed_list l = { .n = 0 };
	struct qa_value v[QA_COLUMNS_MAX];

	key(v, 1, 3, 0, 0);
	assert_int_equal(
	    qa_confirmed_read(&l, *state, &qa_kind_observations, 1, 3, &f), 0);
	assert_int_equal(l.n, 0);
	assert_int_equal(qa_confirmed_find(&l, &qa_kind_observations, v), 0);
	qa_confirmed_clear(&l);
	qa_confirmed_clear(&l);
}

/* That there were none is not kept beyond the end of a batch. */
static void
the_first_ones_are_found_at_once(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirmed_list l = { .n = 0 };
	struct qa_value v[QA_COLUMNS_MAX];

	assert_int_equal(
	    qa_confirmed_read(&l, *state, &qa_kind_observations, 1, 3, &f), 0);
	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	assert_int_equal(
	    qa_confirmed_read(&l, *state, &qa_kind_observations, 1, 3, &f), 0);
	assert_int_equal(l.n, 1);
	assert_int_equal(l.item[0].batch, 2);
	assert_int_equal(l.item[0].line, 9);
	assert_int_equal(l.item[0].base, 1);
	assert_int_equal(
	    qa_confirmed_read(&l, *state, &qa_kind_observations, 1, 4, &f), 0);
	assert_int_equal(l.n, 0);
	assert_int_equal(
	    qa_confirmed_read(&l, *state, &qa_kind_commentary, 1, 3, &f), 0);
	assert_int_equal(l.n, 0);
	qa_confirmed_clear(&l);
}

static void
a_list_is_json(void **state)
{
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	x.batch = batch(db, &qa_kind_observations, 100, ALL);
	key(v, 1, 3, QA_DAY_ALWAYS, 0);
	confirm(&x, db, v, 2, 1);
	key(v, 1, 3, -1, 7);
	confirm(&x, db, v, 3, 1);
	confirm_end(&x, db);
	assert_int_equal(count(db,
			     "SELECT records = "
			     "'[[-719162,-719072,0,2,1],[-1,89,7,3,1]]' "
			     "FROM confirmed"),
	    1);
	assert_int_equal(count(db,
			     "SELECT sum(json_extract(j.value, '$[3]')) "
			     "FROM confirmed, json_each(records) AS j"),
	    5);
}

/* A row of the table for each place, and of a place for each MiB. */
static void
places_have_lists_of_their_own(void **state)
{
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	int i;

	x.batch = batch(db, &qa_kind_observations, 100, ALL);
	for (i = 0; i < 8; i++) {
		key(v, 1 + i / 4, 3 + i / 2 % 2, i % 2, 0);
		confirm(&x, db, v, i, 1);
	}
	confirm_end(&x, db);
	assert_int_equal(count(db, "SELECT count(*) FROM confirmed"), 4);
	assert_int_equal(count(db, "SELECT max(part) FROM confirmed"), 0);
	assert_int_equal(
	    count(db, "SELECT min(json_array_length(records)) FROM confirmed"),
	    2);
}

static void
what_is_cleared_is_dropped(void **state)
{
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	x.batch = batch(db, &qa_kind_observations, 100, ALL);
	key(v, 1, 3, 0, 0);
	confirm(&x, db, v, 2, 1);
	qa_confirm_clear(&x);
	confirm_end(&x, db);
	confirm_end(&x, db);
	assert_int_equal(count(db, "SELECT count(*) FROM confirmed"), 0);
}

static void
going_back_to_a_mark_drops_them(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;

	say_first(db, v);
	assert_int_equal(qa_db_mark(db, &f), 0);
	say_again(db, &qa_kind_observations, v, 200, ALL, 9, 1);
	assert_string_equal(figures(db, QA_ALWAYS), "2:9 5/10 ;");
	assert_int_equal(qa_db_rewind(db, &f), 0);
	assert_string_equal(figures(db, QA_ALWAYS), "1:2 5/10 ;");
}

enum { MANY = 60000 };

/* MANY keys of a place, confirmed: more than 1 MiB of list. */
static void
confirm_many(struct qa_db *db)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirming x = { .kind = &qa_kind_observations };
	struct qa_value v[QA_COLUMNS_MAX];
	int i;

	batch(db, &qa_kind_observations, 100, ALL);
	key(v, 1, 3, 0, 0);
	for (i = 0; i < MANY; i++) {
		v[2].i = i - MANY / 2;
		v[2].n = i;
		assert_int_equal(
		    qa_record_add(db, &qa_kind_observations, v, 1, i + 2, &f),
		    0);
	}
	assert_int_equal(qa_records_store(db, &f), 0);
	x.batch = batch(db, &qa_kind_observations, 200, ALL);
	for (i = 0; i < MANY; i++) {
		v[2].i = i - MANY / 2;
		v[2].n = i;
		confirm(&x, db, v, 1000000 - i, 1);
	}
	key(v, 1, 4, 0, 0);
	confirm(&x, db, v, 1, 1);
	confirm_end(&x, db);
}

static void
long_lists_are_cut_and_read_whole(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirmed_list l = { .n = 0 };
	struct qa_db *db = *state;
	int i;

	confirm_many(db);
	assert_int_equal(
	    count(db, "SELECT count(*) FROM confirmed WHERE area = 3"), 2);
	assert_int_equal(
	    count(db, "SELECT max(part) FROM confirmed WHERE area = 3"), 1);
	assert_int_equal(
	    count(db, "SELECT max(part) FROM confirmed WHERE area = 4"), 0);
	assert_true(count(db, "SELECT max(length(records)) FROM confirmed") <
	    (1 << 20) + 100);
	assert_int_equal(
	    count(db, "SELECT min(json_valid(records)) FROM confirmed"), 1);
	assert_int_equal(
	    qa_confirmed_read(&l, db, &qa_kind_observations, 1, 3, &f), 0);
	assert_int_equal(l.n, MANY);
	for (i = 0; i < MANY; i++) {
		assert_int_equal(l.item[i].first, i - MANY / 2);
		assert_int_equal(l.item[i].last, i);
		assert_int_equal(l.item[i].line, 1000000 - i);
		assert_int_equal(l.item[i].batch, 2);
	}
	qa_confirmed_clear(&l);
}

static void
long_lists_are_met_by_a_scan(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	struct qa_found x;
	struct qa_db *db = *state;
	int i;

	confirm_many(db);
	assert_int_equal(qa_batches_load(&batches, db, QA_ALWAYS, &f), 0);
	assert_int_equal(qa_scan_open(&scan, db, &qa_kind_observations,
			     &batches, QA_SCAN_ALL, NULL, NULL, &f),
	    0);
	for (i = 0; i < MANY; i++) {
		assert_int_equal(qa_scan_next(scan, &x, &f), 1);
		assert_int_equal(x.batch, 2);
		assert_int_equal(x.line, 1000000 - i);
	}
	assert_int_equal(qa_scan_next(scan, &x, &f), 0);
	qa_scan_close(scan);
	qa_batches_clear(&batches);
}

/* Of several batches, the list is in the order of the keys, then batches. */
static void
a_key_is_found_among_many(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_confirmed_list l = { .n = 0 };
	const struct qa_kind *k = &qa_kind_observations;
	struct qa_confirming x = { .kind = k };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_db *db = *state;
	size_t at;
	int i, part;

	for (i = 0; i < 3; i++) {
		x.batch = batch(db, k, 100, ALL);
		for (part = 0; part < 2; part++) {
			key(v, 1, 3, 10, part * 7);
			confirm(&x, db, v, i, 1);
		}
		key(v, 1, 3, 20, 0);
		confirm(&x, db, v, i, 1);
		confirm_end(&x, db);
	}
	assert_int_equal(qa_confirmed_read(&l, db, k, 1, 3, &f), 0);
	assert_int_equal(l.n, 9);
	for (at = 0; at < 9; at++)
		assert_int_equal(l.item[at].batch, 1 + at % 3);
	key(v, 1, 3, 10, 0);
	assert_int_equal(qa_confirmed_find(&l, k, v), 0);
	assert_true(qa_confirmed_is(&l.item[2], k, v));
	assert_false(qa_confirmed_is(&l.item[3], k, v));
	key(v, 1, 3, 10, 7);
	assert_int_equal(qa_confirmed_find(&l, k, v), 3);
	key(v, 1, 3, 20, 0);
	assert_int_equal(qa_confirmed_find(&l, k, v), 6);
	v[2].n++; /* the same first day, a longer period */
	assert_int_equal(qa_confirmed_find(&l, k, v), 9);
	key(v, 1, 3, 9, 7);
	assert_int_equal(qa_confirmed_find(&l, k, v), 0);
	assert_false(qa_confirmed_is(&l.item[0], k, v));
	key(v, 1, 3, 11, 0);
	assert_int_equal(qa_confirmed_find(&l, k, v), 6);
	key(v, 1, 3, 21, 0);
	assert_int_equal(qa_confirmed_find(&l, k, v), 9);
	qa_confirmed_clear(&l);
}

/* ---- damage ---- */

static void
a_damaged_list_is_refused(void **state)
{
	static const char *const list[] = { "", "[", "]", "x", "null", "{}",
		"[]", "[[]]", "[1,2,3,4,5]", "[[0,90,0,9]]", "[[0,90,0,9,1,1]]",
		"[[0,90,0,9,1]", "[[0,90,0,9,1]]]", "[[0,90,0,9,1],]",
		"[[0,90,0,9,1]] ", " [[0,90,0,9,1]]", "[[0,90,0,9,1]][[",
		"[[0,90,0,9,-]]", "[[0,90,0,9,1.5]]", "[[0,90,0,9,\"1\"]]",
		"[[0,90,,9,1]]", "[[--0,90,0,9,1]]",
		"[[99999999999999999999,90,0,9,1]]", "[[0,4294967386,0,9,1]]",
		"[[0,90,0,9,1],[99999999999999999999,0,0,0,0]]" };
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i;

	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	for (i = 0; i < QA_COUNT(list); i++) {
		change(*state, "UPDATE confirmed SET records = ?", list[i]);
		if (strcmp(figures(*state, QA_ALWAYS),
			"fault 65: a list of confirmed records is damaged") !=
		    0)
			fail_msg("%s: %s", list[i], figures(*state, QA_ALWAYS));
	}
	change(*state, "UPDATE confirmed SET records = ?", "[[0,90,0,9,1]]");
	assert_string_equal(figures(*state, QA_ALWAYS), "2:9 5/10 ;");
}

static void
a_batch_that_is_not_there_is_refused(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];

	say_first(*state, v);
	say_again(*state, &qa_kind_observations, v, 200, ALL, 9, 1);
	change(*state, "UPDATE confirmed SET records = ?", "[[0,90,0,9,2]]");
	assert_string_equal(figures(*state, QA_ALWAYS),
	    "fault 65: batch 2 confirms a row of observations under batch 2 "
	    "that is not there");
	change(*state, "UPDATE confirmed SET records = ?", "[[0,90,0,9,99]]");
	assert_string_equal(figures(*state, QA_ALWAYS),
	    "fault 65: batch 2 confirms a row of observations under batch 99 "
	    "that is not there");
	change(*state, "UPDATE confirmed SET records = ?", "[[0,90,0,9,1]]");
	change(*state, "UPDATE confirmed SET batch = ?", "7");
	assert_string_equal(figures(*state, QA_ALWAYS),
	    "fault 65: a row of observations names batch 7, which is not "
	    "there");
}

/* ---- digests ---- */

static void
a_digest_tells_all_of_it(void **state)
{
	const struct qa_confirmed one = { .first = 0,
		.last = 90,
		.part = 7,
		.batch = 2,
		.line = 9,
		.base = 1 };
	const struct qa_kind *k = &qa_kind_observations;
	struct qa_confirmed other[6];
	uint64_t d[9];
	size_t i, j;

	(void)state;
	for (i = 0; i < QA_COUNT(other); i++)
		other[i] = one;
	other[0].first++;
	other[1].last++;
	other[2].part = 0;
	other[3].line++;
	other[4].base++;
	other[5].batch++; /* whose digest it is: not told again */
	for (i = 0; i < 5; i++)
		d[i] = qa_confirmed_digest(k, 1, 3, &other[i]);
	d[5] = qa_confirmed_digest(k, 2, 3, &one);
	d[6] = qa_confirmed_digest(k, 1, 4, &one);
	d[7] = qa_confirmed_digest(&qa_kind_commentary, 1, 3, &one);
	d[8] = qa_confirmed_digest(k, 1, 3, &one);
	for (i = 0; i < QA_COUNT(d); i++)
		for (j = 0; j < i; j++)
			assert_true(d[i] != d[j]);
	assert_true(d[8] == qa_confirmed_digest(k, 1, 3, &other[5]));
}

/* Nor is it that of the row which it confirms. */
static void
a_digest_is_not_that_of_the_row(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_confirmed c;

	key(v, 1, 3, 0, 0);
	c = qa_confirmed_of(&qa_kind_observations, v, 2, 1);
	(void)state;
	assert_true(qa_confirmed_digest(&qa_kind_observations, 1, 3, &c) !=
	    qa_record_digest(&qa_kind_observations, v, 2));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(some_kinds_can_be_confirmed),
		TEST(what_is_confirmed_is_of_the_later_batch),
		TEST(undoing_the_first_leaves_what_was_confirmed),
		TEST(undoing_the_second_leaves_the_first),
		TEST(what_comes_late_goes_behind_the_confirmation),
		TEST(a_row_is_confirmed_by_many),
		TEST(columns_come_from_who_gave_them),
		TEST(commentary_is_confirmed),
		TEST(kinds_are_apart),
		TEST(only_its_key_is_confirmed),
		TEST(every_scan_finds_what_was_confirmed),
		TEST(a_copy_is_the_same_in_every_column),
		TEST(a_copy_of_what_was_confirmed_is_of_the_row),
		TEST(the_newest_row_is_copied),
		TEST(without_any_a_list_is_empty),
		TEST(the_first_ones_are_found_at_once),
		TEST(a_list_is_json),
		TEST(places_have_lists_of_their_own),
		TEST(what_is_cleared_is_dropped),
		TEST(going_back_to_a_mark_drops_them),
		TEST(long_lists_are_cut_and_read_whole),
		TEST(long_lists_are_met_by_a_scan),
		TEST(a_key_is_found_among_many),
		TEST(a_damaged_list_is_refused),
		TEST(a_batch_that_is_not_there_is_refused),
		cmocka_unit_test(a_digest_tells_all_of_it),
		cmocka_unit_test(a_digest_is_not_that_of_the_row),
	};

	return cmocka_run_group_tests_name(
	    "confirm", tests, make_folder, remove_folder);
}
