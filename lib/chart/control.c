#include <string.h>

#include "chart/control_plot.h"
#include "chart/control_words.h"

static const struct qa_lettering words = { .size = 20 };

/* Where the next thing of a row stands; a row that is full ends. */
struct row {
	double x, y;
};

#define ROW 30.0

/* Room for a drawing 28 pixels wide and a text; returns its left. */
static double
next(struct row *row, const char *text)
{
	double width = qa_lettering_width(&words, text, strlen(text)) + 34;
	double x;

	if (row->x > QA_CHART_MARGIN &&
	    row->x + width > QA_SVG_WIDTH - QA_CHART_MARGIN) {
		row->x = QA_CHART_MARGIN;
		row->y += ROW;
	}
	x = row->x;
	row->x += width + 18;
	return x;
}

static void
say(struct qa_svg *s, double x, double y, const char *text)
{
	qa_svg_text(s, &words, QA_START, x + 34, y + 21, text, strlen(text));
}

static double
end(const struct row *row)
{
	return row->x > QA_CHART_MARGIN ? row->y + ROW : row->y;
}

/* The two icons and what they say. */
static double
icons(struct qa_svg *s, const struct qa_control *c, double y)
{
	struct row row = { QA_CHART_MARGIN, y };
	struct qa_buf b = QA_BUF_EMPTY;
	const char *text;
	double x;

	if (c->has_variation) {
		qa_buf_text(&b, "latest: ");
		qa_buf_text(&b, qa_signal_word(c->variation));
		x = next(&row, qa_buf_str(&b));
		qa_variation_draw(s, c->variation, x + 14, row.y + 14, 13);
		say(s, x, row.y, qa_buf_str(&b));
	}
	if (c->assurance != QA_ICON_NO_TARGET) {
		text = qa_assurance_word(c->assurance);
		x = next(&row, text);
		qa_assurance_draw(s, c->assurance, x + 14, row.y + 14, 13);
		say(s, x, row.y, text);
	}
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return end(&row) + (row.x > QA_CHART_MARGIN ? 4 : 0);
}

static void
key_mark(struct qa_svg *s, const struct qa_control *c, enum qa_signal_mark mark,
    struct row *row)
{
	size_t k = qa_control_marked(c, mark);
	struct qa_buf b = QA_BUF_EMPTY;
	double x;

	if (k == 0 || mark == QA_ICON_COMMON)
		return;
	qa_buf_print(
	    &b, "%zu point%s: %s", k, k == 1 ? "" : "s", qa_signal_word(mark));
	x = next(row, qa_buf_str(&b));
	qa_signal_draw(s, mark, x + 14, row->y + 14, 7.5);
	say(s, x, row->y, qa_buf_str(&b));
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

/* What each shape means, and the ground between the limits. */
static double
key(struct qa_svg *s, const struct qa_control *c, double y)
{
	static const enum qa_signal_mark order[] = { QA_ICON_CONCERN_HIGH,
		QA_ICON_CONCERN_LOW, QA_ICON_IMPROVEMENT_HIGH,
		QA_ICON_IMPROVEMENT_LOW, QA_ICON_NEUTRAL_HIGH,
		QA_ICON_NEUTRAL_LOW };
	static const char range[] = "range expected by chance";
	struct row row = { QA_CHART_MARGIN, y };
	size_t i;
	double x;

	for (i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		key_mark(s, c, order[i], &row);
	if (qa_control_end(c, QA_LEVEL_UPPER) < c->n) {
		x = next(&row, range);
		qa_svg_rect(s, QA_INK_RANGE, x + 2, row.y + 6, 22, 16);
		qa_svg_line(
		    s, QA_INK_LIMIT, x + 2, row.y + 6, x + 24, row.y + 6);
		qa_svg_line(
		    s, QA_INK_LIMIT, x + 2, row.y + 22, x + 24, row.y + 22);
		say(s, x, row.y, range);
	}
	return end(&row);
}

static bool
is_trial(const struct qa_control *c)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (c->point[i].trial && c->point[i].has_limits)
			return true;
	return false;
}

/* What the lines do not say themselves. */
static double
notes(struct qa_svg *s, const struct qa_control *c, double y)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (is_trial(c)) {
		qa_buf_text(&b, "Trial limits (dotted)");
		qa_buf_text(&b, c->trial == NULL ? "" : ": ");
		qa_buf_text(&b, c->trial == NULL ? "" : c->trial);
		y = qa_caption_note(s, qa_buf_str(&b), y);
		qa_buf_reset(&b);
	}
	qa_control_gaps(&b, c);
	if (b.len > 0)
		y = qa_caption_note(s, qa_buf_str(&b), y);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return y;
}

void
qa_control_draw(const struct qa_control *c, struct qa_buf *out)
{
	const struct qa_control_look look = { .size = 18, .height = 300 };
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = c->caption.id,
		.title = c->caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	double y;

	y = qa_caption_top(&s, &c->caption);
	y = icons(&s, c, y);
	y = key(&s, c, y);
	if (qa_control_last(c, false) < c->n)
		y = qa_control_plot(&s, c, &look, y);
	else
		y = qa_caption_note(&s, "There are no figures to show.", y);
	y = notes(&s, c, y);
	head.height = qa_caption_foot(&s, &c->caption, y);
	qa_control_summary(c, &b);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&s, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
