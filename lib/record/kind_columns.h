/*
 * Columns that several kinds share, for their tables. Private to them.
 */
#ifndef QA_KIND_COLUMNS_H
#define QA_KIND_COLUMNS_H

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

#endif
