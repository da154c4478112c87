#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/hash.h"
#include "base/text.h"
#include "domain/s11_brief.h"
#include "domain/s11_letters.h"
#include "domain/workdays.h"

#define STAGES_MOST 16
#define USUAL "-10 -3 1 5 10"

/* What was sent before, in this round. */
struct sent {
	struct sent_letter {
		int64_t agency;
		bool feedback;
		int due, stage; /* of a reminder */
	} * item;
	size_t n, cap;
	int64_t round;
};

static int
see_sent(struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct sent *x = context;
	const char *letter = qa_s11_kept(s, &v[QA_LETTER_LETTER]);
	const char *stage = qa_s11_kept(s, &v[QA_LETTER_STAGE]);
	struct sent_letter *l;

	(void)batch;
	if (v[QA_LETTER_ROUND].i != x->round)
		return 0;
	if (letter == NULL || stage == NULL)
		return -1;
	if (x->n == x->cap) {
		x->cap = x->cap == 0 ? 32 : x->cap * 2;
		l = realloc(x->item, x->cap * sizeof(*l));
		if (l == NULL)
			return -1;
		x->item = l;
	}
	l = &x->item[x->n++];
	l->agency = v[QA_LETTER_AGENCY].i;
	l->feedback = strcmp(letter, "feedback") == 0;
	l->due = (int)qa_value_or(&v[QA_LETTER_DUE], QA_DAY_ALWAYS);
	l->stage = (int)strtol(stage, NULL, 10);
	return 0;
}

static bool
had_feedback(const struct sent *x, int64_t agency)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->item[i].agency == agency && x->item[i].feedback)
			return true;
	return false;
}

/* Whether that stage of that day, or a later one, was told. */
static bool
was_told(const struct sent *x, int64_t agency, int due, int stage)
{
	const struct sent_letter *l;
	size_t i;

	for (i = 0; i < x->n; i++) {
		l = &x->item[i];
		if (l->agency == agency && !l->feedback && l->due == due &&
		    l->stage >= stage)
			return true;
	}
	return false;
}

/* ---- a post ---- */

static int
setting(struct qa_s11_post *x, struct qa_s11 *s, const char *name,
    const char **value, struct qa_fault *f)
{
	return qa_book_setting(
	    s->known.db, &s->known.batches, name, &x->pool, value, f);
}

/* One that is an address, or NULL. */
static int
address(struct qa_s11_post *x, struct qa_s11 *s, const char *name,
    const char **value, struct qa_fault *f)
{
	if (setting(x, s, name, value, f) == -1)
		return -1;
	if (*value == NULL || qa_is_email(*value, strlen(*value)))
		return 0;
	return qa_fail(f, QA_CONFIG, "%s is not an e-mail address", name);
}

static int
open_post(struct qa_s11_post *x, struct qa_s11 *s, const char *letter,
    struct qa_fault *f)
{
	memset(x, 0, sizeof(*x));
	x->letter = letter;
	if (address(x, s, "mail_from", &x->from, f) == -1 ||
	    address(x, s, "mail_reply_to", &x->reply_to, f) == -1 ||
	    setting(x, s, "partnership", &x->partnership, f) == -1)
		return -1;
	if (x->partnership == NULL)
		x->partnership = "";
	x->lost = calloc(s->now.n + 1, sizeof(*x->lost));
	return x->lost == NULL ? qa_fail_memory(f) : 0;
}

void
qa_s11_post_clear(struct qa_s11_post *x)
{
	free(x->item);
	free(x->lost);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}

/* The same letter to the same recipient has the same Message-ID. */
static int
identify(
    const struct qa_s11_post *x, const char *round, struct qa_s11_letter *l)
{
	const char *at = x->from == NULL ? NULL : strrchr(x->from, '@');
	struct qa_buf b = QA_BUF_EMPTY;
	char hash[QA_HASH_TEXT];

	qa_buf_print(&b, "%s|%s|%s|%d|%s|%s", round, l->agency, x->letter,
	    l->due, l->stage, l->address);
	qa_hash_text(qa_buf_str(&b), b.len, hash);
	snprintf(l->message, sizeof(l->message), "qa.%.32s@%.80s", hash,
	    at == NULL ? "localhost" : at + 1);
	qa_buf_clear(&b);
	return *hash == '\0' ? -1 : 0;
}

