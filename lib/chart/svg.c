#include <math.h>
#include <string.h>

#include "base/text.h"
#include "chart/svg.h"

/*
 * Colours of the Government Analysis Function. On white, #28A197, #F46A25 and
 * #A285D1 have about 3 to 1: enough for a shape, not for text, so they get a
 * dark edge, and text is #1D1D1D or #12436D. All is under .qa-chart: in a
 * page, the style of a picture is the style of the page.
 */
static const char style[] =
    ".qa-chart{max-width:100%;height:auto;"
    "font-family:Arial,Helvetica,\"Liberation Sans\",sans-serif}\n"
    ".qa-chart text{fill:#1d1d1d;stroke:none}\n"
    ".qa-chart .b{font-weight:bold}\n"
    ".qa-chart .c{fill:#12436d}\n"
    ".qa-chart .w{fill:#fff}\n"
    ".qa-chart .u{paint-order:stroke;stroke:#fff;stroke-width:5px;"
    "stroke-linejoin:round}\n";

static const struct {
	const char *name, *css;
} inks[] = {
	[QA_INK_GRID] = { "grid", "stroke:#d5d8db;stroke-width:1" },
	[QA_INK_AXIS] = { "axis", "stroke:#3d3d3d;stroke-width:1.5" },
	[QA_INK_BAR] = { "bar", "fill:#cfd9e3;stroke:#7d8fa3;stroke-width:1" },
	[QA_INK_BAR_HOME] = { "bar-home", "fill:#12436d" },
	[QA_INK_BAND] = { "band",
	    "fill:#eef3f8;stroke:#12436d;stroke-width:2" },
	[QA_INK_WHISKER] = { "whisker", "stroke:#3d3d3d;stroke-width:2" },
	[QA_INK_EDGE] = { "edge", "stroke:#fff;stroke-width:5" },
	[QA_INK_BENCHMARK] = { "benchmark",
	    "stroke:#12436d;stroke-width:2.5;stroke-dasharray:9 4" },
	[QA_INK_LIMIT_NEAR] = { "near",
	    "fill:none;stroke:#3d3d3d;stroke-width:2;stroke-dasharray:3 4" },
	[QA_INK_LIMIT_FAR] = { "far",
	    "fill:none;stroke:#3d3d3d;stroke-width:2" },
	[QA_INK_LEADER] = { "leader", "stroke:#3d3d3d;stroke-width:1" },
	[QA_INK_RING] = { "ring", "fill:none;stroke:#12436d;stroke-width:3" },
	[QA_INK_PLAIN] = { "plain", "fill:#3d3d3d;stroke:#fff" },
	[QA_INK_PLAIN_OPEN] = { "plain-open",
	    "fill:#fff;stroke:#3d3d3d;stroke-width:2" },
	[QA_INK_BETTER] = { "better",
	    "fill:#28a197;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_BETTER_OPEN] = { "better-open",
	    "fill:#d4ecea;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_WORSE] = { "worse",
	    "fill:#801650;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_WORSE_OPEN] = { "worse-open",
	    "fill:#f3e3eb;stroke:#801650;stroke-width:2" },
	[QA_INK_HIGHER] = { "higher",
	    "fill:#f46a25;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_HIGHER_OPEN] = { "higher-open",
	    "fill:#fde6da;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_LOWER] = { "lower",
	    "fill:#a285d1;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_LOWER_OPEN] = { "lower-open",
	    "fill:#ede7f6;stroke:#1d1d1d;stroke-width:1.5" },
	[QA_INK_SERIES] = { "series",
	    "fill:none;stroke:#12436d;stroke-width:2.5;stroke-linejoin:round" },
	[QA_INK_SERIES_AHEAD] = { "series-ahead",
	    "fill:none;stroke:#12436d;stroke-width:2.5;stroke-dasharray:6 5" },
	[QA_INK_POINT] = { "point", "fill:#12436d" },
	[QA_INK_POINT_AHEAD] = { "point-ahead",
	    "fill:#fff;stroke:#12436d;stroke-width:2" },
	[QA_INK_CENTRE] = { "centre",
	    "fill:none;stroke:#3d3d3d;stroke-width:2" },
	[QA_INK_RANGE] = { "range", "fill:#e6ebf1" },
	[QA_INK_LIMIT] = { "limit",
	    "fill:none;stroke:#3d3d3d;stroke-width:1.5;stroke-dasharray:7 3" },
	[QA_INK_LIMIT_TRIAL] = { "limit-trial",
	    "fill:none;stroke:#3d3d3d;stroke-width:2;stroke-dasharray:2 5" },
	[QA_INK_WARNING] = { "warning",
	    "fill:none;stroke:#6b7a8c;stroke-width:1;stroke-dasharray:2 3" },
	[QA_INK_TARGET] = { "target",
	    "fill:none;stroke:#801650;stroke-width:2.5;"
	    "stroke-dasharray:14 4 3 4" },
	[QA_INK_TARGET_OTHER] = { "target-other",
	    "fill:none;stroke:#801650;stroke-width:2;stroke-dasharray:3 4" },
	[QA_INK_AHEAD] = { "ahead",
	    "fill:#c6d3e1;stroke:#12436d;stroke-width:1;"
	    "stroke-dasharray:4 4" },
	[QA_INK_GROUND] = { "ground", "fill:#fff" },
	[QA_INK_REBASE] = { "rebase",
	    "stroke:#1d1d1d;stroke-width:1.5;stroke-dasharray:2 3" },
	[QA_INK_BLUE] = { "blue", "fill:#12436d" },
	[QA_INK_TURQUOISE] = { "turquoise", "fill:#28a197" },
	[QA_INK_PINK] = { "pink", "fill:#801650" },
	[QA_INK_ORANGE] = { "orange", "fill:#f46a25" },
	[QA_INK_GREY] = { "grey", "fill:#3d3d3d" },
	[QA_INK_PURPLE] = { "purple", "fill:#a285d1" },
	[QA_INK_GREEN] = { "green", "fill:#4c9f38" },
	[QA_INK_AMBER] = { "amber", "fill:#ffbf47;stroke:#8a5a00" },
	[QA_INK_RED] = { "red", "fill:#a6192e" },
	[QA_INK_PALE] = { "pale", "fill:#e3e6e9;stroke:#6b7a8c" },
	[QA_INK_WHITE] = { "white",
	    "fill:#fff;stroke:#6b7a8c;stroke-dasharray:3 2" },
};

