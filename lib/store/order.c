#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/scratch.h"
#include "store/order.h"

#define HELD ((size_t)16 << 20) /* bytes of records in memory */
#define PIECE ((size_t)128 << 10) /* bytes of a run in memory */

/* A record as bytes: this, its key, its line and origin, its values. */
struct head {
	uint32_t size; /* of all of it */
	uint32_t key; /* size of the key */
};

/* What many records have in common. */
struct origin {
	uint32_t given;
	const uint16_t *at;
	const long *lines;
};

#define ORIGINS 64 /* looked through for one that is there already */

/* A record in memory: the first 16 bytes of its key, and where it lies. */
struct entry {
	uint64_t high, low;
	size_t at;
};

/* A sorted run in the scratch file, and the piece of it in memory. */
struct run {
	off_t from, end; /* in the file */
	off_t next; /* of the file, not yet in memory */
	unsigned char *piece;
	size_t at, n, cap;
	struct entry top; /* the record that is next of it */
};

/* A record that was read back. */
struct slot {
	struct qa_buf bytes;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_pending p;
};

struct qa_order {
	const struct qa_kind *kind;
	const char *folder;
	size_t count; /* of all records */
	unsigned char *held;
	size_t used, cap;
	struct entry *entry;
	size_t n, entry_cap;
	int fd; /* -1 while all is in memory */
	off_t end; /* of the scratch file */
	struct run *run;
	size_t runs;
	struct origin *origin;
	size_t origins, origin_cap;
	size_t *heap; /* numbers of runs, the one with the first key on top */
	size_t heap_n;
	size_t at; /* the next entry, while all is in memory */
	struct slot slot[2];
	int first; /* the slot of the first record with the key */
	bool any; /* a record was read */
};

int
qa_order_new(struct qa_order **out, const struct qa_kind *k, const char *folder,
    struct qa_fault *f)
{
	struct qa_order *o = calloc(1, sizeof(*o));

	*out = o;
	if (o == NULL)
		return qa_fail_memory(f);
	o->kind = k;
	o->folder = folder;
	o->fd = -1;
	return 0;
}

void
qa_order_reset(struct qa_order *o)
{
	size_t i;

	for (i = 0; i < o->runs; i++)
		free(o->run[i].piece);
	free(o->run);
	free(o->heap);
	o->run = NULL;
	o->heap = NULL;
	o->runs = o->heap_n = 0;
	if (o->fd != -1)
		close(o->fd);
	o->fd = -1;
	o->end = 0;
	o->count = o->used = o->n = o->at = o->origins = 0;
	o->any = false;
}

void
qa_order_free(struct qa_order *o)
{
	if (o == NULL)
		return;
	qa_order_reset(o);
	free(o->held);
	free(o->entry);
	free(o->origin);
	qa_buf_clear(&o->slot[0].bytes);
	qa_buf_clear(&o->slot[1].bytes);
	free(o);
}

size_t
qa_order_count(const struct qa_order *o)
{
	return o->count;
}

/* ---- a record as bytes ---- */

/* Whole numbers in as few bytes as they need, seven bits a byte. */
static unsigned char *
put_number(unsigned char *p, int64_t i)
{
	uint64_t u = (uint64_t)i << 1 ^ (uint64_t)(i >> 63);

	for (; u > 127; u >>= 7)
		*p++ = (unsigned char)(u | 128);
	*p++ = (unsigned char)u;
	return p;
}

static const unsigned char *
get_number(const unsigned char *p, int64_t *i)
{
	uint64_t u = 0;
	int shift = 0;

	for (; *p > 127; shift += 7)
		u |= (uint64_t)(*p++ & 127) << shift;
	u |= (uint64_t)*p++ << shift;
	*i = (int64_t)(u >> 1) ^ -(int64_t)(u & 1);
	return p;
}

