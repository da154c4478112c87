#include "unit.h"

#include <stdbool.h>

#include "base/text.h"
#include "face/mail.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static struct qa_mail
mail(void)
{
	struct qa_mail m = { .from_name = "Saltmere",
		.from = "qa@saltmere.example",
		.to_name = "Jane Smith",
		.to = "jane@police.example",
		.subject = "2 actions are due",
		.moment = "2024-11-01T09:30:00Z",
		.message = "qa.1@saltmere.example",
		.body = "Dear Jane\n" };

	return m;
}

static const char *
written(struct qa_buf *b, const struct qa_mail *m)
{
	qa_buf_reset(b);
	qa_mail_write(m, b);
	assert_false(b->failed);
	return qa_buf_str(b);
}

static void
assert_has(const char *text, const char *part)
{
	if (strstr(text, part) == NULL)
		fail_msg("\"%s\" is not in\n%s", part, text);
}

/* ---- a reader of messages ---- */

/* A field of the head, unfolded; "" where it is not there. */
static const char *
field(const char *message, const char *name)
{
	static char text[65536];
	const char *s = message, *end;
	size_t n = strlen(name), k = 0;

	for (; *s != '\n' && *s != '\0'; s = end + 1) {
		end = s + strcspn(s, "\n");
		if (k > 0 && *s != ' ')
			break;
		if (k == 0 && (strncmp(s, name, n) != 0 || s[n] != ':'))
			continue;
		if (k == 0)
			s += n + 1;
		assert_true(k + (size_t)(end - s) < sizeof(text));
		memcpy(text + k, s, (size_t)(end - s));
		k += (size_t)(end - s);
	}
	text[k] = '\0';
	return k == 0 ? "" : text + 1; /* the blank after the colon */
}

/* The names of the fields, separated by blanks. */
static const char *
fields(const char *message)
{
	static char text[4096];
	const char *s, *end;
	size_t k = 0, n;

	for (s = message; *s != '\n' && *s != '\0'; s = end + 1) {
		end = s + strcspn(s, "\n");
		if (*s == ' ')
			continue;
		n = strcspn(s, ":");
		assert_true(n < (size_t)(end - s) && k + n + 2 < sizeof(text));
		memcpy(text + k, s, n);
		k += n;
		text[k++] = ' ';
	}
	text[k] = '\0';
	return text;
}

#define FIELDS                                                         \
	"From To Subject Date Message-ID Auto-Submitted MIME-Version " \
	"Content-Type Content-Transfer-Encoding "

static const char *
body(const char *message)
{
	const char *s = strstr(message, "\n\n");

	assert_non_null(s);
	return s + 2;
}

/* No line of the head is longer than so much, is blank, or has a byte that
 * is not printed. */
static void
check_head(const char *message, size_t most)
{
	const char *s, *end;
	size_t i;

	for (s = message; *s != '\n'; s = end + 1) {
		end = s + strcspn(s, "\n");
		assert_true(*end == '\n');
		if ((size_t)(end - s) > most)
			fail_msg(
			    "%zu: %.*s", (size_t)(end - s), (int)(end - s), s);
		for (i = 0; s + i < end; i++)
			assert_true(s[i] >= ' ' && s[i] <= '~');
		if (strspn(s, " ") == (size_t)(end - s))
			fail_msg("a line of blanks in\n%s", message);
	}
}

static int
digit64(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c == '\0' ? NULL : strchr(digits, c);

	return at == NULL ? -1 : (int)(at - digits);
}

/* One encoded word as text: its length there, or 0. */
static size_t
decode_word(const char *s, char *out, size_t *k)
{
	const char *end;
	size_t from = *k, n;
	unsigned bits = 0;
	int have = 0;

	if (strncmp(s, "=?UTF-8?B?", 10) != 0 ||
	    (end = strstr(s + 10, "?=")) == NULL)
		return 0;
	n = (size_t)(end + 2 - s);
	assert_true(n <= 75);
	assert_int_equal((end - s - 10) % 4, 0);
	for (s += 10; s < end && *s != '='; s++) {
		assert_true(digit64(*s) >= 0);
		bits = bits << 6 | (unsigned)digit64(*s);
		have += 6;
		if (have >= 8) {
			have -= 8;
			out[(*k)++] = (char)(bits >> have & 0xff);
		}
	}
	for (; s < end; s++)
		assert_true(*s == '=');
	assert_int_equal(bits & ((1u << have) - 1), 0);
	/* a character does not go on in another word */
	assert_int_equal(qa_utf8_check(out + from, *k - from), *k - from);
	return n;
}

