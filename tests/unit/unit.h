/* What every unit test needs: cmocka and the headers it wants before it. */
#ifndef QA_UNIT_H
#define QA_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/fault.h"

/* A fault has this class, and its sentence holds these words. */
#define assert_fault(f, class, words)                                        \
	do {                                                                 \
		assert_int_equal((f).exit, class);                           \
		if (strstr((f).text, words) == NULL)                         \
			fail_msg(                                            \
			    "\"%s\" does not hold \"%s\"", (f).text, words); \
	} while (0)

#endif
