/*
 * Other programs: started without a shell, and waited for.
 */
#ifndef QA_SPAWN_H
#define QA_SPAWN_H

#include "base/fault.h"

/*
 * Runs a command, its words separated by blanks, with a file as its standard
 * input.
 *
 * out    *status: its exit status; 128 and the signal that ended it
 * fails  QA_CONFIG where there is no such program, QA_NO_INPUT the file
 */
int qa_spawn(const char *command, const char *input, int *status,
    struct qa_fault *) QA_MUST;

#endif
