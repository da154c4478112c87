/* Kinds of self-assessments: what is asked on which scale, in which round,
 * of whom, what came back, and what was made of it. */
#include "record/kind_columns.h"

#define ROUND                                                           \
	{                                                               \
		.name = "round", .type = QA_CODE,                       \
		.flags = QA_KEY | QA_REQUIRED, .refers = QA_S11_ROUNDS, \
		.meaning = "of which round"                             \
	}
#define AGENCY                                                        \
	{                                                             \
		.name = "agency", .type = QA_CODE,                    \
		.flags = QA_KEY | QA_REQUIRED, .refers = QA_AGENCIES, \
		.meaning = "the agency"                               \
	}
#define STANDARD                                                             \
	{                                                                    \
		.name = "standard", .type = QA_TEXT,                         \
		.flags = QA_KEY | QA_REQUIRED,                               \
		.also = "standard_no|standard_number|criterion",             \
		.meaning = "number of the standard or question, such as 4.2" \
	}

static const struct qa_column scales[] = {
	{ .name = "scale",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the scale" },
	{ .name = "rating",
	    .type = QA_TEXT,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "code of the rating, such as F, 3 or G" },
	{ .name = "label",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "its exact words, printed as they stand" },
	{ .name = "position",
	    .type = QA_WHOLE,
	    .flags = QA_REQUIRED,
	    .meaning = "its place from the best, 1, to the lowest" },
	{ .name = "met",
	    .type = QA_CHOICE,
	    .flags = QA_REQUIRED,
	    .choices = "yes|partly|no|not_applicable",
	    .meaning = "whether the standard counts as met; not_applicable "
		       "leaves the denominator" },
	{ .name = "colour",
	    .type = QA_CHOICE,
	    .preset = "",
	    .choices = "blue|turquoise|pink|orange|grey|purple|green|amber|red|"
		       "pale|white",
	    .also = "color",
	    .meaning = "what it looks like in pictures, beside its letters" },
	{ .name = "also",
	    .type = QA_TEXT,
	    .meaning = "other words that returns have for it, separated "
		       "by ;" },
};
const struct qa_kind qa_kind_rating_scales = { QA_RATING_SCALES,
	"rating-scales", "Scales on which agencies rate themselves.", scales,
	QA_COUNT(scales), "" };

static const struct qa_column tools[] = {
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the tool, one a version: nyscp-2025" },
	{ .name = "standard",
	    .type = QA_TEXT,
	    .flags = QA_KEY,
	    .preset = "",
	    .also = "number|no|no.|question_no|question_number",
	    .meaning = "number of the standard, such as 4, or of a question "
		       "under it, such as 4.2; empty is the tool itself" },
	{ .name = "text",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .also = "title|wording|question|criterion",
	    .meaning = "its words; of the tool itself, its title" },
	{ .name = "guidance",
	    .type = QA_TEXT,
	    .meaning = "what good evidence is; of the tool, what its form "
		       "begins with" },
	{ .name = "suggestion",
	    .type = QA_TEXT,
	    .meaning = "what is suggested to who has not reached it" },
	{ .name = "source",
	    .type = QA_TEXT,
	    .meaning = "the law or guidance that it comes from" },
	{ .name = "answer",
	    .type = QA_CHOICE,
	    .preset = "",
	    .choices = "rating|text|heading",
	    .meaning = "what is asked; empty is a rating, or a heading where "
		       "there is something under it" },
	{ .name = "scale",
	    .type = QA_CODE,
	    .refers = QA_RATING_SCALES,
	    .also = "rating_scale",
	    .meaning = "the scale; empty is that of what is above it" },
	{ .name = "applies_to",
	    .type = QA_TEXT,
	    .meaning = "who is asked, separated by ;: agency kinds, duties, "
		       "types and phases of schools, agencies; empty is who is "
		       "asked what is above it" },
	{ .name = "about",
	    .type = QA_CHOICE,
	    .preset = "child",
	    .choices = "child|adult|both",
	    .meaning = "whom it safeguards, for audits joint with an adults' "
		       "board" },
	{ .name = "form",
	    .type = QA_CHOICE,
	    .preset = "both",
	    .choices = "both|full|review",
	    .meaning = "in which form it is asked" },
	{ .name = "audit_type",
	    .type = QA_CHOICE,
	    .preset = "",
	    .choices = "s11|s175|voluntary|other",
	    .meaning = "of the tool: whom it is for by their duty" },
	{ .name = "status",
	    .type = QA_CHOICE,
	    .preset = "live",
	    .choices = "draft|live|retired",
	    .meaning = "of the tool: rounds are opened with a live one" },
	{ .name = "approved",
	    .type = QA_TEXT,
	    .meaning = "of the tool: BODY:DATE of the meeting that approved "
		       "it" },
	{ .name = "replaces",
	    .type = QA_CODE,
	    .refers = QA_S11_TOOLS,
	    .meaning = "of the tool: the version before it" },
};
const struct qa_kind qa_kind_s11_tools = { QA_S11_TOOLS, "s11-tools",
	"Tools of self-assessments: their standards and questions, one row "
	"each.",
	tools, QA_COUNT(tools), "" };

static const struct qa_column rounds[] = {
	{ .name = "round",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the round, such as 2025" },
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_S11_TOOLS,
	    .meaning = "a tool that is used in it; one row each" },
	{ .name = "title", .type = QA_TEXT, .meaning = "what it is called" },
	{ .name = "opened", .type = QA_DAY, .meaning = "the day it opened" },
	{ .name = "due",
	    .type = QA_DAY,
	    .flags = QA_REQUIRED,
	    .meaning = "the day returns are due" },
	{ .name = "closed",
	    .type = QA_DAY,
	    .meaning = "the day from which returns are refused" },
	{ .name = "previous",
	    .type = QA_CODE,
	    .refers = QA_S11_ROUNDS,
	    .meaning = "the round before it; by default the last one with "
		       "this tool or one that it replaces" },
	{ .name = "every_months",
	    .type = QA_MONTHS,
	    .unit = "months",
	    .also = "every",
	    .meaning = "how often there is a round; every two years is 24" },
	{ .name = "areas",
	    .type = QA_CODES,
	    .refers = QA_AREAS,
	    .meaning = "of a round joint with other partnerships: all their "
		       "areas; empty is the home area" },
	{ .name = "body",
	    .type = QA_CODE,
	    .refers = QA_BODIES,
	    .meaning = "the body that its findings go to" },
};
const struct qa_kind qa_kind_s11_rounds = { QA_S11_ROUNDS, "s11-rounds",
	"Rounds of self-assessment.", rounds, QA_COUNT(rounds), "" };

static const struct qa_column assignments[] = {
	ROUND,
	AGENCY,
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_REQUIRED,
	    .refers = QA_S11_TOOLS,
	    .meaning = "the tool that it is asked to fill in" },
	{ .name = "form",
	    .type = QA_CHOICE,
	    .flags = QA_REQUIRED,
	    .choices = "full|review",
	    .meaning = "review for who took part last time" },
	{ .name = "reason", .type = QA_TEXT, .meaning = "why that form" },
	{ .name = "issued", .type = QA_DAY, .meaning = "the day it was asked" },
	{ .name = "due",
	    .type = QA_DAY,
	    .meaning = "its own last day, where that is not the round's" },
	{ .name = "withdrawn",
	    .type = QA_CHOICE,
	    .preset = "no",
	    .choices = "yes|no",
	    .meaning = "whether it is not asked after all; the reason "
		       "says why" },
};
const struct qa_kind qa_kind_s11_assignments = { QA_S11_ASSIGNMENTS,
	"s11-assignments", "Who is asked in a round, with which form.",
	assignments, QA_COUNT(assignments), "" };

