/*
 * A fault: what went wrong, where, and how the program ends.
 *
 * It is written once, where it happened, as a finished sentence without a
 * full stop, and passed up unchanged. A second fault never overwrites the
 * first.
 */
#ifndef QA_FAULT_H
#define QA_FAULT_H

#define QA_MUST __attribute__((warn_unused_result))
#define QA_PRINTF(f, a) __attribute__((format(printf, f, a)))

/* Exit statuses of the whole suite; the table is in qa(7). */
enum qa_exit {
	QA_DONE = 0,
	QA_VERDICT_NO = 1, /* the answer that a script asked for is no */
	QA_USAGE = 64, /* wrong options or operands */
	QA_DATA = 65, /* wrong data */
	QA_NO_INPUT = 66, /* an input cannot be opened */
	QA_SOFTWARE = 70, /* our bug, or out of memory */
	QA_NO_CREATE = 73, /* an output cannot be created */
	QA_IO = 74, /* reading or writing failed */
	QA_BUSY = 75, /* database locked: try again */
	QA_NO_PERMISSION = 77,
	QA_CONFIG = 78 /* schema or configuration */
};

struct qa_fault {
	int exit; /* enum qa_exit; 0 is no fault */
	long line; /* where the record starts, 0 when unknown */
	int column; /* number of the field from 1, 0 when unknown */
	char file[256]; /* the input, or empty */
	char text[1024]; /* one sentence */
};

#define QA_FAULT_NONE     \
	{                 \
		.exit = 0 \
	}

/* A fault of the data, kept among many: its text lies in a pool. */
struct qa_note {
	const char *file, *text;
	long line;
	int column;
};

/* Writes a fault unless there is one already; always returns -1. */
int qa_fail(struct qa_fault *, enum qa_exit, const char *, ...) QA_PRINTF(3, 4);

/* Out of memory; always returns -1. */
int qa_fail_memory(struct qa_fault *);

/* Adds to a fault where it happened, where that is not yet said. */
void qa_fault_at(struct qa_fault *, const char *file, long line, int column);

/* Forgets a fault. */
void qa_fault_clear(struct qa_fault *);

#endif
