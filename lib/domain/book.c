#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "domain/book.h"
#include "store/scan.h"

/* Makes room for one more item of an array that doubles. */
static int
more(void *array, size_t n, size_t size, struct qa_fault *f)
{
	void **p = array, *q;

	if (n > 0 && (n & (n - 1)) != 0)
		return 0;
	if ((q = realloc(*p, (n == 0 ? 1 : n * 2) * size)) == NULL)
		return qa_fail_memory(f);
	*p = q;
	return 0;
}

enum defined { PROPOSED = 1, DEFINED = 2 };

bool
qa_book_defines(const struct qa_book *b, int64_t code)
{
	return code > 0 && (size_t)code < b->defined_n && b->defined[code] != 0;
}

static int
mark(struct qa_book *b, int64_t code, enum defined how, struct qa_fault *f)
{
	size_t n = b->defined_n == 0 ? 256 : b->defined_n;
	unsigned char *p;

	while ((size_t)code >= n)
		n *= 2;
	if (n > b->defined_n) {
		if ((p = realloc(b->defined, n)) == NULL)
			return qa_fail_memory(f);
		memset(p + b->defined_n, 0, n - b->defined_n);
		b->defined = p;
		b->defined_n = n;
	}
	if (b->defined[code] != DEFINED)
		b->defined[code] = (unsigned char)how;
	return 0;
}

int
qa_book_define(struct qa_book *b, int64_t code, struct qa_fault *f)
{
	return mark(b, code, DEFINED, f);
}

int
qa_book_propose(struct qa_book *b, int64_t code, struct qa_fault *f)
{
	return mark(b, code, PROPOSED, f);
}

void
qa_book_decide(struct qa_book *b, bool accept)
{
	size_t i;

	for (i = 0; i < b->defined_n; i++)
		if (b->defined[i] == PROPOSED)
			b->defined[i] = accept ? DEFINED : 0;
}

/* Text outlives the scan that it came from. */
static const char *
kept(struct qa_book *b, const struct qa_value *v)
{
	if (v->form != QA_STRING)
		return "";
	return qa_pool_copy(&b->pool, v->s, (size_t)v->n);
}

static int
add_area(struct qa_book *b, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_area *x;

	if (more(&b->areas, b->areas_n, sizeof(*x), f) == -1)
		return -1;
	x = &b->areas[b->areas_n++];
	x->id = v[QA_AREA_AREA].i;
	x->code = qa_codes_text(b->codes, x->id);
	x->name = kept(b, &v[QA_AREA_NAME]);
	x->from = (int)qa_value_or(&v[QA_AREA_FROM], QA_DAY_ALWAYS);
	x->to = (int)qa_value_or(&v[QA_AREA_TO], QA_DAY_OPEN);
	x->level = qa_value_choice(
	    &qa_kind_areas.columns[QA_AREA_LEVEL], &v[QA_AREA_LEVEL]);
	x->parent = qa_value_or(&v[QA_AREA_PARENT], 0);
	x->dfe = qa_value_or(&v[QA_AREA_DFE], 0);
	x->successor = kept(b, &v[QA_AREA_SUCCESSOR]);
	if (x->level == QA_LEVEL_COUNTRY)
		b->england = x->id;
	if (x->name == NULL || x->successor == NULL)
		return qa_fail_memory(f);
	return 0;
}

static int
add_priority(struct qa_book *b, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_priority *x;

	if (more(&b->priorities, b->priorities_n, sizeof(*x), f) == -1)
		return -1;
	x = &b->priorities[b->priorities_n++];
	x->id = v[QA_PRIORITY_PRIORITY].i;
	x->code = qa_codes_text(b->codes, x->id);
	x->title = kept(b, &v[QA_PRIORITY_TITLE]);
	x->why = kept(b, &v[QA_PRIORITY_WHY]);
	x->from = (int)qa_value_or(&v[QA_PRIORITY_FROM], QA_DAY_ALWAYS);
	x->to = (int)qa_value_or(&v[QA_PRIORITY_TO], QA_DAY_OPEN);
	x->position = (int)qa_value_or(&v[QA_PRIORITY_POSITION], 9999);
	x->body = qa_value_or(&v[QA_PRIORITY_BODY], 0);
	if (x->title == NULL || x->why == NULL)
		return qa_fail_memory(f);
	return 0;
}

