#include <string.h>

#include "base/text.h"
#include "record/cell.h"

static const char *const status_names = "final|provisional|withdrawn|"
					"suppressed|not_available|"
					"not_applicable|low|unreliable|"
					"missing|not_due|incomplete";

/* Symbols as the Department for Education, the Office for National
 * Statistics and the Government Analysis Function use them. */
static const struct {
	const char *symbols;
	enum qa_status status;
} symbols[] = {
	{ "c|[c]|*|<5", QA_SUPPRESSED },
	{ "x|[x]|:|..|-|NA|N/A|\xe2\x80\x93|\xe2\x80\x94", QA_NOT_AVAILABLE },
	{ "z|[z]", QA_NOT_APPLICABLE },
	{ "k|low|~|[low]|[k]", QA_LOW_STATUS },
	{ "u|[u]", QA_UNRELIABLE },
};

const char *
qa_status_name(enum qa_status s)
{
	static const char *const name[] = { "final", "provisional", "withdrawn",
		"suppressed", "not_available", "not_applicable", "low",
		"unreliable", "missing", "not_due", "incomplete" };

	return name[s];
}

enum qa_status
qa_status_find(const char *s, size_t n)
{
	int i = qa_list_find(status_names, s, n);

	return i < 0 ? QA_FINAL : (enum qa_status)i;
}

enum qa_status
qa_symbol_status(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < QA_COUNT(symbols); i++)
		if (qa_list_find(symbols[i].symbols, s, n) >= 0)
			return symbols[i].status;
	return QA_FINAL;
}

/* Takes well-placed thousands separators out of a number. */
static int
without_commas(const char *s, size_t n, char *out, size_t size, size_t *len)
{
	size_t i, k = 0, digits = 0;
	bool comma = false;

	for (i = 0; i < n && s[i] != '.'; i++) {
		if (s[i] == ',') {
			if ((comma && digits != 3) || digits == 0 ||
			    digits > 3 || out[s[0] == '-'] == '0')
				return -1; /* 0,123 is no 123 */
			comma = true;
			digits = 0;
			continue;
		}
		digits += s[i] != '-';
		if (k == size)
			return -1;
		out[k++] = s[i];
	}
	if (comma && digits != 3)
		return -1;
	for (; i < n; i++) {
		if (k == size)
			return -1;
		out[k++] = s[i];
	}
	*len = k;
	return 0;
}

int
qa_number_read(const char *s, size_t n, struct qa_num *out)
{
	char text[64];
	size_t len;

	if (memchr(s, ',', n) == NULL)
		return qa_num_read(s, n, out);
	if (without_commas(s, n, text, sizeof(text), &len) == -1)
		return -1;
	return qa_num_read(text, len, out);
}

/* Splits 12.3 [u] or 12.3u into its number; false where it is not that. */
static bool
marked_unreliable(const char *s, size_t n, struct qa_num *out)
{
	size_t k = n;

	if (k > 3 && qa_same_word(s + k - 3, 3, "[u]"))
		k -= 3;
	else if (k > 1 && qa_lower(s[k - 1]) == 'u')
		k -= 1;
	else
		return false;
	qa_trim(&s, &k);
	return k > 0 && qa_number_read(s, k, out) == 0;
}

static int
not_a_number(const char *s, size_t n, struct qa_fault *f)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strchr("OolI", s[i]) != NULL && s[i] != '\0' && n > 1 &&
		    ((i > 0 && s[i - 1] >= '0' && s[i - 1] <= '9') ||
			(i + 1 < n && s[i + 1] >= '0' && s[i + 1] <= '9')))
			return qa_fail(f, QA_DATA,
			    "\"%.*s\" is not a number: it has a letter %c where "
			    "a digit belongs",
			    qa_shown(s, n), s, s[i]);
	return qa_fail(f, QA_DATA,
	    "\"%.*s\" is not a number: write digits, or a symbol (c suppressed, "
	    "x not available, z not applicable, low, u unreliable)",
	    qa_shown(s, n), s);
}

int
qa_cell_read(const char *s, size_t n, struct qa_value *out, struct qa_fault *f)
{
	struct qa_num num;
	int step;
	bool percent = false;
	const char *digits;
	size_t length;

	qa_trim(&s, &n);
	digits = s;
	length = n;
	if (n > 1 && s[n - 1] == '%') {
		percent = true;
		length = n - 1;
		qa_trim(&digits, &length);
	}
	step = qa_number_read(digits, length, &num);
	if (step == -2)
		return qa_fail(f, QA_DATA, "\"%.*s\" has more than 18 digits",
		    qa_shown(s, n), s);
	memset(out, 0, sizeof(*out));
	if (step == 0) {
		out->form = QA_DECIMAL;
		out->i = num.scaled;
		out->n = num.scale;
		out->percent = percent;
		return 0;
	}
	if (qa_symbol_status(s, n) == QA_FINAL &&
	    !marked_unreliable(s, n, &num))
		return not_a_number(s, n, f);
	out->form = QA_STRING;
	out->s = s;
	out->n = (int32_t)n;
	return 0;
}

bool
qa_cell_number(const struct qa_value *v, struct qa_num *out)
{
	if (v->form == QA_DECIMAL) {
		*out = qa_value_num(v);
		return true;
	}
	return v->form == QA_STRING &&
	    marked_unreliable(v->s, (size_t)v->n, out);
}

enum qa_status
qa_cell_status(const struct qa_value *v)
{
	struct qa_num num;

	if (v->form != QA_STRING)
		return QA_FINAL;
	if (marked_unreliable(v->s, (size_t)v->n, &num))
		return QA_UNRELIABLE;
	return qa_symbol_status(v->s, (size_t)v->n);
}
