/*
 * A library to preload that makes the nth call fail, or the process die at
 * it. It is told by the environment:
 *
 * QA_SHIM_CALLS  which calls count: write truncate sync name alloc spawn, in
 *                any combination; writes to standard error never do
 * QA_SHIM_AT     the call at which something happens, from 1; 0: none
 * QA_SHIM_DO     what: KILL INT TERM HUP, a signal before the call, and
 *                with a trailing + after it; short, half of a write;
 *                ENOSPC EIO EDQUOT EINTR, and with a trailing + from then
 *                on, the first and the third only of calls that take
 *                room; null, no memory, and null+ from then on; power, the
 *                model of power.c, at 0 when the process ends of itself
 * QA_SHIM_AFTER  instead of a call: microseconds until the signal
 * QA_SHIM_COUNT  a file that gets the number of calls, and a + where one
 *                of them was meddled with, when the process ends of itself
 * QA_SHIM_SEED   of what the power takes
 * QA_SHIM_KEEP   a folder of the same file system for what it gives back
 *
 * Names are those that programs make, remove, link or rename: open(2) with
 * O_CREAT and mkstemp(3) belong to them.
 */
#define _GNU_SOURCE
#include <sys/stat.h>
#include <sys/syscall.h>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "shim.h"

#pragma GCC diagnostic ignored "-Wmissing-prototypes"

enum call { WRITE, TRUNCATE, SYNC, NAME, ALLOC, SPAWN };
enum deed { GO, FAIL, SHORT, DIE };
enum task { NOTHING, SIGNAL, ERROR, HALF, POWER };

static const struct {
	const char *name;
	enum task task;
	int number; /* of the signal or the error */
} tasks[] = {
	{ "KILL", SIGNAL, SIGKILL },
	{ "INT", SIGNAL, SIGINT },
	{ "TERM", SIGNAL, SIGTERM },
	{ "HUP", SIGNAL, SIGHUP },
	{ "ENOSPC", ERROR, ENOSPC },
	{ "EIO", ERROR, EIO },
	{ "EDQUOT", ERROR, EDQUOT },
	{ "EINTR", ERROR, EINTR },
	{ "null", ERROR, ENOMEM },
	{ "short", HALF, 0 },
	{ "power", POWER, 0 },
};

static struct {
	bool counts[SPAWN + 1];
	long at, n;
	enum task task;
	int number;
	bool plus, met;
	const char *count;
} shim;

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

void
shim_give_up(const char *why)
{
	static const char name[] = "shim: ";

	syscall(SYS_write, 2, name, sizeof(name) - 1);
	syscall(SYS_write, 2, why, strlen(why));
	syscall(SYS_write, 2, "\n", (size_t)1);
	_exit(99);
}

/* ---- what is asked, and what is told ---- */

static const char *
asked(const char *name, const char *otherwise)
{
	const char *s = getenv(name);

	return s == NULL ? otherwise : s;
}

static void
start_clock(long microseconds)
{
	struct sigevent e = { .sigev_notify = SIGEV_SIGNAL,
		.sigev_signo = shim.number };
	struct itimerspec t = { .it_value.tv_sec = microseconds / 1000000,
		.it_value.tv_nsec = microseconds % 1000000 * 1000 };
	timer_t timer;

	if (timer_create(CLOCK_MONOTONIC, &e, &timer) == -1 ||
	    timer_settime(timer, 0, &t, NULL) == -1)
		shim_give_up("no clock");
}

static void
read_task(const char *s)
{
	size_t i, n = strcspn(s, "+");

	shim.plus = s[n] == '+';
	for (i = 0; i < sizeof(tasks) / sizeof(*tasks); i++)
		if (strlen(tasks[i].name) == n &&
		    strncmp(tasks[i].name, s, n) == 0) {
			shim.task = tasks[i].task;
			shim.number = tasks[i].number;
			return;
		}
	if (n > 0)
		shim_give_up("what is QA_SHIM_DO?");
}

