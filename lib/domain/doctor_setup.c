/* Checks of the set-up: what would make a scorecard wrong or empty. */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/day.h"
#include "domain/doctor_room.h"
#include "store/scan.h"

static void
check_home(struct qa_doctor *d)
{
	if (d->book.home == 0)
		qa_doctor_tell(d, QA_FINDING, "home", d->name,
		    "printf 'pack,key,value\\nlocal,home_area,CODE\\n' | "
		    "qa-ingest pack -",
		    "no pack names the home area, so a row without an area has "
		    "no place");
}

/* The row of a version, for the command that mends it. */
static const char *
row_of(const struct qa_indicator *x, const char *column, const char *value,
    char *text, size_t size)
{
	char day[QA_DAY_TEXT] = "";

	if (x->from != QA_DAY_ALWAYS)
		qa_day_write(x->from, day);
	snprintf(text, size,
	    "printf 'indicator,valid_from,%s\\n%s,%s,%s\\n' | qa-ingest "
	    "indicators -",
	    column, x->code, day, value);
	return text;
}

/* What is owed and serves no priority is asked for and not looked at. */
static void
check_priorities_of(struct qa_doctor *d, const struct qa_indicator *x)
{
	char mend[256];
	size_t i;

	if (x->agency == 0 || !qa_doctor_holds(d, x))
		return;
	for (i = 0; i < d->book.priorities_n; i++)
		if (qa_doctor_priority(d, i) &&
		    qa_doctor_serves(x, &d->book.priorities[i]))
			return;
	qa_doctor_tell(d, QA_FINDING, "priority", x->code,
	    row_of(x, "priorities", "PRIORITY", mend, sizeof(mend)),
	    "%s is owed by %s and serves no priority in force", x->title,
	    qa_codes_text(d->book.codes, x->agency));
}

/* A priority says whether anyone is better off. */
static void
check_outcome_of(struct qa_doctor *d, const struct qa_priority *p)
{
	const struct qa_indicator *x;
	struct qa_buf mend = QA_BUF_EMPTY;
	size_t i, n = 0;

	for (i = 0; i < d->book.indicators_n; i++) {
		x = &d->book.indicators[i];
		if (!qa_doctor_holds(d, x) || !qa_doctor_serves(x, p))
			continue;
		if (x->kind == QA_BETTER_OFF)
			return;
		n++;
	}
	qa_buf_print(&mend,
	    "qa-ingest indicators FILE, with a measure of indicator_kind "
	    "better_off and priorities %s",
	    p->code);
	qa_doctor_tell(d, QA_FINDING, "better_off", p->code, qa_buf_str(&mend),
	    n == 0 ? "%s has no measure at all"
		   : "%s has no measure of whether a child is better off",
	    p->title);
	qa_buf_clear(&mend);
}

/* A chain of areas or of denominators that comes back to its beginning. */
static int64_t
parent(const struct qa_book *b, bool areas, int64_t id, int day)
{
	const struct qa_indicator *x;
	const struct qa_area *a;

	if (areas)
		return (a = qa_book_area(b, id, day)) == NULL ? 0 : a->parent;
	x = qa_book_any_indicator(b, id, day);
	return x == NULL ? 0 : x->denominator_indicator;
}

static void
check_circle(struct qa_doctor *d, bool areas, int64_t id)
{
	const char *code = qa_codes_text(d->book.codes, id);
	int64_t at = id;
	int steps;

	for (steps = 0; steps < 64 && at != 0; steps++)
		if ((at = parent(&d->book, areas, at, d->today)) == id) {
			qa_doctor_tell(d, QA_FINDING, "circle", code,
			    areas ? "qa-ingest areas FILE, with the parent "
				    "that is right"
				  : "qa-ingest indicators FILE, with the "
				    "denominator_indicator that is right",
			    areas ? "the area lies within itself"
				  : "its denominator is itself");
			return;
		}
}

