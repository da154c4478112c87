/*
 * A model of what is left when the power goes.
 *
 * Contents. Of every write since the last fsync of its file what was there
 * before is kept. When the power goes, each sector of 512 bytes that was
 * written since is either as it is now or as it was at that fsync, and the
 * size of the file is one of both too; a sector beyond the old end that is
 * lost holds noise. So a page can be torn, and later writes can survive
 * earlier ones.
 *
 * Names. What was made, removed, linked or renamed is certain once its
 * directory was synced. Of what was not, a beginning stays, of any length,
 * as in the journal of a file system, and the rest is undone, the last
 * first. A file removed lives on under a second name until then.
 *
 * The seed chooses, how much is lost as well as what. An fsync that returns
 * is believed; disks that lie are not modelled, nor is a sector that cannot
 * be read afterwards.
 */
#define _GNU_SOURCE
#include <sys/stat.h>
#include <sys/syscall.h>

#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "shim.h"

#define FILES 64
#define NAMES 256
#define SECTOR 512

/* What was there before a write, from old bytes on; less where the file
 * ended. */
struct image {
	struct image *before;
	off_t at;
	size_t n, had;
	char bytes[];
};

struct file {
	dev_t dev;
	ino_t ino;
	int fd; /* our own: closing it would give up the process's locks */
	bool dirty;
	off_t size; /* at the last fsync */
	struct image *last;
};

struct name {
	enum name_op op;
	dev_t dev; /* of the directory */
	ino_t ino;
	bool synced;
	int kept; /* number of what it took away, or 0 */
	char path[PATH_MAX], to[PATH_MAX];
};

static struct {
	bool on;
	uint64_t seed;
	const char *keep;
	struct file file[FILES];
	struct name name[NAMES];
	size_t files, names;
	int kept, last_kept;
} power;

extern void *__libc_malloc(size_t);
extern void __libc_free(void *);

/* A number that depends on the seed and on what it is asked for. */
static uint64_t
chance(uint64_t a, uint64_t b)
{
	uint64_t x = power.seed * 0x9e3779b97f4a7c15u +
	    a * 0xbf58476d1ce4e5b9u + b * 0x94d049bb133111ebu;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

void
power_begin(unsigned long seed, const char *keep)
{
	power.on = true;
	power.seed = seed;
	power.keep = keep;
}

/* ---- contents ---- */

static struct file *
new_file(int fd, const struct stat *st)
{
	struct file *x = &power.file[power.files++];
	char path[64];

	if (power.files == FILES)
		shim_give_up("too many files");
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	x->dev = st->st_dev;
	x->ino = st->st_ino;
	x->fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
	if (x->fd == -1)
		shim_give_up("cannot open a file again");
	return x;
}

/* The file of a descriptor, or NULL: standard output, a pipe. */
static struct file *
file_of(int fd, off_t *size)
{
	struct stat st;
	size_t i;

	if (!power.on || fd <= 2 || fstat(fd, &st) == -1 ||
	    !S_ISREG(st.st_mode))
		return NULL;
	*size = st.st_size;
	for (i = 0; i < power.files; i++)
		if (power.file[i].dev == st.st_dev &&
		    power.file[i].ino == st.st_ino)
			return &power.file[i];
	return new_file(fd, &st);
}

static void
keep_image(struct file *x, off_t size, off_t at, size_t n)
{
	struct image *m = __libc_malloc(sizeof(*m) + n);
	ssize_t had;

	if (m == NULL)
		shim_give_up("no memory for an image");
	had = syscall(SYS_pread64, x->fd, m->bytes, n, at);
	m->at = at;
	m->n = n;
	m->had = had < 0 ? 0 : (size_t)had;
	m->before = x->last;
	x->last = m;
	if (!x->dirty)
		x->size = size;
	x->dirty = true;
}

void
power_write(int fd, off_t at, size_t n)
{
	off_t size;
	struct file *x = file_of(fd, &size);

	if (x == NULL)
		return;
	keep_image(x, size, at == -1 ? lseek(fd, 0, SEEK_CUR) : at, n);
}

void
power_truncate(int fd, off_t new_size)
{
	off_t size;
	struct file *x = file_of(fd, &size);

	if (x == NULL)
		return;
	if (new_size < size)
		keep_image(x, size, new_size, (size_t)(size - new_size));
	else
		keep_image(x, size, size, 0);
}

static void
sync_contents(struct file *x)
{
	struct image *m;

	while ((m = x->last) != NULL) {
		x->last = m->before;
		__libc_free(m);
	}
	x->dirty = false;
}

/* Whether a sector is lost: all of them, most, half, few. */
static bool
is_lost(size_t file, off_t sector)
{
	static const unsigned eighths[] = { 8, 7, 4, 1 };

	return chance(file + 1, (uint64_t)sector) % 8 < eighths[power.seed % 4];
}

/* Puts back a part of an image that lies within one sector. */
static void
put_back(const struct file *x, const struct image *m, off_t from, size_t n)
{
	char noise[SECTOR];
	size_t offset = (size_t)(from - m->at), i;
	size_t had = m->had > offset ? m->had - offset : 0;

	if (had > n)
		had = n;
	for (i = 0; i < n; i++)
		noise[i] = (char)chance(7, (uint64_t)from + i);
	memcpy(noise, m->bytes + offset, had);
	syscall(SYS_pwrite64, x->fd, noise, n, from);
}

static void
lose_image(const struct file *x, const struct image *m, off_t now)
{
	size_t file = (size_t)(x - power.file), n;
	off_t from, end = m->at + (off_t)m->n, sector;

	for (from = m->at; from < end; from += (off_t)n) {
		sector = from / SECTOR;
		n = (size_t)((sector + 1) * SECTOR - from);
		if (n > (size_t)(end - from))
			n = (size_t)(end - from);
		if (from >= now || is_lost(file, sector))
			put_back(x, m, from, n);
	}
}

static void
lose_contents(struct file *x)
{
	const struct image *m;
	struct stat st;
	uint64_t coin = chance((uint64_t)(x - power.file), 1u << 30);

	if (!x->dirty || fstat(x->fd, &st) == -1)
		return;
	for (m = x->last; m != NULL; m = m->before)
		lose_image(x, m, st.st_size);
	syscall(SYS_ftruncate, x->fd,
	    power.seed % 4 == 0 || coin % 2 == 0 ? x->size : st.st_size);
}

/* ---- names ---- */

static void
kept_name(char *out, size_t size, int number)
{
	snprintf(out, size, "%s/%d", power.keep, number);
}

void
power_keep(const char *path)
{
	char kept[PATH_MAX];

	power.last_kept = 0;
	if (!power.on)
		return;
	kept_name(kept, sizeof(kept), ++power.kept);
	if (syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, kept, 0) == 0)
		power.last_kept = power.kept;
}

