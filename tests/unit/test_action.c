#include "unit.h"
#include "records.h"

#include "base/day.h"
#include "base/text.h"
#include "domain/actions.h"
#include "record/define.h"

#define MANY 32 /* events of a log here */
#define AGREED_ON 20000 /* days */
#define MET_ON 19990
#define DUE 20100

/* In the order of enum qa_event_kind. */
static const char *const kinds[] = { "agreed", "update", "extension_requested",
	"extended", "extension_refused", "done", "evidence", "impact", "review",
	"challenge", "response", "support", "withdrawn" };
static const char *const strengths[] = { "told", "shown", "checked" };
static const char *const outcomes[] = { "embedded", "not_yet", "regressed" };

/* An action with room for the records of its events. */
struct log {
	struct qa_value record[QA_COLUMNS_MAX];
	struct qa_value v[MANY][QA_COLUMNS_MAX];
	struct qa_action a;
	struct qa_fault why;
};

static struct qa_value
word(const char *s)
{
	return qa_value_string(s, strlen(s));
}

static void
log_init(struct log *x)
{
	memset(x, 0, sizeof(*x));
	x->a.reference = "NEG-001";
	x->a.v = x->record;
	x->record[QA_ACTION_DUE] = qa_value_integer(DUE);
	qa_action_fold(&x->a, &x->why);
}

static void
log_clear(struct log *x)
{
	free(x->a.event);
}

/* The record of an event of which nothing is missing. */
static void
fill(struct qa_value *v, int number, int date, enum qa_event_kind what)
{
	memset(v, 0, QA_COLUMNS_MAX * sizeof(*v));
	v[QA_EVENT_REFERENCE] = qa_value_integer(1);
	v[QA_EVENT_NUMBER] = qa_value_integer(number);
	v[QA_EVENT_DATE] = qa_value_integer(date);
	v[QA_EVENT_EVENT] = word(kinds[what]);
	v[QA_EVENT_TEXT] = word("in words");
	if (what == QA_EVENT_REQUESTED || what == QA_EVENT_EXTENDED)
		v[QA_EVENT_NEW_DUE] = qa_value_integer(DUE + number);
	if (what == QA_EVENT_AGREED || what == QA_EVENT_EXTENDED ||
	    what == QA_EVENT_WITHDRAWN) {
		v[QA_EVENT_BODY] = qa_value_integer(7);
		v[QA_EVENT_MEETING] = qa_value_integer(MET_ON);
		v[QA_EVENT_REASON] = word("for a reason");
	}
	if (what == QA_EVENT_EVIDENCED || what == QA_EVENT_REVIEWED)
		v[QA_EVENT_EVIDENCE] = word("audit:2025-N2");
	if (what == QA_EVENT_EVIDENCED)
		v[QA_EVENT_STRENGTH] = word("told");
	if (what == QA_EVENT_REVIEWED)
		v[QA_EVENT_OUTCOME] = word("embedded");
}

/* What a letter stands for:
 *	A agreed, U update, Q X N extension requested, agreed, refused,
 *	D done, d done and shown, t s c evidence told, shown, checked,
 *	I impact, E Y R review: embedded, not yet, regressed,
 *	C S P challenge, response, support, W withdrawn */
static const char letters[] = "AUQXNDdtscIEYRCSPW";

static void
fill_letter(struct qa_value *v, int number, int date, char letter)
{
	static const enum qa_event_kind what[] = { QA_EVENT_AGREED,
		QA_EVENT_UPDATED, QA_EVENT_REQUESTED, QA_EVENT_EXTENDED,
		QA_EVENT_REFUSED, QA_EVENT_DONE, QA_EVENT_DONE,
		QA_EVENT_EVIDENCED, QA_EVENT_EVIDENCED, QA_EVENT_EVIDENCED,
		QA_EVENT_IMPACTED, QA_EVENT_REVIEWED, QA_EVENT_REVIEWED,
		QA_EVENT_REVIEWED, QA_EVENT_CHALLENGED, QA_EVENT_RESPONDED,
		QA_EVENT_SUPPORTED, QA_EVENT_WITHDRAWN };
	const char *at = strchr(letters, letter);

	assert_non_null(at);
	fill(v, number, date, what[at - letters]);
	if (letter == 'd' || letter == 's')
		v[QA_EVENT_STRENGTH] = word("shown");
	if (letter == 'c')
		v[QA_EVENT_STRENGTH] = word("checked");
	if (letter == 'Y')
		v[QA_EVENT_OUTCOME] = word("not_yet");
	if (letter == 'R') {
		v[QA_EVENT_OUTCOME] = word("regressed");
		v[QA_EVENT_NEW_DUE] = qa_value_integer(DUE + number);
	}
}

