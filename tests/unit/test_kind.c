#include "unit.h"

#include "base/text.h"
#include "record/define.h"
#include "record/kind.h"

/* Columns and flags of every kind hang together, and the enumerations of
 * record/define.h stand in the order of the tables. */

static const struct qa_kind *
kind(int id)
{
	const struct qa_kind *k = qa_kind_get((enum qa_kind_id)id);

	assert_non_null(k);
	return k;
}

static void
every_kind_is_found_by_name(void **state)
{
	int id;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		assert_int_equal(kind(id)->id, id);
		assert_ptr_equal(qa_kind_find(kind(id)->name), kind(id));
	}
	assert_null(qa_kind_get(QA_NO_KIND));
	assert_null(qa_kind_find(""));
	assert_null(qa_kind_find("observation"));
	assert_null(qa_kind_find("Observations"));
}

/* Names of kinds and their keys, as DESIGN 4.1 has them. */
static void
kinds_have_their_keys(void **state)
{
	static const char *const keys[QA_KINDS][2] = {
		[QA_PACK] = { "pack", "pack key" },
		[QA_AREAS] = { "areas", "area valid_from" },
		[QA_HOLIDAYS] = { "holidays", "date" },
		[QA_BODIES] = { "bodies", "body valid_from" },
		[QA_AGENCIES] = { "agencies", "agency valid_from" },
		[QA_CONTACTS] = { "contacts",
		    "agency body role name valid_from" },
		[QA_PRIORITIES] = { "priorities", "priority valid_from" },
		[QA_INDICATORS] = { "indicators", "indicator valid_from" },
		[QA_TARGETS] = { "targets", "indicator area valid_from name" },
		[QA_NEIGHBOURS] = { "neighbours", "set area neighbour" },
		[QA_MEETINGS] = { "meetings", "body date" },
		[QA_DECISIONS] = { "decisions",
		    "indicator area period body date" },
		[QA_APPROVALS] = { "approvals",
		    "record indicator area valid_from name body date" },
		[QA_FROZEN] = { "frozen", "period version" },
		[QA_CHANGE_POINTS] = { "change-points",
		    "indicator area period" },
		[QA_ACTIONS] = { "actions", "reference" },
		[QA_ACTION_EVENTS] = { "action-events", "reference number" },
		[QA_MAIL_LOG] = { "mail-log", "reference due stage recipient" },
		[QA_SCHEDULE] = { "schedule", "item valid_from" },
		[QA_RECEIVED] = { "received", "item due" },
		[QA_CLOSINGS] = { "closings", "body date" },
		[QA_RATING_SCALES] = { "rating-scales", "scale rating" },
		[QA_S11_TOOLS] = { "s11-tools", "tool standard" },
		[QA_S11_ROUNDS] = { "s11-rounds", "round tool" },
		[QA_S11_ASSIGNMENTS] = { "s11-assignments", "round agency" },
		[QA_S11_RETURNS] = { "s11-returns", "round agency standard" },
		[QA_S11_RATINGS] = { "s11-ratings",
		    "round agency standard date challenger" },
		[QA_S11_BRIEFINGS] = { "s11-briefings",
		    "round tool section number" },
		[QA_S11_EVIDENCE] = { "s11-evidence",
		    "agency tool standard date source_kind source" },
		[QA_S11_LETTERS] = { "s11-letters",
		    "round agency letter due stage recipient" },
		[QA_CROSSWALKS] = { "crosswalks",
		    "tool standard was_tool was_standard" },
		[QA_OBSERVATIONS] = { "observations",
		    "indicator area period breakdown" },
		[QA_COMMENTARY] = { "commentary",
		    "indicator area period agency" },
	};
	char text[256];
	size_t i, n;
	int id;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		text[n = 0] = '\0';
		for (i = 0; i < kind(id)->n; i++)
			if (kind(id)->columns[i].flags & QA_KEY)
				n += (size_t)snprintf(text + n,
				    sizeof(text) - n, "%s%s", n > 0 ? " " : "",
				    kind(id)->columns[i].name);
		assert_string_equal(kind(id)->name, keys[id][0]);
		assert_string_equal(text, keys[id][1]);
	}
}

/* Loops over a key stop at the first column that is none. */
static void
keys_come_first(void **state)
{
	size_t i;
	int id;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++)
		for (i = 1; i < kind(id)->n; i++)
			if ((kind(id)->columns[i].flags & QA_KEY) &&
			    !(kind(id)->columns[i - 1].flags & QA_KEY))
				fail_msg("%s has a key behind column %zu",
				    kind(id)->name, i);
}

/* ---- enumerations ---- */

