#include <string.h>

#include "domain/book.h"
#include "domain/s11_answers.h"
#include "domain/s11_rounds.h"
#include "store/scan.h"

/* What there is on one side of a change. */
struct side {
	struct qa_book book;
	struct qa_tools tools;
	struct qa_rounds rounds;
};

/* What an answer means on a side. */
struct meaning {
	const struct qa_tool *tool;
	const struct qa_item *item; /* NULL: nothing */
	const struct qa_rating *rating; /* NULL: it has none */
};

static int
open_side(struct side *x, struct qa_db *db, const struct qa_batches *bs,
    struct qa_fault *f)
{
	if (qa_book_read(&x->book, db, bs, f) == -1 ||
	    qa_tools_read(&x->tools, db, bs, qa_db_codes(db), f) == -1)
		return -1;
	return qa_rounds_read(&x->rounds, db, bs, qa_db_codes(db), f);
}

static void
close_side(struct side *x)
{
	qa_rounds_clear(&x->rounds);
	qa_tools_clear(&x->tools);
	qa_book_clear(&x->book);
}

/* A record of returns or ratings: round, agency, standard come first. */
static struct meaning
mean(const struct side *x, const struct qa_value *v, const struct qa_value *r)
{
	const struct qa_value *number = &v[QA_RETURN_STANDARD];
	struct meaning m = { .item = NULL };
	const struct qa_round *round =
	    qa_rounds_get(&x->rounds, v[QA_RETURN_ROUND].i, 0);
	int64_t agency = v[QA_RETURN_AGENCY].i;

	if (round == NULL || number->form != QA_STRING)
		return m;
	m.tool = qa_rounds_tool(&x->rounds, &x->tools, round->id, agency,
	    qa_book_agency_of(&x->book, agency, round->due));
	if (m.tool == NULL ||
	    qa_rounds_get(&x->rounds, round->id, m.tool->id) == NULL)
		return m;
	m.item = qa_tool_item(m.tool, number->s, (size_t)number->n);
	if (m.item != NULL && m.item->scale != NULL && r->form == QA_STRING)
		m.rating = qa_scale_find(m.item->scale, r->s, (size_t)r->n);
	return m;
}

static bool
same_rating(const struct qa_rating *a, const struct qa_rating *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a->code, b->code) == 0 &&
	    strcmp(a->label, b->label) == 0 && a->position == b->position &&
	    a->met == b->met;
}

/* What differs, in words; NULL: nothing. What meant nothing before may mean
 * something now. */
static const char *
difference(const struct meaning *a, const struct meaning *b)
{
	if (a->item == NULL)
		return NULL;
	if (b->item == NULL || a->tool->id != b->tool->id)
		return "would belong to nothing that is asked";
	if (a->item->asks != b->item->asks)
		return "would no longer answer what is asked";
	if (strcmp(a->item->text, b->item->text) != 0)
		return "would answer other words";
	if (strcmp(a->item->applies_to, b->item->applies_to) != 0 ||
	    a->item->form != b->item->form)
		return "would be asked of others";
	if (!same_rating(a->rating, b->rating))
		return "would have another rating";
	return NULL;
}

static int
check(const struct side *before, const struct side *after,
    const struct qa_codes *codes, const struct qa_value *v,
    const struct qa_value *rating, struct qa_fault *f)
{
	const struct meaning a = mean(before, v, rating);
	const struct meaning b = mean(after, v, rating);
	const char *what = difference(&a, &b);

	if (what == NULL)
		return 0;
	return qa_fail(f, QA_DATA,
	    "the answer of %s to %s in round %s %s: what was answered keeps "
	    "its words, its scale and its tool; make a new version of the "
	    "tool, or a new scale, for the next round",
	    qa_codes_text(codes, v[QA_RETURN_AGENCY].i), a.item->number,
	    qa_codes_text(codes, v[QA_RETURN_ROUND].i), what);
}

static int
check_kind(struct qa_db *db, const struct qa_kind *k, int rating,
    const struct qa_batches *bs, const struct side *before,
    const struct side *after, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, db, k, bs, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (check(before, after, qa_db_codes(db), found.value,
			&found.value[rating], f) == -1)
			step = -1;
	qa_scan_close(scan);
	return step;
}

int
qa_answers_keep(struct qa_db *db, const struct qa_batches *before,
    const struct qa_batches *after, struct qa_fault *f)
{
	struct side a, b;
	int rc = -1;

	memset(&a, 0, sizeof(a));
	memset(&b, 0, sizeof(b));
	if (open_side(&a, db, before, f) == -1 ||
	    open_side(&b, db, after, f) == -1)
		goto done;
	if (check_kind(db, &qa_kind_s11_returns, QA_RETURN_RATING, after, &a,
		&b, f) == -1)
		goto done;
	rc = check_kind(
	    db, &qa_kind_s11_ratings, QA_RATING_RATING, after, &a, &b, f);
done:
	close_side(&a);
	close_side(&b);
	return rc;
}
