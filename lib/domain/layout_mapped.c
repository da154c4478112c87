/*
 * Foreign files by a map: the open data standard of Explore Education
 * Statistics, and any file with one row a figure.
 */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/gate.h"
#include "record/define.h"

/* The standard's own columns. */
enum {
	TIME_PERIOD,
	TIME_IDENTIFIER,
	LEVEL,
	COUNTRY,
	REGION,
	AUTHORITY,
	STANDARD
};
static const char *const standard[STANDARD] = { "time_period",
	"time_identifier", "geographic_level", "country_code", "region_code",
	"new_la_code" };

#define LEVELS (AUTHORITY - COUNTRY + 1)

/* A rule of the map with its columns found. */
struct rule {
	const struct qa_map_rule *map;
	int where[QA_MAP_WHERE];
	int numerator, denominator, value, area, period; /* fields; -1 none */
	uint16_t at[LEVELS][QA_COLUMNS_MAX]; /* by the level of the row */
	bool unknown; /* the database has no such indicator */
};

struct mapped {
	struct rule *rule;
	size_t n, fields;
	int standard[STANDARD];
	long unmatched, other_levels;
};

static int
find(const struct qa_row *row, const char *name)
{
	size_t i;

	for (i = 0; i < row->n; i++) {
		const char *s = row->cell[i].s;
		size_t n = row->cell[i].n;

		qa_trim(&s, &n);
		if (qa_same_word(s, n, name))
			return (int)i;
	}
	return -1;
}

/* The field of a column that a rule names; none needs no field. */
static int
field_of(struct qa_ingest *g, const struct qa_row *row, const char *name,
    int *field, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;

	*field = -1;
	if (name == NULL || (*field = find(row, name)) >= 0)
		return 0;
	qa_fail(&what, QA_DATA,
	    "the file has no column \"%s\", which the map needs", name);
	return qa_gate_note(g, &what, row->line, (int)row->n, f);
}

static uint16_t
at(int field)
{
	return (uint16_t)(field < 0 ? 0 : field + 1);
}

/* Where the cells of a rule stand, for messages. */
static void
find_places(const struct mapped *m, struct rule *r)
{
	int level, area;

	for (level = 0; level < LEVELS; level++) {
		area = r->area < 0 ? m->standard[COUNTRY + level] : r->area;
		r->at[level][QA_OBS_AREA] =
		    at(area < 0 ? m->standard[LEVEL] : area);
		r->at[level][QA_OBS_PERIOD] = at(r->period);
		r->at[level][QA_OBS_NUMERATOR] = at(r->numerator);
		r->at[level][QA_OBS_DENOMINATOR] = at(r->denominator);
		r->at[level][QA_OBS_VALUE] = at(r->value);
	}
}

static int
begin_rule(struct qa_ingest *g, const struct qa_row *row, struct rule *r,
    struct qa_fault *f)
{
	int i, level;

	for (i = 0; i < r->map->wheres; i++)
		if (field_of(
			g, row, r->map->where_column[i], &r->where[i], f) == -1)
			return -1;
	if (field_of(g, row, r->map->numerator, &r->numerator, f) == -1 ||
	    field_of(g, row, r->map->denominator, &r->denominator, f) == -1 ||
	    field_of(g, row, r->map->value, &r->value, f) == -1 ||
	    field_of(g, row, r->map->area, &r->area, f) == -1 ||
	    (r->map->area == NULL &&
		field_of(g, row, standard[LEVEL], &level, f) == -1) ||
	    field_of(g, row,
		r->map->period == NULL ? "time_period" : r->map->period,
		&r->period, f) == -1)
		return -1;
	find_places(g->layout, r);
	g->given |= (uint32_t)(r->numerator >= 0) << QA_OBS_NUMERATOR |
	    (uint32_t)(r->denominator >= 0) << QA_OBS_DENOMINATOR |
	    (uint32_t)(r->value >= 0) << QA_OBS_VALUE |
	    (uint32_t)r->map->rounded << QA_OBS_PARTS;
	r->unknown = !qa_book_defines(&g->book,
	    qa_codes_find(g->book.codes, QA_INDICATORS, r->map->indicator,
		strlen(r->map->indicator)));
	if (!r->unknown)
		return 0;
	return qa_gate_remark(g, f,
	    "the map's indicator %s is not in this database: its figures are "
	    "passed over",
	    r->map->indicator);
}

