#include <string.h>

#include "base/text.h"
#include "record/header.h"

/* Same name but for case and blanks for underscores. */
static bool
same_name(const char *s, size_t n, const char *name, size_t length)
{
	size_t i;

	if (length != n)
		return false;
	for (i = 0; i < n; i++)
		if (qa_lower(s[i]) != name[i] &&
		    !(s[i] == ' ' && name[i] == '_'))
			return false;
	return true;
}

/* Whether it is the name of an item of a |-separated list. */
static bool
is_listed(const char *list, const char *s, size_t n)
{
	const char *item;
	size_t length;
	int i;

	for (i = 0; list != NULL && *list != '\0' &&
	     (item = qa_list_item(list, i, &length)) != NULL;
	     i++)
		if (same_name(s, n, item, length))
			return true;
	return false;
}

int
qa_header_column(const struct qa_kind *k, const char *s, size_t n)
{
	size_t i;

	qa_trim(&s, &n);
	for (i = 0; i < k->n; i++)
		if (same_name(
			s, n, k->columns[i].name, strlen(k->columns[i].name)))
			return (int)i;
	for (i = 0; i < k->n; i++)
		if (is_listed(k->columns[i].also, s, n))
			return (int)i;
	return -1;
}

bool
qa_header_ignores(const struct qa_kind *k, const char *s, size_t n)
{
	qa_trim(&s, &n);
	return is_listed(k->ignored, s, n) || is_listed("line|error", s, n);
}

static const char *
nearest(const struct qa_kind *k, const char *s, size_t n)
{
	const char *best = NULL;
	size_t i;
	int d, least = 9;

	for (i = 0; i < k->n; i++) {
		const char *name = k->columns[i].name;

		d = qa_distance(name, strlen(name), s, n);
		if (d < least && qa_is_near(d, strlen(name))) {
			least = d;
			best = name;
		}
	}
	return best;
}

static int
unknown(const struct qa_kind *k, const char *s, size_t n, struct qa_fault *f)
{
	const char *near = nearest(k, s, n);
	int shown = qa_shown(s, n);

	if (n == 0)
		return qa_fail(f, QA_DATA,
		    "a column has no name; every column of %s has one",
		    k->name);
	if (near != NULL)
		return qa_fail(f, QA_DATA,
		    "%s have no column \"%.*s\"; did you mean \"%s\"?", k->name,
		    shown, s, near);
	return qa_fail(f, QA_DATA,
	    "%s have no column \"%.*s\"; qa-ingest %s --template prints the "
	    "header",
	    k->name, shown, s, k->name);
}

static int
add_field(const struct qa_kind *k, size_t field, const struct qa_cell *cell,
    struct qa_header *h, struct qa_fault *f)
{
	const char *s = cell->s;
	size_t n = cell->n;
	int c;

	qa_trim(&s, &n);
	c = qa_header_column(k, s, n);
	h->column[field] = (short)c;
	if (c < 0)
		return qa_header_ignores(k, s, n) ? 0 : unknown(k, s, n, f);
	if (h->at[c] != 0)
		return qa_fail(f, QA_DATA,
		    "the column \"%s\" stands twice: first as field %u",
		    k->columns[c].name, h->at[c]);
	h->at[c] = (uint16_t)(field + 1);
	h->given |= UINT32_C(1) << c;
	return 0;
}

int
qa_header_read(const struct qa_kind *k, const struct qa_row *row,
    uint32_t filled, struct qa_header *h, struct qa_fault *f)
{
	size_t i;

	memset(h, 0, sizeof(*h));
	h->n = row->n;
	for (i = 0; i < row->n; i++)
		if (add_field(k, i, &row->cell[i], h, f) == -1) {
			qa_fault_at(f, NULL, row->line, (int)i + 1);
			return -1;
		}
	for (i = 0; i < k->n; i++)
		if ((k->columns[i].flags & QA_REQUIRED) &&
		    (k->columns[i].flags & QA_KEY) &&
		    !((h->given | filled) >> i & 1)) {
			qa_fail(f, QA_DATA,
			    "the column \"%s\" is missing; add it, or give it "
			    "with --fill %s=VALUE",
			    k->columns[i].name, k->columns[i].name);
			qa_fault_at(f, NULL, row->line, (int)row->n);
			return -1;
		}
	return 0;
}
