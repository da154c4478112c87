/* The briefing of a round: seven sections, what can be counted is counted. */
#include <string.h>

#include "base/day.h"
#include "base/text.h"
#include "domain/s11_brief.h"
#include "domain/s11_tally.h"
#include "measure/quantifier.h"
#include "record/page.h"

#define TOOLS_MOST 16
#define PARTNERS "{partners}"

static const struct {
	const char *code, *heading;
} sections[QA_SECTIONS] = {
	{ "summary", "1 Summary" },
	{ "methodology", "2 Methodology" },
	{ "working_well", "3 What is working well?" },
	{ "improvement", "4 What are the areas for improvement?" },
	{ "recommendation", "5 Recommendations" },
	{ "next_step", "6 Next steps" },
	{ "resource", "7 Resources" },
};

struct briefing {
	struct qa_s11 *s;
	struct qa_brief x;
	struct qa_page page;
	struct qa_buf b; /* the paragraph being made */
};

static struct qa_buf *
anew(struct briefing *c)
{
	c->page.grid->failed |= c->b.failed;
	qa_buf_reset(&c->b);
	return &c->b;
}

static void
say(struct briefing *c, enum qa_page_part part)
{
	if (c->b.len > 0)
		qa_page_add(&c->page, part, qa_buf_str(&c->b));
}

/* A text with the words for how many in the place of {partners}, or, where
 * it has none, with the count behind it. */
static void
with_count(struct briefing *c, const struct qa_brief_row *r)
{
	struct qa_buf *b = anew(c);
	const char *text = r->text, *at;
	bool counted = *r->agencies != '\0';
	long total, count = qa_brief_count(c->s, r, &total);

	for (; (at = strstr(text, PARTNERS)) != NULL;
	     text = at + strlen(PARTNERS)) {
		bool begins = at == r->text;

		qa_buf_add(b, text, (size_t)(at - text));
		if (counted)
			qa_quantify(b, count, total,
			    qa_s11_noun(r->tool, false),
			    qa_s11_noun(r->tool, true), begins);
		else
			qa_buf_text(b, begins ? "Partners" : "partners");
	}
	qa_buf_text(b, text);
	if (text == r->text && counted && total > 0)
		qa_buf_print(b, " (%ld of %ld)", count, total);
}

/* "(See recommendation 1)", "(See recommendations 1 and 3)". */
static void
refer(struct qa_buf *b, const char *list)
{
	const char *rest = list;
	long number, n = 0, i = 0;
	int step;

	while ((step = qa_brief_number(&rest, &number)) != 0)
		n += step == 1;
	if (n == 0)
		return;
	qa_buf_print(b, " (See recommendation%s ", n > 1 ? "s" : "");
	while ((step = qa_brief_number(&list, &number)) != 0)
		if (step == 1) {
			i++;
			qa_buf_print(b, "%s%ld",
			    i == 1       ? ""
				: i == n ? " and "
					 : ", ",
			    number);
		}
	qa_buf_put(b, ')');
}

/* ---- computed paragraphs ---- */

static void
methodology(struct briefing *c, const struct qa_tool *t, bool several)
{
	struct qa_buf *b = anew(c);

	qa_buf_print(b, "%s%s", several ? t->title : "", several ? ": " : "");
	qa_s11_methodology(c->s, &c->s->now, t, b);
	say(c, QA_PAGE_PARAGRAPH);
}

/* The words of the scale, as they were asked. */
static void
name_scales(struct briefing *c, const struct qa_tool *t)
{
	const struct qa_scale *seen[8], *x;
	struct qa_buf *b = anew(c);
	size_t i, k, n = 0;

	for (i = 0; i < t->n && n < QA_COUNT(seen); i++) {
		x = t->item[i].scale;
		for (k = 0; x != NULL && k < n && seen[k] != x; k++)
			continue;
		if (x != NULL && k == n)
			seen[n++] = x;
	}
	for (k = 0; k < n; k++) {
		qa_buf_print(b, "%sRatings were", k > 0 ? " " : "");
		for (i = 0; i < seen[k]->n; i++)
			qa_buf_print(b, "%s \"%s\"",
			    i == 0                    ? ""
				: i + 1 == seen[k]->n ? " or"
						      : ",",
			    seen[k]->rating[i].label);
		qa_buf_put(b, '.');
	}
	say(c, QA_PAGE_PARAGRAPH);
}

/* What challenge made of ratings. */
struct challenged {
	long n, lower, higher, same;
};

static void
count_challenged(const struct qa_answer *a, struct challenged *n)
{
	int order;

	if (a == NULL || a->moderated == NULL || a->self == NULL ||
	    a->held == NULL)
		return;
	n->n++;
	order = qa_rating_compare(a->held, a->self, true);
	n->lower += order > 0;
	n->higher += order < 0;
	n->same += a->held == a->self;
}

