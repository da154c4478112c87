/*
 * A heat map: what each of many answered on each of many questions, as
 * agencies that rate themselves against standards. Rows and columns stand in
 * the order given; a cell has the tint of its level and letters on it.
 *
 * in     names of rows may be long, they wrap; heads of columns are short,
 *        as 4.2, they wrap at a blank
 * note   lettering gets smaller as columns grow, down to QA_HEAT_LEAST
 *        pixels, and then the picture wider than its caption asks; heads
 *        stand again above every 30 rows, and names again on the right where
 *        that picture is above 1000 pixels wide. Text in cells is made
 *        smaller, at worst cut: the words of the cell have all of it
 * fails  out->failed, where memory ran out
 */
#ifndef QA_HEAT_H
#define QA_HEAT_H

#include "chart/level.h"

#define QA_HEAT_LEAST 14.0

struct qa_heat_cell {
	int level; /* index into the key; any other, as -1: an empty cell */
	const char *text; /* instead of the code; NULL or "": the code */
};

/* Text and cells are kept by the caller. */
struct qa_heat {
	struct qa_caption caption; /* its width is the least */
	struct qa_level_key key;
	const char *const *row; /* names of the rows */
	size_t rows; /* 0 draws a picture that says so, as columns do */
	const char *const *column; /* heads of the columns */
	size_t columns;
	const struct qa_heat_cell *cell; /* rows x columns, row by row */
};

void qa_heat_draw(const struct qa_heat *, struct qa_buf *out);

#endif
