/*
 * The book: definitions in force, as typed values, with what one asks of
 * them: is there such a code, which version holds on a day, what is near.
 */
#ifndef QA_BOOK_H
#define QA_BOOK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/period.h"
#include "base/pool.h"
#include "measure/rag.h"
#include "record/define.h"
#include "store/batch.h"
#include "store/db.h"

struct qa_area {
	int64_t id;
	const char *code, *name;
	int from, to;
	int level; /* of QA_AREA_LEVEL's choices */
	int64_t parent, dfe;
	const char *successor; /* codes separated by ; */
	int64_t place; /* the lowest number among the codes of its place */
};

struct qa_priority {
	int64_t id;
	const char *code, *title, *why;
	int from, to, position;
	int64_t body;
};

struct qa_agency {
	int64_t id;
	const char *code, *name;
	int from, to;
	const char *kind, *duty; /* "" where the default */
	const char *school_type, *phase;
	int64_t urn; /* of a school; 0: none */
	const char *areas; /* codes separated by ; */
};

struct qa_target {
	int64_t indicator, area;
	int from;
	const char *name;
	struct qa_goal goal;
};

enum { QA_LEVEL_COUNTRY, QA_LEVEL_REGION, QA_LEVEL_LA, QA_LEVEL_OTHER };

struct qa_book {
	struct qa_pool pool;
	struct qa_codes *codes; /* of the database, borrowed */
	struct qa_area *areas;
	size_t areas_n;
	struct qa_priority *priorities;
	size_t priorities_n;
	struct qa_agency *agencies;
	size_t agencies_n;
	struct qa_indicator *indicators;
	size_t indicators_n;
	struct qa_target *targets;
	size_t targets_n;
	unsigned char *defined; /* by code id */
	size_t defined_n;
	int64_t home; /* area of the partnership, 0 unknown */
	int64_t england; /* the country, 0 when there is none */
};

/* Reads all definitions in force. */
int qa_book_read(struct qa_book *, struct qa_db *, const struct qa_batches *,
    struct qa_fault *) QA_MUST;
void qa_book_clear(struct qa_book *);

/* Whether a code is defined by a record in force. */
bool qa_book_defines(const struct qa_book *, int64_t code);
int qa_book_define(struct qa_book *, int64_t code, struct qa_fault *);

/* A code that a file defines counts as defined while the file is checked;
 * then all that were proposed are, or are not. */
int qa_book_propose(struct qa_book *, int64_t code, struct qa_fault *);
void qa_book_decide(struct qa_book *, bool accept);

/* The version of an indicator that holds on a day; NULL when none does. */
const struct qa_indicator *qa_book_indicator(
    const struct qa_book *, int64_t, int day);

/* Any version of it, the one nearest to the day: for figures from before
 * and after its life. */
const struct qa_indicator *qa_book_any_indicator(
    const struct qa_book *, int64_t, int day);

const struct qa_area *qa_book_area(const struct qa_book *, int64_t, int day);
const struct qa_priority *qa_book_priority(
    const struct qa_book *, const char *code, size_t, int day);
const char *qa_book_agency(const struct qa_book *, int64_t, int day);

/* The version of an agency that holds on a day, else its first; NULL. */
const struct qa_agency *qa_book_agency_of(
    const struct qa_book *, int64_t, int day);
const struct qa_target *qa_book_target(
    const struct qa_book *, int64_t indicator, int64_t area, int day);

/* One of another name, where there is a second target; NULL. */
const struct qa_target *qa_book_second_target(
    const struct qa_book *, int64_t indicator, int64_t area, int day);

/* The area with that DfE number on a day, or at any time; 0. */
int64_t qa_book_dfe(const struct qa_book *, int64_t number, int day);

/* The region that an area lies in on a day; 0. */
int64_t qa_book_region(const struct qa_book *, int64_t area, int day);

/* The place that an area is, by the lowest number among its codes: its own,
 * and those it had before and after where the whole territory went over. */
int64_t qa_book_place(const struct qa_book *, int64_t area);

/* All codes of a place as numbers separated by commas, appended. */
void qa_book_place_codes(
    const struct qa_book *, int64_t place, struct qa_buf *);

/* Works out the places of the areas that were read. Of domain/place. */
void qa_book_find_places(struct qa_book *);

/* The nearest defined code of a kind to one that is not there, or NULL. */
const char *qa_book_near(
    const struct qa_book *, enum qa_kind_id, const char *, size_t);

/* Whether home_area, where a pack sets it, is an area that one defines. */
int qa_book_check_home(struct qa_db *, struct qa_fault *) QA_MUST;

/* A setting of any pack, the last one loaded; NULL when it is not set. */
int qa_book_setting(struct qa_db *, const struct qa_batches *, const char *key,
    struct qa_pool *, const char **value, struct qa_fault *) QA_MUST;

/* "unknown indicator "X"; did you mean "Y"?": always -1. */
int qa_book_unknown(const struct qa_book *, enum qa_kind_id, const char *,
    size_t, enum qa_exit, struct qa_fault *);

/* The id of a code that a user named; 0 with a usage fault. */
int64_t qa_book_find(
    const struct qa_book *, enum qa_kind_id, const char *, struct qa_fault *);

#endif