/* Unstructured text of a head, its encoded words decoded. */
static const char *
decoded(const char *s)
{
	static char text[65536];
	size_t k = 0, n;
	bool after_word = false;

	while (*s != '\0') {
		size_t blank = strspn(s, " ");

		if (strncmp(s + blank, "=?", 2) == 0 &&
		    (after_word || blank == 0)) {
			n = decode_word(s + blank, text, &k);
			assert_true(n > 0);
			s += blank + n;
			after_word = true;
			continue;
		}
		after_word = false;
		assert_true(k + 1 < sizeof(text));
		text[k++] = *s++;
	}
	text[k] = '\0';
	return text;
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0'
	    : c >= 'A' && c <= 'F'  ? c - 'A' + 10
				    : -1;
}

/* Quoted-printable as text; every line at most 76 characters, none ending in
 * a blank, every byte printed. */
static const char *
unquoted(const char *s)
{
	static char text[1 << 20];
	size_t k = 0, column = 0;

	for (; *s != '\0'; s++) {
		if (*s == '\n') {
			assert_true(column == 0 || s[-1] != ' ');
			column = 0;
			text[k++] = '\n';
			continue;
		}
		assert_true(*s >= ' ' && *s <= '~');
		assert_true(++column <= 76);
		if (*s == '=' && s[1] == '\n') {
			s++;
			column = 0;
		} else if (*s == '=') {
			assert_true(hex(s[1]) >= 0 && hex(s[2]) >= 0);
			text[k++] = (char)(hex(s[1]) << 4 | hex(s[2]));
			s += 2;
			assert_true((column += 2) <= 76);
		} else {
			text[k++] = *s;
		}
		assert_true(k < sizeof(text));
	}
	text[k] = '\0';
	return text;
}

/* ---- the head ---- */

static void
a_message_as_it_stands(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();

	(void)state;
	assert_string_equal(written(&b, &m),
	    "From: \"Saltmere\"\n"
	    " <qa@saltmere.example>\n"
	    "To: \"Jane Smith\"\n"
	    " <jane@police.example>\n"
	    "Subject: 2 actions are due\n"
	    "Date: Fri, 1 Nov 2024 09:30:00 +0000\n"
	    "Message-ID: <qa.1@saltmere.example>\n"
	    "Auto-Submitted: auto-generated\n"
	    "MIME-Version: 1.0\n"
	    "Content-Type: text/plain; charset=utf-8\n"
	    "Content-Transfer-Encoding: quoted-printable\n"
	    "\n"
	    "Dear Jane\n");
	qa_buf_clear(&b);
}

static void
what_may_be_left_out(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;

	(void)state;
	m.from_name = m.to_name = m.subject = m.body = "";
	s = written(&b, &m);
	assert_string_equal(fields(s), FIELDS);
	assert_string_equal(field(s, "From"), "<qa@saltmere.example>");
	assert_string_equal(field(s, "To"), "<jane@police.example>");
	assert_string_equal(field(s, "Subject"), "");
	assert_string_equal(body(s), "");
	qa_buf_clear(&b);
}

static void
replies_and_threads(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;

	(void)state;
	m.reply_to = "board@saltmere.example";
	m.thread = "qa.0@saltmere.example";
	s = written(&b, &m);
	assert_string_equal(fields(s),
	    "From To Reply-To Subject Date Message-ID In-Reply-To References "
	    "Auto-Submitted MIME-Version Content-Type "
	    "Content-Transfer-Encoding ");
	assert_string_equal(field(s, "Reply-To"), "<board@saltmere.example>");
	assert_string_equal(field(s, "In-Reply-To"), "<qa.0@saltmere.example>");
	assert_string_equal(field(s, "References"), "<qa.0@saltmere.example>");
	qa_buf_clear(&b);
}

static void
days_of_the_week(void **state)
{
	static const struct {
		const char *moment, *date;
	} cases[] = {
		{ "2024-02-29T00:00:00Z", "Thu, 29 Feb 2024 00:00:00 +0000" },
		{ "2024-12-31T23:59:59Z", "Tue, 31 Dec 2024 23:59:59 +0000" },
		{ "2025-01-05T07:08:09Z", "Sun, 5 Jan 2025 07:08:09 +0000" },
		{ "2025-01-06T07:08:09Z", "Mon, 6 Jan 2025 07:08:09 +0000" },
		{ "2025-02-29T07:08:09Z", "" }, /* there is no such day */
		{ "2025-01-06", "" },
		{ "", "" },
	};
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		m.moment = cases[i].moment;
		assert_string_equal(
		    field(written(&b, &m), "Date"), cases[i].date);
	}
	qa_buf_clear(&b);
}

