#include "unit.h"

#include <sys/stat.h>
#include <sys/wait.h>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <unistd.h>

#include "face/outbox.h"
#include "face/spawn.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static char folder[] = "/tmp/qa-test-XXXXXX";

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) == NULL ? -1 : 0;
}

/* The path of a file in the folder: lasts for three calls more. */
static const char *
in(const char *name)
{
	static char text[4][512];
	static int i;

	i = (i + 1) % 4;
	snprintf(text[i], sizeof(text[i]), "%s/%s", folder, name);
	return text[i];
}

static void
put_file(const char *name, const char *bytes, mode_t mode)
{
	FILE *file = fopen(in(name), "w");

	assert_non_null(file);
	fputs(bytes, file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(chmod(in(name), mode), 0);
}

static const char *
file_text(const char *path)
{
	static char text[4096];
	FILE *file = fopen(path, "r");
	size_t n;

	assert_non_null(file);
	n = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[n] = '\0';
	return text;
}

static bool
is_there(const char *name)
{
	struct stat st;

	return lstat(in(name), &st) == 0;
}

static int
empty_folder(void **state)
{
	DIR *d = opendir(folder);
	const struct dirent *entry;

	(void)state;
	if (d == NULL)
		return -1;
	while ((entry = readdir(d)) != NULL)
		if (strcmp(entry->d_name, ".") != 0 &&
		    strcmp(entry->d_name, "..") != 0 &&
		    unlink(in(entry->d_name)) == -1)
			rmdir(in(entry->d_name));
	closedir(d);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

/* How many names are in it, but . and .. and the lock. */
static int
names(void)
{
	DIR *d = opendir(folder);
	const struct dirent *entry;
	int n = 0;

	assert_non_null(d);
	while ((entry = readdir(d)) != NULL)
		n += strcmp(entry->d_name, ".qa-lock") != 0;
	closedir(d);
	return n - 2;
}

static struct qa_outbox *
open_box(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_outbox *x = NULL;

	if (qa_outbox_open(&x, folder, &f) == -1)
		fail_msg("%s", f.text);
	return x;
}

/* ---- the folder ---- */

static void
a_message_is_put_and_taken_out(void **state)
{
	struct qa_outbox *x = open_box();
	struct qa_fault f = QA_FAULT_NONE;
	const char *path;

	(void)state;
	assert_int_equal(
	    qa_outbox_put(x, "qa.1@x.example", "Subject: x\n", &path, &f), 0);
	assert_string_equal(path, in("qa.1.eml"));
	assert_string_equal(file_text(path), "Subject: x\n");
	assert_int_equal(
	    qa_outbox_put(x, "qa.1@x.example", "again\n", &path, &f), 0);
	assert_string_equal(file_text(path), "again\n");
	assert_int_equal(names(), 1);
	assert_int_equal(qa_outbox_remove(x, "qa.1@x.example", &f), 0);
	assert_int_equal(names(), 0);
	/* what is gone is gone */
	assert_int_equal(qa_outbox_remove(x, "qa.1@x.example", &f), 0);
	assert_int_equal(f.exit, 0);
	qa_outbox_close(x);
}

static void
messages_of_any_size(void **state)
{
	struct qa_outbox *x = open_box();
	struct qa_fault f = QA_FAULT_NONE;
	size_t n = 9 << 20; /* more than is held in memory */
	char *text = malloc(n + 1);
	const char *path;
	struct stat st;

	(void)state;
	assert_non_null(text);
	memset(text, 'x', n);
	text[n] = '\0';
	assert_int_equal(qa_outbox_put(x, "qa.1@x", text, &path, &f), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, n);
	assert_int_equal(qa_outbox_put(x, "qa.1@x", "", &path, &f), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_size, 0);
	assert_int_equal(names(), 1);
	free(text);
	qa_outbox_close(x);
}

/* No name leaves the folder. */
static void
names_of_messages(void **state)
{
	static const struct {
		const char *message, *name;
	} cases[] = { { "qa.1@x", "qa.1.eml" }, { "qa.1", "qa.1.eml" },
		{ "qa.1/../../x@x", "qa.1.eml" }, { "../x@x", "...eml" },
		{ "/etc/passwd", ".eml" }, { "@x", ".eml" }, { "", ".eml" } };
	struct qa_outbox *x = open_box();
	struct qa_fault f = QA_FAULT_NONE;
	const char *path;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    qa_outbox_put(x, cases[i].message, "x", &path, &f), 0);
		assert_string_equal(path, in(cases[i].name));
		assert_true(is_there(cases[i].name));
		assert_int_equal(qa_outbox_remove(x, cases[i].message, &f), 0);
		assert_int_equal(names(), 0);
	}
	qa_outbox_close(x);
}

