#include "unit.h"
#include "folder.h"

#include <sys/stat.h>

#include <limits.h>
#include <unistd.h>

#include "record/define.h"
#include "records.h"
#include "store/batch.h"
#include "store/order.h"
#include "store/records.h"
#include "store/scan.h"

static const uint16_t at[QA_COLUMNS_MAX] = { 0 };

static struct qa_order *
empty_order(const struct qa_kind *k)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_order *o = NULL;

	assert_int_equal(qa_order_new(&o, k, "/tmp", &f), 0);
	return o;
}

static void
add(struct qa_order *o, const struct qa_value *v, long line)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_pending p = { .v = v, .at = at, .line = line };

	if (qa_order_add(o, &p, &f) == -1)
		fail_msg("%s", f.text);
}

static void
rewind_order(struct qa_order *o)
{
	struct qa_fault f = QA_FAULT_NONE;

	if (qa_order_rewind(o, &f) == -1)
		fail_msg("%s", f.text);
}

/* The next record; NULL at the end. */
static const struct qa_pending *
next(struct qa_order *o, bool *again)
{
	struct qa_fault f = QA_FAULT_NONE;
	const struct qa_pending *p;
	int step = qa_order_next(o, &p, again, &f);

	if (step == -1)
		fail_msg("%s", f.text);
	return step == 1 ? p : NULL;
}

/* The lines in their order, one that comes again after a +: "3 1 +2". */
static const char *
lines(struct qa_order *o)
{
	static char text[256];
	const struct qa_pending *p;
	size_t n = 0;
	bool again;

	text[0] = '\0';
	rewind_order(o);
	while ((p = next(o, &again)) != NULL)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%s%s%ld",
		    n > 0 ? " " : "", again ? "+" : "", p->line);
	return text;
}

/* ---- few records ---- */

static void
an_empty_one_has_no_records(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_observations);

	(void)state;
	assert_int_equal(qa_order_count(o), 0);
	assert_string_equal(lines(o), "");
	assert_string_equal(lines(o), "");
	qa_order_reset(o);
	assert_string_equal(lines(o), "");
	qa_order_free(o);
	qa_order_free(NULL);
}

static void
add_agency(struct fixture *x, struct qa_order *o, const char *code,
    const char *from, const char *name, long line)
{
	struct qa_value v[QA_COLUMNS_MAX];

	read_record(x, &qa_kind_agencies, v, "agency", code, "valid_from", from,
	    "name", name, NULL);
	add(o, v, line);
}

static void
one_record_comes_back(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_agencies);
	const struct qa_pending *p;
	bool again = true;

	add_agency(*state, o, "police", "2020-01-01", "Police", 7);
	assert_int_equal(qa_order_count(o), 1);
	rewind_order(o);
	p = next(o, &again);
	assert_non_null(p);
	assert_false(again);
	assert_int_equal(p->line, 7);
	assert_string_equal(qa_value_text(&p->v[QA_AGENCY_NAME]), "Police");
	assert_ptr_equal(qa_order_first(o), p);
	assert_null(next(o, &again));
	assert_null(next(o, &again));
	qa_order_free(o);
}

static void
equal_keys_keep_the_order_added(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_agencies);

	add_agency(*state, o, "a", "", "x", 5);
	add_agency(*state, o, "b", "", "x", 4);
	add_agency(*state, o, "a", "", "y", 3);
	add_agency(*state, o, "b", "", "x", 2);
	add_agency(*state, o, "a", "", "x", 1);
	assert_string_equal(lines(o), "5 +3 +1 4 +2");
	assert_string_equal(lines(o), "5 +3 +1 4 +2");
	qa_order_free(o);
}

static void
the_first_of_a_key_stays_while_it_comes_again(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_agencies);
	const char *name[] = { "one", "two", "three", "four" };
	bool again;
	size_t i;

	for (i = 0; i < 4; i++)
		add_agency(*state, o, i < 3 ? "a" : "b", "", name[i], (long)i);
	rewind_order(o);
	for (i = 0; i < 4; i++) {
		const struct qa_pending *p = next(o, &again), *first;

		first = qa_order_first(o);
		assert_string_equal(
		    qa_value_text(&p->v[QA_AGENCY_NAME]), name[i]);
		assert_string_equal(qa_value_text(&first->v[QA_AGENCY_NAME]),
		    name[i < 3 ? 0 : 3]);
		assert_int_equal(again, i == 1 || i == 2);
	}
	qa_order_free(o);
}

