/* Tools as they are stored, put together. */
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"
#include "base/text.h"
#include "domain/s11_tools.h"
#include "store/scan.h"

static const char *
kept(struct qa_tools *t, const struct qa_value *v)
{
	if (v->form != QA_STRING || v->n == 0)
		return "";
	return qa_pool_copy(&t->pool, v->s, (size_t)v->n);
}

static int
choice(const struct qa_kind *k, const struct qa_value *v, int column)
{
	return qa_value_choice(&k->columns[column], &v[column]);
}

/* ---- scales ---- */

static int
add_rating(struct qa_tools *t, const struct qa_value *v, const char *code)
{
	struct qa_scale *c;
	struct qa_rating *r;
	void *room;

	if (t->scales == 0 ||
	    t->scale[t->scales - 1].id != v[QA_SCALE_SCALE].i) {
		if ((room = qa_grow(t->scale, t->scales, sizeof(*c))) == NULL)
			return -1;
		t->scale = room;
		c = &t->scale[t->scales++];
		memset(c, 0, sizeof(*c));
		c->id = v[QA_SCALE_SCALE].i;
		c->code = code;
	}
	c = &t->scale[t->scales - 1];
	if ((room = qa_grow(c->rating, c->n, sizeof(*r))) == NULL)
		return -1;
	c->rating = room;
	r = &c->rating[c->n++];
	r->code = kept(t, &v[QA_SCALE_RATING]);
	r->label = kept(t, &v[QA_SCALE_LABEL]);
	r->also = kept(t, &v[QA_SCALE_ALSO]);
	r->colour = kept(t, &v[QA_SCALE_COLOUR]);
	r->position = (int)qa_value_or(&v[QA_SCALE_POSITION], 0);
	r->met = (enum qa_met)choice(&qa_kind_rating_scales, v, QA_SCALE_MET);
	return r->code == NULL || r->label == NULL || r->also == NULL ||
		r->colour == NULL
	    ? -1
	    : 0;
}

/* What is not applicable comes last, whatever its position. */
static int
by_position(const void *a, const void *b)
{
	const struct qa_rating *x = a, *y = b;
	bool nx = x->met == QA_MET_NA, ny = y->met == QA_MET_NA;

	if (nx != ny)
		return nx ? 1 : -1;
	if (x->position != y->position)
		return x->position < y->position ? -1 : 1;
	return strcmp(x->code, y->code);
}

/* ---- standards ---- */

/* A row of a tool, until its rows are all there. */
struct raw {
	int64_t tool, scale;
	struct qa_item item;
	struct qa_tool head;
	int asks; /* -1: not said */
};

struct raws {
	struct raw *row;
	size_t n;
};

static int
add_row(struct qa_tools *t, const struct qa_value *v,
    const struct qa_codes *codes, struct raws *all)
{
	const struct qa_kind *k = &qa_kind_s11_tools;
	struct raw *r = qa_grow(all->row, all->n, sizeof(*r));
	struct qa_item *x;

	if (r == NULL)
		return -1;
	all->row = r;
	r += all->n++;
	memset(r, 0, sizeof(*r));
	x = &r->item;
	r->tool = v[QA_TOOL_TOOL].i;
	r->scale = qa_value_or(&v[QA_TOOL_SCALE], 0);
	r->asks = v[QA_TOOL_ANSWER].form == QA_EMPTY
	    ? -1
	    : choice(k, v, QA_TOOL_ANSWER);
	x->number = kept(t, &v[QA_TOOL_STANDARD]);
	x->text = kept(t, &v[QA_TOOL_TEXT]);
	x->guidance = kept(t, &v[QA_TOOL_GUIDANCE]);
	x->suggestion = kept(t, &v[QA_TOOL_SUGGESTION]);
	x->source = kept(t, &v[QA_TOOL_SOURCE]);
	x->applies_to = kept(t, &v[QA_TOOL_APPLIES_TO]);
	x->about = v[QA_TOOL_ABOUT].form == QA_EMPTY
	    ? "child"
	    : kept(t, &v[QA_TOOL_ABOUT]);
	x->form = (enum qa_item_form)choice(k, v, QA_TOOL_FORM);
	r->head.code = qa_codes_text(codes, r->tool);
	r->head.type = v[QA_TOOL_AUDIT_TYPE].form == QA_EMPTY
	    ? QA_AUDIT_OTHER
	    : (enum qa_audit_type)choice(k, v, QA_TOOL_AUDIT_TYPE);
	r->head.status = v[QA_TOOL_STATUS].form == QA_EMPTY
	    ? QA_TOOL_LIVE
	    : (enum qa_tool_status)choice(k, v, QA_TOOL_STATUS);
	r->head.replaces = qa_value_or(&v[QA_TOOL_REPLACES], 0);
	return x->number == NULL || x->text == NULL || x->guidance == NULL ||
		x->suggestion == NULL || x->source == NULL ||
		x->applies_to == NULL || x->about == NULL
	    ? -1
	    : 0;
}

