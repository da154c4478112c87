#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/book.h"
#include "domain/due.h"

/* Digits, a blank, and what is counted: 0, or -1. */
static int
parse(const char *s, size_t n, struct qa_due *due)
{
	int unit;

	memset(due, 0, sizeof(*due));
	if (n == 0 || *s < '0' || *s > '9')
		return -1;
	for (; n > 0 && *s >= '0' && *s <= '9'; s++, n--) {
		due->days = due->days * 10 + (*s - '0');
		if (due->days > QA_DUE_MOST)
			return -1;
	}
	if (n == 0 || *s != ' ')
		return -1;
	qa_trim(&s, &n);
	unit = qa_list_find("day|days|working day|working days", s, n);
	due->set = unit >= 0;
	due->working = unit >= 2;
	return due->set ? 0 : -1;
}

int
qa_due_parse(const char *text, struct qa_due *due, struct qa_fault *f)
{
	const char *s = text;
	size_t n = strlen(text);

	qa_trim(&s, &n);
	if (parse(s, n, due) == 0)
		return 0;
	return qa_fail(f, QA_CONFIG,
	    "returns_due is \"%.*s\": set it to working days or days, such as "
	    "15 working days, with qa-ingest pack",
	    qa_shown(s, n), s);
}

int
qa_due_read(struct qa_due *due, struct qa_db *db, const struct qa_batches *bs,
    struct qa_fault *f)
{
	struct qa_pool pool = QA_POOL_EMPTY;
	const char *text;
	int rc;

	memset(due, 0, sizeof(*due));
	rc = qa_book_setting(db, bs, "returns_due", &pool, &text, f);
	if (rc == 0 && text != NULL)
		rc = qa_due_parse(text, due, f);
	qa_pool_clear(&pool);
	return rc;
}

char *
qa_due_write(const struct qa_due *due, char text[static QA_DUE_TEXT])
{
	snprintf(text, QA_DUE_TEXT, "%d %sday%s", due->days,
	    due->working ? "working " : "", due->days == 1 ? "" : "s");
	return text;
}

int
qa_due_day(const struct qa_due *due, const struct qa_workdays *w,
    struct qa_period p, bool *known)
{
	int end = qa_period_of(QA_QUARTER, p.last).last, day;

	*known = true;
	if (!due->working || due->days == 0)
		return end + due->days;
	day = qa_workdays_after(w, end, due->days);
	*known = qa_workdays_known(w, end + 1, day);
	return day;
}
