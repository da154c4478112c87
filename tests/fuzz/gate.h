/*
 * What the targets of the layouts share: bytes go through the real reader
 * into the real gate, on a small database that every input finds as it was.
 */
#ifndef QA_FUZZ_GATE_H
#define QA_FUZZ_GATE_H

#include "domain/ingest.h"

/* How an input is loaded. */
struct gate_way {
	const struct qa_kind *kind;
	enum qa_layout layout;
	const struct qa_map *map;
	const char *fill; /* COLUMN=VALUE, or NULL */
	bool records; /* a row is a record, so that the counts must add up */
	int days; /* received so many days ago */
};

/*
 * Loads the files of an input, one after the other: the input is cut at
 * lines of ====. Ends the process where a promise is broken:
 *
 * - a fault of the data has a place within the file, and a text in UTF-8
 * - counts add up, and to what is stored; so does the digest
 * - what is in force refers to defined codes and is free of contradiction
 * - loaded again, nothing changes; undone, all is as before
 * - what is exported loads into another database, and exports the same
 */
void gate_try(const struct gate_way *, const char *, size_t);

/*
 * Loads the first two files of an input, the second received the day before
 * the first; and on another database in the order in which they were
 * received. Where none of it is at fault, the same is in force.
 */
void gate_try_late(const struct gate_way *, const char *, size_t);

/* Cuts the text at the first line of ====: what stands before it, and the
 * rest moves on; false at the end. */
bool gate_cut(const char **s, size_t *n, const char **part, size_t *length);

/* A map of its text, to be cleared; -1 where it is none. */
int gate_map(struct qa_map *, const char *, size_t);

#endif