static void
add_record(struct log *x, const struct qa_value *v)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_event e;

	qa_event_of(v, 1, &e);
	assert_int_equal(qa_action_add(&x->a, &e, &f), 0);
	qa_action_fold(&x->a, &x->why);
}

/* Adds an event a day later than the last one; its record, to be changed
 * before the next fold. */
static struct qa_value *
add(struct log *x, char letter)
{
	struct qa_value *v = x->v[x->a.n];
	int number = (int)x->a.n + 1;

	assert_true(x->a.n < MANY);
	fill_letter(v, number, AGREED_ON + number - 1, letter);
	add_record(x, v);
	return v;
}

static void
add_all(struct log *x, const char *script)
{
	for (; *script != '\0'; script++)
		add(x, *script);
}

static bool
last_is_idle(const struct log *x)
{
	return x->a.event[x->a.n - 1].idle;
}

/* ---- names ---- */

static void
names_are_in_the_order_of_the_choices(void **state)
{
	const struct qa_column *c = qa_kind_action_events.columns;
	size_t i;
	int s;

	(void)state;
	for (i = 0; i < QA_COUNT(kinds); i++)
		assert_int_equal(qa_list_find(c[QA_EVENT_EVENT].choices,
				     kinds[i], strlen(kinds[i])),
		    i);
	for (i = 0; i < QA_COUNT(strengths); i++) {
		assert_int_equal(qa_list_find(c[QA_EVENT_STRENGTH].choices,
				     strengths[i], strlen(strengths[i])),
		    i);
		assert_int_equal(qa_list_find(c[QA_EVENT_OUTCOME].choices,
				     outcomes[i], strlen(outcomes[i])),
		    i);
	}
	for (s = QA_DRAFT; s <= QA_WITHDRAWN_ACTION; s++) {
		const char *name =
		    qa_action_state_name((enum qa_action_state)s);

		assert_int_equal(
		    qa_list_find(qa_action_states, name, strlen(name)), s);
	}
}

/* ---- reading a record ---- */

static void
an_event_of_a_record(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_event e;

	read_record(x, &qa_kind_action_events, v, "reference", "NEG-001",
	    "number", "3", "date", "2025-03-01", "event", "review", "new_due",
	    "2025-06-30", "body", "AP", "meeting", "2025-02-28", "strength",
	    "checked", "outcome", "regressed", "text", "it is gone", NULL);
	qa_event_of(v, 9, &e);
	assert_int_equal(e.number, 3);
	assert_int_equal(e.date, qa_day(2025, 3, 1));
	assert_int_equal(e.what, QA_EVENT_REVIEWED);
	assert_int_equal(e.new_due, qa_day(2025, 6, 30));
	assert_int_equal(e.meeting, qa_day(2025, 2, 28));
	assert_int_equal(e.body, v[QA_EVENT_BODY].i);
	assert_int_equal(e.strength, QA_CHECKED);
	assert_int_equal(e.outcome, QA_OUTCOME_REGRESSED);
	assert_int_equal(e.batch, 9);
	assert_false(e.idle);
	assert_string_equal(qa_event_text(&e, QA_EVENT_TEXT), "it is gone");
	assert_string_equal(qa_event_text(&e, QA_EVENT_WHO), "");
}

static void
an_event_that_says_little(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_event e;

	read_record(x, &qa_kind_action_events, v, "reference", "NEG-001",
	    "event", "done", NULL);
	qa_event_of(v, 0, &e);
	assert_int_equal(e.what, QA_EVENT_DONE);
	assert_int_equal(e.number, 0);
	assert_int_equal(e.date, QA_NO_DUE);
	assert_int_equal(e.strength, -1);
	assert_int_equal(e.outcome, -1);
	assert_int_equal(e.new_due, QA_NO_DUE);
	assert_int_equal(e.meeting, QA_NO_DUE);
	assert_int_equal(e.body, 0);
}

