/* The room that answers about actions are worked out in; which actions are
 * asked for; lists of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/action_view.h"
#include "store/scan.h"

/* ---- what is known ---- */

static int
read_meetings(struct qa_action_room *r, struct qa_fault *f)
{
	struct qa_meetings *x = &r->meetings;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct qa_held *p;
	int step = -1;

	if (qa_scan_open(&scan, r->known.db, &qa_kind_meetings,
		&r->known.batches, QA_SCAN_ALL, NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		if ((x->n & (x->n - 1)) == 0) {
			p = realloc(
			    x->item, (x->n == 0 ? 1 : x->n * 2) * sizeof(*p));
			if (p == NULL) {
				step = qa_fail_memory(f);
				break;
			}
			x->item = p;
		}
		p = &x->item[x->n++];
		p->body = found.value[QA_MEETING_BODY].i;
		p->date = (int)found.value[QA_MEETING_DATE].i;
	}
done:
	qa_scan_close(scan);
	return step;
}

/* reviews_after: months separated by ;, 3;6;12 without a rule. */
static int
read_reviews(struct qa_action_room *r, struct qa_fault *f)
{
	struct qa_pool pool = QA_POOL_EMPTY;
	const char *text, *s;
	char *end;
	long months;
	int rc = -1;

	if (qa_book_setting(r->known.db, &r->known.batches, "reviews_after",
		&pool, &text, f) == -1)
		goto done;
	for (s = text == NULL ? "3;6;12" : text; *s != '\0'; s = end) {
		months = strtol(s, &end, 10);
		if (end == s || months < 1 || months > 120 ||
		    r->reviews_n == QA_COUNT(r->reviews) ||
		    (*end != ';' && *end != '\0')) {
			qa_fail(f, QA_CONFIG,
			    "reviews_after is \"%s\": set it to months "
			    "separated by ;, such as 3;6;12",
			    text);
			goto done;
		}
		r->reviews[r->reviews_n++] = (int)months;
		end += *end == ';';
	}
	rc = 0;
done:
	qa_pool_clear(&pool);
	return rc;
}

int
qa_action_room_open(struct qa_action_room *r, struct qa_db *db, int as_of,
    int today, struct qa_fault *f)
{
	memset(r, 0, sizeof(*r));
	r->today = today;
	if (qa_known_open(&r->known, db, as_of, f) == -1 ||
	    qa_actions_read(&r->actions, db, &r->known.batches,
		r->known.book.codes, f) == -1 ||
	    read_meetings(r, f) == -1)
		return -1;
	return read_reviews(r, f);
}

void
qa_action_room_settle(struct qa_action_room *r)
{
	struct qa_fault ignored;
	struct qa_action *a;
	size_t i, kept = 0;
	bool to_come;

	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		to_come = false;
		while (a->n > 0 && a->event[a->n - 1].date > r->today)
			to_come |= a->event[--a->n].what == QA_EVENT_AGREED;
		qa_action_fold(a, &ignored);
		if (to_come) /* it was not there yet */
			free(a->event);
		else
			r->actions.item[kept++] = *a;
	}
	r->actions.n = kept;
}

void
qa_action_room_close(struct qa_action_room *r)
{
	free(r->meetings.item);
	qa_actions_clear(&r->actions);
	qa_known_close(&r->known);
	memset(r, 0, sizeof(*r));
}

int
qa_action_last_meeting(const struct qa_action_room *r, int64_t body, int day)
{
	int last = QA_NO_DUE;
	size_t i;

	for (i = 0; i < r->meetings.n; i++)
		if (r->meetings.item[i].body == body &&
		    r->meetings.item[i].date <= day &&
		    r->meetings.item[i].date > last)
			last = r->meetings.item[i].date;
	return last;
}

int
qa_action_meeting_before(const struct qa_action_room *r, int64_t body, int day)
{
	return qa_action_last_meeting(r, body, day - 1);
}

int
qa_action_review_day(const struct qa_action_room *r, int done, size_t n)
{
	return qa_day_add_months(done, r->reviews[n]);
}

