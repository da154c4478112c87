/*
 * Frozen cards: scorecards kept byte for byte as a body had them before it,
 * with their digest, what they knew, and a version.
 */
#ifndef QA_FROZEN_H
#define QA_FROZEN_H

#include "base/hash.h"
#include "domain/ingest.h"
#include "domain/known.h"

struct qa_frozen_card {
	struct qa_period period;
	long version; /* of the period, from 1 */
	const char *status; /* draft, refined, presented */
	const char *body;
	int date; /* of the meeting */
	int as_of; /* day */
	long last_batch; /* in force then */
	char sha256[QA_HASH_TEXT];
	const char *indicators; /* codes separated by ; */
	const char *card; /* csv */
	size_t card_n;
};

/* What a freeze is of: "2024-25Q2" or "2024-25Q2:3". */
struct qa_frozen_name {
	struct qa_period period;
	long version; /* 0: the last */
};

/* Reads PERIOD[:n]; QA_USAGE. */
int qa_frozen_name_read(
    const char *, struct qa_frozen_name *, struct qa_fault *) QA_MUST;

/*
 * The card of that name as it was frozen, whose text the pool owns.
 *
 * fails  QA_USAGE where there is none; QA_DATA where its bytes are not those
 *        whose digest was kept
 */
int qa_frozen_find(struct qa_known *, const struct qa_frozen_name *,
    struct qa_pool *, struct qa_frozen_card *, struct qa_fault *) QA_MUST;

/* The BODY:DATE of a meeting. */
int qa_frozen_meeting(const char *, const char **body, int *date,
    struct qa_pool *, struct qa_fault *) QA_MUST;

/*
 * Stores a card through the gate, as the next version of its period; db is
 * open for writing. Fills in version and sha256. The report is the gate's.
 *
 * fails  QA_DATA where the gate refuses it, with what it says
 */
int qa_frozen_store(struct qa_db *, struct qa_frozen_card *,
    const struct qa_ingest_options *, struct qa_ingest_report *,
    struct qa_fault *) QA_MUST;

#endif
