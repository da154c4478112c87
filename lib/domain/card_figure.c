/* The figure of a row: which one, its value, and what it was before. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/card.h"
#include "domain/story.h"

void
qa_card_note(struct qa_card_row *l, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	qa_utf8_mend(text);
	if (l->note.len > 0)
		qa_buf_text(&l->note, "; ");
	qa_buf_text(&l->note, text);
}

bool
qa_card_has_figure(const struct qa_card_row *l)
{
	return l->reading.how == QA_SENT || l->reading.how == QA_FROM_MONTHS;
}

/* What the series says of an earlier period, as displayed. */
static int
show_at(struct qa_card *c, struct qa_card_row *l, struct qa_period p,
    struct qa_card_value *out, struct qa_fault *f)
{
	const struct qa_indicator *x =
	    qa_book_indicator(&c->known.book, l->x->id, p.last);
	struct qa_reading r;
	struct qa_shown v;
	char day[QA_DAY_TEXT];

	if (qa_series_at(l->series, l->x, p, &r, f) == -1)
		return -1;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	if (qa_known_value(&c->known, l->x, l->area, &r.figure, &v, NULL, f) ==
	    -1)
		return -1;
	out->has = v.has;
	out->value = v.value;
	out->period = r.figure.period;
	if (v.has && x != NULL && x != l->x &&
	    strstr(qa_buf_str(&l->note), "definition changed") == NULL)
		qa_card_note(l, "definition changed on %s: compare with care",
		    qa_day_write(l->x->from, day));
	return 0;
}

/* The latest period of the indicator's own frequency that ended by then. */
static struct qa_period
own_period(const struct qa_indicator *x, int day)
{
	struct qa_period p = qa_frequency_period(x->frequency, day);

	if (p.last > day)
		p = qa_period_back(p, qa_frequency_months(x->frequency));
	return p;
}

/*
 * A yearly figure may be of any sort of year, or of a day in it. The latest
 * within the two years before stands, in its own period.
 */
static const struct qa_figure *
yearly(const struct qa_series *s, const struct qa_indicator *x, int day)
{
	size_t i;

	for (i = s == NULL ? 0 : s->n; i-- > 0;) {
		const struct qa_figure *g = &s->figure[i];

		if (g->period.last > day || g->period.last < day - 2 * 366)
			continue;
		if (qa_period_is_year(g->period) ||
		    (x->span == QA_SNAPSHOT &&
			g->period.first == g->period.last))
			return g;
	}
	return NULL;
}

static int
find_figure(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	const struct qa_figure *g;
	char text[QA_PERIOD_TEXT];
	int day = c->q->period.last;

	l->want = own_period(l->x, day);
	if (qa_series_at(l->series, l->x, l->want, &l->reading, f) == -1)
		return -1;
	if (l->x->frequency < QA_YEARLY)
		return 0;
	/* a figure that is newer, or the last there is */
	g = yearly(l->series, l->x, day);
	if (g == NULL ||
	    ((l->reading.how == QA_SENT || l->reading.how == QA_FROM_MONTHS) &&
		l->reading.figure.period.last >= g->period.last))
		return 0;
	if (g->period.last < l->want.last && l->x->span != QA_SNAPSHOT)
		qa_card_note(
		    l, "%s not yet received", qa_period_write(l->want, text));
	l->want = g->period;
	l->reading.how = QA_SENT;
	l->reading.figure = *g;
	return 0;
}

/* Between quarters: the months of the running quarter so far. */
static int
find_interim(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_period p =
	    qa_frequency_period(l->x->frequency, c->q->period.last);
	struct qa_reading r;

	if (!c->q->interim || p.last <= c->q->period.last ||
	    l->x->frequency == QA_MONTHLY)
		return 0;
	p.last = c->q->period.last;
	if (!qa_day_is_month_end(p.last))
		p.last = qa_period_of(QA_MONTH, p.last).first - 1;
	if (p.last < p.first)
		return 0;
	if (qa_series_at(l->series, l->x, p, &r, f) == -1)
		return -1;
	if (r.how != QA_SENT && r.how != QA_FROM_MONTHS)
		return 0;
	l->want = p;
	l->reading = r;
	qa_card_note(l, "in-quarter");
	if (l->reading.figure.status == QA_FINAL)
		l->reading.figure.status = QA_PROVISIONAL;
	return 0;
}

/* Why there is no figure: not due, nobody's to send, or missing. */
static enum qa_status
why_none(const struct qa_card *c, const struct qa_card_row *l)
{
	if (l->want.last >= c->q->today)
		return QA_NOT_DUE;
	if (l->x->agency == 0 || l->area != c->known.book.home)
		return QA_NOT_AVAILABLE;
	return QA_MISSING;
}

static int
read_value(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	char a[QA_NUM_TEXT], b[QA_NUM_TEXT];

	if (l->reading.how == QA_SOME_MONTHS) {
		l->v.status = QA_INCOMPLETE;
		qa_card_note(l, "%d of %d months", l->reading.months,
		    l->reading.months_of);
		return 0;
	}
	if (l->reading.how == QA_NOT_FOUND) {
		l->v.status = why_none(c, l);
		return 0;
	}
	if (qa_known_value(&c->known, l->x, l->area, &l->reading.figure, &l->v,
		&l->note, f) == -1)
		return -1;
	if (l->reading.how == QA_FROM_MONTHS)
		qa_card_note(l, "from %d months", l->reading.months_of);
	if (l->reading.differs)
		qa_card_note(l, "sent as %s, but its months give %s",
		    qa_num_write(l->reading.figure.has_n ? l->reading.figure.n
							 : l->reading.figure.v,
			a),
		    qa_num_write(l->reading.by_months.has_n
			    ? l->reading.by_months.n
			    : l->reading.by_months.v,
			b));
	return 0;
}

static int
read_past(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	int back = qa_frequency_months(l->x->frequency);
	struct qa_period p = l->want;

	if (l->x->span == QA_TO_DATE)
		back = 12;
	if (show_at(c, l, qa_period_back(p, back), &l->previous, f) == -1)
		return -1;
	return show_at(c, l, qa_period_back(p, 12), &l->year_ago, f);
}

/* What was said and decided of the figure. */
static int
read_words(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_known *k = &c->known;
	struct qa_story story;
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_period own =
	    qa_card_has_figure(l) ? l->reading.figure.period : l->want;
	const char *said;
	int rc = qa_story_read(
	    &story, k->db, &k->batches, &k->book, l->x->id, l->area, f);

	if (rc == 0) {
		said = qa_story_of(&story, l->want);
		l->commentary = qa_pool_copy(&k->book.pool, said, strlen(said));
		l->decided = qa_decided_of(&c->decided, &k->book, l->x->id,
				 l->area, own, c->q->period, &b) > 0;
		l->decision =
		    qa_pool_copy(&k->book.pool, qa_buf_str(&b), b.len);
	}
	qa_story_clear(&story);
	qa_buf_clear(&b);
	if (rc == 0 && (l->commentary == NULL || l->decision == NULL))
		return qa_fail_memory(f);
	return rc;
}

int
qa_card_figure(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	l->commentary = l->decision = "";
	if (find_figure(c, l, f) == -1 || find_interim(c, l, f) == -1 ||
	    read_value(c, l, f) == -1 || read_past(c, l, f) == -1)
		return -1;
	return l->breakdown == 0 ? read_words(c, l, f) : 0;
}