static const struct {
	enum qa_kind_id kind;
	int number;
	const char *name;
} columns[] = {
	{ QA_PACK, QA_PACK_PACK, "pack" },
	{ QA_PACK, QA_PACK_KEY, "key" },
	{ QA_PACK, QA_PACK_VALUE, "value" },
	{ QA_AREAS, QA_AREA_AREA, "area" },
	{ QA_AREAS, QA_AREA_FROM, "valid_from" },
	{ QA_AREAS, QA_AREA_NAME, "name" },
	{ QA_AREAS, QA_AREA_LEVEL, "level" },
	{ QA_AREAS, QA_AREA_PARENT, "parent" },
	{ QA_AREAS, QA_AREA_DFE, "dfe_number" },
	{ QA_AREAS, QA_AREA_TO, "valid_to" },
	{ QA_AREAS, QA_AREA_SUCCESSOR, "successor" },
	{ QA_PRIORITIES, QA_PRIORITY_PRIORITY, "priority" },
	{ QA_PRIORITIES, QA_PRIORITY_FROM, "valid_from" },
	{ QA_PRIORITIES, QA_PRIORITY_TITLE, "title" },
	{ QA_PRIORITIES, QA_PRIORITY_WHY, "why" },
	{ QA_PRIORITIES, QA_PRIORITY_BODY, "body" },
	{ QA_PRIORITIES, QA_PRIORITY_POSITION, "position" },
	{ QA_PRIORITIES, QA_PRIORITY_TO, "valid_to" },
	{ QA_AGENCIES, QA_AGENCY_AGENCY, "agency" },
	{ QA_AGENCIES, QA_AGENCY_FROM, "valid_from" },
	{ QA_AGENCIES, QA_AGENCY_NAME, "name" },
	{ QA_AGENCIES, QA_AGENCY_KIND, "agency_kind" },
	{ QA_AGENCIES, QA_AGENCY_DUTY, "duty" },
	{ QA_AGENCIES, QA_AGENCY_TO, "valid_to" },
	{ QA_AGENCIES, QA_AGENCY_SCHOOL_TYPE, "school_type" },
	{ QA_AGENCIES, QA_AGENCY_PHASE, "phase" },
	{ QA_AGENCIES, QA_AGENCY_URN, "urn" },
	{ QA_AGENCIES, QA_AGENCY_AREAS, "areas" },
	{ QA_BODIES, QA_BODY_BODY, "body" },
	{ QA_BODIES, QA_BODY_FROM, "valid_from" },
	{ QA_BODIES, QA_BODY_NAME, "name" },
	{ QA_BODIES, QA_BODY_KIND, "body_kind" },
	{ QA_BODIES, QA_BODY_PARENTS, "parents" },
	{ QA_BODIES, QA_BODY_MEETS, "meets_every_months" },
	{ QA_BODIES, QA_BODY_QUORUM, "quorum" },
	{ QA_BODIES, QA_BODY_CHAIR, "chair" },
	{ QA_BODIES, QA_BODY_TO, "valid_to" },
	{ QA_CONTACTS, QA_CONTACT_AGENCY, "agency" },
	{ QA_CONTACTS, QA_CONTACT_BODY, "body" },
	{ QA_CONTACTS, QA_CONTACT_ROLE, "role" },
	{ QA_CONTACTS, QA_CONTACT_NAME, "name" },
	{ QA_CONTACTS, QA_CONTACT_FROM, "valid_from" },
	{ QA_CONTACTS, QA_CONTACT_EMAIL, "email" },
	{ QA_CONTACTS, QA_CONTACT_DEPUTY, "deputy" },
	{ QA_CONTACTS, QA_CONTACT_TO, "valid_to" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_SET, "set" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_AREA, "area" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_NEIGHBOUR, "neighbour" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_RANK, "rank" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_FROM, "valid_from" },
	{ QA_NEIGHBOURS, QA_NEIGHBOUR_TO, "valid_to" },
	{ QA_INDICATORS, QA_INDICATOR_INDICATOR, "indicator" },
	{ QA_INDICATORS, QA_INDICATOR_FROM, "valid_from" },
	{ QA_INDICATORS, QA_INDICATOR_TITLE, "title" },
	{ QA_INDICATORS, QA_INDICATOR_PRIORITIES, "priorities" },
	{ QA_INDICATORS, QA_INDICATOR_POSITION, "position" },
	{ QA_INDICATORS, QA_INDICATOR_MEASURE, "measure" },
	{ QA_INDICATORS, QA_INDICATOR_PER, "per" },
	{ QA_INDICATORS, QA_INDICATOR_UNIT, "unit" },
	{ QA_INDICATORS, QA_INDICATOR_DECIMALS, "decimals" },
	{ QA_INDICATORS, QA_INDICATOR_POLARITY, "polarity" },
	{ QA_INDICATORS, QA_INDICATOR_AGGREGATION, "aggregation" },
	{ QA_INDICATORS, QA_INDICATOR_FREQUENCY, "frequency" },
	{ QA_INDICATORS, QA_INDICATOR_SPAN, "span" },
	{ QA_INDICATORS, QA_INDICATOR_KIND, "indicator_kind" },
	{ QA_INDICATORS, QA_INDICATOR_AGENCY, "agency" },
	{ QA_INDICATORS, QA_INDICATOR_NUMERATOR, "numerator_title" },
	{ QA_INDICATORS, QA_INDICATOR_DENOMINATOR, "denominator_title" },
	{ QA_INDICATORS, QA_INDICATOR_DENOMINATOR_INDICATOR,
	    "denominator_indicator" },
	{ QA_INDICATORS, QA_INDICATOR_ANNUALISE, "annualise" },
	{ QA_INDICATORS, QA_INDICATOR_SOURCE, "source" },
	{ QA_INDICATORS, QA_INDICATOR_SOURCE_CODE, "source_code" },
	{ QA_INDICATORS, QA_INDICATOR_PROMPT, "prompt" },
	{ QA_INDICATORS, QA_INDICATOR_CAVEAT, "caveat" },
	{ QA_INDICATORS, QA_INDICATOR_TO, "valid_to" },
	{ QA_TARGETS, QA_TARGET_INDICATOR, "indicator" },
	{ QA_TARGETS, QA_TARGET_AREA, "area" },
	{ QA_TARGETS, QA_TARGET_FROM, "valid_from" },
	{ QA_TARGETS, QA_TARGET_NAME, "name" },
	{ QA_TARGETS, QA_TARGET_TARGET, "target" },
	{ QA_TARGETS, QA_TARGET_AMBER, "amber" },
	{ QA_TARGETS, QA_TARGET_LOW, "low" },
	{ QA_TARGETS, QA_TARGET_HIGH, "high" },
	{ QA_OBSERVATIONS, QA_OBS_INDICATOR, "indicator" },
	{ QA_OBSERVATIONS, QA_OBS_AREA, "area" },
	{ QA_OBSERVATIONS, QA_OBS_PERIOD, "period" },
	{ QA_OBSERVATIONS, QA_OBS_BREAKDOWN, "breakdown" },
	{ QA_OBSERVATIONS, QA_OBS_NUMERATOR, "numerator" },
	{ QA_OBSERVATIONS, QA_OBS_DENOMINATOR, "denominator" },
	{ QA_OBSERVATIONS, QA_OBS_VALUE, "value" },
	{ QA_OBSERVATIONS, QA_OBS_PARTS, "parts" },
	{ QA_OBSERVATIONS, QA_OBS_STATUS, "status" },
	{ QA_OBSERVATIONS, QA_OBS_AGENCY, "agency" },
	{ QA_OBSERVATIONS, QA_OBS_COMMENTARY, "commentary" },
	{ QA_COMMENTARY, QA_COMMENT_INDICATOR, "indicator" },
	{ QA_COMMENTARY, QA_COMMENT_AREA, "area" },
	{ QA_COMMENTARY, QA_COMMENT_PERIOD, "period" },
	{ QA_COMMENTARY, QA_COMMENT_AGENCY, "agency" },
	{ QA_COMMENTARY, QA_COMMENT_COMMENTARY, "commentary" },
	{ QA_COMMENTARY, QA_COMMENT_AUTHOR, "author" },
	{ QA_COMMENTARY, QA_COMMENT_WRITTEN, "written" },
	{ QA_MEETINGS, QA_MEETING_BODY, "body" },
	{ QA_MEETINGS, QA_MEETING_DATE, "date" },
	{ QA_MEETINGS, QA_MEETING_PRESENT, "present" },
	{ QA_MEETINGS, QA_MEETING_MINUTES, "minutes" },
	{ QA_DECISIONS, QA_DECISION_INDICATOR, "indicator" },
	{ QA_DECISIONS, QA_DECISION_AREA, "area" },
	{ QA_DECISIONS, QA_DECISION_PERIOD, "period" },
	{ QA_DECISIONS, QA_DECISION_BODY, "body" },
	{ QA_DECISIONS, QA_DECISION_DATE, "date" },
	{ QA_DECISIONS, QA_DECISION_DECISION, "decision" },
	{ QA_DECISIONS, QA_DECISION_REASON, "reason" },
	{ QA_DECISIONS, QA_DECISION_MINUTE, "minute" },
	{ QA_APPROVALS, QA_APPROVAL_RECORD, "record" },
	{ QA_APPROVALS, QA_APPROVAL_INDICATOR, "indicator" },
	{ QA_APPROVALS, QA_APPROVAL_AREA, "area" },
	{ QA_APPROVALS, QA_APPROVAL_FROM, "valid_from" },
	{ QA_APPROVALS, QA_APPROVAL_NAME, "name" },
	{ QA_APPROVALS, QA_APPROVAL_BODY, "body" },
	{ QA_APPROVALS, QA_APPROVAL_DATE, "date" },
	{ QA_APPROVALS, QA_APPROVAL_MINUTE, "minute" },
	{ QA_APPROVALS, QA_APPROVAL_CHANGE, "change" },
	{ QA_CHANGE_POINTS, QA_CHANGE_INDICATOR, "indicator" },
	{ QA_CHANGE_POINTS, QA_CHANGE_AREA, "area" },
	{ QA_CHANGE_POINTS, QA_CHANGE_PERIOD, "period" },
	{ QA_CHANGE_POINTS, QA_CHANGE_REASON, "reason" },
	{ QA_CHANGE_POINTS, QA_CHANGE_MINUTE, "minute" },
	{ QA_CHANGE_POINTS, QA_CHANGE_WITHDRAWN, "withdrawn" },
	{ QA_ACTIONS, QA_ACTION_REFERENCE, "reference" },
	{ QA_ACTIONS, QA_ACTION_SOURCE_KIND, "source_kind" },
	{ QA_ACTIONS, QA_ACTION_SOURCE, "source" },
	{ QA_ACTIONS, QA_ACTION_RECOMMENDATION, "recommendation" },
	{ QA_ACTIONS, QA_ACTION_PRIORITY, "priority" },
	{ QA_ACTIONS, QA_ACTION_AGENCY, "agency" },
	{ QA_ACTIONS, QA_ACTION_OWNER, "owner" },
	{ QA_ACTIONS, QA_ACTION_DEPUTY, "deputy" },
	{ QA_ACTIONS, QA_ACTION_BODY, "body" },
	{ QA_ACTIONS, QA_ACTION_ACTION, "action" },
	{ QA_ACTIONS, QA_ACTION_INDICATOR, "indicator" },
	{ QA_ACTIONS, QA_ACTION_TEST, "test" },
	{ QA_ACTIONS, QA_ACTION_BASELINE, "baseline" },
	{ QA_ACTIONS, QA_ACTION_TARGET, "target" },
	{ QA_ACTIONS, QA_ACTION_ACHIEVABLE, "achievable" },
	{ QA_ACTIONS, QA_ACTION_REALISTIC, "realistic" },
	{ QA_ACTIONS, QA_ACTION_SCOPE, "scope" },
	{ QA_ACTIONS, QA_ACTION_NEEDS_SUPPORT, "needs_support" },
	{ QA_ACTIONS, QA_ACTION_DUE, "due" },
	{ QA_ACTIONS, QA_ACTION_TIMESCALE, "timescale" },
	{ QA_ACTIONS, QA_ACTION_AGREED, "agreed" },
	{ QA_ACTIONS, QA_ACTION_MINUTE, "minute" },
	{ QA_ACTIONS, QA_ACTION_ACCEPTED, "accepted" },
	{ QA_ACTIONS, QA_ACTION_PROGRESS, "progress" },
	{ QA_ACTION_EVENTS, QA_EVENT_REFERENCE, "reference" },
	{ QA_ACTION_EVENTS, QA_EVENT_NUMBER, "number" },
	{ QA_ACTION_EVENTS, QA_EVENT_DATE, "date" },
	{ QA_ACTION_EVENTS, QA_EVENT_EVENT, "event" },
	{ QA_ACTION_EVENTS, QA_EVENT_TEXT, "text" },
	{ QA_ACTION_EVENTS, QA_EVENT_WHO, "who" },
	{ QA_ACTION_EVENTS, QA_EVENT_NEW_DUE, "new_due" },
	{ QA_ACTION_EVENTS, QA_EVENT_BODY, "body" },
	{ QA_ACTION_EVENTS, QA_EVENT_MEETING, "meeting" },
	{ QA_ACTION_EVENTS, QA_EVENT_MINUTE, "minute" },
	{ QA_ACTION_EVENTS, QA_EVENT_STRENGTH, "strength" },
	{ QA_ACTION_EVENTS, QA_EVENT_EVIDENCE, "evidence" },
	{ QA_ACTION_EVENTS, QA_EVENT_OUTCOME, "outcome" },
	{ QA_ACTION_EVENTS, QA_EVENT_RAG, "rag" },
	{ QA_ACTION_EVENTS, QA_EVENT_EFFECTIVENESS, "effectiveness" },
	{ QA_ACTION_EVENTS, QA_EVENT_REASON, "reason" },
	{ QA_ACTION_EVENTS, QA_EVENT_VOICE, "voice" },
	{ QA_MAIL_LOG, QA_MAIL_REFERENCE, "reference" },
	{ QA_MAIL_LOG, QA_MAIL_DUE, "due" },
	{ QA_MAIL_LOG, QA_MAIL_STAGE, "stage" },
	{ QA_MAIL_LOG, QA_MAIL_RECIPIENT, "recipient" },
	{ QA_MAIL_LOG, QA_MAIL_COMPOSED, "composed" },
	{ QA_MAIL_LOG, QA_MAIL_MESSAGE, "message" },
	{ QA_MAIL_LOG, QA_MAIL_SKIPPED, "skipped" },
	{ QA_SCHEDULE, QA_SCHEDULE_ITEM, "item" },
	{ QA_SCHEDULE, QA_SCHEDULE_VALID_FROM, "valid_from" },
	{ QA_SCHEDULE, QA_SCHEDULE_SCHEDULE_KIND, "schedule_kind" },
	{ QA_SCHEDULE, QA_SCHEDULE_TITLE, "title" },
	{ QA_SCHEDULE, QA_SCHEDULE_BODY, "body" },
	{ QA_SCHEDULE, QA_SCHEDULE_AGENCY, "agency" },
	{ QA_SCHEDULE, QA_SCHEDULE_OWNER, "owner" },
	{ QA_SCHEDULE, QA_SCHEDULE_EVERY_MONTHS, "every_months" },
	{ QA_SCHEDULE, QA_SCHEDULE_ANCHOR, "anchor" },
	{ QA_SCHEDULE, QA_SCHEDULE_PAPERS, "papers" },
	{ QA_SCHEDULE, QA_SCHEDULE_AFTER, "after" },
	{ QA_SCHEDULE, QA_SCHEDULE_AFTER_DAYS, "after_days" },
	{ QA_SCHEDULE, QA_SCHEDULE_PHASE, "phase" },
	{ QA_SCHEDULE, QA_SCHEDULE_RESPONSE, "response" },
	{ QA_SCHEDULE, QA_SCHEDULE_REASON, "reason" },
	{ QA_SCHEDULE, QA_SCHEDULE_BASIS, "basis" },
	{ QA_SCHEDULE, QA_SCHEDULE_LINK, "link" },
	{ QA_SCHEDULE, QA_SCHEDULE_VALID_TO, "valid_to" },
	{ QA_RECEIVED, QA_RECEIVED_ITEM, "item" },
	{ QA_RECEIVED, QA_RECEIVED_DUE, "due" },
	{ QA_RECEIVED, QA_RECEIVED_RECEIVED, "received" },
	{ QA_RECEIVED, QA_RECEIVED_LINK, "link" },
	{ QA_RECEIVED, QA_RECEIVED_NOTE, "note" },
	{ QA_CLOSINGS, QA_CLOSING_BODY, "body" },
	{ QA_CLOSINGS, QA_CLOSING_DATE, "date" },
	{ QA_CLOSINGS, QA_CLOSING_IMPROVED, "improved" },
	{ QA_CLOSINGS, QA_CLOSING_ACHIEVED, "achieved" },
	{ QA_CLOSINGS, QA_CLOSING_KNOW, "know" },
	{ QA_CLOSINGS, QA_CLOSING_REVISITED, "revisited" },
	{ QA_CLOSINGS, QA_CLOSING_FOUND, "found" },
	{ QA_RATING_SCALES, QA_SCALE_SCALE, "scale" },
	{ QA_RATING_SCALES, QA_SCALE_RATING, "rating" },
	{ QA_RATING_SCALES, QA_SCALE_LABEL, "label" },
	{ QA_RATING_SCALES, QA_SCALE_POSITION, "position" },
	{ QA_RATING_SCALES, QA_SCALE_MET, "met" },
	{ QA_RATING_SCALES, QA_SCALE_COLOUR, "colour" },
	{ QA_RATING_SCALES, QA_SCALE_ALSO, "also" },
	{ QA_S11_TOOLS, QA_TOOL_TOOL, "tool" },
	{ QA_S11_TOOLS, QA_TOOL_STANDARD, "standard" },
	{ QA_S11_TOOLS, QA_TOOL_TEXT, "text" },
	{ QA_S11_TOOLS, QA_TOOL_GUIDANCE, "guidance" },
	{ QA_S11_TOOLS, QA_TOOL_SUGGESTION, "suggestion" },
	{ QA_S11_TOOLS, QA_TOOL_SOURCE, "source" },
	{ QA_S11_TOOLS, QA_TOOL_ANSWER, "answer" },
	{ QA_S11_TOOLS, QA_TOOL_SCALE, "scale" },
	{ QA_S11_TOOLS, QA_TOOL_APPLIES_TO, "applies_to" },
	{ QA_S11_TOOLS, QA_TOOL_ABOUT, "about" },
	{ QA_S11_TOOLS, QA_TOOL_FORM, "form" },
	{ QA_S11_TOOLS, QA_TOOL_AUDIT_TYPE, "audit_type" },
	{ QA_S11_TOOLS, QA_TOOL_STATUS, "status" },
	{ QA_S11_TOOLS, QA_TOOL_APPROVED, "approved" },
	{ QA_S11_TOOLS, QA_TOOL_REPLACES, "replaces" },
	{ QA_S11_ROUNDS, QA_ROUND_ROUND, "round" },
	{ QA_S11_ROUNDS, QA_ROUND_TOOL, "tool" },
	{ QA_S11_ROUNDS, QA_ROUND_TITLE, "title" },
	{ QA_S11_ROUNDS, QA_ROUND_OPENED, "opened" },
	{ QA_S11_ROUNDS, QA_ROUND_DUE, "due" },
	{ QA_S11_ROUNDS, QA_ROUND_CLOSED, "closed" },
	{ QA_S11_ROUNDS, QA_ROUND_PREVIOUS, "previous" },
	{ QA_S11_ROUNDS, QA_ROUND_EVERY_MONTHS, "every_months" },
	{ QA_S11_ROUNDS, QA_ROUND_AREAS, "areas" },
	{ QA_S11_ROUNDS, QA_ROUND_BODY, "body" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_ROUND, "round" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_AGENCY, "agency" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_TOOL, "tool" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_FORM, "form" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_REASON, "reason" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_ISSUED, "issued" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_DUE, "due" },
	{ QA_S11_ASSIGNMENTS, QA_ASSIGN_WITHDRAWN, "withdrawn" },
	{ QA_S11_RETURNS, QA_RETURN_ROUND, "round" },
	{ QA_S11_RETURNS, QA_RETURN_AGENCY, "agency" },
	{ QA_S11_RETURNS, QA_RETURN_STANDARD, "standard" },
	{ QA_S11_RETURNS, QA_RETURN_RATING, "rating" },
	{ QA_S11_RETURNS, QA_RETURN_EVIDENCE, "evidence" },
	{ QA_S11_RETURNS, QA_RETURN_COMMENT, "comment" },
	{ QA_S11_RETURNS, QA_RETURN_CHANGES, "changes" },
	{ QA_S11_RETURNS, QA_RETURN_IMPROVEMENT, "improvement" },
	{ QA_S11_RETURNS, QA_RETURN_DEADLINE, "deadline" },
	{ QA_S11_RETURNS, QA_RETURN_PROGRESS, "progress" },
	{ QA_S11_RETURNS, QA_RETURN_KEPT, "kept" },
	{ QA_S11_RETURNS, QA_RETURN_QUESTION, "question" },
	{ QA_S11_RETURNS, QA_RETURN_TOOL, "tool" },
	{ QA_S11_RATINGS, QA_RATING_ROUND, "round" },
	{ QA_S11_RATINGS, QA_RATING_AGENCY, "agency" },
	{ QA_S11_RATINGS, QA_RATING_STANDARD, "standard" },
	{ QA_S11_RATINGS, QA_RATING_DATE, "date" },
	{ QA_S11_RATINGS, QA_RATING_CHALLENGER, "challenger" },
	{ QA_S11_RATINGS, QA_RATING_RATING, "rating" },
	{ QA_S11_RATINGS, QA_RATING_WHO, "who" },
	{ QA_S11_RATINGS, QA_RATING_REASON, "reason" },
	{ QA_S11_RATINGS, QA_RATING_QUESTION, "question" },
	{ QA_S11_RATINGS, QA_RATING_ANSWER, "answer" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_ROUND, "round" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_TOOL, "tool" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_SECTION, "section" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_NUMBER, "number" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_TEXT, "text" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_AGENCIES, "agencies" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_STANDARDS, "standards" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_RECOMMENDATIONS, "recommendations" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_BODIES, "bodies" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_DATE, "date" },
	{ QA_S11_BRIEFINGS, QA_BRIEF_LINK, "link" },
	{ QA_S11_EVIDENCE, QA_PROOF_AGENCY, "agency" },
	{ QA_S11_EVIDENCE, QA_PROOF_TOOL, "tool" },
	{ QA_S11_EVIDENCE, QA_PROOF_STANDARD, "standard" },
	{ QA_S11_EVIDENCE, QA_PROOF_DATE, "date" },
	{ QA_S11_EVIDENCE, QA_PROOF_SOURCE_KIND, "source_kind" },
	{ QA_S11_EVIDENCE, QA_PROOF_SOURCE, "source" },
	{ QA_S11_EVIDENCE, QA_PROOF_GRADE, "grade" },
	{ QA_S11_EVIDENCE, QA_PROOF_MET, "met" },
	{ QA_S11_EVIDENCE, QA_PROOF_TEXT, "text" },
	{ QA_S11_EVIDENCE, QA_PROOF_LINK, "link" },
	{ QA_S11_LETTERS, QA_LETTER_ROUND, "round" },
	{ QA_S11_LETTERS, QA_LETTER_AGENCY, "agency" },
	{ QA_S11_LETTERS, QA_LETTER_LETTER, "letter" },
	{ QA_S11_LETTERS, QA_LETTER_DUE, "due" },
	{ QA_S11_LETTERS, QA_LETTER_STAGE, "stage" },
	{ QA_S11_LETTERS, QA_LETTER_RECIPIENT, "recipient" },
	{ QA_S11_LETTERS, QA_LETTER_COMPOSED, "composed" },
	{ QA_S11_LETTERS, QA_LETTER_MESSAGE, "message" },
	{ QA_S11_LETTERS, QA_LETTER_ACKNOWLEDGED, "acknowledged" },
	{ QA_CROSSWALKS, QA_CROSS_TOOL, "tool" },
	{ QA_CROSSWALKS, QA_CROSS_STANDARD, "standard" },
	{ QA_CROSSWALKS, QA_CROSS_WAS_TOOL, "was_tool" },
	{ QA_CROSSWALKS, QA_CROSS_WAS_STANDARD, "was_standard" },
	{ QA_CROSSWALKS, QA_CROSS_NOTE, "note" },
	{ QA_FROZEN, QA_FROZEN_PERIOD, "period" },
	{ QA_FROZEN, QA_FROZEN_VERSION, "version" },
	{ QA_FROZEN, QA_FROZEN_STATUS, "status" },
	{ QA_FROZEN, QA_FROZEN_BODY, "body" },
	{ QA_FROZEN, QA_FROZEN_DATE, "date" },
	{ QA_FROZEN, QA_FROZEN_AS_OF, "as_of" },
	{ QA_FROZEN, QA_FROZEN_BATCH, "last_batch" },
	{ QA_FROZEN, QA_FROZEN_SHA256, "sha256" },
	{ QA_FROZEN, QA_FROZEN_INDICATORS, "indicators" },
	{ QA_FROZEN, QA_FROZEN_CARD, "card" },
};

