#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "base/text.h"
#include "domain/catalogue.h"
#include "record/define.h"
#include "record/header.h"
#include "store/scan.h"

#define NO_HEADER (-2) /* it is still to come */

struct qa_catalogue {
	struct qa_pool pool;
	const char *name; /* or NULL */
	struct qa_names codes; /* that are wanted */
	int own, shared; /* field of the code, in either file; or -1 */
};

/* The pack's own setting, whatever other packs say. */
static int
read_setting(struct qa_catalogue *g, struct qa_db *db,
    const struct qa_batches *bs, const char *pack, struct qa_fault *f)
{
	static const char key[] = "indicators_from";
	const struct qa_kind *k = &qa_kind_pack;
	struct qa_codes *codes = qa_db_codes(db);
	struct qa_value like[QA_COLUMNS_MAX] = { { .form = QA_EMPTY } };
	struct qa_scan *scan = NULL;
	struct qa_found found;
	const struct qa_value *v;
	int step = -1;

	like[QA_PACK_PACK] = qa_value_integer(qa_codes_find(codes,
	    qa_column_space(k, &k->columns[QA_PACK_PACK]), pack, strlen(pack)));
	like[QA_PACK_KEY] = qa_value_integer(
	    qa_codes_find(codes, qa_column_space(k, &k->columns[QA_PACK_KEY]),
		key, sizeof(key) - 1));
	if (qa_scan_open(&scan, db, k, bs, QA_SCAN_KEY, like, NULL, f) == 0)
		step = qa_scan_next(scan, &found, f);
	if (step == 1 && (v = &found.value[QA_PACK_VALUE])->form == QA_STRING &&
	    (g->name = qa_pool_copy(&g->pool, v->s, (size_t)v->n)) == NULL)
		step = qa_fail_memory(f);
	qa_scan_close(scan);
	return step == -1 ? -1 : 0;
}

int
qa_catalogue_open(struct qa_catalogue **out, struct qa_db *db, const char *pack,
    struct qa_fault *f)
{
	struct qa_catalogue *g = calloc(1, sizeof(*g));
	struct qa_batches batches = { .n = 0 };
	int rc = -1;

	*out = g;
	if (g == NULL)
		return qa_fail_memory(f);
	g->own = g->shared = NO_HEADER;
	if (qa_batches_load(&batches, db, QA_ALWAYS, f) == 0)
		rc = read_setting(g, db, &batches, pack, f);
	qa_batches_clear(&batches);
	return rc;
}

void
qa_catalogue_close(struct qa_catalogue *g)
{
	if (g == NULL)
		return;
	qa_names_clear(&g->codes);
	qa_pool_clear(&g->pool);
	free(g);
}

const char *
qa_catalogue_name(const struct qa_catalogue *g)
{
	return g->name;
}

/*
 * The code in a row: 1, or 0 in a header and where there is none. What is
 * wrong with a file is left for the gate to tell.
 */
static int
find_code(const struct qa_row *row, int *field, const char **s, size_t *n)
{
	size_t i;

	if (*field == NO_HEADER) {
		*field = -1;
		for (i = 0; i < row->n; i++)
			if (qa_header_column(&qa_kind_indicators,
				row->cell[i].s,
				row->cell[i].n) == QA_INDICATOR_INDICATOR)
				*field = (int)i;
		return 0;
	}
	if (*field < 0 || (size_t)*field >= row->n)
		return 0;
	*s = row->cell[*field].s;
	*n = row->cell[*field].n;
	qa_trim(s, n);
	return 1;
}

int
qa_catalogue_want(
    struct qa_catalogue *g, const struct qa_row *row, struct qa_fault *f)
{
	const char *s;
	size_t n;

	if (find_code(row, &g->own, &s, &n) == 1 &&
	    qa_names_add(&g->codes, s, n) == -1)
		return qa_fail_memory(f);
	return 0;
}

bool
qa_catalogue_has(struct qa_catalogue *g, const struct qa_row *row)
{
	bool header = g->shared == NO_HEADER;
	const char *s;
	size_t n;

	return find_code(row, &g->shared, &s, &n) == 1
	    ? qa_names_find(&g->codes, s, n) >= 0
	    : header;
}
