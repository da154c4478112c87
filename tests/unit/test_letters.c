#include "unit.h"
#include "folder.h"

#include "store/mail.h"

#define DAY 20000

static struct qa_db *
fresh(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = NULL;

	unlink(path);
	assert_int_equal(qa_db_create(&db, path, &f), 0);
	return db;
}

static void
add(struct qa_db *db, const char *message, int composed, const char *bytes)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_letter l = { .message = message,
		.recipient = "jane@police.example",
		.composed = composed,
		.bytes = bytes };

	if (qa_mail_add(db, &l, &f) == -1)
		fail_msg("%s", f.text);
}

static void
mark(struct qa_db *db, const char *message, enum qa_mail_state state)
{
	struct qa_fault f = QA_FAULT_NONE;

	if (qa_mail_mark(db, message, state, &f) == -1)
		fail_msg("%s", f.text);
}

static struct qa_letters
letters(struct qa_db *db)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_letters x;

	if (qa_mail_read(&x, db, &f) == -1)
		fail_msg("%s", f.text);
	return x;
}

static void
an_empty_outbox(void **state)
{
	struct qa_db *db = fresh();
	struct qa_letters x = letters(db);

	(void)state;
	assert_int_equal(x.n, 0);
	qa_mail_clear(&x);
	qa_mail_clear(&x);
	qa_db_close(db);
}

static void
a_letter_comes_back_as_it_went(void **state)
{
	static const char bytes[] = "Subject: x\n\ncaf=C3=A9 'quoted' \"x\"\n";
	struct qa_db *db = fresh();
	struct qa_letters x;

	(void)state;
	add(db, "qa.1@x.example", DAY, bytes);
	x = letters(db);
	assert_int_equal(x.n, 1);
	assert_string_equal(x.item[0].message, "qa.1@x.example");
	assert_string_equal(x.item[0].recipient, "jane@police.example");
	assert_int_equal(x.item[0].composed, DAY);
	assert_string_equal(x.item[0].bytes, bytes);
	assert_int_equal(x.item[0].state, QA_MAIL_QUEUED);
	assert_int_equal(x.item[0].tries, 0);
	qa_db_close(db);
	/* what was read outlasts the database */
	assert_string_equal(x.item[0].bytes, bytes);
	qa_mail_clear(&x);
}

static void
letters_come_by_day_then_message(void **state)
{
	static const char *const order[] = { "c", "a", "b", "0" };
	struct qa_db *db = fresh();
	struct qa_letters x;
	size_t i;

	(void)state;
	add(db, "b", DAY, "x");
	add(db, "0", DAY + 1, "x");
	add(db, "c", -1, "x"); /* before 1970 */
	add(db, "a", DAY, "x");
	x = letters(db);
	assert_int_equal(x.n, 4);
	for (i = 0; i < 4; i++)
		assert_string_equal(x.item[i].message, order[i]);
	qa_mail_clear(&x);
	qa_db_close(db);
}

static void
many_letters(void **state)
{
	struct qa_db *db = fresh();
	struct qa_letters x;
	char message[32];
	size_t i;

	(void)state;
	for (i = 0; i < 300; i++) {
		snprintf(message, sizeof(message), "qa.%03zu@x", i);
		add(db, message, DAY, message);
	}
	x = letters(db);
	assert_int_equal(x.n, 300);
	for (i = 0; i < 300; i++) {
		snprintf(message, sizeof(message), "qa.%03zu@x", i);
		assert_string_equal(x.item[i].message, message);
		assert_string_equal(x.item[i].bytes, message);
	}
	qa_mail_clear(&x);
	qa_db_close(db);
}

/* A message is not queued twice; the first one stays. */
static void
the_same_message_again(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh();
	struct qa_letter l = { .message = "a",
		.recipient = "b",
		.composed = DAY,
		.bytes = "other" };
	struct qa_letters x;

	(void)state;
	add(db, "a", DAY, "first");
	assert_int_equal(qa_mail_add(db, &l, &f), -1);
	assert_true(f.exit != 0 && *f.text != '\0');
	add(db, "A", DAY, "a name of its own");
	x = letters(db);
	assert_int_equal(x.n, 2);
	assert_string_equal(x.item[1].bytes, "first");
	qa_mail_clear(&x);
	qa_db_close(db);
}

