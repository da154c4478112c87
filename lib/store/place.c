/* Where a database lies: names, checked and given. */
#define _GNU_SOURCE /* renameat2 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "store/place.h"

char *
qa_place_path(const char *path, bool must_exist, struct qa_fault *f)
{
	char *a = strdup(path), *b = strdup(path), *folder, *full = NULL;
	struct stat st;
	size_t n;

	if (a == NULL || b == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	if ((folder = realpath(dirname(a), NULL)) == NULL) {
		if (errno == ENOMEM)
			qa_fail_memory(f);
		else
			qa_fail(f, must_exist ? QA_NO_INPUT : QA_NO_CREATE,
			    "cannot open %s: %s", path, strerror(errno));
		goto done;
	}
	n = strlen(folder) + strlen(basename(b)) + 2;
	if ((full = malloc(n)) == NULL)
		qa_fail_memory(f);
	else
		snprintf(full, n, "%s/%s", folder, basename(b));
	free(folder);
	if (full == NULL || !must_exist)
		goto done;
	if (lstat(full, &st) == -1)
		qa_fail(f, errno == EACCES ? QA_NO_PERMISSION : QA_NO_INPUT,
		    "cannot open %s: %s%s", path, strerror(errno),
		    errno == ENOENT ? "; qa-init makes one" : "");
	else if (!S_ISREG(st.st_mode) || st.st_nlink > 1)
		qa_fail(f, QA_NO_INPUT,
		    "%s is not a regular file with one name: a database is no "
		    "link, directory or pipe",
		    path);
	else if (st.st_size == 0)
		qa_fail(f, QA_DATA,
		    "%s is empty, not a database; qa-init "
		    "makes one",
		    path);
	else if (access(full, R_OK) == -1)
		qa_fail(f, QA_NO_PERMISSION, "cannot open %s: %s", path,
		    strerror(errno));
	if (f->exit != 0) {
		free(full);
		full = NULL;
	}
done:
	free(a);
	free(b);
	return full;
}

char *
qa_place_temporary(const char *full, const char *path, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char *copy = strdup(full);
	int fd;

	if (copy != NULL)
		qa_buf_print(&b, "%s/.qa-init-XXXXXX", dirname(copy));
	free(copy);
	if (b.failed || b.data == NULL) {
		qa_fail_memory(f);
	} else if ((fd = mkstemp(b.data)) == -1) {
		qa_fail(f, errno == ENOSPC ? QA_IO : QA_NO_CREATE,
		    "cannot create %s: %s", path, strerror(errno));
	} else {
		close(fd);
		return b.data;
	}
	qa_buf_clear(&b);
	return NULL;
}

/* The directory keeps what was named in it. */
static int
sync_directory(const char *full, struct qa_fault *f)
{
	char *copy = strdup(full);
	int fd, rc = 0;

	if (copy == NULL)
		return qa_fail_memory(f);
	if ((fd = open(dirname(copy), O_RDONLY | O_CLOEXEC)) == -1 ||
	    fsync(fd) == -1)
		rc = qa_fail(f, QA_IO, "cannot write the directory of %s: %s",
		    full, strerror(errno));
	if (fd != -1)
		close(fd);
	free(copy);
	return rc;
}

/* In one step where the file system can: a kill between a link and an unlink
 * would leave a database with two names, which nobody opens. */
static int
move_name(const char *from, const char *to, bool replace)
{
	if (replace)
		return rename(from, to);
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
	return link(from, to) == -1 ? -1 : unlink(from);
}

/* SQLite has done with it; where it could not be removed, once more. */
static void
remove_journal(const char *temporary)
{
	struct qa_buf b = QA_BUF_EMPTY;

	qa_buf_print(&b, "%s-journal", temporary);
	if (!b.failed)
		unlink(b.data);
	qa_buf_clear(&b);
}

void
qa_place_forget(const char *temporary)
{
	unlink(temporary);
	remove_journal(temporary);
}

int
qa_place_publish(
    const char *temporary, const char *path, bool replace, struct qa_fault *f)
{
	char *full = qa_place_path(path, false, f);
	int rc = -1;

	if (full == NULL)
		return -1;
	remove_journal(temporary);
	if (move_name(temporary, full, replace) == -1)
		qa_fail(f, QA_NO_CREATE, "cannot create %s: %s", path,
		    strerror(errno));
	else
		rc = sync_directory(full, f);
	free(full);
	return rc;
}
