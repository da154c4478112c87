#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "base/text.h"
#include "domain/compare_stream.h"
#include "measure/dsr.h"
#include "record/cell.h"

enum {
	AREA,
	NUMERATOR,
	DENOMINATOR,
	VALUE,
	INDICATOR,
	PERIOD,
	NAME,
	STANDARD,
	PARTS,
	COLUMNS
};

static const char *const names[COLUMNS] = { "area", "numerator", "denominator",
	"value", "indicator", "period", "name", "standard", "parts" };

/* A row of an area that is standardised. */
struct stratum {
	size_t item;
	struct qa_stratum s;
};

/* A group and what belongs to it while it is read. */
struct group {
	struct qa_compare_group g;
	struct qa_names areas;
	struct stratum *stratum;
	size_t strata, cap;
};

struct qa_compare_stream {
	struct qa_stream_options o;
	bool has_header;
	struct qa_stream_header header;
	struct qa_groups keys;
	struct group *group; /* one, or by number of the key */
	size_t groups;
	struct qa_buf key;
};

int
qa_compare_stream_open(struct qa_compare_stream **out,
    const struct qa_stream_options *o, struct qa_fault *f)
{
	struct qa_compare_stream *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->o = *o;
	s->header.name = names;
	s->header.n = COLUMNS;
	s->keys.current = -1;
	s->keys.gather = o->gather;
	return 0;
}

static void
clear_group(struct group *x)
{
	qa_compare_clear(&x->g);
	qa_names_clear(&x->areas);
	free(x->stratum);
	memset(x, 0, sizeof(*x));
}

void
qa_compare_stream_close(struct qa_compare_stream *s)
{
	size_t i;

	if (s == NULL)
		return;
	for (i = 0; i < s->groups; i++)
		clear_group(&s->group[i]);
	free(s->group);
	qa_groups_clear(&s->keys);
	qa_buf_clear(&s->key);
	free(s);
}

/* ---- the header ---- */

static int
read_header(
    struct qa_compare_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	bool count = s->o.measure.measure == QA_COUNT_MEASURE;
	bool parts;

	s->has_header = true;
	if (qa_stream_find(&s->header, row, f) == -1)
		return -1;
	parts = s->header.at[NUMERATOR] >= 0 &&
	    (count || s->header.at[DENOMINATOR] >= 0);
	f->column = 1;
	if (s->header.at[AREA] < 0)
		return qa_fail(f, QA_DATA,
		    "there is no column area; a comparison takes area, "
		    "numerator and denominator, or area and value");
	if (!parts && (s->header.at[VALUE] < 0 || s->o.standardise))
		return qa_fail(f, QA_DATA, "there is no column %s%s",
		    s->header.at[NUMERATOR] < 0 ? "numerator" : "denominator",
		    s->o.standardise ? "" : ", and none called value");
	if (s->o.standardise && s->header.at[STANDARD] < 0)
		return qa_fail(f, QA_DATA,
		    "there is no column standard: how many people of each "
		    "band the standard population has");
	f->column = 0;
	return 0;
}

/* ---- groups ---- */

static const char *
keep(struct qa_compare_group *g, struct qa_cell c)
{
	qa_trim(&c.s, &c.n);
	return qa_pool_copy(&g->pool, c.s, c.n);
}

static int
make_key(
    struct qa_compare_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_cell a = qa_stream_cell(&s->header, row, INDICATOR),
		       b = qa_stream_cell(&s->header, row, PERIOD);

	qa_trim(&a.s, &a.n);
	qa_trim(&b.s, &b.n);
	qa_buf_reset(&s->key);
	qa_buf_add(&s->key, a.s, a.n);
	qa_buf_put(&s->key, '\0');
	qa_buf_add(&s->key, b.s, b.n);
	return s->key.failed ? qa_fail_memory(f) : 0;
}

