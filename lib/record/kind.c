#include <string.h>

#include "record/kind.h"

static const struct qa_kind *const kinds[QA_KINDS] = {
	[QA_PACK] = &qa_kind_pack,
	[QA_AREAS] = &qa_kind_areas,
	[QA_HOLIDAYS] = &qa_kind_holidays,
	[QA_BODIES] = &qa_kind_bodies,
	[QA_AGENCIES] = &qa_kind_agencies,
	[QA_CONTACTS] = &qa_kind_contacts,
	[QA_PRIORITIES] = &qa_kind_priorities,
	[QA_INDICATORS] = &qa_kind_indicators,
	[QA_TARGETS] = &qa_kind_targets,
	[QA_NEIGHBOURS] = &qa_kind_neighbours,
	[QA_MEETINGS] = &qa_kind_meetings,
	[QA_DECISIONS] = &qa_kind_decisions,
	[QA_OBSERVATIONS] = &qa_kind_observations,
	[QA_COMMENTARY] = &qa_kind_commentary,
	[QA_APPROVALS] = &qa_kind_approvals,
	[QA_FROZEN] = &qa_kind_frozen,
	[QA_CHANGE_POINTS] = &qa_kind_change_points,
	[QA_ACTIONS] = &qa_kind_actions,
	[QA_ACTION_EVENTS] = &qa_kind_action_events,
	[QA_MAIL_LOG] = &qa_kind_mail_log,
	[QA_SCHEDULE] = &qa_kind_schedule,
	[QA_RECEIVED] = &qa_kind_received,
	[QA_CLOSINGS] = &qa_kind_closings,
	[QA_RATING_SCALES] = &qa_kind_rating_scales,
	[QA_S11_TOOLS] = &qa_kind_s11_tools,
	[QA_S11_ROUNDS] = &qa_kind_s11_rounds,
	[QA_S11_ASSIGNMENTS] = &qa_kind_s11_assignments,
	[QA_S11_RETURNS] = &qa_kind_s11_returns,
	[QA_S11_RATINGS] = &qa_kind_s11_ratings,
	[QA_S11_BRIEFINGS] = &qa_kind_s11_briefings,
	[QA_S11_EVIDENCE] = &qa_kind_s11_evidence,
	[QA_S11_LETTERS] = &qa_kind_s11_letters,
	[QA_CROSSWALKS] = &qa_kind_crosswalks,
};

const struct qa_kind *
qa_kind_get(enum qa_kind_id id)
{
	return kinds[id];
}

const struct qa_kind *
qa_kind_find(const char *name)
{
	int id;

	for (id = 1; id < QA_KINDS; id++)
		if (strcmp(kinds[id]->name, name) == 0)
			return kinds[id];
	return NULL;
}

int
qa_kind_column(const struct qa_kind *k, const char *name)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if (strcmp(k->columns[i].name, name) == 0)
			return (int)i;
	return -1;
}

int
qa_kind_flagged(const struct qa_kind *k, unsigned flag)
{
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->columns[i].flags & flag)
			return (int)i;
	return -1;
}

uint32_t
qa_kind_all(const struct qa_kind *k)
{
	return k->n >= 32 ? UINT32_MAX : (UINT32_C(1) << k->n) - 1;
}
