/*
 * Actions at the gate: a reference for what has none, a day out of the words
 * of minutes, the verdict on each row, and what the log allows to follow.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/actions.h"
#include "domain/gate.h"
#include "domain/smart_of.h"
#include "record/timescale.h"

#define PREFIX_MOST 24 /* bytes of a priority's code in a reference */
#define OWNER_MOST 5 /* actions of an owner in a month, without a rule */

struct qa_gate_log {
	struct qa_actions actions; /* in force, and those of this file */
	struct qa_names names; /* what an action says, and whose it is */
	int64_t *reference; /* by the number of that name */
	size_t references_n;
	int most; /* of an owner in a month */
	long *last; /* the highest number of an event ever, by reference */
	size_t last_n;
	struct qa_names used; /* reference and number of every event ever */
	struct qa_names said; /* what events of this file say */
	long *said_number; /* their numbers */
	size_t said_n;
};

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
static int
remember(struct qa_gate_log *log, const struct qa_value *v, bool live,
    struct qa_fault *f)
{
	if (v[QA_ACTION_SOURCE].form != QA_EMPTY &&
	    remember_as(log, v, true, f) == -1)
		return -1;
	return live ? remember_as(log, v, false, f) : 0;
}

/* The action that says the same, or 0; *elsewhere: it came from elsewhere. */
static int64_t
find_same(struct qa_gate_log *log, const struct qa_value *v, bool *elsewhere)
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
static long
name_number(struct qa_gate_log *log, int64_t reference, long number, bool add)
{
	char text[48];
	int n = snprintf(
	    text, sizeof(text), "%lld|%ld", (long long)reference, number);

	return add ? qa_names_add(&log->used, text, (size_t)n)
		   : qa_names_find(&log->used, text, (size_t)n);
}

/* An event's number was given out. */
static int
count_event(
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
			if (name_number(g->log,
				found.value[QA_EVENT_REFERENCE].i,
				(long)found.value[QA_EVENT_NUMBER].i,
				true) == -1 ||
			    count_event(g->log,
				found.value[QA_EVENT_REFERENCE].i,
				found.value[QA_EVENT_NUMBER].i, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	return step;
}

static int
next_event(
    struct qa_ingest *g, int64_t reference, long *number, struct qa_fault *f)
{
	if (count_event(g->log, reference, 0, f) == -1)
		return -1;
	*number = ++g->log->last[reference];
	return 0;
}

/* Reads the log as it is in force, whenever its batches were received; the
 * rows of this batch come as they are stored. */
static int
load(struct qa_ingest *g, struct qa_fault *f)
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
		if (remember(g->log, a->v,
			a->state == QA_DRAFT || qa_action_is_open(a), f) == -1)
			goto done;
	}
	rc = 0;
done:
	qa_pool_clear(&pool);
	qa_batches_clear(&bs);
	return rc;
}

/* ---- reading a row ---- */

/* A record being read. */
struct reading {
	struct qa_ingest *g;
	struct qa_pending *p;
	struct qa_value *v;
};

static void
give(struct reading *r, int column, struct qa_value v)
{
	r->v[column] = v;
	r->p->given |= UINT32_C(1) << column;
	r->g->given |= UINT32_C(1) << column;
}

/* meeting:AP:2025-01-20 says its kind itself. */
static void
split_source(struct reading *r)
{
	const struct qa_column *c =
	    &qa_kind_actions.columns[QA_ACTION_SOURCE_KIND];
	const struct qa_value *v = &r->v[QA_ACTION_SOURCE];
	const char *s = qa_value_text(v), *colon = strchr(s, ':');
	const char *item;
	size_t n;
	int i;

	if (v->form == QA_EMPTY || colon == NULL ||
	    (i = qa_list_find(c->choices, s, (size_t)(colon - s))) < 0)
		return;
	item = qa_list_item(c->choices, i, &n);
	give(
	    r, QA_ACTION_SOURCE, qa_value_string(colon + 1, strlen(colon + 1)));
	if (strncmp(item, c->preset, n) == 0)
		give(r, QA_ACTION_SOURCE_KIND,
		    (struct qa_value){ .form = QA_EMPTY });
	else
		give(r, QA_ACTION_SOURCE_KIND, qa_value_string(item, n));
}

