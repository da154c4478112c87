/* What became of a file, as a sentence. */
#include <stdio.h>

#include "domain/ingest.h"

/* 1,204 */
static void
grouped(char *text, size_t size, long n)
{
	char digits[24];
	size_t i, k = 0,
		  len = (size_t)snprintf(digits, sizeof(digits), "%ld", n);

	for (i = 0; i < len && k + 2 < size; i++) {
		if (i > 0 && (len - i) % 3 == 0)
			text[k++] = ',';
		text[k++] = digits[i];
	}
	text[k] = '\0';
}

void
qa_ingest_tell(const struct qa_ingest_report *r, const struct qa_kind *k,
    bool several, bool dry_run, struct qa_buf *b)
{
	const long count[] = { r->rows, r->added, r->revised, r->same,
		r->repeated, r->empty, r->passed, r->rejected };
	static const char *const word[] = { "read", "added", "revised",
		"unchanged", "repeated", "left empty", "passed over",
		"rejected" };
	char n[32];
	size_t i;

	qa_buf_print(b, "%s%s%s: ", several ? r->file : "", several ? ": " : "",
	    k->name);
	if (r->already > 0) {
		qa_buf_print(b, "already loaded (batch %ld)", r->already);
		return;
	}
	for (i = 0; i < QA_COUNT(count); i++) {
		if (i > 3 && count[i] == 0)
			continue;
		grouped(n, sizeof(n), count[i]);
		qa_buf_print(b, "%s%s %s", i > 0 ? ", " : "", n, word[i]);
	}
	if (dry_run)
		qa_buf_text(b, " (dry run: nothing was changed)");
	else
		qa_buf_print(b, " (batch %ld; undo: qa-ingest --undo %ld)",
		    r->batch, r->batch);
	if (r->behind > 0)
		qa_buf_print(b,
		    "; it goes behind batch %ld, which was received later",
		    r->behind);
}
