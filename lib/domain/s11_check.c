/* What is not in order before a briefing goes out. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/s11_brief.h"

static const struct qa_grid_column columns[] = {
	{ "finding", NULL, 0 },
	{ "agency", NULL, 0 },
	{ "standard", NULL, 0 },
	{ "detail", NULL, QA_OUT_WIDE },
	{ "remedy", NULL, QA_OUT_BELOW },
};

static void
put(struct qa_grid *g, const char *finding, const char *agency,
    const char *standard, const char *detail, const char *remedy)
{
	qa_grid_add(g, finding);
	qa_grid_add(g, agency);
	qa_grid_add(g, standard);
	qa_grid_add(g, detail);
	qa_grid_add(g, remedy);
}

static void say(struct qa_grid *, const char *finding, const char *agency,
    const char *standard, const char *remedy, const char *, ...)
    QA_PRINTF(6, 7);

static void
say(struct qa_grid *g, const char *finding, const char *agency,
    const char *standard, const char *remedy, const char *fmt, ...)
{
	char text[600];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	qa_utf8_mend(text);
	put(g, finding, agency, standard, text, remedy);
}

/* ---- returns ---- */

static void
check_party(struct qa_s11 *s, const struct qa_party *p, struct qa_grid *g)
{
	const struct qa_answer *a;
	char remedy[200];
	size_t i;

	snprintf(remedy, sizeof(remedy),
	    "qa-s11 gaps %s --agency %s | qa-actions draft | qa-ingest "
	    "actions -",
	    s->now.round->code, p->code);
	for (i = 0; p->tool != NULL && i < p->tool->n; i++) {
		a = qa_party_answer(p, i);
		if (!qa_answer_is_gap(a) ||
		    qa_s11_action(
			s, s->now.round->code, p->id, a->item->number) != NULL)
			continue;
		say(g, "no action", p->code, a->item->number, remedy,
		    "rated \"%s\"%s", a->held->label,
		    *a->improvement != '\0' ? ", with an improvement promised"
					    : "");
	}
	snprintf(remedy, sizeof(remedy), "qa-s11 template %s --agency %s",
	    s->now.round->code, p->code);
	if (qa_party_returned(p) && p->blank > 0)
		say(g, "no answer", p->code, NULL, remedy,
		    "%zu of %zu questions have no rating", p->blank, p->wanted);
	if (qa_party_returned(p) && p->asked == NULL)
		say(g, "not asked", p->code, NULL,
		    "qa-s11 assign writes down who is asked",
		    "returned without being asked");
}

/* ---- the briefing ---- */

/* Every improvement refers to recommendations that are there. */
static void
check_improvement(struct qa_s11 *s, const struct qa_brief *x,
    const struct qa_brief_row *r, struct qa_grid *g)
{
	const char *list = r->recommendations;
	long number, n = 0;
	int step;

	while ((step = qa_brief_number(&list, &number)) != 0) {
		n++;
		if (step == -1)
			say(g, "bad reference", NULL, NULL,
			    "qa-ingest s11-briefings: numbers separated by ;",
			    "improvement %ld refers to \"%.40s\"", r->number,
			    r->recommendations);
		else if (qa_brief_find(x, r->tool, QA_SECTION_RECOMMENDATION,
			     number) == NULL)
			say(g, "bad reference", NULL, NULL,
			    "qa-ingest s11-briefings: add the recommendation",
			    "improvement %ld refers to recommendation %ld, "
			    "which is not there",
			    r->number, number);
	}
	if (n == 0)
		say(g, "no recommendation", NULL, NULL,
		    "qa-ingest s11-briefings: say in recommendations which "
		    "one answers it",
		    "improvement %ld refers to no recommendation", r->number);
	(void)s;
}

static bool
is_referred_to(const struct qa_brief *x, const struct qa_brief_row *r)
{
	const char *list;
	long number;
	size_t i;
	int step;

	for (i = 0; i < x->n; i++) {
		if (x->row[i].section != QA_SECTION_IMPROVEMENT ||
		    x->row[i].tool != r->tool)
			continue;
		list = x->row[i].recommendations;
		while ((step = qa_brief_number(&list, &number)) != 0)
			if (step == 1 && number == r->number)
				return true;
	}
	return false;
}

