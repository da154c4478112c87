#include <math.h>
#include <stdint.h>
#include <string.h>

#include "chart/level.h"
#include "chart/scale.h"

#define LEADING 1.25
#define BOX 38.0 /* pixels across an entry's letters, and up */
#define BOX_HIGH 28.0
#define ELLIPSIS "\xe2\x80\xa6"

static const struct qa_lettering words = { .size = 20 };

const struct qa_heat_level *
qa_level_get(const struct qa_level_key *key, int i)
{
	return i < 0 || (size_t)i >= key->n ? NULL : &key->level[i];
}

const char *
qa_level_code(const struct qa_heat_level *l)
{
	return l->code == NULL ? "" : l->code;
}

const char *
qa_level_label(const struct qa_heat_level *l)
{
	bool none = l->label == NULL || l->label[0] == '\0';

	return none ? qa_level_code(l) : l->label;
}

size_t
qa_level_from_worst(const struct qa_level_key *key, size_t steps)
{
	size_t rated = key->rated;

	if (rated == 0 || rated > key->n)
		rated = key->n;
	if (steps >= rated)
		return key->n;
	return key->worst_first ? steps : rated - 1 - steps;
}

size_t
qa_level_plus(size_t a, size_t b)
{
	size_t sum;

	return __builtin_add_overflow(a, b, &sum) ? SIZE_MAX : sum;
}

void
qa_level_again(struct qa_buf *b)
{
	bool failed = b->failed;

	qa_buf_reset(b);
	b->failed = failed;
}

void
qa_level_number(struct qa_buf *b, size_t n)
{
	qa_chart_number(b, (double)n, 0);
}

double
qa_level_width(const struct qa_caption *c)
{
	return c->width >= 1 ? fmin(fmax(c->width, 320), 1e4) : QA_SVG_WIDTH;
}

void
qa_level_ground(struct qa_svg *s, const struct qa_heat_level *l, double x,
    double y, double width, double height)
{
	double gap = width > 4 ? 1 : width / 4;

	qa_svg_rect(s, qa_tint_ink(l->tint), x + gap, y + 1, width - 2 * gap,
	    height - 2);
}

/* The text, cut so that it and a mark of that fit. */
static void
cut(struct qa_svg *s, const struct qa_lettering *l, double x, double y,
    double width, const char *text, size_t n)
{
	struct qa_buf b = QA_BUF_EMPTY;
	double mark = qa_lettering_width(l, ELLIPSIS, strlen(ELLIPSIS));
	size_t k, skip;

	k = qa_lettering_fit(l, text, n, width - mark, &skip);
	qa_buf_add(&b, text, k);
	qa_buf_text(&b, ELLIPSIS);
	qa_svg_text(s, l, QA_MIDDLE, x, y, qa_buf_str(&b), b.len);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

void
qa_level_text(struct qa_svg *s, const struct qa_lettering *wanted, double x,
    double y, double width, const char *text)
{
	struct qa_lettering l = *wanted;
	size_t n = strlen(text);
	double needed = qa_lettering_width(&l, text, n);

	if (needed > width)
		l.size *= fmax(width / needed, 2.0 / 3);
	y -= (wanted->size - l.size) * 0.35;
	if (qa_lettering_width(&l, text, n) > width + 0.01)
		cut(s, &l, x, y, width, text, n);
	else if (n > 0)
		qa_svg_text(s, &l, QA_MIDDLE, x, y, text, n);
}

void
qa_level_begin(struct qa_level_line *line, const struct qa_caption *c, double y)
{
	double width = c->width > 0 ? c->width : QA_SVG_WIDTH;

	line->x = QA_CHART_MARGIN;
	line->y = y;
	line->right = width - QA_CHART_MARGIN;
}

static void
next_line(struct qa_level_line *line, int lines)
{
	line->x = QA_CHART_MARGIN;
	line->y += fmax(lines * words.size * LEADING, BOX_HIGH) + 6;
}

/* The words of an entry, at most as wide as a line. */
static void
entry_words(struct qa_svg *s, struct qa_level_line *line, const char *text)
{
	double x = line->x + BOX + 8;
	double room = line->right - QA_CHART_MARGIN - BOX - 8;
	int lines;

	lines = qa_svg_paragraph(s, &words, QA_START, x,
	    line->y + BOX_HIGH / 2 + 7, room, words.size * LEADING, text);
	line->x = x + qa_lettering_width(&words, text, strlen(text)) + 22;
	if (lines > 1)
		next_line(line, lines);
}

void
qa_level_entry(struct qa_svg *s, struct qa_level_line *line,
    const struct qa_heat_level *l, size_t count)
{
	const struct qa_lettering letters = {
		.size = 18, .bold = true, .white = qa_tint_is_dark(l->tint)
	};
	struct qa_buf b = QA_BUF_EMPTY;
	double width;

	if (count == 0)
		return;
	qa_buf_text(&b, qa_level_label(l));
	qa_buf_text(&b, " (");
	qa_level_number(&b, count);
	qa_buf_put(&b, ')');
	width = BOX + 8 + qa_lettering_width(&words, qa_buf_str(&b), b.len);
	if (line->x > QA_CHART_MARGIN && line->x + width > line->right)
		next_line(line, 1);
	qa_level_ground(s, l, line->x - 1, line->y, BOX + 2, BOX_HIGH);
	qa_level_text(s, &letters, line->x + BOX / 2,
	    line->y + BOX_HIGH / 2 + letters.size * 0.36, BOX - 6,
	    qa_level_code(l));
	entry_words(s, line, qa_buf_str(&b));
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
}

double
qa_level_end(const struct qa_level_line *line)
{
	struct qa_level_line end = *line;

	if (end.x > QA_CHART_MARGIN)
		next_line(&end, 1);
	return end.y;
}

void
qa_level_phrase(
    struct qa_buf *b, const struct qa_heat_level *l, size_t count, bool first)
{
	if (!first)
		qa_buf_text(b, ", ");
	qa_buf_text(b, qa_level_label(l));
	qa_buf_put(b, ' ');
	qa_level_number(b, count);
}
