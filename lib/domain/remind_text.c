/* What a reminder says, and the record of it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/hash.h"
#include "base/text.h"
#include "domain/remind_room.h"
#include "domain/write.h"
#include "record/private.h"

#define TEXT_MOST 400 /* bytes of an action's words */

/* ---- identities ---- */

static const char *
domain_of(const struct qa_reminders *x)
{
	const char *at = x->from == NULL ? NULL : strrchr(x->from, '@');

	return at == NULL ? "localhost" : at + 1;
}

/* The same items to the same recipient make the same Message-ID. */
static int
identify(const struct qa_reminders *x, struct qa_digest *d, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char hash[QA_HASH_TEXT];
	size_t i;

	qa_buf_text(&b, d->address);
	qa_hash_text(qa_buf_str(&b), b.len, hash);
	snprintf(
	    d->thread, sizeof(d->thread), "qa.%.24s@%.80s", hash, domain_of(x));
	for (i = d->first; i < d->first + d->n; i++)
		qa_buf_print(&b, "|%s|%d|%d", x->item[i].action->reference,
		    x->item[i].due, x->item[i].stage);
	qa_hash_text(qa_buf_str(&b), b.len, hash);
	snprintf(d->message, sizeof(d->message), "qa.%.32s@%.80s", hash,
	    domain_of(x));
	if (b.failed || *hash == '\0') {
		qa_buf_clear(&b);
		return qa_fail_memory(f);
	}
	qa_buf_clear(&b);
	return 0;
}

/* ---- words ---- */

/* Text on a line of its own, whatever it holds. */
static void
put_line(const char *s, size_t n, struct qa_buf *b)
{
	for (; n > 0; s++, n--)
		qa_buf_put(b, (unsigned char)*s < ' ' ? ' ' : *s);
}

/* Free text, but what looks like naming a person. */
static void
put_safe(const char *s, struct qa_buf *b)
{
	size_t n = strlen(s), at, length;

	if (qa_private_sign(s, n, &at, &length) != NULL) {
		qa_buf_text(b,
		    "(its words are withheld: they may name a "
		    "person)");
		return;
	}
	if (n <= TEXT_MOST) {
		put_line(s, n, b);
		return;
	}
	put_line(s, qa_utf8_cut(s, TEXT_MOST), b);
	qa_buf_text(b, " ...");
}

/* "due in 3 working days", "2 working days overdue". */
static void
put_when(const struct qa_remind_item *item, const struct qa_reminders *x,
    int today, struct qa_buf *b)
{
	const char *what = item->review ? "re-review " : "";
	int n;

	if (item->due > today) {
		n = qa_workdays_between(&x->workdays, today, item->due);
		qa_buf_print(
		    b, "%sdue in %d working day%s", what, n, n == 1 ? "" : "s");
	} else if (item->due == today) {
		qa_buf_print(b, "%sdue today", what);
	} else {
		n = qa_workdays_between(&x->workdays, item->due, today);
		qa_buf_print(b, "%soverdue by %d working day%s", what, n,
		    n == 1 ? "" : "s");
	}
}

static void
put_role(unsigned role, struct qa_buf *b)
{
	if (role == QA_REMIND_LEAD)
		qa_buf_text(b, "\n  You are told as the agency's lead.");
	if (role == QA_REMIND_CHAIR)
		qa_buf_text(b,
		    "\n  You are told as the chair of the body "
		    "that follows it.");
	if (role == QA_REMIND_SCRUTINEER)
		qa_buf_text(b, "\n  You are told as the scrutineer.");
}

