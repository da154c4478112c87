/* Records of self-assessments: a return answers what its tool asks, on its
 * scale, while its round is open. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/actions.h"
#include "domain/gate.h"
#include "domain/s11_rounds.h"

struct qa_gate_s11 {
	struct qa_tools tools;
	struct qa_rounds rounds;
};

bool
qa_gate_is_assessed(const struct qa_kind *k)
{
	return k->id >= QA_RATING_SCALES && k->id <= QA_CROSSWALKS;
}

void
qa_gate_s11_clear(struct qa_ingest *g)
{
	if (g->s11 == NULL)
		return;
	qa_tools_clear(&g->s11->tools);
	qa_rounds_clear(&g->s11->rounds);
	free(g->s11);
	g->s11 = NULL;
}

/* What is in force, read once a file. */
static int
open_tools(struct qa_ingest *g, struct qa_fault *f)
{
	if (g->s11 != NULL)
		return 0;
	if ((g->s11 = calloc(1, sizeof(*g->s11))) == NULL)
		return qa_fail_memory(f);
	if (qa_tools_read(
		&g->s11->tools, g->db, &g->batches, g->book.codes, f) == -1)
		return -1;
	return qa_rounds_read(
	    &g->s11->rounds, g->db, &g->batches, g->book.codes, f);
}

/* ---- returns and ratings ---- */

/* A row that answers something: of returns, ratings. */
struct answer {
	const struct qa_round *round;
	const struct qa_agency *agency;
	const struct qa_asked *asked; /* or NULL */
	const struct qa_tool *tool; /* NULL: none is for the agency */
	const struct qa_item *item; /* NULL: it is not in the tool */
};

/* Looks up what a row is about: its first columns are round, agency,
 * standard. */
static void
look_up(const struct qa_ingest *g, const struct qa_value *v, struct answer *a)
{
	const struct qa_value *number = &v[QA_RETURN_STANDARD];
	const struct qa_gate_s11 *x = g->s11;
	int64_t agency = v[QA_RETURN_AGENCY].i;

	memset(a, 0, sizeof(*a));
	a->round = qa_rounds_get(&x->rounds, v[QA_RETURN_ROUND].i, 0);
	if (a->round == NULL)
		return;
	a->agency = qa_book_agency_of(&g->book, agency, a->round->due);
	a->asked = qa_rounds_asked(&x->rounds, a->round->id, agency);
	a->tool = qa_rounds_tool(
	    &x->rounds, &x->tools, a->round->id, agency, a->agency);
	if (a->tool != NULL &&
	    qa_rounds_get(&x->rounds, a->round->id, a->tool->id) != NULL)
		a->round = qa_rounds_get(&x->rounds, a->round->id, a->tool->id);
	if (a->tool != NULL)
		a->item = qa_tool_item(a->tool, number->s, (size_t)number->n);
}

static int
rating_column(const struct qa_kind *k)
{
	return k->id == QA_S11_RETURNS ? QA_RETURN_RATING
	    : k->id == QA_S11_RATINGS  ? QA_RATING_RATING
				       : -1;
}

/* A file that says another round than --fill does was made for that one. */
static int
check_fill(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *v, struct qa_fault *f)
{
	const struct qa_cell *fill = &g->fill[QA_RETURN_ROUND];
	struct qa_fault what = QA_FAULT_NONE;
	const char *s = fill->s;
	size_t n = fill->n;

	if (g->kind->id != QA_S11_RETURNS || s == NULL)
		return 0;
	qa_trim(&s, &n);
	if (qa_codes_find(g->book.codes, QA_S11_ROUNDS, s, n) ==
	    v[QA_RETURN_ROUND].i)
		return 0;
	qa_fail(&what, QA_DATA,
	    "the file says round %s and --fill says %.*s: it was made with the "
	    "template of another round",
	    qa_codes_text(g->book.codes, v[QA_RETURN_ROUND].i), (int)n, s);
	return qa_gate_note_at(g, p, QA_RETURN_ROUND, &what, f) == -1 ? -1 : 1;
}

int
qa_gate_s11_read(struct qa_ingest *g, const struct qa_pending *p,
    struct qa_value *v, struct qa_fault *f)
{
	struct qa_fault what = QA_FAULT_NONE;
	int at_fault = check_fill(g, p, v, f);
	const int column = rating_column(g->kind);
	const struct qa_rating *r;
	struct answer a;

