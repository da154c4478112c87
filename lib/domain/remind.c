/* Which stages are reached, and who is to be told of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/remind.h"
#include "domain/remind_room.h"
#include "store/scan.h"

/* ---- rules ---- */

static const char usual[] =
    "-10 owner;-3 owner;0 owner;1 owner;5 owner lead;10 owner lead chair;"
    "20 scrutineer";

static int
wrong_rule(const char *text, struct qa_fault *f)
{
	return qa_fail(f, QA_CONFIG,
	    "reminders is \"%.200s\": set it to stages separated by ;, each of "
	    "working days and who is told, such as \"-3 owner;5 owner lead;10 "
	    "chair;20 scrutineer\"",
	    text);
}

/* -3 owner lead: days, then roles. */
static int
read_stage(const char *s, size_t n, struct qa_remind_stage *stage)
{
	const char *end = s + n;
	char *stop;
	size_t length;
	int role;
	long days = strtol(s, &stop, 10);

	if (stop == s || days < -250 || days > 250)
		return -1;
	stage->days = (int)days;
	stage->roles = 0;
	for (s = stop; s < end; s += length) {
		s += strspn(s, " ");
		length = strcspn(s, " ;");
		if (length == 0)
			break;
		role = qa_list_find(qa_remind_roles, s, length);
		if (role < 0)
			return -1;
		stage->roles |= 1u << role;
	}
	return stage->roles == 0 ? -1 : 0;
}

static int
read_stages(struct qa_reminders *x, const char *text, struct qa_fault *f)
{
	const char *s, *rule = text == NULL ? usual : text;
	size_t n;

	for (s = rule; *s != '\0'; s += n + (s[n] == ';')) {
		n = strcspn(s, ";");
		if (x->stages == QA_STAGES_MOST ||
		    read_stage(s, n, &x->stage[x->stages]) == -1 ||
		    (x->stages > 0 &&
			x->stage[x->stages].days <=
			    x->stage[x->stages - 1].days))
			return wrong_rule(rule, f);
		x->stages++;
	}
	return 0;
}

static int
setting(struct qa_reminders *x, const struct qa_action_room *r,
    const char *name, const char **value, struct qa_fault *f)
{
	return qa_book_setting(
	    r->known.db, &r->known.batches, name, &x->pool, value, f);
}

/* One that is an address, or NULL. */
static int
read_address(struct qa_reminders *x, const struct qa_action_room *r,
    const char *name, const char **value, struct qa_fault *f)
{
	if (setting(x, r, name, value, f) == -1)
		return -1;
	return *value == NULL || qa_is_email(*value, strlen(*value))
	    ? 0
	    : qa_fail(f, QA_CONFIG,
		  "%s is \"%.*s\": set it to an e-mail "
		  "address",
		  name, qa_shown(*value, strlen(*value)), *value);
}

/* ---- people ---- */

static const char *
kept(struct qa_reminders *x, const struct qa_value *v)
{
	const char *s = qa_value_text(v);

	return qa_pool_copy(&x->pool, s, strlen(s));
}

/* An address in the spelling that an earlier contact has it in: its case
 * makes nobody another recipient. */
static const char *
kept_address(struct qa_reminders *x, const struct qa_value *v)
{
	const char *s = qa_value_text(v);
	size_t i;

	for (i = 0; i < x->contacts; i++)
		if (qa_same_word(s, strlen(s), x->contact[i].email))
			return x->contact[i].email;
	return kept(x, v);
}

static int
add_contact(
    struct qa_reminders *x, const struct qa_value *v, struct qa_fault *f)
{
	const char *email = kept_address(x, &v[QA_CONTACT_EMAIL]);
	struct qa_contact *p =
	    realloc(x->contact, (x->contacts + 1) * sizeof(*p));

	if (p == NULL)
		return qa_fail_memory(f);
	x->contact = p;
	p = &p[x->contacts++];
	p->agency = qa_value_or(&v[QA_CONTACT_AGENCY], 0);
	p->body = qa_value_or(&v[QA_CONTACT_BODY], 0);
	p->role = kept(x, &v[QA_CONTACT_ROLE]);
	p->name = kept(x, &v[QA_CONTACT_NAME]);
	p->email = email;
	p->deputy = kept(x, &v[QA_CONTACT_DEPUTY]);
	return p->role == NULL || p->name == NULL || p->email == NULL ||
		p->deputy == NULL
	    ? qa_fail_memory(f)
	    : 0;
}

