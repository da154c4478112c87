#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "record/cell.h"
#include "record/value.h"

struct qa_num
qa_value_num(const struct qa_value *v)
{
	struct qa_num a = { v->i, v->n };

	return a;
}

struct qa_period
qa_value_period(const struct qa_value *v)
{
	struct qa_period p = { (int)v->i, v->n };

	return p;
}

struct qa_value
qa_value_span(struct qa_period p)
{
	struct qa_value v = { .form = QA_SPAN };

	v.i = p.first;
	v.n = p.last;
	return v;
}

struct qa_value
qa_value_integer(int64_t i)
{
	struct qa_value v = { .i = i, .form = QA_INTEGER };

	return v;
}

struct qa_value
qa_value_string(const char *s, size_t n)
{
	struct qa_value v = { .s = s, .n = (int32_t)n, .form = QA_STRING };

	return v;
}

/* Keeps text in the pool. */
static int
keep(const char *s, size_t n, const struct qa_reader *r, struct qa_value *v,
    struct qa_fault *f)
{
	if ((s = qa_pool_copy(r->pool, s, n)) == NULL)
		return qa_fail_memory(f);
	*v = qa_value_string(s, n);
	return 0;
}

static int
read_code(const struct qa_kind *k, const struct qa_column *c, const char *s,
    size_t n, const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	int64_t id;

	if (!qa_is_code(s, n))
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not a code: codes are 1 to 32 letters, "
		    "digits, - and _",
		    c->name, qa_shown(s, n), s);
	if ((id = qa_codes_add(r->codes, qa_column_space(k, c), s, n)) == 0)
		return qa_fail_memory(f);
	*v = qa_value_integer(id);
	return 0;
}

/* Each item of a list separated by ; without blanks around it. */
static int
read_codes(const struct qa_kind *k, const struct qa_column *c, const char *s,
    size_t n, const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	struct qa_buf list = QA_BUF_EMPTY;
	const char *end = s + n, *stop, *item;
	size_t length;
	struct qa_value code;
	int rc = -1;

	for (; s <= end; s = stop + 1) {
		if ((stop = memchr(s, ';', (size_t)(end - s))) == NULL)
			stop = end;
		item = s;
		length = (size_t)(stop - s);
		qa_trim(&item, &length);
		if (length == 0)
			continue;
		if (read_code(k, c, item, length, r, &code, f) == -1)
			goto done;
		if (list.len > 0)
			qa_buf_put(&list, ';');
		qa_buf_add(&list, item, length);
	}
	if (list.failed) {
		qa_fail_memory(f);
		goto done;
	}
	if (list.len == 0) { /* nothing but separators */
		rc = 0;
		goto done;
	}
	rc = keep(qa_buf_str(&list), list.len, r, v, f);
done:
	qa_buf_clear(&list);
	return rc;
}

static int
read_choice(const struct qa_column *c, const char *s, size_t n,
    const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	size_t length;
	const char *item;
	int i = qa_list_find(c->choices, s, n);

	(void)r;
	if (i >= 0) {
		item = qa_list_item(c->choices, i, &length);
		*v = qa_value_string(item, length);
		return 0;
	}
	item = qa_list_nearest(c->choices, s, n, &length);
	if (item != NULL)
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not one of %s; did you mean \"%.*s\"?",
		    c->name, qa_shown(s, n), s, c->choices, (int)length, item);
	return qa_fail(f, QA_DATA, "%s \"%.*s\" is not one of %s", c->name,
	    qa_shown(s, n), s, c->choices);
}

static int
read_day(const struct qa_column *c, const char *s, size_t n, struct qa_value *v,
    struct qa_fault *f)
{
	int day;

	if (n == 10 && memcmp(s, "0001-01-01", 10) == 0)
		return 0; /* since always, which is an empty cell */
	if (qa_day_read(s, n, &day) == -1)
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not a day: write 2024-09-30 or 30/09/2024",
		    c->name, qa_shown(s, n), s);
	*v = qa_value_integer(day);
	return 0;
}

static int
read_number(const struct qa_column *c, const char *s, size_t n,
    struct qa_value *v, struct qa_fault *f)
{
	struct qa_num num;

	if (qa_number_read(s, n, &num) != 0)
		return qa_fail(f, QA_DATA, "%s \"%.*s\" is not a number",
		    c->name, qa_shown(s, n), s);
	if (c->type != QA_NUMBER && (num.scale != 0 || num.scaled < 0))
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not a whole number of 0 or more", c->name,
		    qa_shown(s, n), s);
	if (c->type == QA_NUMBER) {
		memset(v, 0, sizeof(*v));
		v->form = QA_DECIMAL;
		v->i = num.scaled;
		v->n = num.scale;
	} else {
		*v = qa_value_integer(num.scaled);
	}
	return 0;
}

