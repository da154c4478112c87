/* Which codes are of one place: an area may have had another code before. */
#include <string.h>

#include "base/text.h"
#include "domain/book.h"

/* Whether all of one area's territory, and nothing else, became another. */
static bool
becomes(const struct qa_book *b, const struct qa_area *from,
    const struct qa_area *to)
{
	size_t i, n = strlen(to->code);

	if (strcmp(from->successor, to->code) != 0)
		return false;
	for (i = 0; i < b->areas_n; i++) {
		const char *s = b->areas[i].successor, *at;

		if (b->areas[i].id == from->id ||
		    (at = strstr(s, to->code)) == NULL)
			continue;
		if ((at == s || at[-1] == ';') &&
		    (at[n] == '\0' || at[n] == ';'))
			return false;
	}
	return true;
}

/* Makes one place of two. */
static void
join(struct qa_book *b, int64_t one, int64_t other)
{
	int64_t low = one < other ? one : other;
	int64_t high = one < other ? other : one;
	size_t i;

	for (i = 0; i < b->areas_n; i++)
		if (b->areas[i].place == high)
			b->areas[i].place = low;
}

void
qa_book_find_places(struct qa_book *b)
{
	struct qa_area *x;
	int64_t to;
	size_t i, k;

	for (i = 0; i < b->areas_n; i++)
		b->areas[i].place = b->areas[i].id;
	for (i = 0; i < b->areas_n; i++) {
		x = &b->areas[i];
		to = *x->successor == '\0'
		    ? 0
		    : qa_codes_find(b->codes, QA_AREAS, x->successor,
			  strlen(x->successor));
		for (k = 0; to != 0 && k < b->areas_n; k++)
			if (b->areas[k].id == to && becomes(b, x, &b->areas[k]))
				join(b, x->place, b->areas[k].place);
	}
}

int64_t
qa_book_place(const struct qa_book *b, int64_t area)
{
	const struct qa_area *x = qa_book_area(b, area, QA_DAY_ALWAYS);

	return x == NULL ? area : x->place;
}

void
qa_book_place_codes(const struct qa_book *b, int64_t place, struct qa_buf *out)
{
	size_t i, n = 0;

	for (i = 0; i < b->areas_n; i++)
		if (b->areas[i].place == place &&
		    (i == 0 || b->areas[i - 1].id != b->areas[i].id))
			qa_buf_print(out, "%s%lld", n++ > 0 ? "," : "",
			    (long long)b->areas[i].id);
	if (n == 0)
		qa_buf_print(out, "%lld", (long long)place);
}
