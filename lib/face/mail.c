#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "face/mail.h"

#define LINE_MOST 76 /* characters of an encoded line */
#define NAME_MOST 200 /* characters of a name in quotes */
#define WORD_BYTES 39 /* of text in one encoded word of at most 75 */

/* ---- the head ---- */

/* What looks like an encoded word is none: there are readers that decode it
 * even in quotes. */
static bool
is_plain(const char *s)
{
	if (strstr(s, "=?") != NULL)
		return false;
	for (; *s != '\0'; s++)
		if (*s < ' ' || *s > '~')
			return false;
	return true;
}

/* What would end a line stands as a blank. */
static bool
is_control(char c)
{
	return (unsigned char)c < ' ' || c == 0x7f;
}

static void
put_base64(const char *s, size_t n, struct qa_buf *b)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned char x[3];
	size_t i, k;

	for (i = 0; i < n; i += 3) {
		memset(x, 0, sizeof(x));
		for (k = 0; k < 3 && i + k < n; k++)
			x[k] = is_control(s[i + k]) ? ' '
						    : (unsigned char)s[i + k];
		qa_buf_put(b, digits[x[0] >> 2]);
		qa_buf_put(b, digits[(x[0] & 3) << 4 | x[1] >> 4]);
		qa_buf_put(
		    b, i + 1 < n ? digits[(x[1] & 15) << 2 | x[2] >> 6] : '=');
		qa_buf_put(b, i + 2 < n ? digits[x[2] & 63] : '=');
	}
}

/* Text as encoded words, a line each; what would steer a head is left out by
 * being encoded. */
static void
put_words(const char *s, struct qa_buf *b)
{
	size_t n = strlen(s), cut;
	bool first = true;

	for (; n > 0; s += cut, n -= cut, first = false) {
		cut = n <= WORD_BYTES ? n : qa_utf8_cut(s, WORD_BYTES);
		qa_buf_text(b, first ? "=?UTF-8?B?" : "\n =?UTF-8?B?");
		put_base64(s, cut, b);
		qa_buf_text(b, "?=");
	}
}

/* Plain text folded at blanks. */
static void
put_folded(const char *s, size_t column, struct qa_buf *b)
{
	size_t n;

	while (*s != '\0') {
		n = strcspn(s + 1, " ") + 1;
		if (*s == ' ' && column + n > LINE_MOST) {
			qa_buf_put(b, '\n');
			column = 0;
		}
		qa_buf_add(b, s, n);
		column += n;
		s += n;
	}
}

static void
put_text(const char *name, const char *s, struct qa_buf *b)
{
	qa_buf_print(b, "%s: ", name);
	if (is_plain(s))
		put_folded(s, strlen(name) + 2, b);
	else
		put_words(s, b);
	qa_buf_put(b, '\n');
}

/* A name that is plain stands in quotes, any other as encoded words. */
static void
put_address(
    const char *head, const char *name, const char *address, struct qa_buf *b)
{
	bool empty = *name == '\0';

	qa_buf_print(b, "%s: ", head);
	if (!empty && is_plain(name) && strlen(name) < NAME_MOST) {
		qa_buf_put(b, '"');
		for (; *name != '\0'; name++) {
			if (*name == '"' || *name == '\\')
				qa_buf_put(b, '\\');
			qa_buf_put(b, *name);
		}
		qa_buf_put(b, '"');
	} else {
		put_words(name, b);
	}
	/* the kinds let no blank or bracket into an address */
	qa_buf_print(b, "%s<%s>\n", empty ? "" : "\n ", address);
}

/* Mon, 20 Oct 2025 09:30:00 +0000 */
static void
put_date(const char *moment, struct qa_buf *b)
{
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
		"Sat", "Sun" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	int day, y, m, d;

	if (strlen(moment) < 19 || qa_day_read(moment, 10, &day) == -1)
		return;
	qa_day_split(day, &y, &m, &d);
	qa_buf_print(b, "Date: %s, %d %s %d %.8s +0000\n",
	    days[qa_day_of_week(day)], d, months[m - 1], y, moment + 11);
}

/* ---- the body ---- */

/* Whether a byte stands for itself; a blank does but at a line's end, and
 * what a mailbox or a server would take for its own does not at a line's
 * beginning. */
static bool
stands(const char *s, size_t column)
{
	unsigned char c = (unsigned char)*s;

	if (c == ' ')
		return s[1] != '\n' && s[1] != '\0';
	if (column == 0 && (c == '.' || strncmp(s, "From ", 5) == 0))
		return false;
	return c > ' ' && c <= '~' && c != '=';
}

static void
put_quoted(const char *s, struct qa_buf *b)
{
	size_t column = 0, width;

	for (; *s != '\0'; s++) {
		if (*s == '\n') {
			qa_buf_put(b, '\n');
			column = 0;
			continue;
		}
		width = stands(s, column) ? 1 : 3;
		if (column + width > LINE_MOST - 1) {
			qa_buf_text(b, "=\n");
			column = 0;
			width = stands(s, column) ? 1 : 3;
		}
		if (width == 1)
			qa_buf_put(b, *s);
		else
			qa_buf_print(b, "=%02X", (unsigned)(unsigned char)*s);
		column += width;
	}
	if (column > 0)
		qa_buf_put(b, '\n');
}

void
qa_mail_write(const struct qa_mail *m, struct qa_buf *b)
{
	put_address("From", m->from_name, m->from, b);
	put_address("To", m->to_name, m->to, b);
	if (m->reply_to != NULL)
		put_address("Reply-To", "", m->reply_to, b);
	put_text("Subject", m->subject, b);
	put_date(m->moment, b);
	qa_buf_print(b, "Message-ID: <%s>\n", m->message);
	if (m->thread != NULL)
		qa_buf_print(b, "In-Reply-To: <%s>\nReferences: <%s>\n",
		    m->thread, m->thread);
	qa_buf_text(b,
	    "Auto-Submitted: auto-generated\n"
	    "MIME-Version: 1.0\n"
	    "Content-Type: text/plain; charset=utf-8\n"
	    "Content-Transfer-Encoding: quoted-printable\n\n");
	put_quoted(m->body, b);
}

void
qa_mail_box(
    const char *message, const char *from, const char *moment, struct qa_buf *b)
{
	const char *s = message, *end, *p;
	int day = 0, y, m, d;
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
		"Sat", "Sun" };
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

	if (strlen(moment) >= 19 && qa_day_read(moment, 10, &day) == 0) {
		qa_day_split(day, &y, &m, &d);
		qa_buf_print(b, "From %s %s %.3s %2d %.8s %d\n", from,
		    days[qa_day_of_week(day)], months + 3 * (m - 1), d,
		    moment + 11, y);
	}
	for (; *s != '\0'; s = end) {
		end = s + strcspn(s, "\n");
		end += *end == '\n';
		for (p = s; *p == '>';)
			p++;
		if (strncmp(p, "From ", 5) == 0)
			qa_buf_put(b, '>');
		qa_buf_add(b, s, (size_t)(end - s));
	}
	qa_buf_put(b, '\n');
}

void
qa_mail_lines(const char *message, struct qa_buf *b)
{
	for (; *message != '\0'; message++) {
		if (*message == '\n')
			qa_buf_put(b, '\r');
		qa_buf_put(b, *message);
	}
}
