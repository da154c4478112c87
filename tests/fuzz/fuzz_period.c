/* Periods and days of any text: what is read is written and read back. */
#include "fuzz.h"

#include "base/day.h"
#include "base/period.h"

/* Earlier by so many months, it is as long as it was. */
static void
check_back(struct qa_period p, int months)
{
	struct qa_period q = qa_period_back(p, months);

	if (q.last >= p.last || q.last < q.first ||
	    qa_period_months(q) != qa_period_months(p))
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct qa_fault f = QA_FAULT_NONE;
	struct qa_period p, q;
	char text[QA_PERIOD_TEXT];
	int day;

	(void)qa_day_read((const char *)data, n, &day);
	if (qa_period_read((const char *)data, n, &p, &f) == -1) {
		if (f.exit != QA_DATA || f.text[0] == '\0')
			abort();
		return 0;
	}
	if (p.last < p.first)
		abort();
	qa_period_write(p, text);
	if (qa_period_read(text, strlen(text), &q, &f) == -1 ||
	    q.first != p.first || q.last != p.last)
		abort();
	check_back(p, 3);
	check_back(p, 12);
	return 0;
}
