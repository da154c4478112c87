#include "unit.h"

#include "base/day.h"
#include "base/text.h"
#include "measure/smart.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* One in which nothing is wrong. */
static struct qa_smart
sound(void)
{
	struct qa_smart a = { .action = "Write the referral form anew",
		.indicator = "NEG-01",
		.has_baseline = true,
		.has_target = true,
		.has_agency = true,
		.has_body = true,
		.owner = "Jane Smith",
		.serves = true,
		.has_due = true,
		.due = qa_day(2025, 3, 31),
		.agreed = qa_day(2025, 1, 20) };

	return a;
}

/* The letters of what is wrong, in their order. */
static const char *
letters(const struct qa_smart *a)
{
	static char text[QA_SMART_MOST + 1];
	struct qa_smart_fault x[QA_SMART_MOST];
	size_t i, n = qa_smart_check(a, x);

	assert_true(n <= QA_SMART_MOST);
	for (i = 0; i < n; i++) {
		text[i] = x[i].letter;
		assert_true(*x[i].text != '\0');
		assert_int_equal(qa_utf8_check(x[i].text, strlen(x[i].text)),
		    strlen(x[i].text));
	}
	text[n] = '\0';
	return text;
}

/* One thing is wrong, and is said in these words. */
static void
assert_wrong(const struct qa_smart *a, char letter, const char *words)
{
	struct qa_smart_fault x[QA_SMART_MOST];
	size_t n = qa_smart_check(a, x);

	if (n != 1)
		fail_msg("%zu faults, not that \"%s\"", n, words);
	assert_int_equal(x[0].letter, letter);
	if (strstr(x[0].text, words) == NULL)
		fail_msg("\"%s\" does not hold \"%s\"", x[0].text, words);
}

static void
nothing_is_wrong(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	assert_string_equal(letters(&a), "");
	a.indicator = NULL;
	a.has_baseline = a.has_target = false;
	a.test = "The audit of May finds it in use";
	assert_string_equal(letters(&a), "");
}

static void
everything_is_wrong(void **state)
{
	struct qa_smart a;

	(void)state;
	memset(&a, 0, sizeof(a));
	assert_string_equal(letters(&a), "SMAARRT");
	a.indicator = "X";
	a.worse = true;
	assert_string_equal(letters(&a), "SMAARRRT");
	a.action = a.accepted = a.test = a.owner = a.timescale = "";
	assert_string_equal(letters(&a), "SMAARRRT");
	a.action = a.accepted = a.test = a.owner = a.timescale = " \t\n ";
	assert_string_equal(letters(&a), "SMAARRRT");
}

static void
vague_words(void **state)
{
	static const struct {
		const char *action, *vague; /* NULL: none */
	} cases[] = {
		{ "Consider the form", "Consider" },
		{ "consider", "consider" },
		{ "  Consider the form", "Consider" },
		{ "To consider the form", "consider" },
		{ "to  consider the form", "consider" },
		{ "TO LOOK AT the form", "LOOK AT" },
		{ "Look into it", "Look into" },
		{ "Try to find it", "Try to" },
		{ "Try it", "Try" },
		{ "Ensure.", "Ensure" },
		{ "Raise awareness of it", "Raise awareness" },
		{ "Write, if possible, a form", "if possible" },
		{ "Write a form (where possible)", "where possible" },
		{ "Write a form Going Forward", "Going Forward" },
		{ "Considerate staff write it", NULL },
		{ "Look atlas up", NULL },
		{ "Trying it is done", NULL },
		{ "Write what to consider", NULL },
		{ "Together they write it", NULL },
		{ "Write elsewhere possible things", NULL },
		{ "Write it as appropriately", NULL },
		{ "to", NULL },
		{ "To", NULL },
		{ "to ", NULL },
		{ " to", NULL },
		{ "", NULL },
		{ " ", NULL },
		{ NULL, NULL },
	};
	const char *s;
	char *copy;
	size_t i, n;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		/* of its own, so that nothing is read behind it unseen */
		copy = cases[i].action == NULL ? NULL : strdup(cases[i].action);
		s = qa_smart_vague(copy, &n);
		if ((s == NULL) != (cases[i].vague == NULL))
			fail_msg("\"%s\"", cases[i].action);
		if (s != NULL) {
			assert_int_equal(n, strlen(cases[i].vague));
			assert_memory_equal(s, cases[i].vague, n);
		}
		free(copy);
	}
}