void
power_name(enum name_op op, const char *path, const char *to)
{
	struct name *x = &power.name[power.names];
	char folder[PATH_MAX];
	struct stat st;

	if (!power.on)
		return;
	if (++power.names == NAMES)
		shim_give_up("too many names");
	x->op = op;
	x->kept =
	    op == NAME_UNLINKED || op == NAME_RENAMED ? power.last_kept : 0;
	snprintf(x->path, sizeof(x->path), "%s", path);
	snprintf(x->to, sizeof(x->to), "%s", to == NULL ? "" : to);
	snprintf(folder, sizeof(folder), "%s", to == NULL ? path : to);
	if (stat(dirname(folder), &st) == -1)
		shim_give_up("a name without a folder");
	x->dev = st.st_dev;
	x->ino = st.st_ino;
}

static void
sync_names(const struct stat *st)
{
	size_t i;

	for (i = 0; i < power.names; i++)
		if (power.name[i].dev == st->st_dev &&
		    power.name[i].ino == st->st_ino)
			power.name[i].synced = true;
}

static void
give_back(const struct name *x, const char *path)
{
	char kept[PATH_MAX];

	if (x->kept == 0)
		return;
	kept_name(kept, sizeof(kept), x->kept);
	syscall(SYS_renameat2, AT_FDCWD, kept, AT_FDCWD, path, 0);
}

static void
undo_name(const struct name *x)
{
	switch (x->op) {
	case NAME_CREATED:
		syscall(SYS_unlinkat, AT_FDCWD, x->path, 0);
		break;
	case NAME_LINKED:
		syscall(SYS_unlinkat, AT_FDCWD, x->to, 0);
		break;
	case NAME_UNLINKED:
		give_back(x, x->path);
		break;
	case NAME_RENAMED:
		syscall(SYS_renameat2, AT_FDCWD, x->to, AT_FDCWD, x->path, 0);
		give_back(x, x->to);
		break;
	}
}

static void
lose_names(void)
{
	size_t i, open = 0, lost;

	for (i = 0; i < power.names; i++)
		open += !power.name[i].synced;
	lost = power.seed % 4 == 0 ? open : chance(3, 3) % (open + 1);
	for (i = power.names; i-- > 0 && lost > 0;)
		if (!power.name[i].synced) {
			undo_name(&power.name[i]);
			lost--;
		}
}

/* ---- both ---- */

void
power_sync(int fd)
{
	struct stat st;
	struct file *x;
	off_t size;

	if (!power.on || fstat(fd, &st) == -1)
		return;
	if (S_ISDIR(st.st_mode))
		sync_names(&st);
	else if ((x = file_of(fd, &size)) != NULL)
		sync_contents(x);
}

void
power_lose(void)
{
	size_t i;

	for (i = 0; i < power.files; i++)
		lose_contents(&power.file[i]);
	lose_names();
}