static void
an_action_of_a_record(void **state)
{
	struct fixture *x = *state;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_action a = { .v = v };
	struct qa_fault why;

	read_record(x, &qa_kind_actions, v, "reference", "NEG-001", "action",
	    "Write it", "agency", "POLICE", "due", "2025-03-31", NULL);
	assert_string_equal(qa_action_text(&a, QA_ACTION_ACTION), "Write it");
	assert_string_equal(qa_action_text(&a, QA_ACTION_OWNER), "");
	assert_int_equal(
	    qa_action_code(&a, QA_ACTION_AGENCY), v[QA_ACTION_AGENCY].i);
	assert_int_equal(qa_action_code(&a, QA_ACTION_BODY), 0);
	qa_action_fold(&a, &why);
	assert_int_equal(qa_action_due(&a), qa_day(2025, 3, 31));
	read_record(x, &qa_kind_actions, v, "reference", "NEG-001", NULL);
	qa_action_fold(&a, &why);
	assert_int_equal(qa_action_due(&a), QA_NO_DUE);
}

/* ---- what an event must say ---- */

static void
nothing_is_missing(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	const char *s;
	int column;

	(void)state;
	for (s = letters; *s != '\0'; s++) {
		struct qa_fault f = QA_FAULT_NONE;

		fill_letter(v, 1, AGREED_ON, *s);
		if (qa_event_check(v, &column, &f) == -1)
			fail_msg("%c: %s", *s, f.text);
	}
}

static void
each_thing_that_is_missing(void **state)
{
	static const struct {
		char letter;
		int column;
		const char *words;
	} cases[] = {
		{ 'A', QA_EVENT_BODY, "body is empty: name the body" },
		{ 'A', QA_EVENT_MEETING, "meeting is empty: name the body" },
		{ 'U', QA_EVENT_TEXT, "text is empty" },
		{ 'Q', QA_EVENT_NEW_DUE, "new_due is empty: until when?" },
		{ 'X', QA_EVENT_NEW_DUE, "new_due is empty: until when?" },
		{ 'X', QA_EVENT_REASON, "reason is empty: say why" },
		{ 'X', QA_EVENT_BODY, "body is empty" },
		{ 'X', QA_EVENT_MEETING, "meeting is empty" },
		{ 's', QA_EVENT_EVIDENCE, "evidence is empty: which?" },
		{ 's', QA_EVENT_STRENGTH, "strength is empty: told, shown" },
		{ 'I', QA_EVENT_TEXT, "text is empty" },
		{ 'E', QA_EVENT_OUTCOME, "outcome is empty: embedded, not" },
		{ 'E', QA_EVENT_EVIDENCE, "only evidence embeds" },
		{ 'C', QA_EVENT_TEXT, "text is empty" },
		{ 'S', QA_EVENT_TEXT, "text is empty" },
		{ 'P', QA_EVENT_TEXT, "text is empty" },
		{ 'W', QA_EVENT_REASON, "reason is empty: say why it is" },
		{ 'W', QA_EVENT_MEETING, "minute is empty: say where" },
	};
	struct qa_value v[QA_COLUMNS_MAX];
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		struct qa_fault f = QA_FAULT_NONE;
		int column = -1;

		fill_letter(v, 1, AGREED_ON, cases[i].letter);
		memset(&v[cases[i].column], 0, sizeof(*v));
		if (qa_event_check(v, &column, &f) != -1)
			fail_msg("%s", cases[i].words);
		assert_fault(f, QA_DATA, cases[i].words);
		assert_int_equal(column,
		    cases[i].letter == 'W' &&
			    cases[i].column == QA_EVENT_MEETING
			? QA_EVENT_MINUTE
			: cases[i].column);
	}
}

static void
what_need_not_be_said(void **state)
{
	static const struct {
		char letter;
		int column;
	} cases[] = { { 'D', QA_EVENT_TEXT }, { 'N', QA_EVENT_TEXT },
		{ 'd', QA_EVENT_STRENGTH }, { 'Y', QA_EVENT_EVIDENCE },
		{ 'R', QA_EVENT_EVIDENCE }, { 'W', QA_EVENT_BODY },
		{ 'A', QA_EVENT_TEXT }, { 's', QA_EVENT_TEXT } };
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_fault f = QA_FAULT_NONE;
	int column;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		fill_letter(v, 1, AGREED_ON, cases[i].letter);
		memset(&v[cases[i].column], 0, sizeof(*v));
		assert_int_equal(qa_event_check(v, &column, &f), 0);
	}
	/* a minute stands in for a meeting */
	fill_letter(v, 1, AGREED_ON, 'W');
	v[QA_EVENT_MINUTE] = word("12.3");
	memset(&v[QA_EVENT_MEETING], 0, sizeof(*v));
	assert_int_equal(qa_event_check(v, &column, &f), 0);
}

