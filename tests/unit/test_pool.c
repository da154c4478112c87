#include "unit.h"

#include "base/pool.h"

#define BLOCK ((size_t)64 * 1024) /* of the pool: sizes around it */

static void
clearing_an_empty_pool(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;

	(void)state;
	qa_pool_reset(&p);
	qa_pool_clear(&p);
	assert_null(p.blocks);
	assert_int_equal(p.bytes, 0);
}

static void
all_zero(const unsigned char *m, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		assert_int_equal(m[i], 0);
}

/* Memory that was used before is zeroed again. */
static void
pieces_are_zeroed_and_aligned(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	unsigned char *m;
	size_t n;
	int round;

	(void)state;
	for (round = 0; round < 2; round++) {
		for (n = 1; n < 600; n++) {
			m = qa_pool_take(&p, n);
			assert_non_null(m);
			assert_int_equal(
			    (uintptr_t)m % _Alignof(max_align_t), 0);
			all_zero(m, n);
			memset(m, 0xa5, n);
		}
		qa_pool_reset(&p);
	}
	qa_pool_clear(&p);
}

static void
a_text_between_keeps_the_alignment(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	size_t n;

	(void)state;
	for (n = 0; n < 40; n++) {
		assert_non_null(qa_pool_copy(
		    &p, "0123456789012345678901234567890123456789", n));
		assert_int_equal(
		    (uintptr_t)qa_pool_take(&p, 1) % _Alignof(max_align_t), 0);
	}
	qa_pool_clear(&p);
}

static void
pieces_do_not_overlap(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	unsigned char *m[500];
	size_t i, k;

	(void)state;
	for (i = 0; i < 500; i++) {
		m[i] = qa_pool_take(&p, i + 1);
		assert_non_null(m[i]);
		memset(m[i], (int)(i % 251), i + 1);
	}
	for (i = 0; i < 500; i++)
		for (k = 0; k <= i; k++)
			assert_int_equal(m[i][k], i % 251);
	qa_pool_clear(&p);
}

static void
copies_end_in_a_nul(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	char text[] = "a text";
	char *whole, *part, *empty, *nul;

	(void)state;
	whole = qa_pool_copy(&p, text, 6);
	part = qa_pool_copy(&p, text, 1);
	empty = qa_pool_copy(&p, NULL, 0);
	nul = qa_pool_copy(&p, "a\0b", 3);
	memset(text, 'x', 6);
	assert_string_equal(whole, "a text");
	assert_string_equal(part, "a");
	assert_string_equal(empty, "");
	assert_memory_equal(nul, "a\0b\0", 4);
	qa_pool_clear(&p);
}

static void
pieces_around_the_size_of_a_block(void **state)
{
	static const size_t size[] = { BLOCK - 1, BLOCK, BLOCK + 1, 10 * BLOCK,
		1, BLOCK };
	struct qa_pool p = QA_POOL_EMPTY;
	unsigned char *m[6];
	size_t i, bytes = 0;

	(void)state;
	for (i = 0; i < 6; i++) {
		m[i] = qa_pool_take(&p, size[i]);
		assert_non_null(m[i]);
		all_zero(m[i], size[i]);
		memset(m[i], (int)i + 1, size[i]);
		assert_int_equal(p.bytes, bytes += size[i]);
	}
	for (i = 0; i < 6; i++) {
		assert_int_equal(m[i][0], i + 1);
		assert_int_equal(m[i][size[i] - 1], i + 1);
	}
	qa_pool_clear(&p);
	assert_int_equal(p.bytes, 0);
}

static void
reset_uses_a_block_again(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	void *first;
	int i;

	(void)state;
	first = qa_pool_take(&p, 100);
	qa_pool_reset(&p);
	assert_int_equal(p.bytes, 0);
	assert_ptr_equal(qa_pool_take(&p, 100), first);
	for (i = 0; i < 10; i++)
		assert_non_null(qa_pool_take(&p, BLOCK));
	qa_pool_reset(&p);
	first = qa_pool_take(&p, 1);
	qa_pool_reset(&p);
	assert_ptr_equal(qa_pool_take(&p, BLOCK), first);
	qa_pool_clear(&p);
}

static void
too_much_is_null_and_harms_nothing(void **state)
{
	struct qa_pool p = QA_POOL_EMPTY;
	char *kept;

	(void)state;
	assert_null(qa_pool_take(&p, SIZE_MAX));
	kept = qa_pool_copy(&p, "kept", 4);
	assert_null(qa_pool_take(&p, SIZE_MAX));
	assert_null(qa_pool_take(&p, SIZE_MAX / 2));
	assert_null(qa_pool_copy(&p, "x", SIZE_MAX - 1));
	assert_string_equal(kept, "kept");
	assert_int_equal(p.bytes, 5);
	assert_non_null(qa_pool_take(&p, 1));
	qa_pool_clear(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clearing_an_empty_pool),
		cmocka_unit_test(pieces_are_zeroed_and_aligned),
		cmocka_unit_test(a_text_between_keeps_the_alignment),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(copies_end_in_a_nul),
		cmocka_unit_test(pieces_around_the_size_of_a_block),
		cmocka_unit_test(reset_uses_a_block_again),
		cmocka_unit_test(too_much_is_null_and_harms_nothing),
	};

	return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
