/*
 * Pages: a document as rows of a grid, one a heading, paragraph or point, so
 * that programs read it as csv and people as a page. face/page writes it.
 */
#ifndef QA_PAGE_H
#define QA_PAGE_H

#include "record/grid.h"

enum qa_page_column {
	QA_PAGE_DOCUMENT, /* several documents may stand in one grid */
	QA_PAGE_SECTION, /* a stable word; of the heading and what is under it
	                  */
	QA_PAGE_PART,
	QA_PAGE_NUMBER, /* of an item */
	QA_PAGE_TEXT,
	QA_PAGE_LINK,
	QA_PAGE_COLUMNS
};

/* Words of the column part. */
extern const char *const qa_page_parts; /* title|heading|subheading|... */
enum qa_page_part {
	QA_PAGE_TITLE, /* a document begins with one */
	QA_PAGE_HEADING,
	QA_PAGE_SUBHEADING,
	QA_PAGE_PARAGRAPH,
	QA_PAGE_BULLET,
	QA_PAGE_ITEM /* numbered */
};

/* A document being written. Text is copied into the grid. */
struct qa_page {
	struct qa_grid *grid;
	const char *document, *section; /* kept */
};

void qa_page_init(struct qa_grid *);
void qa_page_add(struct qa_page *, enum qa_page_part, const char *text);
void qa_page_item(struct qa_page *, long number, const char *text);
void qa_page_link(struct qa_page *, const char *text, const char *link);

/* What part a row is; QA_PAGE_PARAGRAPH where its word is none. */
enum qa_page_part qa_page_part_of(const struct qa_grid *, size_t row);

#endif
