/* qa-trend: series over time: control charts, run charts, year on year; from
 * the database, or as a filter of rows from a pipe. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "base/text.h"
#include "domain/rebase.h"
#include "domain/trend_picture.h"
#include "domain/trend_report.h"
#include "domain/trend_stored.h"
#include "domain/trend_stream.h"
#include "domain/write.h"
#include "domain/years.h"
#include "face/cmd.h"
#include "face/rows.h"
#include "store/batch.h"

#define NAME_MAX_BYTES 200 /* of a picture's file, as folders take them */

/* What is asked of the series. */
enum question {
	POINTS, /* every point of every series */
	SIGNALS, /* the last point of those that signal */
	ICONS, /* the last point of each */
	YEARS,
	SUGGEST,
	REPORT,
	QUESTIONS
};

struct options {
	struct qa_strings priorities;
	const char *chart, *profile, *screen, *polarity, *target;
	const char *charts, *agency, *from, *reason, *minute;
	int shift, trend, baseline, minimum, forecast, per;
	bool breakdowns, grid, withdraw;
	bool asked[QUESTIONS];
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	struct qa_trend_how how;
	enum question question;
	struct qa_out *out; /* of rows */
	struct qa_grid_column column[QA_TREND_COLUMNS];
	struct qa_grid table; /* of the questions that have one */
	struct qa_names drawn; /* names of pictures that were written */
};

/* ---- options ---- */

/* The chart and its profile. */
static int
read_chart(struct run *r, struct qa_fault *f)
{
	static const enum qa_spc_chart charts[] = { QA_XMR_CHART, QA_XMR_CHART,
		QA_RUN_CHART, QA_P_CHART, QA_P_PRIME_CHART, QA_U_CHART,
		QA_U_PRIME_CHART, QA_C_CHART };
	const struct options *o = r->o;
	int chart = 0, profile = 0;

	if (o->chart != NULL &&
	    (chart = qa_cmd_word(
		 "chart", "auto|xmr|run|p|pprime|u|uprime|c", o->chart, f)) < 0)
		return -1;
	if (o->profile != NULL &&
	    (profile = qa_cmd_word("profile", "mdc|nhsr", o->profile, f)) < 0)
		return -1;
	r->how.choose = chart == 0;
	r->how.spc = qa_spc_profile(
	    profile == 0 ? QA_SPC_MDC : QA_SPC_NHSR, charts[chart]);
	return 0;
}

#define NOT_GIVEN -1 /* of an option that is a number, which none is */

/* A number of an option within bounds. */
static int
bounded(const char *option, int value, int low, int high, struct qa_fault *f)
{
	if (value == NOT_GIVEN || (value >= low && value <= high))
		return 0;
	return qa_cmd_usage(
	    f, "--%s takes %d to %d, not %d", option, low, high, value);
}

static int
read_rules(struct run *r, struct qa_fault *f)
{
	const struct options *o = r->o;
	int screen;

	if (bounded("shift", o->shift, 6, 8, f) == -1 ||
	    bounded("trend-length", o->trend, 5, 8, f) == -1 ||
	    bounded("baseline", o->baseline, 12, 1000, f) == -1 ||
	    bounded("minimum", o->minimum, 1, 1000, f) == -1 ||
	    bounded("forecast", o->forecast, 1, 120, f) == -1 ||
	    bounded("per", o->per, 1, 10000000, f) == -1)
		return -1;
	if (o->shift > 0)
		r->how.spc.shift = o->shift;
	if (o->trend > 0)
		r->how.spc.trend = o->trend;
	if (o->baseline > 0)
		r->how.spc.baseline = (size_t)o->baseline;
	if (o->minimum > 0)
		r->how.spc.minimum = (size_t)o->minimum;
	if (o->screen == NULL)
		return 0;
	if ((screen = qa_cmd_word("screen", "on|off", o->screen, f)) < 0)
		return -1;
	r->how.spc.screen = screen == 0;
	return 0;
}