static const struct qa_column returns[] = {
	ROUND,
	AGENCY,
	STANDARD,
	{ .name = "rating",
	    .type = QA_TEXT,
	    .also = "self_rating|score|grade",
	    .meaning = "the agency's own rating: code or label of the "
		       "scale" },
	{ .name = "evidence", .type = QA_TEXT, .meaning = "what shows it" },
	{ .name = "comment",
	    .type = QA_TEXT,
	    .also = "comments|answer",
	    .meaning = "what else there is to say; the answer to a question "
		       "that asks for words" },
	{ .name = "changes",
	    .type = QA_TEXT,
	    .also = "changes_since_last_audit",
	    .meaning = "of the review form: what has changed since the last "
		       "audit" },
	{ .name = "improvement",
	    .type = QA_TEXT,
	    .also = "improvements|areas_for_improvement",
	    .meaning = "what is to be improved, as the agency promises it" },
	{ .name = "deadline",
	    .type = QA_DAY,
	    .also = "by_when",
	    .meaning = "by when" },
	{ .name = "progress",
	    .type = QA_TEXT,
	    .meaning = "what became of what was promised last time" },
	{ .name = "kept",
	    .type = QA_CHOICE,
	    .preset = "",
	    .choices = "yes|partly|no",
	    .meaning = "whether that promise was kept" },
	{ .name = "question",
	    .type = QA_TEXT,
	    .also = "question_back",
	    .meaning = "a question to the partnership" },
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_ASIDE,
	    .refers = QA_S11_TOOLS,
	    .meaning = "the tool of the template, which is checked" },
};
const struct qa_kind qa_kind_s11_returns = { QA_S11_RETURNS, "s11-returns",
	"What agencies answered, one row a standard.", returns,
	QA_COUNT(returns),
	"form|text|guidance|scale|duty|last_round|last_standard|last_rating|"
	"last_evidence|last_comment|last_improvement|last_deadline" };

