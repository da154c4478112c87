#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/stop.h"
#include "base/text.h"
#include "face/out.h"
#include "face/out_writer.h"
#include "face/spool.h"

const char *const qa_formats = "text|csv|tsv|json|md|html";

static const struct qa_writer *const writers[] = {
	[QA_FORMAT_TEXT] = &qa_writer_text,
	[QA_FORMAT_CSV] = &qa_writer_csv,
	[QA_FORMAT_TSV] = &qa_writer_tsv,
	[QA_FORMAT_JSON] = &qa_writer_json,
	[QA_FORMAT_MD] = &qa_writer_md,
	[QA_FORMAT_HTML] = &qa_writer_html,
};

struct qa_out {
	struct qa_out_style style;
	const struct qa_writer *writer;
	struct qa_table table;
	struct qa_spool *spool;
	struct qa_buf cells; /* of the row being built, each with a NUL */
	size_t *at; /* where each begins */
	struct qa_cell *cell;
	size_t filled;
	struct qa_buf page; /* written by the format, not yet spooled */
	struct qa_fault fault;
};

const char *
qa_out_heading(const struct qa_grid_column *c)
{
	return c->heading == NULL ? c->name : c->heading;
}

int
qa_out_group(const struct qa_table *t)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->column[i].flags & QA_OUT_GROUP)
			return (int)i;
	return -1;
}

bool
qa_out_new_group(struct qa_table *t, const struct qa_cell *cell)
{
	int g = qa_out_group(t);

	if (g < 0)
		return t->rows == 0;
	if (t->rows > 0 && cell[g].n == t->last_group.len &&
	    memcmp(cell[g].s, qa_buf_str(&t->last_group), cell[g].n) == 0)
		return false;
	qa_buf_reset(&t->last_group);
	qa_buf_add(&t->last_group, cell[g].s, cell[g].n);
	return true;
}

/* Moves what the format wrote into the spool. */
static int
drain(struct qa_out *o, struct qa_fault *f)
{
	int rc;

	if (o->page.failed)
		return qa_fail_memory(f);
	rc = qa_spool_add(o->spool, qa_buf_str(&o->page), o->page.len, f);
	qa_buf_reset(&o->page);
	return rc;
}

int
qa_out_open(struct qa_out **out, const struct qa_out_style *style,
    const struct qa_grid_column *columns, size_t n, struct qa_fault *f)
{
	struct qa_out *o = calloc(1, sizeof(*o));

	*out = o;
	if (o == NULL)
		return qa_fail_memory(f);
	o->style = *style;
	if (style->path != NULL && strcmp(style->path, "-") == 0)
		o->style.path = NULL;
	o->writer = writers[style->format];
	o->table.style = &o->style;
	o->table.column = columns;
	o->table.n = n;
	o->at = calloc(n + 1, sizeof(*o->at));
	o->cell = calloc(n + 1, sizeof(*o->cell));
	if (o->at == NULL || o->cell == NULL)
		return qa_fail_memory(f);
	if (qa_spool_new(&o->spool, style->temporary, f) == -1)
		return -1;
	if (o->writer->begin(&o->table, &o->page) == -1)
		return qa_fail_memory(f);
	return drain(o, f);
}

/* Bytes that are not UTF-8, as a name of a file may have, are replaced. */
static void
add_text(struct qa_buf *b, const char *s, size_t n)
{
	size_t good;

	while ((good = qa_utf8_check(s, n)) < n) {
		qa_buf_add(b, s, good);
		qa_buf_text(b, "\xef\xbf\xbd");
		s += good + 1;
		n -= good + 1;
	}
	qa_buf_add(b, s, n);
}

void
qa_out_bytes(struct qa_out *o, const char *s, size_t n)
{
	if (o->filled == o->table.n) {
		qa_fail(&o->fault, QA_SOFTWARE, "a row has too many cells");
		return;
	}
	o->at[o->filled++] = o->cells.len;
	if (n > 0)
		add_text(&o->cells, s, n);
	qa_buf_put(&o->cells, '\0');
}

void
qa_out_cell(struct qa_out *o, const char *s)
{
	qa_out_bytes(o, s == NULL ? "" : s, s == NULL ? 0 : strlen(s));
}

/* The cells are in their places. */
static int
write_row(struct qa_out *o, struct qa_fault *f)
{
	if (o->writer->row(&o->table, o->cell, &o->page) == -1)
		return qa_fail_memory(f);
	o->table.rows++;
	return o->page.len > 65536 ? drain(o, f) : 0;
}

int
qa_out_row(struct qa_out *o, struct qa_fault *f)
{
	size_t i, end;
	int rc;

	if (o->cells.failed)
		return qa_fail_memory(f);
	if (o->filled != o->table.n)
		qa_fail(&o->fault, QA_SOFTWARE, "a row has too few cells");
	if (o->fault.exit != 0)
		return qa_fail(f, QA_SOFTWARE, "%s", o->fault.text);
	for (i = 0; i < o->table.n; i++) {
		end = i + 1 < o->table.n ? o->at[i + 1] : o->cells.len;
		o->cell[i].s = o->cells.data + o->at[i];
		o->cell[i].n = end - o->at[i] - 1;
	}
	rc = write_row(o, f);
	o->filled = 0;
	qa_buf_reset(&o->cells);
	return rc;
}