	if (at_fault != 0 || column < 0 || v[column].form != QA_STRING)
		return at_fault;
	if (open_tools(g, f) == -1)
		return -1;
	look_up(g, v, &a);
	if (a.item == NULL || a.item->scale == NULL)
		return 0; /* the check of the whole row says what is wrong */
	r = qa_scale_find(a.item->scale, v[column].s, (size_t)v[column].n);
	if (r == NULL) {
		qa_scale_unknown(
		    a.item->scale, v[column].s, (size_t)v[column].n, &what);
		return qa_gate_note_at(g, p, column, &what, f) == -1 ? -1 : 1;
	}
	v[column].s = qa_pool_copy(&g->pool, r->code, strlen(r->code));
	v[column].n = (int32_t)strlen(r->code);
	return v[column].s == NULL ? qa_fail_memory(f) : 0;
}

bool
qa_gate_s11_is_blank(const struct qa_kind *k, const struct qa_value *v)
{
	size_t i;

	if (k->id != QA_S11_RETURNS)
		return false;
	for (i = QA_RETURN_RATING; i < QA_RETURN_TOOL; i++)
		if (i != QA_RETURN_DEADLINE && v[i].form != QA_EMPTY)
			return false;
	return true; /* a deadline of nothing says nothing */
}

/* A later round of the agency's tool that had opened when this came. */
static const struct qa_round *
later_round(const struct qa_ingest *g, const struct answer *a)
{
	const struct qa_gate_s11 *x = g->s11;
	const struct qa_round *r;
	size_t i;

	for (i = 0; a->tool != NULL && i < x->rounds.n; i++) {
		r = &x->rounds.round[i];
		if (r->id != a->round->id && r->opened != QA_NO_DATE &&
		    r->opened > a->round->due && r->opened <= g->o.received &&
		    qa_tool_follows(&x->tools, qa_tools_get(&x->tools, r->tool),
			a->tool->id))
			return r;
	}
	return NULL;
}

static int
check_open(
    const struct qa_ingest *g, const struct answer *a, struct qa_fault *f)
{
	const struct qa_round *later = g->o.pack ? NULL : later_round(g, a);
	char day[QA_DAY_TEXT];

	if (!g->o.pack && a->round->closed != QA_NO_DATE &&
	    g->o.received >= a->round->closed)
		return qa_fail(f, QA_DATA,
		    "round %s was closed on %s: give the new round, or, of a "
		    "return that came before, --received DATE",
		    a->round->code, qa_day_write(a->round->closed, day));
	if (later != NULL)
		return qa_fail(f, QA_DATA,
		    "round %s has opened since: give that round, with its own "
		    "template, or, of a return of %s that came before %s, "
		    "--received DATE",
		    later->code, a->round->code,
		    qa_day_write(later->opened, day));
	return 0;
}

/* The round takes returns, of that tool. */
static int
check_round(const struct qa_ingest *g, const struct qa_value *v,
    const struct answer *a, int *column, struct qa_fault *f)
{
	*column = QA_RETURN_ROUND;
	if (a->round == NULL)
		return qa_fail(f, QA_DATA, "there is no such round in force");
	if (check_open(g, a, f) == -1)
		return -1;
	*column = QA_RETURN_AGENCY;
	if (a->tool == NULL)
		return qa_fail(f, QA_DATA,
		    "%s is asked with no tool of round %s: qa-s11 assign %s "
		    "--agency %s --tool TOOL",
		    qa_codes_text(g->book.codes, v[QA_RETURN_AGENCY].i),
		    a->round->code, a->round->code,
		    qa_codes_text(g->book.codes, v[QA_RETURN_AGENCY].i));
	*column = QA_RETURN_TOOL;
	if (v[QA_RETURN_TOOL].form == QA_INTEGER &&
	    v[QA_RETURN_TOOL].i != a->tool->id)
		return qa_fail(f, QA_DATA,
		    "the return was made with the template of %s; round %s "
		    "asks %s with %s: qa-s11 template %s --agency %s prints "
		    "it",
		    qa_codes_text(g->book.codes, v[QA_RETURN_TOOL].i),
		    a->round->code,
		    qa_codes_text(g->book.codes, v[QA_RETURN_AGENCY].i),
		    a->tool->code, a->round->code,
		    qa_codes_text(g->book.codes, v[QA_RETURN_AGENCY].i));
	return 0;
}