/* Room for group number n, which is a new one. */
static int
begin_group(struct qa_compare_stream *s, size_t n, const struct qa_row *row,
    struct qa_fault *f)
{
	struct group *x = s->group;
	size_t at = s->o.gather ? n : 0;

	if (at >= s->groups) {
		if ((at & (at - 1)) == 0) {
			x = realloc(x, (at == 0 ? 1 : at * 2) * sizeof(*x));
			if (x == NULL)
				return qa_fail_memory(f);
			s->group = x;
		}
		memset(&x[at], 0, sizeof(*x));
		s->groups = at + 1;
	}
	x = &s->group[at];
	x->g.measure = s->o.measure;
	x->g.title = x->g.unit = "";
	x->g.indicator =
	    keep(&x->g, qa_stream_cell(&s->header, row, INDICATOR));
	x->g.period = keep(&x->g, qa_stream_cell(&s->header, row, PERIOD));
	if (x->g.indicator == NULL || x->g.period == NULL)
		return qa_fail_memory(f);
	return 0;
}

/* Which group a row is of; a new one begins where there is none. */
static int
choose_group(struct qa_compare_stream *s, const struct qa_row *row,
    enum qa_group_step *step, struct qa_fault *f)
{
	if (make_key(s, row, f) == -1)
		return -1;
	*step = qa_groups_choose(&s->keys, s->key.data, s->key.len);
	if (*step == QA_GROUP_FAILED)
		return qa_fail_memory(f);
	if (*step != QA_GROUP_NEW)
		return 0;
	*step = QA_GROUP_SAME;
	return begin_group(s, (size_t)s->keys.current, row, f);
}

static struct group *
current(struct qa_compare_stream *s)
{
	return &s->group[s->o.gather ? (size_t)s->keys.current : 0];
}

/* ---- a row ---- */

/* The area's place in the group; a new one where it is the first time. */
static int
find_item(struct qa_compare_stream *s, struct group *x,
    const struct qa_row *row, struct qa_compared **out, struct qa_fault *f)
{
	struct qa_cell a = qa_stream_cell(&s->header, row, AREA);
	size_t was = x->areas.n;
	struct qa_compared *c;
	long n;

	qa_trim(&a.s, &a.n);
	if (a.n == 0) {
		qa_fail(f, QA_DATA, "area is empty");
		return qa_stream_fault(&s->header, AREA, f);
	}
	if ((n = qa_names_add(&x->areas, a.s, a.n)) == -1)
		return qa_fail_memory(f);
	if ((size_t)n < was) {
		*out = &x->g.item[n];
		if (s->o.standardise)
			return 0;
		qa_fail(f, QA_DATA,
		    "area %.*s stands twice in its group: first on line %ld",
		    qa_shown(a.s, a.n), a.s, (*out)->line);
		return qa_stream_fault(&s->header, AREA, f);
	}
	if ((c = *out = qa_compare_add(&x->g, f)) == NULL)
		return -1;
	c->area = x->areas.name[n];
	c->name = keep(&x->g, qa_stream_cell(&s->header, row, NAME));
	c->home = s->o.home != NULL && strcmp(c->area, s->o.home) == 0;
	c->line = row->line;
	return c->name == NULL ? qa_fail_memory(f) : 0;
}

static int
check_parts(const struct qa_compare_stream *s, const struct qa_compared *c,
    struct qa_fault *f)
{
	char n[QA_NUM_TEXT], d[QA_NUM_TEXT];

	f->column = s->header.at[NUMERATOR] + 1;
	if (c->has_n && c->n.scaled < 0)
		return qa_fail(f, QA_DATA, "numerator %s is negative",
		    qa_num_write(c->n, n));
	f->column = s->header.at[DENOMINATOR] + 1;
	if (c->has_d && c->d.scaled < 0)
		return qa_fail(f, QA_DATA, "denominator %s is negative",
		    qa_num_write(c->d, d));
	if (s->o.measure.measure == QA_PERCENT && c->has_n && c->has_d &&
	    qa_num_compare(c->n, c->d) > 0)
		return qa_fail(f, QA_DATA,
		    "denominator %s is smaller than its numerator %s; for a "
		    "percentage the part is within the whole",
		    qa_num_write(c->d, d), qa_num_write(c->n, n));
	f->column = 0;
	return 0;
}