/* The text ends where the word does. */
static void
to_alone_is_not_read_beyond_its_end(void **state)
{
	static const char text[] = "to\0consider the form";
	size_t n;

	(void)state;
	assert_null(qa_smart_vague(text, &n));
}

static void
specific(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.action = "Write forms";
	assert_wrong(&a, 'S', "says too little");
	a.action = "  Write   forms  ";
	assert_wrong(&a, 'S', "says too little");
	a.action = "Write three forms";
	assert_string_equal(letters(&a), "");
	a.action = "Ensure good forms exist";
	assert_wrong(&a, 'S', "\"Ensure\" is vague");
	a.accepted = " ";
	assert_wrong(&a, 'S', "--accept");
	a.accepted = "agreed by the chair";
	assert_string_equal(letters(&a), "");
	a.action = "Ensure forms";
	assert_wrong(&a, 'S', "says too little");
}

/* Cells of minutes have lines. */
static void
words_on_lines_of_their_own(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.action = "Write\nthree\nforms";
	assert_string_equal(letters(&a), "");
	a.action = "Write\n\t\n  forms\n";
	assert_wrong(&a, 'S', "says too little");
}

static void
measurable(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_baseline = false;
	assert_wrong(&a, 'M', "NEG-01 has no baseline: ");
	a.has_target = false;
	assert_wrong(&a, 'M', "NEG-01 has no baseline and no target: ");
	a.has_baseline = true;
	assert_wrong(&a, 'M', "NEG-01 has no target: ");
	a.test = "an audit"; /* does not stand in for figures */
	assert_wrong(&a, 'M', "NEG-01 has no target: ");
	a.indicator = NULL;
	a.test = " \n";
	assert_wrong(&a, 'M', "nothing measures it");
}

static void
achievable(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_agency = false;
	assert_wrong(&a, 'A', "--owner-agency");
	a = sound();
	a.owner = "All Partners";
	assert_wrong(&a, 'A', "nobody is named");
	a.owner = NULL;
	assert_wrong(&a, 'A', "nobody is named");
	a.owner = "Jane Smith and Joe Bloggs";
	assert_wrong(&a, 'A', "\"Jane Smith and Joe Bloggs\" are several");
	a.has_agency = false;
	assert_string_equal(letters(&a), "AA");
}

static void
realistic(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_body = false;
	assert_wrong(&a, 'R', "--body");
	a = sound();
	a.serves = false;
	assert_wrong(&a, 'R', "--priority");
	a = sound();
	a.worse = true;
	assert_wrong(&a, 'R', "the target of NEG-01 is no better");
}

/* Two years are the most, of a leap day too. */
static void
days_that_are_due(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.due = a.agreed;
	assert_wrong(&a, 'T', "due on 2025-01-20, which is not after");
	a.due = a.agreed - 1;
	assert_wrong(&a, 'T', "due on 2025-01-19, which is not after");
	a.due = a.agreed + 1;
	assert_string_equal(letters(&a), "");
	a.due = qa_day(2027, 1, 20);
	assert_string_equal(letters(&a), "");
	a.due = qa_day(2027, 1, 21);
	assert_wrong(&a, 'T', "due on 2027-01-21, more than 2 years");
	a.agreed = qa_day(2024, 2, 29);
	a.due = qa_day(2026, 2, 28);
	assert_string_equal(letters(&a), "");
	a.due = qa_day(2026, 3, 1);
	assert_wrong(&a, 'T', "more than 2 years");
	/* a day is what counts, whatever the words are */
	a.due = a.agreed + 10;
	a.timescale = "ongoing";
	assert_string_equal(letters(&a), "");
}

static void
words_for_a_day(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_due = false;
	assert_wrong(&a, 'T', "it has no day by which it is done (--due)");
	a.timescale = "  ";
	assert_wrong(&a, 'T', "it has no day");
	a.timescale = "end of March 2025";
	assert_wrong(&a, 'T',
	    "\"end of March 2025\" is not a date; it ends 2025-03-31 (--due "
	    "2025-03-31)");
	a.timescale = "TBC";
	assert_wrong(&a, 'T',
	    "\"TBC\" is not a date; 2024-25Q4 ends 2025-03-31 (--due DATE)");
}

