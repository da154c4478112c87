/*
 * Changes to live definitions: a quorate meeting approves them, and each one
 * is recorded with what was changed. An indicator is live when an observation
 * in force uses it or a frozen card shows it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/gate.h"

/* What is in force today, whenever it was received: a change that is said to
 * be old is a change. The rows of the batch itself do not count. */
static int
load_batches(struct qa_ingest *g, struct qa_fault *f)
{
	struct qa_batches *b = &g->approval.batches;

	qa_batches_clear(b);
	if (qa_batches_load(b, g->db, QA_ALWAYS, f) == -1)
		return -1;
	if (g->batch.number > 0)
		b->rank[g->batch.number - 1].rank = 0;
	return 0;
}

/* ---- the meeting ---- */

/* BODY:DATE */
static int
read_meeting(struct qa_ingest *g, struct qa_fault *f)
{
	const char *s = g->o.approved, *colon = strchr(s, ':');
	char code[64];

	if (colon == NULL || (size_t)(colon - s) >= sizeof(code) ||
	    qa_day_read(colon + 1, strlen(colon + 1), &g->approval.date) == -1)
		return qa_fail(f, QA_USAGE,
		    "--approved takes BODY:DATE, such as AP:2024-11-14, not "
		    "\"%s\"",
		    s);
	memcpy(code, s, (size_t)(colon - s));
	code[colon - s] = '\0';
	g->approval.body =
	    qa_codes_find(g->book.codes, QA_BODIES, code, strlen(code));
	if (g->approval.body == 0)
		return qa_book_unknown(
		    &g->book, QA_BODIES, code, strlen(code), QA_USAGE, f);
	if (g->approval.date > g->o.today)
		return qa_fail(f, QA_USAGE,
		    "--approved names a meeting to come: a change is approved "
		    "when %s has met",
		    code);
	return 0;
}

/* A column of the record in force with a key that begins as like; found. */
struct sought {
	const struct qa_kind *kind;
	struct qa_value like[2]; /* a code and a day */
	bool version; /* the last that began by the day, else that day */
	int column;
	bool there, has;
	int64_t number;
};

