#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/trend_stream.h"

enum {
	PERIOD,
	VALUE,
	NUMERATOR,
	DENOMINATOR,
	INDICATOR,
	AREA,
	BREAKDOWN,
	TARGET,
	POLARITY,
	REBASE,
	COLUMNS
};

static const char *const names[COLUMNS] = { "period", "value", "numerator",
	"denominator", "indicator", "area", "breakdown", "target", "polarity",
	"rebase" };

#define MEMOS 256

struct qa_trend_stream {
	bool has_header;
	struct qa_stream_header header;
	struct qa_groups groups;
	struct qa_trend *series; /* one, or by number of the group */
	size_t n;
	struct qa_buf key;
	struct memo {
		size_t n; /* 0: none */
		char text[24]; /* as it stood in the file */
		struct qa_period period;
		char written[QA_PERIOD_TEXT];
	} memo[MEMOS]; /* files repeat periods */
};

int
qa_trend_stream_open(
    struct qa_trend_stream **out, bool gather, struct qa_fault *f)
{
	struct qa_trend_stream *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->header.name = names;
	s->header.n = COLUMNS;
	s->groups.current = -1;
	s->groups.gather = gather;
	return 0;
}

void
qa_trend_stream_close(struct qa_trend_stream *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < s->n; i++)
		qa_trend_clear(&s->series[i]);
	free(s->series);
	qa_groups_clear(&s->groups);
	qa_buf_clear(&s->key);
	free(s);
}

static int
read_header(
    struct qa_trend_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	const int *at = s->header.at;

	s->has_header = true;
	if (qa_stream_find(&s->header, row, f) == -1)
		return -1;
	f->column = 1;
	if (at[PERIOD] < 0)
		return qa_fail(f, QA_DATA,
		    "there is no column period; a trend takes period and "
		    "value, or period, numerator and denominator");
	if (at[VALUE] < 0 && at[NUMERATOR] < 0)
		return qa_fail(f, QA_DATA,
		    "there is no column value, and none called numerator");
	f->column = 0;
	return 0;
}

/* ---- series ---- */

static int
make_key(
    struct qa_trend_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	static const int part[] = { INDICATOR, AREA, BREAKDOWN };
	struct qa_cell c;
	size_t i;

	qa_buf_reset(&s->key);
	for (i = 0; i < QA_COUNT(part); i++) {
		c = qa_stream_cell(&s->header, row, part[i]);
		qa_trim(&c.s, &c.n);
		qa_buf_add(&s->key, c.s, c.n);
		qa_buf_put(&s->key, '\0');
	}
	return s->key.failed ? qa_fail_memory(f) : 0;
}

static const char *
keep(struct qa_trend *t, struct qa_cell c)
{
	qa_trim(&c.s, &c.n);
	return qa_pool_copy(&t->pool, c.s, c.n);
}

static int
begin_series(
    struct qa_trend_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	size_t at = s->groups.gather ? (size_t)s->groups.current : 0;
	struct qa_trend *t = s->series;

	if (at >= s->n) {
		if ((at & (at - 1)) == 0) {
			t = realloc(t, (at == 0 ? 1 : at * 2) * sizeof(*t));
			if (t == NULL)
				return qa_fail_memory(f);
			s->series = t;
		}
		memset(&t[at], 0, sizeof(*t));
		s->n = at + 1;
	}
	t = &s->series[at];
	t->title = t->unit = t->place = "";
	t->measure = QA_VALUE_MEASURE;
	t->times = 1;
	t->polarity = QA_NEUTRAL;
	t->decimals = 6;
	t->piped = true;
	t->has_polarity = false;
	t->no_parts =
	    s->header.at[NUMERATOR] < 0 || s->header.at[DENOMINATOR] < 0;
	t->indicator = keep(t, qa_stream_cell(&s->header, row, INDICATOR));
	t->area = keep(t, qa_stream_cell(&s->header, row, AREA));
	t->breakdown = keep(t, qa_stream_cell(&s->header, row, BREAKDOWN));
	if (t->indicator == NULL || t->area == NULL || t->breakdown == NULL)
		return qa_fail_memory(f);
	return 0;
}

/* ---- a row ---- */

/* Where a period as it stands in the file is remembered. */
static struct memo *
memo_of(struct qa_trend_stream *s, struct qa_cell c)
{
	uint32_t h = 2166136261u;
	size_t i;

	for (i = 0; i < c.n; i++)
		h = (h ^ (unsigned char)c.s[i]) * 16777619u;
	return &s->memo[h % MEMOS];
}

static int
read_period(struct qa_trend_stream *s, const struct qa_row *row,
    struct qa_trend_point *p, struct qa_fault *f)
{
	struct qa_cell c = qa_stream_cell(&s->header, row, PERIOD);
	struct memo *m = memo_of(s, c);

