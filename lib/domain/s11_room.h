/*
 * The inside of self-assessments: rounds with their returns, in memory.
 * Private to domain/s11_*.
 */
#ifndef QA_S11_ROOM_H
#define QA_S11_ROOM_H

#include "domain/actions.h"
#include "domain/known.h"
#include "domain/s11.h"

/* What challenge came to, one row. */
struct qa_moderated {
	int64_t agency;
	const char *standard;
	int date;
	int64_t challenger;
	long batch; /* that recorded it */
	const char *rating; /* code; "" leaves it */
	const char *who, *reason, *question, *answer;
};

/* An answer of a return. */
struct qa_answer {
	const struct qa_item *item;
	const struct qa_rating *self; /* NULL: it has no rating */
	const struct qa_rating *held; /* after challenge */
	const struct qa_moderated *moderated; /* the row that holds, or NULL */
	const char *evidence, *comment, *changes, *improvement, *progress;
	const char *kept, *question;
	int deadline; /* day, or QA_NO_DATE */
	int came, last; /* days its first and last batch were received */
};

enum qa_party_state {
	QA_PARTY_RETURNED,
	QA_PARTY_LATE, /* returned after its day */
	QA_PARTY_MISSING,
	QA_PARTY_TO_COME,
	QA_PARTY_WITHDRAWN
};
const char *qa_party_state_name(enum qa_party_state);

/* An agency in a round. */
struct qa_party {
	int64_t id;
	const char *code;
	const struct qa_agency *agency;
	const struct qa_asked *asked; /* NULL: it returned without */
	const struct qa_tool *tool; /* NULL: none is for it */
	struct qa_answer **answer; /* by place of the item; NULL: none */
	size_t answers; /* with a rating or words */
	size_t wanted; /* questions that it is asked */
	size_t blank; /* of those, without an answer */
	int due, came, last; /* days, or QA_NO_DATE */
	enum qa_party_state state;
};

/* A round that was read. */
struct qa_sitting {
	const struct qa_round *round;
	struct qa_party *party; /* by code */
	size_t n;
	struct qa_moderated *moderated; /* by agency, standard, date */
	size_t moderations;
};

struct qa_s11 {
	struct qa_known known;
	struct qa_tools tools;
	struct qa_rounds rounds;
	struct qa_s11_query q;
	struct qa_pool pool;
	struct qa_sitting now; /* round NULL: none was asked for */
	struct qa_actions actions;
	bool has_actions;
	struct qa_buf caption;
};

/* Reads a round, or a filtered part of it. Cleared by qa_sitting_clear. */
int qa_s11_sit(struct qa_s11 *, const struct qa_round *, struct qa_sitting *,
    struct qa_fault *) QA_MUST;
void qa_sitting_clear(struct qa_sitting *);

/* The same of all agencies, whatever the query asks for. */
int qa_s11_sit_all(struct qa_s11 *, const struct qa_round *,
    struct qa_sitting *, struct qa_fault *) QA_MUST;

/* Reads all of the round before that of a party's tool, unless x holds it;
 * then: the party in it, or NULL. x is all zero at first. */
int qa_s11_sit_before(struct qa_s11 *, const struct qa_party *,
    struct qa_sitting *x, const struct qa_party **then,
    struct qa_fault *) QA_MUST;

struct qa_party *qa_sitting_party(const struct qa_sitting *, int64_t agency);

/* Whether an agency is among those asked about: agency, kind, area, tool. */
bool qa_s11_wants(const struct qa_s11 *, const struct qa_party *);

/* The round whose code a user gave; NULL with a usage fault. */
const struct qa_round *qa_s11_find_round(
    const struct qa_s11 *, const char *, struct qa_fault *);

/* The tools of the round that was asked for and of the query; how many. */
size_t qa_s11_tools_of(const struct qa_s11 *, const struct qa_sitting *,
    const struct qa_tool **, size_t most);

/* The one tool that a table of standards is of; NULL with a usage fault. */
const struct qa_tool *qa_s11_one_tool(
    const struct qa_s11 *, const struct qa_sitting *, struct qa_fault *);

bool qa_party_returned(const struct qa_party *);
bool qa_party_is_review(const struct qa_party *);
/* The answer to an item that the party is asked; NULL. */
const struct qa_answer *qa_party_answer(const struct qa_party *, size_t place);

bool qa_item_is_asked_of(const struct qa_item *, const struct qa_party *);

