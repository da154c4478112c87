/* Rounds as they are stored, put together. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/s11_room.h"
#include "store/scan.h"

const char *
qa_s11_kept(struct qa_s11 *s, const struct qa_value *v)
{
	if (v->form != QA_STRING || v->n == 0)
		return "";
	return qa_pool_copy(&s->pool, v->s, (size_t)v->n);
}

int
qa_s11_each(struct qa_s11 *s, const struct qa_kind *k, qa_s11_see *see,
    void *context, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, s->known.db, k, &s->known.batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (see(s, found.value, found.batch, context) == -1)
			step = qa_fail_memory(f);
	qa_scan_close(scan);
	return step;
}

/* ---- what is asked for ---- */

const struct qa_round *
qa_s11_find_round(const struct qa_s11 *s, const char *code, struct qa_fault *f)
{
	const struct qa_book *b = &s->known.book;
	int64_t id = qa_book_find(b, QA_S11_ROUNDS, code, f);

	return id == 0 ? NULL : qa_rounds_get(&s->rounds, id, 0);
}

static int
check_code(const struct qa_s11 *s, enum qa_kind_id kind, const char *code,
    struct qa_fault *f)
{
	if (code == NULL || qa_book_find(&s->known.book, kind, code, f) != 0)
		return 0;
	return -1;
}

static const char types[] = "s11|s175|voluntary|other";

/* --tool names a tool, or the type of one. */
static bool
is_tool(const struct qa_tool *t, const char *word)
{
	size_t n = strlen(word);

	return qa_same_word(word, n, t->code) ||
	    qa_list_find(types, word, n) == (int)t->type;
}

static int
check_query(const struct qa_s11 *s, struct qa_fault *f)
{
	const struct qa_s11_query *q = &s->q;
	const char *kinds = qa_kind_agencies.columns[QA_AGENCY_KIND].choices;

	if (check_code(s, QA_AGENCIES, q->agency, f) == -1 ||
	    check_code(s, QA_AREAS, q->area, f) == -1)
		return -1;
	if (q->kind != NULL &&
	    qa_list_find(kinds, q->kind, strlen(q->kind)) < 0)
		return qa_fail(f, QA_USAGE, "--kind is one of %s, not \"%s\"",
		    kinds, q->kind);
	if (q->tool != NULL &&
	    qa_list_find(types, q->tool, strlen(q->tool)) < 0)
		return check_code(s, QA_S11_TOOLS, q->tool, f);
	return 0;
}

int
qa_s11_open(struct qa_s11 **out, struct qa_db *db, const struct qa_s11_query *q,
    struct qa_fault *f)
{
	struct qa_s11 *s = calloc(1, sizeof(*s));
	const struct qa_round *r;

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->q = *q;
	if (s->q.today > s->q.as_of)
		s->q.today = s->q.as_of; /* what was known, on its day */
	if (qa_known_open(&s->known, db, q->as_of, f) == -1 ||
	    qa_tools_read(&s->tools, db, &s->known.batches, s->known.book.codes,
		f) == -1 ||
	    qa_rounds_read(&s->rounds, db, &s->known.batches,
		s->known.book.codes, f) == -1 ||
	    check_query(s, f) == -1)
		return -1;
	if (q->round == NULL)
		return 0;
	if ((r = qa_s11_find_round(s, q->round, f)) == NULL)
		return -1;
	return qa_s11_sit(s, r, &s->now, f);
}

void
qa_s11_close(struct qa_s11 *s)
{
	if (s == NULL)
		return;
	qa_sitting_clear(&s->now);
	qa_actions_clear(&s->actions);
	qa_rounds_clear(&s->rounds);
	qa_tools_clear(&s->tools);
	qa_known_close(&s->known);
	qa_pool_clear(&s->pool);
	qa_buf_clear(&s->caption);
	free(s);
}

long
qa_s11_batch(const struct qa_s11 *s)
{
	return qa_batches_last(&s->known.batches);
}

const char *
qa_s11_caption(const struct qa_s11 *s)
{
	return qa_buf_str(&s->caption);
}

/* ---- parties ---- */