	if (m->n != c.n || c.n == 0 || memcmp(m->text, c.s, c.n) != 0) {
		m->n = c.n <= sizeof(m->text) ? c.n : 0;
		memcpy(m->text, c.s, m->n);
		qa_trim(&c.s, &c.n);
		if (c.n == 0) {
			qa_fail(f, QA_DATA, "period is empty");
			return qa_stream_fault(&s->header, PERIOD, f);
		}
		if (qa_period_read(c.s, c.n, &m->period, f) == -1)
			return qa_stream_fault(&s->header, PERIOD, f);
		qa_period_write(m->period, m->written);
	}
	p->period = m->period;
	memcpy(p->period_text, m->written, sizeof(p->period_text));
	return 0;
}

/* The words of a polarity; empty is that of the other rows. */
static int
read_polarity(struct qa_trend_stream *s, const struct qa_row *row,
    struct qa_trend *t, struct qa_fault *f)
{
	static const enum qa_polarity way[] = { QA_HIGH, QA_LOW, QA_NEUTRAL,
		QA_NEUTRAL };
	struct qa_cell c = qa_stream_cell(&s->header, row, POLARITY);
	int i;

	qa_trim(&c.s, &c.n);
	if (c.n == 0)
		return 0;
	if ((i = qa_list_find("high|low|none|range", c.s, c.n)) < 0) {
		qa_fail(f, QA_DATA,
		    "polarity \"%.*s\" is none of high, low "
		    "and none",
		    qa_shown(c.s, c.n), c.s);
		return qa_stream_fault(&s->header, POLARITY, f);
	}
	if (t->has_polarity && t->polarity != way[i]) {
		qa_fail(f, QA_DATA,
		    "polarity is another one than in the rows before");
		return qa_stream_fault(&s->header, POLARITY, f);
	}
	t->polarity = way[i];
	t->has_polarity = true;
	return 0;
}

static int
read_rebase(struct qa_trend_stream *s, const struct qa_row *row,
    struct qa_trend_point *p, struct qa_fault *f)
{
	struct qa_cell c = qa_stream_cell(&s->header, row, REBASE);

	qa_trim(&c.s, &c.n);
	if (c.n == 0 || (c.n == 1 && c.s[0] == '0'))
		return 0;
	if (c.n == 1 && c.s[0] == '1') {
		p->rebase = true;
		return 0;
	}
	qa_fail(f, QA_DATA,
	    "rebase is 1 where a new phase begins, or 0; not "
	    "\"%.*s\"",
	    qa_shown(c.s, c.n), c.s);
	return qa_stream_fault(&s->header, REBASE, f);
}

static int
check_parts(const struct qa_trend_stream *s, bool has_n, struct qa_num n,
    bool has_d, struct qa_num d, struct qa_fault *f)
{
	char text[QA_NUM_TEXT];

	if (has_n && n.scaled < 0) {
		qa_fail(f, QA_DATA, "numerator %s is negative",
		    qa_num_write(n, text));
		return qa_stream_fault(&s->header, NUMERATOR, f);
	}
	if (has_d && d.scaled < 0) {
		qa_fail(f, QA_DATA, "denominator %s is negative",
		    qa_num_write(d, text));
		return qa_stream_fault(&s->header, DENOMINATOR, f);
	}
	return 0;
}

/* The value as given, else of the parts, else the count. */
static int
read_value(struct qa_trend_stream *s, const struct qa_row *row,
    struct qa_trend_point *p, struct qa_fault *f)
{
	const struct qa_stream_header *h = &s->header;
	struct qa_num n = { 0, 0 }, d = { 0, 0 };
	bool has_n, has_d;

	if (qa_stream_number(
		h, row, VALUE, &p->has, &p->shown, &p->status, f) == -1 ||
	    qa_stream_number(h, row, NUMERATOR, &has_n, &n, &p->status, f) ==
		-1 ||
	    qa_stream_number(h, row, DENOMINATOR, &has_d, &d, &p->status, f) ==
		-1 ||
	    check_parts(s, has_n, n, has_d, d, f) == -1)
		return -1;
	p->n = qa_num_double(n);
	p->d = qa_num_double(d);
	p->has_parts =
	    has_n && (h->at[DENOMINATOR] < 0 || (has_d && d.scaled > 0));
	if (p->has)
		p->value = qa_num_double(p->shown);
	else if (p->has_parts) {
		p->has = p->unrounded = true;
		p->value = h->at[DENOMINATOR] < 0 ? p->n : p->n / p->d;
	} else if (p->status == QA_FINAL)
		p->status = QA_NOT_AVAILABLE;
	return 0;
}

