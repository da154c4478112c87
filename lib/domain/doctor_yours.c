/* What no pack of a real partnership can know, listed for those who do. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "domain/doctor_room.h"
#include "store/scan.h"

/* ---- targets ---- */

static bool
has_target(const struct qa_doctor *d, const struct qa_indicator *x)
{
	return qa_book_target(&d->book, x->id, d->book.home, d->today) != NULL;
}

/* The measures with a direction that a priority has first. */
static void
list_targets(struct qa_doctor *d, const struct qa_priority *p)
{
	struct qa_buf list = QA_BUF_EMPTY;
	const struct qa_indicator *x;
	size_t i, n = 0, missing = 0, length = strlen(p->code);

	for (i = 0; i < d->book.indicators_n; i++) {
		x = &d->book.indicators[i];
		if (!qa_doctor_holds(d, x) || x->polarity == QA_NEUTRAL ||
		    strncmp(x->priorities, p->code, length) != 0 ||
		    (x->priorities[length] != '\0' &&
			x->priorities[length] != ';'))
			continue;
		n++;
		if (has_target(d, x))
			continue;
		qa_buf_print(&list, "%s%s", missing++ > 0 ? ", " : "", x->code);
	}
	if (missing > 0)
		qa_doctor_tell(d, QA_YOURS, "target", p->code,
		    "qa-ingest targets FILE; qa-ingest targets --template "
		    "prints its header",
		    "%zu of %zu measures with a direction have no target: %s",
		    missing, n, qa_buf_str(&list));
	qa_buf_clear(&list);
}

/* ---- people ---- */

/* The numbers of codes, as a set. */
struct set {
	unsigned char *has;
	size_t n;
};

static int
put(struct set *s, const struct qa_value *v, struct qa_fault *f)
{
	size_t n;
	unsigned char *p;

	if (v->form != QA_INTEGER || v->i <= 0)
		return 0;
	n = (size_t)v->i + 1;
	if (n > s->n) {
		if ((p = realloc(s->has, n * 2)) == NULL)
			return qa_fail_memory(f);
		memset(p + s->n, 0, n * 2 - s->n);
		s->has = p;
		s->n = n * 2;
	}
	s->has[v->i] = 1;
	return 0;
}

static bool
in(const struct set *s, int64_t id)
{
	return id > 0 && (size_t)id < s->n && s->has[id] != 0;
}

/* Who has a contact today. */
static int
read_contacts(struct qa_doctor *d, struct set *agencies, struct set *bodies,
    struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, d->db, &qa_kind_contacts, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		const struct qa_value *v = found.value;

		if (qa_value_or(&v[QA_CONTACT_FROM], QA_DAY_ALWAYS) >
			d->today ||
		    qa_value_or(&v[QA_CONTACT_TO], QA_DAY_OPEN) < d->today)
			continue;
		if (put(agencies, &v[QA_CONTACT_AGENCY], f) == -1 ||
		    put(bodies, &v[QA_CONTACT_BODY], f) == -1)
			step = -1;
	}
	qa_scan_close(scan);
	return step;
}

/* An agency that owes figures has somebody to ask. */
static void
list_agencies(struct qa_doctor *d, const struct set *known)
{
	const struct qa_book *b = &d->book;
	size_t i, k, n;

	for (i = 0; i < b->agencies_n; i++) {
		const struct qa_agency *a = &b->agencies[i];

		if ((i > 0 && a[-1].id == a->id) || in(known, a->id))
			continue;
		for (k = n = 0; k < b->indicators_n; k++)
			n += b->indicators[k].agency == a->id &&
			    qa_doctor_holds(d, &b->indicators[k]);
		if (n > 0)
			qa_doctor_tell(d, QA_YOURS, "contact", a->code,
			    "qa-ingest contacts FILE; qa-ingest contacts "
			    "--template prints its header",
			    "%s owes %zu measure%s and has no contact",
			    qa_book_agency(b, a->id, d->today), n,
			    n > 1 ? "s" : "");
	}
}

/* A body of the partnership itself, which decides. */
static bool
decides(const struct qa_value *v)
{
	const char *kind = qa_value_text(&v[QA_BODY_KIND]);

	return strcmp(kind, "partnership") == 0 ||
	    strcmp(kind, "executive") == 0 || strcmp(kind, "business") == 0 ||
	    strcmp(kind, "subgroup") == 0;
}

static void
list_body(
    struct qa_doctor *d, const struct qa_value *v, const struct set *known)
{
	static const char mend[] = "qa-ingest bodies FILE; qa-export bodies "
				   "writes what is there";
	const char *code = qa_codes_text(d->book.codes, v[QA_BODY_BODY].i);
	const char *name = qa_value_text(&v[QA_BODY_NAME]);

