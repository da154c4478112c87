#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/headings.h"
#include "record/define.h"
#include "record/header.h"

static const char header[] = "heading|standard|column";
enum { HEADING, STANDARD, COLUMN };

void
qa_headings_clear(struct qa_headings *h)
{
	free(h->item);
	qa_pool_clear(&h->pool);
	memset(h, 0, sizeof(*h));
}

static int
begin(struct qa_headings *h, const struct qa_row *row, struct qa_fault *f)
{
	const char *s;
	size_t i, n;
	int k;

	for (k = 0; k < 3; k++)
		h->field[k] = -1;
	for (i = 0; i < row->n; i++) {
		s = row->cell[i].s;
		n = row->cell[i].n;
		qa_trim(&s, &n);
		if ((k = qa_list_find(header, s, n)) < 0)
			return qa_fail(f, QA_DATA,
			    "a map of returns has no column \"%.*s\"; its "
			    "columns are %s",
			    qa_shown(s, n), s, header);
		h->field[k] = (int)i;
	}
	if (h->field[HEADING] < 0 || h->field[COLUMN] < 0)
		return qa_fail(f, QA_DATA,
		    "a map of returns has the columns heading, standard and "
		    "column");
	h->has_header = true;
	return 0;
}

static void
cell(const struct qa_headings *h, const struct qa_row *row, int which,
    const char **s, size_t *n)
{
	*s = "";
	*n = 0;
	if (h->field[which] < 0 || (size_t)h->field[which] >= row->n)
		return;
	*s = row->cell[h->field[which]].s;
	*n = row->cell[h->field[which]].n;
	qa_trim(s, n);
}

static int
add(struct qa_headings *h, const char *text, size_t tn, const char *standard,
    size_t sn, int column, struct qa_fault *f)
{
	struct qa_heading *x;

	if (h->n == 0 || (h->n & (h->n - 1)) == 0) {
		x = realloc(
		    h->item, (h->n == 0 ? 1 : h->n * 2) * sizeof(*h->item));
		if (x == NULL)
			return qa_fail_memory(f);
		h->item = x;
	}
	x = &h->item[h->n++];
	x->text = qa_pool_copy(&h->pool, text, tn);
	x->standard = qa_pool_copy(&h->pool, standard, sn);
	x->column = column;
	return x->text == NULL || x->standard == NULL ? qa_fail_memory(f) : 0;
}

int
qa_headings_row(
    struct qa_headings *h, const struct qa_row *row, struct qa_fault *f)
{
	const char *text, *standard, *name;
	size_t tn, sn, n;
	int column;

	if (!h->has_header)
		return begin(h, row, f);
	cell(h, row, HEADING, &text, &tn);
	cell(h, row, STANDARD, &standard, &sn);
	cell(h, row, COLUMN, &name, &n);
	if (tn == 0)
		return qa_fail(f, QA_DATA, "the heading is empty");
	if (qa_headings_find(h, text, tn) != NULL)
		return qa_fail(f, QA_DATA, "the heading \"%.*s\" stands twice",
		    qa_shown(text, tn), text);
	if ((column = qa_header_column(&qa_kind_s11_returns, name, n)) < 0)
		return qa_fail(f, QA_DATA,
		    "s11-returns have no column \"%.*s\"", qa_shown(name, n),
		    name);
	if (sn > 0 && column <= QA_RETURN_STANDARD)
		return qa_fail(f, QA_DATA,
		    "\"%.*s\" cannot be both standard %.*s and the column %s",
		    qa_shown(text, tn), text, qa_shown(standard, sn), standard,
		    qa_kind_s11_returns.columns[column].name);
	return add(h, text, tn, standard, sn, column, f);
}

const struct qa_heading *
qa_headings_find(const struct qa_headings *h, const char *s, size_t n)
{
	size_t i;

	qa_trim(&s, &n);
	for (i = 0; i < h->n; i++)
		if (qa_same_word(s, n, h->item[i].text))
			return &h->item[i];
	return NULL;
}

static bool
is_separator(char c)
{
	return c == ' ' || c == ':' || c == '_' || c == '-';
}

bool
qa_heading_parse(const char *s, size_t n, size_t *number, int *column)
{
	size_t i = 0;

	qa_trim(&s, &n);
	while (i < n &&
	    (s[i] == '.' || (qa_is_code(s + i, 1) && !is_separator(s[i]))))
		i++;
	*number = i;
	if (i == 0 || s[0] < '0' || s[0] > '9')
		return false;
	while (i < n && is_separator(s[i]))
		i++;
	*column = i == n ? QA_RETURN_RATING
			 : qa_header_column(&qa_kind_s11_returns, s + i, n - i);
	return *column > QA_RETURN_STANDARD && *column != QA_RETURN_TOOL;
}