/* By whom: "Police" is an agency. */
static void
find_agency(struct reading *r)
{
	const struct qa_value *owner = &r->v[QA_ACTION_OWNER];
	const struct qa_book *b = &r->g->book;
	const char *s = qa_value_text(owner);
	size_t i;

	if (owner->form == QA_EMPTY || r->v[QA_ACTION_AGENCY].form != QA_EMPTY)
		return;
	for (i = 0; i < b->agencies_n; i++)
		if (qa_same_word(s, strlen(s), b->agencies[i].code) ||
		    qa_same_word(s, strlen(s), b->agencies[i].name)) {
			give(r, QA_ACTION_AGENCY,
			    qa_value_integer(b->agencies[i].id));
			return;
		}
}

/* By when: a date is the day that it is due. */
static int
find_due(struct reading *r, struct qa_fault *f)
{
	const struct qa_value *v = &r->v[QA_ACTION_TIMESCALE];
	const char *s = qa_value_text(v);
	char text[QA_DAY_TEXT];
	enum qa_timescale how;
	int day;

	if (v->form == QA_EMPTY || r->v[QA_ACTION_DUE].form != QA_EMPTY)
		return 0;
	how = qa_timescale_read(s, strlen(s), &day);
	if (how != QA_TIMESCALE_DAY && how != QA_TIMESCALE_SERIAL)
		return 0;
	give(r, QA_ACTION_DUE, qa_value_integer(day));
	if (how == QA_TIMESCALE_DAY)
		return 0;
	return qa_gate_remark(r->g, f,
	    "%s:%ld: warning: %s is a spreadsheet's number of a day, read as "
	    "%s",
	    r->g->report.file, r->p->line, s, qa_day_write(day, text));
}

/* The number of a reference with a prefix: NEG-014 is 14; 0 of another. */
static long
number_of(const char *code, const char *prefix, size_t n)
{
	long number = 0;

	if (strncmp(code, prefix, n) != 0 || code[n] != '-')
		return 0;
	for (code += n + 1; *code >= '0' && *code <= '9' && number < 1000000;
	     code++)
		number = number * 10 + (*code - '0');
	return *code == '\0' ? number : 0;
}

/* The next reference of a priority, after any that ever was. */
static int
next_reference(struct reading *r, struct qa_fault *f)
{
	struct qa_codes *codes = r->g->book.codes;
	int64_t priority = qa_value_or(&r->v[QA_ACTION_PRIORITY], 0), id;
	const char *prefix =
	    priority == 0 ? "ACT" : qa_codes_text(codes, priority);
	size_t n = strlen(prefix);
	char code[PREFIX_MOST + 16];
	long most = 0, number;

	if (n > PREFIX_MOST)
		n = PREFIX_MOST;
	for (id = 1; id <= (int64_t)codes->names.n; id++) {
		if (qa_codes_space(codes, id) != QA_ACTIONS)
			continue;
		number = number_of(qa_codes_text(codes, id), prefix, n);
		if (number > most)
			most = number;
	}
	snprintf(code, sizeof(code), "%.*s-%03ld", (int)n, prefix, most + 1);
	id = qa_codes_add(codes, QA_ACTIONS, code, strlen(code));
	if (id == 0)
		return qa_fail_memory(f);
	give(r, QA_ACTION_REFERENCE, qa_value_integer(id));
	return 0;
}

/* neg-014 is NEG-014, where there is one. */
static void
find_reference(struct reading *r, int column)
{
	const struct qa_codes *codes = r->g->book.codes;
	const struct qa_action *a = qa_actions_find(
	    &r->g->log->actions, qa_codes_text(codes, r->v[column].i));

	if (a != NULL)
		r->v[column] = a->v[QA_ACTION_REFERENCE];
}

