/*
 * Spools: bytes held in memory up to 8 MiB, beyond that in an unlinked file
 * in a temporary directory, so that a stream can be read twice or a result
 * be complete before its first byte leaves.
 */
#ifndef QA_SPOOL_H
#define QA_SPOOL_H

#include <stddef.h>
#include <sys/types.h>

#include "base/fault.h"

struct qa_spool;

/* directory: where a large one goes; kept as a pointer. */
int qa_spool_new(
    struct qa_spool **, const char *directory, struct qa_fault *) QA_MUST;
void qa_spool_free(struct qa_spool *);
int qa_spool_add(
    struct qa_spool *, const char *, size_t, struct qa_fault *) QA_MUST;

/* Reading starts at the beginning, and starts again after a rewind. */
void qa_spool_rewind(struct qa_spool *);

/* How many bytes were read, 0 at the end, -1. */
ssize_t qa_spool_read(struct qa_spool *, char *, size_t, struct qa_fault *);

#endif
