#include "unit.h"

#include "base/hash.h"

/* FIPS 180-4's examples, and lengths around the 64 bytes of a block, whose
 * digests are those of sha256sum(1). */
static const struct {
	const char *text; /* so many times over */
	size_t times;
	const char *digest;
} cases[] = {
	{ "", 1,
	    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ "abc", 1,
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
	    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
	{ "a", 55,
	    "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318" },
	{ "a", 56,
	    "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a" },
	{ "a", 63,
	    "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34" },
	{ "a", 64,
	    "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb" },
	{ "a", 65,
	    "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0" },
	{ "a", 1000000,
	    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0" },
};

static void
known_digests(void **state)
{
	char text[QA_HASH_TEXT];
	struct qa_hash *h;
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		h = qa_hash_new();
		assert_non_null(h);
		for (k = 0; k < cases[i].times; k++)
			qa_hash_add(h, cases[i].text, strlen(cases[i].text));
		qa_hash_end(h, text);
		assert_string_equal(text, cases[i].digest);
		qa_hash_free(h);
	}
	qa_hash_free(NULL);
}

static void
bytes_in_two_pieces(const unsigned char *p, size_t at, size_t n, char *text)
{
	struct qa_hash *h = qa_hash_new();

	assert_non_null(h);
	qa_hash_add(h, p, at);
	qa_hash_add(h, p + at, n - at);
	qa_hash_end(h, text);
	qa_hash_free(h);
}

static void
pieces_do_not_matter(void **state)
{
	unsigned char bytes[256];
	char whole[QA_HASH_TEXT], cut[QA_HASH_TEXT];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bytes); i++)
		bytes[i] = (unsigned char)i;
	bytes_in_two_pieces(bytes, 0, sizeof(bytes), whole);
	assert_string_equal(whole,
	    "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880");
	for (i = 1; i <= sizeof(bytes); i++) {
		bytes_in_two_pieces(bytes, i, sizeof(bytes), cut);
		assert_string_equal(cut, whole);
	}
}

static void
a_nul_counts(void **state)
{
	char none[QA_HASH_TEXT], one[QA_HASH_TEXT];

	(void)state;
	bytes_in_two_pieces((const unsigned char *)"", 0, 0, none);
	bytes_in_two_pieces((const unsigned char *)"", 0, 1, one);
	assert_string_equal(none, cases[0].digest);
	assert_string_equal(one,
	    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_digests),
		cmocka_unit_test(pieces_do_not_matter),
		cmocka_unit_test(a_nul_counts),
	};

	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
