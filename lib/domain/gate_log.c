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
	qa_names_clear(&g->log->people);
	free(g->log->agency);
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

/* What of an action makes it the same. */
enum { BY_WORDS, BY_SOURCE = 1, BY_AGENCY = 2, WAYS = 4 };

#define SEVERAL (-1) /* actions that say the same */

/* The number of what an action says: its words and owner; where it came from
 * and its agency, where those are asked. */
static long
name_of(
    struct qa_gate_log *log, const struct qa_value *v, unsigned by, bool add)
{
	struct qa_buf b = QA_BUF_EMPTY;
	long i = -1;

	qa_buf_print(&b, "%u|", by);
	fold(&v[QA_ACTION_ACTION], &b);
	fold(&v[QA_ACTION_OWNER], &b);
	if (by & BY_SOURCE)
		fold(&v[QA_ACTION_SOURCE], &b);
	if (by & BY_AGENCY)
		qa_buf_print(&b, "%lld",
		    (long long)qa_value_or(&v[QA_ACTION_AGENCY], 0));
	if (!b.failed)
		i = add ? qa_names_add(&log->names, b.data, b.len)
			: qa_names_find(&log->names, b.data, b.len);
	qa_buf_clear(&b);
	return i;
}

static int
remember_as(struct qa_gate_log *log, const struct qa_value *v, unsigned by,
    struct qa_fault *f)
{
	long i = name_of(log, v, by, true);
	int64_t reference = v[QA_ACTION_REFERENCE].i, *p;

	if (i == -1)
		return qa_fail_memory(f);
	if ((size_t)i < log->references_n) {
		if (log->reference[i] != reference)
			log->reference[i] = SEVERAL;
		return 0;
	}
	p = realloc(log->reference, ((size_t)i + 1) * sizeof(*p));
	if (p == NULL)
		return qa_fail_memory(f);
	log->reference = p;
	log->references_n = (size_t)i + 1;
	p[i] = reference;
	return 0;
}

int
qa_gate_log_remember(struct qa_gate_log *log, const struct qa_value *v,
    bool live, struct qa_fault *f)
{
	unsigned by;

	for (by = 0; by < WAYS; by++) {
		if (by & BY_SOURCE ? v[QA_ACTION_SOURCE].form == QA_EMPTY
				   : !live)
			continue;
		if (remember_as(log, v, by, f) == -1)
			return -1;
	}
	return 0;
}

static int64_t
find_by(struct qa_gate_log *log, const struct qa_value *v, unsigned by)
{
	long i = name_of(log, v, by, false);

	return i == -1 || log->reference[i] == SEVERAL ? 0 : log->reference[i];
}

int64_t
qa_gate_log_find(
    struct qa_gate_log *log, const struct qa_value *v, bool *elsewhere)
{
	unsigned by =
	    v[QA_ACTION_AGENCY].form == QA_EMPTY ? BY_WORDS : BY_AGENCY;
	int64_t same = 0;

	*elsewhere = false;
	if (v[QA_ACTION_SOURCE].form != QA_EMPTY)
		same = find_by(log, v, by | BY_SOURCE);
	if (same == 0) {
		*elsewhere = true;
		same = find_by(log, v, by);
	}
	return same;
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

/* ---- people ---- */

static int
add_person(
    struct qa_gate_log *log, const struct qa_value *v, struct qa_fault *f)
{
	int64_t agency = qa_value_or(&v[QA_CONTACT_AGENCY], 0), *p;
	const char *name = qa_value_text(&v[QA_CONTACT_NAME]);
	size_t n = log->people.n;
	long i;

	if (agency == 0 || *name == '\0')
		return 0;
	if ((i = qa_names_add(&log->people, name, strlen(name))) == -1)
		return qa_fail_memory(f);
	if ((size_t)i < n) {
		if (log->agency[i] != agency)
			log->agency[i] = 0;
		return 0;
	}
	p = realloc(log->agency, ((size_t)i + 1) * sizeof(*p));
	if (p == NULL)
		return qa_fail_memory(f);
	log->agency = p;
	p[i] = agency;
	return 0;
}

/* Those of the day on which a file is received. */
static int
read_people(
    struct qa_ingest *g, const struct qa_batches *bs, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_value *v;
	int step = -1;

	if (qa_scan_open(&scan, g->db, &qa_kind_contacts, bs, QA_SCAN_ALL, NULL,
		NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1) {
			v = found.value;
			if (qa_value_or(&v[QA_CONTACT_FROM], QA_DAY_ALWAYS) >
				g->o.received ||
			    qa_value_or(&v[QA_CONTACT_TO], QA_DAY_OPEN) <
				g->o.received)
				continue;
			if (add_person(g->log, v, f) == -1) {
				step = -1;
				break;
			}
		}
	qa_scan_close(scan);
	return step;
}

int64_t
qa_gate_log_agency(const struct qa_gate_log *log, const char *name)
{
	long i = qa_names_find(&log->people, name, strlen(name));

	return i == -1 ? 0 : log->agency[i];
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
	    count_events(g, &bs, f) == -1 || read_people(g, &bs, f) == -1)
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
