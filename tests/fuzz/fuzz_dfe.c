/* The Department's file of statistical neighbours. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct gate_way way = { .kind = &qa_kind_neighbours,
		.layout = QA_DFE,
		.fill = "set=DFE2025" };

	gate_try(&way, (const char *)data, n);
	return 0;
}
