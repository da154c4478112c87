/*
 * The bare loop beside which a load is measured: libcsv and one prepared
 * INSERT, every field as text. It checks nothing and keeps no history.
 *	bare DATABASE FILE
 * The table o must be there, with eleven columns; the header is passed over.
 */
#include <csv.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

struct load {
	sqlite3_stmt *insert;
	int column;
	long line;
};

static void
on_field(void *s, size_t n, void *data)
{
	struct load *l = data;

	sqlite3_bind_text(l->insert, ++l->column, s, (int)n, SQLITE_TRANSIENT);
}

static void
on_record(int c, void *data)
{
	struct load *l = data;

	(void)c;
	l->column = 0;
	if (l->line++ == 0)
		return;
	if (sqlite3_step(l->insert) != SQLITE_DONE)
		exit(1);
	sqlite3_reset(l->insert);
}

int
main(int argc, char *argv[])
{
	static char piece[65536];
	struct csv_parser parser;
	struct load l = { NULL, 0, 0 };
	sqlite3 *db;
	FILE *in;
	size_t n;

	if (argc != 3 || (in = fopen(argv[2], "r")) == NULL ||
	    sqlite3_open(argv[1], &db) != SQLITE_OK ||
	    sqlite3_exec(db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(db,
		"INSERT INTO o VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
		&l.insert, NULL) != SQLITE_OK ||
	    csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL) != 0)
		return 1;
	while ((n = fread(piece, 1, sizeof(piece), in)) > 0)
		if (csv_parse(&parser, piece, n, on_field, on_record, &l) != n)
			return 1;
	csv_fini(&parser, on_field, on_record, &l);
	csv_free(&parser);
	sqlite3_finalize(l.insert);
	fclose(in);
	return sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_close(db) != SQLITE_OK;
}