/* ---- cells: an agency's standing in a standard ---- */

enum qa_cell_state {
	QA_CELL_RATED,
	QA_CELL_BLANK, /* asked, and not answered */
	QA_CELL_NOT_ASKED,
	QA_CELL_MISSING /* nothing was returned */
};

struct qa_standing {
	enum qa_cell_state state;
	const struct qa_rating *rating; /* the lowest */
	const struct qa_item *item; /* that has it */
	const struct qa_scale *scale; /* that it is on */
	size_t rated, asked; /* questions */
};

/* Whether an item is a row of tables: a standard, or, with questions, what
 * is rated. */
bool qa_s11_is_unit(const struct qa_s11 *, const struct qa_item *);
bool qa_item_is_within(const struct qa_item *, const struct qa_item *above);
bool qa_unit_is_rated(const struct qa_tool *, const struct qa_item *);

struct qa_standing qa_s11_standing(
    const struct qa_s11 *, const struct qa_party *, const struct qa_item *);

/* Makes of two standings the lower one; what is not applicable gives way, as
 * does what is not asked. */
void qa_standing_lower(struct qa_standing *, const struct qa_standing *);

/* "not asked", "no answer", "not returned", "" of a rating. */
const char *qa_cell_state_name(enum qa_cell_state);

/* The rating that counts: held, or, where the query says so, the agency's. */
const struct qa_rating *qa_s11_rating(
    const struct qa_s11 *, const struct qa_answer *);

/* ---- an earlier tool ---- */

/* The units of an earlier tool that a unit was: calls see with each; how
 * many, or -1 where nothing says so. */
int qa_s11_was(const struct qa_s11 *, const struct qa_tool *,
    const struct qa_item *, const struct qa_tool *was,
    const struct qa_item **out, size_t most);

/* The same of what it is about: itself, else the standard above it; 0 where
 * nothing says so. */
int qa_s11_was_about(const struct qa_s11 *, const struct qa_tool *,
    const struct qa_item *, const struct qa_tool *was,
    const struct qa_item **out, size_t most);

/* Whether a standard of any tool speaks of an item: the same, above or below
 * it, or what it was. */
bool qa_s11_relates(const struct qa_s11 *, const struct qa_tool *,
    const struct qa_item *, int64_t tool, const char *number);

/* ---- actions ---- */

/* Reads the action log, once. */
int qa_s11_read_actions(struct qa_s11 *, struct qa_fault *) QA_MUST;

/* The action of an agency that came out of a round's item: not withdrawn,
 * the one still to be done first; NULL. */
const struct qa_action *qa_s11_action(const struct qa_s11 *, const char *round,
    int64_t agency, const char *number);

/* Whether an action came out of self-assessment, its source cut: "2025:4.2"
 * into the round's code and a number. */
bool qa_s11_source(const struct qa_action *, const char **round,
    size_t *round_n, const char **number);

/* ---- small things ---- */

/* The evidence that stands against ratings, one record at a time. */
typedef int qa_s11_see(
    struct qa_s11 *, const struct qa_value *, long batch, void *);
int qa_s11_each(struct qa_s11 *, const struct qa_kind *, qa_s11_see *,
    void *context, struct qa_fault *) QA_MUST;

/* A text of a record, kept in the pool; "" where it has none, NULL: no
 * memory. */
const char *qa_s11_kept(struct qa_s11 *, const struct qa_value *);

/* A day, or an empty cell for QA_NO_DATE. */
void qa_s11_put_day(struct qa_grid *, int day);

/* A percentage with one decimal, half up; nothing of 0. */
void qa_s11_percent(struct qa_grid *, long count, long total);

/* Appends the title of a round; its code where it has none, or one of several
 * lines, which a caption has not. */
void qa_s11_put_round(struct qa_buf *, const struct qa_round *);

/* Appends what a round is called to a party: the title of its tool in the
 * round, else the title of the tool and the round's code. */
void qa_s11_put_party_round(
    struct qa_buf *, const struct qa_s11 *, const struct qa_party *);

/* Appends "4.2 Its words", without a full stop at the end. */
void qa_s11_put_title(struct qa_buf *, const struct qa_item *);

const char *qa_s11_name(const struct qa_party *); /* its name, else code */
const char *qa_s11_kind_name(const struct qa_party *);

/* partner or school, by the tool: in the singular, in the plural. */
const char *qa_s11_noun(const struct qa_tool *, bool plural);

#endif