/* What was added before a reset is no predecessor of what comes after. */
static void
a_reset_forgets(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_agencies);

	add_agency(*state, o, "a", "", "x", 1);
	assert_string_equal(lines(o), "1");
	qa_order_reset(o);
	assert_int_equal(qa_order_count(o), 0);
	add_agency(*state, o, "a", "", "x", 2);
	assert_int_equal(qa_order_count(o), 1);
	assert_string_equal(lines(o), "2");
	qa_order_free(o);
}

static void
versions_that_are_always_come_first(void **state)
{
	struct qa_order *o = empty_order(&qa_kind_agencies);

	add_agency(*state, o, "a", "9999-12-30", "x", 1);
	add_agency(*state, o, "a", "1970-01-01", "x", 2);
	add_agency(*state, o, "a", "", "x", 3);
	add_agency(*state, o, "a", "1969-12-31", "x", 4);
	add_agency(*state, o, "a", "0001-01-01", "x", 5);
	assert_string_equal(lines(o), "3 +5 4 2 1");
	qa_order_free(o);
}

/* ---- what a record holds ---- */

static void
same_value(const struct qa_value *a, const struct qa_value *b)
{
	assert_int_equal(a->form, b->form);
	assert_int_equal(a->percent, b->percent);
	assert_int_equal(a->n, b->n);
	if (a->form != QA_STRING) {
		assert_int_equal(a->i, b->i);
		return;
	}
	assert_memory_equal(a->s, b->s, (size_t)a->n);
	assert_int_equal(b->s[b->n], '\0');
}

static void
round_trip(const struct qa_kind *k, const struct qa_value *v)
{
	struct qa_order *o = empty_order(k);
	const struct qa_pending *p;
	bool again;
	size_t i;

	add(o, v, 1);
	rewind_order(o);
	p = next(o, &again);
	for (i = 0; i < k->n; i++)
		same_value(&v[i], &p->v[i]);
	qa_order_free(o);
}

static void
cells_survive(void **state)
{
	static const char *const cell[] = { "", "0", "-0.5", "12.50", "c",
		"-999999999999999999", "999999999999999999",
		"0.000000000000000001", "23.2%", "-1", "z", "63", "64", "-64",
		"-65", "127", "128" };
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i;

	for (i = 0; i < QA_COUNT(cell); i++) {
		read_record(*state, &qa_kind_observations, v, "indicator", "X",
		    "area", "E1", "period", "2024-25Q2", "numerator", cell[i],
		    "denominator", cell[(i + 1) % QA_COUNT(cell)], "value",
		    cell[(i + 2) % QA_COUNT(cell)], "status", "provisional",
		    "commentary", i % 2 ? "said" : "", NULL);
		round_trip(&qa_kind_observations, v);
	}
}

static void
limits_of_numbers_survive(void **state)
{
	static const int64_t number[] = { INT64_MIN, INT64_MIN + 1, INT32_MIN,
		-1, 0, 1, INT32_MAX, INT64_MAX - 1, INT64_MAX };
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(number); i++) {
		memset(v, 0, sizeof(v));
		v[QA_OBS_INDICATOR] = qa_value_integer(1);
		v[QA_OBS_AREA] = qa_value_integer(INT32_MAX);
		v[QA_OBS_PERIOD].form = QA_SPAN;
		v[QA_OBS_PERIOD].i = QA_DAY_ALWAYS;
		v[QA_OBS_PERIOD].n = QA_DAY_OPEN;
		v[QA_OBS_NUMERATOR].form = QA_DECIMAL;
		v[QA_OBS_NUMERATOR].i = number[i];
		v[QA_OBS_NUMERATOR].n = 18;
		v[QA_OBS_NUMERATOR].percent = 1;
		round_trip(&qa_kind_observations, v);
	}
}

static void
text_survives_with_its_length(void **state)
{
	static const size_t length[] = { 1, 63, 64, 127, 128, 8191, 8192, 65536,
		1000000 };
	char *text = malloc(1000001);
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i, k;

	for (k = 0; k < 1000000; k++)
		text[k] = (char)('!' + k % 90);
	for (i = 0; i < QA_COUNT(length); i++) {
		char kept = text[length[i]];

		text[length[i]] = '\0';
		read_record(*state, &qa_kind_contacts, v, "agency", "police",
		    "role", text, "name", text, "deputy", text, "email", "a@b",
		    "valid_to", "2024-01-01", NULL);
		round_trip(&qa_kind_contacts, v);
		text[length[i]] = kept;
	}
	free(text);
}