static int
read_goal(struct run *r, struct qa_fault *f)
{
	static const enum qa_polarity ways[] = { QA_HIGH, QA_LOW, QA_NEUTRAL };
	const struct options *o = r->o;
	int i;

	if (o->polarity != NULL) {
		i = qa_cmd_word("polarity", "high|low|none", o->polarity, f);
		if (i < 0)
			return -1;
		r->how.has_polarity = true;
		r->how.polarity = ways[i];
	}
	if (o->target == NULL)
		return 0;
	if (qa_num_read(o->target, strlen(o->target), &r->how.target) != 0)
		return qa_cmd_usage(
		    f, "--target takes a number, not \"%s\"", o->target);
	r->how.has_target = true;
	return 0;
}

/* Pictures have every point, so that there is no question beside them. */
static int
check_pictures(const struct run *r, struct qa_fault *f)
{
	bool svg = r->c->style.format == QA_FORMAT_SVG;

	if (r->o->charts != NULL && *r->o->charts == '\0')
		return qa_cmd_usage(f, "--charts takes a folder: --charts .");
	if (r->o->grid && !svg)
		return qa_cmd_usage(f, "--grid goes with -F svg");
	if (r->o->charts != NULL && svg)
		return qa_cmd_usage(f,
		    "--charts DIR makes a file a series, -F svg one picture: "
		    "ask for one of them");
	if ((r->o->charts != NULL || svg) && r->question != POINTS)
		return qa_cmd_usage(f,
		    "a picture shows every point: leave out the other "
		    "question");
	if (r->c->dry_run)
		return qa_cmd_usage(f, "-n goes with rebase");
	return 0;
}

static int
find_question(struct run *r, struct qa_fault *f)
{
	static const char *const names[QUESTIONS] = { "", "--signals",
		"--icons", "--year-on-year", "--suggest-rebase",
		"--exception-report" };
	int i;

	for (i = POINTS + 1; i < QUESTIONS; i++) {
		if (!r->o->asked[i])
			continue;
		if (r->question != POINTS)
			return qa_cmd_usage(f,
			    "%s and %s are two questions: ask one",
			    names[r->question], names[i]);
		r->question = (enum question)i;
	}
	if (r->question == REPORT && r->o->agency == NULL)
		return qa_cmd_usage(f, "for which agency? --agency police");
	if (r->o->agency != NULL && r->question != REPORT)
		return qa_cmd_usage(f, "--agency goes with --exception-report");
	return check_pictures(r, f);
}

static int
read_how(struct run *r, struct qa_fault *f)
{
	if (read_chart(r, f) == -1 || read_rules(r, f) == -1 ||
	    read_goal(r, f) == -1)
		return -1;
	r->how.forecast = r->o->forecast > 0 ? r->o->forecast : 0;
	r->how.precision = r->c->precision;
	r->how.per = r->o->per > 0 ? r->o->per : 1;
	return find_question(r, f);
}

/* ---- rows ---- */

static int
put_point(struct run *r, const struct qa_trend *t, size_t i,
    const char *finding, struct qa_fault *f)
{
	struct qa_trend_cells cells; /* large: only what is read is set */
	int rc;

	cells.finding = finding;
	memset(&cells.note, 0, sizeof(cells.note));
	qa_trend_put(t, &r->how, i, &cells);
	rc = cells.note.failed ? qa_fail_memory(f)
			       : qa_out_cells(r->out, cells.cell, f);
	qa_buf_clear(&cells.note);
	return rc;
}

/* Whether the last point says something. */
static bool
signals(const struct qa_trend *t)
{
	size_t at;
	const struct qa_trend_point *last = qa_trend_last(t, &at);

	return last != NULL && t->result[last->element].signal != QA_NO_SIGNAL;
}

/* All points of a series, or its last one. */
static int
put_points(struct run *r, struct qa_trend *t, struct qa_fault *f)
{
	struct qa_buf finding = QA_BUF_EMPTY;
	size_t i, last = 0;
	bool any = qa_trend_last(t, &last) != NULL;
	int rc = 0;

	if (r->question == SIGNALS && !signals(t))
		return 0;
	if (any) {
		qa_trend_finding(t, &finding);
		qa_trend_caution(t, &finding);
	}
	if (r->question == POINTS && r->how.forecast > 0)
		rc = qa_trend_project(t, r->how.forecast, f);
	for (i = 0; rc == 0 && i < t->n; i++)
		if (r->question == POINTS || (any && i == last))
			rc = put_point(r, t, i,
			    any && i == last ? qa_buf_str(&finding) : NULL, f);
	qa_buf_clear(&finding);
	return rc;
}