/* Reads those of today that have an address. */
static int
read_contacts(
    struct qa_reminders *x, const struct qa_action_room *r, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_value *v;
	int step = -1;

	if (qa_scan_open(&scan, r->known.db, &qa_kind_contacts,
		&r->known.batches, QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1) {
			v = found.value;
			if (qa_value_or(&v[QA_CONTACT_FROM], QA_DAY_ALWAYS) >
				r->today ||
			    qa_value_or(&v[QA_CONTACT_TO], QA_DAY_OPEN) <
				r->today ||
			    v[QA_CONTACT_EMAIL].form == QA_EMPTY)
				continue;
			if (add_contact(x, v, f) == -1) {
				step = -1;
				break;
			}
		}
	qa_scan_close(scan);
	return step;
}

static bool
same(const char *a, const char *b)
{
	return *a != '\0' && qa_same_word(a, strlen(a), b);
}

/* Whether a role ends in a word: "safeguarding lead". */
static bool
ends_in(const char *role, const char *word)
{
	size_t n = strlen(role), m = strlen(word);

	return n >= m && qa_same_word(role + n - m, m, word) &&
	    (n == m || role[n - m - 1] == ' ');
}

static const struct qa_contact *
find_lead(const struct qa_reminders *x, int64_t agency)
{
	const struct qa_contact *any = NULL;
	size_t i;

	for (i = 0; agency != 0 && i < x->contacts; i++) {
		const struct qa_contact *c = &x->contact[i];

		if (c->agency != agency || !ends_in(c->role, "lead"))
			continue;
		if (!same(c->role, "data lead"))
			return c;
		if (any == NULL)
			any = c;
	}
	return any;
}

/* Somebody by name or post, of that agency rather than of another. */
static const struct qa_contact *
find_named(const struct qa_reminders *x, const char *name, int64_t agency)
{
	const struct qa_contact *any = NULL;
	size_t i;

	for (i = 0; *name != '\0' && i < x->contacts; i++) {
		const struct qa_contact *c = &x->contact[i];

		if (!same(c->name, name) && !same(c->role, name))
			continue;
		if (c->agency == agency)
			return c;
		if (any == NULL && same(c->name, name))
			any = c;
	}
	return any;
}

/* The owner, else the deputy, else the agency's lead. */
static const struct qa_contact *
find_owner(const struct qa_reminders *x, const struct qa_action *a)
{
	int64_t agency = qa_action_code(a, QA_ACTION_AGENCY);
	const struct qa_contact *c;

	c = find_named(x, qa_action_text(a, QA_ACTION_OWNER), agency);
	if (c == NULL)
		c = find_named(x, qa_action_text(a, QA_ACTION_DEPUTY), agency);
	return c == NULL ? find_lead(x, agency) : c;
}

static const struct qa_contact *
find_role(const struct qa_reminders *x, const char *role, int64_t body)
{
	size_t i;

	for (i = 0; i < x->contacts; i++)
		if (ends_in(x->contact[i].role, role) &&
		    (body == 0 || x->contact[i].body == body))
			return &x->contact[i];
	return NULL;
}

const struct qa_contact *
qa_remind_whom(
    const struct qa_reminders *x, const struct qa_action *a, unsigned role)
{
	int64_t body = qa_action_code(a, QA_ACTION_BODY);

	switch ((enum qa_remind_role)role) {
	case QA_REMIND_OWNER:
		return find_owner(x, a);
	case QA_REMIND_LEAD:
		return find_lead(x, qa_action_code(a, QA_ACTION_AGENCY));
	case QA_REMIND_CHAIR:
		return body == 0 ? NULL : find_role(x, "chair", body);
	case QA_REMIND_SCRUTINEER:
		return find_role(x, "scrutineer", 0);
	}
	return NULL;
}

/* ---- what was told ---- */

/* Appends a row's key: NEG-014|20119|-3|someone@example.org */
static void
key_of(const char *reference, int due, int stage, const char *address,
    struct qa_buf *b)
{
	qa_buf_reset(b);
	qa_buf_print(b, "%s|%d|%d|", reference, due, stage);
	for (; *address != '\0'; address++)
		qa_buf_put(b, qa_lower(*address));
}

static int
read_told(
    struct qa_reminders *x, const struct qa_action_room *r, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_value *v;
	int step = -1;

	if (qa_scan_open(&scan, r->known.db, &qa_kind_mail_log,
		&r->known.batches, QA_SCAN_ALL, NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		v = found.value;
		key_of(
		    qa_codes_text(r->known.book.codes, v[QA_MAIL_REFERENCE].i),
		    (int)v[QA_MAIL_DUE].i,
		    (int)strtol(qa_value_text(&v[QA_MAIL_STAGE]), NULL, 10),
		    qa_value_text(&v[QA_MAIL_RECIPIENT]), &b);
		if (b.failed || qa_names_add(&x->told, b.data, b.len) == -1) {
			step = qa_fail_memory(f);
			break;
		}
	}
done:
	qa_scan_close(scan);
	qa_buf_clear(&b);
	return step;
}

bool
qa_remind_was_told(const struct qa_reminders *x, const char *reference, int due,
    int stage, const char *address)
{
	struct qa_buf b = QA_BUF_EMPTY;
	bool told;

	key_of(reference, due, stage, address, &b);
	told = qa_names_find(&x->told, b.data, b.len) >= 0;
	qa_buf_clear(&b);
	return told;
}

/* ---- what is due ---- */

int
qa_remind_date(struct qa_reminders *x, int due, int stage)
{
	int day = qa_workdays_after(&x->workdays, due, stage);

	x->unknown |= !qa_workdays_known(
	    &x->workdays, due < day ? due : day, due < day ? day : due);
	return day;
}

int
qa_remind_due(
    const struct qa_action_room *r, const struct qa_action *a, bool *review)
{
	*review = !qa_action_is_open(a);
	return *review ? qa_action_next_review(r, a) : a->due;
}

static int
add(struct qa_reminders *x, const struct qa_remind_item *item,
    struct qa_fault *f)
{
	size_t cap = x->cap == 0 ? 64 : x->cap * 2;
	struct qa_remind_item *p = x->item;

	if (x->n == x->cap) {
		if ((p = realloc(p, cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		x->item = p;
		x->cap = cap;
	}
	p[x->n++] = *item;
	return 0;
}

static int
lose(struct qa_reminders *x, const char *reference, struct qa_fault *f)
{
	const char **p = realloc(x->lost, (x->lost_n + 1) * sizeof(*p));

	if (p == NULL)
		return qa_fail_memory(f);
	x->lost = p;
	p[x->lost_n++] = reference;
	return 0;
}

/* One stage that was reached, for everybody whom it concerns. A person in two
 * roles is told once. */
static int
add_stage(struct qa_reminders *x, struct qa_remind_item *item,
    const struct qa_remind_stage *stage, bool *lost, struct qa_fault *f)
{
	const struct qa_contact *c;
	size_t from = x->n, i;
	unsigned role;

	item->stage = stage->days;
	for (role = 1; role <= QA_REMIND_SCRUTINEER; role *= 2) {
		if (!(stage->roles & role))
			continue;
		c = qa_remind_whom(x, item->action, role);
		if (c == NULL) {
			*lost = true;
			continue;
		}
		for (i = from; i < x->n; i++)
			if (same(x->item[i].address, c->email))
				break;
		if (i < x->n ||
		    qa_remind_was_told(x, item->action->reference, item->due,
			stage->days, c->email))
			continue;
		item->role = role;
		item->address = c->email;
		item->name = c->name;
		if (add(x, item, f) == -1)
			return -1;
	}
	return 0;
}

/* The stages of one action that are reached. */
static int
add_action(struct qa_reminders *x, struct qa_action_room *r,
    const struct qa_action *a, struct qa_fault *f)
{
	struct qa_remind_item item = { .action = a };
	bool lost = false;
	size_t i;

	item.due = qa_remind_due(r, a, &item.review);
	if (item.due == QA_NO_DUE)
		return 0;
	for (i = 0; i < x->stages; i++) {
		item.date = qa_remind_date(x, item.due, x->stage[i].days);
		if (item.date > r->today)
			break;
		if (add_stage(x, &item, &x->stage[i], &lost, f) == -1)
			return -1;
	}
	return lost ? lose(x, a->reference, f) : 0;
}

static int
by_recipient(const void *a, const void *b)
{
	const struct qa_remind_item *x = a, *y = b;
	int order = strcmp(x->address, y->address);

	if (order != 0)
		return order;
	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	if ((order = strcmp(x->action->reference, y->action->reference)) != 0)
		return order;
	return (x->stage > y->stage) - (x->stage < y->stage);
}

/* Of the stages of one action and recipient the last speaks for all. */
static void
skip_earlier(struct qa_reminders *x)
{
	size_t i;

	for (i = 0; i + 1 < x->n; i++)
		x->item[i].skipped =
		    strcmp(x->item[i].address, x->item[i + 1].address) == 0 &&
		    x->item[i].action == x->item[i + 1].action &&
		    x->item[i].due == x->item[i + 1].due;
}

int
qa_reminders_read(
    struct qa_reminders *x, struct qa_action_room *r, struct qa_fault *f)
{
	const char *rule;
	size_t i;

	memset(x, 0, sizeof(*x));
	x->workdays.first = 1;
	if (setting(x, r, "reminders", &rule, f) == -1 ||
	    read_stages(x, rule, f) == -1 ||
	    setting(x, r, "partnership", &x->partnership, f) == -1 ||
	    read_address(x, r, "mail_from", &x->from, f) == -1 ||
	    read_address(x, r, "mail_reply_to", &x->reply_to, f) == -1 ||
	    qa_workdays_read(&x->workdays, r->known.db, &r->known.batches, f) ==
		-1 ||
	    read_contacts(x, r, f) == -1 || read_told(x, r, f) == -1)
		return -1;
	for (i = 0; i < r->actions.n; i++)
		if (add_action(x, r, &r->actions.item[i], f) == -1)
			return -1;
	if (x->n > 1)
		qsort(x->item, x->n, sizeof(*x->item), by_recipient);
	skip_earlier(x);
	return 0;
}

void
qa_reminders_clear(struct qa_reminders *x)
{
	free(x->item);
	free(x->contact);
	free(x->lost);
	qa_workdays_clear(&x->workdays);
	qa_names_clear(&x->told);
	qa_pool_clear(&x->pool);
	memset(x, 0, sizeof(*x));
}