static int
begin(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct mapped *m = calloc(1, sizeof(*m));
	struct qa_fault what = QA_FAULT_NONE;
	size_t i, known = 0;

	g->has_header = true;
	g->layout = m;
	if (m == NULL)
		return qa_fail_memory(f);
	m->fields = row->n;
	m->n = g->o.map->n;
	if ((m->rule = calloc(m->n + 1, sizeof(*m->rule))) == NULL)
		return qa_fail_memory(f);
	for (i = 0; i < STANDARD; i++)
		m->standard[i] = find(row, standard[i]);
	g->given = g->filled | 1u << QA_OBS_INDICATOR | 1u << QA_OBS_AREA |
	    1u << QA_OBS_PERIOD;
	for (i = 0; i < m->n; i++) {
		m->rule[i].map = &g->o.map->rule[i];
		if (begin_rule(g, row, &m->rule[i], f) == -1)
			return -1;
		known += !m->rule[i].unknown;
	}
	if (g->faults_n > g->faults_before)
		m->n = 0; /* the header is at fault: no row can be read */
	if (known > 0)
		return 0;
	qa_fail(&what, QA_DATA,
	    "the map feeds no indicator that this database has");
	return qa_gate_note(g, &what, row->line, 1, f);
}

/* A cell without the blanks around it. */
static struct qa_cell
cell_at(const struct qa_row *row, int field)
{
	struct qa_cell c = { NULL, 0 };

	if (field >= 0) {
		c = row->cell[field];
		qa_trim(&c.s, &c.n);
	}
	return c;
}

static bool
matches(const struct rule *r, const struct qa_row *row)
{
	int i;

	for (i = 0; i < r->map->wheres; i++) {
		struct qa_cell c = cell_at(row, r->where[i]);

		if (c.s == NULL ||
		    !qa_same_word(c.s, c.n, r->map->where_value[i]))
			return false;
	}
	return true;
}

/* The level of a row of the standard: 0 country, 1 region, 2 authority; -1
 * another. */
static int
level_of(const struct mapped *m, const struct qa_row *row)
{
	struct qa_cell c = cell_at(row, m->standard[LEVEL]);

	return c.s == NULL
	    ? -1
	    : qa_list_find("National|Regional|Local authority", c.s, c.n);
}

/* The area of a number of the Department. */
static int
from_dfe(struct qa_ingest *g, int day, struct qa_cell *out, struct qa_fault *f)
{
	struct qa_num n;
	int64_t id;

	if (qa_num_read(out->s, out->n, &n) != 0 || n.scale != 0 ||
	    (id = qa_book_dfe(&g->book, n.scaled, day)) == 0)
		return qa_fail(f, QA_DATA,
		    "no area has the Department's number \"%.*s\"", (int)out->n,
		    out->s);
	out->s = qa_codes_text(g->book.codes, id);
	out->n = strlen(out->s);
	return 0;
}

/* The area's code in the row of that level; a published row that names none
 * is not one of the home area. */
static int
area_of(struct qa_ingest *g, const struct rule *r, const struct qa_row *row,
    int level, int day, struct qa_cell *out, struct qa_fault *f)
{
	const struct mapped *m = g->layout;
	const char *name = r->map->area;
	int field = r->area;

	if (name == NULL) {
		name = standard[COUNTRY + level];
		field = m->standard[COUNTRY + level];
	}
	if (field < 0)
		return qa_fail(
		    f, QA_DATA, "the file has no column \"%s\"", name);
	*out = cell_at(row, field);
	if (r->map->by_dfe)
		return from_dfe(g, day, out, f);
	if (out->n > 0 || (g->filled >> QA_OBS_AREA & 1))
		return 0;
	return qa_fail(f, QA_DATA, "%s is empty: the row is of no area", name);
}

/* Parts that do not give the value: of England and regions, not of an
 * authority. */
static bool
is_rounded(struct qa_ingest *g, const struct rule *r,
    const struct qa_cell *area, int day)
{
	const struct qa_area *x = qa_book_area(&g->book,
	    qa_codes_find(g->book.codes, QA_AREAS, area->s, area->n), day);

	return r->map->rounded && x != NULL &&
	    (x->level == QA_LEVEL_COUNTRY || x->level == QA_LEVEL_REGION);
}