static int
take(struct qa_trend_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_trend *t =
	    &s->series[s->groups.gather ? (size_t)s->groups.current : 0];
	struct qa_trend_point *p = qa_trend_add(t, f);
	enum qa_status ignored = QA_FINAL;

	if (p == NULL)
		return -1;
	p->line = row->line;
	p->reason = "";
	if (s->header.at[DENOMINATOR] >= 0 && s->header.at[VALUE] < 0)
		t->measure = QA_RATE;
	else if (s->header.at[VALUE] < 0)
		t->measure = QA_COUNT_MEASURE;
	if (read_period(s, row, p, f) == -1 || read_value(s, row, p, f) == -1 ||
	    qa_stream_number(&s->header, row, TARGET, &p->has_target,
		&p->target, &ignored, f) == -1 ||
	    read_rebase(s, row, p, f) == -1)
		return -1;
	return read_polarity(s, row, t, f);
}

int
qa_trend_stream_row(struct qa_trend_stream *s, const struct qa_row *row,
    enum qa_group_step *step, struct qa_fault *f)
{
	*step = QA_GROUP_SAME;
	if (!s->has_header)
		return read_header(s, row, f);
	if (row->n != s->header.fields)
		return qa_fail(f, QA_DATA,
		    "the row has %zu fields, and the header has %zu", row->n,
		    s->header.fields);
	if (make_key(s, row, f) == -1)
		return -1;
	*step = qa_groups_choose(&s->groups, s->key.data, s->key.len);
	switch (*step) {
	case QA_GROUP_FAILED:
		return qa_fail_memory(f);
	case QA_GROUP_NEW:
		*step = QA_GROUP_SAME;
		if (begin_series(s, row, f) == -1)
			return -1;
		return take(s, row, f);
	case QA_GROUP_SAME:
		return take(s, row, f);
	case QA_GROUP_WHOLE:
	case QA_GROUP_AGAIN:
		break;
	}
	return 0;
}

/* ---- a series that is whole ---- */

static int
by_period(const void *a, const void *b)
{
	const struct qa_trend_point *x = a, *y = b;

	if (x->period.last != y->period.last)
		return x->period.last < y->period.last ? -1 : 1;
	if (x->period.first != y->period.first)
		return x->period.first < y->period.first ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static int
row_fault(const struct qa_trend_stream *s, const struct qa_trend_point *p,
    struct qa_fault *f)
{
	f->line = p->line;
	return qa_stream_fault(&s->header, PERIOD, f);
}

/* The months between days that keep a step, such as the last of quarters; 0
 * where they keep none. */
static int
step_of(const struct qa_trend *t)
{
	int step = 0, apart;
	size_t i;

	for (i = 1; i < t->n; i++) {
		apart =
		    qa_trend_apart(t->point[i - 1].period, t->point[i].period);
		if (i == 1 || apart < step)
			step = apart;
	}
	for (i = 1; step > 0 && i < t->n; i++)
		if (qa_trend_apart(t->point[i - 1].period, t->point[i].period) %
			step !=
		    0)
			return 0;
	return step;
}

/* Periods of one length, each once; how far they lie apart. */
static int
check_periods(
    const struct qa_trend_stream *s, struct qa_trend *t, struct qa_fault *f)
{
	char a[QA_PERIOD_TEXT], b[QA_PERIOD_TEXT];
	size_t i;

	t->months = t->n == 0 ? 0 : qa_period_months(t->point[0].period);
	for (i = 1; i < t->n; i++) {
		struct qa_trend_point *p = &t->point[i];
		const struct qa_trend_point *q = &t->point[i - 1];

		if (qa_period_months(p->period) != t->months) {
			qa_fail(f, QA_DATA,
			    "the period %s has another length than %s of the "
			    "same series",
			    qa_period_write(p->period, a),
			    qa_period_write(q->period, b));
			return row_fault(s, p, f);
		}
		if (p->period.last == q->period.last) {
			qa_fail(f, QA_DATA,
			    "the period %s stands twice in its series: first "
			    "on line %ld",
			    qa_period_write(p->period, a), q->line);
			return row_fault(s, p, f);
		}
	}
	if (t->months == 0)
		t->months = step_of(t);
	return 0;
}

/* Rows of most files are in order. */
static bool
in_order(const struct qa_trend *t)
{
	size_t i;

	for (i = 1; i < t->n; i++)
		if (by_period(&t->point[i - 1], &t->point[i]) > 0)
			return false;
	return true;
}

int
qa_trend_stream_series(struct qa_trend_stream *s, size_t i,
    struct qa_trend **out, struct qa_fault *f)
{
	struct qa_trend *t;

	*out = NULL;
	if (i >= s->n || s->groups.current < 0)
		return 0;
	t = *out = &s->series[i];
	if (!in_order(t))
		qsort(t->point, t->n, sizeof(*t->point), by_period);
	return check_periods(s, t, f);
}

void
qa_trend_stream_forget(struct qa_trend_stream *s)
{
	qa_trend_reset(&s->series[0]);
	qa_groups_end(&s->groups);
}
