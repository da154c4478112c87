/*
 * A card in the making: what the scorecard, its revisions, its balance and
 * its coverage share. Private to them.
 */
#ifndef QA_CARD_H
#define QA_CARD_H

#include "domain/known.h"
#include "domain/scorecard.h"

/* One indicator of the card and its place on it. */
struct qa_card_entry {
	const struct qa_indicator *x;
	const struct qa_priority *priority; /* NULL: none */
	bool context;
};

struct qa_card {
	const struct qa_scorecard_query *q;
	struct qa_known known;
	struct qa_card_entry *entry;
	size_t n;
	int64_t *area;
	size_t areas_n;
	struct qa_grid *grid;
};

/* Reads the definitions in force and chooses the indicators, in the order
 * of the card. To be closed even when it fails. */
int qa_card_open(struct qa_card *, struct qa_db *,
    const struct qa_scorecard_query *, struct qa_fault *) QA_MUST;
void qa_card_close(struct qa_card *);

/* The areas asked for; without any, the home area. */
int qa_card_areas(struct qa_card *, struct qa_fault *) QA_MUST;

int qa_card_head(
    struct qa_card *, struct qa_scorecard_head *, struct qa_fault *) QA_MUST;

/* Whether a code is among those asked for; all are where none is named. */
bool qa_card_names(const char *const *list, size_t n, const char *code);

#endif
