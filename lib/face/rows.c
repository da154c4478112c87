#include <csv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/stop.h"
#include "base/text.h"
#include "face/rows.h"

#define PIECE 65536

/* A field of the record being read: where its text lies. */
struct field {
	size_t at, n;
};

struct qa_rows {
	struct qa_source *source;
	struct csv_parser parser;
	bool ready; /* the parser must be freed */
	char separator;

	char piece[PIECE]; /* bytes read and not yet parsed */
	size_t piece_n, piece_at;
	bool ended; /* the source is at its end */
	bool stop; /* after an unterminated quote */
	bool after_cr; /* a line feed here belongs to the line before */

	long line; /* of the next byte */
	long record_line; /* where the record starts */
	long open_line; /* where an open quote began */
	size_t open_fields;
	bool in_record;

	struct qa_buf text; /* of the record's fields */
	bool keep_raw;
	struct qa_buf raw; /* of the record as it stands in the file */
	struct field *field;
	size_t fields, field_cap;
	bool complete;
	bool no_memory;
	bool too_many;

	struct qa_cell *cell;
	size_t cell_cap;
};

static void
on_field(void *s, size_t n, void *data)
{
	struct qa_rows *r = data;
	struct field *field;
	size_t cap;

	if (r->fields == QA_FIELDS_MAX) {
		r->too_many = true;
		return;
	}
	if (r->fields == r->field_cap) {
		cap = r->field_cap == 0 ? 32 : r->field_cap * 2;
		if ((field = realloc(r->field, cap * sizeof(*field))) == NULL) {
			r->no_memory = true;
			return;
		}
		r->field = field;
		r->field_cap = cap;
	}
	r->field[r->fields].at = r->text.len;
	r->field[r->fields++].n = n;
	qa_buf_add(&r->text, s, n + 1); /* the parser ends it with NUL */
}

