#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "face/source.h"
#include "face/spool.h"

#define PIECE 65536
#define NO_CONVERTER ((iconv_t)-1)

struct qa_source {
	const char *name;
	int fd; /* of a regular file, or -1 */
	struct qa_spool *spool; /* of anything else */
	struct stat seen; /* of a regular file, when it was opened */
	char hash[QA_HASH_TEXT]; /* "" until it is asked for */
	size_t mark; /* bytes of a byte order mark */
	const char *encoding; /* to convert from, or NULL */
	iconv_t converter;
	char raw[PIECE]; /* to be converted */
	size_t raw_n;
	bool started; /* the mark was passed over */
	bool ended; /* of the bytes to be converted */
};

static ssize_t
raw_read(struct qa_source *s, char *p, size_t n, struct qa_fault *f)
{
	ssize_t k;

	if (s->spool != NULL)
		return qa_spool_read(s->spool, p, n, f);
	while ((k = read(s->fd, p, n)) == -1 && errno == EINTR)
		continue;
	if (k == -1)
		qa_fail(
		    f, QA_IO, "cannot read %s: %s", s->name, strerror(errno));
	return k;
}

static int
open_path(struct qa_source *s, const char *path, struct qa_fault *f)
{
	s->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (s->fd == -1)
		return qa_fail(f,
		    errno == EACCES ? QA_NO_PERMISSION : QA_NO_INPUT,
		    "cannot open %s: %s", path, strerror(errno));
	if (fstat(s->fd, &s->seen) == -1)
		return qa_fail(
		    f, QA_IO, "cannot read %s: %s", path, strerror(errno));
	if (S_ISREG(s->seen.st_mode))
		return 0;
	return qa_fail(f, QA_NO_INPUT,
	    "%s is not a regular file; a stream is read from standard input "
	    "as -",
	    path);
}

/* Reads standard input to its end into the spool. */
static int
fill_spool(struct qa_source *s, struct qa_fault *f)
{
	ssize_t n;

	for (;;) {
		do
			n = read(STDIN_FILENO, s->raw, sizeof(s->raw));
		while (n == -1 && errno == EINTR);
		if (n == -1)
			return qa_fail(f, QA_IO, "cannot read %s: %s", s->name,
			    strerror(errno));
		if (n == 0)
			return 0;
		if (qa_spool_add(s->spool, s->raw, (size_t)n, f) == -1)
			return -1;
	}
}

/* The first bytes; how many there are. */
static int
read_head(
    struct qa_source *s, char head[static 4], size_t *n, struct qa_fault *f)
{
	ssize_t k = 1;

	for (*n = 0; *n < 4 && k > 0; *n += (size_t)k)
		if ((k = raw_read(s, head + *n, 4 - *n, f)) < 0)
			return -1;
	return 0;
}

/* What the first bytes tell. */
static int
look(struct qa_source *s, const char *head, size_t n, struct qa_fault *f)
{
	if (n == 0)
		return qa_fail(f, QA_DATA, "the file is empty");
	if (n >= 4 && memcmp(head, "PK\3\4", 4) == 0)
		return qa_fail(f, QA_DATA,
		    "the file is a workbook, not CSV: convert it first, with "
		    "xlsx2csv %s",
		    s->name);
	if (n >= 4 && memcmp(head, "\xd0\xcf\x11\xe0", 4) == 0)
		return qa_fail(f, QA_DATA,
		    "the file is an old workbook, not CSV: save it as CSV "
		    "UTF-8");
	if (n >= 3 && memcmp(head, "\xef\xbb\xbf", 3) == 0) {
		s->mark = 3;
		s->encoding = NULL; /* the mark knows better */
	} else if (n >= 2 && memcmp(head, "\xff\xfe", 2) == 0) {
		s->mark = 2;
		s->encoding = "UTF-16LE";
	} else if (n >= 2 && memcmp(head, "\xfe\xff", 2) == 0) {
		s->mark = 2;
		s->encoding = "UTF-16BE";
	}
	if (s->encoding == NULL)
		return 0;
	s->converter = iconv_open("UTF-8", s->encoding);
	if (s->converter == NO_CONVERTER)
		return qa_fail(f, QA_USAGE, "unknown encoding %s", s->encoding);
	return 0;
}

int
qa_source_open(struct qa_source **out, const char *path, const char *encoding,
    const char *temporary, struct qa_fault *f)
{
	struct qa_source *s = calloc(1, sizeof(*s));
	char head[4];
	size_t n = 0;

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->fd = -1;
	s->converter = NO_CONVERTER;
	s->encoding = encoding;
	s->name = strcmp(path, "-") == 0 ? "(standard input)" : path;
	if (strcmp(path, "-") == 0) {
		if (qa_spool_new(&s->spool, temporary, f) == -1)
			return -1;
	} else if (open_path(s, path, f) == -1) {
		return -1;
	}
	if ((s->spool != NULL && fill_spool(s, f) == -1) ||
	    qa_source_rewind(s, f) == -1 || read_head(s, head, &n, f) == -1)
		return -1;
	if (look(s, head, n, f) == -1) {
		if (f->exit == QA_DATA)
			qa_fault_at(f, s->name, 1, 1);
		return -1;
	}
	return qa_source_rewind(s, f);
}