static void
a_message_that_cannot_be_taken_out(void **state)
{
	struct qa_outbox *x = open_box();
	struct qa_fault f = QA_FAULT_NONE;
	const char *path;

	(void)state;
	assert_int_equal(mkdir(in("qa.1.eml"), 0700), 0);
	assert_int_equal(qa_outbox_remove(x, "qa.1@x", &f), -1);
	assert_fault(f, QA_IO, "cannot remove ");
	qa_fault_clear(&f);
	assert_int_equal(qa_outbox_put(x, "qa.1@x", "x", &path, &f), -1);
	assert_fault(f, QA_NO_CREATE, "qa.1.eml");
	assert_int_equal(names(), 1); /* nothing unfinished is left */
	qa_outbox_close(x);
}

static void
folders_that_are_refused(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_outbox *x = NULL;

	(void)state;
	qa_outbox_close(NULL);
	assert_int_equal(qa_outbox_open(&x, in("none"), &f), -1);
	assert_fault(f, QA_NO_CREATE, ".qa-lock");
	qa_outbox_close(x);
	put_file("file", "x", 0600);
	qa_fault_clear(&f);
	assert_int_equal(qa_outbox_open(&x, in("file"), &f), -1);
	assert_fault(f, QA_NO_CREATE, "cannot create ");
	qa_outbox_close(x);
	/* a lock that leads elsewhere */
	assert_int_equal(symlink(in("file"), in(".qa-lock")), 0);
	qa_fault_clear(&f);
	assert_int_equal(qa_outbox_open(&x, folder, &f), -1);
	assert_fault(f, QA_NO_CREATE, ".qa-lock");
	qa_outbox_close(x);
}

/* What another process is told that tries to open the folder. */
static int
elsewhere(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_outbox *x = NULL;
	pid_t child = fork();
	int how;

	assert_true(child != -1);
	if (child == 0) {
		if (qa_outbox_open(&x, folder, &f) == -1 &&
		    strstr(f.text, "try again") == NULL)
			_exit(1);
		_exit(f.exit); /* without closing: the lock goes all the same */
	}
	assert_int_equal(waitpid(child, &how, 0), child);
	assert_true(WIFEXITED(how));
	return WEXITSTATUS(how);
}

static void
one_program_at_a_time(void **state)
{
	struct qa_outbox *x;

	(void)state;
	assert_int_equal(elsewhere(), 0);
	assert_int_equal(elsewhere(), 0);
	x = open_box();
	assert_int_equal(elsewhere(), QA_BUSY);
	qa_outbox_close(x);
	assert_int_equal(elsewhere(), 0);
	assert_true(is_there(".qa-lock"));
}

static const char *const ours[] = { "qa.1.eml", "qa.2.eml", "qa.3x.eml",
	"qa.3.eml", "qa.a.b.eml", ".qa-AbCdEf", ".qa-" };
static const char *const others[] = { "a.eml", "qa.eml", "qa..eml", "qa.1.txt",
	"qa.1", "qa.1.eml.bak", "QA.1.EML", "xqa.1.eml", ".eml", "qa", "x" };

static void
put_all(void)
{
	size_t i;

	for (i = 0; i < COUNT(ours); i++)
		put_file(ours[i], "x", 0600);
	for (i = 0; i < COUNT(others); i++)
		put_file(others[i], "x", 0600);
}

