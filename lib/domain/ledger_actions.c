/* What an undo would do to the action log: no action is left without its
 * words, and no event without what it follows from. */
#include <string.h>

#include "base/day.h"
#include "domain/actions.h"
#include "domain/ledger_actions.h"

static bool
is_idle(const struct qa_action *a, int number)
{
	size_t i;

	for (i = 0; a != NULL && i < a->n; i++)
		if (a->event[i].number == number)
			return a->event[i].idle;
	return false;
}

static int
check(const struct qa_actions *before, const struct qa_action *a, long number,
    struct qa_fault *f)
{
	const struct qa_action *was =
	    qa_actions_get(before, a->v[QA_ACTION_REFERENCE].i);
	size_t i;

	if (a->v[QA_ACTION_ACTION].form == QA_EMPTY)
		return qa_fail(f, QA_DATA,
		    "batch %ld cannot be undone while batch %ld changes %s, "
		    "which only it says: undo that first",
		    number, a->batch, a->reference);
	for (i = 0; i < a->n; i++)
		if (a->event[i].idle && !is_idle(was, a->event[i].number))
			return qa_fail(f, QA_DATA,
			    "batch %ld cannot be undone while event %d of %s "
			    "(%s, batch %ld) rests on it: undo that first",
			    number, a->event[i].number, a->reference,
			    qa_event_text(&a->event[i], QA_EVENT_EVENT),
			    a->event[i].batch);
	return 0;
}

int
qa_ledger_check_actions(struct qa_db *db, const struct qa_batches *before,
    const struct qa_batches *after, long number, struct qa_fault *f)
{
	const struct qa_codes *codes = qa_db_codes(db);
	struct qa_actions was, is;
	size_t i;
	int rc = -1;

	memset(&is, 0, sizeof(is));
	if (qa_actions_read(&was, db, before, codes, f) == -1 ||
	    qa_actions_read(&is, db, after, codes, f) == -1)
		goto done;
	rc = 0;
	for (i = 0; rc == 0 && i < is.n; i++)
		rc = check(&was, &is.item[i], number, f);
done:
	qa_actions_clear(&was);
	qa_actions_clear(&is);
	return rc;
}