int
qa_out_cells(struct qa_out *o, const char *const *cell, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < o->table.n; i++) {
		o->cell[i].s = cell[i];
		o->cell[i].n = strlen(cell[i]);
		if (qa_utf8_check(cell[i], o->cell[i].n) < o->cell[i].n)
			break;
	}
	if (i == o->table.n)
		return write_row(o, f);
	/* some are not UTF-8: those are mended in a copy */
	for (i = 0; i < o->table.n; i++)
		qa_out_cell(o, cell[i]);
	return qa_out_row(o, f);
}

static int
cannot_write(const char *name, struct qa_fault *f)
{
	if (errno == ENOSPC || errno == EFBIG || errno == EDQUOT)
		return qa_fail(f, QA_IO, "cannot write %s: disk full", name);
	return qa_fail(f, QA_IO, "cannot write %s: %s", name, strerror(errno));
}

static int
copy(struct qa_out *o, int fd, const char *name, struct qa_fault *f)
{
	char piece[16384];
	const char *p;
	ssize_t n, k;

	qa_spool_rewind(o->spool);
	while ((n = qa_spool_read(o->spool, piece, sizeof(piece), f)) > 0)
		for (p = piece; n > 0; p += k, n -= k) {
			/* a pipe that nobody empties is left when asked */
			if (qa_stop_signal() != 0)
				return qa_fail(f, QA_IO,
				    "interrupted while writing %s", name);
			if ((k = write(fd, p, (size_t)n)) == -1) {
				if (errno != EINTR)
					return cannot_write(name, f);
				k = 0;
			}
		}
	return n < 0 ? -1 : 0;
}

/* The file appears whole under its name, or not at all. */
static int
to_path(struct qa_out *o, struct qa_fault *f)
{
	struct qa_buf temporary = QA_BUF_EMPTY, folder = QA_BUF_EMPTY;
	const char *path = o->style.path;
	int fd = -1, rc = -1;
	mode_t mask;

	qa_buf_text(&folder, path);
	if (!folder.failed)
		qa_buf_print(&temporary, "%s/.qa-XXXXXX", dirname(folder.data));
	if (folder.failed || temporary.failed) {
		qa_fail_memory(f);
		goto done;
	}
	if ((fd = mkstemp(temporary.data)) == -1) {
		qa_fail(f, QA_NO_CREATE, "cannot create %s: %s", path,
		    strerror(errno));
		goto done;
	}
	mask = umask(0);
	umask(mask);
	fchmod(fd, 0666 & ~mask);
	if (copy(o, fd, path, f) == -1)
		goto remove;
	if (fsync(fd) == -1 || close(fd) == -1) {
		fd = -1;
		cannot_write(path, f);
		goto remove;
	}
	fd = -1;
	if (rename(temporary.data, path) == 0) {
		rc = 0;
		goto done;
	}
	qa_fail(f, QA_NO_CREATE, "cannot create %s: %s", path, strerror(errno));
remove:
	unlink(temporary.data);
done:
	if (fd != -1)
		close(fd);
	qa_buf_clear(&temporary);
	qa_buf_clear(&folder);
	return rc;
}

/* The format's end; then all is in the spool. */
static int
end(struct qa_out *o, struct qa_fault *f)
{
	if (o->writer->end(&o->table, &o->page) == -1)
		return qa_fail_memory(f);
	return drain(o, f);
}

static int
send(struct qa_out *o, struct qa_fault *f)
{
	if (o->style.path != NULL)
		return to_path(o, f);
	return copy(o, STDOUT_FILENO, "standard output", f);
}

int
qa_out_finish(struct qa_out *o, struct qa_fault *f)
{
	return end(o, f) == -1 ? -1 : send(o, f);
}

int
qa_out_take(struct qa_out *o, struct qa_buf *b, struct qa_fault *f)
{
	char piece[16384];
	ssize_t n;

	if (end(o, f) == -1)
		return -1;
	qa_spool_rewind(o->spool);
	while ((n = qa_spool_read(o->spool, piece, sizeof(piece), f)) > 0)
		qa_buf_add(b, piece, (size_t)n);
	if (n < 0)
		return -1;
	return b->failed ? qa_fail_memory(f) : 0;
}

int
qa_out_verbatim(const struct qa_out_style *style, const char *s, size_t n,
    struct qa_fault *f)
{
	struct qa_out o = { .style = *style };
	int rc = -1;

	if (style->path != NULL && strcmp(style->path, "-") == 0)
		o.style.path = NULL;
	if (qa_spool_new(&o.spool, style->temporary, f) == 0 &&
	    qa_spool_add(o.spool, s, n, f) == 0)
		rc = send(&o, f);
	qa_spool_free(o.spool);
	return rc;
}

void
qa_out_free(struct qa_out *o)
{
	if (o == NULL)
		return;
	if (o->writer->clear != NULL)
		o->writer->clear(&o->table);
	qa_buf_clear(&o->table.last_group);
	qa_spool_free(o->spool);
	qa_buf_clear(&o->cells);
	qa_buf_clear(&o->page);
	free(o->at);
	free(o->cell);
	free(o);
}
