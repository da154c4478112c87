/* Kinds of measurement: priorities, indicators, targets, figures. */
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
#define INDICATOR                                                       \
	{                                                               \
		.name = "indicator", .type = QA_CODE,                   \
		.flags = QA_KEY | QA_REQUIRED, .refers = QA_INDICATORS, \
		.meaning = "code of the indicator"                      \
	}
#define AREA                                                          \
	{                                                             \
		.name = "area", .type = QA_CODE, .flags = QA_KEY,     \
		.refers = QA_AREAS, .preset = "@home",                \
		.meaning = "code of the area; the partnership's own " \
			   "by default"                               \
	}
#define PERIOD                                                       \
	{                                                            \
		.name = "period", .type = QA_PERIOD,                 \
		.flags = QA_KEY | QA_REQUIRED,                       \
		.meaning = "period of the figure, such as 2024-25Q2" \
	}

static const struct qa_column priorities[] = {
	{ .name = "priority",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the priority" },
	VALID_FROM,
	{ .name = "title",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "name of the priority" },
	{ .name = "why", .type = QA_TEXT, .meaning = "why it matters" },
	{ .name = "body",
	    .type = QA_CODE,
	    .refers = QA_BODIES,
	    .meaning = "the body that looks after it" },
	{ .name = "position",
	    .type = QA_WHOLE,
	    .meaning = "place on the scorecard, 1 first" },
	VALID_TO,
};
const struct qa_kind qa_kind_priorities = { QA_PRIORITIES, "priorities",
	"The partnership's priorities, in the order of its scorecard.",
	priorities, QA_COUNT(priorities), "" };

static const struct qa_column indicators[] = {
	{ .name = "indicator",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the indicator" },
	VALID_FROM,
	{ .name = "title",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "what it measures, in one line" },
	{ .name = "priorities",
	    .type = QA_CODES,
	    .refers = QA_PRIORITIES,
	    .meaning = "priorities that it serves, the first one first" },
	{ .name = "position",
	    .type = QA_WHOLE,
	    .meaning = "place within its priority, 1 first" },
	{ .name = "measure",
	    .type = QA_CHOICE,
	    .flags = QA_REQUIRED,
	    .choices = "count|percent|rate|mean|value",
	    .meaning = "how the value follows from numerator and "
		       "denominator" },
	{ .name = "per",
	    .type = QA_WHOLE,
	    .meaning = "of a rate: per how many; 10000 by default" },
	{ .name = "unit",
	    .type = QA_TEXT,
	    .meaning = "unit as printed; by default from measure and per" },
	{ .name = "decimals",
	    .type = QA_WHOLE,
	    .meaning = "decimals of the value; by default 0 for a count, "
		       "else 1" },
	{ .name = "polarity",
	    .type = QA_CHOICE,
	    .preset = "none",
	    .choices = "high|low|range|none",
	    .meaning = "which way is better; none is no judgement" },
	{ .name = "aggregation",
	    .type = QA_CHOICE,
	    .preset = "sum",
	    .choices = "sum|mean|snapshot",
	    .meaning = "how months make a quarter" },
	{ .name = "frequency",
	    .type = QA_CHOICE,
	    .preset = "quarter",
	    .choices = "month|quarter|term|year|academic_year",
	    .meaning = "how often it is returned" },
	{ .name = "span",
	    .type = QA_CHOICE,
	    .preset = "period",
	    .choices = "period|to_date|rolling_12|snapshot",
	    .meaning = "what time a figure covers: its period, the year to "
		       "date, twelve months, or one day" },
	{ .name = "indicator_kind",
	    .type = QA_CHOICE,
	    .preset = "how_much",
	    .choices = "how_much|how_well|better_off",
	    .meaning = "how much was done, how well, or is anyone better "
		       "off" },
	{ .name = "agency",
	    .type = QA_CODE,
	    .refers = QA_AGENCIES,
	    .meaning = "the agency that owes it; none for context" },
	{ .name = "numerator_title",
	    .type = QA_TEXT,
	    .meaning = "what is counted" },
	{ .name = "denominator_title",
	    .type = QA_TEXT,
	    .meaning = "out of what" },
	{ .name = "denominator_indicator",
	    .type = QA_CODE,
	    .refers = QA_INDICATORS,
	    .meaning = "indicator whose latest figure is the denominator, "
		       "such as a population" },
	{ .name = "annualise",
	    .type = QA_CHOICE,
	    .preset = "no",
	    .choices = "yes|no",
	    .meaning = "whether a rate is brought to a year's length" },
	{ .name = "source",
	    .type = QA_TEXT,
	    .meaning = "where the definition comes from" },
	{ .name = "source_code", .type = QA_TEXT, .meaning = "its code there" },
	{ .name = "prompt",
	    .type = QA_TEXT,
	    .meaning = "question to ask when it moves" },
	{ .name = "caveat",
	    .type = QA_TEXT,
	    .meaning = "what a reader must know" },
	VALID_TO,
};
const struct qa_kind qa_kind_indicators = { QA_INDICATORS, "indicators",
	"Definitions of the measures on the scorecard.", indicators,
	QA_COUNT(indicators), "" };

static const struct qa_column targets[] = {
	INDICATOR,
	AREA,
	VALID_FROM,
	{ .name = "name",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .preset = "target",
	    .meaning = "name of the target, where there are several" },
	{ .name = "target", .type = QA_NUMBER, .meaning = "value to reach" },
	{ .name = "amber",
	    .type = QA_NUMBER,
	    .meaning = "tolerance: how far off is still amber" },
	{ .name = "low",
	    .type = QA_NUMBER,
	    .meaning = "of a range: its lower end" },
	{ .name = "high",
	    .type = QA_NUMBER,
	    .meaning = "of a range: its upper end" },
};
const struct qa_kind qa_kind_targets = { QA_TARGETS, "targets",
	"Targets of indicators; a target holds until the next one begins.",
	targets, QA_COUNT(targets), "" };

static const struct qa_column observations[] = {
	INDICATOR,
	AREA,
	PERIOD,
	{ .name = "breakdown",
	    .type = QA_BREAKDOWN,
	    .flags = QA_KEY,
	    .preset = "",
	    .meaning = "part of the total, as key=value;key=value" },
	{ .name = "numerator", .type = QA_CELL, .meaning = "what was counted" },
	{ .name = "denominator", .type = QA_CELL, .meaning = "out of what" },
	{ .name = "value",
	    .type = QA_CELL,
	    .meaning = "the figure; computed from exact parts when absent, "
		       "checked against them when present" },
	{ .name = "parts",
	    .type = QA_CHOICE,
	    .preset = "exact",
	    .choices = "exact|rounded",
	    .meaning = "rounded: the published parts do not give the "
		       "published value, which stands" },
	{ .name = "status",
	    .type = QA_CHOICE,
	    .preset = "final",
	    .choices = "final|provisional|withdrawn|suppressed|"
		       "not_available|not_applicable|low|unreliable",
	    .meaning = "final, provisional, taken back, or why there is no "
		       "number" },
	{ .name = "agency",
	    .type = QA_CODE,
	    .refers = QA_AGENCIES,
	    .meaning = "who returned it; by default who owes it" },
	{ .name = "commentary",
	    .type = QA_TEXT,
	    .meaning = "the story behind the figure, kept as commentary of "
		       "its agency" },
};
const struct qa_kind qa_kind_observations = { QA_OBSERVATIONS, "observations",
	"The figures.", observations, QA_COUNT(observations),
	"title|unit|why|last_period|last_value|line|error" };

static const struct qa_column commentary[] = {
	INDICATOR,
	AREA,
	PERIOD,
	{ .name = "agency",
	    .type = QA_CODE,
	    .flags = QA_KEY,
	    .refers = QA_AGENCIES,
	    .preset = "",
	    .meaning = "who says so" },
	{ .name = "commentary",
	    .type = QA_TEXT,
	    .meaning = "the story behind the figure; empty takes it back" },
	{ .name = "author", .type = QA_TEXT, .meaning = "who wrote it" },
	{ .name = "written", .type = QA_DAY, .meaning = "when" },
};
const struct qa_kind qa_kind_commentary = { QA_COMMENTARY, "commentary",
	"The story behind the figures, agency by agency.", commentary,
	QA_COUNT(commentary), "" };