/* A number whose bytes sort as it does. */
static unsigned char *
put_sorted(unsigned char *p, int64_t i)
{
	uint64_t u = (uint64_t)i ^ UINT64_C(1) << 63;
	int shift;

	for (shift = 56; shift >= 0; shift -= 8)
		*p++ = (unsigned char)(u >> shift);
	return p;
}

/* Days and numbers of codes fit into four bytes. */
static unsigned char *
put_small(unsigned char *p, int64_t i)
{
	uint32_t u = (uint32_t)(i + INT32_MAX);
	int shift;

	for (shift = 24; shift >= 0; shift -= 8)
		*p++ = (unsigned char)(u >> shift);
	return p;
}

/* The column of a key, in the order in which its table has it. */
static unsigned char *
put_key(unsigned char *p, const struct qa_column *c, const struct qa_value *v)
{
	switch ((enum qa_form)v->form) {
	case QA_EMPTY:
		if (c->type == QA_TEXT || c->type == QA_EMAIL)
			break;
		return put_small(p, c->type == QA_DAY ? QA_DAY_ALWAYS : 0);
	case QA_STRING:
		memcpy(p, v->s, (size_t)v->n);
		p += v->n;
		break;
	case QA_INTEGER:
		return c->type == QA_WHOLE ? put_sorted(p, v->i)
					   : put_small(p, v->i);
	case QA_DECIMAL:
		return put_sorted(p, v->i);
	case QA_SPAN:
		return put_small(put_small(p, v->i), v->n);
	}
	*p++ = '\0';
	return p;
}

static unsigned char *
put_value(unsigned char *p, const struct qa_value *v)
{
	*p++ = (unsigned char)(v->form | v->percent << 7);
	if (v->form == QA_EMPTY)
		return p;
	p = put_number(p, v->n);
	if (v->form != QA_STRING)
		return put_number(p, v->i);
	memcpy(p, v->s, (size_t)v->n);
	p[v->n] = '\0'; /* behind a choice stands the next one */
	return p + v->n + 1;
}

static const unsigned char *
get_value(const unsigned char *p, struct qa_value *v)
{
	int64_t n;

	memset(v, 0, sizeof(*v));
	v->form = *p & 127;
	v->percent = *p++ >> 7;
	if (v->form == QA_EMPTY)
		return p;
	p = get_number(p, &n);
	v->n = (int32_t)n;
	if (v->form != QA_STRING)
		return get_number(p, &v->i);
	v->s = (const char *)p;
	return p + n + 1;
}

/* As many bytes as a record needs at most. */
static size_t
most(const struct qa_order *o, const struct qa_pending *p)
{
	size_t n = sizeof(struct head) + 20 + o->kind->n * 24, i;

	for (i = 0; i < o->kind->n; i++)
		if (p->v[i].form == QA_STRING)
			n += 2 * (size_t)p->v[i].n + 2;
	return n;
}

/* The first 16 bytes of a key as two numbers. */
static void
read_top(const unsigned char *record, struct entry *e)
{
	unsigned char key[16] = { 0 };
	struct head h;
	int i;

	memcpy(&h, record, sizeof(h));
	memcpy(key, record + sizeof(h), h.key < 16 ? h.key : 16);
	e->high = e->low = 0;
	for (i = 0; i < 8; i++) {
		e->high = e->high << 8 | key[i];
		e->low = e->low << 8 | key[i + 8];
	}
}

static void
write_record(struct qa_order *o, const struct qa_pending *p, size_t origin)
{
	unsigned char *start = o->held + o->used, *at = start;
	struct entry *e = &o->entry[o->n++];
	const struct qa_kind *k = o->kind;
	struct head h;
	size_t i;

	at += sizeof(h);
	for (i = 0; i < k->n && (k->columns[i].flags & QA_KEY); i++)
		at = put_key(at, &k->columns[i], &p->v[i]);
	h.key = (uint32_t)(at - start - (ptrdiff_t)sizeof(h));
	at = put_number(put_number(at, p->line), (int64_t)origin);
	for (i = 0; i < k->n; i++)
		at = put_value(at, &p->v[i]);
	h.size = (uint32_t)(at - start);
	memcpy(start, &h, sizeof(h));
	e->at = o->used;
	read_top(start, e);
	o->used += h.size;
	o->count++;
}

