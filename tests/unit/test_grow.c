#include "unit.h"

#include "base/grow.h"

/* Each item is zero when it is new, and stays what it was made. */
static void
an_array_grows_item_by_item(void **state)
{
	uint64_t *array = NULL, *room;
	size_t n, i;

	(void)state;
	for (n = 0; n < 1000; n++) {
		room = qa_grow(array, n, sizeof(*array));
		assert_non_null(room);
		array = room;
		assert_true(array[n] == 0);
		array[n] = n + 1;
		for (i = 0; i <= n; i += 97)
			assert_true(array[i] == i + 1);
	}
	free(array);
}

static void
what_cannot_be_is_refused(void **state)
{
	char one[1];

	(void)state;
	assert_null(qa_grow(one, (size_t)1 << 62, 64));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_array_grows_item_by_item),
		cmocka_unit_test(what_cannot_be_is_refused),
	};

	return cmocka_run_group_tests_name("grow", tests, NULL, NULL);
}