static void
enumerations_match_the_tables(void **state)
{
	size_t i, n[QA_KINDS] = { 0 };
	int id;

	(void)state;
	for (i = 0; i < QA_COUNT(columns); i++) {
		if (qa_kind_column(kind((int)columns[i].kind),
			columns[i].name) != columns[i].number)
			fail_msg("%s of %s is not column %d", columns[i].name,
			    kind((int)columns[i].kind)->name,
			    columns[i].number);
		n[columns[i].kind]++;
	}
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++)
		if (n[id] != 0 && n[id] != kind(id)->n)
			fail_msg(
			    "%s has %zu columns", kind(id)->name, kind(id)->n);
}

static void
assert_choices(int column, int n, const char *const *word)
{
	const struct qa_column *c = &qa_kind_indicators.columns[column];
	size_t length;
	int i;

	for (i = 0; i < n; i++)
		assert_int_equal(
		    qa_list_find(c->choices, word[i], strlen(word[i])), i);
	assert_null(qa_list_item(c->choices, n, &length));
}

/* The words of a choice stand in the order of its enumeration. */
static void
enumerations_match_the_choices(void **state)
{
	static const char *const measure[] = { [QA_COUNT_MEASURE] = "count",
		[QA_PERCENT] = "percent",
		[QA_RATE] = "rate",
		[QA_MEAN] = "mean",
		[QA_VALUE_MEASURE] = "value" };
	static const char *const polarity[] = { [QA_HIGH] = "high",
		[QA_LOW] = "low",
		[QA_RANGE] = "range",
		[QA_NEUTRAL] = "none" };
	static const char *const aggregation[] = {
		[QA_SUM] = "sum", [QA_AVERAGE] = "mean", [QA_LAST] = "snapshot"
	};
	static const char *const frequency[] = { [QA_MONTHLY] = "month",
		[QA_QUARTERLY] = "quarter",
		[QA_TERMLY] = "term",
		[QA_YEARLY] = "year",
		[QA_ACADEMIC_YEARLY] = "academic_year" };
	static const char *const span[] = { [QA_IN_PERIOD] = "period",
		[QA_TO_DATE] = "to_date",
		[QA_ROLLING_12] = "rolling_12",
		[QA_SNAPSHOT] = "snapshot" };
	static const char *const kinds[] = { [QA_HOW_MUCH] = "how_much",
		[QA_HOW_WELL] = "how_well",
		[QA_BETTER_OFF] = "better_off" };
	static const char *const annualise[] = { "yes", "no" };

	(void)state;
	assert_choices(QA_INDICATOR_MEASURE, 5, measure);
	assert_choices(QA_INDICATOR_POLARITY, 4, polarity);
	assert_choices(QA_INDICATOR_AGGREGATION, 3, aggregation);
	assert_choices(QA_INDICATOR_FREQUENCY, 5, frequency);
	assert_choices(QA_INDICATOR_SPAN, 4, span);
	assert_choices(QA_INDICATOR_KIND, 3, kinds);
	assert_choices(QA_INDICATOR_ANNUALISE, 2, annualise);
}

