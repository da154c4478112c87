/* What nobody sees to: no owner, no date, no measure, not reviewed, past due
 * without a word, a re-review that nobody made. */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "domain/action_put.h"
#include "domain/smart_of.h"

static const struct qa_grid_column columns[] = {
	{ "reference", NULL, 0 },
	{ "why", NULL, QA_OUT_WORD },
	{ "detail", NULL, QA_OUT_WIDE },
	{ "action", NULL, QA_OUT_BELOW },
	{ "agency", NULL, 0 },
	{ "owner", NULL, 0 },
	{ "body", NULL, 0 },
	{ "due", NULL, 0 },
	{ "due_now", NULL, QA_OUT_HIDE },
	{ "state", NULL, QA_OUT_HIDE },
	{ "remedy", NULL, QA_OUT_HIDE },
};

struct gaps {
	const struct qa_action_room *r;
	struct qa_grid *g;
};

static void
put(struct gaps *x, const struct qa_action *a, const char *why,
    const char *detail, const char *remedy)
{
	char text[128];

	qa_grid_add(x->g, a->reference);
	qa_grid_add(x->g, why);
	qa_grid_add(x->g, detail);
	qa_put_of(x->g, x->r, a, QA_ACTION_ACTION);
	qa_put_of(x->g, x->r, a, QA_ACTION_AGENCY);
	qa_put_of(x->g, x->r, a, QA_ACTION_OWNER);
	qa_put_of(x->g, x->r, a, QA_ACTION_BODY);
	qa_put_day(x->g, qa_action_due(a));
	qa_put_day(x->g, a->due);
	qa_grid_add(x->g, qa_action_state_name(a->state));
	snprintf(text, sizeof(text), "qa-actions %s", remedy);
	qa_grid_add(x->g, text);
}

static void
look_at_record(struct gaps *x, const struct qa_action *a)
{
	char remedy[96];

	if (!qa_smart_is_owned(qa_action_text(a, QA_ACTION_OWNER)) ||
	    qa_action_code(a, QA_ACTION_AGENCY) == 0) {
		snprintf(remedy, sizeof(remedy),
		    "change %s --owner-agency CODE --owner NAME", a->reference);
		put(x, a, "no_owner", "nobody answers for it", remedy);
	}
	if (a->due == QA_NO_DUE) {
		snprintf(remedy, sizeof(remedy), "change %s --due DATE",
		    a->reference);
		put(x, a, "no_date", "it has no day by which it is done",
		    remedy);
	}
	if (qa_action_code(a, QA_ACTION_INDICATOR) == 0 &&
	    *qa_action_text(a, QA_ACTION_TEST) == '\0') {
		snprintf(remedy, sizeof(remedy),
		    "change %s --measure CODE-OR-TEST", a->reference);
		put(x, a, "no_measure", "nothing will show that it worked",
		    remedy);
	}
}

/* Whether an event was at a meeting, or on its day. */
static bool
was_at(const struct qa_action *a, int64_t body, int date)
{
	const struct qa_event *e;
	size_t i;

	for (i = 0; i < a->n; i++) {
		e = &a->event[i];
		if (e->date == date ||
		    (e->meeting == date && (e->body == 0 || e->body == body)))
			return true;
	}
	return false;
}

static void
look_at_meeting(struct gaps *x, const struct qa_action *a)
{
	int64_t body = qa_action_code(a, QA_ACTION_BODY);
	int met = body == 0 ? QA_NO_DUE
			    : qa_action_last_meeting(x->r, body, x->r->today);
	char detail[96], remedy[96], day[QA_DAY_TEXT];
	const char *code = qa_codes_text(x->r->known.book.codes, body);

	if (met == QA_NO_DUE || met <= a->agreed_on || was_at(a, body, met))
		return;
	qa_day_write(met, day);
	snprintf(detail, sizeof(detail), "%s met on %s and did not review it",
	    code, day);
	snprintf(remedy, sizeof(remedy), "update %s TEXT --meeting %s:%s",
	    a->reference, code, day);
	put(x, a, "not_reviewed", detail, remedy);
}