/* What is not of its making stays. */
static void
what_was_left_is_taken_out(void **state)
{
	static const char *const keep[] = { "qa.1@x.example", "qa.3@y/z" };
	struct qa_outbox *x = open_box();
	struct qa_fault f = QA_FAULT_NONE;
	size_t i;

	(void)state;
	put_all();
	assert_int_equal(qa_outbox_sweep(x, keep, COUNT(keep), &f), 0);
	for (i = 0; i < COUNT(others); i++)
		if (!is_there(others[i]))
			fail_msg("%s is gone", others[i]);
	for (i = 0; i < COUNT(ours); i++)
		if (is_there(ours[i]) !=
		    (strcmp(ours[i], "qa.1.eml") == 0 ||
			strcmp(ours[i], "qa.3.eml") == 0))
			fail_msg("%s", ours[i]);
	assert_true(is_there(".qa-lock"));
	assert_int_equal(qa_outbox_sweep(x, NULL, 0, &f), 0);
	for (i = 0; i < COUNT(ours); i++)
		assert_false(is_there(ours[i]));
	assert_int_equal(names(), COUNT(others));
	assert_int_equal(elsewhere(), QA_BUSY); /* the lock is held on */
	qa_outbox_close(x);
}

/* ---- programs ---- */

static int
run(const char *command, const char *input)
{
	struct qa_fault f = QA_FAULT_NONE;
	int status = -1;

	if (qa_spawn(command, input, &status, &f) == -1)
		fail_msg("%s: %s", command, f.text);
	return status;
}

/* A program of the folder, with words that follow its name. */
static int
run_ours(const char *program, const char *words)
{
	char command[2048];

	snprintf(command, sizeof(command), "%s %s", in(program), words);
	return run(command, in("in"));
}

static void
how_a_program_ends(void **state)
{
	(void)state;
	put_file("in", "text\n", 0600);
	put_file("exit", "#!/bin/sh\nexit $1\n", 0700);
	put_file("die", "#!/bin/sh\nkill -$1 $$\n", 0700);
	assert_int_equal(run("true", in("in")), 0);
	assert_int_equal(run("false", in("in")), 1);
	assert_int_equal(run("  true   x  ", in("in")), 0);
	assert_int_equal(run_ours("exit", "75"), 75);
	assert_int_equal(run_ours("exit", "255"), 255);
	assert_int_equal(run_ours("die", "TERM"), 128 + SIGTERM);
	assert_int_equal(run_ours("die", "KILL"), 128 + SIGKILL);
}

/* Its input is the file; its words are words, and no shell looks at them. */
static void
what_a_program_is_given(void **state)
{
	char command[2048];

	(void)state;
	put_file("in", "line 1\nline 2\n", 0600);
	put_file("save",
	    "#!/bin/sh\nto=$1; shift\n{ cat; for w; do echo \"[$w]\"; done; } "
	    ">\"$to\"\n",
	    0700);
	snprintf(command, sizeof(command),
	    "%s %s -t 'a b' $HOME ; touch %s | > * \"\"", in("save"), in("out"),
	    in("no"));
	assert_int_equal(run(command, in("in")), 0);
	assert_false(is_there("no"));
	snprintf(command, sizeof(command),
	    "line 1\nline 2\n[-t]\n['a]\n[b']\n[$HOME]\n[;]\n[touch]\n[%s]\n"
	    "[|]\n[>]\n[*]\n[\"\"]\n",
	    in("no"));
	assert_string_equal(file_text(in("out")), command);
}