int
qa_source_of(struct qa_source **out, const char *name, const char *bytes,
    size_t n, const char *temporary, struct qa_fault *f)
{
	struct qa_source *s = calloc(1, sizeof(*s));

	*out = s;
	if (s == NULL)
		return qa_fail_memory(f);
	s->fd = -1;
	s->converter = NO_CONVERTER;
	s->name = name;
	if (qa_spool_new(&s->spool, temporary, f) == -1 ||
	    qa_spool_add(s->spool, bytes, n, f) == -1)
		return -1;
	return qa_source_rewind(s, f);
}

void
qa_source_close(struct qa_source *s)
{
	if (s == NULL)
		return;
	if (s->fd != -1)
		close(s->fd);
	qa_spool_free(s->spool);
	if (s->converter != NO_CONVERTER)
		iconv_close(s->converter);
	free(s);
}

/* Of the bytes as they came, whatever they are read as. */
const char *
qa_source_hash(struct qa_source *s, struct qa_fault *f)
{
	struct qa_hash *hash;
	ssize_t n = -1;

	if (s->hash[0] != '\0')
		return s->hash;
	if ((hash = qa_hash_new()) == NULL) {
		qa_fail_memory(f);
		return NULL;
	}
	if (qa_source_rewind(s, f) == 0)
		while ((n = raw_read(s, s->raw, sizeof(s->raw), f)) > 0)
			qa_hash_add(hash, s->raw, (size_t)n);
	qa_hash_end(hash, s->hash);
	qa_hash_free(hash);
	if (n < 0 || qa_source_rewind(s, f) == -1) {
		s->hash[0] = '\0';
		return NULL;
	}
	return s->hash;
}

const char *
qa_source_name(const struct qa_source *s)
{
	return s->name;
}

int
qa_source_rewind(struct qa_source *s, struct qa_fault *f)
{
	s->raw_n = 0;
	s->started = s->ended = false;
	if (s->converter != NO_CONVERTER)
		iconv(s->converter, NULL, NULL, NULL, NULL);
	if (s->spool != NULL)
		qa_spool_rewind(s->spool);
	else if (lseek(s->fd, 0, SEEK_SET) == -1)
		return qa_fail(
		    f, QA_IO, "cannot read %s: %s", s->name, strerror(errno));
	return 0;
}

/* At the end of a regular file: it is still the one that was opened. */
static int
unchanged(const struct qa_source *s, struct qa_fault *f)
{
	struct stat now;

	if (s->spool != NULL)
		return 0;
	if (fstat(s->fd, &now) == -1 || now.st_size != s->seen.st_size ||
	    now.st_mtim.tv_sec != s->seen.st_mtim.tv_sec ||
	    now.st_mtim.tv_nsec != s->seen.st_mtim.tv_nsec)
		return qa_fail(f, QA_IO,
		    "%s changed while it was read: try again", s->name);
	return 0;
}

static int
pass_mark(struct qa_source *s, struct qa_fault *f)
{
	char mark[4];

	s->started = true;
	if (s->mark > 0 && raw_read(s, mark, s->mark, f) < 0)
		return -1;
	return 0;
}

static int
not_convertible(const struct qa_source *s, struct qa_fault *f)
{
	return qa_fail(f, QA_DATA,
	    "%s is not %s: name its encoding with "
	    "--encoding",
	    s->name, s->encoding);
}

static ssize_t
converted(struct qa_source *s, char *p, size_t size, struct qa_fault *f)
{
	char *in, *out = p;
	size_t room = size;
	ssize_t n;

	for (;;) {
		in = s->raw;
		if (s->raw_n > 0 &&
		    iconv(s->converter, &in, &s->raw_n, &out, &room) ==
			(size_t)-1 &&
		    errno == EILSEQ)
			return not_convertible(s, f);
		memmove(s->raw, in, s->raw_n);
		if (out > p)
			return out - p;
		if (s->ended)
			return s->raw_n > 0 ? not_convertible(s, f) : 0;
		n = raw_read(s, s->raw + s->raw_n, PIECE - s->raw_n, f);
		if (n < 0)
			return -1;
		s->ended = n == 0;
		s->raw_n += (size_t)n;
	}
}

ssize_t
qa_source_read(struct qa_source *s, char *p, size_t size, struct qa_fault *f)
{
	ssize_t n;

	if (!s->started && pass_mark(s, f) == -1)
		return -1;
	if (s->converter != NO_CONVERTER)
		n = converted(s, p, size, f);
	else
		n = raw_read(s, p, size, f);
	if (n == 0 && unchanged(s, f) == -1)
		return -1;
	return n;
}
