/* qa-compare: compares one indicator across areas; from the database, or as
 * a filter of rows from a pipe. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/compare_picture.h"
#include "domain/compare_stored.h"
#include "domain/compare_stream.h"
#include "face/cmd.h"
#include "face/rows.h"
#include "store/batch.h"

#define NO_PER INT_MIN /* not given */

struct options {
	struct qa_strings areas;
	const char *set, *bands, *confidence, *benchmark;
	const char *measure, *polarity;
	int per;
	bool funnel, overdispersion, standardise;
};

struct run {
	struct qa_cmd *c;
	const struct options *o;
	struct qa_compare_how how;
	struct qa_stream_options stream;
	struct qa_out *out; /* of rows */
};

/* ---- options ---- */

static int
read_confidence(struct run *r, struct qa_fault *f)
{
	static const struct qa_num most = { 999999, 4 };
	const char *s = r->o->confidence;
	struct qa_num n;

	r->how.confidence = 0.95;
	if (s == NULL)
		return 0;
	if (qa_num_read(s, strlen(s), &n) != 0 ||
	    qa_num_compare(n, qa_num_whole(1)) < 0 ||
	    qa_num_compare(n, most) > 0)
		return qa_cmd_usage(f,
		    "--confidence takes a percentage such as 95 or 99.8, from "
		    "1 to 99.9999, not \"%s\"",
		    s);
	r->how.confidence = qa_num_double(n) / 100;
	return 0;
}

static int
read_benchmark(struct run *r, bool piped, struct qa_fault *f)
{
	static const char *const words = "pooled|region|neighbours|england";
	const char *s = r->o->benchmark;
	struct qa_num n;
	int i;

	r->how.benchmark = piped ? QA_BENCHMARK_POOLED : QA_BENCHMARK_DEFAULT;
	if (s == NULL)
		return 0;
	if (qa_num_read(s, strlen(s), &n) == 0) {
		if (piped && n.scaled < 0)
			return qa_cmd_usage(f,
			    "--benchmark %s is negative, which no percentage, "
			    "rate or count is",
			    s);
		r->how.benchmark = QA_BENCHMARK_VALUE;
		r->how.benchmark_value = n;
		return 0;
	}
	i = qa_list_find(words, s, strlen(s));
	if (i < 0 || (piped && i > 0))
		return qa_cmd_usage(f,
		    "--benchmark takes a number%s, not \"%s\"",
		    piped ? " or pooled"
			  : ", or one of pooled|region|neighbours|england",
		    s);
	r->how.benchmark = i == 0 ? QA_BENCHMARK_POOLED
	    : i == 1              ? QA_BENCHMARK_REGION
	    : i == 2              ? QA_BENCHMARK_NEIGHBOURS
				  : QA_BENCHMARK_DEFAULT;
	return 0;
}

/* What the rows of a pipe are. */
static int
read_measure(struct run *r, struct qa_fault *f)
{
	static const enum qa_measure measures[] = { QA_PERCENT, QA_RATE,
		QA_COUNT_MEASURE, QA_RATE, QA_RATE };
	static const int per[] = { 100, 10000, 1, 1, 1 };
	static const enum qa_polarity polarities[] = { QA_HIGH, QA_LOW,
		QA_NEUTRAL };
	const struct options *o = r->o;
	struct qa_compare_measure *m = &r->stream.measure;
	int i = 0, p = 2;

	if (o->measure != NULL &&
	    (i = qa_cmd_word("measure", "percent|rate|count|ratio|log_ratio",
		 o->measure, f)) < 0)
		return -1;
	if (o->polarity != NULL &&
	    (p = qa_cmd_word("polarity", "high|low|none", o->polarity, f)) < 0)
		return -1;
	if (o->per != NO_PER && (o->per < 1 || measures[i] == QA_COUNT_MEASURE))
		return qa_cmd_usage(f,
		    "--per is per how many of a percentage or rate, 1 or more");
	m->measure = measures[i];
	m->ratio = i >= 3;
	m->log_ratio = i == 4;
	m->times = o->per != NO_PER ? o->per : per[i];
	m->polarity = polarities[p];
	m->value_decimals = m->decimals = 6;
	if (m->ratio && r->how.benchmark == QA_BENCHMARK_POOLED &&
	    o->benchmark == NULL) {
		r->how.benchmark = QA_BENCHMARK_VALUE;
		r->how.benchmark_value = qa_num_whole(1);
	}
	r->stream.standardise = r->how.standardise;
	r->stream.confidence = r->how.confidence;
	r->stream.per = m->times;
	r->stream.home = r->c->areas.n > 0 ? r->c->areas.item[0] : NULL;
	return 0;
}

