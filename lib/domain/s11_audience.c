/* Who is asked what. */
#include <string.h>

#include "base/text.h"
#include "domain/s11_tools.h"

static const char duties[] = "s11|s175|s157|none";

const char *
qa_agency_duty(const struct qa_agency *a)
{
	static const char types[] = "maintained|further_education|academy|free|"
				    "independent";
	static const char *const duty[] = { "s175", "s175", "s157", "s157",
		"s157" };
	int i;

	if (*a->duty != '\0')
		return a->duty;
	i = qa_list_find(types, a->school_type, strlen(a->school_type));
	return i < 0 ? "none" : duty[i];
}

static bool
is_word(const char *s, size_t n, const char *word)
{
	return *word != '\0' && qa_same_word(s, n, word);
}

bool
qa_audience_has(const char *list, const struct qa_agency *a)
{
	const char *s, *kind = *a->kind == '\0' ? "other" : a->kind;
	size_t n;
	bool any = false;

	while ((s = qa_cell_word(&list, &n)) != NULL) {
		any = true;
		if (is_word(s, n, kind) || is_word(s, n, qa_agency_duty(a)) ||
		    is_word(s, n, a->school_type) || is_word(s, n, a->phase) ||
		    is_word(s, n, a->code))
			return true;
	}
	return !any;
}

const char *
qa_audience_stray(const char *list, const struct qa_book *b, size_t *length)
{
	const struct qa_column *c = qa_kind_agencies.columns;
	const char *s;

	while ((s = qa_cell_word(&list, length)) != NULL)
		if (qa_list_find(duties, s, *length) < 0 &&
		    qa_list_find(c[QA_AGENCY_KIND].choices, s, *length) < 0 &&
		    qa_list_find(c[QA_AGENCY_SCHOOL_TYPE].choices, s, *length) <
			0 &&
		    qa_list_find(c[QA_AGENCY_PHASE].choices, s, *length) < 0 &&
		    !qa_book_defines(
			b, qa_codes_find(b->codes, QA_AGENCIES, s, *length)))
			return s;
	return NULL;
}

bool
qa_tool_is_for(const struct qa_tool *t, const struct qa_agency *a)
{
	const char *duty = qa_agency_duty(a);

	if (*t->applies_to != '\0')
		return qa_audience_has(t->applies_to, a);
	switch (t->type) {
	case QA_AUDIT_S11:
		return strcmp(duty, "s11") == 0;
	case QA_AUDIT_S175:
		return strcmp(duty, "s175") == 0 || strcmp(duty, "s157") == 0;
	case QA_AUDIT_VOLUNTARY:
		return strcmp(duty, "none") == 0 &&
		    strcmp(a->kind, "voluntary") == 0;
	case QA_AUDIT_OTHER:
		break;
	}
	return false;
}

bool
qa_item_is_asked(
    const struct qa_item *x, const struct qa_agency *a, enum qa_item_form form)
{
	return (x->form == QA_FORM_BOTH || x->form == form) &&
	    qa_audience_has(x->applies_to, a);
}
