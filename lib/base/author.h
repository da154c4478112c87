/*
 * Who writes, and when: what a command line knows and a record wants.
 */
#ifndef QA_AUTHOR_H
#define QA_AUTHOR_H

#include <stdbool.h>

struct qa_author {
	int today; /* day; what is written counts as received then */
	const char *user;
	const char *moment; /* UTC: 2024-11-01T09:30:00Z */
	const char *temporary; /* folder of scratch files */
	bool dry_run;
};

#endif
