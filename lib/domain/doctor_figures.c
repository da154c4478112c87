/* Checks of the figures in force: against their definitions, their history
 * and their peers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "domain/doctor_room.h"
#include "domain/story.h"
#include "domain/verify.h"
#include "measure/outlier.h"
#include "measure/quantile.h"
#include "record/figure.h"
#include "store/scan.h"

#define HISTORY 5 /* other figures at least */
#define PEERS 20 /* local authorities at least */

/* A figure as a number. */
struct point {
	int64_t area, breakdown;
	struct qa_period period;
	enum qa_period_kind kind;
	double value;
	struct qa_num shown;
	bool authority; /* a local authority's */
};

struct points {
	const struct qa_indicator *x; /* of the last one read */
	struct point *item; /* by area */
	size_t n, cap;
	const struct point **by_period;
	double *other; /* room for as many */
};

static int
add(struct points *p, const struct point *item, struct qa_fault *f)
{
	size_t cap = p->cap == 0 ? 256 : p->cap * 2;
	const struct point **by;
	struct point *items;
	double *other;

	if (p->n == p->cap) {
		if ((items = realloc(p->item, cap * sizeof(*items))) == NULL)
			return qa_fail_memory(f);
		p->item = items;
		if ((other = realloc(p->other, cap * sizeof(*other))) == NULL)
			return qa_fail_memory(f);
		p->other = other;
		by = realloc(p->by_period, cap * sizeof(*by));
		if (by == NULL)
			return qa_fail_memory(f);
		p->by_period = by;
		p->cap = cap;
	}
	p->item[p->n++] = *item;
	return 0;
}

static bool
is_authority(const struct qa_doctor *d, int64_t area, int day)
{
	const struct qa_area *a = qa_book_area(&d->book, area, day);

	return a != NULL && a->level == QA_LEVEL_LA;
}

/* Keeps a figure that has a value to show. */
static int
take(struct qa_doctor *d, struct points *p, const struct qa_value *v,
    struct qa_fault *f)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	struct qa_figure figure;
	enum qa_status status;
	struct point item;

	qa_figure_of(v, &figure);
	p->x = qa_book_any_indicator(
	    &d->book, v[QA_OBS_INDICATOR].i, figure.period.last);
	if (p->x == NULL ||
	    qa_figure_value(
		&figure, p->x, NULL, &item.shown, &status, &ignored) != 1)
		return 0;
	item.area = v[QA_OBS_AREA].i;
	item.breakdown = qa_value_or(&v[QA_OBS_BREAKDOWN], 0);
	item.period = figure.period;
	item.kind = qa_period_kind(figure.period);
	item.value = qa_num_double(item.shown);
	item.authority = p->n > 0 && p->item[p->n - 1].area == item.area
	    ? p->item[p->n - 1].authority
	    : is_authority(d, item.area, item.period.last);
	return add(p, &item, f);
}

static int
order(const struct point *a, const struct point *b)
{
	if (a->period.first != b->period.first)
		return a->period.first < b->period.first ? -1 : 1;
	return (a->period.last > b->period.last) -
	    (a->period.last < b->period.last);
}

static int
by_period(const void *a, const void *b)
{
	return order(
	    *(const struct point *const *)a, *(const struct point *const *)b);
}

static int
read_points(struct qa_doctor *d, int64_t indicator, struct points *p,
    struct qa_fault *f)
{
	struct qa_value like[1] = { qa_value_integer(indicator) };
	struct qa_scan *scan = NULL;
	struct qa_found found;
	size_t i;
	int step;