static void
on_record(int c, void *data)
{
	struct qa_rows *r = data;

	(void)c;
	r->complete = true;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

/* An open quote would buffer all that follows: this is the cap. */
static void *
capped(void *p, size_t n)
{
	return n > QA_FIELD_MAX + 1024 ? NULL : realloc(p, n);
}

static int
start_parser(struct qa_rows *r, struct qa_fault *f)
{
	if (r->ready)
		csv_free(&r->parser);
	r->ready = false;
	if (csv_init(&r->parser,
		CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL |
		    CSV_APPEND_NULL) != 0)
		return qa_fail_memory(f);
	r->ready = true;
	csv_set_delim(&r->parser, (unsigned char)r->separator);
	csv_set_space_func(&r->parser, no_space);
	csv_set_realloc_func(&r->parser, capped);
	return 0;
}

static int
fill(struct qa_rows *r, struct qa_fault *f)
{
	ssize_t n;

	if (r->piece_at > 0) {
		memmove(
		    r->piece, r->piece + r->piece_at, r->piece_n - r->piece_at);
		r->piece_n -= r->piece_at;
		r->piece_at = 0;
	}
	while (!r->ended && r->piece_n < PIECE) {
		n = qa_source_read(
		    r->source, r->piece + r->piece_n, PIECE - r->piece_n, f);
		if (n < 0)
			return -1;
		if (n == 0)
			r->ended = true;
		r->piece_n += (size_t)n;
	}
	return 0;
}

/* How often each separator stands outside quotes in one line. */
static const char *
count_line(const char *s, const char *end, size_t count[3])
{
	bool quoted = false;

	for (; s < end && (quoted || (*s != '\n' && *s != '\r')); s++) {
		if (*s == '"')
			quoted = !quoted;
		else if (!quoted && *s == ',')
			count[0]++;
		else if (!quoted && *s == '\t')
			count[1]++;
		else if (!quoted && *s == ';')
			count[2]++;
	}
	return s < end ? s + 1 : end;
}

static char
most(const size_t count[3])
{
	int best = 0, i;

	for (i = 1; i < 3; i++)
		if (count[i] > count[best])
			best = i;
	return ",\t;"[best];
}

/* By the first line where it has any, else by the first twenty. */
static void
find_separator(struct qa_rows *r)
{
	size_t count[3] = { 0, 0, 0 };
	const char *s = r->piece, *end = r->piece + r->piece_n;
	int line;

	if (r->piece_n > 5 && memcmp(s, "sep=", 4) == 0 &&
	    strchr(",\t;", s[4]) != NULL) {
		r->separator = s[4];
		r->piece_at = (size_t)(count_line(s, end, count) - s);
		if (r->piece_at < r->piece_n && s[r->piece_at - 1] == '\r' &&
		    s[r->piece_at] == '\n')
			r->piece_at++;
		r->line = 2;
		return;
	}
	for (line = 0; line < 20 && s < end; line++) {
		s = count_line(s, end, count);
		if (line == 0 && count[0] + count[1] + count[2] > 1)
			break;
	}
	r->separator = most(count);
}

int
qa_rows_open(struct qa_rows **out, struct qa_source *source, struct qa_fault *f)
{
	struct qa_rows *r = calloc(1, sizeof(*r));

	*out = r;
	if (r == NULL)
		return qa_fail_memory(f);
	r->source = source;
	r->line = 1;
	if (qa_source_rewind(source, f) == -1 || fill(r, f) == -1)
		return -1;
	find_separator(r);
	return start_parser(r, f);
}

void
qa_rows_close(struct qa_rows *r)
{
	if (r == NULL)
		return;
	if (r->ready)
		csv_free(&r->parser);
	qa_buf_clear(&r->text);
	qa_buf_clear(&r->raw);
	free(r->field);
	free(r->cell);
	free(r);
}

static int
at(struct qa_rows *r, long line, size_t column, struct qa_fault *f)
{
	qa_fault_at(f, qa_source_name(r->source), line, (int)column);
	return -1;
}

/* Passes over the rest of the line, and forgets the record. */
static int
skip_line(struct qa_rows *r)
{
	struct qa_fault ignored = QA_FAULT_NONE;
	char c = '\0';

	while (c != '\n' && c != '\r') {
		if (r->piece_at == r->piece_n &&
		    (r->ended || fill(r, &ignored) == -1))
			break;
		if (r->piece_at == r->piece_n)
			continue;
		c = r->piece[r->piece_at++];
		if (r->keep_raw && c != '\n' && c != '\r')
			qa_buf_put(&r->raw, c);
	}
	r->after_cr = c == '\r';
	r->line++;
	r->in_record = false;
	return start_parser(r, &ignored);
}

/* What the parser could not read: always -1. */
static int
parse_failed(struct qa_rows *r, struct qa_fault *f)
{
	long line = r->in_record && r->open_line > 0 ? r->open_line : r->line;
	size_t column = r->fields + 1;

	if (csv_error(&r->parser) == CSV_EPARSE) {
		qa_fail(f, QA_DATA,
		    "a quote stands inside a field: a field with a quote is "
		    "enclosed in quotes, and its own are doubled");
		at(r, r->line, column, f);
		(void)skip_line(r);
		return -1;
	}
	if (r->parser.entry_size < QA_FIELD_MAX / 2)
		return qa_fail_memory(f);
	qa_fail(f, QA_DATA,
	    "the field is longer than %zu bytes; is its closing quote "
	    "missing?",
	    QA_FIELD_MAX);
	r->stop = true;
	return at(r, line, column, f);
}

/* Whether there is a byte to read: 1, 0 at the end of the input, -1. The
 * line feed of a CRLF belongs to the line before. */
static int
more(struct qa_rows *r, struct qa_fault *f)
{
	for (;;) {
		if (r->piece_at == r->piece_n && !r->ended && fill(r, f) == -1)
			return -1;
		if (r->piece_at == r->piece_n)
			return 0;
		if (!r->after_cr || r->piece[r->piece_at] != '\n')
			break;
		r->piece_at++;
		r->after_cr = false;
	}
	r->after_cr = false;
	return 1;
}

/* Feeds the parser up to the end of a line: 1 at its end, 0 at the end of
 * the input, -1. Any line end is fed as one line feed. */
static int
feed_line(struct qa_rows *r, struct qa_fault *f)
{
	const char *s, *end, *p;
	size_t n, raw;
	int step;

	if ((step = more(r, f)) == 1 && r->in_record && r->keep_raw)
		qa_buf_put(&r->raw, '\n');
	for (; step == 1; step = more(r, f)) {
		s = r->piece + r->piece_at;
		end = r->piece + r->piece_n;
		for (p = s; p < end && *p != '\n' && *p != '\r'; p++)
			continue;
		n = (size_t)(p - s);
		raw = r->raw.len;
		if (r->keep_raw)
			qa_buf_add(&r->raw, s, n);
		if (n > 0 &&
		    csv_parse(&r->parser, s, n, on_field, on_record, r) != n) {
			r->raw.len = raw;
			return parse_failed(r, f);
		}
		r->piece_at += n;
		if (p == end)
			continue;
		r->after_cr = *p == '\r';
		r->piece_at++;
		if (csv_parse(&r->parser, "\n", 1, on_field, on_record, r) != 1)
			return parse_failed(r, f);
		return 1;
	}
	return step;
}

/* At the end of the input: the last record has no line end. */
static int
finish(struct qa_rows *r, struct qa_fault *f)
{
	long line = r->open_line > 0 ? r->open_line : r->line;

	r->stop = true;
	if (csv_fini(&r->parser, on_field, on_record, r) == 0)
		return 0;
	qa_fail(f, QA_DATA, "the quote that opens here is never closed");
	return at(r, line, r->fields + 1, f);
}

/* One record into fields: 1, 0 at the end, -1. */
static int
read_record(struct qa_rows *r, struct qa_fault *f)
{
	int step;

	r->fields = 0;
	qa_buf_reset(&r->text);
	qa_buf_reset(&r->raw);
	r->complete = r->in_record = r->too_many = false;
	r->record_line = r->line;
	r->open_line = 0;
	while (!r->complete) {
		if (r->stop)
			return 0;
		if ((step = feed_line(r, f)) == -1) {
			if (f->exit == QA_DATA && f->line == 0) {
				r->stop = true; /* of the source */
				at(r, r->line, r->fields + 1, f);
			}
			return -1;
		}
		if (step == 0) {
			if (finish(r, f) == -1)
				return -1;
			return r->complete;
		}
		if (!r->complete &&
		    (!r->in_record || r->fields != r->open_fields)) {
			r->open_line = r->line;
			r->open_fields = r->fields;
		}
		r->in_record = true;
		r->line++;
	}
	return 1;
}

static int
check_cell(struct qa_rows *r, const struct qa_cell *c, size_t column,
    struct qa_fault *f)
{
	size_t bad;

	if (c->n > QA_FIELD_MAX) {
		qa_fail(f, QA_DATA, "the field is longer than %zu bytes",
		    QA_FIELD_MAX);
		return at(r, r->record_line, column, f);
	}
	if (memchr(c->s, '\0', c->n) != NULL) {
		qa_fail(f, QA_DATA,
		    "there is a NUL byte; if the file is UTF-16 without a "
		    "mark, name it with --encoding UTF-16LE");
		return at(r, r->record_line, column, f);
	}
	if ((bad = qa_utf8_check(c->s, c->n)) < c->n) {
		qa_fail(f, QA_DATA,
		    "byte 0x%02x is not UTF-8; if the file comes from Windows, "
		    "add --encoding windows-1252",
		    (unsigned char)c->s[bad]);
		return at(r, r->record_line, column, f);
	}
	return 0;
}

static int
to_cells(struct qa_rows *r, struct qa_fault *f)
{
	struct qa_cell *cell;
	size_t i;

	if (r->no_memory || r->text.failed || r->raw.failed)
		return qa_fail_memory(f);
	if (r->too_many) {
		qa_fail(f, QA_DATA, "the record has more than %d fields",
		    QA_FIELDS_MAX);
		return at(r, r->record_line, QA_FIELDS_MAX + 1, f);
	}
	if (r->fields > r->cell_cap) {
		cell = realloc(r->cell, r->field_cap * sizeof(*cell));
		if (cell == NULL)
			return qa_fail_memory(f);
		r->cell = cell;
		r->cell_cap = r->field_cap;
	}
	for (i = 0; i < r->fields; i++) {
		r->cell[i].s = r->text.data + r->field[i].at;
		r->cell[i].n = r->field[i].n;
	}
	for (i = 0; i < r->fields; i++)
		if (check_cell(r, &r->cell[i], i + 1, f) == -1)
			return -1;
	return 0;
}

static bool
is_blank(const struct qa_rows *r)
{
	return r->fields == 0 || (r->fields == 1 && r->field[0].n == 0);
}

int
qa_rows_next(struct qa_rows *r, struct qa_row *row, struct qa_fault *f)
{
	int step;

	if (qa_stop_check(f) == -1)
		return -1;
	do
		step = read_record(r, f);
	while (step == 1 && is_blank(r));
	if (step != 1)
		return step;
	if (to_cells(r, f) == -1)
		return -1;
	row->cell = r->cell;
	row->n = r->fields;
	row->line = r->record_line;
	return 1;
}

void
qa_rows_keep_raw(struct qa_rows *r)
{
	r->keep_raw = true;
}

const char *
qa_rows_raw(const struct qa_rows *r)
{
	return qa_buf_str(&r->raw);
}