static void
subjects_stay_as_they_are(void **state)
{
	static const char *const subjects[] = { "x", "a b", "\"quoted\" \\ it",
		"From <a@b> to: c; d", ".", "..", "a=b?", "=", "?=", "- ~ !",
		"12345678901234567890123456789012345678901234567890123456789"
		"01234567",
		"many words that stand one after the other until the line of "
		"seventy-six is full and goes on in another one, and in a "
		"third, and in a fourth, which is not yet the end of it at "
		"all, as one sees",
		"=?UTF-8?B?QUJD?=", "ends with =?", "caf\xc3\xa9",
		"\xf0\x9f\x98\x80", " leading", "trailing ", "two  blanks", " ",
		"   ", "\xef\xbb\xbf" };
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(subjects); i++) {
		m.subject = subjects[i];
		s = written(&b, &m);
		check_head(s, 78);
		assert_string_equal(fields(s), FIELDS);
		if (strcmp(decoded(field(s, "Subject")), subjects[i]) != 0)
			fail_msg("\"%s\" became \"%s\"", subjects[i],
			    decoded(field(s, "Subject")));
	}
	qa_buf_clear(&b);
}

/* Blanks that would make a line of their own: to some programs a head ends
 * there. */
static void
blanks_make_no_line(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	char text[256];
	const char *s;
	size_t n;

	(void)state;
	for (n = 0; n < 200; n++) {
		memset(text, ' ', n + 2);
		text[0] = 'x';
		text[n + 1] = '\0';
		m.subject = text;
		s = written(&b, &m);
		check_head(s, 78);
		assert_string_equal(decoded(field(s, "Subject")), text);
		text[n + 1] = 'y';
		text[n + 2] = '\0';
		s = written(&b, &m);
		check_head(s, 78);
		assert_string_equal(decoded(field(s, "Subject")), text);
	}
	qa_buf_clear(&b);
}

/* RFC 5322: a line has at most 998 characters. */
static void
very_long_words(void **state)
{
	static const size_t lengths[] = { 66, 67, 75, 76, 77, 78, 100, 990, 998,
		999, 5000 };
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	char text[5016];
	const char *s;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(lengths); i++) {
		memset(text, 'w', lengths[i]);
		strncpy(text + lengths[i], " and more", 16);
		m.subject = m.to_name = text;
		s = written(&b, &m);
		check_head(s, 500);
		assert_string_equal(decoded(field(s, "Subject")), text);
	}
	qa_buf_clear(&b);
}

/* At every place of the fold stands a character of 1 to 4 bytes. */
static void
characters_at_a_fold(void **state)
{
	static const char *const characters[] = { "e", "\xc3\xa9",
		"\xe2\x82\xac", "\xf0\x9f\x98\x80" };
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	char text[512];
	size_t i, k, shift, n, at;
	const char *s;

	(void)state;
	for (i = 1; i < COUNT(characters); i++)
		for (shift = 0; shift < 80; shift++) {
			n = strlen(characters[i]);
			memset(text, 'x', shift);
			for (at = shift, k = 0; k < 60; k++, at += n)
				memcpy(text + at, characters[i], n);
			text[at] = '\0';
			m.subject = m.from_name = text;
			s = written(&b, &m);
			check_head(s, 76);
			assert_string_equal(decoded(field(s, "Subject")), text);
			n = strlen(text);
			assert_memory_equal(decoded(field(s, "From")), text, n);
			assert_string_equal(decoded(field(s, "From")) + n,
			    " <qa@saltmere.example>");
		}
	qa_buf_clear(&b);
}

/* What would begin another line stands as a blank. */
static void
lines_are_not_injected(void **state)
{
	static const struct {
		const char *text, *becomes;
	} cases[] = {
		{ "x\r\nBcc: a@b.example", "x  Bcc: a@b.example" },
		{ "x\nBcc: a@b.example", "x Bcc: a@b.example" },
		{ "x\rBcc: a@b.example", "x Bcc: a@b.example" },
		{ "\n\nbody", "  body" },
		{ "x\r\n\r\nbody", "x    body" },
		{ "\t\v\f\x1b[31m\x7f", "    [31m " },
		{ "=?UTF-8?Q?=0ABcc:_a?=", "=?UTF-8?Q?=0ABcc:_a?=" },
		{ "\"\nBcc: a@b.example\n\"", "\" Bcc: a@b.example \"" },
		{ "\xc3\xa9\r\nX: y", "\xc3\xa9  X: y" },
	};
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		m.from_name = m.to_name = m.subject = cases[i].text;
		s = written(&b, &m);
		check_head(s, 78);
		assert_string_equal(fields(s), FIELDS);
		assert_string_equal(
		    decoded(field(s, "Subject")), cases[i].becomes);
		n = strlen(cases[i].becomes);
		assert_memory_equal(
		    decoded(field(s, "To")), cases[i].becomes, n);
		assert_string_equal(
		    decoded(field(s, "To")) + n, " <jane@police.example>");
		assert_string_equal(body(s), "Dear Jane\n");
	}
	qa_buf_clear(&b);
}