/* ---- the state ---- */

static void
an_action_without_events(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	assert_int_equal(x.why.exit, 0);
	assert_int_equal(x.a.state, QA_DRAFT);
	assert_int_equal(x.a.due, DUE);
	assert_int_equal(x.a.agreed_on, QA_NO_DUE);
	assert_int_equal(x.a.done_on, QA_NO_DUE);
	assert_int_equal(x.a.embedded_on, QA_NO_DUE);
	assert_int_equal(x.a.updated_on, QA_NO_DUE);
	assert_int_equal(x.a.asked, QA_NO_DUE);
	assert_int_equal(x.a.strength, -1);
	assert_int_equal(x.a.extensions, 0);
	assert_false(qa_action_is_open(&x.a));
	assert_false(qa_action_is_overdue(&x.a, DUE + 1));
	log_clear(&x);
}

/* Every event in every state: what comes of it, or - where it is refused. */
static const struct {
	const char *script;
	enum qa_action_state state;
	const char *next; /* by letters: a letter of `marks`, or - */
} machine[] = {
	/*                           AUQXNDdtscIEYRCSPW */
	{ "", QA_DRAFT, /*        */ "ad-----dddd---dddw" },
	{ "A", QA_AGREED, /*      */ "-iaa-ceaaaa---aaaw" },
	{ "AU", QA_IN_PROGRESS, /**/ "-iii-ceiiii---iiiw" },
	{ "AD", QA_CLAIMED, /*    */ "-c-----ceecmcrcccw" },
	{ "ADs", QA_EVIDENCED, /* */ "-e-----eeeemereeew" },
	{ "ADE", QA_EMBEDDED, /*  */ "-m-----mmmmmcrmmm-" },
	{ "ADER", QA_REGRESSED, /**/ "-irr-cerrrr---rrrw" },
	{ "AW", QA_WITHDRAWN_ACTION, "------------------" },
	/* the same by other ways */
	{ "Ad", QA_EVIDENCED, /*  */ "-e-----eeeemereeew" },
	{ "ADR", QA_REGRESSED, /* */ "-irr-cerrrr---rrrw" },
	{ "ADRDE", QA_EMBEDDED, /**/ "-m-----mmmmmcrmmm-" },
	{ "ADY", QA_CLAIMED, /*   */ "-c-----ceecmcrcccw" },
	{ "W", QA_WITHDRAWN_ACTION, "------------------" },
};
static const char marks[] = "daicemrw"; /* of states, in their order */

static void
every_event_in_every_state(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < QA_COUNT(machine); i++)
		for (k = 0; k < sizeof(letters) - 1; k++) {
			struct log x;
			char mark = machine[i].next[k], got;

			log_init(&x);
			add_all(&x, machine[i].script);
			assert_int_equal(x.why.exit, 0);
			assert_int_equal(x.a.state, machine[i].state);
			add(&x, letters[k]);
			got = last_is_idle(&x) ? '-' : marks[x.a.state];
			if (got != mark)
				fail_msg("\"%s\" and %c: %c, not %c",
				    machine[i].script, letters[k], got, mark);
			assert_int_equal(x.why.exit, mark == '-' ? QA_DATA : 0);
			if (mark == '-')
				assert_int_equal(x.a.state, machine[i].state);
			log_clear(&x);
		}
}

static void
assert_refused(const char *script, const char *words)
{
	struct log x;

	log_init(&x);
	add_all(&x, script);
	assert_fault(x.why, QA_DATA, words);
	log_clear(&x);
}

