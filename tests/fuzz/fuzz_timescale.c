/* Timescales of any text: what is read is a day of the calendar, the same
 * with blanks around it and in capitals, and written it is read back. */
#include "fuzz.h"

#include "base/day.h"
#include "base/text.h"
#include "record/timescale.h"

#define LONGEST 256 /* a timescale is a few words */

static void
want(bool x, const char *what)
{
	if (x)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

static enum qa_timescale
read_around(const char *s, size_t n, int *day)
{
	char text[LONGEST + 8];
	size_t i;

	memcpy(text, " \xc2\xa0\t", 4);
	for (i = 0; i < n; i++)
		text[4 + i] = s[i] >= 'a' && s[i] <= 'z'
		    ? (char)(s[i] - 'a' + 'A')
		    : s[i];
	text[4 + n] = '\n';
	return qa_timescale_read(text, n + 5, day);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data;
	char text[QA_DAY_TEXT];
	int day = 0, again = 0, y, m, d;
	enum qa_timescale how = qa_timescale_read(s, n, &day);

	if (n > LONGEST)
		return 0;
	want(read_around(s, n, &again) == how, "the same in capitals");
	if (how == QA_TIMESCALE_NONE || how == QA_TIMESCALE_OPEN)
		return 0;
	want(again == day, "the same day in capitals");
	qa_day_split(day, &y, &m, &d);
	want(y >= 1000 && y <= 9999 && qa_day_exists(y, m, d), "a day");
	if (how == QA_TIMESCALE_SERIAL)
		want(y >= 2000 && y <= 2099, "of this century");
	qa_day_write(day, text);
	want(
	    qa_timescale_read(text, strlen(text), &again) == QA_TIMESCALE_DAY &&
		again == day,
	    "read back");
	return 0;
}