static int
seek(struct qa_ingest *g, struct sought *x, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if (qa_scan_open(&scan, g->db, x->kind, &g->approval.batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1) {
			const struct qa_value *v = found.value;
			int64_t day = qa_value_or(&v[1], QA_DAY_ALWAYS);

			if (v[0].i != x->like[0].i ||
			    (x->version ? day > x->like[1].i
					: day != x->like[1].i))
				continue;
			x->there = true;
			x->has = v[x->column].form == QA_INTEGER;
			x->number = x->has ? v[x->column].i : 0;
		}
	qa_scan_close(scan);
	return step;
}

/* Refuses a meeting that is not on record or was not quorate. */
static int
check_quorum(struct qa_ingest *g, struct qa_fault *f)
{
	struct sought present = { .kind = &qa_kind_meetings,
		.column = QA_MEETING_PRESENT };
	struct sought quorum = { .kind = &qa_kind_bodies,
		.version = true,
		.column = QA_BODY_QUORUM };
	const char *body = qa_codes_text(g->book.codes, g->approval.body);
	char day[QA_DAY_TEXT];

	present.like[0] = quorum.like[0] = qa_value_integer(g->approval.body);
	present.like[1] = quorum.like[1] = qa_value_integer(g->approval.date);
	qa_day_write(g->approval.date, day);
	if (seek(g, &present, f) == -1 || seek(g, &quorum, f) == -1)
		return -1;
	if (!quorum.there)
		return qa_book_unknown(
		    &g->book, QA_BODIES, body, strlen(body), QA_USAGE, f);
	if (!present.has)
		return qa_fail(f, QA_DATA,
		    "%s says how many were present at the meeting of %s on %s: "
		    "printf 'body,date,present\\n%s,%s,N\\n' | qa-ingest "
		    "meetings -",
		    present.there ? "nothing" : "no meeting on record", body,
		    day, body, day);
	if (!quorum.has)
		return qa_fail(f, QA_DATA,
		    "%s has no quorum on record, so nobody can tell whether it "
		    "was quorate: printf 'body,quorum\\n%s,N\\n' | qa-ingest "
		    "bodies -",
		    body, body);
	if (present.number < quorum.number || present.number < 1)
		return qa_fail(f, QA_DATA,
		    "the meeting of %s on %s was not quorate: %lld were "
		    "present, and its quorum is %lld",
		    body, day, (long long)present.number,
		    (long long)quorum.number);
	return 0;
}

/* A pack may say which body approves. */
static int
check_body(struct qa_ingest *g, struct qa_fault *f)
{
	const char *body = qa_codes_text(g->book.codes, g->approval.body);
	const char *named;

	if (qa_book_setting(g->db, &g->approval.batches,
		"indicators_approved_by", &g->keep, &named, f) == -1)
		return -1;
	if (named == NULL || *named == '\0' || strcmp(named, body) == 0)
		return 0;
	return qa_fail(f, QA_DATA,
	    "%s approves changes of indicators, and not %s: so says "
	    "indicators_approved_by of the pack",
	    named, body);
}

int
qa_gate_approval_open(struct qa_ingest *g, struct qa_fault *f)
{
	const char *minute = g->o.minute;

	if (g->o.approved == NULL && minute == NULL)
		return 0;
	if (!qa_gate_is_governed(g->kind))
		return qa_fail(f, QA_USAGE,
		    "--approved is for indicators and targets; %s need no "
		    "approval",
		    g->kind->name);
	if (g->o.approved == NULL || minute == NULL || *minute == '\0')
		return qa_fail(f, QA_USAGE,
		    "--approved BODY:DATE and --minute REF go together: where "
		    "is the approval minuted?");
	if (read_meeting(g, f) == -1 || load_batches(g, f) == -1 ||
	    check_body(g, f) == -1)
		return -1;
	return check_quorum(g, f);
}

void
qa_gate_approval_clear(struct qa_ingest *g)
{
	qa_batches_clear(&g->approval.batches);
	free(g->approval.live);
	g->approval.live = NULL;
}

/* ---- what is live ---- */

bool
qa_gate_is_governed(const struct qa_kind *k)
{
	return k->id == QA_INDICATORS || k->id == QA_TARGETS;
}

/* Marks the indicators that frozen cards in force show, by code. */
static int
mark_frozen(struct qa_db *db, const struct qa_batches *b, unsigned char *live,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const char *s, *end;
	int64_t id;
	int step = -1;

	if (qa_scan_open(
		&scan, db, &qa_kind_frozen, b, QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			for (s = qa_value_text(
				 &found.value[QA_FROZEN_INDICATORS]);
			     *s != '\0'; s = *end == '\0' ? end : end + 1) {
				end = s + strcspn(s, ";");
				id = qa_codes_find(qa_db_codes(db),
				    QA_INDICATORS, s, (size_t)(end - s));
				if (id > 0)
					live[id] = QA_GATE_LIVE;
			}
	qa_scan_close(scan);
	return step;
}

/* Whether there is an observation in force of an indicator. */
static int
is_used(struct qa_db *db, const struct qa_batches *b, int64_t indicator,
    struct qa_fault *f)
{
	struct qa_value like[1] = { qa_value_integer(indicator) };
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if (qa_scan_open(&scan, db, &qa_kind_observations, b, QA_SCAN_INDICATOR,
		like, NULL, f) == 0)
		step = qa_scan_next(scan, &found, f);
	qa_scan_close(scan);
	return step;
}

/* Whether an indicator is live: 1, 0, -1. Asked once of each. */
static int
is_live(struct qa_ingest *g, int64_t indicator, struct qa_fault *f)
{
	struct qa_gate_approval *a = &g->approval;
	size_t n = g->book.codes->names.n + 1;
	int step;

	if (a->live == NULL) {
		if ((a->live = calloc(n, 1)) == NULL)
			return qa_fail_memory(f);
		a->live_n = n;
		if (load_batches(g, f) == -1 ||
		    mark_frozen(g->db, &a->batches, a->live, f) == -1)
			return -1;
	}
	if ((size_t)indicator >= a->live_n)
		return 0; /* new: nothing can use it */
	if (a->live[indicator] == QA_GATE_NOT_ASKED) {
		if ((step = is_used(g->db, &a->batches, indicator, f)) == -1)
			return -1;
		a->live[indicator] = step == 1 ? QA_GATE_LIVE : QA_GATE_IDLE;
	}
	return a->live[indicator] == QA_GATE_LIVE;
}

int
qa_gate_is_live(struct qa_db *db, const struct qa_batches *b, int64_t indicator,
    struct qa_fault *f)
{
	unsigned char *live = calloc(qa_db_codes(db)->names.n + 1, 1);
	int rc = -1;

	if (live == NULL)
		return qa_fail_memory(f);
	if (mark_frozen(db, b, live, f) == 0)
		rc = live[indicator] == QA_GATE_LIVE
		    ? 1
		    : is_used(db, b, indicator, f);
	free(live);
	return rc;
}

int
qa_gate_approval_check(
    struct qa_ingest *g, const struct qa_value *is, struct qa_fault *f)
{
	int live;

	if (g->o.pack || g->o.approved != NULL)
		return 0;
	if ((live = is_live(g, is[0].i, f)) != 1)
		return live;
	return qa_fail(f, QA_DATA,
	    "%s is live, so a quorate body approves a change of its %s: add "
	    "--approved BODY:DATE --minute REF",
	    qa_codes_text(g->book.codes, is[0].i),
	    g->kind->id == QA_TARGETS ? "targets" : "definition");
}

/* ---- the record ---- */

/* decimals: 1 -> 0; polarity: none -> low */
static void
describe(const struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *is, struct qa_buf *b)
{
	const struct qa_kind *k = g->kind;
	size_t i;

	for (i = 0; i < k->n; i++) {
		const struct qa_column *c = &k->columns[i];

		if ((c->flags & QA_KEY) ||
		    (was == NULL ? is[i].form == QA_EMPTY
				 : qa_value_same(c, &was[i], &is[i])))
			continue;
		qa_buf_print(b, "%s%s: ", b->len > 0 ? "; " : "", c->name);
		if (was != NULL) {
			qa_value_write(c, &was[i], g->book.codes, b);
			qa_buf_text(b, " -> ");
		}
		qa_value_write(c, &is[i], g->book.codes, b);
	}
}

/* One text after the other, unless it is what stands there last. */
static void
append(struct qa_buf *b, const struct qa_value *was, const char *more)
{
	size_t n = strlen(more);
	const char *end;

	if (was != NULL && was->form == QA_STRING)
		qa_buf_add(b, was->s, (size_t)was->n);
	end = qa_buf_str(b) + b->len;
	if (b->len >= n && memcmp(end - n, more, n) == 0 &&
	    (b->len == n || (b->len > n + 1 && end[-(long)n - 2] == ';')))
		return;
	qa_buf_print(b, "%s%s", b->len > 0 ? "; " : "", more);
}

/* Stores an approval. A meeting may have approved another change of the same
 * record, in another batch: that stands before this one. */
static int
store_approval(struct qa_ingest *g, struct qa_value *v, const char *change,
    long line, struct qa_fault *f)
{
	struct qa_gate_met to = { .kind = &qa_kind_approvals };
	struct qa_buf minute = QA_BUF_EMPTY, changes = QA_BUF_EMPTY;
	const struct qa_value *was = NULL;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	if ((g->approval.batches.n == 0 && load_batches(g, f) == -1) ||
	    qa_scan_open(&scan, g->db, to.kind, &g->approval.batches,
		QA_SCAN_KEY, v, NULL, f) == -1 ||
	    (step = qa_scan_next(scan, &found, f)) == -1)
		goto done;
	if (step == 1)
		was = found.value;
	append(&minute, was == NULL ? NULL : &was[QA_APPROVAL_MINUTE],
	    g->o.minute);
	append(&changes, was == NULL ? NULL : &was[QA_APPROVAL_CHANGE], change);
	v[QA_APPROVAL_MINUTE] =
	    qa_value_string(qa_buf_str(&minute), (int32_t)minute.len);
	v[QA_APPROVAL_CHANGE] =
	    qa_value_string(qa_buf_str(&changes), (int32_t)changes.len);
	step = minute.failed || changes.failed
	    ? qa_fail_memory(f)
	    : qa_gate_store(g, &to, v, line, 0, f);
done:
	qa_scan_close(scan);
	qa_buf_clear(&minute);
	qa_buf_clear(&changes);
	return step == -1 ? -1 : 0;
}

int
qa_gate_approval_store(struct qa_ingest *g, const struct qa_value *was,
    const struct qa_value *is, long line, struct qa_fault *f)
{
	const struct qa_kind *k = g->kind;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_buf change = QA_BUF_EMPTY;
	bool target = k->id == QA_TARGETS;
	int rc = -1;

	if (g->o.approved == NULL)
		return 0;
	memset(v, 0, sizeof(v));
	v[QA_APPROVAL_RECORD] =
	    qa_value_string(k->name, (int32_t)strlen(k->name));
	v[QA_APPROVAL_INDICATOR] = is[0];
	v[QA_APPROVAL_FROM] = is[target ? QA_TARGET_FROM : QA_INDICATOR_FROM];
	if (target) {
		v[QA_APPROVAL_AREA] = is[QA_TARGET_AREA];
		v[QA_APPROVAL_NAME] = is[QA_TARGET_NAME];
	}
	v[QA_APPROVAL_BODY] = qa_value_integer(g->approval.body);
	v[QA_APPROVAL_DATE] = qa_value_integer(g->approval.date);
	describe(g, was, is, &change);
	rc = change.failed ? qa_fail_memory(f)
			   : store_approval(g, v, qa_buf_str(&change), line, f);
	qa_buf_clear(&change);
	return rc;
}