static void
name_challenges(struct briefing *c)
{
	const struct qa_sitting *x = &c->s->now;
	struct challenged n = { .n = 0 };
	struct qa_buf *b = anew(c);
	size_t i, k;

	for (i = 0; i < x->n; i++)
		for (k = 0; x->party[i].tool != NULL && k < x->party[i].tool->n;
		     k++)
			count_challenged(qa_party_answer(&x->party[i], k), &n);
	if (n.n > 0)
		qa_buf_print(b,
		    "Challenge settled %ld rating%s: %ld lower, %ld higher, "
		    "%ld the same%s.",
		    n.n, n.n == 1 ? "" : "s", n.lower, n.higher, n.same,
		    n.lower + n.higher + n.same < n.n
			? ", others from or to not applicable"
			: "");
	say(c, QA_PAGE_PARAGRAPH);
}

/* The count of the lowest rating: where it is none it is good news, else it
 * is to be improved. */
static void
lowest(struct briefing *c, const struct qa_tool *t, bool well)
{
	struct qa_buf *b = anew(c);

	if ((qa_s11_lowest(c->s, &c->s->now, t, b) == 0) == well)
		say(c, QA_PAGE_PARAGRAPH);
}

/* A sentence on each standard: how many are at its best rating. */
static void
best_of(struct briefing *c, const struct qa_tool *t)
{
	struct qa_s11_tally n;
	const struct qa_item *x;
	struct qa_buf *b;
	size_t i;

	for (i = 0; i < t->n; i++) {
		x = &t->item[i];
		if (x->above != NULL || !qa_unit_is_rated(t, x))
			continue;
		qa_s11_tally_unit(c->s, &c->s->now, t, x, &n);
		if (n.scale == NULL || n.rated == 0)
			continue;
		b = anew(c);
		qa_s11_put_title(b, x);
		qa_buf_text(b, ": ");
		qa_quantify(b, n.count[0], n.rated, qa_s11_noun(t, false),
		    qa_s11_noun(t, true), false);
		qa_buf_print(b, " %s it \"%s\"",
		    n.count[0] == 1 || n.count[0] == 0 ? "rates" : "rate",
		    n.scale->rating[0].label);
		say(c, QA_PAGE_BULLET);
	}
}

/* What was improved and what is promised, in actions. */
static void
name_actions(struct briefing *c)
{
	const struct qa_sitting *x = &c->s->now;
	long gaps = 0, with = 0;
	struct qa_buf *b = anew(c);
	const struct qa_party *p;
	size_t i, k;

	for (i = 0; i < x->n; i++) {
		p = &x->party[i];
		for (k = 0; p->tool != NULL && k < p->tool->n; k++) {
			if (!qa_answer_is_gap(qa_party_answer(p, k)))
				continue;
			gaps++;
			with += qa_s11_action(c->s, x->round->code, p->id,
				    p->tool->item[k].number) != NULL;
		}
	}
	qa_buf_print(b,
	    "%ld rating%s called for an action of one agency, and %ld of them "
	    "%s in the action log.",
	    gaps, gaps == 1 ? "" : "s", with, with == 1 ? "is" : "are");
	say(c, QA_PAGE_BULLET);
}

/* Each tool has its own cadence. */
static void
name_next(struct briefing *c, const struct qa_tool *t)
{
	const struct qa_round *r =
	    qa_rounds_get(&c->s->rounds, c->s->now.round->id, t->id);
	struct qa_buf *b = anew(c);
	char day[QA_DAY_TEXT];

	if (r != NULL && r->every_months > 0)
		qa_buf_print(b,
		    "The next round is due on %s, %d months after this one.",
		    qa_day_write(
			qa_day_add_months(r->due, r->every_months), day),
		    r->every_months);
	say(c, QA_PAGE_BULLET);
}

/* ---- sections ---- */

static void
put_codes(struct qa_buf *b, const char *list)
{
	for (; *list != '\0'; list++)
		if (*list == ';')
			qa_buf_text(b, ", ");
		else
			qa_buf_put(b, *list);
}

/* " (QA, BUSINESS; police)": the bodies and agencies that are to act. */
static void
put_list(struct qa_buf *b, const char *bodies, const char *agencies)
{
	if (*bodies == '\0' && *agencies == '\0')
		return;
	qa_buf_text(b, " (");
	put_codes(b, bodies);
	if (*bodies != '\0' && *agencies != '\0')
		qa_buf_text(b, "; ");
	put_codes(b, agencies);
	qa_buf_put(b, ')');
}

