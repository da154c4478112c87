/*
 * The digest of the schema that the migrations make: SHA-256 of the text of
 * every table, in the order of names. tests/unit/test_store.c says what it
 * must be when a migration is added.
 */
#ifndef QA_SCHEMA_DIGEST_H
#define QA_SCHEMA_DIGEST_H

#define QA_SCHEMA_DIGEST \
	"bc7f76fcd377da3e80579a6466e22f0744de113cb0b3b378b5dbc01c1256ab87"

#endif
