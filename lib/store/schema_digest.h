/*
 * The digest of the schema that the migrations make: SHA-256 of the text of
 * every table, in the order of names. tests/unit/test_store.c says what it
 * must be when a migration is added.
 */
#ifndef QA_SCHEMA_DIGEST_H
#define QA_SCHEMA_DIGEST_H

#define QA_SCHEMA_DIGEST \
	"0b809619578b357aa4c431d720abce1e54f2f97f4fa4f106f1f6af8103340ef6"

#endif