/* ---- tables ---- */

/* Calls a check with every column of every kind. */
static void
for_every_column(
    void (*check)(const struct qa_kind *, const struct qa_column *))
{
	size_t i;
	int id;

	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++)
		for (i = 0; i < kind(id)->n; i++)
			check(kind(id), &kind(id)->columns[i]);
}

static void
bad(const struct qa_kind *k, const struct qa_column *c, const char *why)
{
	fail_msg("%s of %s %s", c->name, k->name, why);
}

static void
check_name(const struct qa_kind *k, const struct qa_column *c)
{
	size_t i, n = strlen(c->name);

	for (i = 0; i < n; i++)
		if (!(c->name[i] >= 'a' && c->name[i] <= 'z') &&
		    !(c->name[i] >= '0' && c->name[i] <= '9') &&
		    c->name[i] != '_')
			bad(k, c, "has a name that is not of lower case");
	if (n == 0 || c->meaning == NULL || *c->meaning == '\0')
		bad(k, c, "has no name or no meaning");
	if (&k->columns[qa_kind_column(k, c->name)] != c)
		bad(k, c, "stands twice");
	if (qa_list_find(k->ignored, c->name, n) >= 0)
		bad(k, c, "is ignored");
}

static void
names_are_unique_and_plain(void **state)
{
	(void)state;
	for_every_column(check_name);
	assert_int_equal(qa_kind_column(&qa_kind_areas, "Area"), -1);
	assert_int_equal(qa_kind_column(&qa_kind_areas, ""), -1);
	assert_int_equal(qa_kind_column(&qa_kind_areas, "areas"), -1);
}

