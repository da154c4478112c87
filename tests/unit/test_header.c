#include "unit.h"

#include "base/text.h"
#include "record/header.h"

#define FIELDS 16

/* A header of fields separated by commas, read on line 3. */
static int
read_header(const struct qa_kind *k, const char *text, uint32_t filled,
    struct qa_header *h, struct qa_fault *f)
{
	struct qa_cell cell[FIELDS];
	struct qa_row row = { .cell = cell, .line = 3 };
	const char *end;

	for (;; text = end + 1) {
		assert_true(row.n < FIELDS);
		end = strchr(text, ',');
		cell[row.n].s = text;
		cell[row.n++].n =
		    end == NULL ? strlen(text) : (size_t)(end - text);
		if (end == NULL)
			break;
	}
	return qa_header_read(k, &row, filled, h, f);
}

static struct qa_header *
header(const struct qa_kind *k, const char *text)
{
	static struct qa_header h;
	struct qa_fault f = QA_FAULT_NONE;

	if (read_header(k, text, 0, &h, &f) != 0)
		fail_msg("%s: %s", text, f.text);
	return &h;
}

static void
columns_in_any_order(void **state)
{
	struct qa_header *h =
	    header(&qa_kind_targets, "target,indicator,amber,area");

	(void)state;
	assert_int_equal(h->n, 4);
	assert_int_equal(
	    h->column[0], qa_kind_column(&qa_kind_targets, "target"));
	assert_int_equal(
	    h->column[1], qa_kind_column(&qa_kind_targets, "indicator"));
	assert_int_equal(h->at[h->column[0]], 1);
	assert_int_equal(h->at[h->column[3]], 4);
	assert_int_equal(h->at[qa_kind_column(&qa_kind_targets, "low")], 0);
	assert_int_equal(h->given,
	    1u << h->column[0] | 1u << h->column[1] | 1u << h->column[2] |
		1u << h->column[3]);
}

/* Every kind's full header, in the order of its table. */
static void
the_full_header_of_every_kind(void **state)
{
	struct qa_cell cell[QA_COLUMNS_MAX];
	struct qa_row row = { .cell = cell, .line = 1 };
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_header h;
	const struct qa_kind *k;
	int id;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		for (row.n = 0; row.n < k->n; row.n++) {
			cell[row.n].s = k->columns[row.n].name;
			cell[row.n].n = strlen(cell[row.n].s);
		}
		assert_int_equal(qa_header_read(k, &row, 0, &h, &f), 0);
		assert_int_equal(h.given, qa_kind_all(k));
		for (row.n = 0; row.n < k->n; row.n++) {
			assert_int_equal(h.column[row.n], row.n);
			assert_int_equal(h.at[row.n], row.n + 1);
		}
	}
}

static void
case_and_blanks_do_not_matter(void **state)
{
	static const char *const same[] = { "valid_from", "Valid_From",
		"VALID FROM", " valid_from ", "valid from",
		"\xc2\xa0Valid From\t" };
	static const char *const others[] = { "", "validfrom", "valid-from",
		"valid_fro", "xalid_from", "valid_fromm", "valid  from",
		"_valid_from" };
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(same); i++)
		assert_int_equal(
		    qa_header_column(&qa_kind_areas, same[i], strlen(same[i])),
		    1);
	for (i = 0; i < QA_COUNT(others); i++)
		assert_int_equal(qa_header_column(&qa_kind_areas, others[i],
				     strlen(others[i])),
		    -1);
}

/* Columns that another program of the suite wrote are passed over. */
static void
columns_that_are_passed_over(void **state)
{
	struct qa_header *h = header(&qa_kind_observations,
	    "line,indicator,Title,period,error,value,last_value");

	(void)state;
	assert_int_equal(h->n, 7);
	assert_int_equal(h->column[0], QA_NO_COLUMN);
	assert_int_equal(h->column[1], 0);
	assert_int_equal(h->column[2], QA_NO_COLUMN);
	assert_int_equal(h->column[4], QA_NO_COLUMN);
	assert_int_equal(h->column[6], QA_NO_COLUMN);
	assert_int_equal(h->at[0], 2);
	h = header(&qa_kind_holidays, "date,name,line,error,line");
	assert_int_equal(h->column[4], QA_NO_COLUMN);
}