static int
add_agency(struct qa_book *b, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_agency *x;

	if (more(&b->agencies, b->agencies_n, sizeof(*x), f) == -1)
		return -1;
	x = &b->agencies[b->agencies_n++];
	x->id = v[QA_AGENCY_AGENCY].i;
	x->code = qa_codes_text(b->codes, x->id);
	x->name = kept(b, &v[QA_AGENCY_NAME]);
	x->from = (int)qa_value_or(&v[QA_AGENCY_FROM], QA_DAY_ALWAYS);
	x->to = (int)qa_value_or(&v[QA_AGENCY_TO], QA_DAY_OPEN);
	x->kind = kept(b, &v[QA_AGENCY_KIND]);
	x->duty = kept(b, &v[QA_AGENCY_DUTY]);
	x->school_type = kept(b, &v[QA_AGENCY_SCHOOL_TYPE]);
	x->phase = kept(b, &v[QA_AGENCY_PHASE]);
	x->urn = qa_value_or(&v[QA_AGENCY_URN], 0);
	x->areas = kept(b, &v[QA_AGENCY_AREAS]);
	return x->name == NULL || x->kind == NULL || x->duty == NULL ||
		x->school_type == NULL || x->phase == NULL || x->areas == NULL
	    ? qa_fail_memory(f)
	    : 0;
}

static int
add_indicator(struct qa_book *b, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_value copy[QA_COLUMNS_MAX];
	size_t i;

	if (more(&b->indicators, b->indicators_n, sizeof(*b->indicators), f) ==
	    -1)
		return -1;
	for (i = 0; i < qa_kind_indicators.n; i++) {
		copy[i] = v[i];
		if (v[i].form == QA_STRING &&
		    (copy[i].s = kept(b, &v[i])) == NULL)
			return qa_fail_memory(f);
	}
	return qa_indicator_of(
	    copy, b->codes, &b->pool, &b->indicators[b->indicators_n++], f);
}

static bool
number(const struct qa_value *v, struct qa_num *out)
{
	if (v->form != QA_DECIMAL)
		return false;
	*out = qa_value_num(v);
	return true;
}

static int
add_target(struct qa_book *b, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_target *x;

	if (more(&b->targets, b->targets_n, sizeof(*x), f) == -1)
		return -1;
	x = &b->targets[b->targets_n++];
	memset(x, 0, sizeof(*x));
	x->indicator = v[QA_TARGET_INDICATOR].i;
	x->area = v[QA_TARGET_AREA].i;
	x->from = (int)qa_value_or(&v[QA_TARGET_FROM], QA_DAY_ALWAYS);
	x->name = qa_codes_text(b->codes, qa_value_or(&v[QA_TARGET_NAME], 0));
	x->goal.has_target = number(&v[QA_TARGET_TARGET], &x->goal.target);
	x->goal.has_amber = number(&v[QA_TARGET_AMBER], &x->goal.amber);
	x->goal.has_low = number(&v[QA_TARGET_LOW], &x->goal.low);
	x->goal.has_high = number(&v[QA_TARGET_HIGH], &x->goal.high);
	return 0;
}

typedef int adder(struct qa_book *, const struct qa_value *, struct qa_fault *);

/* Reads the records of one kind; add may be NULL where only the codes
 * matter. */