/* Parts as published, which do not give the value. */
static int
read_parts(const struct qa_compare_stream *s, const struct qa_row *row,
    bool *rounded, struct qa_fault *f)
{
	struct qa_cell c = qa_stream_cell(&s->header, row, PARTS);

	qa_trim(&c.s, &c.n);
	*rounded = qa_same_word(c.s, c.n, "rounded");
	if (c.n == 0 || *rounded || qa_same_word(c.s, c.n, "exact"))
		return 0;
	qa_fail(f, QA_DATA, "parts takes one of exact|rounded, not \"%.*s\"",
	    qa_shown(c.s, c.n), c.s);
	return qa_stream_fault(&s->header, PARTS, f);
}

/* A value that is given agrees with its parts, as far as it is shown; more
 * than 9 decimals are the noise of a binary fraction. */
static int
check_value(const struct qa_compare_stream *s, const struct qa_compared *c,
    struct qa_num v, struct qa_fault *f)
{
	const struct qa_compare_measure *m = &s->o.measure;
	char got[QA_NUM_TEXT], n[QA_NUM_TEXT], d[QA_NUM_TEXT];
	char want[QA_NUM_TEXT];
	struct qa_num is = c->n;

	if (v.scale > 9) {
		if (qa_num_round(v, 9, &v, f) == -1)
			return -1;
		for (; v.scale > 0 && v.scaled % 10 == 0; v.scale--)
			v.scaled /= 10;
	}
	if (m->measure != QA_COUNT_MEASURE &&
	    qa_num_ratio(c->n, c->d, (int64_t)m->times, v.scale, &is, f) == -1)
		return qa_stream_fault(&s->header, VALUE, f);
	if (qa_num_compare(is, v) == 0)
		return 0;
	if (m->measure == QA_COUNT_MEASURE)
		qa_fail(f, QA_DATA, "value %s is not the count %s in numerator",
		    qa_num_write(v, got), qa_num_write(c->n, n));
	else
		qa_fail(f, QA_DATA,
		    "value %s does not match %s out of %s per %.0f, which is "
		    "%s; --per says per how many, and parts that published "
		    "parts are rounded",
		    qa_num_write(v, got), qa_num_write(c->n, n),
		    qa_num_write(c->d, d), m->times, qa_num_write(is, want));
	return qa_stream_fault(&s->header, VALUE, f);
}

/* The value from its parts, or as it was given; of nothing there is none. */
static int
find_value(const struct qa_compare_stream *s, struct qa_compared *c,
    bool rounded, bool has_v, struct qa_num v, enum qa_status status,
    struct qa_fault *f)
{
	const struct qa_compare_measure *m = &s->o.measure;
	bool count = m->measure == QA_COUNT_MEASURE;

	c->exact =
	    !rounded && c->has_n && (count || (c->has_d && c->d.scaled > 0));
	if (c->exact && has_v && check_value(s, c, v, f) == -1)
		return -1;
	if (c->has_d && c->d.scaled == 0 && !has_v && status == QA_FINAL)
		status = c->has_n && c->n.scaled == 0 ? QA_NOT_APPLICABLE
						      : QA_NOT_AVAILABLE;
	if (has_v)
		c->shown = v;
	else if (count && c->exact)
		c->shown = c->n;
	else if (c->exact &&
	    qa_num_ratio(c->n, c->d, (int64_t)m->times, m->value_decimals,
		&c->shown, f) == -1)
		return qa_stream_fault(&s->header, NUMERATOR, f);
	c->unrounded = c->exact && !has_v;
	c->has_value = has_v || c->exact;
	if (!c->has_value && status == QA_FINAL)
		status = QA_NOT_AVAILABLE;
	c->status = qa_status_name(status);
	return 0;
}

