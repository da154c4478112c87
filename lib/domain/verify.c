#include <string.h>

#include "domain/book.h"
#include "domain/verify.h"
#include "record/figure.h"
#include "store/scan.h"

#define TOLD 10
#define TOLD_ALL 1000

static void
tell(const struct qa_book *b, const struct qa_found *found,
    const struct qa_fault *what, struct qa_buf *list)
{
	const struct qa_value *v = found->value;
	char period[QA_PERIOD_TEXT];

	qa_buf_print(list, "%s%s %s %s: %s", list->len > 0 ? "\n" : "",
	    qa_codes_text(b->codes, v[QA_OBS_INDICATOR].i),
	    qa_codes_text(b->codes, v[QA_OBS_AREA].i),
	    qa_period_write(qa_value_period(&v[QA_OBS_PERIOD]), period),
	    what->text);
}

static int
scan_all(struct qa_db *db, const struct qa_batches *bs, const struct qa_book *b,
    enum qa_verify which, struct qa_buf *list, long *n, struct qa_fault *f)
{
	const long most = which == QA_VERIFY_ALL ? TOLD_ALL : TOLD;
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_indicator *x;
	int step, column;

	step = qa_scan_open(
	    &scan, db, &qa_kind_observations, bs, QA_SCAN_ALL, NULL, NULL, f);
	while (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1) {
		struct qa_fault what = QA_FAULT_NONE;

		if (!found.merged && which == QA_VERIFY_MERGED)
			continue;
		x = qa_book_any_indicator(b, found.value[QA_OBS_INDICATOR].i,
		    found.value[QA_OBS_PERIOD].n);
		if (x == NULL ||
		    qa_figure_check(found.value, x, &column, &what) == 0)
			continue;
		if ((*n)++ < most)
			tell(b, &found, &what, list);
	}
	qa_scan_close(scan);
	if (step == 0 && list->failed)
		return qa_fail_memory(f);
	return step;
}

int
qa_verify_figures(struct qa_db *db, enum qa_verify which, struct qa_buf *list,
    long *n, struct qa_fault *f)
{
	struct qa_batches batches = { .n = 0 };
	struct qa_book book;
	int rc = -1;

	*n = 0;
	memset(&book, 0, sizeof(book));
	if (qa_batches_load(&batches, db, QA_ALWAYS, f) == 0 &&
	    qa_book_read(&book, db, &batches, f) == 0)
		rc = scan_all(db, &batches, &book, which, list, n, f);
	qa_book_clear(&book);
	qa_batches_clear(&batches);
	return rc;
}
