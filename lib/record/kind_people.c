/* Kinds of people: bodies, agencies, contacts, meetings, decisions. */
#include "record/kind.h"

#define VALID_FROM                                                      \
	{                                                               \
		.name = "valid_from", .type = QA_DAY, .flags = QA_KEY,  \
		.preset = "0001-01-01",                                 \
		.meaning = "first day of this version; empty is always" \
	}
#define VALID_TO                                                     \
	{                                                            \
		.name = "valid_to", .type = QA_DAY,                  \
		.meaning = "last day of this version; empty is open" \
	}

static const struct qa_column bodies[] = {
	{ .name = "body",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the body" },
	VALID_FROM,
	{ .name = "name",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "name of the body" },
	{ .name = "body_kind",
	    .type = QA_CHOICE,
	    .preset = "other",
	    .choices = "partnership|executive|business|subgroup|oversight|"
		       "network|other",
	    .meaning = "what kind of body" },
	{ .name = "parents",
	    .type = QA_CODES,
	    .refers = QA_BODIES,
	    .meaning = "the bodies that it reports to" },
	{ .name = "meets_every_months",
	    .type = QA_MONTHS,
	    .unit = "months",
	    .meaning = "how often it meets; twice a year is 6, every two "
		       "years is 24" },
	{ .name = "quorum",
	    .type = QA_WHOLE,
	    .unit = "members",
	    .meaning = "how many must be present to decide" },
	{ .name = "chair", .type = QA_TEXT, .meaning = "who chairs it" },
	VALID_TO,
};
const struct qa_kind qa_kind_bodies = { QA_BODIES, "bodies",
	"The partnership's board, executive, groups and the bodies that they "
	"answer to.",
	bodies, QA_COUNT(bodies), "" };

static const struct qa_column agencies[] = {
	{ .name = "agency",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the agency" },
	VALID_FROM,
	{ .name = "name",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "name of the agency" },
	{ .name = "agency_kind",
	    .type = QA_CHOICE,
	    .preset = "other",
	    .choices = "council|police|health|probation|education|"
		       "youth_justice|court|voluntary|partnership|other",
	    .meaning = "what kind of agency" },
	{ .name = "duty",
	    .type = QA_CHOICE,
	    .preset = "none",
	    .choices = "s11|s175|s157|none",
	    .meaning = "its duty: section 11 of the Children Act 2004, "
		       "section 175 or 157 of the Education Act 2002" },
	VALID_TO,
};
const struct qa_kind qa_kind_agencies = { QA_AGENCIES, "agencies",
	"The agencies that return figures and answer for actions.", agencies,
	QA_COUNT(agencies), "" };

static const struct qa_column contacts[] = {
	{ .name = "agency",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .refers = QA_AGENCIES,
	    .preset = "",
	    .meaning = "the agency, where the contact is an agency's" },
	{ .name = "body",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .refers = QA_BODIES,
	    .preset = "",
	    .meaning = "the body, where the contact is a body's" },
	{ .name = "role",
	    .type = QA_TEXT,
	    .flags = QA_KEY,
	    .preset = "",
	    .meaning = "what they do: data lead, chair, deputy" },
	{ .name = "name",
	    .type = QA_TEXT,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "name of the person" },
	VALID_FROM,
	{ .name = "email",
	    .type = QA_EMAIL,
	    .meaning = "electronic mail address" },
	{ .name = "deputy",
	    .type = QA_TEXT,
	    .meaning = "who stands in for them" },
	VALID_TO,
};
const struct qa_kind qa_kind_contacts = { QA_CONTACTS, "contacts",
	"Named people: who provides an agency's figures, who chairs a body.",
	contacts, QA_COUNT(contacts), "" };

static const struct qa_column meetings[] = {
	{ .name = "body",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_BODIES,
	    .meaning = "the body that met or will meet" },
	{ .name = "date",
	    .type = QA_DAY,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "the day" },
	{ .name = "present",
	    .type = QA_WHOLE,
	    .unit = "members",
	    .meaning = "how many members were present" },
	{ .name = "minutes",
	    .type = QA_TEXT,
	    .meaning = "where the minutes are kept" },
};
const struct qa_kind qa_kind_meetings = { QA_MEETINGS, "meetings",
	"Meetings of bodies, held and to come.", meetings, QA_COUNT(meetings),
	"" };

static const struct qa_column decisions[] = {
	{ .name = "indicator",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_INDICATORS,
	    .meaning = "what was decided about" },
	{ .name = "area",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .refers = QA_AREAS,
	    .preset = "@home",
	    .meaning = "for which area; the partnership's own by default" },
	{ .name = "period",
	    .type = QA_PERIOD,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "on the figures of which period" },
	{ .name = "body",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_BODIES,
	    .meaning = "which body decided" },
	{ .name = "date",
	    .type = QA_DAY,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "when" },
	{ .name = "decision",
	    .type = QA_CHOICE,
	    .flags = QA_REQUIRED,
	    .choices = "significant|not_significant|watch|enquire",
	    .meaning = "what it decided" },
	{ .name = "reason", .type = QA_TEXT, .meaning = "why" },
	{ .name = "minute", .type = QA_TEXT, .meaning = "where it is minuted" },
};
const struct qa_kind qa_kind_decisions = { QA_DECISIONS, "decisions",
	"What a body decided about an exception on the scorecard.", decisions,
	QA_COUNT(decisions), "" };
