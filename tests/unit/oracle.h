/* Tables of the oracle: results of other people's programs, in CSV. */
#ifndef QA_ORACLE_H
#define QA_ORACLE_H

#include <dirent.h>
#include <math.h>
#include <stdbool.h>

#define ORACLE_COLUMNS 32

struct table {
	size_t rows, columns;
	char *name[ORACLE_COLUMNS];
	char *(*cell)[ORACLE_COLUMNS];
	char path[512]; /* where it was read, for messages */
};

static inline const char *
oracle_folder(void)
{
	const char *s = getenv("QA_ORACLE");

	return s != NULL ? s : "../shared/oracle";
}

static inline bool
oracle_is_there(void)
{
	DIR *dir = opendir(oracle_folder());

	if (dir != NULL)
		closedir(dir);
	return dir != NULL;
}

static inline char *
copy_text(const char *s, size_t n)
{
	char *copy = calloc(1, n + 1);

	if (copy == NULL)
		fail_msg("out of memory");
	memcpy(copy, s, n);
	return copy;
}

/* Splits a line; a field in quotes may hold commas. */
static inline size_t
split_line(const char *s, char **field)
{
	size_t n = 0, length;
	bool quoted;

	for (;;) {
		quoted = *s == '"';
		s += quoted;
		length = strcspn(s, quoted ? "\"" : ",\r\n");
		if (n == ORACLE_COLUMNS)
			fail_msg("more than %d columns", ORACLE_COLUMNS);
		field[n++] = copy_text(s, length);
		s += length + quoted;
		if (*s++ != ',')
			return n;
	}
}

static inline void
read_table(
    struct table *t, const char *kind, const char *stem, const char *suffix)
{
	char *line = NULL;
	size_t size = 0;
	FILE *in;

	memset(t, 0, sizeof(*t));
	snprintf(t->path, sizeof(t->path), "%s/%s/%s%s", oracle_folder(), kind,
	    stem, suffix);
	if ((in = fopen(t->path, "r")) == NULL)
		fail_msg("%s cannot be read", t->path);
	if (getline(&line, &size, in) > 0)
		t->columns = split_line(line, t->name);
	while (getline(&line, &size, in) > 0) {
		t->cell = realloc(t->cell, (t->rows + 1) * sizeof(*t->cell));
		if (t->cell == NULL)
			fail_msg("out of memory");
		if (split_line(line, t->cell[t->rows++]) != t->columns)
			fail_msg("%s: row %zu", t->path, t->rows);
	}
	free(line);
	fclose(in);
}

static inline void
free_table(struct table *t)
{
	size_t i, j;

	for (j = 0; j < t->columns; j++) {
		free(t->name[j]);
		for (i = 0; i < t->rows; i++)
			free(t->cell[i][j]);
	}
	free(t->cell);
}

static inline bool
has_column(const struct table *t, const char *column)
{
	size_t j;

	for (j = 0; j < t->columns; j++)
		if (strcmp(t->name[j], column) == 0)
			return true;
	return false;
}

static inline const char *
text_at(const struct table *t, size_t row, const char *column)
{
	size_t j;

	for (j = 0; j < t->columns; j++)
		if (strcmp(t->name[j], column) == 0)
			return t->cell[row][j];
	fail_msg("%s has no column %s", t->path, column);
	return "";
}

static inline bool
is_missing(const struct table *t, size_t row, const char *column)
{
	return strcmp(text_at(t, row, column), "NA") == 0;
}

static inline double
number_at(const struct table *t, size_t row, const char *column)
{
	const char *s = text_at(t, row, column);
	char *end;
	double x = strtod(s, &end);

	if (end == s || *end != '\0')
		fail_msg(
		    "%s, row %zu: %s is \"%s\"", t->path, row + 1, column, s);
	return x;
}

/* A number agrees with a column, to a relative error. */
static inline void
agrees_to(const struct table *t, size_t row, const char *column, double ours,
    double relative)
{
	double theirs = number_at(t, row, column);

	if (!(fabs(ours - theirs) <= relative * fmax(fabs(ours), fabs(theirs))))
		fail_msg("%s, row %zu: %s is %.17g, ours %.17g", t->path,
		    row + 1, column, theirs, ours);
}

static inline void
agrees(const struct table *t, size_t row, const char *column, double ours)
{
	agrees_to(t, row, column, ours, 1e-12);
}

static inline void
agrees_text(
    const struct table *t, size_t row, const char *column, const char *ours)
{
	if (strcmp(text_at(t, row, column), ours) != 0)
		fail_msg("%s, row %zu: %s is %s, ours %s", t->path, row + 1,
		    column, text_at(t, row, column), ours);
}

/* A case is what was given and what came of it. */
struct oracle {
	const char *stem;
	struct table in, out;
};

static inline bool
ends_with(const char *s, const char *end, size_t *stem)
{
	size_t n = strlen(s), k = strlen(end);

	*stem = n - k;
	return n > k && strcmp(s + n - k, end) == 0;
}

/* Says how many rows there were. */
static inline size_t
check_case(const char *kind, const char *stem, const char *suffix,
    void (*check)(const struct oracle *))
{
	struct oracle o = { .stem = stem };
	size_t rows;

	read_table(&o.in, kind, stem, ".in.csv");
	read_table(&o.out, kind, stem, suffix);
	assert_true(o.in.rows > 0 && o.out.rows > 0);
	check(&o);
	rows = o.out.rows;
	free_table(&o.in);
	free_table(&o.out);
	return rows;
}

/* Checks each result of a kind that ends so; curves end like the others. */
static inline void
check_kind(
    const char *kind, const char *suffix, void (*check)(const struct oracle *))
{
	char path[512], stem[256];
	const struct dirent *e;
	size_t length, none, files = 0, rows = 0;
	DIR *dir;

	if (!oracle_is_there())
		skip();
	snprintf(path, sizeof(path), "%s/%s", oracle_folder(), kind);
	if ((dir = opendir(path)) == NULL)
		fail_msg("%s cannot be read", path);
	while ((e = readdir(dir)) != NULL) {
		if (!ends_with(e->d_name, suffix, &length) ||
		    (strcmp(suffix, ".expected.csv") == 0 &&
			ends_with(e->d_name, ".curve.expected.csv", &none)))
			continue;
		snprintf(stem, sizeof(stem), "%.*s", (int)length, e->d_name);
		rows += check_case(kind, stem, suffix, check);
		files++;
	}
	closedir(dir);
	assert_true(files > 0);
	print_message("oracle: %s%s: %zu files, %zu rows agree\n", kind,
	    strcmp(suffix, ".expected.csv") == 0 ? "" : " curves", files, rows);
}

#endif