/* A character that XML forbids or that would steer the text around it. */
static bool
is_unsafe(uint32_t c)
{
	return c < 0x20 || c == 0x7f || (c & 0xfffe) == 0xfffe ||
	    (c >= 0xfdd0 && c <= 0xfdef) || qa_is_hidden(c);
}

void
qa_svg_escape(struct qa_buf *b, const char *s, size_t n)
{
	static const char signs[] = "<>&\"'";
	static const char *const words[] = { "&lt;", "&gt;", "&amp;", "&quot;",
		"&#39;" };
	const char *sign;
	uint32_t c;
	size_t i, k;

	for (i = 0; i < n; i += k) {
		k = qa_utf8_get(s + i, n - i, &c);
		sign = c > 0 && c < 0x80 ? strchr(signs, (int)c) : NULL;
		if (sign != NULL)
			qa_buf_text(b, words[sign - signs]);
		else if (c == '\n' || c == '\t' || c == '\r')
			qa_buf_put(b, ' ');
		else if (is_unsafe(c) || (k == 1 && c >= 0x80))
			qa_buf_text(b, "\xef\xbf\xbd");
		else
			qa_buf_add(b, s + i, k);
	}
}

/* Two decimals at most, none that say nothing: 12, 12.5, 0.05. */
static void
coordinate(struct qa_buf *b, double x)
{
	long long hundredths;

	x = isnan(x) ? 0 : fmin(fmax(x, -1e6), 1e6);
	hundredths = llround(x * 100);
	if (hundredths < 0) {
		qa_buf_put(b, '-');
		hundredths = -hundredths;
	}
	qa_buf_print(b, "%lld", hundredths / 100);
	if (hundredths % 100 == 0)
		return;
	if (hundredths % 10 == 0)
		qa_buf_print(b, ".%lld", hundredths / 10 % 10);
	else
		qa_buf_print(b, ".%02lld", hundredths % 100);
}

static void
attribute(struct qa_svg *s, const char *name, double x)
{
	qa_buf_print(&s->body, " %s=\"", name);
	coordinate(&s->body, x);
	qa_buf_put(&s->body, '"');
}

/* Appends a:b;c:d as attributes: a="b" c="d". */
static void
put_looks(struct qa_buf *b, const char *css)
{
	size_t name, value;

	for (; *css != '\0'; css += css[0] == ';') {
		name = strcspn(css, ":");
		value = strcspn(css + name + 1, ";");
		qa_buf_print(b, " %.*s=\"%.*s\"", (int)name, css, (int)value,
		    css + name + 1);
		css += name + 1 + value;
	}
}