static int
read_action(struct reading *r, struct qa_fault *f)
{
	int64_t same;
	bool elsewhere;

	split_source(r);
	find_agency(r);
	if (find_due(r, f) == -1)
		return -1;
	if (r->v[QA_ACTION_REFERENCE].form != QA_EMPTY) {
		find_reference(r, QA_ACTION_REFERENCE);
		return remember(r->g->log, r->v, true, f);
	}
	if ((same = find_same(r->g->log, r->v, &elsewhere)) != 0) {
		give(r, QA_ACTION_REFERENCE, qa_value_integer(same));
		if (elsewhere) /* it keeps where it came from */
			r->p->given &= ~(UINT32_C(1) << QA_ACTION_SOURCE |
			    UINT32_C(1) << QA_ACTION_SOURCE_KIND);
	} else if (next_reference(r, f) == -1)
		return -1;
	return remember(r->g->log, r->v, true, f);
}

static bool
same_text(const struct qa_value *a, const struct qa_value *b)
{
	return qa_value_compare(a, b) == 0;
}

/* Whether two events say the same, whatever their numbers. */
static bool
same_event(const struct qa_value *a, const struct qa_value *b)
{
	size_t i;

	for (i = 0; i < qa_kind_action_events.n; i++)
		if (i != QA_EVENT_NUMBER &&
		    !qa_value_same(
			&qa_kind_action_events.columns[i], &a[i], &b[i]))
			return false;
	return true;
}

/* The number of the same event in this file, or -1 where there is none; and
 * remembers the number of one. */
