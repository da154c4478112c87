#include "unit.h"

#include "domain/action_draft.h"
#include "record/header.h"

#define FIELDS 32

/* Takes a row of fields separated by |. */
static int
take(struct qa_action_draft *d, const char *text, struct qa_fault *f)
{
	struct qa_cell cell[FIELDS];
	struct qa_row row = { .cell = cell, .line = 1 };
	char *copy = strdup(text), *s = copy, *end;
	int rc;

	assert_non_null(copy);
	for (;; s = end + 1) {
		assert_true(row.n < FIELDS);
		if ((end = strchr(s, '|')) != NULL)
			*end = '\0';
		cell[row.n].s = s;
		cell[row.n++].n = strlen(s);
		if (end == NULL)
			break;
	}
	rc = qa_action_draft_row(d, &row, f);
	free(copy); /* what was taken is a copy */
	return rc;
}

static void
give(struct qa_action_draft *d, const char *text)
{
	struct qa_fault f = QA_FAULT_NONE;

	if (take(d, text, &f) == -1)
		fail_msg("%s: %s", text, f.text);
}

/* A cell of a draft by the name of its column. */
static const char *
drafted(const struct qa_action_draft *d, size_t row, const char *name)
{
	size_t i;

	assert_true(row < qa_grid_rows(&d->grid));
	for (i = 0; i < d->grid.n; i++)
		if (strcmp(d->grid.column[i].name, name) == 0)
			return qa_grid_get(&d->grid, row, i);
	fail_msg("no column %s", name);
	return NULL;
}

static void
assert_drafts(const struct qa_action_draft *d, size_t n)
{
	struct qa_fault f = QA_FAULT_NONE;

	assert_int_equal(qa_grid_check(&d->grid, &f), 0);
	assert_int_equal(qa_grid_rows(&d->grid), n);
}

/* What is written is read by qa-ingest actions. */
static void
columns_are_those_of_actions(void **state)
{
	struct qa_action_draft d;
	size_t i;

	(void)state;
	qa_action_draft_init(&d);
	for (i = 0; i < d.grid.n; i++)
		if (qa_kind_column(&qa_kind_actions, d.grid.column[i].name) < 0)
			fail_msg("%s", d.grid.column[i].name);
	assert_drafts(&d, 0);
	qa_action_draft_clear(&d);
}

static void
an_action_is_carried_over(void **state)
{
	struct qa_action_draft d;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "action|Owner| TIMESCALE |agency|other|value|period|target");
	give(&d, "Write the form|Jane Smith|end of March|POLICE|x|9|2024|5");
	give(&d, "Write it again|||||||");
	assert_drafts(&d, 2);
	assert_string_equal(drafted(&d, 0, "action"), "Write the form");
	assert_string_equal(drafted(&d, 0, "owner"), "Jane Smith");
	assert_string_equal(drafted(&d, 0, "timescale"), "end of March");
	assert_string_equal(drafted(&d, 0, "agency"), "POLICE");
	assert_string_equal(drafted(&d, 0, "target"), "5");
	/* of an action a value is no baseline, and a period no source */
	assert_string_equal(drafted(&d, 0, "baseline"), "");
	assert_string_equal(drafted(&d, 0, "source"), "");
	assert_string_equal(drafted(&d, 0, "source_kind"), "");
	assert_string_equal(drafted(&d, 1, "owner"), "");
	qa_action_draft_clear(&d);
}

#define SIGNAL "indicator|title|period|value|variation|note|question"

static void
a_figure_calls_for_an_action(void **state)
{
	struct qa_action_draft d;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, SIGNAL);
	give(&d, "NEG-01|Repeat referrals|2024-25Q2|24.1|concern|8 above|");
	give(&d, "NEG-01||2024-25Q2|24.1|concern||");
	give(&d, "NEG-01|Repeat referrals|2024-25Q2|24.1|concern|8|Why so?");
	assert_drafts(&d, 3);
	assert_string_equal(drafted(&d, 0, "action"),
	    "Find out why Repeat referrals (NEG-01) stands at 24.1 in "
	    "2024-25Q2: 8 above");
	assert_string_equal(drafted(&d, 0, "source_kind"), "scorecard");
	assert_string_equal(drafted(&d, 0, "source"), "2024-25Q2");
	assert_string_equal(drafted(&d, 0, "baseline"), "24.1");
	assert_string_equal(drafted(&d, 0, "indicator"), "NEG-01");
	assert_string_equal(drafted(&d, 1, "action"),
	    "Find out why NEG-01 (NEG-01) stands at 24.1 in 2024-25Q2");
	assert_string_equal(
	    drafted(&d, 2, "action"), "Find out and report: Why so?");
	qa_action_draft_clear(&d);
}

static void
what_is_there_is_not_overwritten(void **state)
{
	struct qa_action_draft d;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "source_kind|source|baseline|indicator|period|value");
	give(&d, "audit|2025-N2|20|NEG-01|2024|24.1");
	assert_drafts(&d, 1);
	assert_string_equal(drafted(&d, 0, "source_kind"), "audit");
	assert_string_equal(drafted(&d, 0, "source"), "2025-N2");
	assert_string_equal(drafted(&d, 0, "baseline"), "20");
	qa_action_draft_clear(&d);
}