/* A choice is a piece of the list of choices, with no NUL behind it. */
static void
text_is_ended_whatever_stood_behind_it(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];

	read_record(*state, &qa_kind_agencies, v, "agency", "police", "name",
	    "Police", "agency_kind", "police", "duty", "s11", NULL);
	assert_int_not_equal(v[QA_AGENCY_KIND].s[v[QA_AGENCY_KIND].n], '\0');
	round_trip(&qa_kind_agencies, v);
}

static void
its_place_in_the_file_survives(void **state)
{
	const long line[QA_COLUMNS_MAX] = { 0 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_order *o = empty_order(&qa_kind_agencies);
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_pending in = { v, 0x80000001, at, line, LONG_MAX };
	const struct qa_pending *p;
	bool again;

	read_record(*state, &qa_kind_agencies, v, "agency", "a", NULL);
	assert_int_equal(qa_order_add(o, &in, &f), 0);
	memset(v, 0xa5, sizeof(v)); /* values are copied */
	rewind_order(o);
	p = next(o, &again);
	assert_int_equal(p->given, 0x80000001);
	assert_ptr_equal(p->at, at);
	assert_ptr_equal(p->lines, line);
	assert_int_equal(p->line, LONG_MAX);
	assert_ptr_not_equal(p->v, v);
	assert_int_equal(p->v[QA_AGENCY_AGENCY].i, 1);
	qa_order_free(o);
}

/* ---- the order of the table ---- */

/* Stores what is in the order, as it comes, under a batch each time the key
 * comes again; then the table must give the lines in the same order. */
static void
assert_order_of_table(struct qa_db *db, const struct qa_kind *k,
    struct qa_order *o, size_t distinct)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batch b = { .kind = k->name, .columns = "" };
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	const struct qa_pending *p;
	struct qa_found found;
	size_t n = 0;
	bool again;

	assert_int_equal(qa_batch_begin(db, &b, &f), 0);
	assert_int_equal(qa_db_store_codes(db, &f), 0);
	rewind_order(o);
	while ((p = next(o, &again)) != NULL) {
		if (again)
			continue;
		assert_int_equal(
		    qa_record_add(db, k, p->v, b.number, p->line, &f), 0);
		n++;
	}
	assert_int_equal(n, distinct);
	assert_int_equal(qa_records_store(db, &f), 0);
	assert_int_equal(qa_batches_load(&batches, db, QA_ALWAYS, &f), 0);
	assert_int_equal(
	    qa_scan_open(&scan, db, k, &batches, QA_SCAN_ALL, NULL, NULL, &f),
	    0);
	rewind_order(o);
	while ((p = next(o, &again)) != NULL) {
		if (again)
			continue;
		assert_int_equal(qa_scan_raw(scan, &found, &f), 1);
		assert_int_equal(found.line, p->line);
	}
	assert_int_equal(qa_scan_raw(scan, &found, &f), 0);
	qa_scan_close(scan);
	qa_batches_clear(&batches);
}

static struct qa_db *
new_db(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;

	if (qa_db_create(&db, path, &f) == -1)
		fail_msg("%s", f.text);
	return db;
}

/* Words of which some are the beginning of others, and bytes above 127. */
static const char *const word[] = { "", "a", "aa", "a b", "a!", "ab", "b", "B",
	"\xc3\xa9", "aaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa",
	"aaaaaaaaaaaaaaab", "0", "~" };

static void
contacts_are_in_the_order_of_their_table(void **state)
{
	static const char *const day[] = { "2024-01-01", "", "1900-01-01" };
	struct fixture x = { .reader = { NULL, NULL } };
	struct qa_db *db = new_db();
	struct qa_order *o = empty_order(&qa_kind_contacts);
	struct qa_value v[QA_COLUMNS_MAX];
	size_t r, n, d, i = 0;

	(void)state;
	x.reader.pool = &x.pool;
	x.reader.codes = qa_db_codes(db);
	for (d = 0; d < QA_COUNT(day); d++)
		for (n = QA_COUNT(word) - 1; n > 0; n--)
			for (r = 0; r < QA_COUNT(word); r++, i++) {
				read_record(&x, &qa_kind_contacts, v, "agency",
				    i % 3 ? "p" : "", "body", i % 2 ? "b" : "",
				    "role", word[r], "name", word[n],
				    "valid_from", day[d], NULL);
				add(o, v, (long)i);
			}
	assert_order_of_table(db, &qa_kind_contacts, o, i);
	qa_order_free(o);
	qa_pool_clear(&x.pool);
	qa_db_close(db);
}