static int
said_before(struct reading *r, long number, long *same, struct qa_fault *f)
{
	struct qa_gate_log *log = r->g->log;
	struct qa_buf b = QA_BUF_EMPTY;
	long *p = log->said_number;
	long at;
	size_t i;

	for (i = 0; i < qa_kind_action_events.n; i++) {
		if (i != QA_EVENT_NUMBER)
			qa_value_write(&qa_kind_action_events.columns[i],
			    &r->v[i], r->g->book.codes, &b);
		qa_buf_put(&b, '\0');
	}
	at = b.failed     ? -1
	    : number == 0 ? qa_names_find(&log->said, b.data, b.len)
			  : qa_names_add(&log->said, b.data, b.len);
	i = b.failed;
	qa_buf_clear(&b);
	if (number == 0 && i == 0) {
		*same = at == -1 ? -1 : log->said_number[at];
		return 0;
	}
	if (at == -1)
		return qa_fail_memory(f);
	if ((size_t)at >= log->said_n) {
		p = realloc(p, ((size_t)at + 1) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		log->said_number = p;
		log->said_n = (size_t)at + 1;
	}
	p[at] = number;
	return 0;
}

/* The number that an event has already, or the next one. */
static int
read_event(struct reading *r, struct qa_fault *f)
{
	struct qa_action *a;
	size_t i;
	long most;

	find_reference(r, QA_EVENT_REFERENCE);
	a = qa_actions_get(&r->g->log->actions, r->v[QA_EVENT_REFERENCE].i);
	/* the day that is agreed is kept with the agreement */
	if (a != NULL && r->v[QA_EVENT_EVENT].form == QA_STRING &&
	    qa_value_choice(&qa_kind_action_events.columns[QA_EVENT_EVENT],
		&r->v[QA_EVENT_EVENT]) == QA_EVENT_AGREED &&
	    r->v[QA_EVENT_NEW_DUE].form == QA_EMPTY &&
	    a->v[QA_ACTION_DUE].form != QA_EMPTY)
		give(r, QA_EVENT_NEW_DUE, a->v[QA_ACTION_DUE]);
	if (r->v[QA_EVENT_DATE].form == QA_EMPTY)
		give(r, QA_EVENT_DATE, qa_value_integer(r->g->o.received));
	if (r->v[QA_EVENT_NUMBER].form != QA_EMPTY)
		return count_event(r->g->log, r->v[QA_EVENT_REFERENCE].i,
		    r->v[QA_EVENT_NUMBER].i, f);
	for (i = 0; a != NULL && i < a->n; i++)
		if (same_event(a->event[i].v, r->v)) {
			give(
			    r, QA_EVENT_NUMBER, a->event[i].v[QA_EVENT_NUMBER]);
			return 0;
		}
	if (said_before(r, 0, &most, f) == -1)
		return -1;
	if (most == -1 &&
	    (next_event(r->g, r->v[QA_EVENT_REFERENCE].i, &most, f) == -1 ||
		said_before(r, most, &most, f) == -1))
		return -1;
	give(r, QA_EVENT_NUMBER, qa_value_integer(most));
	return 0;
}

int
qa_gate_action_read(struct qa_ingest *g, struct qa_pending *p,
    struct qa_value *v, struct qa_fault *f)
{
	struct reading r = { g, p, v };

	if (load(g, f) == -1)
		return -1;
	return g->kind->id == QA_ACTIONS ? read_action(&r, f)
					 : read_event(&r, f);
}

/* ---- checks ---- */

/* What stands in the way of agreeing an action, in one sentence: how many. */
static size_t
faults_of(struct qa_ingest *g, const struct qa_value *action,
    const char *accepted, int agreed, struct qa_buf *b)
{
	struct qa_smart_fault what[QA_SMART_MOST];
	struct qa_smart a;
	size_t i, n;

	qa_smart_of(action, &g->book, &a);
	a.accepted = accepted;
	a.agreed = agreed;
	n = qa_smart_check(&a, what);
	for (i = 0; i < n; i++)
		qa_buf_print(b, "%s%c: %s", i > 0 ? "; " : "", what[i].letter,
		    what[i].text);
	return n;
}

/* Refuses to agree what is not SMART. */
static int
check_smart(struct qa_ingest *g, const struct qa_value *action,
    const char *accepted, int agreed, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;

	if (faults_of(g, action, accepted, agreed, &b) > 0)
		qa_fail(f, QA_DATA, "%s cannot be agreed: %s",
		    qa_codes_text(g->book.codes, action[QA_ACTION_REFERENCE].i),
		    qa_buf_str(&b));
	qa_buf_clear(&b);
	return f->exit == 0 ? 0 : -1;
}

/* The meeting that agreed a row, and whether it is to be recorded. */
struct agreeing {
	bool said, new;
	int64_t body;
	int date;
};

static int
read_agreeing(struct qa_ingest *g, const struct qa_value *v,
    const struct qa_action *a, struct agreeing *x, struct qa_fault *f)
{
	const char *s = qa_value_text(&v[QA_ACTION_AGREED]);

	memset(x, 0, sizeof(*x));
	if ((x->said = *s != '\0') == false)
		return 0;
	if (qa_meeting_parse(&g->book, "agreed", s, &x->body, &x->date, f) ==
	    -1)
		return -1;
	if (x->date > g->o.received)
		return qa_fail(f, QA_DATA,
		    "agreed names a meeting to come: %s has not met yet", s);
	x->new = a == NULL || a->state == QA_DRAFT;
	if (!x->new && (a->agreed_on != x->date || a->agreed_by != x->body))
		return qa_fail(f, QA_DATA,
		    "%s is agreed already; what is agreed anew is another "
		    "action, or an extension of this one",
		    a->reference);
	return 0;
}

/* The day agreed at first stays. */
static int
check_due(
    const struct qa_action *a, const struct qa_value *is, struct qa_fault *f)
{
	char was[QA_DAY_TEXT], now[QA_DAY_TEXT];

	if (a == NULL || a->state == QA_DRAFT ||
	    qa_action_due(a) == (int)qa_value_or(&is[QA_ACTION_DUE], QA_NO_DUE))
		return 0;
	qa_day_write(qa_action_due(a), was);
	if (is[QA_ACTION_DUE].form == QA_EMPTY)
		return qa_fail(f, QA_DATA,
		    "%s was agreed for %s, which stays as it was", a->reference,
		    was);
	qa_day_write((int)is[QA_ACTION_DUE].i, now);
	return qa_fail(f, QA_DATA,
	    "%s was agreed for %s, which stays as it was: qa-actions extend "
	    "%s --to %s --agreed BODY:DATE --reason WHY",
	    a->reference, was, a->reference, now);
}

/* Progress is told once, however often the minutes repeat it. */
static bool
is_told(const struct qa_action *a, const struct qa_value *progress)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (same_text(&a->event[i].v[QA_EVENT_TEXT], progress))
			return true;
	return false;
}