static int
add_stratum(struct qa_compare_stream *s, struct group *x, size_t item,
    const struct qa_compared *c, struct qa_num standard, struct qa_fault *f)
{
	struct stratum *p = x->stratum;
	char text[QA_NUM_TEXT];

	if (standard.scaled < 0) {
		qa_fail(f, QA_DATA, "standard %s is negative",
		    qa_num_write(standard, text));
		return qa_stream_fault(&s->header, STANDARD, f);
	}
	if (x->strata == x->cap) {
		x->cap = x->cap == 0 ? 64 : x->cap * 2;
		if ((p = realloc(p, x->cap * sizeof(*p))) == NULL)
			return qa_fail_memory(f);
		x->stratum = p;
	}
	p = &p[x->strata++];
	p->item = item;
	p->s.events = qa_num_double(c->n);
	p->s.population = qa_num_double(c->d);
	p->s.standard = qa_num_double(standard);
	return 0;
}

/* A band of an area: its parts are added to those it has. */
static int
take_band(struct qa_compare_stream *s, struct group *x,
    const struct qa_row *row, struct qa_compared *c, struct qa_fault *f)
{
	struct qa_compared band = { .has_n = false };
	enum qa_status status = QA_FINAL;
	struct qa_num standard = { 0, 0 };
	bool has;

	if (qa_stream_number(&s->header, row, NUMERATOR, &band.has_n, &band.n,
		&status, f) == -1 ||
	    qa_stream_number(&s->header, row, DENOMINATOR, &band.has_d, &band.d,
		&status, f) == -1 ||
	    qa_stream_number(
		&s->header, row, STANDARD, &has, &standard, &status, f) == -1 ||
	    check_parts(s, &band, f) == -1)
		return -1;
	if (!band.has_n || !band.has_d || !has) {
		/* a rate without a band is not that of the area */
		c->status = qa_status_name(
		    status == QA_FINAL ? QA_NOT_AVAILABLE : status);
		return 0;
	}
	if (qa_num_add(c->n, band.n, &c->n, f) == -1)
		return qa_stream_fault(&s->header, NUMERATOR, f);
	if (qa_num_add(c->d, band.d, &c->d, f) == -1)
		return qa_stream_fault(&s->header, DENOMINATOR, f);
	c->has_n = c->has_d = true;
	return add_stratum(s, x, (size_t)(c - x->g.item), &band, standard, f);
}

static int
take(struct qa_compare_stream *s, const struct qa_row *row, struct qa_fault *f)
{
	struct group *x = current(s);
	enum qa_status status = QA_FINAL;
	struct qa_compared *c = NULL;
	struct qa_num v = { 0, 0 };
	bool has_v, rounded;

	if (find_item(s, x, row, &c, f) == -1)
		return -1;
	if (s->o.standardise)
		return take_band(s, x, row, c, f);
	if (qa_stream_number(&s->header, row, NUMERATOR, &c->has_n, &c->n,
		&status, f) == -1 ||
	    qa_stream_number(&s->header, row, DENOMINATOR, &c->has_d, &c->d,
		&status, f) == -1 ||
	    qa_stream_number(&s->header, row, VALUE, &has_v, &v, &status, f) ==
		-1 ||
	    read_parts(s, row, &rounded, f) == -1 ||
	    (!rounded && check_parts(s, c, f) == -1))
		return -1;
	return find_value(s, c, rounded, has_v, v, status, f);
}

int
qa_compare_stream_row(struct qa_compare_stream *s, const struct qa_row *row,
    enum qa_group_step *step, struct qa_fault *f)
{
	*step = QA_GROUP_SAME;
	if (!s->has_header)
		return read_header(s, row, f);
	if (row->n != s->header.fields) {
		qa_fail(f, QA_DATA,
		    "the row has %zu fields, and the header has %zu", row->n,
		    s->header.fields);
		f->column =
		    (int)(row->n < s->header.fields ? row->n + 1
						    : s->header.fields + 1);
		return -1;
	}
	if (choose_group(s, row, step, f) == -1)
		return -1;
	return *step == QA_GROUP_SAME ? take(s, row, f) : 0;
}

