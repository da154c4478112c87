/* What verbs record: a round is opened or closed. */
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "domain/s11_room.h"

int
qa_s11_open_round(struct qa_s11 *s, const char *const *text,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	const char *tool = text[QA_ROUND_TOOL], *round = text[QA_ROUND_ROUND];
	int64_t id = qa_book_find(&s->known.book, QA_S11_TOOLS, tool, f);
	const struct qa_tool *t = id == 0 ? NULL : qa_tools_get(&s->tools, id);
	char name[80];

	if (id == 0)
		return -1;
	if (t != NULL && t->status == QA_TOOL_RETIRED)
		return qa_fail(f, QA_USAGE,
		    "%s is retired: open the round with the tool that replaced "
		    "it, or give it the status live again",
		    tool);
	snprintf(name, sizeof(name), "open %.32s %.32s", round, tool);
	return qa_write_texts(s->known.db, o, name, text, NULL, 1, report, f);
}

int
qa_s11_close_round(struct qa_s11 *s, int day, const struct qa_ingest_options *o,
    struct qa_ingest_report *report, struct qa_fault *f)
{
	static const char *const names[] = { "round", "tool", "closed" };
	const struct qa_round *r = s->now.round;
	struct qa_cell cell[3 * 16];
	struct qa_writing w = {
		.name = "close", .columns = names, .n = 3, .cell = cell
	};
	char text[QA_DAY_TEXT];
	size_t i, k;

	qa_day_write(day, text);
	for (i = 0; i < s->rounds.n && w.rows < 16; i++) {
		if (s->rounds.round[i].id != r->id)
			continue;
		cell[w.rows * 3].s = r->code;
		cell[w.rows * 3 + 1].s =
		    qa_codes_text(s->known.book.codes, s->rounds.round[i].tool);
		cell[w.rows * 3 + 2].s = text;
		for (k = 0; k < 3; k++)
			cell[w.rows * 3 + k].n = strlen(cell[w.rows * 3 + k].s);
		w.rows++;
	}
	return qa_write_rows(s->known.db, o, &w, report, f);
}

bool
qa_s11_has_round(const struct qa_s11 *s, const char *round, const char *tool)
{
	const struct qa_codes *c = s->known.book.codes;
	int64_t r = qa_codes_find(c, QA_S11_ROUNDS, round, strlen(round));
	int64_t t = qa_codes_find(c, QA_S11_TOOLS, tool, strlen(tool));

	return r != 0 && t != 0 && qa_rounds_get(&s->rounds, r, t) != NULL;
}

struct qa_db *
qa_s11_db(const struct qa_s11 *s)
{
	return s->known.db;
}

/* The letter of feedback that an agency had last. */
struct fed {
	int64_t agency, round;
	const char *stage, *recipient;
};

static int
see_fed(struct qa_s11 *s, const struct qa_value *v, long batch, void *context)
{
	struct fed *x = context;
	const char *letter = qa_s11_kept(s, &v[QA_LETTER_LETTER]);

	(void)batch;
	if (letter == NULL)
		return -1;
	if (v[QA_LETTER_AGENCY].i != x->agency ||
	    v[QA_LETTER_ROUND].i != x->round || strcmp(letter, "feedback") != 0)
		return 0;
	x->stage = qa_s11_kept(s, &v[QA_LETTER_STAGE]);
	x->recipient = qa_s11_kept(s, &v[QA_LETTER_RECIPIENT]);
	return x->stage == NULL || x->recipient == NULL ? -1 : 0;
}

int
qa_s11_acknowledge(struct qa_s11 *s, const char *agency, int day,
    const struct qa_ingest_options *o, struct qa_ingest_report *report,
    struct qa_fault *f)
{
	struct fed x = { .round = s->now.round->id };
	char text[QA_DAY_TEXT], name[80];

	x.agency = qa_book_find(&s->known.book, QA_AGENCIES, agency, f);
	if (x.agency == 0 ||
	    qa_s11_each(s, &qa_kind_s11_letters, see_fed, &x, f) == -1)
		return -1;
	if (x.recipient == NULL)
		return qa_fail(f, QA_USAGE,
		    "%s has had no feedback of round %s: qa-s11 letters",
		    agency, s->now.round->code);
	snprintf(name, sizeof(name), "acknowledge %.40s", agency);
	return qa_write_texts(s->known.db, o, name,
	    (const char *const[]){ [QA_LETTER_ROUND] = s->now.round->code,
		[QA_LETTER_AGENCY] = agency,
		[QA_LETTER_LETTER] = "feedback",
		[QA_LETTER_STAGE] = x.stage,
		[QA_LETTER_RECIPIENT] = x.recipient,
		[QA_LETTER_ACKNOWLEDGED] = qa_day_write(day, text) },
	    NULL, 1, report, f);
}
