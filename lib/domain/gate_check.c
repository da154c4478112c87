/* Checking records against definitions and against each other. */
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "domain/gate.h"
#include "record/figure.h"

int
qa_gate_note_at(struct qa_ingest *g, const struct qa_pending *p, int column,
    struct qa_fault *what, struct qa_fault *f)
{
	bool elsewhere = p->lines != NULL && p->lines[column] != 0;
	int at = p->at[column];
	size_t i;

	/* the column is not in the file: name the first that is */
	for (i = 0; at == 0 && i < g->kind->n; i++)
		at = p->at[i];
	return qa_gate_note(
	    g, what, elsewhere ? p->lines[column] : p->line, at, f);
}

/* Every code that a record refers to is defined. */
static int
check_code(struct qa_ingest *g, const struct qa_column *c, const char *s,
    size_t n, struct qa_fault *f)
{
	int64_t id = qa_codes_find(g->book.codes, (int)c->refers, s, n);

	if (qa_book_defines(&g->book, id))
		return 0;
	return qa_book_unknown(&g->book, c->refers, s, n, QA_DATA, f);
}

int
qa_gate_check_codes(struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_column *c;
	const char *s, *end;
	size_t i;

	for (i = 0; i < g->kind->n; i++) {
		c = &g->kind->columns[i];
		*column = (int)i;
		if (c->refers == QA_NO_KIND || v[i].form == QA_EMPTY)
			continue;
		if (c->type == QA_CODE) {
			if (qa_book_defines(&g->book, v[i].i))
				continue;
			s = qa_codes_text(g->book.codes, v[i].i);
			if (check_code(g, c, s, strlen(s), f) == -1)
				return -1;
		}
		for (s = v[i].s; c->type == QA_CODES && *s != '\0';
		     s = *end == '\0' ? end : end + 1) {
			end = s + strcspn(s, ";");
			if (check_code(g, c, s, (size_t)(end - s), f) == -1)
				return -1;
		}
	}
	return 0;
}

/* A tolerance is not negative, and a range runs upwards. */
static int
check_target(const struct qa_value *v, int *column, struct qa_fault *f)
{
	const struct qa_value *low = &v[QA_TARGET_LOW];
	const struct qa_value *high = &v[QA_TARGET_HIGH];

	*column = QA_TARGET_AMBER;
	if (v[*column].form == QA_DECIMAL && v[*column].i < 0)
		return qa_fail(f, QA_DATA,
		    "amber is negative; it is how far off is still amber");
	*column = QA_TARGET_HIGH;
	if (low->form == QA_DECIMAL && high->form == QA_DECIMAL &&
	    qa_num_compare(qa_value_num(low), qa_value_num(high)) > 0)
		return qa_fail(f, QA_DATA, "high is below low");
	return 0;
}

/* Rules that one kind has for a record merged with what is stored. */
int
qa_gate_check_rules(struct qa_ingest *g, const struct qa_value *v, int *column,
    struct qa_fault *f)
{
	const struct qa_indicator *x;
	struct qa_period p;

	*column = 0;
	if (g->kind->id == QA_INDICATORS) {
		*column = QA_INDICATOR_DECIMALS;
		if (qa_value_or(&v[*column], 0) > 9)
			return qa_fail(f, QA_DATA, "decimals are 0 to 9");
		*column = QA_INDICATOR_PER;
		if (v[*column].form == QA_INTEGER &&
		    (v[*column].i < 1 || v[*column].i > 10000000))
			return qa_fail(
			    f, QA_DATA, "per is 1 to 10000000: per how many");
	}
	if (g->kind->id == QA_TARGETS)
		return check_target(v, column, f);
	*column = QA_RECEIVED_RECEIVED;
	if (g->kind->id == QA_RECEIVED &&
	    qa_value_or(&v[QA_RECEIVED_RECEIVED], 0) > g->o.today)
		return qa_fail(f, QA_DATA,
		    "received is a day to come: what came, came today or "
		    "before");
	if (g->kind->id != QA_OBSERVATIONS)
		return 0;
	p = qa_value_period(&v[QA_OBS_PERIOD]);
	x = qa_book_any_indicator(&g->book, v[QA_OBS_INDICATOR].i, p.last);
	return x == NULL ? 0 : qa_figure_check(v, x, column, f);
}

int
qa_gate_compare(const struct qa_kind *k, const struct qa_value *a,
    const struct qa_value *b, bool but_version)
{
	size_t i;
	int order;

	for (i = 0; i < k->n && (k->columns[i].flags & QA_KEY); i++) {
		if (but_version && k->columns[i].type == QA_DAY &&
		    strcmp(k->columns[i].name, "valid_from") == 0)
			continue;
		if ((order = qa_value_compare(&a[i], &b[i])) != 0)
			return order;
	}
	return 0;
}