struct qa_compare_group *
qa_compare_stream_group(struct qa_compare_stream *s, size_t i)
{
	return i < s->groups && s->keys.current >= 0 ? &s->group[i].g : NULL;
}

void
qa_compare_stream_forget(struct qa_compare_stream *s)
{
	struct group *x = &s->group[0];

	qa_compare_reset(&x->g);
	qa_names_clear(&x->areas);
	x->strata = 0;
	s->keys.current = -1;
}

/* ---- standardised rates ---- */

static int
by_item(const void *a, const void *b)
{
	const struct stratum *x = a, *y = b;

	return (x->item > y->item) - (x->item < y->item);
}

/* How many people of the standard an area's bands have together. */
static double
standard_of(const struct stratum *from, size_t n)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < n; i++)
		sum += from[i].s.standard;
	return sum;
}

/* The rate of one area from its bands, which stand together. */
static int
standardise(const struct qa_compare_stream *s, struct qa_compared *c,
    const struct stratum *from, size_t n, double most, struct qa_fault *f)
{
	struct qa_stratum *band = calloc(n, sizeof(*band));
	struct qa_fault why;
	char text[QA_DOUBLE_TEXT];
	struct qa_dsr rate;
	size_t i;
	int rc;

	if (band == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < n; i++)
		band[i] = from[i].s;
	rc = qa_dsr(band, n, s->o.per, s->o.confidence, &rate, f);
	free(band);
	if (rc == -1) {
		why = *f;
		qa_fault_clear(f);
		return qa_fail(f, (enum qa_exit)why.exit, "area %.*s: %s",
		    qa_shown(c->area, strlen(c->area)), c->area, why.text);
	}
	/* without a band that others have it is not the area's rate */
	if (standard_of(from, n) < most * (1 - 1e-9) && *c->status == '\0')
		c->status = qa_status_name(QA_INCOMPLETE);
	c->has_value = rate.known && *c->status == '\0';
	if (!c->has_value) {
		if (*c->status == '\0')
			c->status = qa_status_name(QA_NOT_AVAILABLE);
		return 0;
	}
	qa_double_write(rate.value, s->o.measure.value_decimals, -1, text);
	if (qa_num_read(text, strlen(text), &c->shown) != 0)
		return qa_fail(
		    f, QA_DATA, "the rate of %s is too large", c->area);
	c->value = rate.value;
	c->unrounded = true;
	c->has_interval = true;
	c->interval = rate.interval;
	c->status = qa_status_name(QA_FINAL);
	return 0;
}

/* How many of the sorted bands from one on are of its area. */
static size_t
bands_of(const struct group *x, size_t i)
{
	size_t k = i;

	while (k < x->strata && x->stratum[k].item == x->stratum[i].item)
		k++;
	return k - i;
}

int
qa_compare_stream_finish(
    struct qa_compare_stream *s, struct qa_compare_group *g, struct qa_fault *f)
{
	struct group *x = s->group;
	double most = 0;
	size_t i;

	if (!s->o.standardise)
		return 0;
	while (&x->g != g)
		x++;
	if (x->strata > 1)
		qsort(x->stratum, x->strata, sizeof(*x->stratum), by_item);
	for (i = 0; i < x->strata; i += bands_of(x, i))
		most = fmax(most, standard_of(&x->stratum[i], bands_of(x, i)));
	for (i = 0; i < x->strata; i += bands_of(x, i))
		if (standardise(s, &g->item[x->stratum[i].item], &x->stratum[i],
			bands_of(x, i), most, f) == -1)
			return -1;
	return 0;
}
