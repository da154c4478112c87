/* How an agency stands in a standard; what a standard was before. */
#include <string.h>

#include "base/text.h"
#include "domain/s11_room.h"

const char *
qa_party_state_name(enum qa_party_state x)
{
	static const char *const name[] = { "returned", "late", "missing",
		"to come", "withdrawn" };

	return name[x];
}

const char *
qa_cell_state_name(enum qa_cell_state x)
{
	static const char *const name[] = { "", "no answer", "not asked",
		"not returned" };

	return name[x];
}

void
qa_s11_put_round(struct qa_buf *b, const struct qa_round *r)
{
	bool plain = *r->title != '\0' && strpbrk(r->title, "\r\n") == NULL;

	qa_buf_text(b, plain ? r->title : r->code);
}

void
qa_s11_put_party_round(
    struct qa_buf *b, const struct qa_s11 *s, const struct qa_party *p)
{
	const struct qa_round *r = p->tool == NULL
	    ? NULL
	    : qa_rounds_get(&s->rounds, s->now.round->id, p->tool->id);

	if (r == NULL || *r->title != '\0')
		qa_s11_put_round(b, r == NULL ? s->now.round : r);
	else
		qa_buf_print(b, "%s, %s", p->tool->title, r->code);
}

void
qa_s11_put_title(struct qa_buf *b, const struct qa_item *x)
{
	size_t n = strlen(x->text);

	while (n > 0 && x->text[n - 1] == '.')
		n--;
	qa_buf_print(b, "%s ", x->number);
	qa_buf_add(b, x->text, n);
}

const char *
qa_s11_name(const struct qa_party *p)
{
	return p->agency == NULL || *p->agency->name == '\0' ? p->code
							     : p->agency->name;
}

const char *
qa_s11_kind_name(const struct qa_party *p)
{
	return p->agency == NULL || *p->agency->kind == '\0' ? "other"
							     : p->agency->kind;
}

const char *
qa_s11_noun(const struct qa_tool *t, bool plural)
{
	if (t != NULL && t->type == QA_AUDIT_S175)
		return plural ? "schools" : "school";
	return plural ? "partners" : "partner";
}

bool
qa_party_returned(const struct qa_party *p)
{
	return p->answers > 0;
}

bool
qa_party_is_review(const struct qa_party *p)
{
	return p->asked != NULL && p->asked->review;
}

bool
qa_item_is_asked_of(const struct qa_item *x, const struct qa_party *p)
{
	enum qa_item_form form =
	    qa_party_is_review(p) ? QA_FORM_REVIEW : QA_FORM_FULL;

	if (x->form != QA_FORM_BOTH && x->form != form)
		return false;
	return p->agency == NULL || qa_audience_has(x->applies_to, p->agency);
}

const struct qa_answer *
qa_party_answer(const struct qa_party *p, size_t place)
{
	return p->answer[place] != NULL &&
		qa_item_is_asked_of(&p->tool->item[place], p)
	    ? p->answer[place]
	    : NULL;
}

void
qa_s11_put_day(struct qa_grid *g, int day)
{
	if (day == QA_NO_DATE)
		qa_grid_add(g, NULL);
	else
		qa_grid_day(g, day);
}

void
qa_s11_percent(struct qa_grid *g, long count, long total)
{
	struct qa_num x = { .scale = 1 };

	if (total > 0)
		x.scaled = (2000 * (int64_t)count + total) / (2 * total);
	qa_grid_num(g, total > 0, x);
}

/* ---- cells ---- */

bool
qa_item_is_within(const struct qa_item *x, const struct qa_item *above)
{
	for (; x != NULL; x = x->above)
		if (x == above)
			return true;
	return false;
}

bool
qa_unit_is_rated(const struct qa_tool *t, const struct qa_item *unit)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->item[i].asks == QA_ASKS_RATING &&
		    qa_item_is_within(&t->item[i], unit))
			return true;
	return false;
}