static void
put_item(const struct qa_reminders *x, const struct qa_action_room *r,
    const struct qa_remind_item *item, struct qa_buf *b)
{
	const struct qa_action *a = item->action;
	const struct qa_codes *codes = r->known.book.codes;
	char day[QA_DAY_TEXT];

	qa_buf_print(b, "%s: ", a->reference);
	put_when(item, x, r->today, b);
	qa_buf_print(b, " (%s", qa_day_write(item->due, day));
	if (!item->review && qa_action_due(a) != item->due)
		qa_buf_print(b, "; agreed at first for %s",
		    qa_day_write(qa_action_due(a), day));
	qa_buf_text(b, ")\n  ");
	put_safe(qa_action_text(a, QA_ACTION_ACTION), b);
	qa_buf_print(b, "\n  Agency: %s. Owner: ",
	    qa_codes_text(codes, qa_action_code(a, QA_ACTION_AGENCY)));
	put_safe(qa_action_text(a, QA_ACTION_OWNER), b);
	qa_buf_print(b, ". Followed by: %s.",
	    qa_codes_text(codes, qa_action_code(a, QA_ACTION_BODY)));
	if (item->review)
		qa_buf_text(b,
		    "\n  It was done. Is the change embedded, and "
		    "what shows it?");
	put_role(item->role, b);
	qa_buf_text(b, "\n\n");
}

/* How many it tells of, and how many of those are overdue. */
static void
count(const struct qa_reminders *x, const struct qa_digest *d, int today,
    int *items, int *overdue)
{
	size_t i;

	*items = *overdue = 0;
	for (i = d->first; i < d->first + d->n; i++) {
		if (x->item[i].skipped)
			continue;
		++*items;
		*overdue += x->item[i].due < today;
	}
}

static void
compose(const struct qa_reminders *x, const struct qa_action_room *r,
    struct qa_digest *d)
{
	const char *whose = x->partnership == NULL ? "Safeguarding partnership"
						   : x->partnership;
	int items, overdue;
	size_t i;

	count(x, d, r->today, &items, &overdue);
	qa_buf_print(&d->subject, "%s: %d action%s", whose, items,
	    items == 1 ? "" : "s");
	if (overdue > 0)
		qa_buf_print(&d->subject, ", %d overdue", overdue);
	qa_buf_text(&d->body, "To ");
	put_line(d->name, strlen(d->name), &d->body);
	qa_buf_print(&d->body, "\n\n%s of the action log of ",
	    items == 1 ? "This action" : "These actions");
	put_line(whose, strlen(whose), &d->body);
	qa_buf_print(&d->body, " %s:\n\n", items == 1 ? "is due" : "are due");
	for (i = d->first; i < d->first + d->n; i++)
		if (!x->item[i].skipped)
			put_item(x, r, &x->item[i], &d->body);
	qa_buf_text(&d->body,
	    "Please answer with what was done and what shows it, or ask for "
	    "more time and say why. Do not name children or families in a "
	    "reply.\n");
}

void
qa_digest_clear(struct qa_digest *d)
{
	qa_buf_clear(&d->subject);
	qa_buf_clear(&d->body);
	memset(d, 0, sizeof(*d));
}

int
qa_digest_next(const struct qa_reminders *x, const struct qa_action_room *r,
    struct qa_digest *d, struct qa_fault *f)
{
	size_t first = d->first + d->n;

	qa_digest_clear(d);
	if (first == x->n)
		return 0;
	d->first = first;
	d->address = x->item[first].address;
	d->name = x->item[first].name;
	while (first + d->n < x->n &&
	    strcmp(x->item[first + d->n].address, d->address) == 0)
		d->n++;
	if (identify(x, d, f) == -1)
		return -1;
	compose(x, r, d);
	return d->subject.failed || d->body.failed ? qa_fail_memory(f) : 1;
}

/* ---- the record ---- */

enum { COLUMNS = 7 };

/* The cells of a row; message is that of its digest. */
static int
put_row(const struct qa_remind_item *item, const char *message, int today,
    struct qa_pool *pool, struct qa_cell *cell, struct qa_fault *f)
{
	char due[QA_DAY_TEXT], day[QA_DAY_TEXT], stage[16];
	const char *text[COLUMNS];
	size_t i;