/* What was agreed keeps what made it SMART. */
static int
check_stripped(struct qa_ingest *g, const struct qa_action *a,
    const struct qa_value *is, int *column, struct qa_fault *f)
{
	static const int kept[] = { QA_ACTION_AGENCY, QA_ACTION_OWNER,
		QA_ACTION_BODY, QA_ACTION_ACTION };
	size_t i;

	if (a == NULL || a->state == QA_DRAFT)
		return 0;
	for (i = 0; i < QA_COUNT(kept); i++) {
		*column = kept[i];
		if (a->v[kept[i]].form != QA_EMPTY &&
		    is[kept[i]].form == QA_EMPTY)
			return qa_fail(f, QA_DATA,
			    "%s was agreed with its %s, which may change and "
			    "not go: leave the column out, or fill it",
			    a->reference, g->kind->columns[kept[i]].name);
	}
	*column = QA_ACTION_TEST;
	if (is[QA_ACTION_INDICATOR].form == QA_EMPTY &&
	    is[QA_ACTION_TEST].form == QA_EMPTY &&
	    (a->v[QA_ACTION_INDICATOR].form != QA_EMPTY ||
		a->v[QA_ACTION_TEST].form != QA_EMPTY))
		return qa_fail(f, QA_DATA,
		    "%s was agreed with a measure, which may change and not "
		    "go: leave the column out, or fill it",
		    a->reference);
	return 0;
}

static int
check_action(struct qa_ingest *g, const struct qa_value *is, int *column,
    struct qa_fault *f)
{
	const struct qa_action *a =
	    qa_actions_get(&g->log->actions, is[QA_ACTION_REFERENCE].i);
	struct agreeing x;

	*column = QA_ACTION_DUE;
	if (check_due(a, is, f) == -1)
		return -1;
	*column = QA_ACTION_AGREED;
	if (read_agreeing(g, is, a, &x, f) == -1)
		return -1;
	*column = QA_ACTION_PROGRESS;
	if (a != NULL && a->state == QA_WITHDRAWN_ACTION &&
	    is[QA_ACTION_PROGRESS].form != QA_EMPTY &&
	    !is_told(a, &is[QA_ACTION_PROGRESS]))
		return qa_fail(f, QA_DATA,
		    "%s is withdrawn: what goes on is another action",
		    a->reference);
	if (!x.new)
		return check_stripped(g, a, is, column, f);
	*column = QA_ACTION_ACTION;
	return check_smart(
	    g, is, qa_value_text(&is[QA_ACTION_ACCEPTED]), x.date, f);
}

static size_t
count_idle(const struct qa_action *a)
{
	size_t i, n = 0;

	for (i = 0; i < a->n; i++)
		n += a->event[i].idle;
	return n;
}

/* Adds an event to the log, or takes it out again where it cannot follow. */
static int
follow(struct qa_ingest *g, struct qa_action *a, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_fault before, after;
	struct qa_event *e;
	size_t i, idle;

	qa_action_fold(a, &before);
	idle = count_idle(a);
	if (qa_actions_add_event(&g->log->actions, a, v, g->batch.number, f) ==
	    -1)
		return -1;
	qa_action_fold(a, &after);
	if (count_idle(a) <= idle)
		return 0;
	for (e = a->event, i = 0; i < a->n; i++)
		if (e[i].number == (int)v[QA_EVENT_NUMBER].i)
			break;
	memmove(&e[i], &e[i + 1], (--a->n - i) * sizeof(*e));
	qa_action_fold(a, &before);
	return qa_fail(f, QA_DATA, "%s", after.text);
}