static void
every_state(void **state)
{
	static const char *const names[] = { "queued", "sending", "sent",
		"failed", "held" };
	struct qa_db *db = fresh();
	struct qa_letters x;
	int s;

	(void)state;
	for (s = QA_MAIL_QUEUED; s <= QA_MAIL_HELD; s++) {
		assert_string_equal(
		    qa_mail_state_name((enum qa_mail_state)s), names[s]);
		add(db, names[s], DAY, "x");
		mark(db, names[s], (enum qa_mail_state)s);
	}
	x = letters(db);
	assert_int_equal(x.n, 4); /* but what was sent */
	assert_string_equal(x.item[0].message, "failed");
	assert_int_equal(x.item[0].state, QA_MAIL_FAILED);
	assert_int_equal(x.item[1].state, QA_MAIL_HELD);
	assert_int_equal(x.item[2].state, QA_MAIL_QUEUED);
	assert_int_equal(x.item[3].state, QA_MAIL_SENDING);
	qa_mail_clear(&x);
	qa_db_close(db);
}

/* A try is when a program was started. */
static void
tries_are_counted(void **state)
{
	static const enum qa_mail_state life[] = { QA_MAIL_SENDING,
		QA_MAIL_QUEUED, QA_MAIL_SENDING, QA_MAIL_FAILED,
		QA_MAIL_SENDING };
	static const int tries[] = { 1, 1, 2, 2, 3 };
	struct qa_db *db = fresh();
	struct qa_letters x;
	size_t i;

	(void)state;
	add(db, "a", DAY, "bytes");
	add(db, "b", DAY, "others");
	for (i = 0; i < 5; i++) {
		mark(db, "a", life[i]);
		x = letters(db);
		assert_int_equal(x.n, 2);
		assert_int_equal(x.item[0].state, life[i]);
		assert_int_equal(x.item[0].tries, tries[i]);
		assert_string_equal(x.item[0].bytes, "bytes");
		/* no other letter is touched */
		assert_int_equal(x.item[1].state, QA_MAIL_QUEUED);
		assert_int_equal(x.item[1].tries, 0);
		assert_string_equal(x.item[1].bytes, "others");
		qa_mail_clear(&x);
	}
	qa_db_close(db);
}

/* Letters hold names of people: what is sent is no longer kept. */
static void
what_is_sent_is_not_kept(void **state)
{
	static char bytes[65536];
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh();
	struct qa_letters x;

	(void)state;
	memset(bytes, 'x', sizeof(bytes) - 1);
	add(db, "a", DAY, bytes);
	mark(db, "a", QA_MAIL_SENDING);
	mark(db, "a", QA_MAIL_SENT);
	x = letters(db);
	assert_int_equal(x.n, 0);
	qa_mail_clear(&x);
	mark(db, "a", QA_MAIL_HELD); /* to see what is left of it */
	x = letters(db);
	assert_int_equal(x.n, 1);
	assert_string_equal(x.item[0].bytes, "");
	assert_int_equal(x.item[0].tries, 1);
	qa_mail_clear(&x);
	assert_int_equal(qa_mail_mark(db, "none", QA_MAIL_SENT, &f), 0);
	qa_db_close(db);
}

/* Queued and marked in a transaction, or not at all. */
static void
letters_of_a_transaction(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_db *db = fresh();
	struct qa_letters x;

	(void)state;
	add(db, "a", DAY, "x");
	assert_int_equal(qa_db_commit(db, &f), 0);
	assert_int_equal(qa_db_publish(db, &f), 0);
	qa_db_close(db);
	assert_int_equal(qa_db_open(&db, path, QA_DB_WRITE, &f), 0);
	add(db, "b", DAY, "x");
	mark(db, "a", QA_MAIL_SENT);
	qa_db_close(db); /* not committed */
	assert_int_equal(qa_db_open(&db, path, QA_DB_READ, &f), 0);
	x = letters(db);
	assert_int_equal(x.n, 1);
	assert_string_equal(x.item[0].message, "a");
	assert_string_equal(x.item[0].bytes, "x");
	qa_mail_clear(&x);
	qa_db_close(db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_outbox),
		cmocka_unit_test(a_letter_comes_back_as_it_went),
		cmocka_unit_test(letters_come_by_day_then_message),
		cmocka_unit_test(many_letters),
		cmocka_unit_test(the_same_message_again),
		cmocka_unit_test(every_state),
		cmocka_unit_test(tries_are_counted),
		cmocka_unit_test(what_is_sent_is_not_kept),
		cmocka_unit_test(letters_of_a_transaction),
	};

	return cmocka_run_group_tests_name(
	    "letters", tests, make_folder, remove_folder);
}
