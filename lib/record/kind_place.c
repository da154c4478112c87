/* Kinds of place and calendar: pack, areas, neighbours, holidays. */
#include "record/kind.h"

static const struct qa_column pack[] = {
	{ .name = "pack",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "name of the pack's folder" },
	{ .name = "key",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "name of the setting; see qa-pack(5)" },
	{ .name = "value", .type = QA_TEXT, .meaning = "its value" },
};
const struct qa_kind qa_kind_pack = { QA_PACK, "pack",
	"Settings of a pack: who the partnership is, where home is, and the "
	"sources of what the pack holds.",
	pack, QA_COUNT(pack), "" };

static const struct qa_column areas[] = {
	{ .name = "area",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED | QA_DEFINES,
	    .meaning = "code of the Office for National Statistics" },
	{ .name = "valid_from",
	    .type = QA_DAY,
	    .flags = QA_KEY,
	    .preset = "0001-01-01",
	    .meaning = "first day of this version; empty is always" },
	{ .name = "name",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "name of the area" },
	{ .name = "level",
	    .type = QA_CHOICE,
	    .preset = "other",
	    .choices = "country|region|la|other",
	    .meaning = "what kind of area; la is an upper-tier authority" },
	{ .name = "parent",
	    .type = QA_CODE,
	    .refers = QA_AREAS,
	    .meaning = "the region of an authority, the country of a region" },
	{ .name = "dfe_number",
	    .type = QA_WHOLE,
	    .meaning = "three-digit number of the Department for Education" },
	{ .name = "valid_to",
	    .type = QA_DAY,
	    .meaning = "last day of this version; empty is open" },
	{ .name = "successor",
	    .type = QA_CODES,
	    .refers = QA_AREAS,
	    .meaning = "areas that its territory passed to; a series goes on "
		       "only into one successor that had no other "
		       "predecessor" },
};
const struct qa_kind qa_kind_areas = { QA_AREAS, "areas",
	"Countries, regions, authorities and other places that figures are "
	"about.",
	areas, QA_COUNT(areas), "" };

static const struct qa_column neighbours[] = {
	{ .name = "set",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "name of the neighbour set" },
	{ .name = "area",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_AREAS,
	    .meaning = "the area compared" },
	{ .name = "neighbour",
	    .type = QA_CODE,
	    .flags = QA_KEY | QA_REQUIRED,
	    .refers = QA_AREAS,
	    .meaning = "one of its neighbours" },
	{ .name = "rank",
	    .type = QA_WHOLE,
	    .meaning = "1 is the nearest in character" },
	{ .name = "valid_from",
	    .type = QA_DAY,
	    .preset = "0001-01-01",
	    .meaning = "first day the set applies to" },
	{ .name = "valid_to",
	    .type = QA_DAY,
	    .meaning = "last day the set applies to" },
};
const struct qa_kind qa_kind_neighbours = { QA_NEIGHBOURS, "neighbours",
	"Statistical or geographical neighbours of an area, in named and "
	"dated sets.",
	neighbours, QA_COUNT(neighbours), "" };

static const struct qa_column holidays[] = {
	{ .name = "date",
	    .type = QA_DAY,
	    .flags = QA_KEY | QA_REQUIRED,
	    .meaning = "the day" },
	{ .name = "name",
	    .type = QA_TEXT,
	    .flags = QA_REQUIRED,
	    .meaning = "what the day is called" },
	{ .name = "status",
	    .type = QA_CHOICE,
	    .preset = "proclaimed",
	    .choices = "proclaimed|computed",
	    .meaning = "whether announced, or worked out from the rules" },
};
const struct qa_kind qa_kind_holidays = { QA_HOLIDAYS, "holidays",
	"Bank holidays of England and Wales: days that are not working days.",
	holidays, QA_COUNT(holidays), "" };
