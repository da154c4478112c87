/* Records of every kind as tidy rows: the first byte names the kind, a for
 * the first one. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct gate_way way = { .records = true };

	if (n < 2)
		return 0;
	way.kind = qa_kind_get(
	    (enum qa_kind_id)(1 + (uint8_t)(data[0] - 'a') % (QA_KINDS - 1)));
	gate_try(&way, (const char *)data + 1, n - 1);
	return 0;
}
