#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "chart/lettering.h"

#define BOLD 1.07 /* bold letters are so much wider, about */
#define OTHER 600 /* a letter beyond ASCII */
#define WIDE 1000 /* one of a script with square letters */

/* Thousandths of the size, from the blank to the tilde: Adobe's metrics of
 * Helvetica. */
static const short widths[] = { 278, 278, 355, 556, 556, 889, 667, 191, 333,
	333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
	556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722,
	667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722,
	667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
	556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
	556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260,
	334, 584 };

static double
width_of(const struct qa_lettering *l, uint32_t c)
{
	int thousandths = c >= 0x1100 ? WIDE : OTHER;

	if (c < 0x20)
		c = ' ';
	if (c <= '~')
		thousandths = widths[c - ' '];
	return thousandths * l->size / 1000 * (l->bold ? BOLD : 1);
}

double
qa_lettering_width(const struct qa_lettering *l, const char *s, size_t n)
{
	double width = 0;
	uint32_t c;
	size_t i;

	for (i = 0; i < n;
	     i += qa_utf8_get(s + i, n - i, &c), width += width_of(l, c))
		continue;
	return width;
}

size_t
qa_lettering_fit(const struct qa_lettering *l, const char *s, size_t n,
    double width, size_t *skip)
{
	double used = 0;
	uint32_t c;
	size_t i, k, blank = 0;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		if (c == ' ' && i > 0 && s[i - 1] != ' ')
			blank = i;
		used += width_of(l, c);
		if (used > width && i > 0 && c != ' ')
			break;
	}
	if (i < n && blank > 0)
		i = blank;
	for (*skip = 0; i + *skip < n && s[i + *skip] == ' ';)
		++*skip;
	return i;
}

int
qa_lettering_lines(const struct qa_lettering *l, const char *s, double width)
{
	size_t n = strlen(s), k, skip;
	int lines = 0;

	for (; n > 0; n -= k + skip, s += k + skip, lines++)
		k = qa_lettering_fit(l, s, n, width, &skip);
	return lines;
}
