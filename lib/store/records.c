#include <string.h>

#include "record/define.h"
#include "store/bind.h"
#include "store/incoming.h"
#include "store/records.h"
#include "store/sql.h"

uint32_t
qa_record_stored(const struct qa_kind *k)
{
	uint32_t all = qa_kind_all(k);
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->columns[i].flags & QA_ASIDE)
			all &= ~(UINT32_C(1) << i);
	return all;
}

/* Whether what a value refers to is stored: the foreign key of a code. */
static bool
refers(struct qa_db *db, const struct qa_column *c, const struct qa_value *v)
{
	if ((c->type != QA_CODE && c->type != QA_BREAKDOWN) ||
	    v->form != QA_INTEGER)
		return true;
	return v->i > 0 && (size_t)v->i <= db->codes.stored;
}

int
qa_record_add(struct qa_db *db, const struct qa_kind *k,
    const struct qa_value *v, long batch, long line, struct qa_fault *f)
{
	struct qa_value row[QA_COLUMNS_MAX + 4];
	char text[QA_COLUMNS_MAX][QA_NUM_TEXT];
	size_t i, width = 0;

	for (i = 0; i < k->n; i++) {
		if (!qa_is_stored(k, i))
			continue;
		if (!refers(db, &k->columns[i], &v[i]))
			return qa_fail(f, QA_SOFTWARE,
			    "a row of %s refers to a code that is not stored",
			    k->name);
		width += (size_t)qa_to_store(
		    &k->columns[i], &v[i], &row[width], text[i]);
	}
	row[width++] = qa_value_integer(batch);
	row[width++] = qa_value_integer(line);
	return qa_incoming_add(db, k->id, row, width, f);
}

int
qa_records_store(struct qa_db *db, struct qa_fault *f)
{
	return qa_incoming_store(db, f);
}

/* One word more; odd multipliers lose nothing. */
static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

static uint64_t
mix_text(uint64_t h, const char *s, size_t n)
{
	uint64_t word;

	for (; n >= 8; s += 8, n -= 8) {
		memcpy(&word, s, 8);
		h = mix(h, word);
	}
	word = 0;
	if (n > 0)
		memcpy(&word, s, n);
	return mix(h, word);
}

uint64_t
qa_record_digest(const struct qa_kind *k, const struct qa_value *v, long line)
{
	uint64_t h = mix(0x243f6a8885a308d3u, (uint64_t)k->id);
	size_t i;

	h = mix(h, (uint64_t)line);
	for (i = 0; i < k->n; i++) {
		if (!qa_is_stored(k, i) ||
		    (v[i].form == QA_EMPTY && (k->columns[i].flags & QA_LATER)))
			continue;
		h = mix(h, v[i].form);
		if (v[i].form == QA_EMPTY)
			continue;
		h = mix(h, (uint64_t)(uint32_t)v[i].n);
		if (v[i].form == QA_STRING)
			h = mix_text(h, v[i].s, (size_t)v[i].n);
		else
			h = mix(h, (uint64_t)v[i].i);
	}
	return h;
}

uint64_t
qa_digest_numbers(const int64_t *number, size_t n)
{
	uint64_t h = mix(0x13198a2e03707344u, n);
	size_t i;

	for (i = 0; i < n; i++)
		h = mix(h, (uint64_t)number[i]);
	return h;
}