static int
by_id(const void *a, const void *b)
{
	const struct qa_party *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static int
by_code(const void *a, const void *b)
{
	const struct qa_party *x = a, *y = b;
	int order = qa_number_compare(x->code, y->code);

	return order != 0 ? order : by_id(a, b);
}

/* Its own last day, else that of its tool in the round. */
static int
due_of(const struct qa_s11 *s, const struct qa_sitting *x,
    const struct qa_party *p)
{
	const struct qa_round *r = x->round, *own;

	if (p->asked != NULL && p->asked->due != QA_NO_DATE)
		return p->asked->due;
	own = p->tool == NULL ? NULL
			      : qa_rounds_get(&s->rounds, r->id, p->tool->id);
	return own == NULL ? r->due : own->due;
}

static int
add_party(struct qa_s11 *s, struct qa_sitting *x, size_t *cap, int64_t id,
    const struct qa_asked *asked)
{
	struct qa_party *p;

	if (x->n == *cap) {
		*cap = *cap == 0 ? 64 : *cap * 2;
		if ((p = realloc(x->party, *cap * sizeof(*p))) == NULL)
			return -1;
		x->party = p;
	}
	p = &x->party[x->n++];
	memset(p, 0, sizeof(*p));
	p->id = id;
	p->code = qa_codes_text(s->known.book.codes, id);
	p->agency = qa_book_agency_of(&s->known.book, id, x->round->due);
	p->asked = asked;
	p->tool =
	    qa_rounds_tool(&s->rounds, &s->tools, x->round->id, id, p->agency);
	p->due = due_of(s, x, p);
	p->came = p->last = QA_NO_DATE;
	if (p->tool == NULL)
		return 0;
	p->answer = qa_pool_take(
	    &s->pool, (p->tool->n + 1) * sizeof(struct qa_answer *));
	return p->answer == NULL ? -1 : 0;
}

static struct qa_party *
find_party(const struct qa_sitting *x, size_t n, int64_t id)
{
	const struct qa_party key = { .id = id };

	return n == 0 ? NULL : bsearch(&key, x->party, n, sizeof(key), by_id);
}

struct qa_party *
qa_sitting_party(const struct qa_sitting *x, int64_t agency)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->party[i].id == agency)
			return &x->party[i];
	return NULL;
}

/* ---- answers ---- */

/* A deadline alone says nothing. */
static bool
is_empty(const struct qa_answer *a)
{
	return a->self == NULL && *a->evidence == '\0' && *a->comment == '\0' &&
	    *a->changes == '\0' && *a->improvement == '\0' &&
	    *a->progress == '\0' && *a->kept == '\0' && *a->question == '\0';
}

static int
received(const struct qa_s11 *s, long batch)
{
	return batch < 1 || (size_t)batch > s->known.batches.n
	    ? QA_NO_DATE
	    : s->known.batches.batch[batch - 1].received;
}

/* An answer of a record, in the place of its item. */
static int
add_answer(struct qa_s11 *s, struct qa_party *p, const struct qa_item *item,
    const struct qa_value *v, long first, long last)
{
	struct qa_answer *a = qa_pool_take(&s->pool, sizeof(*a));

	if (a == NULL)
		return -1;
	a->item = item;
	if (item->scale != NULL && v[QA_RETURN_RATING].form == QA_STRING)
		a->self = qa_scale_find(item->scale, v[QA_RETURN_RATING].s,
		    (size_t)v[QA_RETURN_RATING].n);
	a->held = a->self;
	a->evidence = qa_s11_kept(s, &v[QA_RETURN_EVIDENCE]);
	a->comment = qa_s11_kept(s, &v[QA_RETURN_COMMENT]);
	a->changes = qa_s11_kept(s, &v[QA_RETURN_CHANGES]);
	a->improvement = qa_s11_kept(s, &v[QA_RETURN_IMPROVEMENT]);
	a->progress = qa_s11_kept(s, &v[QA_RETURN_PROGRESS]);
	a->kept = qa_s11_kept(s, &v[QA_RETURN_KEPT]);
	a->question = qa_s11_kept(s, &v[QA_RETURN_QUESTION]);
	a->deadline = (int)qa_value_or(&v[QA_RETURN_DEADLINE], QA_NO_DATE);
	a->came = received(s, first);
	a->last = received(s, last);
	if (a->evidence == NULL || a->comment == NULL || a->changes == NULL ||
	    a->improvement == NULL || a->progress == NULL || a->kept == NULL ||
	    a->question == NULL)
		return -1;
	if (is_empty(a))
		return 0; /* emptied again */
	p->answer[item->place] = a;
	p->answers++;
	if (p->came == QA_NO_DATE || a->came < p->came)
		p->came = a->came;
	if (a->last > p->last)
		p->last = a->last;
	return 0;
}

/* Records come by number of the agency, then by standard. */
static int
read_answers(
    struct qa_s11 *s, struct qa_sitting *x, size_t *cap, struct qa_fault *f)
{
	const struct qa_value like[QA_COLUMNS_MAX] = { { .i = x->round->id,
	    .form = QA_INTEGER } };
	const size_t asked = x->n;
	struct qa_scan *scan = NULL;
	struct qa_party *p = NULL;
	const struct qa_item *item;
	const struct qa_value *v;
	struct qa_found found;
	int64_t last = 0;
	int step;

