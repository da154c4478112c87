#include <math.h>

#include "chart/control_words.h"
#include "chart/scale.h"

#define GAPS 6 /* periods without a figure that are named */

static bool
is_empty(const char *s)
{
	return s == NULL || s[0] == '\0';
}

static const char *
or_else(const char *s, const char *other)
{
	return is_empty(s) ? other : s;
}

double
qa_control_at(const struct qa_control_point *p, enum qa_control_level level)
{
	switch (level) {
	case QA_LEVEL_UPPER:
		return p->has_limits ? p->upper : NAN;
	case QA_LEVEL_LOWER:
		return p->has_limits ? p->lower : NAN;
	case QA_LEVEL_CENTRE:
		return p->has_centre ? p->centre : NAN;
	case QA_LEVEL_UPPER_WARNING:
		return p->has_warnings ? p->upper_warning : NAN;
	case QA_LEVEL_LOWER_WARNING:
		return p->has_warnings ? p->lower_warning : NAN;
	case QA_LEVEL_TARGET:
		return p->has_target[0] ? p->target[0] : NAN;
	case QA_LEVEL_TARGET_OTHER:
		return p->has_target[1] ? p->target[1] : NAN;
	}
	return NAN;
}

bool
qa_control_has_value(const struct qa_control_point *p)
{
	return p->has_value && isfinite(p->value);
}

bool
qa_control_has_interval(const struct qa_control_point *p)
{
	return p->projected && p->has_interval && isfinite(p->low) &&
	    isfinite(p->high);
}

bool
qa_control_is_rebase(const struct qa_control *c, size_t i)
{
	return i > 0 && c->point[i].phase != c->point[i - 1].phase;
}

size_t
qa_control_count(const struct qa_control *c)
{
	size_t i, k = 0;

	for (i = 0; i < c->n; i++)
		k += qa_control_has_value(&c->point[i]) &&
		    !c->point[i].projected;
	return k;
}

size_t
qa_control_marked(const struct qa_control *c, enum qa_signal_mark mark)
{
	const struct qa_control_point *p;
	size_t i, k = 0;

	for (i = 0; i < c->n; i++) {
		p = &c->point[i];
		k +=
		    qa_control_has_value(p) && !p->projected && p->mark == mark;
	}
	return k;
}

size_t
qa_control_last(const struct qa_control *c, bool observed)
{
	const struct qa_control_point *p;
	size_t i;

	for (i = c->n; i > 0; i--) {
		p = &c->point[i - 1];
		if (qa_control_has_value(p) && !(observed && p->projected))
			return i - 1;
	}
	return c->n;
}

size_t
qa_control_end(const struct qa_control *c, enum qa_control_level level)
{
	size_t i;

	for (i = c->n; i > 0; i--)
		if (isfinite(qa_control_at(&c->point[i - 1], level)))
			return i - 1;
	return c->n;
}

static void
number(struct qa_buf *b, const struct qa_control *c, double x)
{
	qa_chart_number(b, x, c->decimals);
	qa_buf_text(b, or_else(c->unit, ""));
}

static const char *
level_name(const struct qa_control *c, enum qa_control_level level)
{
	switch (level) {
	case QA_LEVEL_UPPER:
		return "upper limit";
	case QA_LEVEL_LOWER:
		return "lower limit";
	case QA_LEVEL_CENTRE:
		return or_else(c->centre, "mean");
	case QA_LEVEL_UPPER_WARNING:
		return "upper warning";
	case QA_LEVEL_LOWER_WARNING:
		return "lower warning";
	case QA_LEVEL_TARGET:
		return or_else(c->target[0], "target");
	case QA_LEVEL_TARGET_OTHER:
		return or_else(c->target[1], "target");
	}
	return "";
}

void
qa_control_level_phrase(struct qa_buf *b, const struct qa_control *c,
    enum qa_control_level level, const struct qa_control_point *p)
{
	if (p->trial && (level == QA_LEVEL_UPPER || level == QA_LEVEL_LOWER))
		qa_buf_text(b, "trial ");
	qa_buf_text(b, level_name(c, level));
	qa_buf_put(b, ' ');
	number(b, c, qa_control_at(p, level));
}

void
qa_control_value(struct qa_buf *b, const struct qa_control *c,
    const struct qa_control_point *p)
{
	if (is_empty(p->value_text))
		number(b, c, p->value);
	else
		qa_buf_text(b, p->value_text);
}

/* Where a point lies; comparisons with what is not a number are false. */
static void
place(struct qa_buf *b, const struct qa_control_point *p)
{
	if (p->value > qa_control_at(p, QA_LEVEL_UPPER))
		qa_buf_text(b, ", above the upper limit");
	if (p->value < qa_control_at(p, QA_LEVEL_LOWER))
		qa_buf_text(b, ", below the lower limit");
}

static void
projection(struct qa_buf *b, const struct qa_control *c,
    const struct qa_control_point *p)
{
	qa_buf_text(b, ", projection");
	if (!qa_control_has_interval(p))
		return;
	qa_buf_text(b, ", interval ");
	number(b, c, p->low);
	qa_buf_text(b, " to ");
	number(b, c, p->high);
}

