#include <string.h>

#include "base/text.h"

/* The length of the character that starts here, or 0: not UTF-8. */
static size_t
utf8_length(const unsigned char *s, size_t n)
{
	size_t need, i;
	uint32_t c, least;

	if (s[0] < 0x80)
		return 1;
	if (s[0] >= 0xc2 && s[0] <= 0xdf) {
		need = 2;
		least = 0x80;
		c = s[0] & 0x1f;
	} else if (s[0] >= 0xe0 && s[0] <= 0xef) {
		need = 3;
		least = 0x800;
		c = s[0] & 0x0f;
	} else if (s[0] >= 0xf0 && s[0] <= 0xf4) {
		need = 4;
		least = 0x10000;
		c = s[0] & 0x07;
	} else {
		return 0;
	}
	if (need > n)
		return 0;
	for (i = 1; i < need; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (s[i] & 0x3f);
	}
	if (c < least || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	return need;
}

/* Whether eight bytes are all of ASCII, which most text is. */
static bool
is_ascii(const char *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof(word));
	return (word & UINT64_C(0x8080808080808080)) == 0;
}

size_t
qa_utf8_check(const char *s, size_t n)
{
	size_t i = 0, k;

	while (i < n) {
		if (n - i >= 8 && is_ascii(s + i)) {
			i += 8;
			continue;
		}
		if ((unsigned char)s[i] < 0x80) {
			i++;
			continue;
		}
		k = utf8_length((const unsigned char *)s + i, n - i);
		if (k == 0)
			return i;
		i += k;
	}
	return n;
}

void
qa_utf8_mend(char *s)
{
	size_t n = strlen(s), at = 0, bad;

	for (;;) {
		at += qa_utf8_check(s + at, n - at);
		if (at == n)
			return;
		for (bad = 1; at + bad < n; bad++)
			if (utf8_length((unsigned char *)s + at + bad,
				n - at - bad) > 0)
				break;
		s[at++] = '?';
		memmove(s + at, s + at + bad - 1, n - at - bad + 2);
		n -= bad - 1;
	}
}

size_t
qa_utf8_get(const char *text, size_t n, uint32_t *character)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t k = utf8_length(s, n), i;
	uint32_t c;

	if (k <= 1) {
		*character = k == 0 ? 0xfffd : s[0];
		return 1;
	}
	c = s[0] & (0xffu >> (k + 1));
	for (i = 1; i < k; i++)
		c = c << 6 | (s[i] & 0x3f);
	*character = c;
	return k;
}

size_t
qa_utf8_cut(const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t i = n;

	while (i > 0 && n - i < 3 && (s[i - 1] & 0xc0) == 0x80)
		i--;
	if (i > 0 && s[i - 1] >= 0xc0 && utf8_length(s + i - 1, n - i + 1) == 0)
		return i - 1;
	return n;
}

size_t
qa_utf8_show(const char *s, size_t n, struct qa_buf *b)
{
	uint32_t c;
	size_t k = qa_utf8_get(s, n, &c);

	if (c < 0x20 || c == 0x7f || (k == 1 && c >= 0x80))
		qa_buf_print(b, "\\x%02x", (unsigned char)*s);
	else if (qa_is_hidden(c))
		qa_buf_print(b, "\\u{%x}", (unsigned)c);
	else
		qa_buf_add(b, s, k);
	return k;
}

int
qa_shown(const char *s, size_t n)
{
	return (int)(n > 60 ? qa_utf8_cut(s, 60) : n);
}

char
qa_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool
qa_same_word(const char *s, size_t n, const char *word)
{
	size_t i;

	if (strlen(word) != n)
		return false;
	for (i = 0; i < n; i++)
		if (qa_lower(s[i]) != qa_lower(word[i]))
			return false;
	return true;
}

static size_t
blank_at_start(const char *s, size_t n)
{
	if (n > 0 && strchr(" \t\r\n", s[0]) != NULL && s[0] != '\0')
		return 1;
	if (n > 1 && memcmp(s, "\xc2\xa0", 2) == 0)
		return 2;
	return 0;
}

static size_t
blank_at_end(const char *s, size_t n)
{
	if (n > 0 && strchr(" \t\r\n", s[n - 1]) != NULL && s[n - 1] != '\0')
		return 1;
	if (n > 1 && memcmp(s + n - 2, "\xc2\xa0", 2) == 0)
		return 2;
	return 0;
}

void
qa_trim(const char **s, size_t *n)
{
	size_t k;

	while ((k = blank_at_start(*s, *n)) > 0) {
		*s += k;
		*n -= k;
	}
	while ((k = blank_at_end(*s, *n)) > 0)
		*n -= k;
}

