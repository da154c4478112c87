#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/fault.h"
#include "base/period.h"
#include "base/text.h"
#include "measure/smart.h"
#include "record/timescale.h"

#define WORDS_LEAST 3 /* fewer words say not who does what to what */
#define NEAR 14 /* days: a quarter that ends sooner is not proposed */
#define YEARS_MOST 2 /* what is due later is a plan, not an action */
#define BLANKS " \t\r\n"

/* Verbs that leave open when they are done; at the beginning of an action. */
static const char leading[] =
    "consider|explore|look at|look into|think about|discuss|note|monitor|"
    "raise awareness|be aware|be mindful|continue|encourage|promote|ensure|"
    "support|improve|strengthen|enhance|work towards|seek to|try to|try|"
    "endeavour|liaise|link in|feed back|keep under review|embed|champion|"
    "progress|keep an eye";

/* Words that leave it open wherever they stand. */
static const char anywhere[] =
    "as appropriate|where possible|if possible|as necessary|where necessary|"
    "as and when|going forward|raise awareness";

static bool
is_letter(char c)
{
	return qa_lower(c) >= 'a' && qa_lower(c) <= 'z';
}

/* The item of a list that stands at the beginning of a text, as a word of
 * its own: its length, or 0. */
static size_t
begins(const char *s, const char *list)
{
	const char *item;
	size_t n, left = strlen(s);
	int i;

	for (i = 0; (item = qa_list_item(list, i, &n)) != NULL; i++)
		if (n <= left && !is_letter(s[n])) {
			size_t k;

			for (k = 0; k < n && qa_lower(s[k]) == item[k];)
				k++;
			if (k == n)
				return n;
		}
	return 0;
}

const char *
qa_smart_vague(const char *action, size_t *n)
{
	const char *s = action;

	if (s == NULL)
		return NULL;
	s += strspn(s, BLANKS);
	if ((*n = begins(s, "to")) > 0)
		s += *n + strspn(s + *n, BLANKS);
	if ((*n = begins(s, leading)) > 0)
		return s;
	for (s = action; *s != '\0'; s++)
		if ((s == action || !is_letter(s[-1])) &&
		    (*n = begins(s, anywhere)) > 0)
			return s;
	return NULL;
}

/* Whether "and" stands between two words, in any case. */
static bool
has_and(const char *s)
{
	for (; *s != '\0'; s++)
		if (*s == ' ' && s[1] != '\0' && begins(s + 1, "and") > 0 &&
		    s[4] == ' ')
			return true;
	return false;
}

bool
qa_smart_is_shared(const char *owner)
{
	return owner != NULL &&
	    (strchr(owner, '/') != NULL || strchr(owner, ';') != NULL ||
		strchr(owner, '&') != NULL || has_and(owner));
}

static bool
is_empty(const char *s)
{
	size_t n;

	if (s == NULL)
		return true;
	n = strlen(s);
	qa_trim(&s, &n);
	return n == 0;
}

bool
qa_smart_is_owned(const char *owner)
{
	static const char nobody[] =
	    "tbc|tbd|tba|all|everyone|everybody|all agencies|all partners|"
	    "partners|agencies|members|to be confirmed|to be agreed|n/a|-";
	const char *s = owner;
	size_t n;

	if (is_empty(owner))
		return false;
	n = strlen(s);
	qa_trim(&s, &n);
	return qa_list_find(nobody, s, n) < 0;
}

static size_t
words(const char *s)
{
	size_t n = 0;

	for (s += strspn(s, BLANKS); *s != '\0'; s += strspn(s, BLANKS)) {
		n++;
		s += strcspn(s, BLANKS);
	}
	return n;
}

/* What was found so far. */
struct found {
	struct qa_smart_fault *out;
	size_t n;
};

static void fail(struct found *, char, const char *, ...) QA_PRINTF(3, 4);

static void
fail(struct found *x, char letter, const char *fmt, ...)
{
	struct qa_smart_fault *p = &x->out[x->n++];
	va_list ap;

	p->letter = letter;
	va_start(ap, fmt);
	vsnprintf(p->text, sizeof(p->text), fmt, ap);
	va_end(ap);
	qa_utf8_mend(p->text);
}