static void
columns_fit_the_mask(void **state)
{
	size_t i;
	uint32_t all;
	int id;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		assert_in_range(kind(id)->n, 1, QA_COLUMNS_MAX);
		all = qa_kind_all(kind(id));
		for (i = 0; i < 32; i++)
			assert_int_equal(all >> i & 1, i < kind(id)->n);
		assert_true(strlen(kind(id)->about) > 0);
	}
}

static void
a_full_mask(void **state)
{
	struct qa_kind k = { .n = 32 };

	(void)state;
	assert_int_equal(qa_kind_all(&k), UINT32_MAX);
	k.n = 31;
	assert_int_equal(qa_kind_all(&k), UINT32_MAX >> 1);
	k.n = 1;
	assert_int_equal(qa_kind_all(&k), 1);
}

static void
check_reference(const struct qa_kind *k, const struct qa_column *c)
{
	const struct qa_kind *to;
	int defines;

	if (c->refers == QA_NO_KIND)
		return;
	if (c->type != QA_CODE && c->type != QA_CODES)
		bad(k, c, "refers to a kind, but is no code");
	if (c->flags & QA_DEFINES)
		bad(k, c, "both defines and refers");
	to = kind((int)c->refers);
	defines = qa_kind_flagged(to, QA_DEFINES);
	if (defines < 0 || to->columns[defines].type != QA_CODE)
		bad(k, c, "refers to a kind that defines no code");
}