static void
refusals_say_why(void **state)
{
	(void)state;
	assert_refused("AA",
	    "agreed of NEG-001 on 2024-10-05: the action is "
	    "agreed");
	assert_refused("D", "the action is draft: it is agreed first");
	assert_refused("ADD", "the action is done");
	assert_refused(
	    "AE", "the action is agreed: only what is done is reviewed");
	assert_refused("AN", "no extension of NEG-001 is asked for");
	assert_refused("ADEW", "the action is embedded");
	assert_refused("AWU",
	    "update of NEG-001 on 2024-10-06: the action is "
	    "withdrawn");
	/* the last is told */
	assert_refused("DWU", "the action is withdrawn");
}

static void
who_agreed_it_and_when(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	add(&x, 'A');
	assert_int_equal(x.a.agreed_on, MET_ON);
	assert_int_equal(x.a.agreed_by, 7);
	log_clear(&x);
	log_init(&x);
	memset(&add(&x, 'A')[QA_EVENT_MEETING], 0, sizeof(struct qa_value));
	x.a.event[0].meeting = QA_NO_DUE;
	qa_action_fold(&x.a, &x.why);
	assert_int_equal(x.a.agreed_on, AGREED_ON);
	log_clear(&x);
}

/* ---- extensions ---- */

static void
extensions_move_the_day_but_not_the_first(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "AX");
	assert_int_equal(x.a.due, DUE + 2);
	assert_int_equal(x.a.extensions, 1);
	assert_int_equal(qa_action_due(&x.a), DUE);
	add(&x, 'X');
	assert_int_equal(x.a.due, DUE + 3);
	assert_int_equal(x.a.extensions, 2);
	assert_int_equal(qa_action_due(&x.a), DUE);
	log_clear(&x);
}

static void
an_extension_is_later(void **state)
{
	static const struct {
		int new_due;
		bool idle;
	} cases[] = { { DUE - 1, true }, { DUE, true }, { DUE + 1, false } };
	struct qa_value v[QA_COLUMNS_MAX];
	struct log x;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		log_init(&x);
		add(&x, 'A');
		fill_letter(v, 2, AGREED_ON + 1, 'X');
		v[QA_EVENT_NEW_DUE] = qa_value_integer(cases[i].new_due);
		add_record(&x, v);
		assert_int_equal(last_is_idle(&x), cases[i].idle);
		assert_int_equal(
		    x.a.due, cases[i].idle ? DUE : cases[i].new_due);
		if (cases[i].idle)
			assert_fault(x.why, QA_DATA, "is not later");
		log_clear(&x);
	}
}

/* Where no day was agreed, any day is an extension. */
static void
an_action_without_a_day(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	memset(&x.record[QA_ACTION_DUE], 0, sizeof(struct qa_value));
	add_all(&x, "AQ");
	assert_int_equal(x.a.due, QA_NO_DUE);
	assert_int_equal(x.a.asked, DUE + 2);
	assert_false(qa_action_is_overdue(&x.a, DUE * 2));
	add(&x, 'X');
	assert_int_equal(x.a.due, DUE + 3);
	assert_int_equal(qa_action_due(&x.a), QA_NO_DUE);
	assert_false(qa_action_is_overdue(&x.a, DUE * 2));
	log_clear(&x);
}

static void
an_extension_that_is_asked_for(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "AQ");
	assert_int_equal(x.a.asked, DUE + 2);
	assert_int_equal(x.a.due, DUE);
	assert_int_equal(x.a.extensions, 0);
	add(&x, 'N');
	assert_false(last_is_idle(&x));
	assert_int_equal(x.a.asked, QA_NO_DUE);
	add(&x, 'N'); /* none is asked for any more */
	assert_true(last_is_idle(&x));
	add_all(&x, "QX");
	assert_int_equal(x.a.asked, QA_NO_DUE);
	assert_int_equal(x.a.extensions, 1);
	add_all(&x, "QD"); /* what is done asks no more */
	assert_int_equal(x.a.asked, QA_NO_DUE);
	log_clear(&x);
}

static void
what_was_granted_before_it_was_asked(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "AX");
	fill_letter(v, 3, AGREED_ON + 2, 'Q');
	v[QA_EVENT_NEW_DUE] = qa_value_integer(x.a.due);
	add_record(&x, v);
	assert_false(last_is_idle(&x));
	assert_int_equal(x.a.asked, QA_NO_DUE);
	log_clear(&x);
}

/* ---- evidence and reviews ---- */

