#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "face/out.h"
#include "face/outbox.h"

struct qa_outbox {
	const char *folder;
	int lock;
	struct qa_buf path;
};

static int
take_lock(struct qa_outbox *x, struct qa_fault *f)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	qa_buf_print(&x->path, "%s/.qa-lock", x->folder);
	if (x->path.failed)
		return qa_fail_memory(f);
	x->lock =
	    open(x->path.data, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (x->lock == -1)
		return qa_fail(f, QA_NO_CREATE, "cannot create %s: %s",
		    x->path.data, strerror(errno));
	if (fcntl(x->lock, F_SETLK, &whole) == -1)
		return qa_fail(f, QA_BUSY,
		    "another qa-actions remind is at work in %s: try again",
		    x->folder);
	return 0;
}

int
qa_outbox_open(struct qa_outbox **out, const char *folder, struct qa_fault *f)
{
	struct qa_outbox *x = calloc(1, sizeof(*x));

	*out = x;
	if (x == NULL)
		return qa_fail_memory(f);
	x->folder = folder;
	x->lock = -1;
	return take_lock(x, f);
}

void
qa_outbox_close(struct qa_outbox *x)
{
	if (x == NULL)
		return;
	if (x->lock != -1)
		close(x->lock);
	qa_buf_clear(&x->path);
	free(x);
}

/* FOLDER/MESSAGE.eml, the message without what follows its @. */
static int
name(struct qa_outbox *x, const char *message, struct qa_fault *f)
{
	qa_buf_reset(&x->path);
	qa_buf_print(&x->path, "%s/%.*s.eml", x->folder,
	    (int)strcspn(message, "@/"), message);
	return x->path.failed ? qa_fail_memory(f) : 0;
}

int
qa_outbox_put(struct qa_outbox *x, const char *message, const char *bytes,
    const char **path, struct qa_fault *f)
{
	struct qa_out_style style = { .temporary = x->folder };

	if (name(x, message, f) == -1)
		return -1;
	*path = style.path = x->path.data;
	return qa_out_verbatim(&style, bytes, strlen(bytes), f);
}

int
qa_outbox_remove(struct qa_outbox *x, const char *message, struct qa_fault *f)
{
	if (name(x, message, f) == -1)
		return -1;
	if (unlink(x->path.data) == -1 && errno != ENOENT)
		return qa_fail(f, QA_IO, "cannot remove %s: %s", x->path.data,
		    strerror(errno));
	return 0;
}

/* Whether a file of the folder is ours and no longer wanted. */
static bool
is_stale(const char *file, const char *const *keep, size_t n)
{
	size_t length = strlen(file), i, k;

	if (strncmp(file, ".qa-", 4) == 0)
		return strcmp(file, ".qa-lock") != 0;
	if (strncmp(file, "qa.", 3) != 0 || length < sizeof("qa.x.eml") - 1 ||
	    strcmp(file + length - 4, ".eml") != 0)
		return false;
	for (i = 0; i < n; i++) {
		k = strcspn(keep[i], "@/");
		if (k == length - 4 && strncmp(file, keep[i], k) == 0)
			return false;
	}
	return true;
}

int
qa_outbox_sweep(
    struct qa_outbox *x, const char *const *keep, size_t n, struct qa_fault *f)
{
	DIR *folder = opendir(x->folder);
	const struct dirent *entry;

	if (folder == NULL)
		return qa_fail(f, QA_NO_CREATE, "cannot read %s: %s", x->folder,
		    strerror(errno));
	while ((entry = readdir(folder)) != NULL) {
		if (!is_stale(entry->d_name, keep, n))
			continue;
		qa_buf_reset(&x->path);
		qa_buf_print(&x->path, "%s/%s", x->folder, entry->d_name);
		if (!x->path.failed)
			unlink(x->path.data);
	}
	closedir(folder);
	return x->path.failed ? qa_fail_memory(f) : 0;
}