bool
qa_s11_is_unit(const struct qa_s11 *s, const struct qa_item *x)
{
	if (s->q.about != NULL && strcmp(x->about, s->q.about) != 0 &&
	    strcmp(x->about, "both") != 0)
		return false;
	return s->q.questions ? x->asks == QA_ASKS_RATING : x->above == NULL;
}

const struct qa_rating *
qa_s11_rating(const struct qa_s11 *s, const struct qa_answer *a)
{
	return s->q.self ? a->self : a->held;
}

/* Whether a rating is to stand for a cell rather than the one before. */
static bool
is_lower(const struct qa_rating *a, const struct qa_rating *b, bool same)
{
	if (b == NULL || b->met == QA_MET_NA)
		return true;
	return qa_rating_compare(a, b, same) > 0;
}

void
qa_standing_lower(struct qa_standing *low, const struct qa_standing *x)
{
	if (x->state == QA_CELL_RATED ? low->state != QA_CELL_RATED ||
		    is_lower(x->rating, low->rating, x->scale == low->scale)
				      : low->state == QA_CELL_NOT_ASKED)
		*low = *x;
}

struct qa_standing
qa_s11_standing(const struct qa_s11 *s, const struct qa_party *p,
    const struct qa_item *unit)
{
	struct qa_standing c = { .state = QA_CELL_NOT_ASKED };
	const struct qa_rating *r;
	const struct qa_item *x;
	size_t i;

	for (i = unit->place; i < (unit->parent ? p->tool->n : unit->place + 1);
	     i++) {
		x = &p->tool->item[i];
		if (x->asks != QA_ASKS_RATING || !qa_item_is_within(x, unit) ||
		    !qa_item_is_asked_of(x, p))
			continue;
		c.asked++;
		r = p->answer[i] == NULL ? NULL
					 : qa_s11_rating(s, p->answer[i]);
		if (r == NULL)
			continue;
		c.rated++;
		if (!is_lower(r, c.rating, c.scale == x->scale))
			continue;
		c.rating = r;
		c.item = x;
		c.scale = x->scale;
	}
	if (c.rating != NULL)
		c.state = QA_CELL_RATED;
	else if (c.asked > 0)
		c.state =
		    qa_party_returned(p) ? QA_CELL_BLANK : QA_CELL_MISSING;
	return c;
}

/* ---- an earlier tool ---- */

/* Items of an earlier tool, each once. */
struct items {
	const struct qa_item **item;
	size_t n, most;
	bool said; /* something says what it was, be it nothing */
};

static void
add_item(struct items *x, const struct qa_item *item)
{
	size_t i;

	for (i = 0; i < x->n; i++)
		if (x->item[i] == item)
			return;
	if (item != NULL && x->n < x->most)
		x->item[x->n++] = item;
}

/* What the crosswalks of a pair of tools say of one number. */
static void
add_walks(const struct qa_s11 *s, const struct qa_tool *t, const char *number,
    const struct qa_tool *was, struct items *x)
{
	const struct qa_crosswalk *w;
	size_t i;

	for (i = 0; i < s->tools.walks; i++) {
		w = &s->tools.walk[i];
		if (w->tool != t->id || w->was_tool != was->id ||
		    qa_number_compare(w->standard, number) != 0)
			continue;
		x->said = true;
		add_item(x,
		    qa_tool_item(
			was, w->was_standard, strlen(w->was_standard)));
	}
}

/* Of an item itself, else of what stands under it. */
static void
add_was(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_item *item, const struct qa_tool *was, struct items *x)
{
	size_t i;

	if (t->id == was->id) {
		add_item(
		    x, qa_tool_item(was, item->number, strlen(item->number)));
		x->said = true;
		return;
	}
	add_walks(s, t, item->number, was, x);
	for (i = 0; !x->said && item->parent && i < t->n; i++)
		if (&t->item[i] != item && qa_item_is_within(&t->item[i], item))
			add_walks(s, t, t->item[i].number, was, x);
}