size_t
qa_action_reviewed(const struct qa_action_room *r, const struct qa_action *a,
    int received[QA_REVIEWS_MOST])
{
	const struct qa_event *e;
	int before = a->done_on, due;
	size_t i, n = 0;

	for (i = 0; a->done_on != QA_NO_DUE && i < a->n; i++) {
		e = &a->event[i];
		if (e->idle)
			continue;
		if (e->what == QA_EVENT_DONE) {
			n = 0;
			before = a->done_on;
		}
		while (e->what == QA_EVENT_REVIEWED && n < r->reviews_n) {
			due = qa_action_review_day(r, a->done_on, n);
			if (e->date < before + (due - before) / 2)
				break;
			if (received != NULL)
				received[n] = e->date;
			n++;
			before = due;
		}
	}
	return n;
}

int
qa_action_next_review(const struct qa_action_room *r, const struct qa_action *a)
{
	size_t n;

	if (a->done_on == QA_NO_DUE || a->state < QA_CLAIMED ||
	    a->state > QA_EMBEDDED ||
	    (n = qa_action_reviewed(r, a, NULL)) >= r->reviews_n)
		return QA_NO_DUE;
	return qa_action_review_day(r, a->done_on, n);
}

/* ---- which actions ---- */

static int
check_code(const struct qa_action_room *r, enum qa_kind_id kind,
    const char *code, struct qa_fault *f)
{
	return code == NULL || qa_book_find(&r->known.book, kind, code, f) != 0
	    ? 0
	    : -1;
}

int
qa_action_query_check(const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_fault *f)
{
	if (check_code(r, QA_AGENCIES, q->agency, f) == -1 ||
	    check_code(r, QA_BODIES, q->body, f) == -1 ||
	    check_code(r, QA_PRIORITIES, q->priority, f) == -1)
		return -1;
	if (q->state != NULL &&
	    qa_list_find(qa_action_states, q->state, strlen(q->state)) < 0)
		return qa_fail(f, QA_USAGE, "--state is one of %s, not \"%s\"",
		    qa_action_states, q->state);
	return 0;
}

/* Whether a text has another in it, in any case. */
static bool
contains(const char *text, const char *part)
{
	size_t n = strlen(part);

	for (; strlen(text) >= n; text++) {
		size_t i;

		for (i = 0; i < n && qa_lower(text[i]) == qa_lower(part[i]);)
			i++;
		if (i == n)
			return true;
		if (*text == '\0')
			break;
	}
	return false;
}

static bool
is_code(const struct qa_action_room *r, const struct qa_action *a, int column,
    const char *code)
{
	const char *is =
	    qa_codes_text(r->known.book.codes, qa_action_code(a, column));

	return code == NULL || qa_same_word(is, strlen(is), code);
}

static const char *
source_kind(const struct qa_action *a)
{
	const char *s = qa_action_text(a, QA_ACTION_SOURCE_KIND);

	return *s == '\0' ? "meeting" : s;
}

static bool
is_from(const struct qa_action *a, const char *source)
{
	const char *kind = source_kind(a);
	size_t n = strlen(kind);

	if (strncmp(source, kind, n) == 0 &&
	    (source[n] == '\0' || source[n] == ':'))
		source += n + (source[n] == ':');
	return strncmp(qa_action_text(a, QA_ACTION_SOURCE), source,
		   strlen(source)) == 0;
}

bool
qa_action_is_asked(const struct qa_action_room *r,
    const struct qa_action_query *q, const struct qa_action *a)
{
	if ((q->overdue && !qa_action_is_overdue(a, r->today)) ||
	    (q->open && !qa_action_is_open(a)) ||
	    (q->needs_support &&
		*qa_action_text(a, QA_ACTION_NEEDS_SUPPORT) == '\0') ||
	    (q->has_within &&
		(!qa_action_is_open(a) || a->due == QA_NO_DUE ||
		    (int64_t)a->due - r->today > q->within)) ||
	    (q->owner != NULL &&
		!contains(qa_action_text(a, QA_ACTION_OWNER), q->owner)) ||
	    (q->source != NULL && !is_from(a, q->source)) ||
	    (q->state != NULL &&
		strcmp(q->state, qa_action_state_name(a->state)) != 0) ||
	    (q->done.first <= q->done.last &&
		(a->done_on < q->done.first || a->done_on > q->done.last)))
		return false;
	return is_code(r, a, QA_ACTION_AGENCY, q->agency) &&
	    is_code(r, a, QA_ACTION_BODY, q->body) &&
	    is_code(r, a, QA_ACTION_PRIORITY, q->priority);
}
