/* A source of bytes in memory, in the place of face/source. */
#ifndef QA_FUZZ_SOURCE_H
#define QA_FUZZ_SOURCE_H

#include "face/source.h"

struct qa_source {
	const char *data;
	size_t n, at;
};

#endif
