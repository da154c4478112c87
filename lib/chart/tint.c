#include <string.h>

#include "base/text.h"
#include "chart/tint.h"

const char *const qa_tint_words =
    "blue|turquoise|pink|orange|grey|purple|green|amber|red|pale|white";

static const struct {
	enum qa_ink ink;
	bool dark;
} tints[] = {
	[QA_TINT_BLUE] = { QA_INK_BLUE, true },
	[QA_TINT_TURQUOISE] = { QA_INK_TURQUOISE, false },
	[QA_TINT_PINK] = { QA_INK_PINK, true },
	[QA_TINT_ORANGE] = { QA_INK_ORANGE, false },
	[QA_TINT_GREY] = { QA_INK_GREY, true },
	[QA_TINT_PURPLE] = { QA_INK_PURPLE, false },
	[QA_TINT_GREEN] = { QA_INK_GREEN, false },
	[QA_TINT_AMBER] = { QA_INK_AMBER, false },
	[QA_TINT_RED] = { QA_INK_RED, true },
	[QA_TINT_PALE] = { QA_INK_PALE, false },
	[QA_TINT_WHITE] = { QA_INK_WHITE, false },
};

int
qa_tint_find(const char *word)
{
	if (word == NULL)
		return -1;
	return qa_list_find(qa_tint_words, word, strlen(word));
}

static bool
is_known(enum qa_tint tint)
{
	return (unsigned int)tint < QA_TINTS;
}

enum qa_ink
qa_tint_ink(enum qa_tint tint)
{
	return is_known(tint) ? tints[tint].ink : QA_INK_WHITE;
}

bool
qa_tint_is_dark(enum qa_tint tint)
{
	return is_known(tint) && tints[tint].dark;
}