/* ---- sorting what is in memory ---- */

static int
compare(const struct entry *a, const unsigned char *x, const struct entry *b,
    const unsigned char *y)
{
	struct head hx, hy;

	if (a->high != b->high)
		return a->high < b->high ? -1 : 1;
	if (a->low != b->low)
		return a->low < b->low ? -1 : 1;
	memcpy(&hx, x, sizeof(hx));
	memcpy(&hy, y, sizeof(hy));
	return memcmp(
	    x + sizeof(hx), y + sizeof(hy), hx.key < hy.key ? hx.key : hy.key);
}

static int
compare_held(
    const struct qa_order *o, const struct entry *a, const struct entry *b)
{
	return compare(a, o->held + a->at, b, o->held + b->at);
}

static void
merge(const struct qa_order *o, const struct entry *from, struct entry *to,
    size_t low, size_t mid, size_t high)
{
	size_t i = low, j = mid, n;

	for (n = low; n < high; n++) {
		if (i < mid &&
		    (j == high || compare_held(o, &from[i], &from[j]) <= 0))
			to[n] = from[i++];
		else
			to[n] = from[j++];
	}
}

/* By merging, since qsort knows neither the bytes nor the order they came
 * in. */
static int
sort(struct qa_order *o, struct qa_fault *f)
{
	struct entry *other, *from = o->entry, *to, *t;
	size_t width, low, mid, high;

	if (o->n < 2)
		return 0;
	if ((other = malloc(o->entry_cap * sizeof(*other))) == NULL)
		return qa_fail_memory(f);
	to = other;
	for (width = 1; width < o->n; width *= 2) {
		for (low = 0; low < o->n; low = high) {
			mid = low + width < o->n ? low + width : o->n;
			high = mid + width < o->n ? mid + width : o->n;
			merge(o, from, to, low, mid, high);
		}
		t = from;
		from = to;
		to = t;
	}
	free(to);
	o->entry = from;
	return 0;
}

/* ---- runs in the scratch file ---- */

static int
write_entries(struct qa_order *o, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	struct head h;
	size_t i;
	int rc = 0;

	for (i = 0; rc == 0 && i < o->n; i++) {
		const unsigned char *record = o->held + o->entry[i].at;

		memcpy(&h, record, sizeof(h));
		qa_buf_add(&b, (const char *)record, h.size);
		if (b.len < PIECE && i + 1 < o->n)
			continue;
		if (b.failed)
			rc = qa_fail_memory(f);
		else
			rc = qa_scratch_add(o->fd, b.data, b.len, f);
		o->end += (off_t)b.len;
		qa_buf_reset(&b);
	}
	qa_buf_clear(&b);
	return rc;
}

/* Sorts what is in memory and writes it as a run. */
static int
write_run(struct qa_order *o, struct qa_fault *f)
{
	struct run *run = realloc(o->run, (o->runs + 1) * sizeof(*run));

	if (run == NULL)
		return qa_fail_memory(f);
	o->run = run;
	run = &run[o->runs];
	memset(run, 0, sizeof(*run));
	if ((o->fd == -1 && qa_scratch_open(&o->fd, o->folder, f) == -1) ||
	    sort(o, f) == -1)
		return -1;
	run->from = o->end;
	if (write_entries(o, f) == -1)
		return -1;
	run->end = o->end;
	o->runs++;
	o->used = o->n = 0;
	return 0;
}

