#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "record/rating.h"

/* A hyphen, for any dash; a blank for a no-break space; else lower case. */
static uint32_t
plain(uint32_t c)
{
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xad)
		return '-';
	if (c == 0xa0 || c == '\t' || c == '\n' || c == '\r')
		return ' ';
	return c < 0x80 ? (uint32_t)(unsigned char)qa_lower((char)c) : c;
}

/* Walks through a label; the next character that counts, 0 at its end. */
struct walk {
	const char *s;
	size_t n;
	uint32_t last; /* that was given */
};

static uint32_t
peek(const struct walk *w, size_t *length)
{
	uint32_t c;

	if (w->n == 0)
		return 0;
	*length = qa_utf8_get(w->s, w->n, &c);
	return plain(c);
}

static uint32_t
next(struct walk *w)
{
	uint32_t c, after;
	size_t k = 0;

	while ((c = peek(w, &k)) != 0) {
		w->s += k;
		w->n -= k;
		if (c == ' ') {
			after = peek(w, &k);
			if (after == ' ' || after == '-' || after == 0 ||
			    w->last == '-')
				continue;
		}
		w->last = c;
		return c;
	}
	return 0;
}

bool
qa_same_label(const char *a, size_t an, const char *b, size_t bn)
{
	struct walk x, y;
	uint32_t c;

	qa_trim(&a, &an);
	qa_trim(&b, &bn);
	while (an > 0 && a[an - 1] == '.')
		an--;
	while (bn > 0 && b[bn - 1] == '.')
		bn--;
	x = (struct walk){ a, an, 0 };
	y = (struct walk){ b, bn, 0 };
	do {
		if ((c = next(&x)) != next(&y))
			return false;
	} while (c != 0);
	return true;
}

/* Whether a cell is one of the other words of a rating. */
static bool
is_also(const struct qa_rating *r, const char *s, size_t n)
{
	const char *list = r->also, *word;
	size_t length;

	while ((word = qa_cell_word(&list, &length)) != NULL)
		if (qa_same_label(word, length, s, n))
			return true;
	return false;
}

const struct qa_rating *
qa_scale_find(const struct qa_scale *c, const char *s, size_t n)
{
	size_t i;

	qa_trim(&s, &n);
	for (i = 0; i < c->n; i++)
		if (qa_same_word(s, n, c->rating[i].code) ||
		    qa_same_label(
			s, n, c->rating[i].label, strlen(c->rating[i].label)))
			return &c->rating[i];
	for (i = 0; i < c->n; i++)
		if (is_also(&c->rating[i], s, n))
			return &c->rating[i];
	return NULL;
}

const char *
qa_met_name(enum qa_met m)
{
	static const char *const name[] = { "yes", "partly", "no",
		"not_applicable" };

	return name[m];
}

const struct qa_rating *
qa_scale_lowest(const struct qa_scale *c)
{
	size_t i;

	for (i = c->n; i-- > 0;)
		if (c->rating[i].met != QA_MET_NA)
			return &c->rating[i];
	return NULL;
}

/* A label as it is compared, its dashes and blanks plain. */
static void
fold(const char *s, size_t n, struct qa_buf *b)
{
	struct walk w = { s, n, 0 };
	uint32_t c;

	qa_buf_reset(b);
	while ((c = next(&w)) != 0)
		qa_buf_put(b, c < 0x80 ? (char)c : '?');
}

/* The label that is nearest to what was written: by its distance, or by
 * standing at its beginning, as words that were cut short do. */
static const struct qa_rating *
nearest(const struct qa_scale *c, const char *s, size_t n)
{
	struct qa_buf a = QA_BUF_EMPTY, b = QA_BUF_EMPTY;
	const struct qa_rating *best = NULL, *begun = NULL;
	int d, least = 9;
	size_t i;

	fold(s, n, &a);
	for (i = 0; i < c->n; i++) {
		fold(c->rating[i].label, strlen(c->rating[i].label), &b);
		d = qa_distance(qa_buf_str(&b), b.len, qa_buf_str(&a), a.len);
		if (d < least && qa_is_near(d, b.len)) {
			least = d;
			best = &c->rating[i];
		}
		if (begun == NULL && a.len >= 4 && b.len > a.len &&
		    memcmp(b.data, a.data, a.len) == 0)
			begun = &c->rating[i];
	}
	qa_buf_clear(&a);
	qa_buf_clear(&b);
	return best != NULL ? best : begun;
}

int
qa_scale_unknown(
    const struct qa_scale *c, const char *s, size_t n, struct qa_fault *f)
{
	const struct qa_rating *near;
	struct qa_buf all = QA_BUF_EMPTY;
	size_t i;

	qa_trim(&s, &n);
	near = nearest(c, s, n);
	for (i = 0; i < c->n; i++)
		qa_buf_print(&all, "%s%s (%s)", i > 0 ? ", " : "",
		    c->rating[i].code, c->rating[i].label);
	if (near != NULL)
		qa_fail(f, QA_DATA,
		    "rating \"%.*s\" is not on the scale %s; did you mean "
		    "\"%s\"?",
		    qa_shown(s, n), s, c->code, near->label);
	else
		qa_fail(f, QA_DATA,
		    "rating \"%.*s\" is not on the scale %s: %s",
		    qa_shown(s, n), s, c->code, qa_buf_str(&all));
	qa_buf_clear(&all);
	return -1;
}

int
qa_rating_compare(
    const struct qa_rating *a, const struct qa_rating *b, bool same_scale)
{
	if (a->met == QA_MET_NA || b->met == QA_MET_NA)
		return 0;
	if (same_scale)
		return (a->position > b->position) -
		    (a->position < b->position);
	return (a->met > b->met) - (a->met < b->met);
}
