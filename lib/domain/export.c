#include <stdlib.h>
#include <string.h>

#include "domain/export.h"
#include "record/figure.h"

/*
 * Tables are in the order of the numbers of codes; people expect that of
 * the codes. Records are put in order by the text of their keys: of the
 * small kinds all at once, of figures one indicator after the other.
 */
struct row {
	const struct qa_kind *kind;
	const char **cell;
	struct qa_period period; /* of a key that has one */
};

struct code {
	int64_t id;
	const char *text;
};

struct said {
	int64_t area, agency;
	struct qa_period period;
	const char *text;
};

struct qa_export {
	struct qa_db *db;
	const struct qa_kind *kind;
	struct qa_batches batches;
	struct qa_book book;
	long since; /* rank; 0: all */
	bool by_indicator;
	struct code *indicator;
	size_t indicators_n, next_indicator;
	struct said *said; /* of the indicator being exported */
	size_t said_n, said_cap;
	struct qa_pool pool, said_pool;
	struct row *row;
	size_t n, cap, at;
};

/* What its own agency says of an observation. */
static const char *
commentary_of(const struct qa_export *x, const struct qa_value *v)
{
	struct qa_period p = qa_value_period(&v[QA_OBS_PERIOD]);
	int64_t agency = qa_value_or(&v[QA_OBS_AGENCY], 0);
	const struct qa_indicator *i;
	size_t k;

	if (agency == 0) {
		i = qa_book_any_indicator(
		    &x->book, v[QA_OBS_INDICATOR].i, p.last);
		agency = i == NULL ? 0 : i->agency;
	}
	for (k = 0; v[QA_OBS_BREAKDOWN].form == QA_EMPTY && k < x->said_n; k++)
		if (x->said[k].area == v[QA_OBS_AREA].i &&
		    x->said[k].agency == agency &&
		    x->said[k].period.first == p.first &&
		    x->said[k].period.last == p.last)
			return x->said[k].text;
	return "";
}

