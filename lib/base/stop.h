/*
 * Being asked to stop: a signal notes it, loops look, and the usual way out
 * of a fault cleans up. The one piece of state that a signal forces upon us.
 */
#ifndef QA_STOP_H
#define QA_STOP_H

#include "base/fault.h"

/* Notes a signal; safe in a handler. */
void qa_stop_note(int signal);

/* The signal that was noted, or 0. */
int qa_stop_signal(void);

/* 0, or -1 with a fault when a signal was noted. */
int qa_stop_check(struct qa_fault *) QA_MUST;

#endif