static int
check_holidays(struct qa_doctor *d, struct qa_fault *f)
{
	static const char mend[] =
	    "qa-ingest holidays FILE, with columns date, name and status";
	const int horizon = qa_day_add_months(d->today, 12);
	struct qa_scan *scan = NULL;
	struct qa_found found;
	char day[QA_DAY_TEXT];
	int step, last = QA_DAY_ALWAYS;

	step = qa_scan_open(&scan, d->db, &qa_kind_holidays, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (found.value[0].i > last)
			last = (int)found.value[0].i;
	qa_scan_close(scan);
	if (step == -1 || last >= horizon)
		return step;
	if (last == QA_DAY_ALWAYS)
		qa_doctor_tell(d, QA_FINDING, "holidays", d->name, mend,
		    "no bank holidays are known");
	else
		qa_doctor_tell(d, QA_FINDING, "holidays",
		    qa_day_write(last, day), mend,
		    "the bank holidays known end less than 12 months ahead");
	return 0;
}

int
qa_doctor_setup(struct qa_doctor *d, struct qa_fault *f)
{
	const struct qa_book *b = &d->book;
	size_t i;

	check_home(d);
	for (i = 0; i < b->indicators_n; i++)
		check_priorities_of(d, &b->indicators[i]);
	for (i = 0; i < b->priorities_n; i++)
		if (qa_doctor_priority(d, i))
			check_outcome_of(d, &b->priorities[i]);
	for (i = 0; i < b->areas_n; i++)
		if (i == 0 || b->areas[i].id != b->areas[i - 1].id)
			check_circle(d, true, b->areas[i].id);
	for (i = 0; i < b->indicators_n; i++)
		if (i == 0 || b->indicators[i].id != b->indicators[i - 1].id)
			check_circle(d, false, b->indicators[i].id);
	return check_holidays(d, f);
}

/* ---- versions ---- */

/* The version before, as far as it matters. */
struct before {
	struct qa_value *v;
	struct qa_pool pool;
};

static bool
same_code(
    const struct qa_kind *k, const struct qa_value *a, const struct qa_value *b)
{
	size_t i;

	for (i = 0; i < k->n && (k->columns[i].flags & QA_KEY); i++)
		if (strcmp(k->columns[i].name, "valid_from") != 0 &&
		    qa_value_compare(&a[i], &b[i]) != 0)
			return false;
	return true;
}

/* An open version ends where the next begins; a closed one must have. */
static int
check_version(struct qa_doctor *d, const struct qa_kind *k, struct before *old,
    const struct qa_value *v, struct qa_fault *f)
{
	int from = qa_kind_column(k, "valid_from");
	int to = qa_kind_column(k, "valid_to");
	char day[QA_DAY_TEXT], mend[128];

	if (old->v != NULL && same_code(k, old->v, v) &&
	    qa_value_or(&old->v[to], QA_DAY_ALWAYS) >=
		qa_value_or(&v[from], QA_DAY_ALWAYS)) {
		snprintf(mend, sizeof(mend),
		    "qa-ingest %s FILE, with the valid_to that is right",
		    k->name);
		qa_doctor_tell(d, QA_FINDING, "versions",
		    v[0].form == QA_INTEGER
			? qa_codes_text(d->book.codes, v[0].i)
			: k->name,
		    mend,
		    "of the %s the version that ends on %s runs into "
		    "the next one",
		    k->name, qa_day_write((int)old->v[to].i, day));
	}
	qa_pool_reset(&old->pool);
	old->v = qa_value_copy(v, k->n, &old->pool);
	return old->v == NULL ? qa_fail_memory(f) : 0;
}

static int
check_versions_of(
    struct qa_doctor *d, const struct qa_kind *k, struct qa_fault *f)
{
	struct before old = { .v = NULL };
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(
	    &scan, d->db, k, &d->batches, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (check_version(d, k, &old, found.value, f) == -1)
			step = -1;
	qa_scan_close(scan);
	qa_pool_clear(&old.pool);
	return step;
}

int
qa_doctor_versions(struct qa_doctor *d, struct qa_fault *f)
{
	const struct qa_kind *k;
	int id, from;

	for (id = 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		from = qa_kind_column(k, "valid_from");
		if (from < 0 || !(k->columns[from].flags & QA_KEY) ||
		    qa_kind_column(k, "valid_to") < 0)
			continue;
		if (check_versions_of(d, k, f) == -1)
			return -1;
	}
	return 0;
}