/* Numbers that are the same whenever the test runs. */
static uint64_t seed;

static uint32_t
number(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

static void
observations_are_in_the_order_of_their_table(void **state)
{
	static const int day[] = { QA_DAY_ALWAYS, -366, -1, 0, 1, 127, 128, 255,
		256, 19000, 65535, 65536, QA_DAY_OPEN };
	struct qa_db *db = new_db();
	struct qa_order *o = empty_order(&qa_kind_observations);
	struct qa_value v[QA_COLUMNS_MAX];
	size_t distinct = 0, i, k;
	char code[8];

	(void)state;
	for (i = 0; i < 300; i++) {
		snprintf(code, sizeof(code), "I%zu", i);
		qa_codes_add(
		    qa_db_codes(db), QA_INDICATORS, code, strlen(code));
	}
	memset(v, 0, sizeof(v));
	v[QA_OBS_PERIOD].form = QA_SPAN;
	for (i = 300; i > 0; i -= 50)
		for (k = 0; k < QA_COUNT(day) * QA_COUNT(day) * 3; k++) {
			size_t last = k / 3 % QA_COUNT(day);
			size_t first = k / 3 / QA_COUNT(day);

			if (first > last)
				continue;
			v[QA_OBS_INDICATOR] = qa_value_integer((int64_t)i);
			v[QA_OBS_AREA] =
			    qa_value_integer(k % 2 ? 1 : (int64_t)i);
			v[QA_OBS_PERIOD].i = day[first];
			v[QA_OBS_PERIOD].n = day[last];
			v[QA_OBS_BREAKDOWN] = qa_value_integer(256 - k % 3);
			if (k % 3 == 2)
				v[QA_OBS_BREAKDOWN].form = QA_EMPTY;
			add(o, v, (long)++distinct);
		}
	assert_order_of_table(db, &qa_kind_observations, o, distinct);
	qa_order_free(o);
	qa_db_close(db);
}

/* ---- more than is held in memory ---- */

/* An observation of the test, and when it was added. */
struct figure {
	int indicator, area, first, breakdown;
	long line;
};

static int
by_key(const void *a, const void *b)
{
	const struct figure *x = a, *y = b;

	if (x->indicator != y->indicator)
		return x->indicator < y->indicator ? -1 : 1;
	if (x->area != y->area)
		return x->area < y->area ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->breakdown != y->breakdown)
		return x->breakdown < y->breakdown ? -1 : 1;
	return 0;
}

static int
by_key_and_line(const void *a, const void *b)
{
	const struct figure *x = a, *y = b;
	int order = by_key(a, b);

	return order != 0 ? order : x->line < y->line ? -1 : x->line > y->line;
}

/* Text that a line alone tells: long for a few. */
static size_t
text_length(long line)
{
	return line % 1500 == 7 ? 150000 : line % 1000 == 3 ? 100000 : 0;
}

static char letters[150001];

static void
add_figure(struct qa_order *o, const struct figure *x)
{
	struct qa_value v[QA_COLUMNS_MAX];
	size_t n = text_length(x->line);

	memset(v, 0, sizeof(v));
	v[QA_OBS_INDICATOR] = qa_value_integer(x->indicator);
	v[QA_OBS_AREA] = qa_value_integer(x->area);
	v[QA_OBS_PERIOD].form = QA_SPAN;
	v[QA_OBS_PERIOD].i = x->first;
	v[QA_OBS_PERIOD].n = x->first + 90;
	if (x->breakdown > 0)
		v[QA_OBS_BREAKDOWN] = qa_value_integer(x->breakdown);
	v[QA_OBS_NUMERATOR].form = QA_DECIMAL;
	v[QA_OBS_NUMERATOR].i = -x->line;
	v[QA_OBS_NUMERATOR].n = 2;
	if (n > 0) {
		memset(letters, 'a' + (int)(x->line % 26), n);
		letters[n] = '\0';
		v[QA_OBS_COMMENTARY] = qa_value_string(letters, n);
	}
	add(o, v, x->line);
}

