/*
 * What people wrote about a round for its briefing, and the leads of its
 * agencies. Private to domain/s11_*.
 */
#ifndef QA_S11_BRIEF_H
#define QA_S11_BRIEF_H

#include "domain/s11_room.h"

/* In the order of the kind's choices. */
enum qa_brief_section {
	QA_SECTION_SUMMARY,
	QA_SECTION_METHODOLOGY,
	QA_SECTION_WELL,
	QA_SECTION_IMPROVEMENT,
	QA_SECTION_RECOMMENDATION,
	QA_SECTION_NEXT,
	QA_SECTION_RESOURCE
};
#define QA_SECTIONS 7

struct qa_brief_row {
	const struct qa_tool *tool; /* whose briefing it is of */
	enum qa_brief_section section;
	long number;
	const char *text, *agencies, *standards, *recommendations, *bodies;
	const char *link;
	int date; /* day, or QA_NO_DATE */
};

/* Who leads on safeguarding at an agency. */
struct qa_lead {
	int64_t agency;
	const char *name, *email, *role;
};

struct qa_brief {
	struct qa_brief_row *row; /* by section, then number */
	size_t n;
	struct qa_lead *lead;
	size_t leads;
};

/* Reads those of the round now. To be cleared even when it fails. */
int qa_brief_read(
    struct qa_brief *, struct qa_s11 *, struct qa_fault *) QA_MUST;
void qa_brief_clear(struct qa_brief *);

/* The lead of an agency today: on safeguarding, else any but of data, else
 * that one; mail: one with an address, where there is one; NULL. */
const struct qa_lead *qa_brief_lead(
    const struct qa_brief *, int64_t agency, bool mail);

/* The row of a tool's section with a number, or NULL. */
const struct qa_brief_row *qa_brief_find(const struct qa_brief *,
    const struct qa_tool *, enum qa_brief_section, long number);

/* Whether a row is of a tool that the query asks for. */
bool qa_brief_is_asked(const struct qa_s11 *, const struct qa_brief_row *);

/* Appends what a recommendation is called in the source of its actions: R1;
 * R1-s175, of another tool than that of section 11. */
void qa_brief_put_name(
    struct qa_buf *, const struct qa_s11 *, const struct qa_brief_row *);

/* The next number of a list separated by ;, as long as there is one: 1, 0;
 * -1 where a word is no number. */
int qa_brief_number(const char **list, long *number);

/* How many of the agencies of a row returned with its tool; *total of how
 * many. */
long qa_brief_count(
    const struct qa_s11 *, const struct qa_brief_row *, long *total);

/* ---- gaps ---- */

const char *qa_s11_source_kind(const struct qa_tool *);
bool qa_answer_is_gap(const struct qa_answer *);
const struct qa_action *qa_s11_recommended(const struct qa_s11 *,
    const struct qa_brief_row *, int64_t agency, int64_t body);

#endif