static int
room(struct qa_order *o, size_t n, struct qa_fault *f)
{
	size_t cap = o->cap == 0 ? 65536 : o->cap;
	struct entry *entry;
	unsigned char *held;

	if (o->used + n > HELD && o->n > 0 && write_run(o, f) == -1)
		return -1;
	while (cap < o->used + n)
		cap *= 2;
	if (cap > o->cap) {
		if ((held = realloc(o->held, cap)) == NULL)
			return qa_fail_memory(f);
		o->held = held;
		o->cap = cap;
	}
	if (o->n == o->entry_cap) {
		cap = o->entry_cap == 0 ? 256 : o->entry_cap * 2;
		entry = realloc(o->entry, cap * sizeof(*entry));
		if (entry == NULL)
			return qa_fail_memory(f);
		o->entry = entry;
		o->entry_cap = cap;
	}
	return 0;
}

/* The number of a record's origin; most have that of one before them. */
static int
find_origin(struct qa_order *o, const struct qa_pending *p, size_t *number,
    struct qa_fault *f)
{
	size_t i, last = o->origins < ORIGINS ? 0 : o->origins - ORIGINS;
	size_t cap = o->origin_cap == 0 ? 16 : o->origin_cap * 2;
	struct origin *x;

	for (i = o->origins; i-- > last;) {
		x = &o->origin[i];
		*number = i;
		if (x->given == p->given && x->at == p->at &&
		    x->lines == p->lines)
			return 0;
	}
	if (o->origins == o->origin_cap) {
		if ((x = realloc(o->origin, cap * sizeof(*x))) == NULL)
			return qa_fail_memory(f);
		o->origin = x;
		o->origin_cap = cap;
	}
	x = &o->origin[ *number = o->origins++];
	x->given = p->given;
	x->at = p->at;
	x->lines = p->lines;
	return 0;
}

int
qa_order_add(struct qa_order *o, const struct qa_pending *p, struct qa_fault *f)
{
	size_t origin = 0;

	if (find_origin(o, p, &origin, f) == -1 || room(o, most(o, p), f) == -1)
		return -1;
	write_record(o, p, origin);
	return 0;
}

/* ---- reading ---- */

/* Reads more of a run behind what is still there of it; n bytes must be. */
static int
fill(struct qa_order *o, struct run *r, size_t n, struct qa_fault *f)
{
	size_t cap = n > PIECE ? n : PIECE;
	unsigned char *piece;
	ssize_t k;

	if (r->at < r->n) /* at first there is no piece */
		memmove(r->piece, r->piece + r->at, r->n - r->at);
	r->n -= r->at;
	r->at = 0;
	if (cap > r->cap) {
		if ((piece = realloc(r->piece, cap)) == NULL)
			return qa_fail_memory(f);
		r->piece = piece;
		r->cap = cap;
	}
	while (r->n < r->cap && r->next < r->end) {
		cap = r->cap - r->n;
		if ((off_t)cap > r->end - r->next)
			cap = (size_t)(r->end - r->next);
		k = qa_scratch_read(o->fd, r->piece + r->n, cap, r->next, f);
		if (k == -1)
			return -1;
		if (k == 0)
			break;
		r->n += (size_t)k;
		r->next += k;
	}
	return r->n >= n ? 0
			 : qa_fail(f, QA_IO, "a temporary file is cut short");
}

/* Makes the next record of a run its top: 1, 0 at its end, -1. */
static int
advance(struct qa_order *o, struct run *r, struct qa_fault *f)
{
	struct head h;

	if (r->at == r->n && r->next == r->end)
		return 0;
	if (r->n - r->at < sizeof(h) && fill(o, r, sizeof(h), f) == -1)
		return -1;
	memcpy(&h, r->piece + r->at, sizeof(h));
	if (r->n - r->at < h.size && fill(o, r, h.size, f) == -1)
		return -1;
	read_top(r->piece + r->at, &r->top);
	return 1;
}

/* Of two runs, whether the first has the earlier record. */
static bool
before(const struct qa_order *o, size_t a, size_t b)
{
	const struct run *x = &o->run[a], *y = &o->run[b];
	int order =
	    compare(&x->top, x->piece + x->at, &y->top, y->piece + y->at);

	return order != 0 ? order < 0 : a < b;
}