	p->n = 0;
	p->x = NULL;
	step = qa_scan_open(&scan, d->db, &qa_kind_observations, &d->batches,
	    QA_SCAN_INDICATOR, like, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (take(d, p, found.value, f) == -1)
			step = -1;
	qa_scan_close(scan);
	for (i = 0; i < p->n; i++)
		p->by_period[i] = &p->item[i];
	if (p->n > 1)
		qsort(p->by_period, p->n, sizeof(*p->by_period), by_period);
	return step;
}

/* ---- what is said of a value that is far out ---- */

static int
is_explained(struct qa_doctor *d, int64_t indicator, const struct point *p,
    bool *is, struct qa_fault *f)
{
	struct qa_story story = { .n = 0 };
	int rc = qa_story_read(
	    &story, d->db, &d->batches, &d->book, indicator, p->area, f);

	*is = rc == 0 && *qa_story_of(&story, p->period) != '\0';
	qa_story_clear(&story);
	return rc;
}

static int
tell(struct qa_doctor *d, const struct points *all, const struct point *p,
    const char *check, int side, size_t n, struct qa_fault *f)
{
	char value[QA_NUM_TEXT], period[QA_PERIOD_TEXT];
	const char *area = qa_codes_text(d->book.codes, p->area);
	struct qa_buf mend = QA_BUF_EMPTY;
	bool explained;
	double end;

	if (is_explained(d, all->x->id, p, &explained, f) == -1)
		return -1;
	if (explained)
		return 0;
	qa_period_write(p->period, period);
	end = side > 0 ? all->other[n - 1] : all->other[0];
	qa_buf_print(&mend,
	    "correct it with qa-ingest observations, or explain it: printf "
	    "'indicator,area,period,commentary\\n%s,%s,%s,WHY\\n' | qa-ingest "
	    "commentary -",
	    all->x->code, area, period);
	qa_doctor_tell(d, QA_FINDING, check, all->x->code, qa_buf_str(&mend),
	    "%s of %s, %s, is %s; the %s of %zu others %s is %.*f",
	    all->x->code, area, period, qa_num_write(p->shown, value),
	    side > 0 ? "largest" : "smallest", n,
	    strcmp(check, "history") == 0 ? "in its history" : "that period",
	    all->x->decimals, end);
	qa_buf_clear(&mend);
	return 0;
}

/* Against the other figures of the same area, breakdown and length. */
static int
check_history(struct qa_doctor *d, const struct points *all,
    const struct point *p, struct qa_fault *f)
{
	const struct point *q = p, *end = all->item + all->n;
	size_t n = 0;
	int side;

	while (q > all->item && q[-1].area == p->area)
		q--;
	for (; q < end && q->area == p->area; q++)
		if (q != p && q->breakdown == p->breakdown &&
		    q->kind == p->kind)
			all->other[n++] = q->value;
	if (n < HISTORY)
		return 0;
	qa_sort_doubles(all->other, n);
	if ((side = qa_outlier(p->value, all->other, n)) == 0)
		return 0;
	return tell(d, all, p, "history", side, n, f);
}

/* The first figure of a period. */
static size_t
first_of(const struct points *all, const struct point *p)
{
	size_t low = 0, high = all->n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (order(all->by_period[mid], p) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Against local authorities, where areas of any size may be compared. */
static int
check_peers(struct qa_doctor *d, const struct points *all,
    const struct point *p, struct qa_fault *f)
{
	size_t i, n = 0;
	int side;

	if (p->breakdown != 0 || all->n < PEERS ||
	    (all->x->measure != QA_PERCENT && all->x->measure != QA_RATE &&
		all->x->measure != QA_MEAN))
		return 0;
	for (i = first_of(all, p); i < all->n; i++) {
		const struct point *q = all->by_period[i];

		if (order(q, p) != 0)
			break;
		if (q != p && q->breakdown == 0 && q->authority)
			all->other[n++] = q->value;
	}
	if (n < PEERS)
		return 0;
	qa_sort_doubles(all->other, n);
	if ((side = qa_outlier(p->value, all->other, n)) == 0)
		return 0;
	return tell(d, all, p, "peers", side, n, f);
}

/* ---- which areas ---- */

struct areas {
	int64_t *id;
	size_t n;
};

static int
add_area(struct areas *a, int64_t id, struct qa_fault *f)
{
	int64_t *p;

	if (id == 0)
		return 0;
	if ((p = realloc(a->id, (a->n + 1) * sizeof(*p))) == NULL)
		return qa_fail_memory(f);
	a->id = p;
	p[a->n++] = id;
	return 0;
}

static int
add_neighbours(struct qa_doctor *d, struct areas *a, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, d->db, &qa_kind_neighbours, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (found.value[QA_NEIGHBOUR_AREA].i == d->book.home &&
		    add_area(a, found.value[QA_NEIGHBOUR_NEIGHBOUR].i, f) == -1)
			step = -1;
	qa_scan_close(scan);
	return step;
}

/* The areas that a scorecard shows. */
static int
find_areas(struct qa_doctor *d, struct areas *a, struct qa_fault *f)
{
	if (add_area(a, d->book.home, f) == -1 ||
	    add_area(a, qa_book_region(&d->book, d->book.home, d->today), f) ==
		-1 ||
	    add_area(a, d->book.england, f) == -1)
		return -1;
	return add_neighbours(d, a, f);
}

static bool
among(const struct areas *a, int64_t id)
{
	size_t i;

	for (i = 0; i < a->n; i++)
		if (a->id[i] == id)
			return true;
	return false;
}

static int
check_indicator(struct qa_doctor *d, int64_t id, const struct areas *areas,
    struct points *all, struct qa_fault *f)
{
	size_t i, before;

	if (read_points(d, id, all, f) == -1)
		return -1;
	for (i = 0; i < all->n; i++) {
		if (!among(areas, all->item[i].area))
			continue;
		before = qa_grid_rows(d->grid);
		if (check_history(d, all, &all->item[i], f) == -1)
			return -1;
		if (qa_grid_rows(d->grid) == before &&
		    check_peers(d, all, &all->item[i], f) == -1)
			return -1;
	}
	return 0;
}

static int
check_values(struct qa_doctor *d, struct qa_fault *f)
{
	const struct qa_indicator *x = d->book.indicators;
	struct areas areas = { NULL, 0 };
	struct points all = { .n = 0 };
	size_t i;
	int rc = find_areas(d, &areas, f);

	for (i = 0; rc == 0 && i < d->book.indicators_n; i++)
		if (i == 0 || x[i].id != x[i - 1].id)
			rc = check_indicator(d, x[i].id, &areas, &all, f);
	free(areas.id);
	free(all.item);
	free(all.other);
	free(all.by_period);
	return rc;
}

static const char *
first_word(const char *s, char *word, size_t size)
{
	size_t n = strcspn(s, " ");

	snprintf(word, size, "%.*s", (int)n, s);
	return word;
}

/* Figures that their definition would not let in now. */
static int
check_definitions(struct qa_doctor *d, struct qa_fault *f)
{
	struct qa_buf list = QA_BUF_EMPTY;
	char code[40], *line, *end;
	long n = 0;
	int rc = qa_verify_figures(d->db, QA_VERIFY_ALL, &list, &n, f);

	for (line = list.data; rc == 0 && n > 0 && line != NULL; line = end) {
		if ((end = strchr(line, '\n')) != NULL)
			*end++ = '\0';
		qa_doctor_tell(d, QA_FINDING, "definition",
		    first_word(line, code, sizeof(code)),
		    "send the figure whole: qa-ingest observations FILE", "%s",
		    line);
	}
	qa_buf_clear(&list);
	return rc;
}

int
qa_doctor_figures(struct qa_doctor *d, struct qa_fault *f)
{
	if (check_definitions(d, f) == -1)
		return -1;
	return check_values(d, f);
}