/* The standard is one of the tool, and the agency is asked it. */
static int
check_standard(const struct qa_ingest *g, const struct qa_value *v,
    const struct answer *a, int *column, struct qa_fault *f)
{
	const struct qa_value *number = &v[QA_RETURN_STANDARD];
	enum qa_item_form form;

	*column = QA_RETURN_STANDARD;
	if (a->item == NULL)
		return qa_tool_unknown(
		    &g->s11->tools, a->tool, number->s, (size_t)number->n, f);
	if (a->agency != NULL &&
	    !qa_audience_has(a->item->applies_to, a->agency))
		return qa_fail(f, QA_DATA,
		    "standard %s is not asked of %s: it applies to %s; leave "
		    "it out, or mend applies_to of %s",
		    a->item->number, a->agency->code, a->item->applies_to,
		    a->tool->code);
	form = a->asked != NULL && a->asked->review ? QA_FORM_REVIEW
						    : QA_FORM_FULL;
	if (a->item->form != QA_FORM_BOTH && a->item->form != form)
		return qa_fail(f, QA_DATA,
		    "standard %s is not in the %s form, which %s has: leave it "
		    "out, or give it the other form with qa-s11 assign",
		    a->item->number, form == QA_FORM_REVIEW ? "review" : "full",
		    qa_codes_text(g->book.codes, v[QA_RETURN_AGENCY].i));
	return 0;
}

static int
check_rating(const struct qa_value *rating, const struct answer *a, int at,
    int *column, struct qa_fault *f)
{
	*column = at;
	if (rating->form != QA_STRING)
		return 0;
	if (a->item->asks == QA_ASKS_TEXT)
		return qa_fail(f, QA_DATA,
		    "%s asks for words, not for a rating: put them in comment",
		    a->item->number);
	if (a->item->asks == QA_ASKS_NOTHING)
		return qa_fail(f, QA_DATA,
		    "%s is a heading: what stands under it is rated",
		    a->item->number);
	if (a->item->scale == NULL)
		return qa_fail(f, QA_DATA,
		    "%s of %s has no scale: give its tool one, scale in its "
		    "own row of s11-tools",
		    a->item->number, a->tool->code);
	if (qa_scale_find(a->item->scale, rating->s, (size_t)rating->n) == NULL)
		return qa_scale_unknown(
		    a->item->scale, rating->s, (size_t)rating->n, f);
	return 0;
}

static int
check_return(const struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	struct answer a;

	look_up(g, v, &a);
	if (check_round(g, v, &a, column, f) == -1)
		return -1;
	if (a.item != NULL && qa_gate_s11_is_blank(g->kind, v))
		return 0; /* a row of the template that was left empty */
	if (check_standard(g, v, &a, column, f) == -1)
		return -1;
	return check_rating(
	    &v[QA_RETURN_RATING], &a, QA_RETURN_RATING, column, f);
}

/* Whether the agency has rated a standard: 1, 0, -1. */
static int
has_rated(struct qa_ingest *g, const struct qa_value *v, struct qa_fault *f)
{
	struct qa_value key[QA_COLUMNS_MAX];
	struct qa_scan *scan = NULL;
	struct qa_found found;
	int step;

	memset(key, 0, sizeof(key));
	memcpy(key, v, (QA_RETURN_STANDARD + 1) * sizeof(*key));
	step = qa_scan_open(&scan, g->db, &qa_kind_s11_returns, &g->batches,
	    QA_SCAN_KEY, key, NULL, f);
	if (step != -1 && (step = qa_scan_next(scan, &found, f)) == 1)
		step = found.value[QA_RETURN_RATING].form == QA_STRING;
	qa_scan_close(scan);
	return step;
}

static int
check_moderation(struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	struct answer a;
	int rated;

	look_up(g, v, &a);
	*column = QA_RATING_AGENCY;
	if (a.round == NULL || a.tool == NULL)
		return qa_fail(f, QA_DATA,
		    "%s is not asked in that round: qa-s11 assign says who is",
		    qa_codes_text(g->book.codes, v[QA_RATING_AGENCY].i));
	if (check_standard(g, v, &a, column, f) == -1 ||
	    check_rating(
		&v[QA_RATING_RATING], &a, QA_RATING_RATING, column, f) == -1)
		return -1;
	*column = QA_RATING_DATE;
	if (!g->o.pack && v[QA_RATING_DATE].i > g->o.today)
		return qa_fail(f, QA_DATA, "date is a day to come");
	*column = QA_RATING_RATING;
	if (v[QA_RATING_RATING].form == QA_EMPTY &&
	    v[QA_RATING_QUESTION].form == QA_EMPTY &&
	    v[QA_RATING_ANSWER].form == QA_EMPTY)
		return qa_fail(f, QA_DATA,
		    "there is no rating, no question and no answer: say what "
		    "challenge came to");
	if (v[QA_RATING_RATING].form == QA_EMPTY)
		return 0;
	if ((rated = has_rated(g, v, f)) == 1)
		return 0;
	return rated == -1
	    ? -1
	    : qa_fail(f, QA_DATA,
		  "%s has not rated %s itself: there is nothing to moderate",
		  qa_codes_text(g->book.codes, v[QA_RATING_AGENCY].i),
		  a.item->number);
}