static int
check_funnel(struct run *r, bool piped, struct qa_fault *f)
{
	const struct options *o = r->o;

	if (o->overdispersion && !o->funnel)
		return qa_cmd_usage(
		    f, "--overdispersion adjusts the limits of --funnel");
	if (o->funnel && o->standardise)
		return qa_cmd_usage(
		    f, "--funnel is of crude figures: leave out --standardise");
	if (piped && o->funnel && r->stream.measure.measure == QA_COUNT_MEASURE)
		return qa_cmd_usage(f, "--funnel is for percentages and rates");
	if (o->overdispersion && !r->stream.measure.ratio &&
	    !(piped && r->stream.measure.measure == QA_RATE)) {
		if (o->benchmark != NULL &&
		    r->how.benchmark != QA_BENCHMARK_POOLED)
			return qa_cmd_usage(f,
			    "--overdispersion is around what all areas have "
			    "together: leave out --benchmark");
		r->how.benchmark = QA_BENCHMARK_POOLED;
	}
	if (piped && o->standardise && r->stream.measure.measure != QA_RATE)
		return qa_cmd_usage(
		    f, "--standardise is of rates: add --measure rate");
	return 0;
}

static int
read_how(struct run *r, bool piped, struct qa_fault *f)
{
	static const int bands[] = { 4, 5, 10 };
	const struct options *o = r->o;
	int i;

	r->how.funnel = o->funnel;
	r->how.overdispersion = o->overdispersion;
	r->how.standardise = o->standardise;
	r->how.precision = r->c->precision;
	if (o->bands != NULL) {
		i = qa_cmd_word(
		    "bands", "quartile|quintile|decile", o->bands, f);
		if (i < 0)
			return -1;
		r->how.bands = bands[i];
	}
	if (r->c->areas.n > 1)
		return qa_cmd_usage(f,
		    "-a names the one area that is marked; "
		    "--areas says which are compared");
	if (read_confidence(r, f) == -1 || read_benchmark(r, piped, f) == -1 ||
	    (piped && read_measure(r, f) == -1))
		return -1;
	return check_funnel(r, piped, f);
}

/* ---- output ---- */

/* Programs get the columns that are theirs, people what they can read. */
static bool
is_people(const struct qa_cmd *c)
{
	return c->style.format == QA_FORMAT_TEXT ||
	    c->style.format == QA_FORMAT_MD ||
	    c->style.format == QA_FORMAT_HTML;
}

static bool
is_shown(const struct run *r, size_t column)
{
	return is_people(r->c) ||
	    !(qa_compare_columns[column].flags & QA_OUT_SHOWN);
}

static int
open_rows(struct run *r, const char *caption, struct qa_grid_column *column,
    struct qa_fault *f)
{
	size_t i, n = 0;

	for (i = 0; i < qa_compare_columns_n; i++)
		if (is_shown(r, i))
			column[n++] = qa_compare_columns[i];
	return qa_cmd_out(r->c, &r->out, caption, column, n, f);
}

static int
put_group(struct run *r, const struct qa_compare_group *g, struct qa_fault *f)
{
	struct qa_compare_cells cells = { .people = is_people(r->c) };
	const char *shown[QA_COMPARE_COLUMNS];
	size_t i, k, n;

	for (i = 0; i < g->n; i++) {
		qa_compare_put(g, &r->how, i, &cells);
		for (n = 0, k = 0; k < qa_compare_columns_n; k++)
			if (is_shown(r, k))
				shown[n++] = cells.cell[k];
		if (qa_out_cells(r->out, shown, f) == -1)
			return -1;
	}
	return 0;
}

static int
draw(struct run *r, struct qa_compare_group *g, const char *source,
    struct qa_fault *f)
{
	struct qa_buf b = QA_BUF_EMPTY;
	int rc = -1;

	qa_compare_sort(g);
	if (qa_compare_draw(g, &r->how, source, &b, f) == 0)
		rc = qa_cmd_bytes(r->c, &b, f);
	qa_buf_clear(&b);
	return rc;
}

/* ---- from the database ---- */

/* Names are on one line, as a heading is. */
static void
keep_line(struct qa_buf *b, size_t from)
{
	for (; from < b->len; from++)
		if (b->data[from] == '\n')
			b->data[from] = ' ';
}

/* The finding, and below it what a reader must know. */
static void
write_caption(
    const struct run *r, const struct qa_compare_group *g, struct qa_buf *b)
{
	char day[16];

	size_t from;

	qa_buf_print(b, "%s, %s", g->title, g->period);
	keep_line(b, 0);
	qa_buf_put(b, '\n');
	from = b->len;
	qa_compare_headline(g, b);
	keep_line(b, from);
	qa_buf_text(b, ". ");
	if (r->c->has_as_of)
		qa_buf_print(
		    b, "As known on %s. ", qa_cmd_day(r->c->as_of, day));
	qa_buf_print(b, "Up to batch %s.", r->c->batch);
}

