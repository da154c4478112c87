/* Reading a row of actions or events: a reference for what has none, a day
 * out of the words of minutes, a number. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/gate_log.h"
#include "record/timescale.h"

#define PREFIX_MOST 24 /* bytes of a priority's code in a reference */

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

/* By whom: "Police" is an agency, and a contact is of one. */
static void
find_agency(struct reading *r)
{
	const struct qa_value *owner = &r->v[QA_ACTION_OWNER];
	const struct qa_book *b = &r->g->book;
	const char *s = qa_value_text(owner);
	int64_t agency;
	size_t i;

	if (owner->form == QA_EMPTY || r->v[QA_ACTION_AGENCY].form != QA_EMPTY)
		return;
	agency = qa_gate_log_agency(r->g->log, s);
	for (i = 0; agency == 0 && i < b->agencies_n; i++)
		if (qa_same_word(s, strlen(s), b->agencies[i].code) ||
		    qa_same_word(s, strlen(s), b->agencies[i].name))
			agency = b->agencies[i].id;
	if (agency != 0)
		give(r, QA_ACTION_AGENCY, qa_value_integer(agency));
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
	const struct qa_action *a;
	int64_t same;
	bool elsewhere;

	split_source(r);
	if (find_due(r, f) == -1)
		return -1;
	if (r->v[QA_ACTION_REFERENCE].form != QA_EMPTY) {
		find_reference(r, QA_ACTION_REFERENCE);
	} else if ((same = qa_gate_log_find(r->g->log, r->v, &elsewhere)) !=
	    0) {
		give(r, QA_ACTION_REFERENCE, qa_value_integer(same));
		if (elsewhere) /* it keeps where it came from */
			r->p->given &= ~(UINT32_C(1) << QA_ACTION_SOURCE |
			    UINT32_C(1) << QA_ACTION_SOURCE_KIND);
	} else if (next_reference(r, f) == -1) {
		return -1;
	}
	a = qa_actions_get(&r->g->log->actions, r->v[QA_ACTION_REFERENCE].i);
	if (a == NULL || a->v[QA_ACTION_AGENCY].form == QA_EMPTY)
		find_agency(r);
	return qa_gate_log_remember(r->g->log, r->v, true, f);
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
		return qa_gate_log_count(r->g->log, r->v[QA_EVENT_REFERENCE].i,
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
	    (qa_gate_log_next(r->g, r->v[QA_EVENT_REFERENCE].i, &most, f) ==
		    -1 ||
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

	if (qa_gate_log_load(g, f) == -1)
		return -1;
	return g->kind->id == QA_ACTIONS ? read_action(&r, f)
					 : read_event(&r, f);
}