	if (qa_value_or(&v[QA_BODY_TO], QA_DAY_OPEN) < d->today || !decides(v))
		return;
	if (v[QA_BODY_QUORUM].form == QA_EMPTY)
		qa_doctor_tell(d, QA_YOURS, "quorum", code, mend,
		    "%s has no quorum", name);
	if (v[QA_BODY_CHAIR].form == QA_EMPTY && !in(known, v[QA_BODY_BODY].i))
		qa_doctor_tell(d, QA_YOURS, "chair", code, mend,
		    "%s has no chair and no contact", name);
}

/* Of each body the last version that began by today; they come in order. */
static int
list_bodies(struct qa_doctor *d, const struct set *known, struct qa_fault *f)
{
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_value *last = NULL;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, d->db, &qa_kind_bodies, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		if (qa_value_or(&found.value[QA_BODY_FROM], QA_DAY_ALWAYS) >
		    d->today)
			continue;
		if (last != NULL &&
		    last[QA_BODY_BODY].i != found.value[QA_BODY_BODY].i)
			list_body(d, last, known);
		last = qa_value_copy(found.value, qa_kind_bodies.n, &pool);
		if (last == NULL)
			step = qa_fail_memory(f);
	}
	if (last != NULL && step == 0)
		list_body(d, last, known);
	qa_scan_close(scan);
	qa_pool_clear(&pool);
	return step;
}

/* ---- the schedule ---- */

/* Bodies with a meeting on record. */
static int
read_met(struct qa_doctor *d, struct set *met, struct qa_fault *f)
{
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	step = qa_scan_open(&scan, d->db, &qa_kind_meetings, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (put(met, &found.value[QA_MEETING_BODY], f) == -1)
			step = -1;
	qa_scan_close(scan);
	return step;
}

/* Whether nothing says when an item that holds today is due: returns follow
 * their rule, requests and meetings what is on record. */
static bool
has_no_day(
    const struct qa_doctor *d, const struct qa_value *v, const struct set *met)
{
	const struct qa_value *kind = &v[QA_SCHEDULE_SCHEDULE_KIND];
	const char *name = kind->form == QA_STRING ? kind->s : "";
	size_t n = kind->form == QA_STRING ? (size_t)kind->n : 0;

	if (v[QA_SCHEDULE_ANCHOR].form != QA_EMPTY ||
	    qa_value_or(&v[QA_SCHEDULE_VALID_FROM], QA_DAY_ALWAYS) > d->today ||
	    qa_value_or(&v[QA_SCHEDULE_VALID_TO], QA_DAY_OPEN) < d->today)
		return false;
	if (qa_same_word(name, n, "return") || qa_same_word(name, n, "request"))
		return false;
	if (qa_same_word(name, n, "inspection_task"))
		return v[QA_SCHEDULE_AFTER].form == QA_EMPTY;
	return !qa_same_word(name, n, "meeting") ||
	    !in(met, qa_value_or(&v[QA_SCHEDULE_BODY], 0));
}

static int
list_schedule(struct qa_doctor *d, const struct set *met, struct qa_fault *f)
{
	struct qa_buf list = QA_BUF_EMPTY;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;
	size_t n = 0;

	step = qa_scan_open(&scan, d->db, &qa_kind_schedule, &d->batches,
	    QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		if (has_no_day(d, found.value, met))
			qa_buf_print(&list, "%s%s", n++ > 0 ? ", " : "",
			    qa_codes_text(d->book.codes,
				found.value[QA_SCHEDULE_ITEM].i));
	qa_scan_close(scan);
	if (step == 0 && n > 0)
		qa_doctor_tell(d, QA_YOURS, "schedule", "schedule",
		    "qa-ingest schedule FILE, with the anchor of each; "
		    "qa-export schedule writes what is there",
		    "%zu thing%s in the schedule ha%s no day: %s", n,
		    n > 1 ? "s" : "", n > 1 ? "ve" : "s", qa_buf_str(&list));
	qa_buf_clear(&list);
	return step;
}

int
qa_doctor_yours(struct qa_doctor *d, struct qa_fault *f)
{
	struct set agencies = { NULL, 0 }, bodies = { NULL, 0 },
		   met = { NULL, 0 };
	const struct qa_priority *p;
	size_t i;
	int rc;

	for (i = 0; i < d->book.priorities_n; i++) {
		p = &d->book.priorities[i];
		if (!qa_doctor_priority(d, i))
			continue;
		list_targets(d, p);
		if (p->body == 0)
			qa_doctor_tell(d, QA_YOURS, "body", p->code,
			    "qa-ingest priorities FILE; qa-export priorities "
			    "writes what is there",
			    "no body looks after %s", p->title);
	}
	rc = read_contacts(d, &agencies, &bodies, f);
	if (rc == 0) {
		list_agencies(d, &agencies);
		rc = list_bodies(d, &bodies, f);
	}
	if (rc == 0 && (rc = read_met(d, &met, f)) == 0)
		rc = list_schedule(d, &met, f);
	free(met.has);
	free(agencies.has);
	free(bodies.has);
	return rc;
}