/* ---- tools, scales, rounds ---- */

static bool
is_number(const char *s, size_t n)
{
	size_t i;

	if (n == 0 || n > 24 || s[0] == '.' || s[n - 1] == '.')
		return false;
	for (i = 0; i < n; i++)
		if ((s[i] == '.' && s[i + 1] == '.') ||
		    (s[i] != '.' && !qa_is_code(s + i, 1)))
			return false;
	return true;
}

/* Columns that belong to the tool itself stand in its own row. */
static int
check_head(const struct qa_value *v, int *column, struct qa_fault *f)
{
	static const int own[] = { QA_TOOL_AUDIT_TYPE, QA_TOOL_STATUS,
		QA_TOOL_APPROVED, QA_TOOL_REPLACES };
	size_t i;

	if (v[QA_TOOL_STANDARD].form == QA_EMPTY)
		return 0;
	for (i = 0; i < QA_COUNT(own); i++)
		if (v[own[i]].form != QA_EMPTY) {
			*column = own[i];
			return qa_fail(f, QA_DATA,
			    "%s is said once, in the row of the tool itself, "
			    "whose standard is empty",
			    qa_kind_s11_tools.columns[own[i]].name);
		}
	return 0;
}

static int
check_tool(const struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_value *number = &v[QA_TOOL_STANDARD];
	const char *stray;
	int64_t body;
	size_t n;
	int day;

	*column = QA_TOOL_STANDARD;
	if (number->form == QA_STRING &&
	    !is_number(number->s, (size_t)number->n))
		return qa_fail(f, QA_DATA,
		    "standard \"%.*s\" is not a number such as 4 or 4.2: "
		    "letters, digits, - and _ between dots",
		    qa_shown(number->s, (size_t)number->n), number->s);
	if (check_head(v, column, f) == -1)
		return -1;
	*column = QA_TOOL_APPLIES_TO;
	stray = qa_audience_stray(
	    qa_value_text(&v[QA_TOOL_APPLIES_TO]), &g->book, &n);
	if (stray != NULL)
		return qa_fail(f, QA_DATA,
		    "applies_to names \"%.*s\", which is no kind of agency, "
		    "duty, type or phase of a school, and no agency",
		    qa_shown(stray, n), stray);
	*column = QA_TOOL_APPROVED;
	if (v[*column].form == QA_STRING &&
	    qa_meeting_parse(
		&g->book, "approved", v[*column].s, &body, &day, f) == -1)
		return -1;
	*column = QA_TOOL_REPLACES;
	if (v[*column].form == QA_INTEGER && v[*column].i == v[QA_TOOL_TOOL].i)
		return qa_fail(f, QA_DATA, "a tool does not replace itself");
	return 0;
}

static int
check_scale(const struct qa_value *v, int *column, struct qa_fault *f)
{
	*column = QA_SCALE_RATING;
	if (!qa_is_code(v[*column].s, (size_t)v[*column].n))
		return qa_fail(f, QA_DATA,
		    "rating \"%.*s\" is not a code; its words are its label",
		    qa_shown(v[*column].s, (size_t)v[*column].n), v[*column].s);
	*column = QA_SCALE_POSITION;
	if (v[*column].i < 1 || v[*column].i > 100)
		return qa_fail(
		    f, QA_DATA, "position is 1, the best, to 100, the lowest");
	return 0;
}