static const struct {
	const struct qa_kind *kind;
	int field; /* at fault */
	const char *text, *words;
} refused[] = {
	{ &qa_kind_areas, 3, "area,name,levle",
	    "areas have no column \"levle\"; did you mean \"level\"?" },
	{ &qa_kind_areas, 1, "Aera,name", "did you mean \"area\"?" },
	{ &qa_kind_areas, 2, "area,nme", "did you mean \"name\"?" },
	{ &qa_kind_areas, 2, "area,ValidFrom,name",
	    "did you mean \"valid_from\"?" },
	{ &qa_kind_areas, 3, "area,name,population",
	    "areas have no column \"population\"; qa-ingest areas --template "
	    "prints the header" },
	{ &qa_kind_areas, 3, "area,name,title", "no column \"title\"" },
	{ &qa_kind_areas, 2, "area,,name", "a column has no name" },
	{ &qa_kind_areas, 2, "area, \t,name", "a column has no name" },
	{ &qa_kind_areas, 3, "area,name,",
	    "a column has no name; every column of areas has one" },
	{ &qa_kind_areas, 1, "", "a column has no name" },
	{ &qa_kind_areas, 3, "area,name,area",
	    "the column \"area\" stands twice: first as field 1" },
	{ &qa_kind_areas, 4, "area,name,level,Name",
	    "the column \"name\" stands twice: first as field 2" },
	{ &qa_kind_areas, 4, "area,valid from,name,valid_from",
	    "the column \"valid_from\" stands twice" },
	{ &qa_kind_areas, 2, "name,level",
	    "the column \"area\" is missing; add it, or give it with --fill "
	    "area=VALUE" },
	{ &qa_kind_areas, 1, "name", "the column \"area\" is missing" },
	{ &qa_kind_observations, 2, "indicator,value",
	    "the column \"period\" is missing" },
};

static void
headers_that_are_refused(void **state)
{
	struct qa_header h;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(refused); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		if (read_header(refused[i].kind, refused[i].text, 0, &h, &f) !=
		    -1)
			fail_msg("\"%s\" was read", refused[i].text);
		assert_fault(f, QA_DATA, refused[i].words);
		assert_int_equal(f.line, 3);
		assert_int_equal(f.column, refused[i].field);
	}
}

static void
no_suggestion_where_none_is_near(void **state)
{
	struct qa_header h;
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	assert_int_equal(
	    read_header(&qa_kind_areas, "area,name,zzzzzzzz", 0, &h, &f), -1);
	assert_null(strstr(f.text, "did you mean"));
}

/* What is required but not of the key may be absent in a revision. */
static void
columns_that_a_revision_lacks(void **state)
{
	struct qa_header *h = header(&qa_kind_areas, "level,area");

	(void)state;
	assert_int_equal(h->at[qa_kind_column(&qa_kind_areas, "name")], 0);
	assert_int_equal(h->at[qa_kind_column(&qa_kind_areas, "area")], 2);
}

/* What --fill gives need not be in the file. */
static void
columns_from_elsewhere(void **state)
{
	struct qa_header h;
	struct qa_fault f = QA_FAULT_NONE;
	int period = qa_kind_column(&qa_kind_observations, "period");

	(void)state;
	assert_int_equal(read_header(&qa_kind_observations, "indicator,value",
			     1u << period, &h, &f),
	    0);
	assert_int_equal(h.at[period], 0);
	assert_int_equal(h.given >> period & 1, 0);
	assert_int_equal(
	    read_header(&qa_kind_observations, "value", 1u << period, &h, &f),
	    -1);
	assert_fault(f, QA_DATA, "the column \"indicator\" is missing");
}

static void
as_many_fields_as_a_record_may_have(void **state)
{
	static struct qa_cell cell[4096];
	struct qa_row row = { .cell = cell, .n = 4096, .line = 1 };
	struct qa_header *h = calloc(1, sizeof(*h));
	struct qa_fault f = QA_FAULT_NONE;
	size_t i;

	(void)state;
	assert_non_null(h);
	for (i = 0; i < row.n; i++)
		cell[i] = (struct qa_cell){ "error", 5 };
	cell[4094] = (struct qa_cell){ "name", 4 };
	cell[4095] = (struct qa_cell){ "area", 4 };
	assert_int_equal(qa_header_read(&qa_kind_areas, &row, 0, h, &f), 0);
	assert_int_equal(h->at[0], 4096);
	assert_int_equal(h->column[4095], 0);
	assert_int_equal(h->column[4093], QA_NO_COLUMN);
	free(h);
}

/* ---- what else a heading may be ---- */