static int
check_event(struct qa_ingest *g, const struct qa_value *is, int *column,
    struct qa_fault *f)
{
	struct qa_action *a =
	    qa_actions_get(&g->log->actions, is[QA_EVENT_REFERENCE].i);
	struct qa_event e;
	char day[QA_DAY_TEXT];

	qa_event_of(is, 0, &e);
	if (qa_event_check(is, column, f) == -1)
		return -1;
	*column = QA_EVENT_DATE;
	if (e.date > g->o.today)
		return qa_fail(f, QA_DATA,
		    "%s is still to come: an event is what has happened",
		    qa_day_write(e.date, day));
	*column = QA_EVENT_REFERENCE;
	if (a == NULL)
		return qa_fail(f, QA_DATA, "there is no such action in force");
	if (e.what == QA_EVENT_AGREED && a->state == QA_DRAFT &&
	    check_smart(g, a->v, qa_event_text(&e, QA_EVENT_REASON), e.meeting,
		f) == -1)
		return -1;
	*column = QA_EVENT_NUMBER;
	if (name_number(g->log, is[QA_EVENT_REFERENCE].i, e.number, false) !=
	    -1)
		return qa_fail(f, QA_DATA,
		    "%s had an event %d before, which was undone: leave the "
		    "number empty, and the next one is given out",
		    a->reference, e.number);
	*column = QA_EVENT_NEW_DUE;
	if (e.new_due != QA_NO_DUE && e.what != QA_EVENT_AGREED &&
	    e.new_due > qa_day_add_months(e.date, 24))
		return qa_fail(f, QA_DATA,
		    "%s is more than two years on: agree the first step and "
		    "its day",
		    qa_day_write(e.new_due, day));
	if (e.what == QA_EVENT_REQUESTED && e.new_due <= a->due)
		return qa_fail(f, QA_DATA, "%s is due on %s already",
		    a->reference, qa_day_write(a->due, day));
	*column = QA_EVENT_EVENT;
	return follow(g, a, is, f);
}

int
qa_gate_action_check(struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *is, int *column, struct qa_fault *f)
{
	if (g->kind->id == QA_ACTIONS)
		return check_action(g, is, column, f);
	return was != NULL ? 0 : check_event(g, is, column, f);
}

/* ---- what a row of actions brings beside the action ---- */

static struct qa_value
text_of(const char *s)
{
	return qa_value_string(s, strlen(s));
}

static int
store_event(struct qa_ingest *g, struct qa_action *a, struct qa_value *v,
    const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_gate_met events = { .kind = &qa_kind_action_events };
	long number;

	v[QA_EVENT_REFERENCE] = a->v[QA_ACTION_REFERENCE];
	if (next_event(g, v[QA_EVENT_REFERENCE].i, &number, f) == -1)
		return -1;
	v[QA_EVENT_NUMBER] = qa_value_integer(number);
	if (qa_actions_add_event(&g->log->actions, a, v, g->batch.number, f) ==
	    -1)
		return -1;
	return qa_gate_store(g, &events, v, p->line, 0, f);
}

static int
store_agreement(struct qa_ingest *g, struct qa_action *a,
    const struct agreeing *x, const struct qa_pending *p,
    const struct qa_value *is, struct qa_fault *f)
{
	struct qa_value v[QA_COLUMNS_MAX];

	memset(v, 0, sizeof(v));
	v[QA_EVENT_DATE] = v[QA_EVENT_MEETING] = qa_value_integer(x->date);
	v[QA_EVENT_EVENT] = text_of("agreed");
	v[QA_EVENT_NEW_DUE] = is[QA_ACTION_DUE];
	v[QA_EVENT_BODY] = qa_value_integer(x->body);
	v[QA_EVENT_MINUTE] = is[QA_ACTION_MINUTE];
	v[QA_EVENT_REASON] = is[QA_ACTION_ACCEPTED];
	return store_event(g, a, v, p, f);
}

