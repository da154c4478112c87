/* Returns of self-assessments: t and tidy rows, or a row an agency. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct gate_way way = { .kind = &qa_kind_s11_returns,
		.layout = QA_WIDE,
		.fill = "round=2025" };

	if (n < 2)
		return 0;
	if (data[0] == 't')
		way.layout = QA_TIDY;
	gate_try(&way, (const char *)data + 1, n - 1);
	return 0;
}