__attribute__((constructor)) static void
begin(void)
{
	static const char *const names[] = { "write", "truncate", "sync",
		"name", "alloc", "spawn" };
	const char *calls = asked("QA_SHIM_CALLS", "");
	size_t i;

	read_task(asked("QA_SHIM_DO", ""));
	shim.at = atol(asked("QA_SHIM_AT", "0"));
	shim.count = asked("QA_SHIM_COUNT", NULL);
	if (shim.task == POWER)
		power_begin(strtoul(asked("QA_SHIM_SEED", "1"), NULL, 10),
		    asked("QA_SHIM_KEEP", "."));
	if (getenv("QA_SHIM_AFTER") != NULL)
		start_clock(atol(getenv("QA_SHIM_AFTER")));
	for (i = 0; i <= SPAWN; i++)
		shim.counts[i] = strstr(calls, names[i]) != NULL;
}

__attribute__((destructor)) static void
end(void)
{
	char text[32];
	int fd, n;

	if (shim.task == POWER && shim.at == 0)
		power_lose();
	if (shim.count == NULL)
		return;
	n = snprintf(
	    text, sizeof(text), "%ld%s\n", shim.n, shim.met ? "+" : "");
	fd = (int)syscall(SYS_openat, AT_FDCWD, shim.count,
	    O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fd == -1 || syscall(SYS_write, fd, text, (size_t)n) != n)
		shim_give_up("cannot write the count");
	syscall(SYS_close, fd);
}

/* ---- the nth call ---- */

static void
signal_self(void)
{
	if (shim.task == POWER)
		power_lose();
	kill(getpid(), shim.task == POWER ? SIGKILL : shim.number);
}

/* Counts a call, which takes room or does not, and says what becomes of
 * it. */
static enum deed
next(enum call c, bool grows)
{
	if (!shim.counts[c])
		return GO;
	shim.n++;
	if (shim.at == 0 || shim.n < shim.at ||
	    (shim.n > shim.at && !(shim.plus && shim.task == ERROR)))
		return GO;
	if (!grows && (shim.number == ENOSPC || shim.number == EDQUOT))
		return GO;
	shim.met = true;
	switch (shim.task) {
	case SIGNAL:
		if (shim.plus)
			return DIE;
		/* FALLTHROUGH */
	case POWER:
		signal_self();
		return GO;
	case ERROR:
		errno = shim.number;
		return FAIL;
	case HALF:
		return SHORT;
	default:
		return GO;
	}
}

/* After a call: the signal that was to come then. */
static long
done(enum deed d, long result)
{
	int e = errno;

	if (d == DIE)
		signal_self();
	errno = e;
	return result;
}

/* ---- writing ---- */

/* Whether a write makes a file longer. */
static bool
grows(int fd, off_t at, size_t n)
{
	struct stat st;

	if (fstat(fd, &st) == -1 || !S_ISREG(st.st_mode))
		return true;
	return at + (off_t)n > st.st_size;
}

static off_t
place(int fd)
{
	return (off_t)syscall(SYS_lseek, fd, (off_t)0, SEEK_CUR);
}

ssize_t
write(int fd, const void *p, size_t n)
{
	enum deed d =
	    fd == STDERR_FILENO ? GO : next(WRITE, grows(fd, place(fd), n));

	if (d == FAIL)
		return -1;
	if (d == SHORT && n > 1)
		n /= 2;
	power_write(fd, -1, n);
	return done(d, syscall(SYS_write, fd, p, n));
}

ssize_t
pwrite(int fd, const void *p, size_t n, off_t at)
{
	enum deed d = next(WRITE, grows(fd, at, n));

	if (d == FAIL)
		return -1;
	if (d == SHORT && n > 1)
		n /= 2;
	power_write(fd, at, n);
	return done(d, syscall(SYS_pwrite64, fd, p, n, at));
}

ssize_t
pwrite64(int fd, const void *p, size_t n, off64_t at)
{
	return pwrite(fd, p, n, at);
}

int
ftruncate(int fd, off_t size)
{
	enum deed d = next(TRUNCATE, false);

	if (d == FAIL)
		return -1;
	power_truncate(fd, size);
	return (int)done(d, syscall(SYS_ftruncate, fd, size));
}

int
ftruncate64(int fd, off64_t size)
{
	return ftruncate(fd, size);
}

static int
sync_with(long number, int fd)
{
	enum deed d = next(SYNC, false);
	long rc;

	if (d == FAIL)
		return -1;
	if ((rc = syscall(number, fd)) == 0)
		power_sync(fd);
	return (int)done(d, rc);
}

