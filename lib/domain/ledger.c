#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "domain/gate.h"
#include "domain/ledger.h"
#include "domain/ledger_actions.h"
#include "domain/s11_answers.h"
#include "store/scan.h"

static const struct qa_grid_column batch_columns[] = {
	{ "batch", NULL, QA_OUT_NUMBER },
	{ "kind", NULL, 0 },
	{ "file", NULL, QA_OUT_WIDE },
	{ "received", NULL, 0 },
	{ "recorded", NULL, 0 },
	{ "by", NULL, 0 },
	{ "rows", NULL, QA_OUT_NUMBER },
	{ "added", NULL, QA_OUT_NUMBER },
	{ "revised", NULL, QA_OUT_NUMBER },
	{ "unchanged", NULL, QA_OUT_NUMBER },
	{ "rejected", NULL, QA_OUT_NUMBER },
	{ "state", NULL, 0 },
	{ "sha256", NULL, QA_OUT_HIDE },
	{ "options", NULL, QA_OUT_HIDE },
	{ "digest", NULL, QA_OUT_HIDE },
};

static void
put_state(struct qa_grid *g, const struct qa_batches *all, size_t i, int as_of)
{
	const struct qa_batch *b = &all->batch[i];
	char text[64];
	size_t k;

	if (all->rank[i].rank > 0) {
		snprintf(text, sizeof(text), "undoes %ld", b->undoes);
		qa_grid_add(g, b->undoes > 0 ? text : "in force");
		return;
	}
	for (k = all->n; k-- > i + 1;)
		if (all->batch[k].undoes == b->number &&
		    all->rank[k].rank > 0) {
			snprintf(text, sizeof(text), "undone by %zu", k + 1);
			qa_grid_add(g, text);
			return;
		}
	qa_grid_add(
	    g, !b->pack && b->received > as_of ? "not yet received" : "undone");
}

int
qa_ledger_list(
    struct qa_db *db, int as_of, struct qa_grid *g, struct qa_fault *f)
{
	struct qa_batches all = { .n = 0 };
	const struct qa_batch *b;
	size_t i;
	int rc = -1;

	qa_grid_init(g, batch_columns, QA_COUNT(batch_columns));
	if (qa_batches_load(&all, db, as_of, f) == -1)
		goto done;
	for (i = 0; i < all.n; i++) {
		b = &all.batch[i];
		qa_grid_long(g, b->number);
		qa_grid_add(g, b->kind);
		qa_grid_add(g, b->file);
		if (b->pack)
			qa_grid_add(g, "qa-init");
		else
			qa_grid_day(g, b->received);
		qa_grid_add(g, b->recorded);
		qa_grid_add(g, b->by);
		qa_grid_long(g, b->rows);
		qa_grid_long(g, b->added);
		qa_grid_long(g, b->revised);
		qa_grid_long(g, b->same);
		qa_grid_long(g, b->rejected);
		put_state(g, &all, i, as_of);
		qa_grid_add(g, b->sha256);
		qa_grid_add(g, b->options);
		qa_grid_add(g, b->digest);
	}
	rc = qa_grid_check(g, f);
done:
	qa_batches_clear(&all);
	return rc;
}

