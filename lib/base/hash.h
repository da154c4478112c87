/*
 * SHA-256, of the bytes of an input and of the rows of a batch.
 */
#ifndef QA_HASH_H
#define QA_HASH_H

#include <stddef.h>

#define QA_HASH_TEXT 65 /* 64 hexadecimal digits and a NUL */

struct qa_hash;

struct qa_hash *qa_hash_new(void); /* NULL: no memory */
void qa_hash_free(struct qa_hash *);
void qa_hash_add(struct qa_hash *, const void *, size_t);

/* Writes the digest in lower-case hexadecimal; nothing is added after. */
void qa_hash_end(struct qa_hash *, char text[static QA_HASH_TEXT]);

/* The digest of some bytes; "" where there is no memory. */
void qa_hash_text(const void *, size_t, char text[static QA_HASH_TEXT]);

#endif
