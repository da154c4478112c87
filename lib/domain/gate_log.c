/* The action log while a file is loaded: which words are which action, and
 * which numbers were given out. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/gate_log.h"

#define OWNER_MOST 5 /* actions of an owner in a month, without a rule */

bool
qa_gate_is_logged(const struct qa_kind *k)
{
	return k->id == QA_ACTIONS || k->id == QA_ACTION_EVENTS;
}

void
qa_gate_log_clear(struct qa_ingest *g)
{
	if (g->log == NULL)
		return;
	qa_actions_clear(&g->log->actions);
	qa_names_clear(&g->log->names);
	qa_names_clear(&g->log->used);
	qa_names_clear(&g->log->said);
	free(g->log->said_number);
	free(g->log->reference);
	free(g->log->last);
	free(g->log);
	g->log = NULL;
}

/* ---- the same action again ---- */

/* Letters and digits in lower case. */
static void
fold(const struct qa_value *v, struct qa_buf *b)
{
	const char *s = qa_value_text(v);
	char c;

	for (; *s != '\0'; s++) {
		c = qa_lower(*s);
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		    (unsigned char)c >= 0x80)
			qa_buf_put(b, c);
	}
	qa_buf_put(b, '|');
}

/* The number of what an action says: its words, agency and owner; and where it
 * came from, where that is asked. */
static long
name_of(
    struct qa_gate_log *log, const struct qa_value *v, bool source, bool add)
{
	struct qa_buf b = QA_BUF_EMPTY;
	long i = -1;

	qa_buf_put(&b, source ? 's' : '-');
	fold(&v[QA_ACTION_ACTION], &b);
	fold(&v[QA_ACTION_OWNER], &b);
	if (source)
		fold(&v[QA_ACTION_SOURCE], &b);
	qa_buf_print(
	    &b, "%lld", (long long)qa_value_or(&v[QA_ACTION_AGENCY], 0));
	if (!b.failed)
		i = add ? qa_names_add(&log->names, b.data, b.len)
			: qa_names_find(&log->names, b.data, b.len);
	qa_buf_clear(&b);
	return i;
}

static int
remember_as(struct qa_gate_log *log, const struct qa_value *v, bool source,
    struct qa_fault *f)
{
	long i = name_of(log, v, source, true);
	int64_t *p;

	if (i == -1)
		return qa_fail_memory(f);
	if ((size_t)i >= log->references_n) {
		p = realloc(log->reference, ((size_t)i + 1) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		log->reference = p;
		log->references_n = (size_t)i + 1;
	}
	log->reference[i] = v[QA_ACTION_REFERENCE].i;
	return 0;
}

/* The same words are the same action while it is to be done; later they are
 * only those of the same source, for work may come again. */
int
qa_gate_log_remember(struct qa_gate_log *log, const struct qa_value *v,
    bool live, struct qa_fault *f)
{
	if (v[QA_ACTION_SOURCE].form != QA_EMPTY &&
	    remember_as(log, v, true, f) == -1)
		return -1;
	return live ? remember_as(log, v, false, f) : 0;
}

/* The action that says the same, or 0; *elsewhere: it came from elsewhere. */
int64_t
qa_gate_log_find(
    struct qa_gate_log *log, const struct qa_value *v, bool *elsewhere)
{
	long i = -1;

	*elsewhere = false;
	if (v[QA_ACTION_SOURCE].form != QA_EMPTY)
		i = name_of(log, v, true, false);
	if (i == -1) {
		*elsewhere = true;
		i = name_of(log, v, false, false);
	}
	return i == -1 ? 0 : log->reference[i];
}

/* NEG-014's third event, as a name. */
long
qa_gate_log_number(
    struct qa_gate_log *log, int64_t reference, long number, bool add)
{
	char text[48];
	int n = snprintf(
	    text, sizeof(text), "%lld|%ld", (long long)reference, number);

	return add ? qa_names_add(&log->used, text, (size_t)n)
		   : qa_names_find(&log->used, text, (size_t)n);
}

/* An event's number was given out. */
int
qa_gate_log_count(
    struct qa_gate_log *log, int64_t reference, long number, struct qa_fault *f)
{
	size_t n = (size_t)reference + 1;
	long *p = log->last;

	if (n > log->last_n) {
		if ((p = realloc(p, n * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		memset(p + log->last_n, 0, (n - log->last_n) * sizeof(*p));
		log->last = p;
		log->last_n = n;
	}
	if (number > p[reference])
		p[reference] = number;
	return 0;
}

/* Numbers of events that were undone are not given out again. */
static int
count_events(
    struct qa_ingest *g, const struct qa_batches *bs, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if (qa_scan_open(&scan, g->db, &qa_kind_action_events, bs, QA_SCAN_ALL,
		NULL, NULL, f) == 0)
		while ((step = qa_scan_raw(scan, &found, f)) == 1)
			if (qa_gate_log_number(g->log,
				found.value[QA_EVENT_REFERENCE].i,
				(long)found.value[QA_EVENT_NUMBER].i,
				true) == -1 ||
			    qa_gate_log_count(g->log,
				found.value[QA_EVENT_REFERENCE].i,
				found.value[QA_EVENT_NUMBER].i, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	return step;
}

int
qa_gate_log_next(
    struct qa_ingest *g, int64_t reference, long *number, struct qa_fault *f)
{
	if (qa_gate_log_count(g->log, reference, 0, f) == -1)
		return -1;
	*number = ++g->log->last[reference];
	return 0;
}

/* Reads the log as it is in force, whenever its batches were received; the
 * rows of this batch come as they are stored. */
int
qa_gate_log_load(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_batches bs;
	struct qa_pool pool = QA_POOL_EMPTY;
	const struct qa_action *a;
	const char *most;
	size_t i;
	int rc = -1;

	if (g->log != NULL)
		return 0;
	memset(&bs, 0, sizeof(bs));
	if ((g->log = calloc(1, sizeof(*g->log))) == NULL)
		return qa_fail_memory(f);
	if (qa_batches_load(&bs, g->db, QA_ALWAYS, f) == -1)
		goto done;
	if (g->batch.number > 0)
		bs.rank[g->batch.number - 1].rank = 0;
	if (qa_actions_read(&g->log->actions, g->db, &bs, g->book.codes, f) ==
		-1 ||
	    qa_book_setting(g->db, &bs, "actions_per_owner", &pool, &most, f) ==
		-1 ||
	    count_events(g, &bs, f) == -1)
		goto done;
	g->log->most = most == NULL ? OWNER_MOST : (int)strtol(most, NULL, 10);
	for (i = 0; i < g->log->actions.n; i++) {
		a = &g->log->actions.item[i];
		if (qa_gate_log_remember(g->log, a->v,
			a->state == QA_DRAFT || qa_action_is_open(a), f) == -1)
			goto done;
	}
	rc = 0;
done:
	qa_pool_clear(&pool);
	qa_batches_clear(&bs);
	return rc;
}