static void
also(struct qa_buf *b, const char *text)
{
	if (is_empty(text))
		return;
	qa_buf_text(b, ", ");
	qa_buf_text(b, text);
}

void
qa_control_phrase(struct qa_buf *b, const struct qa_control *c,
    const struct qa_control_point *p)
{
	qa_buf_text(b, or_else(p->period, "?"));
	qa_buf_text(b, ": ");
	if (!qa_control_has_value(p)) {
		qa_buf_text(b, "no figure");
		also(b, p->reason);
		also(b, p->note);
		return;
	}
	qa_control_value(b, c, p);
	if (p->projected)
		projection(b, c, p);
	else {
		place(b, p);
		if (p->mark != QA_ICON_COMMON)
			also(b, qa_signal_word(p->mark));
	}
	also(b, p->note);
}

void
qa_control_rebase_phrase(struct qa_buf *b, const struct qa_control_point *p)
{
	qa_buf_text(b, "New limits from ");
	qa_buf_text(b, or_else(p->period, "?"));
	if (is_empty(p->rebase))
		return;
	qa_buf_text(b, ": ");
	qa_buf_text(b, p->rebase);
}

void
qa_control_gaps(struct qa_buf *b, const struct qa_control *c)
{
	const struct qa_control_point *p;
	size_t i, k = 0;

	for (i = 0; i < c->n; i++) {
		p = &c->point[i];
		if (qa_control_has_value(p) || p->projected || k++ >= GAPS)
			continue;
		qa_buf_text(b, k == 1 ? "No figure: " : "; ");
		qa_buf_text(b, or_else(p->period, "?"));
		if (is_empty(p->reason))
			continue;
		qa_buf_text(b, " (");
		qa_buf_text(b, p->reason);
		qa_buf_put(b, ')');
	}
	if (k > GAPS)
		qa_buf_print(b, "; and %zu more", k - GAPS);
}

static void
tell_span(struct qa_buf *b, const struct qa_control *c)
{
	size_t count = qa_control_count(c);
	bool limits = qa_control_end(c, QA_LEVEL_UPPER) < c->n;

	qa_buf_print(b, "%s chart, %zu period%s with a figure",
	    limits ? "Control" : "Run", count, count == 1 ? "" : "s");
	if (c->n > 0) {
		qa_buf_text(b, ", from ");
		qa_buf_text(b, or_else(c->point[0].period, "?"));
		qa_buf_text(b, " to ");
		qa_buf_text(b, or_else(c->point[c->n - 1].period, "?"));
	}
	qa_buf_text(b, ". ");
}

static void
tell_levels(struct qa_buf *b, const struct qa_control *c)
{
	static const enum qa_control_level order[] = { QA_LEVEL_CENTRE,
		QA_LEVEL_LOWER, QA_LEVEL_UPPER, QA_LEVEL_TARGET,
		QA_LEVEL_TARGET_OTHER };
	size_t i, at, told = 0;

	for (i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		if ((at = qa_control_end(c, order[i])) == c->n)
			continue;
		qa_buf_text(b, told++ == 0 ? "Lines at their end: " : ", ");
		qa_control_level_phrase(b, c, order[i], &c->point[at]);
	}
	if (told > 0)
		qa_buf_text(b, ". ");
}

static void
tell_marks(struct qa_buf *b, const struct qa_control *c)
{
	size_t m, k;

	for (m = QA_ICON_COMMON + 1; m < QA_SIGNAL_MARKS; m++) {
		k = qa_control_marked(c, (enum qa_signal_mark)m);
		if (k > 0)
			qa_buf_print(b, "%zu point%s: %s. ", k,
			    k == 1 ? "" : "s",
			    qa_signal_word((enum qa_signal_mark)m));
	}
}

static void
tell_icons(struct qa_buf *b, const struct qa_control *c)
{
	if (c->has_variation)
		qa_buf_print(
		    b, "Variation: %s. ", qa_signal_word(c->variation));
	if (c->assurance != QA_ICON_NO_TARGET)
		qa_buf_print(
		    b, "Assurance: %s. ", qa_assurance_word(c->assurance));
}

static void
tell_point(
    struct qa_buf *b, const struct qa_control *c, const char *word, size_t i)
{
	if (i == c->n)
		return;
	qa_buf_text(b, word);
	qa_control_phrase(b, c, &c->point[i]);
	qa_buf_text(b, ". ");
}

void
qa_control_summary(const struct qa_control *c, struct qa_buf *b)
{
	size_t i, last = qa_control_last(c, false);

	tell_span(b, c);
	tell_point(b, c, "Latest: ", qa_control_last(c, true));
	tell_levels(b, c);
	tell_marks(b, c);
	tell_icons(b, c);
	for (i = 0; i < c->n; i++)
		if (qa_control_is_rebase(c, i)) {
			qa_control_rebase_phrase(b, &c->point[i]);
			qa_buf_text(b, ". ");
		}
	if (last < c->n && c->point[last].projected)
		tell_point(b, c, "Projected: ", last);
	qa_control_gaps(b, c);
}
