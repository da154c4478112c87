/*
 * The digest of the schema that the migrations make: SHA-256 of the text of
 * every table, in the order of names. tests/unit/test_store.c says what it
 * must be when a migration is added.
 */
#ifndef QA_SCHEMA_DIGEST_H
#define QA_SCHEMA_DIGEST_H

#define QA_SCHEMA_DIGEST \
	"48e25bee30728ce2e5005b2005cd014f2b940bb43f118bdc47a8b9e61eab12fd"

#endif