static void
put_row(struct briefing *c, const struct qa_brief_row *r)
{
	char day[QA_DAY_TEXT];
	struct qa_buf *b;

	switch (r->section) {
	case QA_SECTION_SUMMARY:
	case QA_SECTION_METHODOLOGY:
		with_count(c, r);
		say(c, QA_PAGE_PARAGRAPH);
		break;
	case QA_SECTION_WELL:
		with_count(c, r);
		say(c, QA_PAGE_BULLET);
		break;
	case QA_SECTION_IMPROVEMENT:
		with_count(c, r);
		refer(&c->b, r->recommendations);
		say(c, QA_PAGE_BULLET);
		break;
	case QA_SECTION_RECOMMENDATION:
		b = anew(c);
		qa_buf_text(b, r->text);
		put_list(b, r->bodies, r->agencies);
		qa_page_item(&c->page, r->number, qa_buf_str(b));
		break;
	case QA_SECTION_NEXT:
		b = anew(c);
		if (r->date != QA_NO_DATE)
			qa_buf_print(b, "%s: ", qa_day_write(r->date, day));
		qa_buf_text(b, r->text);
		say(c, QA_PAGE_BULLET);
		break;
	case QA_SECTION_RESOURCE:
		qa_page_link(&c->page, r->text, r->link);
		break;
	}
}

static void
put_computed(struct briefing *c, enum qa_brief_section section,
    const struct qa_tool *const *t, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (section == QA_SECTION_METHODOLOGY) {
			methodology(c, t[i], n > 1);
			name_scales(c, t[i]);
		}
		if (section == QA_SECTION_WELL) {
			lowest(c, t[i], true);
			best_of(c, t[i]);
		}
		if (section == QA_SECTION_IMPROVEMENT)
			lowest(c, t[i], false);
	}
	if (section == QA_SECTION_METHODOLOGY)
		name_challenges(c);
	if (section == QA_SECTION_NEXT) {
		name_actions(c);
		for (i = 0; i < n; i++)
			name_next(c, t[i]);
	}
}

static void
put_section(struct briefing *c, enum qa_brief_section section,
    const struct qa_tool *const *t, size_t n)
{
	const size_t before = qa_grid_rows(c->page.grid) + 1;
	size_t i, k;

	c->page.section = sections[section].code;
	qa_page_add(&c->page, QA_PAGE_HEADING, sections[section].heading);
	put_computed(c, section, t, n);
	for (i = 0; i < c->x.n; i++)
		for (k = 0; c->x.row[i].section == section && k < n; k++)
			if (c->x.row[i].tool == t[k])
				put_row(c, &c->x.row[i]);
	if (qa_grid_rows(c->page.grid) == before)
		qa_page_add(&c->page, QA_PAGE_PARAGRAPH,
		    "Nothing is written here yet: qa-ingest s11-briefings.");
}

/* Without --tool the briefing is of the tool that it is for, section 11; a
 * round of others is of all of them. */
static size_t
tools_of(struct qa_s11 *s, const struct qa_tool **t)
{
	size_t i, n = qa_s11_tools_of(s, &s->now, t, TOOLS_MOST);

	for (i = 0; s->q.tool == NULL && i < n; i++)
		if (t[i]->type == QA_AUDIT_S11) {
			t[0] = t[i];
			return 1;
		}
	return n;
}

/* The parties of one tool only, so that counts are of them. */
static void
keep_tools(struct qa_sitting *x, const struct qa_tool *const *t, size_t n)
{
	size_t i, k, kept = 0;

	for (i = 0; i < x->n; i++)
		for (k = 0; k < n; k++)
			if (x->party[i].tool == t[k]) {
				x->party[kept++] = x->party[i];
				break;
			}
	x->n = kept;
}

int
qa_s11_briefing(struct qa_s11 *s, struct qa_grid *g, struct qa_fault *f)
{
	struct briefing c = { .s = s, .b = QA_BUF_EMPTY };
	const struct qa_tool *t[TOOLS_MOST];
	const struct qa_round *r = s->now.round, *own = NULL;
	int section, rc = -1;
	size_t n;

	qa_page_init(g);
	c.page.grid = g;
	c.page.document = r->code;
	if (qa_brief_read(&c.x, s, f) == -1 || qa_s11_read_actions(s, f) == -1)
		goto done;
	n = tools_of(s, t);
	keep_tools(&s->now, t, n);
	c.page.section = "title";
	if (n == 1)
		own = qa_rounds_get(&s->rounds, r->id, t[0]->id);
	if (own != NULL && *own->title == '\0')
		qa_buf_print(
		    anew(&c), "%s, %s: briefing", t[0]->title, r->code);
	else
		qa_buf_print(anew(&c), "%s: briefing",
		    own != NULL             ? own->title
			: *r->title != '\0' ? r->title
					    : r->code);
	say(&c, QA_PAGE_TITLE);
	for (section = 0; section < QA_SECTIONS; section++)
		put_section(&c, (enum qa_brief_section)section, t, n);
	anew(&c);
	rc = qa_grid_check(g, f);
done:
	qa_buf_clear(&c.b);
	qa_brief_clear(&c.x);
	return rc;
}
