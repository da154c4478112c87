#include <string.h>

#include "domain/smart_of.h"

/* Whether the target is no better than the baseline, where one way is. */
static bool
is_worse(const struct qa_value *v, const struct qa_indicator *x)
{
	const struct qa_value *from = &v[QA_ACTION_BASELINE];
	const struct qa_value *to = &v[QA_ACTION_TARGET];
	int order;

	if (x == NULL || from->form != QA_DECIMAL || to->form != QA_DECIMAL)
		return false;
	order = qa_num_compare(qa_value_num(to), qa_value_num(from));
	return (x->polarity == QA_HIGH && order < 0) ||
	    (x->polarity == QA_LOW && order > 0);
}

void
qa_smart_of(
    const struct qa_value *v, const struct qa_book *b, struct qa_smart *a)
{
	int64_t indicator = qa_value_or(&v[QA_ACTION_INDICATOR], 0);
	int64_t due = qa_value_or(&v[QA_ACTION_DUE], 0);

	memset(a, 0, sizeof(*a));
	a->action = qa_value_text(&v[QA_ACTION_ACTION]);
	a->indicator =
	    indicator == 0 ? NULL : qa_codes_text(b->codes, indicator);
	a->test = qa_value_text(&v[QA_ACTION_TEST]);
	a->has_baseline = v[QA_ACTION_BASELINE].form != QA_EMPTY;
	a->has_target = v[QA_ACTION_TARGET].form != QA_EMPTY;
	a->worse = indicator != 0 &&
	    is_worse(v, qa_book_any_indicator(b, indicator, (int)due));
	a->has_agency = v[QA_ACTION_AGENCY].form != QA_EMPTY;
	a->has_body = v[QA_ACTION_BODY].form != QA_EMPTY;
	a->owner = qa_value_text(&v[QA_ACTION_OWNER]);
	a->serves = v[QA_ACTION_PRIORITY].form != QA_EMPTY ||
	    v[QA_ACTION_RECOMMENDATION].form != QA_EMPTY ||
	    v[QA_ACTION_SOURCE].form != QA_EMPTY;
	a->timescale = qa_value_text(&v[QA_ACTION_TIMESCALE]);
	a->has_due = v[QA_ACTION_DUE].form != QA_EMPTY;
	a->due = (int)due;
}
