#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/actions.h"
#include "store/scan.h"

struct qa_action *
qa_actions_add(struct qa_actions *x, const struct qa_value *v,
    const struct qa_codes *codes, long batch, long line, struct qa_fault *f)
{
	size_t cap = x->cap == 0 ? 64 : x->cap * 2;
	struct qa_action *p = x->item;

	if (x->n == x->cap) {
		if ((p = realloc(p, cap * sizeof(*p))) == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		x->item = p;
		x->cap = cap;
	}
	p = &x->item[x->n];
	memset(p, 0, sizeof(*p));
	p->reference = qa_codes_text(codes, v[QA_ACTION_REFERENCE].i);
	p->batch = batch;
	p->line = line;
	if ((p->v = qa_value_copy(v, qa_kind_actions.n, &x->pool)) == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	x->n++;
	return p;
}

int
qa_actions_add_event(struct qa_actions *x, struct qa_action *a,
    const struct qa_value *v, long batch, struct qa_fault *f)
{
	struct qa_fault ignored;
	struct qa_event e;

	if ((v = qa_value_copy(v, qa_kind_action_events.n, &x->pool)) == NULL)
		return qa_fail_memory(f);
	qa_event_of(v, batch, &e);
	if (qa_action_add(a, &e, f) == -1)
		return -1;
	qa_action_fold(a, &ignored);
	return 0;
}

struct qa_action *
qa_actions_get(const struct qa_actions *x, int64_t reference)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->item[i].v[QA_ACTION_REFERENCE].i == reference)
			return &x->item[i];
	return NULL;
}

struct qa_action *
qa_actions_find(const struct qa_actions *x, const char *reference)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (qa_same_word(x->item[i].reference,
			strlen(x->item[i].reference), reference))
			return &x->item[i];
	return NULL;
}

static int
by_number(const void *a, const void *b)
{
	const struct qa_action *x = a, *y = b;
	int64_t i = x->v[QA_ACTION_REFERENCE].i;
	int64_t j = y->v[QA_ACTION_REFERENCE].i;

	return (i > j) - (i < j);
}

static int
by_reference(const void *a, const void *b)
{
	const struct qa_action *x = a, *y = b;

	return strcmp(x->reference, y->reference);
}

/* Reads the events, which come by the numbers of the references. */
static int
read_events(struct qa_actions *x, struct qa_db *db, const struct qa_batches *bs,
    struct qa_fault *f)
{
	const struct qa_value *v;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct qa_event e;
	size_t i = 0;
	int step = -1;

	if (qa_scan_open(&scan, db, &qa_kind_action_events, bs, QA_SCAN_ALL,
		NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		v = found.value;
		while (i < x->n &&
		    x->item[i].v[QA_ACTION_REFERENCE].i <
			v[QA_EVENT_REFERENCE].i)
			i++;
		if (i == x->n ||
		    x->item[i].v[QA_ACTION_REFERENCE].i !=
			v[QA_EVENT_REFERENCE].i)
			continue; /* of an action that is undone */
		v = qa_value_copy(v, qa_kind_action_events.n, &x->pool);
		if (v == NULL) {
			step = qa_fail_memory(f);
			break;
		}
		qa_event_of(v, found.batch, &e);
		if ((step = qa_action_add(&x->item[i], &e, f)) == -1)
			break;
	}
done:
	qa_scan_close(scan);
	return step;
}

int
qa_actions_read(struct qa_actions *x, struct qa_db *db,
    const struct qa_batches *bs, const struct qa_codes *codes,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_fault ignored;
	struct qa_found found;
	size_t i;
	int step = -1;

	memset(x, 0, sizeof(*x));
	if (qa_scan_open(&scan, db, &qa_kind_actions, bs, QA_SCAN_ALL, NULL,
		NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (qa_actions_add(x, found.value, codes, found.batch,
				found.line, f) == NULL) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	if (step == -1)
		return -1;
	if (x->n > 1)
		qsort(x->item, x->n, sizeof(*x->item), by_number);
	if (read_events(x, db, bs, f) == -1)
		return -1;
	if (x->n > 1)
		qsort(x->item, x->n, sizeof(*x->item), by_reference);
	for (i = 0; i < x->n; i++)
		qa_action_fold(&x->item[i], &ignored);
	return 0;
}

void
qa_actions_clear(struct qa_actions *x)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		free(x->item[i].event);
	free(x->item);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

int
qa_meeting_parse(const struct qa_book *b, const char *option, const char *text,
    int64_t *body, int *date, struct qa_fault *f)
{
	const char *colon = strchr(text, ':');
	size_t n = colon == NULL ? 0 : (size_t)(colon - text);

	if (colon == NULL || !qa_is_code(text, n) ||
	    qa_day_read(colon + 1, strlen(colon + 1), date) == -1)
		return qa_fail(f, QA_DATA,
		    "%s is BODY:DATE, such as AP:2025-01-20, not \"%.*s\"",
		    option, qa_shown(text, strlen(text)), text);
	*body = qa_codes_find(b->codes, QA_BODIES, text, n);
	if (*body == 0 || !qa_book_defines(b, *body))
		return qa_book_unknown(b, QA_BODIES, text, n, QA_DATA, f);
	return 0;
}