/* Marks the codes that records in force define. */
static int
mark_defined(struct qa_db *db, const struct qa_batches *b,
    const struct qa_kind *k, unsigned char *defined, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1, c = qa_kind_flagged(k, QA_DEFINES);

	if (c < 0)
		return 0;
	if (qa_scan_open(&scan, db, k, b, QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			defined[found.value[c].i] = 1;
	qa_scan_close(scan);
	return step;
}

static int
mark_all_defined(struct qa_db *db, const struct qa_batches *b,
    unsigned char *defined, struct qa_fault *f)
{
	int id;

	for (id = 1; id < QA_KINDS; id++)
		if (mark_defined(db, b, qa_kind_get((enum qa_kind_id)id),
			defined, f) == -1)
			return -1;
	return 0;
}

/* One place where a code that would go is used. */
struct users {
	struct qa_codes *codes;
	const unsigned char *before, *after;
	struct qa_buf list;
	int n;
};

static void
note_use(struct users *u, const struct qa_kind *k, int64_t code,
    const struct qa_found *found)
{
	if (code <= 0 || !u->before[code] || u->after[code])
		return;
	if (u->n++ < 5)
		qa_buf_print(&u->list, "%s%s (%s, batch %ld line %ld)",
		    u->list.len > 0 ? ", " : "", qa_codes_text(u->codes, code),
		    k->name, found->batch, found->line);
}

static void
note_uses(
    struct users *u, const struct qa_kind *k, const struct qa_found *found)
{
	const struct qa_value *v;
	const char *s, *end;
	size_t i;

	for (i = 0; i < k->n; i++) {
		v = &found->value[i];
		if (k->columns[i].refers == QA_NO_KIND || v->form == QA_EMPTY)
			continue;
		if (v->form == QA_INTEGER)
			note_use(u, k, v->i, found);
		for (s = v->s; v->form == QA_STRING && *s != '\0';
		     s = *end == '\0' ? end : end + 1) {
			end = s + strcspn(s, ";");
			note_use(u, k,
			    qa_codes_find(u->codes, (int)k->columns[i].refers,
				s, (size_t)(end - s)),
			    found);
		}
	}
}

/* What would still be in force and uses a code that nothing defines. */
static int
find_uses(struct qa_db *db, const struct qa_batches *after, struct users *u,
    struct qa_fault *f)
{
	struct qa_scan *scan;
	struct qa_found found;
	int id, step = 0;

	for (id = 1; id < QA_KINDS && step == 0; id++) {
		const struct qa_kind *k = qa_kind_get((enum qa_kind_id)id);

		scan = NULL;
		step = qa_scan_open(
		    &scan, db, k, after, QA_SCAN_ALL, NULL, NULL, f);
		if (step == 0)
			while ((step = qa_scan_next(scan, &found, f)) == 1)
				note_uses(u, k, &found);
		qa_scan_close(scan);
	}
	return step;
}

/* What is in force before and after, compared by the codes defined. */
static int
check_uses(struct qa_db *db, const struct qa_batches *before,
    const struct qa_batches *after, long number, struct qa_fault *f)
{
	struct qa_codes *codes = qa_db_codes(db);
	size_t n = codes->names.n + 1;
	unsigned char *defined = calloc(n, 2);
	struct users u = { .codes = codes };
	int rc = -1;

	if (defined == NULL)
		return qa_fail_memory(f);
	u.before = defined;
	u.after = defined + n;
	if (mark_all_defined(db, before, defined, f) == -1 ||
	    mark_all_defined(db, after, defined + n, f) == -1)
		goto done;
	if (memcmp(u.before, u.after, n) != 0 &&
	    find_uses(db, after, &u, f) == -1)
		goto done;
	rc = 0;
	if (u.n > 0)
		rc = qa_fail(f, QA_DATA,
		    "batch %ld cannot be undone while rows of others use what "
		    "only it defines: %s%s; undo those first",
		    number, qa_buf_str(&u.list), u.n > 5 ? ", and more" : "");
done:
	qa_buf_clear(&u.list);
	free(defined);
	return rc;
}

/* ---- definitions ---- */

/* Indicators by code: what an undo would do to them. */
struct governed {
	struct qa_db *db;
	const struct qa_batches *before, *after;
	bool *changed, *approved;
};

/* Marks the indicators of records that differ before and after. */
static int
mark_changed(struct governed *x, const struct qa_kind *k, int indicator,
    struct qa_fault *f)
{
	struct qa_scan *scan[2] = { NULL, NULL };
	struct qa_found found[2];
	int step[2] = { 2, 2 }, order, i; /* 2: the next one is wanted */
	size_t c;

	if (qa_scan_open(&scan[0], x->db, k, x->before, QA_SCAN_ALL, NULL, NULL,
		f) == -1 ||
	    qa_scan_open(
		&scan[1], x->db, k, x->after, QA_SCAN_ALL, NULL, NULL, f) == -1)
		step[0] = -1;
	while (step[0] != -1 && step[1] != -1) {
		for (i = 0; i < 2; i++)
			if (step[i] == 2)
				step[i] = qa_scan_next(scan[i], &found[i], f);
		if (step[0] == -1 || step[1] == -1 || step[0] + step[1] == 0)
			break;
		order = step[0] == 0 ? 1
		    : step[1] == 0
		    ? -1
		    : qa_gate_compare(k, found[0].value, found[1].value, false);
		for (c = 0; order == 0 && c < k->n; c++)
			if (!qa_value_same(&k->columns[c], &found[0].value[c],
				&found[1].value[c]))
				x->changed[found[0].value[indicator].i] = true;
		if (order != 0)
			x->changed[found[order > 0].value[indicator].i] = true;
		step[0] = order <= 0 ? 2 : step[0];
		step[1] = order >= 0 ? 2 : step[1];
	}
	qa_scan_close(scan[0]);
	qa_scan_close(scan[1]);
	return step[0] == -1 || step[1] == -1 ? -1 : 0;
}

/* Marks the indicators whose change was approved with the load that is undone,
 * or that the undo of an undo brings back. */
static int
mark_approved(struct governed *x, long number, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	while (x->before->batch[number - 1].undoes > 0)
		number = x->before->batch[number - 1].undoes;
	if (qa_scan_open(&scan, x->db, &qa_kind_approvals, x->before,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_raw(scan, &found, f)) == 1)
			if (found.batch == number)
				x->approved[found.value[QA_APPROVAL_INDICATOR]
						.i] = true;
	qa_scan_close(scan);
	return step;
}

/* A live definition changes only with its approval: 0, or -1. */
static int
check_live(
    const struct governed *x, int64_t code, long number, struct qa_fault *f)
{
	int live = qa_gate_is_live(x->db, x->after, code, f);

	if (live != 1)
		return live;
	return qa_fail(f, QA_DATA,
	    "batch %ld cannot be undone: %s is live, so a quorate body "
	    "approves a change of its definition or targets: load what it is "
	    "to be with --approved BODY:DATE --minute REF",
	    number, qa_codes_text(qa_db_codes(x->db), code));
}

static int
check_governed(struct qa_db *db, const struct qa_batches *before,
    const struct qa_batches *after, long number, struct qa_fault *f)
{
	size_t n = qa_db_codes(db)->names.n + 1, i;
	struct governed x = { db, before, after, calloc(n, 1), calloc(n, 1) };
	int rc = -1;

	if (x.changed == NULL || x.approved == NULL) {
		qa_fail_memory(f);
		goto done;
	}
	if (mark_changed(&x, &qa_kind_indicators, QA_INDICATOR_INDICATOR, f) ==
		-1 ||
	    mark_changed(&x, &qa_kind_targets, QA_TARGET_INDICATOR, f) == -1 ||
	    mark_approved(&x, number, f) == -1)
		goto done;
	for (i = 0, rc = 0; rc == 0 && i < n; i++)
		if (x.changed[i] && !x.approved[i])
			rc = check_live(&x, (int64_t)i, number, f);
done:
	free(x.changed);
	free(x.approved);
	return rc;
}

/* Whether a batch is the record of what a program sent. */
static bool
went_out(const struct qa_batch *b)
{
	return (strcmp(b->kind, "mail-log") == 0 &&
		   strcmp(b->file, "qa-actions remind") == 0) ||
	    (strcmp(b->kind, "s11-letters") == 0 &&
		strcmp(b->file, "qa-s11") == 0);
}

int
qa_ledger_undo(struct qa_db *db, struct qa_undo *x, struct qa_fault *f)
{
	struct qa_batches before = { .n = 0 }, after = { .n = 0 };
	struct qa_batch batch = { .received = x->today,
		.by = x->user,
		.recorded = x->moment,
		.undoes = x->number };
	int rc = -1;

	if (qa_batches_load(&before, db, QA_ALWAYS, f) == -1)
		goto done;
	if (x->number < 1 || (size_t)x->number > before.n) {
		qa_fail(f, QA_USAGE,
		    "there is no batch %ld; qa-ingest --batches lists them",
		    x->number);
		goto done;
	}
	if (!qa_batches_live(&before, x->number)) {
		qa_fail(f, QA_USAGE, "batch %ld is undone already", x->number);
		goto done;
	}
	if (went_out(&before.batch[x->number - 1])) {
		qa_fail(f, QA_DATA,
		    "batch %ld is of messages that went out: what was sent "
		    "cannot be taken back",
		    x->number);
		goto done;
	}
	if (before.batch[x->number - 1].received > batch.received)
		batch.received = before.batch[x->number - 1].received;
	if (qa_batch_begin(db, &batch, f) == -1 ||
	    qa_batches_load(&after, db, QA_ALWAYS, f) == -1 ||
	    check_uses(db, &before, &after, x->number, f) == -1 ||
	    check_governed(db, &before, &after, x->number, f) == -1 ||
	    qa_ledger_check_actions(db, &before, &after, x->number, f) == -1 ||
	    qa_answers_keep(db, &before, &after, f) == -1)
		goto done;
	x->batch = batch.number;
	rc = 0;
done:
	qa_batches_clear(&before);
	qa_batches_clear(&after);
	return rc;
}

static const struct qa_grid_column kind_columns[] = {
	{ "kind", NULL, QA_OUT_GROUP },
	{ "column", NULL, 0 },
	{ "type", NULL, 0 },
	{ "key", NULL, 0 },
	{ "required", NULL, 0 },
	{ "default", NULL, 0 },
	{ "allowed", NULL, QA_OUT_WIDE },
	{ "unit", NULL, 0 },
	{ "meaning", NULL, QA_OUT_WIDE },
	{ "about", NULL, QA_OUT_HIDE },
	{ "also", "also headed", QA_OUT_HIDE },
};

void
qa_ledger_kinds(struct qa_grid *g)
{
	static const char *const type[] = { "text", "code", "codes", "choice",
		"day", "whole", "months", "number", "cell", "period",
		"breakdown", "email" };
	const struct qa_kind *k;
	const struct qa_column *c;
	size_t i;
	int id;

	qa_grid_init(g, kind_columns, QA_COUNT(kind_columns));
	for (id = 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		for (i = 0; i < k->n; i++) {
			c = &k->columns[i];
			qa_grid_add(g, k->name);
			qa_grid_add(g, c->name);
			qa_grid_add(g, type[c->type]);
			qa_grid_add(g, c->flags & QA_KEY ? "key" : "");
			qa_grid_add(
			    g, c->flags & QA_REQUIRED ? "required" : "");
			qa_grid_add(g,
			    c->preset == NULL         ? ""
				: c->preset[0] == '@' ? "the home area"
				: c->type == QA_DAY   ? "always"
						      : c->preset);
			if (c->refers != QA_NO_KIND)
				qa_grid_add(g, qa_kind_get(c->refers)->name);
			else
				qa_grid_add(g, c->choices);
			qa_grid_add(g, c->unit);
			qa_grid_add(g, c->meaning);
			qa_grid_add(g, k->about);
			qa_grid_add(g, c->also);
		}
	}
}
