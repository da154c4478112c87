/*
 * Sources: the bytes of a file or of standard input, as UTF-8, readable
 * twice, with their SHA-256.
 */
#ifndef QA_SOURCE_H
#define QA_SOURCE_H

#include <stddef.h>
#include <sys/types.h>

#include "base/fault.h"
#include "base/hash.h"

struct qa_source;

/*
 * Opens a regular file by its path, or standard input for "-", which is
 * read to its end into a spool. A mark at the start tells UTF-8 or UTF-16;
 * encoding, where not NULL, is that of the bytes.
 *
 * fails  QA_NO_INPUT, QA_NO_PERMISSION, QA_DATA for a workbook, a directory,
 *        an empty file, an unknown encoding
 */
int qa_source_open(struct qa_source **, const char *path, const char *encoding,
    const char *temporary, struct qa_fault *) QA_MUST;
/* A source of bytes in memory, which are copied; name is kept. */
int qa_source_of(struct qa_source **, const char *name, const char *, size_t,
    const char *temporary, struct qa_fault *) QA_MUST;

void qa_source_close(struct qa_source *);

/* Lower-case hexadecimal SHA-256 of the bytes as they came, worked out when
 * it is asked for, before the reading; NULL with a fault. */
const char *qa_source_hash(struct qa_source *, struct qa_fault *);

/* The name for messages: the path, or (standard input). */
const char *qa_source_name(const struct qa_source *);

/* Starts reading again from the beginning. */
int qa_source_rewind(struct qa_source *, struct qa_fault *) QA_MUST;

/* UTF-8 bytes: how many, 0 at the end, -1. What is not valid in a named
 * encoding fails; plain UTF-8 is not checked here. */
ssize_t qa_source_read(struct qa_source *, char *, size_t, struct qa_fault *);

#endif
