#include <string.h>

#include "measure/quantifier.h"

const char *
qa_quantifier(long count, long total)
{
	if (count <= 0)
		return "no";
	if (count == total && total > 1)
		return "all";
	if (count == 1)
		return "one";
	if (count > total / 2)
		return "most";
	return count == 2 ? "two" : "several";
}

void
qa_quantify(struct qa_buf *b, long count, long total, const char *one,
    const char *many, bool capital)
{
	const char *word = qa_quantifier(count, total);
	bool single = count == 1 || (count <= 0 && total >= 0);
	size_t at = b->len;

	qa_buf_print(
	    b, "%s %s (%ld of %ld)", word, single ? one : many, count, total);
	if (capital && !b->failed && b->len > at)
		b->data[at] = (char)(b->data[at] - 'a' + 'A');
}
