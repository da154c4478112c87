/*
 * Tints: the grounds that a rating may stand on. A tint never tells anything
 * alone: letters stand on it, black or white, at 4.5 to 1 or better.
 *
 * Red, green and amber also differ in how dark they are, so that they are
 * told apart in grey and by those who see no red or green; pale and white
 * are for what is no rating: white has a dashed edge, pale a plain one.
 *
 * source Government Analysis Function, "Data visualisation: colours in
 *        charts", for blue to purple; red, green and amber are our own
 */
#ifndef QA_TINT_H
#define QA_TINT_H

#include <stdbool.h>

#include "chart/svg.h"

enum qa_tint {
	QA_TINT_BLUE,
	QA_TINT_TURQUOISE,
	QA_TINT_PINK,
	QA_TINT_ORANGE,
	QA_TINT_GREY,
	QA_TINT_PURPLE,
	QA_TINT_GREEN,
	QA_TINT_AMBER,
	QA_TINT_RED,
	QA_TINT_PALE,
	QA_TINT_WHITE
};
#define QA_TINTS 11

/* "blue|turquoise|...": the words of all, in their order. */
extern const char *const qa_tint_words;

/* The tint of a word, whatever its case; -1 for any other or NULL. */
int qa_tint_find(const char *word);

/* What a shape of that tint is drawn with; white for one there is not. */
enum qa_ink qa_tint_ink(enum qa_tint);

/* Whether letters on it are white; else they are black. */
bool qa_tint_is_dark(enum qa_tint);

#endif