/* "Biannual" is twice a year to some and every two years to others. */
static int
read_months(const struct qa_column *c, const char *s, size_t n,
    struct qa_value *v, struct qa_fault *f)
{
	static const char words[] = "monthly|quarterly|annually|annual|yearly|"
				    "biennially|biennial|half-yearly";
	static const int months[] = { 1, 3, 12, 12, 12, 24, 24, 6 };
	int i;

	if (n >= 8 &&
	    (qa_same_word(s, 8, "biannual") || qa_same_word(s, 8, "bi-annua")))
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" has two readings: write 6 for twice a year, or "
		    "24 for every two years",
		    c->name, qa_shown(s, n), s);
	if ((i = qa_list_find(words, s, n)) >= 0) {
		*v = qa_value_integer(months[i]);
		return 0;
	}
	if (read_number(c, s, n, v, f) == -1)
		return -1;
	if (v->i < 1 || v->i > 120)
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not a number of months from 1 to 120",
		    c->name, qa_shown(s, n), s);
	return 0;
}

struct pair {
	const char *s;
	size_t n, key;
};

static int
by_key(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;
	size_t n = x->key < y->key ? x->key : y->key;
	int order = memcmp(x->s, y->s, n);

	if (order != 0)
		return order;
	return x->key < y->key ? -1 : x->key > y->key;
}

#define PAIRS 8

static int
bad_breakdown(const char *s, size_t n, const char *why, struct qa_fault *f)
{
	return qa_fail(f, QA_DATA,
	    "breakdown \"%.*s\" is not key=value;key=value: %s", qa_shown(s, n),
	    s, why);
}

/* Cuts a breakdown into its pairs; how many, or -1. */
static int
pairs(const char *s, size_t n, struct pair *pair, struct qa_fault *f)
{
	const char *end = s + n, *stop, *at = s, *equals;
	int count = 0;

	for (; at <= end; at = stop + 1) {
		struct pair p = { .s = at };

		if ((stop = memchr(at, ';', (size_t)(end - at))) == NULL)
			stop = end;
		p.n = (size_t)(stop - at);
		qa_trim(&p.s, &p.n);
		if (p.n == 0)
			continue;
		equals = memchr(p.s, '=', p.n);
		if (equals == NULL || equals == p.s || equals == p.s + p.n - 1)
			return bad_breakdown(s, n,
			    "a pair has no key or no "
			    "value",
			    f);
		p.key = (size_t)(equals - p.s);
		if (!qa_is_code(p.s, p.key))
			return bad_breakdown(s, n,
			    "a key is letters, digits, "
			    "- and _",
			    f);
		if (count == PAIRS)
			return bad_breakdown(s, n, "there are more than 8", f);
		pair[count++] = p;
	}
	return count;
}

static int
read_breakdown(const char *s, size_t n, const struct qa_reader *r,
    struct qa_value *v, struct qa_fault *f)
{
	struct pair pair[PAIRS];
	struct qa_buf text = QA_BUF_EMPTY;
	int count, i, rc = -1;
	int64_t id;

	if (n > 512)
		return bad_breakdown(s, n, "it is longer than 512 bytes", f);
	if ((count = pairs(s, n, pair, f)) <= 0)
		return count; /* nothing but separators is the total */
	qsort(pair, (size_t)count, sizeof(pair[0]), by_key);
	for (i = 0; i < count; i++) {
		if (i > 0 && by_key(&pair[i - 1], &pair[i]) == 0) {
			bad_breakdown(s, n, "a key stands twice", f);
			goto done;
		}
		if (i > 0)
			qa_buf_put(&text, ';');
		qa_buf_add(&text, pair[i].s, pair[i].n);
	}
	if (text.failed ||
	    (id = qa_codes_add(r->codes, QA_SPACE_BREAKDOWN, qa_buf_str(&text),
		 text.len)) == 0) {
		qa_fail_memory(f);
		goto done;
	}
	*v = qa_value_integer(id);
	rc = 0;
done:
	qa_buf_clear(&text);
	return rc;
}

static int
read_period(const char *s, size_t n, struct qa_value *v, struct qa_fault *f)
{
	struct qa_period p;

	if (qa_period_read(s, n, &p, f) == -1)
		return -1;
	*v = qa_value_span(p);
	return 0;
}

static int
read_cell(const struct qa_column *c, const char *s, size_t n,
    const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	struct qa_fault why = QA_FAULT_NONE;

	if (qa_cell_read(s, n, v, &why) == -1)
		return qa_fail(f, QA_DATA, "%s %s", c->name, why.text);
	return v->form == QA_STRING ? keep(s, n, r, v, f) : 0;
}

static int
read_email(const struct qa_column *c, const char *s, size_t n,
    const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	if (!qa_is_email(s, n))
		return qa_fail(f, QA_DATA,
		    "%s \"%.*s\" is not an e-mail address", c->name,
		    qa_shown(s, n), s);
	return keep(s, n, r, v, f);
}

