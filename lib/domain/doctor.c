#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "domain/doctor_room.h"
#include "store/check.h"

static const struct qa_grid_column columns[] = {
	{ "section", NULL, QA_OUT_GROUP },
	{ "check", NULL, 0 },
	{ "subject", NULL, 0 },
	{ "finding", NULL, QA_OUT_WIDE },
	{ "mend", NULL, QA_OUT_BELOW },
};

static const char *const sections[] = { "damage", "finding", "yours" };

void
qa_doctor_tell(struct qa_doctor *d, enum qa_doctor_section section,
    const char *check, const char *subject, const char *mend, const char *fmt,
    ...)
{
	struct qa_doctor_count *n = d->count;
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	qa_grid_add(d->grid, sections[section]);
	qa_grid_add(d->grid, check);
	qa_grid_add(d->grid, subject);
	qa_grid_add(d->grid, text);
	qa_grid_add(d->grid, mend);
	++*(section == QA_DAMAGE        ? &n->damage
		: section == QA_FINDING ? &n->findings
					: &n->yours);
}

/* What the store finds, with what can be done about it. */
static int
check_damage(struct qa_doctor *d, struct qa_fault *f)
{
	static const struct qa_grid_column column[] = { { "check", NULL, 0 },
		{ "subject", NULL, 0 }, { "finding", NULL, 0 } };
	struct qa_grid found = { .n = 0 };
	size_t i;
	int rc;

	qa_grid_init(&found, column, 3);
	rc = qa_check_stored(d->db, &d->batches, &found, f);
	for (i = 0; rc == 0 && i < qa_grid_rows(&found); i++)
		qa_doctor_tell(d, QA_DAMAGE, qa_grid_get(&found, i, 0),
		    qa_grid_get(&found, i, 1),
		    "restore a copy that qa-doctor verify calls sound", "%s",
		    qa_grid_get(&found, i, 2));
	if (rc == 0)
		rc = qa_grid_check(&found, f);
	qa_grid_clear(&found);
	return rc;
}

static int
begin(struct qa_doctor *d, struct qa_db *db, const char *name,
    struct qa_grid *grid, struct qa_doctor_count *count, struct qa_fault *f)
{
	memset(d, 0, sizeof(*d));
	memset(count, 0, sizeof(*count));
	d->db = db;
	d->name = name;
	d->grid = grid;
	d->count = count;
	qa_grid_init(grid, columns, QA_COUNT(columns));
	if (qa_batches_load(&d->batches, db, QA_ALWAYS, f) == -1)
		return -1;
	return check_damage(d, f);
}

static int
end(struct qa_doctor *d, int rc, struct qa_fault *f)
{
	qa_book_clear(&d->book);
	qa_batches_clear(&d->batches);
	return rc == -1 ? -1 : qa_grid_check(d->grid, f);
}

int
qa_doctor_verify(struct qa_db *db, const char *name, struct qa_grid *grid,
    struct qa_doctor_count *count, struct qa_fault *f)
{
	struct qa_doctor d;
	int rc = begin(&d, db, name, grid, count, f);

	return end(&d, rc, f);
}

int
qa_doctor_check(struct qa_db *db, const char *name, int today,
    struct qa_grid *grid, struct qa_doctor_count *count, struct qa_fault *f)
{
	struct qa_doctor d;
	int rc = begin(&d, db, name, grid, count, f);

	d.today = today;
	/* what is damaged is not worth a second opinion */
	if (rc == 0 && count->damage == 0 &&
	    (qa_book_read(&d.book, db, &d.batches, f) == -1 ||
		qa_doctor_setup(&d, f) == -1 ||
		qa_doctor_versions(&d, f) == -1 ||
		qa_doctor_figures(&d, f) == -1 ||
		qa_doctor_actions(&d, f) == -1 || qa_doctor_yours(&d, f) == -1))
		rc = -1;
	return end(&d, rc, f);
}

bool
qa_doctor_holds(const struct qa_doctor *d, const struct qa_indicator *x)
{
	return qa_book_indicator(&d->book, x->id, d->today) == x;
}

bool
qa_doctor_priority(const struct qa_doctor *d, size_t n)
{
	const struct qa_priority *p = &d->book.priorities[n];

	return qa_book_priority(&d->book, p->code, strlen(p->code), d->today) ==
	    p;
}

bool
qa_doctor_serves(const struct qa_indicator *x, const struct qa_priority *p)
{
	const char *s = x->priorities, *end;
	size_t n = strlen(p->code);

	for (; *s != '\0'; s = *end == '\0' ? end : end + 1) {
		end = s + strcspn(s, ";");
		if ((size_t)(end - s) == n && memcmp(s, p->code, n) == 0)
			return true;
	}
	return false;
}
