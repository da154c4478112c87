/* Two returns, the second of them received before the first. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct gate_way way = { .kind = &qa_kind_observations,
		.records = true };

	gate_try_late(&way, (const char *)data, n);
	return 0;
}
