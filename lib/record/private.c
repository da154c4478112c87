#include <stdbool.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "record/private.h"

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
letter(char c)
{
	c = qa_lower(c);
	return c >= 'a' && c <= 'z';
}

static bool
in_word(char c)
{
	return digit(c) || letter(c);
}

/* Ten digits, in groups of 3, 3 and 4 or together, that check out; how many
 * bytes, or 0. */
static size_t
nhs_number(const char *s, size_t n)
{
	int sum = 0, count = 0, d = 0;
	size_t i;

	for (i = 0; i < n && count < 10; i++) {
		if ((s[i] == ' ' || s[i] == '-') && (count == 3 || count == 6))
			continue;
		if (!digit(s[i]))
			return 0;
		d = s[i] - '0';
		if (count < 9)
			sum += d * (10 - count);
		count++;
	}
	if (count < 10 || (i < n && in_word(s[i])))
		return 0;
	sum = 11 - sum % 11;
	return (sum == 11 ? 0 : sum) == d ? i : 0;
}

/* YO1 6GA: one or two letters, a digit, perhaps one more sign, a blank, a
 * digit and two letters. */
static size_t
postcode(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && i < 2 && s[i] >= 'A' && s[i] <= 'Z')
		i++;
	if (i == 0 || i >= n || !digit(s[i]))
		return 0;
	i++;
	if (i < n && (digit(s[i]) || (s[i] >= 'A' && s[i] <= 'Z')))
		i++;
	if (i + 4 > n || s[i] != ' ' || !digit(s[i + 1]) || s[i + 2] < 'A' ||
	    s[i + 2] > 'Z' || s[i + 3] < 'A' || s[i + 3] > 'Z')
		return 0;
	i += 4;
	return i < n && in_word(s[i]) ? 0 : i;
}

/* A date, where "born" or "dob" stands in the twenty bytes before it. */
static size_t
birth(const char *text, size_t at, size_t n)
{
	static const char *const words[] = { "born", "dob", "d.o.b" };
	size_t length, from = at < 20 ? 0 : at - 20, i, k, w;
	int day;

	for (length = 10; length >= 8; length--)
		if (at + length <= n &&
		    qa_day_read(text + at, length, &day) == 0)
			break;
	if (length < 8)
		return 0;
	for (i = from; i < at; i++)
		for (k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
			w = strlen(words[k]);
			if (i + w <= at && qa_same_word(text + i, w, words[k]))
				return length;
		}
	return 0;
}

/* Word, @, word with a dot in it. */
static size_t
address(const char *s, size_t n)
{
	size_t i = 0, dot = 0, from;

	while (i < n && (in_word(s[i]) || strchr("._%+-", s[i]) != NULL) &&
	    s[i] != '\0')
		i++;
	if (i == 0 || i == n || s[i] != '@')
		return 0;
	for (from = ++i; i < n && (in_word(s[i]) || s[i] == '.' || s[i] == '-');
	     i++)
		if (s[i] == '.' && i > from && i + 1 < n && in_word(s[i + 1]))
			dot = i;
	return dot == 0 ? 0 : i;
}

/* What begins with a digit. */
static const char *
numeric(const char *s, size_t i, size_t n, size_t *length)
{
	if ((*length = nhs_number(s + i, n - i)) > 0)
		return "an NHS number";
	return (*length = birth(s, i, n)) > 0 ? "a date of birth" : NULL;
}

const char *
qa_private_sign(const char *s, size_t n, size_t *at, size_t *length)
{
	bool has_at = memchr(s, '@', n) != NULL;
	const char *sign;
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0 && in_word(s[i - 1]))
			continue;
		*at = i;
		if (digit(s[i]) && (sign = numeric(s, i, n, length)) != NULL)
			return sign;
		if ((*length = postcode(s + i, n - i)) > 0)
			return "a postcode";
		if (has_at && (*length = address(s + i, n - i)) > 0)
			return "an e-mail address";
	}
	return NULL;
}
