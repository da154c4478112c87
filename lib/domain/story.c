#include <stdlib.h>
#include <string.h>

#include "domain/story.h"
#include "store/scan.h"

static struct qa_story_item *
find(const struct qa_story *s, struct qa_period p)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->item[i].period.first == p.first &&
		    s->item[i].period.last == p.last)
			return &s->item[i];
	return NULL;
}

static struct qa_story_item *
find_or_add(struct qa_story *s, struct qa_period p)
{
	struct qa_story_item *x = find(s, p);
	size_t cap = s->cap == 0 ? 16 : s->cap * 2;

	if (x != NULL)
		return x;
	if (s->n == s->cap) {
		if ((x = realloc(s->item, cap * sizeof(*x))) == NULL)
			return NULL;
		s->item = x;
		s->cap = cap;
	}
	x = &s->item[s->n++];
	memset(x, 0, sizeof(*x));
	x->period = p;
	return x;
}

/* Appends one agency's words, its code before them. */
static int
add(struct qa_story *s, const struct qa_book *b, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_story_item *x =
	    find_or_add(s, qa_value_period(&v[QA_COMMENT_PERIOD]));
	const char *agency =
	    qa_codes_text(b->codes, qa_value_or(&v[QA_COMMENT_AGENCY], 0));

	if (x == NULL)
		return qa_fail_memory(f);
	if (x->voices++ > 0)
		qa_buf_text(&x->text, "; ");
	qa_buf_print(&x->text, "%s: ", *agency == '\0' ? "all" : agency);
	if (x->voices == 1)
		x->code_len = x->text.len;
	qa_buf_add(&x->text, v[QA_COMMENT_COMMENTARY].s,
	    (size_t)v[QA_COMMENT_COMMENTARY].n);
	return x->text.failed ? qa_fail_memory(f) : 0;
}

int
qa_story_read(struct qa_story *s, struct qa_db *db, const struct qa_batches *bs,
    const struct qa_book *b, int64_t indicator, int64_t area,
    struct qa_fault *f)
{
	struct qa_value like[1] = { qa_value_integer(indicator) };
	struct qa_buf place = QA_BUF_EMPTY;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	memset(s, 0, sizeof(*s));
	qa_buf_put(&place, '[');
	qa_book_place_codes(b, qa_book_place(b, area), &place);
	qa_buf_put(&place, ']');
	if (place.failed) {
		qa_fail_memory(f);
		goto done;
	}
	if (qa_scan_open(&scan, db, &qa_kind_commentary, bs, QA_SCAN_SERIES,
		like, place.data, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		if (found.value[QA_COMMENT_COMMENTARY].form != QA_STRING)
			continue;
		if (add(s, b, found.value, f) == -1) {
			step = -1;
			break;
		}
	}
done:
	qa_scan_close(scan);
	qa_buf_clear(&place);
	return step;
}

void
qa_story_clear(struct qa_story *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		qa_buf_clear(&s->item[i].text);
	free(s->item);
	memset(s, 0, sizeof(*s));
}

const char *
qa_story_of(const struct qa_story *s, struct qa_period p)
{
	const struct qa_story_item *x = find(s, p);

	if (x == NULL)
		return "";
	return qa_buf_str(&x->text) + (x->voices == 1 ? x->code_len : 0);
}
