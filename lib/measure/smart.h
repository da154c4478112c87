/*
 * SMART: whether an action can be agreed. York's words: Specific, Measurable,
 * Achievable, Realistic and with a Timescale.
 *
 * source CYSCP Quality Assurance Framework 2016, section 22, for the words;
 *        what each of them asks for is in qa-actions(1)
 */
#ifndef QA_SMART_H
#define QA_SMART_H

#include <stdbool.h>
#include <stddef.h>

/* What is known of an action; text may be NULL or empty. */
struct qa_smart {
	const char *action;
	const char *accepted; /* why vague words are good enough */
	const char *indicator; /* code, or NULL */
	const char *test;
	bool has_baseline, has_target;
	bool worse; /* the target is no better than the baseline */
	bool has_agency, has_body;
	const char *owner;
	bool serves; /* a priority, a recommendation or a source */
	const char *timescale; /* as minuted */
	bool has_due;
	int due, agreed; /* days */
};

#define QA_SMART_MOST 12 /* faults of one action */

struct qa_smart_fault {
	char letter; /* S, M, A, R or T */
	char text[224]; /* what is wrong, and the remedy */
};

/* What stands in the way, in the order of the letters: how many. */
size_t qa_smart_check(
    const struct qa_smart *, struct qa_smart_fault out[QA_SMART_MOST]);

/* The vague words of an action: borrowed from it; NULL where it has none. */
const char *qa_smart_vague(const char *action, size_t *n);

/* Whether a text names several people: "A and B", "A / B", "A; B". */
bool qa_smart_is_shared(const char *owner);

/* Whether a text names somebody: not empty, TBC, all, partners. */
bool qa_smart_is_owned(const char *owner);

#endif
