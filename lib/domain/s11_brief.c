#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/s11_brief.h"

struct reading {
	struct qa_brief *x;
	size_t rows, leads; /* room */
};

static void *
room(void *array, size_t n, size_t *cap, size_t size)
{
	void *p;

	if (n < *cap)
		return array;
	*cap = *cap == 0 ? 32 : *cap * 2;
	if ((p = realloc(array, *cap * size)) == NULL)
		*cap = n;
	return p;
}

static int
see_row(struct qa_s11 *s, const struct qa_value *v, void *context)
{
	struct reading *c = context;
	struct qa_brief_row *r;

	if (v[QA_BRIEF_ROUND].i != s->now.round->id)
		return 0;
	r = room(c->x->row, c->x->n, &c->rows, sizeof(*r));
	if (r == NULL)
		return -1;
	c->x->row = r;
	r += c->x->n++;
	r->section = (enum qa_brief_section)qa_value_choice(
	    &qa_kind_s11_briefings.columns[1], &v[1]);
	r->number = (long)v[2].i;
	r->text = qa_s11_kept(s, &v[QA_BRIEF_TEXT]);
	r->agencies = qa_s11_kept(s, &v[QA_BRIEF_AGENCIES]);
	r->standards = qa_s11_kept(s, &v[QA_BRIEF_STANDARDS]);
	r->recommendations = qa_s11_kept(s, &v[QA_BRIEF_RECOMMENDATIONS]);
	r->bodies = qa_s11_kept(s, &v[QA_BRIEF_BODIES]);
	r->link = qa_s11_kept(s, &v[QA_BRIEF_LINK]);
	r->date = (int)qa_value_or(&v[QA_BRIEF_DATE], QA_NO_DATE);
	return r->text == NULL || r->agencies == NULL || r->standards == NULL ||
		r->recommendations == NULL || r->bodies == NULL ||
		r->link == NULL
	    ? -1
	    : 0;
}

static int
see_contact(struct qa_s11 *s, const struct qa_value *v, void *context)
{
	struct reading *c = context;
	struct qa_lead *l;

	if (qa_value_or(&v[QA_CONTACT_AGENCY], 0) == 0 ||
	    qa_value_or(&v[QA_CONTACT_FROM], QA_DAY_ALWAYS) > s->q.today ||
	    qa_value_or(&v[QA_CONTACT_TO], QA_DAY_OPEN) < s->q.today)
		return 0;
	l = room(c->x->lead, c->x->leads, &c->leads, sizeof(*l));
	if (l == NULL)
		return -1;
	c->x->lead = l;
	l += c->x->leads++;
	l->agency = v[QA_CONTACT_AGENCY].i;
	l->role = qa_s11_kept(s, &v[QA_CONTACT_ROLE]);
	l->name = qa_s11_kept(s, &v[QA_CONTACT_NAME]);
	l->email = qa_s11_kept(s, &v[QA_CONTACT_EMAIL]);
	return l->role == NULL || l->name == NULL || l->email == NULL ? -1 : 0;
}

static int
by_place(const void *a, const void *b)
{
	const struct qa_brief_row *x = a, *y = b;

	if (x->section != y->section)
		return x->section < y->section ? -1 : 1;
	return (x->number > y->number) - (x->number < y->number);
}

int
qa_brief_read(struct qa_brief *x, struct qa_s11 *s, struct qa_fault *f)
{
	struct reading c = { x, 0, 0 };

	memset(x, 0, sizeof(*x));
	if (qa_s11_each(s, &qa_kind_s11_briefings, see_row, &c, f) == -1 ||
	    qa_s11_each(s, &qa_kind_contacts, see_contact, &c, f) == -1)
		return -1;
	if (x->n > 1)
		qsort(x->row, x->n, sizeof(*x->row), by_place);
	return 0;
}

void
qa_brief_clear(struct qa_brief *x)
{
	free(x->row);
	free(x->lead);
	memset(x, 0, sizeof(*x));
}

/* How well a role fits: 3 safeguarding lead, 2 another lead, 1 data lead or
 * anyone else. */
static int
fitness(const char *role)
{
	size_t n = strlen(role);

	if (n < 4 || !qa_same_word(role + n - 4, 4, "lead"))
		return 1;
	if (qa_same_word(role, n, "data lead"))
		return 1;
	return n >= 12 && qa_same_word(role, 12, "safeguarding") ? 3 : 2;
}

const struct qa_lead *
qa_brief_lead(const struct qa_brief *x, int64_t agency)
{
	const struct qa_lead *best = NULL;
	size_t i;

	for (i = 0; i < x->leads; i++)
		if (x->lead[i].agency == agency &&
		    (best == NULL ||
			fitness(x->lead[i].role) > fitness(best->role)))
			best = &x->lead[i];
	return best;
}

const struct qa_brief_row *
qa_brief_find(
    const struct qa_brief *x, enum qa_brief_section section, long number)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->row[i].section == section && x->row[i].number == number)
			return &x->row[i];
	return NULL;
}

int
qa_brief_number(const char **list, long *number)
{
	const char *s = *list;
	size_t n, i;

	do {
		if (*s == '\0')
			return 0;
		n = strcspn(s, ";");
		*list = s + n + (s[n] == ';');
		qa_trim(&s, &n);
		if (n == 0)
			s = *list;
	} while (n == 0);
	*number = 0;
	for (i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9' || *number > 100000)
			return -1;
		*number = *number * 10 + (s[i] - '0');
	}
	return 1;
}

/* Whether a code is in a list separated by ;. */
static bool
is_listed(const char *list, const char *code)
{
	size_t n, length = strlen(code);

	for (; *list != '\0'; list += n + (list[n] == ';')) {
		n = strcspn(list, ";");
		if (n == length && memcmp(list, code, n) == 0)
			return true;
	}
	return false;
}

long
qa_brief_count(const struct qa_s11 *s, const char *agencies,
    const struct qa_tool **tool, long *total)
{
	const struct qa_party *p;
	long count = 0;
	size_t i;

	*tool = NULL;
	*total = 0;
	for (i = 0; *tool == NULL && i < s->now.n; i++) {
		p = &s->now.party[i];
		if (qa_party_returned(p) && is_listed(agencies, p->code))
			*tool = p->tool;
	}
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if (!qa_party_returned(p) || p->tool != *tool)
			continue;
		(*total)++;
		count += is_listed(agencies, p->code);
	}
	return count;
}
