/*
 * Definitions: typed views of records that programs compute with. A view
 * borrows its text from the record that it was made of.
 */
#ifndef QA_DEFINE_H
#define QA_DEFINE_H

#include <stdbool.h>
#include <stdint.h>

#include "record/value.h"

/* Columns of the kinds in the order of their tables; a unit test holds them
 * together. */
enum { QA_PACK_PACK, QA_PACK_KEY, QA_PACK_VALUE };
enum {
	QA_AREA_AREA,
	QA_AREA_FROM,
	QA_AREA_NAME,
	QA_AREA_LEVEL,
	QA_AREA_PARENT,
	QA_AREA_DFE,
	QA_AREA_TO,
	QA_AREA_SUCCESSOR
};
enum {
	QA_PRIORITY_PRIORITY,
	QA_PRIORITY_FROM,
	QA_PRIORITY_TITLE,
	QA_PRIORITY_WHY,
	QA_PRIORITY_BODY,
	QA_PRIORITY_POSITION,
	QA_PRIORITY_TO
};
enum {
	QA_AGENCY_AGENCY,
	QA_AGENCY_FROM,
	QA_AGENCY_NAME,
	QA_AGENCY_KIND,
	QA_AGENCY_DUTY,
	QA_AGENCY_TO
};
enum {
	QA_BODY_BODY,
	QA_BODY_FROM,
	QA_BODY_NAME,
	QA_BODY_KIND,
	QA_BODY_PARENTS,
	QA_BODY_MEETS,
	QA_BODY_QUORUM,
	QA_BODY_CHAIR,
	QA_BODY_TO
};
enum {
	QA_CONTACT_AGENCY,
	QA_CONTACT_BODY,
	QA_CONTACT_ROLE,
	QA_CONTACT_NAME,
	QA_CONTACT_FROM,
	QA_CONTACT_EMAIL,
	QA_CONTACT_DEPUTY,
	QA_CONTACT_TO
};
enum {
	QA_INDICATOR_INDICATOR,
	QA_INDICATOR_FROM,
	QA_INDICATOR_TITLE,
	QA_INDICATOR_PRIORITIES,
	QA_INDICATOR_POSITION,
	QA_INDICATOR_MEASURE,
	QA_INDICATOR_PER,
	QA_INDICATOR_UNIT,
	QA_INDICATOR_DECIMALS,
	QA_INDICATOR_POLARITY,
	QA_INDICATOR_AGGREGATION,
	QA_INDICATOR_FREQUENCY,
	QA_INDICATOR_SPAN,
	QA_INDICATOR_KIND,
	QA_INDICATOR_AGENCY,
	QA_INDICATOR_NUMERATOR,
	QA_INDICATOR_DENOMINATOR,
	QA_INDICATOR_DENOMINATOR_INDICATOR,
	QA_INDICATOR_ANNUALISE,
	QA_INDICATOR_SOURCE,
	QA_INDICATOR_SOURCE_CODE,
	QA_INDICATOR_PROMPT,
	QA_INDICATOR_CAVEAT,
	QA_INDICATOR_TO
};
enum {
	QA_TARGET_INDICATOR,
	QA_TARGET_AREA,
	QA_TARGET_FROM,
	QA_TARGET_NAME,
	QA_TARGET_TARGET,
	QA_TARGET_AMBER,
	QA_TARGET_LOW,
	QA_TARGET_HIGH
};
enum {
	QA_NEIGHBOUR_SET,
	QA_NEIGHBOUR_AREA,
	QA_NEIGHBOUR_NEIGHBOUR,
	QA_NEIGHBOUR_RANK,
	QA_NEIGHBOUR_FROM,
	QA_NEIGHBOUR_TO
};
enum {
	QA_OBS_INDICATOR,
	QA_OBS_AREA,
	QA_OBS_PERIOD,
	QA_OBS_BREAKDOWN,
	QA_OBS_NUMERATOR,
	QA_OBS_DENOMINATOR,
	QA_OBS_VALUE,
	QA_OBS_PARTS,
	QA_OBS_STATUS,
	QA_OBS_AGENCY,
	QA_OBS_COMMENTARY
};
enum {
	QA_COMMENT_INDICATOR,
	QA_COMMENT_AREA,
	QA_COMMENT_PERIOD,
	QA_COMMENT_AGENCY,
	QA_COMMENT_COMMENTARY,
	QA_COMMENT_AUTHOR,
	QA_COMMENT_WRITTEN
};

