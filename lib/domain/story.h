/*
 * The story behind the figures of one indicator at one place: commentary in
 * force, agency by agency.
 */
#ifndef QA_STORY_H
#define QA_STORY_H

#include "base/buf.h"
#include "domain/book.h"

struct qa_story_item {
	struct qa_period period;
	struct qa_buf text;
	int voices; /* how many agencies speak */
	size_t code_len; /* of the first one's code and the colon */
};

struct qa_story {
	struct qa_story_item *item;
	size_t n, cap;
};

int qa_story_read(struct qa_story *, struct qa_db *, const struct qa_batches *,
    const struct qa_book *, int64_t indicator, int64_t area,
    struct qa_fault *) QA_MUST;
void qa_story_clear(struct qa_story *);

/* What is said of a period: one agency's words as they are, several as
 * "police: ...; health: ..."; "" for none. Borrowed. */
const char *qa_story_of(const struct qa_story *, struct qa_period);

#endif
