#include <string.h>

#include "chart/caption.h"

static const struct qa_lettering headline = { .size = 27, .bold = true };
static const struct qa_lettering subtitle = { .size = 20 };
static const struct qa_lettering source = { .size = 18 };
static const struct qa_lettering key = { .size = 20 };

/* A paragraph below y; returns the y below it. */
static double
paragraph(struct qa_svg *s, const struct qa_caption *c,
    const struct qa_lettering *l, double y, const char *text)
{
	double leading = l->size * 1.25;
	double width = c != NULL && c->width > 0 ? c->width : QA_SVG_WIDTH;

	if (text == NULL)
		return y;
	return y +
	    leading *
	    qa_svg_paragraph(s, l, QA_START, QA_CHART_MARGIN, y + l->size,
		width - 2 * QA_CHART_MARGIN, leading, text);
}

double
qa_caption_top(struct qa_svg *s, const struct qa_caption *c)
{
	double y = paragraph(s, c, &headline, QA_CHART_MARGIN - 4, c->headline);

	return paragraph(s, c, &subtitle, y + 3, c->subtitle) + 6;
}

double
qa_caption_foot(struct qa_svg *s, const struct qa_caption *c, double y)
{
	return paragraph(s, c, &source, y + 6, c->source) + QA_CHART_MARGIN;
}

double
qa_caption_note(struct qa_svg *s, const char *text, double y)
{
	return paragraph(s, NULL, &subtitle, y, text);
}

double
qa_caption_note_in(
    struct qa_svg *s, const struct qa_caption *c, const char *text, double y)
{
	return paragraph(s, c, &subtitle, y, text);
}

static size_t
count(const struct qa_chart_area *a, size_t n, enum qa_mark mark)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += qa_chart_area_has_value(&a[i]) && a[i].mark == mark;
	return k;
}

double
qa_caption_key(struct qa_svg *s, const struct qa_chart_area *a, size_t n,
    const struct qa_chart_benchmark *to, double y)
{
	/* the order of severity: what needs a look comes first */
	static const enum qa_mark order[] = { QA_MARK_WORSE, QA_MARK_HIGHER,
		QA_MARK_SIMILAR, QA_MARK_BETTER, QA_MARK_LOWER };
	struct qa_buf b = QA_BUF_EMPTY;
	double x = QA_CHART_MARGIN, width;
	size_t i, k;

	for (i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		if ((k = count(a, n, order[i])) == 0)
			continue;
		qa_buf_reset(&b);
		qa_buf_print(&b, "%zu ", k);
		qa_mark_phrase(&b, order[i], to);
		width = qa_lettering_width(&key, qa_buf_str(&b), b.len) + 25;
		if (x > QA_CHART_MARGIN && x + width > QA_SVG_WIDTH - 4) {
			x = QA_CHART_MARGIN;
			y += key.size * 1.4;
		}
		qa_mark_draw(s, order[i], false, x + 9, y + 13, 7.5);
		qa_svg_text(s, &key, QA_START, x + 23, y + key.size,
		    qa_buf_str(&b), b.len);
		x += width + 18;
	}
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return x > QA_CHART_MARGIN ? y + key.size * 1.4 : y;
}