enum {
	QA_MEETING_BODY,
	QA_MEETING_DATE,
	QA_MEETING_PRESENT,
	QA_MEETING_MINUTES
};
enum {
	QA_DECISION_INDICATOR,
	QA_DECISION_AREA,
	QA_DECISION_PERIOD,
	QA_DECISION_BODY,
	QA_DECISION_DATE,
	QA_DECISION_DECISION,
	QA_DECISION_REASON,
	QA_DECISION_MINUTE
};
enum {
	QA_APPROVAL_RECORD,
	QA_APPROVAL_INDICATOR,
	QA_APPROVAL_AREA,
	QA_APPROVAL_FROM,
	QA_APPROVAL_NAME,
	QA_APPROVAL_BODY,
	QA_APPROVAL_DATE,
	QA_APPROVAL_MINUTE,
	QA_APPROVAL_CHANGE
};
enum {
	QA_FROZEN_PERIOD,
	QA_FROZEN_VERSION,
	QA_FROZEN_STATUS,
	QA_FROZEN_BODY,
	QA_FROZEN_DATE,
	QA_FROZEN_AS_OF,
	QA_FROZEN_BATCH,
	QA_FROZEN_SHA256,
	QA_FROZEN_INDICATORS,
	QA_FROZEN_CARD
};

enum {
	QA_CHANGE_INDICATOR,
	QA_CHANGE_AREA,
	QA_CHANGE_PERIOD,
	QA_CHANGE_REASON,
	QA_CHANGE_MINUTE,
	QA_CHANGE_WITHDRAWN
};

enum {
	QA_ACTION_REFERENCE,
	QA_ACTION_SOURCE_KIND,
	QA_ACTION_SOURCE,
	QA_ACTION_RECOMMENDATION,
	QA_ACTION_PRIORITY,
	QA_ACTION_AGENCY,
	QA_ACTION_OWNER,
	QA_ACTION_DEPUTY,
	QA_ACTION_BODY,
	QA_ACTION_ACTION,
	QA_ACTION_INDICATOR,
	QA_ACTION_TEST,
	QA_ACTION_BASELINE,
	QA_ACTION_TARGET,
	QA_ACTION_ACHIEVABLE,
	QA_ACTION_REALISTIC,
	QA_ACTION_SCOPE,
	QA_ACTION_NEEDS_SUPPORT,
	QA_ACTION_DUE,
	QA_ACTION_TIMESCALE,
	QA_ACTION_AGREED,
	QA_ACTION_MINUTE,
	QA_ACTION_ACCEPTED,
	QA_ACTION_PROGRESS
};
enum {
	QA_EVENT_REFERENCE,
	QA_EVENT_NUMBER,
	QA_EVENT_DATE,
	QA_EVENT_EVENT,
	QA_EVENT_TEXT,
	QA_EVENT_WHO,
	QA_EVENT_NEW_DUE,
	QA_EVENT_BODY,
	QA_EVENT_MEETING,
	QA_EVENT_MINUTE,
	QA_EVENT_STRENGTH,
	QA_EVENT_EVIDENCE,
	QA_EVENT_OUTCOME,
	QA_EVENT_RAG,
	QA_EVENT_EFFECTIVENESS,
	QA_EVENT_REASON,
	QA_EVENT_VOICE
};
enum {
	QA_MAIL_REFERENCE,
	QA_MAIL_DUE,
	QA_MAIL_STAGE,
	QA_MAIL_RECIPIENT,
	QA_MAIL_COMPOSED,
	QA_MAIL_MESSAGE,
	QA_MAIL_SKIPPED
};
enum {
	QA_SCHEDULE_ITEM,
	QA_SCHEDULE_VALID_FROM,
	QA_SCHEDULE_SCHEDULE_KIND,
	QA_SCHEDULE_TITLE,
	QA_SCHEDULE_BODY,
	QA_SCHEDULE_AGENCY,
	QA_SCHEDULE_OWNER,
	QA_SCHEDULE_EVERY_MONTHS,
	QA_SCHEDULE_ANCHOR,
	QA_SCHEDULE_PAPERS,
	QA_SCHEDULE_AFTER,
	QA_SCHEDULE_AFTER_DAYS,
	QA_SCHEDULE_PHASE,
	QA_SCHEDULE_RESPONSE,
	QA_SCHEDULE_REASON,
	QA_SCHEDULE_BASIS,
	QA_SCHEDULE_LINK,
	QA_SCHEDULE_VALID_TO
};
enum {
	QA_RECEIVED_ITEM,
	QA_RECEIVED_DUE,
	QA_RECEIVED_RECEIVED,
	QA_RECEIVED_LINK,
	QA_RECEIVED_NOTE
};
enum {
	QA_CLOSING_BODY,
	QA_CLOSING_DATE,
	QA_CLOSING_IMPROVED,
	QA_CLOSING_ACHIEVED,
	QA_CLOSING_KNOW,
	QA_CLOSING_REVISITED,
	QA_CLOSING_FOUND
};

