#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/grow.h"

void *
qa_grow(void *array, size_t n, size_t size)
{
	void *room = array;

	/* there is room up to the next power of two */
	if ((n & (n - 1)) == 0) {
		if (n > SIZE_MAX / 2 / size)
			return NULL;
		room = realloc(array, (n == 0 ? 1 : n * 2) * size);
	}
	if (room != NULL)
		memset((char *)room + n * size, 0, size);
	return room;
}
