/*
 * Scratch files: files without a name, gone when they are closed, for what
 * does not fit into memory.
 */
#ifndef QA_SCRATCH_H
#define QA_SCRATCH_H

#include <stddef.h>
#include <sys/types.h>

#include "base/fault.h"

/*
 * Opens an empty file for reading and writing in a folder, that nobody else
 * can open.
 *
 * out    a descriptor, to be closed by the caller
 * fails  QA_NO_CREATE, QA_IO
 */
int qa_scratch_open(int *fd, const char *folder, struct qa_fault *) QA_MUST;

/* Writes all of it at the end. fails QA_IO */
int qa_scratch_add(int fd, const void *, size_t, struct qa_fault *) QA_MUST;

/* Reads up to n bytes from a place: how many, 0 at the end, -1. */
ssize_t qa_scratch_read(
    int fd, void *, size_t n, off_t from, struct qa_fault *);

#endif