/* Results go to standard output, and a program's talk is none. */
static void
what_a_program_prints(void **state)
{
	int out = dup(STDOUT_FILENO), err = dup(STDERR_FILENO), to, to_err;

	(void)state;
	put_file("in", "", 0600);
	put_file("say", "#!/bin/sh\necho out\necho err >&2\n", 0700);
	fflush(NULL);
	to = open(in("stdout"), O_WRONLY | O_CREAT, 0600);
	to_err = open(in("stderr"), O_WRONLY | O_CREAT, 0600);
	assert_true(to != -1 && to_err != -1 && out != -1 && err != -1);
	dup2(to, STDOUT_FILENO);
	dup2(to_err, STDERR_FILENO);
	(void)run_ours("say", "");
	dup2(out, STDOUT_FILENO);
	dup2(err, STDERR_FILENO);
	close(to);
	close(to_err);
	close(out);
	close(err);
	assert_string_equal(file_text(in("stdout")), "");
	assert_string_equal(file_text(in("stderr")), "out\nerr\n");
}

/* The lock of the outbox is not handed on to what it starts. */
static void
a_program_does_not_keep_the_lock(void **state)
{
	struct qa_outbox *x = open_box();

	(void)state;
	put_file("in", "", 0600);
	put_file("fds", "#!/bin/sh\nls -l /proc/$$/fd >\"$1\" 2>&1\n", 0700);
	assert_int_equal(run_ours("fds", in("out")), 0);
	assert_null(strstr(file_text(in("out")), ".qa-lock"));
	qa_outbox_close(x);
}

static void
programs_that_do_not_start(void **state)
{
	static const struct {
		const char *command, *words;
		int exit;
	} cases[] = {
		{ "", "the command to send is empty", QA_USAGE },
		{ "   ", "the command to send is empty", QA_USAGE },
		{ "qa-no-such-program x",
		    "cannot start qa-no-such-program: ", QA_CONFIG },
		{ "/nowhere/sendmail -t",
		    "cannot start /nowhere/sendmail: ", QA_CONFIG },
		{ "/tmp", "cannot start /tmp: ", QA_CONFIG },
	};
	struct qa_fault f = QA_FAULT_NONE;
	int status = -1;
	size_t i;

	(void)state;
	put_file("in", "", 0600);
	for (i = 0; i < COUNT(cases); i++) {
		qa_fault_clear(&f);
		assert_int_equal(
		    qa_spawn(cases[i].command, in("in"), &status, &f), -1);
		assert_fault(f, cases[i].exit, cases[i].words);
	}
	put_file("plain", "not a program\n", 0600);
	qa_fault_clear(&f);
	assert_int_equal(qa_spawn(in("plain"), in("in"), &status, &f), -1);
	assert_fault(f, QA_CONFIG, "cannot start ");
	qa_fault_clear(&f);
	assert_int_equal(qa_spawn("true", in("none"), &status, &f), -1);
	assert_fault(f, QA_NO_INPUT, "none: ");
	assert_int_equal(status, -1);
}

static void
as_many_words_as_a_command_may_have(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	char command[200] = "true";
	int i, status;

	(void)state;
	put_file("in", "", 0600);
	for (i = 1; i < 32; i++)
		strncpy(command + strlen(command), " x", 3);
	assert_int_equal(run(command, in("in")), 0);
	strncpy(command + strlen(command), " ", 2);
	assert_int_equal(run(command, in("in")), 0);
	strncpy(command + strlen(command), "x", 2);
	assert_int_equal(qa_spawn(command, in("in"), &status, &f), -1);
	assert_fault(f, QA_USAGE, "too many words");
}

#define TEST(f) cmocka_unit_test_teardown(f, empty_folder)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_message_is_put_and_taken_out),
		TEST(messages_of_any_size),
		TEST(names_of_messages),
		TEST(a_message_that_cannot_be_taken_out),
		TEST(folders_that_are_refused),
		TEST(one_program_at_a_time),
		TEST(what_was_left_is_taken_out),
		TEST(how_a_program_ends),
		TEST(what_a_program_is_given),
		TEST(what_a_program_prints),
		TEST(a_program_does_not_keep_the_lock),
		TEST(programs_that_do_not_start),
		TEST(as_many_words_as_a_command_may_have),
	};

	return cmocka_run_group_tests_name(
	    "outbox", tests, make_folder, remove_folder);
}
