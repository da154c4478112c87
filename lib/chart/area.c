#include <math.h>
#include <string.h>

#include "chart/area.h"
#include "chart/scale.h"

static const struct {
	const char *word, *joint;
	enum qa_shape shape;
	enum qa_ink ink, open;
} marks[QA_MARKS] = {
	[QA_MARK_NONE] = { "", "", QA_CIRCLE, QA_INK_PLAIN, QA_INK_PLAIN_OPEN },
	[QA_MARK_BETTER] = { "better", " than ", QA_SQUARE, QA_INK_BETTER,
	    QA_INK_BETTER_OPEN },
	[QA_MARK_SIMILAR] = { "similar", " to ", QA_CIRCLE, QA_INK_PLAIN_OPEN,
	    QA_INK_PLAIN_OPEN },
	[QA_MARK_WORSE] = { "worse", " than ", QA_DIAMOND, QA_INK_WORSE,
	    QA_INK_WORSE_OPEN },
	[QA_MARK_HIGHER] = { "higher", " than ", QA_TRIANGLE, QA_INK_HIGHER,
	    QA_INK_HIGHER_OPEN },
	[QA_MARK_LOWER] = { "lower", " than ", QA_TRIANGLE_DOWN, QA_INK_LOWER,
	    QA_INK_LOWER_OPEN },
};

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

bool
qa_chart_area_has_value(const struct qa_chart_area *a)
{
	return a->has_value && isfinite(a->value);
}

const char *
qa_chart_area_name(const struct qa_chart_area *a)
{
	if (a->name != NULL && a->name[0] != '\0')
		return a->name;
	return or_empty(a->code);
}

void
qa_mark_draw(struct qa_svg *s, enum qa_mark mark, bool open, double x, double y,
    double r)
{
	qa_svg_shape(s, open ? marks[mark].open : marks[mark].ink,
	    marks[mark].shape, x, y, r);
}

const char *
qa_mark_word(enum qa_mark mark)
{
	return marks[mark].word;
}

void
qa_mark_phrase(
    struct qa_buf *b, enum qa_mark mark, const struct qa_chart_benchmark *to)
{
	const char *name = or_empty(to->name);

	if (mark == QA_MARK_NONE) {
		qa_buf_text(b, "not compared");
		return;
	}
	qa_buf_text(b, marks[mark].word);
	qa_buf_text(b, marks[mark].joint);
	qa_buf_text(b, name[0] == '\0' ? "the benchmark" : name);
}

void
qa_chart_benchmark_phrase(struct qa_buf *b, const struct qa_chart_benchmark *to)
{
	qa_buf_text(b, or_empty(to->name));
	if (to->text != NULL && to->text[0] != '\0') {
		qa_buf_put(b, ' ');
		qa_buf_text(b, to->text);
	}
}

/* Decimals of a number as displayed. */
static int
decimals(const char *text)
{
	const char *point = strchr(or_empty(text), '.');

	return point == NULL ? 0 : (int)strspn(point + 1, "0123456789");
}

static void
interval(struct qa_buf *b, const struct qa_chart_area *a)
{
	int d = decimals(a->value_text);

	if (!a->has_interval || !isfinite(a->lower) || !isfinite(a->upper))
		return;
	qa_buf_text(b, ", 95% interval ");
	qa_chart_number(b, a->lower, d);
	qa_buf_text(b, " to ");
	qa_chart_number(b, a->upper, d);
}

void
qa_chart_area_phrase(struct qa_buf *b, const struct qa_chart_area *a,
    const struct qa_chart_benchmark *to)
{
	qa_buf_text(b, qa_chart_area_name(a));
	qa_buf_text(b, a->home ? " (home area): " : ": ");
	if (!qa_chart_area_has_value(a)) {
		qa_buf_text(b, "no figure");
		if (a->reason != NULL && a->reason[0] != '\0') {
			qa_buf_text(b, ", ");
			qa_buf_text(b, a->reason);
		}
		return;
	}
	qa_buf_text(b, or_empty(a->value_text));
	interval(b, a);
	if (a->mark == QA_MARK_NONE)
		return;
	qa_buf_text(b, ", ");
	qa_mark_phrase(b, a->mark, to);
}

static void
tell_home(struct qa_buf *b, const struct qa_chart_area *a, size_t n,
    const struct qa_chart_benchmark *to)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (!a[i].home)
			continue;
		qa_chart_area_phrase(b, &a[i], to);
		qa_buf_text(b, ". ");
	}
}

static void
tell_marks(struct qa_buf *b, const struct qa_chart_area *a, size_t n,
    const struct qa_chart_benchmark *to)
{
	size_t i, count, m;

	for (m = QA_MARK_BETTER; m < QA_MARKS; m++) {
		for (count = i = 0; i < n; i++)
			count +=
			    qa_chart_area_has_value(&a[i]) && a[i].mark == m;
		if (count == 0)
			continue;
		qa_buf_print(b, "%zu %s ", count, count == 1 ? "is" : "are");
		qa_mark_phrase(b, (enum qa_mark)m, to);
		qa_buf_text(b, ". ");
	}
}

static void
tell_extreme(struct qa_buf *b, const char *word, const struct qa_chart_area *a)
{
	qa_buf_text(b, word);
	qa_buf_text(b, qa_chart_area_name(a));
	qa_buf_put(b, ' ');
	qa_buf_text(b, or_empty(a->value_text));
	qa_buf_text(b, ". ");
}

static void
tell_range(struct qa_buf *b, const struct qa_chart_area *a, size_t n)
{
	const struct qa_chart_area *least = NULL, *most = NULL;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!qa_chart_area_has_value(&a[i]))
			continue;
		if (least == NULL || a[i].value < least->value)
			least = &a[i];
		if (most == NULL || a[i].value > most->value)
			most = &a[i];
	}
	if (least == most)
		return;
	tell_extreme(b, "Lowest: ", least);
	tell_extreme(b, "Highest: ", most);
}

static void
tell_absent(struct qa_buf *b, const struct qa_chart_area *a, size_t n)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++) {
		if (qa_chart_area_has_value(&a[i]))
			continue;
		qa_buf_text(b, count++ == 0 ? "No figure: " : "; ");
		qa_buf_text(b, qa_chart_area_name(&a[i]));
		if (a[i].reason != NULL && a[i].reason[0] != '\0') {
			qa_buf_text(b, " (");
			qa_buf_text(b, a[i].reason);
			qa_buf_put(b, ')');
		}
	}
	if (count > 0)
		qa_buf_put(b, '.');
}

void
qa_chart_area_summary(struct qa_buf *b, const struct qa_chart_area *a, size_t n,
    const struct qa_chart_benchmark *to)
{
	size_t i, count = 0;

	for (i = 0; i < n; i++)
		count += qa_chart_area_has_value(&a[i]);
	qa_buf_print(
	    b, "%zu area%s with a figure", count, count == 1 ? "" : "s");
	if (to->has_value) {
		qa_buf_text(b, "; benchmark ");
		qa_chart_benchmark_phrase(b, to);
	}
	qa_buf_text(b, ". ");
	tell_home(b, a, n, to);
	tell_marks(b, a, n, to);
	tell_range(b, a, n);
	tell_absent(b, a, n);
}
