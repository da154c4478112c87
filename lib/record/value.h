/*
 * Values: one typed cell of a record, and its reading and writing.
 */
#ifndef QA_VALUE_H
#define QA_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/fault.h"
#include "base/num.h"
#include "base/period.h"
#include "base/pool.h"
#include "record/codes.h"
#include "record/kind.h"

enum qa_form {
	QA_EMPTY, /* nothing: the column's default */
	QA_STRING, /* text, choices, symbols: s and n */
	QA_INTEGER, /* days, whole numbers, numbers of codes: i */
	QA_DECIMAL, /* numbers: i / 10^n */
	QA_SPAN /* periods: first day i, last day n */
};

struct qa_value {
	union {
		const char *s;
		int64_t i;
	};
	int32_t n; /* length, scale or last day */
	uint8_t form; /* enum qa_form */
	uint8_t percent; /* typed with a trailing % */
};

/* What reading needs: where text is kept, and the codes. */
struct qa_reader {
	struct qa_pool *pool;
	struct qa_codes *codes;
};

/*
 * Reads a cell as its column's type. An empty cell is QA_EMPTY. A code that
 * nothing knows yet is added to the codes; whether it is defined is for the
 * caller to ask.
 *
 * fails  QA_DATA with a sentence that names the column and the value
 */
int qa_value_read(const struct qa_kind *, const struct qa_column *,
    const char *, size_t, const struct qa_reader *, struct qa_value *,
    struct qa_fault *) QA_MUST;

/* Appends a value as it is exported; an empty one appends the default. */
void qa_value_write(const struct qa_column *, const struct qa_value *,
    const struct qa_codes *, struct qa_buf *);

/* Whether two values of a column are the same, the default as if typed. */
bool qa_value_same(
    const struct qa_column *, const struct qa_value *, const struct qa_value *);

/* Order of values of the same form, as tables have it; empty first. Codes by
 * number. */
int qa_value_compare(const struct qa_value *, const struct qa_value *);

/* A copy of n values with their text, owned by the pool; NULL: no memory. */
struct qa_value *qa_value_copy(
    const struct qa_value *, size_t n, struct qa_pool *);

struct qa_num qa_value_num(const struct qa_value *);
struct qa_period qa_value_period(const struct qa_value *);
struct qa_value qa_value_integer(int64_t);
struct qa_value qa_value_span(struct qa_period);
struct qa_value qa_value_string(const char *, size_t);

#endif