static int
print_stored(struct run *r, struct qa_compare_group *g, struct qa_fault *f)
{
	struct qa_grid_column column[QA_COMPARE_COLUMNS];
	struct qa_buf caption = QA_BUF_EMPTY;
	char source[96], day[16] = "";
	int rc = -1;

	if (r->c->style.format == QA_FORMAT_SVG) {
		snprintf(source, sizeof(source), "Up to batch %s%s%s.",
		    r->c->batch, r->c->has_as_of ? ", as known on " : "",
		    r->c->has_as_of ? qa_cmd_day(r->c->as_of, day) : "");
		return draw(r, g, source, f);
	}
	qa_compare_sort(g);
	write_caption(r, g, &caption);
	if (open_rows(r, qa_buf_str(&caption), column, f) == 0 &&
	    put_group(r, g, f) == 0)
		rc = qa_out_finish(r->out, f);
	qa_buf_clear(&caption);
	return rc;
}

static int
compare_stored(struct run *r, struct qa_fault *f)
{
	struct qa_cmd *c = r->c;
	const struct qa_compare_query q = {
		.indicator = c->indicators.n == 1 ? c->indicators.item[0] : "",
		.period = c->period,
		.areas = r->o->areas.item,
		.areas_n = r->o->areas.n,
		.home = c->areas.n > 0 ? c->areas.item[0] : NULL,
		.set = r->o->set,
		.as_of = c->has_as_of ? c->as_of : QA_ALWAYS
	};
	struct qa_compare_group g = { .n = 0 };
	struct qa_compare_head head;
	struct qa_db *db = NULL;
	int rc = -1;

	if (c->indicators.n != 1)
		return qa_cmd_usage(f, "which indicator? -i CP02");
	if (!c->has_period)
		return qa_cmd_usage(f, "which period? -p 2024-25");
	if (r->o->measure != NULL || r->o->per != NO_PER ||
	    r->o->polarity != NULL)
		return qa_cmd_usage(f,
		    "--measure, --per and --polarity are of rows from a pipe; "
		    "the indicator says its own");
	if (qa_db_open(&db, c->db, QA_DB_READ, f) == -1 ||
	    qa_compare_read(db, &q, &r->how, &g, &head, f) == -1)
		goto done;
	qa_db_close(db); /* all is read: nobody waits for us */
	db = NULL;
	snprintf(c->batch, sizeof(c->batch), "%s", head.batch);
	if (qa_compare_compute(&g, &r->how, f) == 0)
		rc = print_stored(r, &g, f);
done:
	qa_db_close(db);
	qa_compare_clear(&g);
	return rc;
}

/* ---- from a pipe ---- */

/* Computes and puts a group that is whole. */
static int
finish_group(struct run *r, struct qa_compare_stream *s,
    struct qa_compare_group *g, struct qa_fault *f)
{
	if (qa_compare_stream_finish(s, g, f) == -1 ||
	    qa_compare_compute(g, &r->how, f) == -1)
		return -1;
	if (r->c->style.format == QA_FORMAT_SVG)
		return draw(r, g, "", f);
	return put_group(r, g, f);
}

/* Feeds all rows: 0, 1 where groups must be gathered, -1. */
static int
feed(struct run *r, struct qa_rows *rows, struct qa_compare_stream *s,
    struct qa_fault *f)
{
	enum qa_group_step what;
	struct qa_row row;
	int step;

	while ((step = qa_rows_next(rows, &row, f)) == 1) {
		do {
			if (qa_compare_stream_row(s, &row, &what, f) == -1) {
				qa_fault_at(
				    f, "(standard input)", row.line, f->column);
				return -1;
			}
			if (what == QA_GROUP_AGAIN)
				return 1;
			if (what == QA_GROUP_WHOLE) {
				if (finish_group(r, s,
					qa_compare_stream_group(s, 0), f) == -1)
					return -1;
				qa_compare_stream_forget(s);
			}
		} while (what == QA_GROUP_WHOLE);
	}
	return step;
}

/* A picture is of one group, which is known before a byte leaves. */
static int
check_picture(struct qa_compare_stream *s, struct qa_fault *f)
{
	if (qa_compare_stream_group(s, 0) == NULL)
		return qa_fail(
		    f, QA_DATA, "there are no rows to draw a picture of");
	if (qa_compare_stream_group(s, 1) != NULL)
		return qa_fail(f, QA_DATA,
		    "a picture is of one indicator and period; the rows have "
		    "several");
	return 0;
}

