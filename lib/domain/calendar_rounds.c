/* Rounds of self-assessment: when returns are due, and, of a round that comes
 * again, when the next one is and its tool is wanted. */
#include <string.h>

#include "base/day.h"
#include "domain/calendar_room.h"
#include "domain/s11_rounds.h"

struct rounds {
	struct qa_calendar *c;
	struct qa_tools tools;
	struct qa_rounds all;
};

static const char *
kind_of(const struct qa_tool *t)
{
	if (t == NULL || t->type == QA_AUDIT_S11)
		return "s11";
	return t->type == QA_AUDIT_S175 ? "s175" : "other";
}

static int
add(const struct rounds *x, const struct qa_round *r, int day, const char *what,
    const char *words, const char *phase, struct qa_fault *f)
{
	struct qa_calendar *c = x->c;
	const struct qa_tool *t = qa_tools_get(&x->tools, r->tool);
	struct qa_buf b = QA_BUF_EMPTY;
	struct qa_occasion *o;

	if (day < c->q.from || day > c->q.to)
		return 0;
	qa_buf_print(&b, "%s-%s", r->code, t == NULL ? "" : t->code);
	o = qa_calendar_add(c, day, NULL, f);
	if (o == NULL ||
	    qa_calendar_set_key(c, o, what, qa_buf_str(&b), day, f) == -1) {
		qa_buf_clear(&b);
		return -1;
	}
	qa_buf_reset(&b);
	qa_buf_print(&b, "%s: %s%s%s%s", words,
	    *r->title == '\0' ? r->code : r->title, t == NULL ? "" : " (",
	    t == NULL ? "" : t->code, t == NULL ? "" : ")");
	if ((o->title = qa_calendar_keep(c, &b, f)) == NULL)
		return -1;
	o->kind = kind_of(t);
	o->body = qa_calendar_code(c, r->body);
	o->phase = phase;
	o->origin = "rounds";
	o->state = QA_STATE_NONE;
	qa_calendar_note_day(c, day, &b);
	return qa_calendar_note(c, o, &b, f);
}

/* Whether a later round has its tool, or one that replaced it. */
static bool
is_followed(const struct rounds *x, const struct qa_round *r)
{
	const struct qa_round *next;
	size_t i;

	for (i = 0; i < x->all.n; i++) {
		next = &x->all.round[i];
		if (next->due > r->due &&
		    qa_tool_follows(&x->tools,
			qa_tools_get(&x->tools, next->tool), r->tool))
			return true;
	}
	return false;
}

static int
add_round(const struct rounds *x, const struct qa_round *r, struct qa_fault *f)
{
	if (add(x, r, r->due, "round-", "Returns due", "do", f) == -1)
		return -1;
	if (r->every_months == 0 || is_followed(x, r))
		return 0;
	if (r->opened != QA_NO_DATE &&
	    add(x, r, qa_day_add_months(r->opened, r->every_months), "tool-",
		"Tool agreed for the round after", "plan", f) == -1)
		return -1;
	return add(x, r, qa_day_add_months(r->due, r->every_months), "next-",
	    "Returns due of the round after", "do", f);
}

int
qa_calendar_add_rounds(struct qa_calendar *c, struct qa_fault *f)
{
	struct rounds x;
	size_t i;
	int rc = -1;

	memset(&x, 0, sizeof(x));
	x.c = c;
	if (qa_tools_read(&x.tools, c->known.db, &c->known.batches,
		c->known.book.codes, f) == -1 ||
	    qa_rounds_read(&x.all, c->known.db, &c->known.batches,
		c->known.book.codes, f) == -1)
		goto done;
	for (i = 0; i < x.all.n; i++)
		if (add_round(&x, &x.all.round[i], f) == -1)
			goto done;
	rc = 0;
done:
	qa_rounds_clear(&x.all);
	qa_tools_clear(&x.tools);
	return rc;
}
