/*
 * The digest of the schema that the migrations make: SHA-256 of the text of
 * every table, in the order of names. tests/unit/test_store.c says what it
 * must be when a migration is added.
 */
#ifndef QA_SCHEMA_DIGEST_H
#define QA_SCHEMA_DIGEST_H

#define QA_SCHEMA_DIGEST \
	"2ad3828ded76f3b58c058d49567bac914746cd94bc88b1af2c71d32dc578efef"

#endif