static int
add_row(struct qa_export *x, const struct qa_found *found, struct qa_fault *f)
{
	const struct qa_kind *k = x->kind;
	struct qa_buf b = QA_BUF_EMPTY;
	size_t cap = x->cap == 0 ? 256 : x->cap * 2, i;
	struct row *p;

	if (x->n == x->cap) {
		if ((p = realloc(x->row, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		x->row = p;
		x->cap = cap;
	}
	p = &x->row[x->n++];
	p->kind = k;
	p->cell = qa_pool_take(&x->pool, k->n * sizeof(*p->cell));
	for (i = 0; p->cell != NULL && i < k->n; i++) {
		qa_buf_reset(&b);
		if (k->columns[i].type == QA_PERIOD)
			p->period = qa_value_period(&found->value[i]);
		if (k->id == QA_OBSERVATIONS && i == QA_OBS_COMMENTARY)
			qa_buf_text(&b, commentary_of(x, found->value));
		else
			qa_value_write(&k->columns[i], &found->value[i],
			    x->book.codes, &b);
		p->cell[i] = qa_pool_copy(&x->pool, qa_buf_str(&b), b.len);
		if (p->cell[i] == NULL || b.failed)
			p->cell = NULL;
	}
	qa_buf_clear(&b);
	return p->cell == NULL ? qa_fail_memory(f) : 0;
}

static int
by_key(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	const struct qa_column *c = x->kind->columns;
	size_t i;
	int order;

	for (i = 0; i < x->kind->n; i++) {
		if (!(c[i].flags & QA_KEY))
			continue;
		if (c[i].type != QA_PERIOD)
			order = strcmp(x->cell[i], y->cell[i]);
		else if (x->period.first != y->period.first)
			order = x->period.first < y->period.first ? -1 : 1;
		else
			order = (x->period.last > y->period.last) -
			    (x->period.last < y->period.last);
		if (order != 0)
			return order;
	}
	return 0;
}

static bool
wanted(const struct qa_export *x, const struct qa_found *found)
{
	return x->since == 0 ||
	    x->batches.rank[found->batch - 1].rank >= x->since;
}

/* Holds the records of a scan, in order. */
static int
hold(struct qa_export *x, enum qa_scan_of of, const struct qa_value *like,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	x->n = x->at = 0;
	qa_pool_reset(&x->pool);
	step =
	    qa_scan_open(&scan, x->db, x->kind, &x->batches, of, like, NULL, f);
	if (step == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (wanted(x, &found) && add_row(x, &found, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	if (step == 0 && x->n > 1)
		qsort(x->row, x->n, sizeof(*x->row), by_key);
	return step;
}

/* What each agency says of an indicator, by area, period and agency. */
static int
read_said(struct qa_export *x, const struct qa_value *like, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct said *p;
	int step;

	x->said_n = 0;
	qa_pool_reset(&x->said_pool);
	step = qa_scan_open(&scan, x->db, &qa_kind_commentary, &x->batches,
	    QA_SCAN_INDICATOR, like, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		const struct qa_value *v = found.value;

		if (v[QA_COMMENT_COMMENTARY].form != QA_STRING)
			continue;
		if (x->said_n == x->said_cap) {
			x->said_cap = x->said_cap == 0 ? 64 : x->said_cap * 2;
			p = realloc(x->said, x->said_cap * sizeof(*p));
			if (p == NULL) {
				step = qa_fail_memory(f);
				break;
			}
			x->said = p;
		}
		p = &x->said[x->said_n++];
		p->area = v[QA_COMMENT_AREA].i;
		p->agency = qa_value_or(&v[QA_COMMENT_AGENCY], 0);
		p->period = qa_value_period(&v[QA_COMMENT_PERIOD]);
		p->text =
		    qa_pool_copy(&x->said_pool, v[QA_COMMENT_COMMENTARY].s,
			(size_t)v[QA_COMMENT_COMMENTARY].n);
		if (p->text == NULL) {
			step = qa_fail_memory(f);
			break;
		}
	}
	qa_scan_close(scan);
	return step;
}

static int
by_code(const void *a, const void *b)
{
	return strcmp(
	    ((const struct code *)a)->text, ((const struct code *)b)->text);
}

/* Codes of indicators, in the order of their text. */
static int
list_indicators(struct qa_export *x, struct qa_fault *f)
{
	const struct qa_codes *c = x->book.codes;
	size_t i;

	x->indicator = calloc(c->names.n + 1, sizeof(*x->indicator));
	if (x->indicator == NULL)
		return qa_fail_memory(f);
	for (i = 1; i <= c->names.n; i++)
		if (qa_codes_space(c, (int64_t)i) == QA_INDICATORS) {
			struct code *p = &x->indicator[x->indicators_n++];

			p->id = (int64_t)i;
			p->text = qa_codes_text(c, p->id);
		}
	qsort(x->indicator, x->indicators_n, sizeof(*x->indicator), by_code);
	return 0;
}

int
qa_export_open(struct qa_export **out, struct qa_db *db,
    const struct qa_kind *k, int as_of, long since, struct qa_fault *f)
{
	struct qa_export *x = calloc(1, sizeof(*x));

	*out = x;
	if (x == NULL)
		return qa_fail_memory(f);
	x->db = db;
	x->kind = k;
	x->by_indicator = k->id == QA_OBSERVATIONS || k->id == QA_COMMENTARY;
	if (qa_batches_load(&x->batches, db, as_of, f) == -1 ||
	    qa_book_read(&x->book, db, &x->batches, f) == -1)
		return -1;
	if (since > 0 && !qa_batches_live(&x->batches, since))
		return qa_fail(f, QA_USAGE,
		    "there is no batch %ld in force; qa-ingest --batches lists "
		    "them",
		    since);
	if (since > 0)
		x->since = x->batches.rank[since - 1].rank;
	return x->by_indicator ? list_indicators(x, f)
			       : hold(x, QA_SCAN_ALL, NULL, f);
}

void
qa_export_close(struct qa_export *x)
{
	if (x == NULL)
		return;
	qa_batches_clear(&x->batches);
	qa_book_clear(&x->book);
	qa_pool_clear(&x->pool);
	qa_pool_clear(&x->said_pool);
	free(x->indicator);
	free(x->said);
	free(x->row);
	free(x);
}

int
qa_export_next(
    struct qa_export *x, const char *const **cells, struct qa_fault *f)
{
	struct qa_value like[1];

	while (x->at == x->n) {
		if (x->next_indicator == x->indicators_n)
			return 0;
		like[0] =
		    qa_value_integer(x->indicator[x->next_indicator++].id);
		if ((x->kind->id == QA_OBSERVATIONS &&
			read_said(x, like, f) == -1) ||
		    hold(x, QA_SCAN_INDICATOR, like, f) == -1)
			return -1;
	}
	*cells = (const char *const *)x->row[x->at++].cell;
	return 1;
}

long
qa_export_batch(const struct qa_export *x)
{
	return qa_batches_last(&x->batches);
}