static void
improvements_are_passed_over(void **state)
{
	struct qa_action_draft d;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, SIGNAL);
	give(&d, "NEG-01|T|2024|1|improvement||");
	give(&d, "NEG-01|T|2024|1|improvement_short||");
	give(&d, "|||1|improvement||"); /* names nothing, and need not */
	assert_drafts(&d, 0);
	assert_int_equal(d.passed, 3);
	give(&d, "NEG-01|T|2024|1|common||");
	give(&d, "NEG-01|T|2024|1|||");
	give(&d, "NEG-01|T|2024|1|no improvement||");
	assert_drafts(&d, 3);
	assert_int_equal(d.passed, 3);
	qa_action_draft_clear(&d);
}

/* A cell of blanks is an empty one. */
static void
cells_of_blanks(void **state)
{
	struct qa_action_draft d;
	struct qa_fault f = QA_FAULT_NONE;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "action|indicator|value|period|source");
	give(&d, "  | NEG-01 | 24.1|2024 | ");
	assert_drafts(&d, 1);
	assert_string_equal(drafted(&d, 0, "action"),
	    "Find out why NEG-01 (NEG-01) stands at 24.1 in 2024");
	assert_string_equal(drafted(&d, 0, "source"), "2024");
	assert_int_equal(take(&d, " | ||| ", &f), -1);
	assert_fault(f, QA_DATA, "names neither an action nor an indicator");
	qa_action_draft_clear(&d);
}

/* A gap has no value; whatever is missing, the words are a sentence. */
static void
figures_without_a_value(void **state)
{
	struct qa_action_draft d;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "indicator|title|period|value|note");
	give(&d, "NEG-01|Repeat referrals|2024-25Q2||no return");
	give(&d, "NEG-01|Repeat referrals||24.1|");
	give(&d, "NEG-01|Repeat referrals|||");
	assert_drafts(&d, 3);
	assert_string_equal(drafted(&d, 0, "action"),
	    "Find out how Repeat referrals (NEG-01) stands in 2024-25Q2: no "
	    "return");
	assert_string_equal(drafted(&d, 1, "action"),
	    "Find out why Repeat referrals (NEG-01) stands at 24.1");
	assert_string_equal(drafted(&d, 2, "action"),
	    "Find out how Repeat referrals (NEG-01) stands");
	assert_string_equal(drafted(&d, 0, "baseline"), "");
	qa_action_draft_clear(&d);
}

static void
headers_that_are_refused(void **state)
{
	static const struct {
		const char *header, *words;
	} cases[] = {
		{ "owner|timescale", "no column \"action\" and none" },
		{ "", "no column \"action\" and none \"indicator\"" },
		{ "actions|indicators", "no column \"action\"" },
		{ "action|owner|Action", "the column action stands twice" },
		{ "indicator|indicator", "first as field 1" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		struct qa_fault f = QA_FAULT_NONE;
		struct qa_action_draft d;

		qa_action_draft_init(&d);
		assert_int_equal(take(&d, cases[i].header, &f), -1);
		assert_fault(f, QA_DATA, cases[i].words);
		qa_action_draft_clear(&d);
	}
}

static void
rows_that_are_refused(void **state)
{
	static const struct {
		const char *row, *words;
	} cases[] = {
		{ "x", "the row has 1 fields, and the header has 3" },
		{ "x|y|z|", "the row has 4 fields, and the header has 3" },
		{ "||", "the row names neither an action nor an indicator" },
		{ "||Jane", "the row names neither" },
	};
	struct qa_action_draft d;
	size_t i;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "action|indicator|owner");
	for (i = 0; i < QA_COUNT(cases); i++) {
		struct qa_fault f = QA_FAULT_NONE;

		assert_int_equal(take(&d, cases[i].row, &f), -1);
		assert_fault(f, QA_DATA, cases[i].words);
		assert_drafts(&d, 0);
	}
	give(&d, "x||");
	assert_drafts(&d, 1);
	qa_action_draft_clear(&d);
}

static void
many_rows(void **state)
{
	struct qa_action_draft d;
	char row[64];
	int i;

	(void)state;
	qa_action_draft_init(&d);
	give(&d, "action|owner");
	for (i = 0; i < 2000; i++) {
		snprintf(row, sizeof(row), "Write form %d|%d", i, i);
		give(&d, row);
	}
	assert_drafts(&d, 2000);
	assert_string_equal(drafted(&d, 1999, "action"), "Write form 1999");
	assert_string_equal(drafted(&d, 0, "owner"), "0");
	qa_action_draft_clear(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_those_of_actions),
		cmocka_unit_test(an_action_is_carried_over),
		cmocka_unit_test(a_figure_calls_for_an_action),
		cmocka_unit_test(what_is_there_is_not_overwritten),
		cmocka_unit_test(improvements_are_passed_over),
		cmocka_unit_test(cells_of_blanks),
		cmocka_unit_test(figures_without_a_value),
		cmocka_unit_test(headers_that_are_refused),
		cmocka_unit_test(rows_that_are_refused),
		cmocka_unit_test(many_rows),
	};

	return cmocka_run_group_tests_name("action_draft", tests, NULL, NULL);
}