static void
specific(const struct qa_smart *a, struct found *x)
{
	const char *vague;
	size_t n;

	if (is_empty(a->action) || words(a->action) < WORDS_LEAST)
		fail(x, 'S',
		    "the action says too little: who does what to "
		    "what, and how much of it");
	else if (is_empty(a->accepted) &&
	    (vague = qa_smart_vague(a->action, &n)) != NULL)
		fail(x, 'S',
		    "\"%.*s\" is vague: say what will have been done, or "
		    "accept it with a reason (--accept)",
		    (int)n, vague);
}

static void
measurable(const struct qa_smart *a, struct found *x)
{
	if (a->indicator == NULL && is_empty(a->test))
		fail(x, 'M',
		    "nothing measures it: name an indicator with "
		    "baseline and target, or a test (--measure)");
	else if (a->indicator != NULL && !(a->has_baseline && a->has_target))
		fail(x, 'M',
		    "%s has no %s%s%s: where does it stand, and what "
		    "is it to reach?",
		    a->indicator, a->has_baseline ? "" : "baseline",
		    a->has_baseline || a->has_target ? "" : " and no ",
		    a->has_target ? "" : "target");
}

static void
achievable(const struct qa_smart *a, struct found *x)
{
	if (!a->has_agency)
		fail(x, 'A', "no agency owns it (--owner-agency)");
	if (!qa_smart_is_owned(a->owner))
		fail(x, 'A', "nobody is named who will do it (--owner)");
	else if (is_empty(a->accepted) && qa_smart_is_shared(a->owner))
		fail(x, 'A',
		    "\"%.*s\" are several: one owner answers for it, the other "
		    "is the deputy (--owner, --deputy); of one post, accept it "
		    "with a reason (--accept)",
		    qa_shown(a->owner, strlen(a->owner)), a->owner);
}

static void
realistic(const struct qa_smart *a, struct found *x)
{
	if (!a->has_body)
		fail(x, 'R',
		    "no body follows it until it is embedded "
		    "(--body)");
	if (!a->serves)
		fail(x, 'R',
		    "it serves no priority, recommendation or source "
		    "(--priority, --recommendation, --source)");
	if (a->worse)
		fail(x, 'R', "the target of %s is no better than its baseline",
		    a->indicator);
}

static void
timescale(const struct qa_smart *a, struct found *x)
{
	const char *s = a->timescale == NULL ? "" : a->timescale;
	char day[QA_DAY_TEXT], name[QA_PERIOD_TEXT];
	struct qa_period quarter;
	int last, shown = qa_shown(s, strlen(s));

	if (a->has_due) {
		if (a->due <= a->agreed)
			fail(x, 'T',
			    "due on %s, which is not after the "
			    "meeting that agreed it",
			    qa_day_write(a->due, day));
		else if (a->due >
		    qa_day_add_months(qa_day_add_months(a->agreed, 12), 12))
			fail(x, 'T',
			    "due on %s, more than %d years from now: "
			    "agree the first step and its day",
			    qa_day_write(a->due, day), YEARS_MOST);
		return;
	}
	switch (qa_timescale_read(s, strlen(s), &last)) {
	case QA_TIMESCALE_NONE:
		fail(x, 'T', "it has no day by which it is done (--due)");
		break;
	case QA_TIMESCALE_PERIOD:
		fail(x, 'T', "\"%.*s\" is not a date; it ends %s (--due %s)",
		    shown, s, qa_day_write(last, day), day);
		break;
	case QA_TIMESCALE_DAY:
	case QA_TIMESCALE_SERIAL:
		fail(x, 'T', "\"%.*s\" is not recorded as the day (--due %s)",
		    shown, s, qa_day_write(last, day));
		break;
	case QA_TIMESCALE_OPEN:
		quarter = qa_period_of(QA_QUARTER, a->agreed + NEAR);
		fail(x, 'T', "\"%.*s\" is not a date; %s ends %s (--due DATE)",
		    shown, s, qa_period_write(quarter, name),
		    qa_day_write(quarter.last, day));
		break;
	}
}

size_t
qa_smart_check(
    const struct qa_smart *a, struct qa_smart_fault out[QA_SMART_MOST])
{
	struct found x = { out, 0 };

	specific(a, &x);
	measurable(a, &x);
	achievable(a, &x);
	realistic(a, &x);
	timescale(a, &x);
	return x.n;
}
