#include "unit.h"
#include "folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include "record/define.h"
#include "store/batch.h"
#include "store/records.h"
#include "store/scan.h"
#include "store/schema_digest.h"
#include "store/sql.h"

static struct qa_db *
fresh(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;

	unlink(path);
	assert_int_equal(qa_db_create(&db, path, &f), 0);
	return db;
}

/* When a migration is added, the new digest is the one that this prints. */
static void
the_schema_is_the_one_compiled_in(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh();
	char digest[65];

	(void)state;
	assert_int_equal(qa_db_schema_digest(db, digest, &f), 0);
	assert_string_equal(digest, QA_SCHEMA_DIGEST);
	assert_int_equal(qa_migrations_n, QA_SCHEMA);
	qa_db_close(db);
}

static void
prepare_all(
    struct qa_db *db, enum qa_sql_module m, const char *const *text, size_t n)
{
	struct qa_fault f = QA_FAULT_NONE;
	size_t i;

	assert_true(n <= QA_SQL_MAX);
	for (i = 0; i < n; i++)
		if (text[i] != NULL && qa_sql(db, m, (int)i, &f) == NULL)
			fail_msg("%s: %s", text[i], f.text);
}

static void
every_statement_prepares(void **state)
{
	struct qa_db *db = fresh();

	(void)state;
	prepare_all(db, QA_SQL_DB, qa_sql_db, qa_sql_db_n);
	prepare_all(db, QA_SQL_BATCH, qa_sql_batch, qa_sql_batch_n);
	prepare_all(db, QA_SQL_INSERT, qa_sql_insert, qa_sql_insert_n);
	prepare_all(db, QA_SQL_SELECT, qa_sql_select, qa_sql_select_n);
	prepare_all(db, QA_SQL_QUERY, qa_sql_query, qa_sql_query_n);
	prepare_all(db, QA_SQL_FROM, qa_sql_from, qa_sql_from_n);
	prepare_all(db, QA_SQL_CONFIRM, qa_sql_confirm, qa_sql_confirm_n);
	prepare_all(db, QA_SQL_CHECK, qa_sql_check, qa_sql_check_n);
	prepare_all(db, QA_SQL_MAIL, qa_sql_mail, qa_sql_mail_n);
	qa_db_close(db);
}

static void
every_kind_has_its_binding(void **state)
{
	int id;

	(void)state;
	for (id = 1; id < QA_KINDS; id++) {
		assert_non_null(qa_sql_insert[id]);
		assert_non_null(qa_sql_select[id]);
		assert_non_null(qa_sql_select[QA_SQL_BY_KEY + id]);
	}
}

static void
a_database_shows_only_when_published(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh(), *again = NULL;
	struct stat st;

	(void)state;
	assert_int_equal(stat(path, &st), -1);
	assert_int_equal(qa_db_commit(db, &f), 0);
	assert_int_equal(qa_db_publish(db, &f), 0);
	qa_db_close(db);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(qa_db_create(&again, path, &f), -1);
	assert_fault(f, QA_NO_CREATE, "never overwritten");
	qa_db_close(again);
}

/* A batch of one agency, by name. */
static long
load(struct qa_db *db, const char *code, const char *name, int received,
    const char *columns)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batch b = { .recorded = "2024-01-01T00:00:00Z",
		.received = received,
		.by = "t",
		.kind = "agencies",
		.file = "t",
		.sha256 = "",
		.options = "",
		.columns = columns };
	struct qa_value v[QA_COLUMNS_MAX];

	memset(v, 0, sizeof(v));
	v[QA_AGENCY_AGENCY] = qa_value_integer(
	    qa_codes_add(qa_db_codes(db), QA_AGENCIES, code, strlen(code)));
	if (name != NULL)
		v[QA_AGENCY_NAME] = qa_value_string(name, strlen(name));
	else
		v[QA_AGENCY_KIND] = qa_value_string("police", 6);
	assert_int_equal(qa_db_store_codes(db, &f), 0);
	assert_int_equal(qa_batch_begin(db, &b, &f), 0);
	assert_int_equal(
	    qa_record_add(db, &qa_kind_agencies, v, b.number, 1, &f),
	    0);
	assert_int_equal(qa_records_store(db, &f), 0);
	assert_int_equal(qa_batch_end(db, &b, &f), 0);
	return b.number;
}

