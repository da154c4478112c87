/*
 * Exact decimal numbers: a scaled integer of up to 18 digits.
 */
#ifndef QA_NUM_H
#define QA_NUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"

/* scaled / 10^scale, 0 <= scale <= 18 */
struct qa_num {
	int64_t scaled;
	int scale;
};

#define QA_NUM_TEXT 32 /* bytes that hold any number as text */

/*
 * Reads -?digits[.digits], nothing around it: no exponent, no hexadecimal,
 * no infinity, whatever the locale.
 *
 * out    0; -1 where it is not a number; -2 where it has over 18 digits
 */
int qa_num_read(const char *, size_t, struct qa_num *);

/* Writes a number with the decimals that it has: 12.50. Returns the text. */
char *qa_num_write(struct qa_num, char text[static QA_NUM_TEXT]);

/* Less than, equal to or greater than 0 as a is to b; exact. */
int qa_num_compare(struct qa_num a, struct qa_num b);

/* Rounds half away from zero to so many decimals; never fails downwards;
 * upwards it fails with QA_DATA where 18 digits do not hold it. */
int qa_num_round(
    struct qa_num, int decimals, struct qa_num *, struct qa_fault *) QA_MUST;

/* a + b and a - b, exact, to the finer of the two scales; QA_DATA where 18
 * digits do not hold it. */
int qa_num_add(struct qa_num a, struct qa_num b, struct qa_num *,
    struct qa_fault *) QA_MUST;
int qa_num_subtract(struct qa_num a, struct qa_num b, struct qa_num *,
    struct qa_fault *) QA_MUST;

/*
 * times * n / d, rounded half up on the exact ratio (half away from zero
 * below it) to so many decimals.
 *
 * in     d not 0, 0 <= decimals <= 9
 * fails  QA_DATA where the numbers are too large for 128-bit integers
 * source the Department for Education's local-authority percentages, which
 *        it reproduces digit for digit: 10/160 is 6.3, 9/400 is 2.3
 */
int qa_num_ratio(struct qa_num n, struct qa_num d, int64_t times, int decimals,
    struct qa_num *, struct qa_fault *) QA_MUST;

double qa_num_double(struct qa_num);

#define QA_DOUBLE_TEXT 40 /* bytes that hold any double as text */

/*
 * Writes a double to so many decimals, half away from zero; with a precision
 * that is not negative to so many significant digits: 17 reads back equal.
 * What is no number, or not finite, is "". Returns the text.
 */
char *qa_double_write(
    double, int decimals, int precision, char text[static QA_DOUBLE_TEXT]);

struct qa_num qa_num_whole(int64_t);
bool qa_num_is_whole(struct qa_num);

/* Writes a whole number in up to 20 bytes, without a NUL: its end. */
char *qa_put_number(char *, int64_t);

#endif
