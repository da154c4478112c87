#include "measure/variation.h"

static const enum qa_spc_signal precedence[] = { QA_ASTRONOMICAL, QA_TREND,
	QA_TWO_OF_THREE, QA_SHIFT };

static int
direction_of(const struct qa_spc_rules *r, enum qa_spc_signal signal)
{
	switch (signal) {
	case QA_ASTRONOMICAL:
		return r->astronomical;
	case QA_TREND:
		return r->trend;
	case QA_TWO_OF_THREE:
		return r->two_of_three;
	case QA_SHIFT:
		return r->shift;
	default:
		return 0;
	}
}

/* The direction that is better; 0 where none is. */
static int
better(enum qa_polarity p)
{
	return (p == QA_HIGH) - (p == QA_LOW);
}

static enum qa_variation
weigh(enum qa_polarity p, int direction)
{
	if (direction == 0)
		return QA_COMMON_CAUSE;
	if (better(p) == 0)
		return direction > 0 ? QA_NEUTRAL_HIGH : QA_NEUTRAL_LOW;
	if (better(p) == direction)
		return direction > 0 ? QA_IMPROVEMENT_HIGH : QA_IMPROVEMENT_LOW;
	return direction > 0 ? QA_CONCERN_HIGH : QA_CONCERN_LOW;
}

/* The first signal in a direction, or in any where that is 0. A turning point
 * has its trend in both. */
static struct qa_spc_verdict
first_signal(const struct qa_spc_rules *r, int wanted)
{
	struct qa_spc_verdict v = { QA_NO_SIGNAL, 0, QA_COMMON_CAUSE };
	size_t i;
	int direction;

	for (i = 0; i < sizeof(precedence) / sizeof(*precedence); i++) {
		direction = direction_of(r, precedence[i]);
		if (precedence[i] == QA_TREND && r->turning && wanted != 0)
			direction = wanted;
		if (direction == 0 || (wanted != 0 && direction != wanted))
			continue;
		v.signal = precedence[i];
		v.direction = direction;
		break;
	}
	return v;
}

struct qa_spc_verdict
qa_spc_judge(enum qa_spc_profile profile, enum qa_polarity p,
    const struct qa_spc_rules *r)
{
	struct qa_spc_verdict v = { QA_NO_SIGNAL, 0, QA_COMMON_CAUSE };

	if (profile == QA_SPC_MDC && better(p) != 0)
		v = first_signal(r, better(p));
	if (v.signal == QA_NO_SIGNAL)
		v = first_signal(r, 0);
	v.variation = weigh(p, v.direction);
	return v;
}

enum qa_assurance
qa_spc_assure(enum qa_spc_profile profile, enum qa_polarity p, double lower,
    double upper, double target)
{
	bool touching = profile == QA_SPC_MDC, below, above;

	if (better(p) == 0 || target != target)
		return QA_NO_ASSURANCE;
	if (lower != lower || upper != upper)
		return touching ? QA_NO_ASSURANCE : QA_INCONSISTENT;
	below = target < lower || (touching && target == lower);
	above = target > upper || (touching && target == upper);
	if (better(p) > 0 ? below : above)
		return QA_ASSURED;
	return below || above ? QA_NOT_ASSURED : QA_INCONSISTENT;
}

const char *
qa_spc_signal_name(enum qa_spc_signal signal)
{
	static const char *const name[] = { "none", "astronomical", "trend",
		"two_of_three", "shift" };

	return name[signal];
}

const char *
qa_variation_name(enum qa_variation variation)
{
	static const char *const name[] = { "common_cause", "improvement_high",
		"improvement_low", "concern_high", "concern_low",
		"neutral_high", "neutral_low" };

	return name[variation];
}

const char *
qa_assurance_name(enum qa_assurance assurance)
{
	static const char *const name[] = { "none", "pass", "fail",
		"inconsistent" };

	return name[assurance];
}