static long
undo(struct qa_db *db, long number, int day)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batch b = { .recorded = "2024-01-01T00:00:00Z",
		.received = day,
		.by = "t",
		.undoes = number };

	assert_int_equal(qa_batch_begin(db, &b, &f), 0);
	return b.number;
}

/* The name in force on a day, and the kind beside it; "" for no record. */
static const char *
in_force(struct qa_db *db, int as_of)
{
	static char text[128];
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_batches batches;
	struct qa_scan *scan = NULL;
	struct qa_found found;

	text[0] = '\0';
	assert_int_equal(qa_batches_load(&batches, db, as_of, &f), 0);
	assert_int_equal(qa_scan_open(&scan, db, &qa_kind_agencies, &batches,
			     QA_SCAN_ALL, NULL, NULL, &f),
	    0);
	while (qa_scan_next(scan, &found, &f) == 1)
		snprintf(text, sizeof(text), "%s/%s",
		    qa_value_text(&found.value[QA_AGENCY_NAME]),
		    qa_value_text(&found.value[QA_AGENCY_KIND]));
	assert_int_equal(f.exit, 0);
	qa_scan_close(scan);
	qa_batches_clear(&batches);
	return text;
}

static void
batches_are_in_the_order_received(void **state)
{
	struct qa_db *db = fresh();

	(void)state;
	load(db, "a", "first", 100, "agency;name");
	load(db, "a", "third", 300, "agency;name");
	load(db, "a", "second", 200, "agency;name"); /* loaded late */
	assert_string_equal(in_force(db, 99), "");
	assert_string_equal(in_force(db, 100), "first/");
	assert_string_equal(in_force(db, 299), "second/");
	assert_string_equal(in_force(db, QA_ALWAYS), "third/");
	qa_db_close(db);
}

static void
an_undo_counts_from_its_day(void **state)
{
	struct qa_db *db = fresh();
	long second, gone;

	(void)state;
	load(db, "a", "first", 100, "agency;name");
	second = load(db, "a", "second", 200, "agency;name");
	gone = undo(db, second, 250);
	assert_string_equal(in_force(db, 249), "second/");
	assert_string_equal(in_force(db, 250), "first/");
	undo(db, gone, 260);
	assert_string_equal(in_force(db, 259), "first/");
	assert_string_equal(in_force(db, QA_ALWAYS), "second/");
	qa_db_close(db);
}

static void
what_a_batch_does_not_give_stays(void **state)
{
	struct qa_db *db = fresh();
	long second;

	(void)state;
	load(db, "a", "name", 100, "agency;name");
	second = load(db, "a", NULL, 200, "agency;agency_kind");
	assert_string_equal(in_force(db, QA_ALWAYS), "name/police");
	load(db, "a", "other", 300, "agency;name");
	assert_string_equal(in_force(db, QA_ALWAYS), "other/police");
	undo(db, second, 400);
	assert_string_equal(in_force(db, QA_ALWAYS), "other/");
	qa_db_close(db);
}

static void
a_code_that_is_not_stored_is_refused(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh();
	struct qa_value v[QA_COLUMNS_MAX];

	(void)state;
	memset(v, 0, sizeof(v));
	v[QA_AGENCY_AGENCY] = qa_value_integer(77);
	assert_int_equal(
	    qa_record_add(db, &qa_kind_agencies, v, 1, 1, &f), -1);
	assert_fault(f, QA_SOFTWARE, "not stored");
	qa_db_close(db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_schema_is_the_one_compiled_in),
		cmocka_unit_test(every_statement_prepares),
		cmocka_unit_test(every_kind_has_its_binding),
		cmocka_unit_test(a_database_shows_only_when_published),
		cmocka_unit_test(batches_are_in_the_order_received),
		cmocka_unit_test(an_undo_counts_from_its_day),
		cmocka_unit_test(what_a_batch_does_not_give_stays),
		cmocka_unit_test(a_code_that_is_not_stored_is_refused),
	};

	return cmocka_run_group_tests_name(
	    "store", tests, make_folder, remove_folder);
}
