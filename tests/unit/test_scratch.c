#include "unit.h"

#include <sys/stat.h>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/scratch.h"

static char folder[] = "/tmp/qa-test-XXXXXX";

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) == NULL ? -1 : 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

static int
names_in_folder(void)
{
	DIR *d = opendir(folder);
	int n = 0;

	assert_non_null(d);
	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n - 2; /* . and .. */
}

static int
scratch(void)
{
	struct qa_fault f = QA_FAULT_NONE;
	int fd = -1;

	assert_int_equal(qa_scratch_open(&fd, folder, &f), 0);
	assert_int_equal(f.exit, 0);
	return fd;
}

static void
it_has_no_name(void **state)
{
	struct stat st;
	int fd = scratch();

	(void)state;
	assert_int_equal(names_in_folder(), 0);
	assert_int_equal(fstat(fd, &st), 0);
	assert_int_equal(st.st_nlink, 0);
	assert_int_equal(st.st_size, 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	close(fd);
	assert_int_equal(names_in_folder(), 0);
}

static void
a_program_that_is_started_does_not_get_it(void **state)
{
	int fd = scratch();

	(void)state;
	assert_int_equal(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	close(fd);
}

static void
two_are_two(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	int a = scratch(), b = scratch();
	char c;

	(void)state;
	assert_int_equal(qa_scratch_add(a, "a", 1, &f), 0);
	assert_int_equal(qa_scratch_read(b, &c, 1, 0, &f), 0);
	assert_int_equal(qa_scratch_read(a, &c, 1, 0, &f), 1);
	assert_int_equal(c, 'a');
	close(a);
	close(b);
}

/* Reading at a place leaves the place where more is added. */
static void
what_is_added_is_read_back(void **state)
{
	enum { N = 3 << 20 };
	struct qa_fault f = QA_FAULT_NONE;
	unsigned char *in = malloc(N), *out = malloc(N);
	int fd = scratch();
	size_t i;

	(void)state;
	for (i = 0; i < N; i++)
		in[i] = (unsigned char)(i * 2654435761u >> 13);
	assert_int_equal(qa_scratch_add(fd, in, 0, &f), 0);
	assert_int_equal(qa_scratch_add(fd, in, 1, &f), 0);
	assert_int_equal(qa_scratch_read(fd, out, 1, 0, &f), 1);
	assert_int_equal(qa_scratch_add(fd, in + 1, N - 1, &f), 0);
	assert_int_equal(qa_scratch_read(fd, out, N, 0, &f), N);
	assert_memory_equal(in, out, N);
	assert_int_equal(qa_scratch_read(fd, out, 10, N / 2, &f), 10);
	assert_memory_equal(in + N / 2, out, 10);
	assert_int_equal(f.exit, 0);
	close(fd);
	free(in);
	free(out);
}

static void
behind_the_end_there_is_nothing(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	char out[8] = "1234567";
	int fd = scratch();

	(void)state;
	assert_int_equal(qa_scratch_read(fd, out, sizeof(out), 0, &f), 0);
	assert_int_equal(qa_scratch_add(fd, "abc", 3, &f), 0);
	assert_int_equal(qa_scratch_read(fd, out, sizeof(out), 1, &f), 2);
	assert_memory_equal(out, "bc34567", 8);
	assert_int_equal(qa_scratch_read(fd, out, sizeof(out), 3, &f), 0);
	assert_int_equal(qa_scratch_read(fd, out, sizeof(out), 99, &f), 0);
	assert_int_equal(f.exit, 0);
	close(fd);
}

static void
a_folder_that_is_not_there(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	int fd;

	(void)state;
	assert_int_equal(qa_scratch_open(&fd, "/nowhere/at/all", &f), -1);
	assert_fault(f, QA_NO_CREATE, "/nowhere/at/all: No such file");
	qa_fault_clear(&f);
	assert_int_equal(qa_scratch_open(&fd, "/dev/null", &f), -1);
	assert_fault(f, QA_NO_CREATE, "/dev/null: Not a directory");
}

static void
what_cannot_be_written_or_read(void **state)
{
	struct qa_fault f = QA_FAULT_NONE;
	int full = open("/dev/full", O_WRONLY), both[2];
	char c;

	(void)state;
	if (full != -1) {
		assert_int_equal(qa_scratch_add(full, "a", 1, &f), -1);
		assert_fault(f, QA_IO, "No space left");
		close(full);
	}
	qa_fault_clear(&f);
	assert_int_equal(pipe(both), 0);
	assert_int_equal(qa_scratch_read(both[0], &c, 1, 0, &f), -1);
	assert_fault(f, QA_IO, "cannot read a temporary file");
	close(both[0]);
	close(both[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_has_no_name),
		cmocka_unit_test(a_program_that_is_started_does_not_get_it),
		cmocka_unit_test(two_are_two),
		cmocka_unit_test(what_is_added_is_read_back),
		cmocka_unit_test(behind_the_end_there_is_nothing),
		cmocka_unit_test(a_folder_that_is_not_there),
		cmocka_unit_test(what_cannot_be_written_or_read),
	};

	return cmocka_run_group_tests_name(
	    "scratch", tests, make_folder, remove_folder);
}
