/*
 * An outbox: a folder of messages on their way, one file each, which one
 * program at a time works in. Files are on the disk before they show.
 */
#ifndef QA_OUTBOX_H
#define QA_OUTBOX_H

#include <stddef.h>

#include "base/fault.h"

struct qa_outbox;

/*
 * Opens a folder, and takes its lock, which goes when the program ends,
 * however it ends.
 *
 * fails  QA_BUSY where another program holds it, QA_NO_CREATE
 */
int qa_outbox_open(
    struct qa_outbox **, const char *folder, struct qa_fault *) QA_MUST;
void qa_outbox_close(struct qa_outbox *); /* takes NULL */

/* Writes a message, or writes it again; its path is owned by the outbox and
 * lasts until the next call. */
int qa_outbox_put(struct qa_outbox *, const char *message, const char *bytes,
    const char **path, struct qa_fault *) QA_MUST;

/* Takes a message out. */
int qa_outbox_remove(
    struct qa_outbox *, const char *message, struct qa_fault *) QA_MUST;

/* Takes out what an earlier run left: messages that are not among those
 * kept, and files that were never finished. */
int qa_outbox_sweep(struct qa_outbox *, const char *const *keep, size_t n,
    struct qa_fault *) QA_MUST;

#endif
