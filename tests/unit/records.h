/* Records for unit tests: values read from text as the gate reads them. */
#ifndef QA_UNIT_RECORDS_H
#define QA_UNIT_RECORDS_H

#include "record/value.h"

struct fixture {
	struct qa_pool pool;
	struct qa_codes codes;
	struct qa_reader reader;
	struct qa_fault f; /* of the last reading */
};

static inline int
begin(void **state)
{
	struct fixture *x = calloc(1, sizeof(*x));

	if (x == NULL)
		return -1;
	x->reader.pool = &x->pool;
	x->reader.codes = &x->codes;
	*state = x;
	return 0;
}

static inline int
end(void **state)
{
	struct fixture *x = *state;

	qa_codes_clear(&x->codes);
	qa_pool_clear(&x->pool);
	free(x);
	return 0;
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, begin, end)

static inline const struct qa_column *
column(const struct qa_kind *k, const char *name)
{
	int i = qa_kind_column(k, name);

	if (i < 0)
		fail_msg("%s have no %s", k->name, name);
	return &k->columns[i];
}

static inline int
try(struct fixture *x, const struct qa_kind *k, const char *name, const char *s,
    struct qa_value *v)
{
	qa_fault_clear(&x->f);
	return qa_value_read(
	    k, column(k, name), s, strlen(s), &x->reader, v, &x->f);
}

/* The value of a text that has one. */
static inline struct qa_value
read_value(
    struct fixture *x, const struct qa_kind *k, const char *name, const char *s)
{
	struct qa_value v;

	if (try(x, k, name, s, &v) != 0)
		fail_msg("%s", x->f.text);
	return v;
}

/* Reads cells of a record: pairs of column and text, then NULL; the others
 * are empty. */
static inline void
read_record(struct fixture *x, const struct qa_kind *k, struct qa_value *v, ...)
{
	const char *name;
	va_list ap;

	memset(v, 0, k->n * sizeof(*v));
	va_start(ap, v);
	while ((name = va_arg(ap, const char *)) != NULL)
		v[qa_kind_column(k, name)] =
		    read_value(x, k, name, va_arg(ap, const char *));
	va_end(ap);
}

#endif
