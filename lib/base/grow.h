/*
 * Arrays that grow one item at a time and double their room.
 */
#ifndef QA_GROW_H
#define QA_GROW_H

#include <stddef.h>

/*
 * Room for one more item, which is zeroed, behind n items of a size; at first
 * array is NULL.
 * It was asked for at each n before.
 *
 * out    the array, which may have moved; NULL: no memory, the array stays
 */
void *qa_grow(void *array, size_t n, size_t size);

#endif