	snprintf(stage, sizeof(stage), "%+d", item->stage);
	text[0] = item->action->reference;
	text[1] = qa_day_write(item->due, due);
	text[2] = item->stage == 0 ? "0" : stage;
	text[3] = item->address;
	text[4] = qa_day_write(today, day);
	text[5] = message;
	text[6] = item->skipped ? "yes" : "";
	for (i = 0; i < COLUMNS; i++) {
		cell[i].n = strlen(text[i]);
		cell[i].s = qa_pool_copy(pool, text[i], cell[i].n);
		if (cell[i].s == NULL)
			return qa_fail_memory(f);
	}
	return 0;
}

int
qa_reminders_store(struct qa_db *db, const struct qa_reminders *x,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	static const char *const columns[COLUMNS] = { "reference", "due",
		"stage", "recipient", "composed", "message", "skipped" };
	struct qa_writing w = { .name = "qa-actions remind",
		.columns = columns,
		.n = COLUMNS,
		.rows = x->n };
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_digest d;
	struct qa_cell *cell = calloc(x->n * COLUMNS + 1, sizeof(*cell));
	size_t i;
	int rc = -1;

	memset(&d, 0, sizeof(d));
	if (cell == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < x->n; i++) {
		if (i == d.first + d.n) {
			d.first = i;
			d.address = x->item[i].address;
			for (d.n = 0; i + d.n < x->n &&
			     strcmp(x->item[i + d.n].address, d.address) == 0;)
				d.n++;
			if (identify(x, &d, f) == -1)
				goto done;
		}
		if (put_row(&x->item[i], d.message, o->today, &pool,
			&cell[i * COLUMNS], f) == -1)
			goto done;
	}
	w.cell = cell;
	rc = qa_write_rows(db, o, &w, report, f);
done:
	free(cell);
	qa_pool_clear(&pool);
	return rc;
}

/* ---- why ---- */

static const struct qa_grid_column columns[] = {
	{ "reference", NULL, 0 },
	{ "due", NULL, 0 },
	{ "what", NULL, 0 },
	{ "stage", NULL, QA_OUT_NUMBER },
	{ "date", NULL, 0 },
	{ "role", NULL, 0 },
	{ "recipient", NULL, QA_OUT_WIDE },
	{ "told", NULL, QA_OUT_WORD },
};

/* told, now, skipped, later, nobody. */
static const char *
told_word(const struct qa_reminders *x, const struct qa_action *a, int due,
    int stage, const struct qa_contact *c, bool reached)
{
	size_t i;

	if (c == NULL)
		return reached ? "nobody" : "nobody yet";
	if (qa_remind_was_told(x, a->reference, due, stage, c->email))
		return "told";
	for (i = 0; i < x->n; i++)
		if (x->item[i].action == a && x->item[i].stage == stage &&
		    strcmp(x->item[i].address, c->email) == 0)
			return x->item[i].skipped ? "skipped" : "now";
	return reached ? "with another role" : "later";
}

int
qa_reminders_explain(const struct qa_reminders *x,
    const struct qa_action_room *r, const struct qa_action *a,
    struct qa_grid *g, struct qa_fault *f)
{
	static const char *const roles[] = { "owner", "lead", "chair",
		"scrutineer" };
	const struct qa_contact *c;
	size_t i, role;
	bool review;
	int date, due = qa_remind_due(r, a, &review);
	char stage[16];

	qa_grid_init(g, columns, QA_COUNT(columns));
	for (i = 0; due != QA_NO_DUE && i < x->stages; i++) {
		date = qa_workdays_after(&x->workdays, due, x->stage[i].days);
		for (role = 0; role < QA_COUNT(roles); role++) {
			if (!(x->stage[i].roles >> role & 1))
				continue;
			c = qa_remind_whom(x, a, 1u << role);
			snprintf(stage, sizeof(stage), "%d", x->stage[i].days);
			qa_grid_add(g, a->reference);
			qa_grid_day(g, due);
			qa_grid_add(g, review ? "re-review" : "action");
			qa_grid_add(g, stage);
			qa_grid_day(g, date);
			qa_grid_add(g, roles[role]);
			qa_grid_add(g, c == NULL ? "" : c->email);
			qa_grid_add(g,
			    told_word(x, a, due, x->stage[i].days, c,
				date <= r->today));
		}
	}
	return qa_grid_check(g, f);
}
