/*
 * Any bytes as the value of every column of every kind: the first byte
 * chooses. What is read is written and read back the same.
 */
#include "fuzz.h"

#include "base/text.h"
#include "record/value.h"

static void
round_trip(const struct qa_kind *k, const struct qa_column *c,
    const struct qa_value *v, const struct qa_reader *r)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_value again;

	qa_value_write(c, v, r->codes, &b);
	if (qa_value_read(k, c, qa_buf_str(&b), b.len, r, &again, &f) == -1 ||
	    !qa_value_same(c, v, &again))
		abort();
	qa_buf_clear(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_codes codes = QA_CODES_EMPTY;
	struct qa_reader r = { &pool, &codes };
	struct qa_fault f = QA_FAULT_NONE;
	const struct qa_kind *k;
	const struct qa_column *c;
	struct qa_value v;
	char *text;

	if (n < 2 || qa_utf8_check((const char *)data + 2, n - 2) != n - 2 ||
	    memchr(data + 2, '\0', n - 2) != NULL)
		return 0;
	if ((text = malloc(n - 1)) == NULL)
		return 0;
	memcpy(text, data + 2, n - 2);
	text[n - 2] = '\0';
	k = qa_kind_get((enum qa_kind_id)(1 + data[0] % (QA_KINDS - 1)));
	c = &k->columns[data[1] % k->n];
	if (qa_value_read(k, c, text, n - 2, &r, &v, &f) == 0) {
		if (v.form != QA_EMPTY)
			round_trip(k, c, &v, &r);
	} else if (f.exit != QA_DATA || f.text[0] == '\0') {
		abort();
	}
	free(text);
	qa_codes_clear(&codes);
	qa_pool_clear(&pool);
	return 0;
}
