/*
 * The bare loop beside which a filter is measured: libcsv, and the sum of the
 * last field of every row.
 *	sum <FILE
 */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

struct state {
	double last, sum;
	long line;
};

static void
on_field(void *s, size_t n, void *data)
{
	struct state *x = data;

	(void)n;
	x->last = strtod(s, NULL);
}

static void
on_record(int c, void *data)
{
	struct state *x = data;

	(void)c;
	if (x->line++ > 0)
		x->sum += x->last;
}

int
main(void)
{
	static char piece[65536];
	struct csv_parser parser;
	struct state x = { 0, 0, 0 };
	size_t n;

	if (csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL) != 0)
		return 1;
	while ((n = fread(piece, 1, sizeof(piece), stdin)) > 0)
		if (csv_parse(&parser, piece, n, on_field, on_record, &x) != n)
			return 1;
	csv_fini(&parser, on_field, on_record, &x);
	csv_free(&parser);
	printf("%ld rows, %g\n", x.line, x.sum);
	return 0;
}
