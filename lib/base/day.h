/*
 * Calendar days: days since 1970-01-01 of the Gregorian calendar. No clock,
 * no time zone.
 */
#ifndef QA_DAY_H
#define QA_DAY_H

#include <stdbool.h>
#include <stddef.h>

#define QA_DAY_TEXT 16 /* bytes that hold any day as text */

/* The day of a date; the date must exist. */
int qa_day(int year, int month, int day);
void qa_day_split(int day, int *year, int *month, int *day_of_month);

/* Whether there is such a date, in the years 1 to 9999. */
bool qa_day_exists(int year, int month, int day);

/* So many months before or after, clamped to the month's end: 31 January
 * and one month is 28 or 29 February. */
int qa_day_add_months(int day, int months);

/* As above, but the last day of a month stays the last day of a month. */
int qa_day_add_months_end(int day, int months);

bool qa_day_is_month_end(int day);
int qa_day_of_week(int day); /* 0 is Monday */

/* Reads 2024-09-30 or 30/09/2024; -1 where it is neither or not a date. */
int qa_day_read(const char *, size_t, int *day);

/* Writes 2024-09-30; returns the text. */
char *qa_day_write(int day, char text[static QA_DAY_TEXT]);

#endif