static int
check_days(const struct qa_value *v, int *column, struct qa_fault *f)
{
	const struct qa_value *opened = &v[QA_ROUND_OPENED];
	const struct qa_value *closed = &v[QA_ROUND_CLOSED];
	int64_t due = v[QA_ROUND_DUE].i;

	*column = QA_ROUND_DUE;
	if (opened->form == QA_INTEGER && due < opened->i)
		return qa_fail(f, QA_DATA, "due is before opened");
	*column = QA_ROUND_CLOSED;
	if (closed->form == QA_INTEGER && closed->i < due)
		return qa_fail(f, QA_DATA, "closed is before due");
	return 0;
}

static int
check_a_round(const struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_tool *t =
	    qa_tools_get(&g->s11->tools, v[QA_ROUND_TOOL].i);

	if (check_days(v, column, f) == -1)
		return -1;
	*column = QA_ROUND_PREVIOUS;
	if (v[*column].form == QA_INTEGER &&
	    v[*column].i == v[QA_ROUND_ROUND].i)
		return qa_fail(f, QA_DATA, "a round does not follow itself");
	*column = QA_ROUND_TOOL;
	if (t == NULL || t->n == 0)
		return qa_fail(f, QA_DATA, "the tool has no standards yet");
	if (t->status == QA_TOOL_DRAFT)
		return qa_fail(f, QA_DATA,
		    "%s is a draft: give it the status live in its own row of "
		    "s11-tools, with the meeting that approved it",
		    t->code);
	return 0;
}

static int
check_assigned(const struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	*column = QA_ASSIGN_TOOL;
	if (qa_rounds_get(&g->s11->rounds, v[QA_ASSIGN_ROUND].i,
		v[QA_ASSIGN_TOOL].i) == NULL)
		return qa_fail(f, QA_DATA,
		    "round %s does not use %s: qa-s11 open %s --tool %s",
		    qa_codes_text(g->book.codes, v[QA_ASSIGN_ROUND].i),
		    qa_codes_text(g->book.codes, v[QA_ASSIGN_TOOL].i),
		    qa_codes_text(g->book.codes, v[QA_ASSIGN_ROUND].i),
		    qa_codes_text(g->book.codes, v[QA_ASSIGN_TOOL].i));
	*column = QA_ASSIGN_REASON;
	if (v[QA_ASSIGN_WITHDRAWN].form == QA_STRING &&
	    v[QA_ASSIGN_REASON].form == QA_EMPTY)
		return qa_fail(
		    f, QA_DATA, "say in reason why it is not asked after all");
	return 0;
}

/* A standard of a tool that a row names. */
static int
check_in_tool(const struct qa_ingest *g, const struct qa_value *tool,
    const struct qa_value *number, struct qa_fault *f)
{
	const struct qa_tool *t = qa_tools_get(&g->s11->tools, tool->i);

	if (t == NULL)
		return qa_fail(f, QA_DATA, "there is no such tool in force");
	if (number->form != QA_STRING ||
	    qa_tool_item(t, number->s, (size_t)number->n) != NULL)
		return 0;
	return qa_tool_unknown(
	    &g->s11->tools, t, number->s, (size_t)number->n, f);
}

int
qa_gate_s11_check(struct qa_ingest *g, const struct qa_value *is, int *column,
    struct qa_fault *f)
{
	struct qa_fault hard = QA_FAULT_NONE;

	*column = 0;
	if (open_tools(g, &hard) == -1)
		return qa_fail(f, (enum qa_exit)hard.exit, "%s", hard.text);
	switch (g->kind->id) {
	case QA_S11_RETURNS:
		return check_return(g, is, column, f);
	case QA_S11_RATINGS:
		return check_moderation(g, is, column, f);
	case QA_S11_TOOLS:
		return check_tool(g, is, column, f);
	case QA_RATING_SCALES:
		return check_scale(is, column, f);
	case QA_S11_ROUNDS:
		return check_a_round(g, is, column, f);
	case QA_S11_ASSIGNMENTS:
		return check_assigned(g, is, column, f);
	case QA_S11_EVIDENCE:
		*column = QA_PROOF_STANDARD;
		return check_in_tool(
		    g, &is[QA_PROOF_TOOL], &is[QA_PROOF_STANDARD], f);
	case QA_CROSSWALKS:
		*column = QA_CROSS_STANDARD;
		if (check_in_tool(
			g, &is[QA_CROSS_TOOL], &is[QA_CROSS_STANDARD], f) == -1)
			return -1;
		*column = QA_CROSS_WAS_STANDARD;
		return check_in_tool(
		    g, &is[QA_CROSS_WAS_TOOL], &is[QA_CROSS_WAS_STANDARD], f);
	default:
		return 0;
	}
}