/* People read the points of a series under its title. */
static int
open_rows(struct run *r, struct qa_fault *f)
{
	struct qa_grid_column *c = r->column;
	bool piped = r->c->operands_n > 0;
	size_t i;

	for (i = 0; i < qa_trend_columns_n; i++) {
		c[i] = qa_trend_columns[i];
		if (r->question == POINTS && !piped &&
		    strcmp(c[i].name, "title") == 0)
			c[i].flags = QA_OUT_GROUP;
		if (strcmp(c[i].name, "area") == 0 &&
		    (piped || r->c->areas.n > 0))
			c[i].flags = 0;
		if (strcmp(c[i].name, "breakdown") == 0 &&
		    (piped || r->o->breakdowns))
			c[i].flags = 0;
	}
	return qa_cmd_out(r->c, &r->out, NULL, c, qa_trend_columns_n, f);
}

/* ---- pictures ---- */

/* "Up to batch 17." */
static void
write_source(const struct run *r, char *out, size_t size)
{
	char day[16];

	out[0] = '\0';
	if (r->c->batch[0] != '\0')
		snprintf(out, size, "Up to batch %s%s%s.", r->c->batch,
		    r->c->has_as_of ? ", as known on " : "",
		    r->c->has_as_of ? qa_cmd_day(r->c->as_of, day) : "");
}

/* CP02-E06000014; characters that have no place in a name are -. */
static void
write_name(const struct qa_trend *t, struct qa_buf *b)
{
	const char *part[] = { t->indicator, t->area, t->breakdown }, *s;
	size_t i;

	for (i = 0; i < QA_COUNT(part); i++) {
		if (b->len > 0 && *part[i] != '\0')
			qa_buf_put(b, '-');
		for (s = part[i]; *s != '\0' && b->len < NAME_MAX_BYTES; s++)
			qa_buf_put(b,
			    (*s >= '0' && *s <= '9') ||
				    (*s >= 'A' && *s <= 'Z') ||
				    (*s >= 'a' && *s <= 'z') || *s == '_'
				? *s
				: '-');
	}
	if (b->len == 0)
		qa_buf_text(b, "series");
}

/* DIR/CP02-E06000014.svg; -2 after the name of another one's. */
static int
write_path(struct run *r, const struct qa_trend *t, struct qa_buf *b,
    struct qa_fault *f)
{
	struct qa_buf name = QA_BUF_EMPTY;
	size_t plain;
	int n, rc = -1;

	write_name(t, &name);
	plain = name.len;
	for (n = 2;
	     !name.failed && qa_names_find(&r->drawn, name.data, name.len) >= 0;
	     n++) {
		name.len = plain;
		qa_buf_print(&name, "-%d", n);
	}
	qa_buf_print(b, "%s/%s.svg", r->o->charts, qa_buf_str(&name));
	if (name.failed || b->failed ||
	    qa_names_add(&r->drawn, name.data, name.len) == -1)
		qa_fail_memory(f);
	else
		rc = 0;
	qa_buf_clear(&name);
	return rc;
}

/* One file a series. */
static int
write_chart(struct run *r, const struct qa_trend *t, struct qa_fault *f)
{
	struct qa_out_style style = { .temporary = r->c->temporary };
	struct qa_buf path = QA_BUF_EMPTY, picture = QA_BUF_EMPTY;
	char source[96];
	int rc = -1;

	write_source(r, source, sizeof(source));
	if (write_path(r, t, &path, f) == -1)
		goto done;
	style.path = path.data;
	if (qa_trend_draw(t, &r->how, source, &picture, f) == 0)
		rc = qa_out_verbatim(
		    &style, qa_buf_str(&picture), picture.len, f);
done:
	qa_buf_clear(&path);
	qa_buf_clear(&picture);
	return rc;
}

/* Pictures that are kept until all are there. */
struct album {
	struct qa_trend_picture *picture;
	struct qa_trend *trend; /* that they borrow from */
	size_t n;
};

static void
clear_album(struct album *a)
{
	size_t i;

	for (i = 0; i < a->n; i++) {
		qa_trend_picture_clear(&a->picture[i]);
		qa_trend_clear(&a->trend[i]);
	}
	free(a->picture);
	free(a->trend);
}