static void
assert_figure(const struct qa_pending *p, const struct figure *x)
{
	const struct qa_value *t = &p->v[QA_OBS_COMMENTARY];
	size_t n = text_length(x->line), i;

	if (p->line != x->line)
		fail_msg("line %ld, not %ld", p->line, x->line);
	assert_int_equal(p->v[QA_OBS_AREA].i, x->area);
	assert_int_equal(p->v[QA_OBS_NUMERATOR].i, -x->line);
	assert_int_equal(t->n, n);
	for (i = 0; i < n; i++)
		if (t->s[i] != 'a' + x->line % 26)
			fail_msg("byte %zu of line %ld", i, x->line);
}

/* All of them, in order, each once; the first `few` only, where not 0. */
static void
assert_figures(struct qa_order *o, const struct figure *x, size_t n, size_t few)
{
	const struct qa_pending *p;
	bool again, is;
	size_t i;

	rewind_order(o);
	for (i = 0; i < n && (few == 0 || i < few); i++) {
		if ((p = next(o, &again)) == NULL)
			fail_msg("only %zu of %zu", i, n);
		assert_figure(p, &x[i]);
		is = i > 0 && by_key(&x[i - 1], &x[i]) == 0;
		assert_int_equal(again, is);
		if (is)
			assert_int_equal(
			    qa_order_first(o)->v[QA_OBS_AREA].i, x[i].area);
	}
	if (few == 0)
		assert_null(next(o, &again));
}

/* Pseudo-random figures: of some keys several. */
static struct figure *
make_figures(size_t n)
{
	struct figure *x = calloc(n, sizeof(*x));
	size_t i;

	assert_non_null(x);
	for (i = 0; i < n; i++) {
		x[i].indicator = 1 + (int)number(300);
		x[i].area = 1 + (int)number(150);
		x[i].first = (int)number(4) * 91 - 180;
		x[i].breakdown = (int)number(3);
		x[i].line = (long)i + 2;
	}
	return x;
}

static size_t
repeated(const struct figure *x, size_t n)
{
	size_t i, again = 0;

	for (i = 1; i < n; i++)
		again += by_key(&x[i - 1], &x[i]) == 0;
	return again;
}

static void
many_records_come_sorted_each_once(void **state)
{
	enum { N = 300000 };
	struct qa_order *o = empty_order(&qa_kind_observations);
	struct figure *x = make_figures(N);
	size_t i;

	(void)state;
	for (i = 0; i < N; i++)
		add_figure(o, &x[i]);
	assert_int_equal(qa_order_count(o), N);
	qsort(x, N, sizeof(*x), by_key_and_line);
	assert_true(repeated(x, N) > N / 10);
	assert_figures(o, x, N, 0);
	assert_figures(o, x, N, N / 2); /* goes back from the middle */
	assert_figures(o, x, N, 0);
	qa_order_free(o);
	free(x);
}

/* Used again after a reset: less than a run, more, less. */
static void
it_is_used_again(void **state)
{
	static const size_t size[] = { 1000, 150000, 1000, 200000, 1 };
	struct qa_order *o = empty_order(&qa_kind_observations);
	size_t i, k;

	(void)state;
	for (k = 0; k < QA_COUNT(size); k++) {
		struct figure *x = make_figures(size[k]);

		for (i = 0; i < size[k]; i++)
			add_figure(o, &x[i]);
		qsort(x, size[k], sizeof(*x), by_key_and_line);
		assert_figures(o, x, size[k], 0);
		assert_figures(o, x, size[k], 10);
		qa_order_reset(o);
		free(x);
	}
	qa_order_free(o);
}

/* All of one key: what was added first comes first, from run to run. */
static void
one_key_many_times(void **state)
{
	enum { N = 200000 };
	struct qa_order *o = empty_order(&qa_kind_observations);
	struct figure x = { 1, 1, 0, 0, 0 };
	const struct qa_pending *p;
	bool again;
	long i;

	(void)state;
	for (i = 0; i < N; i++) {
		x.line = i;
		add_figure(o, &x);
	}
	rewind_order(o);
	for (i = 0; i < N; i++) {
		p = next(o, &again);
		assert_int_equal(p->line, i);
		assert_int_equal(again, i > 0);
		assert_int_equal(qa_order_first(o)->line, 0);
	}
	qa_order_free(o);
}

