/* Results in the style that the options ask for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "face/cmd.h"

const char *
qa_cmd_day(int day, char text[static 16])
{
	return qa_day_write(day, text);
}

const char *
qa_cmd_morning(const struct qa_cmd *c, char room[static 32])
{
	char day[QA_DAY_TEXT];

	qa_day_write(c->today, day);
	if (strncmp(day, c->moment, 10) == 0)
		return c->moment;
	snprintf(room, 32, "%.10sT09:00:00Z", day);
	return room;
}

bool
qa_cmd_is_ahead(const struct qa_cmd *c)
{
	int now;

	return qa_day_read(c->moment, 10, &now) == 0 && c->today > now + 1;
}

void
qa_cmd_say_lines(const struct qa_cmd *c, const char *s)
{
	size_t n;

	for (; *s != '\0'; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		qa_cmd_say(c, "%.*s", (int)n, s);
	}
}

struct qa_author
qa_cmd_author(const struct qa_cmd *c)
{
	struct qa_author a = { .today = c->today,
		.user = c->user,
		.moment = c->moment,
		.temporary = c->temporary,
		.dry_run = c->dry_run };

	return a;
}

/* The facts of the head, which live as long as the command. */
static const struct qa_out_fact *
facts(struct qa_cmd *c)
{
	struct qa_out_fact all[] = { { "tool", c->name },
		{ "version", QA_VERSION },
		{ "period",
		    c->has_period ? qa_period_write(c->period, c->period_text)
				  : NULL },
		{ "batch", c->batch[0] == '\0' ? NULL : c->batch },
		{ "as_of",
		    c->has_as_of ? qa_day_write(c->as_of, c->as_of_text)
				 : NULL },
		{ NULL, NULL } };

	memcpy(c->facts, all, sizeof(all));
	return c->facts;
}

int
qa_cmd_out(struct qa_cmd *c, struct qa_out **out, const char *caption,
    const struct qa_grid_column *columns, size_t n, struct qa_fault *f)
{
	c->style.caption = caption;
	c->style.facts = facts(c);
	return qa_out_open(out, &c->style, columns, n, f);
}

/* Columns that are only for people are left out of what programs read. */
static bool
left_out(const struct qa_out_style *style, const struct qa_grid_column *column)
{
	bool people = style->format == QA_FORMAT_TEXT ||
	    style->format == QA_FORMAT_MD || style->format == QA_FORMAT_HTML;

	return !people && (column->flags & QA_OUT_SHOWN) != 0;
}

/* Opens the output and puts all rows of a grid into it. */
static int
put_grid(struct qa_out **out, const struct qa_out_style *style,
    const struct qa_grid *g, struct qa_grid_column *column, struct qa_fault *f)
{
	size_t i, r, n = 0;

	for (i = 0; i < g->n; i++)
		if (!left_out(style, &g->column[i]))
			column[n++] = g->column[i];
	if (qa_grid_check(g, f) == -1 ||
	    qa_out_open(out, style, column, n, f) == -1)
		return -1;
	for (r = 0; r < qa_grid_rows(g); r++) {
		for (i = 0; i < g->n; i++)
			if (!left_out(style, &g->column[i]))
				qa_out_cell(*out, qa_grid_get(g, r, i));
		if (qa_out_row(*out, f) == -1)
			return -1;
	}
	return 0;
}

int
qa_cmd_print(struct qa_cmd *c, const struct qa_grid *g, const char *caption,
    struct qa_fault *f)
{
	struct qa_out *out = NULL;
	struct qa_grid_column *column = calloc(g->n + 1, sizeof(*column));
	int rc = -1;

	if (column == NULL)
		return qa_fail_memory(f);
	c->style.caption = caption;
	c->style.facts = facts(c);
	if (put_grid(&out, &c->style, g, column, f) == 0)
		rc = qa_out_finish(out, f);
	qa_out_free(out);
	free(column);
	return rc;
}

int
qa_cmd_csv(struct qa_cmd *c, const struct qa_grid *g, struct qa_buf *b,
    struct qa_fault *f)
{
	const struct qa_out_style style = { .format = QA_FORMAT_CSV,
		.temporary = c->temporary };
	struct qa_out *out = NULL;
	struct qa_grid_column *column = calloc(g->n + 1, sizeof(*column));
	int rc = -1;

	if (column == NULL)
		return qa_fail_memory(f);
	if (put_grid(&out, &style, g, column, f) == 0)
		rc = qa_out_take(out, b, f);
	qa_out_free(out);
	free(column);
	return rc;
}

int
qa_cmd_bytes(struct qa_cmd *c, const struct qa_buf *b, struct qa_fault *f)
{
	if (b->failed)
		return qa_fail_memory(f);
	return qa_out_verbatim(&c->style, qa_buf_str(b), b->len, f);
}
