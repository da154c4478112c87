#include <sys/types.h>

#include <sha256.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/hash.h"

struct qa_hash {
	SHA2_CTX sha;
};

struct qa_hash *
qa_hash_new(void)
{
	struct qa_hash *h = malloc(sizeof(*h));

	if (h != NULL)
		SHA256Init(&h->sha);
	return h;
}

void
qa_hash_free(struct qa_hash *h)
{
	free(h);
}

void
qa_hash_add(struct qa_hash *h, const void *p, size_t n)
{
	SHA256Update(&h->sha, p, n);
}

void
qa_hash_end(struct qa_hash *h, char text[static QA_HASH_TEXT])
{
	static const char hex[] = "0123456789abcdef";
	uint8_t sum[SHA256_DIGEST_LENGTH];
	size_t i;

	SHA256Final(sum, &h->sha);
	for (i = 0; i < sizeof(sum); i++) {
		text[2 * i] = hex[sum[i] >> 4];
		text[2 * i + 1] = hex[sum[i] & 15];
	}
	text[2 * sizeof(sum)] = '\0';
}

void
qa_hash_text(const void *bytes, size_t n, char text[static QA_HASH_TEXT])
{
	struct qa_hash *h = qa_hash_new();

	text[0] = '\0';
	if (h == NULL)
		return;
	qa_hash_add(h, bytes, n);
	qa_hash_end(h, text);
	qa_hash_free(h);
}