int
fsync(int fd)
{
	return sync_with(SYS_fsync, fd);
}

int
fdatasync(int fd)
{
	return sync_with(SYS_fdatasync, fd);
}

/* ---- names ---- */

int
unlink(const char *path)
{
	enum deed d = next(NAME, false);
	long rc;

	if (d == FAIL)
		return -1;
	power_keep(path);
	rc = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
	if (rc == 0)
		power_name(NAME_UNLINKED, path, NULL);
	return (int)done(d, rc);
}

static int
rename_with(const char *from, const char *to, unsigned flags)
{
	enum deed d = next(NAME, false);
	long rc;

	if (d == FAIL)
		return -1;
	power_keep(to);
	rc = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
	if (rc == 0)
		power_name(NAME_RENAMED, from, to);
	return (int)done(d, rc);
}

int
rename(const char *from, const char *to)
{
	return rename_with(from, to, 0);
}

int
renameat2(int fd, const char *from, int other, const char *to, unsigned flags)
{
	if (fd != AT_FDCWD || other != AT_FDCWD)
		shim_give_up("renameat2 of an open folder");
	return rename_with(from, to, flags);
}

int
link(const char *from, const char *to)
{
	enum deed d = next(NAME, true);
	long rc;

	if (d == FAIL)
		return -1;
	rc = syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
	if (rc == 0)
		power_name(NAME_LINKED, from, to);
	return (int)done(d, rc);
}

/* An open that creates; one that only opens is no concern of ours. */
static int
create(const char *path, int flags, mode_t mode)
{
	struct stat st;
	bool there = lstat(path, &st) == 0;
	enum deed d = there ? GO : next(NAME, true);
	long fd;

	if (d == FAIL)
		return -1;
	fd = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
	if (fd != -1 && !there)
		power_name(NAME_CREATED, path, NULL);
	return (int)done(d, fd);
}

int
open(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode = 0;

	if (flags & (O_CREAT | __O_TMPFILE)) {
		va_start(ap, flags);
		mode = (mode_t)va_arg(ap, int);
		va_end(ap);
	}
	if (flags & O_CREAT)
		return create(path, flags, mode);
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int
open64(const char *path, int flags, ...)
{
	va_list ap;
	mode_t mode = 0;

	if (flags & (O_CREAT | __O_TMPFILE)) {
		va_start(ap, flags);
		mode = (mode_t)va_arg(ap, int);
		va_end(ap);
	}
	return open(path, flags, mode);
}

int
mkstemp(char *path)
{
	enum deed d = next(NAME, true);
	int (*real)(char *);
	int fd;

	if (d == FAIL)
		return -1;
	*(void **)&real = dlsym(RTLD_NEXT, "mkstemp");
	fd = real(path);
	if (fd != -1)
		power_name(NAME_CREATED, path, NULL);
	return (int)done(d, fd);
}

int
mkstemp64(char *path)
{
	return mkstemp(path);
}

/* ---- programs ---- */

int
posix_spawnp(pid_t *child, const char *file,
    const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *how,
    char *const argument[], char *const environment[])
{
	enum deed d = next(SPAWN, true);
	int (*real)(pid_t *, const char *, const posix_spawn_file_actions_t *,
	    const posix_spawnattr_t *, char *const *, char *const *);

	if (d == FAIL)
		return errno;
	*(void **)&real = dlsym(RTLD_NEXT, "posix_spawnp");
	return (int)done(
	    d, real(child, file, actions, how, argument, environment));
}

/* ---- memory ---- */

/* The C library's own requests for a user's name do not count: where they
 * fail it may end the process by an assertion (glibc 2.36). */
struct passwd *
getpwuid(uid_t uid)
{
	struct passwd *(*real)(uid_t);
	bool counts = shim.counts[ALLOC];
	struct passwd *p;

	*(void **)&real = dlsym(RTLD_NEXT, "getpwuid");
	shim.counts[ALLOC] = false;
	p = real(uid);
	shim.counts[ALLOC] = counts;
	return p;
}

void *
malloc(size_t n)
{
	return next(ALLOC, true) == FAIL ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return next(ALLOC, true) == FAIL ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return next(ALLOC, true) == FAIL ? NULL : __libc_realloc(p, n);
}