static void
evidence_counts_since_it_was_done(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "Ac");
	assert_int_equal(x.a.strength, QA_CHECKED);
	add(&x, 'D');
	assert_int_equal(x.a.state, QA_CLAIMED);
	assert_int_equal(x.a.strength, -1);
	add(&x, 't');
	assert_int_equal(x.a.state, QA_CLAIMED);
	assert_int_equal(x.a.strength, QA_TOLD);
	add(&x, 'c');
	assert_int_equal(x.a.state, QA_EVIDENCED);
	add(&x, 's');
	assert_int_equal(x.a.strength, QA_CHECKED);
	add_all(&x, "RD");
	assert_int_equal(x.a.state, QA_CLAIMED);
	assert_int_equal(x.a.strength, -1);
	log_clear(&x);
}

static void
reviews_count_since_it_was_done(void **state)
{
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "ADYY");
	assert_int_equal(x.a.reviews, 2);
	assert_int_equal(x.a.done_on, AGREED_ON + 1);
	assert_int_equal(x.a.embedded_on, QA_NO_DUE);
	add(&x, 'E');
	assert_int_equal(x.a.reviews, 3);
	assert_int_equal(x.a.embedded_on, AGREED_ON + 4);
	add(&x, 'R');
	assert_int_equal(x.a.embedded_on, QA_NO_DUE);
	assert_int_equal(x.a.due, DUE + 6);
	add(&x, 'D');
	assert_int_equal(x.a.reviews, 0);
	assert_int_equal(x.a.done_on, AGREED_ON + 6);
	log_clear(&x);
}

/* A review that reopens may set a day, an earlier one too; it is no
 * extension. */
static void
a_review_that_reopens(void **state)
{
	struct qa_value v[QA_COLUMNS_MAX];
	struct log x;

	(void)state;
	log_init(&x);
	add_all(&x, "AD");
	fill_letter(v, 3, AGREED_ON + 2, 'R');
	v[QA_EVENT_NEW_DUE] = qa_value_integer(DUE - 20);
	add_record(&x, v);
	assert_int_equal(x.a.state, QA_REGRESSED);
	assert_int_equal(x.a.due, DUE - 20);
	assert_int_equal(x.a.extensions, 0);
	assert_int_equal(qa_action_due(&x.a), DUE);
	assert_true(qa_action_is_open(&x.a));
	log_clear(&x);
}

static void
open_and_overdue(void **state)
{
	static const struct {
		const char *script;
		bool open;
	} cases[] = { { "", false }, { "A", true }, { "AU", true },
		{ "AD", false }, { "Ad", false }, { "ADE", false },
		{ "ADR", true }, { "AW", false }, { "AX", true } };
	struct log x;
	size_t i;

	(void)state;
	for (i = 0; i < QA_COUNT(cases); i++) {
		log_init(&x);
		add_all(&x, cases[i].script);
		assert_int_equal(qa_action_is_open(&x.a), cases[i].open);
		/* by the day agreed at first, whatever extended it */
		assert_false(qa_action_is_overdue(&x.a, DUE));
		assert_int_equal(
		    qa_action_is_overdue(&x.a, DUE + 1), cases[i].open);
		log_clear(&x);
	}
}

/* ---- many actions ---- */

static void
a_log_of_many(void **state)
{
	struct fixture *x = *state;
	struct qa_actions all;
	struct qa_value v[QA_COLUMNS_MAX];
	struct qa_action *a;
	char reference[16];
	int i;

	memset(&all, 0, sizeof(all));
	assert_null(qa_actions_find(&all, "NEG-001"));
	assert_null(qa_actions_get(&all, 1));
	for (i = 1; i <= 130; i++) {
		snprintf(reference, sizeof(reference), "NEG-%03d", i);
		read_record(x, &qa_kind_actions, v, "reference", reference,
		    "action", "Write it", NULL);
		a = qa_actions_add(&all, v, &x->codes, 1, i, &x->f);
		assert_non_null(a);
	}
	assert_int_equal(all.n, 130);
	assert_non_null(a = qa_actions_find(&all, "neg-064"));
	assert_string_equal(a->reference, "NEG-064");
	assert_int_equal(a->line, 64);
	assert_ptr_equal(qa_actions_get(&all, a->v[QA_ACTION_REFERENCE].i), a);
	assert_null(qa_actions_find(&all, "NEG-131"));
	assert_null(qa_actions_find(&all, ""));
	fill_letter(v, 1, AGREED_ON, 'A');
	assert_int_equal(qa_actions_add_event(&all, a, v, 2, &x->f), 0);
	memset(v, 0, sizeof(v)); /* it was copied */
	assert_int_equal(a->state, QA_AGREED);
	assert_string_equal(
	    qa_event_text(&a->event[0], QA_EVENT_EVENT), "agreed");
	qa_actions_clear(&all);
	assert_int_equal(all.n, 0);
}