/* Names that nothing defines are few, and known. */
static void
check_free(const struct qa_kind *k, const struct qa_column *c)
{
	static const char names[] = "pack.pack|pack.key|neighbours.set|"
				    "targets.name|approvals.name";
	char text[80];
	int n;

	if ((c->type != QA_CODE && c->type != QA_CODES) ||
	    c->refers != QA_NO_KIND || (c->flags & QA_DEFINES))
		return;
	n = snprintf(text, sizeof(text), "%s.%s", k->name, c->name);
	if (qa_list_find(names, text, (size_t)n) < 0)
		bad(k, c, "is a code, but of which kind?");
}

static void
codes_refer_to_kinds_that_define(void **state)
{
	(void)state;
	for_every_column(check_reference);
	for_every_column(check_free);
}

static void
kinds_that_define(void **state)
{
	static const int defines[] = { QA_AREAS, QA_BODIES, QA_AGENCIES,
		QA_PRIORITIES, QA_INDICATORS, QA_ACTIONS, QA_SCHEDULE,
		QA_RATING_SCALES, QA_S11_TOOLS, QA_S11_ROUNDS };
	size_t i, n = 0;
	int id, k, column;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++)
		n += qa_kind_flagged(kind(id), QA_DEFINES) >= 0;
	assert_int_equal(n, QA_COUNT(defines));
	for (i = 0; i < QA_COUNT(defines); i++) {
		k = defines[i];
		column = qa_kind_flagged(kind(k), QA_DEFINES);
		assert_int_equal(column, 0);
		assert_int_equal(kind(k)->columns[0].flags,
		    QA_KEY | QA_DEFINES |
			(k == QA_ACTIONS ? QA_NUMBERED : QA_REQUIRED));
	}
}

