/* Any foreign file by its map: the map stands first, then a line of ====,
 * then the file. */
#include "fuzz.h"

#include "gate.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data, *text;
	struct qa_map map;
	struct gate_way way = {
		.kind = &qa_kind_observations, .layout = QA_LONG, .map = &map
	};
	size_t length;

	if (gate_cut(&s, &n, &text, &length) && s != NULL &&
	    gate_map(&map, text, length) == 0)
		gate_try(&way, s, n);
	else if (s == NULL)
		return 0;
	qa_map_clear(&map);
	return 0;
}
