/*
 * iCalendar: days and tasks as other calendars read them. Lines end in CRLF
 * and are folded at 75 bytes, between characters; text is escaped, so that
 * nothing in it ends a line. The same entries give the same bytes.
 *
 *	begin; add each entry; end; then see whether the buffer failed
 *
 * source RFC 5545; METHOD of RFC 5546
 */
#ifndef QA_ICS_H
#define QA_ICS_H

#include <stdbool.h>

#include "base/buf.h"

struct qa_ics_entry {
	const char *uid; /* the same for the same entry at any time */
	int sequence; /* how often it was revised, from 0 */
	const char *stamp; /* moment of writing, UTC: 2024-11-01T09:30:00Z */
	int day, last_day; /* first and last; a task is due on the last */
	const char *summary;
	const char *description, *category; /* NULL or empty: none */
	bool todo; /* a task with a due day, else an event of whole days */
	bool done; /* of a task */
	bool cancelled;
};

void qa_ics_begin(struct qa_buf *);
void qa_ics_add(struct qa_buf *, const struct qa_ics_entry *);
void qa_ics_end(struct qa_buf *);

#endif