static const struct qa_column ratings[] = {
	ROUND,
	AGENCY,
	STANDARD,
	{ .name = "date",
	    .type = QA_DAY,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "when it was challenged or moderated" },
	{ .name = "challenger",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .refers = QA_AGENCIES,
	    .preset = "",
	    .meaning = "the agency that asked, where one did" },
	{ .name = "rating",
	    .type = QA_TEXT,
	    .meaning = "the rating that it came to; empty leaves it" },
	{ .name = "who",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .also = "by|moderated_by",
	    .meaning = "who moderated it: an event, a person, a body" },
	{ .name = "reason",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "why" },
	{ .name = "question", .type = QA_TEXT, .meaning = "what was asked" },
	{ .name = "answer", .type = QA_TEXT, .meaning = "what was answered" },
};
const struct qa_kind qa_kind_s11_ratings = { QA_S11_RATINGS, "s11-ratings",
	"What challenge made of a rating. The agency's own rating stays beside "
	"it.",
	ratings, QA_COUNT(ratings), "" };

static const struct qa_column briefings[] = {
	ROUND,
	{ .name = "section",
	    .type = QA_CHOICE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .choices = "summary|methodology|working_well|improvement|"
		       "recommendation|next_step|resource",
	    .meaning = "where it stands in the briefing" },
	{ .name = "number",
	    .type = QA_WHOLE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "its number there, from 1" },
	{ .name = "text",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "what it says; {partners} stands for how many" },
	{ .name = "agencies",
	    .type = QA_CODES,
	    .refers = QA_AGENCIES,
	    .meaning = "of a strength or an improvement: the returns that "
		       "show it; of a recommendation: who is to act" },
	{ .name = "standards",
	    .type = QA_TEXT,
	    .meaning = "the standards that it rests on, separated by ;" },
	{ .name = "recommendations",
	    .type = QA_TEXT,
	    .also = "recommendation",
	    .meaning = "of an improvement: the numbers of the recommendations "
		       "that answer it, separated by ;" },
	{ .name = "bodies",
	    .type = QA_CODES,
	    .refers = QA_BODIES,
	    .meaning = "of a recommendation: the bodies that are to act" },
	{ .name = "date",
	    .type = QA_DAY,
	    .meaning = "of a next step: when it is or was" },
	{ .name = "link", .type = QA_TEXT, .meaning = "of a resource: where" },
};
const struct qa_kind qa_kind_s11_briefings = { QA_S11_BRIEFINGS,
	"s11-briefings",
	"What a round found: strengths, improvements, recommendations, next "
	"steps.",
	briefings, QA_COUNT(briefings), "" };

