/*
 * Messages of any texts: the lines of the input are the names, the addresses,
 * the Message-IDs and the subject, in which | stands for CR and ^ for LF; what
 * follows is the body. Whatever they are, the head is the one that was asked
 * for, and the body is read back.
 */
#include "fuzz.h"

#include <stdbool.h>

#include "base/text.h"
#include "face/mail.h"

#define ADDRESS_MOST 254 /* RFC 5321, less the brackets */
#define LINE_MOST 998 /* RFC 5322 */

static const char *const heads[] = { "From", "To", "Reply-To", "Subject",
	"Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
	"MIME-Version", "Content-Type", "Content-Transfer-Encoding" };

static void
want(bool x, const char *what)
{
	if (x)
		return;
	fprintf(stderr, "not so: %s\n", what);
	abort();
}

/* The next line, ended; what it may not have as a text of the input it has
 * by its stand-ins. */
static char *
next_field(char **text)
{
	char *s = *text, *p;

	p = s + strcspn(s, "\n");
	if (*p == '\n')
		*p++ = '\0';
	*text = p;
	for (p = s; *p != '\0'; p++)
		*p = *p == '|' ? '\r' : *p == '^' ? '\n' : *p;
	return s;
}

/* An address is not longer than addresses are. */
static char *
next_address(char **text)
{
	char *s = next_field(text);

	if (strlen(s) > ADDRESS_MOST)
		s[ADDRESS_MOST] = '\0';
	return s;
}

/* One field of the head that is asked for, with the lines it goes on in;
 * returns what follows it. */
static const char *
check_field(const char *s, const char *name)
{
	const char *end;
	size_t n = strlen(name), i;

	want(strncmp(s, name, n) == 0 && s[n] == ':' && s[n + 1] == ' ',
	    "a field that was asked for");
	do {
		end = strchr(s, '\n');
		want(end != NULL && end - s <= LINE_MOST, "a line's length");
		want(strspn(s, " ") < (size_t)(end - s), "no line of blanks");
		for (i = 0; s + i < end; i++)
			want((unsigned char)s[i] >= ' ' && s[i] != 0x7f,
			    "no control characters");
		s = end + 1;
	} while (*s == ' ');
	return s;
}

static const char *
check_head(const char *s, bool reply, bool thread)
{
	size_t i;

	for (i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		if (!reply && strcmp(heads[i], "Reply-To") == 0)
			continue;
		if (!thread &&
		    (strcmp(heads[i], "In-Reply-To") == 0 ||
			strcmp(heads[i], "References") == 0))
			continue;
		s = check_field(s, heads[i]);
	}
	want(*s == '\n', "the head's end");
	return s + 1;
}

static int
digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0'
	    : c >= 'A' && c <= 'F'  ? c - 'A' + 10
				    : -1;
}

/* Decodes beside the text that was written. */
static void
check_body(const char *s, const char *text)
{
	size_t column = 0;
	char c;

	for (; *s != '\0'; s++) {
		want(column > 0 || (*s != '.' && strncmp(s, "From ", 5) != 0),
		    "a line's beginning");
		want(*s == '\n' || ++column <= 76, "76 characters");
		if (*s == '\n') {
			want(s[-1] != ' ', "no blank ends a line");
			column = 0;
		}
		if (*s == '=' && s[1] == '\n') {
			s++;
			column = 0;
			continue;
		}
		c = *s;
		want(c == '\n' || (c >= ' ' && c <= '~'), "printed");
		if (c == '=') {
			want(digit(s[1]) >= 0 && digit(s[2]) >= 0, "digits");
			c = (char)(digit(s[1]) << 4 | digit(s[2]));
			s += 2;
			column += 2;
			want(column <= 76, "76 characters");
		}
		if (*text == '\0')
			want(c == '\n' && s[1] == '\0', "the last line ended");
		else
			want(c == *text++, "read back");
	}
	want(*text == '\0', "all of it");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_mail m = { .moment = "2024-11-01T09:30:00Z" };
	struct qa_buf b = QA_BUF_EMPTY, box = QA_BUF_EMPTY;
	char *text, *at;

	if (memchr(data, '\0', n) != NULL || (text = malloc(n + 1)) == NULL)
		return 0;
	memcpy(text, data, n);
	text[n] = '\0';
	at = text;
	m.from_name = next_field(&at);
	m.from = next_address(&at);
	m.to_name = next_field(&at);
	m.to = next_address(&at);
	m.reply_to = next_address(&at);
	m.message = next_address(&at);
	m.thread = next_address(&at);
	m.subject = next_field(&at);
	m.body = at;
	if (*m.reply_to == '\0')
		m.reply_to = NULL;
	if (*m.thread == '\0')
		m.thread = NULL;
	qa_mail_write(&m, &b);
	want(!b.failed && memchr(b.data, '\r', b.len) == NULL, "no bare CR");
	check_body(
	    check_head(b.data, m.reply_to != NULL, m.thread != NULL), m.body);
	qa_mail_box(b.data, "qa-actions", m.moment, &box);
	want(box.len >= b.len && strstr(box.data + 1, "\nFrom ") == NULL,
	    "one message of a mailbox");
	qa_buf_clear(&b);
	qa_buf_clear(&box);
	free(text);
	return 0;
}
