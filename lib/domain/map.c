#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/map.h"
#include "record/kind.h"

static const char header[] = "indicator|where|numerator|denominator|value|"
			     "area|period|parts";
enum { INDICATOR, WHERE, NUMERATOR, DENOMINATOR, VALUE, AREA, PERIOD, PARTS };

void
qa_map_clear(struct qa_map *m)
{
	qa_pool_clear(&m->pool);
	free(m->rule);
	memset(m, 0, sizeof(*m));
}

static int
read_header(struct qa_map *m, const struct qa_row *row, struct qa_fault *f)
{
	size_t i;
	int k;

	for (k = 0; k < 10; k++)
		m->field[k] = -1;
	for (i = 0; i < row->n; i++) {
		const char *s = row->cell[i].s;
		size_t n = row->cell[i].n;

		qa_trim(&s, &n);
		if ((k = qa_list_find(header, s, n)) < 0)
			return qa_fail(f, QA_DATA,
			    "a map has no column \"%.*s\"; its columns are %s",
			    (int)n, s, header);
		if (m->field[k] >= 0)
			return qa_fail(f, QA_DATA,
			    "the column \"%.*s\" stands twice", (int)n, s);
		m->field[k] = (int)i;
	}
	if (m->field[INDICATOR] < 0)
		return qa_fail(
		    f, QA_DATA, "the map lacks its column indicator");
	m->has_header = true;
	return 0;
}

/* A cell of the map as a string; "" where it is empty or not there. */
static const char *
cell(struct qa_map *m, const struct qa_row *row, int which, size_t *n)
{
	const char *s = "";

	*n = 0;
	if (m->field[which] >= 0 && (size_t)m->field[which] < row->n) {
		s = row->cell[m->field[which]].s;
		*n = row->cell[m->field[which]].n;
		qa_trim(&s, n);
	}
	return qa_pool_copy(&m->pool, s, *n);
}

static const char *
column(struct qa_map *m, const struct qa_row *row, int which)
{
	size_t n;
	const char *s = cell(m, row, which, &n);

	return n == 0 ? NULL : s;
}

/* Cuts column=value;column=value in place. */
static int
read_where(struct qa_map_rule *r, char *s, struct qa_fault *f)
{
	char *equals, *end;

	for (; *s != '\0'; s = end) {
		end = s + strcspn(s, ";");
		if (*end != '\0')
			*end++ = '\0';
		if ((equals = strchr(s, '=')) == NULL || equals == s)
			return qa_fail(
			    f, QA_DATA, "where \"%s\" is not column=value", s);
		if (r->wheres == QA_MAP_WHERE)
			return qa_fail(f, QA_DATA,
			    "where has more than %d conditions", QA_MAP_WHERE);
		*equals = '\0';
		r->where_column[r->wheres] = s;
		r->where_value[r->wheres++] = equals + 1;
	}
	return 0;
}

/* SCHEME:COLUMN */
static int
read_area(struct qa_map_rule *r, const char *s, struct qa_fault *f)
{
	if (*s == '\0')
		return 0;
	if (strncmp(s, "dfe:", 4) == 0)
		r->by_dfe = true;
	else if (strncmp(s, "ons:", 4) != 0)
		return qa_fail(f, QA_DATA,
		    "area \"%s\" is neither ons:COLUMN nor dfe:COLUMN", s);
	r->area = s + 4;
	return 0;
}

/* RULE:COLUMN */
static int
read_rule(struct qa_map_rule *r, const char *s, struct qa_fault *f)
{
	static const char rules[] = "year_ending_march|academic|calendar|"
				    "quarter";
	static const enum qa_period_rule value[] = { QA_YEAR_ENDING_MARCH,
		QA_ACADEMIC, QA_CALENDAR, QA_QUARTER_RULE };
	const char *colon = strchr(s, ':');
	size_t n = colon == NULL ? strlen(s) : (size_t)(colon - s);
	int k, day;
	char date[] = "2023-mm-dd";

	if (n == 0 && colon == NULL)
		return 0;
	r->period = colon == NULL || colon[1] == '\0' ? NULL : colon + 1;
	if ((k = qa_list_find(rules, s, n)) >= 0) {
		r->rule = value[k];
		return 0;
	}
	if (n == 9 && strncmp(s, "day_", 4) == 0) {
		memcpy(date + 5, s + 4, 5);
		if (qa_day_read(date, 10, &day) == 0) {
			r->rule = QA_ON_DAY;
			r->month = (s[4] - '0') * 10 + s[5] - '0';
			r->day = (s[7] - '0') * 10 + s[8] - '0';
			return 0;
		}
	}
	return qa_fail(f, QA_DATA,
	    "period rule \"%.*s\" is none of %s|day_MM-DD", (int)n, s, rules);
}