static const struct qa_column evidence[] = {
	AGENCY,
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_S11_TOOLS,
	    .meaning = "the tool whose standard it is set against" },
	STANDARD,
	{ .name = "date",
	    .type = QA_DAY,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "the day of the audit or inspection" },
	{ .name = "source_kind",
	    .type = QA_CHOICE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .choices = "audit|inspection|case_review|visit|data|complaint|"
		       "survey|other",
	    .meaning = "what kind of evidence" },
	{ .name = "source",
	    .type = QA_TEXT,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "which one: the number of an audit, the inspectorate" },
	{ .name = "grade",
	    .type = QA_TEXT,
	    .also = "outcome|judgement",
	    .meaning = "its grade or outcome in its own words" },
	{ .name = "met",
	    .type = QA_CHOICE,
	    .flags = QA_REQUIRED,
	    .choices = "yes|partly|no",
	    .meaning = "whether it shows the standard as met" },
	{ .name = "text", .type = QA_TEXT, .meaning = "what it found" },
	{ .name = "link", .type = QA_TEXT, .meaning = "where it is kept" },
};
const struct qa_kind qa_kind_s11_evidence = { QA_S11_EVIDENCE, "s11-evidence",
	"What audits, inspections and others say of an agency's standard.",
	evidence, QA_COUNT(evidence), "" };

static const struct qa_column letters[] = {
	ROUND,
	AGENCY,
	{ .name = "letter",
	    .type = QA_CHOICE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .choices = "issue|reminder|feedback",
	    .meaning = "what was sent" },
	{ .name = "stage",
	    .type = QA_TEXT,
	    .flags = QA_KEY,
	    .preset = "",
	    .unit = "working days",
	    .meaning = "of a reminder: how long before (-) or after the last "
		       "day" },
	{ .name = "recipient",
	    .type = QA_EMAIL,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "to whom" },
	{ .name = "composed",
	    .type = QA_DAY,
	    .flags = QA_REQUIRED,
	    .meaning = "the day that it was written" },
	{ .name = "message",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "its Message-ID" },
	{ .name = "acknowledged",
	    .type = QA_DAY,
	    .meaning = "the day that the agency said it had it" },
};
const struct qa_kind qa_kind_s11_letters = { QA_S11_LETTERS, "s11-letters",
	"Letters of a round: reminders and feedback. qa-s11 letters and remind "
	"write them.",
	letters, QA_COUNT(letters), "" };

static const struct qa_column crosswalks[] = {
	{ .name = "tool",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_S11_TOOLS,
	    .meaning = "the later tool" },
	STANDARD,
	{ .name = "was_tool",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_S11_TOOLS,
	    .meaning = "the earlier tool" },
	{ .name = "was_standard",
	    .type = QA_TEXT,
	    .flags = QA_KEY,
	    .preset = "",
	    .meaning = "its number there; empty: it was not asked" },
	{ .name = "note", .type = QA_TEXT, .meaning = "what differs" },
};
const struct qa_kind qa_kind_crosswalks = { QA_CROSSWALKS, "crosswalks",
	"Which standard of an earlier tool a standard was.", crosswalks,
	QA_COUNT(crosswalks), "" };
