/* What a row's past says: signal or noise, and a line of it as small as a
 * word. */
#include <math.h>
#include <string.h>

#include "chart/spark.h"
#include "domain/card.h"
#include "domain/trend_stored.h"

#define SPARK 12 /* figures of a line */

/* The last figures, with blanks where periods are missing. */
static int
draw(struct qa_card_row *l, const struct qa_trend *t, struct qa_pool *pool,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	double value[SPARK];
	size_t i, n = t->elements < SPARK ? t->elements : SPARK;

	for (i = 0; i < n; i++)
		value[i] = t->result[t->elements - n + i].value;
	qa_spark_text(value, n, &b);
	l->sparkline =
	    b.failed ? NULL : qa_pool_copy(pool, qa_buf_str(&b), b.len);
	qa_buf_clear(&b);
	return l->sparkline == NULL ? qa_fail_memory(f) : 0;
}

/* The finding as a sentence, where the last figure signals. */
static int
find(struct qa_card_row *l, const struct qa_trend *t, struct qa_pool *pool,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;

	l->charted = true;
	l->signal = t->summary.signal;
	l->variation = t->summary.variation;
	l->assurance = t->summary.assurance;
	if (l->signal == QA_NO_SIGNAL)
		return 0;
	qa_trend_finding(t, &b);
	l->finding = b.failed ? NULL : qa_pool_copy(pool, b.data, b.len);
	qa_buf_clear(&b);
	return l->finding == NULL ? qa_fail_memory(f) : 0;
}

int
qa_card_signal(struct qa_card *c, struct qa_card_row *l, struct qa_fault *f)
{
	struct qa_trend_how how = { .choose = true, .per = 1, .precision = -1 };
	struct qa_period shown = l->reading.figure.period;
	struct qa_history *h = &c->history;
	struct qa_pool *pool = &c->known.book.pool;

	l->sparkline = l->finding = "";
	if (!l->v.has || !qa_card_has_figure(l) || l->e->context)
		return 0;
	if (qa_history_read(
		h, &c->known, l->x, l->area, l->series, shown.last, f) == -1)
		return -1;
	/* the card may show another figure: a year beside quarters */
	if (h->n < 2 || h->moment[h->n - 1].period.last != shown.last ||
	    !isfinite(h->moment[h->n - 1].value))
		return 0;
	how.spc = qa_spc_profile(QA_SPC_MDC, QA_XMR_CHART);
	if (qa_trend_fill(c->trend, &c->known, &c->phases, l->x, l->area,
		l->breakdown, h, f) == -1 ||
	    qa_trend_compute(c->trend, &how, f) == -1)
		return -1;
	/* years that overlap move together: a signal of theirs says little */
	if (!h->overlaps && find(l, c->trend, pool, f) == -1)
		return -1;
	return draw(l, c->trend, pool, f);
}