static int
put(struct qa_ingest *g, const struct rule *r, const struct qa_row *row,
    struct qa_fault *f)
{
	struct mapped *m = g->layout;
	struct qa_cell cell[QA_COLUMNS_MAX];
	struct qa_cell id = cell_at(row, m->standard[TIME_IDENTIFIER]);
	struct qa_cell when = cell_at(row, r->period);
	struct qa_fault what = QA_FAULT_NONE;
	struct qa_period p;
	char text[QA_PERIOD_TEXT];
	int level = r->area >= 0 ? 0 : level_of(m, row);
	const uint16_t *places;

	if (level < 0) {
		m->other_levels++;
		return 0;
	}
	places = r->at[level];
	memset(cell, 0, sizeof(cell));
	if (qa_map_period(r->map, when.s, when.n, id.s == NULL ? "" : id.s,
		id.n, &p, &what) == -1)
		return qa_gate_note(
		    g, &what, row->line, places[QA_OBS_PERIOD], f);
	if (area_of(g, r, row, level, p.last, &cell[QA_OBS_AREA], &what) == -1)
		return qa_gate_note(
		    g, &what, row->line, places[QA_OBS_AREA], f);
	cell[QA_OBS_INDICATOR].s = r->map->indicator;
	cell[QA_OBS_INDICATOR].n = strlen(r->map->indicator);
	cell[QA_OBS_PERIOD].s = qa_period_write(p, text);
	cell[QA_OBS_PERIOD].n = strlen(text);
	cell[QA_OBS_NUMERATOR] = cell_at(row, r->numerator);
	cell[QA_OBS_DENOMINATOR] = cell_at(row, r->denominator);
	cell[QA_OBS_VALUE] = cell_at(row, r->value);
	if (is_rounded(g, r, &cell[QA_OBS_AREA], p.last)) {
		cell[QA_OBS_PARTS].s = "rounded";
		cell[QA_OBS_PARTS].n = 7;
	} else if (r->map->rounded) {
		cell[QA_OBS_PARTS].s = "exact";
		cell[QA_OBS_PARTS].n = 5;
	}
	return qa_gate_put(g, cell, places, NULL, row->line, f);
}

static int
mapped_row(struct qa_ingest *g, const struct qa_row *row, struct qa_fault *f)
{
	struct mapped *m = g->layout;
	struct qa_fault what = QA_FAULT_NONE;
	bool any = false;
	size_t i;

	if (!g->has_header)
		return begin(g, row, f);
	g->report.rows++;
	if (row->n != m->fields) {
		qa_fail(&what, QA_DATA,
		    "the row has %zu fields, and the header has %zu: too %s",
		    row->n, m->fields, row->n < m->fields ? "few" : "many");
		return qa_gate_note(g, &what, row->line, (int)row->n, f);
	}
	for (i = 0; i < m->n; i++) {
		if (!matches(&m->rule[i], row))
			continue;
		any = true;
		if (!m->rule[i].unknown && put(g, &m->rule[i], row, f) == -1)
			return -1;
	}
	m->unmatched += !any && m->n > 0;
	return 0;
}

static void
clear(struct qa_ingest *g)
{
	struct mapped *m = g->layout;

	if (m != NULL)
		free(m->rule);
	free(m);
	g->layout = NULL;
}

static int
mapped_end(struct qa_ingest *g, struct qa_fault *f)
{
	struct mapped *m = g->layout;
	int rc = qa_gate_flush(g, f);

	if (rc == 0 && m != NULL && m->unmatched > 0) {
		g->report.passed += m->unmatched;
		rc = qa_gate_remark(g, f,
		    "%s: %ld rows match no rule of the map: passed over",
		    g->report.file, m->unmatched);
	}
	if (rc == 0 && m != NULL && m->other_levels > 0) {
		g->report.passed += m->other_levels;
		rc = qa_gate_remark(g, f,
		    "%s: %ld figures are of no country, region or authority: "
		    "passed over",
		    g->report.file, m->other_levels);
	}
	clear(g);
	return rc;
}

const struct qa_layout_ops qa_layout_mapped = { mapped_row, mapped_end, clear };