	step = qa_scan_open(&scan, s->known.db, &qa_kind_s11_returns,
	    &s->known.batches, QA_SCAN_INDICATOR, like, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		v = found.value;
		if (v[QA_RETURN_AGENCY].i != last) {
			last = v[QA_RETURN_AGENCY].i;
			p = find_party(x, asked, last);
			if (p == NULL && add_party(s, x, cap, last, NULL) == -1)
				step = qa_fail_memory(f);
			else if (p == NULL)
				p = &x->party[x->n - 1];
		}
		if (step == -1 || p->tool == NULL ||
		    v[QA_RETURN_STANDARD].form != QA_STRING)
			continue;
		item = qa_tool_item(p->tool, v[QA_RETURN_STANDARD].s,
		    (size_t)v[QA_RETURN_STANDARD].n);
		if (item != NULL &&
		    add_answer(
			s, p, item, v, qa_scan_first(scan), found.batch) == -1)
			step = qa_fail_memory(f);
	}
	qa_scan_close(scan);
	return step;
}

/* ---- challenge ---- */

struct moderating {
	struct qa_sitting *x;
	size_t cap;
};

static int
see_moderated(
    struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct moderating *c = context;
	struct qa_sitting *x = c->x;
	struct qa_moderated *m;

	if (v[QA_RATING_ROUND].i != x->round->id)
		return 0;
	if (x->moderations == c->cap) {
		c->cap = c->cap == 0 ? 16 : c->cap * 2;
		m = realloc(x->moderated, c->cap * sizeof(*m));
		if (m == NULL)
			return -1;
		x->moderated = m;
	}
	m = &x->moderated[x->moderations++];
	m->agency = v[QA_RATING_AGENCY].i;
	m->standard = qa_s11_kept(s, &v[QA_RATING_STANDARD]);
	m->date = (int)v[QA_RATING_DATE].i;
	m->batch = batch;
	m->challenger = qa_value_or(&v[QA_RATING_CHALLENGER], 0);
	m->rating = qa_s11_kept(s, &v[QA_RATING_RATING]);
	m->who = qa_s11_kept(s, &v[QA_RATING_WHO]);
	m->reason = qa_s11_kept(s, &v[QA_RATING_REASON]);
	m->question = qa_s11_kept(s, &v[QA_RATING_QUESTION]);
	m->answer = qa_s11_kept(s, &v[QA_RATING_ANSWER]);
	return m->standard == NULL || m->rating == NULL || m->who == NULL ||
		m->reason == NULL || m->question == NULL || m->answer == NULL
	    ? -1
	    : 0;
}

/* Of two on the same day the one that was recorded later. */
static bool
is_later(const struct qa_moderated *a, const struct qa_moderated *b)
{
	return b == NULL || a->date > b->date ||
	    (a->date == b->date && a->batch >= b->batch);
}

/* The last rating that challenge came to holds; of an answer that was taken
 * back there is none. */
static void
apply(const struct qa_sitting *x)
{
	const struct qa_moderated *m;
	const struct qa_item *item;
	struct qa_answer *a;
	struct qa_party *p;
	size_t i;

	for (i = 0; i < x->moderations; i++) {
		m = &x->moderated[i];
		p = qa_sitting_party(x, m->agency);
		if (*m->rating == '\0' || p == NULL || p->tool == NULL)
			continue;
		item = qa_tool_item(p->tool, m->standard, strlen(m->standard));
		if (item == NULL || item->scale == NULL ||
		    (a = p->answer[item->place]) == NULL || a->self == NULL ||
		    !is_later(m, a->moderated))
			continue;
		a->moderated = m;
		a->held =
		    qa_scale_find(item->scale, m->rating, strlen(m->rating));
	}
}

/* ---- a sitting ---- */

/* Whether an answer says what was asked. */
static bool
says(const struct qa_answer *a)
{
	if (a == NULL)
		return false;
	return a->item->asks == QA_ASKS_RATING ? a->self != NULL : true;
}

static void
count(struct qa_s11 *s, struct qa_party *p)
{
	size_t i;

	for (i = 0; p->tool != NULL && i < p->tool->n; i++) {
		if (p->tool->item[i].asks != QA_ASKS_RATING ||
		    !qa_item_is_asked_of(&p->tool->item[i], p))
			continue;
		p->wanted++;
		p->blank += !says(p->answer[i]);
	}
	if (p->asked != NULL && p->asked->withdrawn && p->answers == 0)
		p->state = QA_PARTY_WITHDRAWN;
	else if (p->answers > 0)
		p->state = p->came > p->due ? QA_PARTY_LATE : QA_PARTY_RETURNED;
	else
		p->state =
		    s->q.today > p->due ? QA_PARTY_MISSING : QA_PARTY_TO_COME;
}

