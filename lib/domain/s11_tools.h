/*
 * Tools of self-assessments: their standards and questions, the scales they
 * are rated on, and who is asked what.
 */
#ifndef QA_S11_TOOLS_H
#define QA_S11_TOOLS_H

#include "domain/book.h"
#include "record/rating.h"

enum qa_audit_type {
	QA_AUDIT_S11,
	QA_AUDIT_S175,
	QA_AUDIT_VOLUNTARY,
	QA_AUDIT_OTHER
};
enum qa_tool_status { QA_TOOL_DRAFT, QA_TOOL_LIVE, QA_TOOL_RETIRED };
enum qa_asked_for { QA_ASKS_RATING, QA_ASKS_TEXT, QA_ASKS_NOTHING };
enum qa_item_form { QA_FORM_BOTH, QA_FORM_FULL, QA_FORM_REVIEW };

/* A standard, or a question under one. */
struct qa_item {
	const char *number; /* 4.2 */
	const char *text, *guidance, *suggestion, *source;
	const char *applies_to; /* its own, or that of what is above; "" all */
	const char *about; /* child, adult, both */
	enum qa_asked_for asks;
	enum qa_item_form form;
	const struct qa_scale *scale; /* NULL where nothing is rated */
	const struct qa_item *above; /* NULL of a standard */
	const struct qa_item *standard; /* the top one above it, or itself */
	size_t place; /* in its tool */
	bool parent; /* something stands under it */
};

struct qa_tool {
	int64_t id;
	const char *code, *title, *intro, *source, *applies_to, *about;
	enum qa_audit_type type;
	enum qa_tool_status status;
	int64_t replaces; /* 0: nothing */
	int64_t scale; /* 0: none of its own */
	struct qa_item *item; /* by number: 2 before 10 */
	size_t n;
};

/* Which standard of an earlier tool a standard was. */
struct qa_crosswalk {
	int64_t tool, was_tool;
	const char *standard, *was_standard; /* was "": it was not asked */
};

struct qa_tools {
	struct qa_pool pool;
	struct qa_scale *scale; /* by number of the code */
	size_t scales;
	struct qa_tool *tool; /* by number of the code */
	size_t n;
	struct qa_crosswalk *walk;
	size_t walks;
};

/* Reads what is in force. To be cleared even when it fails. */
int qa_tools_read(struct qa_tools *, struct qa_db *, const struct qa_batches *,
    const struct qa_codes *, struct qa_fault *) QA_MUST;
void qa_tools_clear(struct qa_tools *);

const struct qa_tool *qa_tools_get(const struct qa_tools *, int64_t id);
const struct qa_scale *qa_tools_scale(const struct qa_tools *, int64_t id);

/* The standard or question with a number; NULL. */
const struct qa_item *qa_tool_item(
    const struct qa_tool *, const char *number, size_t);

/* "4.11 is not in nyscp-2025; did you mean 4.1?", or in which tool it is:
 * always -1. */
int qa_tool_unknown(const struct qa_tools *, const struct qa_tool *,
    const char *number, size_t, struct qa_fault *);

/* Whether a tool, or one that it replaces, and so on, is the other one. */
bool qa_tool_follows(
    const struct qa_tools *, const struct qa_tool *, int64_t other);

/* Order of numbers of standards: part by part, whole numbers by their size,
 * so that 4.10 comes after 4.2. */
int qa_number_compare(const char *, const char *);

/* ---- who is asked ---- */

/* s11, s175, s157 or none: as recorded, else what follows from the type of a
 * school. */
const char *qa_agency_duty(const struct qa_agency *);

/* Whether an agency is one of a list: its kind, duty, type, phase or code;
 * an empty list is everyone. */
bool qa_audience_has(const char *list, const struct qa_agency *);

/* The first word of a list that names nobody who could be, its length set;
 * NULL: all do. */
const char *qa_audience_stray(
    const char *list, const struct qa_book *, size_t *length);

/* Whether a tool is for an agency by its duty, or by its own list. */
bool qa_tool_is_for(const struct qa_tool *, const struct qa_agency *);

/* Whether an agency is asked a question, in a form: QA_FORM_FULL or
 * QA_FORM_REVIEW. */
bool qa_item_is_asked(
    const struct qa_item *, const struct qa_agency *, enum qa_item_form);

#endif
