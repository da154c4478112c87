#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "face/ics.h"

#define LINE_BYTES 75 /* at most, without the line end */
#define LAST_DAY 2932896 /* 9999-12-31: there is no day after it */

/* ---- lines ---- */

/* Writes a line, folded: what goes on begins with a blank, which counts. */
static void
put_line(struct qa_buf *b, const struct qa_buf *line)
{
	const char *s = qa_buf_str(line);
	size_t left = line->len, room = LINE_BYTES, n;

	b->failed = b->failed || line->failed;
	while (left > room) {
		n = qa_utf8_cut(s, room);
		qa_buf_add(b, s, n);
		qa_buf_text(b, "\r\n ");
		s += n;
		left -= n;
		room = LINE_BYTES - 1;
	}
	qa_buf_add(b, s, left);
	qa_buf_text(b, "\r\n");
}

/* Whether a character steers what shows it, unseen. */
static bool
steers(uint32_t c)
{
	return c < 0x20 || c == 0x7f || qa_is_hidden(c);
}

/* One character of text; its length. CR LF, CR and LF are one line end. */
static size_t
put_character(struct qa_buf *line, const char *s, size_t n)
{
	uint32_t c;
	size_t k = qa_utf8_get(s, n, &c);

	if (c == '\r' && n > 1 && s[1] == '\n')
		k = 2;
	if (c == '\r' || c == '\n')
		qa_buf_text(line, "\\n");
	else if (c == '\t')
		qa_buf_put(line, ' ');
	else if (c == '\\' || c == ';' || c == ',')
		qa_buf_print(line, "\\%c", (char)c);
	else if (k == 1 && c >= 0x80)
		qa_buf_put(line, '?'); /* not UTF-8 */
	else if (!steers(c))
		qa_buf_add(line, s, k);
	return k;
}

/* A property of type TEXT; none where there is no text. */
static void
put_text(struct qa_buf *b, const char *name, const char *text)
{
	struct qa_buf line = QA_BUF_EMPTY;
	size_t n;

	if (text == NULL || *text == '\0')
		return;
	qa_buf_print(&line, "%s:", name);
	for (n = strlen(text); n > 0;) {
		size_t k = put_character(&line, text, n);

		text += k;
		n -= k;
	}
	put_line(b, &line);
	qa_buf_clear(&line);
}

/* ---- days and moments ---- */

/* 20241101 */
static void
put_day(struct qa_buf *b, const char *name, int day)
{
	char text[QA_DAY_TEXT];

	qa_day_write(day, text);
	qa_buf_print(b, "%s;VALUE=DATE:%.4s%.2s%.2s\r\n", name, text, text + 5,
	    text + 8);
}

/* 20241101T093000Z: what was said without its marks. */
static void
put_stamp(struct qa_buf *b, const char *moment)
{
	qa_buf_text(b, "DTSTAMP:");
	for (; *moment != '\0'; moment++)
		if ((*moment >= '0' && *moment <= '9') || *moment == 'T' ||
		    *moment == 'Z')
			qa_buf_put(b, *moment);
	qa_buf_text(b, "\r\n");
}

/* ---- entries ---- */

/* An event ends on the day after its last one. */
static void
put_event(struct qa_buf *b, const struct qa_ics_entry *e)
{
	put_day(b, "DTSTART", e->day);
	if (e->last_day >= e->day && e->last_day < LAST_DAY)
		put_day(b, "DTEND", e->last_day + 1);
	qa_buf_text(b, "TRANSP:TRANSPARENT\r\n");
	qa_buf_print(
	    b, "STATUS:%s\r\n", e->cancelled ? "CANCELLED" : "CONFIRMED");
}

static void
put_todo(struct qa_buf *b, const struct qa_ics_entry *e)
{
	put_day(b, "DUE", e->last_day);
	qa_buf_print(b, "STATUS:%s\r\n",
	    e->cancelled  ? "CANCELLED"
		: e->done ? "COMPLETED"
			  : "NEEDS-ACTION");
}

void
qa_ics_begin(struct qa_buf *b)
{
	qa_buf_text(b,
	    "BEGIN:VCALENDAR\r\n"
	    "VERSION:2.0\r\n"
	    "PRODID:-//qatools//qatools//EN\r\n"
	    "METHOD:PUBLISH\r\n");
}

void
qa_ics_add(struct qa_buf *b, const struct qa_ics_entry *e)
{
	const char *kind = e->todo ? "VTODO" : "VEVENT";

	qa_buf_print(b, "BEGIN:%s\r\n", kind);
	put_text(b, "UID", e->uid);
	qa_buf_print(b, "SEQUENCE:%d\r\n", e->sequence);
	put_stamp(b, e->stamp);
	if (e->todo)
		put_todo(b, e);
	else
		put_event(b, e);
	put_text(b, "SUMMARY", e->summary);
	put_text(b, "DESCRIPTION", e->description);
	put_text(b, "CATEGORIES", e->category);
	qa_buf_print(b, "END:%s\r\n", kind);
}

void
qa_ics_end(struct qa_buf *b)
{
	qa_buf_text(b, "END:VCALENDAR\r\n");
}
