/*
 * What should not stand in free text: signs of a person who can be named.
 */
#ifndef QA_PRIVATE_H
#define QA_PRIVATE_H

#include <stddef.h>

/*
 * Looks for an NHS number (ten digits with their check digit), a postcode, a
 * date of birth (a date near "born" or "dob") or an e-mail address.
 *
 * out    what it looks like ("an NHS number"), with where it stands; NULL
 *        for none. A sign is no proof: it is for a warning.
 * source NHS Data Dictionary: NHS NUMBER, modulus 11 with weights 10 to 2
 */
const char *qa_private_sign(const char *, size_t n, size_t *at, size_t *length);

#endif
