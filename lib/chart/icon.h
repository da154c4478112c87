/*
 * Signals and icons: what a series does (its variation) and whether it can
 * be relied on to meet its target (its assurance). Shape, letter and word
 * carry each one; colour only repeats it. The drawings are our own.
 *
 * Improvement is a square, concern a diamond, a signal that is neither good
 * nor bad a triangle that points where it lies; common cause is a circle
 * with a wave, assurance an octagon for fail and a ring for pass.
 */
#ifndef QA_ICON_H
#define QA_ICON_H

#include "chart/svg.h"

/* What a point, or the last point for a whole series, signals. */
enum qa_signal_mark {
	QA_ICON_COMMON, /* common cause: no signal */
	QA_ICON_IMPROVEMENT_HIGH,
	QA_ICON_IMPROVEMENT_LOW,
	QA_ICON_CONCERN_HIGH,
	QA_ICON_CONCERN_LOW,
	QA_ICON_NEUTRAL_HIGH,
	QA_ICON_NEUTRAL_LOW
};
#define QA_SIGNAL_MARKS 7

enum qa_assurance_mark {
	QA_ICON_NO_TARGET, /* draws nothing */
	QA_ICON_PASS,
	QA_ICON_FAIL,
	QA_ICON_INCONSISTENT
};
#define QA_ASSURANCE_MARKS 4

/* For a column of text: "H+" "L+" improvement, "H!" "L!" concern, "H" "L"
 * neutral, "~" common cause; "P", "F", "?", "" without a target. */
const char *qa_signal_letter(enum qa_signal_mark);
const char *qa_assurance_letter(enum qa_assurance_mark);

/* "concern, high", "common cause"; "expected to miss the target", ""
 * without one. */
const char *qa_signal_word(enum qa_signal_mark);
const char *qa_assurance_word(enum qa_assurance_mark);

/* The shape of a point of a series; r is the radius of a circle as heavy. */
void qa_signal_draw(
    struct qa_svg *, enum qa_signal_mark, double x, double y, double r);

/* An icon around x, y, with its words as a title. */
void qa_variation_draw(
    struct qa_svg *, enum qa_signal_mark, double x, double y, double r);
void qa_assurance_draw(
    struct qa_svg *, enum qa_assurance_mark, double x, double y, double r);

/* Appends an icon as a picture of its own, 24 pixels high, to stand in a
 * line or a cell of HTML. Nothing for no target. */
void qa_variation_icon(enum qa_signal_mark, struct qa_buf *out);
void qa_assurance_icon(enum qa_assurance_mark, struct qa_buf *out);

#endif