int
qa_value_read(const struct qa_kind *k, const struct qa_column *c, const char *s,
    size_t n, const struct qa_reader *r, struct qa_value *v, struct qa_fault *f)
{
	memset(v, 0, sizeof(*v));
	qa_trim(&s, &n);
	if (c->type != QA_TEXT && qa_is_guarded(s, n)) {
		s++; /* of text, where it is read */
		n--;
	}
	if (n == 0)
		return 0;
	switch (c->type) {
	case QA_TEXT:
		return keep(s, n, r, v, f);
	case QA_CODE:
		return read_code(k, c, s, n, r, v, f);
	case QA_CODES:
		return read_codes(k, c, s, n, r, v, f);
	case QA_CHOICE:
		return read_choice(c, s, n, r, v, f);
	case QA_DAY:
		return read_day(c, s, n, v, f);
	case QA_WHOLE:
	case QA_NUMBER:
		return read_number(c, s, n, v, f);
	case QA_MONTHS:
		return read_months(c, s, n, v, f);
	case QA_CELL:
		return read_cell(c, s, n, r, v, f);
	case QA_PERIOD:
		return read_period(s, n, v, f);
	case QA_BREAKDOWN:
		return read_breakdown(s, n, r, v, f);
	case QA_EMAIL:
		return read_email(c, s, n, r, v, f);
	}
	return qa_fail(f, QA_SOFTWARE, "column %s has no type", c->name);
}

static void
write_integer(const struct qa_column *c, int64_t i,
    const struct qa_codes *codes, struct qa_buf *b)
{
	char day[QA_DAY_TEXT];

	switch (c->type) {
	case QA_CODE:
	case QA_BREAKDOWN:
		qa_buf_text(b, qa_codes_text(codes, i));
		break;
	case QA_DAY:
		if (i != QA_DAY_ALWAYS)
			qa_buf_text(b, qa_day_write((int)i, day));
		break;
	default:
		qa_buf_print(b, "%lld", (long long)i);
	}
}

void
qa_value_write(const struct qa_column *c, const struct qa_value *v,
    const struct qa_codes *codes, struct qa_buf *b)
{
	char num[QA_NUM_TEXT], period[QA_PERIOD_TEXT];

	switch ((enum qa_form)v->form) {
	case QA_EMPTY:
		if (c->preset != NULL && c->preset[0] != '@' &&
		    c->type != QA_DAY)
			qa_buf_text(b, c->preset);
		break;
	case QA_STRING:
		qa_buf_add(b, v->s, (size_t)v->n);
		break;
	case QA_INTEGER:
		write_integer(c, v->i, codes, b);
		break;
	case QA_DECIMAL:
		qa_buf_text(b, qa_num_write(qa_value_num(v), num));
		break;
	case QA_SPAN:
		qa_buf_text(b, qa_period_write(qa_value_period(v), period));
		break;
	}
}

int
qa_value_compare(const struct qa_value *a, const struct qa_value *b)
{
	int32_t n;
	int order;

	if (a->form != b->form)
		return a->form < b->form ? -1 : 1;
	switch ((enum qa_form)a->form) {
	case QA_EMPTY:
		return 0;
	case QA_STRING:
		n = a->n < b->n ? a->n : b->n;
		order = memcmp(a->s, b->s, (size_t)n);
		if (order != 0)
			return order;
		return a->n < b->n ? -1 : a->n > b->n;
	case QA_SPAN:
		if (a->i != b->i)
			return a->i < b->i ? -1 : 1;
		return a->n < b->n ? -1 : a->n > b->n;
	case QA_DECIMAL:
		if (a->n != b->n)
			return a->n < b->n ? -1 : 1;
		break;
	case QA_INTEGER:
		break;
	}
	return a->i < b->i ? -1 : a->i > b->i;
}

bool
qa_value_same(const struct qa_column *c, const struct qa_value *a,
    const struct qa_value *b)
{
	const struct qa_value *given;

	if (a->form == QA_EMPTY && b->form == QA_EMPTY)
		return true;
	if (a->form != QA_EMPTY && b->form != QA_EMPTY)
		return qa_value_compare(a, b) == 0;
	given = a->form == QA_EMPTY ? b : a;
	return c->type == QA_CHOICE && c->preset != NULL &&
	    given->form == QA_STRING && strlen(c->preset) == (size_t)given->n &&
	    memcmp(c->preset, given->s, (size_t)given->n) == 0;
}

struct qa_value *
qa_value_copy(const struct qa_value *v, size_t n, struct qa_pool *pool)
{
	struct qa_value *copy = qa_pool_take(pool, n * sizeof(*copy));
	size_t i;

	for (i = 0; copy != NULL && i < n; i++) {
		copy[i] = v[i];
		if (v[i].form == QA_STRING &&
		    (copy[i].s = qa_pool_copy(pool, v[i].s, (size_t)v[i].n)) ==
			NULL)
			return NULL;
	}
	return copy;
}
