#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/card.h"
#include "domain/trend.h"

/* ---- which indicators, in which order ---- */

bool
qa_card_names(const char *const *list, size_t n, const char *code)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(list[i], code) == 0)
			return true;
	return n == 0;
}

/* The first of an indicator's priorities that is live and asked for. */
static const struct qa_priority *
find_priority(const struct qa_card *c, const struct qa_indicator *x)
{
	const char *s = x->priorities, *end;
	const struct qa_priority *p;
	int64_t owner = c->q->owner == NULL
	    ? 0
	    : qa_codes_find(c->known.book.codes, QA_BODIES, c->q->owner,
		  strlen(c->q->owner));

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		p = qa_book_priority(
		    &c->known.book, s, (size_t)(end - s), c->q->period.last);
		if (p != NULL &&
		    qa_card_names(
			c->q->priorities, c->q->priorities_n, p->code) &&
		    (c->q->owner == NULL || p->body == owner))
			return p;
	}
	return NULL;
}

static int
by_place(const void *a, const void *b)
{
	const struct qa_card_entry *x = a, *y = b;
	int px = x->priority == NULL ? 100000 : x->priority->position;
	int py = y->priority == NULL ? 100000 : y->priority->position;
	int order;

	if (x->context != y->context)
		return x->context ? 1 : -1;
	if (px != py)
		return px < py ? -1 : 1;
	if (x->priority != NULL && y->priority != NULL &&
	    (order = strcmp(x->priority->code, y->priority->code)) != 0)
		return order;
	if (x->x->position != y->x->position)
		return x->x->position < y->x->position ? -1 : 1;
	return strcmp(x->x->code, y->x->code);
}

/* A population or the like: nobody owes it and no way of it is better. */
static bool
is_context(const struct qa_indicator *x)
{
	return x->agency == 0 && x->polarity == QA_NEUTRAL;
}

static int
choose(struct qa_card *c, struct qa_fault *f)
{
	const struct qa_scorecard_query *q = c->q;
	bool filtered = q->priorities_n > 0 || q->owner != NULL;
	const struct qa_indicator *x;
	size_t i;

	c->entry = calloc(c->known.book.indicators_n + 1, sizeof(*c->entry));
	if (c->entry == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < c->known.book.indicators_n; i++) {
		struct qa_card_entry *e = &c->entry[c->n];

		x = &c->known.book.indicators[i];
		if (qa_book_indicator(&c->known.book, x->id, q->period.last) !=
			x ||
		    !qa_card_names(q->indicators, q->indicators_n, x->code))
			continue;
		e->x = x;
		e->priority = find_priority(c, x);
		e->context = is_context(x);
		if (filtered && e->priority == NULL)
			continue;
		c->n++;
	}
	qsort(c->entry, c->n, sizeof(*c->entry), by_place);
	return 0;
}

static int
check_codes(const struct qa_card *c, enum qa_kind_id kind,
    const char *const *list, size_t n, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (qa_book_find(&c->known.book, kind, list[i], f) == 0)
			return -1;
	return 0;
}

int
qa_card_areas(struct qa_card *c, struct qa_fault *f)
{
	const struct qa_scorecard_query *q = c->q;
	int64_t id;
	size_t i, k;

	if ((c->area = calloc(q->areas_n + 1, sizeof(*c->area))) == NULL)
		return qa_fail_memory(f);
	if (q->areas_n == 1 && strcmp(q->areas[0], "all") == 0) {
		free(c->area);
		c->area = qa_peers_authorities(
		    &c->known.book, q->period.last, &c->areas_n);
		return c->area == NULL ? qa_fail_memory(f) : 0;
	}
	for (i = 0; i < q->areas_n; i++) {
		id = qa_book_find(&c->known.book, QA_AREAS, q->areas[i], f);
		if (id == 0)
			return -1;
		for (k = 0; k < c->areas_n && c->area[k] != id; k++)
			continue;
		if (k == c->areas_n)
			c->area[c->areas_n++] = id;
	}
	if (q->areas_n > 0)
		return 0;
	if (c->known.book.home == 0 ||
	    !qa_book_defines(&c->known.book, c->known.book.home))
		return qa_fail(f, QA_CONFIG,
		    "no pack names a home area: name one with -a");
	c->area[c->areas_n++] = c->known.book.home;
	return 0;
}

int
qa_card_open(struct qa_card *c, struct qa_db *db,
    const struct qa_scorecard_query *q, struct qa_fault *f)
{
	memset(c, 0, sizeof(*c));
	c->q = q;
	if (qa_known_open(&c->known, db, q->as_of, f) == -1 ||
	    check_codes(c, QA_INDICATORS, q->indicators, q->indicators_n, f) ==
		-1 ||
	    check_codes(c, QA_PRIORITIES, q->priorities, q->priorities_n, f) ==
		-1 ||
	    (q->owner != NULL &&
		check_codes(c, QA_BODIES, &q->owner, 1, f) == -1))
		return -1;
	if (qa_neighbours_read(&c->neighbours, &c->known, f) == -1 ||
	    qa_decided_read(&c->decided, &c->known, f) == -1)
		return -1;
	if (q->set != NULL &&
	    (c->set = qa_neighbours_find(
		 &c->neighbours, &c->known, q->set, f)) == 0)
		return -1;
	return choose(c, f);
}

void
qa_card_close(struct qa_card *c)
{
	size_t i;

	for (i = 0; i < c->rows_n; i++)
		qa_buf_clear(&c->row[i].note);
	free(c->row);
	free(c->entry);
	free(c->area);
	qa_neighbours_clear(&c->neighbours);
	qa_decided_clear(&c->decided);
	qa_phases_clear(&c->phases);
	qa_history_clear(&c->history);
	if (c->trend != NULL)
		qa_trend_clear(c->trend);
	free(c->trend);
	qa_known_close(&c->known);
}

/* On one line, as a heading is. */
static void
write_name(const char *name, char out[static QA_PARTNERSHIP])
{
	size_t i, n = strlen(name);

	n = n < QA_PARTNERSHIP ? n : qa_utf8_cut(name, QA_PARTNERSHIP - 1);
	for (i = 0; i < n; i++)
		out[i] = name[i] == '\n' ? ' ' : name[i];
	out[n] = '\0';
}

int
qa_card_head(struct qa_card *c, struct qa_scorecard_head *h, struct qa_fault *f)
{
	const char *name;

	if (qa_book_setting(c->known.db, &c->known.batches, "partnership",
		&c->known.book.pool, &name, f) == -1)
		return -1;
	write_name(name == NULL ? "" : name, h->partnership);
	snprintf(h->batch, sizeof(h->batch), "%ld",
	    qa_batches_last(&c->known.batches));
	return 0;
}