static void
element(struct qa_svg *s, const char *name, enum qa_ink ink)
{
	qa_buf_print(&s->body, "<%s", name);
	if (s->small)
		put_looks(&s->body, inks[ink].css);
	else
		qa_buf_print(&s->body, " class=\"%s\"", inks[ink].name);
}

void
qa_svg_line(struct qa_svg *s, enum qa_ink ink, double x1, double y1, double x2,
    double y2)
{
	element(s, "line", ink);
	attribute(s, "x1", x1);
	attribute(s, "y1", y1);
	attribute(s, "x2", x2);
	attribute(s, "y2", y2);
	qa_buf_text(&s->body, "/>\n");
}

void
qa_svg_rect(struct qa_svg *s, enum qa_ink ink, double x, double y, double width,
    double height)
{
	element(s, "rect", ink);
	attribute(s, "x", x);
	attribute(s, "y", y);
	attribute(s, "width", width > 0 ? width : 0);
	attribute(s, "height", height > 0 ? height : 0);
	qa_buf_text(&s->body, "/>\n");
}

/* Corners of a shape, for a circle of radius 1 of about the same weight. */
static const struct {
	int n;
	double xy[8][2];
} corners[] = {
	[QA_SQUARE] = { 4,
	    { { -.92, -.92 }, { .92, -.92 }, { .92, .92 }, { -.92, .92 } } },
	[QA_DIAMOND] = { 4,
	    { { 0, -1.35 }, { 1.35, 0 }, { 0, 1.35 }, { -1.35, 0 } } },
	[QA_TRIANGLE] = { 3, { { 0, -1.3 }, { 1.25, .9 }, { -1.25, .9 } } },
	[QA_TRIANGLE_DOWN] = { 3,
	    { { 0, 1.3 }, { 1.25, -.9 }, { -1.25, -.9 } } },
	[QA_OCTAGON] = { 8,
	    { { -.42, -1 }, { .42, -1 }, { 1, -.42 }, { 1, .42 }, { .42, 1 },
		{ -.42, 1 }, { -1, .42 }, { -1, -.42 } } },
};

void
qa_svg_shape(struct qa_svg *s, enum qa_ink ink, enum qa_shape shape, double x,
    double y, double r)
{
	int i;

	if (shape == QA_CIRCLE) {
		element(s, "circle", ink);
		attribute(s, "cx", x);
		attribute(s, "cy", y);
		attribute(s, "r", r);
		qa_buf_text(&s->body, "/>\n");
		return;
	}
	element(s, "polygon", ink);
	qa_buf_text(&s->body, " points=\"");
	for (i = 0; i < corners[shape].n; i++) {
		if (i > 0)
			qa_buf_put(&s->body, ' ');
		coordinate(&s->body, x + corners[shape].xy[i][0] * r);
		qa_buf_put(&s->body, ',');
		coordinate(&s->body, y + corners[shape].xy[i][1] * r);
	}
	qa_buf_text(&s->body, "\"/>\n");
}

void
qa_svg_pen_down(struct qa_svg *s, enum qa_ink ink, double x, double y)
{
	element(s, "polyline", ink);
	qa_buf_text(&s->body, " points=\"");
	coordinate(&s->body, x);
	qa_buf_put(&s->body, ',');
	coordinate(&s->body, y);
}

void
qa_svg_pen_to(struct qa_svg *s, double x, double y)
{
	qa_buf_put(&s->body, ' ');
	coordinate(&s->body, x);
	qa_buf_put(&s->body, ',');
	coordinate(&s->body, y);
}

void
qa_svg_pen_up(struct qa_svg *s)
{
	qa_buf_text(&s->body, "\"/>\n");
}

void
qa_svg_open(struct qa_svg *s, const char *title)
{
	qa_buf_text(&s->body, "<g><title>");
	qa_svg_escape(&s->body, title, strlen(title));
	qa_buf_text(&s->body, "</title>\n");
}

void
qa_svg_place(struct qa_svg *s, double x, double y, double times)
{
	long long share = llround(fmin(fmax(times, 0), 100) * 10000);

	qa_buf_text(&s->body, "<g transform=\"translate(");
	coordinate(&s->body, x);
	qa_buf_put(&s->body, ',');
	coordinate(&s->body, y);
	qa_buf_print(&s->body, ") scale(%lld.%04lld)\">\n", share / 10000,
	    share % 10000);
}

void
qa_svg_close(struct qa_svg *s)
{
	qa_buf_text(&s->body, "</g>\n");
}

static void
put_class(struct qa_buf *b, const struct qa_lettering *l)
{
	if (l->bold || l->halo || l->accent || l->white)
		qa_buf_print(b, " class=\"%s%s%s%s\"", l->bold ? "b" : "",
		    l->halo ? " u" : "", l->accent ? " c" : "",
		    l->white ? " w" : "");
}