static void
check_owner(struct qa_s11 *s, const struct qa_brief_row *r, const char *list,
    enum qa_kind_id kind, struct qa_grid *g)
{
	char remedy[160];
	const char *word;
	size_t n;
	int64_t id;

	snprintf(remedy, sizeof(remedy),
	    "qa-s11 gaps %s | qa-actions draft | qa-ingest actions -",
	    s->now.round->code);
	while ((word = qa_cell_word(&list, &n)) != NULL) {
		id = qa_codes_find(s->known.book.codes, kind, word, n);
		if (qa_s11_recommended(s, r, kind == QA_AGENCIES ? id : 0,
			kind == QA_BODIES ? id : 0) == NULL)
			say(g, "no action", NULL, NULL, remedy,
			    "recommendation %ld has no action of %.*s",
			    r->number, (int)n, word);
	}
}

static void
check_recommendation(struct qa_s11 *s, const struct qa_brief *x,
    const struct qa_brief_row *r, struct qa_grid *g)
{
	if (!is_referred_to(x, r))
		say(g, "not referred to", NULL, NULL,
		    "qa-ingest s11-briefings: name it in an improvement",
		    "no improvement refers to recommendation %ld", r->number);
	if (*r->bodies == '\0' && *r->agencies == '\0')
		say(g, "no owner", NULL, NULL,
		    "qa-ingest s11-briefings: say in bodies or agencies who "
		    "is to act",
		    "recommendation %ld names nobody who is to act", r->number);
	check_owner(s, r, r->bodies, QA_BODIES, g);
	check_owner(s, r, r->agencies, QA_AGENCIES, g);
}

/* A finding that counts agencies counts those that returned. */
static void
check_agencies(
    struct qa_s11 *s, const struct qa_brief_row *r, struct qa_grid *g)
{
	const struct qa_party *p;
	const char *list = r->agencies, *word;
	size_t n;
	int64_t id;

	while ((word = qa_cell_word(&list, &n)) != NULL) {
		id = qa_codes_find(s->known.book.codes, QA_AGENCIES, word, n);
		p = qa_sitting_party(&s->now, id);
		if (p == NULL || !qa_party_returned(p))
			say(g, "not returned",
			    qa_codes_text(s->known.book.codes, id), NULL,
			    "qa-ingest s11-briefings: take it out of agencies",
			    "%s %ld counts an agency that returned nothing",
			    r->section == QA_SECTION_WELL ? "strength"
							  : "improvement",
			    r->number);
	}
}

static void
check_briefing(struct qa_s11 *s, const struct qa_brief *x, struct qa_grid *g)
{
	size_t i;

	for (i = 0; i < x->n; i++) {
		const struct qa_brief_row *r = &x->row[i];

		if (!qa_brief_is_asked(s, r))
			continue;
		if (r->section == QA_SECTION_WELL ||
		    r->section == QA_SECTION_IMPROVEMENT)
			check_agencies(s, r, g);
		if (r->section == QA_SECTION_IMPROVEMENT)
			check_improvement(s, x, r, g);
		if (r->section == QA_SECTION_RECOMMENDATION)
			check_recommendation(s, x, r, g);
	}
}

int
qa_s11_check(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct qa_brief x;
	size_t i;
	int rc = -1;

	qa_grid_init(g, columns, QA_COUNT(columns));
	if (qa_brief_read(&x, s, f) == -1 || qa_s11_read_actions(s, f) == -1)
		goto done;
	for (i = 0; i < s->now.n; i++)
		check_party(s, &s->now.party[i], g);
	if (s->q.agency == NULL && s->q.kind == NULL && s->q.area == NULL)
		check_briefing(s, &x, g);
	rc = qa_grid_check(g, f);
done:
	qa_brief_clear(&x);
	return rc;
}