static int
read_kind(struct qa_book *b, struct qa_db *db, const struct qa_batches *bs,
    const struct qa_kind *k, adder *add, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step = -1, defines = qa_kind_flagged(k, QA_DEFINES);

	if (qa_scan_open(&scan, db, k, bs, QA_SCAN_ALL, NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		if (add != NULL && add(b, found.value, f) == -1) {
			step = -1;
			break;
		}
		if (defines >= 0 &&
		    qa_book_define(b, found.value[defines].i, f) == -1) {
			step = -1;
			break;
		}
	}
done:
	qa_scan_close(scan);
	return step;
}

static int
read_home(struct qa_book *b, struct qa_db *db, const struct qa_batches *bs,
    struct qa_fault *f)
{
	const char *home;

	if (qa_book_setting(db, bs, "home_area", &b->pool, &home, f) == -1)
		return -1;
	if (home != NULL)
		b->home = qa_codes_find(b->codes, QA_AREAS, home, strlen(home));
	return 0;
}

int
qa_book_read(struct qa_book *b, struct qa_db *db, const struct qa_batches *bs,
    struct qa_fault *f)
{
	memset(b, 0, sizeof(*b));
	b->codes = qa_db_codes(db);
	if (read_kind(b, db, bs, &qa_kind_areas, add_area, f) == -1)
		return -1;
	qa_book_find_places(b);
	if (read_kind(b, db, bs, &qa_kind_bodies, NULL, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_agencies, add_agency, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_priorities, add_priority, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_indicators, add_indicator, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_targets, add_target, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_actions, NULL, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_schedule, NULL, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_rating_scales, NULL, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_s11_tools, NULL, f) == -1 ||
	    read_kind(b, db, bs, &qa_kind_s11_rounds, NULL, f) == -1)
		return -1;
	return read_home(b, db, bs, f);
}

void
qa_book_clear(struct qa_book *b)
{
	qa_pool_clear(&b->pool);
	free(b->areas);
	free(b->priorities);
	free(b->agencies);
	free(b->indicators);
	free(b->targets);
	free(b->defined);
	memset(b, 0, sizeof(*b));
}

/*
 * Versions of one code stand together in the order of their first days, and
 * codes in that of their numbers. An open version ends where the next one
 * begins, so the last that began by a day and has not ended is the one that
 * holds. Without a version that early, the first.
 */
const struct qa_indicator *
qa_book_any_indicator(const struct qa_book *b, int64_t id, int day)
{
	const struct qa_indicator *x = b->indicators;
	size_t low = 0, high = b->indicators_n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (x[mid].id < id)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == b->indicators_n || x[low].id != id)
		return NULL;
	while (low + 1 < b->indicators_n && x[low + 1].id == id &&
	    x[low + 1].from <= day)
		low++;
	return &x[low];
}

const struct qa_indicator *
qa_book_indicator(const struct qa_book *b, int64_t id, int day)
{
	const struct qa_indicator *x = qa_book_any_indicator(b, id, day);

	return x != NULL && x->from <= day && x->to >= day ? x : NULL;
}

/* As above; without a version that early, the first. */
const struct qa_area *
qa_book_area(const struct qa_book *b, int64_t id, int day)
{
	const struct qa_area *x = b->areas;
	size_t low = 0, high = b->areas_n, mid;

	while (low < high) {
		mid = (low + high) / 2;
		if (x[mid].id < id)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == b->areas_n || x[low].id != id)
		return NULL;
	while (low + 1 < b->areas_n && x[low + 1].id == id &&
	    x[low + 1].from <= day)
		low++;
	return &x[low];
}

const struct qa_priority *
qa_book_priority(const struct qa_book *b, const char *code, size_t n, int day)
{
	const struct qa_priority *best = NULL;
	size_t i;

	for (i = 0; i < b->priorities_n; i++)
		if (strlen(b->priorities[i].code) == n &&
		    memcmp(b->priorities[i].code, code, n) == 0 &&
		    b->priorities[i].from <= day)
			best = &b->priorities[i];
	return best != NULL && best->to >= day ? best : NULL;
}

const struct qa_agency *
qa_book_agency_of(const struct qa_book *b, int64_t id, int day)
{
	const struct qa_agency *x = NULL;
	size_t i;

	for (i = 0; i < b->agencies_n; i++)
		if (b->agencies[i].id == id &&
		    (x == NULL || b->agencies[i].from <= day))
			x = &b->agencies[i];
	return x;
}

const char *
qa_book_agency(const struct qa_book *b, int64_t id, int day)
{
	const struct qa_agency *x = qa_book_agency_of(b, id, day);

	return x == NULL ? "" : x->name;
}

/* The target of that name, or of any other, that began last. */
static const struct qa_target *
find_target(const struct qa_book *b, int64_t indicator, int64_t area, int day,
    bool named)
{
	const struct qa_target *best = NULL, *x;
	size_t i;

	for (i = 0; i < b->targets_n; i++) {
		x = &b->targets[i];
		if (x->indicator == indicator && x->area == area &&
		    x->from <= day &&
		    (strcmp(x->name, "target") == 0) == named &&
		    (best == NULL || x->from >= best->from))
			best = x;
	}
	return best;
}

const struct qa_target *
qa_book_target(
    const struct qa_book *b, int64_t indicator, int64_t area, int day)
{
	return find_target(b, indicator, area, day, true);
}

const struct qa_target *
qa_book_second_target(
    const struct qa_book *b, int64_t indicator, int64_t area, int day)
{
	return find_target(b, indicator, area, day, false);
}

