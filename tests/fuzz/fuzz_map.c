/* A map's rows of any cells: lines of the input, cut at commas. */
#include "fuzz.h"

#include "base/text.h"
#include "domain/map.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_map map = { .n = 0 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_cell cell[16];
	struct qa_row row = { cell, 0, 1 };
	struct qa_period p;
	char *text, *s, *line, *end;
	size_t i;

	if (qa_utf8_check((const char *)data, n) != n ||
	    memchr(data, '\0', n) != NULL || (text = malloc(n + 1)) == NULL)
		return 0;
	memcpy(text, data, n);
	text[n] = '\0';
	for (line = text; line != NULL && f.exit == 0; line = end) {
		if ((end = strchr(line, '\n')) != NULL)
			*end++ = '\0';
		row.n = 0;
		for (s = line; s != NULL && row.n < 16;) {
			char *comma = strchr(s, ',');

			if (comma != NULL)
				*comma = '\0';
			cell[row.n].s = s;
			cell[row.n++].n = strlen(s);
			s = comma == NULL ? NULL : comma + 1;
		}
		if (qa_map_row(&map, &row, &f) == 0)
			row.line++;
	}
	for (i = 0; i < map.n; i++) {
		struct qa_fault why = QA_FAULT_NONE;

		if (qa_map_period(&map.rule[i], map.rule[i].indicator,
			strlen(map.rule[i].indicator), "Financial year", 14,
			&p, &why) == 0 &&
		    p.last < p.first)
			abort();
	}
	qa_map_clear(&map);
	free(text);
	return 0;
}