static void
check_choices(const struct qa_kind *k, const struct qa_column *c)
{
	const char *item;
	size_t n;
	int i;

	if ((c->type == QA_CHOICE) != (c->choices != NULL))
		bad(k, c, "is a choice without choices, or none with them");
	if (c->choices == NULL)
		return;
	for (i = 0; (item = qa_list_item(c->choices, i, &n)) != NULL; i++)
		if (n == 0 || qa_list_find(c->choices, item, n) != i)
			bad(k, c, "has an empty or doubled choice");
	if (i < 2)
		bad(k, c, "has no choice");
	if (c->preset == NULL && !(c->flags & QA_REQUIRED))
		bad(k, c, "has no default and is not required");
}

static void
choices_are_there_and_differ(void **state)
{
	(void)state;
	for_every_column(check_choices);
}

/* A default reads as its column's type, and a choice as it is spelt. */
static void
check_preset(const struct qa_kind *k, const struct qa_column *c)
{
	struct qa_pool pool = QA_POOL_EMPTY;
	struct qa_codes codes = QA_CODES_EMPTY;
	struct qa_reader r = { &pool, &codes };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_value v;
	size_t n = c->preset == NULL ? 0 : strlen(c->preset);

	if (c->preset != NULL && (c->flags & QA_REQUIRED))
		bad(k, c, "is required, yet has a default");
	if (n == 0)
		return;
	if (strcmp(c->preset, "@home") == 0) {
		if (c->refers != QA_AREAS)
			bad(k, c, "is home, but is no area");
		return;
	}
	if (qa_value_read(k, c, c->preset, n, &r, &v, &f) == -1)
		bad(k, c, f.text);
	if (c->type == QA_CHOICE &&
	    ((size_t)v.n != n || memcmp(v.s, c->preset, n) != 0))
		bad(k, c, "spells its default otherwise");
	qa_codes_clear(&codes);
	qa_pool_clear(&pool);
}