static int
read_rule_row(struct qa_map *m, const struct qa_row *row, struct qa_fault *f)
{
	struct qa_map_rule *r, *all;
	const char *where, *area, *period, *parts;
	size_t n;

	if (m->n % 16 == 0) {
		all = realloc(m->rule, (m->n + 16) * sizeof(*all));
		if (all == NULL)
			return qa_fail_memory(f);
		m->rule = all;
	}
	r = &m->rule[m->n];
	memset(r, 0, sizeof(*r));
	r->line = row->line;
	r->indicator = cell(m, row, INDICATOR, &n);
	r->numerator = column(m, row, NUMERATOR);
	r->denominator = column(m, row, DENOMINATOR);
	r->value = column(m, row, VALUE);
	where = cell(m, row, WHERE, &n);
	area = cell(m, row, AREA, &n);
	period = cell(m, row, PERIOD, &n);
	parts = cell(m, row, PARTS, &n);
	if (r->indicator == NULL || where == NULL || area == NULL ||
	    period == NULL || parts == NULL)
		return qa_fail_memory(f);
	if (*r->indicator == '\0')
		return qa_fail(f, QA_DATA, "the rule names no indicator");
	if (r->numerator == NULL && r->value == NULL)
		return qa_fail(f, QA_DATA,
		    "the rule feeds %s neither a numerator nor a value",
		    r->indicator);
	if (*parts != '\0' && strcmp(parts, "rounded") != 0 &&
	    strcmp(parts, "exact") != 0)
		return qa_fail(f, QA_DATA,
		    "parts \"%s\" is neither exact nor rounded", parts);
	r->rounded = *parts == 'r';
	/* the copy is ours alone, so it may be cut */
	if (read_where(r, (char *)(uintptr_t)where, f) == -1 ||
	    read_area(r, area, f) == -1 || read_rule(r, period, f) == -1)
		return -1;
	m->n++;
	return 0;
}

int
qa_map_row(struct qa_map *m, const struct qa_row *row, struct qa_fault *f)
{
	int rc =
	    m->has_header ? read_rule_row(m, row, f) : read_header(m, row, f);

	if (rc == -1)
		qa_fault_at(f, NULL, row->line, 1);
	return rc;
}

/* Four digits, or six or seven of a year that spans two: 202425, 2024/25.
 * Returns the first year and whether there are two. */
static int
years(const char *s, size_t n, int *first, bool *two)
{
	size_t i;
	int v[2] = { 0, 0 };

	for (i = 0; i < 4; i++) {
		if (i >= n || s[i] < '0' || s[i] > '9')
			return -1;
		v[0] = v[0] * 10 + s[i] - '0';
	}
	if (v[0] < 1000)
		return -1;
	*first = v[0];
	*two = n > 4;
	if (n == 4)
		return 0;
	if (s[i] == '/' || s[i] == '-')
		i++;
	if (n - i != 2 && n - i != 4)
		return -1;
	for (; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		v[1] = v[1] * 10 + s[i] - '0';
	}
	return v[1] == (v[0] + 1) % 100 || v[1] == v[0] + 1 ? 0 : -1;
}

static int
identifier_rule(const char *s, size_t n)
{
	static const char known[] = "Financial year|Academic year|"
				    "Calendar year|Reporting year|"
				    "Financial year Q1|Financial year Q2|"
				    "Financial year Q3|Financial year Q4";

	return qa_list_find(known, s, n);
}

static int
no_period(const char *s, size_t n, struct qa_fault *f)
{
	return qa_fail(f, QA_DATA,
	    "\"%.*s\" is not a year such as 2025 or 202425", (int)n, s);
}

/* By the open data standard's own time_identifier. */
static int
by_identifier(int year, bool two, const char *id, size_t n, struct qa_period *p,
    struct qa_fault *f)
{
	int k = identifier_rule(id, n), day;

	if (k == 0 && two)
		day = qa_day(year, 4, 1);
	else if (k == 1 && two)
		day = qa_day(year, 9, 1);
	else if (k == 2 && !two)
		day = qa_day(year, 1, 1);
	else if (k == 3)
		return qa_fail(f, QA_DATA,
		    "a \"Reporting year\" may end on any day: the map must say "
		    "which, as year_ending_march or day_MM-DD");
	else if (k >= 4 && two)
		day = qa_day_add_months(qa_day(year, 4, 1), 3 * (k - 4));
	else
		return qa_fail(f, QA_DATA,
		    "time_identifier \"%.*s\" with that time_period is not "
		    "known; the map can give a period rule",
		    (int)n, id);
	*p = qa_period_of(k == 0 ? QA_FINANCIAL_YEAR
		: k == 1         ? QA_ACADEMIC_YEAR
		: k == 2         ? QA_CALENDAR_YEAR
				 : QA_QUARTER,
	    day);
	return 0;
}

int
qa_map_period(const struct qa_map_rule *r, const char *s, size_t n,
    const char *id, size_t id_n, struct qa_period *p, struct qa_fault *f)
{
	int year;
	bool two;

	qa_trim(&s, &n);
	if (r->rule == QA_QUARTER_RULE)
		return qa_period_read(s, n, p, f);
	if (years(s, n, &year, &two) == -1)
		return no_period(s, n, f);
	switch (r->rule) {
	case QA_BY_IDENTIFIER:
		return by_identifier(year, two, id, id_n, p, f);
	case QA_YEAR_ENDING_MARCH:
		*p = qa_period_of(
		    QA_FINANCIAL_YEAR, qa_day(two ? year + 1 : year, 3, 31));
		return 0;
	case QA_ACADEMIC:
		/* one year alone is the one that it ends in */
		*p = qa_period_of(
		    QA_ACADEMIC_YEAR, qa_day(two ? year + 1 : year, 8, 31));
		return 0;
	case QA_CALENDAR:
		*p = qa_period_of(QA_CALENDAR_YEAR, qa_day(year, 1, 1));
		return 0;
	case QA_ON_DAY:
		p->first = p->last =
		    qa_day(two ? year + 1 : year, r->month, r->day);
		return 0;
	case QA_QUARTER_RULE:
		break;
	}
	return no_period(s, n, f);
}