static int
by_number(const void *a, const void *b)
{
	const struct raw *x = a, *y = b;

	if (x->tool != y->tool)
		return x->tool < y->tool ? -1 : 1;
	return qa_number_compare(x->item.number, y->item.number);
}

/* The number above a number, as long as n says: of 4.2.1 it is 4.2. */
static size_t
cut(const char *number, size_t n)
{
	while (n > 0 && number[n - 1] != '.')
		n--;
	return n == 0 ? 0 : n - 1;
}

static struct qa_item *
find(const struct qa_tool *t, const char *number, size_t n)
{
	size_t low = 0, high = t->n, mid;
	char text[64];
	int order;

	if (n == 0 || n >= sizeof(text))
		return NULL;
	memcpy(text, number, n);
	text[n] = '\0';
	while (low < high) {
		mid = (low + high) / 2;
		order = qa_number_compare(t->item[mid].number, text);
		if (order == 0)
			return &t->item[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

/* What an item leaves open is that of what is above it. */
static void
inherit(const struct qa_tools *t, struct qa_tool *tool, struct qa_item *x,
    const struct raw *r, const int64_t *scale_of)
{
	const struct qa_item *up;
	size_t n = strlen(x->number);
	int64_t scale = r->scale;

	while (x->above == NULL && (n = cut(x->number, n)) > 0)
		x->above = find(tool, x->number, n);
	for (up = x; up->above != NULL; up = up->above) {
		if (*x->applies_to == '\0')
			x->applies_to = up->above->applies_to;
		if (x->form == QA_FORM_BOTH)
			x->form = up->above->form;
		if (scale == 0)
			scale = scale_of[up->above - tool->item];
	}
	x->standard = up;
	x->scale = qa_tools_scale(t, scale == 0 ? tool->scale : scale);
	if (x->above != NULL)
		((struct qa_item *)x->above)->parent = true;
}

static void
settle_asks(struct qa_item *x, int asks)
{
	if (asks >= 0)
		x->asks = (enum qa_asked_for)asks;
	else
		x->asks = x->parent ? QA_ASKS_NOTHING : QA_ASKS_RATING;
	if (x->asks != QA_ASKS_RATING)
		x->scale = NULL;
}

/* Makes a tool of its rows: the first may be its own. */
static int
put_together(struct qa_tools *t, const struct raw *r, size_t n)
{
	struct qa_tool *tool = &t->tool[t->n++];
	bool head = *r->item.number == '\0';
	int64_t *scale;
	size_t i;

	*tool = r->head;
	tool->id = r->tool;
	tool->title = head ? r->item.text : tool->code;
	tool->intro = head ? r->item.guidance : "";
	tool->source = head ? r->item.source : "";
	tool->applies_to = head ? r->item.applies_to : "";
	tool->about = head ? r->item.about : "child";
	tool->scale = head ? r->scale : 0;
	if (!head) {
		tool->type = QA_AUDIT_OTHER;
		tool->status = QA_TOOL_LIVE;
		tool->replaces = 0;
	}
	r += head;
	n -= head;
	tool->n = n;
	tool->item = qa_pool_take(&t->pool, (n + 1) * sizeof(*tool->item));
	scale = qa_pool_take(&t->pool, (n + 1) * sizeof(*scale));
	if (tool->item == NULL || scale == NULL)
		return -1;
	for (i = 0; i < n; i++) {
		tool->item[i] = r[i].item;
		tool->item[i].place = i;
		scale[i] = r[i].scale;
	}
	for (i = 0; i < n; i++)
		inherit(t, tool, &tool->item[i], &r[i], scale);
	for (i = 0; i < n; i++)
		settle_asks(&tool->item[i], r[i].asks);
	return 0;
}

static int
make_tools(struct qa_tools *t, struct raws *all)
{
	size_t i, k, n = 0;

	if (all->n == 0)
		return 0;
	qsort(all->row, all->n, sizeof(*all->row), by_number);
	for (i = 0; i < all->n; i++)
		n += i == 0 || all->row[i].tool != all->row[i - 1].tool;
	if ((t->tool = calloc(n, sizeof(*t->tool))) == NULL)
		return -1;
	for (i = 0; i < all->n; i = k) {
		for (k = i; k < all->n && all->row[k].tool == all->row[i].tool;
		     k++)
			continue;
		if (put_together(t, &all->row[i], k - i) == -1)
			return -1;
	}
	return 0;
}

static int
add_walk(struct qa_tools *t, const struct qa_value *v)
{
	struct qa_crosswalk *w = qa_grow(t->walk, t->walks, sizeof(*w));

	if (w == NULL)
		return -1;
	t->walk = w;
	w += t->walks++;
	w->tool = v[QA_CROSS_TOOL].i;
	w->was_tool = v[QA_CROSS_WAS_TOOL].i;
	w->standard = kept(t, &v[QA_CROSS_STANDARD]);
	w->was_standard = kept(t, &v[QA_CROSS_WAS_STANDARD]);
	return w->standard == NULL || w->was_standard == NULL ? -1 : 0;
}

static int
read_kind(struct qa_tools *t, struct qa_db *db, const struct qa_batches *bs,
    const struct qa_kind *k, const struct qa_codes *codes, struct raws *all,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step, rc;

	step = qa_scan_open(&scan, db, k, bs, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		const struct qa_value *v = found.value;

		if (k->id == QA_RATING_SCALES)
			rc = add_rating(
			    t, v, qa_codes_text(codes, v[QA_SCALE_SCALE].i));
		else if (k->id == QA_S11_TOOLS)
			rc = add_row(t, v, codes, all);
		else
			rc = add_walk(t, v);
		if (rc == -1)
			step = qa_fail_memory(f);
	}
	qa_scan_close(scan);
	return step;
}

int
qa_tools_read(struct qa_tools *t, struct qa_db *db, const struct qa_batches *bs,
    const struct qa_codes *codes, struct qa_fault *f)
{
	struct raws all = { .n = 0 };
	size_t i;
	int rc = -1;

	memset(t, 0, sizeof(*t));
	if (read_kind(t, db, bs, &qa_kind_rating_scales, codes, &all, f) ==
		-1 ||
	    read_kind(t, db, bs, &qa_kind_s11_tools, codes, &all, f) == -1 ||
	    read_kind(t, db, bs, &qa_kind_crosswalks, codes, &all, f) == -1)
		goto done;
	for (i = 0; i < t->scales; i++)
		qsort(t->scale[i].rating, t->scale[i].n,
		    sizeof(*t->scale[i].rating), by_position);
	rc = make_tools(t, &all) == -1 ? qa_fail_memory(f) : 0;
done:
	free(all.row);
	return rc;
}

void
qa_tools_clear(struct qa_tools *t)
{
	size_t i;

	for (i = 0; i < t->scales; i++)
		free(t->scale[i].rating);
	free(t->scale);
	free(t->tool);
	free(t->walk);
	qa_pool_clear(&t->pool);
	memset(t, 0, sizeof(*t));
}

/* ---- what is asked of them ---- */

const struct qa_tool *
qa_tools_get(const struct qa_tools *t, int64_t id)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->tool[i].id == id)
			return &t->tool[i];
	return NULL;
}

const struct qa_scale *
qa_tools_scale(const struct qa_tools *t, int64_t id)
{
	size_t i;

	for (i = 0; id != 0 && i < t->scales; i++)
		if (t->scale[i].id == id)
			return &t->scale[i];
	return NULL;
}

const struct qa_item *
qa_tool_item(const struct qa_tool *t, const char *number, size_t n)
{
	qa_trim(&number, &n);
	return find(t, number, n);
}

static const struct qa_item *
nearest(const struct qa_tool *t, const char *number, size_t n)
{
	const struct qa_item *best = NULL;
	int d, least = n < 3 ? 1 : 3; /* one digit is near any other */
	size_t i;

	for (i = 0; i < t->n; i++) {
		d = qa_distance(
		    t->item[i].number, strlen(t->item[i].number), number, n);
		if (d < least) {
			least = d;
			best = &t->item[i];
		}
	}
	return best;
}

int
qa_tool_unknown(const struct qa_tools *all, const struct qa_tool *t,
    const char *number, size_t n, struct qa_fault *f)
{
	const struct qa_item *near;
	size_t i;

	qa_trim(&number, &n);
	for (i = 0; i < all->n; i++)
		if (qa_tool_follows(all, t, all->tool[i].id) &&
		    &all->tool[i] != t &&
		    qa_tool_item(&all->tool[i], number, n) != NULL)
			return qa_fail(f, QA_DATA,
			    "standard \"%.*s\" is not in %s but in %s, which "
			    "that replaces: the return was made with an older "
			    "template; qa-s11 template prints the new one",
			    qa_shown(number, n), number, t->code,
			    all->tool[i].code);
	if ((near = nearest(t, number, n)) != NULL)
		return qa_fail(f, QA_DATA,
		    "standard \"%.*s\" is not in %s; did you mean \"%s\"?",
		    qa_shown(number, n), number, t->code, near->number);
	return qa_fail(f, QA_DATA,
	    "standard \"%.*s\" is not in %s: qa-export s11-tools lists them",
	    qa_shown(number, n), number, t->code);
}

bool
qa_tool_follows(
    const struct qa_tools *all, const struct qa_tool *t, int64_t other)
{
	size_t steps;

	/* a circle of versions ends */
	for (steps = 0; t != NULL && steps <= all->n; steps++) {
		if (t->id == other)
			return true;
		t = qa_tools_get(all, t->replaces);
	}
	return false;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The whole number that a text begins with, without zeroes in front. */
static size_t
digits(const char **s)
{
	size_t n = 0;

	while (**s == '0' && is_digit((*s)[1]))
		(*s)++;
	while (is_digit((*s)[n]))
		n++;
	return n;
}

int
qa_number_compare(const char *a, const char *b)
{
	const char *a0 = a, *b0 = b;
	size_t m, n;
	int order;

	while (*a != '\0' && *b != '\0') {
		if (is_digit(*a) && is_digit(*b)) {
			m = digits(&a);
			n = digits(&b);
			if (m != n)
				return m < n ? -1 : 1;
			if ((order = strncmp(a, b, m)) != 0)
				return order;
			a += m;
			b += n;
			continue;
		}
		if (qa_lower(*a) != qa_lower(*b))
			return (unsigned char)qa_lower(*a) <
				(unsigned char)qa_lower(*b)
			    ? -1
			    : 1;
		a++;
		b++;
	}
	if (*a != *b)
		return *a == '\0' ? -1 : 1;
	return strcmp(a0, b0); /* 04 and 4 are two */
}