static void
look_at_due(struct gaps *x, const struct qa_action *a)
{
	char detail[96], remedy[96], day[QA_DAY_TEXT];

	if (a->due == QA_NO_DUE || a->due >= x->r->today ||
	    (a->updated_on != QA_NO_DUE && a->updated_on > a->due))
		return;
	snprintf(detail, sizeof(detail),
	    "past due since %s, without a word since",
	    qa_day_write(a->due, day));
	snprintf(remedy, sizeof(remedy), "update %s TEXT", a->reference);
	put(x, a, "no_update", detail, remedy);
}

static void
look_at_review(struct gaps *x, const struct qa_action *a)
{
	int due = qa_action_next_review(x->r, a);
	char detail[96], remedy[96], day[QA_DAY_TEXT];

	if (due == QA_NO_DUE || due >= x->r->today)
		return;
	snprintf(detail, sizeof(detail),
	    "done, and its re-review was due on %s", qa_day_write(due, day));
	snprintf(remedy, sizeof(remedy), "review %s --outcome OUTCOME",
	    a->reference);
	put(x, a, "no_review", detail, remedy);
}

/* All re-reviews were made, and none of them found the change. */
static void
look_at_end(struct gaps *x, const struct qa_action *a)
{
	char remedy[96];

	if ((a->state != QA_CLAIMED && a->state != QA_EVIDENCED) ||
	    qa_action_next_review(x->r, a) != QA_NO_DUE)
		return;
	snprintf(remedy, sizeof(remedy),
	    "review %s --outcome OUTCOME --evidence WHICH", a->reference);
	put(x, a, "not_embedded",
	    "its re-reviews are over, and it is not embedded", remedy);
}

/* A draft that its body or its day has passed over. */
static void
look_at_draft(struct gaps *x, const struct qa_action *a)
{
	const struct qa_batch *b = &x->r->known.batches.batch[a->batch - 1];
	int64_t body = qa_action_code(a, QA_ACTION_BODY);
	int met = body == 0 ? QA_NO_DUE
			    : qa_action_last_meeting(x->r, body, x->r->today);
	char detail[96], remedy[96], day[QA_DAY_TEXT];

	if (a->due != QA_NO_DUE && a->due < x->r->today)
		snprintf(detail, sizeof(detail),
		    "nobody agreed it, and its day was %s",
		    qa_day_write(a->due, day));
	else if (met != QA_NO_DUE && met > b->received)
		snprintf(detail, sizeof(detail),
		    "%s met on %s and did not agree it",
		    qa_codes_text(x->r->known.book.codes, body),
		    qa_day_write(met, day));
	else
		return;
	snprintf(remedy, sizeof(remedy), "agree %s --meeting BODY:DATE",
	    a->reference);
	put(x, a, "not_agreed", detail, remedy);
}

int
qa_action_unaddressed(const struct qa_action_room *r,
    const struct qa_action_query *q, struct qa_grid *g, struct qa_fault *f)
{
	struct gaps x = { r, g };
	const struct qa_action *a;
	size_t i;

	qa_grid_init(g, columns, QA_COUNT(columns));
	for (i = 0; i < r->actions.n; i++) {
		a = &r->actions.item[i];
		if (!qa_action_is_asked(r, q, a))
			continue;
		if (a->state == QA_DRAFT || qa_action_is_open(a))
			look_at_record(&x, a);
		if (qa_action_is_open(a)) {
			look_at_meeting(&x, a);
			look_at_due(&x, a);
		}
		if (a->state == QA_DRAFT)
			look_at_draft(&x, a);
		look_at_review(&x, a);
		look_at_end(&x, a);
	}
	return qa_grid_check(g, f);
}
