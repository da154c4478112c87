/* Doubles that agree to a relative error. */
#ifndef QA_NEAR_H
#define QA_NEAR_H

#include <math.h>
#include <stdbool.h>

static inline bool
is_near(double a, double b, double relative)
{
	return fabs(a - b) <= relative * fmax(fabs(a), fabs(b));
}

#define assert_near(a, b, relative)                                        \
	do {                                                               \
		double near_a = (a), near_b = (b);                         \
		if (!is_near(near_a, near_b, relative))                    \
			fail_msg(                                          \
			    "%s is %.17g, not %.17g", #a, near_a, near_b); \
	} while (0)

#endif
