/*
 * Stacked bars: how many of a row have each level, one row a question, the
 * levels in the order of the key. Each segment has the tint and the letters
 * of its level and how many they are.
 *
 * in     names of rows may be long, they wrap
 * note   bars are shares of their row and equally long, or with `counts` as
 *        long as the row's total; a segment too narrow for its letters and
 *        its number shows the one that fits, or neither: its words still say
 *        both. A row without any says so in the place of a bar
 * fails  out->failed, where memory ran out
 */
#ifndef QA_STACK_H
#define QA_STACK_H

#include "chart/level.h"

/* Text and counts are kept by the caller. */
struct qa_stack_row {
	const char *name;
	const size_t *count; /* of each level of the key */
	const char *none; /* where all counts are 0; NULL: none asked */
};

struct qa_stack {
	struct qa_caption caption;
	struct qa_level_key key;
	const struct qa_stack_row *row;
	size_t n; /* 0 draws a picture that says so */
	bool counts; /* bars are as long as their total */
	const char *axis; /* what they show; NULL: % of n, number */
};

void qa_stack_draw(const struct qa_stack *, struct qa_buf *out);

#endif
