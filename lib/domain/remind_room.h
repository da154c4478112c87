/*
 * The inside of reminders: who, when, and whether it was told. Private to
 * domain/remind and its siblings.
 */
#ifndef QA_REMIND_ROOM_H
#define QA_REMIND_ROOM_H

#include "domain/remind.h"

/* "owner|lead|chair|scrutineer", in the order of the bits. */
#define qa_remind_roles "owner|lead|chair|scrutineer"

/* Who has a role for an action, with an address; NULL. */
const struct qa_contact *qa_remind_whom(
    const struct qa_reminders *, const struct qa_action *, unsigned role);

/* The day on which a stage of a day is reached. */
int qa_remind_date(struct qa_reminders *, int due, int stage);

/* The day that is reminded of, or QA_NO_DUE; of a re-review where the action
 * is done. */
int qa_remind_due(
    const struct qa_action_room *, const struct qa_action *, bool *review);

bool qa_remind_was_told(const struct qa_reminders *, const char *reference,
    int due, int stage, const char *address);

#endif
