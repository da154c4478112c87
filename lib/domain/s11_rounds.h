/*
 * Rounds of self-assessment, and who is asked in them.
 */
#ifndef QA_S11_ROUNDS_H
#define QA_S11_ROUNDS_H

#include "domain/s11_tools.h"

#define QA_NO_DATE (-10000000) /* of a day: there is none */

/* A round with one of its tools: one row of the kind. */
struct qa_round {
	int64_t id, tool;
	const char *code, *title, *areas;
	int opened, due, closed; /* days, or QA_NO_DATE */
	int64_t previous; /* as recorded; 0: not said */
	int every_months; /* 0: not said */
	int64_t body;
};

/* An agency that is asked in a round. */
struct qa_asked {
	int64_t round, agency, tool;
	bool review; /* with the review form */
	const char *reason;
	int issued, due; /* days, or QA_NO_DATE */
	bool withdrawn;
};

struct qa_rounds {
	struct qa_pool pool;
	struct qa_round *round; /* by number of the round, then of the tool */
	size_t n;
	struct qa_asked *asked; /* by number of the round, then the agency */
	size_t askeds;
};

/* Reads what is in force. To be cleared even when it fails. */
int qa_rounds_read(struct qa_rounds *, struct qa_db *,
    const struct qa_batches *, const struct qa_codes *,
    struct qa_fault *) QA_MUST;
void qa_rounds_clear(struct qa_rounds *);

/* A round with that tool; where tool is 0, with the first that has a title,
 * else the first; NULL. */
const struct qa_round *qa_rounds_get(
    const struct qa_rounds *, int64_t round, int64_t tool);

const struct qa_asked *qa_rounds_asked(
    const struct qa_rounds *, int64_t round, int64_t agency);

/*
 * The tool that an agency answers in a round: the one it was asked with,
 * else the one of the round that is for it, else, where nothing else is
 * asked, the only one of the round.
 *
 * in     agency: NULL where no version of it is known
 * out    NULL: none is for it
 */
const struct qa_tool *qa_rounds_tool(const struct qa_rounds *,
    const struct qa_tools *, int64_t round, int64_t id,
    const struct qa_agency *);

/*
 * The round before a round of a tool: as recorded, else the last one due
 * before it with that tool or one that it replaces; NULL.
 */
const struct qa_round *qa_rounds_before(
    const struct qa_rounds *, const struct qa_tools *, const struct qa_round *);

#endif
