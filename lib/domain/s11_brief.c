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

/* The tool whose briefing needs no name: the only one of the round, else that
 * of section 11, else the first; NULL. */
static const struct qa_tool *
main_tool(const struct qa_s11 *s)
{
	const struct qa_tool *t, *first = NULL;
	size_t i;

	for (i = 0; i < s->rounds.n; i++) {
		if (s->rounds.round[i].id != s->now.round->id)
			continue;
		t = qa_tools_get(&s->tools, s->rounds.round[i].tool);
		if (t != NULL && t->type == QA_AUDIT_S11)
			return t;
		if (first == NULL)
			first = t;
	}
	return first;
}

void
qa_brief_put_name(
    struct qa_buf *b, const struct qa_s11 *s, const struct qa_brief_row *r)
{
	bool named = r->tool != NULL && r->tool != main_tool(s);

	qa_buf_print(b, "R%ld%s%s", r->number, named ? "-" : "",
	    named ? r->tool->code : "");
}

bool
qa_brief_is_asked(const struct qa_s11 *s, const struct qa_brief_row *r)
{
	const struct qa_tool *t[16];
	size_t i, n = qa_s11_tools_of(s, &s->now, t, 16);

	for (i = 0; i < n; i++)
		if (t[i] == r->tool)
			return true;
	return false;
}

static int
see_row(struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct reading *c = context;
	struct qa_brief_row *r;

	(void)batch;
	if (v[QA_BRIEF_ROUND].i != s->now.round->id)
		return 0;
	r = room(c->x->row, c->x->n, &c->rows, sizeof(*r));
	if (r == NULL)
		return -1;
	c->x->row = r;
	r += c->x->n++;
	r->tool = qa_value_or(&v[QA_BRIEF_TOOL], 0) == 0
	    ? main_tool(s)
	    : qa_tools_get(&s->tools, v[QA_BRIEF_TOOL].i);
	r->section = (enum qa_brief_section)qa_value_choice(
	    &qa_kind_s11_briefings.columns[QA_BRIEF_SECTION],
	    &v[QA_BRIEF_SECTION]);
	r->number = (long)v[QA_BRIEF_NUMBER].i;
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
see_contact(
    struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct reading *c = context;
	struct qa_lead *l;

	(void)batch;
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
qa_brief_lead(const struct qa_brief *x, int64_t agency, bool mail)
{
	const struct qa_lead *best = NULL, *l;
	bool better;
	size_t i;

	for (i = 0; i < x->leads; i++) {
		l = &x->lead[i];
		if (l->agency != agency)
			continue;
		better = best == NULL || fitness(l->role) > fitness(best->role);
		if (best != NULL && mail &&
		    (*l->email == '\0') != (*best->email == '\0'))
			better = *best->email == '\0';
		if (better)
			best = l;
	}
	return best;
}

const struct qa_brief_row *
qa_brief_find(const struct qa_brief *x, const struct qa_tool *tool,
    enum qa_brief_section section, long number)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->row[i].tool == tool && x->row[i].section == section &&
		    x->row[i].number == number)
			return &x->row[i];
	return NULL;
}

int
qa_brief_number(const char **list, long *number)
{
	const char *s;
	size_t n, i;

	if ((s = qa_cell_word(list, &n)) == NULL)
		return 0;
	*number = 0;
	for (i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9' || *number > 100000)
			return -1;
		*number = *number * 10 + (s[i] - '0');
	}
	return 1;
}

long
qa_brief_count(
    const struct qa_s11 *s, const struct qa_brief_row *r, long *total)
{
	const struct qa_party *p;
	long count = 0;
	size_t i;

	*total = 0;
	for (i = 0; i < s->now.n; i++) {
		p = &s->now.party[i];
		if (!qa_party_returned(p) || p->tool != r->tool)
			continue;
		(*total)++;
		count += qa_cell_has(r->agencies, p->code);
	}
	return count;
}
