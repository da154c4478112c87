#include <string.h>

#include "chart/icon.h"

#define SMALL 24.0 /* pixels of an icon in a line of text */

static const struct {
	const char *letter, *sign, *word; /* sign: the letter in an icon */
	enum qa_shape shape;
	enum qa_ink ink, open;
} signals[QA_SIGNAL_MARKS] = {
	[QA_ICON_COMMON] = { "~", "", "common cause", QA_CIRCLE, QA_INK_POINT,
	    QA_INK_PLAIN_OPEN },
	[QA_ICON_IMPROVEMENT_HIGH] = { "H+", "H", "improvement, high",
	    QA_SQUARE, QA_INK_BETTER, QA_INK_BETTER_OPEN },
	[QA_ICON_IMPROVEMENT_LOW] = { "L+", "L", "improvement, low", QA_SQUARE,
	    QA_INK_BETTER, QA_INK_BETTER_OPEN },
	[QA_ICON_CONCERN_HIGH] = { "H!", "H", "concern, high", QA_DIAMOND,
	    QA_INK_WORSE, QA_INK_WORSE_OPEN },
	[QA_ICON_CONCERN_LOW] = { "L!", "L", "concern, low", QA_DIAMOND,
	    QA_INK_WORSE, QA_INK_WORSE_OPEN },
	[QA_ICON_NEUTRAL_HIGH] = { "H", "H", "neutral, high", QA_TRIANGLE,
	    QA_INK_HIGHER, QA_INK_HIGHER_OPEN },
	[QA_ICON_NEUTRAL_LOW] = { "L", "L", "neutral, low", QA_TRIANGLE_DOWN,
	    QA_INK_LOWER, QA_INK_LOWER_OPEN },
};

static const struct {
	const char *letter, *word;
	enum qa_shape shape;
	enum qa_ink ink;
} assurances[QA_ASSURANCE_MARKS] = {
	[QA_ICON_NO_TARGET] = { "", "", QA_CIRCLE, QA_INK_PLAIN_OPEN },
	[QA_ICON_PASS] = { "P", "expected to meet the target", QA_CIRCLE,
	    QA_INK_BETTER_OPEN },
	[QA_ICON_FAIL] = { "F", "expected to miss the target", QA_OCTAGON,
	    QA_INK_WORSE_OPEN },
	[QA_ICON_INCONSISTENT] = { "?", "may meet or miss the target",
	    QA_CIRCLE, QA_INK_PLAIN_OPEN },
};

const char *
qa_signal_letter(enum qa_signal_mark m)
{
	return signals[m].letter;
}

const char *
qa_assurance_letter(enum qa_assurance_mark m)
{
	return assurances[m].letter;
}

const char *
qa_signal_word(enum qa_signal_mark m)
{
	return signals[m].word;
}

const char *
qa_assurance_word(enum qa_assurance_mark m)
{
	return assurances[m].word;
}

void
qa_signal_draw(
    struct qa_svg *s, enum qa_signal_mark m, double x, double y, double r)
{
	qa_svg_shape(s, signals[m].ink, signals[m].shape, x, y, r);
}

static void
letter(struct qa_svg *s, const char *text, double x, double y, double r)
{
	const struct qa_lettering l = { .size = r * 1.25, .bold = true };

	qa_svg_text(s, &l, QA_MIDDLE, x, y + l.size * 0.36, text, strlen(text));
}

/* Up, down, up: nothing but the ordinary. */
static void
wave(struct qa_svg *s, double x, double y, double r)
{
	qa_svg_pen_down(s, QA_INK_CENTRE, x - r * 0.62, y + r * 0.15);
	qa_svg_pen_to(s, x - r * 0.3, y - r * 0.3);
	qa_svg_pen_to(s, x, y + r * 0.15);
	qa_svg_pen_to(s, x + r * 0.3, y - r * 0.3);
	qa_svg_pen_to(s, x + r * 0.62, y + r * 0.15);
	qa_svg_pen_up(s);
}

/* The letter of a triangle stands where it is wide. */
static void
variation(struct qa_svg *s, enum qa_signal_mark m, double x, double y, double r)
{
	enum qa_shape shape = signals[m].shape;
	double size = shape == QA_DIAMOND              ? r * 0.8
	    : shape == QA_CIRCLE || shape == QA_SQUARE ? r
						       : r * 0.85;
	double down = shape == QA_TRIANGLE ? r * 0.16
	    : shape == QA_TRIANGLE_DOWN    ? r * -0.16
					   : 0;

	qa_svg_shape(s, signals[m].open, shape, x, y, size);
	if (m == QA_ICON_COMMON)
		wave(s, x, y, r);
	else
		letter(s, signals[m].sign, x, y + down, r * 0.8);
}

void
qa_variation_draw(
    struct qa_svg *s, enum qa_signal_mark m, double x, double y, double r)
{
	qa_svg_open(s, qa_signal_word(m));
	variation(s, m, x, y, r);
	qa_svg_close(s);
}

/* Pass is a ring twice drawn, the others are drawn once. */
static void
assurance(
    struct qa_svg *s, enum qa_assurance_mark m, double x, double y, double r)
{
	qa_svg_shape(s, assurances[m].ink, assurances[m].shape, x, y, r);
	if (m == QA_ICON_PASS)
		qa_svg_shape(
		    s, assurances[m].ink, assurances[m].shape, x, y, r * 0.75);
	letter(s, assurances[m].letter, x, y, r * 0.9);
}

void
qa_assurance_draw(
    struct qa_svg *s, enum qa_assurance_mark m, double x, double y, double r)
{
	if (m == QA_ICON_NO_TARGET)
		return;
	qa_svg_open(s, qa_assurance_word(m));
	assurance(s, m, x, y, r);
	qa_svg_close(s);
}

void
qa_variation_icon(enum qa_signal_mark m, struct qa_buf *out)
{
	struct qa_svg s = { .small = true };

	variation(&s, m, SMALL / 2, SMALL / 2, 10);
	qa_svg_end_small(&s, qa_signal_word(m), SMALL, SMALL, out);
}

void
qa_assurance_icon(enum qa_assurance_mark m, struct qa_buf *out)
{
	struct qa_svg s = { .small = true };

	if (m == QA_ICON_NO_TARGET)
		return;
	assurance(&s, m, SMALL / 2, SMALL / 2, 10);
	qa_svg_end_small(&s, qa_assurance_word(m), SMALL, SMALL, out);
}
