/*
 * Lettering: how a text looks, and how wide it is. There is no font to ask,
 * so widths are those of Helvetica, which Arial and Liberation Sans share.
 */
#ifndef QA_LETTERING_H
#define QA_LETTERING_H

#include <stdbool.h>
#include <stddef.h>

struct qa_lettering {
	double size; /* pixels; 20 is still read where 640 become 320 */
	bool bold;
	bool halo; /* a white edge, where it stands on lines */
	bool accent; /* in the blue of the home area */
	bool white; /* on a dark ground */
};

/* Pixels from the first to the last of n bytes of UTF-8. */
double qa_lettering_width(const struct qa_lettering *, const char *, size_t n);

/*
 * The bytes of the text that stand on its first line, broken at a blank where
 * there is one; at least one character. The blanks after it are *skip bytes.
 */
size_t qa_lettering_fit(const struct qa_lettering *, const char *, size_t n,
    double width, size_t *skip);

/* How many lines a text takes at that width; 0 for an empty one. */
int qa_lettering_lines(const struct qa_lettering *, const char *, double width);

#endif