/* Adds a letter to the lead of a party; one without an address is lost. */
static struct qa_s11_letter *
add(struct qa_s11_post *x, const struct qa_brief *leads,
    const struct qa_party *p, int due, const char *stage, const char *round,
    struct qa_fault *f)
{
	const struct qa_lead *lead = qa_brief_lead(leads, p->id, true);
	struct qa_s11_letter *l;

	if (lead == NULL || *lead->email == '\0') {
		x->lost[x->lost_n++] = p->code;
		return NULL;
	}
	if (x->n == x->cap) {
		x->cap = x->cap == 0 ? 32 : x->cap * 2;
		l = realloc(x->item, x->cap * sizeof(*l));
		if (l == NULL) {
			qa_fail_memory(f);
			return NULL;
		}
		x->item = l;
	}
	l = &x->item[x->n++];
	memset(l, 0, sizeof(*l));
	l->agency = p->code;
	l->due = due;
	l->name = qa_pool_copy(&x->pool, lead->name, strlen(lead->name));
	l->address = qa_pool_copy(&x->pool, lead->email, strlen(lead->email));
	l->stage = qa_pool_copy(&x->pool, stage, strlen(stage));
	l->body = "";
	if (l->name == NULL || l->address == NULL || l->stage == NULL ||
	    identify(x, round, l) == -1) {
		qa_fail_memory(f);
		return NULL;
	}
	return l;
}

static const char *
kept_buf(struct qa_s11_post *x, struct qa_buf *b)
{
	const char *s =
	    b->failed ? NULL : qa_pool_copy(&x->pool, qa_buf_str(b), b->len);

	qa_buf_clear(b);
	return s;
}

/* ---- feedback ---- */

static int
add_feedback(struct qa_s11_post *x, struct qa_s11 *s,
    const struct qa_brief *leads, const struct qa_party *p, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_s11_letter *l;

	l = add(x, leads, p, QA_DAY_ALWAYS, "", s->now.round->code, f);
	if (l == NULL)
		return f->exit != 0 ? -1 : 0;
	qa_s11_put_party_round(&b, s, p);
	qa_buf_text(&b, ": feedback on your return");
	l->subject = kept_buf(x, &b);
	return l->subject == NULL ? qa_fail_memory(f) : 0;
}

/* What both kinds of letters read first. */
static int
begin(struct qa_s11_post *x, struct qa_s11 *s, const char *letter,
    struct qa_brief *leads, struct sent *sent, struct qa_fault *f)
{
	memset(leads, 0, sizeof(*leads));
	memset(sent, 0, sizeof(*sent));
	sent->round = s->now.round->id;
	if (open_post(x, s, letter, f) == -1 ||
	    qa_brief_read(leads, s, f) == -1)
		return -1;
	return qa_s11_each(s, &qa_kind_s11_letters, see_sent, sent, f);
}