static void
sift(struct qa_order *o, size_t i)
{
	size_t child, run = o->heap[i];

	while ((child = 2 * i + 1) < o->heap_n) {
		if (child + 1 < o->heap_n &&
		    before(o, o->heap[child + 1], o->heap[child]))
			child++;
		if (before(o, run, o->heap[child]))
			break;
		o->heap[i] = o->heap[child];
		i = child;
	}
	o->heap[i] = run;
}

static int
start_runs(struct qa_order *o, struct qa_fault *f)
{
	size_t i;
	int step;

	free(o->heap);
	o->heap_n = 0;
	if ((o->heap = calloc(o->runs, sizeof(*o->heap))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < o->runs; i++) {
		o->run[i].at = o->run[i].n = 0;
		o->run[i].next = o->run[i].from;
		if ((step = advance(o, &o->run[i], f)) == -1)
			return -1;
		if (step == 1)
			o->heap[o->heap_n++] = i;
	}
	for (i = o->heap_n / 2; i-- > 0;)
		sift(o, i);
	return 0;
}

int
qa_order_rewind(struct qa_order *o, struct qa_fault *f)
{
	o->at = 0;
	o->any = false;
	if (o->runs == 0)
		return sort(o, f);
	if (o->n > 0 && write_run(o, f) == -1)
		return -1;
	free(o->held); /* the pieces take its place */
	o->held = NULL;
	o->cap = 0;
	return start_runs(o, f);
}

static int
read_back(struct qa_order *o, const unsigned char *record, struct qa_fault *f)
{
	struct slot *s = &o->slot[!o->first];
	const unsigned char *p;
	int64_t line, origin;
	struct head h;
	size_t i;

	memcpy(&h, record, sizeof(h));
	qa_buf_reset(&s->bytes);
	qa_buf_add(&s->bytes, (const char *)record, h.size);
	if (s->bytes.failed)
		return qa_fail_memory(f);
	p = (const unsigned char *)s->bytes.data + sizeof(h) + h.key;
	p = get_number(get_number(p, &line), &origin);
	for (i = 0; i < o->kind->n; i++)
		p = get_value(p, &s->v[i]);
	s->p.line = (long)line;
	s->p.given = o->origin[origin].given;
	s->p.at = o->origin[origin].at;
	s->p.lines = o->origin[origin].lines;
	s->p.v = s->v;
	return 1;
}

/* Whether the record read last has the key of the one before. */
static bool
same_key(const struct qa_order *o)
{
	const struct qa_buf *a = &o->slot[0].bytes, *b = &o->slot[1].bytes;
	struct head x, y;

	memcpy(&x, a->data, sizeof(x));
	memcpy(&y, b->data, sizeof(y));
	return x.key == y.key &&
	    memcmp(a->data + sizeof(x), b->data + sizeof(y), x.key) == 0;
}

static int
read_next(struct qa_order *o, struct qa_fault *f)
{
	struct run *r;
	int step;

	if (o->runs == 0) {
		if (o->at == o->n)
			return 0;
		return read_back(o, o->held + o->entry[o->at++].at, f);
	}
	if (o->heap_n == 0)
		return 0;
	r = &o->run[o->heap[0]];
	if ((step = read_back(o, r->piece + r->at, f)) != 1)
		return step;
	r->at += o->slot[!o->first].bytes.len;
	if ((step = advance(o, r, f)) == -1)
		return -1;
	if (step == 0)
		o->heap[0] = o->heap[--o->heap_n];
	if (o->heap_n > 0)
		sift(o, 0);
	return 1;
}

int
qa_order_next(struct qa_order *o, const struct qa_pending **p, bool *again,
    struct qa_fault *f)
{
	int step = read_next(o, f);

	if (step != 1)
		return step;
	*p = &o->slot[!o->first].p;
	*again = o->any && same_key(o);
	if (!*again)
		o->first = !o->first;
	o->any = true;
	return 1;
}

const struct qa_pending *
qa_order_first(const struct qa_order *o)
{
	return &o->slot[o->first].p;
}