static int
store_progress(struct qa_ingest *g, struct qa_action *a,
    const struct qa_pending *p, const struct qa_value *is, struct qa_fault *f)
{
	struct qa_value v[QA_COLUMNS_MAX];

	memset(v, 0, sizeof(v));
	v[QA_EVENT_DATE] = qa_value_integer(g->o.received);
	v[QA_EVENT_EVENT] = text_of("update");
	v[QA_EVENT_TEXT] = is[QA_ACTION_PROGRESS];
	return store_event(g, a, v, p, f);
}

static bool
is_to_be_done(const struct qa_action *a)
{
	return a->state == QA_DRAFT || qa_action_is_open(a);
}

/* An owner who has too much due in one month. */
static int
look_at_owner(struct qa_ingest *g, const struct qa_action *a,
    const struct qa_pending *p, struct qa_fault *f)
{
	const char *owner = qa_action_text(a, QA_ACTION_OWNER);
	struct qa_period month;
	char name[QA_PERIOD_TEXT];
	const struct qa_action *b;
	size_t i;
	int n = 0;

	if (*owner == '\0' || a->due == QA_NO_DUE || !is_to_be_done(a))
		return 0;
	month = qa_period_of(QA_MONTH, a->due);
	for (i = 0; i < g->log->actions.n; i++) {
		b = &g->log->actions.item[i];
		n += is_to_be_done(b) && b->due >= month.first &&
		    b->due <= month.last &&
		    qa_same_word(owner, strlen(owner),
			qa_action_text(b, QA_ACTION_OWNER));
	}
	if (n <= g->log->most)
		return 0;
	return qa_gate_remark(g, f,
	    "%s:%ld: warning: %.60s has %d actions due in %s; more than %d "
	    "are seldom done",
	    g->report.file, p->line, owner, n, qa_period_write(month, name),
	    g->log->most);
}

/* What became of a row, so that nobody has to guess. */
static int
tell(struct qa_ingest *g, const struct qa_action *a, const struct qa_pending *p,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int rc = 0;

	if (a->state == QA_DRAFT) {
		if (faults_of(g, a->v, "", g->o.received, &b) == 0)
			qa_buf_text(&b, "ready to be agreed");
		rc = qa_gate_remark(g, f, "%s:%ld: %s is a draft: %s",
		    g->report.file, p->line, a->reference, qa_buf_str(&b));
	} else {
		rc = qa_gate_remark(g, f, "%s:%ld: %s is %s", g->report.file,
		    p->line, a->reference, qa_action_state_name(a->state));
	}
	qa_buf_clear(&b);
	return rc == -1 ? -1 : look_at_owner(g, a, p, f);
}

int
qa_gate_action_store(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *is, bool *brings, struct qa_fault *f)
{
	struct qa_actions *all = &g->log->actions;
	struct qa_action *a = qa_actions_get(all, is[QA_ACTION_REFERENCE].i);
	struct qa_fault ignored;
	struct agreeing x;

	*brings = false;
	if (read_agreeing(g, is, a, &x, f) == -1)
		return -1;
	if (a == NULL)
		a = qa_actions_add(
		    all, is, g->book.codes, g->batch.number, p->line, f);
	else if ((a->v = qa_value_copy(is, qa_kind_actions.n, &all->pool)) ==
	    NULL)
		return qa_fail_memory(f);
	if (a == NULL)
		return -1;
	qa_action_fold(a, &ignored);
	if (x.new) {
		*brings = true;
		if (store_agreement(g, a, &x, p, is, f) == -1)
			return -1;
	}
	if (is[QA_ACTION_PROGRESS].form != QA_EMPTY &&
	    !is_told(a, &is[QA_ACTION_PROGRESS])) {
		*brings = true;
		if (store_progress(g, a, p, is, f) == -1)
			return -1;
	}
	return g->o.pack ? 0 : tell(g, a, p, f);
}