int
qa_s11_feedback(struct qa_s11_post *x, struct qa_s11 *s, struct qa_fault *f)
{
	struct qa_brief leads;
	const struct qa_party *p;
	struct sent sent;
	size_t i;
	int rc = -1;

	if (begin(x, s, "feedback", &leads, &sent, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if (qa_party_returned(p) && p->tool != NULL &&
		    !had_feedback(&sent, p->id) &&
		    add_feedback(x, s, &leads, p, f) == -1)
			goto done;
	}
	rc = 0;
done:
	qa_brief_clear(&leads);
	free(sent.item);
	return rc;
}

/* ---- reminders ---- */

/* Whole numbers between blanks, in order. */
static int
read_stages(const char *s, int *stage, size_t *n, struct qa_fault *f)
{
	const char *all = s;
	char *end;
	long day;

	for (*n = 0; *s != '\0'; s = end) {
		s += strspn(s, " ;,");
		if (*s == '\0')
			break;
		day = strtol(s, &end, 10);
		if (end == s || day < -100 || day > 200 || *n == STAGES_MOST ||
		    (*n > 0 && day <= stage[*n - 1]))
			return qa_fail(f, QA_CONFIG,
			    "s11_reminders is \"%.60s\"; it is working days "
			    "from the last one, in order, such as \"%s\"",
			    all, USUAL);
		stage[(*n)++] = (int)day;
	}
	return 0;
}

static void
write_body(const struct qa_s11 *s, const struct qa_party *p,
    const struct qa_workdays *w, struct qa_buf *b)
{
	const int today = s->q.today;
	char due[QA_DAY_TEXT];
	int left = qa_workdays_between(w, today, p->due);

	qa_day_write(p->due, due);
	qa_buf_print(b, "%s: ", qa_s11_name(p));
	qa_s11_put_party_round(b, s, p);
	qa_buf_text(b, "\n\n");
	if (today < p->due)
		qa_buf_print(b,
		    "Your return is due on %s, in %d working day%s.\n", due,
		    left, left == 1 ? "" : "s");
	else if (today == p->due)
		qa_buf_print(b, "Your return is due today, %s.\n", due);
	else
		qa_buf_print(b,
		    "Your return was due on %s and has not come. If something "
		    "stands in its way, please say so.\n",
		    due);
	qa_buf_print(b, "\nIt is the %s form of %s: %zu questions.\n",
	    qa_party_is_review(p) ? "review" : "full",
	    p->tool == NULL ? "the audit" : p->tool->title, p->wanted);
}

/* The latest stage that is reached, of those to come once; -1: none. */
static int
reached(struct qa_s11_post *x, const struct qa_workdays *w,
    const struct qa_party *p, const int *stage, size_t n, int today)
{
	int at = -1, day;
	size_t i;

	for (i = 0; i < n; i++) {
		day = qa_workdays_after(w, p->due, stage[i]);
		x->unknown |= !qa_workdays_known(w, day < p->due ? day : p->due,
		    day < p->due ? p->due : day);
		if (day <= today)
			at = (int)i;
	}
	return at;
}

static int
add_reminder(struct qa_s11_post *x, struct qa_s11 *s,
    const struct qa_brief *leads, const struct sent *sent,
    const struct qa_party *p, const struct qa_workdays *w, int stage,
    struct qa_fault *f)
{
	struct qa_buf subject = QA_BUF_EMPTY, body = QA_BUF_EMPTY;
	struct qa_s11_letter *l;
	char word[16];

	snprintf(word, sizeof(word), "%d", stage);
	if (was_told(sent, p->id, p->due, stage))
		return 0;
	l = add(x, leads, p, p->due, word, s->now.round->code, f);
	if (l == NULL)
		return f->exit != 0 ? -1 : 0;
	qa_s11_put_party_round(&subject, s, p);
	qa_buf_print(&subject, ": your return is %s",
	    s->q.today > p->due ? "late" : "due");
	write_body(s, p, w, &body);
	l->subject = kept_buf(x, &subject);
	l->body = kept_buf(x, &body);
	return l->subject == NULL || l->body == NULL ? qa_fail_memory(f) : 0;
}

/* Whether returns of a party's tool are no longer taken. */
static bool
is_closed(const struct qa_s11 *s, const struct qa_party *p)
{
	const struct qa_round *r = p->tool == NULL
	    ? NULL
	    : qa_rounds_get(&s->rounds, s->now.round->id, p->tool->id);

	return r != NULL && r->closed != QA_NO_DATE && r->closed <= s->q.today;
}

int
qa_s11_reminders(struct qa_s11_post *x, struct qa_s11 *s, struct qa_fault *f)
{
	struct qa_workdays w = QA_WORKDAYS_EMPTY;
	struct qa_brief leads;
	const struct qa_party *p;
	struct sent sent;
	const char *rule = NULL;
	int stage[STAGES_MOST], at, rc = -1;
	size_t i, n = 0;

	if (begin(x, s, "reminder", &leads, &sent, f) == -1 ||
	    setting(x, s, "s11_reminders", &rule, f) == -1 ||
	    read_stages(rule == NULL ? USUAL : rule, stage, &n, f) == -1 ||
	    qa_workdays_read(&w, s->known.db, &s->known.batches, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if ((p->state != QA_PARTY_MISSING &&
			p->state != QA_PARTY_TO_COME) ||
		    is_closed(s, p))
			continue;
		at = reached(x, &w, p, stage, n, s->q.today);
		if (at >= 0 &&
		    add_reminder(x, s, &leads, &sent, p, &w, stage[at], f) ==
			-1)
			goto done;
	}
	rc = 0;
done:
	qa_workdays_clear(&w);
	qa_brief_clear(&leads);
	free(sent.item);
	return rc;
}

/* ---- of record ---- */

/* A day as text, kept; "" of none. */
static const char *
kept_day(struct qa_s11 *s, int day, char text[static QA_DAY_TEXT])
{
	const char *kept;

	if (day == QA_DAY_ALWAYS)
		return "";
	qa_day_write(day, text);
	kept = qa_pool_copy(&s->pool, text, strlen(text));
	return kept == NULL ? "" : kept;
}

int
qa_s11_post_store(const struct qa_s11_post *x, struct qa_s11 *s,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	static const char *const names[] = { "round", "agency", "letter", "due",
		"stage", "recipient", "composed", "message" };
	struct qa_writing w = { .name = "qa-s11",
		.columns = names,
		.n = QA_COUNT(names),
		.rows = x->n };
	char day[QA_DAY_TEXT], due[QA_DAY_TEXT];
	struct qa_cell *cell;
	size_t i, k;
	int rc;

	memset(report, 0, sizeof(*report));
	if (x->n == 0)
		return 0;
	if ((cell = calloc(x->n * QA_COUNT(names), sizeof(*cell))) == NULL)
		return qa_fail_memory(f);
	qa_day_write(s->q.today, day);
	for (i = 0; i < x->n; i++) {
		const struct qa_s11_letter *l = &x->item[i];
		const char *const text[] = { s->now.round->code, l->agency,
			x->letter, kept_day(s, l->due, due), l->stage,
			l->address, day, l->message };

		for (k = 0; k < QA_COUNT(names); k++) {
			cell[i * QA_COUNT(names) + k].s = text[k];
			cell[i * QA_COUNT(names) + k].n = strlen(text[k]);
		}
	}
	w.cell = cell;
	rc = qa_write_rows(s->known.db, o, &w, report, f);
	free(cell);
	return rc;
}

/* ---- the loop: what was sent, and who said that it came ---- */

static const struct qa_grid_column loop_columns[] = {
	{ "agency", NULL, 0 },
	{ "letter", NULL, 0 },
	{ "stage", NULL, QA_OUT_NUMBER },
	{ "recipient", NULL, QA_OUT_WIDE },
	{ "composed", NULL, 0 },
	{ "acknowledged", NULL, 0 },
	{ "state", NULL, 0 },
};

struct looping {
	const struct qa_s11 *s;
	struct qa_grid *g;
	struct qa_names fed; /* agencies that had feedback */
};

static int
see_letter(
    struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct looping *c = context;
	const char *agency =
	    qa_codes_text(s->known.book.codes, v[QA_LETTER_AGENCY].i);
	const char *letter = qa_s11_kept(s, &v[QA_LETTER_LETTER]);
	const bool said = v[QA_LETTER_ACKNOWLEDGED].form == QA_INTEGER;

	(void)batch;
	if (v[QA_LETTER_ROUND].i != s->now.round->id ||
	    qa_sitting_party(&s->now, v[QA_LETTER_AGENCY].i) == NULL)
		return 0;
	if (letter == NULL)
		return -1;
	qa_grid_add(c->g, agency);
	qa_grid_add(c->g, letter);
	qa_grid_add(c->g, qa_s11_kept(s, &v[QA_LETTER_STAGE]));
	qa_grid_add(c->g, qa_s11_kept(s, &v[QA_LETTER_RECIPIENT]));
	qa_grid_day(c->g, (int)v[QA_LETTER_COMPOSED].i);
	if (said)
		qa_grid_day(c->g, (int)v[QA_LETTER_ACKNOWLEDGED].i);
	else
		qa_grid_add(c->g, NULL);
	qa_grid_add(c->g, said ? "closed" : "open");
	if (strcmp(letter, "feedback") == 0 &&
	    qa_names_add(&c->fed, agency, strlen(agency)) == -1)
		return -1;
	return 0;
}

int
qa_s11_loop(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct looping c = { .s = s, .g = g };
	const struct qa_party *p;
	size_t i, k;
	int rc = -1;

	qa_grid_init(g, loop_columns, QA_COUNT(loop_columns));
	if (qa_s11_each(s, &qa_kind_s11_letters, see_letter, &c, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if (!qa_party_returned(p) ||
		    qa_names_find(&c.fed, p->code, strlen(p->code)) >= 0)
			continue;
		qa_grid_add(g, p->code);
		qa_grid_add(g, "feedback");
		for (k = 0; k < 4; k++)
			qa_grid_add(g, NULL);
		qa_grid_add(g, "not sent");
	}
	rc = qa_grid_check(g, f);
done:
	qa_names_clear(&c.fed);
	return rc;
}