#define QA_DAY_OPEN 2932896 /* 9999-12-31: a version without an end */

enum qa_measure {
	QA_COUNT_MEASURE,
	QA_PERCENT,
	QA_RATE,
	QA_MEAN,
	QA_VALUE_MEASURE
};
enum qa_polarity { QA_HIGH, QA_LOW, QA_RANGE, QA_NEUTRAL };
enum qa_aggregation { QA_SUM, QA_AVERAGE, QA_LAST };
enum qa_frequency {
	QA_MONTHLY,
	QA_QUARTERLY,
	QA_TERMLY,
	QA_YEARLY,
	QA_ACADEMIC_YEARLY
};
enum qa_span { QA_IN_PERIOD, QA_TO_DATE, QA_ROLLING_12, QA_SNAPSHOT };
enum qa_indicator_kind { QA_HOW_MUCH, QA_HOW_WELL, QA_BETTER_OFF };

struct qa_indicator {
	int64_t id;
	const char *code;
	int from, to; /* days of this version */
	const char *title;
	const char *priorities; /* separated by ; */
	int position;
	enum qa_measure measure;
	int64_t per; /* 100 for a percentage, 1 for counts and means */
	const char *unit;
	int decimals;
	enum qa_polarity polarity;
	enum qa_aggregation aggregation;
	enum qa_frequency frequency;
	enum qa_span span;
	enum qa_indicator_kind kind;
	int64_t agency; /* 0: context, nobody owes it */
	int64_t denominator_indicator; /* 0: none */
	bool annualise;
	const char *prompt;
	const char *caveat;
};

/* A view of an indicator's record; unit is made in the pool where the
 * record has none. NULL-safe text. -1: out of memory. */
int qa_indicator_of(const struct qa_value *, const struct qa_codes *,
    struct qa_pool *, struct qa_indicator *, struct qa_fault *) QA_MUST;

/* Words of the enumerations as they stand in records. */
const char *qa_indicator_kind_name(enum qa_indicator_kind);
const char *qa_frequency_name(enum qa_frequency);

/* How many months lie between two returns: 1, 3, 4 or 12. */
int qa_frequency_months(enum qa_frequency);

/* The period of the frequency that a day falls in. */
struct qa_period qa_frequency_period(enum qa_frequency, int day);

/*
 * Whether an indicator takes figures of that period: of its own frequency,
 * of a year, of months where it says how they add, of a day where it is a
 * snapshot.
 *
 * fails  QA_DATA, saying what it takes
 */
int qa_indicator_takes(
    const struct qa_indicator *, struct qa_period, struct qa_fault *) QA_MUST;

/* A text value as a string, "" when empty; borrowed. Only for values that
 * are ended by a NUL, as those of a pool are. */
const char *qa_value_text(const struct qa_value *);

/* An integer value, or what stands for an empty one. */
int64_t qa_value_or(const struct qa_value *, int64_t otherwise);

/* The number of a choice among its column's; the preset's when empty. */
int qa_value_choice(const struct qa_column *, const struct qa_value *);

#endif
