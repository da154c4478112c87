/*
 * Timescales: by when something is to be done, in the words of minutes.
 */
#ifndef QA_TIMESCALE_H
#define QA_TIMESCALE_H

#include <stddef.h>

enum qa_timescale {
	QA_TIMESCALE_NONE, /* nothing is said */
	QA_TIMESCALE_DAY, /* a date */
	QA_TIMESCALE_SERIAL, /* a spreadsheet's number of a day */
	QA_TIMESCALE_PERIOD, /* a month, a quarter, a year: its last day */
	QA_TIMESCALE_OPEN /* words that are no day: TBC, ongoing, ASAP */
};

/*
 * Reads 31/01/2025, 31.1.25, 31st January 2025, Fri 31 Jan 2025, 45688, end
 * of March 2025, Q3 2026-27, TBC.
 *
 * out    *day: the day, or the last day of a period; else not set
 */
enum qa_timescale qa_timescale_read(const char *, size_t, int *day);

#endif