/* ---- any events in any order ---- */

/* xorshift64*, from a seed of its own */
static uint64_t
next(uint64_t *s)
{
	*s ^= *s >> 12;
	*s ^= *s << 25;
	*s ^= *s >> 27;
	return *s * UINT64_C(2685821657736338717);
}

static int
below(uint64_t *s, int n)
{
	return (int)(next(s) >> 33) % n;
}

static bool
is_same(const struct qa_action *a, const struct qa_action *b)
{
	return a->state == b->state && a->due == b->due &&
	    a->agreed_on == b->agreed_on && a->done_on == b->done_on &&
	    a->embedded_on == b->embedded_on && a->agreed_by == b->agreed_by &&
	    a->updated_on == b->updated_on && a->asked == b->asked &&
	    a->extensions == b->extensions && a->reviews == b->reviews &&
	    a->strength == b->strength;
}

/* Events that each say what they must; those that make an action go on come
 * more often, and several may fall on one day. */
static int
make_any(struct log *x, uint64_t *seed)
{
	static const char often[] = "AAUUQXXNDDDDdtscIEEEYRRCSPW";
	int n = below(seed, MANY + 1), i, column;

	for (i = 0; i < n; i++) {
		struct qa_fault f = QA_FAULT_NONE;
		struct qa_value *v = x->v[i];
		char letter = often[below(seed, (int)sizeof(often) - 1)];

		if (i == 0 && below(seed, 4) > 0)
			letter = 'A';
		fill_letter(v, i + 1,
		    AGREED_ON + (i == 0 ? 0 : below(seed, 40)), letter);
		if (v[QA_EVENT_NEW_DUE].form != QA_EMPTY ||
		    (letter == 'R' && below(seed, 2) == 0))
			v[QA_EVENT_NEW_DUE] =
			    qa_value_integer(DUE - 10 + below(seed, 60));
		if (qa_event_check(v, &column, &f) == -1)
			fail_msg("%s", f.text);
	}
	return n;
}

static void
add_in_order(struct log *x, struct log *from, const int *order, int n)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_event e;
	int i;

	for (i = 0; i < n; i++) {
		qa_event_of(from->v[order[i]], 1, &e);
		assert_int_equal(qa_action_add(&x->a, &e, &f), 0);
	}
	qa_action_fold(&x->a, &x->why);
}

static void
shuffle(int *order, int n, uint64_t *seed)
{
	int i, k, t;

	for (i = n - 1; i > 0; i--) {
		k = below(seed, i + 1);
		t = order[i];
		order[i] = order[k];
		order[k] = t;
	}
}

static void
check_sorted(const struct qa_action *a)
{
	size_t i;

	for (i = 1; i < a->n; i++)
		assert_true(a->event[i - 1].date < a->event[i].date ||
		    (a->event[i - 1].date == a->event[i].date &&
			a->event[i - 1].number < a->event[i].number));
}

/* Folded once more it is as it was. */
static void
check_again(struct log *x)
{
	struct qa_action was = x->a;
	struct qa_fault again;
	bool idle[MANY];
	size_t i;

	for (i = 0; i < x->a.n; i++)
		idle[i] = x->a.event[i].idle;
	qa_action_fold(&x->a, &again);
	assert_true(is_same(&was, &x->a));
	assert_string_equal(again.text, x->why.text);
	for (i = 0; i < x->a.n; i++)
		assert_int_equal(idle[i], x->a.event[i].idle);
}

/* Without what was idle it is as it was, and nothing is idle. */
static void
check_without_idle(const struct log *x)
{
	struct log y;
	struct qa_fault f = QA_FAULT_NONE;
	size_t i;

	log_init(&y);
	for (i = 0; i < x->a.n; i++)
		if (!x->a.event[i].idle)
			assert_int_equal(
			    qa_action_add(&y.a, &x->a.event[i], &f), 0);
	qa_action_fold(&y.a, &y.why);
	assert_true(is_same(&x->a, &y.a));
	assert_int_equal(y.why.exit, 0);
	for (i = 0; i < y.a.n; i++)
		assert_false(y.a.event[i].idle);
	assert_int_equal(x->why.exit == 0, y.a.n == x->a.n);
	log_clear(&y);
}

