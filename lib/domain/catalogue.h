/*
 * A catalogue: a pack whose definitions of indicators other packs share. A
 * pack that names one in its setting indicators_from takes from it what its
 * own file names, and no more: a code that nobody chose stays unknown.
 *
 *	open; want each row of the pack's own file; then take each row of the
 *	catalogue's file that it has
 */
#ifndef QA_CATALOGUE_H
#define QA_CATALOGUE_H

#include <stdbool.h>

#include "record/row.h"
#include "store/db.h"

struct qa_catalogue;

/* Reads which catalogue a pack names. */
int qa_catalogue_open(struct qa_catalogue **, struct qa_db *, const char *pack,
    struct qa_fault *) QA_MUST;
void qa_catalogue_close(struct qa_catalogue *);

/* The name of the catalogue, NULL where the pack names none: owned by it. */
const char *qa_catalogue_name(const struct qa_catalogue *);

/* A row of the pack's own file, its header first. */
int qa_catalogue_want(
    struct qa_catalogue *, const struct qa_row *, struct qa_fault *) QA_MUST;

/* Whether a row of the catalogue's file, its header first, is wanted. */
bool qa_catalogue_has(struct qa_catalogue *, const struct qa_row *);

#endif
