#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/decided.h"
#include "store/scan.h"

/* AP 2024-11-14: watch (two families; item 4) */
static const char *
describe(struct qa_decided *x, const struct qa_known *k,
    const struct qa_value *v, struct qa_fault *f)
{
	const char *reason = qa_value_text(&v[QA_DECISION_REASON]);
	const char *minute = qa_value_text(&v[QA_DECISION_MINUTE]);
	struct qa_buf b = QA_BUF_EMPTY;
	char day[QA_DAY_TEXT];
	const char *text;

	qa_buf_print(&b, "%s %s: %s",
	    qa_codes_text(k->book.codes, v[QA_DECISION_BODY].i),
	    qa_day_write((int)v[QA_DECISION_DATE].i, day),
	    qa_value_text(&v[QA_DECISION_DECISION]));
	if (*reason != '\0' || *minute != '\0')
		qa_buf_print(&b, " (%s%s%s)", reason,
		    *reason != '\0' && *minute != '\0' ? "; " : "", minute);
	text = b.failed ? NULL : qa_pool_copy(&x->pool, b.data, b.len);
	qa_buf_clear(&b);
	if (text == NULL)
		qa_fail_memory(f);
	return text;
}

static int
add(struct qa_decided *x, const struct qa_known *k, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_decision *p = x->item;

	if ((x->n & (x->n - 1)) == 0) {
		p = realloc(p, (x->n == 0 ? 1 : x->n * 2) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		x->item = p;
	}
	p = &x->item[x->n];
	p->indicator = v[QA_DECISION_INDICATOR].i;
	p->area = v[QA_DECISION_AREA].i;
	p->period = qa_value_period(&v[QA_DECISION_PERIOD]);
	p->date = (int)v[QA_DECISION_DATE].i;
	p->text = describe(x, k, v, f);
	x->n++;
	return p->text == NULL ? -1 : 0;
}

static int
by_date(const void *a, const void *b)
{
	const struct qa_decision *x = a, *y = b;

	if (x->date != y->date)
		return x->date < y->date ? -1 : 1;
	return strcmp(x->text, y->text);
}

int
qa_decided_read(struct qa_decided *x, struct qa_known *k, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	memset(x, 0, sizeof(*x));
	if (qa_scan_open(&scan, k->db, &qa_kind_decisions, &k->batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (add(x, k, found.value, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	if (x->n > 1)
		qsort(x->item, x->n, sizeof(*x->item), by_date);
	return step;
}

void
qa_decided_clear(struct qa_decided *x)
{
	free(x->item);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

static bool
is_of(const struct qa_decision *d, struct qa_period p)
{
	return d->period.first == p.first && d->period.last == p.last;
}

int
qa_decided_of(const struct qa_decided *x, const struct qa_book *b,
    int64_t indicator, int64_t area, struct qa_period own,
    struct qa_period card, struct qa_buf *out)
{
	int64_t place = qa_book_place(b, area);
	const struct qa_decision *d;
	size_t i;
	int n = 0;

	for (i = 0; i < x->n; i++) {
		d = &x->item[i];
		if (d->indicator != indicator ||
		    (!is_of(d, own) && !is_of(d, card)) ||
		    qa_book_place(b, d->area) != place)
			continue;
		qa_buf_print(out, "%s%s", n++ > 0 ? "; " : "", d->text);
	}
	return n;
}
