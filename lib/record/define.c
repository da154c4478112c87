#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "record/define.h"

const char *
qa_value_text(const struct qa_value *v)
{
	return v->form == QA_STRING ? v->s : "";
}

int64_t
qa_value_or(const struct qa_value *v, int64_t otherwise)
{
	return v->form == QA_INTEGER ? v->i : otherwise;
}

int
qa_value_choice(const struct qa_column *c, const struct qa_value *v)
{
	int i;

	if (v->form == QA_STRING)
		i = qa_list_find(c->choices, v->s, (size_t)v->n);
	else
		i = c->preset == NULL
		    ? -1
		    : qa_list_find(c->choices, c->preset, strlen(c->preset));
	return i < 0 ? 0 : i;
}

static int
choice(const struct qa_value *v, int column)
{
	return qa_value_choice(&qa_kind_indicators.columns[column], &v[column]);
}

/* The unit as printed where the record names none. */
static const char *
usual_unit(const struct qa_indicator *x, struct qa_pool *pool)
{
	char text[48], digits[24];
	int n, i, k = 0;

	if (x->measure == QA_PERCENT)
		return "%";
	if (x->measure != QA_RATE)
		return "";
	n = snprintf(digits, sizeof(digits), "%lld", (long long)x->per);
	memcpy(text, "per ", 4);
	k = 4;
	for (i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			text[k++] = ',';
		text[k++] = digits[i];
	}
	return qa_pool_copy(pool, text, (size_t)k);
}

int
qa_indicator_of(const struct qa_value *v, const struct qa_codes *codes,
    struct qa_pool *pool, struct qa_indicator *x, struct qa_fault *f)
{
	memset(x, 0, sizeof(*x));
	x->id = v[QA_INDICATOR_INDICATOR].i;
	x->code = qa_codes_text(codes, x->id);
	x->from = (int)qa_value_or(&v[QA_INDICATOR_FROM], QA_DAY_ALWAYS);
	x->to = (int)qa_value_or(&v[QA_INDICATOR_TO], QA_DAY_OPEN);
	x->title = qa_value_text(&v[QA_INDICATOR_TITLE]);
	x->priorities = qa_value_text(&v[QA_INDICATOR_PRIORITIES]);
	x->position = (int)qa_value_or(&v[QA_INDICATOR_POSITION], 9999);
	x->measure = (enum qa_measure)choice(v, QA_INDICATOR_MEASURE);
	x->per = qa_value_or(
	    &v[QA_INDICATOR_PER], x->measure == QA_RATE ? 10000 : 1);
	if (x->measure == QA_PERCENT)
		x->per = 100;
	x->decimals = (int)qa_value_or(
	    &v[QA_INDICATOR_DECIMALS], x->measure == QA_COUNT_MEASURE ? 0 : 1);
	x->polarity = (enum qa_polarity)choice(v, QA_INDICATOR_POLARITY);
	x->aggregation =
	    (enum qa_aggregation)choice(v, QA_INDICATOR_AGGREGATION);
	x->frequency = (enum qa_frequency)choice(v, QA_INDICATOR_FREQUENCY);
	x->span = (enum qa_span)choice(v, QA_INDICATOR_SPAN);
	x->kind = (enum qa_indicator_kind)choice(v, QA_INDICATOR_KIND);
	x->agency = qa_value_or(&v[QA_INDICATOR_AGENCY], 0);
	x->denominator_indicator =
	    qa_value_or(&v[QA_INDICATOR_DENOMINATOR_INDICATOR], 0);
	x->annualise = choice(v, QA_INDICATOR_ANNUALISE) == 0;
	x->prompt = qa_value_text(&v[QA_INDICATOR_PROMPT]);
	x->caveat = qa_value_text(&v[QA_INDICATOR_CAVEAT]);
	x->unit = v[QA_INDICATOR_UNIT].form == QA_STRING
	    ? qa_value_text(&v[QA_INDICATOR_UNIT])
	    : usual_unit(x, pool);
	return x->unit == NULL ? qa_fail_memory(f) : 0;
}

const char *
qa_indicator_kind_name(enum qa_indicator_kind k)
{
	static const char *const name[] = { "how_much", "how_well",
		"better_off" };

	return name[k];
}

const char *
qa_frequency_name(enum qa_frequency q)
{
	static const char *const name[] = { "month", "quarter", "term", "year",
		"academic year" };

	return name[q];
}

int
qa_frequency_months(enum qa_frequency q)
{
	static const int months[] = { 1, 3, 4, 12, 12 };

	return months[q];
}

static const enum qa_period_kind kind_of[] = { QA_MONTH, QA_QUARTER, QA_TERM,
	QA_FINANCIAL_YEAR, QA_ACADEMIC_YEAR };

struct qa_period
qa_frequency_period(enum qa_frequency q, int day)
{
	return qa_period_of(kind_of[q], day);
}

int
qa_indicator_takes(
    const struct qa_indicator *x, struct qa_period p, struct qa_fault *f)
{
	enum qa_period_kind kind = qa_period_kind(p);
	char text[QA_PERIOD_TEXT];

	if (kind == kind_of[x->frequency] || qa_period_is_year(p))
		return 0;
	if (kind == QA_MONTH && x->frequency != QA_MONTHLY)
		return 0; /* the aggregation says how they add */
	if (kind == QA_DAY_PERIOD && x->span == QA_SNAPSHOT)
		return 0;
	return qa_fail(f, QA_DATA,
	    "the period %s is a %s; %s takes figures of %s %s, of months, of "
	    "a year%s",
	    qa_period_write(p, text), qa_period_kind_name(kind), x->code,
	    x->frequency == QA_ACADEMIC_YEARLY ? "an" : "a",
	    qa_frequency_name(x->frequency),
	    x->span == QA_SNAPSHOT ? " or of a day" : "");
}