static void
headings_of_minutes(void **state)
{
	static const struct {
		const char *heading;
		const char *column; /* NULL: passed over or unknown */
	} cases[] = {
		{ "Ref", "reference" },
		{ "Action", "action" },
		{ "Actions", "action" },
		{ "Action Agreed", "action" },
		{ " ACTION_REQUIRED ", "action" },
		{ "By whom", "owner" },
		{ "Lead Officer", "owner" },
		{ "By When", "timescale" },
		{ "due", "due" },
		{ "Due date", "timescale" },
		{ "Deadline", "timescale" },
		{ "Progress", "progress" },
		{ "Progress/Update", "progress" },
		{ "\xc2\xa0"
		  "By\xc2\xa0whom",
		    NULL },
		{ "By  whom", NULL },
		{ "by-whom", NULL },
		{ "by whom?", NULL },
		{ "bywhom", NULL },
		{ "by", NULL },
		{ "|", NULL },
		{ "ref|action_ref", NULL },
		{ "", NULL },
		{ "No.", NULL },
	};
	const struct qa_kind *k = &qa_kind_actions;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++)
		if (qa_header_column(
			k, cases[i].heading, strlen(cases[i].heading)) !=
		    (cases[i].column == NULL
			    ? -1
			    : qa_kind_column(k, cases[i].column)))
			fail_msg("\"%s\"", cases[i].heading);
}

/* The header of minutes, as a committee's clerk has it. */
static void
a_header_of_minutes(void **state)
{
	struct qa_header *h = header(&qa_kind_actions,
	    "No.,Action Agreed,By Whom,By When,Progress/Update,item no");
	const struct qa_kind *k = &qa_kind_actions;

	(void)state;
	assert_int_equal(h->column[0], QA_NO_COLUMN);
	assert_int_equal(h->column[5], QA_NO_COLUMN);
	assert_int_equal(h->at[qa_kind_column(k, "action")], 2);
	assert_int_equal(h->at[qa_kind_column(k, "owner")], 3);
	assert_int_equal(h->at[qa_kind_column(k, "timescale")], 4);
	assert_int_equal(h->at[qa_kind_column(k, "progress")], 5);
}

/* Two headings that mean one column. */
static void
headings_that_mean_the_same(void **state)
{
	static const char *const headers[] = { "action,owner,by whom",
		"action,by whom,owner", "action,who,by whom" };
	struct qa_header h;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(headers); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		assert_int_equal(
		    read_header(&qa_kind_actions, headers[i], 0, &h, &f), -1);
		assert_fault(f, QA_DATA,
		    "the column \"owner\" stands twice: first as field 2");
		assert_int_equal(f.column, 3);
	}
}

/* A heading of a kind means one thing: no alias is the name or an alias of
 * another column, or passed over; each is spelt as headings are compared. */
static void
every_alias_means_one_column(void **state)
{
	const struct qa_kind *k;
	const char *alias, *s;
	size_t c, n, length;
	int id, i;

	(void)state;
	for (id = QA_NO_KIND + 1; id < QA_KINDS; id++) {
		k = qa_kind_get((enum qa_kind_id)id);
		for (c = 0; c < k->n; c++)
			for (i = 0; (alias = qa_list_item(
					 k->columns[c].also, i, &n)) != NULL;
			     i++) {
				if (qa_header_column(k, alias, n) != (int)c)
					fail_msg(
					    "%s: %.*s", k->name, (int)n, alias);
				assert_true(n > 0);
				assert_int_equal(
				    qa_list_find(k->ignored, alias, n), -1);
				assert_int_equal(
				    qa_list_find("line|error", alias, n), -1);
				for (s = alias; s < alias + n; s++)
					assert_true(
					    *s == qa_lower(*s) && *s != ' ');
			}
		for (i = 0; (s = qa_list_item(k->ignored, i, &length)) != NULL;
		     i++)
			assert_int_equal(qa_header_column(k, s, length), -1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_in_any_order),
		cmocka_unit_test(the_full_header_of_every_kind),
		cmocka_unit_test(case_and_blanks_do_not_matter),
		cmocka_unit_test(columns_that_are_passed_over),
		cmocka_unit_test(headers_that_are_refused),
		cmocka_unit_test(no_suggestion_where_none_is_near),
		cmocka_unit_test(columns_that_a_revision_lacks),
		cmocka_unit_test(columns_from_elsewhere),
		cmocka_unit_test(as_many_fields_as_a_record_may_have),
		cmocka_unit_test(headings_of_minutes),
		cmocka_unit_test(a_header_of_minutes),
		cmocka_unit_test(headings_that_mean_the_same),
		cmocka_unit_test(every_alias_means_one_column),
	};

	return cmocka_run_group_tests_name("header", tests, NULL, NULL);
}
