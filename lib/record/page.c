#include <string.h>

#include "base/text.h"
#include "record/page.h"

const char *const qa_page_parts =
    "title|heading|subheading|paragraph|bullet|item";

static const struct qa_grid_column columns[QA_PAGE_COLUMNS] = {
	{ "document", NULL, 0 },
	{ "section", NULL, 0 },
	{ "part", NULL, 0 },
	{ "number", NULL, 0 },
	{ "text", NULL, QA_OUT_WIDE },
	{ "link", NULL, 0 },
};

void
qa_page_init(struct qa_grid *g)
{
	qa_grid_init(g, columns, QA_PAGE_COLUMNS);
}

static void
put(struct qa_page *p, enum qa_page_part part, long number, const char *text,
    const char *link)
{
	size_t n;
	const char *word = qa_list_item(qa_page_parts, (int)part, &n);
	char name[16];

	memcpy(name, word, n);
	name[n] = '\0';
	qa_grid_add(p->grid, p->document);
	qa_grid_add(p->grid, p->section);
	qa_grid_add(p->grid, name);
	if (part == QA_PAGE_ITEM)
		qa_grid_long(p->grid, number);
	else
		qa_grid_add(p->grid, NULL);
	qa_grid_add(p->grid, text);
	qa_grid_add(p->grid, link);
}

void
qa_page_add(struct qa_page *p, enum qa_page_part part, const char *text)
{
	put(p, part, 0, text, NULL);
}

void
qa_page_item(struct qa_page *p, long number, const char *text)
{
	put(p, QA_PAGE_ITEM, number, text, NULL);
}

void
qa_page_link(struct qa_page *p, const char *text, const char *link)
{
	put(p, QA_PAGE_BULLET, 0, text, link);
}

enum qa_page_part
qa_page_part_of(const struct qa_grid *g, size_t row)
{
	const char *word = qa_grid_get(g, row, QA_PAGE_PART);
	int i = qa_list_find(qa_page_parts, word, strlen(word));

	return i < 0 ? QA_PAGE_PARAGRAPH : (enum qa_page_part)i;
}
