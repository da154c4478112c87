/*
 * Where a database lies: its path checked, a name for one that is being
 * made, and its own name when it is finished. Private to lib/store.
 */
#ifndef QA_PLACE_H
#define QA_PLACE_H

#include <stdbool.h>

#include "base/fault.h"

/*
 * The real path of a file: its directories followed, itself not. Where it
 * must exist it is regular, not empty, no symbolic link and has one name.
 * Caller frees.
 *
 * fails  NULL with QA_NO_INPUT, QA_NO_CREATE, QA_NO_PERMISSION, QA_DATA
 */
char *qa_place_path(const char *path, bool must_exist, struct qa_fault *);

/* An empty file beside a path, with a name that nobody has. Caller frees;
 * NULL with QA_NO_CREATE or QA_IO; path: as the user named it. */
char *qa_place_temporary(const char *full, const char *path, struct qa_fault *);

/* Removes one that is not to be published, and its journal. */
void qa_place_forget(const char *temporary);

/* Gives a finished file its name, and keeps the name on the disk. replace:
 * another file may have it. fails QA_NO_CREATE, QA_IO */
int qa_place_publish(const char *temporary, const char *path, bool replace,
    struct qa_fault *) QA_MUST;

#endif
