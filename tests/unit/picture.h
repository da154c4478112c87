/* What the tests of pictures ask of them: that they are XML, strictly read. */
#ifndef QA_PICTURE_H
#define QA_PICTURE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/text.h"

#define DEPTH 16

/* The end of a name of letters, digits, : and -; NULL where none is. */
static const char *
xml_name(const char *s)
{
	size_t n = strspn(s,
	    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789:-");

	return n == 0 ? NULL : s + n;
}

/* The end of text up to a stop; NULL where a reference is not one of five. */
static const char *
xml_text(const char *s, char stop)
{
	static const char *const known[] = { "&lt;", "&gt;", "&amp;", "&quot;",
		"&#39;" };
	size_t i;

	for (; *s != stop; s++) {
		if (*s == '\0' || *s == '<')
			return NULL;
		if (*s != '&')
			continue;
		for (i = 0; i < 5; i++)
			if (strncmp(s, known[i], strlen(known[i])) == 0)
				break;
		if (i == 5)
			return NULL;
	}
	return s;
}

/* The end of attributes, each name="value" after one blank. */
static const char *
xml_attributes(const char *s)
{
	while (s != NULL && *s == ' ') {
		if ((s = xml_name(s + 1)) == NULL || s[0] != '=' || s[1] != '"')
			return NULL;
		if ((s = xml_text(s + 2, '"')) != NULL)
			s++;
	}
	return s;
}

/* Steps over one tag and opens or closes it on the stack; NULL if wrong. */
static const char *
xml_tag(const char *s, const char *stack[DEPTH], int *depth)
{
	const char *name, *end;
	bool closing = s[1] == '/';

	name = s + 1 + closing;
	if ((end = xml_name(name)) == NULL)
		return NULL;
	if (closing) {
		if (*end != '>' || --*depth < 0 ||
		    xml_name(stack[*depth]) - stack[*depth] != end - name ||
		    strncmp(stack[*depth], name, (size_t)(end - name)) != 0)
			return NULL;
		return end + 1;
	}
	if (*depth == DEPTH)
		return NULL;
	stack[(*depth)++] = name;
	if ((end = xml_attributes(end)) == NULL)
		return NULL;
	if (end[0] == '/' && end[1] == '>') {
		--*depth;
		return end + 2;
	}
	return *end == '>' ? end + 1 : NULL;
}

/* Whether it is one well-formed element, with nothing but a newline after. */
static bool
is_xml(const char *s)
{
	const char *stack[DEPTH];
	int depth = 0;

	do {
		if (*s == '<')
			s = xml_tag(s, stack, &depth);
		else
			s = xml_text(s, '<');
		if (s == NULL)
			return false;
	} while (depth > 0);
	return strcmp(s, "\n") == 0;
}

/* Whether the bytes are those of text: UTF-8, no control but newline. */
static bool
is_clean(const struct qa_buf *b)
{
	const char *s = qa_buf_str(b);
	size_t i;

	for (i = 0; i < b->len; i++)
		if ((unsigned char)s[i] < 0x20 && s[i] != '\n')
			return false;
	return qa_utf8_check(s, b->len) == b->len &&
	    strstr(s, "\xef\xbf\xbe") == NULL;
}

/* What holds for every picture, whatever was drawn. */
static void
assert_picture(const struct qa_buf *b)
{
	const char *s = qa_buf_str(b);

	assert_false(b->failed);
	assert_true(is_xml(s));
	assert_true(is_clean(b));
	assert_null(strstr(s, "nan"));
	assert_null(strstr(s, "NaN"));
	assert_null(strstr(s, "\"inf"));
	assert_null(strstr(s, "\"-inf"));
	assert_null(strstr(s, "<script"));
	assert_null(strstr(s, "href"));
}

/* How often words stand in it. */
#define assert_times(b, words, n)                              \
	do {                                                   \
		const char *s_ = qa_buf_str(b);                \
		int n_ = 0;                                    \
                                                               \
		for (; (s_ = strstr(s_, words)) != NULL; n_++) \
			s_++;                                  \
		assert_int_equal(n_, n);                       \
	} while (0)

#define assert_has(b, words) assert_non_null(strstr(qa_buf_str(b), words))
#define assert_has_not(b, words) assert_null(strstr(qa_buf_str(b), words))

#endif