static void
presets_can_be_typed(void **state)
{
	(void)state;
	for_every_column(check_preset);
}

/* A column of the key is never empty, so it is required, has a default or is
 * given out. */
static void
check_key(const struct qa_kind *k, const struct qa_column *c)
{
	if ((c->flags & QA_KEY) && !(c->flags & (QA_REQUIRED | QA_NUMBERED)) &&
	    c->preset == NULL)
		bad(k, c, "is of the key, but may be nothing");
	if (c->type == QA_BREAKDOWN && !(c->flags & QA_KEY))
		bad(k, c, "is a breakdown outside the key");
}

static void
keys_are_never_nothing(void **state)
{
	int id;

	(void)state;
	for_every_column(check_key);
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++)
		assert_int_equal(qa_kind_flagged(kind(id), QA_KEY), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_is_found_by_name),
		cmocka_unit_test(kinds_have_their_keys),
		cmocka_unit_test(keys_come_first),
		cmocka_unit_test(enumerations_match_the_tables),
		cmocka_unit_test(enumerations_match_the_choices),
		cmocka_unit_test(names_are_unique_and_plain),
		cmocka_unit_test(columns_fit_the_mask),
		cmocka_unit_test(a_full_mask),
		cmocka_unit_test(codes_refer_to_kinds_that_define),
		cmocka_unit_test(kinds_that_define),
		cmocka_unit_test(choices_are_there_and_differ),
		cmocka_unit_test(presets_can_be_typed),
		cmocka_unit_test(keys_are_never_nothing),
	};

	return cmocka_run_group_tests_name("kind", tests, NULL, NULL);
}