/* What the effective events say, read backwards. */
static void
check_claims(const struct log *x)
{
	const struct qa_event *e, *verdict = NULL;
	int due = DUE, extensions = 0;
	size_t i;

	for (i = 0; i < x->a.n; i++) {
		e = &x->a.event[i];
		if (e->idle)
			continue;
		if (e->what == QA_EVENT_REVIEWED)
			verdict = e;
		if (e->what == QA_EVENT_EXTENDED)
			extensions++;
		if (e->what == QA_EVENT_EXTENDED ||
		    (e->what == QA_EVENT_REVIEWED &&
			e->outcome == QA_OUTCOME_REGRESSED &&
			e->new_due != QA_NO_DUE))
			due = e->new_due;
	}
	/* embedded: as the last verdict of a review has it, on evidence */
	assert_int_equal(x->a.state == QA_EMBEDDED,
	    verdict != NULL && verdict->outcome == QA_OUTCOME_EMBEDDED);
	assert_int_equal(
	    x->a.embedded_on != QA_NO_DUE, x->a.state == QA_EMBEDDED);
	if (x->a.state == QA_EMBEDDED)
		assert_true(*qa_event_text(verdict, QA_EVENT_EVIDENCE) != '\0');
	assert_int_equal(x->a.due, due);
	assert_int_equal(x->a.extensions, extensions);
	/* the day agreed at first */
	assert_int_equal(qa_action_due(&x->a), DUE);
	assert_int_equal(x->record[QA_ACTION_DUE].i, DUE);
}

#define SEQUENCES 4000

static void
any_events_in_any_order(void **state)
{
	static struct log x, y;
	uint64_t seed = 20250120;
	int order[MANY], reached[QA_WITHDRAWN_ACTION + 1] = { 0 }, i, k, n;

	(void)state;
	for (i = 0; i < SEQUENCES; i++) {
		log_init(&x);
		n = make_any(&x, &seed);
		for (k = 0; k < n; k++)
			order[k] = k;
		add_in_order(&x, &x, order, n);
		log_init(&y);
		shuffle(order, n, &seed);
		add_in_order(&y, &x, order, n);
		check_sorted(&x.a);
		check_sorted(&y.a);
		if (!is_same(&x.a, &y.a))
			fail_msg("sequence %d depends on its order", i);
		assert_string_equal(x.why.text, y.why.text);
		check_again(&x);
		check_without_idle(&x);
		check_claims(&x);
		reached[x.a.state]++;
		log_clear(&x);
		log_clear(&y);
	}
	for (i = QA_DRAFT; i <= QA_WITHDRAWN_ACTION; i++)
		if (reached[i] == 0)
			fail_msg("no sequence ends %s",
			    qa_action_state_name((enum qa_action_state)i));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_in_the_order_of_the_choices),
		TEST(an_event_of_a_record),
		TEST(an_event_that_says_little),
		TEST(an_action_of_a_record),
		cmocka_unit_test(nothing_is_missing),
		cmocka_unit_test(each_thing_that_is_missing),
		cmocka_unit_test(what_need_not_be_said),
		cmocka_unit_test(an_action_without_events),
		cmocka_unit_test(every_event_in_every_state),
		cmocka_unit_test(refusals_say_why),
		cmocka_unit_test(who_agreed_it_and_when),
		cmocka_unit_test(extensions_move_the_day_but_not_the_first),
		cmocka_unit_test(an_extension_is_later),
		cmocka_unit_test(an_action_without_a_day),
		cmocka_unit_test(an_extension_that_is_asked_for),
		cmocka_unit_test(what_was_granted_before_it_was_asked),
		cmocka_unit_test(evidence_counts_since_it_was_done),
		cmocka_unit_test(reviews_count_since_it_was_done),
		cmocka_unit_test(a_review_that_reopens),
		cmocka_unit_test(open_and_overdue),
		TEST(a_log_of_many),
		cmocka_unit_test(any_events_in_any_order),
	};

	return cmocka_run_group_tests_name("action", tests, NULL, NULL);
}