#define BETWEEN 32 /* items of a tool between two */
#define VERSIONS 8 /* between two tools, at most */

/* Through the versions between, where nothing says it straight away. */
static void
add_through(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_item *item, const struct qa_tool *was, int versions,
    struct items *x)
{
	const struct qa_item *between[BETWEEN];
	struct items mid = { between, 0, BETWEEN, false };
	struct items there = { x->item, x->n, x->most, false };
	const struct qa_tool *before = qa_tools_get(&s->tools, t->replaces);
	size_t i;

	add_was(s, t, item, was, &there);
	if (!there.said && before != NULL && before != was && versions > 0) {
		add_was(s, t, item, before, &mid);
		there.said = mid.said && mid.n == 0; /* it was new then */
		for (i = 0; i < mid.n; i++)
			add_through(
			    s, before, mid.item[i], was, versions - 1, &there);
	}
	x->n = there.n;
	x->said = x->said || there.said;
}

int
qa_s11_was(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_item *unit, const struct qa_tool *was,
    const struct qa_item **out, size_t most)
{
	struct items x = { out, 0, most, false };

	add_through(s, t, unit, was, VERSIONS, &x);
	return x.said ? (int)x.n : -1;
}

int
qa_s11_was_about(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_item *x, const struct qa_tool *was,
    const struct qa_item **out, size_t most)
{
	int n = -1;

	for (; n < 0 && x != NULL; x = x->above)
		n = qa_s11_was(s, t, x, was, out, most);
	return n < 0 ? 0 : n;
}

/* Whether one number is the other, or stands under it. */
static bool
is_under(const char *a, const char *b)
{
	size_t n = strlen(b);

	return strncmp(a, b, n) == 0 && (a[n] == '\0' || a[n] == '.');
}

static bool
touches(const char *a, const char *b)
{
	return is_under(a, b) || is_under(b, a);
}

bool
qa_s11_relates(const struct qa_s11 *s, const struct qa_tool *t,
    const struct qa_item *x, int64_t tool, const char *number)
{
	const struct qa_crosswalk *w;
	size_t i;

	if (tool == t->id)
		return touches(x->number, number);
	for (i = 0; i < s->tools.walks; i++) {
		w = &s->tools.walk[i];
		if (w->tool == t->id && w->was_tool == tool &&
		    *w->was_standard != '\0' &&
		    touches(x->number, w->standard) &&
		    touches(number, w->was_standard))
			return true;
	}
	return false;
}

/* ---- actions ---- */

int
qa_s11_read_actions(struct qa_s11 *s, struct qa_fault *f)
{
	if (s->has_actions)
		return 0;
	s->has_actions = true;
	return qa_actions_read(&s->actions, s->known.db, &s->known.batches,
	    s->known.book.codes, f);
}

bool
qa_s11_source(const struct qa_action *a, const char **round, size_t *round_n,
    const char **number)
{
	const char *source = qa_action_text(a, QA_ACTION_SOURCE), *colon;

	if ((colon = strchr(source, ':')) == NULL)
		return false;
	*round = source;
	*round_n = (size_t)(colon - source);
	*number = colon + 1;
	return true;
}

const struct qa_action *
qa_s11_action(const struct qa_s11 *s, const char *code, int64_t agency,
    const char *number)
{
	const struct qa_action *a, *done = NULL;
	const char *round, *n;
	size_t i, length;

	for (i = 0; i < s->actions.n; i++) {
		a = &s->actions.item[i];
		if (a->state == QA_WITHDRAWN_ACTION ||
		    qa_action_code(a, QA_ACTION_AGENCY) != agency ||
		    !qa_s11_source(a, &round, &length, &n) ||
		    !qa_same_word(round, length, code) ||
		    strcmp(n, number) != 0)
			continue;
		if (qa_action_is_open(a) || a->state == QA_DRAFT)
			return a;
		done = a;
	}
	return done;
}