/* Room for one more; the trend to read it into, or NULL. */
static struct qa_trend *
turn_page(struct album *a, struct qa_fault *f)
{
	void *p;

	p = realloc(a->picture, (a->n + 1) * sizeof(*a->picture));
	if (p != NULL) {
		a->picture = p;
		p = realloc(a->trend, (a->n + 1) * sizeof(*a->trend));
	}
	if (p == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	a->trend = p;
	memset(&a->trend[a->n], 0, sizeof(*a->trend));
	memset(&a->picture[a->n], 0, sizeof(*a->picture));
	return &a->trend[a->n++];
}

/* All on one page, or the only one. */
static int
draw_album(struct run *r, struct album *a, struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	char source[96];
	int rc = -1;

	write_source(r, source, sizeof(source));
	if (r->o->grid)
		rc = qa_trend_draw_page(a->picture, a->n, source, &b, f);
	else if (a->n == 1)
		rc = qa_trend_draw(&a->trend[0], &r->how, source, &b, f);
	else if (a->n == 0)
		qa_fail(f, QA_DATA, "there are no figures to draw");
	else
		qa_cmd_usage(f,
		    "there are %zu series: name one with -i and -a, or draw "
		    "them all with --grid or --charts DIR",
		    a->n);
	if (rc == 0)
		rc = qa_cmd_bytes(r->c, &b, f);
	qa_buf_clear(&b);
	return rc;
}

static int
add_picture(struct run *r, struct album *a, struct qa_fault *f)
{
	char id[32];

	snprintf(id, sizeof(id), "trend%zu", a->n);
	return qa_trend_picture_make(
	    &a->picture[a->n - 1], &a->trend[a->n - 1], &r->how, id, "", f);
}

/* ---- from the database ---- */

static int
answer(struct run *r, struct qa_trend_reader *reader, struct qa_trend *t,
    const struct qa_trend_source *from, struct qa_fault *f)
{
	switch (r->question) {
	case YEARS:
		return qa_years_put(&r->table, &reader->card.known,
		    from->entry->x, from->area, from->breakdown, from->history,
		    f);
	case SUGGEST:
		return qa_rebase_suggest(t, r->how.spc.shift, &r->table, f);
	case REPORT:
		return qa_trend_report(&reader->card, from, t, &r->how,
		    r->o->agency, &r->table, f);
	case POINTS:
	case SIGNALS:
	case ICONS:
	case QUESTIONS:
		break;
	}
	return put_points(r, t, f);
}

/* Reads every series, and answers or draws it. */
static int
go_through(struct run *r, struct qa_trend_reader *reader, struct album *a,
    struct qa_fault *f)
{
	bool svg = r->c->style.format == QA_FORMAT_SVG;
	struct qa_trend one = { .n = 0 }, *t = &one;
	struct qa_trend_source from;
	int step = -1;

	for (;;) {
		if (svg && (t = turn_page(a, f)) == NULL) {
			step = -1;
			break;
		}
		if ((step = qa_trend_next(reader, t, &from, f)) != 1) {
			a->n -= svg;
			break;
		}
		step = -1;
		if (qa_trend_compute(t, &r->how, f) == -1 ||
		    (svg ? add_picture(r, a, f)
			    : r->o->charts != NULL
			    ? write_chart(r, t, f)
			    : answer(r, reader, t, &from, f)) == -1)
			break;
	}
	qa_trend_clear(&one);
	return step;
}

static int
begin(struct run *r, struct qa_fault *f)
{
	if (r->c->style.format == QA_FORMAT_SVG || r->o->charts != NULL)
		return 0;
	switch (r->question) {
	case YEARS:
		qa_grid_init(&r->table, qa_years_columns, qa_years_columns_n);
		return 0;
	case SUGGEST:
		qa_grid_init(&r->table, qa_rebase_columns, qa_rebase_columns_n);
		return 0;
	case REPORT:
		qa_grid_init(&r->table, qa_trend_report_columns,
		    qa_trend_report_columns_n);
		return 0;
	case POINTS:
	case SIGNALS:
	case ICONS:
	case QUESTIONS:
		break;
	}
	return open_rows(r, f);
}

static int
finish(struct run *r, struct album *a, struct qa_fault *f)
{
	if (r->c->style.format == QA_FORMAT_SVG)
		return draw_album(r, a, f);
	if (r->o->charts != NULL)
		return 0;
	if (r->question >= YEARS)
		return qa_cmd_print(r->c, &r->table, NULL, f);
	return qa_out_finish(r->out, f);
}

static int
trends_stored(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	struct qa_scorecard_query q = { .period = c->period,
		.areas = c->areas.item,
		.areas_n = c->areas.n,
		.indicators = c->indicators.item,
		.indicators_n = c->indicators.n,
		.priorities = r->o->priorities.item,
		.priorities_n = r->o->priorities.n,
		.breakdowns = r->o->breakdowns,
		.as_of = c->has_as_of ? c->as_of : QA_ALWAYS,
		.today = c->today };
	struct qa_scorecard_head head;
	struct qa_trend_reader reader;
	struct album album = { .n = 0 };
	struct qa_db *db = NULL;
	int rc = -1;

	memset(&reader, 0, sizeof(reader));
	if (!c->has_period)
		q.period.first = q.period.last = c->today;
	if (qa_db_open(&db, c->db, QA_DB_READ, f) == -1 ||
	    qa_trend_reader_open(&reader, db, &q, c->has_period, f) == -1 ||
	    qa_card_head(&reader.card, &head, f) == -1)
		goto done;
	if (r->question == REPORT &&
	    qa_book_find(
		&reader.card.known.book, QA_AGENCIES, r->o->agency, f) == 0)
		goto done;
	snprintf(c->batch, sizeof(c->batch), "%s", head.batch);
	if (begin(r, f) == -1 || go_through(r, &reader, &album, f) == -1)
		goto done;
	qa_trend_reader_close(&reader);
	memset(&reader, 0, sizeof(reader));
	qa_db_close(db); /* all is read: nobody waits for us */
	db = NULL;
	rc = finish(r, &album, f);
done:
	clear_album(&album);
	qa_trend_reader_close(&reader);
	qa_db_close(db);
	return rc;
}

/* ---- from a pipe ---- */

static int
finish_series(struct run *r, struct qa_trend_stream *s, size_t i,
    struct album *a, bool *more, struct qa_fault *f)
{
	struct qa_trend *t, *page;

	*more = false;
	if (qa_trend_stream_series(s, i, &t, f) == -1)
		return -1;
	if (t == NULL)
		return 0;
	*more = true;
	if (qa_trend_compute(t, &r->how, f) == -1) {
		if (f->exit == QA_DATA && f->line == 0)
			f->line = t->point[0].line;
		return -1;
	}
	if (r->c->style.format != QA_FORMAT_SVG)
		return r->o->charts != NULL ? write_chart(r, t, f)
					    : put_points(r, t, f);
	/* the album keeps the series */
	if ((page = turn_page(a, f)) == NULL)
		return -1;
	*page = *t;
	memset(t, 0, sizeof(*t));
	return add_picture(r, a, f);
}

/* Feeds all rows: 0, 1 where series must be gathered, -1. */
static int
feed(struct run *r, struct qa_rows *rows, struct qa_trend_stream *s,
    struct album *a, struct qa_fault *f)
{
	enum qa_group_step what;
	struct qa_row row;
	bool more;
	int step;

	while ((step = qa_rows_next(rows, &row, f)) == 1) {
		do {
			if (qa_trend_stream_row(s, &row, &what, f) == -1) {
				f->line = row.line;
				return -1;
			}
			if (what == QA_GROUP_AGAIN)
				return 1;
			if (what == QA_GROUP_WHOLE) {
				if (finish_series(r, s, 0, a, &more, f) == -1)
					return -1;
				qa_trend_stream_forget(s);
			}
		} while (what == QA_GROUP_WHOLE);
	}
	return step;
}

static int
read_through(
    struct run *r, struct qa_source *source, bool gather, struct qa_fault *f)
{
	struct qa_trend_stream *s = NULL;
	struct qa_rows *rows = NULL;
	struct album album = { .n = 0 };
	bool more = true;
	size_t i;
	int rc = -1;

	if (qa_rows_open(&rows, source, f) == -1 ||
	    qa_trend_stream_open(&s, gather, f) == -1 || begin(r, f) == -1 ||
	    (rc = feed(r, rows, s, &album, f)) != 0)
		goto done;
	for (i = 0; rc == 0 && more; i++)
		rc = finish_series(r, s, i, &album, &more, f);
	if (rc == 0)
		rc = finish(r, &album, f);
done:
	if (rc == -1 && f->line > 0 && f->file[0] == '\0')
		qa_fault_at(f, "(standard input)", f->line, f->column);
	clear_album(&album);
	qa_trend_stream_close(s);
	qa_rows_close(rows);
	qa_out_free(r->out);
	r->out = NULL;
	return rc;
}

static int
trends_piped(struct run *r, struct qa_fault *f)
{
	bool svg = r->c->style.format == QA_FORMAT_SVG;
	struct qa_source *source = NULL;
	int rc = -1;

	if (r->c->indicators.n > 0 || r->c->has_period || r->c->areas.n > 0 ||
	    r->o->priorities.n > 0)
		return qa_cmd_usage(f,
		    "of rows from a pipe all are taken: -i, -p, -a and "
		    "--priority are of the database");
	if (r->question > ICONS)
		return qa_cmd_usage(f,
		    "of rows from a pipe there are points, --signals and "
		    "--icons");
	if (qa_source_open(&source, "-", NULL, r->c->temporary, f) == 0 &&
	    (rc = read_through(r, source, svg, f)) == 1)
		rc = qa_source_rewind(source, f) == -1
		    ? -1
		    : read_through(r, source, true, f);
	qa_source_close(source);
	return rc;
}

/* ---- rebase ---- */

static void
say_rebased(const struct qa_cmd *c, const struct qa_rebase *what,
    const struct qa_ingest_report *report)
{
	if (report->batch == 0)
		qa_cmd_say(
		    c, "that is recorded already (batch %ld)", report->already);
	else if (c->dry_run)
		qa_cmd_say(c,
		    "%s: limits would %s anew at %s (dry run: nothing was "
		    "changed)",
		    what->indicator,
		    what->withdraw ? "no longer begin" : "begin", what->from);
	else
		qa_cmd_say(c,
		    "%s: limits %s begin anew at %s (batch %ld; undo: "
		    "qa-ingest --undo %ld)",
		    what->indicator, what->withdraw ? "no longer" : "now",
		    what->from, report->batch, report->batch);
}

static int
rebase(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	const struct options *o = r->o;
	const struct qa_author a = qa_cmd_author(c);
	const struct qa_ingest_options io =
	    qa_author_options(&a, &qa_kind_change_points);
	struct qa_rebase what = { .indicator = c->indicators.n == 1
		    ? c->indicators.item[0]
		    : NULL,
		.area = c->areas.n == 1 ? c->areas.item[0] : NULL,
		.from = o->from,
		.reason = o->reason,
		.minute = o->minute,
		.withdraw = o->withdraw };
	struct qa_ingest_report report;
	struct qa_db *db = NULL;
	int rc = -1;

	if (what.indicator == NULL || what.from == NULL ||
	    what.reason == NULL || c->areas.n > 1)
		return qa_cmd_usage(f,
		    "which series, from when and why? qa-trend rebase -i CP02 "
		    "--from 2023-24Q1 --reason WHY --minute REF");
	if (qa_db_open(&db, c->db, QA_DB_WRITE, f) == -1 ||
	    qa_rebase_store(db, &what, &io, &report, f) == -1 ||
	    (!c->dry_run && qa_db_commit(db, f) == -1))
		goto done;
	rc = 0;
	say_rebased(c, &what, &report);
done:
	qa_db_close(db);
	return rc;
}

static int
run(struct run *r, struct qa_fault *f)
{
	const char *verb = r->c->operands_n > 0 ? r->c->operand[0] : "";
	const struct options *o = r->o;

	if (r->c->operands_n > 1)
		return qa_cmd_usage(
		    f, "unexpected operand \"%s\"", r->c->operand[1]);
	if (strcmp(verb, "rebase") == 0)
		return rebase(r, f);
	if (*verb != '\0' && strcmp(verb, "-") != 0)
		return qa_cmd_usage(f,
		    "unexpected operand \"%s\"; there is rebase, and - reads "
		    "rows from standard input",
		    verb);
	if (o->from != NULL || o->reason != NULL || o->minute != NULL ||
	    o->withdraw)
		return qa_cmd_usage(f,
		    "--from, --reason, --minute and --withdraw go with "
		    "rebase");
	if (read_how(r, f) == -1)
		return -1;
	return *verb == '-' ? trends_piped(r, f) : trends_stored(r, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .shift = NOT_GIVEN,
		.trend = NOT_GIVEN,
		.baseline = NOT_GIVEN,
		.minimum = NOT_GIVEN,
		.forecast = NOT_GIVEN,
		.per = NOT_GIVEN };
	const struct qa_option options[] = {
		{ 0, "signals", NULL, QA_FLAG, &o.asked[SIGNALS],
		    "the latest point of each series that signals" },
		{ 0, "icons", NULL, QA_FLAG, &o.asked[ICONS],
		    "the latest point of each series" },
		{ 0, "year-on-year", NULL, QA_FLAG, &o.asked[YEARS],
		    "beside the years before, to date, twelve months" },
		{ 0, "suggest-rebase", NULL, QA_FLAG, &o.asked[SUGGEST],
		    "where a sustained shift would justify new limits" },
		{ 0, "exception-report", NULL, QA_FLAG, &o.asked[REPORT],
		    "a draft for an agency, to be completed" },
		{ 0, "agency", "CODE", QA_STRING_OPT, &o.agency,
		    "with --exception-report: whose" },
		{ 0, "chart", "KIND", QA_STRING_OPT, &o.chart,
		    "auto, xmr, run, p, pprime, u, uprime or c" },
		{ 0, "profile", "NAME", QA_STRING_OPT, &o.profile,
		    "mdc or nhsr: whose rules (default: mdc)" },
		{ 0, "screen", "on|off", QA_STRING_OPT, &o.screen,
		    "leave wide moving ranges out of the limits" },
		{ 0, "shift", "N", QA_INT_OPT, &o.shift,
		    "points on one side that are a shift: 6 to 8" },
		{ 0, "trend-length", "N", QA_INT_OPT, &o.trend,
		    "points that rise or fall that are a trend: 5 to 8" },
		{ 0, "baseline", "N", QA_INT_OPT, &o.baseline,
		    "the first points of a phase make its limits" },
		{ 0, "minimum", "N", QA_INT_OPT, &o.minimum,
		    "limits of fewer points are trial (default: 13)" },
		{ 0, "polarity", "WAY", QA_STRING_OPT, &o.polarity,
		    "high, low or none is good" },
		{ 0, "target", "X", QA_STRING_OPT, &o.target,
		    "for all series" },
		{ 0, "per", "N", QA_INT_OPT, &o.per,
		    "of p and u charts from a pipe: per how many" },
		{ 0, "forecast", "N", QA_INT_OPT, &o.forecast,
		    "periods to come, if nothing changes" },
		{ 0, "priority", "CODE", QA_LIST_OPT, &o.priorities,
		    "only this priority; may be repeated" },
		{ 0, "breakdown", NULL, QA_FLAG, &o.breakdowns,
		    "series of breakdowns too" },
		{ 0, "charts", "DIR", QA_STRING_OPT, &o.charts,
		    "a picture of each series into a folder" },
		{ 0, "grid", NULL, QA_FLAG, &o.grid,
		    "with -F svg: all series on one page" },
		{ 0, "from", "PERIOD", QA_STRING_OPT, &o.from,
		    "with rebase: the first of the new phase" },
		{ 0, "reason", "TEXT", QA_STRING_OPT, &o.reason,
		    "with rebase: what changed" },
		{ 0, "minute", "REF", QA_STRING_OPT, &o.minute,
		    "with rebase: where that is minuted" },
		{ 0, "withdraw", NULL, QA_FLAG, &o.withdraw,
		    "with rebase: take the change point back" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-trend",
		.about = "series over time: control charts, run charts, year "
			 "on year",
		.operands = "[rebase | -]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AREA | QA_TAKES_INDICATOR | QA_TAKES_AS_OF |
		    QA_TAKES_DRY_RUN | QA_TAKES_PRECISION | QA_TAKES_SVG,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct run r = { .c = &cmd, .o = &o };

	qa_cmd_begin(&cmd, argc, argv);
	run(&r, &fault);
	qa_grid_clear(&r.table);
	qa_names_clear(&r.drawn);
	qa_out_free(r.out);
	free(o.priorities.item);
	return qa_cmd_end(&cmd, &fault);
}