/* Keeps those who are asked about. */
static void
filter(struct qa_s11 *s, struct qa_sitting *x)
{
	size_t i, n = 0;

	for (i = 0; i < x->n; i++) {
		count(s, &x->party[i]);
		if (qa_s11_wants(s, &x->party[i]))
			x->party[n++] = x->party[i];
	}
	x->n = n;
	if (n > 1)
		qsort(x->party, n, sizeof(*x->party), by_code);
}

int
qa_s11_sit(struct qa_s11 *s, const struct qa_round *r, struct qa_sitting *x,
    struct qa_fault *f)
{
	struct moderating moderating = { x, 0 };
	size_t i, cap = 0;

	memset(x, 0, sizeof(*x));
	x->round = r;
	for (i = 0; i < s->rounds.askeds; i++)
		if (s->rounds.asked[i].round == r->id &&
		    add_party(s, x, &cap, s->rounds.asked[i].agency,
			&s->rounds.asked[i]) == -1)
			return qa_fail_memory(f);
	if (read_answers(s, x, &cap, f) == -1 ||
	    qa_s11_each(
		s, &qa_kind_s11_ratings, see_moderated, &moderating, f) == -1)
		return -1;
	apply(x);
	filter(s, x);
	return 0;
}

int
qa_s11_sit_all(struct qa_s11 *s, const struct qa_round *r, struct qa_sitting *x,
    struct qa_fault *f)
{
	const struct qa_s11_query q = s->q;
	int rc;

	s->q.tool = s->q.kind = s->q.area = s->q.agency = NULL;
	rc = qa_s11_sit(s, r, x, f);
	s->q = q;
	return rc;
}

int
qa_s11_sit_before(struct qa_s11 *s, const struct qa_party *p,
    struct qa_sitting *x, const struct qa_party **then, struct qa_fault *f)
{
	const struct qa_round *now, *r;

	*then = NULL;
	now = qa_rounds_get(&s->rounds, s->now.round->id, p->tool->id);
	r = now == NULL ? NULL : qa_rounds_before(&s->rounds, &s->tools, now);
	if (r == NULL)
		return 0;
	if (x->round == NULL || x->round->id != r->id) {
		qa_sitting_clear(x);
		if (qa_s11_sit_all(s, r, x, f) == -1)
			return -1;
	}
	*then = qa_sitting_party(x, p->id);
	if (*then != NULL && (*then)->tool == NULL)
		*then = NULL;
	return 0;
}

void
qa_sitting_clear(struct qa_sitting *x)
{
	free(x->party);
	free(x->moderated);
	memset(x, 0, sizeof(*x));
}

/* ---- filters ---- */

/* Whether an agency works in an area; without a word on it, at home. */
static bool
is_in(const struct qa_s11 *s, const struct qa_agency *a, const char *area)
{
	const struct qa_book *b = &s->known.book;

	if (a == NULL || *a->areas == '\0')
		return strcmp(qa_codes_text(b->codes, b->home), area) == 0;
	return qa_cell_has(a->areas, area);
}

bool
qa_s11_wants(const struct qa_s11 *s, const struct qa_party *p)
{
	const struct qa_s11_query *q = &s->q;

	if (q->agency != NULL && strcmp(q->agency, p->code) != 0)
		return false;
	if (q->kind != NULL && strcmp(qa_s11_kind_name(p), q->kind) != 0)
		return false;
	if (q->tool != NULL && (p->tool == NULL || !is_tool(p->tool, q->tool)))
		return false;
	return q->area == NULL || is_in(s, p->agency, q->area);
}

size_t
qa_s11_tools_of(const struct qa_s11 *s, const struct qa_sitting *x,
    const struct qa_tool **out, size_t most)
{
	const struct qa_round *r;
	size_t i, n = 0;

	for (i = 0; i < s->rounds.n && n < most; i++) {
		r = &s->rounds.round[i];
		if (r->id != x->round->id)
			continue;
		out[n] = qa_tools_get(&s->tools, r->tool);
		if (out[n] != NULL &&
		    (s->q.tool == NULL || is_tool(out[n], s->q.tool)))
			n++;
	}
	return n;
}

#define TOOLS_MOST 16

const struct qa_tool *
qa_s11_one_tool(
    const struct qa_s11 *s, const struct qa_sitting *x, struct qa_fault *f)
{
	const struct qa_tool *t[TOOLS_MOST], *s11 = NULL;
	size_t i, n = qa_s11_tools_of(s, x, t, TOOLS_MOST), s11s = 0;

	for (i = 0; i < n; i++)
		if (t[i]->type == QA_AUDIT_S11) {
			s11 = t[i];
			s11s++;
		}
	if (n == 1)
		return t[0];
	if (s11s == 1)
		return s11;
	qa_fail(f, QA_USAGE,
	    n == 0 ? "round %s does not use that tool"
		   : "round %s has several tools: choose one with --tool",
	    x->round->code);
	return NULL;
}
