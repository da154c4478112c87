#include <string.h>

#include "record/codes.h"

#define CODE_MAX 1024 /* bytes of a code, breakdowns included */

void
qa_codes_clear(struct qa_codes *c)
{
	qa_names_clear(&c->names);
	c->stored = 0;
}

static size_t
keyed(char *key, int space, const char *s, size_t n)
{
	if (n > CODE_MAX)
		n = CODE_MAX;
	key[0] = (char)(space + 1);
	memcpy(key + 1, s, n);
	return n + 1;
}

int64_t
qa_codes_find(const struct qa_codes *c, int space, const char *s, size_t n)
{
	char key[CODE_MAX + 1];

	return qa_names_find(&c->names, key, keyed(key, space, s, n)) + 1;
}

int64_t
qa_codes_add(struct qa_codes *c, int space, const char *s, size_t n)
{
	char key[CODE_MAX + 1];

	return qa_names_add(&c->names, key, keyed(key, space, s, n)) + 1;
}

const char *
qa_codes_text(const struct qa_codes *c, int64_t number)
{
	if (number < 1 || (size_t)number > c->names.n)
		return "";
	return c->names.name[number - 1] + 1;
}

int
qa_codes_space(const struct qa_codes *c, int64_t number)
{
	if (number < 1 || (size_t)number > c->names.n)
		return QA_SPACE_NAME;
	return c->names.name[number - 1][0] - 1;
}

int
qa_column_space(const struct qa_kind *k, const struct qa_column *c)
{
	if (c->type == QA_BREAKDOWN)
		return QA_SPACE_BREAKDOWN;
	if (c->flags & QA_DEFINES)
		return (int)k->id;
	return (int)c->refers;
}
