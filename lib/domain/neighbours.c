#include <stdlib.h>
#include <string.h>

#include "domain/neighbours.h"
#include "store/scan.h"

static int
add(struct qa_neighbours *x, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_neighbour *p = x->item;

	if ((x->n & (x->n - 1)) == 0) {
		p = realloc(p, (x->n == 0 ? 1 : x->n * 2) * sizeof(*p));
		if (p == NULL)
			return qa_fail_memory(f);
		x->item = p;
	}
	p = &x->item[x->n++];
	p->set = v[QA_NEIGHBOUR_SET].i;
	p->area = v[QA_NEIGHBOUR_AREA].i;
	p->neighbour = v[QA_NEIGHBOUR_NEIGHBOUR].i;
	p->from = (int)qa_value_or(&v[QA_NEIGHBOUR_FROM], QA_DAY_ALWAYS);
	p->to = (int)qa_value_or(&v[QA_NEIGHBOUR_TO], QA_DAY_OPEN);
	return 0;
}

static int
read_own(struct qa_neighbours *x, struct qa_known *k, struct qa_fault *f)
{
	const char *own;

	if (qa_book_setting(k->db, &k->batches, "neighbour_set", &k->book.pool,
		&own, f) == -1)
		return -1;
	if (own != NULL)
		x->own = qa_codes_find(
		    k->book.codes, QA_SPACE_NAME, own, strlen(own));
	return 0;
}

int
qa_neighbours_read(
    struct qa_neighbours *x, struct qa_known *k, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1;

	memset(x, 0, sizeof(*x));
	if (qa_scan_open(&scan, k->db, &qa_kind_neighbours, &k->batches,
		QA_SCAN_ALL, NULL, NULL, f) == 0)
		while ((step = qa_scan_next(scan, &found, f)) == 1)
			if (add(x, found.value, f) == -1) {
				step = -1;
				break;
			}
	qa_scan_close(scan);
	return step == -1 ? -1 : read_own(x, k, f);
}

void
qa_neighbours_clear(struct qa_neighbours *x)
{
	free(x->item);
	memset(x, 0, sizeof(*x));
}

int64_t
qa_neighbours_find(const struct qa_neighbours *x, const struct qa_known *k,
    const char *name, struct qa_fault *f)
{
	int64_t id =
	    qa_codes_find(k->book.codes, QA_SPACE_NAME, name, strlen(name));
	struct qa_buf b = QA_BUF_EMPTY;
	int64_t last = 0;
	size_t i;

	for (i = 0; i < x->n; i++) {
		if (x->item[i].set == id)
			return id;
		if (x->item[i].set != last)
			qa_buf_print(&b, "%s%s", last == 0 ? "" : ", ",
			    qa_codes_text(k->book.codes, x->item[i].set));
		last = x->item[i].set;
	}
	qa_fail(f, QA_USAGE, "there is no set of neighbours \"%s\"; %s%s", name,
	    last == 0 ? "none is loaded: qa-ingest neighbours FILE"
		      : "there is ",
	    qa_buf_str(&b));
	qa_buf_clear(&b);
	return 0;
}

/* Whether a row is of the place and holds on the day. */
static bool
holds(const struct qa_neighbour *x, const struct qa_known *k, int64_t place,
    int day)
{
	return x->from <= day && day <= x->to &&
	    qa_book_place(&k->book, x->area) == place;
}

/* Whether one set goes before another: it began later; of two that began
 * together that whose name comes last, as 2025 after 2024. */
static bool
is_newer(const struct qa_known *k, const struct qa_neighbour *a,
    const struct qa_neighbour *b)
{
	if (b == NULL || a->from != b->from)
		return b == NULL || a->from > b->from;
	return strcmp(qa_codes_text(k->book.codes, a->set),
		   qa_codes_text(k->book.codes, b->set)) > 0;
}

int64_t
qa_neighbours_set(const struct qa_neighbours *x, const struct qa_known *k,
    int64_t area, int day, int64_t named)
{
	int64_t place = qa_book_place(&k->book, area);
	bool home =
	    k->book.home != 0 && qa_book_place(&k->book, k->book.home) == place;
	const struct qa_neighbour *best = NULL;
	size_t i;

	if (named != 0)
		return named;
	for (i = 0; i < x->n; i++) {
		if (!holds(&x->item[i], k, place, day))
			continue;
		if (home && x->own != 0 && x->item[i].set == x->own)
			return x->own;
		if (is_newer(k, &x->item[i], best))
			best = &x->item[i];
	}
	return best == NULL ? 0 : best->set;
}

size_t
qa_neighbours_of(const struct qa_neighbours *x, const struct qa_known *k,
    int64_t set, int64_t area, int day, int64_t out[static QA_NEIGHBOURS_MAX])
{
	int64_t place = qa_book_place(&k->book, area);
	size_t i, n = 0;

	for (i = 0; i < x->n && n < QA_NEIGHBOURS_MAX; i++)
		if (x->item[i].set == set && holds(&x->item[i], k, place, day))
			out[n++] = x->item[i].neighbour;
	return n;
}