bool
qa_is_code(const char *s, size_t n)
{
	size_t i;

	if (n < 1 || n > 32)
		return false;
	for (i = 0; i < n; i++)
		if (!(s[i] >= 'a' && s[i] <= 'z') &&
		    !(s[i] >= 'A' && s[i] <= 'Z') &&
		    !(s[i] >= '0' && s[i] <= '9') && s[i] != '-' && s[i] != '_')
			return false;
	return true;
}

bool
qa_is_email(const char *s, size_t n)
{
	const char *at = memchr(s, '@', n);
	size_t i;

	if (at == NULL || at == s || at == s + n - 1)
		return false;
	for (i = 0; i < n; i++)
		if (s[i] <= ' ' || s[i] > '~' || strchr(",;<>\"", s[i]) != NULL)
			return false;
	return true;
}

#define WORD_MAX 48

static int
least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

int
qa_distance(const char *a, size_t n, const char *b, size_t m)
{
	int row[3][WORD_MAX + 1];
	int *before = row[0], *above = row[1], *here = row[2], *t;
	size_t i, j;

	if (n > WORD_MAX || m > WORD_MAX)
		return 9;
	for (j = 0; j <= m; j++)
		above[j] = (int)j;
	for (i = 1; i <= n; i++) {
		here[0] = (int)i;
		for (j = 1; j <= m; j++) {
			int differ = qa_lower(a[i - 1]) != qa_lower(b[j - 1]);

			here[j] = least(above[j] + 1, here[j - 1] + 1,
			    above[j - 1] + differ);
			if (i > 1 && j > 1 &&
			    qa_lower(a[i - 1]) == qa_lower(b[j - 2]) &&
			    qa_lower(a[i - 2]) == qa_lower(b[j - 1]))
				here[j] = least(here[j], before[j - 2] + 1, 99);
		}
		t = before;
		before = above;
		above = here;
		here = t;
	}
	return above[m] > 8 ? 9 : above[m];
}

bool
qa_is_near(int distance, size_t length)
{
	return distance <= 3 && (size_t)distance * 2 <= length;
}

const char *
qa_list_item(const char *list, int number, size_t *length)
{
	const char *s = list, *end;

	if (list == NULL || *list == '\0')
		return NULL;
	for (;; s = end + 1) {
		if ((end = strchr(s, '|')) == NULL)
			end = s + strlen(s);
		if (number-- == 0) {
			*length = (size_t)(end - s);
			return s;
		}
		if (*end == '\0')
			return NULL;
	}
}

int
qa_list_find(const char *list, const char *word, size_t n)
{
	const char *item;
	size_t length, i;
	int k;

	for (k = 0; (item = qa_list_item(list, k, &length)) != NULL; k++) {
		if (length != n)
			continue;
		for (i = 0; i < n; i++)
			if (qa_lower(item[i]) != qa_lower(word[i]))
				break;
		if (i == n)
			return k;
	}
	return -1;
}

const char *
qa_cell_word(const char **list, size_t *length)
{
	const char *s;

	do {
		if (**list == '\0')
			return NULL;
		s = *list;
		*length = strcspn(s, ";");
		*list += *length + (s[*length] == ';');
		qa_trim(&s, length);
	} while (*length == 0);
	return s;
}

bool
qa_cell_has(const char *list, const char *word)
{
	size_t n, length = strlen(word);
	const char *s;

	while ((s = qa_cell_word(&list, &n)) != NULL)
		if (n == length && memcmp(s, word, n) == 0)
			return true;
	return false;
}

const char *
qa_list_nearest(const char *list, const char *word, size_t n, size_t *length)
{
	const char *item, *best = NULL;
	size_t len;
	int k, d, least_d = 9;

	for (k = 0; (item = qa_list_item(list, k, &len)) != NULL; k++) {
		d = qa_distance(item, len, word, n);
		if (d < least_d && qa_is_near(d, len)) {
			least_d = d;
			best = item;
			*length = len;
		}
	}
	return best;
}

bool
qa_would_run(const char *s, size_t n)
{
	while (n > 0 && *s == '\'') {
		s++;
		n--;
	}
	return n > 0 && *s != '\0' && strchr("=+-@\t\r", *s) != NULL;
}

bool
qa_is_guarded(const char *s, size_t n)
{
	return n > 0 && *s == '\'' && qa_would_run(s + 1, n - 1);
}

bool
qa_is_hidden(uint32_t c)
{
	return (c >= 0x80 && c <= 0x9f) || c == 0x61c || c == 0xfeff ||
	    (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
	    (c >= 0x2060 && c <= 0x206f) || (c >= 0xe0000 && c <= 0xe007f);
}