void
qa_svg_text(struct qa_svg *s, const struct qa_lettering *l,
    enum qa_anchor anchor, double x, double y, const char *text, size_t n)
{
	static const char *const anchors[] = { [QA_START] = "",
		[QA_MIDDLE] = " text-anchor=\"middle\"",
		[QA_END] = " text-anchor=\"end\"" };

	qa_buf_text(&s->body, "<text");
	if (s->small)
		put_looks(&s->body,
		    l->bold ? "fill:#1d1d1d;font-family:Arial,Helvetica,"
			      "sans-serif;font-weight:bold"
			    : "fill:#1d1d1d;font-family:Arial,Helvetica,"
			      "sans-serif");
	else
		put_class(&s->body, l);
	attribute(s, "x", x);
	attribute(s, "y", y);
	attribute(s, "font-size", l->size);
	qa_buf_print(&s->body, "%s>", anchors[anchor]);
	qa_svg_escape(&s->body, text, n);
	qa_buf_text(&s->body, "</text>\n");
}

int
qa_svg_paragraph(struct qa_svg *s, const struct qa_lettering *l,
    enum qa_anchor anchor, double x, double y, double width, double leading,
    const char *text)
{
	size_t n = strlen(text), k, skip;
	int lines = 0;

	for (; n > 0; n -= k + skip, text += k + skip, lines++) {
		k = qa_lettering_fit(l, text, n, width, &skip);
		qa_svg_text(s, l, anchor, x, y + lines * leading, text, k);
	}
	return lines;
}

static void
put_style(struct qa_buf *b)
{
	size_t i;

	qa_buf_print(b, "<style>\n%s", style);
	for (i = 0; i < sizeof(inks) / sizeof(inks[0]); i++)
		qa_buf_print(
		    b, ".qa-chart .%s{%s}\n", inks[i].name, inks[i].css);
	qa_buf_text(b, "</style>\n");
}

static void
put_words(
    struct qa_buf *b, const char *element, const char *id, const char *text)
{
	qa_buf_print(b, "<%s id=\"qa-%s-%s\">", element, id, element);
	qa_svg_escape(b, text, strlen(text));
	qa_buf_print(b, "</%s>\n", element);
}

/* What was drawn, and the end. */
static void
put_body(struct qa_svg *s, struct qa_buf *out)
{
	qa_buf_add(out, qa_buf_str(&s->body), s->body.len);
	qa_buf_text(out, "</svg>\n");
	if (s->body.failed)
		out->failed = true;
	qa_buf_clear(&s->body);
}

void
qa_svg_end(struct qa_svg *s, const struct qa_svg_head *head, struct qa_buf *out)
{
	const char *id = head->id;
	double width = head->width > 0 ? head->width : QA_SVG_WIDTH;

	if (id == NULL || !qa_is_code(id, strlen(id)))
		id = "chart";
	qa_buf_print(out,
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qa-chart\" "
	    "lang=\"en-GB\" xml:lang=\"en-GB\" role=\"img\" "
	    "aria-labelledby=\"qa-%s-title qa-%s-desc\" width=\"",
	    id, id);
	coordinate(out, width);
	qa_buf_text(out, "\" height=\"");
	coordinate(out, head->height);
	qa_buf_text(out, "\" viewBox=\"0 0 ");
	coordinate(out, width);
	qa_buf_put(out, ' ');
	coordinate(out, head->height);
	qa_buf_text(out, "\">\n");
	put_words(out, "title", id, head->title == NULL ? "" : head->title);
	put_words(out, "desc", id, head->desc == NULL ? "" : head->desc);
	put_style(out);
	qa_buf_text(
	    out, "<rect fill=\"#fff\" width=\"100%\" height=\"100%\"/>\n");
	put_body(s, out);
}

void
qa_svg_end_small(struct qa_svg *s, const char *label, double width,
    double height, struct qa_buf *out)
{
	qa_buf_text(out,
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qa-small\" "
	    "role=\"img\" aria-label=\"");
	qa_svg_escape(out, label, strlen(label));
	qa_buf_text(out, "\" width=\"");
	coordinate(out, width);
	qa_buf_text(out, "\" height=\"");
	coordinate(out, height);
	qa_buf_text(out, "\" viewBox=\"0 0 ");
	coordinate(out, width);
	qa_buf_put(out, ' ');
	coordinate(out, height);
	qa_buf_text(out, "\">\n");
	put_body(s, out);
}
