/* Figures in the tidy layout. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct gate_way way = { .kind = &qa_kind_observations,
		.records = true };

	gate_try(&way, (const char *)data, n);
	return 0;
}