/* A quarter that ends within a fortnight is too near to be proposed. */
static void
the_quarter_that_is_proposed(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_due = false;
	a.timescale = "ASAP";
	a.agreed = qa_day(2025, 3, 17);
	assert_wrong(&a, 'T', "2024-25Q4 ends 2025-03-31");
	a.agreed = qa_day(2025, 3, 18);
	assert_wrong(&a, 'T', "2025-26Q1 ends 2025-06-30");
	a.agreed = qa_day(2025, 12, 31);
	assert_wrong(&a, 'T', "2025-26Q4 ends 2026-03-31");
}

/* It is one, and only not said to be the day. */
static void
a_date_among_the_words(void **state)
{
	struct qa_smart a = sound();

	(void)state;
	a.has_due = false;
	a.timescale = "31st March 2025";
	assert_wrong(&a, 'T', "--due 2025-03-31");
	a.timescale = "45747";
	assert_wrong(&a, 'T', "--due 2025-03-31");
}

/* What people wrote is cut at a character's end, and every text ends. */
static void
texts_of_any_length(void **state)
{
	struct qa_smart_fault x[QA_SMART_MOST];
	struct qa_smart a = sound();
	char text[2000];
	size_t i, shift;

	(void)state;
	for (shift = 0; shift < 4; shift++) {
		memset(text, 'x', shift);
		for (i = shift; i + 4 < sizeof(text) - 8; i += 4)
			memcpy(text + i, "\xf0\x9f\x98\x80", 4);
		memcpy(text + i, " and ", 6);
		a.owner = text;
		a.timescale = text;
		a.has_due = false;
		assert_string_equal(letters(&a), "AT");
		assert_int_equal(qa_smart_check(&a, x), 2);
		assert_true(strlen(x[0].text) < sizeof(x[0].text));
		assert_non_null(strstr(x[0].text, "--deputy"));
		assert_non_null(strstr(x[1].text, "--due DATE"));
	}
}

static void
who_is_several(void **state)
{
	static const char *const shared[] = { "A and B", "A/B", "A / B", "A;B",
		"A & B", "/", " and " };
	static const char *const one[] = { "", "Jane Smith", "Smith, Jane",
		"Andy Band", "and", "Sandra", "A and", "and B" };
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(shared); i++)
		if (!qa_smart_is_shared(shared[i]))
			fail_msg("\"%s\"", shared[i]);
	for (i = 0; i < COUNT(one); i++)
		if (qa_smart_is_shared(one[i]))
			fail_msg("\"%s\"", one[i]);
	assert_false(qa_smart_is_shared(NULL));
}

static void
who_is_nobody(void **state)
{
	static const char *const nobody[] = { "", " ", "\t", "\n", "TBC",
		" tbc ", "TbD", "All", "everyone", "ALL AGENCIES", "partners",
		"To be confirmed", "N/A", "-", "\r\n", "\xc2\xa0",
		"\xc2\xa0TBC\xc2\xa0" };
	static const char *const somebody[] = { "Jane Smith", "Allan",
		"All of us", "TBC2", "x", "--" };
	size_t i;

	(void)state;
	assert_false(qa_smart_is_owned(NULL));
	for (i = 0; i < COUNT(nobody); i++)
		if (qa_smart_is_owned(nobody[i]))
			fail_msg("\"%s\"", nobody[i]);
	for (i = 0; i < COUNT(somebody); i++)
		if (!qa_smart_is_owned(somebody[i]))
			fail_msg("\"%s\"", somebody[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_wrong),
		cmocka_unit_test(everything_is_wrong),
		cmocka_unit_test(vague_words),
		cmocka_unit_test(to_alone_is_not_read_beyond_its_end),
		cmocka_unit_test(specific),
		cmocka_unit_test(words_on_lines_of_their_own),
		cmocka_unit_test(measurable),
		cmocka_unit_test(achievable),
		cmocka_unit_test(realistic),
		cmocka_unit_test(days_that_are_due),
		cmocka_unit_test(words_for_a_day),
		cmocka_unit_test(the_quarter_that_is_proposed),
		cmocka_unit_test(a_date_among_the_words),
		cmocka_unit_test(texts_of_any_length),
		cmocka_unit_test(who_is_several),
		cmocka_unit_test(who_is_nobody),
	};

	return cmocka_run_group_tests_name("smart", tests, NULL, NULL);
}
