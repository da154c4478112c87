/* What a row of actions brings beside the action, and the verdict on it. */
#include <string.h>

#include "base/text.h"
#include "domain/gate_log.h"

static struct qa_value
text_of(const char *s)
{
	return qa_value_string(s, strlen(s));
}

static int
store_event(struct qa_ingest *g, struct qa_action *a, struct qa_value *v,
    const struct qa_pending *p, struct qa_fault *f)
{
	struct qa_gate_met events = { .kind = &qa_kind_action_events };
	long number;

	v[QA_EVENT_REFERENCE] = a->v[QA_ACTION_REFERENCE];
	if (qa_gate_log_next(g, v[QA_EVENT_REFERENCE].i, &number, f) == -1)
		return -1;
	v[QA_EVENT_NUMBER] = qa_value_integer(number);
	if (qa_actions_add_event(&g->log->actions, a, v, g->batch.number, f) ==
	    -1)
		return -1;
	return qa_gate_store(g, &events, v, p->line, 0, f);
}

static int
store_agreement(struct qa_ingest *g, struct qa_action *a,
    const struct qa_gate_agreeing *x, const struct qa_pending *p,
    const struct qa_value *is, struct qa_fault *f)
{
	struct qa_value v[QA_COLUMNS_MAX];

	memset(v, 0, sizeof(v));
	v[QA_EVENT_DATE] = v[QA_EVENT_MEETING] = qa_value_integer(x->date);
	v[QA_EVENT_EVENT] = text_of("agreed");
	v[QA_EVENT_NEW_DUE] = is[QA_ACTION_DUE];
	v[QA_EVENT_BODY] = qa_value_integer(x->body);
	v[QA_EVENT_MINUTE] = is[QA_ACTION_MINUTE];
	v[QA_EVENT_REASON] = is[QA_ACTION_ACCEPTED];
	return store_event(g, a, v, p, f);
}

static int
store_progress(struct qa_ingest *g, struct qa_action *a,
    const struct qa_pending *p, const struct qa_value *is, struct qa_fault *f)
{
	struct qa_value v[QA_COLUMNS_MAX];

	memset(v, 0, sizeof(v));
	v[QA_EVENT_DATE] = qa_value_integer(g->o.received);
	v[QA_EVENT_EVENT] = text_of("update");
	v[QA_EVENT_TEXT] = is[QA_ACTION_PROGRESS];
	return store_event(g, a, v, p, f);
}

static bool
is_to_be_done(const struct qa_action *a)
{
	return a->state == QA_DRAFT || qa_action_is_open(a);
}

/* An owner who has too much due in one month. */
static int
look_at_owner(struct qa_ingest *g, const struct qa_action *a,
    const struct qa_pending *p, struct qa_fault *f)
{
	const char *owner = qa_action_text(a, QA_ACTION_OWNER);
	struct qa_period month;
	char name[QA_PERIOD_TEXT];
	const struct qa_action *b;
	size_t i;
	int n = 0;

	if (*owner == '\0' || a->due == QA_NO_DUE || !is_to_be_done(a))
		return 0;
	month = qa_period_of(QA_MONTH, a->due);
	for (i = 0; i < g->log->actions.n; i++) {
		b = &g->log->actions.item[i];
		n += is_to_be_done(b) && b->due >= month.first &&
		    b->due <= month.last &&
		    qa_same_word(owner, strlen(owner),
			qa_action_text(b, QA_ACTION_OWNER));
	}
	if (n <= g->log->most)
		return 0;
	return qa_gate_remark(g, f,
	    "%s:%ld: warning: %.60s has %d actions due in %s; more than %d "
	    "are seldom done",
	    g->report.file, p->line, owner, n, qa_period_write(month, name),
	    g->log->most);
}

/* What became of a row, so that nobody has to guess. */
static int
tell(struct qa_ingest *g, const struct qa_action *a, const struct qa_pending *p,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int rc = 0;

	if (a->state == QA_DRAFT) {
		if (qa_gate_smart_faults(g, a->v, "", g->o.received, &b) == 0)
			qa_buf_text(&b, "ready to be agreed");
		rc = qa_gate_remark(g, f, "%s:%ld: %s is a draft: %s",
		    g->report.file, p->line, a->reference, qa_buf_str(&b));
	} else {
		rc = qa_gate_remark(g, f, "%s:%ld: %s is %s", g->report.file,
		    p->line, a->reference, qa_action_state_name(a->state));
	}
	qa_buf_clear(&b);
	return rc == -1 ? -1 : look_at_owner(g, a, p, f);
}

int
qa_gate_action_store(struct qa_ingest *g, const struct qa_pending *p,
    const struct qa_value *is, bool *brings, struct qa_fault *f)
{
	struct qa_actions *all = &g->log->actions;
	struct qa_action *a = qa_actions_get(all, is[QA_ACTION_REFERENCE].i);
	struct qa_fault ignored;
	struct qa_gate_agreeing x;

	*brings = false;
	if (qa_gate_agreeing_read(g, is, a, &x, f) == -1)
		return -1;
	if (a == NULL)
		a = qa_actions_add(
		    all, is, g->book.codes, g->batch.number, p->line, f);
	else if ((a->v = qa_value_copy(is, qa_kind_actions.n, &all->pool)) ==
	    NULL)
		return qa_fail_memory(f);
	if (a == NULL)
		return -1;
	qa_action_fold(a, &ignored);
	if (x.new) {
		*brings = true;
		if (store_agreement(g, a, &x, p, is, f) == -1)
			return -1;
	}
	if (is[QA_ACTION_PROGRESS].form != QA_EMPTY &&
	    !qa_gate_is_told(a, &is[QA_ACTION_PROGRESS])) {
		*brings = true;
		if (store_progress(g, a, p, is, f) == -1)
			return -1;
	}
	return g->o.pack ? 0 : tell(g, a, p, f);
}
