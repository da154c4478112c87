#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/scratch.h"

int
qa_scratch_open(int *fd, const char *folder, struct qa_fault *f)
{
	struct qa_buf name = QA_BUF_EMPTY;
	int rc = -1;

	qa_buf_print(&name, "%s/qa-XXXXXX", folder);
	if (name.failed) {
		qa_fail_memory(f);
	} else if ((*fd = mkstemp(name.data)) == -1) {
		qa_fail(f, QA_NO_CREATE,
		    "cannot create a temporary file in %s: %s", folder,
		    strerror(errno));
	} else {
		unlink(name.data);
		fcntl(*fd, F_SETFD, FD_CLOEXEC);
		rc = 0;
	}
	qa_buf_clear(&name);
	return rc;
}

int
qa_scratch_add(int fd, const void *from, size_t n, struct qa_fault *f)
{
	const char *p = from;
	ssize_t k;

	while (n > 0) {
		if ((k = write(fd, p, n)) == -1) {
			if (errno == EINTR)
				continue;
			return qa_fail(f, QA_IO,
			    "cannot write a temporary file: %s",
			    strerror(errno));
		}
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

ssize_t
qa_scratch_read(int fd, void *to, size_t n, off_t from, struct qa_fault *f)
{
	ssize_t k;

	while ((k = pread(fd, to, n, from)) == -1 && errno == EINTR)
		continue;
	if (k == -1)
		qa_fail(f, QA_IO, "cannot read a temporary file: %s",
		    strerror(errno));
	return k;
}