/* What a pack says of addresses was typed as any text. */
static void
addresses_begin_no_line(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;

	(void)state;
	m.from = "qa@x.example\r\nBcc: a@b.example";
	m.to = "jane@x.example>\nBcc: <a@b.example";
	m.reply_to = " qa@x.example\n\nbody";
	m.message = "qa.1@x.example>\nBcc: a@b.example";
	m.thread = "qa.0@x.example\nBcc: a@b.example";
	s = written(&b, &m);
	check_head(s, 78);
	assert_string_equal(fields(s),
	    "From To Reply-To Subject Date Message-ID In-Reply-To References "
	    "Auto-Submitted MIME-Version Content-Type "
	    "Content-Transfer-Encoding ");
	assert_string_equal(
	    field(s, "To"), "\"Jane Smith\" <jane@x.exampleBcc:a@b.example>");
	assert_string_equal(body(s), "Dear Jane\n");
	qa_buf_clear(&b);
}

static void
names_in_quotes(void **state)
{
	static const struct {
		const char *name, *written;
	} cases[] = {
		{ "Smith, Jane", "\"Smith, Jane\" <" },
		{ "J \"X\" S", "\"J \\\"X\\\" S\" <" },
		{ "back\\slash\\", "\"back\\\\slash\\\\\" <" },
		{ "a@b.example>", "\"a@b.example>\" <" },
		{ "x\" <a@b.example>, \"", "\"x\\\" <a@b.example>, \\\"\" <" },
	};
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		m.to_name = cases[i].name;
		s = field(written(&b, &m), "To");
		assert_memory_equal(
		    s, cases[i].written, strlen(cases[i].written));
	}
	qa_buf_clear(&b);
}

/* Many programs decode encoded words in quotes too. */
static void
names_that_look_encoded(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;

	(void)state;
	m.to_name = "=?UTF-8?B?QUJD?=";
	s = written(&b, &m);
	assert_null(strstr(s, "QUJD"));
	assert_string_equal(
	    decoded(field(s, "To")), "=?UTF-8?B?QUJD?= <jane@police.example>");
	qa_buf_clear(&b);
}

/* ---- the body ---- */

/* As it is, and with a line's end where it has none. */
static void
assert_body(const char *text)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *got;
	size_t n = strlen(text);

	m.body = text;
	got = unquoted(body(written(&b, &m)));
	if (strncmp(got, text, n) != 0)
		fail_msg("\"%s\" became \"%s\"", text, got);
	assert_string_equal(got + n, n == 0 || text[n - 1] == '\n' ? "" : "\n");
	qa_buf_clear(&b);
}

static void
bodies_are_read_back(void **state)
{
	static const char *const texts[] = { "", "\n", "\n\n\n", "x", "x\n",
		"=\n", "==", "a=b=3D\n", " \n", "x \n", "x  ", "x\t\n", "\t",
		"\r\n", "x\r\ny\r\n", "\v\f\x1b\x7f\x01\n", ".\n", "..\n",
		"From x\n", "From \n", "From", ">From x\n", "x\nFrom y\n.\n",
		"caf\xc3\xa9\n", "\xf0\x9f\x98\x80\n", "--\nqa\n",
		"\xff\xfe\x80\n" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(texts); i++)
		assert_body(texts[i]);
}

/* Lines of every length of every sort of byte. */
static void
long_lines(void **state)
{
	static const char *const units[] = { "x", " ", "=", ".", "\t",
		"\xc3\xa9", "\xf0\x9f\x98\x80", "From ", "x ", ". " };
	char text[2048];
	size_t i, k, n, at;

	(void)state;
	for (i = 0; i < COUNT(units); i++)
		for (n = 1; n < 240; n++) {
			for (at = k = 0; k < n; k++, at += strlen(units[i]))
				memcpy(
				    text + at, units[i], strlen(units[i]) + 1);
			assert_body(text);
			strncpy(text + at, "\nx\n", 4);
			assert_body(text);
		}
}

/* What a mailbox or a server takes for its own never begins a line, nor one
 * that was broken. */
