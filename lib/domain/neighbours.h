/*
 * Neighbour sets: the areas that one is compared with because they are like
 * it. Sets are named, and dated: "2025" of the Department for Education.
 */
#ifndef QA_NEIGHBOURS_H
#define QA_NEIGHBOURS_H

#include "domain/known.h"

#define QA_NEIGHBOURS_MAX 64 /* neighbours of one area */

struct qa_neighbour {
	int64_t set; /* code of its name */
	int64_t area, neighbour;
	int from, to; /* days that it applies to */
};

struct qa_neighbours {
	struct qa_neighbour *item;
	size_t n;
	int64_t own; /* the set that the partnership's pack names; 0 */
};

/* Reads all sets in force. To be cleared even when it fails. */
int qa_neighbours_read(
    struct qa_neighbours *, struct qa_known *, struct qa_fault *) QA_MUST;
void qa_neighbours_clear(struct qa_neighbours *);

/* The set of that name; 0 with a usage fault that lists those there are. */
int64_t qa_neighbours_find(const struct qa_neighbours *,
    const struct qa_known *, const char *name, struct qa_fault *);

/*
 * The set that an area is compared with on a day: the one named, where it is
 * not 0; else of the home area the partnership's own; else the newest in
 * force that has the area. 0: there is none.
 */
int64_t qa_neighbours_set(const struct qa_neighbours *, const struct qa_known *,
    int64_t area, int day, int64_t named);

/* The neighbours of an area in a set on a day: how many. */
size_t qa_neighbours_of(const struct qa_neighbours *, const struct qa_known *,
    int64_t set, int64_t area, int day, int64_t out[static QA_NEIGHBOURS_MAX]);

#endif