int64_t
qa_book_dfe(const struct qa_book *b, int64_t dfe, int day)
{
	const struct qa_area *x;
	int64_t any = 0;
	size_t i;

	for (i = 0; i < b->areas_n; i++) {
		x = &b->areas[i];
		if (x->dfe != dfe)
			continue;
		if (x->from <= day && day <= x->to)
			return x->id;
		any = x->id;
	}
	return any;
}

int64_t
qa_book_region(const struct qa_book *b, int64_t area, int day)
{
	const struct qa_area *x = qa_book_area(b, area, day), *up;

	if (x == NULL || x->parent == 0)
		return 0;
	up = qa_book_area(b, x->parent, day);
	return up != NULL && up->level == QA_LEVEL_REGION ? up->id : 0;
}

const char *
qa_book_near(
    const struct qa_book *b, enum qa_kind_id kind, const char *s, size_t n)
{
	const struct qa_codes *c = b->codes;
	const char *best = NULL, *name;
	size_t i;
	int d, least = 9;

	for (i = 0; i < c->names.n; i++) {
		name = c->names.name[i] + 1;
		if (qa_codes_space(c, (int64_t)i + 1) != (int)kind ||
		    !qa_book_defines(b, (int64_t)i + 1))
			continue;
		d = qa_distance(name, strlen(name), s, n);
		if (d < least && qa_is_near(d, strlen(name))) {
			least = d;
			best = name;
		}
	}
	return best;
}

int
qa_book_unknown(const struct qa_book *b, enum qa_kind_id kind, const char *s,
    size_t n, enum qa_exit class, struct qa_fault *f)
{
	const struct qa_kind *k = qa_kind_get(kind);
	const char *what = k->columns[qa_kind_flagged(k, QA_DEFINES)].name;
	const char *near = qa_book_near(b, kind, s, n);

	if (near != NULL)
		return qa_fail(f, class,
		    "unknown %s \"%.*s\"; did you mean \"%s\"?", what, (int)n,
		    s, near);
	return qa_fail(f, class,
	    "unknown %s \"%.*s\"; qa-export %s lists those there are", what,
	    (int)n, s, k->name);
}

int64_t
qa_book_find(const struct qa_book *b, enum qa_kind_id kind, const char *s,
    struct qa_fault *f)
{
	int64_t id = qa_codes_find(b->codes, (int)kind, s, strlen(s));

	if (qa_book_defines(b, id))
		return id;
	qa_book_unknown(b, kind, s, strlen(s), QA_USAGE, f);
	return 0;
}

int
qa_book_setting(struct qa_db *db, const struct qa_batches *bs, const char *key,
    struct qa_pool *pool, const char **value, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	struct qa_codes *codes = qa_db_codes(db);
	int64_t id = qa_codes_find(codes, QA_SPACE_NAME, key, strlen(key));
	long newest = 0;
	int step = -1;

	*value = NULL;
	if (qa_scan_open(
		&scan, db, &qa_kind_pack, bs, QA_SCAN_ALL, NULL, NULL, f) == -1)
		goto done;
	while ((step = qa_scan_next(scan, &found, f)) == 1) {
		const struct qa_value *v = &found.value[QA_PACK_VALUE];

		if (found.value[QA_PACK_KEY].i != id || v->form != QA_STRING ||
		    found.batch < newest)
			continue;
		newest = found.batch;
		*value = qa_pool_copy(pool, v->s, (size_t)v->n);
		if (*value == NULL) {
			step = qa_fail_memory(f);
			break;
		}
	}
done:
	qa_scan_close(scan);
	return step;
}

int
qa_book_check_home(struct qa_db *db, struct qa_fault *f)
{
	struct qa_batches batches = { .n = 0 };
	struct qa_book b;
	const char *home = NULL;
	int rc = -1;

	memset(&b, 0, sizeof(b));
	if (qa_batches_load(&batches, db, QA_ALWAYS, f) == -1 ||
	    qa_book_read(&b, db, &batches, f) == -1 ||
	    qa_book_setting(db, &batches, "home_area", &b.pool, &home, f) == -1)
		goto done;
	rc = 0;
	if (home != NULL && !qa_book_defines(&b, b.home))
		rc = qa_book_unknown(
		    &b, QA_AREAS, home, strlen(home), QA_DATA, f);
done:
	qa_book_clear(&b);
	qa_batches_clear(&batches);
	return rc;
}