static void
lines_that_others_would_take(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;
	char text[512];
	size_t shift;

	(void)state;
	for (shift = 0; shift < 160; shift++) {
		memset(text, 'x', shift);
		strncpy(text + shift, "From x. From y.\n.\nFrom \n", 32);
		m.body = text;
		s = body(written(&b, &m));
		assert_string_equal(unquoted(s), text);
		assert_null(strstr(s, "\nFrom "));
		assert_null(strstr(s, "\n."));
	}
	qa_buf_clear(&b);
}

/* ---- mailboxes, and lines of the network ---- */

static void
a_mailbox(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_mail_box(
	    "Subject: x\n\nFrom a\n>From b\n>>From c\nFromage\n> From d\n"
	    " From e\nFrom",
	    "qa-actions", "2024-11-01T09:30:00Z", &b);
	assert_string_equal(qa_buf_str(&b),
	    "From qa-actions Fri Nov  1 09:30:00 2024\n"
	    "Subject: x\n\n>From a\n>>From b\n>>>From c\nFromage\n> From d\n"
	    " From e\nFrom\n");
	qa_buf_reset(&b);
	qa_mail_box("x\n", "qa-actions", "2024-02-29T23:59:59Z", &b);
	qa_mail_box("", "qa-actions", "2024-12-31T00:00:00Z", &b);
	assert_string_equal(qa_buf_str(&b),
	    "From qa-actions Thu Feb 29 23:59:59 2024\nx\n\n"
	    "From qa-actions Tue Dec 31 00:00:00 2024\n\n");
	qa_buf_clear(&b);
}

/* One message of a mailbox ends in an empty line, also an empty one. */
static void
messages_of_a_mailbox_are_apart(void **state)
{
	static const char *const bodies[] = { "", "x", "x\n", "x\n\n",
		"From x\n" };
	struct qa_buf b = QA_BUF_EMPTY, box = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;
	size_t i, n = 0;

	(void)state;
	for (i = 0; i < COUNT(bodies); i++) {
		m.body = bodies[i];
		qa_mail_box(written(&b, &m), "qa-actions", m.moment, &box);
	}
	for (s = qa_buf_str(&box); (s = strstr(s, "From ")) != NULL; s++) {
		if (s > box.data)
			assert_memory_equal(s - 2, "\n\n", 2);
		n++;
	}
	assert_int_equal(n, COUNT(bodies));
	qa_buf_clear(&b);
	qa_buf_clear(&box);
}

static void
lines_of_the_network(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY;

	(void)state;
	qa_mail_lines("", &b);
	assert_string_equal(qa_buf_str(&b), "");
	qa_mail_lines("a\n\nb", &b);
	assert_string_equal(qa_buf_str(&b), "a\r\n\r\nb");
	qa_buf_clear(&b);
}

static void
every_line_of_a_message_ends_in_crlf(void **state)
{
	struct qa_buf b = QA_BUF_EMPTY, lines = QA_BUF_EMPTY;
	struct qa_mail m = mail();
	const char *s;

	(void)state;
	m.subject = "x\r\ny";
	m.body = "a\r\nb\rc\n";
	assert_has(written(&b, &m), "a=0D\nb=0Dc\n");
	qa_mail_lines(qa_buf_str(&b), &lines);
	for (s = lines.data; *s != '\0'; s++)
		assert_int_equal(*s == '\r', s[1] == '\n');
	qa_buf_clear(&b);
	qa_buf_clear(&lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_as_it_stands),
		cmocka_unit_test(what_may_be_left_out),
		cmocka_unit_test(replies_and_threads),
		cmocka_unit_test(days_of_the_week),
		cmocka_unit_test(subjects_stay_as_they_are),
		cmocka_unit_test(blanks_make_no_line),
		cmocka_unit_test(very_long_words),
		cmocka_unit_test(characters_at_a_fold),
		cmocka_unit_test(lines_are_not_injected),
		cmocka_unit_test(addresses_begin_no_line),
		cmocka_unit_test(names_in_quotes),
		cmocka_unit_test(names_that_look_encoded),
		cmocka_unit_test(bodies_are_read_back),
		cmocka_unit_test(long_lines),
		cmocka_unit_test(lines_that_others_would_take),
		cmocka_unit_test(a_mailbox),
		cmocka_unit_test(messages_of_a_mailbox_are_apart),
		cmocka_unit_test(lines_of_the_network),
		cmocka_unit_test(every_line_of_a_message_ends_in_crlf),
	};

	return cmocka_run_group_tests_name("mail", tests, NULL, NULL);
}
