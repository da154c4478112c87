/*
 * The digest of the schema that the migrations make: SHA-256 of the text of
 * every table, in the order of names. tests/unit/test_store.c says what it
 * must be when a migration is added.
 */
#ifndef QA_SCHEMA_DIGEST_H
#define QA_SCHEMA_DIGEST_H

#define QA_SCHEMA_DIGEST \
	"7cc284a9b07de5b5fd97f45804435dcd083a22de95156a31a9293987ae15bd45"

#endif