/* Keys of which each is longer than a piece of a run in memory, and differs
 * in its last letter only. */
static void
long_keys_are_told_apart_by_their_end(void **state)
{
	enum { N = 200, LENGTH = 140000 };
	struct qa_order *o = empty_order(&qa_kind_contacts);
	struct qa_value v[QA_COLUMNS_MAX];
	const struct qa_pending *p;
	bool again;
	long i;

	(void)state;
	memset(v, 0, sizeof(v));
	memset(letters, 'x', LENGTH);
	letters[LENGTH] = '\0';
	v[qa_kind_column(&qa_kind_contacts, "role")] =
	    qa_value_string(letters, LENGTH);
	for (i = 0; i < N; i++) {
		letters[LENGTH - 1] = (char)(N - i);
		add(o, v, i);
	}
	rewind_order(o);
	for (i = N - 1; i >= 0; i--) {
		p = next(o, &again);
		assert_int_equal(p->line, i);
		assert_false(again);
	}
	assert_null(next(o, &again));
	qa_order_free(o);
}

/* A record that does not fit into what is held, alone. */
static void
a_record_longer_than_all_that_is_held(void **state)
{
	enum { LENGTH = 17 << 20 };
	struct qa_order *o = empty_order(&qa_kind_contacts);
	char *text = malloc(LENGTH + 1);
	struct qa_value v[QA_COLUMNS_MAX];
	const struct qa_pending *p;
	bool again;
	int i;

	(void)state;
	memset(v, 0, sizeof(v));
	memset(text, 'x', LENGTH);
	text[LENGTH] = '\0';
	for (i = 0; i < 3; i++) {
		v[qa_kind_column(&qa_kind_contacts, "role")] = i == 1
		    ? qa_value_string(text, LENGTH)
		    : qa_value_string("y", 1);
		add(o, v, i);
	}
	rewind_order(o);
	p = next(o, &again);
	assert_int_equal(p->line, 1);
	assert_int_equal(
	    p->v[qa_kind_column(&qa_kind_contacts, "role")].n, LENGTH);
	assert_int_equal(next(o, &again)->line, 0);
	assert_int_equal(next(o, &again)->line, 2);
	assert_true(again);
	free(text);
	qa_order_free(o);
}

/* The folder matters only to what goes beyond the memory. */
static void
a_folder_that_is_not_there(void **state)
{
	enum { N = 2000000 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_order *o = NULL;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_pending p = { .v = v, .at = at };
	int rc = 0;
	long i;

	(void)state;
	memset(v, 0, sizeof(v));
	assert_int_equal(
	    qa_order_new(&o, &qa_kind_agencies, "/nowhere/at/all", &f), 0);
	for (i = 0; i < 100; i++)
		add(o, v, i);
	rewind_order(o);
	qa_order_reset(o);
	for (i = 0; i < N && rc == 0; i++)
		rc = qa_order_add(o, &p, &f);
	assert_int_equal(rc, -1);
	assert_true(i > 50000);
	assert_fault(f, QA_NO_CREATE, "/nowhere/at/all: No such file");
	qa_order_free(o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_one_has_no_records),
		TEST(one_record_comes_back),
		TEST(equal_keys_keep_the_order_added),
		TEST(the_first_of_a_key_stays_while_it_comes_again),
		TEST(a_reset_forgets),
		TEST(versions_that_are_always_come_first),
		TEST(cells_survive),
		TEST(limits_of_numbers_survive),
		TEST(text_survives_with_its_length),
		TEST(text_is_ended_whatever_stood_behind_it),
		TEST(its_place_in_the_file_survives),
		cmocka_unit_test(contacts_are_in_the_order_of_their_table),
		cmocka_unit_test(observations_are_in_the_order_of_their_table),
		cmocka_unit_test(many_records_come_sorted_each_once),
		cmocka_unit_test(it_is_used_again),
		cmocka_unit_test(one_key_many_times),
		cmocka_unit_test(long_keys_are_told_apart_by_their_end),
		cmocka_unit_test(a_record_longer_than_all_that_is_held),
		cmocka_unit_test(a_folder_that_is_not_there),
	};

	return cmocka_run_group_tests_name(
	    "order", tests, make_folder, remove_folder);
}
