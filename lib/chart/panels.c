#include <math.h>
#include <string.h>

#include "chart/control_plot.h"
#include "chart/control_words.h"
#include "chart/panels.h"

#define LEAST 280.0 /* pixels across one panel */
#define GUTTER 24.0
#define PLOT 96.0 /* pixels up the plot of a panel */
#define SIZE 12.5 /* of its lettering */

static const struct qa_lettering title = { .size = 16, .bold = true };
static const struct qa_lettering words = { .size = 13.5 };

struct page {
	const struct qa_panels *panels;
	size_t columns;
	double width; /* of a panel */
};

static struct page
page_of(const struct qa_panels *p)
{
	double width = p->caption.width - 2 * QA_CHART_MARGIN + GUTTER;
	struct page page = { .panels = p };

	page.columns = (size_t)fmax(width / (LEAST + GUTTER), 1);
	page.width = fmax(width / (double)page.columns - GUTTER, 100);
	return page;
}

static const char *
title_of(const struct qa_control *c)
{
	return c->caption.headline == NULL ? "" : c->caption.headline;
}

/* "concern, high; misses the target". */
static void
icon_words(struct qa_buf *b, const struct qa_control *c)
{
	if (c->has_variation)
		qa_buf_text(b, qa_signal_word(c->variation));
	if (c->has_variation && c->assurance != QA_ICON_NO_TARGET)
		qa_buf_text(b, "; ");
	qa_buf_text(b, qa_assurance_word(c->assurance));
}

static void
say(struct qa_svg *s, double x, double y, const char *text)
{
	qa_svg_text(s, &words, QA_START, x, y, text, strlen(text));
}

/* Both icons and, one below the other, their words. */
static double
icons(struct qa_svg *s, const struct qa_control *c, double y)
{
	bool both = c->has_variation && c->assurance != QA_ICON_NO_TARGET;
	double x = both ? 60 : 30;

	if (c->has_variation) {
		qa_variation_draw(s, c->variation, 12, y + 16, 12);
		say(s, x, y + (both ? 13 : 20), qa_signal_word(c->variation));
	}
	if (c->assurance != QA_ICON_NO_TARGET) {
		qa_assurance_draw(s, c->assurance, both ? 40 : 12, y + 16, 12);
		say(s, x, y + (both ? 28 : 20),
		    qa_assurance_word(c->assurance));
	}
	return y + 34;
}

/* A plot is drawn as wide as a page and made smaller. */
static double
plot(struct qa_svg *s, const struct page *page, const struct qa_control *c,
    double y)
{
	double times = page->width / QA_SVG_WIDTH, height;
	const struct qa_control_look look = {
		.size = SIZE / times, .height = PLOT / times, .small = true
	};
	static const char none[] = "There are no figures to show.";

	if (qa_control_last(c, false) == c->n) {
		qa_svg_text(s, &words, QA_START, 0, y + words.size * 1.5, none,
		    strlen(none));
		return y + PLOT;
	}
	qa_svg_place(s, 0, y, times);
	height = qa_control_plot(s, c, &look, 0);
	qa_svg_close(s);
	return y + height * times;
}

/* "Re-referrals: concern, high. Latest 2024-25Q2: 23.4". */
static void
panel_phrase(struct qa_buf *b, const struct qa_control *c)
{
	size_t last = qa_control_last(c, true);

	qa_buf_text(b, title_of(c));
	if (c->has_variation || c->assurance != QA_ICON_NO_TARGET)
		qa_buf_text(b, ": ");
	icon_words(b, c);
	if (last == c->n)
		return;
	qa_buf_text(b, ". Latest ");
	qa_control_phrase(b, c, &c->point[last]);
}

/* A panel at x, y, its title so many lines high; the y below it. */
static double
panel(struct qa_svg *s, const struct page *page, const struct qa_control *c,
    double x, double y, int lines)
{
	struct qa_buf b = QA_BUF_EMPTY;
	double below = lines * title.size * 1.2;

	panel_phrase(&b, c);
	qa_svg_place(s, x, y, 1);
	qa_svg_open(s, qa_buf_str(&b));
	qa_svg_paragraph(s, &title, QA_START, 0, title.size, page->width,
	    title.size * 1.2, title_of(c));
	below = icons(s, c, below + 2);
	below = plot(s, page, c, below);
	qa_svg_close(s);
	qa_svg_close(s);
	s->body.failed |= b.failed;
	qa_buf_clear(&b);
	return y + below;
}

/* The panels from i on, one beside the other; the y below them. */
static double
row(struct qa_svg *s, const struct page *page, size_t i, double y)
{
	const struct qa_panels *p = page->panels;
	double x = QA_CHART_MARGIN, below = y;
	size_t left = p->n - i, k;
	size_t end = i + (left < page->columns ? left : page->columns);
	int lines = 1;

	for (k = i; k < end; k++)
		lines = (int)fmax(lines,
		    qa_lettering_lines(
			&title, title_of(&p->chart[k]), page->width));
	for (k = i; k < end; k++, x += page->width + GUTTER)
		below = fmax(below, panel(s, page, &p->chart[k], x, y, lines));
	return below;
}

static void
summary(struct qa_buf *b, const struct qa_panels *p)
{
	size_t i;

	qa_buf_print(b, "%zu chart%s. ", p->n, p->n == 1 ? "" : "s");
	for (i = 0; i < p->n; i++) {
		panel_phrase(b, &p->chart[i]);
		qa_buf_text(b, ". ");
	}
}

void
qa_panels_draw(const struct qa_panels *given, struct qa_buf *out)
{
	struct qa_panels p = *given;
	struct qa_svg s = QA_SVG_EMPTY;
	struct qa_svg_head head = { .id = p.caption.id,
		.title = p.caption.headline };
	struct qa_buf b = QA_BUF_EMPTY;
	struct page page;
	double y;
	size_t i;

	p.caption.width = p.width >= 1 ? fmin(p.width, 1e4) : QA_SVG_WIDTH;
	page = page_of(&p);
	y = qa_caption_top(&s, &p.caption) + 8;
	for (i = 0; i < p.n; i += page.columns)
		y = row(&s, &page, i, y) + 18;
	if (p.n == 0)
		y = qa_caption_note_in(
		    &s, &p.caption, "There are no charts to show.", y);
	head.height = qa_caption_foot(&s, &p.caption, y);
	head.width = p.caption.width;
	summary(&b, &p);
	head.desc = qa_buf_str(&b);
	qa_svg_end(&s, &head, out);
	out->failed |= b.failed;
	qa_buf_clear(&b);
}