/* Reads the source through once: 0, 1 where groups must be gathered, -1. */
static int
read_through(struct run *r, struct qa_source *source, struct qa_fault *f)
{
	struct qa_grid_column column[QA_COMPARE_COLUMNS];
	struct qa_compare_stream *s = NULL;
	struct qa_compare_group *g;
	struct qa_rows *rows = NULL;
	bool svg = r->c->style.format == QA_FORMAT_SVG;
	size_t i;
	int rc = -1;

	if (qa_rows_open(&rows, source, f) == -1 ||
	    qa_compare_stream_open(&s, &r->stream, f) == -1 ||
	    (!svg && open_rows(r, NULL, column, f) == -1) ||
	    (rc = feed(r, rows, s, f)) != 0)
		goto done;
	rc = -1;
	if (svg && check_picture(s, f) == -1)
		goto done;
	for (i = 0; (g = qa_compare_stream_group(s, i)) != NULL; i++)
		if (finish_group(r, s, g, f) == -1)
			goto done;
	rc = svg ? 0 : qa_out_finish(r->out, f);
done:
	qa_compare_stream_close(s);
	qa_rows_close(rows);
	qa_out_free(r->out);
	r->out = NULL;
	return rc;
}

static int
compare_piped(struct run *r, struct qa_fault *f)
{
	struct qa_source *source = NULL;
	int rc = -1;

	if (r->c->indicators.n > 0 || r->c->has_period || r->o->areas.n > 0 ||
	    r->o->set != NULL) {
		qa_cmd_usage(f,
		    "of rows from a pipe all are compared: -i, -p, --areas "
		    "and --set are of the database");
		return -1;
	}
	/* a picture wants its one group whole before it draws */
	r->stream.gather = r->c->style.format == QA_FORMAT_SVG;
	if (qa_source_open(&source, "-", NULL, r->c->temporary, f) == 0 &&
	    (rc = read_through(r, source, f)) == 1) {
		r->stream.gather = true;
		rc = qa_source_rewind(source, f) == -1
		    ? -1
		    : read_through(r, source, f);
	}
	qa_source_close(source);
	return rc;
}

static int
run(struct run *r, struct qa_fault *f)
{
	bool piped =
	    r->c->operands_n == 1 && strcmp(r->c->operand[0], "-") == 0;

	if (r->c->operands_n > 0 && !piped)
		return qa_cmd_usage(f,
		    "unexpected operand \"%s\"; - reads rows from standard "
		    "input",
		    r->c->operand[0]);
	if (read_how(r, piped, f) == -1)
		return -1;
	return piped ? compare_piped(r, f) : compare_stored(r, f);
}

int
main(int argc, char *argv[])
{
	struct options o = { .per = NO_PER };
	const struct qa_option options[] = {
		{ 0, "areas", "WHICH", QA_LIST_OPT, &o.areas,
		    "all, region, neighbours, or codes (default: all)" },
		{ 0, "set", "NAME", QA_STRING_OPT, &o.set,
		    "set of neighbours (default: the partnership's own)" },
		{ 0, "bands", "KIND", QA_STRING_OPT, &o.bands,
		    "quartile, quintile or decile as public health has them" },
		{ 0, "confidence", "PERCENT", QA_STRING_OPT, &o.confidence,
		    "of the intervals (default: 95)" },
		{ 0, "benchmark", "WHAT", QA_STRING_OPT, &o.benchmark,
		    "a number, pooled, england, region or neighbours" },
		{ 0, "funnel", NULL, QA_FLAG, &o.funnel,
		    "control limits around the benchmark" },
		{ 0, "overdispersion", NULL, QA_FLAG, &o.overdispersion,
		    "with --funnel: wider where areas differ beyond chance" },
		{ 0, "standardise", NULL, QA_FLAG, &o.standardise,
		    "directly standardised rates, from figures by age" },
		{ 0, "measure", "KIND", QA_STRING_OPT, &o.measure,
		    "of a pipe: percent, rate, count, ratio or log_ratio" },
		{ 0, "per", "N", QA_INT_OPT, &o.per,
		    "of a pipe: per how many (default: 100, 10000, 1)" },
		{ 0, "polarity", "WAY", QA_STRING_OPT, &o.polarity,
		    "of a pipe: high, low or none is good (default: none)" },
		{ 0, NULL, NULL, QA_FLAG, NULL, NULL }
	};
	struct qa_cmd cmd = { .name = "qa-compare",
		.about = "compares one indicator across areas",
		.operands = "[-]",
		.common = QA_TAKES_DB | QA_TAKES_OUTPUT | QA_TAKES_PERIOD |
		    QA_TAKES_AREA | QA_TAKES_INDICATOR | QA_TAKES_AS_OF |
		    QA_TAKES_PRECISION | QA_TAKES_SVG,
		.options = options };
	struct qa_fault fault = QA_FAULT_NONE;
	struct run r = { .c = &cmd, .o = &o };

	qa_cmd_begin(&cmd, argc, argv);
	run(&r, &fault);
	qa_out_free(r.out);
	free(o.areas.item);
	return qa_cmd_end(&cmd, &fault);
}
