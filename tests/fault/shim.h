/*
 * What shim.c and power.c know of each other.
 */
#ifndef QA_SHIM_H
#define QA_SHIM_H

#include <sys/types.h>

#include <stddef.h>

enum name_op { NAME_CREATED, NAME_UNLINKED, NAME_RENAMED, NAME_LINKED };

/* Begins to keep what a power loss would take; seed chooses what of it. */
void power_begin(unsigned long seed, const char *keep);

/* Before a write or truncation; each does nothing unless begun. */
void power_write(int fd, off_t at, size_t n);
void power_truncate(int fd, off_t size);

/* After a call on names; to is NULL where there is one name. Before an
 * unlink or rename that takes a name away. */
void power_name(enum name_op, const char *path, const char *to);
void power_keep(const char *path);

/* After an fsync. */
void power_sync(int fd);

/* The power goes: what was not synced is dropped or torn. */
void power_lose(void);

_Noreturn void shim_give_up(const char *);

#endif
